//! Learns the weights that the engine ships. See README.md for the texts, who labelled them, and the commands.

mod crf;
mod marked;
mod names;
mod pos;
mod score;
mod swap;
mod table;
mod teacher;

use extract::teach::{pack, unpack};

fn main() {
    if let Err(message) = run() {
        eprintln!("{message}");
        std::process::exit(1);
    }
}

/// The texts with their parts of speech, the texts whose names are marked, and where the engine takes its weights from.
const TEACHERS: &str = "crates/train/data/teachers.jsonl";
const MARKED: &[&str] =
    &["crates/train/data/names/own.txt", "crates/train/data/names/voa.txt", "crates/train/data/names/wikigold.txt"];
const POS: &str = "crates/extract/data/weights/pos.bin";
const NAMES: &str = "crates/extract/data/weights/names.bin";

const USAGE: &str = "usage: train, or train pos|names [out=WEIGHTS.bin] [dev=GOLD.jsonl ...] [NAME=NUMBER ...], \
                     or train score [dev=GOLD.jsonl ...]";

/// Without words both tables are learned as they ship: parts of speech first, which the names are learned with.
fn run() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((what, rest)) = args.split_first() else {
        learn_pos(&[])?;
        return learn_names(&[]);
    };
    match what.as_str() {
        "pos" => learn_pos(rest),
        "names" => learn_names(rest),
        "score" => show(rest, &read(POS)?, &read(word(rest, "out").unwrap_or(NAMES))?),
        _ => Err(USAGE.into()),
    }
}

fn word<'a>(words: &'a [String], name: &str) -> Option<&'a str> {
    words.iter().find_map(|a| a.strip_prefix(name)?.strip_prefix('='))
}

fn number(words: &[String], name: &str, usual: usize) -> usize {
    word(words, name).and_then(|n| n.parse().ok()).unwrap_or(usual)
}

fn learn_pos(words: &[String]) -> Result<(), String> {
    let documents = teacher::read(TEACHERS)?;
    let options = pos::Options {
        cells: number(words, "cells", 1 << 19),
        passes: number(words, "passes", 8),
        rare: number(words, "rare", 3) as u32,
        floor: number(words, "floor", 0) as i32,
        ceiling: number(words, "ceiling", 7) as i32,
        kept: number(words, "kept", 13_000),
    };
    write(word(words, "out").unwrap_or(POS), &pos::learn(&documents, options))
}

fn learn_names(words: &[String]) -> Result<(), String> {
    let mut texts = Vec::new();
    for (i, path) in MARKED.iter().enumerate() {
        let read = marked::read(path)?;
        // Whole articles from everywhere teach more than a word of them would in shuffled sentences.
        let times = if i == 0 { number(words, "own", 2) } else { 1 };
        (0..times).for_each(|_| texts.extend(read.iter().cloned()));
    }
    let pos = read(POS)?;
    let options = names::Options {
        cells: number(words, "cells", 1 << 20),
        passes: number(words, "passes", 5),
        rare: number(words, "rare", 2) as u32,
        ceiling: number(words, "ceiling", 15) as i32,
        kept: number(words, "kept", 36_000),
        pace: crf::Pace {
            alpha: number(words, "alpha", 5) as f32 / 100.0,
            l1: number(words, "l1", 300) as f32 / 100.0,
            l2: number(words, "l2", 10) as f32 / 100.0,
        },
        copies: number(words, "copies", 1),
    };
    let weights = names::learn(&texts, &pos, options);
    show(words, &pos, &weights)?;
    write(word(words, "out").unwrap_or(NAMES), &weights)
}

/// Scores on the files with gold, even and odd documents apart.
fn show(words: &[String], pos: &[u8], weights: &[u8]) -> Result<(), String> {
    for dev in words.iter().filter_map(|a| a.strip_prefix("dev=")) {
        let [even, odd] = names::score(dev, pos, weights)?;
        println!("{}\n  even {}\n  odd  {}", dev.rsplit('/').next().unwrap_or(dev), even.show(), odd.show());
    }
    Ok(())
}

/// The table of weights in a file.
fn read(path: &str) -> Result<Vec<u8>, String> {
    std::fs::read(path).map(|file| unpack(&file)).map_err(|e| format!("{path}: {e}"))
}

fn write(path: &str, weights: &[u8]) -> Result<(), String> {
    std::fs::write(path, pack(weights)).map_err(|e| format!("{path}: {e}"))
}
