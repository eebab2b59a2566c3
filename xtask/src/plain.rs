//! The article in the built page, so that it can be read before the wasm is there, and without it.
//!
//! The command line program writes it: the same that makes pages and sites for others. This crate has no dependency.

use std::path::Path;

use crate::failure::Outcome;
use crate::page::Build;
use crate::seeds;
use crate::shell;

/// Puts the article of this repository, with all that is read in it, into the page built in `folder`.
pub(crate) fn add(folder: &Path, build: Build) -> Outcome {
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "--locked", "--package", "cli"]);
    if build == Build::Release {
        command.arg("--release");
    }
    command.args(["--", "page"]).arg(seeds::first()?);
    shell::run(command.arg("--page").arg(folder).arg("-o").arg(folder))
}
