//! The whole analysis, timed on the seed and on ever longer texts: `cargo bench -p extract`.
//!
//! A plain program rather than a benchmark crate: one run compares sizes, and what matters is that the last column, time
//! per kilobyte, stays level. Names in the arguments choose texts ("cargo bench -p extract -- marks"). The word "stages"
//! shows instead what each stage adds, and files named after it are read as further texts.

// The ban on clocks is for what runs in a browser; a benchmark runs here.
#![allow(clippy::disallowed_methods)]

use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Kilobytes of each text.
const SIZES: [usize; 4] = [3, 10, 100, 1000];
const LONGEST: Duration = Duration::from_secs(1);

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    if let Some(at) = wanted.iter().position(|w| w == "stages") {
        return stages(&wanted[at + 1..]);
    }
    println!("{:<22} {:>8} {:>12} {:>12}", "text", "KB", "mean", "per KB");
    for (name, unit) in texts() {
        if !wanted.is_empty() && !wanted.iter().any(|w| name.contains(w.as_str())) {
            continue;
        }
        for size in SIZES {
            let text: String = unit.chars().cycle().take(size * 1000).collect();
            let mean = mean(|| extract::analyze(black_box(&text), None).entities.len());
            let per_kilobyte = mean * 1000 / text.len() as u32;
            println!("{name:<22} {:>8} {mean:>12.1?} {per_kilobyte:>12.1?}", text.len() / 1000);
            // A text this far off the line would only keep everyone waiting.
            if mean > LONGEST {
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

/// What each stage adds, for the seed and the named files.
fn stages(files: &[String]) {
    let file = |path: &String| (path.clone(), std::fs::read_to_string(path).expect("the file can be read"));
    let seed = texts().into_iter().take(1).map(|(name, text)| (name.to_owned(), text));
    for (name, text) in seed.chain(files.iter().map(file)) {
        println!("{name}, {} bytes", text.len());
        let mut before = Duration::ZERO;
        for (i, stage) in extract::dev::STAGES.iter().enumerate() {
            let mean = mean(|| extract::dev::run(black_box(&text), i + 1));
            println!("  {stage:<12} {:>12.1?} {mean:>12.1?}", mean.saturating_sub(before));
            before = mean;
        }
    }
}

/// Over as many runs as fit in a third of a second, and at least one: the system's tick is too coarse for a single run.
fn mean(run: impl Fn() -> usize) -> Duration {
    black_box(run());
    let (begun, start) = (Instant::now(), processor_time());
    let mut runs = 0;
    while runs == 0 || begun.elapsed() < Duration::from_millis(330) {
        black_box(run());
        runs += 1;
    }
    (processor_time() - start) / runs
}

/// Time that this thread has had a processor, so that a busy machine does not look like a slow engine; the clock where the
/// system does not tell.
fn processor_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|t| t.split_whitespace().next()?.parse().ok());
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    nanoseconds.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}
