//! What the README shows of the results.

use crate::engine::ENGINES;
use crate::report::{MEGABYTE, Results, WEIGHED, number, ratio, row, table};

const BEGIN: &str = "<!-- bench:begin -->\n";
const END: &str = "<!-- bench:end -->";

/// The README's tables: milliseconds by text, then what a fresh program or page takes.
pub(crate) fn figures(results: &Results) -> String {
    format!(
        "Median milliseconds for a text, all in one run of `cargo xtask bench` ({}):\n\n{}\n\
         The first run on the seed in a fresh program or browser, and the memory at the peak:\n\n{}",
        results.machine,
        times(results),
        fresh(results)
    )
}

fn times(results: &Results) -> String {
    let mut head = row(&["ms"]);
    head.extend(results.texts.iter().map(|text| text.label.to_owned()));
    head.extend(row(&["1 MB: MB/s", "times our wasm", "times the floor"]));
    let mut rows = vec![head];
    for (at, engine) in ENGINES.iter().enumerate() {
        let mut cells = row(&[engine.label]);
        cells.extend(results.times.iter().map(|times| number(times[at])));
        let ms = results.times[MEGABYTE][at];
        cells.push(number(ms.map(|ms| results.texts[MEGABYTE].bytes as f64 / ms / 1000.0)));
        cells.push(number(ratio(ms, results.ours(MEGABYTE))));
        cells.push(number(ratio(ms, results.floor(MEGABYTE, engine))));
        rows.push(cells);
    }
    table(&rows, 1)
}

fn fresh(results: &Results) -> String {
    let mut rows = vec![row(&["", "ready after ms", "first run ms", "MB held"])];
    rows[0].extend(WEIGHED.iter().map(|&text| format!("bytes for a byte of {}", results.texts[text].label)));
    for (at, engine) in ENGINES.iter().enumerate().filter(|(_, engine)| engine.name != "floor") {
        let mut cells = row(&[engine.label]);
        cells.push(number(Some(results.first[at].ready)));
        cells.push(number(Some(results.first[at].run)));
        let held = results.memory.first().and_then(|memory| memory[at]);
        cells.push(number(held.map(|memory| memory.before / 1e6)));
        cells.extend((0..WEIGHED.len()).map(|weighed| number(results.weight(weighed, at))));
        rows.push(cells);
    }
    table(&rows, 1)
}

/// A text with the figures between its marks; none when it has no marks.
pub(crate) fn put(text: &str, figures: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{figures}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_figures_take_the_place_of_old_ones() {
        let text = "Fast.\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nFree.\n";
        let new = "Fast.\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nFree.\n";
        assert_eq!(put(text, "new\n").as_deref(), Some(new));
        assert_eq!(put("Fast.\n", "new\n"), None);
    }
}
