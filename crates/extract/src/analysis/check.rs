//! Every invariant of an analysis, stated once. In goes an analysis and its text, out comes the first broken one.

use super::{Analysis, EntityId, Span};

pub(super) fn analysis(a: &Analysis, text: &str) -> Result<(), String> {
    for (i, e) in a.entities.iter().enumerate() {
        if e.mentions.is_empty() {
            return Err(format!("entity {i} ({}) has no mention", e.name));
        }
        if !e.mentions.windows(2).all(|m| m[0].span < m[1].span) {
            return Err(format!("mentions of entity {i} ({}) are out of order or repeated", e.name));
        }
        for m in &e.mentions {
            span(text, m.span, "mention")?;
        }
        for r in &e.roles {
            span(text, r.span, "role")?;
        }
        if let Some(other) = e.stands_for {
            id(a, other, "stands_for")?;
            if other.0 as usize == i {
                return Err(format!("entity {i} stands for itself"));
            }
        }
    }
    let firsts: Vec<Span> = a.entities.iter().map(|e| e.mentions[0].span).collect();
    if !firsts.is_sorted() {
        return Err("entities are not in order of first mention".into());
    }
    for q in &a.quotes {
        if q.content.is_empty() {
            return Err("a quote has no content".into());
        }
        if !q.content.windows(2).all(|c| c[0].end <= c[1].start) {
            return Err(format!("content spans {:?} overlap or run backwards", q.content));
        }
        for &s in q.content.iter().chain(&q.cue).chain(&q.source) {
            span(text, s, "quote")?;
        }
        for &s in &q.speakers {
            id(a, s, "speaker")?;
        }
    }
    if !a.quotes.iter().map(|q| q.content[0]).is_sorted() {
        return Err("quotes are out of order".into());
    }
    for r in &a.relations {
        id(a, r.source, "relation source")?;
        id(a, r.target, "relation target")?;
        span(text, r.evidence, "evidence")?;
        if r.source == r.target {
            return Err(format!("relation {:?} ties an entity to itself", r.label));
        }
    }
    if !a.dates.windows(2).all(|d| d[0].span.end <= d[1].span.start) {
        return Err("dates overlap or are out of order".into());
    }
    a.dates.iter().try_for_each(|d| span(text, d.span, "date"))
}

fn span(text: &str, s: Span, what: &str) -> Result<(), String> {
    let (start, end) = (s.start as usize, s.end as usize);
    if s.start < s.end && text.get(start..end).is_some() {
        return Ok(());
    }
    Err(format!("{what} span {s:?} is empty, outside the text or cuts a character"))
}

fn id(a: &Analysis, id: EntityId, what: &str) -> Result<(), String> {
    if (id.0 as usize) < a.entities.len() { Ok(()) } else { Err(format!("{what} {id:?} does not exist")) }
}
