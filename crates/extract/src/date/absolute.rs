//! Days and months by their names and numbers: "5 November 2024", "Nov. 5", "Monday, May 3", "March 2023", "2024-11-05".

use super::meaning::{Match, Meaning, Pin};
use super::pieces::{Pieces, Sort};
use super::vocabulary::{any_month, any_weekday, count, month, ordinal, unit, weekday};
use super::{relative, year};
use crate::analysis::{DateValue, Day, Rule};
use crate::listed::listed;

/// A day with its month, with or without a weekday before and a year after.
pub(super) fn day(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let start = after_weekday(p, i).unwrap_or(i);
    let (end, day, month) = day_month(p, start).or_else(|| month_day(p, start))?;
    Some(with_year(p, i, end, month, day))
}

/// "2024-11-05", "05.11.2024", "11/15/2024", in numbers only.
pub(super) fn numeric(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let mark = p.word(i + 1);
    let together = (i + 1..i + 5).all(|k| p.glued(k));
    if !together || !["-", "/", "."].contains(&mark) || p.word(i + 3) != mark || part_of_number(p, i, i + 5) {
        return None;
    }
    let parts = (p.number(i)?, p.number(i + 2)?, p.number(i + 4)?);
    let digits = (p.word(i).len(), p.word(i + 2).len(), p.word(i + 4).len());
    let build = |year: u16, month: u16, day: u16| Day::new(year, month.try_into().ok()?, day.try_into().ok()?);
    let (a, b, c) = parts;
    let value = match digits {
        (4, 1..=2, 1..=2) => build(a, b, c),
        (1..=2, 1..=2, 4) => {
            let (day_first, month_first) = (build(c, b, a), build(c, a, b));
            match (day_first, month_first) {
                // Full stops are European: the day is first.
                _ if mark == "." => day_first,
                // "11/05/2024" is two different days, on the two sides of an ocean.
                (Some(x), Some(y)) if x != y => return Some(Match::new(i + 5, Meaning::Open, "ambiguous-numbers")),
                _ => day_first.or(month_first),
            }
        }
        _ => return None,
    };
    Match::known(i + 5, value.map(DateValue::Day), "numbers")
}

/// "March 2023", "November of 2020", "March last year".
pub(super) fn month_year(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (end, month) = any_month(p, i)?;
    let at = if p.any(end, listed!("of ,")) { end + 1 } else { end };
    if let Some(year) = year::plain(p, at) {
        return Match::known(at + 1, Some(DateValue::Month { year, month }), "month-year");
    }
    let (end, years) = relative::year_hint(p, end)?;
    Some(Match::new(end, Meaning::Month(month, Pin::In(years)), "month-year"))
}

/// "in March", "last March", "mid-March": a month alone, which needs words around it that make it a time.
pub(super) fn month_alone(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let pinned = match p.word(i) {
        w if w.eq_ignore_ascii_case("last") => Some(Pin::Last),
        w if w.eq_ignore_ascii_case("next") => Some(Pin::Next),
        w if w.eq_ignore_ascii_case("this") => Some(Pin::In(0)),
        _ => None,
    };
    let start = if pinned.is_some() { i + 1 } else { i };
    let (end, number) = month(p, start)?;
    let before = start.wrapping_sub(1);
    // "May" is a name and a modal, so it needs one of few words before it; "by May" may be a prime minister's.
    let clear = p.any(before, listed!("in since until till early late last next this mid during throughout"))
        || p.word(before) == "-" && p.is(before.wrapping_sub(1), "mid");
    let likely = clear || p.any(before, listed!("by from through before after of for to between into toward towards"));
    // "the October elections", "a June poll", "February and March"
    let small = |k: usize| p.sort(k) == Sort::Word && !p.capital(k) && is_noun(p, k);
    let owned = |k: usize| p.any(k, listed!("the a an its his her their our this"));
    // "a hypothetical November vote"
    let noun = small(end) && (owned(before) || small(before) && owned(before.wrapping_sub(1)));
    let several =
        p.any(before, listed!("and or")) && month(p, before.wrapping_sub(1)).is_some_and(|(e, _)| e == before);
    let likely = likely || noun || several && number != 5;
    let is_name = matches!(number, 3..=6 | 8) && is_name(p, start, end);
    if is_name || !(clear || noun || likely && number != 5) || p.capital(end) {
        return None;
    }
    let pin = pinned.unwrap_or_else(|| relative::pin_before(p, start));
    Some(Match::new(end, Meaning::Month(number, pin), "month"))
}

