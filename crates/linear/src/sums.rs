//! Sums of rows of weights, eight labels at a time.
//!
//! Eight cells are read as one number and added as four 16-bit lanes twice over, the even bytes and the odd ones: the same
//! on every machine, and fast also where no vector instructions are to be had. Cells are taken as 0 to 255 with 128 for
//! nothing; as all labels are off by the same, the greatest sum stays the greatest.

/// Sums for up to `8 * W` labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums<const W: usize>([[u64; 2]; W]);

const EVEN: u64 = 0x00FF_00FF_00FF_00FF;
/// Turns signed cells into 0 to 255.
const OFFSET: u64 = 0x8080_8080_8080_8080;

/// More rows than this run over a lane.
#[cfg(test)]
const MOST: usize = 256;

impl<const W: usize> Sums<W> {
    /// Of no rows at all.
    pub const NONE: Self = Self([[0; 2]; W]);

    /// These and a row.
    #[inline(always)]
    pub(crate) fn and(mut self, row: &[[u8; 8]; W]) -> Self {
        for (sum, cells) in self.0.iter_mut().zip(row) {
            let cells = u64::from_le_bytes(*cells) ^ OFFSET;
            sum[0] = sum[0].wrapping_add(cells & EVEN);
            sum[1] = sum[1].wrapping_add(cells >> 8 & EVEN);
        }
        self
    }

    /// These and sums of other rows.
    #[inline(always)]
    pub(crate) fn join(mut self, other: &Self) -> Self {
        for (sum, other) in self.0.as_flattened_mut().iter_mut().zip(other.0.as_flattened()) {
            *sum = sum.wrapping_add(*other);
        }
        self
    }

    /// The sums of the first `N` labels over `rows` rows.
    #[inline(always)]
    pub(crate) fn totals<const N: usize>(&self, rows: usize) -> [i16; N] {
        let offset = (rows * 128) as u16;
        std::array::from_fn(|label| {
            let lanes = self.0[label / 8][label % 2];
            ((lanes >> (label % 8 / 2 * 16)) as u16).wrapping_sub(offset) as i16
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_as_single_numbers_do() {
        let mut sums = Sums::<2>::NONE;
        let mut expected = [0_i16; 16];
        for n in 0..MOST as u32 - 1 {
            let row: [[u8; 8]; 2] = std::array::from_fn(|w| {
                std::array::from_fn(|k| (crate::feature::mix(n, (8 * w + k) as u32) & 255) as u8)
            });
            sums = sums.and(&row);
            for (e, &cell) in expected.iter_mut().zip(row.as_flattened()) {
                *e += i16::from(cell as i8);
            }
        }
        sums = sums.join(&Sums::NONE.and(&[[0; 8]; 2]));
        assert_eq!(sums.totals(MOST), expected);
    }
}
