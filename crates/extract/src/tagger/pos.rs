//! Token spans to parts of speech: a perceptron that reads each sentence from left to right.

use std::sync::OnceLock;

use super::weights::{ROW, Weights, unpack};
use super::word::{Shape, Word, mix, words};
use crate::document::Tokens;
use crate::span::Span;
use crate::tag::Tag;

/// The learned weights.
const WEIGHTS: &[u8] = include_bytes!("../../data/weights/pos.bin");

/// The same, unpacked at first use.
static CELLS: OnceLock<Vec<u8>> = OnceLock::new();

/// The tags by the number of their label.
pub(crate) const TAGS: [Tag; 15] = [
    Tag::Noun,
    Tag::ProperNoun,
    Tag::Pronoun,
    Tag::Verb,
    Tag::Auxiliary,
    Tag::Adjective,
    Tag::Adverb,
    Tag::Determiner,
    Tag::Adposition,
    Tag::Conjunction,
    Tag::Subordinator,
    Tag::Number,
    Tag::Particle,
    Tag::Punctuation,
    Tag::Other,
];

/// Label of what stands before a sentence.
pub(crate) const BEFORE: u8 = 15;

/// How many features a token has.
pub(crate) const FEATURES: usize = 19;

/// One tag a token.
pub(crate) fn tags(text: &str, tokens: &[Span], sentences: &[Tokens]) -> Vec<Tag> {
    let words = words(text, tokens);
    let labels = labels(Weights::new(CELLS.get_or_init(|| unpack(WEIGHTS))), &words, sentences);
    labels.into_iter().map(|l| TAGS[usize::from(l)]).collect()
}

/// One label a word, by `weights`.
pub(crate) fn labels(weights: Weights<'_>, words: &[Word], sentences: &[Tokens]) -> Vec<u8> {
    let mut labels = vec![0; words.len()];
    for s in sentences {
        let sentence = &words[s.iter()];
        let (mut before, mut last) = (BEFORE, BEFORE);
        for i in 0..sentence.len() {
            let label = sure(sentence[i].shape).unwrap_or_else(|| {
                let mut scores = [0; ROW];
                for feature in features(sentence, i, last, before) {
                    weights.add(feature, &mut scores);
                }
                best(&scores)
            });
            labels[s.start + i] = label;
            (before, last) = (last, label);
        }
    }
    labels
}

/// The label that the shape alone decides.
pub(crate) fn sure(shape: Shape) -> Option<u8> {
    match shape {
        Shape::Mark => Some(13),
        Shape::Digits => Some(11),
        _ => None,
    }
}

/// The first label of the highest score.
pub(crate) fn best(scores: &[i32; ROW]) -> u8 {
    let mut best = 0;
    for l in 1..TAGS.len() {
        if scores[l] > scores[best] {
            best = l;
        }
    }
    best as u8
}

/// What is seen at word `i`, after words of label `before` and `last`.
pub(crate) fn features(sentence: &[Word], i: usize, last: u8, before: u8) -> [u32; FEATURES] {
    let at = |j: usize| sentence.get(j).copied().unwrap_or_default();
    let (w, left, right) = (at(i), at(i.wrapping_sub(1)), at(i + 1));
    let shape = w.shape as u32;
    let (last, before) = (u32::from(last), u32::from(before));
    let first = u32::from(i == 0 || (1..i + 1).all(|k| sentence[i - k].shape == Shape::Mark));
    let mut n = 0;
    let mut name = |a: u32, b: u32| {
        n += 1;
        mix(mix(n, a), b)
    };
    [
        name(w.lower, 0),
        name(w.lower, shape),
        name(w.endings[2], shape),
        name(w.endings[1], shape),
        name(w.endings[0], last),
        name(w.openings[0], shape),
        name(shape, first),
        name(last, before),
        name(last, w.lower),
        name(last, w.endings[2]),
        name(left.lower, 0),
        name(left.lower, w.endings[1]),
        name(at(i.wrapping_sub(2)).lower, last),
        name(right.lower, 0),
        name(right.endings[2], right.shape as u32),
        name(right.endings[1], w.endings[2]),
        name(right.lower, last),
        name(at(i + 2).lower, 0),
        name(right.shape as u32, mix(shape, left.shape as u32)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sentence, token};

    fn run(weights: &[u8], text: &str) -> Vec<u8> {
        let tokens = token::split(text);
        let sentences = sentence::split(text, &tokens, &sentence::paragraphs(text, &tokens));
        labels(Weights::new(weights), &words(text, &tokens), &sentences)
    }

    /// `expected` is the text with each tag behind its word.
    fn check(expected: &str) {
        let text: String = expected.split(' ').map(|w| w.split('/').next().unwrap()).collect::<Vec<_>>().join(" ");
        let tokens = token::split(&text);
        let sentences = sentence::split(&text, &tokens, &sentence::paragraphs(&text, &tokens));
        let tags = tags(&text, &tokens, &sentences);
        let found: Vec<String> = tokens.iter().zip(tags).map(|(t, tag)| format!("{}/{tag:?}", t.of(&text))).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn plain_news() {
        check(
            "The/Determiner president/Noun of/Adposition Kenya/ProperNoun told/Verb reporters/Noun that/Subordinator \
             she/Pronoun would/Auxiliary visit/Verb Nairobi/ProperNoun on/Adposition Monday/ProperNoun ./Punctuation",
        );
        check(
            "They/Pronoun have/Auxiliary not/Particle met/Verb in/Adposition 2003/Number ,/Punctuation officials/Noun say/Verb",
        );
    }

    #[test]
    fn capitals_everywhere() {
        check("MINISTER/Noun SAYS/Verb THE/Determiner WAR/Noun IS/Auxiliary OVER/Adposition");
    }

    #[test]
    fn damaged_weights_do_not_panic() {
        let noise: Vec<u8> = (0..5000_u32).map(|i| (mix(i, 1) & 255) as u8).collect();
        for weights in [&[][..], &noise, &noise[..20], &[128; 40]] {
            assert_eq!(run(weights, "Ann Lee said: “We will win 3 to 1.”").len(), 13);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_labels() {
        let text = "The president of Kenya told reporters that she would visit Nairobi on Monday.";
        assert_eq!(run(WEIGHTS, text), run(WEIGHTS, text));
    }
}
