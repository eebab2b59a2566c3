//! What was found in a document: the JSON of `extract/analysis.schema.json`, as far as it is scored.

use serde::Deserialize;

use crate::{Bad, Span, Text};

/// An analysis.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct Analysis {
    pub id: Option<String>,
    pub entities: Vec<Entity>,
    pub quotes: Vec<Quote>,
    pub relations: Vec<Relation>,
    pub dates: Vec<Date>,
}

/// Who or what is named, with all its mentions.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Entity {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub name: String,
    pub mentions: Vec<Mention>,
}

/// A place in the text that refers to an entity.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Mention {
    pub start: usize,
    pub end: usize,
    pub kind: String,
    #[serde(default)]
    pub rule: String,
}

/// Who is reported to have said what.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Quote {
    pub kind: String,
    pub content: Vec<Span>,
    #[serde(default)]
    pub cue: Option<Span>,
    #[serde(default)]
    pub source: Option<Span>,
    #[serde(default)]
    pub speaker: Option<String>,
    /// All of them, where there are several.
    #[serde(default)]
    pub speakers: Vec<String>,
    #[serde(default)]
    pub rule: String,
}

/// A tie between two entities.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Relation {
    pub source: String,
    pub target: String,
    #[serde(default)]
    pub label: Option<String>,
    #[serde(default)]
    pub kind: Option<String>,
    pub evidence: Span,
    #[serde(default)]
    pub rule: String,
}

/// An expression of time.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Date {
    pub start: usize,
    pub end: usize,
    pub value: Option<String>,
    #[serde(default)]
    pub rule: String,
}

impl Analysis {
    /// Reads the JSON of one analysis.
    ///
    /// # Errors
    /// When it is not of the format.
    pub fn read(json: &str) -> Result<Self, Bad> {
        serde_json::from_str(json).map_err(|e| Bad::new(format!("not an analysis: {e}")))
    }

    /// The number of the entity with this id.
    pub fn entity(&self, id: &str) -> Option<usize> {
        self.entities.iter().position(|e| e.id == id)
    }

    /// Refuses what does not lie in the text, and ties to entities that there are not.
    pub(crate) fn check(&self, text: &Text, whose: &str) -> Result<(), Bad> {
        let mentions = self.entities.iter().flat_map(|e| &e.mentions).map(Mention::span);
        let quotes = self.quotes.iter().flat_map(|q| q.content.iter().chain(&q.cue).chain(&q.source)).copied();
        let evidence = self.relations.iter().map(|r| r.evidence);
        let dates = self.dates.iter().map(Date::span);
        for span in mentions.chain(quotes).chain(evidence).chain(dates) {
            text.check(span, whose)?;
        }
        self.check_ends(whose)
    }

    /// Refuses ties to entities that there are not.
    pub(crate) fn check_ends(&self, whose: &str) -> Result<(), Bad> {
        let ends = self.relations.iter().flat_map(|r| [&r.source, &r.target]);
        match ends.into_iter().find(|id| self.entity(id).is_none()) {
            Some(id) => Err(Bad::new(format!("{whose}: a relation names {id:?}, and there is no such entity"))),
            None => Ok(()),
        }
    }
}

impl Mention {
    /// Where it is.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    pub(crate) fn is_name(&self) -> bool {
        self.kind == "name"
    }
}

impl Date {
    /// Where it is.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl Quote {
    /// Who said it.
    pub fn speakers(&self) -> Vec<&str> {
        if self.speakers.is_empty() {
            self.speaker.as_deref().into_iter().collect()
        } else {
            self.speakers.iter().map(String::as_str).collect()
        }
    }
}
