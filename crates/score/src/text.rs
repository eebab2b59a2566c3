//! A text that is read by code points, and what counts as a letter or a space in it.

use crate::{Bad, Span};

/// The code points of a text.
#[derive(Clone, Debug)]
pub struct Text(Vec<char>);

impl Text {
    /// Reads `text`.
    pub fn new(text: &str) -> Self {
        Self(text.chars().collect())
    }

    pub(crate) fn chars(&self) -> &[char] {
        &self.0
    }

    /// The words of a span, as they stand; of one that leaves the text, what is there.
    pub fn of(&self, span: Span) -> String {
        let end = span.end.min(self.0.len());
        self.0[span.start.min(end)..end].iter().collect()
    }

    /// The words of a span on one line, cut short.
    pub(crate) fn show(&self, span: Span) -> String {
        self.of(span).split_whitespace().collect::<Vec<_>>().join(" ").chars().take(70).collect()
    }

    /// Refuses a span that is empty or leaves the text.
    pub(crate) fn check(&self, span: Span, whose: &str) -> Result<(), Bad> {
        let Span { start, end } = span;
        if start < end && end <= self.0.len() {
            return Ok(());
        }
        Err(Bad::new(format!("{whose}: [{start}, {end}] is no stretch of a text of {} code points", self.0.len())))
    }
}

/// A space, the separators of ASCII among them.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// What words are made of.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// True when "the" and a space stand at the beginning of `words`, whatever their case.
pub(crate) fn starts_with_the(words: &[char]) -> bool {
    words.len() > 4 && "the".chars().zip(words).all(|(c, w)| w.eq_ignore_ascii_case(&c)) && is_space(words[3])
}
