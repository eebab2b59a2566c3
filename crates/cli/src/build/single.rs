//! One article, its analysis and the whole page in one file that opens without a network.

use std::fs;
use std::path::Path;

use plain::{Links, Parts};
use zopfli::{Format, Options};

use super::template::Template;
use super::{Request, articles, pages, template};
use crate::Failure;

/// Where the built page keeps the script of such a file.
const SCRIPT: &str = "single/single.js";

/// Writes the file that `-o` names.
pub(crate) fn single(request: &Request) -> Result<(), Failure> {
    let template = template::read(&request.page)?;
    let [path] = &request.articles[..] else {
        return Err("single takes one article; build makes a site of many".into());
    };
    let source = articles::one(path)?;
    let links = Links { base: "./", analysis: None, url: request.url.as_deref(), oembed: None, list: None };
    let (document, analysis, _) = pages(&template, &source, &links)?;
    let script = crate::read_file(&request.page.join(SCRIPT))?;
    let parts = Parts {
        style: &text(&template, ".css")?,
        script: &script,
        module: &compressed(bytes(&template, ".wasm")?)?,
        analysis: &analysis,
    };
    let file = plain::single(&document, &parts).map_err(|e| format!("{}: {e}", request.page.display()))?;
    write(&request.site, &file)
}

/// Smaller by a twentieth than other programs make it, which matters more here than the seconds it takes.
fn compressed(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    // The module and what it carries change their nature more often than the usual fifteen times: 8 KB less.
    let options = Options { maximum_block_splits: 60, ..Options::default() };
    zopfli::compress(options, Format::Gzip, bytes, &mut out).map_err(|e| format!("cannot compress the module: {e}"))?;
    Ok(out)
}

fn text(template: &Template, ending: &str) -> Result<String, Failure> {
    String::from_utf8(bytes(template, ending)?.to_vec()).map_err(|_| format!("the page's {ending} is not UTF-8 text"))
}

/// The page's only file with that ending.
fn bytes<'a>(template: &'a Template, ending: &str) -> Result<&'a [u8], Failure> {
    let mut found = template.files.iter().filter(|(name, _)| name.ends_with(ending));
    match (found.next(), found.next()) {
        (Some((_, bytes)), None) => Ok(bytes),
        (None, _) => Err(format!("the built page has no file that ends in {ending}")),
        (Some(_), Some(_)) => Err(format!("the built page has several files that end in {ending}; build it anew")),
    }
}

fn write(path: &Path, file: &str) -> Result<(), Failure> {
    fs::write(path, file).map_err(|e| format!("cannot write {}: {e}", path.display()))
}
