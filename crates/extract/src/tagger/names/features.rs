//! What the name tagger sees of a token and around it.

use std::ops::Range;

use linear::{Feature, mix};

use super::hint::Hint;
use super::known::{ENTRIES, GIVEN, GROUP, HEADS, HONORIFIC, PERSONAL, SURNAME, TITLE};
use crate::document::Tokens;
use crate::form::Forms;
use crate::tag::Tag;
use crate::tagger::word::{Shape, Word};

/// How many features a token has that look at more than one word.
const AROUND: usize = 31;
/// How many it has in all.
pub(crate) const FEATURES: usize = AROUND + Sight::FEATURES + 12;

/// What is seen of a token apart from its word: the same few sights come again and again in a text.
#[derive(Clone, Copy)]
pub(crate) struct Sight {
    shape: Shape,
    /// First in its sentence.
    first: bool,
    tag: Tag,
    /// What the lexicons know of it.
    known: u32,
    hint: Hint,
}

impl Sight {
    const FEATURES: usize = 10;

    /// A number of its own; the bits of `known` end below 24.
    pub(crate) fn number(self) -> u64 {
        let Hint { label, points, lead, setting } = self.hint;
        let bytes = [setting, self.shape as u8 | u8::from(self.first) << 7, self.tag as u8, label, points << 4 | lead];
        bytes.iter().fold(u64::from(self.known), |all, &byte| all << 8 | u64::from(byte))
    }

    /// What it says of the label.
    pub(crate) fn features(self) -> [Feature; Self::FEATURES] {
        let (shape, tag, known, h) = (self.shape as u32, self.tag as u32, self.known, self.hint);
        let (code, setting, points, lead) =
            (u32::from(h.label), u32::from(h.setting), u32::from(h.points), u32::from(h.lead));
        [
            name(13, shape, u32::from(self.first)),
            name(21, tag, shape),
            name(32, known, shape),
            name(43, setting, shape),
            name(44, setting, code),
            name(45, setting, known),
            name(46, code, 0),
            name(47, code, points * 16 + lead),
            name(48, code, points * 64 + shape),
            name(53, code, mix(tag, lead)),
        ]
    }
}

/// A text as the name tagger sees it.
pub(crate) struct Scene<'a> {
    pub(crate) forms: &'a Forms<'a>,
    pub(crate) tags: &'a [Tag],
    /// What the lexicons know of each token, as a set of bits.
    pub(crate) known: &'a [u32],
    /// What the rules make of each token.
    pub(crate) hints: &'a [Hint],
    pub(crate) sentences: &'a [Tokens],
    /// Which sentence each token stands in.
    sentence_of: Vec<u32>,
    /// The run of capitalised words that each token stands in or next to.
    pub(crate) runs: Vec<Run>,
    /// Which run each token belongs to; [`NO_RUN`] outside of all.
    run_of: Vec<u32>,
}

const NO_RUN: u32 = u32::MAX;

/// Capitalised words, and what stands between them and binds.
#[derive(Clone, Copy)]
pub(crate) struct Run {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The hash of the feature of the label before.
pub(crate) fn after(label: usize) -> u32 {
    mix(0xA17E, label as u32)
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        forms: &'a Forms<'a>,
        tags: &'a [Tag],
        known: &'a [u32],
        hints: &'a [Hint],
        sentences: &'a [Tokens],
    ) -> Self {
        let n = forms.len();
        let mut scene = Scene {
            forms,
            tags,
            known,
            hints,
            sentences,
            sentence_of: vec![0; n],
            runs: Vec::new(),
            run_of: vec![NO_RUN; n],
        };
        for (number, s) in (0..).zip(sentences) {
            scene.sentence_of[s.iter()].fill(number);
            scene.find_runs(s.iter());
        }
        scene
    }

    /// True of the first token of a sentence.
    pub(crate) fn is_first(&self, i: usize) -> bool {
        self.sentence(i).start == i
    }

    /// Runs are capitalised words, and the hyphens, "of"s and particles between two of them.
    fn find_runs(&mut self, s: Range<usize>) {
        let mut i = s.start;
        while i < s.end {
            if !self.forms.word(i).shape.capital() {
                i += 1;
                continue;
            }
            let start = i;
            let mut end = i + 1;
            while end < s.end {
                if self.forms.word(end).shape.capital() {
                    end += 1;
                } else if end + 1 < s.end && self.forms.word(end).binds && self.forms.word(end + 1).shape.capital() {
                    end += 2;
                } else {
                    break;
                }
            }
            let id = self.runs.len() as u32;
            self.runs.push(Run { start, end });
            self.run_of[start..end].fill(id);
            i = end;
        }
    }

    /// The sentence of token `i`.
    pub(crate) fn sentence(&self, i: usize) -> Tokens {
        self.sentences[self.sentence_of[i] as usize]
    }

