//! wasm-opt, which makes the module smaller after the compiler is done. Its npm package needs no compiler.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::shell;

/// The release of Binaryen; Trunk calls it "version_132".
pub(crate) const VERSION: &str = "132";

/// Finds or installs wasm-opt.
pub(super) fn find_or_install() -> Outcome<PathBuf> {
    if let Some(found) = installed() {
        return Ok(found);
    }
    let Some(npm) = shell::find("npm") else {
        return Err(Failure::new(format!(
            "wasm-opt {VERSION} is missing, and npm, which would fetch it, is too. Install Node.js 18 or newer, then run this again."
        )));
    };
    println!("wasm-opt {VERSION} is not here yet: fetching it.");
    let mut command = shell::command(npm);
    command.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    command.arg(shell::tools()).arg(format!("binaryen@{VERSION}.0.0"));
    shell::run(&mut command)?;
    installed().ok_or_else(|| Failure::new("wasm-opt was fetched but does not run."))
}

fn installed() -> Option<PathBuf> {
    shell::find_all("wasm-opt").into_iter().find(|path| right(path))
}

/// "wasm-opt version 132 (version_132)"
fn right(path: &Path) -> bool {
    let said = shell::read(shell::command(path).arg("--version"));
    said.is_some_and(|said| said.split_whitespace().any(|word| word == VERSION))
}
