//! Token spans to parts of speech: a perceptron that reads each sentence from left to right.

use std::sync::OnceLock;

use linear::{Feature, TagScores, TagSums, Weights, mix, unpack};

use super::word::{Shape, Word};
use crate::case;
use crate::document::Tokens;
use crate::form::Forms;
use crate::lexicon::{self, Plain};
use crate::listed::{Listed, listed};
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

/// Labels of words of which no new ones come up: pronouns, auxiliaries, determiners, adpositions, conjunctions, subordinators and
/// particles.
const CLOSED: [bool; TAGS.len()] = {
    let mut closed = [false; TAGS.len()];
    let mut l = 0;
    while l < TAGS.len() {
        closed[l] = matches!(
            TAGS[l],
            Tag::Pronoun
                | Tag::Auxiliary
                | Tag::Determiner
                | Tag::Adposition
                | Tag::Conjunction
                | Tag::Subordinator
                | Tag::Particle
        );
        l += 1;
    }
    closed
};

/// The words that may have such a label besides those that start no name. Without them the rarest nouns come out as auxiliaries:
/// "the Acme boss said".
const SMALL: &Listed = listed!(
    "ain albeit alongside amongst anybody anything atop beneath beside cannot due everybody get gets getting gonna got gotta having \
     ourselves past plus shall theirs versus vs whereby wherein whichever whilst whomever worth yourself yourselves",
);

/// Label of what stands before a sentence.
pub(crate) const BEFORE: u8 = 15;

/// How many features a token has.
pub(crate) const FEATURES: usize = 19;

/// One tag a token.
#[inline(never)]
pub(crate) fn tags(forms: &Forms<'_>, sentences: &[Tokens]) -> Vec<Tag> {
    let labels = labels(Weights::new(CELLS.get_or_init(|| unpack(WEIGHTS))), forms, sentences);
    labels.into_iter().map(|l| TAGS[usize::from(l)]).collect()
}

/// Sums of what a word by itself says: of its own label, and of that of the word before it.
#[derive(Clone, Copy)]
struct Parts {
    own: TagSums,
    right: TagSums,
}

/// One label a word, by `weights`.
pub(crate) fn labels(weights: Weights<'_>, forms: &Forms<'_>, sentences: &[Tokens]) -> Vec<u8> {
    let part = |word: &Word| Parts { own: weights.tag_sums(&own(word)), right: weights.tag_sums(&right(word)) };
    let parts: Vec<Parts> = forms.list.iter().map(|form| part(&form.word)).collect();
    // "don't", "she'll"
    let small = forms.mark(|word| {
        lexicon::is_plain(&case::small(word), Plain::Stop) || SMALL.has_in_any_case(word) || word.contains(['\'', '’'])
    });
    let (nobody, nothing) = (Word::default(), part(&Word::default()));
    let mut labels = vec![0; forms.len()];
    for s in sentences {
        let at = |i: usize| if s.contains(i) { forms.word(i) } else { &nobody };
        let (mut before, mut last) = (BEFORE, BEFORE);
        let mut first = true;
        for i in s.iter() {
            let shape = forms.word(i).shape;
            let label = sure(shape).unwrap_or_else(|| {
                let right = if s.contains(i + 1) { &parts[forms.id(i + 1)].right } else { &nothing.right };
                let parts = [&parts[forms.id(i)].own, right];
                let (left2, left) = (at(i.wrapping_sub(2)), at(i.wrapping_sub(1)));
                let window = Window { at: [left2, left, at(i), at(i + 1), at(i + 2)], first };
                best(&weights.tag_scores(&around(&window, last, before), parts, FEATURES), small.has(i))
            });
            labels[i] = label;
            (before, last) = (last, label);
            first &= shape == Shape::Mark;
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

/// The first label of the highest score, of all that there are or those that are not closed.
fn best(scores: &TagScores, small: bool) -> u8 {
    let mut best = 0;
    for l in 1..TAGS.len() {
        if scores[l] > scores[best] && (small || !CLOSED[l]) {
            best = l;
        }
    }
    best as u8
}

/// The word to be labelled with the two before and behind it.
pub(crate) struct Window<'a> {
    at: [&'a Word; 5],
    /// True when only marks stand before it in its sentence.
    first: bool,
}

/// Template number `n`: each has a number of its own, which the weights are learned with.
fn name(n: u32, a: u32, b: u32) -> Feature {
    [n, a, b]
}

/// What a word says of its own label.
fn own(w: &Word) -> [Feature; 5] {
    let shape = w.shape as u32;
    [
        name(1, w.lower, 0),
        name(2, w.lower, shape),
        name(3, w.endings[2], shape),
        name(4, w.endings[1], shape),
        name(6, w.openings[0], shape),
    ]
}

/// What a word says of the label of the word before it.
fn right(w: &Word) -> [Feature; 2] {
    [name(14, w.lower, 0), name(15, w.endings[2], w.shape as u32)]
}

/// What is seen at a word besides, after words of label `before` and `last`.
fn around(window: &Window<'_>, last: u8, before: u8) -> [Feature; 12] {
    let [left2, left, w, right, right2] = window.at;
    let shape = w.shape as u32;
    let (last, before) = (u32::from(last), u32::from(before));
    [
        name(5, w.endings[0], last),
        name(7, shape, u32::from(window.first)),
        name(8, last, before),
        name(9, last, w.lower),
        name(10, last, w.endings[2]),
        name(11, left.lower, 0),
        name(12, left.lower, w.endings[1]),
        name(13, left2.lower, last),
        name(16, right.endings[1], w.endings[2]),
        name(17, right.lower, last),
        name(18, right2.lower, 0),
        name(19, right.shape as u32, mix(shape, left.shape as u32)),
    ]
}

/// All that is seen at token `i` of `sentence`.
#[cfg(feature = "teach")]
pub(crate) fn features(forms: &Forms<'_>, sentence: Tokens, i: usize, last: u8, before: u8) -> Vec<Feature> {
    let nobody = Word::default();
    let at = |i: usize| if sentence.contains(i) { forms.word(i) } else { &nobody };
    let first = (sentence.start..i).all(|k| forms.word(k).shape == Shape::Mark);
    let (left2, left) = (at(i.wrapping_sub(2)), at(i.wrapping_sub(1)));
    let window = Window { at: [left2, left, at(i), at(i + 1), at(i + 2)], first };
    [&own(at(i))[..], &right(at(i + 1)), &around(&window, last, before)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sentence, token};

    fn run(weights: &[u8], text: &str) -> Vec<u8> {
        let tokens = token::split(text);
        let sentences = sentence::split(text, &tokens, &sentence::paragraphs(text, &tokens));
        labels(Weights::new(weights), &Forms::new(text, &tokens), &sentences)
    }

    /// `expected` is the text with each tag behind its word.
    fn check(expected: &str) {
        let text: String = expected.split(' ').map(|w| w.split('/').next().unwrap()).collect::<Vec<_>>().join(" ");
        let tokens = token::split(&text);
        let sentences = sentence::split(&text, &tokens, &sentence::paragraphs(&text, &tokens));
        let tags = tags(&Forms::new(&text, &tokens), &sentences);
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
