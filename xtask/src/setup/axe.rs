//! axe-core, which the journeys put into the page to look for what shuts people out. It is run, never shipped.

use std::path::PathBuf;

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
    let npm = shell::find("npm")
        .ok_or_else(|| Failure::new("The access checks need npm, which is missing. Install Node.js 18 or newer."))?;
    let mut command = shell::command(npm);
    command.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    shell::run(command.arg(&folder).arg(format!("axe-core@{VERSION}")))?;
    if script.is_file() { Ok(script) } else { Err(Failure::new("axe-core was fetched but its script is not there.")) }
}
