//! wasm-opt, which makes the module smaller after the compiler is done. Its npm package needs no compiler.

use std::path::{Path, PathBuf};

use super::npm;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// The release of Binaryen; Trunk calls it "version_132".
pub(crate) const VERSION: &str = "132";

/// Finds or installs wasm-opt.
pub(super) fn find_or_install() -> Outcome<PathBuf> {
    if let Some(found) = installed() {
        return Ok(found);
    }
    npm::fetch(&shell::tools(), &[&format!("binaryen@{VERSION}.0.0")], "Making the module small")?;
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
