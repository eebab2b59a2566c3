//! Two names that were read as one: a state and a party, a party and its chamber, an office and who holds it.

use super::Name;
use super::words::{Words, is_acronym};
use crate::analysis::EntityKind;
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// The two.
pub(super) struct Two {
    /// None where an office is of nothing that has a name.
    pub(super) first: Option<EntityKind>,
    /// Where the first ends.
    pub(super) to: usize,
    /// Where the last begins.
    pub(super) from: usize,
    pub(super) last: EntityKind,
    pub(super) rule: &'static str,
}

pub(super) fn two(words: &Words<'_, '_>, name: &Name) -> Option<Two> {
    const PARTY: &str = "state-and-party";
    if let Some(at) = party_and_state(words, name) {
        return Some(Two {
            first: Some(EntityKind::Group),
            to: at - 1,
            from: at,
            last: EntityKind::Place,
            rule: PARTY,
        });
    }
    let two =
        state_and_party(words, name).or_else(|| whose_house(words, name)).or_else(|| party_and_member(words, name));
    if let Some((first, at, last)) = two {
        return Some(Two { first: Some(first), to: at, from: at, last, rule: PARTY });
    }
    if let Some(at) = of_two_bodies(words, name) {
        let first = Some(EntityKind::Organisation);
        return Some(Two { first, to: at, from: at + 1, last: name.kind, rule: "body-and-part" });
    }
    let (first, at) = seat_and_holder(words, name)?;
    Some(Two { first, to: at, from: at, last: EntityKind::Person, rule: "seat-and-holder" })
}

/// "Lima University's Soil Institute", "Reed Capital and Lima Bank": where a part of the first body or another one follows.
fn of_two_bodies(words: &Words<'_, '_>, name: &Name) -> Option<usize> {
    let firm = |k: usize| {
        words.is_one_of(k, listed!("Bank Capital College Institute Partners Records Union University Ventures"))
    };
    let head = |k: usize| words.known(k).head_last() == Some(EntityKind::Organisation) && !words.known(k).is_title();
    let mut inner = name.tokens.start + 2..name.tokens.end.saturating_sub(2);
    inner.find(|&k| {
        words.is_one_of(k, listed!("'s ’s")) && head(k - 1)
            || words.is(k, "and") && firm(k - 1) && firm(name.tokens.end - 1)
    })
}

/// "(R-Conn.)": where the state begins that follows a member's party.
fn party_and_state(words: &Words<'_, '_>, name: &Name) -> Option<usize> {
    let Tokens { start, end } = name.tokens;
    let before = start.checked_sub(1).map_or("", |k| words.word(k));
    let party = words.is_one_of(start, listed!("D I R")) && words.is(start + 1, "-");
    (party && matches!(before, "(" | ",") && end > start + 2).then_some(start + 2)
}

/// "President of the Republic Ann Lee", "Governor of Lagos Bola Ade": what the office is of is none of its holder's name.
/// The kind of what it is of, if that is a name, and where the holder's begins.
fn seat_and_holder(words: &Words<'_, '_>, name: &Name) -> Option<(Option<EntityKind>, usize)> {
    let start = name.tokens.start;
    let back = |n: usize| start.checked_sub(n).map_or("", |k| words.word(k));
    let of = if back(1) == "the" { 2 } else { 1 };
    let (title, of_what) = (back(of + 1), back(of));
    // "Ambassador to Peru Ann Lee", "Consul in Lima Ann Lee"
    let sent = || listed!("ambassador commissioner consul envoy").has_in_any_case(title);
    let holder = start + 1..name.tokens.end;
    let office = of_what == "of" || matches!(of_what, "in" | "to") && sent();
    if holder.len() < 2 || !office || !lexicon::is_title(title) {
        return None;
    }
    // "chairman of the Senate Soil Committee"
    let head = |k: usize| words.known(k).head_last().is_some();
    let body = words.known(name.tokens.end - 1).head_last() == Some(EntityKind::Organisation);
    let capital =
        |k: usize| words.is(k, "-") || words.facts(k).capital && !words.is_plain(k) && !is_acronym(words.word(k));
    // "Chairman of the Soil Committee Ann Lee"
    let end = name.tokens.end;
    let ends = |&k: &usize| k > start + 1 && end - k >= 2 && head(k - 1) && (k..end).all(|i| capital(i) && !head(i));
    let acts = words.is(end, ",") || matches!(words.tag(end), Tag::Verb | Tag::Auxiliary);
    let one = acts && !title.ends_with('s');
    if let Some(from) = holder.clone().find(ends).filter(|_| one) {
        return Some((Some(EntityKind::Organisation), from));
    }
    if body || !holder.clone().all(capital) {
        return None;
    }
    let first = words.word(start);
    let kind = match first {
        "Republic" | "Exchequer" | "Interior" if of == 2 => None,
        "Army" | "House" | "Navy" | "Senate" | "Treasury" if of == 2 => Some(EntityKind::Organisation),
        _ if of == 1
            && lexicon::is_place(first)
            && (lexicon::given_name(first).is_none() || lexicon::country(first).is_some()) =>
        {
            Some(EntityKind::Place)
        }
        _ => return None,
    };
    Some((kind, start + 1))
}

/// "Fellow Conservative Ann Lee": the party is none of the member's name.
fn party_and_member(words: &Words<'_, '_>, name: &Name) -> Option<(EntityKind, usize, EntityKind)> {
    let Tokens { start, end } = name.tokens;
    let party = words.is_one_of(start, listed!("Conservative Democrat Liberal Republican Socialist"));
    (party && name.kind == EntityKind::Person && end > start + 2).then_some((EntityKind::Group, start + 1, name.kind))
}

