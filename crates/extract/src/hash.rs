//! Hashing for short keys: words, and numbers that are hashes already.
//!
//! The standard hasher withstands chosen keys; here it would cost more than all look-ups together. Keys chosen to collide
//! make one analysis slow, in the browser of whoever chose them. No result depends on the order of a map.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by [`Quick`] hashes.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Eight bytes at a time, a multiplication each.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

impl Quick {
    fn push(&mut self, part: u64) {
        self.0 = (self.0.rotate_left(23) ^ part).wrapping_mul(FACTOR);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<8>();
        for chunk in whole {
            self.push(u64::from_le_bytes(*chunk));
        }
        let rest = rest.iter().rev().fold(1, |all, &b| all << 8 | u64::from(b));
        self.push(rest);
    }

    fn write_u8(&mut self, n: u8) {
        self.push(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.push(u64::from(n));
    }

    fn write_usize(&mut self, n: usize) {
        self.push(n as u64);
    }

    fn finish(&self) -> u64 {
        // Tables look at the lowest bits and at the highest; a product has its best ones on top.
        self.0 ^ self.0 >> 32
    }
}

/// The hash of a word.
pub(crate) fn word(word: &str) -> u32 {
    let mut quick = Quick::default();
    quick.write(word.as_bytes());
    quick.finish() as u32
}

/// The hash of a word as the lists of names keep it, below 2^25. With some 16,000 words in them, one word in 2,000 that is in none
/// has the print of one that is.
pub(crate) fn print(text: &str) -> u32 {
    word(text) >> 7
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn different_words_differ() {
        let words = ["", "a", "b", "aa", "a\0", "ab", "ba", "president", "presidents", "presidentpresident"];
        for (i, a) in words.iter().enumerate() {
            assert!(words[i + 1..].iter().all(|b| word(a) != word(b)), "{a}");
        }
    }
}
