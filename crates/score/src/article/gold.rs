//! The gold: what a careful reader finds in an article. Where it allows several readings, each counts as right.

use serde::Deserialize;

use crate::{Bad, Span, Text};

/// An article's annotation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct Gold {
    /// The file of the text.
    pub document: String,
    pub published: Option<String>,
    pub entities: Vec<Entity>,
    pub quotes: Vec<Quote>,
    pub relations: Vec<Relation>,
    pub dates: Vec<Date>,
    /// Where nothing is scored (an address line).
    #[serde(rename = "ignore")]
    pub ignored: Vec<Span>,
}

/// Who or what is named.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Entity {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default, rename = "type_alt")]
    pub kinds_alt: Vec<String>,
    pub name: String,
    pub mentions: Vec<Mention>,
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub optional: bool,
}

/// A place in the text that refers to an entity.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Mention {
    pub start: usize,
    pub end: usize,
    pub kind: String,
    #[serde(default)]
    pub alt: Vec<Span>,
    #[serde(default)]
    pub optional: bool,
}

/// Who is reported to have said what.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Quote {
    #[serde(default)]
    pub id: String,
    pub kind: String,
    #[serde(default)]
    pub kinds_alt: Vec<String>,
    pub content: Vec<Span>,
    #[serde(default)]
    pub content_alt: Vec<Vec<Span>>,
    #[serde(default)]
    pub cue: Option<Span>,
    #[serde(default)]
    pub source: Option<Span>,
    #[serde(default)]
    pub speaker: Option<String>,
    /// All readings of the speaker that are right; null for nobody.
    #[serde(default)]
    pub speakers: Vec<Option<String>>,
    #[serde(default)]
    pub optional: bool,
}

/// A tie between two entities.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Relation {
    pub source: String,
    #[serde(default)]
    pub source_alt: Vec<String>,
    pub target: String,
    #[serde(default)]
    pub target_alt: Vec<String>,
    pub label: String,
    pub evidence: Span,
    #[serde(default)]
    pub evidence_alt: Vec<Span>,
    #[serde(default)]
    pub optional: bool,
}

/// An expression of time.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Date {
    pub start: usize,
    pub end: usize,
    pub value: Option<String>,
    #[serde(default)]
    pub value_alt: Vec<Option<String>>,
    #[serde(default)]
    pub optional: bool,
}

impl Gold {
    /// Reads the JSON of a `.gold.json` file.
    ///
    /// # Errors
    /// When it is not of the format.
    pub fn read(json: &str) -> Result<Self, Bad> {
        serde_json::from_str(json).map_err(|e| Bad::new(format!("not the annotation of an article: {e}")))
    }

    /// Refuses what does not lie in the text.
    pub(super) fn check(&self, text: &Text) -> Result<(), Bad> {
        let mentions = self.entities.iter().flat_map(|e| &e.mentions);
        let spans = mentions.flat_map(|m| std::iter::once(m.span()).chain(m.alt.iter().copied()));
        let quotes = self.quotes.iter().flat_map(|q| {
            q.content.iter().chain(q.content_alt.iter().flatten()).chain(&q.cue).chain(&q.source).copied()
        });
        let relations =
            self.relations.iter().flat_map(|r| std::iter::once(r.evidence).chain(r.evidence_alt.iter().copied()));
        let dates = self.dates.iter().map(Date::span);
        let mut all = spans.chain(quotes).chain(relations).chain(dates).chain(self.ignored.iter().copied());
        all.try_for_each(|span| text.check(span, "the gold"))
    }
}

impl Entity {
    pub(super) fn is_of(&self, kind: &str) -> bool {
        self.kind == kind || self.kinds_alt.iter().any(|k| k == kind)
    }
}

impl Mention {
    /// Where it is.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl Quote {
    pub(super) fn is_of(&self, kind: &str) -> bool {
        self.kind == kind || self.kinds_alt.iter().any(|k| k == kind)
    }

    /// All readings of the speaker; none is nobody.
    pub(super) fn readings(&self) -> &[Option<String>] {
        if self.speakers.is_empty() { std::slice::from_ref(&self.speaker) } else { &self.speakers }
    }
}

impl Date {
    /// Where it is.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
