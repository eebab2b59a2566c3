//! How many of a sorted list of positions lie before a place, in a time that does not grow with the list.

/// A block of places, as a power of two: about a sentence of tokens, or half a dozen tokens of bytes.
const BLOCK: u32 = 5;

/// Of each block of places, how many positions of the list lie before it.
#[derive(Debug)]
pub(crate) struct Steps(Vec<u32>);

impl Steps {
    /// Of `positions` that do not fall.
    pub(crate) fn new(positions: impl Iterator<Item = usize>) -> Self {
        let mut steps = Vec::new();
        for (i, position) in positions.enumerate() {
            let blocks = (position >> BLOCK) + 1;
            if blocks > steps.len() {
                steps.resize(blocks, i as u32);
            }
        }
        Self(steps)
    }

    /// How many positions of the `list` lie before `place`.
    pub(crate) fn before<T>(&self, place: usize, list: &[T], position: impl Fn(&T) -> usize) -> usize {
        let from = self.0.get(place >> BLOCK).map_or(list.len(), |&from| from as usize);
        from + list[from..].iter().take_while(|&item| position(item) < place).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_a_search_does() {
        for list in [vec![], vec![0], vec![700], (0..90).map(|n| n * n / 7).collect::<Vec<usize>>()] {
            let steps = Steps::new(list.iter().copied());
            for place in 0..1300 {
                let expected = list.partition_point(|&position| position < place);
                assert_eq!(steps.before(place, &list, |&position| position), expected, "{place} in {list:?}");
            }
        }
    }
}
