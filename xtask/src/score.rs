//! `cargo xtask score`: how well the engine reads, on all that is annotated. The program says it of each set, the package
//! `figures` makes the tables.

use crate::failure::Outcome;
use crate::shell;
use crate::words::Words;

/// Builds the program, then has all sets scored. `--update` also writes the tables into README.md.
pub(crate) fn run(mut words: Words) -> Outcome {
    let update = words.flag("--update");
    let data = words.option("--data")?.unwrap_or_else(|| "../shared/data".to_owned());
    if words.flag("--calibrate") {
        words.done()?;
        return calibrate(&data);
    }
    words.done()?;
    shell::run(shell::cargo().args(["build", "--release", "--locked", "--package", "cli", "--package", "figures"]))?;
    let built = |name: &str| shell::target_dir().join(format!("release/{name}{}", std::env::consts::EXE_SUFFIX));
    let mut figures = shell::command(built("figures"));
    figures.env("SCORE_PROGRAM", built("article-explorer")).env("SCORE_ROOT", shell::root());
    figures.env("SCORE_DATA", shell::root().join(data));
    if update {
        figures.env("SCORE_README", shell::root().join("README.md"));
    }
    shell::run(&mut figures)
}

/// How often each rule is right, into the table that the engine carries and the page that says how far to trust it.
fn calibrate(data: &str) -> Outcome {
    let mut command = shell::cargo();
    command.args(["run", "--release", "--locked", "--package", "extract", "--example", "calibrate", "--"]);
    shell::run(command.arg(shell::root().join(data)))
}
