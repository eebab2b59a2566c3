//! What `crates/train` needs to learn the weights: the engine's own tokens and features. Not for other uses.

use linear::{Weights, hash, labels};

use crate::document::Document;
use crate::span::Span;
use crate::tag::Tag;

use crate::tagger::{names, pos};

/// A text as the taggers see it.
pub struct Text<'a> {
    /// Where its tokens stand.
    pub tokens: Vec<Span>,
    document: Document<'a>,
    known: Vec<u32>,
}

impl<'a> Text<'a> {
    /// Cuts `text` up as the engine does.
    pub fn new(text: &'a str) -> Self {
        let document = Document::new(text);
        let tokens = document.tokens.iter().map(|t| t.span).collect();
        Self { tokens, known: names::known(text, &document.tokens, &document.forms), document }
    }

    /// The same text with parts of speech by the given weights.
    pub fn tagged(mut self, weights: &[u8]) -> Self {
        let labels = pos::labels(Weights::new(weights), &self.document.forms, &self.document.sentences);
        for (token, label) in self.document.tokens.iter_mut().zip(labels) {
            token.tag = pos::TAGS[usize::from(label)];
        }
        self
    }

    /// Its sentences, as ranges of tokens.
    pub fn sentences(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.document.sentences.iter().map(|s| s.iter())
    }

    /// The part of speech that the outside of a token alone decides.
    pub fn sure_pos(&self, token: usize) -> Option<u8> {
        pos::sure(self.document.forms.word(token).shape)
    }

    /// Features for the part of speech of a token, after tokens of label `before` and `last`.
    pub fn pos_features(&self, sentence: usize, token: usize, last: u8, before: u8) -> Vec<u32> {
        let features = pos::features(&self.document.forms, self.document.sentences[sentence], token, last, before);
        features.into_iter().map(hash).collect()
    }

    /// The stretches in which names may stand, each with the features of its tokens. Asks for a text that is tagged.
    pub fn name_features(&self) -> Vec<(std::ops::Range<usize>, Vec<Vec<u32>>)> {
        self.with_scene(|scene| {
            names::stretches(scene)
                .into_iter()
                .map(|s| (s.clone(), s.map(|i| scene.features(i).into_iter().map(hash).collect()).collect()))
                .collect()
        })
    }

    /// The names that `weights` see: first token, token behind the last, kind. Asks for a text that is tagged.
    pub fn names(&self, weights: &[u8]) -> Vec<(usize, usize, usize)> {
        let found = self.with_scene(|scene| names::find(Weights::new(weights), scene));
        found.into_iter().map(|n| (n.start, n.end, n.kind)).collect()
    }

    fn with_scene<T>(&self, look: impl FnOnce(&names::Scene<'_>) -> T) -> T {
        let tags: Vec<Tag> = self.document.tokens.iter().map(|t| t.tag).collect();
        let hints = crate::mention::hints(&self.document);
        look(&names::Scene::new(&self.document.forms, &tags, &self.known, &hints, &self.document.sentences))
    }
}

/// Labels of names.
pub const NAME_LABELS: usize = labels::LABELS;

/// True when a token labelled `next` may follow one labelled `label`.
pub fn name_label_follows(label: usize, next: usize) -> bool {
    labels::follows(label, next)
}

/// The feature of a name label that follows `label`.
pub fn after_name_label(label: usize) -> u32 {
    names::after(label)
}

/// First cell of a feature's row of name weights in a table of `cells` cells.
pub fn name_row(feature: u32, cells: usize) -> usize {
    linear::start::<{ labels::LABELS }>(feature, cells)
}

/// What stands before a sentence.
pub const BEFORE: u8 = pos::BEFORE;

/// Cells of a row of weights.
pub const ROW: usize = linear::ROW;

/// First cell of a feature's row in a table of `cells` cells.
pub fn row(feature: u32, cells: usize) -> usize {
    linear::start::<ROW>(feature, cells)
}

/// The file that packs a table of weights.
pub fn pack(cells: &[u8]) -> Vec<u8> {
    linear::pack(cells)
}

/// The table of weights in a file.
pub fn unpack(file: &[u8]) -> Vec<u8> {
    linear::unpack(file)
}
