//! Where what begins with a quotation ends: with the quotation, or with its clause.

use super::border;
use super::hit::Hit;
use super::line::Line;
use super::words::Class;
use crate::case;
use crate::listed::listed;
use crate::tag::Tag;

/// "said, “We will,” when he was asked", "and left", "drawing cheers": whether the sentence goes on without what was
/// said; not "and “We can”", "and that", "“The Crown,” a drama, misled".
fn is_left(line: &Line<'_, '_>, k: usize) -> bool {
    let and = line.is(k, Class::COORDINATOR) && line.is_verb(k + 1);
    line.is_word(k, listed!("when")) || and || line.is_verb(k) && line.word(k).ends_with("ing")
}

/// Whether the words in the marks have a verb: "“We will,”", not "“The Crown,”".
fn is_clause(line: &Line<'_, '_>, k: usize) -> bool {
    line.items[k].tokens.iter().any(|t| matches!(line.page.document.tag(t), Tag::Verb | Tag::Auxiliary))
}

/// The end of what begins with a quotation: the quotation itself when it is a whole saying, else its clause.
pub(super) fn quotation_clause_end(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> usize {
    match line.quotation_end(from) {
        Some('.' | '!' | '?' | '…') => from + 1,
        Some(',') if starts_anew(line, from) && is_clause(line, from) && is_left(line, from + 1) => from + 1,
        // "reads “we may …”, but no plans exist": the comma after the mark ends it.
        _ if line.is_saying(from) && line.is(from + 1, Class::COMMA) => from + 1,
        _ => border::end(line, hit, from, hits),
    }
}

/// Whether a saying starts at `k`, like a sentence of its own: not "When it opens, Lee said, “it will help.”"
pub(super) fn starts_anew(line: &Line<'_, '_>, k: usize) -> bool {
    let inner = line.items.get(k).and_then(|i| i.quotation).map(|q| line.page.quotations[q].inner);
    line.is_saying(k) && inner.is_some_and(|s| case::is_capital(s.of(line.page.document.text)))
}
