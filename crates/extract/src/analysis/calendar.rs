//! Days and dates as ISO 8601 writes them, in and out.

use std::fmt;
use std::str::FromStr;

use super::{DateValue, Day};

impl Day {
    /// The day, if there is one: months have their own lengths, and 29 February needs a leap year.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= month_length(year, month);
        real.then_some(Self { year, month, day })
    }
}

/// Days in a month of the Gregorian calendar.
pub(crate) fn month_length(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for DateValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Week { year, week } => write!(f, "{year:04}-W{week:02}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Interval { from, to } => write!(f, "{from}/{to}"),
        }
    }
}

/// What was given is not a date as ISO 8601 writes it, or no such day exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDate;

impl fmt::Display for NoDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the calendar; write it as YYYY-MM-DD, like 2025-02-17")
    }
}

impl std::error::Error for NoDate {}

impl FromStr for Day {
    type Err = NoDate;

    /// Reads "2025-02-17".
    fn from_str(text: &str) -> Result<Self, NoDate> {
        let mut parts = text.split('-');
        let (year, month, day) = (number(parts.next(), 4)?, number(parts.next(), 2)?, number(parts.next(), 2)?);
        if parts.next().is_some() {
            return Err(NoDate);
        }
        Self::new(year, month as u8, day as u8).ok_or(NoDate)
    }
}

impl FromStr for DateValue {
    type Err = NoDate;

    /// Reads "2025-02-17", "2025-W07", "2025-02", "2025" and "2025-02-17/2025-02-20".
    fn from_str(text: &str) -> Result<Self, NoDate> {
        if let Some((from, to)) = text.split_once('/') {
            return Ok(Self::Interval { from: from.parse()?, to: to.parse()? });
        }
        if let Some((year, week)) = text.split_once("-W") {
            let (year, week) = (number(Some(year), 4)?, number(Some(week), 2)? as u8);
            return if (1..=53).contains(&week) { Ok(Self::Week { year, week }) } else { Err(NoDate) };
        }
        if let Ok(day) = text.parse() {
            return Ok(Self::Day(day));
        }
        match text.split_once('-') {
            Some((year, month)) => {
                let first = Day::new(number(Some(year), 4)?, number(Some(month), 2)? as u8, 1).ok_or(NoDate)?;
                Ok(Self::Month { year: first.year, month: first.month })
            }
            None => Ok(Self::Year(Day::new(number(Some(text), 4)?, 1, 1).ok_or(NoDate)?.year)),
        }
    }
}

/// A number of exactly so many digits.
fn number(text: Option<&str>, digits: usize) -> Result<u16, NoDate> {
    let text = text.filter(|t| t.len() == digits && t.bytes().all(|b| b.is_ascii_digit())).ok_or(NoDate)?;
    text.parse().map_err(|_| NoDate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_it_reads() {
        for text in ["2025-02-17", "2024-02-29", "2025-W07", "2025-02", "0987", "2025-02-17/2025-02-20"] {
            assert_eq!(text.parse::<DateValue>().map(|v| v.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in
            ["2025-02-29", "2025-13-01", "2025-00-10", "0000-01-01", "2025-2-17", "17.02.2025", "2025-02-17-1", ""]
        {
            assert_eq!(text.parse::<Day>(), Err(NoDate), "{text}");
        }
        for text in ["2025-W54", "2025-W00", "25", "2025-14", "2025-02-17/", "+999"] {
            assert_eq!(text.parse::<DateValue>(), Err(NoDate), "{text}");
        }
    }
}
