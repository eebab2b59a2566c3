//! What people are blamed for: "was convicted of killing Ann Lee", "accused Bo Ray of bribing Acme".

use super::actor::Actors;
use super::plain;
use super::stage::Stage;
use crate::analysis::{Relation, Status};
use crate::listed::listed;

/// "was convicted of killing Ann Lee", "accused Bo Ray of bribing Acme": who is said to have done it to whom.
pub(super) fn blamed(stage: &Stage<'_, '_>, v: usize, actors: Option<&Actors>) -> Option<Vec<Relation>> {
    // The verb as it is said of the doer, and what leads to the deed.
    let (blame, link) = match stage.page.word(v) {
        "accuse" | "accused" | "accuses" | "accusing" => ("accused", "of"),
        "suspect" | "suspected" => ("suspected", "of"),
        verb @ ("acquitted" | "convicted") => (verb, "of"),
        "found" if stage.page.is(v + 1, "guilty") => ("guilty", "of"),
        "charged" => ("charged", "with"),
        "confessed" => ("confessed", "to"),
        "pleaded" if stage.page.is(v + 1, "guilty") => ("pleaded guilty", "to"),
        verb @ ("executed" | "jailed" | "sentenced" | "tried") => (verb, "for"),
        _ => return None,
    };
    let befell = actors.filter(|a| a.passive || link == "to");
    let object = stage.from(v + 1).filter(|_| befell.is_none());
    let (doers, end) = match object {
        Some(o) => (vec![o], stage.parties[o].phrase.end),
        None => (befell?.parties.clone(), v + 1),
    };
    // "jailed for life for killing", "accused by many of killing"
    let mut near =
        (end..stage.page.sentence(v).end.min(end + 7)).take_while(|&i| !stage.page.is_one_of(i, listed!(", ;")));
    let end = near.find(|&i| stage.page.is(i, link) && stage.page.word(i + 1).ends_with("ing"))?;
    // "charged with spying for Peru"
    let aim = end + 2 + usize::from(stage.page.is_one_of(end + 2, listed!("against for from on with")));
    let whom = stage.object(aim).filter(|&o| stage.free(o))?;
    let doing = (end + 1..aim).map(|i| stage.page.word(i)).collect::<Vec<_>>().join(" ");
    let label = [blame, link, &doing].join(" ");
    // "never accused Bo Ray of", "Nobody accused"
    let denied =
        (v.saturating_sub(3)..v).any(|i| stage.page.is_one_of(i, listed!("Nobody never no nobody not n't n’t")));
    let status = if denied { Status::Denied } else { actors.map_or(Status::Stated, |a| a.status) };
    let doers = Actors { parties: doers, passive: false, status, own: true, relative: false };
    Some(plain::ties(stage, &doers, whom, &label))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn what_one_is_blamed_for() {
        check("[P:Ann Lee] was convicted of robbing [P:Bo Ray] .", "Ann Lee -convicted of robbing> Bo Ray");
        check("The state accuses [L:Peru] of arming [O:Acme] .", "Peru -accused of arming> Acme");
        check("[P:Ann Lee] was charged with robbing [P:Bo Ray] .", "Ann Lee -charged with robbing> Bo Ray");
        check("[P:Ann Lee] was found guilty of robbing [P:Bo Ray] .", "Ann Lee -guilty of robbing> Bo Ray");
        check("[P:Ann Lee] was convicted of robbing a bank .", "");
    }
}
