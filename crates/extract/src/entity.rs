//! Names, descriptions and pronouns to entities.
//!
//! In go the names and the quote frames, out come clusters with all their mentions, roles, and links from a seat of
//! government to what it stands for. Who is not named makes no entity, but for bodies that speak and are named by whose they
//! are: "the Israeli army".

mod alias;
mod body;
pub(crate) mod draft;
mod firm;
mod gender;
mod kind;
mod nominal;
pub(crate) mod office;
mod organisation;
mod person;
pub(crate) mod phrase;
mod place;
mod pronoun;
pub(crate) mod role;
mod scene;
mod seat;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod thing;

use crate::order;
use std::cmp::Reverse;

use crate::analysis::{Entity, EntityId, EntityKind, MentionKind, Rule};
use crate::document::{Document, Tokens};
use crate::mention::Name;
use crate::named::Names;
use crate::quote::Frame;
use draft::{Draft, Found};
use phrase::Page;
use scene::Scene;

/// Clusters the names, adds the descriptions and pronouns that refer to them, and collects roles.
///
/// Frames tell who "I" is. Entities come in order of first mention.
pub(crate) fn cluster(document: &Document<'_>, names: &[Name], frames: &[Frame]) -> Vec<Entity> {
    let names = &kind::even_out(document, names);
    let page = Page::new(document, names);
    let (mut drafts, owner) = named(document, names);
    for (name, held) in role::find(&page) {
        let draft = &mut drafts[owner[name]];
        draft.gender = draft.gender.or(office::get(held.noun).and_then(|o| o.gender));
        let known = draft.roles.iter().any(|h| h.role.text == held.role.text);
        if !known && draft.roles.len() < ROLES {
            draft.roles.push(held);
        }
    }
    let mut scene = Scene::new(&page, frames, &drafts, &owner);
    body::add(&mut scene, &mut drafts, &owner);
    gender::vote(&scene, &mut drafts, &owner);
    refer(&mut scene, &mut drafts, Pass::Narrated);
    scene.restart();
    refer(&mut scene, &mut drafts, Pass::Spoken);
    let stands_for = seat::link(&drafts);
    finish(drafts, &stands_for)
}

/// Nobody has more roles in one article; a text made of repeats must not cost the square of its length.
const ROLES: usize = 24;

/// What the narrator says is read before what others say, since a speaker may be named after the words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Narrated,
    Spoken,
}

/// Adds descriptions and pronouns, in text order, each able to lean on those before it.
fn refer(scene: &mut Scene<'_, '_, '_>, drafts: &mut [Draft], pass: Pass) {
    let document = scene.page.document;
    let refers = document.forms.mark(|word| pronoun::is_pronoun(word) || nominal::opens(word));
    for i in 0..document.tokens.len() {
        if !refers.has(i) || scene.page.name_index_at(i).is_some() {
            continue;
        }
        let word = document.word(i);
        if scene.spoken_at(document.tokens[i].span).is_some() != (pass == Pass::Spoken) {
            continue;
        }
        scene.read_to(i);
        if scene.begins_at(i) {
            continue;
        }
        let mut owner = None;
        let is_pronoun = pronoun::is_pronoun(word);
        if is_pronoun && let Some((draft, rule)) = pronoun::resolve(scene, drafts, i) {
            owner = Some(draft);
            // "Lee won, beating Kim in the town that made her name": of two whose gender nothing shows it shows neither's.
            let here = document.sentence_of(i);
            let other = |d: usize| d != draft && drafts[d].kind == EntityKind::Person && drafts[d].gender.is_none();
            if !scene.before(i).take_while(|r| r.sentence == here).any(|r| other(r.draft)) {
                drafts[draft].gender = drafts[draft].gender.or(pronoun::gender(word));
            }
            add(scene, drafts, draft, Tokens::new(i, i + 1), MentionKind::Pronoun, rule);
        }
        if (owner.is_some() || !is_pronoun)
            && let Some(found) = nominal::resolve(scene, drafts, i, owner)
        {
            add(scene, drafts, found.draft, found.tokens, MentionKind::Nominal, found.rule);
        }
    }
}

fn add(
    scene: &mut Scene<'_, '_, '_>,
    drafts: &mut [Draft],
    draft: usize,
    tokens: Tokens,
    kind: MentionKind,
    rule: Rule,
) {
    let span = scene.page.document.span(tokens);
    drafts[draft].found.push(Found { span, tokens, kind, rule });
    let reference = scene.reference(tokens, draft, drafts[draft].kind);
    scene.add(reference);
}

/// The clusters by their names alone, and for each name its cluster.
fn named(document: &Document<'_>, names: &[Name]) -> (Vec<Draft>, Vec<usize>) {
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
    let mut owner = vec![0; names.len()];
    for p in person::cluster(document, names, &of(|k| k == EntityKind::Person)) {
        p.names.iter().for_each(|&i| owner[i] = drafts.len());
        drafts.push(Draft { gender: p.gender, ..draft(p.kind, &p.names) });
    }
    for ours in organisation::cluster(document, names, &of(|k| k == EntityKind::Organisation)) {
        ours.iter().for_each(|&i| owner[i] = drafts.len());
        drafts.push(draft(EntityKind::Organisation, &ours));
    }
    let rest = of(|k| !matches!(k, EntityKind::Person | EntityKind::Organisation));
    for t in place::cluster(document, names, &rest) {
        t.names.iter().for_each(|&i| owner[i] = drafts.len());
        drafts.push(Draft { country: t.country, ..draft(t.kind, &t.names) });
    }
    alias::join(document, names, &mut drafts, &mut owner);
    (drafts, owner)
}

/// The fullest of the names: not shouted if it can be helped, the longest, the first; of a people the shortest.
fn best_name<'a>(document: &Document<'a>, names: &[Name], kind: EntityKind, ours: &[usize]) -> &'a str {
    let mut texts: Vec<&str> = ours.iter().map(|&i| names[i].span.of(document.text)).collect();
    let mut seen = Names::default();
    texts.retain(|&text| seen.insert(text));
    let softer = |t: &str| texts.iter().any(|&other| other != t && other.eq_ignore_ascii_case(t));
    // "NATO" is no shout; the "OSLO" of a dateline is, as the text says where it writes "Oslo".
    // A party is not called "R".
    let loud = |t: &str| t.len() == 1 || t.chars().count() > 5 || softer(t);
    let shouted = |t: &str| !t.chars().any(char::is_lowercase) && loud(t);
    let length = |t: &str| t.chars().count() as i64 * if kind == EntityKind::Group { -1 } else { 1 };
    texts.iter().copied().min_by_key(|t| (shouted(t), Reverse(length(t)))).unwrap_or("")
}

/// Entities in order of first mention, with the drafts' links in their new numbers.
fn finish(drafts: Vec<Draft>, stands_for: &[Option<usize>]) -> Vec<Entity> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order::by(&mut order, |&d| {
        drafts[d].found.iter().map(|f| order::pair(f.span.start, f.span.end)).min().unwrap_or(0)
    });
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
    order::by(&mut finished, |(new, _)| *new as u64);
    finished.into_iter().map(|(_, e)| e).collect()
}
