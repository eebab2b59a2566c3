//! What was measured, as tables.

use crate::engine::{ENGINES, Engine, Place};

/// A text that all engines get.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    pub(crate) bytes: u64,
}

/// Milliseconds until a fresh program or page is ready, and of its first run on the seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct First {
    pub(crate) ready: f64,
    pub(crate) run: f64,
}

/// Bytes held before a text came, and at the peak of the run on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory {
    pub(crate) before: f64,
    pub(crate) peak: f64,
}

/// The text that the aims are for, and those whose memory is measured.
pub(crate) const MEGABYTE: usize = 3;
pub(crate) const WEIGHED: [usize; 2] = [MEGABYTE, 4];

/// Everything measured; the inner lists are in the order of `ENGINES`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Results {
    pub(crate) machine: String,
    pub(crate) texts: Vec<Text>,
    /// Median milliseconds, by text.
    pub(crate) times: Vec<Vec<Option<f64>>>,
    pub(crate) first: Vec<First>,
    /// By text of `WEIGHED`.
    pub(crate) memory: Vec<Vec<Option<Memory>>>,
}

impl Results {
    /// What the wasm module in Node takes: what all others are compared with.
    pub(crate) fn ours(&self, text: usize) -> Option<f64> {
        self.time(text, "ours", Place::Node)
    }

    fn time(&self, text: usize, name: &str, place: Place) -> Option<f64> {
        let at = ENGINES.iter().position(|engine| engine.name == name && engine.place == place)?;
        self.times[text][at]
    }

    /// What the floor takes where this engine runs.
    pub(crate) fn floor(&self, text: usize, engine: &Engine) -> Option<f64> {
        let place = if engine.place == Place::Package { Place::Node } else { engine.place };
        self.time(text, "floor", place)
    }

    /// Bytes that a run takes for each byte of a text of `WEIGHED`.
    pub(crate) fn weight(&self, weighed: usize, engine: usize) -> Option<f64> {
        let memory = self.memory.get(weighed)?[engine]?;
        Some((memory.peak - memory.before) / self.texts[WEIGHED[weighed]].bytes as f64)
    }
}

/// Every text with every engine.
pub(crate) fn full(results: &Results) -> String {
    let mut rows = vec![row(&["text", "engine", "median ms", "MB/s", "ns/byte", "times our wasm", "times the floor"])];
    for (at, text) in results.texts.iter().enumerate() {
        for (engine, ms) in ENGINES.iter().zip(&results.times[at]) {
            let bytes = text.bytes as f64;
            rows.push(vec![
                text.label.to_owned(),
                engine.label.to_owned(),
                number(*ms),
                number(ms.map(|ms| bytes / ms / 1000.0)),
                number(ms.map(|ms| ms * 1e6 / bytes)),
                number(ratio(*ms, results.ours(at))),
                number(ratio(*ms, results.floor(at, engine))),
            ]);
        }
    }
    table(&rows, 2)
}

/// Whether the engine is as fast and as small as it is to be.
pub(crate) fn aims(results: &Results) -> String {
    let ours = results.ours(MEGABYTE);
    let mut lines = String::from("\nAims, at 1 MB as wasm in Node unless said otherwise:\n");
    let mut line = |what: &str, got: Option<f64>, good: bool| {
        let verdict = if got.is_none() {
            "not measured"
        } else if good {
            "yes"
        } else {
            "no"
        };
        lines += &format!("  {what:<55} {:>8}  {verdict}\n", number(got));
    };
    for (name, least) in [("wink", 8.0), ("compromise", 100.0)] {
        let got = ratio(results.time(MEGABYTE, name, Place::Package), ours);
        line(&format!("times faster than {name}, at least {least}"), got, got.is_some_and(|got| got >= least));
    }
    for (name, place) in [("Node", Place::Node), ("Chromium", Place::Chromium)] {
        let got = ratio(results.time(MEGABYTE, "ours", place), results.time(MEGABYTE, "floor", place));
        line(&format!("times the floor, in {name}, at most 10"), got, got.is_some_and(|got| got <= 10.0));
    }
    // A byte of the longest text may cost a quarter more than one of 10 KB: memory is slower than a cache.
    let pace = |text: usize| ratio(results.ours(text), Some(results.texts[text].bytes as f64));
    let got = ratio(pace(results.texts.len() - 1), pace(1));
    line("times as much for a byte of 10 MB as of 10 KB, at most 1.25", got, got.is_some_and(|got| got <= 1.25));
    for (weighed, text) in WEIGHED.iter().enumerate() {
        for engine in
            ENGINES.iter().enumerate().filter(|(_, engine)| engine.name == "ours" && engine.place != Place::Chromium)
        {
            let got = results.weight(weighed, engine.0);
            let what = format!("bytes for a byte of {}, {}, below 20", results.texts[*text].label, engine.1.label);
            line(&what, got, got.is_some_and(|got| got < 20.0));
        }
    }
    lines
}

/// One number by another, where both are there.
pub(crate) fn ratio(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? / other?)
}

/// Three digits that matter, or a dash.
pub(crate) fn number(value: Option<f64>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if value >= 99.95 => format!("{value:.0}"),
        Some(value) if value >= 9.995 => format!("{value:.1}"),
        Some(value) if value >= 0.9995 => format!("{value:.2}"),
        Some(value) => format!("{value:.3}"),
    }
}

pub(crate) fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

/// Rows as Markdown that reads as a table without being rendered, too. The first row is the head; so many columns are
/// words.
pub(crate) fn table(rows: &[Vec<String>], words: usize) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0).max(4);
    let mut text = String::new();
    for (at, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let width = width(column);
            text += &if column < words { format!("| {cell:<width$} ") } else { format!("| {cell:>width$} ") };
        }
        text += "|\n";
        if at == 0 {
            for column in 0..columns {
                let line = "-".repeat(width(column));
                text += &if column < words { format!("|-{line}-") } else { format!("|-{line}:") };
            }
            text += "|\n";
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_three_digits_that_matter() {
        let said: Vec<String> = [19000.4, 99.96, 23.45, 9.996, 1.0, 0.9996, 0.0123].map(|ms| number(Some(ms))).into();
        assert_eq!(said, ["19000", "100", "23.4", "10.0", "1.00", "1.00", "0.012"]);
        assert_eq!(number(None), "-");
    }

    #[test]
    fn a_table_is_aligned() {
        let rows = [row(&["", "MB/s"]), row(&["ours", "1.25"]), row(&["floor", "-"])];
        assert_eq!(table(&rows, 1), "|       | MB/s |\n|-------|-----:|\n| ours  | 1.25 |\n| floor |    - |\n");
    }
}
