//! Who pays or helps: "opened with money left by Ann Lee", "run with a grant from the Lim Trust".

use super::actor::clause;
use super::stage::{Stage, stated};
use crate::analysis::{Relation, RelationKind, Status};
use crate::listed::{Listed, listed};

/// Ties from those who give to those for whom it is.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let word = |i: usize| stage.page.word(i);
    let mut out = Vec::new();
    let givers = stage.page.document.forms.mark(|word| matches!(word, "by" | "from"));
    for by in (3..stage.page.document.tokens.len()).filter(|&by| givers.has(by)) {
        let left = usize::from(stage.page.is_one_of(by - 1, listed!("left given provided raised donated")));
        let i = by - 1 - left;
        let money = stage.page.is_one_of(i, MONEY);
        if !money && !stage.page.is_one_of(i, HELP) || stage.page.name_index_at(i).is_some() {
            continue;
        }
        let mut with = i;
        while with + 4 > i && with > 0 && (stage.page.is_modifier(with - 1) || matches!(word(with - 1), "a" | "the")) {
            with -= 1;
        }
        let linked = with > 0 && stage.page.is_one_of(with - 1, listed!("with through using"));
        let giver = stage.object(by + 1).filter(|&g| linked && stage.free(g));
        let Some((giver, actors)) = giver.and_then(|g| Some((&stage.parties[g], clause(stage, with - 1)?))) else {
            continue;
        };
        for &who in &actors.parties {
            let taker = &stage.parties[who];
            if taker.entity != giver.entity {
                let label = if money { "funds" } else { "supports" };
                let status = actors.status.max(Status::Stated);
                out.push(Relation { status, ..stated(giver, label, taker, RelationKind::Event, "funding") });
            }
        }
    }
    out
}

const MONEY: &Listed = listed!("cash donation donations finance financing funding funds grant grants loan loans money");

const HELP: &Listed = listed!("assistance backing help sponsorship support");

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn who_pays() {
        check("[O:Acme] opened in 1954 with money left by [P:Ann Lee] .", "Ann Lee -funds> Acme");
        check("The trial was run by [O:Acme] with a grant from the [O:Lim Trust] .", "Lim Trust -funds> Acme");
        check("[O:Acme] came to court with money .", "");
    }
}
