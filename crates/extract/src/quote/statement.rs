//! One statement to drafts of frames: which words are the content, the cue and the source of which attribution.

use super::content;
use super::cue::{Form, Frames};
use super::hit::{self, Hit};
use super::line::{Items, Line};
use super::subject;
use super::words::Class;
use crate::tag::Tag;

/// A frame in items of its statement.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) content: Vec<Items>,
    pub(super) cue: Items,
    pub(super) source: Option<Items>,
    /// The verb takes quotations: what is said may go on in the next sentence.
    pub(super) speaks: bool,
    pub(super) rule: &'static str,
}

/// All attributions inside one statement, in order of their cues.
pub(super) fn read(line: &Line<'_, '_>) -> Vec<Draft> {
    let hits = hit::find(line);
    let mut out: Vec<Draft> = Vec::new();
    // The end of what earlier cues have claimed, for contents that reach back to the start.
    let mut floor = dateline_end(line);
    let mut shared: Option<Items> = None;
    for (n, hit) in hits.iter().enumerate() {
        // What is reported inside a report is left to its speaker: "he said he hoped to win" is one. So is what only
        // describes a speaker: "said Lee, who supports the bill".
        let inside = |r: &Items| r.contains(&hit.at);
        if out.iter().any(|d| d.content.iter().any(inside) || d.source.as_ref().is_some_and(inside)) {
            continue;
        }
        let (source, inverted) = source(line, hit, n, &hits, &shared);
        if source.is_some() {
            shared.clone_from(&source);
        }
        let cue = hit.at..hit.end;
        let speaks = hit.cue.frames.has(Frames::QUOTE);
        if let Some(source) = &source
            && let Some(tail) = tail(line, hit, source, inverted, floor)
        {
            floor = tail.end;
            out.retain(|d| !tail.content.iter().any(|c| c.contains(&d.cue.start)));
            let draft = Draft { content: tail.content, cue, source: Some(source.clone()), speaks, rule: tail.rule };
            out.extend(tail.second.map(|second| Draft { content: vec![second], ..draft.clone() }));
            out.push(draft);
            continue;
        }
        let from = match &source {
            Some(s) if inverted => s.end,
            _ => hit.end,
        };
        if source.is_none() && !hit.passive {
            continue;
        }
        // "was told that", not "is expected"
        if hit.passive && !(hit.end..line.len().min(hit.end + 12)).any(|k| line.is(k, Class::THAT)) {
            continue;
        }
        if let Some((content, rule)) = content::after(line, hit, from, &hits)
            && content.start < content.end
        {
            floor = floor.max(content.end);
            let source = if hit.passive { by_agent(line, hit, &content) } else { source };
            out.push(Draft { content: vec![content], cue, source, speaks, rule });
        }
    }
    according(line, &mut out);
    colon(line, &mut out, &hits);
    out
}

/// Who says it: before the verb, after it, or shared with an earlier verb; and whether it stands after.
fn source(line: &Line<'_, '_>, hit: &Hit, n: usize, hits: &[Hit], shared: &Option<Items>) -> (Option<Items>, bool) {
    if hit.participle {
        // "with the mayor saying": a subject of its own.
        let with = (hit.start.saturating_sub(9)..hit.start).rev().find(|&k| line.is_word(k, &["with"]));
        if let Some(with) = with
            && with + 1 < hit.start
            && !(with + 1..hit.start).any(|k| line.is_verb(k) || line.is(k, Class::COMMA))
        {
            return (Some(with + 1..hit.start), false);
        }
        return (shared.clone().or_else(|| main_subject(line, hit.start)), false);
    }
    if hit.infinitive {
        let chained = n > 0 && hits[n - 1].end + 2 >= hit.start;
        return (if chained { shared.clone() } else { None }, false);
    }
    let previous = if hit.start > 0 { line.class(hit.start - 1) } else { Class::STOP.or(Class::MARK) };
    let bare =
        hit.start == hit.at && matches!(hit.form, Form::Past | Form::Present) && hit.cue.frames.has(Frames::QUOTE);
    let after_quotation = previous.is(Class::QUOTATION)
        || previous.is(Class::COMMA) && hit.start > 1 && line.is(hit.start - 2, Class::QUOTATION);
    if bare && after_quotation && line.is_saying(hit.start - 1 - usize::from(previous.is(Class::COMMA))) {
        if let Some(s) = subject::after(line, hit.end) {
            return (Some(s), true);
        }
    }
    if let Some(s) = subject::before(line, hit.start, 0) {
        return (Some(s), false);
    }
    if bare
        && previous.is(Class::COMMA.or(Class::DASH).or(Class::STOP).or(Class::QUOTATION))
        && let Some(s) = subject::after(line, hit.end)
        && line.is(
            s.end,
            Class::STOP
                .or(Class::COMMA)
                .or(Class::PREPOSITION)
                .or(Class::TIME)
                .or(Class::COLON)
                .or(Class::SEMICOLON)
                .or(Class::DASH),
        )
    {
        return (Some(s), true);
    }
    if previous.is(Class::COORDINATOR.or(Class::COMMA)) {
        return (shared.clone().or_else(|| main_subject(line, hit.start)), false);
    }
    (None, false)
}

