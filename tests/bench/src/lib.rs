//! An article's text in, how much was found in it out. `page/bench.js` times it; see `cargo xtask bench`.

use extract::Day;
use wasm_bindgen::prelude::wasm_bindgen;

/// Analyses a text published on a day and gives the number of things found, so that no part of the work can be left out
/// as unused.
#[wasm_bindgen]
pub fn analyze(text: &str, year: u16, month: u8, day: u8) -> usize {
    let found = extract::analyze(text, Some(Day { year, month, day }));
    found.entities.len() + found.quotes.len() + found.relations.len() + found.dates.len()
}
