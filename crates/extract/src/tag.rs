//! Parts of speech; [`crate::tagger::pos`] finds them.

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
