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

fn label(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PER",
        EntityKind::Organisation => "ORG",
        EntityKind::Place => "LOC",
        EntityKind::Group | EntityKind::Event | EntityKind::Other => "MISC",
    }
}
