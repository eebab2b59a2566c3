//! Who acts where another word stands for it: "Russian troops captured", "Lima's parliament elected", "Ann Lee's decision to sue".

use super::stage::{Party, Stage};
use crate::analysis::{EntityKind, Status};
use crate::entity::phrase::is_owner_pronoun;
use crate::listed::{Listed, listed};

/// "Ann Lee's decision to sue Acme": whose aim the infinitive at token `to` tells.
pub(super) fn aim(stage: &Stage<'_, '_>, to: usize, first: usize) -> Option<(usize, Status)> {
    const AIMS: &Listed = listed!(
        "attempt attempts bid decision desire effort efforts failure intention move offer plan plans pledge promise proposal \
         push refusal threat threats vow willingness",
    );
    let noun = to.checked_sub(1).filter(|&n| n > first && stage.page.is_one_of(n, AIMS))?;
    let free = |i: &usize| *i > first && stage.page.is_modifier(i - 1) && stage.page.name_index_at(i - 1).is_none();
    let start = (first..=noun).rev().find(|i| !free(i))?;
    let owner = stage.called(start.checked_sub(1)?).filter(|&p| stage.owns(&stage.parties[p]));
    let pronoun = || stage.until(start).filter(|_| is_owner_pronoun(stage.page.word(start - 1)));
    let status = if stage.page.is_one_of(noun, listed!("failure refusal")) { Status::Denied } else { Status::Planned };
    Some((owner.or_else(pronoun)?, status))
}

/// "Russian troops", "Lima police": whether those who act for a country, place or body are named right behind it.
pub(super) fn is_force(stage: &Stage<'_, '_>, party: &Party) -> bool {
    const FORCES: &Listed = listed!(
        "aircraft army authorities cabinet commandos court drones fighters forces government jets lawmakers military militants \
         ministry navy officials parliament police prosecutors rebels soldiers troops warplanes",
    );
    let noun = party.phrase.end + usize::from(stage.owns(party));
    party.kind != EntityKind::Person && party.tokens.end == party.phrase.end && stage.page.is_one_of(noun, FORCES)
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn whose_decision_it_is() {
        check("[P:Ann Lee]'s hasty decision to sue [O:Acme] was wrong .", "Ann Lee -to sue> Acme (planned)");
        check("[P:Ann Lee]'s decision not to sue [O:Acme] was wrong .", "Ann Lee -sued> Acme (denied)");
        check("[P:Ann Lee]'s refusal to meet [P:Bo Ray] was wrong .", "Ann Lee -met> Bo Ray (denied)");
        check("The judge's decision to jail [P:Bo Ray] was wrong .", "");
    }
}
