//! How near an analysis comes to the gold, one figure a kind of result.
//!
//! Names count by exact span and type, entities when at least half of their names agree, quotes when four words in five
//! agree, relations by the pair they tie (whichever way) with overlapping evidence, dates by value.

use std::collections::{BTreeMap, BTreeSet};

use extract::{EntityId, EntityKind, QuoteKind, Span};

use super::Article;
use super::gold;

mod quotes;
mod ties;

pub(crate) use quotes::{kind_fits, quote_pairs, speaker_fits};
pub(crate) use ties::relations;

/// Right among those given, and found among those there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) right: usize,
    pub(crate) given: usize,
    pub(crate) found: usize,
    pub(crate) there: usize,
}

impl Figure {
    /// Precision, recall and F1 in thousandths; all are whole where nothing is there and nothing given.
    pub(crate) fn thousandths(self) -> [usize; 3] {
        let part = |n: usize, of: usize| (n * 1000 + of / 2).checked_div(of).unwrap_or(1000);
        let (p, r) = (part(self.right, self.given), part(self.found, self.there));
        [p, r, (2 * p * r + (p + r) / 2).checked_div(p + r).unwrap_or(0)]
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.given += other.given;
        self.found += other.found;
        self.there += other.there;
    }

    fn same(right: usize, given: usize, there: usize) -> Self {
        Self { right, given, found: right, there }
    }
}

/// All figures of an article, in a fixed order.
pub(crate) fn figures(article: &Article) -> Vec<(&'static str, Figure)> {
    let map = Map::new(article);
    let mut out = vec![("names", names(article, &map)), ("entities", entities(article, &map))];
    out.extend(quotes::figures(article, &map));
    out.push(("relations", relations(article, &map).figure()));
    out.push(("dates", ties::dates(article)));
    out
}

pub(crate) fn kind_word(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
        EntityKind::Group => "group",
        EntityKind::Event => "event",
        EntityKind::Other => "other",
    }
}

pub(crate) fn quote_word(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Phrase => "phrase",
    }
}

/// The names of each entity.
type Names<Id> = BTreeMap<Id, BTreeSet<Span>>;

/// Which gold entity each found one stands for, and the names of both sides by their spans.
pub(crate) struct Map<'a> {
    article: &'a Article,
    to_gold: BTreeMap<EntityId, &'a gold::Entity>,
    /// Span to gold entity, of the names that must be found.
    gold_names: BTreeMap<Span, &'a gold::Entity>,
    /// Span to found entity, of the names that count.
    names: BTreeMap<Span, EntityId>,
}

