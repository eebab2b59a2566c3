//! The shape of the JSON: one struct an object, as it is read.

use serde::Deserialize;

use crate::analysis::{EntityKind, MentionKind, QuoteKind, RelationKind, Status};

/// The version of the format that this program writes and reads.
pub(super) const VERSION: u32 = 1;

/// A span in code points.
pub(super) type Range = [u32; 2];

#[derive(Deserialize)]
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

#[derive(Deserialize)]
pub(super) struct Entity {
    pub(super) id: String,
    #[serde(rename = "type", with = "EntityType")]
    pub(super) kind: EntityKind,
    pub(super) name: String,
    pub(super) mentions: Vec<Mention>,
    #[serde(default)]
    pub(super) role_spans: Vec<Range>,
    #[serde(default)]
    pub(super) stands_for: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Mention {
    pub(super) start: u32,
    pub(super) end: u32,
    #[serde(with = "MentionForm")]
    pub(super) kind: MentionKind,
    #[serde(default)]
    pub(super) confidence: Option<u8>,
}

#[derive(Deserialize)]
pub(super) struct Quote {
    #[serde(with = "QuoteForm")]
    pub(super) kind: QuoteKind,
    pub(super) content: Vec<Range>,
    pub(super) cue: Option<Range>,
    pub(super) source: Option<Range>,
    pub(super) speaker: Option<String>,
    #[serde(default)]
    pub(super) speakers: Vec<String>,
    #[serde(default)]
    pub(super) confidence: Option<u8>,
    #[serde(default)]
    pub(super) speaker_confidence: Option<u8>,
}

#[derive(Deserialize)]
pub(super) struct Relation {
    pub(super) source: String,
    pub(super) target: String,
    pub(super) label: String,
    #[serde(with = "RelationFamily")]
    pub(super) kind: RelationKind,
    pub(super) evidence: Range,
    #[serde(with = "RelationStatus")]
    pub(super) status: Status,
    #[serde(default)]
    pub(super) confidence: Option<u8>,
}

#[derive(Deserialize)]
pub(super) struct Date {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) value: Option<String>,
    #[serde(default)]
    pub(super) confidence: Option<u8>,
}

#[derive(Deserialize)]
#[serde(remote = "EntityKind", rename_all = "lowercase")]
enum EntityType {
    Person,
    Organisation,
    Place,
    Group,
    Event,
    Other,
}

#[derive(Deserialize)]
#[serde(remote = "MentionKind", rename_all = "lowercase")]
enum MentionForm {
    Name,
    Nominal,
    Pronoun,
}

#[derive(Deserialize)]
#[serde(remote = "QuoteKind", rename_all = "lowercase")]
enum QuoteForm {
    Direct,
    Mixed,
    Indirect,
    Phrase,
}

#[derive(Deserialize)]
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

#[derive(Deserialize)]
#[serde(remote = "Status", rename_all = "lowercase")]
enum RelationStatus {
    Stated,
    Planned,
    Denied,
}
