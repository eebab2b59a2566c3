//! Who has been referred to so far, where, and how prominently: the memory that pronouns and descriptions look into.

use crate::listed::listed;
use crate::order;
use std::collections::VecDeque;

use super::draft::Draft;
use super::phrase::{Page, is_possessive};
use crate::analysis::{EntityKind, QuoteKind};
use crate::date::WEEKDAYS;
use crate::document::Tokens;
use crate::quote::Frame;
use crate::span::Span;
use crate::tag::Tag;

/// One reference to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ref {
    /// Where it stands.
    pub(crate) tokens: Tokens,
    /// To whom.
    pub(crate) draft: usize,
    /// What sort of thing that is.
    pub(crate) kind: EntityKind,
    /// Whether it is what a verb is said of.
    pub(crate) subject: bool,
    /// Index of its sentence.
    pub(crate) sentence: usize,
}

/// All references so far, in text order, and the quotes around them.
pub(crate) struct Scene<'p, 'd, 'a> {
    /// The text and its names.
    pub(crate) page: &'p Page<'d, 'a>,
    /// Those that begin before where the reading stands, in order.
    refs: Vec<Ref>,
    /// Those that come after it, in order.
    ahead: VecDeque<Ref>,
    /// Stretches inside quotation marks that a frame attributes, in order, with the index of the frame.
    pub(crate) spoken: Vec<(Span, usize)>,
    /// The frames.
    pub(crate) frames: &'p [Frame],
    /// Where the words that name sources end, in order: who speaks is a subject, "said Bruce" too.
    source_ends: Vec<u32>,
    /// Frames by where their first content begins, with how far any content up to there reaches.
    reported: Vec<(Span, usize)>,
}

/// So many references back are looked at, so that cost stays linear in the length of the text.
pub(super) const MEMORY: usize = 60;

impl<'p, 'd, 'a> Scene<'p, 'd, 'a> {
    /// A scene in which only the names refer, `owner` telling whose each name is.
    pub(crate) fn new(page: &'p Page<'d, 'a>, frames: &'p [Frame], drafts: &[Draft], owner: &[usize]) -> Self {
        let (refs, ahead, reported) = (Vec::new(), VecDeque::new(), Vec::new());
        let mut source_ends: Vec<u32> = frames.iter().filter_map(|f| Some(f.source?.end)).collect();
        order::by(&mut source_ends, |&end| u64::from(end));
        let mut scene = Self { page, refs, ahead, spoken: spoken(page, frames), frames, source_ends, reported };
        for (i, frame) in frames.iter().enumerate() {
            scene.reported.extend(frame.content.iter().map(|&s| (s, i)));
        }
        order::by_span(&mut scene.reported, |r| r.0);
        for (i, name) in page.names.iter().enumerate() {
            if page.name_index_at(name.tokens.start) == Some(i) {
                let r = scene.reference(name.tokens, owner[i], drafts[owner[i]].kind);
                scene.ahead.push_back(r);
            }
        }
        scene
    }

    /// A reference at `tokens`.
    pub(crate) fn reference(&self, tokens: Tokens, draft: usize, kind: EntityKind) -> Ref {
        let sentence = self.page.document.sentence_of(tokens.start);
        let end = self.page.document.tokens[tokens.end - 1].span.end;
        let subject = self.source_ends.binary_search(&end).is_ok() || self.is_subject(tokens);
        Ref { tokens, draft, kind, subject, sentence }
    }

    /// Notes references that come after where the reading stands.
    pub(crate) fn expect(&mut self, refs: Vec<Ref>) {
        self.ahead.extend(refs);
        order::by(self.ahead.make_contiguous(), |r| r.tokens.start as u64);
    }

    /// Whether what begins at token `i`, where the reading stands, is known.
    pub(crate) fn begins_at(&self, i: usize) -> bool {
        self.refs.last().is_some_and(|r| r.tokens.start == i)
    }

    /// Reads on to token `i`, so that what begins there or before it can be looked back on.
    pub(crate) fn read_to(&mut self, i: usize) {
        while self.ahead.front().is_some_and(|r| r.tokens.start <= i) {
            self.refs.extend(self.ahead.pop_front());
        }
    }

    /// Starts reading again from the beginning, with all that was found.
    pub(crate) fn restart(&mut self) {
        self.read_to(usize::MAX);
        self.ahead = std::mem::take(&mut self.refs).into();
    }

    /// Notes a reference at or before where the reading stands.
    pub(crate) fn add(&mut self, r: Ref) {
        let at = self.refs.partition_point(|o| o.tokens.start <= r.tokens.start);
        self.refs.insert(at, r);
    }

