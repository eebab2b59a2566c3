//! What is said, where more than when and to whom stands between it and its verb: "said after the flood in May, the town
//! had moved".

use super::begin::begins_clause;
use super::border;
use super::cue::{Form, Frames};
use super::hit::Hit;
use super::line::{Items, Line};
use super::opening::opens_clause;
use super::saying::quotation_clause_end;
use super::words::Class;
use crate::listed::listed;

/// "said after the flood in May, the town had moved", "said in a statement, the dam was old", "said, the dam was old":
/// a clause that starts after a comma, with what leads up to it.
pub(super) fn clause(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> Option<(Items, &'static str)> {
    let leads = listed!("after as at before by during in like on since through under upon when while");
    let led =
        matches!(hit.cue.lemma, "say" | "explain") && line.is_word(from, leads) && !line.is(from + 1, Class::TIME);
    // "Ann Lee told the Post, the dam was old", not "All told, the dam is old"
    let at_once = line.is(from, Class::COMMA) && (hit.cue.lemma != "tell" || line.in_name(from - 1));
    let finite = !hit.participle && matches!(hit.form, Form::Past | Form::Present);
    if !(led || at_once) || !finite || is_dependent(line, hit) {
        return None;
    }
    let closes = Class::COMMA.or(Class::THAT).or(Class::QUOTATION);
    let reach = line.len().min(from + 25);
    let comma = line.find(from..reach, closes)?;
    // "said in the spring, when it rained, “No.”"
    let when = line.is_word(comma + 1, listed!("after as before when where while"));
    let comma = (comma + 2..reach).find(|&k| when && line.is(k, closes)).unwrap_or(comma);
    let next = comma + 1;
    // "as bad as Lee said, he said"
    let other = hits.iter().any(|h| (next..next + 3).contains(&h.start) && h.cue.frames.has(Frames::QUOTE));
    if !line.is(comma, Class::COMMA) || other || line.is_verb(next) {
        return None;
    }
    // "said on television, where he works, that the dam was old"
    if line.is(next, Class::THAT) && when && opens_clause(line, next) {
        return Some((next + 1..border::end(line, hit, next + 1, hits), "that-clause"));
    }
    if line.is(next, Class::QUOTATION) {
        return Some((next..quotation_clause_end(line, hit, next, hits), "comma-quotation"));
    }
    // Where one writes and to whom one speaks is no part of what is said.
    let outside = at_once || border::in_writing(line, from) || line.is_word(from, listed!("at"));
    let start = if outside { next } else { from };
    begins_clause(line, next, hit, hits).then(|| (start..border::end(line, hit, next, hits), "bare-clause"))
}

/// Whether the verb's clause only leads up to another: "After Lee testified, the hall emptied", "The more he complained, the
/// less they heard", "what Lee said, the dam did"; but "and as Lee said, the dam is old".
fn is_dependent(line: &Line<'_, '_>, hit: &Hit) -> bool {
    let joint = Class::SUBORDINATOR.or(Class::WH);
    let own = || (0..hit.start).rev().take_while(|&k| !line.is(k, Class::COMMA));
    let as_said = |k: usize| {
        let plain = matches!(hit.cue.lemma, "note" | "observe" | "point" | "report" | "say" | "state");
        k > 0 && plain && line.is_word(k, listed!("as"))
    };
    let opened = own().find(|&k| line.is(k, joint)).is_some_and(|k| !as_said(k));
    let measured = own().any(|k| line.is_word(k, listed!("day first last less moment more time")));
    // "It is old (as the Post said, the town has two)": what is said ends with the bracket.
    let bracket = line.rfind_word(0..hit.start, listed!("( ) [ ]"));
    opened || measured || bracket.is_some_and(|k| k > 0 && line.is_word(k, listed!("( [")))
}
