//! What a relative clause is said of, where that is not who acts: "whom Ann Lee signed", "where Bo Ray
//! grew up". Who acts goes in, out comes the party before the clause.

use super::actor::Actors;
use super::stage::Stage;
use crate::analysis::{EntityKind, Status};
use crate::listed::listed;

/// "Mads Kjaer, whom Ann Lee signed", "who she signed": the one before "whom" is acted on.
pub(crate) fn whom(stage: &Stage<'_, '_>, actors: &Actors) -> Option<usize> {
    let [actor] = actors.parties[..] else { return None };
    let at = stage.parties[actor].phrase.start;
    let whom = at.checked_sub(1)?;
    // "Acme, the company Ann Lee founded"
    let the = super::deed::phrase_start(stage, whom);
    let sort =
        stage.page.is_one_of(whom, listed!("agency business charity club company firm group newspaper school startup"));
    let sort = sort && actors.own && actors.status == Status::Stated;
    if sort && stage.page.is_one_of(the, listed!("a the")) && the > 0 && stage.page.is(the - 1, ",") {
        return stage.until(the - 1).filter(|&o| stage.parties[o].kind == EntityKind::Organisation);
    }
    let comma = stage.page.is(whom.checked_sub(1)?, ",");
    // "asked Bo Ray who Ann Lee backed"
    let relative = match stage.page.word(whom) {
        "whom" | "which" => true,
        // "Bo Ray, a nurse who"
        "who" => comma || stage.until(whom).is_some_and(|p| stage.parties[p].phrase.end > stage.parties[p].tokens.end),
        _ => false,
    };
    if !relative {
        return None;
    }
    stage.until(whom).or_else(|| stage.until(whom - usize::from(comma))).filter(|&o| o != actor)
}

/// "Lima, where Ann Lee grew up": the place before "where".
pub(crate) fn where_it_was(stage: &Stage<'_, '_>, actors: &Actors) -> Option<usize> {
    let at = stage.parties[*actors.parties.first()?].phrase.start.checked_sub(1)?;
    if !stage.page.is(at, "where") || !actors.own {
        return None;
    }
    let comma = usize::from(at > 0 && stage.page.is(at - 1, ","));
    stage.until(at).or_else(|| stage.until(at - comma)).filter(|&place| stage.free(place))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn who_is_acted_on() {
        check("[P:Bo Ray] , who [P:Ann Lee] hired , left .", "Ann Lee -hired> Bo Ray");
        check("[P:Cy Day] asked [P:Bo Ray] who [P:Ann Lee] hired .", "Cy Day -asked> Bo Ray");
        check("That [P:Ann Lee] hired is known .", "");
        check("[O:Acme] , the company [P:Ann Lee] founded , fell .", "Ann Lee -founded> Acme");
        check(
            "[O:Acme] , the firm [P:Ann Lee] hired to beat [O:Bolt] , fell .",
            "Ann Lee -hired> Acme; Ann Lee -to beat> Bolt (planned)",
        );
    }

    #[test]
    fn past_what_is_said_of_the_one_before() {
        check("[P:Bo Ray] , a nurse who [P:Ann Lee] hired , left .", "Ann Lee -hired> Bo Ray");
        check("A firm in [L:Ohio] owned by [P:Ann Lee] closed .", "");
    }

    #[test]
    fn what_is_no_such_tie() {
        check("Judges found [O:Acme] guilty ; [P:Ann Lee] found [O:Bolt] dull .", "");
        check("[P:Ann Lee] is married to a [G:Peruvian] .", "");
        check("[P:Ann Lee] campaigned with [P:Bo Ray] .", "Ann Lee -campaigned with> Bo Ray");
    }
}