/// The subject of the first verb of the statement, for verbs further on that have none of their own.
fn main_subject(line: &Line<'_, '_>, before: usize) -> Option<Items> {
    let verb = (1..before).find(|&k| line.is_verb(k))?;
    subject::before(line, verb, 0)
}

struct Tail {
    content: Vec<Items>,
    /// "“A,” he said; and, later, “b.”": said another time.
    second: Option<Items>,
    /// Just past the content or the cue's clause, whichever is later.
    end: usize,
    rule: &'static str,
}

/// "…, Lee said" and "“…,” said Lee": the content stands before, and may go on after.
fn tail(line: &Line<'_, '_>, hit: &Hit, source: &Items, inverted: bool, floor: usize) -> Option<Tail> {
    if hit.participle || hit.infinitive || hit.passive || !hit.cue.frames.has(Frames::QUOTE) {
        return None;
    }
    if !inverted && source.end > hit.start {
        return None;
    }
    let clause = if inverted { hit.start } else { source.start };
    let end = if inverted { source.end } else { hit.end };
    if clause <= floor {
        return None;
    }
    let previous = clause - 1;
    let comma = line.is(previous, Class::COMMA.or(Class::DASH));
    let mark = if comma && previous > 0 { previous - 1 } else { previous };
    let quoted = line.is(mark, Class::QUOTATION) && (comma || line.is_saying(mark));
    if !comma && !quoted {
        return None;
    }
    let closed = clause_end(line, hit, end, quoted)?;
    let left_end = mark + usize::from(line.is(mark, Class::QUOTATION) || comma);
    let left = trim(line, floor..left_end)?;
    if !quoted && (left.end - left.start < 2 || line.is(source.start, Class::WH) || !main_clause(line, &left)) {
        return None;
    }
    let mut content = vec![left.clone()];
    let mut reach = closed;
    let mut second = None;
    // "“A,” he said, “b.”" and "The talks, he said, would fail."
    let next = closed + 1;
    if line.is(closed, Class::COMMA.or(Class::DASH).or(Class::COLON).or(Class::SEMICOLON)) && next < line.len() {
        let quotation = (next..line.len().min(next + 5)).find(|&k| line.is(k, Class::QUOTATION));
        // No verb yet, or its verb only follows: "The papers that exist, he said, show".
        let unfinished = !left.clone().any(|k| line.is_verb(k))
            || line.is(next, Class::AUXILIARY.or(Class::MODAL).or(Class::THAT))
            || line.tag(next) == Tag::Verb && !line.word(next).ends_with("ing") && !line.word(next).ends_with("ed");
        if quoted
            && let Some(q) = quotation
            && (next..q).all(|k| {
                line.is(
                    k,
                    Class::COORDINATOR.or(Class::THAT).or(Class::ADVERB).or(Class::SUBORDINATOR).or(Class::COMMA),
                )
            })
        {
            let right = trim(line, q..content::end(line, hit, q, &[]))?;
            reach = right.end;
            if line.is(closed, Class::SEMICOLON) {
                second = Some(right);
            } else {
                content.push(right);
            }
        } else if !quoted
            && unfinished
            && !line.is(closed, Class::SEMICOLON)
            && !line.is(next, Class::SUBORDINATOR.or(Class::WH))
        {
            let right = trim(line, next..content::end(line, hit, next, &[]))?;
            reach = right.end;
            content.push(right);
        }
    }
    Some(Tail { content, second, end: reach, rule: if quoted { "quotation-tail" } else { "clause-tail" } })
}