/// Where parties sit.
const CHAMBERS: &Listed = listed!("House Senate");

/// "a Michigan Democrat", "House Republicans": where the party's name begins that follows a place's in one name, with the
/// kinds of the two.
fn state_and_party(words: &Words<'_, '_>, name: &Name) -> Option<(EntityKind, usize, EntityKind)> {
    let parties = listed!("Conservative Democrat Democratic Liberal Republican Socialist Tory");
    let last = name.tokens.end - 1;
    let word = words.word(last);
    let party = parties.has(word.strip_suffix('s').unwrap_or(word));
    // "an Ottawa New Democrat", "a Bath Liberal Democrat"
    let new = last > name.tokens.start + 1 && words.is_one_of(last - 1, listed!("Liberal New Social"));
    let at = last - usize::from(new);
    let seat = words.text(name.tokens.start, at);
    let chamber = CHAMBERS.has(seat);
    let kind = if chamber { EntityKind::Organisation } else { EntityKind::Place };
    (party && at > name.tokens.start && (chamber || lexicon::is_place(seat))).then_some((kind, at, EntityKind::Group))
}

/// "the Republican Senate", "the Ann Lee White House": the same for those who have a house.
fn whose_house(words: &Words<'_, '_>, name: &Name) -> Option<(EntityKind, usize, EntityKind)> {
    let Tokens { start, end } = name.tokens;
    let house = words.is(end - 1, "House");
    let white = house && words.is(end.saturating_sub(2), "White");
    let (kind, at) = match words.word(start) {
        // There are parties called the Democratic Congress.
        "Republican" => (EntityKind::Group, start + 1),
        "Democratic" if !words.is(end - 1, "Congress") => (EntityKind::Group, start + 1),
        "GOP" => (EntityKind::Organisation, start + 1),
        _ if white && end > 2 && words.known(end - 3).is_surname() => (EntityKind::Person, end - 2),
        _ => return None,
    };
    let several = start < at && at < end && end - start <= if white { 5 } else { 3 };
    let chamber = house || words.is_one_of(end - 1, listed!("Congress Senate"));
    (name.kind == EntityKind::Organisation && several && chamber).then_some((kind, at, EntityKind::Organisation))
}

#[cfg(test)]
mod tests {
    use crate::mention::mend;
    use crate::mention::tests::after;

    fn check(marked: &str, expected: &str) {
        assert_eq!(after(mend::all, marked), expected, "{marked}");
    }

    #[test]
    fn a_state_and_a_party() {
        check("an [G:Ohio Democrat] said", "Place Ohio; Group Democrat");
        check("a [O:Lima New Democrat] said", "Place Lima; Group New Democrat");
        check("the [G:Liberal Democrats] said", "Group Liberal Democrats");
        check("some [O:House Republicans] left", "Organisation House; Group Republicans");
        check("an [O:Ohio Democratic] vote", "Place Ohio; Group Democratic");
        check("the [O:White House Democrats] left", "Organisation White House Democrats");
    }

    #[test]
    fn two_bodies() {
        let of = |name: &str| check(&format!("at [O:{name}]"), &format!("Organisation {name}"));
        check("at [O:Lima University's Soil Institute]", "Organisation Lima University; Organisation Soil Institute");
        check("at [O:Reed Capital and Lima Bank]", "Organisation Reed Capital; Organisation Lima Bank");
        of("Reed People's Soil Party");
        of("Reed Prosecutor's Soil Office");
        of("Reed Soil and Water Bank");
    }

    #[test]
    fn whose_house_it_is() {
        check("the [O:Republican Senate] sat", "Group Republican; Organisation Senate");
        check(
            "the [O:GOP Congress] and a [O:Democratic U.S. House]",
            "Organisation GOP; Organisation Congress; Group Democratic; Organisation U.S. House",
        );
        check("the [O:Xoa Lee White House] sat", "Person Xoa Lee; Organisation White House");
        check("a [O:Democratic White House] man", "Group Democratic; Organisation White House");
        check(
            "the [O:White House], the [O:Ohio Senate] and the [O:Lee House]",
            "Organisation White House; Organisation Ohio Senate; Organisation Lee House",
        );
        check(
            "the [O:Republican Party] and the [O:Democratic Congress Fund]",
            "Organisation Republican Party; Organisation Democratic Congress Fund",
        );
    }

    #[test]
    fn what_an_office_is_of_and_who_holds_it() {
        check("President of the [L:Republic Ann Lee] said", "Person Ann Lee");
        check("Chairman of the [O:Soil Committee Ann Lee] said", "Organisation Soil Committee; Person Ann Lee");
        check("Chairman of the [O:Soil Committee Ann Lee] in", "Organisation Soil Committee Ann Lee");
        check("Secretary of the [O:Navy Ann Lee] said", "Organisation Navy; Person Ann Lee");
        check("the Governor of [P:Lagos Bola Ade] said", "Place Lagos; Person Bola Ade");
        check("the Director of [O:Lagos Bola Ade] said", "Place Lagos; Person Bola Ade");
        check("the Ambassador in [P:Lagos Bola Ade] said", "Place Lagos; Person Bola Ade");
        check("the ambassador to [L:Jordan Bola Ade] said", "Place Jordan; Person Bola Ade");
        check("the people of [L:Lagos Mainland] said", "Place Lagos Mainland");
    }

    #[test]
    fn a_party_and_a_state() {
        check("with [P:Reps. Ann Lee] ([O:R-Conn.]) left", "Person Ann Lee; Group R; Place Conn.");
        check("the [O:D-Day Trust] left", "Organisation D-Day Trust");
    }
}
