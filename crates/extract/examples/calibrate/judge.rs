//! Annotated documents to results that were right or wrong.
//!
//! Names, quotes, relations and dates are judged by the scorers. Here is only what these leave out: descriptions and pronouns
//! (right when the gold refers to the same thing there), speakers by the corpus that says whom a source means, who "speaks about" whom and who stands in one sentence.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

use crate::Reading;
use extract::dev::{self, Key};
use extract::wire::{self, About};
use score::analysis::Entity;
use score::article::{Scored, gold::Gold};
use score::corpus::gold::Cluster;
use score::set::{Document, Scores};
use score::{Analysis, Bad, Item, Judged, Set, Span};

/// One result that the gold judges.
#[derive(Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) key: Key,
    pub(crate) right: bool,
    pub(crate) reading: Reading,
}

/// What is found in the documents of a set, by document.
pub(crate) fn set(path: &Path, reading: Reading) -> Result<Vec<Vec<Seen>>, Bad> {
    let set = Set::open(path)?;
    let read = set.documents().iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let found: Vec<Option<Analysis>> = read.iter().map(|(a, _)| Some(a.clone())).collect();
    let scores = set.score(&found)?;
    let each = read.iter().enumerate().map(|(i, (found, keys))| {
        let mut out = Seeing { keys, reading, out: Vec::new() };
        match (&scores, &set) {
            (Scores::Corpus(scored), Set::Corpus(_, documents)) => {
                scored.judged.get(i).into_iter().flatten().for_each(|j| out.judged(j));
                documents[i].clusters.iter().for_each(|clusters| out.corpus(found, clusters));
            }
            (Scores::Articles(scored), Set::Articles(articles)) => {
                let (scored, gold) = (&scored[i].1, &articles[i].gold);
                scored.judged.iter().for_each(|j| out.judged(j));
                out.mentions(found, gold, scored);
                out.ties(found, gold, scored);
            }
            _ => {}
        }
        out.out
    });
    Ok(each.collect())
}

/// What the engine finds, and what made it.
fn read(document: &Document<'_>) -> Result<(Analysis, dev::Keys), Bad> {
    let published = document.published.and_then(|day| day.parse().ok());
    let analysis = extract::analyze(document.text, published);
    let found = Analysis::read(&wire::to_json(&analysis, document.text, &About::default()))?;
    Ok((found, dev::keys(&analysis)))
}

struct Seeing<'a> {
    keys: &'a dev::Keys,
    reading: Reading,
    out: Vec<Seen>,
}

