//! Tokens to names: a structured perceptron over the stretches of text in which a name may stand.
//!
//! Most tokens cannot be part of a name (small words with no capital near); only the stretches between them are
//! decoded, each by itself, so that the cost stays far below that of looking at every token.

mod features;
mod hint;
mod known;
mod memory;

use features::FEATURES;
pub(crate) use features::Scene;
#[cfg(feature = "teach")]
pub(crate) use features::after;
pub(crate) use hint::Hint;
pub(crate) use known::known;

use std::ops::Range;
use std::sync::OnceLock;

use super::sums::Sums;
use super::weights::{Weights, unpack};
use super::word::Word;
use crate::analysis::EntityKind;
use crate::document::{Document, Tokens};
use memory::Memory;

/// The learned weights.
const WEIGHTS: &[u8] = include_bytes!("../../data/weights/names.bin");

/// The same, unpacked at first use.
static CELLS: OnceLock<Vec<u8>> = OnceLock::new();

/// Labels: none, then begin, inside, last and unit of each kind.
pub(crate) const LABELS: usize = 1 + 4 * KINDS;

/// Person, organisation, place, group, other.
pub(crate) const KINDS: usize = 5;

/// The first of them.
pub(crate) const PERSON: usize = 0;

/// The parts of a name: its label is `1 + 4 * kind + part`.
pub(crate) const BEGIN: usize = 0;
pub(crate) const INSIDE: usize = 1;
pub(crate) const LAST: usize = 2;
pub(crate) const UNIT: usize = 3;

/// The label of a token in no name.
pub(crate) const NONE: usize = 0;

/// True when a token labelled `next` may follow one labelled `label`.
#[cfg(feature = "teach")]
pub(crate) fn follows(label: usize, next: usize) -> bool {
    let open = |l: usize| l != NONE && matches!((l - 1) % 4, BEGIN | INSIDE);
    let continues = |l: usize| l != NONE && matches!((l - 1) % 4, INSIDE | LAST);
    if open(label) { continues(next) && (label - 1) / 4 == (next - 1) / 4 } else { !continues(next) }
}

/// A name as the tagger sees it: without titles before a person, article or possessive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Labelled {
    pub(crate) tokens: Tokens,
    pub(crate) kind: EntityKind,
    /// By how much a token of it scores better so than as anything else, on average: below 0 where only the
    /// neighbours speak for it, above 30 where hardly anything speaks against it.
    pub(crate) margin: i32,
}

/// The names of a document, in order, not overlapping.
pub(crate) fn label(document: &Document<'_>, hints: &[Hint]) -> Vec<Labelled> {
    let tags: Vec<_> = document.tokens.iter().map(|t| t.tag).collect();
    let known = known(document.text, &document.tokens, &document.forms);
    let scene = Scene::new(&document.forms, &tags, &known, hints, &document.sentences);
    find(Weights::new(CELLS.get_or_init(|| unpack(WEIGHTS))), &scene)
        .into_iter()
        .map(|f| Labelled { tokens: Tokens::new(f.start, f.end), kind: KIND[f.kind], margin: f.margin })
        .collect()
}

/// The kinds by their number.
const KIND: [EntityKind; KINDS] =
    [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Group, EntityKind::Other];

/// The scores of each label after another, as [`decode`] reads them.
pub(crate) struct Transitions {
    /// From each label of [`CLOSED`] to those of [`OPENING`].
    free: [Lanes; CLOSED.len()],
    /// From begin and inside to inside and last, of each kind.
    bound: [[[i16; 2]; 2]; KINDS],
}

/// As many labels as may open, in a number that vector instructions like.
type Lanes = [i16; 16];

/// The best labels of a stretch, by the scores of its tokens and of each label after another (Viterbi 1967).
///
/// `back` is room to work in.
fn decode(scores: &[Row], after: &Transitions, back: &mut Vec<[u8; LABELS]>, labels: &mut Vec<u8>) {
    const NEVER: i16 = i16::MIN / 2;
    back.clear();
    let mut best = [NEVER; LABELS];
    best[NONE] = 0;
    for row in scores {
        let (mut free, mut free_from) = ([NEVER; 16], [0_i16; 16]);
        for (transitions, &label) in after.free.iter().zip(&CLOSED) {
            let before = best[label];
            if before == NEVER {
                continue;
            }
            for ((sum, from), transition) in free.iter_mut().zip(&mut free_from).zip(transitions) {
                let score = before.saturating_add(*transition);
                let better = score > *sum;
                *sum = if better { score } else { *sum };
                *from = if better { label as i16 } else { *from };
            }
        }
        let mut from = [0; LABELS];
        let mut now = [NEVER; LABELS];
        for ((&next, sum), label) in OPENING.iter().zip(free).zip(free_from) {
            now[next] = sum.saturating_add(row[next]).max(NEVER);
            from[next] = label as u8;
        }
        for (kind, bound) in after.bound.iter().enumerate() {
            let begin = 1 + 4 * kind;
            for (k, next) in [begin + INSIDE, begin + LAST].into_iter().enumerate() {
                let opened = best[begin + BEGIN].saturating_add(bound[0][k]);
                let inside = best[begin + INSIDE].saturating_add(bound[1][k]);
                let label = if inside > opened { begin + INSIDE } else { begin + BEGIN };
                now[next] = opened.max(inside).saturating_add(row[next]).max(NEVER);
                from[next] = label as u8;
            }
        }
        back.push(from);
        best = now;
    }
    let mut label = NONE;
    for l in CLOSED {
        if best[l] > best[label] {
            label = l;
        }
    }
    labels.clear();
    labels.resize(scores.len(), NONE as u8);
    for (slot, from) in labels.iter_mut().zip(back.iter()).rev() {
        *slot = label as u8;
        label = usize::from(from[label]);
    }
}

