//! The folder `embed` of a built page: what a host page loads, and the npm package at once.
//!
//! The wasm is that of the page, byte for byte; the scripts of `embed/` are joined by esbuild with what wasm-bindgen wrote, and take
//! no other module than this.

use std::fs;
use std::path::Path;

use crate::bundle;
use crate::failure::{Failure, Outcome, while_doing};
use crate::scoped;
use crate::scripts;
use crate::shell;

/// What is copied as it is.
const PLAIN: [&str; 5] = ["frame.html", "frame.css", "article-explorer.d.ts", "package.json", "README.md"];

/// What the package owes to who gives it on.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The scripts of the frame, without the embed's own, which the frame loads as hosts do.
const SMALL: [&str; 2] = ["frame.js", "frame-inside.js"];

/// Writes the folder beside the page in `page`.
pub(crate) fn build(page: &Path, glue: &Path, esbuild: &Path) -> Outcome {
    let folder = page.join("embed");
    let work = shell::target_dir().join("embed");
    for needed in [&folder, &work] {
        while_doing("make a folder for the embed", fs::create_dir_all(needed))?;
    }
    let wasm = scripts::only(page, "_bg.wasm")?;
    let name =
        wasm.file_name().unwrap_or_default().to_string_lossy().replace("page-", "article-explorer-").replace("_bg", "");
    while_doing("copy the module", fs::copy(&wasm, folder.join(&name)))?;

    let styles = work.join("styles.css");
    while_doing("write a style sheet", fs::write(&styles, styles_of(page, esbuild)?))?;

    let mut command = scripts::bundle(esbuild, "embed/article-explorer.js", glue);
    command.arg("--loader:.css=text").arg(format!("--define:WASM=\"./{name}\""));
    command.arg(format!("--define:INTEGRITY=\"{}\"", bundle::integrity(&folder, &name)?));
    command.arg(format!("--alias:styles={}", styles.display()));
    shell::run(command.arg(format!("--outfile={}", folder.join("article-explorer.js").display())))?;
    let mut command = shell::command(esbuild);
    command.args(SMALL.map(|file| format!("embed/{file}"))).args([
        "--bundle",
        "--external:*/article-explorer.js",
        "--format=esm",
        "--minify",
        "--target=es2022",
        "--log-level=warning",
    ]);
    shell::run(command.arg(format!("--outdir={}", folder.display())))?;
    let plain = PLAIN.map(|file| (shell::root().join("embed"), file));
    for (from, file) in plain.into_iter().chain(LICENCES.map(|file| (shell::root().to_owned(), file))) {
        while_doing(&format!("copy {file}"), fs::copy(from.join(file), folder.join(file)))?;
    }
    Ok(())
}

/// The page's style sheets and the embed's own, for a shadow tree.
fn styles_of(page: &Path, esbuild: &Path) -> Outcome<String> {
    let mut all = while_doing("read a style sheet", fs::read_to_string(scripts::only(page, ".css")?))?;
    all += &while_doing("read embed/host.css", fs::read_to_string(shell::root().join("embed/host.css")))?;
    let joined = shell::target_dir().join("embed/joined.css");
    while_doing("write a style sheet", fs::write(&joined, all))?;
    let mut command = shell::command(esbuild);
    // So old that no newer spelling of a condition comes out than this project reads.
    command.arg(&joined).args(["--minify", "--charset=utf8", "--log-level=error"]);
    let small = shell::read(&mut command).ok_or_else(|| Failure::new("esbuild could not read the style sheets."))?;
    Ok(scoped::scoped(small.trim_end()))
}
