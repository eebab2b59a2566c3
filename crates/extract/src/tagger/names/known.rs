//! What the lexicons know of each token, as a set of bits.

use crate::analysis::EntityKind;
use crate::lexicon::{self, Head};
use crate::span::Span;
use crate::tagger::word::Word;

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
pub(crate) fn known(text: &str, tokens: &[Span], words: &[Word]) -> Vec<u32> {
    let mut known = vec![0; tokens.len()];
    for (i, bits) in known.iter_mut().enumerate() {
        let word = tokens[i].of(text);
        if words[i].shape.capital() {
            *bits |= alone(word);
        } else if words.iter().skip(i + 1).take(2).any(|w| w.shape.capital()) && lexicon::is_title(word) {
            *bits |= TITLE;
        }
    }
    let mut i = 0;
    while i < tokens.len() {
        let mut length = 1;
        if words[i].shape.capital()
            && let Some((end, bits)) = longest(text, tokens, i)
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

fn alone(word: &str) -> u32 {
    let mut bits = 0;
    let mut set = |bit: u32, is: bool| bits |= if is { bit } else { 0 };
    set(GIVEN, lexicon::given_name(word).is_some());
    set(SURNAME, lexicon::is_surname(word));
    set(HONORIFIC, lexicon::honorific(word).is_some());
    set(TITLE, lexicon::is_title(word));
    set(TITLE_PART, lexicon::is_title_part(word));
    let last = lexicon::head(word, Head::Last);
    set(ORGANISATION_LAST, last == Some(EntityKind::Organisation));
    set(PLACE_LAST, last == Some(EntityKind::Place));
    set(OTHER_LAST, last.is_some() && !matches!(last, Some(EntityKind::Organisation | EntityKind::Place)));
    let first = lexicon::head(word, Head::First);
    set(ORGANISATION_FIRST, first == Some(EntityKind::Organisation));
    set(PLACE_FIRST, first == Some(EntityKind::Place));
    bits
}

/// The end of the longest entry that starts with token `i`, and its bits.
fn longest(text: &str, tokens: &[Span], i: usize) -> Option<(usize, u32)> {
    let mut found = None;
    for end in i + 1..=(i + LONGEST).min(tokens.len()) {
        let words = tokens[i].cover(tokens[end - 1]).of(text);
        let bits = entry(words);
        if bits != 0 {
            found = Some((end, bits));
        }
        if !lexicon::extends(words) {
            break;
        }
    }
    found
}

fn entry(name: &str) -> u32 {
    let mut bits = 0;
    let mut set = |bit: u32, is: bool| bits |= if is { bit } else { 0 };
    let country = lexicon::country(name).is_some();
    let city = !country && lexicon::is_only_city(name);
    set(COUNTRY, country);
    set(CITY, city);
    set(PLACE, !country && !city && lexicon::is_place(name));
    set(ORGANISATION, lexicon::is_organisation(name));
    set(GROUP, lexicon::is_group(name));
    set(SEAT, lexicon::seat_of(name).is_some());
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::word::words;
    use crate::token;

    #[test]
    fn knows_names_of_one_word_and_of_several() {
        let text = "President Maria Smith left Saudi Arabia for Lagos";
        let tokens = token::split(text);
        let known = known(text, &tokens, &words(text, &tokens));
        let has = |i: usize, bit: u32| known[i] & bit != 0;
        assert!(has(0, TITLE) && has(1, GIVEN) && has(2, SURNAME));
        assert_eq!(known[3], 0);
        assert!(has(4, COUNTRY) && has(4, OPENS) && has(5, COUNTRY) && has(5, GOES_ON));
        assert!(has(7, CITY) || has(7, PLACE));
    }
}
