//! The text as words, numbers and marks for the date rules. Finer than the document's tokens ("1990" + "s", "5" + "th",
//! "2024" + "-" + "11"), and with a memory of what was written together.

use crate::case;
use crate::listed::{self, Listed};
use crate::span::Span;
use crate::wrap;

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Word,
    Digits,
    Mark,
    /// The edge of the text, or a line break that is no mere fold: no date reaches across it.
    Edge,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    span: Span,
    sort: Sort,
    /// To lists.
    key: u8,
}

/// All pieces of a text.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    text: &'a str,
    list: Vec<Piece>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let folds = wrap::folds(text);
        // A fold is known by its first character.
        let folded = |i: usize| {
            folds.binary_search(&i).is_ok() || text[..i].ends_with('\r') && folds.binary_search(&(i - 1)).is_ok()
        };
        let mut list: Vec<Piece> = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let start = at;
            at += c.len_utf8();
            let sort = match c {
                '\n' if !folded(start) => Sort::Edge,
                _ if c.is_ascii_digit() => Sort::Digits,
                _ if c.is_alphabetic() => Sort::Word,
                _ if c.is_whitespace() => continue,
                _ => Sort::Mark,
            };
            // Nearly all letters and digits stand in a run of ASCII.
            let rest = text.as_bytes()[at..].iter();
            at += match sort {
                Sort::Digits => rest.take_while(|b| b.is_ascii_digit()).count(),
                Sort::Word => rest.take_while(|b| b.is_ascii_alphabetic()).count(),
                Sort::Mark | Sort::Edge => 0,
            };
            let Ok(end) = u32::try_from(at) else { break };
            match list.last_mut() {
                Some(last) if last.sort == sort && last.span.end == start as u32 && sort != Sort::Mark => {
                    last.span.end = end;
                }
                _ => list.push(Piece { span: Span::new(start as u32, end), sort, key: 0 }),
            }
        }
        for piece in &mut list {
            piece.key = listed::key(piece.span.of(text));
        }
        Self { text, list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn sort(&self, i: usize) -> Sort {
        self.list.get(i).map_or(Sort::Edge, |p| p.sort)
    }

    /// The words of piece `i`; "" at an edge. `i` may lie before the start by wrapping around.
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |p| if p.sort == Sort::Edge { "" } else { p.span.of(self.text) })
    }

    /// From the first byte of piece `start` to the last of the piece before `end`.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        self.list[start].span.cover(self.list[end - 1].span)
    }

    /// The piece that starts at or after a byte.
    pub(super) fn at(&self, byte: u32) -> usize {
        self.list.partition_point(|p| p.span.start < byte)
    }

    /// Whether piece `i` is this word, whatever its case.
    #[inline]
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        // Its length alone shows that most pieces are another word.
        let piece = self.list.get(i).filter(|p| p.span.len() as usize == word.len() && p.sort != Sort::Edge);
        piece.is_some_and(|p| p.span.of(self.text).eq_ignore_ascii_case(word))
    }

    /// Whether piece `i` is one of these words, whatever its case.
    pub(super) fn any(&self, i: usize, words: &Listed) -> bool {
        self.list.get(i).is_some_and(|p| words.may_have(p.key)) && words.has_in_any_case(self.word(i))
    }

    /// True when piece `i` begins with a capital.
    pub(super) fn capital(&self, i: usize) -> bool {
        case::is_capital(self.word(i))
    }

    /// True when nothing stands between piece `i` and the one before, which is no edge.
    pub(super) fn glued(&self, i: usize) -> bool {
        let before = i.checked_sub(1).and_then(|before| self.list.get(before)).filter(|p| p.sort != Sort::Edge);
        before.zip(self.list.get(i)).is_some_and(|(before, piece)| before.span.end == piece.span.start)
    }

    /// The value of a run of at most four digits.
    pub(super) fn number(&self, i: usize) -> Option<u16> {
        let word = self.word(i);
        if self.sort(i) == Sort::Digits && word.len() <= 4 { word.parse().ok() } else { None }
    }
}
