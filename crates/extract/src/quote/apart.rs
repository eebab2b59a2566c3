//! Attributions without a verb of saying at their place: "according to Lee", "Lee was blunt: “No.”", and the line that
//! announces a paragraph of somebody's words.

use super::actor::{actor, dateline_end, main_subject, opening_name};
use super::cue::Frames;
use super::hit::{self, Hit};
use super::line::{Items, Line};
use super::saying::starts_anew;
use super::statement::Draft;
use super::subject;
use super::tail::{main_clause, tells, trim};
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// "according to Lee", before or after what is said.
pub(super) fn according(line: &Line<'_, '_>, out: &mut Vec<Draft>, hits: &[Hit]) {
    let mut floor = dateline_end(line);
    for k in 0..line.len() {
        if !(line.is_word(k, listed!("according")) && line.is_word(k + 1, listed!("to"))) {
            continue;
        }
        let them = line.is_word(k + 2, listed!("him her them")) && line.is(k + 3, Class::COMMA.or(Class::STOP));
        let them = them.then_some(k + 2..k + 3);
        let Some(source) = them.or_else(|| subject::after(line, k + 2)) else { continue };
        // "According to Acme, the nuns, of two orders, left", "according to Acme, 46 percent — two in five — left": no
        // apposition, but what the clause is about.
        let first = line.find(source.start..source.end, Class::COMMA);
        let counted = first.is_some_and(|c| {
            let mut clause = (c + 1..line.len()).take_while(|&k| !line.is(k, Class::COMMA));
            let part = line.is_word(c + 2, listed!("percent %"));
            line.word(c + 1).starts_with(|c: char| c.is_ascii_digit()) && (part || clause.any(|k| line.is_verb(k)))
        });
        let about = counted
            || k == 0
                && line.is(source.end, Class::COMMA)
                && line.is(source.end + 1, Class::PREPOSITION.or(Class::AUXILIARY).or(Class::WH));
        let source = first.filter(|_| about).map_or(source.clone(), |comma| source.start..comma);
        // "According to Lee the bridge was sold": a name ends before the next noun phrase, with or without a comma.
        let name = source.start + usize::from(line.is_word(source.start, listed!("the")));
        let name = (name..source.end).find(|&n| !line.in_name(n)).filter(|&n| n > name);
        let bare = name.filter(|&n| line.is(n, Class::DETERMINER.or(Class::SUBJECT)));
        // Not "according to Lee his coach, it rained".
        let bare = bare.filter(|&n| {
            (n..line.len()).find(|&k| line.is_verb(k) || line.is(k, Class::COMMA)).is_some_and(|k| line.is_verb(k))
        });
        let source = source.start..bare.unwrap_or(source.end);
        // "She said that according to Lee it rained": part of what she said.
        let set_off = k > 1 && line.is(k - 1, Class::COMMA.or(Class::DASH));
        if k > 0 && line.is(k - 1 - usize::from(set_off), Class::THAT) {
            continue;
        }
        let cue = k..k + 2;
        // "It is old because, according to Lee, nobody pays", "According to the Post: “It is old.”"
        let joint = set_off && line.is(k - 2, Class::SUBORDINATOR) && line.is(source.end, Class::COMMA);
        if joint || k == 0 && (bare.is_some() || line.is(source.end, Class::COLON)) {
            let content = trim(line, source.end..line.len()).filter(|c| c.clone().any(|v| tells(line, v)));
            let Some(content) = content else { continue };
            put_first(out, content, cue, source);
            continue;
        }
        // "It was late, and according to Lee, it rained."
        let joined = k > 2
            && line.is(k - 1, Class::COORDINATOR)
            && line.is(k - 2, Class::COMMA.or(Class::SEMICOLON))
            && line.is(source.end, Class::COMMA);
        let opening =
            joined || k == 0 || (k < 3 && line.is(k - 1, Class::COORDINATOR.or(Class::ADVERB).or(Class::COMMA)));
        if opening {
            // "According to Lee, the army left": what looks like an apposition may be all there is.
            let comma_from = |from: usize| line.find(from..line.len(), Class::COMMA);
            // "According to Lee, the ministers shook hands, although it rained": the main clause stands before "although".
            let whole = |&c: &usize| {
                line.is(c + 1, Class::SUBORDINATOR)
                    && !line.is(c + 1, Class::PREPOSITION.or(Class::THAT))
                    && (line.is_word(c + 1, listed!("while whereas")) || comma_from(c + 1).is_none())
            };
            let after = comma_from(source.end).filter(|c| !whole(c));
            // "According to Ann Lee, a nurse, the drug works": of two, the first is one.
            let first = comma_from(source.start);
            let second = first.filter(|&c| line.is_word(c + 1, listed!("a an"))).and_then(|c| comma_from(c + 1));
            let Some(comma) = after.or(second).or(first) else { continue };
            // "According to its owner, Acme, the valve failed": the owner's name.
            let named = comma_from(comma + 1).filter(|&c| {
                c > comma + 1 && (comma + 1..c).all(|k| line.is(k, Class::CAPITAL)) && !line.in_name(comma - 1)
            });
            let source = source.start..named.unwrap_or(source.end.min(comma));
            let comma = named.unwrap_or(comma);
            // "According to the agency, quoting officials, …", "According to a clerk, who left in May, …"
            let quoting = line.tag(comma + 1) == Tag::Verb && line.word(comma + 1).ends_with("ing");
            let relative = line.is_word(comma + 1, listed!("which who whose whom"));
            let comma =
                (comma + 1..line.len()).find(|&c| (quoting || relative) && line.is(c, Class::COMMA)).unwrap_or(comma);
            let Some(content) = trim(line, comma + 1..line.len()) else { continue };
            put_first(out, content, cue, source);
            continue;
        }
        // "“We will win,” she told them, according to Lee": the words are hers.
        if out.iter().any(|d| d.rule == "quotation-tail" && d.cue.start < k) {
            continue;
        }
        // From the start, or from where the last such content ended.
        let from = line.rfind(floor..k, Class::SEMICOLON).map_or(floor, |c| c + 1);
        let from = last_clause(line, from, k);
        let Some(left) = trim(line, from..k) else { continue };
        // "The union said according to the ruling, the vote was void.": the cue before is not what is said.
        if hits.iter().any(|h| h.end == k && !h.participle) {
            continue;
        }
        // "Since May, according to Lee, the army has left": what it is about only follows.
        let right = source.end + 1..line.len().max(source.end + 1);
        let unfinished = !line.has_verb(left.clone()) || !main_clause(line, &left);
        let mut content = vec![left];
        if unfinished && line.is(source.end, Class::COMMA) && line.has_verb(right.clone()) {
            content.extend(trim(line, right));
        }
        floor = source.end;
        out.retain(|d| !content.iter().any(|c| c.contains(&d.cue.start)));
        out.push(Draft { content, cue, source: Some(source), speaks: true, rule: "according-to" });
    }
}

