//! Where a word or number that starts at a given place ends.

use super::{abbreviation, char_at, is_apostrophe};

/// The end of the token that starts with the letter or digit at `start`.
pub(super) fn end(text: &str, start: usize) -> usize {
    let mut at = run_end(text, start);
    loop {
        let Some(mark) = char_at(text, at) else { return at };
        let after = at + mark.len_utf8();
        let next = || char_at(text, after);
        let joins = match mark {
            '\'' | '’' => joins_by_apostrophe(text, at, next()),
            '-' => joins_by_hyphen(text, start, at, next()),
            '.' => match abbreviation::stop(text, start, at) {
                abbreviation::Stop::Ends => return after,
                abbreviation::Stop::Inside => true,
                abbreviation::Stop::Apart => joins_digits(text, at, next()),
            },
            ',' | ':' | '/' => joins_digits(text, at, next()),
            '&' => text[start..at].chars().all(char::is_uppercase) && next().is_some_and(char::is_uppercase),
            _ => false,
        };
        if !joins {
            return at;
        }
        at = run_end(text, after);
    }
}

/// The end of the clitic ("'s", "’ll") whose apostrophe stands at `at`, if there is one.
pub(super) fn clitic_end(text: &str, at: usize) -> Option<usize> {
    let mark = char_at(text, at).filter(|&c| is_apostrophe(c))?;
    let start = at + mark.len_utf8();
    // No clitic is longer than two letters; a third one says that this is none.
    let letters = text[start..].bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let end = start + letters;
    if letters == 0 || letters > 2 || char_at(text, end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let is_clitic = ["s", "ll", "ve", "re", "d", "m"].iter().any(|c| text[start..end].eq_ignore_ascii_case(c));
    is_clitic.then_some(end)
}

/// The end of the letters, digits and combining marks from `at`.
fn run_end(text: &str, at: usize) -> usize {
    let ascii = text.as_bytes()[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let rest = at + ascii;
    if text.as_bytes().get(rest).is_none_or(u8::is_ascii) {
        return rest;
    }
    text[rest..]
        .find(|c: char| !c.is_alphanumeric() && !matches!(c, '\u{300}'..='\u{36f}'))
        .map_or(text.len(), |n| rest + n)
}

/// "O'Brien" and "didn't" run on, "Trump's" does not.
fn joins_by_apostrophe(text: &str, at: usize, next: Option<char>) -> bool {
    next.is_some_and(char::is_alphabetic) && clitic_end(text, at).is_none()
}

/// "2-1", "COVID-19" run on; "US-Russia", "mid-2024", "20-year-old" do not.
fn joins_by_hyphen(text: &str, start: usize, at: usize, next: Option<char>) -> bool {
    if !next.is_some_and(|c| c.is_ascii_digit()) {
        return false;
    }
    let before = text[..at].chars().next_back();
    before.is_some_and(|c| c.is_ascii_digit()) || char_at(text, start).is_some_and(char::is_uppercase)
}

fn joins_digits(text: &str, at: usize, next: Option<char>) -> bool {
    next.is_some_and(|c| c.is_ascii_digit()) && text[..at].ends_with(|c: char| c.is_ascii_digit())
}
