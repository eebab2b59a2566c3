//! The articles in `seeds/`.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome, while_doing};
use crate::shell;

/// The text of the article that the page carries: the first by name.
pub(crate) fn first() -> Outcome<PathBuf> {
    let seeds = while_doing("read the seeds", fs::read_dir(shell::root().join("seeds")))?;
    let texts =
        seeds.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.min().ok_or_else(|| Failure::new("There is no article in seeds."))
}
