//! Tokens to names: a conditional random field over the stretches of text in which a name may stand.
//!
//! Most tokens cannot be part of a name (small words with no capital near, see [`stretch`]); only the stretches between them are
//! decoded, each by itself, so that the cost stays far below that of looking at every token.

mod features;
mod hint;
mod known;
mod memory;
mod recent;
mod stretch;

use features::FEATURES;
pub(crate) use features::Scene;
#[cfg(feature = "teach")]
pub(crate) use features::after;
pub(crate) use hint::Hint;
pub(crate) use known::known;
pub(crate) use stretch::stretches;

use std::ops::Range;
use std::sync::OnceLock;

use super::word::Word;
use crate::analysis::EntityKind;
use crate::document::{Document, Tokens};
use linear::labels::{BEGIN, KINDS, LAST, NONE, UNIT};
use linear::{Decoder, NameScores, NameSums, Transitions, Weights, unpack};
use memory::Memory;
use recent::Recent;

/// The learned weights.
const WEIGHTS: &[u8] = include_bytes!("../../data/weights/names.bin");

/// The same, unpacked at first use.
static CELLS: OnceLock<Vec<u8>> = OnceLock::new();

/// The first of the kinds of names.
pub(crate) const PERSON: usize = 0;

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
#[inline(never)]
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
    let stretches = stretches(scene);
    let goes_on = |stretch: &Range<usize>| stretch.end < scene.sentence(stretch.start).end;
    let mut rows = scores(weights, scene, &stretches);
    let mut decoder = Decoder::default();
    let mut found = Vec::new();
    let mut at = 0;
    for stretch in &stretches {
        let rows = &rows[at..at + stretch.len()];
        collect(stretch.start, rows, decoder.decode(rows, &after, goes_on(stretch)), &mut found);
        at += stretch.len();
    }
    let own = memory::votes(scene, &found);
    let memory = Memory::new(scene, &own, &found);
    let first = std::mem::take(&mut found);
    let mut first = first.into_iter().peekable();
    at = 0;
    for stretch in &stretches {
        let rows = &mut rows[at..at + stretch.len()];
        at += stretch.len();
        let mut moved = false;
        for (i, row) in stretch.clone().zip(rows.iter_mut()) {
            let word = scene.forms.word(i);
            moved |= word.shape.capital() && memory.add(scene.forms.id(i), own[i], row);
        }
        if moved {
            while first.next_if(|name| name.start < stretch.end).is_some() {}
            collect(stretch.start, rows, decoder.decode(rows, &after, goes_on(stretch)), &mut found);
        } else {
            found.extend(std::iter::from_fn(|| first.next_if(|name| name.start < stretch.end)));
        }
    }
    found
}

/// The names that the labels of a stretch say.
fn collect(offset: usize, scores: &[NameScores], labels: &[u8], found: &mut Vec<Found>) {
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

fn margin(scores: &[NameScores], labels: &[u8], kind: usize) -> i32 {
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
    own: NameSums,
    /// Of the word behind it.
    left: NameSums,
    /// Of the word before it.
    right: NameSums,
}

/// The scores of the tokens of all stretches, one after the other.
fn scores(weights: Weights<'_>, scene: &Scene<'_>, stretches: &[Range<usize>]) -> Vec<NameScores> {
    let part = |word: &Word| Parts {
        own: weights.name_sums(&features::own(word)),
        left: weights.name_sums(&features::left(word)),
        right: weights.name_sums(&features::right(word)),
    };
    let parts: Vec<Parts> = scene.forms.list.iter().map(|form| part(&form.word)).collect();
    let nobody = part(&Word::default());
    let mut recent = Recent::new();
    let mut rows = Vec::with_capacity(stretches.iter().map(Range::len).sum());
    for i in stretches.iter().cloned().flatten() {
        let sentence = scene.sentence(i);
        let at = |j: usize| if sentence.contains(j) { &parts[scene.forms.id(j)] } else { &nobody };
        let sight = scene.sight(i);
        let sight = recent.get(sight.number(), || weights.name_sums(&sight.features()));
        let parts = [&parts[scene.forms.id(i)].own, &at(i.wrapping_sub(1)).left, &at(i + 1).right, sight];
        rows.push(weights.name_scores(&scene.around(i), parts, FEATURES));
    }
    rows
}

/// The scores of each label after another.
fn transitions(weights: Weights<'_>) -> Transitions {
    Transitions::new(std::array::from_fn(|label| weights.name_row(features::after(label))))
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
        let noise: Vec<u8> = (0..9000_u32).map(|i| (linear::mix(i, 1) & 255) as u8).collect();
        for weights in [&[][..], &noise, &noise[..20], &[128; 50], &[127; 50]] {
            let found = find(Weights::new(weights), &scene);
            assert!(found.iter().all(|f| f.start < f.end && f.end <= document.tokens.len()));
            assert!(found.windows(2).all(|f| f[0].end <= f[1].start));
        }
    }
}
