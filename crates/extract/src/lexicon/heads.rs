//! The words that say what sort of thing a longer name names: "Ministry", "Mount", "Cup".

use super::facts::Facts;
use super::index;
use crate::analysis::EntityKind;

/// Where in a name a head word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Head {
    /// At its end: "Defence Ministry", "Lena River".
    Last,
    /// At its start: "Ministry of Defence", "Lake Chad".
    First,
}

const LIST: &str = list!("heads");

/// The words of the list, with what each heads.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Facts)> {
    LIST.lines().flat_map(|line| {
        let mut words = line.split(' ');
        let kind = match words.next() {
            Some("organisation") => EntityKind::Organisation,
            Some("place") => EntityKind::Place,
            _ => EntityKind::Event,
        };
        let facts = match words.next() {
            Some("last") => Facts::last(kind),
            _ => Facts::first(kind),
        };
        words.map(move |word| (word, facts))
    })
}

/// The kind of the names that `word` heads from that position, written with a capital.
pub(crate) fn head(word: &str, position: Head) -> Option<EntityKind> {
    let facts = index::look(word);
    match position {
        Head::Last => facts.head_last(),
        Head::First => facts.head_first(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_heads_by_position() {
        assert_eq!(head("Ministry", Head::Last), Some(EntityKind::Organisation));
        assert_eq!(head("Ministry", Head::First), Some(EntityKind::Organisation));
        assert_eq!(head("River", Head::Last), Some(EntityKind::Place));
        assert_eq!(head("Mount", Head::First), Some(EntityKind::Place));
        assert_eq!(head("Cup", Head::Last), Some(EntityKind::Event));
        assert_eq!(head("Table", Head::Last), None);
    }
}
