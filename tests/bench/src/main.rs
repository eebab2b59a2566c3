//! The engine as a program that is timed from outside, and the texts that all engines are timed on.
//!
//! `bench-native texts SEED TEACHERS FOLDER` writes the texts. `bench-native serve FOLDER` answers lines as
//! `page/serve.js` does: "time ours 1MB 3" with the milliseconds of a run and what it found, "memory ours 1MB" with the
//! bytes held before the text came and at the peak.

mod texts;
mod work;

use std::error::Error;
use std::fs;
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::time::Instant;

use serde_json::Value;

/// The texts made of many documents, with their bytes.
const SIZES: [(&str, usize); 4] = [("10KB", 10_000), ("100KB", 100_000), ("1MB", 1_000_000), ("10MB", 10_000_000)];

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["texts", seed, teachers, folder] => write_texts(seed, teachers, Path::new(folder)),
        ["serve", folder] => serve(Path::new(folder)),
        _ => Err("`cargo xtask bench` runs this".into()),
    }
}

fn write_texts(seed: &str, teachers: &str, folder: &Path) -> Outcome {
    fs::create_dir_all(folder)?;
    fs::copy(seed, folder.join("seed.txt"))?;
    let mut documents = Vec::new();
    for line in fs::read_to_string(teachers)?.lines() {
        let document: Value = serde_json::from_str(line)?;
        // The news among them, and that without any condition.
        if document["licence"].as_str().is_some_and(|licence| licence.contains("Voice of America")) {
            documents.extend(document["text"].as_str().map(str::to_owned));
        }
    }
    for (name, length) in SIZES {
        fs::write(folder.join(name).with_extension("txt"), texts::news(&documents, length))?;
    }
    Ok(())
}

fn serve(folder: &Path) -> Outcome {
    println!("ready");
    for line in io::stdin().lock().lines() {
        let line = line?;
        let answer = match line.split(' ').collect::<Vec<_>>()[..] {
            ["time", engine, text, runs] => time(engine, &read(folder, text)?, runs.parse()?)?,
            ["memory", engine, text] => memory(engine, folder, text)?,
            _ => return Err(format!("what is `{line}`?").into()),
        };
        println!("{answer}");
        io::stdout().flush()?;
    }
    Ok(())
}

fn read(folder: &Path, text: &str) -> io::Result<String> {
    fs::read_to_string(folder.join(text).with_extension("txt"))
}

fn run(engine: &str, text: &str) -> Outcome<usize> {
    match engine {
        "ours" => Ok(work::analyze(text)),
        "floor" => Ok(work::words(text)),
        _ => Err(format!("there is no engine {engine} here").into()),
    }
}

fn time(engine: &str, text: &str, runs: u32) -> Outcome<String> {
    let start = Instant::now();
    let mut found = 0;
    for _ in 0..runs {
        found = run(engine, text)?;
    }
    Ok(format!("{} {found}", start.elapsed().as_secs_f64() * 1000.0 / f64::from(runs)))
}

fn memory(engine: &str, folder: &Path, text: &str) -> Outcome<String> {
    // The short text has the model unpacked, so that what comes after is the long text's own.
    run(engine, &read(folder, "seed")?)?;
    let before = peak()?;
    run(engine, &read(folder, text)?)?;
    Ok(format!("{before} {}", peak()?))
}

/// The most memory that this process has held. Only Linux tells.
fn peak() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}
