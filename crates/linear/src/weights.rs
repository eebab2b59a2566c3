//! A table of weights, one signed byte a cell, and how it ships.
//!
//! Nearly all cells are zero. A file says how many cells there are and how many bytes of gaps follow (both four bytes,
//! little end first), then how many zeros stand before each weight (a byte of 255 adds as many and goes on), then the weights.

use crate::feature::{Feature, hash};
use crate::labels::LABELS;
use crate::sums::Sums;

/// Weights of one linear model. Any bytes are weights of something, so that a damaged file gives bad tags, never a panic.
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    cells: &'a [u8],
}

/// More cells than any table has, so that a damaged file cannot ask for more.
const MOST_CELLS: usize = 1 << 21;

/// The cells that a file packs. Any bytes unpack to something.
pub fn unpack(file: &[u8]) -> Vec<u8> {
    let number = |at: usize| {
        let bytes = file.get(at..at + 4).and_then(|b| b.try_into().ok());
        bytes.map_or(0, u32::from_le_bytes) as usize
    };
    let mut cells = vec![0; number(0).min(MOST_CELLS)];
    let (gaps, weights) = file.get(8..).unwrap_or(&[]).split_at_checked(number(4)).unwrap_or_default();
    let mut weights = weights.iter();
    let mut at = 0;
    for &gap in gaps {
        at += usize::from(gap);
        if gap == u8::MAX {
            continue;
        }
        let (Some(cell), Some(&weight)) = (cells.get_mut(at), weights.next()) else { break };
        *cell = weight;
        at += 1;
    }
    cells
}

/// The file that packs `cells`.
#[cfg(any(feature = "teach", test))]
pub fn pack(cells: &[u8]) -> Vec<u8> {
    let (mut gaps, mut weights, mut gap) = (Vec::new(), Vec::new(), 0);
    for &cell in cells {
        if cell == 0 {
            gap += 1;
            continue;
        }
        gaps.resize(gaps.len() + gap / 255, u8::MAX);
        gaps.push((gap % 255) as u8);
        weights.push(cell);
        gap = 0;
    }
    let mut file = (cells.len() as u32).to_le_bytes().to_vec();
    file.extend((gaps.len() as u32).to_le_bytes());
    file.extend(gaps);
    file.extend(weights);
    file
}

/// Cells of a row of the tagger of parts of speech, one a label.
pub const ROW: usize = 16;

/// Eights of labels in a row of that tagger.
const TAGS: usize = ROW / 8;

/// Eights of labels in a row of the name tagger.
const NAMES: usize = LABELS.div_ceil(8);

/// Sums of rows of the tagger of parts of speech.
pub type TagSums = Sums<TAGS>;

/// Sums of rows of the name tagger.
pub type NameSums = Sums<NAMES>;

/// Scores of the labels of one token, by the tagger of parts of speech.
pub type TagScores = [i16; ROW];

/// Scores of the labels of one token, by the name tagger.
pub type NameScores = [i16; LABELS];

impl<'a> Weights<'a> {
    /// The table in `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { cells: bytes }
    }

    /// The sums of the rows of `features`.
    #[inline(never)]
    pub fn tag_sums(self, features: &[Feature]) -> TagSums {
        self.add::<ROW, TAGS>(features, Sums::NONE)
    }

    /// The scores of a token that has `features`, and as many besides as make `all`, whose sums are `parts`.
    #[inline(never)]
    pub fn tag_scores(self, features: &[Feature], parts: [&TagSums; 2], all: usize) -> TagScores {
        self.add::<ROW, TAGS>(features, parts[0].join(parts[1])).totals(all)
    }

    /// The sums of the rows of `features`.
    #[inline(never)]
    pub fn name_sums(self, features: &[Feature]) -> NameSums {
        self.add::<LABELS, NAMES>(features, Sums::NONE)
    }

    /// The scores of a token that has `features`, and as many besides as make `all`, whose sums are `parts`.
    #[inline(never)]
    pub fn name_scores(self, features: &[Feature], parts: [&NameSums; 4], all: usize) -> NameScores {
        let [first, rest @ ..] = parts;
        self.add::<LABELS, NAMES>(features, rest.iter().fold(*first, |sums, part| sums.join(part))).totals(all)
    }

    /// What the row of one feature, by its hash, says of the labels of names.
    #[inline(never)]
    pub fn name_row(self, hash: u32) -> NameScores {
        Sums::NONE.and(&self.row::<LABELS, NAMES>(hash)).totals(1)
    }

    /// The row of the feature with that `hash`, of `N` labels; what stands behind them in its last eight is nobody's.
    #[inline(always)]
    fn row<const N: usize, const W: usize>(self, hash: u32) -> [[u8; 8]; W] {
        let start = start::<N>(hash, self.cells.len());
        let row = self.cells.get(start..start + 8 * W).and_then(|row| row.as_chunks().0.try_into().ok());
        row.unwrap_or_else(|| self.last::<N, W>(start))
    }

    /// A row whose unused lanes lie behind the table.
    #[cold]
    fn last<const N: usize, const W: usize>(self, start: usize) -> [[u8; 8]; W] {
        let mut row = [[0; 8]; W];
        let rest = self.cells.get(start..).filter(|rest| rest.len() >= N).unwrap_or(&[]);
        row.as_flattened_mut().iter_mut().zip(rest).for_each(|(cell, &weight)| *cell = weight);
        row
    }

    /// The sums of the rows of `features`, on top of `sums`.
    #[inline(always)]
    fn add<const N: usize, const W: usize>(self, features: &[Feature], mut sums: Sums<W>) -> Sums<W> {
        for &feature in features {
            sums = sums.and(&self.row::<N, W>(hash(feature)));
        }
        sums
    }
}

/// Where the row of `feature` starts in a table of `cells` cells.
#[inline]
pub fn start<const N: usize>(feature: u32, cells: usize) -> usize {
    ((u64::from(feature) * (cells.saturating_sub(N - 1) as u64)) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again() {
        let mut cells = vec![0; 3000];
        for (at, weight) in [(0, 5), (1, 250), (300, 1), (556, 2), (1066, 3), (2999, 7)] {
            cells[at] = weight;
        }
        assert_eq!(unpack(&pack(&cells)), cells);
    }

    #[test]
    fn a_damaged_file_unpacks_to_something() {
        let noise: Vec<u8> = (0..900_u32).map(|i| (crate::feature::mix(i, 1) & 255) as u8).collect();
        for file in [&[][..], &noise, &noise[..7], &[255; 40], &pack(&[1; 40])[..20]] {
            assert!(unpack(file).len() <= MOST_CELLS);
        }
    }

    #[test]
    fn rows_stay_inside_any_table() {
        for bytes in [&[][..], &[7], &[255; LABELS - 1], &[128; LABELS], &[3; 1000]] {
            for hash in [0, 1, u32::MAX / 2, u32::MAX] {
                let expected = if bytes.len() < LABELS { 0 } else { i16::from(bytes[0] as i8) };
                assert_eq!(Weights::new(bytes).name_row(hash), [expected; LABELS]);
            }
        }
    }
}
