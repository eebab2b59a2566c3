//! Where people are, when it is said along with what they say or whom they meet: "told a rally in Lima", "met Bo Ray in Rome".

use super::stage::{Stage, stated};
use super::verbs::Tie;
use crate::analysis::{EntityKind, Relation, RelationKind, Status};
use crate::listed::{Listed, listed};

/// Verbs with which one is somewhere only where that is said at once: "was also in Lima", "told reporters in Lima".
pub(super) const STILL: &Listed = listed!("be been is said say says tell telling tells told was were");

/// Words between such a verb and where it is.
pub(super) const IDLE: &Listed = listed!(
    "a also at audience back briefing by conference crowd due expected forum journalists media meeting news now phone press rally reporters \
     still summit supporters telephone the town hall video voters",
);

/// "met Bo Ray on Monday in Lima": where.
pub(super) fn met_in(
    stage: &Stage<'_, '_>,
    actor: usize,
    object: usize,
    tie: &Tie,
    status: Status,
) -> Option<Relation> {
    let from = stage.parties[object].phrase.end;
    let end = stage.page.sentence(from.saturating_sub(1)).end.min(from + 8);
    let near = |i: &usize| {
        !stage.page.is_verb(*i)
            && !stage.page.is_one_of(*i, listed!("; about after against ahead amid and as before despite for of over"))
    };
    let link = |i: &usize| matches!(stage.page.word(*i), "in" | "at") && stage.object(*i + 1).is_some();
    let place = (from..end).take_while(near).find(link).and_then(|i| stage.object(i + 1)).filter(|&p| stage.free(p))?;
    let (a, b) = (&stage.parties[actor], &stage.parties[place]);
    let fits = matches!(tie.label, "hosted" | "met") && a.kind == EntityKind::Person && b.kind == EntityKind::Place;
    let label = if status == Status::Planned { "to be in" } else { "was in" };
    (fits && status != Status::Denied)
        .then(|| Relation { status, ..stated(a, label, b, RelationKind::Location, "verb") })
}

/// "to visit Calama in October with Mining Minister Ann Lee": who goes along.
pub(super) fn along(stage: &Stage<'_, '_>, actor: usize, place: usize, tie: &Tie, status: Status) -> Option<Relation> {
    let from = stage.parties[place].phrase.end;
    let end = stage.page.sentence(from.saturating_sub(1)).end.min(from + 9);
    let near = |i: &usize| !stage.page.is_verb(*i) && !stage.page.is_one_of(*i, listed!(", ; and for after"));
    let with = (from..end).take_while(near).find(|&i| matches!(stage.page.word(i), "with" | "alongside"))?;
    let other = stage.object(with + 1).filter(|_| tie.label == "travels to")?;
    let (a, b) = (&stage.parties[actor], &stage.parties[other]);
    let label = if status == Status::Planned { "to travel with" } else { "travels with" };
    let people = a.kind == EntityKind::Person && a.entity != b.entity;
    people.then(|| Relation { status, ..stated(a, label, b, RelationKind::Event, "travel-with") })
}

/// "denied that she was in Lima": said to be so by nobody.
pub(super) fn is_doubted(stage: &Stage<'_, '_>, v: usize, tie: &Tie) -> bool {
    let doubts = listed!("allege alleged claim claimed claims denied denies deny doubt doubted doubts false if");
    let from = stage.page.sentence(v).start.max(v.saturating_sub(6));
    tie.label == "was in" && (from..v).any(|i| stage.page.is_one_of(i, doubts))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn where_one_is() {
        check("[P:Ann Lee] was also in [L:Lima] .", "Ann Lee -was in> Lima");
        check("[P:Ann Lee] is ahead in [L:Lima] .", "");
        check("[P:Ann Lee] told a rally in [L:Lima] that it rained .", "Ann Lee -was in> Lima");
        check("[P:Ann Lee] said by phone from [L:Lima] that it rained .", "Ann Lee -was in> Lima");
        check("[P:Ann Lee] said the war in [L:Peru] was over .", "");
        check("[P:Ann Lee] met [P:Bo Ray] on Monday in [L:Lima] .", "Ann Lee -met> Bo Ray; Ann Lee -was in> Lima");
        check("[P:Ann Lee] was filmed in [L:Lima] .", "Ann Lee -seen in> Lima");
        check("[P:Ann Lee] filmed [P:Bo Ray] in [L:Lima] .", "Ann Lee -filmed> Bo Ray");
    }
}
