//! Runs of capitals to possible names.

use super::evidence::{self, Scores};
use super::join;
use super::segment;
use super::words::Words;
use crate::document::Tokens;

/// A possible name and what speaks for each kind where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) tokens: Tokens,
    pub(super) scores: Scores,
}

/// What stands right before a candidate and was cut off it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that tells.
    Nothing,
    /// An honorific or a title: "Mr", "President", "Foreign Minister".
    Title,
}

/// All candidates, in text order; they do not overlap.
#[inline(never)]
pub(super) fn find(words: &Words<'_, '_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for sentence in &words.document.sentences {
        let mut i = sentence.start;
        while i < sentence.end {
            if !join::starts(words, i, sentence.end) {
                i += 1;
                continue;
            }
            let run = join::run(words, i, sentence.end);
            for piece in join::pieces(words, run) {
                segment::segment(words, piece, &mut |tokens, before| {
                    found.push(Candidate { tokens, scores: evidence::weigh(words, tokens, before) });
                });
            }
            i = run.end.max(i + 1);
        }
    }
    found
}
