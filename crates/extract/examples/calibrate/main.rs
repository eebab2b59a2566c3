//! Measures how often results of each kind and rule are right, and writes it down: `data/confidence.txt`, which the engine
//! looks up, and `docs/RELIABILITY.md`, which says how far the figures hold on documents that they were not made from.
//!
//! `cargo run --release -p extract --example calibrate -- CORPORA`, the last being the folder of the public corpora. Their
//! texts are only measured: a share is no text. The same input gives the same bytes.

mod judge;
mod report;
mod table;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use judge::Seen;
use table::Table;

/// A set of annotated documents, and why it is measured on.
struct Source {
    name: &'static str,
    why: &'static str,
    folder: Folder,
    path: &'static str,
}

enum Folder {
    Engine,
    Corpora,
}

const SOURCES: [Source; 5] = [
    Source {
        name: "seed",
        why: "everything: the first article",
        folder: Folder::Engine,
        path: "../../seeds/000_f98603c3886811ca.gold.json",
    },
    Source {
        name: "dev",
        why: "everything: the articles that rules are developed on, so too kind to what is measured nowhere else",
        folder: Folder::Engine,
        path: "tests/articles/dev",
    },
    Source {
        name: "ner-worldwide",
        why: "names: raw news of all continents, no word of which the tagger has learned from",
        folder: Folder::Corpora,
        path: "ner-worldwide.jsonl",
    },
    Source {
        name: "quotes-polnear-dev",
        why: "direct, mixed and indirect quotes: seven publishers, every attribution marked",
        folder: Folder::Corpora,
        path: "quotes-polnear-dev.jsonl",
    },
    Source {
        name: "coref-gum-news",
        why: "descriptions and pronouns: news with every mention marked",
        folder: Folder::Corpora,
        path: "coref-gum-news.jsonl",
    },
];

fn main() -> Result<(), String> {
    let corpora = env::args_os().nth(1).ok_or("name the folder of the public corpora")?;
    let engine = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = Vec::new();
    let mut documents = Vec::new();
    for source in &SOURCES {
        let folder = match source.folder {
            Folder::Engine => engine,
            Folder::Corpora => Path::new(&corpora),
        };
        let of_source = judge::set(&folder.join(source.path)).map_err(|e| e.to_string())?;
        documents.push(of_source.len());
        seen.extend(of_source);
    }
    // Every second document, over all sets.
    let half = |first: usize| -> Vec<Seen> { seen.iter().skip(first).step_by(2).flatten().copied().collect() };
    let halves = [half(0), half(1)];
    let all: Vec<Seen> = halves.iter().flatten().copied().collect();
    let table = Table::fit(&all);
    write(&engine.join("data/confidence.txt"), &table.to_string())?;
    write(&engine.join("../../docs/RELIABILITY.md"), &report::page(&SOURCES, &documents, &halves))
}

fn write(path: &PathBuf, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}
