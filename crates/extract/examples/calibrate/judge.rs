//! Annotated documents to results that were right or wrong.
//!
//! Names, quotes, relations and dates are judged by the scorers. Here is only what these leave out: descriptions and pronouns
//! (right when the gold refers to the same thing there), who "speaks about" whom and who stands in one sentence.

use std::collections::BTreeMap;
use std::path::Path;

use extract::dev::{self, Key};
use extract::wire::{self, About};
use score::article::{Scored, gold::Gold};
use score::corpus;
use score::set::{Document, Scores};
use score::{Analysis, Bad, Item, Judged, Set, Span};

/// One result that the gold judges.
#[derive(Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) key: Key,
    pub(crate) right: bool,
}

/// What is found in the documents of a set, by document.
pub(crate) fn set(path: &Path) -> Result<Vec<Vec<Seen>>, Bad> {
    let set = Set::open(path)?;
    let read = set.documents().iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let found: Vec<Option<Analysis>> = read.iter().map(|(a, _)| Some(a.clone())).collect();
    let scores = set.score(&found)?;
    let each = read.iter().enumerate().map(|(i, (found, keys))| {
        let mut out = Seeing { keys, out: Vec::new() };
        match (&scores, &set) {
            (Scores::Corpus(scored), Set::Corpus(_, documents)) => {
                scored.judged.get(i).into_iter().flatten().for_each(|j| out.judged(j));
                documents[i].clusters.iter().for_each(|clusters| out.mentions_of_corpus(found, clusters));
            }
            (Scores::Articles(scored), Set::Articles(articles)) => {
                let (scored, gold) = (&scored[i].1, &articles[i].gold);
                scored.judged.iter().for_each(|j| out.judged(j));
                out.speakers(&scored.judged);
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
    out: Vec<Seen>,
}

impl Seeing<'_> {
    fn see(&mut self, key: Key, right: bool) {
        self.out.push(Seen { key, right });
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

    /// Speakers, of the quotes whose words are right.
    fn speakers(&mut self, judged: &[Judged]) {
        let right = |item| judged.iter().find(|j| j.item == item).and_then(|j| j.right);
        for (i, key) in self.keys.speakers.iter().enumerate() {
            if let (Some(key), Some(true), Some(said)) = (key, right(Item::Quote(i)), right(Item::Speaker(i))) {
                self.see(*key, said);
            }
        }
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

    /// An entity is the cluster that shares most of its names.
    fn mentions_of_corpus(&mut self, found: &Analysis, clusters: &[corpus::gold::Cluster]) {
        let named = |span: Span| {
            let hits =
                |c: &corpus::gold::Cluster| c.mentions.iter().any(|m| m.name.is_some_and(|n| shared(n, span) > 0));
            clusters.iter().position(hits)
        };
        for (i, e) in found.entities.iter().enumerate() {
            let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
            let names = e.mentions.iter().filter(|m| m.kind == "name");
            names.filter_map(|m| named(m.span())).for_each(|c| *counts.entry(c).or_default() += 1);
            let most = counts.iter().max_by_key(|&(c, n)| (n, std::cmp::Reverse(c)));
            let Some(cluster) = most.map(|(&c, _)| &clusters[c]) else { continue };
            for (j, m) in e.mentions.iter().enumerate().filter(|(_, m)| m.kind != "name") {
                let span = m.span();
                let right = cluster.mentions.iter().any(|g| {
                    let whole = Span::new(g.start, g.end);
                    alike(span, whole, &m.kind)
                        || m.kind == "nominal" && g.head.is_some_and(|h| shared(h, span) == size(h))
                });
                self.see(self.keys.mentions[i][j], right);
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
