//! Quotes. Spans are compared as the words they touch, so that marks and spaces at their ends do not matter; a span without
//! a word is compared by its marks.
//!
//! **exact**: the same words. **soft**: what part of the words of one side the other side covers, as a mean over the quotes
//! (Johansson & Moschitti 2010). **speaker**: of the quotes paired by at least half of their words (Jaccard), those whose
//! source overlaps the gold's. **end_to_end**: four words in five agree and the sources overlap, or neither has one.
//! Kinds are read off the text on both sides. **quoted_words** measures again with only the words inside marks.

use std::collections::BTreeSet;

use super::{Pair, Scored, marks};
use crate::sheet::Row;
use crate::tokens::{Numbers, Token, tokens};
use crate::{Figure, Item, Judged, Sheet, Span, Text};

/// How a quote stands to quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Direct,
    Mixed,
    Indirect,
}

const GROUPS: [(&str, &[Kind]); 5] = [
    ("marks", &[Kind::Direct, Kind::Mixed]),
    ("direct", &[Kind::Direct]),
    ("mixed", &[Kind::Mixed]),
    ("indirect", &[Kind::Indirect]),
    ("all", &[Kind::Direct, Kind::Mixed, Kind::Indirect]),
];

const SAME: f64 = 1.0;
const NEARLY: f64 = 0.8;
const HALF: f64 = 0.5;

/// A quote of either side.
#[derive(Clone)]
struct Record {
    content: Numbers,
    source: Numbers,
    cue: Numbers,
    kind: Kind,
    /// The kind that it was given as.
    said: String,
    /// Its number in the analysis.
    number: usize,
}

impl Record {
    /// The sources overlap, or neither has one.
    fn source_fits(&self, found: &Self) -> bool {
        if self.source.is_empty() { found.source.is_empty() } else { self.source.shared(&found.source) > 0 }
    }
}

#[derive(Default)]
struct Counts {
    exact: [Figure; 5],
    soft: [Figure; 5],
    end_to_end: [Figure; 5],
    speaker: [(usize, usize); 5],
    quoted: Measures,
    source: Measures,
    cue: Measures,
    kinds: (usize, usize),
}

#[derive(Default)]
struct Measures {
    exact: Figure,
    soft: Figure,
    end_to_end: Figure,
    speaker: (usize, usize),
}

pub(super) fn score(pairs: &[Pair<'_>]) -> Scored {
    let mut counts = Counts::default();
    let mut scored = Scored::default();
    for Pair { gold, text, found } in pairs {
        let page = Page { text, tokens: tokens(text, 0..text.chars().len()), mask: marks::mask(text) };
        let there = gold.quotes.iter().flatten().enumerate();
        let there: Vec<Record> = there.filter_map(|(i, q)| page.record(&q.content, &q.source, &q.cue, "", i)).collect();
        let one = |span: &Option<Span>| Vec::from_iter(*span);
        let given = found.quotes.iter();
        let given = given.filter_map(|(j, q)| page.record(&q.content, &one(&q.source), &one(&q.cue), &q.kind, *j));
        let mut seen = BTreeSet::new();
        // The same twice counts once.
        let given: Vec<Record> = given.filter(|q| seen.insert((q.content.clone(), q.source.clone()))).collect();
        counts.add(&there, &given, &page);
        scored.judged.push(judge(&there, &given, found.analysis));
    }
    scored.sheet = counts.sheet(pairs.len());
    scored
}

fn judge(there: &[Record], given: &[Record], analysis: &crate::Analysis) -> Vec<Judged> {
    let found = paired(&pair_up(there, given, NEARLY, |_, _| true));
    let said = paired(&pair_up(there, given, NEARLY, Record::source_fits));
    let mut out = Vec::new();
    for (j, q) in given.iter().enumerate() {
        let rule = &analysis.quotes[q.number].rule;
        out.push(Judged::new(Item::Quote(q.number), rule, Some(found.1.contains(&j))));
        out.push(Judged::new(Item::Speaker(q.number), rule, Some(said.1.contains(&j))));
    }
    out
}

/// A text with its tokens and what stands inside its marks.
struct Page<'a> {
    text: &'a Text,
    tokens: Vec<Token>,
    mask: Vec<bool>,
}