impl Seeing<'_> {
    fn see(&mut self, key: Key, right: bool) {
        self.out.push(Seen { key, right, reading: self.reading });
    }

    fn judged(&mut self, judged: &Judged) {
        let key = match judged.item {
            Item::Name { entity, mention } => self.keys.mentions[entity][mention],
            Item::Quote(i) => self.keys.quotes[i],
            Item::Relation(i) => self.keys.relations[i],
            Item::Date(i) => self.keys.dates[i],
            Item::Entity(_) | Item::Speaker(_) => return,
        };
        judged.right.into_iter().for_each(|right| self.see(key, right));
    }

    fn mentions(&mut self, found: &Analysis, gold: &Gold, scored: &Scored) {
        for (i, e) in found.entities.iter().enumerate() {
            let same = scored.stands_for[i].map(|g| &gold.entities[g]);
            for (j, m) in e.mentions.iter().enumerate().filter(|(_, m)| m.kind != "name") {
                let there = same.into_iter().flat_map(|g| &g.mentions);
                let there: Vec<_> = there.filter(|g| alike(m.span(), g.span(), &m.kind)).collect();
                if same.is_none_or(|g| !g.optional) && (there.is_empty() || there.iter().any(|g| !g.optional)) {
                    self.see(self.keys.mentions[i][j], !there.is_empty());
                }
            }
        }
    }

    fn corpus(&mut self, found: &Analysis, clusters: &[Cluster]) {
        let same: Vec<_> = found.entities.iter().map(|e| stands_for(e, clusters)).collect();
        for (i, e) in found.entities.iter().enumerate() {
            let Some(cluster) = same[i].map(|c| &clusters[c]) else { continue };
            for (j, m) in e.mentions.iter().enumerate().filter(|(_, m)| m.kind != "name") {
                let span = m.span();
                let right = cluster.mentions.iter().any(|g| {
                    let head = g.head.is_some_and(|h| shared(h, span) == size(h));
                    alike(span, Span::new(g.start, g.end), &m.kind) || m.kind == "nominal" && head
                });
                self.see(self.keys.mentions[i][j], right);
            }
        }
        // The speaker must be what the source refers to.
        for (i, q) in found.quotes.iter().enumerate() {
            if let (Some(source), Some(key)) = (q.source, self.keys.speakers[i])
                && let Some(cluster) = referred(source, clusters)
            {
                let speakers = q.speakers();
                let mut speakers = speakers.iter().filter_map(|id| found.entity(id));
                self.see(key, speakers.any(|e| same[e] == Some(cluster)));
            }
        }
    }

    /// What the gold's quotes and mentions say without saying it.
    fn ties(&mut self, found: &Analysis, gold: &Gold, scored: &Scored) {
        let stands_for = |id: &str| found.entity(id).and_then(|e| scored.stands_for[e]).map(|g| &gold.entities[g]);
        for (i, r) in found.relations.iter().enumerate() {
            let (source, target) = (stands_for(&r.source), stands_for(&r.target));
            let right = |holds: &dyn Fn(&_, &_) -> bool| source.zip(target).is_some_and(|(s, t)| holds(s, t));
            let inside =
                |e: &score::article::gold::Entity, span: Span| e.mentions.iter().any(|m| shared(m.span(), span) > 0);
            match r.kind.as_deref() {
                Some("speaks about") => {
                    let says = |q: &score::article::gold::Quote, id: &String| {
                        q.speaker.as_ref() == Some(id) || q.speakers.iter().flatten().any(|s| s == id)
                    };
                    let holds = right(&|s, t| {
                        gold.quotes.iter().any(|q| says(q, &s.id) && q.content.iter().any(|&c| inside(t, c)))
                    });
                    self.see(self.keys.relations[i], holds);
                }
                Some("co-mention") => {
                    let holds = right(&|s, t| s.id != t.id && inside(s, r.evidence) && inside(t, r.evidence));
                    self.see(self.keys.relations[i], holds);
                }
                _ => {}
            }
        }
    }
}

/// The cluster that shares most of an entity's names.
fn stands_for(entity: &Entity, clusters: &[Cluster]) -> Option<usize> {
    let named = |span: Span| {
        let hit = |c: &Cluster| c.mentions.iter().any(|m| m.name.is_some_and(|n| shared(n, span) > 0));
        clusters.iter().position(hit)
    };
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let names = entity.mentions.iter().filter(|m| m.kind == "name");
    names.filter_map(|m| named(m.span())).for_each(|c| *counts.entry(c).or_default() += 1);
    counts.into_iter().max_by_key(|&(c, n)| (n, Reverse(c))).map(|(c, _)| c)
}

/// The cluster of the mention that is nearly a span: at least half of the longer of both.
fn referred(span: Span, clusters: &[Cluster]) -> Option<usize> {
    let mentions = clusters.iter().enumerate().flat_map(|(c, cluster)| cluster.mentions.iter().map(move |m| (m, c)));
    let places =
        mentions.map(|(m, c)| (Span::new(m.start, m.end), c)).map(|(place, c)| (shared(place, span), place, c));
    let near = places.filter(|&(both, place, _)| 2 * both >= size(place).max(size(span)));
    near.max_by_key(|&(both, place, c)| (both, Reverse(size(place)), Reverse(c))).map(|(_, _, c)| c)
}

/// The same place: to the letter for a pronoun; for a description, whose edges are a matter of taste, half of the words.
fn alike(found: Span, gold: Span, kind: &str) -> bool {
    let both = shared(found, gold);
    if kind == "pronoun" {
        found == gold
    } else {
        2 * both >= size(found).max(size(gold)) || both > 0 && found.end == gold.end
    }
}

fn shared(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

fn size(span: Span) -> usize {
    span.end - span.start
}
