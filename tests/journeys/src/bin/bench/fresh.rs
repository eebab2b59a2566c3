//! What only a fresh program or page can tell: how long the first run takes, and how much memory one text takes.

use std::path::Path;

use journeys::{Outcome, Screen, visit};

use crate::engine::{Engine, Holder, Place};
use crate::report::{First, Memory};
use crate::rounds::median;

/// When the page has opened the module.
pub(crate) const READY: &str = "document.querySelector('[data-ready]') !== null";

/// Programs and browsers started for one figure.
const TIMES: usize = 5;

/// The first run on the seed: medians over fresh programs, or fresh browsers.
pub(crate) fn first(engine: &Engine, folder: &Path) -> Outcome<First> {
    let (mut ready, mut run) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        if engine.place == Place::Chromium {
            visit(folder, Screen::DESK, async |reader| {
                reader.open("").await?;
                reader.wait(READY).await?;
                ready.push(reader.ask("window.bench.ready").await?.as_f64().ok_or("no time from the page")?);
                run.push(Holder::Page(reader).time(engine, "seed", 1).await?);
                Ok(())
            })?;
        } else {
            let (mut program, started) = engine.start(folder)?;
            ready.push(started);
            run.push(program.ask(&format!("time {} seed 1", engine.name))?[0]);
        }
    }
    Ok(First { ready: median(ready).unwrap_or_default(), run: median(run).unwrap_or_default() })
}

/// The memory that one run on a text takes, in bytes. A page does not say; its module takes what it takes in Node. Only
/// on Linux does a program say.
pub(crate) fn memory(engine: &Engine, folder: &Path, text: &str) -> Outcome<Memory> {
    let (mut program, _) = engine.start(folder)?;
    let [before, peak] = program.ask(&format!("memory {} {text}", engine.name))?;
    Ok(Memory { before, peak })
}
