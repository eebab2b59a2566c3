//! A look at single stages, for measuring them apart. No part of the engine's interface.

use crate::analysis::EntityKind;
use crate::document::Document;

/// The names in `text`: start and end in bytes, and the type as the public corpora call it.
pub fn names(text: &str) -> Vec<(u32, u32, &'static str)> {
    let document = Document::new(text);
    let names = crate::mention::names(&document);
    names.iter().map(|n| (n.span.start, n.span.end, label(n.kind))).collect()
}

fn label(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PER",
        EntityKind::Organisation => "ORG",
        EntityKind::Place => "LOC",
        EntityKind::Group | EntityKind::Event | EntityKind::Other => "MISC",
    }
}
