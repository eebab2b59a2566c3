//! Text to tokens: words, numbers, marks.
//!
//! Rules of the cut:
//! - White space is never part of a token, and neither are the invisible marks that editors leave behind (zero-width
//!   space, byte order mark).
//! - "'s", "'ll", "'ve", "'re", "'d", "'m" (with ' or ’) are tokens of their own, so that "Trump's", "he's" and "I'll"
//!   leave the name or the pronoun bare. "n't" stays with its verb: "didn't", "won’t" are one token.
//! - The stop of a plural possessive ("officials'") is a lone mark, as a closing quotation mark would be; its tag tells.
//! - A hyphen between letters is a token of its own ("US", "-", "Russia"; "full", "-", "scale"), so that names inside
//!   compounds can be marked. Between digits, or between a capitalised word and a number, it stays inside ("2-1",
//!   "COVID-19", "F-16").
//! - Abbreviations and initials keep their full stop ("U.S.", "Mr.", "J.", "a.m.", "Sen.", "No." before a number).
//! - Numbers keep their inner marks ("1,200.50", "10:30", "9/11"), and letters stuck to their end ("20th", "5pm").
//! - A web address, an e-mail address, "@handle" and "#tag" are one token each.
//! - "...", "--", "''" and "``" are one token each; every other mark stands alone.

mod abbreviation;
mod address;
mod word;

pub(crate) use abbreviation::ends_sentence_freely;

use crate::span::Span;
use crate::visible;

/// The token spans of `text`, in order. A text past 4 GiB is read up to there.
#[inline(never)]
pub(crate) fn split(text: &str) -> Vec<Span> {
    let text = readable(text);
    let mut spans: Vec<Span> = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    // The end of the chunk between white space that was last looked through for addresses, and its first one.
    let mut chunk_end = 0;
    let mut addresses: std::iter::Peekable<std::vec::IntoIter<Span>> = Vec::new().into_iter().peekable();
    while let Some(c) = char_at(text, at) {
        if is_blank(c) {
            at += c.len_utf8();
            continue;
        }
        if at >= chunk_end {
            let (end, may_hold_addresses) = chunk(text, at);
            chunk_end = end;
            if may_hold_addresses {
                addresses = address::find(text, at, end).into_iter().peekable();
            }
        }
        while addresses.next_if(|a| (a.end as usize) <= at).is_some() {}
        let limit = match addresses.peek() {
            Some(a) if a.start as usize == at => {
                spans.push(*a);
                at = a.end as usize;
                continue;
            }
            Some(a) => a.start as usize,
            None => text.len(),
        };
        let end = if c.is_alphanumeric() { word::end(text, at) } else { mark_end(text, at, c) };
        // A word never runs into an address: "see:http://…".
        let end = if at < limit { end.min(limit) } else { end };
        spans.push(Span::new(at as u32, end as u32));
        at = end;
    }
    spans
}