/// Scores of the labels of one token.
pub(crate) type Row = [i16; LABELS];

/// The labels behind which a name may begin: none, and those of a name's last token.
const CLOSED: [usize; 1 + 2 * KINDS] = none_and(LAST, UNIT);
/// The labels that may follow those: none, and those of a name's first token.
const OPENING: [usize; 1 + 2 * KINDS] = none_and(BEGIN, UNIT);

/// None, then the labels of these two parts of each kind, in order.
const fn none_and(first: usize, second: usize) -> [usize; 1 + 2 * KINDS] {
    let mut labels = [NONE; 1 + 2 * KINDS];
    let mut kind = 0;
    while kind < KINDS {
        labels[1 + 2 * kind] = 1 + 4 * kind + first;
        labels[2 + 2 * kind] = 1 + 4 * kind + second;
        kind += 1;
    }
    labels
}

/// A name, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Which of the [`KINDS`].
    pub(crate) kind: usize,
    /// By how much a token of it is better so than as anything else, on average. Below nothing where only the
    /// neighbours speak for it.
    pub(crate) margin: i32,
}

/// The names of a text, in order. The document is read twice: the second time with what the first has seen of each word.
pub(crate) fn find(weights: Weights<'_>, scene: &Scene<'_>) -> Vec<Found> {
    let after = transitions(weights);
    let stretches = scene.stretches();
    let mut rows = scores(weights, scene, &stretches);
    let (mut back, mut labels) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    let mut at = 0;
    for stretch in &stretches {
        let rows = &rows[at..at + stretch.len()];
        decode(rows, &after, &mut back, &mut labels);
        collect(stretch.start, rows, &labels, &mut found);
        at += stretch.len();
    }
    let own = memory::votes(scene, &found);
    let memory = Memory::new(scene, &own);
    let first = std::mem::take(&mut found);
    let mut first = first.into_iter().peekable();
    at = 0;
    for stretch in &stretches {
        let rows = &mut rows[at..at + stretch.len()];
        at += stretch.len();
        let mut moved = false;
        for (i, row) in stretch.clone().zip(rows.iter_mut()) {
            let word = scene.forms.word(i);
            moved |= word.shape.capital() && memory.add(word.lower, own[i], row);
        }
        if moved {
            while first.next_if(|name| name.start < stretch.end).is_some() {}
            decode(rows, &after, &mut back, &mut labels);
            collect(stretch.start, rows, &labels, &mut found);
        } else {
            found.extend(std::iter::from_fn(|| first.next_if(|name| name.start < stretch.end)));
        }
    }
    found
}

/// The names that the labels of a stretch say.
fn collect(offset: usize, scores: &[Row], labels: &[u8], found: &mut Vec<Found>) {
    let mut start = 0;
    for (i, &label) in labels.iter().enumerate().filter(|(_, l)| usize::from(**l) != NONE) {
        let (kind, part) = (usize::from(label - 1) / 4, usize::from(label - 1) % 4);
        if part == BEGIN || part == UNIT {
            start = i;
        }
        if part == LAST || part == UNIT {
            let margin = margin(&scores[start..=i], &labels[start..=i], kind);
            found.push(Found { start: offset + start, end: offset + i + 1, kind, margin });
        }
    }
}

fn margin(scores: &[Row], labels: &[u8], kind: usize) -> i32 {
    let label = |kind: usize, l: u8| 1 + 4 * kind + usize::from(l - 1) % 4;
    let total = |other: Option<usize>| -> i32 {
        scores.iter().zip(labels).map(|(s, &l)| i32::from(s[other.map_or(NONE, |k| label(k, l))])).sum()
    };
    let best = (0..KINDS).filter(|&k| k != kind).map(|k| total(Some(k))).fold(total(None), i32::max);
    (total(Some(kind)) - best) / scores.len() as i32
}

