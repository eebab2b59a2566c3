//! Tokens to names: a structured perceptron over the stretches of text in which a name may stand.
//!
//! Most tokens cannot be part of a name (small words with no capital near); only the stretches between them are
//! decoded, each by itself, so that the cost stays far below that of looking at every token.

mod features;
mod hint;
mod known;
mod memory;

pub(crate) use features::Scene;
#[cfg(feature = "teach")]
pub(crate) use features::{FEATURES, after};
pub(crate) use hint::Hint;
pub(crate) use known::known;

use std::ops::Range;
use std::sync::OnceLock;

use super::weights::{Weights, unpack};
use super::word::words;
use crate::analysis::EntityKind;
use crate::document::{Document, Tokens};
use crate::span::Span;
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
    let spans: Vec<Span> = document.tokens.iter().map(|t| t.span).collect();
    let tags: Vec<_> = document.tokens.iter().map(|t| t.tag).collect();
    let sentences: Vec<Range<usize>> = document.sentences.iter().map(|s| s.iter()).collect();
    let words = words(document.text, &spans);
    let known = known(document.text, &spans, &words);
    let scene = Scene::new(&words, &tags, &known, hints, &sentences);
    find(Weights::new(CELLS.get_or_init(|| unpack(WEIGHTS))), &scene)
        .into_iter()
        .map(|f| Labelled { tokens: Tokens::new(f.start, f.end), kind: KIND[f.kind], margin: f.margin })
        .collect()
}

/// The kinds by their number.
const KIND: [EntityKind; KINDS] =
    [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Group, EntityKind::Other];

/// The best labels of a stretch, by the scores of its tokens and of each label after another.
pub(crate) fn decode(scores: &[[i32; LABELS]], after: &[[i32; LABELS]; LABELS]) -> Vec<usize> {
    const NEVER: i32 = i32::MIN / 2;
    let mut best = [NEVER; LABELS];
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    for (i, row) in scores.iter().enumerate() {
        let mut now = [NEVER; LABELS];
        let mut from = [0; LABELS];
        for next in 0..LABELS {
            for label in predecessors(next) {
                if i == 0 && label != NONE {
                    continue;
                }
                let before = if i == 0 { 0 } else { best[label] };
                let score = before.saturating_add(after[label][next]).saturating_add(row[next]);
                if score > now[next] {
                    (now[next], from[next]) = (score, label as u8);
                }
            }
        }
        back.push(from);
        best = now;
    }
    let mut label = NONE;
    for l in 1..LABELS {
        let part = (l - 1) % 4;
        if matches!(part, LAST | UNIT) && best[l] > best[label] {
            label = l;
        }
    }
    let mut labels = vec![NONE; scores.len()];
    for i in (0..scores.len()).rev() {
        labels[i] = label;
        label = usize::from(back[i][label]);
    }
    labels
}

/// The labels after which `next` may stand.
fn predecessors(next: usize) -> impl Iterator<Item = usize> {
    let (inner, outer) = if next != NONE && matches!((next - 1) % 4, INSIDE | LAST) {
        let begin = next - (next - 1) % 4;
        (begin..begin + 2, 0..0)
    } else {
        (0..1, 0..KINDS)
    };
    inner.chain(outer.flat_map(|k| [1 + 4 * k + LAST, 1 + 4 * k + UNIT]))
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
    let mut stretches: Vec<(Range<usize>, Vec<[i32; LABELS]>)> =
        scene.stretches().into_iter().map(|s| (s.clone(), scores(weights, scene, s))).collect();
    let mut found = Vec::new();
    for (stretch, scores) in &stretches {
        collect(stretch.start, scores, &decode(scores, &after), &mut found);
    }
    let own = memory::votes(scene, &found);
    let memory = Memory::new(scene, &own);
    found.clear();
    for (stretch, scores) in &mut stretches {
        for (i, row) in stretch.clone().zip(scores.iter_mut()) {
            if scene.words[i].shape.capital() {
                memory.add(scene.words[i].lower, own[i], row);
            }
        }
        collect(stretch.start, scores, &decode(scores, &after), &mut found);
    }
    found
}

/// The names that the labels of a stretch say.
fn collect(offset: usize, scores: &[[i32; LABELS]], labels: &[usize], found: &mut Vec<Found>) {
    let mut start = 0;
    for (i, &label) in labels.iter().enumerate().filter(|(_, l)| **l != NONE) {
        let (kind, part) = ((label - 1) / 4, (label - 1) % 4);
        if part == BEGIN || part == UNIT {
            start = i;
        }
        if part == LAST || part == UNIT {
            let margin = margin(&scores[start..=i], &labels[start..=i], kind);
            found.push(Found { start: offset + start, end: offset + i + 1, kind, margin });
        }
    }
}

fn margin(scores: &[[i32; LABELS]], labels: &[usize], kind: usize) -> i32 {
    let total = |other: Option<usize>| -> i32 {
        scores.iter().zip(labels).map(|(s, &l)| s[other.map_or(NONE, |k| 1 + 4 * k + (l - 1) % 4)]).sum()
    };
    let best = (0..KINDS).filter(|&k| k != kind).map(|k| total(Some(k))).fold(total(None), i32::max);
    (total(Some(kind)) - best) / scores.len() as i32
}

/// The scores of the tokens of a stretch.
pub(crate) fn scores(weights: Weights<'_>, scene: &Scene<'_>, stretch: Range<usize>) -> Vec<[i32; LABELS]> {
    stretch
        .map(|i| {
            let mut scores = [0; LABELS];
            for feature in scene.features(i) {
                weights.add(feature, &mut scores);
            }
            scores
        })
        .collect()
}

/// The scores of each label after another.
pub(crate) fn transitions(weights: Weights<'_>) -> [[i32; LABELS]; LABELS] {
    std::array::from_fn(|label| {
        let mut scores = [0; LABELS];
        weights.add(features::after(label), &mut scores);
        scores
    })
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
        let spans: Vec<Span> = document.tokens.iter().map(|t| t.span).collect();
        let tags: Vec<_> = document.tokens.iter().map(|t| t.tag).collect();
        let words = words(text, &spans);
        let known = known(text, &spans, &words);
        let whole = std::iter::once(0..words.len()).collect::<Vec<_>>();
        let hints = vec![Hint::default(); words.len()];
        let scene = Scene::new(&words, &tags, &known, &hints, &whole);
        let noise: Vec<u8> = (0..9000_u32).map(|i| (crate::tagger::word::mix(i, 1) & 255) as u8).collect();
        for weights in [&[][..], &noise, &noise[..20], &[128; 50], &[127; 50]] {
            let found = find(Weights::new(weights), &scene);
            assert!(found.iter().all(|f| f.start < f.end && f.end <= words.len()));
            assert!(found.windows(2).all(|f| f[0].end <= f[1].start));
        }
    }
}
