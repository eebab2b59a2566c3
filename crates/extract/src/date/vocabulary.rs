//! The closed word classes of dates: months, weekdays, units, small numbers.

use super::pieces::{Pieces, Sort};
use crate::listed::{Numbered, listed, numbered};

const MONTHS: Numbered =
    numbered!("January February March April May June July August September October November December");
#[rustfmt::skip]
const SHORT_MONTHS: &[(&str, u8)] = &[
    ("Jan", 1), ("Feb", 2), ("Mar", 3), ("Apr", 4), ("Jun", 6), ("Jul", 7), ("Aug", 8), ("Sep", 9), ("Sept", 9),
    ("Oct", 10), ("Nov", 11), ("Dec", 12),
];
pub(crate) const WEEKDAYS: Numbered = numbered!("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
#[rustfmt::skip]
const SHORT_WEEKDAYS: &[(&str, u8)] = &[
    ("Mon", 0), ("Tue", 1), ("Tues", 1), ("Wed", 2), ("Thu", 3), ("Thur", 3), ("Thurs", 3), ("Fri", 4), ("Sat",
    5), ("Sun", 6),
];
const SMALL: Numbered = numbered!(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
     seventeen eighteen nineteen twenty",
);
const TENS: Numbered = numbered!("thirty forty fifty sixty seventy eighty ninety");
const ORDINALS: Numbered = numbered!(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
     fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first",
);

/// Every word that an expression may begin with, sorted: most words of a text begin none, and need no closer look.
#[rustfmt::skip]
const FIRST: &[&str] = &[
    "a", "an", "apr", "april", "aug", "august", "between", "boxing", "centuries", "century", "christmas",
    "coming", "day", "days", "dec", "decade", "decades", "december", "eight", "eighteen", "eighteenth",
    "eighth", "eighty", "eleven", "eleventh", "feb", "february", "few", "fifteen", "fifteenth", "fifth",
    "fifty", "first", "five", "forty", "four", "fourteen", "fourteenth", "fourth", "fri", "friday", "from",
    "jan", "january", "jul", "july", "jun", "june", "last", "many", "mar", "march", "may", "mon", "monday",
    "month", "months", "new", "next", "nine", "nineteen", "nineteenth", "ninety", "ninth", "nov", "november",
    "oct", "october", "one", "q", "sat", "saturday", "second", "sep", "sept", "september", "seven", "seventeen",
    "seventeenth", "seventh", "seventy", "several", "six", "sixteen", "sixteenth", "sixth", "sixty", "some",
    "sun", "sunday", "ten", "tenth", "the", "third", "thirteen", "thirteenth", "thirty", "this", "three", "thu",
    "thur", "thurs", "thursday", "today", "tomorrow", "tonight", "tue", "tues", "tuesday", "twelfth", "twelve",
    "twentieth", "twenty", "two", "upcoming", "wed", "wednesday", "week", "weeks", "year", "years", "yesterday",
];

/// A length of calendar time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// True when an expression of time may begin with the word `i`.
pub(super) fn may_begin(p: &Pieces<'_>, i: usize) -> bool {
    let word = p.word(i);
    if !may_be_first(word) {
        return false;
    }
    let mut buffer = [0; 12];
    let Some(lower) = buffer.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        // The commonest of them begin one only before few words.
        b"the" => {
            unit(p, i + 1).is_some()
                || p.any(i + 1, listed!("end weekend following previous preceding next same"))
                || p.any(i + 1, listed!("past coming upcoming"))
        }
        b"a" | b"an" => unit(p, i + 1).is_some() || p.any(i + 1, listed!("few couple hundred dozen")),
        lower => FIRST.binary_search_by(|w| w.as_bytes().cmp(lower)).is_ok(),
    }
}

/// For each length of a word, the letters that a word of [`FIRST`] of that length begins with, as a set of bits.
const LETTERS: [u32; 13] = {
    let mut letters = [0; 13];
    let mut i = 0;
    while i < FIRST.len() {
        let word = FIRST[i].as_bytes();
        letters[word.len()] |= 1 << (word[0] - b'a');
        i += 1;
    }
    letters
};

/// False of nearly all words that are not in [`FIRST`].
fn may_be_first(word: &str) -> bool {
    let first = word.bytes().next().map_or(0, |b| b.to_ascii_lowercase());
    first.is_ascii_lowercase() && LETTERS.get(word.len()).is_some_and(|letters| letters & 1 << (first - b'a') != 0)
}