/// Sums of what a word by itself says: of its own label, and of those of its neighbours.
#[derive(Clone, Copy)]
struct Parts {
    own: Sums<WIDTH>,
    /// Of the word behind it.
    left: Sums<WIDTH>,
    /// Of the word before it.
    right: Sums<WIDTH>,
}

/// The labels of a row in eights.
const WIDTH: usize = LABELS.div_ceil(8);

/// The scores of the tokens of all stretches, one after the other.
fn scores(weights: Weights<'_>, scene: &Scene<'_>, stretches: &[Range<usize>]) -> Vec<Row> {
    let sum = |features: &[u32], mut sums: Sums<WIDTH>| {
        features.iter().for_each(|&feature| weights.add::<LABELS, WIDTH>(feature, &mut sums));
        sums
    };
    let part = |word: &Word| Parts {
        own: sum(&features::own(word), Sums::NONE),
        left: sum(&features::left(word), Sums::NONE),
        right: sum(&features::right(word), Sums::NONE),
    };
    let parts: Vec<Parts> = scene.forms.list.iter().map(|form| part(&form.word)).collect();
    let nobody = part(&Word::default());
    let mut rows = Vec::with_capacity(stretches.iter().map(Range::len).sum());
    for i in stretches.iter().cloned().flatten() {
        let at = |j: usize| if scene.together(i, j) { &parts[scene.forms.id(j)] } else { &nobody };
        let mut sums = parts[scene.forms.id(i)].own;
        sums.join(&at(i.wrapping_sub(1)).left);
        sums.join(&at(i + 1).right);
        rows.push(sum(&scene.around(i), sums).totals(FEATURES));
    }
    rows
}

fn transitions(weights: Weights<'_>) -> Transitions {
    let row = |label: usize| -> Row {
        let mut sums = Sums::<WIDTH>::NONE;
        weights.add::<LABELS, WIDTH>(features::after(label), &mut sums);
        sums.totals(1)
    };
    Transitions {
        free: CLOSED.map(|label| {
            let row = row(label);
            std::array::from_fn(|k| OPENING.get(k).map_or(0, |&next| row[next]))
        }),
        bound: std::array::from_fn(|kind| {
            let begin = 1 + 4 * kind;
            [begin + BEGIN, begin + INSIDE].map(|label| {
                let row = row(label);
                [row[begin + INSIDE], row[begin + LAST]]
            })
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` is the text with its names in brackets, their kind behind a bar.
    fn check(expected: &str) {
        let mut text = String::new();
        for part in expected.split(['[', ']']) {
            text.push_str(part.split('|').next().unwrap());
        }
        let document = Document::new(&text);
        let mut found = String::new();
        let mut at = 0;
        for name in crate::mention::names(&document) {
            let kind = format!("{:?}", name.kind).to_lowercase();
            found += &format!("{}[{}|{kind}]", &text[at..name.span.start as usize], name.span.of(&text));
            at = name.span.end as usize;
        }
        found.push_str(&text[at..]);
        assert_eq!(found, expected);
    }

    #[test]
    fn news_from_everywhere() {
        check(
            "[Ngozi Okafor|person], a spokeswoman for the [Ministry of Health|organisation], said in [Lagos|place] on Monday.",
        );
        check("[Chinese|group] officials met with President [Recep Tayyip Erdogan|person] in [Ankara|place].");
    }

    #[test]
    fn what_is_known_of_a_word_holds_in_the_whole_document() {
        check(
            "Mr. [Zelnik|person] resigned. Analysts say [Zelnik|person] had no choice. [Zelnik|person] was not there.",
        );
    }

    #[test]
    fn no_names_no_labels() {
        check("they said that the rain would not stop before monday.");
        check("");
    }

    #[test]
    fn damaged_weights_do_not_panic() {
        let text = "Ann Lee of the United Nations met Bo bin Salman in “New York” - and left.";
        let document = Document::new(text);
        let tags: Vec<_> = document.tokens.iter().map(|t| t.tag).collect();
        let known = known(text, &document.tokens, &document.forms);
        let whole = [Tokens::new(0, document.tokens.len())];
        let hints = vec![Hint::default(); document.tokens.len()];
        let scene = Scene::new(&document.forms, &tags, &known, &hints, &whole);
        let noise: Vec<u8> = (0..9000_u32).map(|i| (crate::tagger::word::mix(i, 1) & 255) as u8).collect();
        for weights in [&[][..], &noise, &noise[..20], &[128; 50], &[127; 50]] {
            let found = find(Weights::new(weights), &scene);
            assert!(found.iter().all(|f| f.start < f.end && f.end <= document.tokens.len()));
            assert!(found.windows(2).all(|f| f[0].end <= f[1].start));
        }
    }
}
