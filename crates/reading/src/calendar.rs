//! Calendar times as ISO 8601 has them and as people say them.

use crate::article::parse_day;
use extract::{DateValue, Day};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// "2025-02-18", "2025-W07", "2025-02", "2025", "2025-02-18/2025-02-20".
pub fn iso(value: DateValue) -> String {
    match value {
        DateValue::Day(day) => iso_day(day),
        DateValue::Week { year, week } => format!("{year:04}-W{week:02}"),
        DateValue::Month { year, month } => format!("{year:04}-{month:02}"),
        DateValue::Year(year) => format!("{year:04}"),
        DateValue::Interval { from, to } => format!("{}/{}", iso_day(from), iso_day(to)),
    }
}

/// "2025-02-18".
pub fn iso_day(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

/// Reads what [`iso`] writes; none for anything else.
pub fn parse(text: &str) -> Option<DateValue> {
    if let Some((from, to)) = text.split_once('/') {
        return Some(DateValue::Interval { from: parse_day(from)?, to: parse_day(to)? });
    }
    let year_of = |digits: &str| digits.parse().ok().filter(|year| (1..=9999).contains(year));
    match text.split_once('-') {
        None => year_of(text).map(DateValue::Year),
        Some((year, rest)) => {
            if let Some(week) = rest.strip_prefix('W') {
                let week = week.parse().ok().filter(|week| (1..=53).contains(week))?;
                return Some(DateValue::Week { year: year_of(year)?, week });
            }
            if rest.contains('-') {
                return parse_day(text).map(DateValue::Day);
            }
            let month = rest.parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(DateValue::Month { year: year_of(year)?, month })
        }
    }
}

/// "Tuesday 18 February 2025", "week of 10 February 2025", "18–20 February 2025".
pub fn long(value: DateValue) -> String {
    match value {
        DateValue::Day(day) => format!("{} {}", weekday(day), long_day(day)),
        DateValue::Week { year, week } => format!("week of {}", long_day(monday(year, week))),
        DateValue::Month { year, month } => format!("{} {year}", month_name(month)),
        DateValue::Year(year) => year.to_string(),
        DateValue::Interval { from, to } if (from.year, from.month) == (to.year, to.month) => {
            format!("{}–{}", from.day, long_day(to))
        }
        DateValue::Interval { from, to } => format!("{} – {}", long_day(from), long_day(to)),
    }
}

/// "18 February 2025".
pub fn long_day(day: Day) -> String {
    format!("{} {} {}", day.day, month_name(day.month), day.year)
}

/// "Tuesday".
pub fn weekday(day: Day) -> &'static str {
    // 1970-01-01 was a Thursday.
    WEEKDAYS[(number(day) + 3).rem_euclid(7) as usize]
}

/// What times are sorted by: the first day, and of those that begin together the longest first.
pub fn order(value: DateValue) -> (i32, i32) {
    let first_of = |year, month| number(Day { year, month, day: 1 });
    let (from, to) = match value {
        DateValue::Day(day) => (number(day), number(day)),
        DateValue::Week { year, week } => (number(monday(year, week)), number(monday(year, week)) + 6),
        DateValue::Month { year, month } => (first_of(year, month), first_of(year, month) + 30),
        DateValue::Year(year) => (first_of(year, 1), first_of(year, 1) + 364),
        DateValue::Interval { from, to } => (number(from), number(to)),
    };
    (from, -to)
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or("?")
}

/// The Monday of an ISO week: the week that holds 4 January is the first.
fn monday(year: u16, week: u8) -> Day {
    let fourth = number(Day { year, month: 1, day: 4 });
    let first = fourth - (fourth + 3).rem_euclid(7);
    day(first + 7 * (i32::from(week) - 1))
}

/// Days since 1970-01-01, by counting years from March (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn number(day: Day) -> i32 {
    let (year, month) = (i32::from(day.year) - i32::from(day.month <= 2), i32::from(day.month));
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(day.day) - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The day that [`number`] counts as `days`.
fn day(days: i32) -> Day {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = (from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    Day { year: year as u16, month: month as u8, day: (of_year - (153 * from_march + 2) / 5 + 1) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn said_as_people_say_it() {
        let check = |text: &str, said: &str| {
            let value = parse(text).expect(text);
            assert_eq!(long(value), said);
            assert_eq!(iso(value), text);
        };
        check("2025-02-18", "Tuesday 18 February 2025");
        check("2024-02-29", "Thursday 29 February 2024");
        check("2025-W07", "week of 10 February 2025");
        check("2026-W01", "week of 29 December 2025");
        check("2025-02", "February 2025");
        check("2022", "2022");
        check("2025-02-18/2025-02-20", "18–20 February 2025");
        check("2025-02-28/2025-03-01", "28 February 2025 – 1 March 2025");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for bad in ["", "x", "2025-", "2025-00", "2025-W54", "2025-02-30", "99999", "2025-02-18/"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_count_back_and_forth() {
        for days in (-700_000..40_000).step_by(97) {
            assert_eq!(number(day(days)), days);
        }
    }

    #[test]
    fn longer_times_come_before_their_parts() {
        let mut times = ["2025-02-18", "2025-02", "2025", "2025-W07", "2022"].map(|t| parse(t).unwrap());
        times.sort_by_key(|&t| order(t));
        assert_eq!(times.map(iso), ["2022", "2025", "2025-02", "2025-W07", "2025-02-18"]);
    }
}
