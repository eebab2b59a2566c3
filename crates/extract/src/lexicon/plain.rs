//! Words that are no names, whatever their capitals say.

use super::facts::Facts;
use super::index;

/// What is said of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    /// Starts no name and goes on with none: "the", "monday". In small letters.
    Stop,
    /// Short for a thing, names nobody: "GDP", "TV".
    Thing,
    /// What an office is for: "Health" after "Minister of".
    Field,
    /// Stands in titles beside a role noun: "prime", "deputy". In small letters.
    Part,
}

const LIST: &str = list!("plain");

impl Plain {
    fn fact(self) -> Facts {
        match self {
            Plain::Stop => Facts::STOP,
            Plain::Thing => Facts::THING,
            Plain::Field => Facts::FIELD,
            Plain::Part => Facts::PART,
        }
    }
}

/// The words of the list, with what is said of each.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Facts)> {
    LIST.lines().flat_map(|line| {
        let mut words = line.split_whitespace();
        let sort = match words.next() {
            Some("stop") => Plain::Stop,
            Some("thing") => Plain::Thing,
            Some("field") => Plain::Field,
            _ => Plain::Part,
        };
        words.map(move |word| (word, sort.fact()))
    })
}

/// Whether the list says `sort` of `word`.
pub(crate) fn is_plain(word: &str, sort: Plain) -> bool {
    index::look(word).has(sort.fact())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_sorted() {
        for line in LIST.lines() {
            let words: Vec<&str> = line.split(' ').skip(1).collect();
            assert!(words.is_sorted(), "{line}");
        }
    }

    #[test]
    fn knows_plain_words() {
        assert!(is_plain("the", Plain::Stop) && is_plain("GDP", Plain::Thing));
        assert!(is_plain("Health", Plain::Field) && is_plain("prime", Plain::Part));
        assert!(!is_plain("trump", Plain::Stop) && !is_plain("the", Plain::Thing));
    }
}