/// Whether a stretch says something, not only when, where or how: "In 2016, he won" does, "Asked about it" does not.
fn main_clause(line: &Line<'_, '_>, left: &Items) -> bool {
    let mut start = left.start;
    while start < left.end && subject::introduces(line, &(start..left.end)) {
        match (start..left.end).find(|&k| line.is(k, Class::COMMA)) {
            Some(comma) => start = comma + 1,
            // "In 2016 he will win": a preposition may open a clause without a comma.
            None => {
                let bare = line.is(start, Class::PREPOSITION) && !line.is(start, Class::SUBORDINATOR);
                return bare && (start..left.end).any(|k| line.is(k, Class::AUXILIARY.or(Class::MODAL)));
            }
        }
    }
    start < left.end
}

/// "LONDON (Reuters) — ": where the text proper starts.
fn dateline_end(line: &Line<'_, '_>) -> usize {
    let shouts = line.word(0).chars().filter(|c| c.is_uppercase()).count() > 2;
    let Some(dash) = (1..line.len().min(14)).find(|&k| line.is(k, Class::DASH)) else { return 0 };
    let agency = line.is_word(dash - 1, &[")"]);
    let verbs = (0..dash).any(|k| line.is(k, Class::AUXILIARY.or(Class::MODAL).or(Class::SUBJECT)));
    if (shouts || agency) && !verbs { dash + 1 } else { 0 }
}

/// Where the clause of a cue that stands after its content ends; none when a content follows it after all.
fn clause_end(line: &Line<'_, '_>, hit: &Hit, from: usize, quoted: bool) -> Option<usize> {
    let first = line.class(from);
    let open = Class::PREPOSITION
        .or(Class::TIME)
        .or(Class::ADVERB)
        .or(Class::OBJECT)
        .or(Class::SUBORDINATOR)
        .or(Class::WH)
        .or(Class::BRACKET);
    let close = Class::STOP.or(Class::COMMA).or(Class::SEMICOLON).or(Class::DASH).or(Class::COLON);
    if first.is(Class::THAT) {
        return None;
    }
    if !quoted
        && !first.is(open.or(close))
        && !hit.cue.frames.has(Frames::PERSON)
        && from < line.len()
        && !line.is_word(from, &["last", "this"])
    {
        return None;
    }
    let mut i = from;
    let mut free = false;
    while i < line.len() {
        let class = line.class(i);
        if class.is(close) {
            if class.is(Class::COLON) && !quoted {
                return None;
            }
            break;
        }
        if class.is(Class::QUOTATION) && !quoted {
            return None;
        }
        if !quoted && !free && class.is(Class::THAT.or(Class::SUBJECT).or(Class::MODAL)) && !class.is(Class::OBJECT) {
            return None;
        }
        if class.is(Class::SUBORDINATOR) && !class.is(Class::THAT) && i > from
            || line.is_word(i, &["when", "while", "as", "after", "before"])
        {
            free = true;
        }
        if !quoted && !free && line.is(i, Class::AUXILIARY) {
            return None;
        }
        i += 1;
    }
    Some(i)
}

/// "according to Lee", before or after what is said.
fn according(line: &Line<'_, '_>, out: &mut Vec<Draft>) {
    let mut floor = 0;
    for k in 0..line.len() {
        if !(line.is_word(k, &["according"]) && line.is_word(k + 1, &["to"])) {
            continue;
        }
        let Some(source) = subject::after(line, k + 2) else { continue };
        let cue = k..k + 2;
        let opening = k == 0 || (k < 3 && line.is(k - 1, Class::COORDINATOR.or(Class::ADVERB).or(Class::COMMA)));
        if opening {
            // "According to Lee, the army left": what looks like an apposition may be all there is.
            let comma_from = |from: usize| (from..line.len()).find(|&c| line.is(c, Class::COMMA));
            let Some(comma) = comma_from(source.end).or_else(|| comma_from(source.start)) else { continue };
            let source = source.start..source.end.min(comma);
            // "According to the agency, quoting officials, …"
            let quoting = line.tag(comma + 1) == Tag::Verb && line.word(comma + 1).ends_with("ing");
            let comma = (comma + 1..line.len()).find(|&c| quoting && line.is(c, Class::COMMA)).unwrap_or(comma);
            let Some(content) = trim(line, comma + 1..line.len()) else { continue };
            out.retain(|d| !content.contains(&d.cue.start));
            out.push(Draft {
                content: vec![content],
                cue,
                source: Some(source),
                speaks: true,
                rule: "according-to-first",
            });
            continue;
        }
        // From the start, or from where the last such content ended.
        let from = (floor..k).rev().find(|&c| line.is(c, Class::SEMICOLON)).map_or(floor, |c| c + 1);
        let Some(left) = trim(line, from..k) else { continue };
        // "Since May, according to Lee, the army has left": what it is about only follows.
        let right = source.end + 1..line.len().max(source.end + 1);
        let unfinished = !left.clone().any(|v| line.is_verb(v)) || !main_clause(line, &left);
        let mut content = vec![left];
        if unfinished && line.is(source.end, Class::COMMA) && right.clone().any(|v| line.is_verb(v)) {
            content.extend(trim(line, right));
        }
        floor = source.end;
        out.retain(|d| !content.iter().any(|c| c.contains(&d.cue.start)));
        out.push(Draft { content, cue, source: Some(source), speaks: true, rule: "according-to" });
    }
}

