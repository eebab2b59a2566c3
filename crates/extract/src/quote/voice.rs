//! Quotations that stand alone, and whose they are: more of what was just said ("“Yes,” he said. “I am.”"), the words of
//! whom the sentence before is about ("Lee shook her head. “No.”"), or the first part of what the next paragraph takes up.

use super::Frame;
use super::actor::actor;
use super::apart;
use super::draft::content_spans;
use super::layout::Statement;
use super::line::Line;
use super::person_noun;
use super::statement::Draft;
use super::words::Class;
use crate::analysis::{EntityKind, QuoteKind, Rule};
use crate::listed::listed;
use crate::span::Span;

/// Whether a statement is nothing but quotations.
pub(super) fn stands_alone(line: &Line<'_, '_>) -> bool {
    // "“It is late.” - Reuters": the agency's name is no part of it.
    let signed =
        line.len() > 2 && line.is(line.len() - 2, Class::DASH) && line.is_word(line.len() - 1, apart::AGENCIES);
    let end = line.len() - if signed { 2 } else { 0 };
    let lead = lead(line);
    end > lead
        && line.is(lead, Class::QUOTATION)
        && (lead..end).all(|k| line.is(k, Class::QUOTATION.or(Class::STOP).or(Class::COMMA)))
        && line.is_saying(lead)
}

/// How many words lead up to it: "But “it will rain.”"
fn lead(line: &Line<'_, '_>) -> usize {
    usize::from(line.is_word(0, listed!("and but so yet")))
}

/// Bytes of what is still a short answer.
const SHORT: u32 = 90;

/// Who spoke last, and where.
#[derive(Clone, Copy)]
struct Voice {
    /// The frame to go on with; none when the words are only announced.
    frame: Option<usize>,
    cue: Option<Span>,
    source: Option<Span>,
    paragraph: usize,
}

/// What a quotation that stands alone may belong to.
#[derive(Default)]
pub(super) struct Voices {
    last: Option<Voice>,
    /// Who spoke before that, if it was somebody else.
    other: Option<Voice>,
    /// The person that the statement before is about, and its paragraph.
    actor: Option<(Span, usize)>,
    /// Paragraphs of talk up to here, one after another, each of one short quotation with its speaker: the last two.
    turns: [Option<Voice>; 2],
    /// How many of them there were in a row.
    row: usize,
    /// A frame without a source whose last quotation was left open at the end of the paragraph before.
    open: Option<(usize, usize)>,
}

impl Voices {
    /// "He wrote:" before a paragraph of his words.
    pub(super) fn announced(&mut self, line: &Line<'_, '_>, s: &Statement) -> bool {
        let Some((cue, source)) = apart::announces(line) else { return false };
        let (cue, source) = (Some(line.span(&cue)), Some(line.span(&source)));
        self.last = Some(Voice { frame: None, cue, source, paragraph: s.paragraph });
        self.actor = None;
        true
    }

    /// A statement that takes no quotation: the person it is about may speak next.
    pub(super) fn acts(&mut self, line: &Line<'_, '_>, s: &Statement, drafts: &[Draft]) {
        // "What did he say?": who asks is not told, and who was spoken with answers.
        if line.is_word(line.len() - 1, listed!("?")) && drafts.is_empty() {
            let paragraph = s.paragraph;
            self.actor = self.actor.map(|(span, _)| (span, paragraph));
            self.last = self.last.map(|v| Voice { paragraph, frame: None, ..v });
            return;
        }
        // "Ann Lee walked nine miles to the clinic. The gate was locked.": still about her.
        let before = self.actor.take();
        if drafts.iter().any(|d| d.speaks) {
            return;
        }
        let subject = drafts.first().and_then(|d| d.source.clone()).or_else(|| actor(line));
        let Some(mut subject) = subject else { return };
        let names = line.page.names;
        let named = |span: Span| {
            let from = names.partition_point(|n| n.span.start < span.start);
            names[from..].iter().take_while(|n| n.span.start < span.end).any(|n| n.kind == EntityKind::Person)
        };
        let person = named(line.span(&subject));
        // "The mother of four walks six miles.", "Her neighbour nods."
        let described = line.is(subject.start, Class::DETERMINER) && subject.len() > 1 && !person;
        let noun = subject.clone().skip(1).take(4).find(|&k| described && person_noun::is_person(line.word(k)));
        if let Some(noun) = noun {
            subject.end = if line.is_word(noun + 1, listed!("of")) { subject.end.min(noun + 3) } else { noun + 1 };
        }
        let span = line.span(&subject);
        let words = span.of(line.page.document.text);
        let person = person || noun.is_some();
        if person || listed!("he she").has_in_any_case(words) {
            self.actor = Some((span, s.paragraph));
        } else if !s.first && drafts.is_empty() && !names_person(line) {
            self.actor = before.filter(|&(_, paragraph)| paragraph == s.paragraph);
        }
    }

