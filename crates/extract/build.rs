//! Writes the lists of `data/` as they go into the program: without what they say to those who keep them, and sorted lists of
//! names folded, see `src/lexicon/folded.rs`.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        let Some(name) = path.file_name().filter(|_| path.extension() == Some(OsStr::new("txt"))) else { continue };
        let list = fs::read_to_string(&path)?;
        let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        match path.file_stem().and_then(OsStr::to_str) {
            Some("cities" | "places" | "groups" | "events" | "organisations" | "surnames") => {
                fs::write(out.join(name), folded(lines))?;
            }
            Some("given") => {
                for (mark, file) in [("f", "given-female.txt"), ("m", "given-male.txt"), ("-", "given-any.txt")] {
                    let with = |line: &&str| line.ends_with(&format!(" {mark}"));
                    let names = lines.iter().copied().filter(with).filter_map(|line| Some(line.rsplit_once(' ')?.0));
                    fs::write(out.join(file), folded(names))?;
                }
            }
            _ => fs::write(out.join(name), lines.join("\n"))?,
        }
    }
    Ok(())
}

/// Each of `lines` without the bytes that it shares with the one before, behind a byte that says how many these are, and one more.
fn folded<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    let mut before = "";
    for line in lines {
        // The byte is below that of a new line.
        let mut shared = line.bytes().zip(before.bytes()).take(8).take_while(|(a, b)| a == b).count();
        while !line.is_char_boundary(shared) {
            shared -= 1;
        }
        out.push(char::from(shared as u8 + 1));
        out += &line[shared..];
        before = line;
    }
    out
}
