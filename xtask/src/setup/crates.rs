//! Tools that are crates: Trunk, and wasm-bindgen at the version the page is locked to.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome, while_doing};
use crate::shell;

/// Newer ones ask for a newer Rust than this repository does.
const TRUNK: &str = "0.21.14";

const GECKODRIVER: &str = "0.37.1";

/// Finds or installs Trunk, which builds the page.
pub(super) fn trunk() -> Outcome<PathBuf> {
    if let Some(found) = installed("trunk", TRUNK) {
        return Ok(found);
    }
    println!("Trunk {TRUNK} is not here yet: building it, which takes some minutes, once.");
    // Its default features hold an updater and a second TLS that needs system libraries.
    install("trunk", TRUNK, &["--locked", "--no-default-features", "--features", "rustls"])?;
    installed("trunk", TRUNK).ok_or_else(|| Failure::new("Trunk was built but does not run."))
}

/// Finds or installs wasm-bindgen, and gives its version too.
pub(super) fn wasm_bindgen() -> Outcome<(PathBuf, String)> {
    let lock = while_doing("read Cargo.lock", fs::read_to_string(shell::root().join("Cargo.lock")))?;
    let version = locked(&lock, "wasm-bindgen").ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen."))?;
    if let Some(found) = installed("wasm-bindgen", &version) {
        return Ok((found, version));
    }
    println!("wasm-bindgen {version} is not here yet: building it, which takes some minutes, once.");
    // A lock file that has grown old beside its crate may no longer build; the newest dependencies then do.
    if install("wasm-bindgen-cli", &version, &["--locked"]).is_err() {
        println!("It does not build with the dependencies it was locked to; trying the newest that fit.");
        install("wasm-bindgen-cli", &version, &[])?;
    }
    let found = installed("wasm-bindgen", &version);
    Ok((found.ok_or_else(|| Failure::new("wasm-bindgen was built but does not run."))?, version))
}

/// Builds geckodriver, which steers Firefox.
pub(super) fn geckodriver() -> Outcome {
    println!("geckodriver {GECKODRIVER} is not here yet: building it, which takes some minutes, once.");
    install("geckodriver", GECKODRIVER, &[])
}

/// A program on the search path that says it is of this version.
fn installed(program: &str, version: &str) -> Option<PathBuf> {
    let path = shell::find_all(program).into_iter().find(|path| {
        shell::read(shell::command(path).arg("--version"))
            .is_some_and(|said| said.split_whitespace().nth(1) == Some(version))
    })?;
    Some(path)
}

/// Builds a crate's programs into `.tools/bin`. They run for seconds, so their own build is kept short.
fn install(name: &str, version: &str, flags: &[&str]) -> Outcome {
    let build = shell::tools().join("build");
    let mut command = shell::cargo();
    command.args(["install", name, "--version", version, "--force", "--root"]).arg(shell::tools()).args(flags);
    for (key, value) in
        [("LTO", "false"), ("OPT_LEVEL", "1"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0"), ("INCREMENTAL", "false")]
    {
        command.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
    }
    command.env("CARGO_TARGET_DIR", &build);
    let outcome = shell::run(&mut command);
    // What the build leaves behind is large and of no further use.
    if outcome.is_ok() && build.is_dir() {
        while_doing("remove the build folder of a tool", fs::remove_dir_all(build))?;
    }
    outcome
}

/// The version a lock file names for a package.
fn locked(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "yew"), None);
    }
}
