//! Arithmetic on days of the Gregorian calendar. Sixty lines of integers instead of a date crate, because every reader
//! downloads them; all years are 1 to 9999, and whatever would leave them is none.

use crate::analysis::calendar::month_length;
use crate::analysis::{DateValue, Day};

/// Days since 1970-01-01, after Howard Hinnant's `days_from_civil`: years start in March, so that a leap day comes last.
pub(super) fn number(day: Day) -> i32 {
    let (year, month) = (i32::from(day.year) - i32::from(day.month <= 2), i32::from(day.month));
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(day.day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The day so many days after 1970-01-01: the way back.
pub(super) fn from_number(number: i32) -> Option<Day> {
    let days = number.checked_add(719_468)?;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = (shifted + 2) % 12 + 1;
    let year = u16::try_from(era * 400 + year_of_era + i32::from(month <= 2)).ok()?;
    Day::new(year, month as u8, (day_of_year - (153 * shifted + 2) / 5 + 1) as u8)
}

/// The day `days` later.
pub(super) fn plus(day: Day, days: i32) -> Option<Day> {
    from_number(number(day).checked_add(days)?)
}

/// 0 for Monday to 6 for Sunday.
pub(super) fn weekday(day: Day) -> i32 {
    (number(day) + 3).rem_euclid(7)
}

/// The ISO week that holds a day: it belongs to the year of its Thursday.
pub(super) fn week(day: Day) -> Option<DateValue> {
    let thursday = plus(day, 3 - weekday(day))?;
    let new_year = Day::new(thursday.year, 1, 1)?;
    let week = (number(thursday) - number(new_year)) / 7 + 1;
    Some(DateValue::Week { year: thursday.year, week: week as u8 })
}

/// The month `months` after one.
pub(super) fn plus_months(year: u16, month: u8, months: i32) -> Option<(u16, u8)> {
    let all = i32::from(year) * 12 + i32::from(month) - 1 + months;
    let day = Day::new(u16::try_from(all.div_euclid(12)).ok()?, all.rem_euclid(12) as u8 + 1, 1)?;
    Some((day.year, day.month))
}

/// The year `years` after one.
pub(super) fn plus_years(year: u16, years: i32) -> Option<u16> {
    Some(Day::new(u16::try_from(i32::from(year).checked_add(years)?).ok()?, 1, 1)?.year)
}

/// First and last day of a value.
pub(super) fn bounds(value: DateValue) -> Option<(Day, Day)> {
    match value {
        DateValue::Day(day) => Some((day, day)),
        DateValue::Week { year, week } => {
            // 4 January is always in week 1.
            let fourth = Day::new(year, 1, 4)?;
            let monday = plus(fourth, (i32::from(week) - 1) * 7 - weekday(fourth))?;
            Some((monday, plus(monday, 6)?))
        }
        DateValue::Month { year, month } => {
            Some((Day::new(year, month, 1)?, Day::new(year, month, month_length(year, month))?))
        }
        DateValue::Year(year) => Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?)),
        DateValue::Interval { from, to } => Some((from, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_numbered_without_gaps() {
        assert_eq!(number(day("1970-01-01")), 0);
        let (first, last) = (number(day("0001-01-01")), number(day("9999-12-31")));
        assert_eq!(last - first + 1, 3_652_059);
        for n in first..=last {
            assert_eq!(from_number(n).map(number), Some(n));
        }
        assert_eq!((from_number(first - 1), from_number(last + 1)), (None, None));
    }

    #[test]
    fn weekdays_and_weeks() {
        for (text, weekday_expected, week_expected) in [
            ("2025-02-17", 0, "2025-W08"),
            ("2024-12-30", 0, "2025-W01"),
            ("2021-01-03", 6, "2020-W53"),
            ("2000-02-29", 1, "2000-W09"),
        ] {
            assert_eq!(weekday(day(text)), weekday_expected, "{text}");
            let found = week(day(text)).unwrap();
            assert_eq!(found.to_string(), week_expected);
            let (monday, sunday) = bounds(found).unwrap();
            assert!(monday <= day(text) && day(text) <= sunday);
        }
    }

    #[test]
    fn months_wrap_at_the_year() {
        assert_eq!(plus_months(2025, 1, -1), Some((2024, 12)));
        assert_eq!(plus_months(2024, 12, 2), Some((2025, 2)));
        assert_eq!(plus_months(1, 1, -1), None);
        assert_eq!(bounds("2024-02".parse().unwrap()), Some((day("2024-02-01"), day("2024-02-29"))));
    }
}
