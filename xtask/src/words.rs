//! The words after a command's name: flags, options with a value, and the rest.

use crate::failure::{Failure, Outcome};

/// Words not yet understood.
#[derive(Debug)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// All words after the command's name.
    pub(crate) fn new(words: &[String]) -> Self {
        Self(words.to_vec())
    }

    /// Takes a flag, and says whether it was there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes an option and the word after it.
    pub(crate) fn option(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        if at + 1 == self.0.len() {
            return Err(Failure::new(format!("`{name}` wants a value after it.")));
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    /// Takes the words that are no flags.
    pub(crate) fn names(&mut self) -> Vec<String> {
        let (flags, names) = self.0.drain(..).partition(|word| word.starts_with('-'));
        self.0 = flags;
        names
    }

    /// Says what was not understood, so that a mistyped flag is never silently ignored.
    pub(crate) fn done(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Failure::new(format!("`{word}` is not known here. `cargo xtask --help` tells what is."))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut words = Words::new(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let open = words.flag("--open");
        let port = match words.option("--port") {
            Ok(port) => port,
            Err(failure) => return assert_eq!(failure.to_string(), expected),
        };
        let names = words.names();
        match words.done() {
            Ok(()) => assert_eq!(format!("{open} {port:?} {names:?}"), expected),
            Err(failure) => assert_eq!(failure.to_string(), expected),
        }
    }

    #[test]
    fn words_are_understood_or_named() {
        check("", "false None []");
        check("--open fmt --port 80 docs", r#"true Some("80") ["fmt", "docs"]"#);
        check("--port", "`--port` wants a value after it.");
        check("--opne", "`--opne` is not known here. `cargo xtask --help` tells what is.");
    }
}
