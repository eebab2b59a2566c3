//! Where people are arrested, killed, extradited to and heard: what befalls somebody is tied more strictly than what one does.

use super::actor::Actors;
use super::stage::{Party, Stage, is_time};
use super::verbs::Tie;
use crate::analysis::{EntityKind, Status};
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Ties to where something befalls somebody.
pub(super) const WHERE: [&str; 5] = ["arrested in", "extradited to", "killed in", "sentenced at", "sentenced in"];

/// "was nearly killed in Peru", "The man accused of killing Ann Lee was arrested in Peru": whether it befell nobody, or another.
pub(super) fn is_anothers(stage: &Stage<'_, '_>, v: usize, tie: &Tie, actors: &Actors) -> bool {
    let befalls = WHERE.contains(&tie.label) || tie.label == "appears before";
    let nearly = || v > 0 && stage.page.is_one_of(v - 1, listed!("almost nearly"));
    let own = actors.relative || actors.status == Status::Planned;
    befalls && (nearly() || !own && actors.parties.iter().any(|&p| is_object(stage, p)))
}

/// Whether a party stands right behind a verb, and what was said, reported or alleged is not that it did something.
pub(super) fn is_object(stage: &Stage<'_, '_>, party: usize) -> bool {
    let reports = listed!(
        "alleged announced confirmed denied including reported reports said say saying says told when where while"
    );
    let before = stage.parties[party].phrase.start.checked_sub(1);
    before.is_some_and(|b| stage.page.is_verb(b) && !stage.page.is_one_of(b, reports))
}

/// True for words that may stand between what is done and where: "on Monday", and in a `phrase` "at a prison".
pub(super) fn idle(stage: &Stage<'_, '_>, i: usize, phrase: bool) -> bool {
    const WORDS: &Listed = listed!(
        "April August December February January July June March May November October September at by in on outside \
         police prison jail to years",
    );
    let tag = stage.page.document.tag(i);
    matches!(tag, Tag::Adverb | Tag::Number)
        || is_time(stage.page.word(i))
        || stage.page.is_one_of(i, WORDS)
        || phrase && (stage.page.is_modifier(i) || stage.page.is_one_of(i, listed!("a an the")))
}

/// Whether one may appear before a body.
pub(super) fn hears(stage: &Stage<'_, '_>, body: &Party) -> bool {
    let name = body.span.of(stage.page.document.text);
    body.kind == EntityKind::Organisation && name.split(' ').any(|word| HEARS.has(word))
}

/// Bodies before which one appears.
const HEARS: &Listed =
    listed!("Assembly Board Commission Committee Congress Council Court Parliament Senate Subcommittee Tribunal");

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn where_one_is_held() {
        check("[P:Ann Lee] was nearly killed in [L:Peru] .", "");
        check("The man who shot [P:Ann Lee] was arrested in [L:Peru] .", "");
        check("A man accused of killing [P:Ann Lee] was arrested in [L:Peru] .", "");
        check("Police said [P:Ann Lee] was arrested in [L:Peru] .", "Ann Lee -arrested in> Peru");
        check("[P:Ann Lee] was arrested on Monday in [L:Lima] .", "Ann Lee -arrested in> Lima");
        check(
            "[P:Ann Lee] was sentenced to 17 years in prison at [O:Bath Crown Court] .",
            "Ann Lee -sentenced at> Bath Crown Court",
        );
        check("[O:Acme] has since been sold to the [G:Danish] group [O:Bolt] .", "Acme -sold to> Bolt");
        check(
            "[P:Bo Ray] has demanded that [P:Priscilla Tan] testify before [O:Congress] .",
            "Priscilla Tan -to appear before> Congress (planned)",
        );
        check("[P:Ann Lee] arrested two men in [L:Lima] .", "");
        check(
            "[P:Ann Lee] pleaded guilty in [O:Lima District Court] .",
            "Ann Lee -appears before> Lima District Court",
        );
        check("[P:Ann Lee] appeared in [O:Vogue] .", "");
    }
}
