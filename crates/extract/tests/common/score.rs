//! How near an analysis comes to the gold, one figure a kind of result.
//!
//! Names count by exact span and type, entities when at least half of their names agree, quotes when four words in five
//! agree, relations by the pair they tie (whichever way) with overlapping evidence, dates by value.

use std::collections::{BTreeMap, BTreeSet};

use extract::{EntityId, EntityKind, Quote, QuoteKind, RelationKind, Span};

use super::Article;
use super::gold;

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
        let part = |n: usize, of: usize| if of == 0 { 1000 } else { (n * 1000 + of / 2) / of };
        let (p, r) = (part(self.right, self.given), part(self.found, self.there));
        [p, r, if p + r == 0 { 0 } else { (2 * p * r + (p + r) / 2) / (p + r) }]
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
    out.extend(quotes(article, &map));
    out.push(("relations", relations(article, &map).figure()));
    out.push(("dates", dates(article)));
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
    fn by_entity(&self) -> (BTreeMap<&'a str, BTreeSet<Span>>, BTreeMap<EntityId, BTreeSet<Span>>) {
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

fn quotes(article: &Article, map: &Map<'_>) -> [(&'static str, Figure); 5] {
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
    fn figure(&self) -> Figure {
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

fn dates(article: &Article) -> Figure {
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
    if either == 0 { 0 } else { both * 1000 / either }
}
