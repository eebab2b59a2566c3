//! What goes wrong in a command, told in one plain sentence.

use std::fmt;

/// Why a command stopped. The reader is the person at the terminal, so it holds a sentence and no code.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// What a command gives.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure that says `sentence`.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says what was being done when `result` failed.
pub(crate) fn while_doing<T, E: fmt::Display>(doing: &str, result: Result<T, E>) -> Outcome<T> {
    result.map_err(|error| Failure::new(format!("Could not {doing}: {error}.")))
}
