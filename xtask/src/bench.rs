//! `cargo xtask bench`: how fast the engine is, natively and in the browser, beside other engines and beside a floor.
//!
//! Here everything is built: the module the way the page's is, the native program, the texts. What asks each engine in
//! turn and makes the tables is the program `bench` of the package `journeys`, because one engine runs in a browser.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browse;
use crate::failure::{Failure, Outcome, while_doing};
use crate::seeds;
use crate::setup::{self, TARGET};
use crate::shell;
use crate::steps::Counts;
use crate::words::Words;

/// Builds and compares. `--update` also writes the figures into README.md.
pub(crate) fn run(mut words: Words) -> Outcome {
    let update = words.flag("--update");
    words.done()?;
    let peers = setup::peers()?;
    let folder = module()?;
    let native = native(&folder)?;
    let mut command = browse::journeys("run", &folder)?;
    command.args(["--bin", "bench"]);
    command.env("BENCH_NATIVE", native).env("BENCH_NODE", peers.node).env("BENCH_PEERS", peers.folder);
    if update {
        command.env("BENCH_README", shell::root().join("README.md"));
    }
    shell::run(&mut command)
}

/// Counts what the module executes on texts of several lengths.
pub(crate) fn cost(counts: &mut Counts) -> Outcome {
    let module = module()?.join("engine.wasm");
    let mut command = shell::cargo();
    command.args(["test", "--package", "cost", "--features", "module", "--locked"]).env("MODULE", module);
    shell::run_watching(&mut command, |line| counts.read(line))
}

/// Builds the folder that the browser opens and Node reads.
fn module() -> Outcome<PathBuf> {
    let tools = setup::page_tools()?;
    let folder = shell::target_dir().join("bench-page");
    while_doing("make a folder for the benchmark", fs::create_dir_all(&folder))?;
    let package = ["build", "--release", "--locked", "--package", "bench", "--lib", "--target", TARGET];
    let mut build = tools.wasm.cargo();
    tools.wasm.lean(&mut build);
    shell::run(build.args(package))?;
    let built = tools.wasm.lean_dir().join(TARGET).join("release/bench.wasm");
    let mut bindgen = shell::command(&tools.wasm_bindgen);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"]).arg(&folder).arg(built);
    shell::run(&mut bindgen)?;
    let mut optimize = shell::command(&tools.wasm_opt);
    optimize.args(optimizing(&read(&shell::root().join("index.html"))?)?);
    optimize.arg(folder.join("engine_bg.wasm")).arg("-o").arg(folder.join("engine.wasm"));
    shell::run(&mut optimize)?;
    let source = shell::root().join("tests/bench/page");
    for file in while_doing("read the benchmark's page", fs::read_dir(source))?.flatten() {
        while_doing("copy the benchmark's page", fs::copy(file.path(), folder.join(file.file_name())))?;
    }
    Ok(folder)
}

/// Builds the native program, and with it the texts.
fn native(folder: &Path) -> Outcome<PathBuf> {
    shell::run(shell::cargo().args(["build", "--release", "--locked", "--package", "bench", "--bin", "bench-native"]))?;
    let program = shell::target_dir().join("release").join(format!("bench-native{}", std::env::consts::EXE_SUFFIX));
    let teachers = shell::root().join("crates/train/data/teachers.jsonl");
    let mut texts = shell::command(&program);
    shell::run(texts.arg("texts").arg(seeds::first()?).arg(teachers).arg(folder.join("texts")))?;
    Ok(program)
}

/// What wasm-opt is told for the page, from the line that tells Trunk.
fn optimizing(page: &str) -> Outcome<Vec<String>> {
    let value = |name: &str| page.split(&format!("{name}=\"")).nth(1)?.split('"').next();
    let (Some(level), Some(flags)) = (value("data-wasm-opt"), value("data-wasm-opt-params")) else {
        return Err(Failure::new("index.html does not say how the page's module is optimised."));
    };
    Ok([format!("-O{level}")].into_iter().chain(flags.split_whitespace().map(str::to_owned)).collect())
}

fn read(path: &Path) -> Outcome<String> {
    while_doing(&format!("read {}", path.display()), fs::read_to_string(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_optimised_as_the_page_is() {
        let page = r#"<link data-bin="page" data-wasm-opt="z" data-wasm-opt-params="--one --two" />"#;
        assert_eq!(optimizing(page).unwrap(), ["-Oz", "--one", "--two"]);
        assert!(optimizing("<link />").is_err());
    }
}
