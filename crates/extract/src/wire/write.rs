//! An analysis to JSON. Written by hand, because the page carries it: serde_json's writer takes 5 KB of the page after brotli,
//! this one a fifth of that.

use std::fmt::{Display, Write};

use super::model::VERSION;
use super::{About, Offsets};
use crate::analysis::{
    Analysis, Confidence, Date, Entity, EntityId, EntityKind, Mention, MentionKind, Quote, QuoteKind, Relation,
    RelationKind, Rule, Status,
};
use crate::span::Span;

/// One JSON object, on one line.
pub(super) fn article(analysis: &Analysis, offsets: &Offsets<'_>, about: &About) -> String {
    let mut json = Json { out: String::new(), offsets };
    json.object(|json| {
        json.key("version").number(VERSION);
        json.key("id").text_or_null(about.id.as_deref());
        json.key("title").text_or_null(about.title.as_deref());
        json.key("published").text_or_null(about.published.map(|day| day.to_string()).as_deref());
        json.key("entities").numbered(&analysis.entities, Json::entity);
        json.key("quotes").numbered(&analysis.quotes, Json::quote);
        json.key("relations").numbered(&analysis.relations, Json::relation);
        json.key("dates").numbered(&analysis.dates, Json::date);
    });
    json.out
}

struct Json<'a> {
    out: String,
    offsets: &'a Offsets<'a>,
}

impl Json<'_> {
    fn entity(&mut self, i: usize, e: &Entity) {
        self.key("id").id('e', i);
        self.key("type").text(entity_kind(e.kind));
        self.key("name").text(&e.name);
        self.key("roles").list(&e.roles, |json, role| json.text(&role.text));
        self.key("mentions").list(&e.mentions, |json, mention| json.object(|json| json.mention(mention)));
        if !e.roles.is_empty() {
            self.key("role_spans").list(&e.roles, |json, role| json.range(role.span));
        }
        if let Some(id) = e.stands_for {
            self.key("stands_for").entity_id(id);
        }
    }

    fn mention(&mut self, m: &Mention) {
        self.bounds(m.span);
        self.key("kind").text(mention_kind(m.kind));
        self.found_by(m.rule, m.confidence);
    }

    fn quote(&mut self, i: usize, q: &Quote) {
        self.key("id").id('q', i);
        self.key("kind").text(quote_kind(q.kind));
        self.key("content").list(&q.content, |json, &span| json.range(span));
        self.key("cue").range_or_null(q.cue);
        self.key("source").range_or_null(q.source);
        match q.speakers.first() {
            Some(&speaker) => self.key("speaker").entity_id(speaker),
            None => self.key("speaker").null(),
        }
        if q.speakers.len() > 1 {
            self.key("speakers").list(&q.speakers, |json, &speaker| json.entity_id(speaker));
        }
        self.found_by(q.rule, q.confidence);
        if let Some(confidence) = q.speaker_confidence {
            self.key("speaker_confidence").number(confidence.percent());
        }
    }

    fn relation(&mut self, i: usize, r: &Relation) {
        self.key("id").id('r', i);
        self.key("source").entity_id(r.source);
        self.key("target").entity_id(r.target);
        self.key("label").text(&r.label);
        self.key("kind").text(relation_kind(r.kind));
        self.key("evidence").range(r.evidence);
        self.key("status").text(status(r.status));
        self.found_by(r.rule, r.confidence);
    }

    fn date(&mut self, i: usize, d: &Date) {
        self.key("id").id('d', i);
        self.bounds(d.span);
        self.key("value").text_or_null(d.value.map(|value| value.to_string()).as_deref());
        self.found_by(d.rule, d.confidence);
    }

    fn found_by(&mut self, rule: Rule, confidence: Option<Confidence>) {
        self.key("rule").text(rule.0);
        if let Some(confidence) = confidence {
            self.key("confidence").number(confidence.percent());
        }
    }

    fn bounds(&mut self, span: Span) {
        let (start, end) = (self.offsets.of(span.start), self.offsets.of(span.end));
        self.key("start").number(start);
        self.key("end").number(end);
    }

    /// "e1" for the first entity: ids count from one, as people do.
    fn id(&mut self, letter: char, index: usize) {
        self.out.extend(['"', letter]);
        self.number(index + 1);
        self.out.push('"');
    }

    fn entity_id(&mut self, id: EntityId) {
        self.id('e', id.0 as usize);
    }

    fn range(&mut self, span: Span) {
        let (start, end) = (self.offsets.of(span.start), self.offsets.of(span.end));
        self.list(&[start, end], |json, unit| json.number(unit));
    }

    fn range_or_null(&mut self, span: Option<Span>) {
        match span {
            Some(span) => self.range(span),
            None => self.null(),
        }
    }

    fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.out.push('{');
        fields(self);
        self.out.push('}');
    }

    /// The name of the next field; its value follows.
    fn key(&mut self, name: &str) -> &mut Self {
        if !self.out.ends_with('{') {
            self.out.push(',');
        }
        self.text(name);
        self.out.push(':');
        self
    }

    fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.out.push('[');
        for (i, one) in items.iter().enumerate() {
            if i > 0 {
                self.out.push(',');
            }
            item(self, one);
        }
        self.out.push(']');
    }

    /// A list of objects that know their place in it.
    fn numbered<T>(&mut self, items: &[T], fields: impl Fn(&mut Self, usize, &T)) {
        let mut i = 0;
        self.list(items, |json, item| {
            json.object(|json| fields(json, i, item));
            i += 1;
        });
    }

    fn null(&mut self) {
        self.out.push_str("null");
    }

    fn number(&mut self, number: impl Display) {
        write!(self.out, "{number}").expect("writing to memory does not fail");
    }

    fn text_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.null(),
        }
    }

    /// A string (RFC 8259, section 7).
    fn text(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\u{8}' => self.out.push_str("\\b"),
                '\u{c}' => self.out.push_str("\\f"),
                c if c < ' ' => {
                    write!(self.out, "\\u{:04x}", u32::from(c)).expect("writing to memory does not fail");
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }
}

fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
        EntityKind::Group => "group",
        EntityKind::Event => "event",
        EntityKind::Other => "other",
    }
}

fn mention_kind(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Name => "name",
        MentionKind::Nominal => "nominal",
        MentionKind::Pronoun => "pronoun",
    }
}

fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Phrase => "phrase",
    }
}

fn relation_kind(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Role => "role",
        RelationKind::Event => "event",
        RelationKind::Location => "location",
        RelationKind::SpeaksAbout => "speaks about",
        RelationKind::CoMention => "co-mention",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Stated => "stated",
        Status::Planned => "planned",
        Status::Denied => "denied",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_those_of_serde_json() {
        let every: String = (0..0x300u32).filter_map(char::from_u32).chain("“é” 🙂 \u{2028}\u{ffff}".chars()).collect();
        let mut json = Json { out: String::new(), offsets: &Offsets::code_points("") };
        json.text(&every);
        assert_eq!(json.out, serde_json::to_string(&every).unwrap());
    }
}
