//! Who does what an infinitive says, when that is no plan: "Ann Lee became the first woman to lead Acme", "saved two points to
//! beat Bo Ray".

use super::actor::{self, Actors};
use super::stage::Stage;
use crate::analysis::Status;
use crate::listed::{Listed, listed};

/// What one is that nobody or few else are.
const RANKS: &Listed = listed!("first last latest next oldest only second third youngest");

/// How one comes to win.
const STRUGGLES: &Listed =
    listed!("battled bounced came fought hit held needed overcame rallied recovered saved scored survived used");

/// Who acts in an infinitive that begins at `to` and says what somebody is the first to do, or how it ended.
pub(super) fn actors(stage: &Stage<'_, '_>, to: usize, first: usize, last: Option<&Actors>) -> Option<Actors> {
    let wins = stage.page.is_one_of(to + 1, listed!("beat defeat down edge eliminate oust overcome stun upset"));
    let open = |i: &usize| !stage.page.is_one_of(*i, listed!(", ; “ ” that who which"));
    let mut back = (first.max(to.saturating_sub(9))..to).rev().take_while(open);
    let found = back.find(|&i| wins && stage.page.is_one_of(i, STRUGGLES));
    // "needed to beat Bo Ray"
    if let Some(struggle) = found.filter(|&i| i + 1 < to || !stage.page.is_one_of(i, listed!("needed used"))) {
        return actor::actors(stage, struggle, first, last).filter(|a| a.own && a.status == Status::Stated);
    }
    let within = |i: &usize| !stage.page.is_one_of(*i, listed!(", ; “ ”")) && !stage.page.is_verb(*i);
    let near = (first.max(to.saturating_sub(9))..to).rev().take_while(within);
    let rank = near.into_iter().find(|&i| stage.page.is_one_of(i, RANKS))?;
    let is = rank.checked_sub(2).filter(|&is| is > first && stage.page.is(is + 1, "the"))?;
    let is = is - usize::from(is > first + 1 && stage.page.is(is, "among"));
    let links = stage.page.is_one_of(is, listed!("is was are were be been become becomes became"));
    actor::actors(stage, is, first, last).filter(|_| links)
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn how_it_ended() {
        check("[P:Ann Lee] saved three match points to beat [P:Bo Ray] .", "Ann Lee -beat> Bo Ray");
        check("[P:Ann Lee] needed to beat [P:Bo Ray] .", "Ann Lee -to beat> Bo Ray (planned)");
        check("[P:Ann Lee] will fight on to beat [P:Bo Ray] .", "Ann Lee -to beat> Bo Ray (planned)");
    }

    #[test]
    fn the_first_to_do_it() {
        check("[P:Ann Lee] became the first woman to lead [O:Acme] .", "Ann Lee -led> Acme");
        check("[P:Ann Lee] would be the first woman to lead [O:Acme] .", "Ann Lee -to lead> Acme (planned)");
        check("[P:Ann Lee] was among the first to thank [P:Bo Ray] .", "Ann Lee -thanked> Bo Ray");
        check("[P:Ann Lee] was told the first woman to lead [O:Acme] left .", "");
    }
}
