//! Learns the weights that the engine ships. See README.md for the texts, the teachers and the commands.

mod pos;
mod table;
mod teacher;

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
        other => return Err(format!("cannot learn {other:?}")),
    };
    std::fs::write(output, weights).map_err(|e| format!("{output}: {e}"))
}
