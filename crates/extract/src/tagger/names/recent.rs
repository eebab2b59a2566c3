//! Sums that were worked out a moment ago.

use linear::NameSums;

/// The last sums for each of the numbers that share a slot.
pub(crate) struct Recent {
    slots: Vec<(u64, NameSums)>,
}

/// Slots: a megabyte of news has some thousands of sights, a few hundred of which are nearly all.
const SLOTS: usize = 1 << 10;

/// No number of a sight.
const EMPTY: u64 = u64::MAX;

impl Recent {
    pub(crate) fn new() -> Self {
        Self { slots: vec![(EMPTY, NameSums::NONE); SLOTS] }
    }

    /// The sums of `number`, which `sums` works out if need be.
    pub(crate) fn get(&mut self, number: u64, sums: impl FnOnce() -> NameSums) -> &NameSums {
        let slot = &mut self.slots[(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize];
        if slot.0 != number {
            *slot = (number, sums());
        }
        &slot.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_gives_its_own_sums() {
        let sums = |n: u64| linear::Weights::new(&[n as u8; 100]).name_sums(&[[1, 2, 3]]);
        let mut recent = Recent::new();
        for n in (0..3000).chain(0..3000) {
            assert_eq!(*recent.get(n, || sums(n)), sums(n));
        }
    }
}
