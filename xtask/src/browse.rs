//! Commands that look at the built page in a real browser: the journeys and the pictures.
//!
//! The work is done by the package `journeys`, which is handed where the page, the browser and its driver are.

use std::path::Path;
use std::process::Command;

use crate::bundle;
use crate::failure::Outcome;
use crate::page::{self, Build};
use crate::seeds;
use crate::setup;
use crate::shell;
use crate::steps::Counts;
use crate::words::Words;

/// `cargo` of the package `journeys`, told where things are. The page must have been built.
pub(crate) fn journeys(verb: &str, page: &Path) -> Outcome<Command> {
    let browser = setup::browser()?;
    let mut command = shell::cargo();
    command.args([verb, "--package", "journeys", "--features", "browser"]);
    command.env("PAGE", page).env("CHROMIUM", browser.browser).env("CHROMEDRIVER", browser.driver);
    Ok(command)
}

/// Runs every journey on the page that readers get.
pub(crate) fn test(counts: &mut Counts) -> Outcome {
    let mut command = journeys("test", &Build::Release.folder())?;
    let more = setup::more_browsers()?;
    let page = Build::Release.folder();
    let single = shell::target_dir().join("explorer.html");
    bundle::in_one_file(&page, &seeds::first()?, &single)?;
    let archive = shell::target_dir().join("journeys-archive");
    bundle::archive(&page, &shell::root().join("tests/journeys/archive"), &archive)?;
    command.env("VITE", setup::vite()?).env("ARCHIVE", archive);
    command.env("SINGLE", single).env("PAGE_BROTLI", bundle::brotli(&page)?.to_string());
    command.arg("--no-fail-fast").env("AXE", setup::axe()?).envs(more.places);
    command.env("BROWSERS", ["chromium"].into_iter().chain(more.names).collect::<Vec<_>>().join(" "));
    shell::run_watching(&mut command, |line| counts.read(line))
}

/// Runs `cargo xtask screenshots`.
pub(crate) fn screenshots(words: Words) -> Outcome {
    words.done()?;
    let page = page::build(Build::Release)?;
    shell::run(journeys("run", &page)?.args(["--bin", "screenshots"]))
}
