//! Document to name mentions: where a person, organisation, place or group is called by its name.

use crate::analysis::{EntityKind, Rule};
use crate::document::{Document, Tokens};
use crate::span::Span;

/// A name found in the text, not yet tied to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// The bare name: no article, honorific or final possessive "'s".
    pub(crate) span: Span,
    /// The same, as tokens.
    pub(crate) tokens: Tokens,
    /// What sort of thing is named.
    pub(crate) kind: EntityKind,
    /// What found it.
    pub(crate) rule: Rule,
}

/// The names in text order; they do not overlap, but for a person's name inside an organisation's
/// ("Trump" in "Trump administration"), which stands after the longer one.
pub(crate) fn names(_document: &Document<'_>) -> Vec<Name> {
    Vec::new()
}
