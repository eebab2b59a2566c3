//! `cargo xtask test` and `cargo xtask check`: everything that must hold, as a list of named steps.

use std::env;

use crate::bench;
use crate::browse;
use crate::bundle;
use crate::data;
use crate::failure::{Failure, Outcome};
use crate::licences;
use crate::page::{self, Build};
use crate::setup::{self, TARGET};
use crate::shell;
use crate::steps::{Counts, Steps};
use crate::wordpress;
use crate::words::Words;

/// One step: its name, and what it does.
type Step = (&'static str, fn(&mut Counts) -> Outcome);

/// In the order in which a mistake is cheapest to find; those from `BROWSER` on need one.
const STEPS: &[Step] = &[
    ("fmt", |_| shell::run(shell::cargo().args(["fmt", "--all", "--check"]))),
    ("licences", |_| licences::check()),
    ("data", |_| data::run(&["--check".to_owned()])),
    ("clippy", |_| clippy()),
    ("tests", tests),
    ("plugin", wordpress::test),
    ("docs", |_| docs()),
    ("clippy-wasm", |_| clippy_wasm()),
    ("page", |_| page::build(Build::Release).map(drop)),
    ("size", |_| bundle::check(&Build::Release.folder())),
    ("cost", bench::cost),
    (BROWSER, browse::test),
];

const BROWSER: &str = "journeys";

/// Runs all steps, or those named.
pub(crate) fn run(mut words: Words) -> Outcome {
    if words.flag("--list") {
        for (name, _) in STEPS {
            println!("{name}");
        }
        return words.done();
    }
    let names = words.names();
    words.done()?;
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|(step, _)| step == name)) {
        return Err(Failure::new(format!("There is no step `{unknown}`; `cargo xtask test --list` names them.")));
    }
    all(|name| names.is_empty() || names.iter().any(|wanted| wanted == name))
}

/// Runs all steps but the browser's.
pub(crate) fn check(words: Words) -> Outcome {
    words.done()?;
    all(|name| name != BROWSER)
}

fn all(wanted: impl Fn(&str) -> bool) -> Outcome {
    components()?;
    let mut steps = Steps::default();
    for (name, step) in STEPS.iter().filter(|(name, _)| wanted(name)) {
        steps.run(name, step);
    }
    steps.finish()
}

/// A toolchain of the minimal profile has neither formatter nor linter.
fn components() -> Outcome {
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if shell::read(shell::cargo().args([program, "--version"])).is_none() {
            let rustup = shell::find("rustup").ok_or_else(|| {
                Failure::new(format!("`cargo {program}` is missing. Install Rust's {component}, then run this again."))
            })?;
            shell::run(shell::command(rustup).args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn clippy() -> Outcome {
    shell::run(shell::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "journeys/browser,cost/module",
        "--locked",
        "--",
        "--deny",
        "warnings",
    ]))
}

fn clippy_wasm() -> Outcome {
    let wasm = setup::wasm()?;
    let flags = ["--package", "page", "--target", TARGET, "--locked"];
    if wasm.has_clippy() {
        return shell::run(wasm.cargo().arg("clippy").args(flags).args(["--", "--deny", "warnings"]));
    }
    println!("There is no linter for Debian's Rust here; the compiler's own warnings are checked.");
    shell::run(wasm.cargo().arg("check").args(flags).env("RUSTFLAGS", "--deny warnings"))
}

fn tests(counts: &mut Counts) -> Outcome {
    let mut command = shell::cargo();
    command.args(["test", "--workspace", "--no-fail-fast", "--locked"]);
    shell::run_watching(&mut command, |line| counts.read(line))
}

fn docs() -> Outcome {
    let mut command = shell::cargo();
    command.args(["doc", "--workspace", "--no-deps", "--document-private-items", "--locked"]);
    let flags = env::var("RUSTDOCFLAGS").unwrap_or_default();
    shell::run(command.env("RUSTDOCFLAGS", format!("{flags} --deny warnings")))
}

#[cfg(test)]
mod tests {
    use std::fs;

    /// `hosts::a_name` is a journey; other tests are named with the path of their file.
    #[test]
    fn every_test_that_the_list_of_pitfalls_names_exists() {
        let list = fs::read_to_string(crate::shell::root().join("docs/PITFALLS.md")).unwrap();
        let named: Vec<_> = list.split('`').skip(1).step_by(2).filter_map(|word| word.rsplit_once("::")).collect();
        let mut seen = 0;
        for (file, test) in named.into_iter().filter(|(file, test)| *file != "Offsets" && *test != "name") {
            let file = if file.ends_with(".rs") { file.to_owned() } else { format!("tests/journeys/tests/{file}.rs") };
            let source = fs::read_to_string(crate::shell::root().join(&file)).unwrap_or_default();
            assert!(
                source.contains(&format!("#[test]\nfn {test}()"))
                    || source.contains(&format!("#[test]\n    fn {test}()")),
                "{file} has no test {test}"
            );
            seen += 1;
        }
        assert!(seen > 80, "{seen}");
    }
}
