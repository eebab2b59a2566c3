//! Names by span and type, entities by the names they gather, and which gold entity each found one stands for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Measure, Scored, gold::Gold};
use crate::text::{is_apostrophe, is_space, starts_with_the};
use crate::{Analysis, Item, Span, Text};

/// What names say about the entities of both sides. Entities are numbers.
pub(super) struct Names {
    /// Found to gold.
    pub(super) stands_for: Vec<Option<usize>>,
    /// True for a found entity that is named nowhere.
    pub(super) nameless: Vec<bool>,
}

/// The gold's names by what may be given for them.
#[derive(Default)]
struct Places {
    /// Names that must be found.
    needed: BTreeMap<Span, usize>,
    optional: BTreeSet<Span>,
    /// Other spans that are as good as the first.
    alt: BTreeMap<Span, Span>,
    /// Every mention, with what it weighs in telling whom an entity stands for.
    all: BTreeMap<Span, Vec<(usize, u32)>>,
}

impl Places {
    fn new(gold: &Gold, text: &Text) -> Self {
        let mut places = Self::default();
        for (i, e) in gold.entities.iter().enumerate() {
            for m in &e.mentions {
                let span = bare(text, m.span());
                let is_name = m.kind == "name";
                places.all.entry(span).or_default().push((i, if is_name { 3 } else { 1 }));
                for &alt in &m.alt {
                    places.alt.entry(bare(text, alt)).or_insert(span);
                }
                if !is_name {
                } else if m.optional || e.optional {
                    places.optional.insert(span);
                } else {
                    places.needed.insert(span, i);
                }
            }
        }
        places
    }

    /// The gold's own span for one that is as good.
    fn canonical(&self, span: Span) -> Span {
        if self.needed.contains_key(&span) || self.optional.contains(&span) {
            span
        } else {
            *self.alt.get(&span).unwrap_or(&span)
        }
    }
}

/// The names of each entity.
type ByEntity = BTreeMap<usize, BTreeSet<Span>>;

pub(super) fn score(gold: &Gold, found: &Analysis, text: &Text, scored: &mut Scored) -> Names {
    let places = Places::new(gold, text);
    // The names that count, each with the first entity that it is given to.
    let mut given: BTreeMap<Span, usize> = BTreeMap::new();
    let mut stands_for = Vec::new();
    for (i, e) in found.entities.iter().enumerate() {
        let mut spans = BTreeSet::new();
        for (j, m) in e.mentions.iter().enumerate() {
            let plain = bare(text, m.span());
            let span = places.canonical(plain);
            spans.insert(span);
            if !m.is_name() {
                continue;
            }
            let needed = places.needed.get(&span);
            let counts = !gold.ignores(plain) && (needed.is_some() || !places.optional.contains(&span));
            let right = needed.is_some_and(|&g| gold.entities[g].is_of(&e.kind));
            scored.judge(Item::Name { entity: i, mention: j }, &m.rule, counts.then_some(right));
            if counts {
                given.entry(span).or_insert(i);
            }
        }
        stands_for.push(same(gold, &places, &spans, &e.kind));
    }
    names(gold, found, text, &places, &given, scored);
    let (there, here) = (gathered(&places.needed), gathered(&given));
    entities(gold, found, &there, &here, scored);
    b3(&places.needed, &given, &there, &here, scored);
    let nameless = found.entities.iter().map(|e| !e.mentions.iter().any(crate::analysis::Mention::is_name)).collect();
    Names { stands_for, nameless }
}

/// The gold entity that shares most mentions; names weigh more, and the type decides between equals.
fn same(gold: &Gold, places: &Places, spans: &BTreeSet<Span>, kind: &str) -> Option<usize> {
    let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
    for &(g, weight) in spans.iter().filter_map(|s| places.all.get(s)).flatten() {
        *shared.entry(g).or_default() += weight;
    }
    let best = shared.into_iter().max_by_key(|&(g, n)| (n, gold.entities[g].is_of(kind), &gold.entities[g].id));
    best.map(|(g, _)| g)
}

