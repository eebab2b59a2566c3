//! `cargo xtask bench`: how long the engine takes for the seed article in Chromium.
//!
//! The engine is built alone, the way the page is built, and timed by the page in `tests/bench/page`.

use std::fs;
use std::path::PathBuf;

use crate::browse;
use crate::failure::{Outcome, while_doing};
use crate::seeds;
use crate::setup::{self, TARGET};
use crate::shell;
use crate::words::Words;

/// What the compiler puts into a module; stripping takes the module's own list out.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds the module and times it. `--optimize -O3` times another way of optimising than the page's own.
pub(crate) fn run(mut words: Words) -> Outcome {
    let level = words.option("--optimize")?.unwrap_or_else(|| "-Oz".to_owned());
    words.done()?;
    let folder = build(&level)?;
    shell::run(browse::journeys("run", &folder)?.args(["--bin", "bench"]))
}

/// Builds the folder that the browser opens.
fn build(level: &str) -> Outcome<PathBuf> {
    let tools = setup::page_tools()?;
    let folder = shell::target_dir().join("bench-page");
    while_doing("make a folder for the benchmark", fs::create_dir_all(&folder))?;
    shell::run(tools.wasm.cargo().args(["build", "--release", "--locked", "--package", "bench", "--target", TARGET]))?;
    let built = tools.wasm.target_dir().join(TARGET).join("release/bench.wasm");
    let mut bindgen = shell::command(&tools.wasm_bindgen);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir"]).arg(&folder).arg(built);
    shell::run(&mut bindgen)?;
    let mut optimize = shell::command(&tools.wasm_opt);
    optimize.arg(level).args(FEATURES).arg(folder.join("engine_bg.wasm")).arg("-o").arg(folder.join("engine.wasm"));
    shell::run(&mut optimize)?;
    let source = shell::root().join("tests/bench/page");
    for name in ["index.html", "bench.js"] {
        while_doing("copy the benchmark's page", fs::copy(source.join(name), folder.join(name)))?;
    }
    while_doing("copy the seed article", fs::copy(seeds::first()?, folder.join("article.txt")))?;
    Ok(folder)
}
