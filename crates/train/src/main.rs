//! Learns the weights that the engine ships. See README.md for the texts, the teachers and the commands.

mod crf;
mod marked;
mod names;
mod pos;
mod score;
mod swap;
mod table;
mod teacher;
mod vote;

use extract::teach::{pack, unpack};

fn main() {
    if let Err(message) = run() {
        eprintln!("{message}");
        std::process::exit(1);
    }
}

/// The texts, and where the engine takes its weights from.
const TEACHERS: &str = "crates/train/data/teachers.jsonl";
const POS: &str = "crates/extract/data/weights/pos.bin";
const NAMES: &str = "crates/extract/data/weights/names.bin";

/// Without words both tables are learned as they ship: parts of speech first, which the names are learned with.
fn run() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.is_empty() {
        learn("pos", TEACHERS, POS, &[])?;
        return learn("names", TEACHERS, NAMES, &[]);
    }
    let [what, input, output, rest @ ..] = args.as_slice() else {
        return Err("usage: train, or train pos|names LABELLED.jsonl WEIGHTS.bin [NAME=NUMBER ...]".into());
    };
    learn(what, input, output, rest)
}

fn learn(what: &str, input: &str, output: &str, rest: &[String]) -> Result<(), String> {
    let documents = teacher::read(input)?;
    let number = |name: &str, usual: usize| {
        rest.iter().find_map(|a| a.strip_prefix(name)?.strip_prefix('=')?.parse().ok()).unwrap_or(usual)
    };
    let weights = match what {
        "pos" => pos::learn(
            &documents,
            pos::Options {
                cells: number("cells", 1 << 19),
                passes: number("passes", 8),
                rare: number("rare", 3) as u32,
                floor: number("floor", 0) as i32,
                ceiling: number("ceiling", 7) as i32,
                kept: number("kept", 13_000),
            },
        ),
        "names" => {
            let word = |name: &str| rest.iter().find_map(|a| a.strip_prefix(name)?.strip_prefix('='));
            let pos = word("pos").unwrap_or(POS);
            let pos = read(pos)?;
            let mut texts = Vec::new();
            for path in rest.iter().filter_map(|a| a.strip_prefix("marked=")) {
                texts.extend(marked::read(path)?);
            }
            let without: Vec<&str> = rest.iter().filter_map(|a| a.strip_prefix("without=")).collect();
            let documents: Vec<teacher::Document> =
                documents.into_iter().filter(|d| !without.contains(&d.set.as_str())).collect();
            let weights = names::learn(
                &documents,
                &texts,
                &pos,
                names::Options {
                    cells: number("cells", 1 << 19),
                    passes: number("passes", 8),
                    rare: number("rare", 2) as u32,
                    ceiling: number("ceiling", 7) as i32,
                    kept: number("kept", 8_500),
                    pace: crf::Pace {
                        alpha: number("alpha", 10) as f32 / 100.0,
                        l1: number("l1", 100) as f32 / 100.0,
                        l2: number("l2", 10) as f32 / 100.0,
                        cost: number("cost", 0) as f32 / 100.0,
                    },
                    skip: number("skip", 1) == 1,
                    copies: number("copies", 2),
                },
            );
            for dev in rest.iter().filter_map(|a| a.strip_prefix("dev=")) {
                let [even, odd] = names::score(dev, &pos, &weights)?;
                println!("{}\n  even {}\n  odd  {}", dev.rsplit('/').next().unwrap_or(dev), even.show(), odd.show());
            }
            weights
        }
        "score" => {
            let (pos, weights) = (read(POS)?, read(output)?);
            for dev in rest {
                let [even, odd] = names::score(dev, &pos, &weights)?;
                println!("{}\n  even {}\n  odd  {}", dev.rsplit('/').next().unwrap_or(dev), even.show(), odd.show());
            }
            return Ok(());
        }
        "predict" => {
            let (pos, weights) = (read(POS)?, read(output)?);
            names::predict(&rest[0], &pos, &weights)?;
            return Ok(());
        }
        other => return Err(format!("cannot learn {other:?}")),
    };
    std::fs::write(output, pack(&weights)).map_err(|e| format!("{output}: {e}"))
}

/// The table of weights in a file.
fn read(path: &str) -> Result<Vec<u8>, String> {
    std::fs::read(path).map(|file| unpack(&file)).map_err(|e| format!("{path}: {e}"))
}
