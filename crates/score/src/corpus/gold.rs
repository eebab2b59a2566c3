//! The lines of a corpus file.

use std::fmt;

use serde::{Deserialize, Deserializer};

use crate::{Bad, Span, Text};

/// What a corpus is annotated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Task {
    Names,
    Quotes,
    Relations,
    Coreference,
}

/// A document. Of its lists, those are there that its corpus annotates.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs)]
pub struct Document {
    pub id: String,
    pub text: String,
    pub published: Option<String>,
    pub entities: Option<Vec<Entity>>,
    pub quotes: Option<Vec<Quote>>,
    pub relations: Option<Vec<Relation>>,
    pub clusters: Option<Vec<Cluster>>,
}

/// A name.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Entity {
    pub start: usize,
    pub end: usize,
    /// In the corpus's own words.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The type that counts where it is given; null where the name does not.
    #[serde(default, deserialize_with = "present")]
    pub type4: Option<Option<String>>,
}

/// An attribution.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Quote {
    #[serde(default)]
    pub source: Vec<Span>,
    #[serde(default)]
    pub cue: Vec<Span>,
    #[serde(default)]
    pub content: Vec<Span>,
}

/// A tie between two mentions.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Relation {
    pub source: Span,
    pub target: Span,
    #[serde(default, rename = "type")]
    pub kind: Option<String>,
}

/// All mentions of one thing.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Cluster {
    #[serde(default, rename = "type")]
    pub kind: Option<String>,
    pub mentions: Vec<Mention>,
}

/// A place that refers to it.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Mention {
    pub start: usize,
    pub end: usize,
    /// Name, nominal or pronoun.
    pub form: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The head word.
    pub head: Option<Span>,
    /// The bare name in it.
    pub name: Option<Span>,
}

/// Tells null from absent.
fn present<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(d).map(Some)
}

impl fmt::Display for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Names => "names",
            Self::Quotes => "quotes",
            Self::Relations => "relations",
            Self::Coreference => "coreference",
        })
    }
}

impl Document {
    /// What it is annotated for. Relations bring entities along, which are no gold for names.
    pub fn task(&self) -> Option<Task> {
        let tasks = [
            (self.clusters.is_some(), Task::Coreference),
            (self.relations.is_some(), Task::Relations),
            (self.quotes.is_some(), Task::Quotes),
            (self.entities.is_some(), Task::Names),
        ];
        tasks.into_iter().find(|(there, _)| *there).map(|(_, task)| task)
    }

    pub(super) fn check(&self, text: &Text) -> Result<(), Bad> {
        let entities = self.entities.iter().flatten().map(Entity::span);
        let quotes =
            self.quotes.iter().flatten().flat_map(|q| q.source.iter().chain(&q.cue).chain(&q.content)).copied();
        let relations = self.relations.iter().flatten().flat_map(|r| [r.source, r.target]);
        let mentions = self.clusters.iter().flatten().flat_map(|c| &c.mentions).map(Mention::span);
        let mut all = entities.chain(quotes).chain(relations).chain(mentions);
        all.try_for_each(|span| text.check(span, &format!("the gold of {}", self.id)))
    }
}

impl Entity {
    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl Mention {
    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}