impl Page<'_> {
    /// The words that the spans touch; the marks, if there is no word.
    fn of(&self, spans: &[Span]) -> Numbers {
        let touched = |s: &Span| {
            let from = self.tokens.partition_point(|t| t.span.end <= s.start);
            let end = s.end;
            (from..self.tokens.len()).take_while(move |&i| self.tokens[i].span.start < end)
        };
        let (words, marks): (Vec<_>, Vec<_>) = spans.iter().flat_map(touched).partition(|&i| self.tokens[i].is_word);
        if words.is_empty() { marks } else { words }.into_iter().collect()
    }

    /// None for a quote without content.
    fn record(&self, content: &[Span], source: &[Span], cue: &[Span], said: &str, number: usize) -> Option<Record> {
        let kind = marks::kind(self.text, content, &self.mask);
        let [content, source, cue] = [content, source, cue].map(|spans| self.of(spans));
        (!content.is_empty()).then(|| Record { content, source, cue, kind, said: said.to_owned(), number })
    }

    /// The quotes with only what is inside marks.
    fn quoted(&self, records: &[Record]) -> Vec<Record> {
        let inside = |q: &Record| {
            let content: Numbers = q.content.iter().filter(|&i| self.mask[self.tokens[i].span.start]).collect();
            (!content.is_empty()).then(|| Record { content, ..q.clone() })
        };
        records.iter().filter_map(inside).collect()
    }
}

