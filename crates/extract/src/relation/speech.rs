//! What speakers speak about: the entities named in their words.

use super::stage::{self, Stage};
use crate::analysis::{Quote, Relation, RelationKind};

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
            out.extend(topics.iter().map(|&(target, evidence)| {
                let how = (RelationKind::SpeaksAbout, "speaks-about");
                stage::tied(source, "speaks about".to_owned(), target, evidence, how)
            }));
        }
    }
    out
}
