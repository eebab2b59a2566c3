//! Token spans to paragraphs and sentences.
//!
//! A line break is a paragraph's border unless it only folds one, and every paragraph's border is a sentence's. Inside a paragraph a sentence
//! ends after ".", "!", "?" or an ellipsis, with the closing marks that follow it without a space; not before a word in
//! lower case, not after a title or an initial, and after another abbreviation only before a word that opens sentences.

use crate::case;
use crate::document::Tokens;
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::token;
use crate::wrap;

/// Cuts the tokens where a line break lies between two of them that is no mere fold.
pub(crate) fn paragraphs(text: &str, tokens: &[Span]) -> Vec<Tokens> {
    let folds = wrap::folds(text);
    let mut out = Vec::new();
    let mut start = 0;
    for i in 1..=tokens.len() {
        let broken = |last: Span, next: Span| {
            let gap = last.end as usize..next.start as usize;
            // Between most tokens stands nothing, or a space.
            !matches!(text.as_bytes()[gap.clone()], [] | [b' '])
                && text[gap]
                    .find(['\n', '\r', '\u{2028}', '\u{2029}'])
                    .is_some_and(|at| folds.binary_search(&(last.end as usize + at)).is_err())
        };
        if i == tokens.len() || broken(tokens[i - 1], tokens[i]) {
            out.push(Tokens::new(start, i));
            start = i;
        }
    }
    out
}

/// Cuts each paragraph into sentences.
pub(crate) fn split(text: &str, tokens: &[Span], paragraphs: &[Tokens]) -> Vec<Tokens> {
    let mut out = Vec::new();
    for p in paragraphs {
        let words = Words { text, tokens: &tokens[p.start..p.end] };
        let mut start = 0;
        let mut i = 0;
        while i < words.tokens.len() {
            match words.end_after(i) {
                Some(end) => {
                    out.push(Tokens::new(p.start + start, p.start + end));
                    start = end;
                    i = end;
                }
                None => i += 1,
            }
        }
        if start < words.tokens.len() {
            out.push(Tokens::new(p.start + start, p.end));
        }
    }
    out
}

/// The tokens of one paragraph.
struct Words<'a> {
    text: &'a str,
    tokens: &'a [Span],
}

impl<'a> Words<'a> {
    fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.of(self.text))
    }

    /// Whether token `i` follows the one before without a space.
    fn touches(&self, i: usize) -> bool {
        i > 0 && i < self.tokens.len() && self.tokens[i - 1].end == self.tokens[i].start
    }

    /// Just past the sentence that token `i` brings to its end, if it does.
    fn end_after(&self, i: usize) -> Option<usize> {
        // Most words end no sentence, as their last byte shows.
        let last = self.text.as_bytes()[self.tokens[i].end as usize - 1];
        if last.is_ascii() && !matches!(last, b'.' | b'!' | b'?') {
            return None;
        }
        let word = self.word(i);
        let is_mark = listed!(". ! ? … 。 ؟ ।").has(word) || word.starts_with("..");
        let is_abbreviation = word.ends_with('.') && token::ends_sentence_freely(word);
        if !is_mark && !is_abbreviation {
            return None;
        }
        let mut end = i + 1;
        while self.touches(end) && is_closing(self.word(end)) {
            end += 1;
        }
        if end == self.tokens.len() {
            return Some(end);
        }
        let next = self.first_word(end);
        if case::is_small(next) {
            return None;
        }
        // "site.Then" has lost its space; "5.)x" or "Yahoo!/AP" is something else.
        if self.touches(end) && !case::is_capital(next) {
            return None;
        }
        if !is_mark && !opens_sentences(next) {
            return None;
        }
        // "“Why?” Trump asked.": the question does not end the sentence that holds it.
        if matches!(word, "!" | "?") && end > i + 1 && self.is_attributed(end) {
            return None;
        }
        Some(end)
    }

    /// The first token from `i` on that is no opening mark.
    fn first_word(&self, i: usize) -> &'a str {
        (i..self.tokens.len().min(i + 4))
            .map(|k| self.word(k))
            .find(|w| {
                !matches!(
                    *w,
                    "“" | "\"" | "‘" | "'" | "``" | "''" | "(" | "[" | "«" | "„" | "¿" | "¡" | "—" | "–" | "-"
                )
            })
            .unwrap_or("")
    }

    /// Whether one of the next few words, before any mark, is a plain verb of speech.
    fn is_attributed(&self, i: usize) -> bool {
        (i..i + 5)
            .map(|k| self.word(k))
            .take_while(|w| w.starts_with(|c: char| c.is_alphanumeric()))
            .any(|w| listed!("said says asked asks wrote shouted cried told added replied").has(w))
    }
}