fn gathered(names: &BTreeMap<Span, usize>) -> ByEntity {
    let mut out = ByEntity::new();
    for (&span, &entity) in names {
        out.entry(entity).or_default().insert(span);
    }
    out
}

fn names(
    gold: &Gold,
    found: &Analysis,
    text: &Text,
    places: &Places,
    given: &BTreeMap<Span, usize>,
    scored: &mut Scored,
) {
    let mut right = 0;
    for (span, &g) in &places.needed {
        let kind = given.get(span).map(|&f| found.entities[f].kind.as_str());
        let wanted = &gold.entities[g];
        match kind {
            Some(kind) if wanted.is_of(kind) => right += 1,
            Some(kind) => {
                scored.mistake("name type", format!("{} [{}], given {kind}", text.show(*span), wanted.kind));
            }
            None => scored.mistake("name missed", format!("{} [{}]", text.show(*span), wanted.kind)),
        }
    }
    for (span, &f) in given.iter().filter(|(span, _)| !places.needed.contains_key(span)) {
        scored.mistake("name spurious", format!("{} [{}]", text.show(*span), found.entities[f].kind));
    }
    *scored.figure(Measure::Names) += crate::Figure::of(right, given.len(), places.needed.len());
}

/// At least half of the names of one are the other's, and the type is right.
fn entities(gold: &Gold, found: &Analysis, there: &ByEntity, here: &ByEntity, scored: &mut Scored) {
    let alike = |g: usize, f: usize| gold.entities[g].is_of(&found.entities[f].kind);
    let half = |a: &BTreeSet<Span>, b: &BTreeSet<Span>| 2 * a.intersection(b).count() >= a.len();
    let mut figure = crate::Figure { given: here.len(), there: there.len(), ..Default::default() };
    for (&g, a) in there {
        if here.iter().any(|(&f, b)| alike(g, f) && half(a, b)) {
            figure.found += 1.0;
            scored.entities_found.push(g);
        } else {
            scored.mistake("entity missed", format!("{} [{}]", gold.entities[g].name, gold.entities[g].kind));
        }
    }
    for (&f, b) in here {
        let right = there.iter().any(|(&g, a)| alike(g, f) && half(b, a));
        figure.right += f64::from(u8::from(right));
        scored.judge(Item::Entity(f), "", Some(right));
    }
    *scored.figure(Measure::Entities) += figure;
}

/// Every name counts the part of its entity's names that its other entity has too. Summed entity by entity, because the order
/// of the terms shows in the last digit.
fn b3(
    needed: &BTreeMap<Span, usize>,
    given: &BTreeMap<Span, usize>,
    there: &ByEntity,
    here: &ByEntity,
    scored: &mut Scored,
) {
    let part = |own: &BTreeSet<Span>, span: &Span, to: &BTreeMap<Span, usize>, others: &ByEntity| {
        let other = to.get(span).map(|e| &others[e]);
        other.map_or(0.0, |other| own.intersection(other).count() as f64 / own.len() as f64)
    };
    let mut figure = crate::Figure { given: given.len(), there: needed.len(), ..Default::default() };
    for own in there.values() {
        own.iter().for_each(|span| figure.found += part(own, span, given, here));
    }
    for own in here.values() {
        own.iter().for_each(|span| figure.right += part(own, span, needed, there));
    }
    *scored.figure(Measure::B3) += figure;
}

/// A span without spaces around it, an article before it and a possessive behind it.
fn bare(text: &Text, span: Span) -> Span {
    let chars = text.chars();
    let Span { mut start, mut end } = span;
    while start < end && is_space(chars[start]) {
        start += 1;
    }
    while end > start && is_space(chars[end - 1]) {
        end -= 1;
    }
    if starts_with_the(&chars[start..end]) && chars[start + 3] == ' ' {
        start += 4;
        while start < end && is_space(chars[start]) {
            start += 1;
        }
    }
    match chars[start..end] {
        [_, .., mark, 's' | 'S'] if is_apostrophe(mark) => end -= 2,
        [_, .., mark] if is_apostrophe(mark) => end -= 1,
        _ => {}
    }
    Span::new(start, end)
}
