//! The words that say what sort of thing a longer name names: "Ministry", "Mount", "Cup".

use std::sync::OnceLock;

use crate::analysis::EntityKind;

/// Where in a name a head word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Head {
    /// At its end: "Defence Ministry", "Lena River".
    Last,
    /// At its start: "Ministry of Defence", "Lake Chad".
    First,
}

type Entry = (&'static str, u8, EntityKind);

const LIST: &str = include_str!("../../data/heads.txt");

fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut entries = Vec::new();
        for line in LIST.lines().filter(|l| !l.starts_with('#')) {
            let mut words = line.split(' ');
            let kind = match words.next() {
                Some("organisation") => EntityKind::Organisation,
                Some("place") => EntityKind::Place,
                _ => EntityKind::Event,
            };
            let position = match words.next() {
                Some("last") => 0,
                _ => 1,
            };
            entries.extend(words.map(|word| (word, position, kind)));
        }
        entries.sort_unstable();
        entries
    })
}

fn find(word: &str, position: u8) -> Option<EntityKind> {
    let entries = entries();
    let at = entries.partition_point(|e| (e.0, e.1) < (word, position));
    entries.get(at).filter(|e| e.0 == word && e.1 == position).map(|e| e.2)
}

/// The kind of the names that `word` heads from that position, written with a capital.
pub(crate) fn head(word: &str, position: Head) -> Option<EntityKind> {
    find(word, if position == Head::Last { 0 } else { 1 })
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
