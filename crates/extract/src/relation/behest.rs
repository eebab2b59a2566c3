//! At whose wish something is done: "was moved in May at the request of Minister Ann Lee".

use super::actor::actors;
use super::stage::{Stage, stated};
use crate::analysis::{Relation, RelationKind, Status};
use crate::listed::{Listed, listed};

/// Ties between who acts, or is acted on, and who wished it.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for &sentence in &stage.page.document.sentences {
        let wish = |&i: &usize| stage.page.is_one_of(i, WISHES) && stage.page.is(i + 1, "of");
        for noun in sentence.iter().filter(wish) {
            let start = noun.saturating_sub(2).max(sentence.start);
            let opens = (start..noun).any(|i| stage.page.is_one_of(i, listed!("at on under")));
            let Some(whose) = opens.then(|| stage.object(noun + 2)).flatten().filter(|&w| stage.free(w)) else {
                continue;
            };
            let is_verb = |v: &usize| stage.page.is_verb(*v) && stage.page.name_index_at(*v).is_none();
            let Some(verb) = (sentence.start.max(start.saturating_sub(12))..start).rfind(is_verb) else { continue };
            let Some(actors) = actors(stage, verb, sentence.start, None) else { continue };
            for &who in &actors.parties {
                let (a, b) = (&stage.parties[who], &stage.parties[whose]);
                if a.entity == b.entity {
                    continue;
                }
                let noun = stage.page.word(noun);
                let doing = if actors.passive { stage.page.word(verb) } else { "acts" };
                let label = [doing, "at", noun, "of"].join(" ");
                let status = actors.status.max(Status::Stated);
                out.push(Relation { status, ..stated(a, &label, b, RelationKind::Event, "behest") });
            }
        }
    }
    out
}

/// Nouns for what somebody wishes to be done.
const WISHES: &Listed = listed!("behest direction insistence instigation invitation orders request suggestion urging");

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn at_whose_wish() {
        check(
            "[P:Ann Lee] , who was moved in January at the request of Minister [P:Bo Ray] , left .",
            "Ann Lee -moved at request of> Bo Ray",
        );
        check("[O:Acme] shut the road on orders of [O:Bolt] .", "Acme -acts at orders of> Bolt");
        check("[P:Ann Lee] refused a request of [P:Bo Ray] .", "Ann Lee -refused request of> Bo Ray");
    }
}