/// Days that have a name of their own and the same date every year: "Christmas Eve".
pub(super) fn feast(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (end, month, day) = match (p.word(i), p.word(i + 1)) {
        ("Christmas", "Eve") => (i + 2, 12, 24),
        ("Christmas", "Day") => (i + 2, 12, 25),
        ("Boxing", "Day") => (i + 2, 12, 26),
        // "New Year's Eve": the apostrophe and its "s" are pieces too.
        ("New", "Year") if p.is(i + 3, "s") && p.word(i + 4) == "Eve" => (i + 5, 12, 31),
        ("New", "Year") if p.is(i + 3, "s") && p.word(i + 4) == "Day" => (i + 5, 1, 1),
        _ => return None,
    };
    let mut found = with_year(p, i, end, month, day);
    found.rule = Rule("feast");
    Some(found)
}

/// "May" in "Theresa May" or "April Jones".
fn is_name(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    let before = start.wrapping_sub(1);
    let first_name = p.capital(before)
        && !p.any(before, listed!("in since until early late last next this mid during by from"))
        && !p.any(before, listed!("through before after of for to between throughout the a an"));
    first_name || p.capital(end) && p.sort(end) == Sort::Word
}

/// "5 November", "5th of November", "29 Nov.".
fn day_month(p: &Pieces<'_>, i: usize) -> Option<(usize, u8, u8)> {
    let (end, day) = day_number(p, i)?;
    let end = if p.is(end, "of") { end + 1 } else { end };
    let (end, month) = any_month(p, end)?;
    (Day::new(2024, month, day).is_some() && !part_of_number(p, i, i)).then_some((end, day, month))
}

/// "November 5", "Nov. 5th", "July the 4th".
fn month_day(p: &Pieces<'_>, i: usize) -> Option<(usize, u8, u8)> {
    let (end, month) = any_month(p, i)?;
    let end = if p.is(end, "the") { end + 1 } else { end };
    let (after, day) = day_number(p, end)?;
    let of_something = p.any(after, listed!("people percent per million billion thousand times"));
    (Day::new(2024, month, day).is_some() && !part_of_number(p, i, after) && !of_something)
        .then_some((after, day, month))
}

/// A number from 1 to 31, as digits or as an ordinal.
pub(super) fn day_number(p: &Pieces<'_>, i: usize) -> Option<(usize, u8)> {
    let found = ordinal(p, i).or_else(|| Some((i + 1, p.number(i).filter(|_| p.word(i).len() <= 2)? as u8)));
    found.filter(|(_, day)| (1..=31).contains(day))
}

/// True when a mark ties the digits of `start..end` into a longer number, a sum or a clock time ("1.5", "10,000", "5:30", "20%").
fn part_of_number(p: &Pieces<'_>, start: usize, end: usize) -> bool {
    let mark = |i: usize| p.sort(i) == Sort::Mark;
    let before = p.glued(start) && (p.sort(start - 1) != Sort::Mark || p.any(start - 1, listed!("$ £ € . , / : -")));
    let goes_on = start < end && p.glued(end) && mark(end) && p.glued(end + 1) && p.sort(end + 1) == Sort::Digits;
    let digits_end = start < end && p.sort(end - 1) == Sort::Digits;
    before || digits_end && (goes_on && !p.any(end, listed!("- – — /")) || p.word(end) == "%")
}

/// Past a weekday that belongs to the date behind it: "Monday, ", "Tues. ", "Monday the ".
fn after_weekday(p: &Pieces<'_>, i: usize) -> Option<usize> {
    let (end, _) = any_weekday(p, i)?;
    let end = if p.any(end, listed!(", (")) { end + 1 } else { end };
    Some(if p.is(end, "the") && p.sort(end + 1) == Sort::Digits { end + 1 } else { end })
}

/// The year that follows a day and month, or the way to find it.
fn with_year(p: &Pieces<'_>, start: usize, end: usize, month: u8, day: u8) -> Match {
    let at = if p.word(end) == "," { end + 1 } else { end };
    if let Some(year) = year::plain(p, at) {
        // 29 February of a year that has none is nobody's date.
        let meaning = Day::new(year, month, day).map_or(Meaning::Open, |d| Meaning::Known(DateValue::Day(d)));
        return Match::new(at + 1, meaning, "full-date");
    }
    if let Some((end, years)) = relative::year_hint(p, end) {
        return Match::new(end, Meaning::MonthDay { month, day, pin: Pin::In(years) }, "day-month");
    }
    let named = p.is(start.wrapping_sub(1), "the") && p.sort(end) == Sort::Word && !p.capital(end) && is_noun(p, end);
    // "the Sept. 11 attacks"
    let attacks = p.any(end, listed!("attack attacks bombings hijackers hijackings terror terrorist terrorists"));
    let meaning = if named && attacks && (month, day) == (9, 11) {
        Day::new(2001, 9, 11).map_or(Meaning::Open, |day| Meaning::Known(DateValue::Day(day)))
    } else if named {
        Meaning::Near(month, day)
    } else {
        Meaning::MonthDay { month, day, pin: relative::pin_before(p, start) }
    };
    Match::new(end, meaning, "day-month")
}

