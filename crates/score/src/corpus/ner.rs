//! Names. On both sides white space and quotation marks around a name are dropped, then a "the", a possessive and one full
//! stop (corpora disagree on whether the last of "U.S." ends the sentence). Titles stay.
//!
//! **headline** is exact span and type over people, organisations and places; **misc** stands apart and only where the corpus
//! has it; **span_only** ignores the type; **relaxed** asks for overlap and the type, one to one.

use std::collections::BTreeSet;

use super::{Pair, Scored};
use crate::sheet::Row;
use crate::text::{is_apostrophe, is_space, starts_with_the};
use crate::{Figure, Judged, Span, Text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Person,
    Organisation,
    Place,
    Other,
}

const KINDS: [(Kind, &str); 4] =
    [(Kind::Person, "PER"), (Kind::Organisation, "ORG"), (Kind::Place, "LOC"), (Kind::Other, "MISC")];

/// Those that every corpus has.
const HEADLINE: usize = 3;

type Names = BTreeSet<(Span, Kind)>;

pub(super) fn score(pairs: &[Pair<'_>]) -> Scored {
    let (mut exact, mut relaxed) = ([Figure::default(); 4], [Figure::default(); 4]);
    let (mut span_only, mut span_only_all) = (Figure::default(), Figure::default());
    let mut judged = Vec::new();
    for Pair { gold, text, found } in pairs {
        let entities = gold.entities.iter().flatten();
        let there: Names = entities.filter_map(|e| Some((bare(text, e.span()), gold_kind(e)?))).collect();
        let given = found.names.iter().map(|n| ((bare(text, n.span), found_kind(n.kind)), n));
        let given: Vec<_> = given.collect();
        let names: Names = given.iter().map(|(name, _)| *name).collect();
        for (i, (kind, _)) in KINDS.into_iter().enumerate() {
            let of = |names: &Names| names.iter().filter(|n| n.1 == kind).map(|n| n.0).collect::<BTreeSet<_>>();
            let (g, p) = (of(&there), of(&names));
            exact[i] += same(&g, &p);
            relaxed[i] += Figure::of(one_to_one(&g, &p), p.len(), g.len());
        }
        for (figure, last) in [(&mut span_only, Kind::Place), (&mut span_only_all, Kind::Other)] {
            let spans = |names: &Names| names.iter().filter(|n| n.1 <= last).map(|n| n.0).collect();
            *figure += same(&spans(&there), &spans(&names));
        }
        let judge = |(name, n): &((Span, Kind), &super::prediction::Name<'_>)| {
            Judged::new(n.item, n.rule, Some(there.contains(name)))
        };
        judged.push(given.iter().map(judge).collect::<Vec<_>>());
    }
    let has_other = exact[HEADLINE].there > 0;
    if !has_other {
        leave_out_others(pairs, &mut judged);
    }
    let sum = |figures: &[Figure]| {
        let mut all = Figure::default();
        figures.iter().for_each(|&f| all += f);
        all
    };
    let mut scored = Scored { judged, ..Scored::default() };
    let sheet = &mut scored.sheet;
    sheet.push(&["docs"], Row::Count(pairs.len()));
    sheet.figure(&["headline"], sum(&exact[..HEADLINE]));
    for (i, (_, name)) in KINDS.into_iter().enumerate().take(HEADLINE) {
        sheet.figure(&["by_type", name], exact[i]);
    }
    sheet.figure(&["span_only"], span_only);
    sheet.figure(&["relaxed"], sum(&relaxed[..HEADLINE]));
    if has_other {
        sheet.figure(&["misc"], exact[HEADLINE]);
        sheet.figure(&["four_types"], sum(&exact));
        sheet.figure(&["span_only_four_types"], span_only_all);
    }
    scored
}

/// A corpus without names of other kinds says nothing about them.
fn leave_out_others(pairs: &[Pair<'_>], judged: &mut [Vec<Judged>]) {
    for (pair, judged) in pairs.iter().zip(judged) {
        for (name, j) in pair.found.names.iter().zip(judged) {
            if found_kind(name.kind) == Kind::Other {
                j.right = None;
            }
        }
    }
}

fn same(gold: &BTreeSet<Span>, found: &BTreeSet<Span>) -> Figure {
    Figure::of(gold.intersection(found).count(), found.len(), gold.len())
}

/// How many overlap, each once, from left to right.
fn one_to_one(gold: &BTreeSet<Span>, found: &BTreeSet<Span>) -> usize {
    let mut free = found.clone();
    let mut take = |g: &Span| {
        let overlapping = free.iter().filter(|p| g.overlaps(**p));
        let best = overlapping.max_by_key(|p| (g.shared(**p), std::cmp::Reverse(**p))).copied();
        best.is_some_and(|p| free.remove(&p))
    };
    gold.iter().filter(|g| take(g)).count()
}

fn found_kind(kind: &str) -> Kind {
    match kind {
        "person" => Kind::Person,
        "organisation" => Kind::Organisation,
        "place" => Kind::Place,
        _ => Kind::Other,
    }
}

/// None for what the gold says does not count.
fn gold_kind(entity: &super::gold::Entity) -> Option<Kind> {
    if let Some(type4) = &entity.type4 {
        return type4.as_ref().and_then(|t| KINDS.into_iter().find(|(_, name)| name == t)).map(|(kind, _)| kind);
    }
    Some(match entity.kind.to_uppercase().as_str() {
        "PER" | "PERSON" | "PEOPLE" => Kind::Person,
        "ORG" | "ORGANIZATION" | "ORGANISATION" => Kind::Organisation,
        "LOC" | "LOCATION" | "GPE" | "FAC" | "FACILITY" | "PLACE" => Kind::Place,
        "MISC" | "MISCELLANEOUS" | "NORP" | "PRODUCT" | "EVENT" | "WORK_OF_ART" | "LAW" | "LANGUAGE" => Kind::Other,
        _ => return None,
    })
}

/// A name in the form in which it is compared; never nothing.
pub(super) fn bare(text: &Text, span: Span) -> Span {
    let chars = text.chars();
    let is_edge = |c: char| is_space(c) || "\"“”„‟«»‘’‚‛'`".contains(c);
    let trim = |mut start: usize, mut end: usize| {
        while start < end && is_edge(chars[start]) {
            start += 1;
        }
        while end > start && is_edge(chars[end - 1]) {
            end -= 1;
        }
        (start, end)
    };
    let (mut start, mut end) = trim(span.start, span.end);
    if starts_with_the(&chars[start..end]) {
        (start, end) = trim(start + 4, end);
    }
    if matches!(chars[start..end], [_, .., mark, 's' | 'S'] if is_apostrophe(mark)) {
        (start, end) = trim(start, end - 2);
    }
    if matches!(chars[start..end], [_, .., '.']) {
        (start, end) = trim(start, end - 1);
    }
    if start < end { Span::new(start, end) } else { span }
}
