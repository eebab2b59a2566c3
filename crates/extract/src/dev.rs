//! A look at single stages, for measuring them apart. No part of the engine's interface.

use crate::analysis::EntityKind;
use crate::document::Document;
use crate::span::Span;

/// The names in `text`: start and end in bytes, and the type as the public corpora call it.
pub fn names(text: &str) -> Vec<(u32, u32, &'static str)> {
    let document = Document::new(text);
    let names = crate::mention::names(&document);
    names.iter().map(|n| (n.span.start, n.span.end, label(n.kind))).collect()
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
