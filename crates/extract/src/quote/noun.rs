//! Attributions by a noun instead of a verb: "Lee's claim that", "in Lee's view".

use super::border;
use super::cue::{self, Form};
use super::hit::Hit;
use super::line::{Items, Line};
use super::opening::opens_clause;
use super::phrase::noun_like;
use super::statement::Draft;
use super::subject;
use super::tail::trim;
use super::words::Class;
use crate::listed::{Listed, listed};

/// What somebody has that a clause with "that" tells.
const CLAIMS: &Listed = listed!(
    "accusation admission allegation argument assertion assurance belief claim claims complaint conclusion \
     contention conviction denial fear fears insistence opinion prediction promise remark statement suggestion \
     suspicion view warning warnings",
);

/// All of a statement that no verb has taken.
pub(super) fn read(line: &Line<'_, '_>, out: &mut Vec<Draft>, hits: &[Hit]) {
    // "“I may have,” came the reply": whose, the words do not say.
    let came = 1 + usize::from(line.is(1, Class::COMMA));
    if out.is_empty()
        && line.is(0, Class::QUOTATION)
        && line.is_word(came, listed!("came"))
        && line.has_word(came + 1..came + 10, listed!("answer reply response"))
    {
        let said = 0..1;
        out.push(Draft { content: vec![said], cue: came..came + 1, source: None, speaks: true, rule: "verdict" });
        return;
    }
    for k in 1..line.len() {
        if let Some(d) = view(line, k, out, hits)
            .or_else(|| claim(line, k, hits))
            .or_else(|| holds(line, k, hits))
            .or_else(|| feels(line, k, hits))
        {
            let taken = |r: &Items| out.iter().any(|o| o.content.iter().any(|c| c.start < r.end && r.start < c.end));
            if !d.content.iter().any(taken) && !taken(&d.cue) {
                out.push(d);
            }
        }
    }
}

/// Whose the noun at `noun` is: "his", "the old mayor’s"; an adjective may stand between ("his most telling").
fn owner(line: &Line<'_, '_>, noun: usize) -> Option<Items> {
    let mut at = noun.checked_sub(1)?;
    if at > 1 && line.is_word(at - 1, listed!("most")) {
        at -= 2;
    } else if at > 0 && !line.is(at, Class::OWNER.or(Class::POSSESSIVE)) && noun_like(line, at) {
        at -= 1;
    }
    if line.is(at, Class::OWNER) {
        return Some(at..at + 1);
    }
    if !line.is(at, Class::POSSESSIVE) {
        return None;
    }
    // "The bank rejected Ann Lee's claim": of the words before, those that are one phrase.
    let mut start = at;
    while start > 0 && at - start < 8 && noun_like(line, start - 1) {
        start -= 1;
    }
    if start > 0 && line.is(start - 1, Class::DETERMINER) {
        start -= 1;
    }
    (start < at).then_some(start..at)
}

/// "Lee's belief that the bridge would hold", "Lee's belief is that the bridge will hold"
fn claim(line: &Line<'_, '_>, k: usize, hits: &[Hit]) -> Option<Draft> {
    let is = usize::from(line.is_word(k + 1, listed!("is was")));
    let from = k + is + 2;
    if !line.is(from - 1, Class::THAT) || !line.is_word(k, CLAIMS) {
        return None;
    }
    // "Lee's claim was that of a madman"
    if is > 0 && !opens_clause(line, from - 1) {
        return None;
    }
    let source = owner(line, k)?;
    let hit = noun(k, source.start);
    let end = border::end(line, &hit, from, hits);
    // "Lee's belief that the bridge would hold was shared": the statement's own verb ends it.
    let whole = is > 0 || line.has_verb(0..source.start);
    let end = if whole { end } else { border::second_verb(line, from, end) };
    // "Lee's claim is that the bridge is old, but Kim rejects it"
    let joint = |k: &usize| is > 0 && line.is(*k, Class::COMMA) && line.is(*k + 1, Class::COORDINATOR);
    let end = (from..end).find(joint).unwrap_or(end);
    let content = trim(line, from..end)?;
    Some(Draft { speaks: false, ..Draft::said(content, k..k + 1, source, "noun-that") })
}

