//! Token spans to paragraphs and sentences.

use crate::document::Tokens;
use crate::span::Span;

/// Cuts the tokens where a line break lies between two of them.
pub(crate) fn paragraphs(text: &str, tokens: &[Span]) -> Vec<Tokens> {
    let mut out = Vec::new();
    let mut start = 0;
    for i in 1..=tokens.len() {
        let cut = i == tokens.len() || text[tokens[i - 1].end as usize..tokens[i].start as usize].contains('\n');
        if cut {
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
        let mut start = p.start;
        for i in p.iter() {
            let last = i + 1 == p.end;
            if last || matches!(tokens[i].of(text), "." | "!" | "?") {
                out.push(Tokens::new(start, i + 1));
                start = i + 1;
            }
        }
    }
    out
}
