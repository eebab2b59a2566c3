//! Quotes by the words that agree, then kind, cue, source and speaker of those found.

use std::cmp::Reverse;

use super::{Article, Measure, Scored, gold};
use crate::tokens::{self, Numbers, Token};
use crate::{Item, Span, analysis};

/// What part of the words must agree for one quote to be the other.
const SAME: f64 = 0.8;
/// And for one to be nearly an optional one.
const NEAR: f64 = 0.5;
/// What the right kind and the right speaker add when several quotes agree.
const FITS: f64 = 0.02;

/// The words of a text.
struct Words(Vec<Token>);

impl Words {
    /// Those whose middle lies in one of the spans.
    fn of(&self, spans: &[Span]) -> Numbers {
        let inside = |w: Span, s: &Span| 2 * s.start <= w.start + w.end && w.start + w.end < 2 * s.end;
        let numbered = self.0.iter().enumerate();
        numbered.filter(|(_, t)| spans.iter().any(|s| inside(t.span, s))).map(|(i, _)| i).collect()
    }
}

/// A gold quote with its readings in words.
struct Wanted<'a> {
    number: usize,
    quote: &'a gold::Quote,
    forms: Vec<Numbers>,
}

impl Wanted<'_> {
    fn agreement(&self, found: &Numbers) -> f64 {
        self.forms.iter().map(|f| f.agreement(found)).fold(0.0, f64::max)
    }
}

/// Both sides, and which are the same. All lists of pairs are by place in `gold` and `found`.
struct Pairing<'a> {
    article: &'a Article<'a>,
    gold: Vec<Wanted<'a>>,
    found: Vec<(usize, &'a analysis::Quote, Numbers)>,
    /// For each gold quote, the found ones that make it up.
    of_gold: Vec<Vec<usize>>,
    /// The other way round.
    of_found: Vec<Vec<usize>>,
    /// Gold quotes in the order in which they were paired.
    order: Vec<usize>,
}

pub(super) fn score(article: &Article<'_>, scored: &mut Scored) {
    let words = tokens::tokens(article.text, 0..article.text.chars().len());
    let words = Words(words.into_iter().filter(|t| t.is_word).collect());
    let wanted = article.gold.quotes.iter().enumerate().map(|(number, quote)| {
        let forms = std::iter::once(&quote.content).chain(&quote.content_alt).map(|c| words.of(c));
        Wanted { number, quote, forms: forms.filter(|f| !f.is_empty()).collect() }
    });
    let (optional, gold): (Vec<_>, Vec<_>) = wanted.partition(|w| w.quote.optional);
    let given = article.found.quotes.iter().enumerate().filter(|(_, q)| !q.content.is_empty());
    let found: Vec<_> = given.map(|(j, q)| (j, q, words.of(&q.content))).collect();
    let (of_gold, of_found) = (vec![Vec::new(); gold.len()], vec![Vec::new(); found.len()]);
    let mut pairing = Pairing { article, gold, found, of_gold, of_found, order: Vec::new() };
    pairing.one_to_one();
    let strict: Vec<(usize, usize)> = pairing.order.iter().map(|&i| (i, pairing.of_gold[i][0])).collect();
    pairing.pieces();
    pairing.parts(&words);
    pairing.runs();
    pairing.count(&strict, &optional, scored);
}