    /// References that begin before token `i`, where the reading stands, the nearest first.
    pub(crate) fn before(&self, i: usize) -> impl DoubleEndedIterator<Item = &Ref> {
        let at = self.refs.partition_point(|r| r.tokens.start < i);
        self.refs[at.saturating_sub(MEMORY)..at].iter().rev()
    }

    /// The last organisation that `tokens` name, wherever the reading stands.
    pub(crate) fn body_in(&self, tokens: Tokens) -> Option<usize> {
        self.within(tokens).rfind(|r| r.kind == EntityKind::Organisation).map(|r| r.draft)
    }

    /// The last place that they name.
    pub(crate) fn place_in(&self, tokens: Tokens) -> Option<usize> {
        self.within(tokens).rfind(|r| r.kind == EntityKind::Place).map(|r| r.draft)
    }

    /// The drafts that a frame calls by name: anywhere within marks, as what acts without them. What stands only partly
    /// within marks may hold the speaker's own name outside them.
    pub(crate) fn named_in(&self, frame: usize) -> Vec<usize> {
        let Frame { kind, content, .. } = &self.frames[frame];
        let document = self.page.document;
        let named = |r: &&Ref, content: Span| {
            let before = r.tokens.start.saturating_sub(1);
            // "“She said, ‘Lee, go’,” he said": somebody else's words. "the Lee family" is not he or she.
            let called = matches!(self.page.word(before), "‘" | "'" | "“" | "\"")
                && content.contains(document.tokens[before].span);
            let family = self.page.is(r.tokens.end, "family");
            self.page.name_at(r.tokens.start).is_some()
                && !family
                && !called
                && (r.subject || *kind == QuoteKind::Direct)
        };
        let content = content.iter().filter(|_| *kind != QuoteKind::Mixed);
        content
            .flat_map(|&c| self.within(document.tokens_in(c)).filter(move |r| named(r, c)))
            .map(|r| r.draft)
            .collect()
    }

    /// References inside `tokens`, in order, wherever the reading stands.
    fn within(&self, tokens: Tokens) -> impl DoubleEndedIterator<Item = &Ref> {
        let from = |r: &Ref| r.tokens.start < tokens.start;
        let to = |r: &Ref| r.tokens.start < tokens.end.max(tokens.start);
        let read = self.refs.partition_point(from)..self.refs.partition_point(to);
        let later = self.ahead.partition_point(from)..self.ahead.partition_point(to);
        self.refs[read].iter().chain(self.ahead.range(later)).filter(move |r| r.tokens.end <= tokens.end)
    }

    /// References that begin after where the reading stands, the nearest first: names only, so far.
    pub(crate) fn after(&self) -> impl Iterator<Item = &Ref> {
        self.ahead.iter()
    }

    /// The frame whose marked words hold `span`.
    pub(crate) fn spoken_at(&self, span: Span) -> Option<usize> {
        holds(&self.spoken, span)
    }

    /// The frame whose content holds `span`.
    pub(crate) fn reported_at(&self, span: Span) -> Option<usize> {
        holds(&self.reported, span)
    }

    /// The draft that a frame's source refers to; none when two are joined or nobody is known.
    pub(crate) fn speaker(&self, frame: usize) -> Option<usize> {
        let source = self.page.document.tokens_in(self.frames[frame].source?);
        let inside: Vec<&Ref> = self.within(source).collect();
        let of = |kind: EntityKind| inside.iter().filter(move |r| r.kind == kind);
        let joined = source.iter().any(|i| self.page.is(i, "and") && self.page.name_index_at(i).is_none());
        if of(EntityKind::Person).next().is_some() {
            // "a clerk who met Lee"
            let relative = |&i: &usize| self.page.is_one_of(i, listed!("who whose that"));
            let end = (source.start + 1..source.end).find(relative).unwrap_or(source.end);
            let people = of(EntityKind::Person).take_while(|r| r.tokens.start < end);
            let mut heads = people.filter(|r| self.heads(source, r)).map(|r| r.draft);
            let first = heads.next();
            return first.filter(|_| !joined || heads.next().is_none());
        }
        match of(EntityKind::Organisation).collect::<Vec<_>>().as_slice() {
            [only] => Some(only.draft),
            // "North Korea stated"
            [] => of(EntityKind::Place).next().map(|r| r.draft).filter(|_| inside.len() == 1),
            _ => None,
        }
    }

