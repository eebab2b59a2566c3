//! The best labels of a stretch (Viterbi 1967).

use crate::labels::{BEGIN, INSIDE, KINDS, LABELS, LAST, NONE, UNIT};
use crate::weights::NameScores;

/// The scores of each label after another.
#[derive(Debug)]
pub struct Transitions {
    after: [[i32; LABELS]; LABELS],
    /// The greatest score behind each label, and the least of all.
    most: [i32; LABELS],
    least: i32,
}

/// The labels that end a name or stand in none, and those that may follow them: begin and unit.
const OUTER: usize = 1 + 2 * KINDS;
const ENDS: [usize; OUTER] = outer(LAST);
const STARTS: [usize; OUTER] = outer(BEGIN);

const fn outer(part: usize) -> [usize; OUTER] {
    let mut labels = [NONE; OUTER];
    let mut kind = 0;
    while kind < KINDS {
        labels[1 + 2 * kind] = 1 + 4 * kind + part;
        labels[2 + 2 * kind] = 1 + 4 * kind + UNIT;
        kind += 1;
    }
    labels
}

impl Transitions {
    /// Of label `k`, the scores of each after it are `after[k]`.
    pub fn new(after: [NameScores; LABELS]) -> Self {
        let after = after.map(|row| row.map(i32::from));
        let most = after.map(|row| row.into_iter().fold(i32::MIN, i32::max));
        let least = after.iter().flatten().copied().fold(i32::MAX, i32::min);
        Self { after, most, least }
    }
}

/// Finds best labels; keeps its room from one stretch to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    back: Vec<[u8; LABELS]>,
    labels: Vec<u8>,
}

const NEVER: i32 = i32::MIN / 2;

impl Decoder {
    /// The best labels, by the scores of the tokens and of each label after another. A stretch that `goes_on` has tokens
    /// behind it that are part of no name.
    #[inline(never)]
    pub fn decode(&mut self, scores: &[NameScores], transitions: &Transitions, goes_on: bool) -> &[u8] {
        self.back.clear();
        let mut best = [NEVER; LABELS];
        // Before a stretch there is no name.
        best[NONE] = 0;
        for row in scores {
            let (now, from) = step(&best, row, transitions);
            self.back.push(from);
            best = now;
        }
        let end = |l: usize| best[l].saturating_add(if goes_on { transitions.after[l][NONE] } else { 0 });
        let mut label = NONE;
        for &l in &ENDS[1..] {
            if end(l) > end(label) {
                label = l;
            }
        }
        self.labels.clear();
        self.labels.resize(scores.len(), NONE as u8);
        for (slot, back) in self.labels.iter_mut().zip(&self.back).rev() {
            *slot = label as u8;
            label = usize::from(back[label]);
        }
        &self.labels
    }
}

/// The best scores of the labels of a token, and the label before each.
///
/// Sums that saturate would take half as long again. A token and the step to it add less than 2^14, so these hold for a stretch of
/// 65,000 tokens; a sentence without an end that is longer would get bad labels in the end, and no panic.
fn step(best: &[i32; LABELS], row: &NameScores, transitions: &Transitions) -> ([i32; LABELS], [u8; LABELS]) {
    let (mut now, mut from) = ([NEVER; LABELS], [0; LABELS]);
    let leader = ENDS.iter().map(|&l| best[l]).fold(NEVER, i32::max);
    for label in ENDS {
        // What no label may follow as well as the leader, whichever comes, is not tried.
        if best[label].wrapping_add(transitions.most[label]) < leader.wrapping_add(transitions.least) {
            continue;
        }
        let after = &transitions.after[label];
        for next in STARTS {
            let score = best[label].wrapping_add(after[next]);
            if score > now[next] {
                (now[next], from[next]) = (score, label as u8);
            }
        }
    }
    for begin in (0..KINDS).map(|kind| 1 + 4 * kind + BEGIN) {
        let (inside, last) = (begin - BEGIN + INSIDE, begin - BEGIN + LAST);
        for next in [inside, last] {
            let opened = best[begin].wrapping_add(transitions.after[begin][next]);
            let continued = best[inside].wrapping_add(transitions.after[inside][next]);
            let label = if continued > opened { inside } else { begin };
            (now[next], from[next]) = (opened.max(continued), label as u8);
        }
    }
    for (score, &own) in now.iter_mut().zip(row) {
        *score = score.wrapping_add(i32::from(own)).max(NEVER);
    }
    (now, from)
}
