//! How far the stated confidences hold: every document judged by what the other half of the documents says.

use std::fmt::Write;

use crate::Source;
use crate::judge::Seen;
use crate::table::Table;

/// What results are told apart by on the page, each with its kinds.
const FAMILIES: [(&str, &[&str]); 6] = [
    ("Names", &["person", "organisation", "place", "group", "event", "other"]),
    ("Descriptions and pronouns", &["nominal", "pronoun"]),
    ("Quotes", &["direct", "mixed", "indirect", "phrase"]),
    ("Speakers", &["speaker"]),
    ("Relations", &["role", "deed", "location", "speaks-about", "co-mention"]),
    ("Dates", &["date"]),
];

/// Where the words for a confidence change (`confidence.rs`), and once more among the highest.
const BANDS: [(u64, u64); 6] = [(0, 39), (40, 59), (60, 79), (80, 89), (90, 94), (95, 100)];

/// One result: the percent stated for it, and whether it was right.
type Stated = (u64, bool);

/// The page.
pub(crate) fn page(sources: &[Source], documents: &[usize], halves: &[Vec<Seen>; 2]) -> String {
    let mut out = String::from(HEAD);
    for (source, documents) in sources.iter().zip(documents) {
        let _ = writeln!(out, "| {} | {documents} | {} |", source.name, source.why);
    }
    out += RESULT;
    let tables = [Table::fit(&halves[1]), Table::fit(&halves[0])];
    let mut summary = String::new();
    let mut bands = String::new();
    for (family, kinds) in FAMILIES {
        let pairs = halves.iter().zip(&tables).flat_map(|(half, table)| {
            let of_family = half.iter().filter(|s| kinds.contains(&s.key.0));
            of_family.filter_map(|s| Some((table.get(s.key)?, s.right)))
        });
        let stated: Vec<Stated> = pairs.collect();
        let _ = writeln!(
            summary,
            "| {family} | {} | {:.1} | {:.1} | {:.1} |",
            stated.len(),
            mean(&stated),
            observed(&stated),
            error(&stated)
        );
        for (from, to) in BANDS {
            let here = between(&stated, from, to);
            if !here.is_empty() {
                let (mean, observed) = (mean(&here), observed(&here));
                let _ = writeln!(bands, "| {family} | {from}–{to} | {} | {mean:.1} | {observed:.1} |", here.len());
            }
        }
    }
    out + &summary + BY_BAND + &bands
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
where people had marked what is right. The figures are in `crates/extract/data/confidence.txt`. A rule seen fewer than 20
times has the figure of its kind, and what is seen seldom is drawn towards it. What counts as right is what the scorers say
(`crates/score`): a name, its exact words and its type; a quote, four words in five of its content; a speaker, the person,
counted only where the words are right; a relation, the pair and an overlapping sentence; a date, its value.

Measured on:

| set | documents | for |
|---|---:|---|
";

const RESULT: &str = "
## On documents that the figures were not made from

The documents are dealt into two halves, every second one to each; each half is judged by figures made from the other. The
engine carries those made from both. *Error* is the expected calibration error: how far stated and observed lie apart in the
bands below, in percent points, weighed by the results in each.

| results | judged | stated | right | error |
|---|---:|---:|---:|---:|
";

const BY_BAND: &str = "
## By band of stated confidence

| results | stated | judged | mean stated | right |
|---|---:|---:|---:|---:|
";
