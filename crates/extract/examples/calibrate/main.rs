//! Measures how often results of each kind and rule are right, and writes it down: `data/confidence.txt`, which the engine
//! looks up, and `docs/RELIABILITY.md`, which says how far the figures hold on documents that they were not made from.
//!
//! `cargo run --release -p extract --example calibrate -- CORPORA`, the last being the folder of the public corpora. Their
//! texts are only measured: a share is no text. The same input gives the same bytes.

mod judge;
mod report;
mod table;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use judge::Seen;
use table::Table;

/// A set of annotated documents, and what it is measured for.
struct Source {
    name: &'static str,
    what: &'static str,
    path: &'static str,
    reading: Reading,
}

/// Whether those who wrote the rules have read the documents again and again. Then nearly everything in them is right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Beside the engine, read by everybody.
    Known,
    /// In the folder of the corpora.
    Fresh,
}

const SOURCES: [Source; 5] = [
    Source {
        name: "seed",
        what: "what is marked nowhere else: phrases, relations, dates",
        path: "../../seeds/000_f98603c3886811ca.gold.json",
        reading: Reading::Known,
    },
    Source {
        name: "tests/articles/dev",
        what: "the same; the articles that rules are developed on",
        path: "tests/articles/dev",
        reading: Reading::Known,
    },
    Source {
        name: "ner-worldwide",
        what: "names: news of all continents as published, of which the tagger has learned nothing",
        path: "ner-worldwide.jsonl",
        reading: Reading::Fresh,
    },
    Source {
        name: "quotes-polnear-dev",
        what: "direct, mixed and indirect quotes: news of seven publishers with every attribution marked",
        path: "quotes-polnear-dev.jsonl",
        reading: Reading::Fresh,
    },
    Source {
        name: "coref-gum-news",
        what: "descriptions, pronouns and speakers: news with every mention marked",
        path: "coref-gum-news.jsonl",
        reading: Reading::Fresh,
    },
];

fn main() -> Result<(), String> {
    let corpora = env::args_os().nth(1).ok_or("name the folder of the public corpora")?;
    let engine = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut documents: Vec<Vec<Seen>> = Vec::new();
    let mut counts = Vec::new();
    for source in &SOURCES {
        let folder = if source.reading == Reading::Known { engine } else { Path::new(&corpora) };
        let of_source = judge::set(&folder.join(source.path), source.reading).map_err(|e| e.to_string())?;
        counts.push(of_source.len());
        documents.extend(of_source);
    }
    // Where fresh documents speak, those that everybody knows are silent.
    let fresh = documents.iter().flatten().filter(|s| s.reading == Reading::Fresh);
    let fresh: BTreeSet<&str> = fresh.map(|s| s.key.0).collect();
    documents.iter_mut().for_each(|d| d.retain(|s| s.reading == Reading::Fresh || !fresh.contains(s.key.0)));
    let all: Vec<Seen> = documents.iter().flatten().copied().collect();
    write(&engine.join("data/confidence.txt"), &Table::fit(&all).to_string())?;
    write(&engine.join("../../docs/RELIABILITY.md"), &report::page(&SOURCES, &counts, &documents))
}

fn write(path: &PathBuf, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}
