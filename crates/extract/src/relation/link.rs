//! Where a verb's preposition stands: "met on Monday with", "died in hospital in", "invested about $13 billion in".

use super::deeds;
use super::held;
use super::plain;
use super::presence;
use super::stage::Stage;
use super::verbs::Tie;
use crate::analysis::{EntityKind, RelationKind};
use crate::listed::listed;
use crate::tag::Tag;

/// The preposition of the tie, right after the verb or past what else is done: "studied law at", "met on Monday with".
pub(super) fn linked(stage: &Stage<'_, '_>, v: usize, at: usize, tie: &Tie) -> Option<usize> {
    // "lost 2-0 to Acme"
    let number = |i: usize| stage.page.document.tag(i) == Tag::Number;
    let at = at + if number(at) && stage.page.is_hyphen(at + 1) && number(at + 2) { 3 } else { 0 };
    // "invested about $13 billion in Acme"
    let at = plain::amount_end(stage, at);
    let end = stage.page.sentence(at).end.min(at + 7);
    let present = tie.label == "was in";
    let still = present && stage.page.is_one_of(v, presence::STILL);
    // "is ahead in Ohio"
    let still_from = if still { v + 1 } else { at };
    let link = |i: usize| tie.links.split(' ').any(|k| k != "-" && k == stage.page.word(i));
    let mut phrase = false;
    for i in still_from..end {
        // "died in hospital in Lima", "lives on a farm near Bath"
        if link(i) && (tie.kind != RelationKind::Location || stage.object(i + 1).is_some()) {
            // "demanded an apology from": a tie by that noun.
            let noun = stage.page.word(i - 1);
            return (i == at || tie.label != "demands of" || deeds::of(noun).is_empty()).then_some(i);
        }
        let word = stage.page.word(i);
        // "trained under Ann Lee at Lima College"
        let master = tie.label == "studied at" && stage.page.is(at, "under");
        let place = stage
            .page
            .name_at(i)
            .is_some_and(|n| n.kind == EntityKind::Place || master && n.kind == EntityKind::Person);
        // "moved the embassy to Lima"
        let moves = tie.kind == RelationKind::Location && tie.links == "to" && i == at;
        // "arrested over murders in Mexico"
        phrase |= listed!("at outside to").has(word);
        let aside = held::WHERE.contains(&tie.label) && !held::idle(stage, i, phrase);
        let stops = aside
            || still && !stage.page.is_one_of(i, presence::IDLE)
            // "performed well in a debate in Lima"
            || present && word == "in"
            || moves && listed!("a an her his its the their").has(word)
            || stage.page.is_verb(i)
            || stage.page.name_at(i).is_some() && !place
            || matches!(stage.page.document.tag(i), Tag::Punctuation | Tag::Conjunction | Tag::Subordinator)
            || listed!("that who which him her them it me us not of down after before during following").has(word);
        if stops {
            return None;
        }
    }
    None
}
