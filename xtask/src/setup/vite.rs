//! What a newsroom's developers build pages with, to try the package in: run by the journeys, never shipped.

use std::path::PathBuf;

use super::npm;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// The packages, at the versions that were tried.
const PACKAGES: &[&str] = &["vite@8.3.8", "react@19.3.1", "react-dom@19.3.1", "typescript@7.0.2"];

/// Finds or fetches them; gives the folder that holds them.
pub(crate) fn vite() -> Outcome<PathBuf> {
    // The versions are in the folder's name, so that other ones are fetched when this list changes.
    let folder = shell::tools().join(PACKAGES.join("-"));
    let modules = folder.join("node_modules");
    let there = || PACKAGES.iter().filter_map(|name| name.split('@').next()).all(|name| modules.join(name).is_dir());
    if !there() {
        npm::fetch(&folder, PACKAGES, "Trying the package as newsrooms do")?;
    }
    if there() { Ok(modules) } else { Err(Failure::new("Vite was fetched but is not there.")) }
}
