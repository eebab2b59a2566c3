//! The address of a passage: where it lies, and its first words, by which it is found again after the article was edited.

use crate::fold::fold;
use extract::Span;

/// So many words name a place; they may go on behind the end of the passage. In news hardly any five stand twice.
const WORDS: usize = 5;

/// "10-57:we-will-win-ann-lee": its offsets, then the words from its start on.
pub fn write(span: Span, text: &str) -> String {
    let words: Vec<String> = words(text, span.start as usize).take(WORDS).map(|(_, word)| fold(word)).collect();
    let offsets = format!("{}-{}", span.start, span.end);
    if words.is_empty() { offsets } else { format!("{offsets}:{}", words.join("-")) }
}

/// The passage of `text` that an address means: the one at its offsets where its words stand there, else the nearest that
/// begins with these words. Where they stand nowhere, or there are none, the offsets count, if they are a stretch of the text.
pub fn read(address: &str, text: &str) -> Option<Span> {
    let (offsets, wanted) = address.split_once(':').unwrap_or((address, ""));
    let (start, end) = offsets.split_once('-')?;
    let (start, end): (u32, u32) = (start.parse().ok()?, end.parse().ok()?);
    if start >= end {
        return None;
    }
    let there = text.get(start as usize..end as usize).map(|_| Span::new(start, end));
    let wanted: Vec<&str> = wanted.split('-').filter(|word| !word.is_empty()).collect();
    let begins_at =
        |at: usize| words(text, at).map(|(_, word)| fold(word)).take(wanted.len()).eq(wanted.iter().copied());
    if wanted.is_empty() || there.is_some_and(|span| begins_at(span.start as usize)) {
        return there;
    }
    let starts = words(text, 0).map(|(at, _)| at).filter(|&at| begins_at(at));
    let Some(at) = starts.min_by_key(|&at| at.abs_diff(start as usize)) else { return there };
    let mut to = at.saturating_add((end - start) as usize).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    (at < to).then(|| Span::new(at as u32, to as u32))
}

/// The words of `text` from `from` on, each with where it begins.
fn words(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let rest = text.get(from..).unwrap_or_default();
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(move |word| (from + (word.as_ptr() as usize - rest.as_ptr() as usize), word))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "“We will win,” Ann Lee said. Élodie Roy said: “We will lose.”";

    fn span_of(words: &str, text: &str) -> Span {
        let at = text.find(words).unwrap() as u32;
        Span::new(at, at + words.len() as u32)
    }

    /// The address of `words` in the first text leads to `expected` in the second.
    fn check(words: &str, after: &str, expected: &str) {
        let address = write(span_of(words, BEFORE), BEFORE);
        assert_eq!(read(&address, after).map(|span| span.of(after)), Some(expected), "{address}");
    }

    #[test]
    fn an_address_is_offsets_and_words() {
        assert_eq!(write(Span::new(3, 14), BEFORE), "3-14:we-will-win-ann-lee");
        assert_eq!(write(span_of("Élodie", BEFORE), BEFORE), "33-40:elodie-roy-said-we-will");
        assert_eq!(write(Span::new(0, 1), "…!"), "0-1");
    }

    #[test]
    fn a_passage_is_found_after_an_edit() {
        check("We will win", BEFORE, "We will win");
        check("We will win", "OSLO – “We will win,” Ann Lee said.", "We will win");
        check("Élodie Roy", "“We may,” Lee said. Elodie Roy said: “We will lose.”", "Elodie Roy ");
        // A paragraph that went.
        check("We will lose", "“We will lose.”", "We will lose");
        // Of several the nearest.
        let twice = format!("{BEFORE} {BEFORE}");
        check("We will win", &twice, "We will win");
        assert_eq!(read("60-70:we-will-win", &twice).unwrap().start as usize, BEFORE.len() + 4);
        // Cut before a character, never in it.
        assert_eq!(read("50-58:roy-left", "Roy left “”").unwrap(), Span::new(0, 8));
        assert_eq!(read("50-61:roy-left", "Roy left “”").unwrap(), Span::new(0, 9));
    }

    #[test]
    fn what_has_no_words_or_none_that_stand_there_goes_by_its_offsets() {
        assert_eq!(read("3-14", BEFORE), Some(Span::new(3, 14)));
        assert_eq!(read("3-14:they-never-said-that", BEFORE), Some(Span::new(3, 14)));
        for bad in ["", ":", "3", "9-3:we", "5-5", "1-5", "0-999999", "0-999999:gone", "-4-9:we"] {
            assert_eq!(read(bad, BEFORE), None, "{bad}");
        }
    }
}
