//! The stretches of text in which a name may stand: small words with no capital near cannot be part of one.

use std::ops::Range;

use super::Scene;
use crate::tagger::word::Shape;

/// How many tokens away a capital may be that makes a small word part of its name: "Lord of the Rings".
const REACH: usize = 3;

/// The stretches that may hold names, in order; none crosses the border of a sentence. The weights are learned on the
/// same: what is never asked for need not be told apart.
pub(crate) fn stretches(scene: &Scene<'_>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut runs = scene.runs.iter().peekable();
    for sentence in scene.sentences {
        let mut joins = false;
        let mut last_run = None;
        for i in sentence.iter() {
            while let Some(run) = runs.next_if(|run| run.end <= i) {
                last_run = (run.start >= sentence.start).then_some(run.end - 1);
            }
            let next_run = runs.peek().map(|run| run.start).filter(|&start| start < sentence.end);
            let open = next_run.is_some_and(|next| next <= i)
                || scene.hints[i].label != 0
                || scene.forms.word(i).shape == Shape::Alphanumeric
                || is_near(scene, i, last_run, next_run);
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

/// Whether a small word may be part of a name with the capitals of its sentence before and behind it.
fn is_near(scene: &Scene<'_>, i: usize, before: Option<usize>, behind: Option<usize>) -> bool {
    let word = |i: usize| scene.forms.word(i);
    let before = before.map(|before| i - before);
    // "Euro 2024", "Sub-county"
    let goes_on = match before {
        Some(1) => word(i).binds || word(i).shape == Shape::Digits,
        Some(2) => word(i - 1).binds,
        _ => false,
    };
    let follows = || before.is_some_and(|before| before <= REACH) || word(i).binds;
    goes_on || behind.is_some_and(|behind| behind - i <= REACH) && follows()
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
        let found: Vec<_> = stretches(&scene).into_iter().map(read).collect();
        assert_eq!(found, ["They", "Lord of the Rings", "de Villepin", "of Euro 2024"]);
    }
}