impl Pairing<'_> {
    fn pair(&mut self, gold: usize, found: Vec<usize>) {
        found.iter().for_each(|&j| self.of_found[j].push(gold));
        if self.of_gold[gold].is_empty() {
            self.order.push(gold);
        }
        self.of_gold[gold].extend(found);
    }

    fn one_to_one(&mut self) {
        let mut candidates = Vec::new();
        for (i, g) in self.gold.iter().enumerate() {
            for (j, (_, q, words)) in self.found.iter().enumerate() {
                let agree = g.agreement(words);
                if agree >= SAME {
                    let [kind, speaker] =
                        [g.quote.is_of(&q.kind), self.said_by(g.quote, q)].map(|b| FITS * f64::from(u8::from(b)));
                    candidates.push((agree + kind + speaker, Reverse(i), Reverse(j)));
                }
            }
        }
        candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
        for (_, Reverse(i), Reverse(j)) in candidates {
            if self.of_gold[i].is_empty() && self.of_found[j].is_empty() {
                self.pair(i, vec![j]);
            }
        }
    }

    /// Several found quotes that make up one of the gold.
    fn pieces(&mut self) {
        for i in 0..self.gold.len() {
            if !self.of_gold[i].is_empty() {
                continue;
            }
            let made_up = self.gold[i].forms.iter().find_map(|form| {
                let free = (0..self.found.len()).filter(|&j| self.of_found[j].is_empty());
                let pieces: Vec<usize> = free.filter(|&j| self.found[j].2.covered(form) >= SAME).collect();
                let all = Numbers::union(pieces.iter().map(|&j| &self.found[j].2));
                (pieces.len() > 1 && all.agreement(form) >= SAME).then_some(pieces)
            });
            if let Some(pieces) = made_up {
                self.pair(i, pieces);
            }
        }
    }

    /// A short span of a quote that is found already, given as a quote of its own.
    fn parts(&mut self, words: &Words) {
        for i in self.order.clone() {
            let quote = self.gold[i].quote;
            for &span in quote.content.iter().filter(|_| quote.content.len() > 1) {
                let part = words.of(&[span]);
                for j in 0..self.found.len() {
                    let (_, q, given) = &self.found[j];
                    if self.of_found[j].is_empty() && given.agreement(&part) >= SAME && self.said_by(quote, q) {
                        self.pair(i, vec![j]);
                    }
                }
            }
        }
    }

    /// One found quote over several gold quotes of one speaker.
    fn runs(&mut self) {
        for j in 0..self.found.len() {
            if !self.of_found[j].is_empty() {
                continue;
            }
            let given = &self.found[j].2;
            let run: Vec<usize> = (0..self.gold.len())
                .filter(|&i| self.of_gold[i].is_empty())
                .filter(|&i| self.gold[i].forms.first().is_some_and(|f| f.covered(given) >= SAME))
                .collect();
            let one_speaker = run.windows(2).all(|w| {
                let [a, b] = [w[0], w[1]].map(|i| self.gold[i].quote.readings());
                a == b
            });
            let all = Numbers::union(run.iter().map(|&i| &self.gold[i].forms[0]));
            if run.len() > 1 && one_speaker && all.agreement(given) >= SAME {
                run.into_iter().for_each(|i| self.pair(i, vec![j]));
            }
        }
    }

    /// True when the speaker is one that the gold accepts. An unnamed source may also be an entity that nothing names.
    fn said_by(&self, gold: &gold::Quote, found: &analysis::Quote) -> bool {
        let Article { names, found: analysis, gold: all, .. } = self.article;
        let readings = gold.readings();
        let nobody = readings.contains(&None);
        let speakers = found.speakers();
        let right = |id: &str| {
            let number = analysis.entity(id);
            let stands_for = number.and_then(|n| names.stands_for[n]).map(|g| &all.entities[g].id);
            stands_for.is_some_and(|s| readings.iter().flatten().any(|r| r == s))
                || nobody && number.is_some_and(|n| names.nameless[n])
        };
        if speakers.is_empty() { nobody } else { speakers.iter().any(|id| right(id)) }
    }

    fn count(&self, strict: &[(usize, usize)], optional: &[Wanted<'_>], scored: &mut Scored) {
        let text = self.article.text;
        let free = |j: usize| {
            let (_, q, words) = &self.found[j];
            self.of_found[j].is_empty()
                && (words.is_empty()
                    || optional.iter().any(|o| o.agreement(words) >= NEAR)
                    || q.content.iter().all(|&s| self.article.gold.ignores(s)))
        };
        let live: Vec<usize> = (0..self.found.len()).filter(|&j| !free(j)).collect();
        for measure in [Measure::Quotes, Measure::Strict, Measure::Who, Measure::Cue, Measure::Source] {
            let figure = scored.figure(measure);
            figure.there += self.gold.len();
            figure.given += live.len();
        }
        scored.figure(Measure::Quotes).found += self.order.len() as f64;
        for (i, j) in strict.iter().map(|&(i, j)| (&self.gold[i], &self.found[j])) {
            scored.quotes.push((i.number, j.0));
            let same = [(Measure::Cue, i.quote.cue == j.1.cue), (Measure::Source, i.quote.source == j.1.source)];
            for (measure, _) in same.into_iter().chain([(Measure::Strict, true)]).filter(|(_, right)| *right) {
                scored.figure(measure).found += 1.0;
                scored.figure(measure).right += 1.0;
            }
        }
        scored.quotes.sort_unstable();
        for (i, g) in self.gold.iter().enumerate() {
            let kind = Measure::of_kind(&g.quote.kind);
            kind.into_iter().for_each(|m| scored.figure(m).there += 1);
            let given = || self.of_gold[i].iter().map(|&j| self.found[j].1);
            let words = text.show(g.quote.content[0]);
            if given().next().is_none() {
                scored.mistake("quote missed", format!("{}: {words}", g.quote.kind));
                continue;
            }
            if given().all(|q| g.quote.is_of(&q.kind)) {
                kind.into_iter().for_each(|m| scored.figure(m).found += 1.0);
            } else {
                let kinds: Vec<&str> = given().map(|q| q.kind.as_str()).collect();
                scored.mistake("quote kind", format!("{}, given {}: {words}", g.quote.kind, kinds.join(", ")));
            }
            if given().all(|q| self.said_by(g.quote, q)) {
                scored.figure(Measure::Who).found += 1.0;
            } else {
                let wanted: Vec<&str> = g.quote.readings().iter().map(|r| r.as_deref().unwrap_or("nobody")).collect();
                let speakers: Vec<&str> = given().flat_map(analysis::Quote::speakers).collect();
                let (wanted, speakers) = (wanted.join(" or "), speakers.join(", "));
                scored.mistake("quote speaker", format!("{wanted}, given [{speakers}]: {words}"));
            }
        }
        for (j, (number, q, _)) in self.found.iter().enumerate() {
            let counts = live.contains(&j);
            let is = self.of_found[j].iter().map(|&i| &self.gold[i]);
            let found = !self.of_found[j].is_empty();
            let (of_kind, said) =
                is.fold((found, found), |(k, s), g| (k && g.quote.is_of(&q.kind), s && self.said_by(g.quote, q)));
            scored.judge(Item::Quote(*number), &q.rule, counts.then_some(found));
            scored.judge(Item::Speaker(*number), &q.rule, counts.then_some(said));
            if !counts {
                continue;
            }
            // A right quote of an accepted other kind counts under the gold's kind.
            let kind = if of_kind { &self.gold[self.of_found[j][0]].quote.kind } else { &q.kind };
            if let Some(measure) = Measure::of_kind(kind) {
                scored.figure(measure).given += 1;
                scored.figure(measure).right += f64::from(u8::from(of_kind));
            }
            scored.figure(Measure::Quotes).right += f64::from(u8::from(found));
            scored.figure(Measure::Who).right += f64::from(u8::from(said));
            if !found {
                scored.mistake("quote spurious", format!("{}: {}", q.kind, text.show(q.content[0])));
            }
        }
    }
}
