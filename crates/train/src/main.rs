//! Learns the weights that the engine ships. See README.md for the texts, the teachers and the commands.

mod names;
mod pos;
mod score;
mod swap;
mod table;
mod teacher;
mod vote;

fn main() {
    if let Err(message) = run() {
        eprintln!("{message}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [what, input, output, rest @ ..] = args.as_slice() else {
        return Err("usage: train pos LABELLED.jsonl WEIGHTS.bin [NAME=NUMBER ...]".into());
    };
    let documents = teacher::read(input)?;
    let number = |name: &str, usual: usize| {
        rest.iter().find_map(|a| a.strip_prefix(name)?.strip_prefix('=')?.parse().ok()).unwrap_or(usual)
    };
    let weights = match what.as_str() {
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
            let pos = word("pos").unwrap_or("crates/extract/data/weights/pos.bin");
            let pos = std::fs::read(pos).map_err(|e| format!("{pos}: {e}"))?;
            let weights = names::learn(
                &documents,
                &pos,
                names::Options {
                    cells: number("cells", 1 << 20),
                    passes: number("passes", 8),
                    rare: number("rare", 2) as u32,
                    ceiling: number("ceiling", 7) as i32,
                    kept: number("kept", 25_000),
                    margin: number("margin", 60) as i64,
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
            let pos = std::fs::read("crates/extract/data/weights/pos.bin").map_err(|e| e.to_string())?;
            let weights = std::fs::read(output).map_err(|e| e.to_string())?;
            for dev in rest {
                let [even, odd] = names::score(dev, &pos, &weights)?;
                println!("{}\n  even {}\n  odd  {}", dev.rsplit('/').next().unwrap_or(dev), even.show(), odd.show());
            }
            return Ok(());
        }
        "predict" => {
            let pos = std::fs::read("crates/extract/data/weights/pos.bin").map_err(|e| e.to_string())?;
            let weights = std::fs::read(output).map_err(|e| e.to_string())?;
            names::predict(&rest[0], &pos, &weights)?;
            return Ok(());
        }
        other => return Err(format!("cannot learn {other:?}")),
    };
    std::fs::write(output, weights).map_err(|e| format!("{output}: {e}"))
}
