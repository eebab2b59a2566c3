//! Words and marks by number, so that spans can be compared by what they cover.

use std::ops::Range;

use crate::Span;
use crate::text::{Text, is_apostrophe, is_space, is_word};

/// A word, with the apostrophes in it, or one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) is_word: bool,
}

/// The tokens of a stretch of a text; what reaches over its ends is cut.
pub(crate) fn tokens(text: &Text, within: Range<usize>) -> Vec<Token> {
    let chars = &text.chars()[..within.end];
    let word = |i: usize| chars.get(i).is_some_and(|&c| is_word(c));
    let mut out = Vec::new();
    let mut at = within.start;
    while at < chars.len() {
        let start = at;
        at += 1;
        if word(start) {
            while word(at) || chars.get(at).is_some_and(|&c| is_apostrophe(c)) && word(at + 1) {
                at += 1;
            }
        } else if is_space(chars[start]) {
            continue;
        }
        out.push(Token { span: Span::new(start, at), is_word: word(start) });
    }
    out
}

/// Some tokens of a text, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Numbers(Vec<usize>);

impl FromIterator<usize> for Numbers {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut all: Vec<usize> = numbers.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Self(all)
    }
}

impl Numbers {
    /// All that are in any of `parts`.
    pub(crate) fn union<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
        parts.into_iter().flat_map(Self::iter).collect()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many are in both.
    pub(crate) fn shared(&self, other: &Self) -> usize {
        let (mut a, mut b, mut n) = (self.iter().peekable(), other.iter().peekable(), 0);
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    n += 1;
                    a.next();
                    b.next();
                }
            }
        }
        n
    }

    /// The part of it that `other` covers.
    pub(crate) fn covered(&self, other: &Self) -> f64 {
        if self.is_empty() { 0.0 } else { self.shared(other) as f64 / self.len() as f64 }
    }

    /// Those in both among those in either (Jaccard).
    pub(crate) fn agreement(&self, other: &Self) -> f64 {
        let both = self.shared(other);
        let either = self.len() + other.len() - both;
        if either == 0 { 0.0 } else { both as f64 / either as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_apostrophes_and_marks_stand_alone() {
        let text = Text::new("Ann’s 'n' U.S.\n_x");
        let words: Vec<String> = tokens(&text, 0..17).iter().map(|t| text.of(t.span)).collect();
        assert_eq!(words, ["Ann’s", "'", "n", "'", "U", ".", "S", ".", "_x"]);
        assert_eq!(tokens(&text, 1..4).iter().map(|t| text.of(t.span)).collect::<Vec<_>>(), ["nn", "’"]);
    }

    #[test]
    fn numbers_are_compared_as_sets() {
        let set = |n: &[usize]| n.iter().copied().collect::<Numbers>();
        let (a, b) = (set(&[3, 1, 2, 2]), set(&[2, 3, 4]));
        assert_eq!((a.len(), a.shared(&b), a.agreement(&b)), (3, 2, 0.5));
        assert_eq!((set(&[]).agreement(&set(&[])), set(&[]).covered(&a)), (0.0, 0.0));
        assert_eq!(Numbers::union([&a, &b]), set(&[1, 2, 3, 4]));
    }
}