    /// The frame at `at` speaks for its statement.
    pub(super) fn speaks(&mut self, line: &Line<'_, '_>, s: &Statement, at: usize, out: &mut [Frame]) {
        // "“We knew it.⏎“But nobody came,” said Lee.": the first paragraph was left open, so it is hers too.
        if let Some((frame, paragraph)) = self.open.take()
            && paragraph + 1 == s.paragraph
            && line.is(0, Class::QUOTATION)
        {
            let before = std::mem::take(&mut out[frame].content);
            out[at].content.splice(0..0, before);
        }
        let (cue, source) = (out[at].cue, out[at].source);
        let voice = Voice { frame: Some(at), cue, source, paragraph: s.paragraph };
        if self.last.is_some_and(|last| last.source.is_some() && last.source != source) {
            self.other = self.last;
        }
        self.last = Some(voice);
        self.turn(line, s, voice, &out[at]);
    }

    /// Counts talk in which two take turns.
    fn turn(&mut self, line: &Line<'_, '_>, s: &Statement, voice: Voice, frame: &Frame) {
        let length: u32 = frame.content.iter().map(|c| c.len()).sum();
        let paragraph = line.page.document.paragraphs[s.paragraph];
        let whole = s.first && line.items.last().is_some_and(|i| i.tokens.end >= paragraph.end);
        let talk = whole && frame.kind == QuoteKind::Direct && length <= SHORT && voice.source.is_some();
        let next = self.turns[1].is_some_and(|t| t.paragraph + 1 == s.paragraph);
        self.row = if !talk {
            0
        } else if next {
            self.row + 1
        } else {
            1
        };
        self.turns = [self.turns[1].filter(|_| self.row > 1), Some(voice).filter(|_| talk)];
    }

    /// A quotation that stands alone.
    pub(super) fn go_on(&mut self, line: &Line<'_, '_>, s: &Statement, out: &mut Vec<Frame>) {
        let content = content_spans(line, &(lead(line)..line.len()), QuoteKind::Direct);
        if let Some(other) = self.other_answers(line, s, &content, out) {
            let (cue, source) = (None, other.source);
            out.push(Frame { kind: QuoteKind::Direct, content, cue, source, rule: Rule("turns") });
            let voice = Voice { frame: Some(out.len() - 1), cue, source, paragraph: s.paragraph };
            self.other = self.last;
            self.last = Some(voice);
            self.turn(line, s, voice, &out[out.len() - 1]);
            return;
        }
        let near = |paragraph: usize| paragraph == s.paragraph || s.first && paragraph + 1 == s.paragraph;
        let actor = self.actor.filter(|&(_, paragraph)| near(paragraph));
        let last = self.last.filter(|v| near(v.paragraph));
        // "“Yes,” said Lee. She is 30. “I am.”": a pronoun in between is the one who spoke.
        let text = line.page.document.text;
        let other = |(span, _): (Span, usize)| !listed!("he she").has_in_any_case(span.of(text));
        let same = last.is_some_and(|v| v.paragraph == s.paragraph && v.source.is_some());
        let actor = actor.filter(|&a| !same || other(a));
        let last = last.filter(|_| actor.is_none());
        if let Some(voice) = last
            && let Some(at) = voice.frame
            // It goes on with a quotation, not with a paraphrase.
            && out[at].kind == QuoteKind::Direct
            && out[at].content.last().is_some_and(|c| c.end <= content[0].start)
            && (!s.first || left_open(line, last, out))
        {
            out[at].content.extend(content);
            self.last = Some(Voice { paragraph: s.paragraph, ..voice });
            self.leave_open(line, s, at, out);
            return;
        }
        // "“Did you call?” asked Lee.⏎“No.”": the next paragraph answers.
        let answers = last.is_some_and(|v| s.first && asked(line, v));
        let told = last.filter(|_| answers).and_then(|v| addressee(line, v, out));
        let actor = actor.or(told.map(|span| (span, s.paragraph)));
        let last = last.filter(|_| !answers);
        let (cue, source, rule) = match (actor, last) {
            (Some((span, _)), _) => (None, Some(span), "beside"),
            (None, Some(v)) => (v.cue, v.source, if v.source.is_some() { "goes-on" } else { "alone" }),
            (None, None) => (None, None, "alone"),
        };
        out.push(Frame { kind: QuoteKind::Direct, content, cue, source, rule: Rule(rule) });
        let at = out.len() - 1;
        let voice = Voice { frame: Some(at), cue, source, paragraph: s.paragraph };
        self.last = Some(voice);
        self.actor = None;
        if rule == "beside" {
            self.turn(line, s, voice, &out[at]);
        }
        self.leave_open(line, s, at, out);
    }

