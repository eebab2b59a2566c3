//! Precision, recall and F1 from counts.

use std::ops::AddAssign;

/// What is right among what was given, and what is found among what there is.
///
/// The two numerators may differ, and where parts count (tokens of a span, mentions of an entity) need not be whole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figure {
    /// Right, of those given.
    pub right: f64,
    /// Given.
    pub given: usize,
    /// Found, of those in the gold.
    pub found: f64,
    /// In the gold.
    pub there: usize,
}

impl Figure {
    /// From whole counts whose numerators are the same.
    pub(crate) fn of(right: usize, given: usize, there: usize) -> Self {
        Self { right: right as f64, given, found: right as f64, there }
    }

    /// Precision, recall and F1; none where nothing is given and nothing there.
    pub fn prf(self) -> Option<[f64; 3]> {
        if self.given == 0 && self.there == 0 {
            return None;
        }
        let part = |n: f64, of: usize| if of == 0 { 0.0 } else { n / of as f64 };
        let (p, r) = (part(self.right, self.given), part(self.found, self.there));
        Some([p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }])
    }

    /// F1; whole where nothing is given and nothing there.
    pub fn f1(self) -> f64 {
        self.prf().map_or(1.0, |[_, _, f1]| f1)
    }
}

impl AddAssign for Figure {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.given += other.given;
        self.found += other.found;
        self.there += other.there;
    }
}