    /// Whether a person in a source is who speaks: not Putin of "Putin's adviser", nor Lee of "a Lee adviser" and
    /// "the envoy under Lee".
    fn heads(&self, source: Tokens, r: &Ref) -> bool {
        let document = self.page.document;
        let before = self.page.phrase_start(r.tokens.start).checked_sub(1).filter(|&b| b >= source.start);
        let last = r.tokens.end >= source.end
            || !matches!(document.tag(r.tokens.end), Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Particle)
                && !is_possessive(self.page.word(r.tokens.end));
        last && before.is_none_or(|b| document.tag(b) != Tag::Adposition && !self.page.is(b, "to"))
    }

    /// True when a verb is said of what stands at `tokens`, an apposition between them apart.
    fn is_subject(&self, tokens: Tokens) -> bool {
        let document = self.page.document;
        let sentence = self.page.sentence(tokens.start);
        let start = self.page.phrase_start(tokens.start);
        let before = start.checked_sub(1).filter(|&b| b >= sentence.start);
        if before.is_some_and(|b| document.tag(b) == Tag::Adposition) {
            return false;
        }
        let mut i = tokens.end;
        // "The firm, Acme, did not": itself the apposition.
        let article = before.filter(|&b| b > sentence.start && self.page.is(b, "the")).map(|b| b - 1);
        let apposed = article.or(before).is_some_and(|b| self.page.is(b, ",")) && self.page.is_verb(i + 1);
        if self.page.is(i, ",") && apposed {
            i += 1;
        } else {
            // "Ann Lee (D-Ohio), a nurse, left"
            for open in ["(", ","] {
                if self.page.is(i, open) {
                    let close = (i + 1..sentence.end.min(i + 16)).find(|&k| matches!(self.page.word(k), "," | ")"));
                    let Some(close) = close else { return false };
                    i = close + 1;
                }
            }
        }
        // "Bruce and Waltz said"
        if self.page.is(i, "and") {
            let mut k = i + 1;
            while k < sentence.end.min(i + 8) && self.page.name_at(k).is_none_or(|n| n.kind != EntityKind::Person) {
                k += 1;
            }
            if let Some(name) = self.page.name_at(k).filter(|_| k < sentence.end.min(i + 8)) {
                i = name.tokens.end;
            }
        }
        while i < sentence.end && document.tag(i) == Tag::Adverb {
            i += 1;
        }
        // "Bruce on Monday said", "Bruce last week said"
        let time = match self.page.word(i) {
            "early" | "late" | "on" => self.page.is_one_of(i + 1, WEEKDAYS.words),
            "last" | "this" => true,
            _ => false,
        };
        if time && i + 2 < sentence.end && self.page.is_verb(i + 2) {
            i += 2;
        }
        i < sentence.end && self.page.is_verb(i) && !is_possessive(self.page.word(i))
    }
}

/// The last of the stretches that begins at or before `span` and holds it; stretches that overlap are tried backwards.
fn holds(stretches: &[(Span, usize)], span: Span) -> Option<usize> {
    let at = stretches.partition_point(|(s, _)| s.start <= span.start);
    stretches[at.saturating_sub(4)..at].iter().rev().find(|(s, _)| s.contains(span)).map(|(_, f)| *f)
}

/// What stands in quotation marks within the contents of attributed frames.
fn spoken(page: &Page<'_, '_>, frames: &[Frame]) -> Vec<(Span, usize)> {
    let mut out = Vec::new();
    for (i, frame) in frames.iter().enumerate() {
        match frame.kind {
            QuoteKind::Direct => out.extend(frame.content.iter().map(|&s| (s, i))),
            QuoteKind::Mixed => {
                for content in &frame.content {
                    out.extend(marked(page, *content).into_iter().map(|s| (s, i)));
                }
            }
            QuoteKind::Indirect | QuoteKind::Phrase => {}
        }
    }
    order::by_span(&mut out, |o| o.0);
    out
}

/// The parts of `content` inside quotation marks: “wholly inside marks”, whichever mark closes.
fn marked(page: &Page<'_, '_>, content: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut open = None;
    for i in page.document.tokens_in(content).iter() {
        let span = page.document.tokens[i].span;
        match page.word(i) {
            "“" | "«" | "„" | "``" => open = Some(span.end),
            "\"" | "''" | "”" | "»" => match open.take() {
                Some(start) if start < span.start => out.push(Span::new(start, span.start)),
                _ => open = Some(span.end),
            },
            _ => {}
        }
    }
    if let Some(start) = open.filter(|&s| s < content.end) {
        out.push(Span::new(start, content.end));
    }
    out
}
