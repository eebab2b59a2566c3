//! Packages of npm, fetched into a folder of their own.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::shell;

/// Finds or fetches packages that belong together; gives the folder that holds `node_modules`.
pub(super) fn set(packages: &[&str], why: &str) -> Outcome<PathBuf> {
    // The versions are in the folder's name, so that other ones are fetched when the list changes.
    let folder = shell::tools().join(packages.join("-"));
    let there = || {
        let mut names = packages.iter().filter_map(|name| name.split('@').next());
        names.all(|name| folder.join("node_modules").join(name).is_dir())
    };
    if !there() {
        fetch(&folder, packages, why)?;
    }
    if there() {
        Ok(folder)
    } else {
        Err(Failure::new(format!("{} were fetched but are not there.", packages.join(", "))))
    }
}

/// Fetches `packages` ("name@version") into `folder`; `why` says in a clause what they are for.
pub(super) fn fetch(folder: &Path, packages: &[&str], why: &str) -> Outcome {
    let Some(npm) = shell::find("npm") else {
        return Err(Failure::new(format!(
            "{why} needs {}, and npm, which would fetch it, is missing. Install Node.js 18 or newer, then run this again.",
            packages.join(" and ")
        )));
    };
    println!("{} is not here yet: fetching it.", packages.join(" and "));
    let mut command = shell::command(npm);
    command.args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
    shell::run(command.arg(folder).args(packages))
}
