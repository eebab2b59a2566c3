//! Document and names to quotes, in two steps: [`frames`] finds content, cue and source as words; once entities are
//! known, [`attribute`] resolves each source to its speaker.

mod actor;
mod apart;
mod begin;
#[cfg(test)]
mod bodies;
mod border;
mod content;
mod cue;
mod description;
mod draft;
mod forward;
mod heard;
mod hit;
#[cfg(test)]
mod judged;
mod late;
mod layout;
mod line;
mod list;
mod marks;
mod mentions;
#[cfg(test)]
mod middles;
mod noun;
mod opening;
mod paper;
#[cfg(test)]
mod passages;
mod person_noun;
mod phrase;
#[cfg(test)]
mod press;
mod saying;
mod source;
#[cfg(test)]
mod sources;
mod speaker;
mod statement;
mod subject;
mod tail;
#[cfg(test)]
mod tests;
mod voice;
mod words;

pub(crate) use description::{nameless, of_gender};

use crate::analysis::{Entity, Quote, QuoteKind, Rule};
use crate::document::Document;
use crate::mention::Name;
use crate::span::Span;

/// An attribution as it stands in the words; its speaker is not resolved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// How the words stand to quotation marks.
    pub(crate) kind: QuoteKind,
    /// As [`Quote::content`].
    pub(crate) content: Vec<Span>,
    /// As [`Quote::cue`].
    pub(crate) cue: Option<Span>,
    /// As [`Quote::source`].
    pub(crate) source: Option<Span>,
    /// What found it.
    pub(crate) rule: Rule,
}

/// All attributions and quoted phrases, in order of their content.
pub(crate) fn frames(document: &Document<'_>, names: &[Name]) -> Vec<Frame> {
    let quotations = marks::pair(document);
    let words = words::Words::new(document);
    let page = layout::Page { document, words: &words, quotations: &quotations, names };
    draft::frames(&page)
}

/// Gives every frame its speakers; a source that resolves to nobody leaves them empty.
pub(crate) fn attribute(document: &Document<'_>, frames: &[Frame], entities: &[Entity]) -> Vec<Quote> {
    speaker::attribute(document, frames, entities)
}
