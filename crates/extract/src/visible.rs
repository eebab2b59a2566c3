//! The text as a reader sees it: without what takes no room inside a word ("presi\u{ad}dent"), and with every space the same.
//!
//! Editing systems leave soft hyphens, joiners and spaces of all widths in what they publish. Words with them are in no list,
//! so the article is read without them, and every span is moved back to where it stands in the article as published.

use crate::analysis::Analysis;
use crate::span::Span;

/// A text that is read in place of the one published.
pub(crate) struct Visible {
    /// The text.
    pub(crate) text: String,
    /// For each stretch left out the offset in `text` at which it would stand, and how many bytes are left out up to its end.
    cuts: Vec<(u32, u32)>,
}

impl Visible {
    /// What is to be read in place of `text`; none where that is `text` itself.
    #[inline(never)]
    pub(crate) fn of(text: &str) -> Option<Self> {
        if !text.contains(|c| is_unseen(c) || is_wide(c)) {
            return None;
        }
        let mut seen = Self { text: String::with_capacity(text.len()), cuts: Vec::new() };
        let mut gone = 0;
        for (at, c) in text.char_indices() {
            let next = || text[at + c.len_utf8()..].chars().next();
            let kept = if is_unseen(c) && !parts(seen.text.chars().next_back(), next()) {
                None
            } else if is_wide(c) {
                Some(' ')
            } else {
                Some(c)
            };
            gone += (c.len_utf8() - kept.map_or(0, char::len_utf8)) as u32;
            if kept != Some(c) {
                seen.cuts.push((seen.text.len() as u32, gone));
            }
            seen.text.extend(kept);
        }
        Some(seen)
    }

    /// Moves every span of an analysis of the text to where it stands in the text as published.
    pub(crate) fn settle(&self, analysis: &mut Analysis) {
        analysis.spans(|span| {
            let start = span.start + self.gone(|cut| cut <= span.start);
            *span = Span::new(start, span.end + self.gone(|cut| cut < span.end));
        });
    }

    /// How many bytes are left out up to the last of the cuts that `counts`, which are the first ones.
    fn gone(&self, counts: impl Fn(u32) -> bool) -> u32 {
        let cuts = self.cuts.partition_point(|cut| counts(cut.0));
        cuts.checked_sub(1).and_then(|last| self.cuts.get(last)).map_or(0, |cut| cut.1)
    }
}

/// Characters that take no room: soft hyphen, joiners and marks of direction.
pub(crate) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Spaces of another width than the usual one.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Whether what takes no room is all that parts two sentences: "It rained.\u{200b}She left."
fn parts(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | ',' | ';' | ':' | ')' | '”' | '’' | '"'))
        && after.is_some_and(|c| !c.is_whitespace() && !is_unseen(c))
}

#[cfg(test)]
mod tests {
    use super::Visible;
    use crate::{Day, analyze};

    #[test]
    fn words_are_whole_and_spaces_alike() {
        let check = |text: &str, seen: &str| assert_eq!(Visible::of(text).unwrap().text, seen, "{text:?}");
        check("\u{feff}The presi\u{ad}dent of\u{a0}Peru", "The president of Peru");
        check("«\u{202f}Oui\u{202f}» \u{200b}said Ann\u{2060} Lee.", "« Oui » said Ann Lee.");
        check("It rained.\u{200b}She left.", "It rained.\u{200b}She left.");
        check("\u{ad}\u{200b}", "");
        for text in ["", "It rained — “hard”, she said…", "ééé\u{2028}"] {
            assert!(Visible::of(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn spans_stand_in_the_text_as_published() {
        let plain = "“It rained hard on Peru,” President Ann Lee said on Monday. Lee met officials of the World Bank.";
        let torn = "\u{feff}“It rain\u{ad}ed hard on\u{a0}Peru,”\u{200b} Presi\u{ad}dent Ann\u{a0}L\u{200d}ee said on Mon\u{ad}day. Lee met offi\u{ad}cials of the World\u{202f}Bank.";
        let day = Day::new(2025, 2, 18);
        let words = |text: &str| -> Vec<String> {
            let mut analysis = analyze(text, day);
            assert_eq!(analysis.validate(text), Ok(()));
            let mut words: Vec<String> = analysis.entities.iter().map(|e| e.name.clone()).collect();
            analysis
                .spans(|span| words.push(Visible::of(span.of(text)).map_or(span.of(text).into(), |seen| seen.text)));
            words
        };
        assert_eq!(words(torn), words(plain));
        assert!(words(plain).len() > 10);
        let torn_analysis = analyze(torn, day);
        assert!(torn_analysis.entities.iter().any(|e| e.mentions[0].span.of(torn) == "Ann\u{a0}L\u{200d}ee"));
    }
}
