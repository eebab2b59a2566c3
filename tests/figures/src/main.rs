//! How well the engine reads, as tables: asks `article-explorer score` for each set, prints them, and writes them into the
//! README when told to. `cargo xtask score` builds the program and runs this; what it is told comes in the environment:
//! `SCORE_PROGRAM`, `SCORE_ROOT` (the repository), `SCORE_DATA` (the folder of corpora) and `SCORE_README` (what to update).

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks through the terminal")]

mod corpora;
mod readme;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::Value;

/// The kinds of result of whole articles, with the aims for articles that were not in sight.
const ARTICLES: [(&str, u32); 6] =
    [("names", 90), ("entities", 90), ("quotes", 88), ("who said what", 80), ("relations", 55), ("dates", 85)];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let program = PathBuf::from(wanted("SCORE_PROGRAM")?);
    let root = PathBuf::from(wanted("SCORE_ROOT")?);
    let data = PathBuf::from(wanted("SCORE_DATA")?);
    let score = |golds: &[PathBuf]| figures(&program, golds);
    let mut text = articles(&root, &score)?;
    print!("{text}");
    let readme = env::var_os("SCORE_README").map(PathBuf::from);
    if data.is_dir() {
        let tables = corpora::tables(&data, &score)?;
        print!("\n{tables}");
        text += "\n";
        text += &tables;
    } else {
        println!("\nThere is no folder {}, so only the articles of this repository were scored.", data.display());
        if readme.is_some() {
            return Err("The README stays as it is: its table is for all sets. Name their folder with --data.".into());
        }
    }
    readme.map_or(Ok(()), |path| readme::update(&path, &text))
}

fn wanted(name: &str) -> Result<std::ffi::OsString, String> {
    env::var_os(name).ok_or_else(|| format!("{name} is not set; `cargo xtask score` sets it."))
}

/// The table of whole articles.
fn articles(root: &Path, score: &impl Fn(&[PathBuf]) -> Result<Value, String>) -> Result<String, String> {
    let folder = root.join("crates/extract/tests/articles");
    let head = ["whole articles"].into_iter().chain(ARTICLES.iter().map(|(name, _)| *name));
    let mut rows = vec![head.map(str::to_owned).collect()];
    for (what, golds) in
        [("in sight", vec![root.join("seeds"), folder.join("dev")]), ("held back", vec![folder.join("held")])]
    {
        let all = score(&golds)?;
        let mut row = vec![format!("{} {what}", all["documents"])];
        row.extend(ARTICLES.iter().map(|(name, _)| number(&all["figures"][*name]["f1"], 0)));
        rows.push(row);
    }
    rows.push(["aim".to_owned()].into_iter().chain(ARTICLES.iter().map(|(_, aim)| aim.to_string())).collect());
    Ok(readme::table(&rows))
}

/// What the program says of some gold.
fn figures(program: &Path, golds: &[PathBuf]) -> Result<Value, String> {
    let run = Command::new(program).arg("score").args(golds).arg("--json").output();
    let output = run.map_err(|e| format!("Could not run {}: {e}.", program.display()))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    serde_json::from_slice(&output.stdout).map_err(|e| format!("{} does not give JSON: {e}.", program.display()))
}

/// A fraction as a number of a hundred; a dash for what cannot be measured.
fn number(fraction: &Value, places: usize) -> String {
    fraction.as_f64().map_or_else(|| "-".to_owned(), |n| format!("{:.places$}", 100.0 * n))
}
