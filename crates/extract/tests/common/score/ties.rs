//! Relations by the pair they tie, dates by their value.

use std::collections::BTreeSet;

use extract::{RelationKind, Span};

use super::{Figure, Map};
use crate::common::{Article, gold};

/// Gold relations found, and found ones that are in no gold.
pub(crate) struct Relations {
    pub(crate) found: usize,
    pub(crate) there: usize,
    pub(crate) right: usize,
    /// Indices into the analysis.
    pub(crate) wrong: Vec<usize>,
    /// Indices into the gold.
    pub(crate) missed: Vec<usize>,
}

impl Relations {
    pub(super) fn figure(&self) -> Figure {
        Figure { right: self.right, given: self.right + self.wrong.len(), found: self.found, there: self.there }
    }
}

/// Mere co-mention and speaking about someone are left out: the gold has neither.
pub(crate) fn relations(article: &Article, map: &Map<'_>) -> Relations {
    let gold = &article.gold.relations;
    let (mut hit, mut right, mut wrong) = (BTreeSet::new(), 0, Vec::new());
    for (i, r) in article.analysis.relations.iter().enumerate() {
        if matches!(r.kind, RelationKind::CoMention | RelationKind::SpeaksAbout) {
            continue;
        }
        let ends = (map.gold(r.source), map.gold(r.target));
        let matching: Vec<usize> = match ends {
            (Some(a), Some(b)) => {
                (0..gold.len()).filter(|&k| ties(&gold[k], a, b) && proves(&gold[k], r.evidence)).collect()
            }
            _ => Vec::new(),
        };
        let needed: Vec<usize> = matching.iter().copied().filter(|&k| !gold[k].optional).collect();
        let optional_end = [ends.0, ends.1].into_iter().flatten().any(|e| e.optional);
        if !needed.is_empty() {
            hit.extend(needed);
            right += 1;
        } else if matching.is_empty() && !optional_end {
            wrong.push(i);
        }
    }
    let needed: Vec<usize> = (0..gold.len()).filter(|&k| !gold[k].optional).collect();
    let missed = needed.iter().copied().filter(|k| !hit.contains(k)).collect();
    Relations { found: hit.len(), there: needed.len(), right, wrong, missed }
}

fn ties(g: &gold::Relation, a: &gold::Entity, b: &gold::Entity) -> bool {
    let is = |id: &String, alt: &Vec<String>, e: &gold::Entity| *id == e.id || alt.contains(&e.id);
    let way = |x, y| is(&g.source, &g.source_alt, x) && is(&g.target, &g.target_alt, y);
    way(a, b) || way(b, a)
}

fn proves(g: &gold::Relation, evidence: Span) -> bool {
    std::iter::once(&g.evidence).chain(&g.evidence_alt).any(|r| r.span().overlaps(evidence))
}

pub(super) fn dates(article: &Article) -> Figure {
    let gold = &article.gold.dates;
    let right = |g: &gold::Date, d: &extract::Date| {
        let value = d.value.map(|v| v.to_string());
        g.span().overlaps(d.span) && (g.value == value || value.is_some_and(|v| g.value_alt.contains(&v)))
    };
    let found = &article.analysis.dates;
    let mut out = Figure::default();
    for g in gold.iter().filter(|g| !g.optional) {
        out.there += 1;
        out.found += usize::from(found.iter().any(|d| right(g, d)));
    }
    for d in found.iter().filter(|d| !article.gold.ignores(d.span)) {
        let mut met = gold.iter().filter(|g| g.span().overlaps(d.span)).peekable();
        let free = if met.peek().is_some() {
            gold.iter().all(|g| g.optional || !g.span().overlaps(d.span))
        } else {
            d.value.is_none()
        };
        if !free {
            out.given += 1;
            out.right += usize::from(met.any(|g| !g.optional && right(g, d)));
        }
    }
    out
}
