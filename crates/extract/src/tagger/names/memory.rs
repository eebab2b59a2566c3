//! What the rest of the document says of a word: a surname that is a person's in one place is one in the next, too.

use linear::NameScores;
use linear::labels::{KINDS, UNIT};

use super::{Found, PERSON, Scene};
use crate::order;
use crate::tagger::word::{Shape, look};

/// How often each word stands for what, by a first reading of the document.
pub(crate) struct Memory {
    /// For each form the one that speaks for all that differ from it by capitals only.
    spoken_by: Vec<u32>,
    /// Of each form; nothing of those for which another speaks.
    counts: Vec<[i32; KINDS + 1]>,
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
        let forms = &scene.forms.list;
        let mut memory = Self { spoken_by: vec![0; forms.len()], counts: vec![[0; KINDS + 1]; forms.len()] };
        let mut last = 0;
        for form in order::arrange(forms.len(), &|a, b| forms[a].word.lower.cmp(&forms[b].word.lower)) {
            if forms[form as usize].word.lower != forms[last as usize].word.lower {
                last = form;
            }
            memory.spoken_by[form as usize] = last;
        }
        for (i, vote) in votes.iter().enumerate() {
            if let Some(kind) = vote {
                memory.counts(scene, i)[usize::from(*kind)] += 1;
            }
        }
        for (i, kind) in found.iter().filter_map(|name| defined(scene, name)) {
            memory.counts(scene, i)[kind] += DEFINITION;
        }
        memory
    }

    /// What is counted of the word of token `i`.
    fn counts(&mut self, scene: &Scene<'_>, i: usize) -> &mut [i32; KINDS + 1] {
        &mut self.counts[self.spoken_by[scene.forms.id(i)] as usize]
    }

    /// Adds to the scores of a token of a form what all other mentions of its word say; whether they say anything.
    pub(crate) fn add(&self, form: usize, own: Vote, scores: &mut NameScores) -> bool {
        let mut votes = self.counts[self.spoken_by[form] as usize];
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

/// "Regional Comprehensive Economic Partnership (RCEP)": the token that a name of several words defines, and its kind.
fn defined(scene: &Scene<'_>, name: &Found) -> Option<(usize, usize)> {
    let at = name.end + 1;
    let inside = name.kind != PERSON && name.end - name.start > 1 && scene.sentence(name.start).contains(at + 1);
    let short = || matches!(scene.forms.word(at).shape, Shape::Upper | Shape::Mixed);
    let mark = |token: &str| look(token).lower;
    let in_brackets = || scene.forms.word(name.end).lower == mark("(") && scene.forms.word(at + 1).lower == mark(")");
    (inside && short() && in_brackets()).then_some((at, name.kind))
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
