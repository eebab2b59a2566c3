//! Sets of names as `build.rs` writes them: of each name its print ([`crate::hash::print`]) and no letter. The prints are sorted and
//! the gaps between them written in Rice's code, which is all that such a set can be squeezed to (Golomb-coded sets; Putze, Sanders
//! and Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007): 17 KB less in the page than the names themselves.
//!
//! The first byte of a set says how many low bits of a gap stand as they are, the next two how many gaps follow. Of each gap comes
//! what is above those bits, as so many ones and a zero, and then the low bits, the lowest first.

/// The prints of a set, ascending. Any bytes give some.
pub(super) fn prints(set: &[u8]) -> impl Iterator<Item = u32> {
    let (low, count, bits) = match set {
        [low, a, b, bits @ ..] => (u32::from(*low).min(u32::BITS - 1), u16::from_le_bytes([*a, *b]), bits),
        _ => (0, 0, &[][..]),
    };
    let mut bits = bits.iter().flat_map(|byte| (0..8).map(move |at| u32::from(byte >> at & 1)));
    let mut next = 0_u32;
    (0..count).map_while(move |_| {
        let mut gap = (bits.by_ref().take_while(|&bit| bit == 1).count() as u32) << low;
        for at in 0..low {
            gap |= bits.next()? << at;
        }
        let print = next.wrapping_add(gap);
        next = print.wrapping_add(1);
        Some(print)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_become_prints() {
        // With two low bits a gap of 1 is "0" "10", one of 4 "10" "00", one of 0 "0" "00".
        let set = [2, 3, 0, 0b0000_1010, 0b0000_0000];
        assert_eq!(prints(&set).collect::<Vec<_>>(), [1, 6, 7]);
    }

    #[test]
    fn damaged_sets_do_not_panic() {
        for set in [&[][..], &[9], &[200, 255, 255, 255, 255, 255, 255], &[0, 255, 255, 0], &[26, 9, 0, 1]] {
            assert!(prints(set).count() <= 65_535);
        }
    }
}
