//! JSON to the analysis. Ids need not be ours; rules do not travel, so everything read carries the rule "as-given".

use std::collections::BTreeMap;
use std::fmt;

use super::{About, Offsets, model};
use crate::analysis::{Analysis, Confidence, Date, Entity, EntityId, Mention, Quote, Relation, Role, Rule};
use crate::span::Span;

/// The rule of whatever was read rather than found.
const AS_GIVEN: Rule = Rule("as-given");

/// Why a text is not read as an analysis; prints as a sentence without its full stop.
#[derive(Debug)]
pub struct Unreadable(Why);

#[derive(Debug)]
enum Why {
    Json(serde_json::Error),
    Version(u32),
    Entity(String),
    Range(u32, u32),
    Date(String),
    Broken(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Why::Json(e) => write!(f, "this is not an analysis: {e}"),
            Why::Version(v) => write!(f, "version {v} of the format is not known"),
            Why::Entity(id) => write!(f, "there is no entity {id:?}"),
            Why::Range(start, end) => write!(f, "the offsets {start} to {end} are not a stretch of this text"),
            Why::Date(value) => write!(f, "{value:?} is not a date"),
            Why::Broken(what) => write!(f, "the analysis does not fit this text: {what}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// The analysis of `text` that `json` holds, and what it says about the article.
///
/// # Errors
/// When the JSON is not of the format, or not about this text.
pub fn from_json(json: &str, text: &str) -> Result<(Analysis, About), Unreadable> {
    let article: model::Article = serde_json::from_str(json).map_err(|e| Unreadable(Why::Json(e)))?;
    if article.version != model::VERSION {
        return Err(Unreadable(Why::Version(article.version)));
    }
    let ids = article.entities.iter().enumerate().map(|(i, e)| (e.id.clone(), EntityId(i as u32))).collect();
    let reader = Reader { offsets: Offsets::code_points(text), ids };
    let published = match article.published {
        Some(day) => Some(day.parse().map_err(|_| Unreadable(Why::Date(day)))?),
        None => None,
    };
    let analysis = Analysis {
        entities: article.entities.into_iter().map(|e| reader.entity(e, text)).collect::<Result<_, _>>()?,
        quotes: article.quotes.into_iter().map(|q| reader.quote(q)).collect::<Result<_, _>>()?,
        relations: article.relations.into_iter().map(|r| reader.relation(r)).collect::<Result<_, _>>()?,
        dates: article.dates.into_iter().map(|d| reader.date(d)).collect::<Result<_, _>>()?,
    };
    analysis.validate(text).map_err(|e| Unreadable(Why::Broken(e)))?;
    Ok((analysis, About { id: article.id, title: article.title, published }))
}

/// A share above the whole says nothing.
fn share(percent: Option<u8>) -> Option<Confidence> {
    percent.and_then(Confidence::new)
}

struct Reader<'a> {
    offsets: Offsets<'a>,
    ids: BTreeMap<String, EntityId>,
}

impl Reader<'_> {
    fn entity(&self, e: model::Entity, text: &str) -> Result<Entity, Unreadable> {
        // Other programs may name roles without saying where they stand; such a role has no place here.
        let roles = e.role_spans.iter().map(|&r| {
            let span = self.span(r)?;
            Ok(Role { text: span.of(text).to_owned(), span })
        });
        let mentions = e.mentions.iter().map(|m| {
            let span = self.span([m.start, m.end])?;
            Ok(Mention { span, kind: m.kind, rule: AS_GIVEN, confidence: share(m.confidence) })
        });
        Ok(Entity {
            kind: e.kind,
            name: e.name,
            roles: roles.collect::<Result<_, _>>()?,
            mentions: mentions.collect::<Result<_, _>>()?,
            stands_for: e.stands_for.map(|id| self.id(id)).transpose()?,
        })
    }

    fn quote(&self, q: model::Quote) -> Result<Quote, Unreadable> {
        let speakers = if q.speakers.is_empty() { Vec::from_iter(q.speaker) } else { q.speakers };
        Ok(Quote {
            kind: q.kind,
            content: q.content.into_iter().map(|r| self.span(r)).collect::<Result<_, _>>()?,
            cue: q.cue.map(|r| self.span(r)).transpose()?,
            source: q.source.map(|r| self.span(r)).transpose()?,
            speakers: speakers.into_iter().map(|id| self.id(id)).collect::<Result<_, _>>()?,
            rule: AS_GIVEN,
            confidence: share(q.confidence),
            speaker_confidence: share(q.speaker_confidence),
        })
    }

    fn relation(&self, r: model::Relation) -> Result<Relation, Unreadable> {
        Ok(Relation {
            source: self.id(r.source)?,
            label: r.label,
            kind: r.kind,
            target: self.id(r.target)?,
            evidence: self.span(r.evidence)?,
            status: r.status,
            rule: AS_GIVEN,
            confidence: share(r.confidence),
        })
    }

    fn date(&self, d: model::Date) -> Result<Date, Unreadable> {
        let value = match d.value {
            Some(value) => Some(value.parse().map_err(|_| Unreadable(Why::Date(value)))?),
            None => None,
        };
        Ok(Date { span: self.span([d.start, d.end])?, value, rule: AS_GIVEN, confidence: share(d.confidence) })
    }

    fn span(&self, [start, end]: model::Range) -> Result<Span, Unreadable> {
        let ends = self.offsets.byte(start).zip(self.offsets.byte(end)).filter(|(s, e)| s < e);
        ends.map(|(s, e)| Span::new(s, e)).ok_or(Unreadable(Why::Range(start, end)))
    }

    fn id(&self, id: String) -> Result<EntityId, Unreadable> {
        self.ids.get(&id).copied().ok_or(Unreadable(Why::Entity(id)))
    }
}
