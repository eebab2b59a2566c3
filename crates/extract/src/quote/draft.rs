//! Statements to frames: drafts become spans, quotations that stand alone join what was said before them, and marked
//! words that nobody is said to have said become phrases.

use super::Frame;
use super::apart;
use super::layout::{self, Page, Statement};
use super::line::{Items, Line};
use super::statement;
use super::words::Class;
use crate::analysis::{QuoteKind, Rule};
use crate::order;
use crate::span::Span;

/// All frames of an article, in order of their content.
pub(super) fn frames(page: &Page<'_>) -> Vec<Frame> {
    let statements = layout::statements(page);
    let mut out: Vec<Frame> = Vec::new();
    let mut used = vec![false; page.quotations.len()];
    // What a quotation that stands alone goes on with.
    let mut last: Option<Voice> = None;
    for s in &statements {
        let line = Line { page, items: &s.items };
        let drafts = statement::read(&line);
        if drafts.is_empty() && stands_alone(&line) {
            last = Some(go_on(&line, s, last, &mut out));
            mark(&line, &(0..line.len()), &mut used);
            continue;
        }
        // "He wrote:" before a paragraph of his words.
        if let Some((cue, source)) = apart::announces(&line) {
            let (cue, source) = (Some(line.span(&cue)), Some(line.span(&source)));
            last = Some(Voice { frame: None, cue, source, paragraph: s.paragraph });
        }
        let tail = drafts.iter().position(|d| d.rule.ends_with("-tail"));
        let colon = drafts.iter().rposition(|d| d.rule.starts_with("colon"));
        let main = tail.or(colon).or_else(|| drafts.iter().position(|d| d.speaks));
        for (i, d) in drafts.iter().enumerate() {
            for c in &d.content {
                mark(&line, c, &mut used);
            }
            let kind = kind(&line, &d.content);
            let frame = Frame {
                kind,
                content: d.content.iter().flat_map(|c| content_spans(&line, c, kind)).collect(),
                cue: Some(line.span(&d.cue)),
                source: d.source.as_ref().map(|r| line.span(r)),
                rule: Rule(d.rule),
            };
            if main == Some(i) {
                let (cue, source) = (frame.cue, frame.source);
                last = Some(Voice { frame: Some(out.len()), cue, source, paragraph: s.paragraph });
            }
            out.push(frame);
        }
    }
    phrases(page, &used, &mut out);
    for f in &mut out {
        order::by_span(&mut f.content, |&c| c);
    }
    // A frame whose parts overlap was misread.
    out.retain(|f| f.cue.iter().chain(&f.source).all(|&part| !f.content.iter().any(|c| c.overlaps(part))));
    order::by_span(&mut out, |f| f.cue.unwrap_or(Span::new(0, 0)));
    order::by_span(&mut out, |f| f.content[0]);
    out.dedup();
    out
}

/// Whether a statement is nothing but quotations.
fn stands_alone(line: &Line<'_, '_>) -> bool {
    line.len() > 0
        && line.is(0, Class::QUOTATION)
        && (0..line.len()).all(|k| line.is(k, Class::QUOTATION.or(Class::STOP).or(Class::COMMA)))
        && line.is_saying(0)
}

/// Who spoke last, and where.
#[derive(Clone, Copy)]
struct Voice {
    /// The frame to go on with; none when the words are only announced.
    frame: Option<usize>,
    cue: Option<Span>,
    source: Option<Span>,
    paragraph: usize,
}