/// One to one, those that agree most first; the overlap of the sources decides between equals.
fn pair_up(
    gold: &[Record],
    found: &[Record],
    at_least: f64,
    fits: impl Fn(&Record, &Record) -> bool,
) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, p) in found.iter().enumerate() {
            let agree = g.content.agreement(&p.content);
            if agree >= at_least && fits(g, p) {
                candidates.push((agree, g.source.shared(&p.source), i, j));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
    let (mut pairs, mut taken, mut given) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (_, _, i, j) in candidates {
        if !taken.contains(&i) && !given.contains(&j) {
            taken.insert(i);
            given.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}

/// Those of the gold and those found that are in a pair.
fn paired(pairs: &[(usize, usize)]) -> (BTreeSet<usize>, BTreeSet<usize>) {
    pairs.iter().copied().unzip()
}

/// What part of each of one side the other side covers.
fn soft<'a>(gold: &[&'a Numbers], found: &[&'a Numbers]) -> Figure {
    let (there, given) = (Numbers::union(gold.iter().copied()), Numbers::union(found.iter().copied()));
    Figure {
        right: found.iter().map(|p| p.covered(&there)).sum(),
        given: found.len(),
        found: gold.iter().map(|g| g.covered(&given)).sum(),
        there: gold.len(),
    }
}

impl Counts {
    fn add(&mut self, there: &[Record], given: &[Record], page: &Page<'_>) {
        let exact = paired(&pair_up(there, given, SAME, |_, _| true));
        let end_to_end = paired(&pair_up(there, given, NEARLY, Record::source_fits));
        let half = pair_up(there, given, HALF, |_, _| true);
        let all = |records: &[Record]| Numbers::union(records.iter().map(|q| &q.content));
        let (all_there, all_given) = (all(there), all(given));
        for (n, (_, kinds)) in GROUPS.into_iter().enumerate() {
            let of = |q: &Record| kinds.contains(&q.kind);
            let one = |b: bool| f64::from(u8::from(b));
            for (j, p) in given.iter().enumerate().filter(|(_, p)| of(p)) {
                for (figure, right) in [
                    (&mut self.exact[n], one(exact.1.contains(&j))),
                    (&mut self.end_to_end[n], one(end_to_end.1.contains(&j))),
                    (&mut self.soft[n], p.content.covered(&all_there)),
                ] {
                    figure.right += right;
                    figure.given += 1;
                }
            }
            for (i, g) in there.iter().enumerate().filter(|(_, g)| of(g)) {
                for (figure, found) in [
                    (&mut self.exact[n], one(exact.0.contains(&i))),
                    (&mut self.end_to_end[n], one(end_to_end.0.contains(&i))),
                    (&mut self.soft[n], g.content.covered(&all_given)),
                ] {
                    figure.found += found;
                    figure.there += 1;
                }
            }
            let of_kind = half.iter().filter(|(i, _)| of(&there[*i]));
            add(&mut self.speaker[n], speakers(there, given, of_kind));
        }
        for &(i, j) in half.iter().filter(|(_, j)| !given[*j].said.is_empty()) {
            self.kinds.1 += 1;
            self.kinds.0 += usize::from(given[j].said == there[i].kind.word());
        }
        self.source.role(there, given, |q| &q.source);
        self.cue.role(there, given, |q| &q.cue);
        self.quoted.all(&page.quoted(there), &page.quoted(given));
    }

    fn sheet(&self, documents: usize) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.push(&["docs"], Row::Count(documents));
        let share = |(right, of)| Row::Share { right, of };
        for (n, (name, _)) in GROUPS.into_iter().enumerate() {
            sheet.figure(&[name, "exact"], self.exact[n]);
            sheet.figure(&[name, "soft"], self.soft[n]);
            sheet.figure(&[name, "end_to_end"], self.end_to_end[n]);
            sheet.push(&[name, "speaker"], share(self.speaker[n]));
        }
        sheet.figure(&["quoted_words", "exact"], self.quoted.exact);
        sheet.figure(&["quoted_words", "soft"], self.quoted.soft);
        sheet.figure(&["quoted_words", "end_to_end"], self.quoted.end_to_end);
        sheet.push(&["quoted_words", "speaker"], share(self.quoted.speaker));
        let content = (self.exact[GROUPS.len() - 1], self.soft[GROUPS.len() - 1]);
        let [source, cue] = [&self.source, &self.cue].map(|role| (role.exact, role.soft));
        for (name, (exact, soft)) in [("content", content), ("source", source), ("cue", cue)] {
            sheet.figure(&["roles", name, "exact"], exact);
            sheet.figure(&["roles", name, "soft"], soft);
        }
        sheet.push(&["kind_agreement"], share(self.kinds));
        sheet
    }
}

impl Measures {
    /// All four, over the content.
    fn all(&mut self, there: &[Record], given: &[Record]) {
        let count = |pairs: Vec<(usize, usize)>| Figure::of(pairs.len(), given.len(), there.len());
        self.exact += count(pair_up(there, given, SAME, |_, _| true));
        self.end_to_end += count(pair_up(there, given, NEARLY, Record::source_fits));
        let content = |records: &[Record]| records.iter().map(|q| q.content.clone()).collect::<Vec<_>>();
        let (g, p) = (content(there), content(given));
        self.soft += soft(&g.iter().collect::<Vec<_>>(), &p.iter().collect::<Vec<_>>());
        add(&mut self.speaker, speakers(there, given, pair_up(there, given, HALF, |_, _| true).iter()));
    }

    /// Sources or cues, whatever quote they belong to.
    fn role(&mut self, there: &[Record], given: &[Record], part: fn(&Record) -> &Numbers) {
        let parts = |records: &[Record]| -> BTreeSet<Numbers> {
            records.iter().map(|q| part(q).clone()).filter(|n| !n.is_empty()).collect()
        };
        let (g, p) = (parts(there), parts(given));
        self.exact += Figure::of(g.intersection(&p).count(), p.len(), g.len());
        self.soft += soft(&g.iter().collect::<Vec<_>>(), &p.iter().collect::<Vec<_>>());
    }
}

/// Of the pairs whose gold has a source, those where the found one overlaps it.
fn speakers<'a>(there: &[Record], given: &[Record], pairs: impl Iterator<Item = &'a (usize, usize)>) -> (usize, usize) {
    let asked = pairs.filter(|(i, _)| !there[*i].source.is_empty());
    asked.fold((0, 0), |(right, of), &(i, j)| (right + usize::from(there[i].source_fits(&given[j])), of + 1))
}

fn add(to: &mut (usize, usize), (right, of): (usize, usize)) {
    to.0 += right;
    to.1 += of;
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}
