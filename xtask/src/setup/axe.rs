//! axe-core, which the journeys put into the page to look for what shuts people out. It is run, never shipped.

use std::path::PathBuf;

use super::npm;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// The release of axe-core.
const VERSION: &str = "4.14.1";

/// Finds or fetches the script.
pub(crate) fn axe() -> Outcome<PathBuf> {
    let folder = shell::tools().join(format!("axe-{VERSION}"));
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    npm::fetch(&folder, &[&format!("axe-core@{VERSION}")], "Checking the page for what shuts people out")?;
    if script.is_file() { Ok(script) } else { Err(Failure::new("axe-core was fetched but its script is not there.")) }
}
