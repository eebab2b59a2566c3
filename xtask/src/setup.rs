//! The tools this repository needs, installed once at the versions it names.
//!
//! A tool that is already there at its version is taken as it is; what is missing goes into `.tools`, which git ignores,
//! or, where the system owns it (a browser, a compiler), by the system's own installer. Where that may not be done, the
//! command to run is printed and the work stops.

mod axe;
mod browser;
mod crates;
mod esbuild;
mod more_browsers;
mod npm;
mod peers;
mod php;
mod system;
mod target;
mod vite;
mod wasm_opt;

pub(crate) use axe::axe;
pub(crate) use browser::browser;
pub(crate) use esbuild::esbuild;
pub(crate) use more_browsers::more_browsers;
pub(crate) use peers::peers;
pub(crate) use php::php;
pub(crate) use target::{TARGET, Wasm, wasm};
pub(crate) use vite::vite;
pub(crate) use wasm_opt::VERSION as WASM_OPT;

use std::path::PathBuf;

use crate::failure::Outcome;
use crate::words::Words;

/// What building the page takes.
#[derive(Debug)]
pub(crate) struct PageTools {
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_bindgen_version: String,
    pub(crate) wasm_opt: PathBuf,
    pub(crate) esbuild: PathBuf,
    pub(crate) wasm: Wasm,
}

/// Finds or installs what building the page takes.
pub(crate) fn page_tools() -> Outcome<PageTools> {
    // The target first: it takes a second where it can be had, and without it the rest is of no use.
    let wasm = wasm()?;
    wasm.fetch()?;
    let (wasm_bindgen, wasm_bindgen_version) = crates::wasm_bindgen()?;
    Ok(PageTools {
        trunk: crates::trunk()?,
        wasm_bindgen,
        wasm_bindgen_version,
        wasm_opt: wasm_opt::find_or_install()?,
        esbuild: esbuild()?,
        wasm,
    })
}

/// Runs `cargo xtask setup`.
pub(crate) fn run(mut words: Words) -> Outcome {
    let browsers = words.flag("--browsers");
    words.done()?;
    let tools = page_tools()?;
    println!("trunk          {}", tools.trunk.display());
    println!("wasm-bindgen   {} ({})", tools.wasm_bindgen.display(), tools.wasm_bindgen_version);
    println!("wasm-opt       {}", tools.wasm_opt.display());
    println!("esbuild        {}", tools.esbuild.display());
    println!("wasm32 target  {}", tools.wasm);
    if browsers {
        let browser = browser()?;
        println!("browser        {}", browser.browser.display());
        println!("its driver     {}", browser.driver.display());
        for (name, place) in more_browsers()?.places {
            println!("{:<14} {}", name.to_lowercase(), place.display());
        }
    }
    Ok(())
}
