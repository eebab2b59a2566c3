//! Lists of names that speak together.

use super::line::Line;
use super::words::Class;
use crate::listed::listed;

/// "Ann Lee, Bo Kim and Cy Ray": where the list begins, the last of which and the word "and" stand in `start..end`.
pub(super) fn start(line: &Line<'_, '_>, start: usize, end: usize, floor: usize) -> usize {
    let and = |k: usize| line.is_word(k, listed!("and"));
    // "in York, Ghana, and officials said": a comma before "and" needs two names before it.
    let mut lacking = usize::from(start > floor && and(start - 1));
    let mut left = start - lacking;
    if lacking == 0 && !(start..end).any(and) {
        return start;
    }
    let mut described = false;
    let mut found = start;
    while left > floor + 1 && line.is(left - 1, Class::COMMA) {
        let mut first = left - 1;
        while first > floor && line.in_name(first - 1) {
            first -= 1;
        }
        let named = first + 1 < left;
        first -= usize::from(first > floor && line.is_word(first - 1, listed!("the")));
        // "Ann Lee, a nurse from York, and Bo Kim"
        let comma = (floor..left - 1).rev().take(9).find(|&k| line.is_verb(k) || line.is(k, Class::COMMA));
        if let Some(comma) = comma.filter(|&c| !named && lacking == 1 && line.is(c + 1, Class::DETERMINER)) {
            (left, described) = (comma + 1, true);
            continue;
        }
        if !named || first > 0 && !line.is(first - 1, Class::COMMA.or(Class::COLON)) {
            break;
        }
        left = first;
        found = if lacking == 0 || described { left } else { found };
        lacking = 0;
    }
    found
}