fn is_closing(word: &str) -> bool {
    matches!(word, "”" | "\"" | "’" | "'" | "''" | ")" | "]" | "»" | "“" | "." | "!" | "?" | "…")
        || word.starts_with("..")
}

/// Whether a capital at the start of `word` is most likely that of a sentence.
fn opens_sentences(word: &str) -> bool {
    const OPENERS: &Listed = listed!(
        "A About According After All Also Although An And Another Any As At Both But By Despite During Each Even \
         For From Government He Her His How However I If In Instead It Its Last Like Many Meanwhile More Most My No \
         Not Now Of Officials On Once One Only Other Our Over Police She Since So Some Still Such Than That The \
         Their Then There These They This Those Though Through To Two Under Until We What When Where While Who Why \
         With Yet You",
    );
    OPENERS.has(word)
}

#[cfg(test)]
mod tests {
    use super::{paragraphs, split};
    use crate::token;

    /// `expected` is the text with one sentence between bars; a double bar is a paragraph's border.
    fn check(text: &str, expected: &str) {
        let tokens = token::split(text);
        let paragraphs = paragraphs(text, &tokens);
        let mut found = String::new();
        for s in split(text, &tokens, &paragraphs) {
            if s.start > 0 {
                found += if paragraphs.iter().any(|p| p.start == s.start) { " || " } else { " | " };
            }
            found += &text[tokens[s.start].start as usize..tokens[s.end - 1].end as usize];
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn ends_with_the_stop_and_the_marks_that_close_with_it() {
        check("He left. She stayed! Why? No.", "He left. | She stayed! | Why? | No.");
        check("“We will win.” She left.", "“We will win.” | She left.");
        check("‘No.’ (He left.) \"Yes.\" She did.", "‘No.’ | (He left.) | \"Yes.\" | She did.");
        check("“Go.” “Why?” “So.”", "“Go.” | “Why?” | “So.”");
        check("It ended.Then we left", "It ended. | Then we left");
        check("Well... he said. But... She left…", "Well... he said. | But... | She left…");
    }

    #[test]
    fn goes_on_after_abbreviations() {
        check("Mr. Smith met Gen. J. Lee. He left.", "Mr. Smith met Gen. J. Lee. | He left.");
        check("the U.S. Senate of the U.S. The vote", "the U.S. Senate of the U.S. | The vote");
        check("at 5 a.m. on Friday. At 6 p.m. It rained", "at 5 a.m. on Friday. | At 6 p.m. | It rained");
        check("Acme Corp. Chairman Lee of Acme Inc. He left.", "Acme Corp. Chairman Lee of Acme Inc. | He left.");
        check("WASHINGTON (AP) — The U.S. on Oct. 5 said no. 3.", "WASHINGTON (AP) — The U.S. on Oct. 5 said no. 3.");
    }

    #[test]
    fn goes_on_before_lower_case_and_attributions() {
        check("“Why?” she asked. “Stop!” the man said.", "“Why?” she asked. | “Stop!” the man said.");
        check("“Why?” Trump asked. He left.", "“Why?” Trump asked. | He left.");
        check("Yahoo! said so. It grew 3.5 percent.", "Yahoo! said so. | It grew 3.5 percent.");
    }

    #[test]
    fn line_breaks_are_borders() {
        check("Headline here\nText. More.\r\n\r\nEnd", "Headline here || Text. | More. || End");
        check("\n\n", "");
        check("", "");
    }
}
