//! The stretches of text in which a name may stand: small words with no capital near cannot be part of one.

use std::ops::Range;

use super::Scene;
use crate::tagger::word::Shape;

/// How many tokens away a capital may be that makes a small word part of its name: "Lord of the Rings".
const REACH: usize = 3;

/// The stretches that may hold names, in order; none crosses the border of a sentence.
pub(crate) fn decoded(scene: &Scene<'_>) -> Vec<Range<usize>> {
    stretches(scene, |i, before, behind| {
        let word = |i: usize| scene.forms.word(i);
        // "Euro 2024", "Sub-county"
        let goes_on = || match before {
            1 => word(i).binds || word(i).shape == Shape::Digits,
            2 => word(i - 1).binds,
            _ => false,
        };
        behind <= REACH && (before <= REACH || word(i).binds) || goes_on()
    })
}

/// The stretches that the weights are learned on. They are longer: what stands beside names shows what is none.
#[cfg(feature = "teach")]
pub(crate) fn taught(scene: &Scene<'_>) -> Vec<Range<usize>> {
    stretches(scene, |_, before, behind| before < REACH || behind <= REACH)
}

/// Tokens that look like names, and those for which `may` says that they may be part of one, given how far before and
/// behind them the next capitalised word of the sentence is.
fn stretches(scene: &Scene<'_>, may: impl Fn(usize, usize, usize) -> bool) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut runs = scene.runs.iter().peekable();
    for sentence in scene.sentences {
        let mut joins = false;
        let mut before = None;
        for i in sentence.iter() {
            while let Some(run) = runs.next_if(|run| run.end <= i) {
                before = (run.start >= sentence.start).then_some(run.end - 1);
            }
            let next = runs.peek().map(|run| run.start).filter(|&start| start < sentence.end);
            let alike = || scene.hints[i].label != 0 || scene.forms.word(i).shape == Shape::Alphanumeric;
            let near = || {
                let before = before.map_or(usize::MAX, |before| i - before);
                may(i, before, next.map_or(usize::MAX, |next| next - i))
            };
            let open = next.is_some_and(|next| next <= i) || near() || alike();
            match out.last_mut() {
                Some(last) if open && joins => last.end = i + 1,
                _ if open => out.push(i..i + 1),
                _ => {}
            }
            joins = open;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Tokens};
    use crate::tagger::names::{Hint, known};

    #[test]
    fn small_words_are_open_between_capitals() {
        let text = "They all had come to see what the Lord of the Rings was all about when the elder de Villepin at last and to their joy spoke of Euro 2024.";
        let document = Document::new(text);
        let tags: Vec<_> = document.tokens.iter().map(|t| t.tag).collect();
        let known = known(text, &document.tokens, &document.forms);
        let hints = vec![Hint::default(); document.tokens.len()];
        let scene = Scene::new(&document.forms, &tags, &known, &hints, &document.sentences);
        let read = |s: Range<usize>| document.span(Tokens::new(s.start, s.end)).of(text);
        let found: Vec<_> = decoded(&scene).into_iter().map(read).collect();
        assert_eq!(found, ["They", "Lord of the Rings", "de Villepin", "of Euro 2024"]);
    }
}
