//! MUC, B-cubed and CEAFe of two clusterings.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, assign};
use crate::sheet::Row;
use crate::{Figure, Sheet};

/// The measures over several documents.
#[derive(Default)]
pub(super) struct Sums {
    mentions: Figure,
    muc: Figure,
    b3: Figure,
    ceafe: Figure,
}

impl Sums {
    pub(super) fn add(&mut self, gold: &[Vec<Key>], found: &[Vec<Key>]) {
        let (at_gold, at_found) = (places(gold), places(found));
        let shared = at_gold.keys().filter(|k| at_found.contains_key(k)).count();
        self.mentions += Figure::of(shared, at_found.len(), at_gold.len());
        let (found_links, there) = links(gold, &at_found);
        let (right_links, given) = links(found, &at_gold);
        self.muc += Figure { right: right_links as f64, given, found: found_links as f64, there };
        let size = |clusters: &[Vec<Key>]| clusters.iter().map(Vec::len).sum();
        self.b3 += Figure {
            right: b_cubed(found, &at_gold),
            given: size(found),
            found: b_cubed(gold, &at_found),
            there: size(gold),
        };
        let alike = alike(gold, found, &at_found);
        self.ceafe += Figure { right: alike, given: found.len(), found: alike, there: gold.len() };
    }

    pub(super) fn show(&self, sheet: &mut Sheet, group: &[&str]) {
        for (name, figure) in [("mentions", self.mentions), ("muc", self.muc), ("b3", self.b3), ("ceafe", self.ceafe)] {
            sheet.figure(&[group, &[name]].concat(), figure);
        }
        let each = [self.muc, self.b3, self.ceafe].map(Figure::prf);
        let sum: f64 = each.iter().flatten().map(|[_, _, f1]| f1).sum();
        sheet.push(&[group, &["avg_f1"]].concat(), Row::Mean(each.iter().any(Option::is_some).then_some(sum / 3.0)));
    }
}

/// The cluster that each mention is in.
fn places(clusters: &[Vec<Key>]) -> BTreeMap<Key, usize> {
    clusters.iter().enumerate().flat_map(|(i, c)| c.iter().map(move |&m| (m, i))).collect()
}

/// Links of the clusters that the other side has too, and all links.
fn links(clusters: &[Vec<Key>], other: &BTreeMap<Key, usize>) -> (usize, usize) {
    let mut sum = (0, 0);
    for c in clusters {
        let parts: BTreeSet<usize> = c.iter().filter_map(|m| other.get(m)).copied().collect();
        let alone = c.iter().filter(|m| !other.contains_key(m)).count();
        sum.0 += c.len() - parts.len() - alone;
        sum.1 += c.len() - 1;
    }
    sum
}

fn b_cubed(clusters: &[Vec<Key>], other: &BTreeMap<Key, usize>) -> f64 {
    let mut sum = 0.0;
    for c in clusters {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        c.iter().filter_map(|m| other.get(m)).for_each(|&i| *shared.entry(i).or_default() += 1);
        sum += shared.values().map(|n| n * n).sum::<usize>() as f64 / c.len() as f64;
    }
    sum
}

/// How alike the clusters are (phi4) under the best map from one side to the other. Clusters that share no mention say
/// nothing about each other, so each group that does share is mapped by itself.
fn alike(gold: &[Vec<Key>], found: &[Vec<Key>], at_found: &BTreeMap<Key, usize>) -> f64 {
    let mut shared: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    let mut back: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, c) in gold.iter().enumerate() {
        for &j in c.iter().filter_map(|m| at_found.get(m)) {
            *shared.entry(i).or_default().entry(j).or_default() += 1;
        }
        shared.get(&i).into_iter().flat_map(BTreeMap::keys).for_each(|&j| back.entry(j).or_default().push(i));
    }
    let mut done = BTreeSet::new();
    let mut total = 0.0;
    for &first in shared.keys() {
        if !done.insert(first) {
            continue;
        }
        let (mut rows, mut columns, mut seen, mut todo) = (Vec::new(), Vec::new(), BTreeSet::new(), vec![first]);
        while let Some(i) = todo.pop() {
            rows.push(i);
            for &j in shared[&i].keys().filter(|j| seen.insert(**j)) {
                columns.push(j);
                todo.extend(back[&j].iter().copied().filter(|b| done.insert(*b)));
            }
        }
        let likeness = |i: usize, j: usize| {
            let both = shared[&i].get(&j).copied().unwrap_or(0);
            2.0 * both as f64 / (gold[i].len() + found[j].len()) as f64
        };
        let table: Vec<Vec<f64>> = rows.iter().map(|&i| columns.iter().map(|&j| likeness(i, j)).collect()).collect();
        total += assign::best(&table);
    }
    total
}
