//! Compares the engine with others and with a floor. `cargo xtask bench` builds what is timed and says where it is.

mod engine;
mod figures;
mod fresh;
mod report;
mod rounds;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use engine::{ENGINES, Holder, Place};
use journeys::{Outcome, Screen, visit};
use report::{Results, Text};
use rounds::{Runner, compare};

/// The texts, as their files are called, and as the tables call them.
const TEXTS: [(&str, &str); 5] =
    [("seed", "the seed"), ("10KB", "10 KB"), ("100KB", "100 KB"), ("1MB", "1 MB"), ("10MB", "10 MB")];

/// How long the page may take for one reading.
const PATIENCE: Duration = Duration::from_secs(110);

fn main() -> Outcome {
    let folder = PathBuf::from(env::var_os("PAGE").ok_or("run it as `cargo xtask bench`")?);
    let mut results = Results { texts: texts(&folder)?, machine: machine(), ..Results::default() };
    println!("\nThe first run of a fresh program or page ...");
    for engine in ENGINES {
        results.first.push(fresh::first(&engine, &folder)?);
    }
    times(&folder, &mut results)?;
    println!("The memory of a fresh program ...");
    for text in report::WEIGHED {
        let taken = |at: usize| results.times[text][at].is_some() && ENGINES[at].name != "floor";
        let weigh = |at: usize| taken(at).then(|| fresh::memory(&ENGINES[at], &folder, results.texts[text].name).ok());
        let memory = (0..ENGINES.len()).map(|at| weigh(at).flatten()).collect();
        results.memory.push(memory);
    }
    println!("\n{}", report::full(&results));
    let figures = figures::figures(&results);
    println!("{figures}{}", report::aims(&results));
    if let Some(readme) = env::var_os("BENCH_README") {
        let old = fs::read_to_string(&readme)?;
        fs::write(&readme, figures::put(&old, &figures).ok_or("README.md has no place for the figures")?)?;
        println!("Wrote the figures into README.md.");
    }
    Ok(())
}

fn texts(folder: &Path) -> Outcome<Vec<Text>> {
    let text = |(name, label)| {
        let bytes = fs::metadata(folder.join("texts").join(format!("{name}.txt")))?.len();
        Ok(Text { name, label, bytes })
    };
    TEXTS.into_iter().map(text).collect()
}

/// Times every engine on every text, in one browser and one program each.
fn times(folder: &Path, results: &mut Results) -> Outcome {
    visit(folder, Screen::DESK, async |reader| {
        reader.patient(PATIENCE).await?;
        reader.open("").await?;
        reader.wait(fresh::READY).await?;
        results.machine += &format!(", {}", reader.browser().await?);
        let mut runners = Vec::new();
        for engine in ENGINES {
            let holder = match engine.place {
                Place::Chromium => Holder::Page(reader),
                _ => Holder::Program(engine.start(folder)?.0),
            };
            runners.push(Runner::new(engine, holder));
        }
        for text in results.texts.clone() {
            println!("{}, {} bytes ...", text.label, text.bytes);
            results.times.push(compare(&mut runners, text.name, text.bytes).await?);
        }
        Ok(())
    })
}

/// The machine, as far as it says, and how busy it was before: what else runs slows all engines, if not all alike.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let said = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let processor = said("/proc/cpuinfo");
    let name = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let load = said("/proc/loadavg").split(' ').next().map(|load| format!(", load {load}")).unwrap_or_default();
    format!("{}, {cores} cores{load}", name.map_or(env::consts::ARCH, |(_, name)| name))
}
