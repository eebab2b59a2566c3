//! The inner loops of the engine's taggers: sums of hashed rows of weights, and the best sequence of labels.
//!
//! A crate of its own because these few loops take a seventh of all time: they are compiled for speed also where the
//! rest is compiled for size (see the profile in the workspace's Cargo.toml). So nothing here is generic to those who call
//! it, which would have it compiled as they are.

mod feature;
pub mod labels;
mod sums;
mod viterbi;
mod weights;

pub use feature::{Feature, hash, mix};
pub use sums::Sums;
pub use viterbi::{Decoder, Transitions};
#[cfg(any(feature = "teach", test))]
pub use weights::pack;
pub use weights::{NameScores, NameSums, ROW, TagScores, TagSums, Weights, start, unpack};
