//! What `crates/train` needs to learn the weights: the engine's own tokens and features. Not for other uses.

use crate::document::Tokens;
use crate::span::Span;
use crate::tagger::{pos, weights, word};
use crate::{sentence, token};

/// A text as the taggers see it.
pub struct Text {
    /// Where its tokens stand.
    pub tokens: Vec<Span>,
    /// Its sentences, as ranges of tokens.
    pub sentences: Vec<std::ops::Range<usize>>,
    words: Vec<word::Word>,
}

impl Text {
    /// Cuts `text` up as the engine does.
    pub fn new(text: &str) -> Self {
        let tokens = token::split(text);
        let paragraphs = sentence::paragraphs(text, &tokens);
        let sentences = sentence::split(text, &tokens, &paragraphs).into_iter().map(Tokens::iter).collect();
        let words = word::words(text, &tokens);
        Self { tokens, sentences, words }
    }

    /// The part of speech that the outside of a token alone decides.
    pub fn sure_pos(&self, token: usize) -> Option<u8> {
        pos::sure(self.words[token].shape)
    }

    /// Features for the part of speech of a token, after tokens of label `before` and `last`.
    pub fn pos_features(&self, sentence: usize, token: usize, last: u8, before: u8) -> [u32; pos::FEATURES] {
        let s = self.sentences[sentence].clone();
        pos::features(&self.words[s.clone()], token - s.start, last, before)
    }
}

/// What stands before a sentence.
pub const BEFORE: u8 = pos::BEFORE;

/// Cells of a row of weights.
pub const ROW: usize = weights::ROW;

/// Label of a universal part-of-speech tag ("PROPN").
pub fn pos_label(universal: &str) -> Option<u8> {
    let order =
        ["NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "ADV", "DET", "ADP", "CCONJ", "SCONJ", "NUM", "PART", "PUNCT"];
    match universal {
        "SYM" => order.iter().position(|&t| t == "PUNCT"),
        "INTJ" | "X" => Some(order.len()),
        tag => order.iter().position(|&t| t == tag),
    }
    .map(|l| l as u8)
}

/// First cell of a feature's row in a table of `cells` cells.
pub fn row(feature: u32, cells: usize) -> usize {
    weights::start::<ROW>(feature, cells)
}
