//! Token spans to parts of speech.

use crate::document::Tokens;
use crate::span::Span;

/// Coarse parts of speech after Universal Dependencies (universaldependencies.org/u/pos).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Tag {
    Noun,
    ProperNoun,
    Pronoun,
    Verb,
    /// Auxiliaries and modals.
    Auxiliary,
    Adjective,
    Adverb,
    Determiner,
    /// Prepositions and postpositions, possessive "'s" included under [`Tag::Particle`].
    Adposition,
    /// "and", "or", "but".
    Conjunction,
    /// "that", "because", "if".
    Subordinator,
    Number,
    /// "to" before a verb, "not", the possessive "'s".
    Particle,
    Punctuation,
    Other,
}

/// One tag a token.
pub(crate) fn tags(text: &str, tokens: &[Span], sentences: &[Tokens]) -> Vec<Tag> {
    crate::tagger::pos::tags(text, tokens, sentences)
}
