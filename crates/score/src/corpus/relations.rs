//! Relations. **pairs**: every mention stands for an entity of its document (gold mentions of the same words are one, a found
//! one belongs to the gold mention it overlaps most), and pairs of entities are compared whichever way and untyped.
//! **mention_pairs** asks both ends to overlap, one to one. **typed_directed** also asks for type and direction.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Pair, Scored, ner::bare};
use crate::sheet::Row;
use crate::text::is_space;
use crate::{Figure, Item, Judged, Span, Text};

/// Types without a direction; both ways count once.
const SYMMETRIC: [&str; 6] = ["CoLocated", "Apart", "IsSynonymOf", "FightingAgainst", "AlliesOf", "CommWith"];

#[derive(Clone, Copy)]
struct Tie<'a> {
    source: Span,
    target: Span,
    kind: Option<&'a str>,
}

/// The entity that a mention stands for: one of the gold's by its words, or one of its own.
type Entity = (bool, String);

pub(super) fn score(pairs: &[Pair<'_>]) -> Scored {
    let (mut entities, mut mentions, mut typed) = (Figure::default(), Figure::default(), Figure::default());
    let mut by_kind: BTreeMap<String, Figure> = BTreeMap::new();
    let mut each = Vec::new();
    let mut any_typed = false;
    let mut scored = Scored::default();
    for Pair { gold, text, found } in pairs {
        let ties = gold.relations.iter().flatten();
        let there = distinct(ties.map(|r| Tie { source: r.source, target: r.target, kind: r.kind.as_deref() }));
        let found_ties = || found.relations.iter().map(|r| Tie { source: r.source, target: r.target, kind: r.label });
        let given = distinct(found_ties());
        any_typed = any_typed || given.iter().any(|t| t.kind.is_some_and(|k| !k.is_empty()));

        let known = Known::new(gold, text, &there);
        let of = |ties: &[Tie<'_>]| ties.iter().filter_map(|t| known.pair(*t)).collect::<BTreeSet<_>>();
        let (g, p) = (of(&there), of(&given));
        let figure = Figure::of(g.intersection(&p).count(), p.len(), g.len());
        entities += figure;
        each.extend(figure.prf().map(|[_, _, f1]| f1));
        let judge = |(r, t): (&super::prediction::Relation<'_>, Tie<'_>)| {
            let rule = &found.analysis.relations[r.number].rule;
            Judged::new(Item::Relation(r.number), rule, known.pair(t).map(|pair| g.contains(&pair)))
        };
        scored.judged.push(found.relations.iter().zip(found_ties()).map(judge).collect());

        let (g, p) = (unordered(&there), unordered(&given));
        mentions += Figure::of(matches(&g, &p, either), p.len(), g.len());
        for kind in there.iter().chain(&given).map(|t| t.kind).collect::<BTreeSet<_>>() {
            let of = |ties: &[Tie<'_>]| {
                ties.iter().filter(|t| t.kind == kind).map(|t| (t.source, t.target)).collect::<Vec<_>>()
            };
            let (g, p) = (of(&there), of(&given));
            let right = match kind {
                None => 0,
                Some(k) if SYMMETRIC.contains(&k) => matches(&g, &p, either),
                Some(_) => matches(&g, &p, forward),
            };
            let figure = Figure::of(right, p.len(), g.len());
            *by_kind.entry(kind.unwrap_or("None").to_owned()).or_default() += figure;
            typed += figure;
        }
    }
    let sheet = &mut scored.sheet;
    sheet.push(&["docs"], Row::Count(pairs.len()));
    sheet.figure(&["pairs"], entities);
    let mean = (!each.is_empty()).then(|| each.iter().sum::<f64>() / each.len() as f64);
    sheet.push(&["pairs_macro_f1"], Row::Mean(mean));
    sheet.figure(&["mention_pairs"], mentions);
    if any_typed {
        sheet.figure(&["typed_directed"], typed);
        by_kind.iter().for_each(|(kind, figure)| sheet.figure(&["by_type", kind], *figure));
    } else {
        sheet.push(&["typed_directed"], Row::Mean(None));
        sheet.push(&["by_type"], Row::Mean(None));
    }
    scored
}

/// Each tie once, and none of a mention with itself.
fn distinct<'a>(ties: impl Iterator<Item = Tie<'a>>) -> Vec<Tie<'a>> {
    let mut seen = BTreeSet::new();
    let new = |t: &Tie<'a>| {
        let (a, b) = (t.source, t.target);
        let symmetric = t.kind.is_some_and(|k| SYMMETRIC.contains(&k));
        a != b && seen.insert(if symmetric { (t.kind, a.min(b), a.max(b)) } else { (t.kind, a, b) })
    };
    let mut new = new;
    ties.filter(|t| new(t)).collect()
}

