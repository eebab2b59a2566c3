//! Where what begins with a quotation ends: with the quotation, or with its clause.

use super::border;
use super::hit::Hit;
use super::line::Line;
use super::words::Class;
use crate::case;

/// The end of one or more quotations side by side.
pub(super) fn quotations_end(line: &Line<'_, '_>, from: usize) -> usize {
    let mut end = from + 1;
    while line.is(end, Class::QUOTATION) {
        end += 1;
    }
    end
}

/// "“We will,” and “We can.”": whether another quotation is joined at `k`.
fn more(line: &Line<'_, '_>, k: usize) -> bool {
    let k = k + usize::from(line.is(k, Class::COORDINATOR));
    line.is(k + usize::from(line.is(k, Class::COMMA)), Class::QUOTATION)
}

/// The end of what begins with a quotation: the quotation itself when it is a whole saying, else its clause.
pub(super) fn quotation_clause_end(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> usize {
    match line.quotation_end(from) {
        Some('.' | '!' | '?' | '…') => quotations_end(line, from),
        // "said, “We will,” when he was asked"
        Some(',') if starts_anew(line, from) && !more(line, from + 1) => quotations_end(line, from),
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