impl<'a> Map<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        let text = &article.text;
        let (mut needed, mut allowed, mut other) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
        let mut all: BTreeMap<Span, Vec<(&gold::Entity, usize)>> = BTreeMap::new();
        for e in &article.gold.entities {
            for m in &e.mentions {
                let span = bare(text, m.span());
                let weight = if m.kind == "name" { 3 } else { 1 };
                all.entry(span).or_default().push((e, weight));
                for alt in &m.alt {
                    other.entry(bare(text, alt.span())).or_insert(span);
                }
                if m.kind != "name" {
                } else if m.optional || e.optional {
                    allowed.insert(span);
                } else {
                    needed.insert(span, e);
                }
            }
        }
        let canonical = |span| {
            let span = bare(text, span);
            if needed.contains_key(&span) || allowed.contains(&span) {
                span
            } else {
                *other.get(&span).unwrap_or(&span)
            }
        };
        let (mut names, mut to_gold) = (BTreeMap::new(), BTreeMap::new());
        for (id, e) in article.analysis.entity_ids().zip(&article.analysis.entities) {
            let spans: BTreeSet<Span> = e.mentions.iter().map(|m| canonical(m.span)).collect();
            let mut shared: BTreeMap<&str, (usize, bool, &gold::Entity)> = BTreeMap::new();
            for (g, weight) in spans.iter().filter_map(|s| all.get(s)).flatten() {
                shared.entry(&g.id).or_insert((0, fits(g, e.kind), g)).0 += weight;
            }
            if let Some((_, _, best)) = shared.values().max_by_key(|(n, fits, g)| (*n, *fits, &g.id)) {
                to_gold.insert(id, *best);
            }
            for m in e.mentions.iter().filter(|m| m.kind == extract::MentionKind::Name) {
                let span = canonical(m.span);
                let counts = !article.gold.ignores(span) && (needed.contains_key(&span) || !allowed.contains(&span));
                if counts {
                    names.entry(span).or_insert(id);
                }
            }
        }
        Self { article, to_gold, gold_names: needed, names }
    }

    /// The gold entity that a found one stands for.
    pub(crate) fn gold(&self, id: EntityId) -> Option<&'a gold::Entity> {
        self.to_gold.get(&id).copied()
    }

    fn kind(&self, id: EntityId) -> EntityKind {
        self.article.analysis.entity(id).kind
    }

    /// The names of both sides, gathered by entity.
    fn by_entity(&self) -> (Names<&'a str>, Names<EntityId>) {
        let (mut gold, mut found) = (BTreeMap::<_, BTreeSet<_>>::new(), BTreeMap::<_, BTreeSet<_>>::new());
        for (span, g) in &self.gold_names {
            gold.entry(g.id.as_str()).or_default().insert(*span);
        }
        for (span, id) in &self.names {
            found.entry(*id).or_default().insert(*span);
        }
        (gold, found)
    }

    /// The gold entities that are found, with the right type.
    pub(crate) fn entities_found(&self) -> BTreeSet<&'a str> {
        let (gold, found) = self.by_entity();
        let good = |id: &str, a: &BTreeSet<Span>| {
            let entity = self.article.gold.entity(id);
            found.iter().any(|(f, b)| fits(entity, self.kind(*f)) && 2 * a.intersection(b).count() >= a.len())
        };
        gold.iter().filter(|(id, a)| good(id, a)).map(|(id, _)| *id).collect()
    }

    /// The found entities that are in no gold.
    pub(crate) fn false_entities(&self) -> Vec<EntityId> {
        let (gold, found) = self.by_entity();
        let good = |id: EntityId, b: &BTreeSet<Span>| {
            gold.iter().any(|(g, a)| {
                fits(self.article.gold.entity(g), self.kind(id)) && 2 * a.intersection(b).count() >= b.len()
            })
        };
        found.iter().filter(|(id, b)| !good(**id, b)).map(|(id, _)| *id).collect()
    }

    /// The gold names that are missed or have the wrong type.
    pub(crate) fn names_missed(&self) -> Vec<Span> {
        let right = |s: &Span, g: &gold::Entity| self.names.get(s).is_some_and(|&id| fits(g, self.kind(id)));
        self.gold_names.iter().filter(|(s, g)| !right(s, g)).map(|(s, _)| *s).collect()
    }
}

fn fits(gold: &gold::Entity, kind: EntityKind) -> bool {
    let word = kind_word(kind);
    gold.kind == word || gold.kinds_alt.iter().any(|k| k == word)
}

/// A span without an article before and a possessive behind: neither is held against anyone.
fn bare(text: &str, span: Span) -> Span {
    let mut words = span.of(text);
    let lower = words.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("the "));
    let start = span.start + if lower && words.len() > 4 { 4 } else { 0 };
    words = &text[start as usize..span.end as usize];
    for ending in ["'s", "’s"] {
        words = words.strip_suffix(ending).unwrap_or(words);
    }
    Span::new(start, start + words.len() as u32)
}

fn names(article: &Article, map: &Map<'_>) -> Figure {
    let right = map.gold_names.len() - map.names_missed().len();
    debug_assert!(right <= article.analysis.entities.iter().map(|e| e.mentions.len()).sum());
    Figure::same(right, map.names.len(), map.gold_names.len())
}

fn entities(_article: &Article, map: &Map<'_>) -> Figure {
    let (gold, found) = map.by_entity();
    Figure {
        right: found.len() - map.false_entities().len(),
        given: found.len(),
        found: map.entities_found().len(),
        there: gold.len(),
    }
}
