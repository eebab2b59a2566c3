//! Statements to frames: drafts become spans, quotations that stand alone join what was said before them, and marked
//! words that nobody is said to have said become phrases.

use super::Frame;
use super::layout::{self, Page};
use super::line::{Items, Line};
use super::statement;
use super::tail;
use super::voice::{self, Voices};
use super::words::Class;
use crate::analysis::{QuoteKind, Rule};
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::order;
use crate::span::Span;

/// All frames of an article, in order of their content.
pub(super) fn frames(page: &Page<'_>) -> Vec<Frame> {
    let mut out: Vec<Frame> = Vec::new();
    let mut used = vec![false; page.quotations.len()];
    let mut voices = Voices::default();
    for s in layout::statements(page) {
        let line = Line::new(page, &s.items);
        let drafts = statement::read(&line);
        if drafts.is_empty() && voice::stands_alone(&line) {
            voices.go_on(&line, &s, &mut out);
            mark(&line, &(0..line.len()), &mut used);
            continue;
        }
        if !voices.announced(&line, &s) {
            voices.acts(&line, &s, &drafts);
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
            let at = out.len();
            out.push(frame);
            if main == Some(i) {
                voices.speaks(&line, &s, at, &mut out);
            }
        }
    }
    out.extend(title(page, &out, &mut used));
    phrases(page, &used, &mut out);
    for f in &mut out {
        order::by_span(&mut f.content, |&c| c);
    }
    // A frame whose parts overlap was misread; one whose words joined another is empty.
    out.retain(|f| {
        !f.content.is_empty() && f.cue.iter().chain(&f.source).all(|&part| !f.content.iter().any(|c| c.overlaps(part)))
    });
    order::by_span(&mut out, |f| f.cue.unwrap_or(Span::new(0, 0)));
    order::by_span(&mut out, |f| f.content[0]);
    // "She promised help and vowed that it would last": one statement, of the cue that stands nearest before it.
    out.dedup_by(|later, kept| {
        let same = later.content == kept.content;
        if same {
            std::mem::swap(later, kept);
        }
        same
    });
    out
}

/// "Lee: the bridge will hold", "Report: the bridge is unsafe": a headline, of who speaks below or of what is read there.
fn title(page: &Page<'_>, out: &[Frame], used: &mut [bool]) -> Option<Frame> {
    const READ: &Listed = listed!("affidavit analysts experts officials police poll report sources study survey");
    let s = layout::statements(page).next()?;
    let line = Line::new(page, &s.items);
    let colon = line.find(1..line.len().min(8), Class::COLON)?;
    let start = line.rfind(0..colon - 1, Class::DASH).map_or(0, |k| k + 1);
    let name = (start..colon).rev().find(|&k| line.in_name(k));
    let said = tail::trim(&line, colon + 1..line.len()).filter(|said| said.len() > 3)?;
    let (head, source) = (line.span(&(0..line.len())), line.span(&(start..colon)));
    let speaks = |k: usize| {
        let below = out.iter().filter_map(|f| f.source).take(6);
        below.into_iter().any(|s| s.of(page.document.text).contains(line.word(k)))
    };
    let spoken = colon - start < 3 && line.is_word(colon - 1, READ) || name.is_some_and(speaks);
    if !spoken || out.first().is_some_and(|f| f.content[0].start < head.end) {
        return None;
    }
    mark(&line, &said, used);
    let kind = kind(&line, std::slice::from_ref(&said));
    let content = content_spans(&line, &said, kind);
    Some(Frame {
        kind,
        content,
        cue: Some(line.span(&(colon..colon + 1))),
        source: Some(source),
        rule: Rule("headline"),
    })
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
        let class = line.class(k);
        inside |= class.is(Class::QUOTATION);
        outside |= !class.is(Class::QUOTATION.or(Class::MARK));
    }
    match (inside, outside) {
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
        _ => QuoteKind::Indirect,
    }
}

/// The spans of a range: each quotation by itself when there is nothing else ("“A.” “B.”").
pub(super) fn content_spans(line: &Line<'_, '_>, range: &Items, kind: QuoteKind) -> Vec<Span> {
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
        && let Some(words) = words_of(line.page.quotations[q].inner, text)
    {
        return words;
    }
    let mut end = range.end;
    while end > range.start + 1 && line.is(end - 1, Class::STOP.or(Class::COMMA)) {
        end -= 1;
    }
    line.span(&(range.start..end))
}

/// What stands between two marks, without a comma at the end.
fn words_of(inner: Span, text: &str) -> Option<Span> {
    let words = inner.of(text);
    let start = words.len() - words.trim_start().len();
    let words = words.trim_end();
    let words = words.strip_suffix(',').unwrap_or(words).trim_end();
    (words.len() > start).then(|| Span::new(inner.start + start as u32, inner.start + words.len() as u32))
}

/// Quotations that are nobody's words.
fn phrases(page: &Page<'_>, used: &[bool], out: &mut Vec<Frame>) {
    let mut covered = 0;
    for (q, &used) in page.quotations.iter().zip(used) {
        if used {
            covered = covered.max(q.outer.end);
        }
        if used || q.depth > 0 && q.outer.start < covered {
            continue;
        }
        let Some(content) = words_of(q.inner, page.document.text) else { continue };
        // "the magazine 'Time'"
        if lexicon::is_organisation(content.of(page.document.text)) {
            continue;
        }
        out.push(Frame {
            kind: QuoteKind::Phrase,
            content: vec![content],
            cue: None,
            source: None,
            rule: Rule("phrase"),
        });
    }
}
