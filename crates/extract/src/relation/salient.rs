//! The body that a role is in when its words do not say it: "Its chairman, Ann Lee", "Chief Executive Bo Ray".

use super::stage::{Party, Stage};
use crate::analysis::{EntityId, EntityKind};
use crate::document::Tokens;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Sentences back that "its" may reach.
const NEAR: usize = 2;

/// Whom "its" and "their" at token `i` mean, when no pronoun was resolved there: the only body of the nearest sentence
/// that names one, or else the one that acts there.
pub(crate) fn owner(stage: &Stage<'_, '_>, i: usize) -> Option<EntityId> {
    let here = stage.page.document.sentence_of(i);
    (here.saturating_sub(NEAR)..=here).rev().find_map(|k| {
        let mut tokens = *stage.page.document.sentences.get(k)?;
        tokens.end = tokens.end.min(i);
        let actor = stage.within(tokens).first().filter(|p| acts(stage, p));
        let mut all = bodies(stage, tokens);
        let Some(first) = all.next() else {
            // "It has yet to decide. … Its chairman": still about the same one.
            let same = k == here || matches!(stage.page.word(tokens.start), "It" | "They");
            return if same { None } else { Some(actor.map(|p| p.entity)) };
        };
        let only = all.all(|b| b == first);
        Some(if only { Some(first) } else { actor.map(|p| p.entity) })
    })?
}

/// The organisations there, by name or description.
fn bodies<'s>(stage: &'s Stage<'_, '_>, tokens: Tokens) -> impl Iterator<Item = EntityId> + 's {
    let from = stage.page.names.partition_point(|n| n.tokens.start < tokens.start);
    let named = (from..stage.page.names.len()).take_while(move |&n| stage.page.names[n].tokens.start < tokens.end);
    let named = named.filter(|&n| stage.page.names[n].kind == EntityKind::Organisation).map(|n| stage.owner[n]);
    let others = stage.others_in(tokens).iter().filter(|o| o.kind == EntityKind::Organisation);
    named.chain(others.map(|o| o.entity))
}

/// True for a body or team that acts: no preposition before, no possessive behind.
fn acts(stage: &Stage<'_, '_>, party: &Party) -> bool {
    let start = stage.page.sentence(party.tokens.start).start;
    let led = party.phrase.start > start && stage.page.document.tag(party.phrase.start - 1) == Tag::Adposition;
    let body = matches!(party.kind, EntityKind::Organisation | EntityKind::Place);
    let next = party.phrase.end;
    body && !led && (stage.page.is_verb(next) || stage.page.is(next, ","))
}

/// Offices that only a body has, so that one who is called so without more is in the one that is spoken of.
const HEADS: &Listed = listed!(
    "captain ceo cfo chair chairman chairperson chairwoman chief coach cofounder coo executive founder headteacher \
     treasurer",
);

/// "Acme said that Chief Executive Ann Lee would leave": the body that acts in this sentence or is spoken of most; with
/// the byte from which that is said.
pub(crate) fn of_head(stage: &Stage<'_, '_>, noun: &str, at: usize) -> Option<(EntityId, Option<u32>)> {
    if !HEADS.has(noun) {
        return None;
    }
    let sentence = stage.page.sentence(at);
    let here = stage.within(Tokens::new(sentence.start, at)).first();
    if let Some(actor) = here.filter(|p| p.kind == EntityKind::Organisation && acts(stage, p)) {
        return Some((actor.entity, Some(actor.span.start)));
    }
    let bodies = || (0..).map(EntityId).zip(stage.entities).filter(|(_, e)| e.kind == EntityKind::Organisation);
    let (main, most) = bodies().max_by_key(|(_, e)| e.mentions.len())?;
    let rival = bodies().any(|(id, e)| id != main && e.mentions.len() * 2 > most.mentions.len());
    (!rival && most.mentions.len() > 3).then_some((main, None))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn its_office() {
        check("[O:Acme] fell on Monday . Its chairman , [P:Ann Lee] , left .", "Ann Lee -chairman of> Acme");
        check(
            "[O:Acme]'s chair , [P:Bo Ray] , and its treasurer , [P:Ann Lee] , left .",
            "Bo Ray -chair of> Acme; Ann Lee -treasurer of> Acme",
        );
        check("[O:Acme] fell . A team arrived . Its leader , [P:Ann Lee] , left .", "");
    }

    #[test]
    fn a_head_of_whom_is_spoken() {
        check("[O:Acme] said that Chief Executive [P:Ann Lee] would go .", "Ann Lee -chief executive of> Acme");
        check("[O:Acme] said that committee chairman [P:Ann Lee] would go .", "");
    }
}
