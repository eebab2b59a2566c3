//! A stretch of a text in code points, half-open.

use serde::{Deserialize, Serialize};

/// From `start` to before `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(from = "[usize; 2]", into = "[usize; 2]")]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// The first code point after it.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many code points.
    pub(crate) fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// How many code points both have.
    pub(crate) fn shared(self, other: Self) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.shared(other) > 0
    }

    /// True when `other` lies in it.
    pub(crate) fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<[usize; 2]> for Span {
    fn from([start, end]: [usize; 2]) -> Self {
        Self { start, end }
    }
}

impl From<Span> for [usize; 2] {
    fn from(span: Span) -> Self {
        [span.start, span.end]
    }
}
