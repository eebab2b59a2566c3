//! What the engine finds in one article, as plain public data. Nothing here computes; see [`crate::analyze`].

use crate::span::Span;

pub(crate) mod calendar;
mod check;

pub use calendar::NoDate;

/// Everything found in one article. Lists are in text order (entities by first mention).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// Who and what is named, each with all its mentions.
    pub entities: Vec<Entity>,
    /// What is reported as said, written, believed or asked, and phrases set in quotation marks.
    pub quotes: Vec<Quote>,
    /// How the entities are tied together, each tie with its evidence.
    pub relations: Vec<Relation>,
    /// What the article dates.
    pub dates: Vec<Date>,
}

/// Index of an entity in [`Analysis::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// A coreference cluster with at least one mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// The fullest name that the article gives it.
    pub name: String,
    /// What the article says it is ("US President"), in text order, without repeats.
    pub roles: Vec<Role>,
    /// Every place that names, describes or stands for it, in text order.
    pub mentions: Vec<Mention>,
    /// The entity that this one stands for by convention: a capital or a seat of government for its country.
    pub stands_for: Option<EntityId>,
}

/// The types of ANALYSIS.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum EntityKind {
    Person,
    Organisation,
    /// A country, region, city or facility.
    Place,
    /// A nationality, religion or political affiliation ("Ukrainian", "Republicans").
    Group,
    Event,
    Other,
}

/// An office or description that the article gives an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The words, as published.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// One place in the text that refers to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// By name, by description or by pronoun.
    pub kind: MentionKind,
    /// What found it.
    pub rule: Rule,
    /// How often such a result was right; none for what was read rather than found.
    pub confidence: Option<Confidence>,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// "Tammy Bruce"
    Name,
    /// "the American president"
    Nominal,
    /// "she"
    Pronoun,
}

/// The name of the rule that made a result, in kebab case ("appositive-title"), so that page and tests can say why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule(pub &'static str);

/// How far to trust a result: the share, in percent, of results made the same way that were right on development articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// That share; none above 100.
    pub fn new(percent: u8) -> Option<Self> {
        (percent <= 100).then_some(Self(percent))
    }

    /// The share, 0 to 100.
    pub fn percent(self) -> u8 {
        self.0
    }
}

/// One attribution: who is reported to have said what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// How the words stand to quotation marks.
    pub kind: QuoteKind,
    /// The reported words, without the outer marks of a direct quote; several spans when interrupted. Never empty.
    pub content: Vec<Span>,
    /// The reporting verb or phrase ("said", "according to").
    pub cue: Option<Span>,
    /// The words that name the speaker there ("she", "the American president").
    pub source: Option<Span>,
    /// Who that is; several for a joint statement, none when it is not known.
    pub speakers: Vec<EntityId>,
    /// What found it.
    pub rule: Rule,
    /// How often such a result was right; none for what was read rather than found.
    pub confidence: Option<Confidence>,
    /// How often such a speaker was right where the words were; none without a speaker.
    pub speaker_confidence: Option<Confidence>,
}

/// How a quote's content stands to quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// Wholly inside marks.
    Direct,
    /// Partly inside marks.
    Mixed,
    /// Reported without marks.
    Indirect,
    /// Marked words that nobody is said to have said.
    Phrase,
}

/// A typed, directed tie between two entities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// From whom.
    pub source: EntityId,
    /// The tie in words, to be read "source label target" ("president of").
    pub label: String,
    /// The family that the label belongs to.
    pub kind: RelationKind,
    /// To whom. Never equal to `source`.
    pub target: EntityId,
    /// The words that prove it.
    pub evidence: Span,
    /// Whether it is said to be so.
    pub status: Status,
    /// What found it.
    pub rule: Rule,
    /// How often such a result was right; none for what was read rather than found.
    pub confidence: Option<Confidence>,
}

/// Families of relations; the label says it more finely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// Holds an office or a position: "president of".
    Role,
    /// Does something to or with: "phoned", "to meet".
    Event,
    /// Is, lives or goes somewhere: "located in", "travels to".
    Location,
    /// Names the other in what it says.
    SpeaksAbout,
    /// Stands in one sentence with the other, no more.
    CoMention,
}

/// Whether a relation is said to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is or was so.
    Stated,
    /// It is to be so.
    Planned,
    /// It is said not to be so.
    Denied,
}

/// An expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Where.
    pub span: Span,
    /// The calendar time meant; none when it cannot be known.
    pub value: Option<DateValue>,
    /// What found it.
    pub rule: Rule,
    /// How often such a result was right; none for what was read rather than found.
    pub confidence: Option<Confidence>,
}

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// A calendar time as ISO 8601 has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateValue {
    /// 2025-02-18
    Day(Day),
    /// 2025-W07
    Week {
        /// ISO week-numbering year.
        year: u16,
        /// Week, 1 to 53.
        week: u8,
    },
    /// 2025-02
    Month {
        /// Year.
        year: u16,
        /// Month, 1 to 12.
        month: u8,
    },
    /// 2025
    Year(u16),
    /// 2025-02-18/2025-02-20, both days included
    Interval {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    },
}

impl Analysis {
    /// The entity behind an id.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }

    /// All ids, in order.
    pub fn entity_ids(&self) -> impl Iterator<Item = EntityId> + use<> {
        (0..self.entities.len() as u32).map(EntityId)
    }

    /// Calls `visit` with every span.
    pub(crate) fn spans(&mut self, mut visit: impl FnMut(&mut Span)) {
        for entity in &mut self.entities {
            entity.mentions.iter_mut().for_each(|m| visit(&mut m.span));
            entity.roles.iter_mut().for_each(|r| visit(&mut r.span));
        }
        for quote in &mut self.quotes {
            quote.content.iter_mut().chain(&mut quote.cue).chain(&mut quote.source).for_each(&mut visit);
        }
        self.relations.iter_mut().for_each(|r| visit(&mut r.evidence));
        self.dates.iter_mut().for_each(|d| visit(&mut d.span));
    }

    /// States every invariant of an analysis of `text` once.
    ///
    /// # Errors
    /// A sentence that names the first invariant found broken.
    pub fn validate(&self, text: &str) -> Result<(), String> {
        check::analysis(self, text)
    }
}
