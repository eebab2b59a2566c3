//! The built page: the template of all articles, and the files that it loads.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::Failure;

/// What a page loads; the rest of its folder is its own article.
const LOADED: [&str; 5] = ["js", "wasm", "css", "svg", "webmanifest"];

/// The built page.
#[derive(Debug)]
pub(crate) struct Template {
    /// Its HTML, without the article that it was built with.
    pub(crate) html: String,
    /// The files that it loads, by name.
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

/// Reads the built page in a folder.
pub(crate) fn read(folder: &Path) -> Result<Template, Failure> {
    let index = folder.join("index.html");
    let html = match crate::read_file(&index) {
        Err(_) if !index.exists() => {
            return Err(format!(
                "there is no built page in {}; `cargo xtask bundle` in the repository of Article Explorer makes it in \
                 dist, and --page names another folder",
                folder.display()
            ));
        }
        html => html?,
    };
    let html = plain::blank(&html).map_err(|e| e.to_string())?;
    let mut files = Vec::new();
    let failed = |e: std::io::Error| format!("cannot read the built page in {}: {e}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if LOADED.iter().any(|end| name.ends_with(&format!(".{end}"))) {
            match fs::read(entry.path()) {
                Err(e) if e.kind() == ErrorKind::IsADirectory => {}
                bytes => files.push((name, bytes.map_err(failed)?)),
            }
        }
    }
    files.sort();
    Ok(Template { html, files })
}
