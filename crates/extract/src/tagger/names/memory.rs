//! What the rest of the document says of a word: a surname that is a person's in one place is one in the next, too.

use linear::NameScores;
use linear::labels::{KINDS, UNIT};

use super::{Found, PERSON, Scene};
use crate::hash::Map;
use crate::tagger::word::{Shape, look};

/// How often each word stands for what, by a first reading of the document.
pub(crate) struct Memory {
    counts: Map<u32, [i32; KINDS + 1]>,
}

/// What a unanimous document adds to a label's score.
const WEIGHT: i32 = 32;
/// As many other mentions as make it so.
const ENOUGH: i32 = 3;
/// As many mentions as a definition is worth.
const DEFINITION: i32 = 2;

impl Memory {
    /// Counts the votes of each word.
    pub(crate) fn new(scene: &Scene<'_>, votes: &[Vote], found: &[Found]) -> Self {
        let mut counts: Map<u32, [i32; KINDS + 1]> = Map::default();
        for (i, vote) in votes.iter().enumerate() {
            if let Some(kind) = vote {
                counts.entry(scene.forms.word(i).lower).or_default()[usize::from(*kind)] += 1;
            }
        }
        for (word, kind) in found.iter().filter_map(|name| defined(scene, name)) {
            counts.entry(word).or_default()[kind] += DEFINITION;
        }
        Self { counts }
    }

    /// Adds to the scores of a token what all other mentions of its word say; whether they say anything.
    pub(crate) fn add(&self, word: u32, own: Vote, scores: &mut NameScores) -> bool {
        let Some(mut votes) = self.counts.get(&word).copied() else { return false };
        if let Some(own) = own {
            votes[usize::from(own)] -= 1;
        }
        let all: i32 = votes.iter().sum();
        if all <= 0 {
            return false;
        }
        for (kind, &count) in votes.iter().enumerate() {
            let bonus = (WEIGHT * count * all.min(ENOUGH) / (all * ENOUGH)) as i16;
            match kind {
                KINDS => scores[0] += bonus,
                PERSON => scores[1 + 4 * PERSON..5 + 4 * PERSON].iter_mut().for_each(|s| *s += bonus),
                _ => scores[1 + 4 * kind + UNIT] += bonus,
            }
        }
        true
    }
}

/// "Regional Comprehensive Economic Partnership (RCEP)": the word that a name of several words defines, and its kind.
fn defined(scene: &Scene<'_>, name: &Found) -> Option<(u32, usize)> {
    let at = name.end + 1;
    let inside = name.kind != PERSON && name.end - name.start > 1 && scene.sentence(name.start).contains(at + 1);
    let word = inside.then(|| scene.forms.word(at)).filter(|w| matches!(w.shape, Shape::Upper | Shape::Mixed))?;
    let mark = |token: &str| look(token).lower;
    let in_brackets = scene.forms.word(name.end).lower == mark("(") && scene.forms.word(at + 1).lower == mark(")");
    in_brackets.then_some((word.lower, name.kind))
}

/// What a token says of its word: a kind, [`KINDS`] for a word with a capital that is no name, or nothing.
pub(crate) type Vote = Option<u8>;

/// What each token says.
pub(crate) fn votes(scene: &Scene<'_>, found: &[Found]) -> Vec<Vote> {
    let mut votes: Vec<Vote> = (0..scene.forms.len())
        .map(|i| (scene.forms.word(i).shape.capital() && !scene.is_first(i)).then_some(KINDS as u8))
        .collect();
    for name in found {
        // A word of a longer name stands for the name only in a person's.
        let speaks = name.kind == PERSON || name.end - name.start == 1;
        votes[name.start..name.end].fill(speaks.then_some(name.kind as u8));
    }
    votes
}
