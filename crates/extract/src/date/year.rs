//! Years, decades, centuries, quarters: "in 2019", "the 2024 election", "the 1990s", "19th-century", "Q1 2024".

use super::absolute::is_noun;
use super::meaning::Match;
use super::pieces::{Pieces, Sort};
use super::vocabulary::ordinal;
use crate::analysis::calendar::month_length;
use crate::analysis::{DateValue, Day};
use crate::listed::listed;

/// A four-digit number that stands free and may be a year.
pub(super) fn plain(p: &Pieces<'_>, i: usize) -> Option<u16> {
    let year = p.number(i).filter(|y| (1000..=2199).contains(y))?;
    let tied_before = p.glued(i) && p.any(i - 1, listed!("$ £ € . , : # / +"));
    let tied_after = p.glued(i + 1)
        && (p.sort(i + 1) == Sort::Word
            || p.word(i + 1) == "%"
            || p.glued(i + 2) && p.sort(i + 2) == Sort::Digits && p.any(i + 1, listed!(". , :")));
    (!tied_before && !tied_after).then_some(year)
}

/// A year by the words around it: years look like any number.
pub(super) fn year(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let year = plain(p, i)?;
    let before = i.wrapping_sub(1);
    let loose = p.any(before, listed!("in since until till during fiscal spring summer autumn fall winter"));
    let strict = p
        .any(before, listed!("by from to of before after for through early late mid and or around between circa on both into toward towards"))
        || p.any(before, listed!("- – —")) && p.any(before.wrapping_sub(1), listed!("mid post pre"));
    // "the 2024 election", "his 2016 campaign", "Russia's 2014 annexation"; "the 2000 soldiers" are counted
    let attributive = p.any(before, listed!("the a his her their its our s ' ’ this that"));
    let bracketed = p.word(before) == "(" && p.any(i + 1, listed!(") , ;"));
    let several = p.any(before, listed!("and or , to")) && year_before(p, before);
    // "since at least 2019"
    let loose = loose || p.is(before, "least") && p.any(before.wrapping_sub(2), listed!("since until till to from"));
    let recent = (1900..=2050).contains(&year);
    let is_year = loose && (1000..=2100).contains(&year) && !counts(p, i + 1, recent)
        || strict && (1700..=2100).contains(&year) && !names_things(p, i + 1) && (!p.is(before, "and") || several)
        || attributive && recent && p.sort(i + 1) == Sort::Word && (year % 50 != 0 || is_yearly(p, i + 1))
        || bracketed && (1500..=2100).contains(&year)
        || several && (1500..=2100).contains(&year);
    if is_year { Match::known(i + 1, Some(DateValue::Year(year)), "year") } else { None }
}

/// True at what comes once in a year or in some: "election", "Olympics".
fn is_yearly(p: &Pieces<'_>, i: usize) -> bool {
    p.any(i, listed!("election elections census campaign season budget report survey olympics games"))
}

/// True when what follows a number says that it counts things ("2000 soldiers"): a plural, or any lower-case noun after a round one.
fn counts(p: &Pieces<'_>, next: usize, trusted: bool) -> bool {
    let word = p.word(next);
    let things = listed!("people men women children troops police staff km kg m ft per percent square other");
    let plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !p.any(next, listed!("was has its his this as"));
    let noun = p.sort(next) == Sort::Word && !p.capital(next) && (p.any(next, things) || plural);
    noun && !(trusted && !p.any(next, things) && !plural)
}

/// True when a noun follows, as in "a survey of 1709 schoolchildren": after "of" and the like, no year has one.
fn names_things(p: &Pieces<'_>, next: usize) -> bool {
    is_noun(p, next) && !p.capital(next)
}

/// True when the number before piece `i` (past a comma or "and") was a year too: "in 2012, 2016 and 2020".
fn year_before(p: &Pieces<'_>, i: usize) -> bool {
    // "in 2018, 2019, and 2020"
    let comma = p.is(i, "and") && p.word(i.wrapping_sub(1)) == ",";
    let previous = i.wrapping_sub(if comma { 2 } else { 1 });
    plain(p, previous).is_some()
        && (year(p, previous).is_some() || super::vocabulary::any_month(p, previous.wrapping_sub(1)).is_some())
}

