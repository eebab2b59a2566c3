//! esbuild, which joins the scripts of the embed with the module's own and makes them small. One program without
//! dependencies; it is run, never shipped.

use std::path::PathBuf;

use super::npm;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// The release of esbuild.
const VERSION: &str = "0.28.2";

/// Finds or fetches the program.
pub(crate) fn esbuild() -> Outcome<PathBuf> {
    let folder = shell::tools().join(format!("esbuild-{VERSION}"));
    let program = folder.join("node_modules/.bin/esbuild");
    if !program.is_file() {
        npm::fetch(&folder, &[&format!("esbuild@{VERSION}")], "Building the embed")?;
    }
    if program.is_file() { Ok(program) } else { Err(Failure::new("esbuild was fetched but is not there.")) }
}
