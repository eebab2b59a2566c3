//! Entities and quotes to relations.
//!
//! In go the entities with their mentions and the attributed quotes, out come typed ties, each with the words that
//! prove it, what speakers speak about, and, for pairs that nothing else ties, that they stand in one sentence.

mod actor;
mod affiliation;
mod agent;
mod apposed;
mod blame;
mod bracket;
mod byline;
mod caption;
mod company;
mod deed;
mod deeds;
mod force;
mod held;
mod interview;
mod joint;
mod link;
mod mutual;
mod offices;
mod owner;
mod part;
mod place;
mod plain;
mod plural;
mod presence;
mod ranked;
mod relative;
mod salient;
mod share;
mod site;
mod speech;
mod stage;
#[cfg(test)]
mod testing;
mod verb;
mod verbs;

use crate::named::Named;
use crate::order;

use crate::analysis::{Entity, Quote, Relation};
use crate::document::Document;
use crate::entity::phrase::Page;
use stage::Stage;

/// All relations, in order of their evidence.
pub(crate) fn find(document: &Document<'_>, entities: &[Entity], quotes: &[Quote]) -> Vec<Relation> {
    let (names, owner) = stage::names(document, entities);
    let page = Page::new(document, &names);
    let stage = Stage::new(&page, &owner, entities);
    let mut found = offices::find(&stage);
    found.extend(affiliation::find(&stage));
    found.extend(place::find(&stage));
    found.extend(site::find(&stage));
    found.extend(apposed::find(&stage));
    found.extend(verb::find(&stage));
    found.extend(deed::find(&stage));
    found.extend(interview::find(&stage));
    found.extend(joint::find(&stage));
    found.extend(plural::find(&stage));
    found.extend(share::find(&stage));
    found.extend(caption::find(&stage));
    found.extend(byline::find(&stage));
    found = distinct(found);
    let speech = speech::find(&stage, quotes);
    let company = company::find(&stage, &found);
    found.extend(speech);
    found.extend(company);
    order::by(&mut found, |r| order::pair(r.source.0, r.target.0));
    order::by(&mut found, |r| r.kind as u64);
    order::by_span(&mut found, |r| r.evidence);
    found
}

/// Each tie once, with its first evidence.
fn distinct(mut found: Vec<Relation>) -> Vec<Relation> {
    found.retain(|r| r.source != r.target);
    order::by_span(&mut found, |r| r.evidence);
    let mut seen: Named<'_, usize> = Named::default();
    found.retain(|r| {
        let count = seen.or_default(format!("{} {} {} {}", r.source.0, r.target.0, r.label, r.status as u8));
        *count += 1;
        *count == 1
    });
    found
}
