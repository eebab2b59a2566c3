//! Coreference: MUC, B-cubed and CEAFe (over entities, phi4) summed over the documents, and the mean of their F1.
//!
//! Found mentions match the gold's by their exact span, or by **head**: one that lies in a gold mention and covers its head,
//! or touches its bare name, stands for it, one to one. Views: **all** without entities of one mention (as CoNLL does),
//! **with_singletons**, **names_pronouns** without descriptions, **named_entities** of people, organisations and places only.

mod assign;
mod measures;

use std::collections::{BTreeMap, BTreeSet};

use super::gold::{Document, Mention};
use super::{Pair, Scored};
use crate::Span;
use measures::Sums;

/// A mention as the measures see it: one of the gold (true), or one that matches none.
type Key = (bool, Span);

const VIEWS: [&str; 4] = ["all", "with_singletons", "names_pronouns", "named_entities"];
/// The first views that need no forms of mentions.
const FORMLESS: usize = 2;

pub(super) fn score(pairs: &[Pair<'_>]) -> Scored {
    let mut sums: [[Sums; 4]; 2] = Default::default();
    let mut has_forms = false;
    for Pair { gold, found, .. } in pairs {
        let there = Clusters::new(gold);
        has_forms = has_forms || there.info.values().any(|m| m.mention.form.is_some());
        let by_head = there.align(&found.clusters);
        for (mode, sums) in sums.iter_mut().enumerate() {
            let given = there.stand_for(&found.clusters, |span| {
                let exact = there.info.contains_key(&span).then_some(span);
                if mode == 0 { exact } else { by_head.get(&span).copied() }
            });
            for (view, sums) in sums.iter_mut().enumerate() {
                let keeps = |span: &Span| there.info.get(span).is_some_and(|m| m.is_in(view));
                let gold = there.clusters.iter().map(|c| {
                    let kept = c.iter().filter(|span| keeps(span));
                    kept.map(|&span| (true, span)).collect::<Vec<Key>>()
                });
                // What a found mention stands for is always told by its head here, so that a full description is left out
                // in both modes.
                let given = given.iter().map(|c| {
                    let kept = c.iter().filter(|(_, span)| by_head.get(span).is_none_or(keeps));
                    kept.map(|(key, _)| *key).collect::<Vec<Key>>()
                });
                let least = if VIEWS[view] == "with_singletons" { 1 } else { 2 };
                let gold: Vec<_> = gold.filter(|c| c.len() >= least).collect();
                let given: Vec<_> = given.filter(|c| c.len() >= least).collect();
                sums.add(&gold, &given);
            }
        }
    }
    let mut scored = Scored { judged: vec![Vec::new(); pairs.len()], ..Scored::default() };
    scored.sheet.push(&["docs"], crate::sheet::Row::Count(pairs.len()));
    for (mode, sums) in ["exact", "head"].into_iter().zip(sums) {
        for (view, sums) in VIEWS.into_iter().zip(sums).take(if has_forms { 4 } else { FORMLESS }) {
            sums.show(&mut scored.sheet, &[mode, view]);
        }
    }
    scored
}

/// A gold mention with the type of its entity.
#[derive(Clone, Copy)]
struct Info<'a> {
    mention: &'a Mention,
    kind: Option<&'a str>,
}

impl Info<'_> {
    fn is_in(&self, view: usize) -> bool {
        let named = matches!(self.mention.form.as_deref(), Some("name" | "pronoun"));
        match view {
            0 | 1 => true,
            2 => named,
            _ => named && matches!(self.kind, Some("person" | "organization" | "place")),
        }
    }
}

/// The gold's clusters.
struct Clusters<'a> {
    clusters: Vec<Vec<Span>>,
    info: BTreeMap<Span, Info<'a>>,
}

impl<'a> Clusters<'a> {
    fn new(gold: &'a Document) -> Self {
        let (mut clusters, mut info) = (Vec::new(), BTreeMap::new());
        for c in gold.clusters.iter().flatten() {
            let mut seen = BTreeSet::new();
            let mut spans = Vec::new();
            for mention in c.mentions.iter().filter(|m| seen.insert(m.span())) {
                let kind = mention.kind.as_deref().or(c.kind.as_deref());
                info.insert(mention.span(), Info { mention, kind });
                spans.push(mention.span());
            }
            clusters.push(spans);
        }
        Self { clusters, info }
    }

    /// The gold mention that each found one stands for, by its exact span or else by its head.
    fn align(&self, found: &[Vec<Span>]) -> BTreeMap<Span, Span> {
        let found: BTreeSet<Span> = found.iter().flatten().copied().collect();
        let mut out: BTreeMap<Span, Span> =
            found.iter().filter(|s| self.info.contains_key(s)).map(|&s| (s, s)).collect();
        let mut taken: BTreeSet<Span> = out.keys().copied().collect();
        let mut candidates = Vec::new();
        for &p in found.iter().filter(|p| !out.contains_key(p)) {
            for (&g, Info { mention, .. }) in self.info.iter().filter(|(g, _)| !taken.contains(g) && g.contains(p)) {
                let head = mention.head.is_some_and(|h| p.contains(h));
                if head || mention.name.is_some_and(|n| n.overlaps(p)) {
                    candidates.push((p.len() as f64 / g.len() as f64, p, g));
                }
            }
        }
        candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, p, g) in candidates {
            if !out.contains_key(&p) && taken.insert(g) {
                out.insert(p, g);
            }
        }
        out
    }

    /// The found clusters in the gold's terms. What two of them have belongs to the first.
    fn stand_for(&self, found: &[Vec<Span>], to: impl Fn(Span) -> Option<Span>) -> Vec<Vec<(Key, Span)>> {
        let mut taken = BTreeSet::new();
        let mut clusters = Vec::new();
        for cluster in found {
            let keys = cluster.iter().map(|&span| (to(span).map_or((false, span), |g| (true, g)), span));
            clusters.push(keys.filter(|(key, _)| taken.insert(*key)).collect());
        }
        clusters
    }
}
