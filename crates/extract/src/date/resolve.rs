//! A date expression's meaning, the day of publication and the tense around it to a calendar time.
//!
//! Whatever could be two different times is none: a wrong date is worse than no date.

use super::calendar::{bounds, number, plus, plus_months, plus_years, week, weekday};
use super::meaning::{Meaning, Pin};
use super::tense::Tense;
use super::vocabulary::Unit;
use crate::analysis::{DateValue, Day};

/// The calendar time meant; relative ones have none without `published`.
pub(super) fn resolve(meaning: &Meaning, published: Option<Day>, tense: Tense) -> Option<DateValue> {
    match meaning {
        Meaning::Known(value) => Some(*value),
        Meaning::Open | Meaning::Told(..) => None,
        Meaning::Range(first, last) => range(first, last, published, tense),
        Meaning::Offset(unit, n) => offset(published?, *unit, *n),
        &Meaning::Weekday(day, pin) => on_weekday(published?, i32::from(day), pin, tense).map(DateValue::Day),
        &Meaning::Near(month, day) => near(published?, month, day).map(DateValue::Day),
        &Meaning::MonthDay { month, day, pin } => month_day(published?, month, day, pin, tense).map(DateValue::Day),
        &Meaning::Month(month, pin) => in_month(published?, month, pin, tense),
        &Meaning::Weekend(pin) => weekend(published?, pin, tense),
        &Meaning::Season(month, years) => season(published?, month, years),
        Meaning::End(of) => Some(DateValue::Day(bounds(resolve(of, published, tense)?)?.1)),
    }
}

/// The calendar time so many units from one that was told before; as fine as that one was.
pub(super) fn from_told(told: DateValue, unit: Unit, n: i32) -> Option<DateValue> {
    match (told, unit) {
        (DateValue::Day(day), Unit::Week) => Some(DateValue::Day(plus(day, n.checked_mul(7)?)?)),
        (DateValue::Day(day), _) => offset(day, unit, n),
        (DateValue::Month { year, month }, Unit::Month) => {
            let (year, month) = plus_months(year, month, n)?;
            Some(DateValue::Month { year, month })
        }
        (DateValue::Month { year, .. } | DateValue::Year(year), Unit::Year) => {
            Some(DateValue::Year(plus_years(year, n)?))
        }
        _ => None,
    }
}

fn offset(published: Day, unit: Unit, n: i32) -> Option<DateValue> {
    match unit {
        Unit::Day => Some(DateValue::Day(plus(published, n)?)),
        Unit::Week => week(plus(published, n.checked_mul(7)?)?),
        Unit::Month => {
            let (year, month) = plus_months(published.year, published.month, n)?;
            Some(DateValue::Month { year, month })
        }
        Unit::Year => Some(DateValue::Year(plus_years(published.year, n)?)),
        Unit::Decade | Unit::Century => None,
    }
}

/// The news convention: a bare weekday is the nearest of its name, back or ahead as the tense has it; today's counts.
fn on_weekday(published: Day, day: i32, pin: Pin, tense: Tense) -> Option<Day> {
    let today = weekday(published);
    let (back, ahead) = ((today - day).rem_euclid(7), (day - today).rem_euclid(7));
    let days = match (pin, tense) {
        (Pin::Last, _) => {
            if back == 0 {
                -7
            } else {
                -back
            }
        }
        // "next Friday", on a Monday, is not the Friday of this week.
        (Pin::Next, _) => 7 - today + day,
        (Pin::In(weeks), _) => weeks * 7 - today + day,
        (Pin::Past, _) | (Pin::Free, Tense::Past) => -back,
        (Pin::Future, _) | (Pin::Free, Tense::Future) => ahead,
        (Pin::Free, Tense::Unclear) => {
            if back < ahead {
                -back
            } else {
                ahead
            }
        }
    };
    plus(published, days)
}

/// So many days ahead a day of a month is near, and so many back it is far.
const NEAR: i32 = 35;
const FAR: i32 = 330;

fn near(published: Day, month: u8, day: u8) -> Option<Day> {
    let nearest = month_day(published, month, day, Pin::Free, Tense::Unclear);
    nearest.filter(|d| (number(*d) - number(published)).abs() <= NEAR)
}

