//! Document to name mentions: where a person, organisation, place or group is called by its name.
//!
//! Four steps: [`words`] says what each token is by itself, [`candidate`] cuts runs of capitals into possible names and
//! [`evidence`] weighs what each could be where it stands, [`learned`] adds the tagger's opinion, [`resolve`] decides over
//! the whole document.
//!
//! The steps here and in `tagger` are compiled apart (`inline(never)`): as one function, which the compiler makes of what is called
//! once, they take a twentieth more time in a browser.

mod abbreviation;
mod again;
mod body;
mod candidate;
mod evidence;
mod headed;
mod headline;
mod join;
mod learned;
mod mend;
mod nested;
mod pair;
mod resolve;
mod segment;
mod setting;
mod short;
mod surname;
mod words;

pub(crate) use learned::{is_unsure, sureness};

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
pub(crate) fn names(document: &Document<'_>) -> Vec<Name> {
    let words = words::Words::new(document);
    let guesses = resolve::resolve(&words, candidate::find(&words));
    let names = headline::cut(&words, mend::all(&words, learned::decide(&words, &guesses)));
    let names = abbreviation::settle(&words, headline::shouted(&words, names));
    let names = short::settle(&words, again::restore(&words, names));
    let names = surname::settle(&words, names);
    nested::add(&words, headed::add(&words, names))
}

/// What the rules say of each token, for the tagger to learn from.
#[cfg(feature = "teach")]
pub(crate) fn hints(document: &Document<'_>) -> Vec<crate::tagger::names::Hint> {
    let words = words::Words::new(document);
    learned::hints(&words, &resolve::resolve(&words, candidate::find(&words)))
}

#[cfg(test)]
mod tests;
