//! "Bo Lee, also known as Jimmy": two names that the text says are of one.

use super::draft::Draft;
use crate::analysis::EntityKind;
use crate::document::Document;
use crate::listed::listed;
use crate::mention::Name;
use crate::tag::Tag;

/// Nothing has more names than this in one article; a text made of repeats must not cost the square of its length.
const ALIASES: usize = 24;

/// Makes one of the drafts whose names the text says are of one; `owner` has the draft of each name.
pub(super) fn join(document: &Document<'_>, names: &[Name], drafts: &mut Vec<Draft>, owner: &mut [usize]) {
    let pair = |i: usize| is_said(document, &names[i - 1], &names[i]);
    // "also known as Jimmy or Jim"
    let or =
        |i: usize| names[i - 1].tokens.end + 1 == names[i].tokens.start && document.is(names[i - 1].tokens.end, "or");
    let said = |i: &usize| pair(*i) || *i > 1 && or(*i) && pair(i - 1);
    for i in (1..names.len()).filter(said).take(ALIASES) {
        let (one, other) = (owner[i - 1], owner[i]);
        if one == other || drafts[one].kind != drafts[other].kind {
            continue;
        }
        let Draft { found, gender, country, .. } = drafts[other].clone();
        drafts[other].found.clear();
        drafts[one].found.extend(found);
        drafts[one].gender = drafts[one].gender.or(gender);
        drafts[one].country = drafts[one].country.or(country);
        owner.iter_mut().filter(|o| **o == other).for_each(|o| *o = one);
    }
    let mut at = 0;
    let place = |draft: &Draft| {
        at += usize::from(!draft.found.is_empty());
        at.saturating_sub(1)
    };
    let places: Vec<usize> = drafts.iter().map(place).collect();
    drafts.retain(|draft| !draft.found.is_empty());
    owner.iter_mut().for_each(|o| *o = places[*o]);
}

/// ", also known as the", "(better known as “": but not "a wing of Acme, known as".
fn is_said(document: &Document<'_>, one: &Name, other: &Name) -> bool {
    let between = one.tokens.end..other.tokens.start;
    if !(3..=9).contains(&between.len()) {
        return false;
    }
    let small = |word: &&str| !listed!(", ( the who is are was - – — \" “ ‘ ''").has(word);
    let mut words = between.map(|i| document.word(i)).filter(small).peekable();
    let more = words.next_if(|word| listed!("also better commonly formerly now previously widely").has(word)).is_some();
    let known = words.next() == Some("known") && words.next() == Some("as") && words.next().is_none();
    // "a region in eastern Peru, known as", "a splinter of Peru's Soil Front, known as": the whole phrase is known so.
    let own = |i: usize| document.is_one_of(i, listed!("'s ’s"));
    let noun = |i: usize| matches!(document.tag(i), Tag::Adjective | Tag::ProperNoun | Tag::Noun);
    let led = (0..one.tokens.start).rev().take(5).find(|&i| own(i) || !document.is(i, "the") && !noun(i));
    let person = one.kind == EntityKind::Person;
    let whole = |i: usize| {
        own(i)
            || document.is_one_of(i, listed!("of within by"))
            || !(person || more) && document.tag(i) == Tag::Adposition
    };
    known && !led.is_some_and(whole)
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_clusters as check;

    #[test]
    fn what_is_also_known_as_something() {
        check("[P:Bo Lee] , also known as \" [P:Jimmy] , \" sat . [P:Jimmy] left .", "Bo Lee=Bo Lee|Jimmy|Jimmy");
        check("The [O:Soil Front] ( better known as the [O:XQZ] ) and [O:XQZ]", "Soil Front=Soil Front|XQZ|XQZ");
        check("It sat with [P:Bo Lee] , better known as [P:Jimmy] .", "Bo Lee=Bo Lee|Jimmy");
        check("[P:Bo Lee] , who is known as [P:Jimmy] , sat .", "Bo Lee=Bo Lee|Jimmy");
        check("[P:Ann Ray] met [P:Bo Lee] , known as [P:Jimmy] .", "Ann Ray=Ann Ray; Bo Lee=Bo Lee|Jimmy");
        check(
            "[O:Soil Front] , known as [O:XQZ] or [O:QX] , and [O:XZ] or [O:AX]",
            "Soil Front=Soil Front|XQZ|QX; XZ=XZ; AX=AX",
        );
    }

    #[test]
    fn what_somebody_else_is_known_as() {
        check("[P:Bo Lee] , not known as [P:Jimmy] .", "Bo Lee=Bo Lee; Jimmy=Jimmy");
        check("A wing of the [O:Soil Front] , known as [O:XQZ] .", "Soil Front=Soil Front; XQZ=XQZ");
        check("A brother of [P:Bo Lee] , also known as [P:Jimmy] .", "Bo Lee=Bo Lee; Jimmy=Jimmy");
        check("A town in eastern [L:Peru] , known as [L:Ely] .", "Peru=Peru; Ely=Ely");
        check("A part of Peru's [O:Soil Front] , known as [O:XQZ] .", "Soil Front=Soil Front; XQZ=XQZ");
        check("[P:Bo Lee] , known as a friend of [P:Jimmy] .", "Bo Lee=Bo Lee; Jimmy=Jimmy");
        check("[P:Bo Lee] , known as the [L:Jimmy] .", "Bo Lee=Bo Lee; Jimmy=Jimmy");
        check("[P:Bo Lee] had known [P:Jimmy] .", "Bo Lee=Bo Lee; Jimmy=Jimmy");
    }
}
