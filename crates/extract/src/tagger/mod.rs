//! The learned taggers: parts of speech ([`pos`]) and names ([`names`]), both linear models over hashed features.
//!
//! A feature is a 32-bit hash of what is seen around a token; it picks a row of the weights, one weight a label. Rows
//! may overlap: the weights are learned in the same table, so that what collides has learned to live with it. The
//! weights are made by `crates/train`, which reads its features from here (see `teach.rs`).

pub(crate) mod names;
pub(crate) mod pos;
pub(crate) mod word;
