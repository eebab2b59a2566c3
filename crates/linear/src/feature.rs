//! Features: what is seen at a token, as a number that picks a row of the weights.

/// A template's number and the two hashes that it looks at.
pub type Feature = [u32; 3];

/// The hash of a feature.
#[inline]
pub fn hash([template, a, b]: Feature) -> u32 {
    mix(mix(template, a), b)
}

/// Mixes two hashes; the order matters.
#[inline]
pub fn mix(a: u32, b: u32) -> u32 {
    let x = u64::from(a ^ 0x9E37_79B9).wrapping_mul(u64::from(b) | 0x9E37_79B9_0000_0000);
    (x ^ (x >> 29) ^ (x >> 47)) as u32
}
