//! Writes the lists of `data/` as they go into the program: without what they say to those who keep them.

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
        let lines = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        fs::write(out.join(name), lines.collect::<Vec<_>>().join("\n"))?;
    }
    Ok(())
}
