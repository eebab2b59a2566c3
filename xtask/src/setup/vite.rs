//! What a newsroom's developers build pages with, to try the package in: run by the journeys, never shipped.

use std::path::PathBuf;

use super::npm;
use crate::failure::Outcome;

/// The packages, at the versions that were tried.
const PACKAGES: &[&str] = &["vite@8.3.8", "react@19.3.1", "react-dom@19.3.1", "typescript@7.0.2"];

/// Finds or fetches them; gives the folder `node_modules` that holds them.
pub(crate) fn vite() -> Outcome<PathBuf> {
    Ok(npm::set(PACKAGES, "Trying the package as newsrooms do")?.join("node_modules"))
}