    /// All that is seen at token `i`.
    #[cfg(feature = "teach")]
    pub(crate) fn features(&self, i: usize) -> Vec<Feature> {
        let nobody = Word::default();
        let sentence = self.sentence(i);
        let at = |j: usize| if sentence.contains(j) { self.forms.word(j) } else { &nobody };
        let mut all = own(at(i)).to_vec();
        all.extend(left(at(i.wrapping_sub(1))));
        all.extend(right(at(i + 1)));
        all.extend(self.sight(i).features());
        all.extend(self.around(i));
        all
    }

    /// What is seen of token `i` apart from its word.
    pub(crate) fn sight(&self, i: usize) -> Sight {
        let (shape, first) = (self.forms.word(i).shape, self.is_first(i));
        Sight { shape, first, tag: self.tags[i], known: self.known[i], hint: self.hints[i] }
    }

    /// What is seen at token `i` besides what each word and its sight say.
    pub(crate) fn around(&self, i: usize) -> [Feature; AROUND] {
        let nobody = Word::default();
        let sentence = self.sentence(i);
        let at = |j: usize| if sentence.contains(j) { self.forms.word(j) } else { &nobody };
        let tag = |j: usize| if sentence.contains(j) { self.tags[j] as u32 } else { 99 };
        let known = |j: usize| if sentence.contains(j) { self.known[j] } else { 0 };
        let hint = |j: usize| if sentence.contains(j) { u32::from(self.hints[j].label) } else { 0 };
        let (l, r) = (i.wrapping_sub(1), i + 1);
        let (w, l1, l2, r1, r2) = (at(i), at(l), at(i.wrapping_sub(2)), at(r), at(i + 2));
        let shape = w.shape as u32;
        let run = self.runs.get(self.run_of[i] as usize).copied().unwrap_or(Run { start: i, end: i + 1 });
        let (before, behind) = (run.start.wrapping_sub(1), run.end);
        let length = (run.end - run.start).min(5) as u32;
        let place = u32::from(i == run.start) + 2 * u32::from(i + 1 == run.end);
        let (size, sort) = (mix(length, place), hint(i));
        let (left, right) = (at(before), at(behind));
        let (head, tail) = (at(run.start), at(run.end - 1));
        let (mine, titled) = (known(i), known(before) & (TITLE | HONORIFIC));
        let (of_left, of_right) = (known(l), known(r));
        let follows = tag(behind);
        [
            name(14, l1.lower, shape),
            name(15, r1.lower, shape),
            name(16, l1.lower, l2.lower),
            name(17, r1.lower, r2.lower),
            name(18, l1.lower, w.lower),
            name(19, w.lower, r1.lower),
            name(20, tag(i), mix(tag(l), tag(r))),
            name(22, left.lower, place),
            name(23, right.lower, place),
            name(24, mix(tag(before), follows), size),
            name(25, tail.lower, place),
            name(26, head.lower, place),
            name(27, mix(l1.shape as u32, r1.shape as u32), shape),
            name(28, size, shape),
            name(29, left.lower, at(before.wrapping_sub(1)).lower),
            name(30, right.lower, at(behind + 1).lower),
            name(31, tail.endings[2], place),
            name(33, mine & PERSONAL, mix(of_left & PERSONAL, of_right & PERSONAL)),
            name(34, mine & ENTRIES, mix(of_left & ENTRIES, of_right & ENTRIES)),
            name(35, mine & (ENTRIES | PERSONAL), size),
            name(36, known(run.end - 1) & (HEADS | PERSONAL), mix(known(run.start) & (HEADS | PERSONAL), place)),
            name(37, of_left & (HONORIFIC | TITLE | HEADS), mix(shape, l1.shape as u32)),
            name(38, of_right & (HEADS | GROUP | SURNAME), mix(mine & ENTRIES, r1.shape as u32)),
            name(39, titled, mix(follows, place)),
            name(40, titled, mix(length, mine & (GIVEN | SURNAME))),
            name(41, l2.lower, 3),
            name(42, r2.lower, 3),
            name(49, sort, mix(hint(l), hint(r))),
            name(50, sort, w.lower),
            name(51, sort, mix(l1.lower, 1)),
            name(52, sort, mix(r1.lower, 2)),
        ]
    }
}

/// Template number `n`: each has a number of its own, which the weights are learned with.
fn name(n: u32, a: u32, b: u32) -> Feature {
    [100 + n, a, b]
}

/// What a word says of its own label.
pub(crate) fn own(w: &Word) -> [Feature; 8] {
    let shape = w.shape as u32;
    [
        name(0, w.lower, 0),
        name(1, w.lower, shape),
        name(2, w.endings[0], shape),
        name(3, w.endings[1], shape),
        name(4, w.endings[2], shape),
        name(5, w.endings[3], shape),
        name(6, w.openings[0], shape),
        name(7, w.openings[1], shape),
    ]
}

/// What a word says of the label of the word behind it.
pub(crate) fn left(w: &Word) -> [Feature; 2] {
    [name(8, w.lower, 0), name(9, w.endings[2], w.shape as u32)]
}

/// What a word says of the label of the word before it.
pub(crate) fn right(w: &Word) -> [Feature; 2] {
    [name(10, w.lower, 0), name(11, w.endings[2], w.shape as u32)]
}
