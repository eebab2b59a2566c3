//! An analysis in the terms of the corpora: only mentions by name are names, all mentions of an entity are its cluster, and a
//! relation ties the mentions of its entities that are nearest to the evidence.

use super::Task;
use crate::analysis::{Analysis, Entity, Mention};
use crate::{Bad, Item, Span, Text};

pub(super) struct Prediction<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) names: Vec<Name<'a>>,
    /// Without quoted phrases, which nobody is said to have said; with their numbers in the analysis.
    pub(super) quotes: Vec<(usize, &'a crate::analysis::Quote)>,
    /// Without mere co-mention.
    pub(super) relations: Vec<Relation<'a>>,
    pub(super) clusters: Vec<Vec<Span>>,
}

pub(super) struct Name<'a> {
    pub(super) span: Span,
    pub(super) kind: &'a str,
    pub(super) item: Item,
    pub(super) rule: &'a str,
}

pub(super) struct Relation<'a> {
    pub(super) number: usize,
    pub(super) source: Span,
    pub(super) target: Span,
    pub(super) label: Option<&'a str>,
}

impl<'a> Prediction<'a> {
    pub(super) fn new(analysis: &'a Analysis) -> Self {
        let name = |(entity, e): (usize, &'a Entity)| {
            let names = e.mentions.iter().enumerate().filter(|(_, m)| m.is_name());
            names.map(move |(mention, m)| Name {
                span: m.span(),
                kind: &e.kind,
                item: Item::Name { entity, mention },
                rule: &m.rule,
            })
        };
        let end = |id: &str, evidence| analysis.entities.iter().find(|e| e.id == id).and_then(|e| nearest(e, evidence));
        let relations = analysis.relations.iter().enumerate().filter(|(_, r)| r.kind.as_deref() != Some("co-mention"));
        Self {
            analysis,
            names: analysis.entities.iter().enumerate().flat_map(name).collect(),
            quotes: analysis.quotes.iter().enumerate().filter(|(_, q)| q.kind != "phrase").collect(),
            relations: relations
                .filter_map(|(number, r)| {
                    let (source, target) = (end(&r.source, r.evidence)?, end(&r.target, r.evidence)?);
                    Some(Relation { number, source, target, label: r.label.as_deref() })
                })
                .collect(),
            clusters: analysis.entities.iter().map(|e| e.mentions.iter().map(Mention::span).collect()).collect(),
        }
    }

    /// Refuses what is compared for a task and does not lie in the text.
    pub(super) fn check(&self, task: Task, text: &Text, whose: &str) -> Result<(), Bad> {
        let spans: Vec<Span> = match task {
            Task::Names => self.names.iter().map(|n| n.span).collect(),
            Task::Quotes => {
                let parts = self.quotes.iter().flat_map(|(_, q)| q.content.iter().chain(&q.cue).chain(&q.source));
                parts.copied().collect()
            }
            Task::Relations => {
                self.analysis.check_ends(whose)?;
                self.relations.iter().flat_map(|r| [r.source, r.target]).collect()
            }
            Task::Coreference => self.clusters.iter().flatten().copied().collect(),
        };
        spans.into_iter().try_for_each(|span| text.check(span, whose))
    }
}

fn nearest(entity: &Entity, evidence: Span) -> Option<Span> {
    let spans = entity.mentions.iter().map(Mention::span);
    spans.min_by_key(|&m| (!evidence.contains(m), m.start.abs_diff(evidence.start)))
}
