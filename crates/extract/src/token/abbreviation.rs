//! Which full stops belong to the word before them.

use super::char_at;
use crate::listed::{Listed, listed};

/// What a full stop after a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The last character of an abbreviation: "Mr.", "U.S.".
    Ends,
    /// A stop in the middle of a word: "U.S.", "Booking.com".
    Inside,
    /// A mark of its own.
    Apart,
}

/// Before a name: the sentence always goes on.
const TITLES: &Listed = listed!(
    "adm amb asst atty brig capt cdr cmdr col comdr const cpl cpt dep det dr eng engr fr gen gov hon insp lieut lt \
     ltc maj messrs mlle mme mr mrs ms msgr mt pfc pres prof pte pvt rep reps rev sen sens sgt spc st ste supt sr \
     fmr ft treas ven vs viz cf",
);

/// May stand last in a sentence.
const OTHERS: &Listed = listed!(
    "approx assn assoc ave blvd bros co corp dept dist div esq est etc inc intl jr llc ltd mfg natl plc rd univ ala \
     ariz calif colo conn fla kan ky mich minn neb nev okla ont que tenn tex wis wyo",
);

/// Words too, so they are abbreviations only before a number: "No. 10", "Mar. 3".
const BEFORE_NUMBER: &Listed =
    listed!("no nos art fig vol pp para sec ch jan feb mar apr jun jul aug sep sept oct nov dec rs ksh tsh ush");

/// Words too, so they are abbreviations only after a comma or a party: "Springfield, Ill.", "R-Pa."
const AFTER_COMMA: &Listed = listed!("ill mass miss wash ind del la pa mo mont va vt md ga ore");

/// What the full stop at `at` is, for the word that starts at `start`.
pub(super) fn stop(text: &str, start: usize, at: usize) -> Stop {
    let word = &text[start..at];
    let mut rest = text[at + 1..].chars();
    let next = rest.next();
    if let Some(next) = next.filter(|c| c.is_alphanumeric()) {
        return inside(text, word, at + 1, next);
    }
    let last = word.rsplit('.').next().unwrap_or(word);
    if word.contains('.') {
        // "U.S.", "a.m.", "Ph.D.": a dotted word whose last part is a letter or two.
        return if last.chars().count() <= 2 { Stop::Ends } else { Stop::Apart };
    }
    let following =
        rest.find(|c| !matches!(c, ' ' | '\u{a0}')).filter(|_| next.is_some_and(|c| c == ' ' || c == '\u{a0}'));
    let mut letters = word.chars();
    if let (Some(c), None) = (letters.next(), letters.next()) {
        // "J. Smith", but "So did I. He left." and "plan B.".
        // "She wrote on X. He left."
        let site = c == 'X' && text[..start].ends_with("on ");
        let initial = c.is_uppercase() && c != 'I' && !site && following.is_some_and(char::is_uppercase);
        return if initial || word == "v" { Stop::Ends } else { Stop::Apart };
    }
    let number_follows = following.is_some_and(|c| c.is_ascii_digit());
    let is_abbreviation = if BEFORE_NUMBER.has_in_any_case(word) {
        number_follows
    } else if AFTER_COMMA.has_in_any_case(word) {
        let before = &text[..start];
        let party = before.strip_suffix('-').is_some_and(|b| b.ends_with(['D', 'I', 'R']));
        (before.ends_with(", ") || party) && char_at(text, start).is_some_and(char::is_uppercase)
    } else {
        // "Gen. Smith", "etc."; a title at the end of a line is a plain word: "the gen."
        (TITLES.has_in_any_case(word) && following.is_some()) || OTHERS.has_in_any_case(word) && next != Some('"')
    };
    if is_abbreviation { Stop::Ends } else { Stop::Apart }
}

/// A stop with a letter or digit right after it.
fn inside(text: &str, word: &str, after: usize, next: char) -> Stop {
    let part = word.rsplit('.').next().unwrap_or(word);
    let short = part.chars().take(3).count() <= 2 && part.chars().all(char::is_alphabetic);
    let rest = text[after..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    // "U.S.", "Ph.D.", "a.m."; the part after is a letter or two as well.
    if short && next.is_alphabetic() && rest.len() <= 2 && (part.len() == 1 || next.is_uppercase()) {
        return Stop::Inside;
    }
    // "J.K.Rowling" written tight: the initials end here.
    if part.chars().count() == 1 && part.chars().all(char::is_uppercase) && next.is_uppercase() {
        return Stop::Ends;
    }
    const DOMAINS: &Listed = listed!("com org net gov edu info co io uk tv");
    if DOMAINS.has(rest) { Stop::Inside } else { Stop::Apart }
}

/// Whether `word` is a title's abbreviation ("Mr.", "Gen."), after which no sentence ends.
fn is_title_stop(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|w| TITLES.has_in_any_case(w))
}

/// Whether `word` keeps its stop and may all the same be the last of a sentence ("Inc.", "a.m.", "U.S.").
pub(crate) fn ends_sentence_freely(word: &str) -> bool {
    let Some(bare) = word.strip_suffix('.') else { return false };
    !is_title_stop(word) && (bare.contains('.') || OTHERS.has_in_any_case(bare) || AFTER_COMMA.has_in_any_case(bare))
}
