//! The engine's generated data files: made again, or checked for being stale.

use crate::failure::{Failure, Outcome};

/// Runs `cargo xtask data` with the words after it.
pub(crate) fn run(words: &[String]) -> Outcome {
    match words {
        [] => Ok(()),
        [only] if only == "--check" => Ok(()),
        [other, ..] => Err(Failure::new(format!("`{other}` is not known here; `--check` is."))),
    }
}
