//! The table of confidences names rules that exist, and says something of every result.

mod common;

use std::fs;
use std::path::Path;

#[test]
fn the_table_names_rules_that_exist() {
    let source = sources(&common::here().join("src"));
    let table = fs::read_to_string(common::here().join("data/confidence.txt")).unwrap();
    for line in table.lines().filter(|l| !l.starts_with('#')) {
        for name in line.split(' ').take(2).filter(|name| *name != "*") {
            assert!(source.contains(&format!("\"{name}\"")), "{line}: no rule or kind of that name; calibrate again");
        }
    }
}

#[test]
fn every_result_has_a_confidence() {
    for article in common::articles() {
        let a = &article.analysis;
        let mentions = a.entities.iter().flat_map(|e| &e.mentions).map(|m| (m.confidence, m.rule));
        let quotes = a.quotes.iter().map(|q| (q.confidence, q.rule));
        let speakers = a.quotes.iter().filter(|q| !q.speakers.is_empty()).map(|q| (q.speaker_confidence, q.rule));
        let relations = a.relations.iter().map(|r| (r.confidence, r.rule));
        let dates = a.dates.iter().map(|d| (d.confidence, d.rule));
        for (confidence, rule) in mentions.chain(quotes).chain(speakers).chain(relations).chain(dates) {
            assert!(confidence.is_some(), "{}: nothing is known of {rule:?}", article.name);
        }
    }
}

/// All of the engine's own text.
fn sources(folder: &Path) -> String {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        if path.is_dir() { sources(path) } else { fs::read_to_string(path).unwrap_or_default() }
    };
    paths.iter().map(read).collect()
}
