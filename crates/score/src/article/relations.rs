//! Relations by the pair they tie, whichever way, with overlapping evidence.

use std::collections::BTreeSet;

use super::{Article, Measure, Scored, gold};
use crate::{Figure, Item, Span, analysis};

/// Labels and kinds that the gold has none of, without what is no letter.
const NOT_SCORED: [&str; 6] = ["comention", "mentionedwith", "speaksabout", "talksabout", "mentions", "quotes"];

pub(super) fn score(article: &Article<'_>, scored: &mut Scored) {
    let Article { gold, found, .. } = article;
    let mut hit = BTreeSet::new();
    let mut figure = Figure::default();
    for (number, r) in found.relations.iter().enumerate() {
        let ends = [&r.source, &r.target]
            .map(|id| found.entity(id).and_then(|e| article.names.stands_for[e]).map(|g| &gold.entities[g]));
        let right = judge(&gold.relations, r, ends, &mut hit);
        scored.judge(Item::Relation(number), &r.rule, right);
        figure.given += usize::from(right.is_some());
        figure.right += f64::from(u8::from(right == Some(true)));
        if right == Some(false) {
            let name = |id: &str| found.entity(id).map_or("?", |e| found.entities[e].name.as_str());
            let label = r.label.as_deref().unwrap_or_default();
            let words =
                format!("{} – {label} – {}: {}", name(&r.source), name(&r.target), article.text.show(r.evidence));
            scored.mistake("relation spurious", words);
        }
    }
    for (k, r) in gold.relations.iter().enumerate().filter(|(_, r)| !r.optional) {
        figure.there += 1;
        if hit.contains(&k) {
            figure.found += 1.0;
        } else {
            scored.mistake("relation missed", format!("{} – {} – {}", r.source, r.label, r.target));
        }
    }
    *scored.figure(Measure::Relations) += figure;
}

/// Whether one is right, and which gold relations it hits.
fn judge(
    gold: &[gold::Relation],
    r: &analysis::Relation,
    ends: [Option<&gold::Entity>; 2],
    hit: &mut BTreeSet<usize>,
) -> Option<bool> {
    if [&r.label, &r.kind].into_iter().flatten().any(|word| is_not_scored(word)) {
        return None;
    }
    let same = |k: usize| match ends {
        [Some(a), Some(b)] => ties(&gold[k], &a.id, &b.id) && proves(&gold[k], r.evidence),
        _ => false,
    };
    let matching: Vec<usize> = (0..gold.len()).filter(|&k| same(k)).collect();
    let needed = matching.iter().copied().filter(|&k| !gold[k].optional).collect::<Vec<_>>();
    if !needed.is_empty() {
        hit.extend(needed);
        return Some(true);
    }
    (matching.is_empty() && !ends.into_iter().flatten().any(|e| e.optional)).then_some(false)
}

fn is_not_scored(word: &str) -> bool {
    let letters: String = word.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    NOT_SCORED.contains(&letters.as_str())
}

fn ties(r: &gold::Relation, a: &str, b: &str) -> bool {
    let is = |id: &str, alt: &[String], e: &str| id == e || alt.iter().any(|x| x == e);
    let way = |x, y| is(&r.source, &r.source_alt, x) && is(&r.target, &r.target_alt, y);
    way(a, b) || way(b, a)
}

fn proves(r: &gold::Relation, evidence: Span) -> bool {
    std::iter::once(&r.evidence).chain(&r.evidence_alt).any(|e| e.overlaps(evidence))
}
