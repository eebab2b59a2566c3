//! What a date expression says before it is known when the article was published.

use super::vocabulary::Unit;
use crate::analysis::{DateValue, Rule};

/// A date expression's sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The same whenever it is read.
    Known(DateValue),
    /// No calendar time can be worked out ("the following day", "11/05/24").
    Open,
    /// So many days, weeks, months, years from the day of publication.
    Offset(Unit, i32),
    /// So many from the day told last: "two days later".
    Told(Unit, i32),
    /// A weekday, 0 for Monday.
    Weekday(u8, Pin),
    /// A day of a month whose year is not said.
    MonthDay { month: u8, day: u8, pin: Pin },
    /// "the May 3 vote": one not far off, or else one that everyone knows.
    Near(u8, u8),
    /// A month whose year is not said.
    Month(u8, Pin),
    /// A Saturday and Sunday.
    Weekend(Pin),
    /// The three months from this one on, so many years from that of publication.
    Season(u8, i32),
    /// The last day of a month or year.
    End(Box<Meaning>),
    /// From the first to the second, both included.
    Range(Box<Meaning>, Box<Meaning>),
}

/// What ties a weekday, month or weekend to one of the many of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pin {
    /// Nothing: the tense must tell.
    Free,
    /// "since Monday", "this past March"
    Past,
    /// "by Friday", "the coming weekend"
    Future,
    /// "last Monday": before the current one.
    Last,
    /// "next Monday": after the current one.
    Next,
    /// "Tuesday last week", "February this year": so many weeks (for weekdays) or years (for months) from now.
    In(i32),
}

/// What a matcher found from the piece it was asked about on.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// The piece after the last.
    pub(super) end: usize,
    pub(super) meaning: Meaning,
    pub(super) rule: Rule,
}

impl Match {
    pub(super) fn new(end: usize, meaning: Meaning, rule: &'static str) -> Self {
        Self { end, meaning, rule: Rule(rule) }
    }

    /// An expression whose value does not hang on the day of publication; one that is no day at all is no match.
    pub(super) fn known(end: usize, value: Option<DateValue>, rule: &'static str) -> Option<Self> {
        Some(Self::new(end, Meaning::Known(value?), rule))
    }
}
