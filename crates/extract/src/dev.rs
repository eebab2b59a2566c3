//! A look at single stages, for measuring them apart. No part of the engine's interface.

use crate::analysis::{Analysis, Entity, EntityKind};
use crate::confidence;
use crate::document::Document;
use crate::span::Span;

/// The names in `text`: start and end in bytes, and the type as the public corpora call it.
pub fn names(text: &str) -> Vec<(u32, u32, &'static str)> {
    let document = Document::new(text);
    let names = crate::mention::names(&document);
    names.iter().map(|n| (n.span.start, n.span.end, label(n.kind))).collect()
}

/// The kind of result and the rule of everything in an analysis: what its confidence is looked up by.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Keys {
    /// By entity and mention.
    pub mentions: Vec<Vec<Key>>,
    pub quotes: Vec<Key>,
    /// By quote; none without a speaker.
    pub speakers: Vec<Option<Key>>,
    pub relations: Vec<Key>,
    pub dates: Vec<Key>,
}

/// The kind of result, and the rule that made it.
pub type Key = (&'static str, &'static str);

/// The keys of every result, in the order of the analysis.
pub fn keys(analysis: &Analysis) -> Keys {
    let mentions = |e: &Entity| e.mentions.iter().map(|m| confidence::mention(m, e.kind)).collect();
    Keys {
        mentions: analysis.entities.iter().map(mentions).collect(),
        quotes: analysis.quotes.iter().map(confidence::quote).collect(),
        speakers: analysis.quotes.iter().map(|q| confidence::speaker(q, &analysis.entities)).collect(),
        relations: analysis.relations.iter().map(confidence::relation).collect(),
        dates: analysis.dates.iter().map(confidence::date).collect(),
    }
}

/// The tokens of `text` with their parts of speech, sentence by sentence.
pub fn sentences(text: &str) -> Vec<Vec<(Span, String)>> {
    let document = Document::new(text);
    let token = |i: usize| (document.tokens[i].span, format!("{:?}", document.tokens[i].tag));
    document.sentences.iter().map(|s| s.iter().map(token).collect()).collect()
}

/// The stages of an analysis, in order.
pub const STAGES: [&str; 8] = ["tokens", "document", "names", "frames", "entities", "quotes", "relations", "dates"];

/// Runs the first of the [`STAGES`], so that what one costs is the difference to the one before. Gives how much was found.
pub fn run(text: &str, stages: usize) -> usize {
    if stages <= 1 {
        return if stages == 1 { crate::token::split(text).len() } else { 0 };
    }
    let document = Document::new(text);
    let mut found = document.tokens.len();
    let names = if stages > 2 { crate::mention::names(&document) } else { Vec::new() };
    let frames = if stages > 3 { crate::quote::frames(&document, &names) } else { Vec::new() };
    let entities = if stages > 4 { crate::entity::cluster(&document, &names, &frames) } else { Vec::new() };
    let quotes = if stages > 5 { crate::quote::attribute(&document, &frames, &entities) } else { Vec::new() };
    found += names.len() + frames.len() + entities.len() + quotes.len();
    if stages > 6 {
        found += crate::relation::find(&document, &entities, &quotes).len();
    }
    if stages > 7 {
        found += crate::date::find(&document, None).len();
    }
    found
}

fn label(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PER",
        EntityKind::Organisation => "ORG",
        EntityKind::Place => "LOC",
        EntityKind::Group | EntityKind::Event | EntityKind::Other => "MISC",
    }
}