fn month_day(published: Day, month: u8, day: u8, pin: Pin, tense: Tense) -> Option<Day> {
    let in_year = |years| Day::new(plus_years(published.year, years)?, month, day);
    if let Pin::In(years) = pin {
        return in_year(years);
    }
    let before = || (-4..=0).rev().filter_map(in_year).find(|d| *d <= published);
    let after = || (0..=4).filter_map(in_year).find(|d| *d >= published);
    let days = |d: Day| (number(d) - number(published)).abs();
    // "had until 18 April to answer", eleven days before: of last year's the year would be said.
    let coming = || after().filter(|a| days(*a) <= NEAR && before().is_none_or(|b| days(b) >= FAR));
    match (pin, tense) {
        (Pin::Past | Pin::Last, _) | (Pin::Free, Tense::Past) => coming().filter(|_| pin == Pin::Free).or_else(before),
        (Pin::Future | Pin::Next, _) | (Pin::Free, Tense::Future) => after(),
        _ => [before(), after()].into_iter().flatten().min_by_key(|d| days(*d)),
    }
}

fn in_month(published: Day, month: u8, pin: Pin, tense: Tense) -> Option<DateValue> {
    let back = (i32::from(published.month) - i32::from(month)).rem_euclid(12);
    let ahead = (12 - back) % 12;
    let months = match (pin, tense) {
        (Pin::In(years), _) => years * 12 + i32::from(month) - i32::from(published.month),
        (Pin::Last, _) => {
            if back == 0 {
                -12
            } else {
                -back
            }
        }
        (Pin::Next, _) => {
            if ahead == 0 {
                12
            } else {
                ahead
            }
        }
        (Pin::Past, _) | (Pin::Free, Tense::Past) => -back,
        (Pin::Future, _) | (Pin::Free, Tense::Future) => ahead,
        // Half a year off, either way is a guess.
        (Pin::Free, Tense::Unclear) if back == ahead && back != 0 => return None,
        (Pin::Free, Tense::Unclear) => {
            if back < ahead {
                -back
            } else {
                ahead
            }
        }
    };
    let (year, month) = plus_months(published.year, published.month, months)?;
    Some(DateValue::Month { year, month })
}

/// "last summer" is not sure to be last year's once this year's is over, nor "next summer" next year's before it begins.
fn season(published: Day, month: u8, years: i32) -> Option<DateValue> {
    let sure = years == 0 || if years < 0 { published.month < month + 3 } else { published.month >= month };
    let year = plus_years(published.year, years).filter(|_| sure)?;
    let (from, to) = (Day::new(year, month, 1)?, Day::new(year, month + 2, if month == 9 { 30 } else { 31 })?);
    Some(DateValue::Interval { from, to })
}

fn weekend(published: Day, pin: Pin, tense: Tense) -> Option<DateValue> {
    let today = weekday(published);
    // Saturday of this week; on a Sunday that was yesterday, and this weekend is not over.
    let this = 5 - today;
    let days = match (pin, tense) {
        (Pin::Last | Pin::Past, _) => this - 7,
        (Pin::Next, _) => this + 7,
        (Pin::In(weeks), _) => this + weeks * 7,
        (Pin::Future, _) | (Pin::Free, Tense::Future) => this,
        // On a Monday to Friday the weekend that has been is last week's.
        (Pin::Free, Tense::Past) => {
            if today >= 5 {
                this
            } else {
                this - 7
            }
        }
        (Pin::Free, Tense::Unclear) if today >= 5 => this,
        (Pin::Free, Tense::Unclear) => return None,
    };
    let from = plus(published, days)?;
    Some(DateValue::Interval { from, to: plus(from, 1)? })
}

/// The earlier end is resolved; the later one is the first of its name from there on.
fn range(first: &Meaning, last: &Meaning, published: Option<Day>, tense: Tense) -> Option<DateValue> {
    let from = resolve(first, published, tense)?;
    let (start, _) = bounds(from)?;
    let (_, to) = match last {
        Meaning::Weekday(..) | Meaning::MonthDay { .. } | Meaning::Month(..) => {
            bounds(resolve(&ahead_of(last), Some(start), Tense::Future)?)?
        }
        other => bounds(resolve(other, published, tense)?)?,
    };
    (start <= to).then_some(DateValue::Interval { from: start, to })
}

/// The same, looking ahead only.
fn ahead_of(meaning: &Meaning) -> Meaning {
    match *meaning {
        Meaning::Weekday(day, _) => Meaning::Weekday(day, Pin::Future),
        Meaning::MonthDay { month, day, .. } => Meaning::MonthDay { month, day, pin: Pin::Future },
        Meaning::Month(month, _) => Meaning::Month(month, Pin::Future),
        ref other => other.clone(),
    }
}
