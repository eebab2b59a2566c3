//! The licences of every crate in the lock file in, a list of those we may not ship out.
//!
//! The licence expression of each crate comes from `cargo tree`; it passes when the licences below satisfy it.

use std::collections::BTreeMap;

use crate::failure::{Failure, Outcome};
use crate::shell;

/// Licences that ask for no more than that their text is kept.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Reads the licences of all dependencies, on every platform, and fails when one is not allowed.
pub(crate) fn check() -> Outcome {
    let mut tree = shell::cargo();
    tree.args(["tree", "--workspace", "--all-features", "--locked", "--target", "all", "--edges", "all"]);
    tree.args(["--prefix", "none", "--format", "{p}\t{l}"]);
    let Some(listing) = shell::read(&mut tree) else {
        return Err(Failure::new("`cargo tree` could not read the dependencies; is Cargo.lock up to date?"));
    };
    let crates = crates(&listing);
    let bad = forbidden(&crates);
    if bad.is_empty() {
        println!("{} crates, each under a licence that may be shipped", crates.len());
        return Ok(());
    }
    Err(Failure::new(format!(
        "These crates have a licence that is not in xtask/src/licences.rs:\n  {}",
        bad.join("\n  ")
    )))
}

/// Each crate once, with its licence expression.
fn crates(listing: &str) -> BTreeMap<&str, &str> {
    listing
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(name, licence)| (name, licence.trim_end_matches("(*)").trim()))
        .collect()
}

fn forbidden(crates: &BTreeMap<&str, &str>) -> Vec<String> {
    let bad = crates.iter().filter(|(_, licence)| !allowed(licence));
    bad.map(|(name, licence)| format!("{name}: {}", if licence.is_empty() { "no licence" } else { licence })).collect()
}

/// Whether the allowed licences satisfy an SPDX expression such as "MIT OR (Apache-2.0 AND Zlib)".
fn allowed(expression: &str) -> bool {
    // "MIT/Apache-2.0" is how old crates write OR.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    any(&words, &mut at) == Some(true) && at == words.len()
}

/// None when the expression is not one, such as "MIT OR".
fn any(words: &[&str], at: &mut usize) -> Option<bool> {
    let mut good = all(words, at)?;
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        good |= all(words, at)?;
    }
    Some(good)
}

fn all(words: &[&str], at: &mut usize) -> Option<bool> {
    let mut good = one(words, at)?;
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        good &= one(words, at)?;
    }
    Some(good)
}

fn one(words: &[&str], at: &mut usize) -> Option<bool> {
    let &word = words.get(*at)?;
    *at += 1;
    if word == "(" {
        let good = any(words, at)?;
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return closed.then_some(good);
    }
    if words.get(*at) == Some(&"WITH") {
        let licence = format!("{word} WITH {}", words.get(*at + 1)?);
        *at += 2;
        return Some(ALLOWED.contains(&licence.as_str()));
    }
    Some(ALLOWED.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_passes_when_the_allowed_licences_satisfy_it() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0 OR MIT",
            "(MIT OR GPL-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(allowed(good), "{good}");
        }
        for bad in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "AGPL-3.0-only",
            "MIT OR",
            "(MIT",
            "MIT Apache-2.0",
            "GPL-2.0 WITH LLVM-exception",
        ] {
            assert!(!allowed(bad), "{bad}");
        }
    }

    #[test]
    fn a_forbidden_crate_is_named() {
        let listing = "yew v0.23.0\tMIT OR Apache-2.0\nforceatlas2 v0.8.0\tAGPL-3.0-only\nyew v0.23.0\tMIT OR Apache-2.0 (*)\nlost v1.0.0\t\n";
        assert_eq!(forbidden(&crates(listing)), ["forceatlas2 v0.8.0: AGPL-3.0-only", "lost v1.0.0: no licence"]);
    }
}
