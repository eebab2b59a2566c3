//! The shape of the JSON: one struct an object, fields in the order in which they are written.

use serde::{Deserialize, Serialize};

use super::{About, Offsets};
use crate::analysis::{self as a, Confidence, EntityKind, MentionKind, QuoteKind, RelationKind, Status};
use crate::span::Span;

/// The version of the format that this program writes.
pub(super) const VERSION: u32 = 1;

/// A span in code points.
pub(super) type Range = [u32; 2];

#[derive(Serialize, Deserialize)]
pub(super) struct Article {
    pub(super) version: u32,
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) title: Option<String>,
    #[serde(default)]
    pub(super) published: Option<String>,
    pub(super) entities: Vec<Entity>,
    pub(super) quotes: Vec<Quote>,
    pub(super) relations: Vec<Relation>,
    pub(super) dates: Vec<Date>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Entity {
    pub(super) id: String,
    #[serde(rename = "type", with = "EntityType")]
    pub(super) kind: EntityKind,
    pub(super) name: String,
    #[serde(default)]
    pub(super) roles: Vec<String>,
    pub(super) mentions: Vec<Mention>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) role_spans: Vec<Range>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stands_for: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Mention {
    pub(super) start: u32,
    pub(super) end: u32,
    #[serde(with = "MentionForm")]
    pub(super) kind: MentionKind,
    #[serde(default)]
    pub(super) rule: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<u8>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Quote {
    pub(super) id: String,
    #[serde(with = "QuoteForm")]
    pub(super) kind: QuoteKind,
    pub(super) content: Vec<Range>,
    pub(super) cue: Option<Range>,
    pub(super) source: Option<Range>,
    pub(super) speaker: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) speakers: Vec<String>,
    #[serde(default)]
    pub(super) rule: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) speaker_confidence: Option<u8>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Relation {
    #[serde(default)]
    pub(super) id: String,
    pub(super) source: String,
    pub(super) target: String,
    pub(super) label: String,
    #[serde(with = "RelationFamily")]
    pub(super) kind: RelationKind,
    pub(super) evidence: Range,
    #[serde(with = "RelationStatus")]
    pub(super) status: Status,
    #[serde(default)]
    pub(super) rule: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<u8>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Date {
    #[serde(default)]
    pub(super) id: String,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) value: Option<String>,
    #[serde(default)]
    pub(super) rule: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "EntityKind", rename_all = "lowercase")]
enum EntityType {
    Person,
    Organisation,
    Place,
    Group,
    Event,
    Other,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "MentionKind", rename_all = "lowercase")]
enum MentionForm {
    Name,
    Nominal,
    Pronoun,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "QuoteKind", rename_all = "lowercase")]
enum QuoteForm {
    Direct,
    Mixed,
    Indirect,
    Phrase,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RelationKind", rename_all = "lowercase")]
enum RelationFamily {
    Role,
    Event,
    Location,
    #[serde(rename = "speaks about")]
    SpeaksAbout,
    #[serde(rename = "co-mention")]
    CoMention,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Status", rename_all = "lowercase")]
enum RelationStatus {
    Stated,
    Planned,
    Denied,
}

impl Article {
    pub(super) fn new(analysis: &a::Analysis, offsets: &Offsets<'_>, about: &About) -> Self {
        let range = |s: Span| [offsets.of(s.start), offsets.of(s.end)];
        let entities = analysis.entities.iter().enumerate().map(|(i, e)| Entity {
            id: numbered('e', i),
            kind: e.kind,
            name: e.name.clone(),
            roles: e.roles.iter().map(|r| r.text.clone()).collect(),
            mentions: e.mentions.iter().map(|m| Mention::new(m, offsets)).collect(),
            role_spans: e.roles.iter().map(|r| range(r.span)).collect(),
            stands_for: e.stands_for.map(entity),
        });
        let quotes = analysis.quotes.iter().enumerate().map(|(i, q)| Quote {
            id: numbered('q', i),
            kind: q.kind,
            content: q.content.iter().map(|&s| range(s)).collect(),
            cue: q.cue.map(range),
            source: q.source.map(range),
            speaker: q.speakers.first().map(|&s| entity(s)),
            speakers: if q.speakers.len() > 1 { q.speakers.iter().map(|&s| entity(s)).collect() } else { Vec::new() },
            rule: q.rule.0.to_owned(),
            confidence: q.confidence.map(Confidence::percent),
            speaker_confidence: q.speaker_confidence.map(Confidence::percent),
        });
        let relations = analysis.relations.iter().enumerate().map(|(i, r)| Relation {
            id: numbered('r', i),
            source: entity(r.source),
            target: entity(r.target),
            label: r.label.clone(),
            kind: r.kind,
            evidence: range(r.evidence),
            status: r.status,
            rule: r.rule.0.to_owned(),
            confidence: r.confidence.map(Confidence::percent),
        });
        let dates = analysis.dates.iter().enumerate().map(|(i, d)| Date {
            id: numbered('d', i),
            start: offsets.of(d.span.start),
            end: offsets.of(d.span.end),
            value: d.value.map(|v| v.to_string()),
            rule: d.rule.0.to_owned(),
            confidence: d.confidence.map(Confidence::percent),
        });
        Self {
            version: VERSION,
            id: about.id.clone(),
            title: about.title.clone(),
            published: about.published.map(|p| p.to_string()),
            entities: entities.collect(),
            quotes: quotes.collect(),
            relations: relations.collect(),
            dates: dates.collect(),
        }
    }
}

impl Mention {
    fn new(m: &a::Mention, offsets: &Offsets<'_>) -> Self {
        let (start, end) = (offsets.of(m.span.start), offsets.of(m.span.end));
        Self { start, end, kind: m.kind, rule: m.rule.0.to_owned(), confidence: m.confidence.map(Confidence::percent) }
    }
}

fn entity(id: a::EntityId) -> String {
    numbered('e', id.0 as usize)
}

/// "e1" for the first entity: ids count from one, as people do.
fn numbered(letter: char, index: usize) -> String {
    format!("{letter}{}", index + 1)
}