    /// Whose turn it is, if not that of who spoke last: in talk of short paragraphs the other one answers.
    fn other_answers(&self, line: &Line<'_, '_>, s: &Statement, content: &[Span], out: &[Frame]) -> Option<Voice> {
        let text = line.page.document.text;
        let last = self.last.filter(|l| s.first && l.paragraph + 1 == s.paragraph && l.source.is_some())?;
        let [before, this] = self.turns;
        if left_open(line, self.last, out) {
            return None;
        }
        // "“It is untrue,” he said.⏎“Look,” said Lee.⏎“I have.”": after three turns.
        let talk = this.is_some_and(|t| t.paragraph == last.paragraph);
        if self.row >= 3 && talk {
            return before;
        }
        let asks = |v: Voice| v.frame.and_then(|f| out[f].content.last()).is_some_and(|c| c.of(text).ends_with('?'));
        let short = content.iter().map(|c| c.len()).sum::<u32>() <= SHORT;
        // "“Will you tell them?”⏎“Later,” said Lee.⏎“Later, always.”"
        if let Some(before) = before.filter(|&b| talk && short && asks(b)) {
            return Some(before);
        }
        // "Lee asked who had seen him.⏎“Two people,” replied Kim.⏎“Alive?”⏎“One of them.”"
        let replied = last.cue.is_some_and(|c| listed!("replied answered responded retorted").has(c.of(text)));
        let question = content.last().is_some_and(|c| c.of(text).ends_with('?'));
        let asked = last.cue.is_none() && asks(last);
        let near = |v: &Voice| last.paragraph - v.paragraph <= 2;
        self.other.filter(near).filter(|_| talk && short && (replied && question || asked))
    }

    /// Keeps a frame that has no source in mind, if its last quotation was never closed.
    fn leave_open(&mut self, line: &Line<'_, '_>, s: &Statement, at: usize, out: &[Frame]) {
        let quotation = line.items.last().and_then(|i| i.quotation);
        let open = quotation.is_some_and(|q| line.page.quotations[q].open);
        self.open = (open && out[at].source.is_none()).then_some((at, s.paragraph));
    }
}

/// Whether a person is named in a statement.
fn names_person(line: &Line<'_, '_>) -> bool {
    let span = line.span(&(0..line.len()));
    let names = line.page.names;
    let from = names.partition_point(|n| n.span.start < span.start);
    names[from..].iter().take_while(|n| n.span.start < span.end).any(|n| n.kind == EntityKind::Person)
}

/// Whether a voice asked something last, by a verb that says so: a rhetorical question would only be "said".
fn asked(line: &Line<'_, '_>, voice: Voice) -> bool {
    voice.frame.is_some() && voice.cue.is_some_and(|c| matches!(c.of(line.page.document.text), "asked" | "asks"))
}

/// "I asked the author Ann Lee how she felt.": who is asked, by name.
fn addressee(line: &Line<'_, '_>, voice: Voice, out: &[Frame]) -> Option<Span> {
    let (from, to) = (voice.cue?.end, out[voice.frame?].content.first()?.start);
    let names = line.page.names;
    let name = names.get(names.partition_point(|n| n.span.start < from))?;
    (name.span.end <= to && name.kind == EntityKind::Person).then_some(name.span)
}

/// Whether the marks of a voice's last words were never closed, so that the next paragraph goes on with them.
fn left_open(line: &Line<'_, '_>, voice: Option<Voice>, out: &[Frame]) -> bool {
    let Some((voice, last)) = voice.and_then(|v| Some((v, out[v.frame?].content.last().copied()?))) else {
        return false;
    };
    // "‘It was,’ she said. ‘Nobody came.⏎‘Nobody will.’": single marks that are never closed make no quotation.
    let document = line.page.document;
    let end = document.span(document.paragraphs[voice.paragraph]).end.max(last.end);
    if Span::new(last.end, end).of(document.text).contains(['“', '‘']) {
        return true;
    }
    let quotations = line.page.quotations;
    let at = quotations.partition_point(|q| q.inner.start <= last.start);
    at.checked_sub(1).is_some_and(|at| quotations[at].open)
}
