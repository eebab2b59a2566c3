//! A table of weights as it ships: one signed byte a cell.

/// Weights of one linear model. Any bytes are weights of something, so that a damaged file gives bad tags, never a panic.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights<'a> {
    cells: &'a [u8],
}

/// Most labels that a model may have: the width of a row.
pub(crate) const ROW: usize = 16;

impl<'a> Weights<'a> {
    /// The table in `bytes`.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { cells: bytes }
    }

    /// Adds the row of `feature` to `scores`.
    pub(crate) fn add<const N: usize>(self, feature: u32, scores: &mut [i32; N]) {
        let start = start::<N>(feature, self.cells.len());
        let Some(row) = self.cells.get(start..start + N) else { return };
        for (score, &cell) in scores.iter_mut().zip(row) {
            *score += i32::from(cell as i8);
        }
    }
}

/// Where the row of `feature` starts in a table of `cells` cells.
pub(crate) fn start<const N: usize>(feature: u32, cells: usize) -> usize {
    ((u64::from(feature) * (cells.saturating_sub(N - 1) as u64)) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stay_inside_any_table() {
        for bytes in [&[][..], &[7], &[255; ROW - 1], &[128; ROW], &[3; 1000]] {
            for feature in [0, 1, u32::MAX / 2, u32::MAX] {
                let mut scores = [0; ROW];
                Weights::new(bytes).add(feature, &mut scores);
                let expected = if bytes.len() < ROW { 0 } else { i32::from(bytes[0] as i8) };
                assert_eq!(scores, [expected; ROW]);
            }
        }
    }
}
