//! Whom a statement is about, and where it begins.

use super::line::{Items, Line};
use super::phrase;
use super::subject;
use super::words::Class;
use crate::listed::listed;

/// Whom a statement is about: the subject of its first verb outside relative and leading clauses.
pub(super) fn actor(line: &Line<'_, '_>) -> Option<Items> {
    let leading =
        phrase::introduces(line, &(0..line.len())) || line.is(0, Class::SUBORDINATOR) || line.is(0, Class::WH);
    let from = (1..line.len()).find(|&k| leading && line.is(k, Class::COMMA)).unwrap_or(0);
    let verbs = (from + 1..line.len()).filter(|&k| line.is_verb(k) && !line.is(k - 1, Class::TO)).take(12);
    let relative = |k: usize| line.is(k, Class::WH.or(Class::THAT));
    // "Lee, whose house burned, wept"
    let own = |s: &Items| !relative(s.start) && (s.start == 0 || !relative(s.start - 1));
    verbs.filter_map(|k| subject::before(line, k, from)).find(own)
}

/// The subject of the first verb of the statement, for verbs further on that have none of their own.
pub(super) fn main_subject(line: &Line<'_, '_>, before: usize) -> Option<Items> {
    // "As voters left, Lee wept, saying": not the voters.
    // "Shortly after voters left, Lee wept, saying"
    let joint = usize::from(
        line.is(0, Class::COORDINATOR)
            || line.is_word(0, listed!("even just only shortly soon")) && line.is(1, Class::SUBORDINATOR),
    );
    let leads =
        line.is(joint, Class::SUBORDINATOR) && !line.is(joint, Class::THAT) || line.is_word(joint, listed!("when"));
    let from = (1..before).find(|&k| leads && line.is(k, Class::COMMA)).unwrap_or(0);
    let from = if line.has_verb(from + 2..before) { from } else { 0 };
    let first = (from + 1..before).find(|&k| line.is_verb(k))?;
    // "Lee, believed to be the first, refused to go, saying"
    let more = (first + 1..before).filter(|&k| line.is_verb(k) && line.is(k - 1, Class::COMMA));
    subject::before(line, first, from).or_else(|| more.take(3).find_map(|k| subject::before(line, k, from)))
}

/// "Lee cautions against hype: “No.”", "Lee disagrees, arguing": the name that opens a statement, with a word of small
/// letters after it that may well be its verb.
pub(super) fn opening_name(line: &Line<'_, '_>, before: usize) -> Option<Items> {
    let end = (0..before).find(|&k| !line.in_name(k))?;
    let more = phrase::noun_like(line, end) && !line.is(end, Class::CAPITAL);
    (end > 0 && more).then_some(0..end)
}

/// "LONDON (Reuters) — ", "LONDON, May 2 (Reuters): ": where the text proper starts.
pub(super) fn dateline_end(line: &Line<'_, '_>) -> usize {
    if !line.holds(Class::DASH.or(Class::COLON)) {
        return 0;
    }
    let closes = |&k: &usize| line.is(k, Class::DASH) || line.is(k, Class::COLON) && line.is_word(k - 1, listed!(")"));
    let Some(dash) = (1..line.len().min(14)).find(closes) else { return 0 };
    let shouts = line.word(0).chars().filter(|c| c.is_uppercase()).count() > 2;
    let agency = line.is_word(dash - 1, listed!(")"));
    let verbs = line.has(0..dash, Class::AUXILIARY.or(Class::MODAL).or(Class::SUBJECT));
    // "PARIS - 2 May 2022: "
    let dated = (dash + 1..dash + 6).find(|&k| !line.is(k, Class::TIME.or(Class::NUMBER)));
    let end = dated.filter(|&k| line.is(k, Class::COLON)).unwrap_or(dash);
    if (shouts || agency) && !verbs { end + 1 } else { 0 }
}