/// "Lee was clear: “No.”", where no verb has taken the quotation.
fn colon(line: &Line<'_, '_>, out: &mut Vec<Draft>, hits: &[Hit]) {
    for k in 1..line.len() {
        if !(line.is(k, Class::COLON) && line.is(k + 1, Class::QUOTATION)) {
            continue;
        }
        if out.iter().any(|d| d.content.iter().any(|c| c.contains(&(k + 1)))) {
            continue;
        }
        let mut end = k + 2;
        while line.is(end, Class::QUOTATION) {
            end += 1;
        }
        // "Reports: 'secret' deal": a headline.
        if !line.is_saying(k + 1) && !line.is(end, Class::STOP) {
            continue;
        }
        let earlier = out.iter().rev().find(|d| d.speaks && d.cue.start < k && d.source.is_some()).cloned();
        if let Some(d) = earlier {
            out.push(Draft { content: vec![k + 1..end], rule: "colon", ..d });
            continue;
        }
        let speaking = hits.iter().rev().filter(|h| h.at < k && h.cue.frames.has(Frames::QUOTE));
        let voiced = speaking.map(|h| (h.at..h.end, subject::before(line, h.start, 0))).find(|(_, s)| s.is_some());
        let cue = voiced.as_ref().map_or(k..k + 1, |(c, _)| c.clone());
        let source = voiced
            .and_then(|(_, s)| s)
            .or_else(|| {
                subject::before(line, k, 0)
                    .filter(|s| line.is(s.end - 1, Class::NAME) && !(0..k).any(|v| line.is_verb(v)))
            })
            .or_else(|| main_subject(line, k))
            .or_else(|| (k <= 6 && !(0..k).any(|v| line.is_verb(v))).then_some(0..k));
        let Some(source) = source else { continue };
        out.push(Draft { content: vec![k + 1..end], cue, source: Some(source), speaks: true, rule: "colon" });
    }
}

/// "He wrote:" at the end of a paragraph: the cue and the source of what follows.
pub(super) fn announces(line: &Line<'_, '_>) -> Option<(Items, Items)> {
    let colon = line.len().checked_sub(1).filter(|&k| k > 0 && line.is(k, Class::COLON))?;
    let hits = hit::find(line);
    let speaking = hits.iter().rev().find(|h| h.cue.frames.has(Frames::QUOTE) && !h.passive);
    if let Some(h) = speaking
        && let Some(source) = subject::before(line, h.start, 0).or_else(|| main_subject(line, h.start))
    {
        return Some((h.at..h.end, source));
    }
    let source = main_subject(line, colon).or_else(|| (colon <= 6).then_some(0..colon))?;
    Some((colon..colon + 1, source))
}

/// "was told by Lee that": who, in a passive.
fn by_agent(line: &Line<'_, '_>, hit: &Hit, content: &Items) -> Option<Items> {
    if content.start > hit.end && line.is_word(hit.end, &["by"]) {
        return subject::after(line, hit.end + 1);
    }
    None
}

/// Without marks at the edges; none when nothing is left.
fn trim(line: &Line<'_, '_>, range: Items) -> Option<Items> {
    let (mut start, mut end) = (range.start, range.end.min(line.len()));
    let edge = Class::COMMA.or(Class::SEMICOLON).or(Class::DASH).or(Class::COLON).or(Class::STOP);
    while start < end && line.is(start, edge) {
        start += 1;
    }
    while start < end && line.is(end - 1, edge) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}
