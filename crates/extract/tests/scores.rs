//! Precision, recall and F1 of every kind of result, for every annotated article, against those on record: a drop fails.
//! `UPDATE=1 cargo test -p extract --test scores` writes the record anew; its diff is the review.

mod common;

use std::collections::BTreeMap;
use std::fmt::Write;

use score::Figure;
use score::article::{Figures, Measure};

const HEAD: &str = "\
# Precision, recall and F1 in thousandths, by article and kind, against the gold (seeds/ and tests/articles/dev).
# Written by: UPDATE=1 cargo test -p extract --test scores
";

/// How much F1 may fall before it counts as a drop, in thousandths: none.
const LEAVE: usize = 0;

#[test]
fn no_figure_drops() {
    let path = common::here().join("tests/scores.txt");
    let mut all: BTreeMap<&str, Figure> = BTreeMap::new();
    let mut order = Vec::new();
    let mut now = String::from(HEAD);
    for article in common::articles() {
        for (kind, figure) in figures(&article.scored.figures) {
            if !order.contains(&kind) {
                order.push(kind);
            }
            *all.entry(kind).or_default() += figure;
            line(&mut now, &article.name, kind, figure);
        }
    }
    for kind in order {
        line(&mut now, "all", kind, all[kind]);
    }
    if common::update() {
        std::fs::write(path, now).unwrap();
        return;
    }
    let record = std::fs::read_to_string(path).unwrap();
    let (now, record) = (by_line(&now), by_line(&record));
    let mut drops = String::new();
    for (what, f1) in &record {
        match now.get(what) {
            Some(new) if new + LEAVE < *f1 => writeln!(drops, "{what}: F1 was {f1}, is {new}").unwrap(),
            Some(_) => {}
            None => writeln!(drops, "{what}: is on record, but measured no more").unwrap(),
        }
    }
    assert!(drops.is_empty(), "\n{drops}(UPDATE=1 writes the record anew, if that is right)");
    assert!(now.len() == record.len(), "something new is measured; write the record anew with UPDATE=1");
}

/// What is kept on record of an article. A quote's kind, cue and speaker count among all quotes.
fn figures(all: &Figures) -> Vec<(&'static str, Figure)> {
    let quotes = all[&Measure::Quotes];
    let mut kind = Figure { right: 0.0, found: 0.0, ..quotes };
    for of_kind in Measure::KINDS.iter().filter_map(|m| all.get(m)) {
        kind.right += of_kind.right;
        kind.found += of_kind.found;
    }
    vec![
        ("names", all[&Measure::Names]),
        ("entities", all[&Measure::Entities]),
        ("quote content", quotes),
        ("quote kind", kind),
        ("quote cue", all[&Measure::Cue]),
        ("quote source", all[&Measure::Source]),
        ("quote speaker", all[&Measure::Who]),
        ("relations", all[&Measure::Relations]),
        ("dates", all[&Measure::Dates]),
    ]
}

fn line(out: &mut String, article: &str, kind: &str, figure: Figure) {
    let [p, r, f1] = figure.prf().unwrap_or([1.0; 3]).map(|part| (1000.0 * part).round());
    let of = format!("{}/{} {}/{}", figure.right, figure.given, figure.found, figure.there);
    writeln!(out, "{article:<24} {kind:<14} {p:>5} {r:>5} {f1:>5}   {of}").unwrap();
}

/// What is measured, and its F1.
fn by_line(text: &str) -> BTreeMap<String, usize> {
    let lines = text.lines().filter(|l| !l.starts_with('#'));
    lines
        .map(|line| {
            let (what, figures) = line.split_at(39);
            (what.trim_end().to_owned(), figures.split_whitespace().nth(2).unwrap().parse().unwrap())
        })
        .collect()
}
