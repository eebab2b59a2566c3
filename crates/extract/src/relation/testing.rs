//! Test helper: the typed relations of a marked text.

use crate::analysis::{RelationKind, Status};
use crate::document::Document;
use crate::entity::testing::entities;
use crate::{quote, relation};

/// Checks roles, events and locations: "A -met> B; A -to meet> C (planned)".
#[track_caller]
pub(crate) fn check(marked: &str, expected: &str) {
    assert_eq!(
        show(marked, |k| !matches!(k, RelationKind::SpeaksAbout | RelationKind::CoMention)),
        expected,
        "{marked}"
    );
}

/// Checks the ties of one kind.
#[track_caller]
pub(crate) fn check_kind(marked: &str, kind: RelationKind, expected: &str) {
    assert_eq!(show(marked, |k| k == kind), expected, "{marked}");
}

fn show(marked: &str, keep: impl Fn(RelationKind) -> bool) -> String {
    let (text, entities) = entities(marked);
    let document = Document::new(&text);
    let (names, _) = relation::stage::names(&document, &entities);
    let frames = quote::frames(&document, &names);
    let quotes = quote::attribute(&document, &frames, &entities);
    let found = relation::find(&document, &entities, &quotes);
    assert!(found.iter().all(|r| r.evidence.start < r.evidence.end), "{marked}");
    let name = |id: crate::EntityId| &entities[id.0 as usize].name;
    let shown = found.iter().filter(|r| keep(r.kind)).map(|r| {
        let status = match r.status {
            Status::Stated => "",
            Status::Planned => " (planned)",
            Status::Denied => " (denied)",
        };
        format!("{} -{}> {}{status}", name(r.source), r.label, name(r.target))
    });
    shown.collect::<Vec<_>>().join("; ")
}
