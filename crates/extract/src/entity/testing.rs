//! Test helpers: texts with their names marked, and what became of them.

use crate::analysis::{Entity, EntityKind, MentionKind, Rule};
use crate::document::{Document, Tokens};
use crate::mention::Name;
use crate::quote::Frame;
use crate::span::Span;

/// Takes the marks out of "[P:Tammy Bruce] spoke": the text, and each name's place and kind.
pub(crate) fn unmark(marked: &str) -> (String, Vec<(Span, EntityKind)>) {
    let (mut text, mut names, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(c) = rest.chars().next() {
        let kind = match rest.get(..3) {
            Some("[P:") => Some(EntityKind::Person),
            Some("[O:") => Some(EntityKind::Organisation),
            Some("[L:") => Some(EntityKind::Place),
            Some("[G:") => Some(EntityKind::Group),
            Some("[E:") => Some(EntityKind::Event),
            Some("[M:") => Some(EntityKind::Other),
            _ => None,
        };
        if let Some(kind) = kind {
            open.push((text.len(), kind));
            rest = &rest[3..];
        } else if c == ']' && !open.is_empty() {
            let (start, kind) = open.pop().unwrap();
            names.push((Span::new(start as u32, text.len() as u32), kind));
            rest = &rest[1..];
        } else {
            text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    names.sort_by_key(|(s, _)| (s.start, std::cmp::Reverse(s.end)));
    (text, names)
}

/// The names as the tagger would hand them on.
pub(crate) fn names(document: &Document<'_>, marks: &[(Span, EntityKind)]) -> Vec<Name> {
    let name = |&(span, kind): &(Span, EntityKind)| {
        let start = document.tokens.partition_point(|t| t.span.end <= span.start);
        let end = document.tokens.partition_point(|t| t.span.start < span.end);
        Name { span, tokens: Tokens::new(start, end), kind, rule: Rule("test") }
    };
    marks.iter().map(name).collect()
}

/// Clusters a marked text, without or with the frames that the engine finds in it.
pub(crate) fn entities(marked: &str) -> (String, Vec<Entity>) {
    let (text, marks) = unmark(marked);
    let document = Document::new(&text);
    let names = names(&document, &marks);
    let frames: Vec<Frame> = crate::quote::frames(&document, &names);
    let entities = crate::entity::cluster(&document, &names, &frames);
    (text, entities)
}

fn show(marked: &str, keep: impl Fn(MentionKind) -> bool) -> String {
    let (text, entities) = entities(marked);
    let show = |e: &Entity| {
        let mentions = e.mentions.iter().filter(|m| keep(m.kind)).map(|m| m.span.of(&text));
        format!("{}={}", e.name, mentions.collect::<Vec<_>>().join("|"))
    };
    entities.iter().map(show).collect::<Vec<_>>().join("; ")
}

/// Checks the entities of a marked text, "name=mention|mention; ...", by their names only.
#[track_caller]
pub(crate) fn check_clusters(marked: &str, expected: &str) {
    assert_eq!(show(marked, |k| k == MentionKind::Name), expected, "{marked}");
}

/// Checks all mentions of the entities that have one which is no name.
#[track_caller]
pub(crate) fn check_mentions(marked: &str, expected: &str) {
    let (text, entities) = entities(marked);
    let plain = |e: &&Entity| e.mentions.iter().any(|m| m.kind != MentionKind::Name);
    let show = |e: &Entity| {
        let mentions = e.mentions.iter().filter(|m| m.kind != MentionKind::Name).map(|m| m.span.of(&text));
        format!("{}={}", e.name, mentions.collect::<Vec<_>>().join("|"))
    };
    assert_eq!(entities.iter().filter(plain).map(show).collect::<Vec<_>>().join("; "), expected, "{marked}");
}

/// Checks the roles: "Tammy Bruce: State Department spokesperson; ...".
#[track_caller]
pub(crate) fn check_roles(marked: &str, expected: &str) {
    let (_, entities) = entities(marked);
    let show = |e: &Entity| {
        let roles: Vec<&str> = e.roles.iter().map(|r| r.text.as_str()).collect();
        format!("{}: {}", e.name, roles.join(", "))
    };
    let shown: Vec<String> = entities.iter().filter(|e| !e.roles.is_empty()).map(show).collect();
    assert_eq!(shown.join("; "), expected, "{marked}");
}
