//! The developer's commands. Words from the terminal in, an exit status out.
//!
//! This crate has no dependency, so that `cargo xtask serve` starts at once; whatever needs a browser or a crate lives in
//! a package of its own under `tests/` and is run from here.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks through the terminal")]

mod bench;
mod browse;
mod bundle;
mod data;
mod embed;
mod failure;
mod imports;
mod licences;
mod order;
mod page;
mod plain;
mod scoped;
mod score;
mod scripts;
mod seeds;
mod serve;
mod setup;
mod shell;
mod steps;
mod styles;
mod test;
mod wordpress;
mod words;

use std::env;
use std::process::ExitCode;

use failure::{Failure, Outcome};
use words::Words;

const HELP: &str = "\
The commands for working on Article Explorer. Each installs what it needs, once.

  cargo xtask serve [--open] [--release] [--watch] [--port N]
      Build the page and serve it on this machine. --open shows it in the browser; --watch builds again on every
      change; --release builds what readers get.

  cargo xtask test [STEP...]
      Everything that must hold: format, lints (native and wasm32), tests, docs, data, licences, size, browser
      journeys. Name steps to run only those; `cargo xtask test --list` names them.

  cargo xtask check
      The same without the browser: for the minute before a commit.

  cargo xtask bundle --sizes
      Build what readers get and say what each file weighs: raw, gzip, brotli. Fails over budget.

  cargo xtask bundle --single ARTICLE -o FILE
      The page with that article (plain text; beside it a .meta file with title, source and published, if known) in one
      HTML file that opens by double-click, without a network.

  cargo xtask bench [--update]
      Time the engine natively and as the page's module in Node and Chromium, beside what others use and beside
      finding the words alone, on texts from 3 KB to 10 MB; some minutes. --update writes the figures into README.md.

  cargo xtask screenshots
      Picture every view at 360, 768 and 1440 px, light and dark, and an embed, into target/screenshots;
      the best go to docs/screenshots.

  cargo xtask score [--data DIR] [--update]
      How well the engine reads: the annotated articles of this repository and every corpus in DIR (without --data
      ../shared/data; without that folder the articles alone), beside the aims. --update writes the tables into
      README.md. One set, one part or one rule: article-explorer score --help. What may not drop is in
      crates/extract/tests/scores.txt, which `UPDATE=1 cargo test -p extract --test scores` writes anew.

  cargo xtask score --calibrate [--data DIR]
      Measure how often each rule is right, into crates/extract/data/confidence.txt, and how far that holds, into
      docs/RELIABILITY.md. After a change to rules; the same input gives the same files.

  cargo xtask data [--check]
      Make the engine's generated data files again, or say which are stale.

  cargo xtask train [ARGUMENTS...]
      Learn the engine's weights again from the training texts.

  cargo xtask setup [--browsers]
      Install the tools at the versions this repository names, and say where each is.

  cargo xtask --help
      This page.
";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Outcome {
    let Some((name, rest)) = words.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    if rest.iter().any(|word| word == "--help") && name != "train" {
        print!("{HELP}");
        return Ok(());
    }
    match name.as_str() {
        "serve" => serve::run(Words::new(rest)),
        "test" => test::run(Words::new(rest)),
        "check" => test::check(Words::new(rest)),
        "bundle" => bundle::run(Words::new(rest)),
        "bench" => bench::run(Words::new(rest)),
        "screenshots" => browse::screenshots(Words::new(rest)),
        "score" => score::run(Words::new(rest)),
        "data" => data::run(rest),
        "train" => shell::run(shell::cargo().args(["run", "--release", "--package", "train", "--"]).args(rest)),
        "setup" => setup::run(Words::new(rest)),
        "help" | "-h" | "--help" => {
            print!("{HELP}");
            Ok(())
        }
        other => {
            Err(Failure::new(format!("There is no command `{other}`. `cargo xtask --help` lists those there are.")))
        }
    }
}
