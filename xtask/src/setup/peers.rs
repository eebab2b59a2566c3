//! What a newsroom would use today, to compare with: run in Node by the benchmark, never shipped.

use std::path::PathBuf;

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
    let missing = |name: &str| {
        Failure::new(format!(
            "The benchmark needs {name}, which is missing. Install Node.js 18 or newer, then run this again."
        ))
    };
    let node = shell::find("node").ok_or_else(|| missing("node"))?;
    // The versions are in the folder's name, so that other ones are fetched when this list changes.
    let folder = shell::tools().join(format!("peers-{}", PACKAGES.join("-")));
    let there = || {
        PACKAGES
            .iter()
            .filter_map(|name| name.split('@').next())
            .all(|name| folder.join("node_modules").join(name).is_dir())
    };
    if !there() {
        let npm = shell::find("npm").ok_or_else(|| missing("npm"))?;
        let mut command = shell::command(npm);
        command.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
        shell::run(command.arg(&folder).args(PACKAGES))?;
    }
    if there() { Ok(Peers { node, folder }) } else { Err(Failure::new("The peers were fetched but are not there.")) }
}
