//! A sorted list of lines, searched as it lies: no set-up, no memory.

use std::cmp::Ordering;

/// Lines sorted by byte: a key, or a one-word key, a space and what is said of it. Lines that open with "#" come first.
#[derive(Clone, Copy)]
pub(super) struct Table(&'static str);

impl Table {
    pub(super) const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// Whether `key` is a whole line.
    pub(super) fn has(self, key: &str) -> bool {
        !key.is_empty() && self.search(|line| line.cmp(key)).is_some()
    }

    /// What is said of `word`.
    pub(super) fn word(self, word: &str) -> Option<&'static str> {
        let line = self.search(|line| line.split(' ').next().unwrap_or("").cmp(word))?;
        line.split_once(' ').map(|(_, said)| said)
    }

    /// Whether a line starts with `words` and a space.
    pub(super) fn extends(self, words: &str) -> bool {
        self.search(|line| match line.strip_prefix(words) {
            Some(rest) if rest.starts_with(' ') => Ordering::Equal,
            // The words alone, or with a byte that sorts before the space.
            Some(rest) if rest < " " => Ordering::Less,
            Some(_) => Ordering::Greater,
            None => line.cmp(words),
        })
        .is_some()
    }

    /// The line for which `order` says that it is the one; it tells of any other line on which side it stands.
    fn search(self, order: impl Fn(&str) -> Ordering) -> Option<&'static str> {
        let bytes = self.0.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = bytes[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
            let end = bytes[middle..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |at| middle + at);
            let line = &self.0[start..end];
            match order(line) {
                Ordering::Equal => return Some(line),
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
            }
        }
        None
    }

    #[cfg(test)]
    pub(super) fn check(self) {
        let lines: Vec<&str> = self.0.lines().filter(|l| !l.starts_with('#')).collect();
        for pair in lines.windows(2) {
            assert!(pair[0] < pair[1], "{} is not before {}", pair[0], pair[1]);
        }
    }
}
