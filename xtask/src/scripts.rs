//! The scripts of a built page: esbuild joins those of `embed/` with what wasm-bindgen wrote and makes them small.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome, while_doing};
use crate::imports;
use crate::order;
use crate::page::Build;
use crate::shell;

/// What Trunk copies, and what it becomes.
const LOADER: &str = "load.js";

/// Puts the page's own loader, the script of a page in one file and the worker into `page`; gives where the module's script
/// is for those who need it too.
pub(crate) fn build(page: &Path, build: Build, esbuild: &Path) -> Outcome<PathBuf> {
    let work = shell::target_dir().join("scripts");
    while_doing("make a folder for scripts", fs::create_dir_all(&work))?;
    let from = only(page, ".js")?;
    let glue = work.join("glue.js");
    let script = while_doing("read the module's script", fs::read_to_string(&from))?;
    let module = only(page, "_bg.wasm")?;
    let wasm = while_doing("read the module", fs::read(&module))?;
    let (wasm, script) = imports::shorten(&wasm, &script)?;
    // What nobody is sent need not be small.
    let wasm = if build == Build::Release { order::order(&wasm, &work)? } else { wasm };
    while_doing("write a script", fs::write(&glue, instance(&without_default(&script))?))?;
    while_doing("remove a script", fs::remove_file(&from))?;
    while_doing("write the module", fs::write(&module, &wasm))?;

    let loader = page.join(LOADER);
    shell::run(
        bundle(esbuild, "embed/load.js", &glue).arg(format!("--outfile={}", loader.display())).arg("--allow-overwrite"),
    )?;
    let code = while_doing("read a script", fs::read(&loader))?;
    // Named by what they hold, so that they may be kept for ever.
    let name = format!("load-{:016x}.js", hash(&code));
    while_doing("rename a script", fs::rename(&loader, page.join(&name)))?;
    let module_name = format!("page-{:016x}_bg.wasm", hash(&wasm));
    while_doing("rename the module", fs::rename(&module, page.join(&module_name)))?;
    let index = page.join("index.html");
    let html = while_doing("read the built page", fs::read_to_string(&index))?;
    let old = module.file_name().unwrap_or_default().to_string_lossy();
    let html = html.replace(&format!("./{LOADER}"), &format!("./{name}")).replace(&*old, &module_name);
    while_doing("write the built page", fs::write(&index, html))?;

    let single = page.join("single/single.js");
    shell::run(bundle(esbuild, "embed/single.js", &glue).arg(format!("--outfile={}", single.display())))?;
    Ok(glue)
}

/// esbuild, told to make one small module of `entry` and all that it imports.
pub(crate) fn bundle(esbuild: &Path, entry: &str, glue: &Path) -> Command {
    let mut command = shell::command(esbuild);
    command.args([entry, "--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    command.args(["--charset=utf8", "--legal-comments=none"]).arg(format!("--alias:glue={}", glue.display()));
    command
}

/// Writes the worker, which keeps the page for when there is no network, and which names all of its files.
pub(crate) fn worker(page: &Path, esbuild: &Path) -> Outcome {
    let mut files = Vec::new();
    let mut version = DefaultHasher::new();
    for entry in while_doing("read the built page", fs::read_dir(page))? {
        let path = while_doing("read the built page", entry)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && name != "worker.js" && !name.ends_with(".json") && !name.starts_with('.') {
            files.push((name, while_doing("read the built page", fs::read(path))?));
        }
    }
    files.sort();
    files.hash(&mut version);
    let names = files.iter().map(|(name, _)| format!("\"./{}\"", if name == "index.html" { "" } else { name }));
    let mut command = shell::command(esbuild);
    command.args(["embed/worker.js", "--minify", "--target=es2022", "--log-level=warning"]);
    command.arg(format!("--define:FILES=[{}]", names.collect::<Vec<_>>().join(",")));
    command.arg(format!("--define:VERSION=\"{:016x}\"", version.finish()));
    shell::run(command.arg(format!("--outfile={}", page.join("worker.js").display())))
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
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

/// The script as a function of what is done with all that the module offers. A panic is a trap, see
/// [`crate::setup::Wasm::lean`], and no code of the module's runs after it that could tell: `embed/module.js` watches it, and
/// calls the function once more for a module that shares nothing with a broken one.
fn instance(script: &str) -> Outcome<String> {
    const OFFERED: &str = "wasm = instance.exports;";
    const OUT: &str = "export { initSync, __wbg_init as default };";
    let known = script.matches(OFFERED).count() == 1 && script.matches(OUT).count() == 1;
    let inner = script.replace(OFFERED, "wasm = watched(instance.exports);").replace(OUT, "");
    let inner = inner.replace("\nexport class Explorer", "\nclass Explorer");
    // Compiles at once, which some browsers refuse; nobody asks for it.
    let start = inner.find("function initSync(").unwrap_or(inner.len());
    let end = inner[start..].find("\n}\n").map_or(start, |length| start + length + 3);
    let inner = inner[..start].to_owned() + &inner[end..];
    if !known || start == end || inner.lines().any(|line| line.starts_with("export ") || line.starts_with("import ")) {
        return Err(Failure::new("The script that wasm-bindgen writes is no longer made as embed/module.js needs it."));
    }
    Ok(format!("export const instance = (watched) => {{\n{inner}\nreturn {{ init: __wbg_init, Explorer }};\n}};\n"))
}

/// The first file of the page with this ending, its loader aside.
pub(crate) fn only(page: &Path, ending: &str) -> Outcome<PathBuf> {
    let mut found = Vec::new();
    for entry in while_doing("read the built page", fs::read_dir(page))? {
        let path = while_doing("read the built page", entry)?.path();
        if path.to_string_lossy().ends_with(ending) && !path.ends_with(LOADER) {
            found.push(path);
        }
    }
    found.sort();
    found.into_iter().next().ok_or_else(|| Failure::new(format!("There is no built page in {}.", page.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_module_is_asked_for() {
        let script = "if (a === undefined) { a = new URL('page_bg.wasm', import.meta.url); } b(new URL(c));";
        assert_eq!(without_default(script), "if (a === undefined) { a = undefined; } b(new URL(c));");
    }

    #[test]
    fn the_script_becomes_a_function_or_the_build_fails() {
        let script = "let wasm;\nexport class Explorer {}\nfunction initSync(module) {\n    new WebAssembly.Module(module);\n}\nfunction end(instance) { wasm = instance.exports; }\nexport { initSync, __wbg_init as default };";
        let made = "export const instance = (watched) => {\nlet wasm;\nclass Explorer {}\nfunction end(instance) { wasm = watched(instance.exports); }\n\nreturn { init: __wbg_init, Explorer };\n};\n";
        assert_eq!(instance(script).ok().as_deref(), Some(made));
        assert!(instance(&script.replace("instance.exports", "other.exports")).is_err());
        assert!(instance(&script.replace("function initSync", "function now")).is_err());
        assert!(instance(&format!("import * as more from 'more';\n{script}")).is_err());
        assert!(instance(&format!("{script}\nexport function more() {{}}")).is_err());
    }
}