/// What somebody is said to say after "according to": nothing within it is reported apart.
fn put_first(out: &mut Vec<Draft>, content: Items, cue: Items, source: Items) {
    out.retain(|d| !content.contains(&d.cue.start));
    out.push(Draft::said(content, cue, source, "according-to-first"));
}

/// "As Lee said, the river is low": what stands after the comma.
pub(super) fn as_said(line: &Line<'_, '_>, out: &mut Vec<Draft>, hits: &[Hit]) {
    if !out.is_empty() || !line.is_word(0, listed!("as")) {
        return;
    }
    // "As reported by the Post, the river is low"
    let by = line.is_word(1, listed!("reported revealed noted")) && line.is_word(2, listed!("by"));
    let passive = || Some((subject::after(line, 3)?, 1..2)).filter(|_| by);
    let active = || {
        // Not "As the race began, the river was low".
        let hit = hits.first().filter(|h| h.cue.frames.has(Frames::THAT) && !h.passive)?;
        let source = subject::before(line, hit.start, 1).filter(|s| s.start == 1)?;
        (!hit.infinitive).then_some((source, hit.at..hit.end))
    };
    let Some((source, cue)) = passive().or_else(active) else { return };
    // "As the Post noted in a column on Monday, the river is low"; but while fans chant in the stands, something else happens.
    let plain = listed!("announce note point report say warn write");
    let is_plain = hits.iter().any(|h| cue.contains(&h.at) && plain.has(h.cue.lemma));
    let end = source.end.max(cue.end);
    let comma = if is_plain { line.skip_adjuncts(end) } else { end };
    if !line.is(comma, Class::COMMA) {
        return;
    }
    if let Some(content) = trim(line, comma + 1..line.len()).filter(|c| line.has_verb(c.clone())) {
        out.push(Draft::said(content, cue, source, "as-said"));
    }
}

/// "The plan is popular, but it will fail, according to Lee": of two full clauses the source is that of the last.
fn last_clause(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    (from + 2..end)
        .rev()
        .find(|&c| {
            line.is(c, Class::COORDINATOR)
                && line.is(c - 1, Class::COMMA)
                && line.is(c + 1, Class::SUBJECT.or(Class::DETERMINER).or(Class::NAME))
                && line.has_verb(from..c)
                && line.has_verb(c + 1..end)
                && !(c + 1..end).any(|v| line.is(v, Class::COMMA) && v + 1 < end)
        })
        .map_or(from, |c| c + 1)
}

