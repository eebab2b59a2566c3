//! What the lexicons know of each token, as a set of bits.

use crate::analysis::EntityKind;
use crate::document::Token;
use crate::form::Forms;
use crate::lexicon::{self, Facts};

pub(crate) const GIVEN: u32 = 1;
pub(crate) const SURNAME: u32 = 1 << 1;
pub(crate) const HONORIFIC: u32 = 1 << 2;
pub(crate) const TITLE: u32 = 1 << 3;
pub(crate) const TITLE_PART: u32 = 1 << 4;
/// The bits that speak for a person's name.
pub(crate) const PERSONAL: u32 = (1 << 5) - 1;

const ORGANISATION_LAST: u32 = 1 << 5;
const PLACE_LAST: u32 = 1 << 6;
const OTHER_LAST: u32 = 1 << 7;
const ORGANISATION_FIRST: u32 = 1 << 8;
const PLACE_FIRST: u32 = 1 << 9;
/// The bits that say what a longer name names.
pub(crate) const HEADS: u32 = 0b11111 << 5;

const COUNTRY: u32 = 1 << 10;
const CITY: u32 = 1 << 11;
const PLACE: u32 = 1 << 12;
const ORGANISATION: u32 = 1 << 13;
pub(crate) const GROUP: u32 = 1 << 14;
const SEAT: u32 = 1 << 15;
/// The token opens an entry of several words, or goes on with it.
const OPENS: u32 = 1 << 16;
const GOES_ON: u32 = 1 << 17;
/// The bits that say that the name is known.
pub(crate) const ENTRIES: u32 = 0b1111_1111 << 10;

/// Longest entry of the lexicons that is looked for, in tokens.
const LONGEST: usize = 6;

/// The bits of every token.
pub(crate) fn known(text: &str, tokens: &[Token], forms: &Forms<'_>) -> Vec<u32> {
    let mut known = vec![0; tokens.len()];
    for (i, bits) in known.iter_mut().enumerate() {
        let facts = forms.facts(i);
        let capital = |k: usize| k < forms.len() && forms.word(k).shape.capital();
        if capital(i) {
            *bits |= alone(facts);
        } else if facts.is_title() && (capital(i + 1) || capital(i + 2)) {
            *bits |= TITLE;
        }
    }
    let mut i = 0;
    while i < tokens.len() {
        let mut length = 1;
        if forms.word(i).shape.capital()
            && let Some((end, bits)) = longest(text, tokens, forms, i)
        {
            length = end - i;
            for (k, token) in known[i..end].iter_mut().enumerate() {
                *token |= bits
                    | if length == 1 {
                        0
                    } else if k == 0 {
                        OPENS
                    } else {
                        GOES_ON
                    };
            }
        }
        i += length;
    }
    known
}

fn alone(facts: Facts) -> u32 {
    let mut bits = 0;
    let mut set = |bit: u32, is: bool| bits |= if is { bit } else { 0 };
    set(GIVEN, facts.given_name().is_some());
    set(SURNAME, facts.is_surname());
    set(HONORIFIC, facts.as_honorific().is_some());
    set(TITLE, facts.is_title());
    set(TITLE_PART, facts.is_title_part());
    let last = facts.head_last();
    set(ORGANISATION_LAST, last == Some(EntityKind::Organisation));
    set(PLACE_LAST, last == Some(EntityKind::Place));
    set(OTHER_LAST, last.is_some() && !matches!(last, Some(EntityKind::Organisation | EntityKind::Place)));
    let first = facts.head_first();
    set(ORGANISATION_FIRST, first == Some(EntityKind::Organisation));
    set(PLACE_FIRST, first == Some(EntityKind::Place));
    bits
}

/// The end of the longest entry that starts with token `i`, and its bits.
fn longest(text: &str, tokens: &[Token], forms: &Forms<'_>, i: usize) -> Option<(usize, u32)> {
    let alone = forms.facts(i);
    let bits = entry(alone);
    let mut found = (bits != 0).then_some((i + 1, bits));
    let mut goes_on = alone.extends();
    let mut end = i + 1;
    while goes_on && end < (i + LONGEST).min(tokens.len()) {
        end += 1;
        let facts = lexicon::name(tokens[i].span.cover(tokens[end - 1].span).of(text));
        let bits = entry(facts);
        if bits != 0 {
            found = Some((end, bits));
        }
        goes_on = facts.extends();
    }
    found
}

fn entry(facts: Facts) -> u32 {
    let mut bits = 0;
    let mut set = |bit: u32, is: bool| bits |= if is { bit } else { 0 };
    let country = facts.is_country();
    let city = !country && facts.is_only_city();
    set(COUNTRY, country);
    set(CITY, city);
    set(PLACE, !country && !city && facts.is_place());
    set(ORGANISATION, facts.is_organisation());
    set(GROUP, facts.is_group());
    set(SEAT, facts.is_seat());
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn knows_names_of_one_word_and_of_several() {
        let text = "President Maria Smith left Saudi Arabia for Lagos";
        let document = Document::new(text);
        let known = known(text, &document.tokens, &document.forms);
        let has = |i: usize, bit: u32| known[i] & bit != 0;
        assert!(has(0, TITLE) && has(1, GIVEN) && has(2, SURNAME));
        assert_eq!(known[3], 0);
        assert!(has(4, COUNTRY) && has(4, OPENS) && has(5, COUNTRY) && has(5, GOES_ON));
        assert!(has(7, CITY) || has(7, PLACE));
    }
}
