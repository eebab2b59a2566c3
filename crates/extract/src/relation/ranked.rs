//! Who is said to be the first to do something: "Ann Lee became the first woman to lead Acme".

use super::actor::{self, Actors};
use super::stage::Stage;
use crate::listed::{Listed, listed};

/// What one is that nobody or few else are.
const RANKS: &Listed = listed!("first last latest next oldest only second third youngest");

/// Who acts in an infinitive that says what somebody is the first to do; `to` is where it begins.
pub(super) fn actors(stage: &Stage<'_, '_>, to: usize, first: usize, last: Option<&Actors>) -> Option<Actors> {
    let within = |i: &usize| !stage.page.is_one_of(*i, listed!(", ; “ ”")) && !stage.page.is_verb(*i);
    let near = (first.max(to.saturating_sub(9))..to).rev().take_while(within);
    let rank = near.into_iter().find(|&i| stage.page.is_one_of(i, RANKS))?;
    let is = rank.checked_sub(2).filter(|&is| is > first && stage.page.is(is + 1, "the"))?;
    let links = stage.page.is_one_of(is, listed!("is was are were be been become becomes became"));
    actor::actors(stage, is, first, last).filter(|_| links)
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn the_first_to_do_it() {
        check("[P:Ann Lee] became the first woman to lead [O:Acme] .", "Ann Lee -led> Acme");
        check("[P:Ann Lee] would be the first woman to lead [O:Acme] .", "Ann Lee -to lead> Acme (planned)");
        check("[P:Ann Lee] was told the first woman to lead [O:Acme] left .", "");
    }
}
