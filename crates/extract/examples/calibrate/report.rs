//! How far the stated confidences hold: every document judged by what others say.

use std::fmt::Write;

use crate::Source;
use crate::judge::Seen;
use crate::table::Table;
use extract::dev::Key;

/// What results are told apart by on the page, each with its kinds.
const FAMILIES: [(&str, &[&str]); 7] = [
    ("Names", &["person", "organisation", "place", "group", "event", "other"]),
    ("Descriptions and pronouns", &["nominal", "pronoun"]),
    ("Quotes", &["direct", "mixed", "indirect"]),
    ("Speakers", &["speaker"]),
    ("Quoted phrases *", &["phrase"]),
    ("Relations *", &["role", "deed", "location", "speaks-about", "co-mention"]),
    ("Dates *", &["date"]),
];

/// Where the words for a confidence change (`confidence.rs`), and once more among the highest.
const BANDS: [(u64, u64); 6] = [(0, 39), (40, 59), (60, 79), (80, 89), (90, 94), (95, 100)];

/// With fewer results, bands and error would tell of chance.
const MANY: usize = 200;

/// Every so manieth document is left out in turn.
const TENTHS: usize = 10;

/// One result: the percent stated for it, and whether it was right.
type Stated = (u64, bool);

/// The page.
pub(crate) fn page(sources: &[Source], counts: &[usize], documents: &[Vec<Seen>]) -> String {
    let mut out = String::from(HEAD);
    for (source, documents) in sources.iter().zip(counts) {
        let _ = writeln!(out, "| {} | {documents} | {} |", source.name, source.what);
    }
    out += RESULT;
    let seen = stated(documents);
    let mut summary = String::new();
    let mut bands = String::new();
    for (family, kinds) in FAMILIES {
        let stated = seen.iter().filter(|(key, _)| kinds.contains(&key.0)).map(|(_, stated)| *stated);
        let stated: Vec<Stated> = stated.collect();
        let many = stated.len() >= MANY;
        let error = if many { format!("{:.1}", error(&stated)) } else { "–".into() };
        let (count, said, right) = (stated.len(), mean(&stated), observed(&stated));
        let _ = writeln!(summary, "| {family} | {count} | {said:.1} | {right:.1} | {error} |");
        for (from, to) in BANDS.into_iter().filter(|_| many) {
            let here = between(&stated, from, to);
            if !here.is_empty() {
                let (mean, observed) = (mean(&here), observed(&here));
                let _ = writeln!(bands, "| {family} | {from}–{to} | {} | {mean:.1} | {observed:.1} |", here.len());
            }
        }
    }
    out + &summary + BY_BAND + &bands
}

/// What tables made from nine tenths of the documents state in the last tenth.
fn stated(documents: &[Vec<Seen>]) -> Vec<(Key, Stated)> {
    let of = |keep: &dyn Fn(usize) -> bool| -> Vec<Seen> {
        let kept = documents.iter().enumerate().filter(|(i, _)| keep(i % TENTHS));
        kept.flat_map(|(_, seen)| seen).copied().collect()
    };
    let one = |tenth: usize| {
        let table = Table::fit(&of(&|i| i != tenth));
        let here = of(&|i| i == tenth).into_iter();
        here.filter_map(|s| Some((s.key, (table.get(s.key)?, s.right)))).collect::<Vec<_>>()
    };
    (0..TENTHS).flat_map(one).collect()
}

fn between(stated: &[Stated], from: u64, to: u64) -> Vec<Stated> {
    stated.iter().copied().filter(|(percent, _)| (from..=to).contains(percent)).collect()
}

fn mean(stated: &[Stated]) -> f64 {
    stated.iter().map(|s| s.0 as f64).sum::<f64>() / stated.len() as f64
}

fn observed(stated: &[Stated]) -> f64 {
    100.0 * stated.iter().filter(|s| s.1).count() as f64 / stated.len() as f64
}

/// Expected calibration error: by how much stated and observed differ in the bands, weighed by what is in each.
fn error(stated: &[Stated]) -> f64 {
    let apart = BANDS.iter().map(|&(from, to)| {
        let here = between(stated, from, to);
        if here.is_empty() { 0.0 } else { (mean(&here) - observed(&here)).abs() * here.len() as f64 }
    });
    apart.sum::<f64>() / stated.len() as f64
}

const HEAD: &str = "\
# How far to trust a confidence

Written by `cargo xtask score --calibrate`.

Every result carries the rule that made it and a confidence: of a hundred results of this kind and rule, how many were right
where people had marked what is right. The figures are in `crates/extract/data/confidence.txt`. Rules seen fewer than 20
times share one figure, and what is seen seldom is drawn towards the figure of its whole kind. What counts as right is what
the scorers say (`crates/score`): a name, its exact words and its type; a quote, four words in five of its content; a
relation, the pair and an overlapping sentence; a date, its value. A speaker is right when it is whom the words of the
source mean.

| set | documents | measured for |
|---|---:|---|
";

const RESULT: &str = "
The first two are the articles that the rules were developed on, where nearly everything is right. What no other set marks
(starred below) has one figure a kind, made as if twenty more had been seen and half of them were wrong: it claims less than
is observed here, because less is right elsewhere.

## On documents that the figures were not made from

Each document is judged by figures made from the nine tenths of the documents that it is not in. The engine carries those made
from all. *Error* is the expected calibration error: how far stated and observed lie apart in the bands below, in percent
points, weighed by the results in each; fewer than 200 results would tell of chance.

| results | judged | stated | right | error |
|---|---:|---:|---:|---:|
";

const BY_BAND: &str = "
## By band of stated confidence

| results | stated | judged | mean stated | right |
|---|---:|---:|---:|---:|
";
