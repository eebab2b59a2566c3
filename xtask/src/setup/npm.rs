//! Packages of npm, fetched into a folder of their own.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::shell;

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
