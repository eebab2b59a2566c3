//! Parts of bodies and what people own, in which what is done to the part is done to the whole.

use super::stage::Stage;
use crate::entity::phrase::is_owner_pronoun;
use crate::listed::{Listed, listed};

/// Ties to a whole by its part: "heads the institute's landslide division".
pub(super) const PARTS_OF: [&str; 9] =
    ["coaches", "joined", "led", "left", "member of", "plays for", "ran", "served in", "works for"];

/// Ties to a person by what of him is judged.
pub(super) const JUDGES: [&str; 8] =
    ["attacked", "backed", "cited", "condemned", "criticised", "opposed", "praised", "supported"];

/// True for one that owns the part that is meant.
pub(super) fn part(stage: &Stage<'_, '_>, object: usize) -> bool {
    stage.owns(&stage.parties[object]) && is_part(stage, stage.parties[object].phrase.end + 1)
}

/// True when the words from token `from` on name a part of what owns them: "sales division".
pub(super) fn is_part(stage: &Stage<'_, '_>, from: usize) -> bool {
    let noun = (from..from + 5).take_while(|&i| stage.page.is_modifier(i)).last();
    noun.is_some_and(|n| stage.page.is_one_of(n, PARTS))
}

/// Parts of bodies, in which one is in the whole.
const PARTS: &Listed = listed!(
    "arm board branch bureau cabinet campaign committee council delegation department desk directorate division lab \
     laboratory men mission office operations panel secretariat section side squad team unit ward wing women youth",
);

/// "sat on the Acme board"
pub(super) fn seat(stage: &Stage<'_, '_>, object: usize) -> bool {
    let noun = stage.parties[object].phrase.end;
    let noun = (noun..noun + 3).take_while(|&i| stage.page.is_modifier(i)).last();
    let seat = |n| stage.page.is_one_of(n, listed!("board committee council panel team"));
    !stage.owns(&stage.parties[object]) && noun.is_some_and(seat)
}

/// What is done to one by what is done to it.
const FATES: &Listed = listed!(
    "accounts appeal appointment arrest assets bid candidacy conviction decision detention dismissal extradition licence license \
     nomination offer passport petition proposal release removal request resignation sentence",
);

/// What of somebody is judged.
const MATTERS: &Listed = listed!(
    "actions agenda approach attack attacks behavior behaviour bid budget call campaign candidacy claim claims comment comments \
     conduct decision decisions effort efforts government handling idea leadership legacy move performance plan plans policies \
     policy position presidency proposal proposals record remark remarks response rhetoric role speech stance statement \
     strategy threat threats treatment version views vision work",
);

/// "demanded Bo Ray's resignation": what is done to it is done to him.
pub(super) fn fate(stage: &Stage<'_, '_>, object: usize) -> bool {
    let noun = stage.page.word(stage.parties[object].phrase.end + 1);
    stage.owns(&stage.parties[object]) && FATES.has(noun)
}

/// "criticised Bo Ray's trade policy": what of him is judged.
pub(super) fn matter<'a>(stage: &Stage<'_, 'a>, object: usize) -> Option<&'a str> {
    let party = &stage.parties[object];
    let owns = stage.owns(party);
    let from = party.phrase.end + usize::from(owns);
    let noun = (from..from + 4).take_while(|&i| stage.page.is_modifier(i)).last()?;
    let owned = owns || is_owner_pronoun(stage.page.word(from - 1));
    (owned && stage.page.is_one_of(noun, MATTERS)).then(|| stage.page.word(noun))
}

/// "sits on the board of Acme", "called for the resignation of Bo Ray", "criticised the record of Bo Ray": the whole, and what of
/// it is judged.
pub(super) fn whole<'a>(stage: &Stage<'_, 'a>, at: usize, label: &str) -> Option<(usize, Option<&'a str>)> {
    let from = at + usize::from(stage.page.is_one_of(at, listed!("a an her his the their")));
    let plain = |i: &usize| stage.page.is_modifier(*i) && stage.page.name_index_at(*i).is_none();
    let noun = (from..from + 4).take_while(plain).last()?;
    let has = |words| stage.page.is_one_of(noun, words);
    let object = stage.object(noun + 2).filter(|&o| stage.page.is(noun + 1, "of") && stage.free(o))?;
    let matter = (JUDGES.contains(&label) && has(MATTERS)).then(|| stage.page.word(noun));
    (matter.is_some() || has(FATES) || PARTS_OF.contains(&label) && has(PARTS)).then_some((object, matter))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn the_whole_behind_its_part() {
        check("[P:Ann Lee] stepped down from the board of [O:Acme] .", "Ann Lee -left> Acme");
        check("[P:Ann Lee] called for the resignation of [P:Bo Ray] .", "Ann Lee -demands of> Bo Ray");
        check("[P:Ann Lee] criticised the record of [P:Bo Ray] .", "Ann Lee -criticised record of> Bo Ray");
        check("[P:Ann Lee] criticised the fish of [O:Acme] .", "");
    }
}