/// "2015-2018", "2015-16"; "from 2015 to 2018" and "between 2015 and 2018" name two years.
pub(super) fn range(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let opener = p.is(i, "from");
    let start = if opener { i + 1 } else { i };
    let from = plain(p, start)?;
    let second = start + 2;
    let to = match p.word(second).len() {
        _ if !p.any(start + 1, listed!("- – — /")) => return None,
        4 => p.number(second)?,
        2 if p.glued(second) && p.glued(second - 1) => from / 100 * 100 + p.number(second)?,
        _ => return None,
    };
    let tied = p.glued(start) && p.any(start - 1, listed!("$ £ € . , - – /"))
        || p.glued(second + 1) && (p.sort(second + 1) == Sort::Word || p.any(second + 1, listed!("- % /")));
    let years = (1500..=2100).contains(&from) && (1500..=2100).contains(&to) && from < to;
    // "1,500-2,000 troops" has commas; "1900-2000 troops" is ruled out by what follows.
    if !years || tied || !opener && counts(p, second + 1, false) {
        return None;
    }
    Match::known(second + 1, interval(Day::new(from, 1, 1), Day::new(to, 12, 31)), "year-range")
}

/// "the 1990s", "the '90s": ten years. "The 1900s" may be ten or a hundred, so they stay open.
pub(super) fn decade(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let suffix = |at: usize| match (p.word(at), p.word(at + 1)) {
        ("s", _) if p.glued(at) => Some(at + 1),
        ("'" | "’", "s") if p.glued(at) && p.glued(at + 1) => Some(at + 2),
        _ => None,
    };
    let short = p.any(i, listed!("' ’ ‘")) && p.glued(i + 1) && p.word(i + 1).len() == 2;
    let at = if short { i + 1 } else { i };
    let number = p.number(at).filter(|n| n % 10 == 0)?;
    let end = suffix(at + 1)?;
    let from = match (short, p.word(at).len()) {
        (true, _) if number >= 20 => 1900 + number,
        (false, 4) if (1000..=2100).contains(&number) => number,
        _ => return None,
    };
    if from % 100 == 0 && from != 2000 {
        return Some(Match::new(end, super::meaning::Meaning::Open, "decade"));
    }
    Match::known(end, interval(Day::new(from, 1, 1), Day::new(from + 9, 12, 31)), "decade")
}

/// "the 19th century", "19th-century", "the twentieth century".
pub(super) fn century(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (end, number) = ordinal(p, i)?;
    let end = if p.word(end) == "-" { end + 1 } else { end };
    if !p.is(end, "century") || p.any(end + 1, listed!("BC BCE")) || !(1..=30).contains(&number) {
        return None;
    }
    let last = u16::from(number) * 100;
    Match::known(end + 1, interval(Day::new(last - 99, 1, 1), Day::new(last, 12, 31)), "century")
}

/// "Q1 2024", "the first quarter of 2024", "the second half of 2024".
pub(super) fn part(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (end, number, months) = if p.word(i) == "Q" && p.glued(i + 1) {
        (i + 2, p.number(i + 1)? as u8, 3)
    } else {
        let (end, number) = ordinal(p, i)?;
        match p.word(end) {
            "quarter" => (end + 1, number, 3),
            "half" => (end + 1, number, 6),
            _ => return None,
        }
    };
    let end = if p.any(end, listed!("of ,")) { end + 1 } else { end };
    let year = plain(p, end)?;
    let last = number.checked_mul(months).filter(|m| (1..=12).contains(m))?;
    let (from, to) = (Day::new(year, last - months + 1, 1), Day::new(year, last, month_length(year, last)));
    Match::known(end + 1, interval(from, to), "part-of-year")
}

fn interval(from: Option<Day>, to: Option<Day>) -> Option<DateValue> {
    Some(DateValue::Interval { from: from?, to: to? })
}
