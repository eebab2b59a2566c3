//! The analysis for people: every result with its words, its line, the rule that found it and how often such a result is right.

use std::fmt::{self, Write};

use extract::{Analysis, Confidence, EntityId, Quote, Span, Status};

/// The listing, one section a kind of result.
pub(crate) fn listing(analysis: &Analysis, text: &str) -> String {
    let page = Page { analysis, text, lines: text.match_indices('\n').map(|(i, _)| i as u32).collect() };
    let mut out = String::new();
    page.write(&mut out).expect("writing to a string does not fail");
    out
}

struct Page<'a> {
    analysis: &'a Analysis,
    text: &'a str,
    /// Where the line breaks are.
    lines: Vec<u32>,
}

impl Page<'_> {
    fn write(&self, out: &mut String) -> fmt::Result {
        self.entities(out)?;
        self.quotes(out)?;
        self.relations(out)?;
        self.dates(out)
    }

    fn entities(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "ENTITIES: {}", self.analysis.entities.len())?;
        for (id, e) in self.analysis.entity_ids().zip(&self.analysis.entities) {
            write!(out, "\n{} ({})", self.name(id), lower(e.kind))?;
            if let Some(other) = e.stands_for {
                write!(out, ", stands for {}", self.name(other))?;
            }
            writeln!(out)?;
            for r in &e.roles {
                writeln!(out, "  role  {}, line {}", r.text, self.line(r.span))?;
            }
            for m in &e.mentions {
                writeln!(
                    out,
                    "  {}  “{}”, line {}: {}{}",
                    lower(m.kind),
                    self.words(m.span),
                    self.line(m.span),
                    m.rule.0,
                    trust(m.confidence)
                )?;
            }
        }
        Ok(())
    }

    fn quotes(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "\nQUOTES: {}", self.analysis.quotes.len())?;
        for q in &self.analysis.quotes {
            let parts: Vec<String> = q.content.iter().map(|&s| self.words(s)).collect();
            writeln!(out, "\n{}, line {}: {}", self.speakers(q), self.line(q.content[0]), parts.join(" … "))?;
            write!(out, "  {}, found by {}{}", lower(q.kind), q.rule.0, trust(q.confidence))?;
            for (what, span) in [("cue", q.cue), ("source", q.source)] {
                if let Some(span) = span {
                    write!(out, "; {what} “{}”", self.words(span))?;
                }
            }
            writeln!(out)?;
            if let Some(confidence) = q.speaker_confidence {
                writeln!(out, "  speaker {confidence}")?;
            }
        }
        Ok(())
    }

    fn relations(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "\nRELATIONS: {}", self.analysis.relations.len())?;
        for r in &self.analysis.relations {
            write!(out, "\n{} – {} – {}", self.name(r.source), r.label, self.name(r.target))?;
            if r.status != Status::Stated {
                write!(out, " ({})", lower(r.status))?;
            }
            let trust = trust(r.confidence);
            writeln!(out, "\n  {}{trust}, line {}: “{}”", r.rule.0, self.line(r.evidence), self.words(r.evidence))?;
        }
        Ok(())
    }

    fn dates(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "\nDATES: {}\n", self.analysis.dates.len())?;
        for d in &self.analysis.dates {
            let value = d.value.map_or("not resolved".to_owned(), |v| v.to_string());
            let (words, line) = (self.words(d.span), self.line(d.span));
            writeln!(out, "“{words}”, line {line}: {value}, by {}{}", d.rule.0, trust(d.confidence))?;
        }
        Ok(())
    }

    fn speakers(&self, q: &Quote) -> String {
        let names: Vec<&str> = q.speakers.iter().map(|&id| self.name(id)).collect();
        if names.is_empty() { "Nobody named".to_owned() } else { names.join(" and ") }
    }

    fn name(&self, id: EntityId) -> &str {
        &self.analysis.entity(id).name
    }

    /// The words of a span on one line.
    fn words(&self, span: Span) -> String {
        span.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The line that a span starts on, from 1.
    fn line(&self, span: Span) -> usize {
        self.lines.partition_point(|&at| at < span.start) + 1
    }
}

/// " (nearly always right: 97 of 100 such)" behind the name of a rule.
fn trust(confidence: Option<Confidence>) -> String {
    confidence.map(|c| format!(" ({c})")).unwrap_or_default()
}

/// The name of a variant as a word.
fn lower(variant: impl fmt::Debug) -> String {
    format!("{variant:?}").to_lowercase()
}
