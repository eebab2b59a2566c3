//! Who stands with whom in one sentence, no more being said: the thinnest of ties.

use crate::named::Named;

use super::stage::{self, Stage};
use crate::analysis::{EntityId, MentionKind, Relation, RelationKind};

/// So many entities of one sentence are paired: a table of names must not cost the square of its length.
const CROWD: usize = 6;
/// So many sentences prove one pair.
const PROOFS: usize = 5;

/// Pairs named in one sentence that no typed tie joins.
pub(crate) fn find(stage: &Stage<'_, '_>, typed: &[Relation]) -> Vec<Relation> {
    let pair = |a: EntityId, b: EntityId| format!("{} {}", a.min(b).0, a.max(b).0);
    // A pair that is tied needs no more proofs.
    let mut proofs: Named<'_, usize> = typed.iter().map(|r| (pair(r.source, r.target), PROOFS)).collect();
    let mut out = Vec::new();
    for &sentence in &stage.page.document.sentences {
        let mut present: Vec<EntityId> = Vec::new();
        for party in stage.within(sentence).iter().filter(|p| p.mention == MentionKind::Name) {
            if !present.contains(&party.entity) && present.len() < CROWD {
                present.push(party.entity);
            }
        }
        for (k, &a) in present.iter().enumerate() {
            for &b in &present[k + 1..] {
                let count = proofs.or_default(pair(a, b));
                if *count == PROOFS {
                    continue;
                }
                *count += 1;
                let (label, evidence) = ("mentioned with".to_owned(), stage.page.document.span(sentence));
                out.push(stage::tied(a, label, b, evidence, (RelationKind::CoMention, "one-sentence")));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::analysis::RelationKind;
    use crate::relation::testing::check_kind;

    #[test]
    fn pairs_of_one_sentence_without_a_typed_tie() {
        let text = "[P:Trump] phoned [P:Putin] on [L:Malta] . [P:Ann Lee] left .";
        check_kind(text, RelationKind::CoMention, "Trump -mentioned with> Malta; Putin -mentioned with> Malta");
    }

    #[test]
    fn a_crowd_is_not_paired_in_full() {
        let crowd: String = ('a'..='z').map(|c| format!("[P:Q{c} R{c}] , ")).collect();
        let text = format!("{crowd} .");
        let (_, entities) = crate::entity::testing::entities(&text);
        assert_eq!(entities.len(), 26);
        let document_text = crate::entity::testing::unmark(&text).0;
        let document = crate::document::Document::new(&document_text);
        assert_eq!(crate::relation::find(&document, &entities, &[]).len(), 15);
    }
}
