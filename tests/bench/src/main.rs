//! The engine as a program that is timed from outside, and the texts that all engines are timed on.
//!
//! `bench-native texts SEED TEACHERS FOLDER` writes the texts; `bench-native archive COUNT TEACHERS FOLDER` writes as many
//! articles as a newspaper's archive has, for `article-explorer build`. `bench-native serve FOLDER` answers lines as
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

/// Bytes of an article, as many as the page's own has.
const ARTICLE: usize = 3400;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["texts", seed, teachers, folder] => write_texts(seed, teachers, Path::new(folder)),
        ["archive", count, teachers, folder] => write_archive(count.parse()?, teachers, Path::new(folder)),
        ["serve", folder] => serve(Path::new(folder)),
        _ => Err("`cargo xtask bench` runs this".into()),
    }
}

fn write_texts(seed: &str, teachers: &str, folder: &Path) -> Outcome {
    fs::create_dir_all(folder)?;
    fs::copy(seed, folder.join("seed.txt"))?;
    let documents = free_news(teachers)?;
    for (name, length) in SIZES {
        fs::write(folder.join(name).with_extension("txt"), texts::news(&documents, length))?;
    }
    Ok(())
}

/// The news among the trainer's documents, and of that what is free without any condition.
fn free_news(teachers: &str) -> Outcome<Vec<String>> {
    let mut documents = Vec::new();
    for line in fs::read_to_string(teachers)?.lines() {
        let document: Value = serde_json::from_str(line)?;
        if document["licence"].as_str().is_some_and(|licence| licence.contains("Voice of America")) {
            documents.extend(document["text"].as_str().map(str::to_owned));
        }
    }
    Ok(documents)
}

/// Articles as long as the page's own, four a day from the first day of 2018, a folder for each year.
fn write_archive(count: usize, teachers: &str, folder: &Path) -> Outcome {
    // A part ends with its paragraph, which may be long.
    let all = texts::news(&free_news(teachers)?, (count + 1) * (ARTICLE + 1000));
    for (n, text) in texts::parts(&all, ARTICLE).take(count).enumerate() {
        let (year, month, day) = (2018 + n / 1344, n / 112 % 12 + 1, n / 4 % 28 + 1);
        let folder = folder.join(year.to_string());
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{month:02}-{day:02}-{}.txt", n % 4 + 1));
        let title: Vec<&str> = text.split_whitespace().take(8).collect();
        let meta = format!("title: {}\npublished: {year}-{month:02}-{day:02}\n", title.join(" "));
        fs::write(path.with_extension("meta"), meta)?;
        fs::write(path, text)?;
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
