//! Quotes: content by the words that agree, then kind, cue, source and speaker of those found.

use std::collections::BTreeSet;

use extract::{EntityId, Quote, Span};

use super::{Figure, Map, quote_word};
use crate::common::{Article, gold};

/// Pairs of a gold quote and the found one that it is.
pub(crate) fn quote_pairs<'a>(article: &'a Article, map: &Map<'_>) -> Vec<(&'a gold::Quote, &'a Quote)> {
    let words = Words::new(&article.text);
    let found: Vec<BTreeSet<usize>> =
        article.analysis.quotes.iter().map(|q| words.of(q.content.iter().copied())).collect();
    let mut candidates = Vec::new();
    for (i, g) in article.gold.quotes.iter().enumerate() {
        for (j, f) in found.iter().enumerate() {
            let forms = std::iter::once(&g.content).chain(&g.content_alt);
            let agree = forms.map(|form| agreement(&words.of(form.iter().map(|r| r.span())), f)).max().unwrap_or(0);
            if agree >= 800 {
                let q = &article.analysis.quotes[j];
                let bonus = 20 * usize::from(kind_fits(g, q)) + 20 * usize::from(speaker_fits(map, g, q));
                candidates.push((agree + bonus, std::cmp::Reverse(i), std::cmp::Reverse(j)));
            }
        }
    }
    candidates.sort();
    let (mut taken_gold, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, std::cmp::Reverse(i), std::cmp::Reverse(j)) in candidates.into_iter().rev() {
        if !taken_gold.contains(&i) && !taken.contains(&j) {
            taken_gold.insert(i);
            taken.insert(j);
            pairs.push((i, j));
        }
    }
    pairs.sort_unstable();
    pairs.into_iter().map(|(i, j)| (&article.gold.quotes[i], &article.analysis.quotes[j])).collect()
}

pub(super) fn figures(article: &Article, map: &Map<'_>) -> [(&'static str, Figure); 5] {
    let pairs = quote_pairs(article, map);
    let there = article.gold.quotes.iter().filter(|q| !q.optional).count();
    // What is an optional quote, or nearly one, is neither right nor wrong.
    let words = Words::new(&article.text);
    let optional: Vec<BTreeSet<usize>> = article
        .gold
        .quotes
        .iter()
        .filter(|q| q.optional)
        .map(|q| words.of(q.content.iter().map(|r| r.span())))
        .collect();
    let counts = |q: &&Quote| {
        let f = words.of(q.content.iter().copied());
        let paired = pairs.iter().any(|(g, p)| !g.optional && std::ptr::eq(*p, *q));
        let near_optional = optional.iter().any(|o| agreement(o, &f) >= 500);
        paired || !near_optional && !q.content.iter().all(|s| article.gold.ignores(*s))
    };
    let given = article.analysis.quotes.iter().filter(counts).count();
    let figure = |good: &dyn Fn(&gold::Quote, &Quote) -> bool| {
        Figure::same(pairs.iter().filter(|(g, q)| !g.optional && good(g, q)).count(), given, there)
    };
    let same = |a: Option<gold::Range>, b: Option<Span>| a.map(gold::Range::span) == b;
    [
        ("quote content", figure(&|_, _| true)),
        ("quote kind", figure(&kind_fits)),
        ("quote cue", figure(&|g, q| same(g.cue, q.cue))),
        ("quote source", figure(&|g, q| same(g.source, q.source))),
        ("quote speaker", figure(&|g, q| speaker_fits(map, g, q))),
    ]
}

pub(crate) fn kind_fits(g: &gold::Quote, q: &Quote) -> bool {
    let word = quote_word(q.kind);
    g.kind == word || g.kinds_alt.iter().any(|k| k == word)
}

pub(crate) fn speaker_fits(map: &Map<'_>, g: &gold::Quote, q: &Quote) -> bool {
    let readings = if g.speakers.is_empty() { std::slice::from_ref(&g.speaker) } else { &g.speakers };
    let nobody = readings.contains(&None);
    let unnamed = |id| map.article.analysis.entity(id).mentions.iter().all(|m| m.kind != extract::MentionKind::Name);
    let right = |id: EntityId| {
        map.gold(id).is_some_and(|e| readings.iter().flatten().any(|r| *r == e.id)) || nobody && unnamed(id)
    };
    if q.speakers.is_empty() { nobody } else { q.speakers.iter().any(|&id| right(id)) }
}

/// The words of a text by number, so that spans can be compared whatever marks they take in.
struct Words(Vec<Span>);

impl Words {
    fn new(text: &str) -> Self {
        let mut out: Vec<Span> = Vec::new();
        for (i, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            let (start, end) = (i as u32, (i + c.len_utf8()) as u32);
            match out.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => out.push(Span::new(start, end)),
            }
        }
        Self(out)
    }

    fn of(&self, spans: impl Iterator<Item = Span>) -> BTreeSet<usize> {
        spans
            .flat_map(|s| {
                let from = self.0.partition_point(|w| w.start < s.start);
                let to = self.0.partition_point(|w| w.end <= s.end);
                from..to.max(from)
            })
            .collect()
    }
}

/// Words in both among words in either, in thousandths.
fn agreement(a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> usize {
    let both = a.intersection(b).count();
    let either = a.len() + b.len() - both;
    (both * 1000).checked_div(either).unwrap_or(0)
}
