//! What a relative clause is said of, where that is not who acts: "whom Ann Lee signed", "the charity she founded",
//! "where Bo Ray grew up". Who acts goes in, out comes the party before the clause.

use super::actor::{Actors, described};
use super::stage::Stage;
use super::verbs::Tie;
use crate::analysis::EntityKind;

/// "Mads Kjaer, whom Ann Lee signed", "who she signed": the one before "whom" is acted on.
pub(crate) fn whom(stage: &Stage<'_, '_>, actors: &Actors, tie: &Tie) -> Option<usize> {
    let [actor] = actors.parties[..] else { return None };
    let at = stage.parties[actor].phrase.start;
    let whom = at.checked_sub(1)?;
    // "the Eagle Trust, the charity she founded"
    let noun = whom - usize::from(stage.page.is(whom, "that"));
    if let Some(party) = described(stage, noun + 1, stage.page.sentence(at).start).filter(|&p| p != actor) {
        let body = stage.parties[party].kind == EntityKind::Organisation;
        return (body && matches!(tie.label, "founded" | "led" | "owns" | "ran" | "hired")).then_some(party);
    }
    let relative = matches!(stage.page.word(whom), "whom" | "which" | "who") && stage.page.sentence(whom).start < whom;
    let comma = stage.page.is(whom.checked_sub(1)?, ",");
    stage.until(whom).or_else(|| stage.until(whom - usize::from(comma))).filter(|&o| relative && o != actor)
}

/// "Lima, where Ann Lee grew up": the place before "where".
pub(crate) fn where_it_was(stage: &Stage<'_, '_>, actors: &Actors) -> Option<usize> {
    let at = stage.parties[*actors.parties.first()?].phrase.start.checked_sub(1)?;
    let comma = usize::from(at > 0 && stage.page.is(at - 1, ","));
    let place = stage.until(at).or_else(|| stage.until(at - comma))?;
    (stage.page.is(at, "where") && actors.own && stage.free(place)).then_some(place)
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn what_one_founded() {
        check("The [O:Eagle Trust] , the charity [P:Ann Lee] founded , grew .", "Ann Lee -founded> Eagle Trust");
        check("[P:Bo Ray] , who [P:Ann Lee] hired , left .", "Ann Lee -hired> Bo Ray");
        check("Judges found [O:Acme] guilty ; [P:Ann Lee] found [O:Bolt] dull .", "");
        check("[P:Ann Lee] is married to a [G:Peruvian] .", "");
        check("[P:Ann Lee] campaigned with [P:Bo Ray] .", "Ann Lee -campaigned with> Bo Ray");
    }
}