/// The part of the text whose offsets fit a span.
fn readable(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Where the run without white space from `at` ends, and whether it has a byte that no address lacks.
fn chunk(text: &str, at: usize) -> (usize, bool) {
    let mut may = false;
    let bytes = &text.as_bytes()[at..];
    let mut i = 0;
    while let Some(&b) = bytes.get(i) {
        if b.is_ascii() {
            if matches!(b, b' ' | b'\t'..=b'\r') {
                break;
            }
            may |= matches!(b, b'/' | b'.' | b'@' | b'#');
            i += 1;
        } else {
            let Some(c) = char_at(text, at + i).filter(|c| !c.is_whitespace()) else { break };
            i += c.len_utf8();
        }
    }
    (at + i, may)
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

fn char_before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// Whether `c` shows nothing.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || visible::is_unseen(c)
}

/// Whether `c` may stand for an apostrophe.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Where the mark `c`, which starts at `at`, ends.
fn mark_end(text: &str, at: usize, c: char) -> usize {
    if is_apostrophe(c)
        && let Some(end) = word::clitic_end(text, at)
        && char_before(text, at).is_some_and(|b| !b.is_whitespace() && !matches!(b, '(' | '[' | '“' | '"' | '—'))
    {
        // "U.S.'s", "the “Post”'s": the word before does not end in a letter.
        return end;
    }
    match c {
        '.' | '-' | '`' | '\'' => {
            // A longer line of dots or dashes is cut up, so that a page of them takes linear time.
            let most = if matches!(c, '.' | '-') { 80 } else { 2 };
            let run = text[at..].bytes().take(most).take_while(|&b| b == c as u8).count();
            at + if c == '.' && run == 2 { 1 } else { run }
        }
        _ => at + c.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    /// `expected` is the text with a bar between tokens.
    fn check(text: &str, expected: &str) {
        let found: Vec<&str> = split(text).into_iter().map(|s| s.of(text)).collect();
        assert_eq!(found.join("|"), expected, "{text}");
    }

    #[test]
    fn cuts_words_and_marks() {
        check("Bruce said: “Yes.”", "Bruce|said|:|“|Yes|.|”");
        check("“progress with regard to Russia-Ukraine.”", "“|progress|with|regard|to|Russia|-|Ukraine|.|”");
        check("a full-scale war", "a|full|-|scale|war");
        check("well... no -- yes — maybe…", "well|...|no|--|yes|—|maybe|…");
        check("``so'' he said", "``|so|''|he|said");
        check("and/or (maybe)", "and|/|or|(|maybe|)");
    }

    #[test]
    fn splits_clitics_but_not_names() {
        check("Kyiv's and Trump’s", "Kyiv|'s|and|Trump|’s");
        check("he's, I'll, we’ve, they'd", "he|'s|,|I|'ll|,|we|’ve|,|they|'d");
        check("won’t didn't", "won’t|didn't");
        check("officials' homes", "officials|'|homes");
        check("O'Brien, N'Djamena and D’Souza’s", "O'Brien|,|N'Djamena|and|D’Souza|’s");
        check("TRUMP'S U.S.'s", "TRUMP|'S|U.S.|'s");
        check("'so', he said", "'|so|'|,|he|said");
        check("the 1960's", "the|1960|'s");
    }

    #[test]
    fn abbreviations_keep_their_stop() {
        check("Mr. Smith of the U.S. met Sen. J. K. Lee.", "Mr.|Smith|of|the|U.S.|met|Sen.|J.|K.|Lee|.");
        check("U.S.-led at 5 a.m. today", "U.S.|-|led|at|5|a.m.|today");
        check("No. 10, but no. No.", "No.|10|,|but|no|.|No|.");
        check("So did I. He left.", "So|did|I|.|He|left|.");
        check("in the U.S.", "in|the|U.S.");
        check("a Ph.D. from Acme Corp. and", "a|Ph.D.|from|Acme|Corp.|and");
        check("he may. Mar. 3", "he|may|.|Mar.|3");
        check("it ended.Then we", "it|ended|.|Then|we");
    }

    #[test]
    fn numbers_stay_whole() {
        check("1,200.50 or 10:30, 2-1 on 9/11.", "1,200.50|or|10:30|,|2-1|on|9/11|.");
        check("COVID-19, F-16, G20, 20th, mid-2024", "COVID-19|,|F-16|,|G20|,|20th|,|mid|-|2024");
        check("a 20-year-old got US$5m (30%)", "a|20|-|year|-|old|got|US|$|5m|(|30|%|)");
        check("in 2014, 2015.", "in|2014|,|2015|.");
    }

    #[test]
    fn addresses_are_one_token() {
        check("see https://a.example/b?c=1, or a.b@c.org.", "see|https://a.example/b?c=1|,|or|a.b@c.org|.");
        check("@ann_lee said #WeWill (www.x.com)", "@ann_lee|said|#WeWill|(|www.x.com|)");
        check("at 5 @ noon, # 3", "at|5|@|noon|,|#|3");
        check("Booking.com and AT&T", "Booking.com|and|AT&T");
    }

    #[test]
    fn other_scripts_and_odd_strings_survive() {
        check("", "");
        check("\u{feff}🙂", "🙂");
        check("Cafe\u{301} São Tomé", "Cafe\u{301}|São|Tomé");
        check("'", "'");
        check("’s", "’|s");
        check("مرحبا بالعالم", "مرحبا|بالعالم");
        check("a@@b@ @", "a|@|@b|@|@");
    }

    #[test]
    fn a_megabyte_without_a_stop_takes_linear_time() {
        for piece in ["a", "a@", "word ", "'", "-", "http://"] {
            let text = piece.repeat(1_000_000 / piece.len());
            assert!(split(&text).iter().all(|s| !s.is_empty()));
        }
    }
}
