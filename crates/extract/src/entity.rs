//! Names, descriptions and pronouns to entities.
//!
//! In go the names and the quote frames, out come clusters with all their mentions, roles, and links from a seat of
//! government to what it stands for. Who is not named makes no entity.

mod draft;
mod gender;
mod know;
mod office;
mod organisation;
mod person;
mod place;
#[cfg(test)]
mod testing;

use std::cmp::Reverse;

use crate::analysis::{Entity, EntityId, EntityKind, MentionKind};
use crate::document::Document;
use crate::mention::Name;
use crate::quote::Frame;
use draft::{Draft, Found};

/// Clusters the names, adds the descriptions and pronouns that refer to them, and collects roles.
///
/// Frames tell who "I" is. Entities come in order of first mention.
pub(crate) fn cluster(document: &Document<'_>, names: &[Name], _frames: &[Frame]) -> Vec<Entity> {
    let drafts = named(document, names);
    let stands_for = vec![None; drafts.len()];
    finish(drafts, &stands_for)
}

/// The clusters by their names alone.
fn named(document: &Document<'_>, names: &[Name]) -> Vec<Draft> {
    let of = |keep: fn(EntityKind) -> bool| (0..names.len()).filter(|&i| keep(names[i].kind)).collect::<Vec<_>>();
    let draft = |kind: EntityKind, ours: &[usize]| {
        let mut draft = Draft::new(kind, best_name(document, names, kind, ours));
        draft.found.extend(ours.iter().map(|&i| {
            let Name { span, tokens, rule, .. } = names[i];
            Found { span, tokens, kind: MentionKind::Name, rule }
        }));
        draft
    };
    let mut drafts = Vec::new();
    for p in person::cluster(document, names, &of(|k| k == EntityKind::Person)) {
        drafts.push(Draft { gender: p.gender, ..draft(p.kind, &p.names) });
    }
    for ours in organisation::cluster(document, names, &of(|k| k == EntityKind::Organisation)) {
        drafts.push(draft(EntityKind::Organisation, &ours));
    }
    let rest = of(|k| !matches!(k, EntityKind::Person | EntityKind::Organisation));
    for t in place::cluster(document, names, &rest) {
        drafts.push(Draft { country: t.country, ..draft(t.kind, &t.names) });
    }
    drafts.sort_by_key(|d| d.found.first().map(|f| f.span));
    drafts
}

/// The fullest of the names: not shouted if it can be helped, the longest, the first; of a people the shortest.
fn best_name<'a>(document: &Document<'a>, names: &[Name], kind: EntityKind, ours: &[usize]) -> &'a str {
    let texts = ours.iter().map(|&i| names[i].span.of(document.text));
    let shouted = |t: &str| t.chars().count() > 5 && !t.chars().any(char::is_lowercase);
    let length = |t: &str| t.chars().count() as i64 * if kind == EntityKind::Group { -1 } else { 1 };
    texts.min_by_key(|t| (shouted(t), Reverse(length(t)))).unwrap_or("")
}

/// Entities in order of first mention, with the drafts' links in their new numbers.
fn finish(drafts: Vec<Draft>, stands_for: &[Option<usize>]) -> Vec<Entity> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&d| drafts[d].found.iter().map(|f| f.span).min());
    let mut place = vec![0; drafts.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new;
    }
    let mut finished: Vec<(usize, Entity)> = drafts
        .into_iter()
        .enumerate()
        .map(|(old, d)| {
            let stands_for = stands_for[old].map(|to| EntityId(place[to] as u32));
            (place[old], d.finish(stands_for))
        })
        .collect();
    finished.sort_by_key(|(new, _)| *new);
    finished.into_iter().map(|(_, e)| e).collect()
}
