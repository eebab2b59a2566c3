//! Web addresses, e-mail addresses, handles and tags inside one run of text between white space.

use crate::span::Span;

/// The addresses between `start` and `end`, in order. Looks at each byte a bounded number of times.
pub(super) fn find(text: &str, start: usize, end: usize) -> Vec<Span> {
    let chunk = &text[start..end];
    let mut found = Vec::new();
    if let Some(at) = web_start(chunk) {
        let address = chunk[at..].trim_end_matches(is_trailing);
        if address.len() > 4 {
            found.push(span(start + at, start + at + address.len()));
        }
        return found;
    }
    if !chunk.contains(['@', '#']) {
        return found;
    }
    let mut free = 0;
    for (at, mark) in chunk.match_indices(['@', '#']) {
        if at < free {
            continue;
        }
        let before = if mark == "@" { local_part(&chunk[free..at]) } else { 0 };
        let after = &chunk[at + 1..];
        let size = after.find(|c: char| !is_name(c) && (before == 0 || !matches!(c, '.' | '-'))).unwrap_or(after.len());
        let size = after[..size].trim_end_matches(['.', '-']).len();
        let alone = chunk[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let is_address = if before > 0 { after[..size].contains('.') } else { alone && size > 0 };
        if is_address {
            found.push(span(start + at - before, start + at + 1 + size));
            free = at + 1 + size;
        } else {
            free = at + 1;
        }
    }
    found
}

fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

fn web_start(chunk: &str) -> Option<usize> {
    if let Some(at) = chunk.find("://") {
        let scheme = chunk[..at].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        return (scheme > 0).then_some(at - scheme);
    }
    let at = chunk.find("www.")?;
    chunk[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric()).then_some(at)
}

/// Length of the e-mail name at the end of `text`.
fn local_part(text: &str) -> usize {
    text.len() - text.trim_end_matches(|c: char| is_name(c) || matches!(c, '.' | '-' | '+')).len()
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_trailing(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '"' | '\'' | '”' | '’' | '»' | '>')
}
