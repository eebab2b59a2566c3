//! A list of steps run one after the other, each timed; a failing one does not keep the rest from running.

use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// What came of the steps so far.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration, bool)>,
    passed: usize,
    failed: usize,
}

impl Steps {
    /// Runs one step; it may add the tests it counted in what it printed.
    pub(crate) fn run(&mut self, name: &str, step: impl FnOnce(&mut Counts) -> Outcome) {
        println!("\n== {name}");
        let start = Instant::now();
        let mut counts = Counts::default();
        let outcome = step(&mut counts);
        if let Err(failure) = &outcome {
            println!("{failure}");
        }
        // A step without tests counts as one; so does one that failed before any test could.
        if counts.passed + counts.failed == 0 || (outcome.is_err() && counts.failed == 0) {
            *if outcome.is_ok() { &mut counts.passed } else { &mut counts.failed } += 1;
        }
        self.passed += counts.passed;
        self.failed += counts.failed;
        self.done.push((name.to_owned(), start.elapsed(), outcome.is_ok()));
    }

    /// Prints the list with its times, and fails when a step did.
    pub(crate) fn finish(self) -> Outcome {
        println!();
        for (name, time, good) in &self.done {
            println!("{} {name:<22} {:>7.1} s", if *good { "ok    " } else { "FAILED" }, time.as_secs_f64());
        }
        let all: Duration = self.done.iter().map(|(_, time, _)| *time).sum();
        println!("       {:<22} {:>7.1} s\n", "all", all.as_secs_f64());
        println!("{} passed, {} failed", self.passed, self.failed);
        let bad: Vec<&str> = self.done.iter().filter(|(_, _, good)| !good).map(|(name, _, _)| name.as_str()).collect();
        if bad.is_empty() { Ok(()) } else { Err(Failure::new(format!("Failed: {}.", bad.join(", ")))) }
    }
}

/// Tests counted in one step.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    passed: usize,
    failed: usize,
}

impl Counts {
    /// Adds what a line such as "test result: ok. 3 passed; 0 failed; ..." says.
    pub(crate) fn read(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let before = |word: &str| {
            let words: Vec<&str> = result.split([' ', ';', '.']).filter(|part| !part.is_empty()).collect();
            let at = words.iter().position(|part| *part == word)?;
            words.get(at.checked_sub(1)?)?.parse::<usize>().ok()
        };
        self.passed += before("passed").unwrap_or(0);
        self.failed += before("failed").unwrap_or(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_from_what_cargo_prints() {
        let mut counts = Counts::default();
        counts.read("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts
            .read("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts.read("running 3 tests");
        assert_eq!((counts.passed, counts.failed), (14, 1));
    }

    #[test]
    fn one_failing_step_fails_all_and_the_rest_still_run() {
        let mut steps = Steps::default();
        let mut ran = false;
        steps.run("first", |_| Err(Failure::new("No.")));
        steps.run("second", |_| {
            ran = true;
            Ok(())
        });
        assert!(ran);
        assert_eq!((steps.passed, steps.failed), (1, 1));
        assert_eq!(steps.finish().unwrap_err().to_string(), "Failed: first.");
    }
}
