//! `cargo xtask bundle --sizes`: what a reader's first visit transfers.
//!
//! Sizes are measured with the compressors of Node, which wasm-opt needs anyway, so that no compressor is compiled here.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome, while_doing};
use crate::page::{self, Build};
use crate::shell;
use crate::words::Words;

/// The most that html, js, wasm, css and the article may weigh together after brotli.
const BUDGET: u64 = 500_000;

/// Prints "name raw gzip brotli" for each file named.
const MEASURE: &str = "
const fs = require('fs'), zlib = require('zlib');
for (const name of process.argv.slice(1)) {
  const bytes = fs.readFileSync(name);
  const brotli = zlib.brotliCompressSync(bytes, { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  console.log([bytes.length, zlib.gzipSync(bytes, { level: 9 }).length, brotli.length].join(' '));
}";

/// Prints what each file named weighs after brotli; all are compressed at once.
const COMPRESS: &str = "
const fs = require('fs'), zlib = require('zlib'), { promisify } = require('util');
const brotli = promisify(zlib.brotliCompress);
Promise.all(process.argv.slice(1).map(async (name) => {
  const bytes = fs.readFileSync(name);
  return (await brotli(bytes, { params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })).length;
})).then((sizes) => console.log(sizes.join('\\n')));";

/// Prints the integrity of each file named, a line each.
const HASH: &str = "
const fs = require('fs'), crypto = require('crypto');
for (const name of process.argv.slice(1))
  console.log(`sha384-${crypto.createHash('sha384').update(fs.readFileSync(name)).digest('base64')}`);";

/// Runs `cargo xtask bundle`.
pub(crate) fn run(mut words: Words) -> Outcome {
    let sizes = words.flag("--sizes");
    let single = words.option("--single")?;
    let out = words.option("-o")?;
    words.done()?;
    let folder = page::build(Build::Release)?;
    match (single, out) {
        (None, None) => {}
        (Some(article), Some(file)) => return in_one_file(&folder, article.as_ref(), file.as_ref()),
        _ => return Err(Failure::new("`--single ARTICLE` and `-o FILE` go together.")),
    }
    println!("The page is in {}, what other pages embed in {}", folder.display(), folder.join("embed").display());
    println!("The plugin for WordPress is {}", folder.join("wordpress/article-explorer").display());
    hashes(&folder.join("embed"))?;
    if sizes { check(&folder) } else { Ok(()) }
}

/// Writes the page with an article into one file.
pub(crate) fn in_one_file(folder: &Path, article: &Path, file: &Path) -> Outcome {
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "--locked", "--release", "--package", "cli", "--", "single"]);
    shell::run(command.arg(article).arg("-o").arg(file).arg("--page").arg(folder))?;
    println!("{} opens by double-click, without a network", file.display());
    Ok(())
}

/// Writes a site of the articles in a folder, with the page for each of them.
pub(crate) fn archive(folder: &Path, articles: &Path, site: &Path) -> Outcome {
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "--locked", "--release", "--package", "cli", "--", "build"]);
    shell::run(command.arg(articles).arg("-o").arg(site).arg("--page").arg(folder))
}

/// What one file weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints what a host page may demand of the scripts of the embed.
fn hashes(folder: &Path) -> Outcome {
    for name in ["article-explorer.js", "frame.js"] {
        println!("{name} integrity=\"{}\"", integrity(folder, name)?);
    }
    Ok(())
}

/// What a page or a script may demand of a file, as Subresource Integrity writes it.
pub(crate) fn integrity(folder: &Path, name: &str) -> Outcome<String> {
    Ok(node(folder, HASH, &[name.to_owned()])?.trim_end().to_owned())
}

/// What a script of Node says of files in a folder.
fn node(folder: &Path, script: &str, names: &[String]) -> Outcome<String> {
    let Some(node) = shell::find("node") else {
        return Err(Failure::new("Measuring needs Node.js; install version 18 or newer, then run this again."));
    };
    let mut command = shell::command(node);
    command.current_dir(folder).args(["--eval", script, "--"]).args(names);
    shell::read(&mut command).ok_or_else(|| Failure::new("Node could not measure the files."))
}

/// The bytes of the whole page after brotli.
pub(crate) fn brotli(folder: &Path) -> Outcome<u64> {
    Ok(sum(&weights(folder, &files(folder)?)?).brotli)
}

/// Which of the files weighs least after brotli; of several the first.
pub(crate) fn smallest(folder: &Path, names: &[String]) -> Outcome<usize> {
    let sizes = node(folder, COMPRESS, names)?;
    let sizes: Vec<u64> = sizes.lines().filter_map(|size| size.parse().ok()).collect();
    let least = (0..sizes.len()).min_by_key(|&n| sizes[n]).filter(|_| sizes.len() == names.len());
    least.ok_or_else(|| Failure::new("Node did not measure every file."))
}

fn weights(folder: &Path, names: &[String]) -> Outcome<Vec<Weight>> {
    let weights: Vec<Weight> = node(folder, MEASURE, names)?.lines().filter_map(weight).collect();
    if weights.len() != names.len() {
        return Err(Failure::new("Node did not measure every file."));
    }
    Ok(weights)
}

/// Prints what each file of a built page weighs, and fails when all together are over budget.
pub(crate) fn check(folder: &Path) -> Outcome {
    let names = files(folder)?;
    let weights = weights(folder, &names)?;
    let row = |name: &str, weight: &Weight| {
        println!("{name:<44} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli);
    };
    println!("{:<44} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    for (name, weight) in names.iter().zip(&weights) {
        row(name, weight);
    }
    let all = sum(&weights);
    row("all", &all);
    within(all.brotli)
}

/// The names of the files of a page, in order; the page asks for each of them. The analysis beside it is for others.
fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in while_doing("read the built page", fs::read_dir(folder))? {
        let entry = while_doing("read the built page", entry)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && !name.starts_with('.') && !name.ends_with(".json") {
            names.push(name);
        }
    }
    names.sort();
    if names.iter().any(|name| name.ends_with(".wasm")) {
        Ok(names)
    } else {
        Err(Failure::new(format!("There is no built page in {}.", folder.display())))
    }
}

fn weight(line: &str) -> Option<Weight> {
    let mut numbers = line.split(' ').map(|number| number.parse().ok());
    Some(Weight { raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
}

fn sum(weights: &[Weight]) -> Weight {
    weights.iter().fold(Weight::default(), |all, one| Weight {
        raw: all.raw + one.raw,
        gzip: all.gzip + one.gzip,
        brotli: all.brotli + one.brotli,
    })
}

fn within(brotli: u64) -> Outcome {
    let said = format!("{:.1} KB of {} KB after brotli", kilobytes(brotli), BUDGET / 1000);
    if brotli > BUDGET {
        return Err(Failure::new(format!("The page is over its budget: {said}.")));
    }
    println!("{said}");
    Ok(())
}

fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_over_its_budget_fails() {
        assert!(within(BUDGET).is_ok());
        assert_eq!(
            within(BUDGET + 1000).unwrap_err().to_string(),
            "The page is over its budget: 501.0 KB of 500 KB after brotli."
        );
    }

    #[test]
    fn what_node_says_is_read() {
        assert_eq!(weight("12 8 7"), Some(Weight { raw: 12, gzip: 8, brotli: 7 }));
        assert_eq!(weight("12 8"), None);
        assert_eq!(sum(&[Weight { raw: 1, gzip: 2, brotli: 3 }; 2]), Weight { raw: 2, gzip: 4, brotli: 6 });
    }
}