/// A month written out: months are capitalised, or "may" would be one.
pub(super) fn month(p: &Pieces<'_>, i: usize) -> Option<(usize, u8)> {
    let month = Some(p.word(i)).filter(|_| p.capital(i)).and_then(|word| MONTHS.position(word))?;
    Some((i + 1, month + 1))
}

/// A month written out or shortened, with its full stop ("Nov.").
pub(super) fn any_month(p: &Pieces<'_>, i: usize) -> Option<(usize, u8)> {
    let short = || {
        let (_, month) = SHORT_MONTHS.iter().find(|(w, _)| p.is(i, w))?;
        Some((after_stop(p, i + 1), *month))
    };
    if p.capital(i) { month(p, i).or_else(short) } else { None }
}

/// A weekday written out.
pub(super) fn weekday(p: &Pieces<'_>, i: usize) -> Option<(usize, u8)> {
    let day = Some(p.word(i)).filter(|_| p.capital(i)).and_then(|word| WEEKDAYS.position(word))?;
    Some((i + 1, day))
}

/// A weekday written out or shortened; "Sun" and "Sat" are words too, so only for use before a date.
pub(super) fn any_weekday(p: &Pieces<'_>, i: usize) -> Option<(usize, u8)> {
    let short = || {
        let (_, day) = SHORT_WEEKDAYS.iter().find(|(w, _)| p.is(i, w))?;
        Some((after_stop(p, i + 1), *day))
    };
    if p.capital(i) { weekday(p, i).or_else(short) } else { None }
}

fn after_stop(p: &Pieces<'_>, i: usize) -> usize {
    if p.word(i) == "." && p.glued(i) { i + 1 } else { i }
}

/// "5", "five", "twenty-five", "a", "a hundred": how many of something.
pub(super) fn count(p: &Pieces<'_>, i: usize) -> Option<(usize, i32)> {
    if p.sort(i) == Sort::Digits {
        // "1,500" and "2.5" are not whole numbers of years.
        let cut_off = p.glued(i) && p.sort(i - 1) != Sort::Word;
        return p.number(i).filter(|_| !cut_off && p.word(i).len() <= 3).map(|n| (i + 1, i32::from(n)));
    }
    if p.any(i, listed!("a an")) {
        return Some(match p.word(i + 1) {
            "hundred" => (i + 2, 100),
            "dozen" => (i + 2, 12),
            _ => (i + 1, 1),
        });
    }
    let unit = SMALL.position(p.word(i)).map(i32::from).filter(|&n| n > 0);
    let tens = || TENS.position(p.word(i)).map(|n| i32::from(n) * 10 + 30);
    let value = unit.or_else(tens)?;
    let digit = SMALL.position(p.word(i + 2)).filter(|n| (1..10).contains(n));
    match digit {
        Some(digit) if value >= 20 && p.word(i + 1) == "-" => Some((i + 3, value + i32::from(digit))),
        _ => Some((i + 1, value)),
    }
}

/// "5th", "fifth", "21st", "twenty-first": a place in a row.
pub(super) fn ordinal(p: &Pieces<'_>, i: usize) -> Option<(usize, u8)> {
    if let Some(n) = p.number(i) {
        let suffix = p.glued(i + 1) && p.any(i + 1, listed!("st nd rd th"));
        return u8::try_from(n).ok().filter(|_| suffix).map(|n| (i + 2, n));
    }
    if p.is(i, "twenty") && p.word(i + 1) == "-" && p.is(i + 2, "first") {
        return Some((i + 3, 21));
    }
    ORDINALS.position(p.word(i)).filter(|&n| n > 0).map(|n| (i + 1, n))
}

/// "week", "weeks".
pub(super) fn unit(p: &Pieces<'_>, i: usize) -> Option<Unit> {
    let word = p.word(i);
    let word = word.strip_suffix(['s', 'S']).unwrap_or(word);
    Some(match () {
        () if word.eq_ignore_ascii_case("day") => Unit::Day,
        () if word.eq_ignore_ascii_case("week") => Unit::Week,
        () if word.eq_ignore_ascii_case("month") => Unit::Month,
        () if word.eq_ignore_ascii_case("year") => Unit::Year,
        () if word.eq_ignore_ascii_case("decade") => Unit::Decade,
        () if p.any(i, listed!("century centuries")) => Unit::Century,
        () => return None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_first_words_are_sorted() {
        assert!(super::FIRST.is_sorted());
    }
}