/// "Lee was clear: “No.”", where no verb has taken the quotation.
pub(super) fn colon(line: &Line<'_, '_>, out: &mut Vec<Draft>, hits: &[Hit]) {
    if !line.holds(Class::QUOTATION) {
        return;
    }
    // "She issued a statement, “It is over.”"
    let written = |k: usize| {
        line.is(k, Class::COMMA)
            && k > 2
            && line.is_word(k - 3, listed!("issued posted released sent"))
            && line.is_word(k - 1, listed!("letter message statement"))
            && line.quotation_end(k + 1) == Some('.')
            && starts_anew(line, k + 1)
    };
    for k in 1..line.len() {
        if !(line.is(k, Class::COLON) && line.is(k + 1, Class::QUOTATION) || written(k)) {
            continue;
        }
        if out.iter().any(|d| d.content.iter().any(|c| c.contains(&(k + 1)))) {
            continue;
        }
        let said = k + 1..k + 2;
        // "Reports: 'secret' deal": a headline.
        if !line.is_saying(k + 1) && !line.is(k + 2, Class::STOP) {
            continue;
        }
        if let Some((cue, source)) = nested(line, k, out, hits) {
            out.retain(|o| !o.content.iter().any(|c| c.contains(&cue.start)));
            out.push(Draft::said(said, cue, source, "colon"));
            continue;
        }
        let earlier = out.iter().rev().find(|d| d.speaks && d.cue.start < k && d.source.is_some()).cloned();
        if let Some(d) = earlier {
            out.push(Draft { content: vec![said], rule: "colon", ..d });
            continue;
        }
        let speaking = hits.iter().rev().filter(|h| h.at < k && h.cue.frames.has(Frames::QUOTE));
        let voiced = speaking.map(|h| (h.at..h.end, subject::before(line, h.start, 0))).find(|(_, s)| s.is_some());
        let cue = voiced.as_ref().map_or(k..k + 1, |(c, _)| c.clone());
        // "One came from Lee: “Hold.”"
        let from = line
            .rfind_word(k.saturating_sub(5)..k, listed!("from by"))
            .filter(|&f| f + 1 < k && (f + 1..k).all(|n| line.in_name(n)))
            .map(|f| f + 1..k);
        let source = voiced
            .and_then(|(_, s)| s)
            .or(from)
            .or_else(|| subject::before(line, k, 0).filter(|s| line.is(s.end - 1, Class::NAME) && !line.has_verb(0..k)))
            .or_else(|| actor(line).filter(|s| s.end < k))
            .or_else(|| main_subject(line, k))
            .or_else(|| opening_name(line, k))
            .or_else(|| (k <= 6 && !line.has_verb(0..k)).then_some(0..k));
        // "Here is the question: “…”"
        let Some(mut source) = source.filter(|s| s.len() > 1 || !line.is_word(s.start, listed!("here there"))) else {
            continue;
        };
        source.end = topic(line, &source).or_else(|| outer_verb(line, &source)).unwrap_or(source.end).min(k);
        out.push(Draft::said(said, cue, source, "colon"));
    }
}

/// "One of them said Lee told her cabinet: “No.”": of two verbs before a colon, the one right before it takes what
/// follows.
fn nested(line: &Line<'_, '_>, colon: usize, out: &[Draft], hits: &[Hit]) -> Option<(Items, Items)> {
    let hit = hits.iter().rev().find(|h| h.at < colon)?;
    let outer = out.iter().find(|d| d.cue.start < hit.start && d.content.iter().any(|c| c.end <= colon))?;
    let plain = !hit.participle && hit.cue.frames.has(Frames::QUOTE);
    if !plain || line.has(hit.end..colon, Class::AUXILIARY.or(Class::MODAL).or(Class::COMMA)) {
        return None;
    }
    Some((hit.at..hit.end, subject::before(line, hit.start, outer.cue.end)?))
}

/// "‘Not one tree’: council leader": a headline that names the speaker last.
pub(super) fn headline(line: &Line<'_, '_>, out: &mut Vec<Draft>) {
    if !line.holds(Class::COLON) {
        return;
    }
    let n = line.len();
    let Some(colon) = line.find(1..n, Class::COLON) else { return };
    // "‘I was the wall’: goalkeeper Ann Lee retires"
    let verb = (colon + 2..n).find(|&k| line.is_verb(k)).filter(|_| colon == 1 && !line.is(n - 1, Class::STOP));
    let source = verb.and_then(|v| subject::before(line, v, colon + 1)).unwrap_or(colon + 1..n);
    let named = !source.is_empty()
        && source.len() <= 6
        && source.clone().all(|k| {
            line.is_word(k, listed!("-")) || !line.is(k, Class::MARK.or(Class::QUOTATION).or(Class::AUXILIARY))
        })
        && !line.has_verb(source.clone());
    if out.is_empty() && named && line.is(colon - 1, Class::QUOTATION) {
        out.push(Draft::said(colon - 1..colon, colon..colon + 1, source, "headline"));
    }
}

