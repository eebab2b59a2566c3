//! Words that are no names, whatever their capitals say.

use std::sync::OnceLock;

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

const LIST: &str = include_str!("../../data/plain.txt");

/// Whether the list says `sort` of `word`.
pub(crate) fn is_plain(word: &str, sort: Plain) -> bool {
    static LINES: OnceLock<[Vec<&str>; 4]> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        let line = |name: &str| LIST.lines().find_map(|l| l.strip_prefix(name)).map(|l| l.split_whitespace().collect());
        ["stop ", "thing ", "field ", "part "].map(|name| line(name).unwrap_or_default())
    });
    lines[sort as usize].binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_sorted() {
        for line in LIST.lines().filter(|l| !l.starts_with('#')) {
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
