//! What the tests share: the annotated articles, each with its gold and what the engine finds in it.

// Every test binary compiles this module for itself and uses what it needs of it.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

use extract::Analysis;
use extract::wire::{self, About};
use score::article::{self, Scored, gold::Gold};
use score::{Set, Text};

/// An article with its gold.
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) gold: Gold,
    /// With the day of publication that the gold states.
    pub(crate) analysis: Analysis,
    /// The same in code points, as the gold counts.
    pub(crate) found: score::Analysis,
    /// How the one compares with the other.
    pub(crate) scored: Scored,
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
    let Set::Articles(articles) = Set::open(folder).unwrap() else { panic!("a folder holds whole articles") };
    articles.into_iter().map(article).collect()
}

fn article(score::set::Article { id: name, text, gold }: score::set::Article) -> Article {
    let published = gold.published.as_deref().map(|day| day.parse().unwrap());
    let analysis = extract::analyze(&text, published);
    let found = score::Analysis::read(&wire::to_json(&analysis, &text, &About::default())).unwrap();
    let scored = article::score(&gold, &found, &Text::new(&text)).unwrap();
    Article { name, text, gold, analysis, found, scored }
}
