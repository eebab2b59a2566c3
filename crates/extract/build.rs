//! Writes the lists of `data/` as they go into the program: without what they say to those who keep them, and lists of names as
//! sets, see `src/lexicon/coded.rs`.

#[allow(dead_code, reason = "the engine uses all of it")]
#[path = "src/hash.rs"]
mod hash;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let mut longer = Vec::new();
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        let Some(name) = path.file_stem().filter(|_| path.extension() == Some(OsStr::new("txt"))) else { continue };
        let list = fs::read_to_string(&path)?;
        let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        let to = out.join(name);
        match name.to_str() {
            Some("cities" | "places" | "groups" | "events" | "organisations") => {
                longer.extend(lines.iter().flat_map(|name| beginnings(name)).map(str::to_owned));
                write(&to, lines)?;
            }
            Some("surnames") => write(&to, lines)?,
            Some("given") => {
                for (mark, file) in [("f", "given-female"), ("m", "given-male"), ("-", "given-any")] {
                    let with = |line: &&str| line.ends_with(&format!(" {mark}"));
                    let names = lines.iter().copied().filter(with).filter_map(|line| Some(line.rsplit_once(' ')?.0));
                    write(&out.join(file), names)?;
                }
            }
            _ => fs::write(to.with_extension("txt"), lines.join("\n"))?,
        }
    }
    write(&out.join("beginnings"), longer.iter().map(String::as_str))
}

/// What stands before each space of a name.
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices(' ').map(|(space, _)| &name[..space])
}

/// A set of names.
fn write<'a>(path: &Path, names: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
    fs::write(path.with_extension("set"), coded(names.into_iter().map(hash::print).collect()))
}

fn coded(mut prints: Vec<u32>) -> Vec<u8> {
    prints.sort_unstable();
    prints.dedup();
    let mut next = 0;
    let gaps: Vec<u32> = prints.iter().map(|&print| print - std::mem::replace(&mut next, print + 1)).collect();
    let length = |low: u32| gaps.iter().map(|gap| u64::from((gap >> low) + 1 + low)).sum::<u64>();
    let low = (0..25).min_by_key(|&low| length(low)).unwrap_or(0);
    let mut bits = Vec::new();
    for gap in &gaps {
        bits.extend((0..gap >> low).map(|_| true));
        bits.push(false);
        bits.extend((0..low).map(|at| gap >> at & 1 == 1));
    }
    let bytes = bits.chunks(8).map(|bits| bits.iter().rev().fold(0, |byte, &bit| byte << 1 | u8::from(bit)));
    let [a, b, ..] = (gaps.len() as u32).to_le_bytes();
    [low as u8, a, b].into_iter().chain(bytes).collect()
}
