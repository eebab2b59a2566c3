//! What `crates/train` needs to learn the weights: the engine's own tokens and features. Not for other uses.

use crate::document::{Document, Token, Tokens};
use crate::span::Span;
use crate::tag::Tag;
use crate::tagger::weights::{self, Weights};
use crate::tagger::{names, pos, word};
use crate::{sentence, token};

/// A text as the taggers see it.
pub struct Text {
    /// Where its tokens stand.
    pub tokens: Vec<Span>,
    /// Its sentences, as ranges of tokens.
    pub sentences: Vec<std::ops::Range<usize>>,
    words: Vec<word::Word>,
    tags: Vec<Tag>,
    known: Vec<u32>,
    hints: Vec<names::Hint>,
}

impl Text {
    /// Cuts `text` up as the engine does.
    pub fn new(text: &str) -> Self {
        let tokens = token::split(text);
        let paragraphs = sentence::paragraphs(text, &tokens);
        let sentences = sentence::split(text, &tokens, &paragraphs).into_iter().map(Tokens::iter).collect();
        let words = word::words(text, &tokens);
        let known = names::known(text, &tokens, &words);
        Self { tags: Vec::new(), hints: Vec::new(), known, tokens, sentences, words }
    }

    /// The same text with parts of speech by the given weights.
    pub fn tagged(mut self, text: &str, weights: &[u8]) -> Self {
        let sentences: Vec<Tokens> = self.sentences.iter().map(|s| Tokens::new(s.start, s.end)).collect();
        let labels = pos::labels(Weights::new(weights), &self.words, &sentences);
        self.tags = labels.into_iter().map(|l| pos::TAGS[usize::from(l)]).collect();
        self.hints = crate::mention::hints(&Document {
            text,
            tokens: self.tokens.iter().zip(&self.tags).map(|(&span, &tag)| Token { span, tag }).collect(),
            paragraphs: sentence::paragraphs(text, &self.tokens),
            sentences,
        });
        self
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

    /// The stretches in which names may stand, each with the features of its tokens. Asks for a text that is tagged.
    pub fn name_features(&self) -> Vec<(std::ops::Range<usize>, Vec<[u32; names::FEATURES]>)> {
        let scene = names::Scene::new(&self.words, &self.tags, &self.known, &self.hints, &self.sentences);
        scene.stretches().into_iter().map(|s| (s.clone(), s.map(|i| scene.features(i)).collect())).collect()
    }
}

impl Text {
    /// The names that `weights` see: first token, token behind the last, kind. Asks for a text that is tagged.
    pub fn names(&self, weights: &[u8]) -> Vec<(usize, usize, usize)> {
        let scene = names::Scene::new(&self.words, &self.tags, &self.known, &self.hints, &self.sentences);
        names::find(Weights::new(weights), &scene).into_iter().map(|n| (n.start, n.end, n.kind)).collect()
    }
}

/// Labels of names.
pub const NAME_LABELS: usize = names::LABELS;

/// True when a token labelled `next` may follow one labelled `label`.
pub fn name_label_follows(label: usize, next: usize) -> bool {
    names::follows(label, next)
}

/// The best labels of a stretch, by the scores of its tokens and of each label after another.
pub fn decode_names(scores: &[[i32; NAME_LABELS]], after: &[[i32; NAME_LABELS]; NAME_LABELS]) -> Vec<usize> {
    names::decode(scores, after)
}

/// The feature of a name label that follows `label`.
pub fn after_name_label(label: usize) -> u32 {
    names::after(label)
}

/// First cell of a feature's row of name weights in a table of `cells` cells.
pub fn name_row(feature: u32, cells: usize) -> usize {
    weights::start::<{ names::LABELS }>(feature, cells)
}

/// What stands before a sentence.
pub const BEFORE: u8 = pos::BEFORE;

/// Cells of a row of weights.
pub const ROW: usize = weights::ROW;

/// First cell of a feature's row in a table of `cells` cells.
pub fn row(feature: u32, cells: usize) -> usize {
    weights::start::<ROW>(feature, cells)
}

/// The file that packs a table of weights.
pub fn pack(cells: &[u8]) -> Vec<u8> {
    weights::pack(cells)
}

/// The table of weights in a file.
pub fn unpack(file: &[u8]) -> Vec<u8> {
    weights::unpack(file)
}
