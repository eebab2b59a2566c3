//! Any text gives an analysis that keeps its invariants and survives the way through JSON.
#![no_main]

use extract::wire::{self, About};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let analysis = extract::analyze(text, extract::Day::new(2025, 2, 17));
    assert_eq!(analysis.validate(text), Ok(()));
    let json = wire::to_json(&analysis, text, &About::default());
    assert!(wire::from_json(&json, text).is_ok());
});
