//! The whole analysis, timed on the seed and on ever longer texts: `cargo bench -p extract`.
//!
//! A plain program rather than a benchmark crate: one run compares sizes, and what matters is that the last column, time
//! per kilobyte, stays level. Names in the arguments choose texts ("cargo bench -p extract -- marks").

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Kilobytes of each text.
const SIZES: [usize; 4] = [3, 10, 100, 1000];
const LONGEST: Duration = Duration::from_secs(1);

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    println!("{:<22} {:>8} {:>12} {:>12}", "text", "KB", "median", "per KB");
    for (name, unit) in texts() {
        if !wanted.is_empty() && !wanted.iter().any(|w| name.contains(w.as_str())) {
            continue;
        }
        for size in SIZES {
            let text: String = unit.chars().cycle().take(size * 1000).collect();
            let median = median(&text);
            let per_kilobyte = median * 1000 / text.len() as u32;
            println!("{name:<22} {:>8} {median:>12.1?} {per_kilobyte:>12.1?}", text.len() / 1000);
            // A text this far off the line would only keep everyone waiting.
            if median > LONGEST {
                break;
            }
        }
    }
}

/// News, and what is built to be slow: no full stop, no line break, marks that never close, one name over and over.
fn texts() -> Vec<(&'static str, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read =
        |path: &str| std::fs::read_to_string(root.join(path)).expect("the annotated articles are in the repository");
    let seed = read("../../seeds/000_f98603c3886811ca.txt");
    let dev: String = ["crane", "korea", "questionnaire", "sensitive"]
        .map(|name| read(&format!("tests/articles/dev/wikinews-{name}.txt")))
        .concat();
    let one_line = seed.replace('\n', " ");
    let no_stop = seed.replace(['.', '\n', '?', '!'], " ");
    vec![
        ("seed", seed),
        ("news", dev),
        ("one paragraph", one_line),
        ("no full stop", no_stop),
        ("marks that open", "“yes ".into()),
        ("straight marks", "\"yes\" and \"no ".into()),
        ("new names", names()),
        ("one name", "Ann Lee said. ".into()),
        ("pronouns", "he said she told him. ".into()),
        ("weekdays", "on Monday and Tuesday ".into()),
        ("capitals", "Ann Lee Bo Li ".into()),
        ("one word", "x".into()),
        ("line breaks", "\n".into()),
    ]
}

/// Thousands of people, each with two names of their own.
fn names() -> String {
    let syllables = ["ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "vu"];
    let word = |n: usize| {
        let mut word: String = [n / 100 % 10, n / 10 % 10, n % 10].map(|d| syllables[d]).concat();
        word[..1].make_ascii_uppercase();
        word
    };
    (0..1000)
        .map(|n| format!("{} {} said on Monday that {} had left. ", word(n), word(n * 7 + 3), word(n * 13 + 5)))
        .collect()
}

/// Of as many runs as fit in half a second, at least three unless they are long.
fn median(text: &str) -> Duration {
    let begun = Instant::now();
    let mut times = Vec::new();
    while times.len() < 3 || begun.elapsed() < Duration::from_millis(300) && times.len() < 1000 {
        let start = Instant::now();
        black_box(extract::analyze(black_box(text), None));
        times.push(start.elapsed());
        if begun.elapsed() > LONGEST {
            break;
        }
    }
    times.sort();
    times[times.len() / 2]
}
