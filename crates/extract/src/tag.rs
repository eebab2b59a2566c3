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
pub(crate) fn tags(text: &str, tokens: &[Span], _sentences: &[Tokens]) -> Vec<Tag> {
    tokens
        .iter()
        .map(|t| if t.of(text).chars().all(char::is_alphanumeric) { Tag::Noun } else { Tag::Punctuation })
        .collect()
}