/// "Lee is of the view that the bridge will fall"
fn holds(line: &Line<'_, '_>, k: usize, hits: &[Hit]) -> Option<Draft> {
    if !line.is_word(k, listed!("view opinion belief")) || !line.is(k + 1, Class::THAT) {
        return None;
    }
    let be = k.checked_sub(3).filter(|&be| line.is(be, Class::BE) && line.is_word(be + 1, listed!("of")))?;
    let source = subject::before(line, be, 0)?;
    let content = trim(line, k + 2..border::end(line, &noun(k, be), k + 2, hits))?;
    Some(Draft::said(content, k..k + 1, source, "noun-that"))
}

/// "Lee is confident that the bridge will hold"
fn feels(line: &Line<'_, '_>, k: usize, hits: &[Hit]) -> Option<Draft> {
    if !line.is_word(k, STATES) {
        return None;
    }
    let be = line.rfind(k.saturating_sub(3)..k, Class::BE)?;
    let clause = line.is(k + 1, Class::THAT) || line.is(k + 1, Class::SUBJECT) && line.is_verb(k + 2);
    if !clause || (be + 1..k).any(|b| !line.is(b, Class::ADVERB) || line.is(b, Class::NOT)) {
        return None;
    }
    // "has been confident", "will be afraid"
    let start = (be.saturating_sub(3)..be).rev().take_while(|&b| line.is(b, Class::AUXILIARY)).last().unwrap_or(be);
    let source = subject::before(line, start, 0).filter(|s| !line.is_word(s.start, listed!("it i we you there")))?;
    let from = k + 1 + usize::from(line.is(k + 1, Class::THAT));
    let content = trim(line, from..border::end(line, &noun(k, be), from, hits))?;
    Some(Draft { speaks: false, ..Draft::said(content, k..k + 1, source, "adjective-that") })
}

/// What somebody is who thinks so.
const STATES: &Listed = listed!("adamant afraid certain concerned confident convinced hopeful optimistic sure worried");

/// A noun that stands for a verb of saying.
fn noun(at: usize, start: usize) -> Hit {
    Hit {
        at,
        start,
        end: at + 1,
        cue: cue::ANY,
        form: Form::Base,
        passive: false,
        infinitive: false,
        participle: false,
        helped: false,
    }
}

/// "In Lee's view, the bridge will fall", "in her view the bridge will fall", "the bridge, in her view, will fall", "the
/// bridge will fall, in the view of Lee"
fn view(line: &Line<'_, '_>, k: usize, out: &[Draft], hits: &[Hit]) -> Option<Draft> {
    if !line.is_word(k, listed!("view opinion words telling estimation eyes")) {
        return None;
    }
    let of = line.is_word(k + 1, listed!("of"));
    let closed = line.is(k + 1, Class::COMMA.or(Class::STOP));
    let (source, open, end) = if of {
        // "In the view of its chairman, Ann Lee, …"
        let open = k.checked_sub(2).filter(|&i| line.is_word(i + 1, listed!("the")))?;
        let source = subject::after(line, k + 2).filter(|s| line.is(s.end, Class::COMMA.or(Class::STOP)))?;
        let end = source.end;
        (source, open, end)
    } else {
        let source = owner(line, k)?;
        let open = source.start.checked_sub(1)?;
        (source, open, k + 1)
    };
    let unmarked = open == 0 && line.is(k + 1, Class::DETERMINER.or(Class::NAME));
    if !line.is_word(open, listed!("in")) || !(of || closed || unmarked) {
        return None;
    }
    let content = if open == 0 {
        // "…, although she admits that it is old": what she says of it is another report.
        let stop = (end + 1..line.len())
            .find(|&c| line.is(c, Class::COMMA) && line.is_word(c + 1, listed!("although though but")))
            .filter(|&c| hits.iter().any(|h| h.at > c));
        vec![trim(line, end..stop.unwrap_or(line.len()))?]
    } else if line.is(open - 1, Class::COMMA) && !hits.iter().any(|h| h.at < open) {
        let left = trim(line, 0..open)?;
        [left].into_iter().chain(trim(line, end..line.len())).collect()
    } else {
        return None;
    };
    let overlaps = |c: &Items| content.iter().any(|d| c.start < d.end && d.start < c.end);
    let other = out.iter().any(|d| d.content.iter().any(overlaps));
    (!other).then(|| Draft { content, cue: k..k + 1, source: Some(source), speaks: true, rule: "in-view" })
}