fn unordered(ties: &[Tie<'_>]) -> Vec<(Span, Span)> {
    let pairs = ties.iter().map(|t| (t.source.min(t.target), t.source.max(t.target)));
    pairs.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The gold's mentions with their words.
struct Known<'a> {
    text: &'a Text,
    mentions: Vec<(Span, String)>,
    by_span: BTreeMap<Span, usize>,
    /// Those that some relation ties.
    tied: BTreeSet<Span>,
}

impl<'a> Known<'a> {
    fn new(gold: &super::Document, text: &'a Text, ties: &[Tie<'_>]) -> Self {
        let tied: Vec<Span> = ties.iter().flat_map(|t| [t.source, t.target]).collect();
        let mut known = Self { text, mentions: Vec::new(), by_span: BTreeMap::new(), tied: BTreeSet::new() };
        for span in gold.entities.iter().flatten().map(super::gold::Entity::span).chain(tied.iter().copied()) {
            known.by_span.entry(span).or_insert_with(|| {
                known.mentions.push((span, surface(text, span)));
                known.mentions.len() - 1
            });
        }
        known.tied = tied.into_iter().collect();
        known
    }

    fn entity(&self, mention: Span) -> Entity {
        if let Some(&known) = self.by_span.get(&mention) {
            return (true, self.mentions[known].1.clone());
        }
        // Of equals the first.
        let overlapping = self.mentions.iter().rev().filter(|(span, _)| span.overlaps(mention));
        let best = overlapping.max_by(|(a, _), (b, _)| {
            let part = |span: &Span| {
                let either = mention.end.max(span.end) - mention.start.min(span.start);
                mention.shared(*span) as f64 / either as f64
            };
            let rest = |span: &Span| (self.tied.contains(span), Reverse(span.start));
            part(a).total_cmp(&part(b)).then(rest(a).cmp(&rest(b)))
        });
        best.map_or_else(|| (false, surface(self.text, mention)), |(_, words)| (true, words.clone()))
    }

    /// The two entities, unless they are one.
    fn pair(&self, tie: Tie<'_>) -> Option<(Entity, Entity)> {
        let (a, b) = (self.entity(tie.source), self.entity(tie.target));
        match a.cmp(&b) {
            std::cmp::Ordering::Less => Some((a, b)),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some((b, a)),
        }
    }
}

/// A mention's words in the form in which they are compared.
fn surface(text: &Text, span: Span) -> String {
    let mut out = String::new();
    let words = text.of(bare(text, span));
    for c in words.chars() {
        if !is_space(c) {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.to_lowercase()
}

/// How many ties are the same, one to one, those that overlap most first.
fn matches(gold: &[(Span, Span)], found: &[(Span, Span)], shared: fn((Span, Span), (Span, Span)) -> usize) -> usize {
    let all = gold.iter().enumerate().flat_map(|(i, &g)| {
        found.iter().enumerate().map(move |(j, &p)| (Reverse(shared(g, p)), i, j)).filter(|(n, _, _)| n.0 > 0)
    });
    let mut candidates: Vec<_> = all.collect();
    candidates.sort_unstable();
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    for (_, i, j) in candidates {
        if !taken.contains(&i) && !given.contains(&j) {
            taken.insert(i);
            given.insert(j);
        }
    }
    taken.len()
}

fn forward(g: (Span, Span), p: (Span, Span)) -> usize {
    let (a, b) = (g.0.shared(p.0), g.1.shared(p.1));
    if a > 0 && b > 0 { a + b } else { 0 }
}

fn either(g: (Span, Span), p: (Span, Span)) -> usize {
    forward(g, p).max(forward(g, (p.1, p.0)))
}
