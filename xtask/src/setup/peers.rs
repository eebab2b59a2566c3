//! What a newsroom would use today, to compare with: run in Node by the benchmark, never shipped.

use std::path::PathBuf;

use super::npm;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// The packages, at the versions that the figures are for.
const PACKAGES: &[&str] = &["compromise@14.17.0", "wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1"];

/// Where Node and the packages are.
#[derive(Debug)]
pub(crate) struct Peers {
    pub(crate) node: PathBuf,
    pub(crate) folder: PathBuf,
}

/// Finds or fetches the peers.
pub(crate) fn peers() -> Outcome<Peers> {
    let node = shell::find("node").ok_or_else(|| {
        Failure::new("The benchmark needs node, which is missing. Install Node.js 18 or newer, then run this again.")
    })?;
    Ok(Peers { node, folder: npm::set(PACKAGES, "The benchmark")? })
}
