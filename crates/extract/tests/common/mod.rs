//! What the tests share: the annotated articles, each with its gold and what the engine finds in it.

// Every test binary compiles this module for itself and uses what it needs of it.
#![allow(dead_code, unused_imports)]

pub(crate) mod gold;
pub(crate) mod score;

use std::fs;
use std::path::{Path, PathBuf};

use extract::Analysis;
use gold::Gold;

/// An article with its gold.
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) gold: Gold,
    /// With the day of publication that the gold states.
    pub(crate) analysis: Analysis,
}

/// The seed, then the other articles for development, in order of their names.
pub(crate) fn articles() -> Vec<Article> {
    let mut out = read(&here().join("../../seeds"));
    out.extend(read(&here().join("tests/articles/dev")));
    out
}

/// The article that the first requirements are about.
pub(crate) fn seed() -> Article {
    articles().into_iter().find(|a| a.name == "000_f98603c3886811ca").expect("the seed is in seeds/")
}

/// True when recorded results are to be written anew: `UPDATE=1 cargo test`.
pub(crate) fn update() -> bool {
    std::env::var_os("UPDATE").is_some()
}

pub(crate) fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(folder: &Path) -> Vec<Article> {
    let mut golds: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .collect();
    golds.sort();
    golds.iter().map(|path| article(path)).collect()
}

fn article(gold: &Path) -> Article {
    let name = gold.file_name().unwrap().to_string_lossy().trim_end_matches(".gold.json").to_owned();
    let text = fs::read_to_string(gold.with_file_name(format!("{name}.txt"))).unwrap();
    let gold = Gold::read(&fs::read_to_string(gold).unwrap(), &text);
    let published = gold.published.as_deref().map(|day| day.parse().unwrap());
    let analysis = extract::analyze(&text, published);
    Article { name, text, gold, analysis }
}