/// A quotation that stands alone: more of what was last said, when that was just before it.
fn go_on(line: &Line<'_, '_>, s: &Statement, last: Option<Voice>, out: &mut Vec<Frame>) -> Voice {
    let content = content_spans(line, &(0..line.len()), QuoteKind::Direct);
    let near = last.filter(|v| v.paragraph == s.paragraph || s.first && v.paragraph + 1 == s.paragraph);
    if let Some(voice) = near
        && let Some(at) = voice.frame
        // A paragraph of its own goes on with a quotation, not with a paraphrase.
        && (voice.paragraph == s.paragraph || out[at].kind == QuoteKind::Direct)
        && out[at].content.iter().all(|c| c.end <= content[0].start)
    {
        if out[at].kind == QuoteKind::Indirect {
            out[at].kind = QuoteKind::Mixed;
        }
        out[at].content.extend(content);
        return Voice { paragraph: s.paragraph, ..voice };
    }
    let (cue, source) = near.map_or((None, None), |v| (v.cue, v.source));
    let rule = Rule(if source.is_some() { "goes-on" } else { "alone" });
    out.push(Frame { kind: QuoteKind::Direct, content, cue, source, rule });
    Voice { frame: Some(out.len() - 1), cue, source, paragraph: s.paragraph }
}

/// Marks the quotations in a range as somebody's words.
fn mark(line: &Line<'_, '_>, range: &Items, used: &mut [bool]) {
    for item in &line.items[range.clone()] {
        if let Some(q) = item.quotation {
            used[q] = true;
        }
    }
}

/// Direct when every word stands in marks, mixed when some do.
fn kind(line: &Line<'_, '_>, content: &[Items]) -> QuoteKind {
    let (mut inside, mut outside) = (false, false);
    for k in content.iter().flat_map(Clone::clone) {
        if line.is(k, Class::QUOTATION) {
            inside = true;
        } else if !line.is(k, Class::MARK) {
            outside = true;
        }
    }
    match (inside, outside) {
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
        _ => QuoteKind::Indirect,
    }
}

/// The spans of a range: each quotation by itself when there is nothing else ("“A.” “B.”").
fn content_spans(line: &Line<'_, '_>, range: &Items, kind: QuoteKind) -> Vec<Span> {
    if kind != QuoteKind::Direct {
        return vec![content_span(line, range)];
    }
    range.clone().filter(|&k| line.is(k, Class::QUOTATION)).map(|k| content_span(line, &(k..k + 1))).collect()
}

/// The words of a range: without the marks of a quotation that is all of it, without a comma at the end.
fn content_span(line: &Line<'_, '_>, range: &Items) -> Span {
    let text = line.page.document.text;
    let only: Vec<usize> =
        range.clone().filter(|&k| line.is(k, Class::QUOTATION) || !line.is(k, Class::MARK)).collect();
    if let [k] = only[..]
        && let Some(q) = line.items[k].quotation
    {
        let inner = line.page.quotations[q].inner;
        let words = inner.of(text);
        let start = words.len() - words.trim_start().len();
        let words = words.trim_end();
        let words = words.strip_suffix(',').unwrap_or(words).trim_end();
        if words.len() > start {
            return Span::new(inner.start + start as u32, inner.start + words.len() as u32);
        }
    }
    let mut end = range.end;
    while end > range.start + 1 && line.is(end - 1, Class::STOP.or(Class::COMMA)) {
        end -= 1;
    }
    line.span(&(range.start..end))
}

/// Quotations that are nobody's words.
fn phrases(page: &Page<'_>, used: &[bool], out: &mut Vec<Frame>) {
    let mut covered = 0;
    for (q, &used) in page.quotations.iter().zip(used) {
        if used {
            covered = covered.max(q.outer.end);
        }
        if used || q.depth > 0 && q.outer.start < covered || q.inner.of(page.document.text).trim().is_empty() {
            continue;
        }
        let words = q.inner.of(page.document.text);
        let start = words.len() - words.trim_start().len();
        let words = words.trim_end();
        let words = words.strip_suffix(',').unwrap_or(words).trim_end();
        if words.len() <= start {
            continue;
        }
        let content = Span::new(q.inner.start + start as u32, q.inner.start + words.len() as u32);
        out.push(Frame {
            kind: QuoteKind::Phrase,
            content: vec![content],
            cue: None,
            source: None,
            rule: Rule("phrase"),
        });
    }
}
