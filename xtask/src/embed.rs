//! The folder `embed` of a built page: what a host page loads, and the npm package at once.
//!
//! The wasm is that of the page, byte for byte; the scripts of `embed/` are joined by esbuild with what wasm-bindgen wrote.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, while_doing};
use crate::scoped;
use crate::shell;

/// What is copied as it is.
const PLAIN: [&str; 5] = ["frame.html", "frame.css", "article-explorer.d.ts", "package.json", "README.md"];

/// What is only made small.
const SMALL: [&str; 2] = ["frame.js", "frame-inside.js"];

/// Writes the folder beside the page in `page`.
pub(crate) fn build(page: &Path, esbuild: &Path) -> Outcome {
    let folder = page.join("embed");
    let work = shell::target_dir().join("embed");
    for needed in [&folder, &work] {
        while_doing("make a folder for the embed", fs::create_dir_all(needed))?;
    }
    let wasm = only(page, "_bg.wasm")?;
    let name =
        wasm.file_name().unwrap_or_default().to_string_lossy().replace("page-", "article-explorer-").replace("_bg", "");
    while_doing("copy the module", fs::copy(&wasm, folder.join(&name)))?;

    let glue = work.join("glue.js");
    let script = while_doing("read the module's script", fs::read_to_string(only(page, "js")?))?;
    while_doing("write a script", fs::write(&glue, without_default(&script)))?;
    let styles = work.join("styles.css");
    while_doing("write a style sheet", fs::write(&styles, styles_of(page, esbuild)?))?;

    let mut command = shell::command(esbuild);
    command.args([
        "embed/article-explorer.js",
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
    ]);
    command.args(["--charset=utf8", "--legal-comments=none", "--loader:.css=text"]);
    command.arg(format!("--define:WASM=\"./{name}\""));
    command.arg(format!("--alias:glue={}", glue.display())).arg(format!("--alias:styles={}", styles.display()));
    shell::run(command.arg(format!("--outfile={}", folder.join("article-explorer.js").display())))?;
    let mut command = shell::command(esbuild);
    command.args(SMALL.map(|file| format!("embed/{file}"))).args([
        "--minify",
        "--target=es2022",
        "--log-level=warning",
    ]);
    shell::run(command.arg(format!("--outdir={}", folder.display())))?;
    for file in PLAIN {
        let from = shell::root().join("embed").join(file);
        while_doing(&format!("copy embed/{file}"), fs::copy(from, folder.join(file)))?;
    }
    Ok(())
}

/// The page's style sheets and the embed's own, for a shadow tree.
fn styles_of(page: &Path, esbuild: &Path) -> Outcome<String> {
    let mut all = String::new();
    for file in with_ending(page, "css")? {
        all += &while_doing("read a style sheet", fs::read_to_string(file))?;
    }
    all += &while_doing("read embed/host.css", fs::read_to_string(shell::root().join("embed/host.css")))?;
    let joined = shell::target_dir().join("embed/joined.css");
    while_doing("write a style sheet", fs::write(&joined, all))?;
    let mut command = shell::command(esbuild);
    // So old that no newer spelling of a condition comes out than this project reads.
    command.arg(&joined).args(["--minify", "--charset=utf8", "--log-level=error"]);
    let small = shell::read(&mut command).ok_or_else(|| Failure::new("esbuild could not read the style sheets."))?;
    Ok(scoped::scoped(small.trim_end()))
}

/// A host's bundler would look for the file that the script asks for by default; ours is always named.
fn without_default(script: &str) -> String {
    let mut out = String::new();
    let mut rest = script;
    while let Some((before, after)) = rest.split_once("new URL(") {
        let Some((what, end)) = after.split_once(')') else { break };
        out += before;
        if what.contains("import.meta.url") {
            out += "undefined";
        } else {
            out += "new URL(";
            out += what;
            out += ")";
        }
        rest = end;
    }
    out + rest
}

/// The one file of the page with this ending that is not the loader.
fn only(page: &Path, ending: &str) -> Outcome<PathBuf> {
    let found = with_ending(page, ending)?.into_iter().find(|path| !path.ends_with("load.js"));
    found.ok_or_else(|| Failure::new(format!("There is no built page in {}.", page.display())))
}

fn with_ending(page: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in while_doing("read the built page", fs::read_dir(page))? {
        let path = while_doing("read the built page", entry)?.path();
        if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_module_is_asked_for() {
        let script = "if (a === undefined) { a = new URL('page_bg.wasm', import.meta.url); } b(new URL(c));";
        assert_eq!(without_default(script), "if (a === undefined) { a = undefined; } b(new URL(c));");
    }
}
