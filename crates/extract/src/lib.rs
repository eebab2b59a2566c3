//! Reads one news article: who is named in it, who said what, and how they are tied together.
//!
//! In goes the article as published, out comes an [`Analysis`]: entities with all their mentions, quotes with
//! their speakers, relations with the sentence that proves each, and dates. The engine knows no browser, clock,
//! file or network, and any text gives an analysis, perhaps an empty one.
//!
//! ```
//! let analysis = extract::analyze("“We will win,” Ann Lee said.", None);
//! assert_eq!(analysis, extract::analyze("“We will win,” Ann Lee said.", None));
//! ```

/// A list of `data/`, an entry a line, as `build.rs` writes it: no comments, no empty lines.
macro_rules! list {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt"))
    };
}

/// A set of names of `data/`, see `lexicon/coded.rs`.
macro_rules! set {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".set"))
    };
}

mod analysis;
mod case;
mod confidence;
mod date;
#[doc(hidden)]
pub mod dev;
mod document;
mod entity;
mod form;
mod hash;
mod lexicon;
mod listed;
mod mention;
mod named;
#[doc(hidden)]
pub mod order;
mod quote;
mod relation;
mod sentence;
mod span;
mod steps;
mod tag;
mod tagger;
#[cfg(feature = "teach")]
pub mod teach;
mod token;
mod visible;
pub mod wire;
mod wrap;

pub use analysis::{
    Analysis, Confidence, Date, DateValue, Day, Entity, EntityId, EntityKind, Mention, MentionKind, NoDate, Quote,
    QuoteKind, Relation, RelationKind, Role, Rule, Status,
};
pub use span::Span;

use document::Document;
use visible::Visible;

/// Reads `text`, resolving relative dates against the day it was `published`, if that is known.
///
/// Cannot fail: a text in which nothing is found gives an empty analysis. The same text gives the same analysis.
pub fn analyze(text: &str, published: Option<Day>) -> Analysis {
    let visible = Visible::of(text);
    let mut analysis = read(visible.as_ref().map_or(text, |visible| &visible.text), published);
    if let Some(visible) = visible {
        visible.settle(&mut analysis);
    }
    debug_assert_eq!(analysis.validate(text), Ok(()));
    analysis
}

fn read(text: &str, published: Option<Day>) -> Analysis {
    let document = Document::new(text);
    let names = mention::names(&document);
    let frames = quote::frames(&document, &names);
    let entities = entity::cluster(&document, &names, &frames);
    let quotes = quote::attribute(&document, &frames, &entities);
    let relations = relation::find(&document, &entities, &quotes);
    let dates = date::find(&document, published);
    let mut analysis = Analysis { entities, quotes, relations, dates };
    confidence::fill(&mut analysis);
    analysis
}

/// The day on which `text` says that it was published, in a dateline or a line of its own near the top.
///
/// [`analyze`] goes by that day where it is given none.
pub fn published(text: &str) -> Option<Day> {
    date::published(text)
}

/// The sentences of `text`, in order: the same cut that [`analyze`] reads by.
pub fn sentences(text: &str) -> Vec<Span> {
    // No word need be looked up for this.
    let tokens = token::split(text);
    let sentences = sentence::split(text, &tokens, &sentence::paragraphs(text, &tokens));
    sentences.iter().map(|sentence| Span::new(tokens[sentence.start].start, tokens[sentence.end - 1].end)).collect()
}