/// "Lee on Ray: “He is old”": where it says about whom somebody speaks.
fn topic(line: &Line<'_, '_>, source: &Items) -> Option<usize> {
    let name = |k: usize| line.in_name(k) || line.is(k, Class::CAPITAL);
    let on = source
        .clone()
        .find(|&k| !name(k) || line.is_word(k, listed!("on")) && !line.in_name(k))
        .filter(|&k| k > source.start && line.is_word(k, listed!("on")))?;
    (on + 1..source.end).all(name).then_some(on)
}

/// "A neighbour countered by asking: “Why?”": where the verb stands to which the asking belongs.
fn outer_verb(line: &Line<'_, '_>, source: &Items) -> Option<usize> {
    let by = source.end.checked_sub(1).filter(|&k| k > source.start + 1 && line.is_word(k, listed!("by")))?;
    line.is_verb(by - 1).then_some(by - 1)
}

/// Agencies that sign their stories.
pub(super) const AGENCIES: &Listed = listed!("AFP ANI AP Bernama IPS PTI Reuters Xinhua");

/// "“It is a long game.” — Ann Lee": a quotation that is signed.
pub(super) fn signed(line: &Line<'_, '_>, out: &mut Vec<Draft>) {
    let end = line.len() - usize::from(line.is(line.len().wrapping_sub(1), Class::STOP));
    let quoted = line.is_saying(0) && line.is(1, Class::DASH) && end > 2;
    let named = quoted && line.in_name(2) && !line.is_word(2, AGENCIES) && end - 2 <= 12 && !line.has_verb(2..end);
    if named && out.is_empty() {
        let source = 2..(2..end).find(|&k| !line.in_name(k)).unwrap_or(end);
        out.push(Draft::said(0..1, 1..2, source, "signed"));
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
    // "When Lee died, Ray released the following statement:"
    let acts = || actor(line).filter(|s| s.end <= colon).or_else(|| main_subject(line, colon));
    let source = acts().or_else(|| (colon <= 6).then_some(0..colon))?;
    Some((colon..colon + 1, source))
}

/// "For Lee, it is “a mess”."
pub(super) fn for_whom(line: &Line<'_, '_>, out: &mut Vec<Draft>) {
    let starts = |k: usize| k == 0 || line.is(k - 1, Class::SEMICOLON);
    let for_name = |k: &usize| line.is_word(*k, listed!("for")) && starts(*k) && line.in_name(k + 1);
    let Some(at) = (0..line.len()).find(for_name) else {
        return;
    };
    let Some(comma) = line.find(at + 2..line.len().min(at + 9), Class::COMMA) else { return };
    let Some(content) = trim(line, comma + 1..line.len()) else { return };
    // "the sale is “a betrayal”"
    let judged = |k: usize| line.is(k, Class::BE) && line.is(k + 1, Class::QUOTATION);
    let taken = |d: &Draft| d.content.iter().any(|c| c.start < content.end && content.start < c.end);
    if content.clone().take(6).any(judged) && !out.iter().any(taken) {
        out.push(Draft::said(content, at..at + 1, at + 1..comma, "opinion"));
    }
}

/// "The union puts the cost at 1.1 million": an estimate, and whose it is.
pub(super) fn estimate(line: &Line<'_, '_>, out: &mut Vec<Draft>) {
    let Some(verb) = line.find_word(1..line.len(), listed!("puts put")) else { return };
    let object = line.noun_phrase_end(verb + 1);
    let number = |k: usize| line.is(k, Class::NUMBER) || line.word(k).starts_with(['$', '£', '€']);
    let Some(at) = line.find_word(object..line.len().min(object + 9), listed!("at")) else { return };
    if !(at + 1..line.len().min(at + 5)).any(number) {
        return;
    }
    let Some(source) = subject::before(line, verb, 0) else { return };
    let close = Class::COMMA.or(Class::STOP).or(Class::SEMICOLON);
    let end = line.find(at..line.len(), close).unwrap_or(line.len());
    if !out.iter().any(|d| d.content.iter().any(|c| c.start < end && verb < c.end)) {
        let put = verb + 1..end;
        out.push(Draft { speaks: false, ..Draft::said(put, verb..verb + 1, source, "estimate") });
    }
}
