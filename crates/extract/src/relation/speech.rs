//! What speakers speak about: the entities named in their words.

use super::stage::Stage;
use crate::analysis::{Quote, Relation, RelationKind, Rule, Status};

/// So many entities are counted as what one quote is about.
const TOPICS: usize = 12;

/// A tie from each speaker to each entity named in what is reported, with that part of the content as evidence.
pub(crate) fn find(stage: &Stage<'_, '_>, quotes: &[Quote]) -> Vec<Relation> {
    let mut out = Vec::new();
    for quote in quotes {
        let mut topics = Vec::new();
        for &content in &quote.content {
            for party in stage.within(stage.page.document.tokens_in(content)) {
                let known = topics.iter().any(|&(t, _)| t == party.entity);
                if !known && topics.len() < TOPICS && !quote.speakers.contains(&party.entity) {
                    topics.push((party.entity, content));
                }
            }
        }
        for &source in &quote.speakers {
            out.extend(topics.iter().map(|&(target, evidence)| Relation {
                source,
                label: "speaks about".to_owned(),
                kind: RelationKind::SpeaksAbout,
                target,
                evidence,
                status: Status::Stated,
                rule: Rule("speaks-about"),
                confidence: None,
            }));
        }
    }
    out
}
