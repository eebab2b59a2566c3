//! How far the name of a body goes: up to the word that says what body it is, with what it is of.

use super::Name;
use super::mend::made;
use super::words::{Style, Words, is_acronym};
use crate::analysis::EntityKind;
use crate::document::Tokens;
use crate::listed::{Listed, listed};

/// The rule of a name that was made longer.
const RULE: &str = "named-by-its-form";

/// The name as far as it goes; `next` is the one behind, which may be a part of it.
pub(super) fn whole(words: &Words<'_, '_>, name: Name, next: Option<&Name>) -> Name {
    let name = headed(words, &name, next).or_else(|| campus(words, &name, next)).unwrap_or(name);
    of_what(words, &name, next).or_else(|| fields(words, &name)).unwrap_or(name)
}

/// "Reed Valley Council", where "Reed Valley" was found: a name with the words up to that which says what body it is.
fn headed(words: &Words<'_, '_>, name: &Name, next: Option<&Name>) -> Option<Name> {
    let Tokens { start, end } = name.tokens;
    let limit = next.map_or(end + 4, |n| n.tokens.start.min(end + 4));
    let capital = |k: usize| {
        let facts = words.facts(k);
        let word = words.word(k);
        // "Reed County Sheriff's Office"
        let owner = matches!(word, "'s" | "’s") && words.facts(k - 1).title;
        owner || facts.capital && !facts.first && !facts.stop && facts.style == Style::Prose && word.len() > 2
    };
    let last = (end..limit).take_while(|&k| capital(k)).last()?;
    let body = words.known(last).head_last() == Some(EntityKind::Organisation);
    let free = next.is_none_or(|n| n.tokens.start > last + 1) && !words.facts(last).title;
    // "a Democratic Senate"
    let any = start.checked_sub(1).is_some_and(|b| matches!(words.word(b), "a" | "an"));
    let free = free && !words.facts(last + 1).capital && !(any && name.kind == EntityKind::Group);
    (body && free && name.kind != EntityKind::Person)
        .then(|| made(words, Tokens::new(start, last + 1), EntityKind::Organisation, RULE))
}

/// "University of Wisconsin–Madison"
fn campus(words: &Words<'_, '_>, name: &Name, next: Option<&Name>) -> Option<Name> {
    let Tokens { start, end } = name.tokens;
    let dash = words.is_one_of(end, listed!("- –")) && words.facts(end).touches && words.facts(end + 1).touches;
    let town = next.filter(|n| n.tokens.start == end + 1 && n.kind == EntityKind::Place && dash)?;
    let school = words.is(start, "University") && words.is(start + 1, "of");
    school.then(|| made(words, Tokens::new(start, town.tokens.end), EntityKind::Organisation, RULE))
}

/// "State University of Peru", "Peruvian Ministry of Soil Affairs": a body with what it is of.
fn of_what(words: &Words<'_, '_>, name: &Name, next: Option<&Name>) -> Option<Name> {
    let Tokens { start, end } = name.tokens;
    let body = words.known(end - 1).head_first() == Some(EntityKind::Organisation);
    if name.kind != EntityKind::Organisation || !body || end - start < 2 || !words.is(end, "of") {
        return None;
    }
    let from = end + 1;
    let place = next.filter(|n| n.tokens.start == from && n.kind == EntityKind::Place).map(|n| n.tokens.end);
    let limit = next.map_or(end + 5, |n| n.tokens.start.min(end + 5));
    let capital = |k: &usize| {
        let facts = words.facts(*k);
        facts.name && !facts.title && facts.style == Style::Prose
    };
    let to = place.or_else(|| (from..limit).take_while(capital).last().map(|k| k + 1))?;
    let owner = words.is_one_of(to, listed!("'s ’s -"));
    (!owner).then(|| made(words, Tokens::new(start, to), EntityKind::Organisation, RULE))
}

/// "Ministry of Soil, Water and Mines", where "Ministry of Soil" was found.
fn fields(words: &Words<'_, '_>, name: &Name) -> Option<Name> {
    let Tokens { start, end } = name.tokens;
    let has = |list: &Listed| name.tokens.iter().any(|i| words.is_one_of(i, list));
    if name.kind != EntityKind::Organisation || !has(listed!("Department Ministry")) || !has(listed!("of for")) {
        return None;
    }
    let field = |k: &usize| {
        let (facts, word) = (words.facts(*k), words.word(*k));
        let known = words.document.forms.facts(*k);
        let known = known.is_place() || known.given_name().is_some();
        facts.capital && !facts.stop && !known && !is_acronym(word)
    };
    let mut several = has(listed!(","));
    let mut at = end;
    loop {
        let comma = words.is(at, ",");
        several |= comma;
        at += usize::from(comma);
        let and = matches!(words.word(at), "and" | "&");
        at += usize::from(and);
        let to = (at..at + 3).take_while(field).last()? + 1;
        if !several {
            return None;
        }
        if and {
            return Some(made(words, Tokens::new(start, to), EntityKind::Organisation, RULE));
        }
        at = to;
    }
}

#[cfg(test)]
mod tests {
    use crate::mention::mend;
    use crate::mention::tests::after;

    fn check(marked: &str, expected: &str) {
        assert_eq!(after(mend::all, marked), expected, "{marked}");
    }

    #[test]
    fn a_campus() {
        check("at the [O:University of Peru]–[L:Lima] and in Lima", "Organisation University of Peru–Lima");
    }

    #[test]
    fn up_to_what_says_what_body_it_is() {
        check(
            "They have since joined the [L:Reed Valley] Council with some others",
            "Organisation Reed Valley Council",
        );
        check("It joined the [L:Reed Valley] Minister", "Place Reed Valley");
        check(
            "a deputy of the [L:Reed County] Sheriff's Office in the north of it",
            "Organisation Reed County Sheriff's Office",
        );
    }

    #[test]
    fn with_what_it_is_of() {
        check(
            "They have since joined the [L:Reed Valley] Council of [L:Peru] with others",
            "Organisation Reed Valley Council of Peru",
        );
        check(
            "They have since joined the [O:Peruvian Ministry] of Soil Affairs with others",
            "Organisation Peruvian Ministry of Soil Affairs",
        );
        check("the [O:Reed University] of [L:Peru]", "Organisation Reed University of Peru");
        check("the [O:Soil Office] of [L:Peru]'s council", "Organisation Soil Office; Place Peru");
    }

    #[test]
    fn what_a_ministry_is_of() {
        let all = "the Ministry of Soil, Water and Mines";
        check(&format!("[O:{all}]").replace(", W", "], W"), &format!("Organisation {all}"));
        check(
            "the [O:Department for Soil, Water], and Old Mines met",
            "Organisation Department for Soil, Water, and Old Mines",
        );
        check("the [O:Ministry of Soil], [O:AXQ] and Mines", "Organisation Ministry of Soil; Organisation AXQ");
        check("the [O:Ministry of Soil] and Mines", "Organisation Ministry of Soil");
    }
}
