//! What the learned tagger says of the candidates.
//!
//! Its borders are left aside, since titles, links and lists know them better: only its word on whether a candidate is a
//! name at all, and of which kind, is taken. A person is the kind that it says most easily, so that alone counts nothing.

use super::candidate::Candidate;
use super::words::Words;
use crate::analysis::EntityKind;
use crate::tagger::names::label;

/// Taken from every kind of a candidate in which the tagger sees no name; one left with nothing is none.
const UNSEEN: i32 = 6;

/// Given to the kind that the tagger sees where it has the candidate's very borders.
fn points(kind: EntityKind) -> i32 {
    match kind {
        EntityKind::Person => 0,
        EntityKind::Organisation | EntityKind::Group | EntityKind::Event | EntityKind::Other => 5,
        EntityKind::Place => 3,
    }
}

/// Adds the tagger's opinion to the candidates.
pub(super) fn weigh(words: &Words<'_, '_>, candidates: &mut [Candidate]) {
    let labels = label(words.document);
    let mut next = 0;
    for candidate in candidates {
        let tokens = candidate.tokens;
        while labels.get(next).is_some_and(|l| l.tokens.end <= tokens.start) {
            next += 1;
        }
        match labels.get(next).filter(|l| l.tokens.start < tokens.end) {
            None => candidate.scores.weaken(UNSEEN),
            Some(label) if label.tokens == tokens => *candidate.scores.of(label.kind) += points(label.kind),
            Some(_) => {}
        }
    }
}