/// A rough test: not one of the little words that follow a date in a sentence.
pub(super) fn is_noun(p: &Pieces<'_>, i: usize) -> bool {
    let little = listed!(
        "and or to in at on of for from by with after before when where that which the a an was were is are has had \
         will would he she it they but as who until till through onwards onward forward",
    );
    p.sort(i) == Sort::Word && !p.any(i, little)
}

/// "3-5 May", "May 3 to 5", "31 July to 4 August", "3 May to 5 June 2024", "Monday to Wednesday", "March to May".
pub(super) fn range(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let opener = p.is(i, "between") || p.is(i, "from");
    let start = if opener { i + 1 } else { i };
    let join = |at: usize| joint(p, at, p.is(i, "between"));
    // "3-5 May 2024": the first day borrows month and year.
    if let Some((end, first)) = day_number(p, start)
        && let Some(second) = join(end)
        && let Some((end, last, month)) = day_month(p, second)
        && first < last
        && !part_of_number(p, start, start)
    {
        let last = with_year(p, second, end, month, last);
        let first = borrow(
            &last.meaning,
            |d| Day::new(d.year, month, first),
            Meaning::MonthDay { month, day: first, pin: Pin::Free },
        );
        return Some(pair(last.end, first, last.meaning));
    }
    // "May 3-5, 2024": the second borrows the month, the first the year.
    if let Some((end, first, month)) = month_day(p, start)
        && let Some(second) = join(end)
        && let Some((end, last)) = day_number(p, second)
        && any_month(p, end).is_none()
        && unit(p, end).is_none()
        && first < last
        && Day::new(2024, month, last).is_some()
    {
        let last = with_year(p, start, end, month, last);
        let first = borrow(
            &last.meaning,
            |d| Day::new(d.year, month, first),
            Meaning::MonthDay { month, day: first, pin: Pin::Free },
        );
        return Some(pair(last.end, first, last.meaning));
    }
    // "31 July to 4 August 2024", "March to May 2024", "Monday to Wednesday": one of a kind to another.
    let one =
        |at| day(p, at).or_else(|| month_year(p, at)).or_else(|| bare_month(p, at)).or_else(|| bare_weekday(p, at));
    let first = one(start)?;
    let last = one(join(first.end)?)?;
    let like = std::mem::discriminant(&first.meaning) == std::mem::discriminant(&last.meaning);
    let meaning = match (first.meaning, &last.meaning) {
        (Meaning::MonthDay { month, day, .. }, Meaning::Known(DateValue::Day(d))) => {
            let from = Day::new(d.year, month, day).filter(|from| from < d)?;
            Meaning::Known(DateValue::Day(from))
        }
        (Meaning::Month(month, _), &Meaning::Known(DateValue::Month { year, month: last })) if month < last => {
            Meaning::Known(DateValue::Month { year, month })
        }
        // "January and December 2021" without "between" never comes here: "and" joins only then.
        (first, _) if like => first,
        _ => return None,
    };
    let between_months = matches!(last.meaning, Meaning::Month(..));
    // "March to May" without "from" is too often something else.
    (opener || !between_months).then(|| pair(last.end, meaning, last.meaning))
}

fn pair(end: usize, first: Meaning, last: Meaning) -> Match {
    Match::new(end, Meaning::Range(Box::new(first), Box::new(last)), "range")
}

/// The earlier end of a range: in the year of the later one where that is known.
fn borrow(last: &Meaning, in_year: impl Fn(Day) -> Option<Day>, otherwise: Meaning) -> Meaning {
    match last {
        Meaning::Known(DateValue::Day(d)) => in_year(*d).map_or(Meaning::Open, |d| Meaning::Known(DateValue::Day(d))),
        Meaning::MonthDay { pin, .. } => match otherwise {
            Meaning::MonthDay { month, day, .. } => Meaning::MonthDay { month, day, pin: *pin },
            other => other,
        },
        _ => Meaning::Open,
    }
}

fn bare_month(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (end, month) = month(p, i)?;
    Some(Match::new(end, Meaning::Month(month, Pin::Free), "month"))
}

fn bare_weekday(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (end, day) = weekday(p, i)?;
    Some(Match::new(end, Meaning::Weekday(day, Pin::Free), "weekday"))
}

/// Past the word or dash between the two ends of a range.
fn joint(p: &Pieces<'_>, i: usize, and_joins: bool) -> Option<usize> {
    let joins = p.any(i, listed!("to until till through - – —")) || and_joins && p.any(i, listed!("and &"));
    joins.then_some(i + 1)
}

/// "five" in "five to seven years ago": not used for days of the month.
pub(super) fn is_count(p: &Pieces<'_>, i: usize) -> bool {
    count(p, i).is_some() && !p.any(i, listed!("a an"))
}
