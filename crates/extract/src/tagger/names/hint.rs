//! What the rules of [`crate::mention`] make of a token, as the tagger sees it.

use crate::analysis::EntityKind;

/// The rules' opinion of one token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// Kind and part of a name; 0 for a token that the rules leave aside.
    pub(crate) label: u8,
    /// How much speaks for the kind, in steps.
    pub(crate) points: u8,
    /// How far it is ahead of the next kind, in steps.
    pub(crate) lead: u8,
    /// In what sort of text it stands, as a set of bits.
    pub(crate) setting: u8,
}

impl Hint {
    /// Notes a guess of `points` that are `lead` ahead, of which this is a token.
    pub(crate) fn say(&mut self, kind: EntityKind, first: bool, last: bool, points: i32, lead: i32) {
        let step = |n: i32, width: i32| (n.clamp(-1, 6 * width - 1) + width).max(0) / width;
        self.label = 1 + 4 * kind as u8 + u8::from(first) + 2 * u8::from(last);
        self.points = if points < 0 { 0 } else { step(points, 7) as u8 };
        self.lead = step(lead, 5) as u8;
    }
}
