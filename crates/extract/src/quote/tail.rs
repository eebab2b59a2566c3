//! "…, Lee said" and "“…,” said Lee": contents that stand before their verb, and may go on after it.

use super::border;
use super::cue::{Family, Form, Frames};
use super::heard;
use super::hit::{Hit, quoted_by};
use super::line::{Items, Line};
use super::phrase;
use super::saying::starts_anew;
use super::words::Class;
use crate::case;
use crate::listed::listed;
use crate::tag::Tag;

/// What such a verb takes.
pub(super) struct Tail {
    pub(super) content: Vec<Items>,
    /// "“A,” he said; and, later, “b.”": said another time.
    pub(super) second: Option<Items>,
    /// Just past the content or the cue's clause, whichever is later.
    pub(super) end: usize,
    pub(super) rule: &'static str,
}

/// "…, Lee said" and "“…,” said Lee": the content stands before, and may go on after.
pub(super) fn tail(
    line: &Line<'_, '_>,
    hit: &Hit,
    hits: &[Hit],
    source: &Items,
    inverted: bool,
    floor: usize,
) -> Option<Tail> {
    // "…, court records show."
    let shown = hit.cue.family == Family::Finding && line.is(hit.end, Class::STOP.or(Class::COMMA));
    let heard = heard::hears(line, hit, source);
    // "The bridge, it concluded, had been sound": between subject and verb.
    let within = line.is(hit.end, Class::COMMA)
        && line.is(hit.end + 1, Class::AUXILIARY.or(Class::MODAL))
        && source.len() == 1
        && hit.cue.frames.has(Frames::THAT);
    // "“It is over,” Lee was quoted as saying."
    let passed_on = hit.participle && quoted_by(line, hit.start).is_some();
    if hit.participle && !passed_on
        || hit.infinitive && !line.is_word(hit.start - 1, listed!("used likes"))
        || hit.passive && !heard
        || !shown && !within && !hit.cue.frames.has(Frames::QUOTE)
    {
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
    // "In a post headed “Enough”, Lee said she was leaving": a title.
    let headed = listed!("called entitled headed headlined named titled");
    if quoted && !line.is_saying(mark) && mark > 0 && line.is_word(mark - 1, headed) {
        return None;
    }
    // "The money came late, the statement read."
    let reads = hit.cue.lemma == "read" && line.is_word(source.end - 1, listed!("letter notice release statement"));
    // "…, who has shuttled since the war began, told": what only takes a quotation reports no clause.
    if !quoted && !reads && (!hit.cue.frames.has(Frames::THAT.or(Frames::BARE)) || hit.cue.lemma == "ask") {
        return None;
    }
    // "The river is low, a point the town is stressing to its guests"
    if !quoted && hit.form == Form::Gerund {
        return None;
    }
    // "It is over, said Lee", but not "Kim, 25, announced a plan".
    if inverted
        && !quoted
        && !listed!(
            "say report state estimate add write explain warn note argue allege claim insist believe affirm assure \
             conclude highlight predict recall reveal stress",
        )
        .has(hit.cue.lemma)
    {
        return None;
    }
    // "The ambassador, recalled Peru, left."
    if inverted && !quoted && hit.cue.lemma == "recall" && !line.is(source.end, Class::STOP) {
        return None;
    }
    // "A day after he won, Lee vowed to go on": what is vowed follows.
    if !quoted && hit.cue.frames.has(Frames::INFINITIVE) && line.is(hit.end, Class::TO) && line.is_verb(hit.end + 1) {
        return None;
    }
    // "It was late, they continued.", but not "When it rained, they continued to play."
    if !quoted && hit.cue.lemma == "continue" && (hit.helped || !line.is(end, Class::STOP)) {
        return None;
    }
    // "With most votes in, Lee can conclude": that it is so, nobody says.
    if !quoted && line.has_word(hit.start..hit.at, listed!("can could may might must")) {
        return None;
    }
    // "Its creator, Ann Lee, has not commented."
    if !quoted && line.has(hit.start..hit.at, Class::NOT) {
        return None;
    }
    let closed = clause_end(line, hit, end, quoted)?;
    // "During the talks, Lee told her counterpart, Bo Kim, that it rained": it only follows.
    let called = (closed + 1..line.len()).find(|&k| !line.in_name(k)).unwrap_or(closed);
    if !quoted && line.is(closed, Class::COMMA) && called > closed + 1 && line.is(called + 1, Class::THAT) {
        return None;
    }
    let left_end = mark + usize::from(line.is(mark, Class::QUOTATION) || comma);
    // "Kim was more hopeful: “It is over,” he said": what is said starts after the colon.
    let announced =
        (floor + 1..mark).rev().find(|&k| quoted && line.is(k, Class::COLON) && line.is(k + 1, Class::QUOTATION));
    // "Kim went further: the bridge, he said, was unsafe"
    let colon = (floor + 1..mark).rev().find(|&k| !quoted && line.is(k, Class::COLON));
    let mut left = trim(line, announced.or(colon).map_or(floor, |k| k + 1)..left_end)?;
    // "When asked why, Lee said": a question, and no part of the answer.
    let asked = left.start + usize::from(line.is_word(left.start, listed!("if when")));
    if left.len() > 1 && line.is_word(asked, listed!("asked pressed questioned")) {
        return None;
    }
    // "In a talk on “River Hour,” host Ann Lee asked": the name of the show.
    let show = quoted
        && left.len() > 1
        && line.is(left.start, Class::PREPOSITION)
        && line.is_word(mark - 1, listed!("at in of on"));
    if show && titled(line, mark) {
        return None;
    }
    // "When she was asked, Lee said, “It rained.”": all that she says stands in the marks.
    let next = line.is(closed, Class::COMMA) && line.skip_adjuncts(end) == closed;
    if !quoted && next && starts_anew(line, closed + 1) && circumstance(line, &left) {
        return None;
    }
    // "But the bridge is old, Lee said": the joint is the article's.
    if !quoted && left.len() > 1 && line.is(left.start, Class::COORDINATOR) {
        left = trim(line, left.start + 1..left.end)?;
    }
    // "Europe, she said, was …"
    let ago = line.is_word(left.end - 1, listed!("ago earlier later")) && !line.has_verb(left.clone());
    // "Ely, she said, made her think"
    let acts = line.in_name(left.start) && line.is(closed, Class::COMMA) && line.is_verb(closed + 1);
    let single = (left.len() < 2 || ago) && !line.is(closed + 1, Class::AUXILIARY.or(Class::MODAL)) && !acts;
    // "Seeing it led him to stay away, he said.": there is nothing else that could have been said.
    let all = line.is(closed, Class::STOP)
        && closed == end
        && hit.cue.lemma == "say"
        && !line.word(left.start).ends_with("ed")
        && left.len() > 5
        && left.clone().any(|k| line.is_verb(k) && !line.word(k).ends_with("ing"));
    // "In Ely —she said— the dam is old"
    let dashed = line.is(previous, Class::DASH) && line.is(closed, Class::DASH);
    let leads = (line.is(closed, Class::COMMA) || dashed)
        && (leads(line, &left, closed + 1) || closed == end && opens(line, &left, closed + 1));
    // "Seeing it, she said, made her think"
    let gerund = line.word(left.start).ends_with("ing")
        && line.is(closed, Class::COMMA)
        && line.tag(closed + 1) == Tag::Verb
        && !line.word(closed + 1).ends_with("ing")
        && !left
            .clone()
            .any(|k| line.is_verb(k) && !line.word(k).ends_with("ing") && !line.is(k - 1, Class::DETERMINER));
    let silent = !leads && !all && !gerund && (single || !within && !main_clause(line, &left));
    if !quoted && (silent || line.is(source.start, Class::WH)) {
        return None;
    }
    // "once colleagues in Ely, where, he says, she won": what is said only follows.
    if !quoted && left.len() > 2 && line.is(left.end - 1, Class::WH) && line.is(left.end - 2, Class::COMMA) {
        let right = trim(line, closed + 1..border::end(line, hit, (closed + 1).min(line.len()), &[]))?;
        let end = right.end;
        let says = line.has_verb(right.clone());
        return says.then(|| Tail { content: vec![right], second: None, end, rule: "clause-tail" });
    }
    // "The city's champion, Ann Lee, said: “I won.”": what stands before names the speaker.
    if !quoted && line.is(closed, Class::COLON) && !line.has_verb(left.clone()) {
        return None;
    }
    // "Its guide, Living with Bats, says anyone", "A letter issued by Lee, the mayor, said the act": no clause stands before,
    // unless its verb follows ("The trouble, says Lee, is").
    let finite = |k: usize| line.is_verb(k) && !line.is_word(k + 1, listed!("by"));
    let goes_on = leads || line.is(closed, Class::COMMA) && line.is_verb(closed + 1);
    if !quoted
        && inverted
        && !goes_on
        && !left.clone().any(|k| finite(k) || line.is(k, Class::QUOTATION) && tells(line, k))
    {
        return None;
    }
    // "Still, Lee said, it will fail", "On her part, Lee said, it will fail": those words are the article's.
    let part =
        left.len() == 3 && line.is(left.start + 1, Class::OWNER) && line.is_word(left.start + 2, listed!("part"));
    let joint = leads && (left.len() == 1 || part);
    let mut content = if joint { Vec::new() } else { vec![left.clone()] };
    let mut reach = closed;
    let mut second = None;
    // "“A,” he said, “b.”" and "The talks, he said, would fail."
    let mut next = closed + 1;
    // "“What we need,” said Lee, in York, “is time.”"
    let aside = line.skip_adjuncts(next);
    if quoted && aside > next && line.is(aside, Class::COMMA) && line.is(aside + 1, Class::QUOTATION) {
        next = aside + 1;
    }
    if line.is(closed, Class::COMMA.or(Class::DASH).or(Class::COLON).or(Class::SEMICOLON)) && next < line.len() {
        let quotation = line.find(next..line.len().min(next + 5), Class::QUOTATION);
        // No verb yet, or its verb only follows: "The papers that exist, he said, show".
        // "He was out, she said, and would not be long."
        let coordinated = line.is_word(next, listed!("and but"))
            && line.is(closed, Class::COMMA)
            && line.is(next + 1, Class::AUXILIARY.or(Class::MODAL))
            && !border::keeps_silent(line, next + 1);
        // "It will be held together, Lee said, by bolts."
        let hanging = line.is(closed, Class::COMMA)
            && line.is_word(next, listed!("because by despite for if unless until without"))
            && !line.is(next + 1, Class::TIME);
        // "The town is poor, he said, but “we shall pay.”"
        let mark = next + usize::from(line.is_word(next, listed!("and but like")));
        let unfinished = leads
            || gerund
            // "It was, he said, one of many."
            || line.is(left.end - 1, Class::BE) && line.is(closed, Class::COMMA)
            || !line.has_verb(left.clone())
            || coordinated
            || hanging
            // "It was, he wrote, “a waste”."
            || line.is(mark, Class::QUOTATION)
                && line.is(closed, Class::COMMA)
                && (mark == next || tells(line, mark) && line.is(mark + 1, Class::STOP))
            // "It is unclear, says Lee, how it began."
            || line.is_word(next, listed!("how whether why what"))
            || line.is(next, Class::AUXILIARY.or(Class::MODAL).or(Class::THAT))
            || line.tag(next) == Tag::Verb && !line.word(next).ends_with("ing") && !line.word(next).ends_with("ed");
        // "“A,” said Lee; “b,” replied Kim.": the second is another's.
        let other = |q: usize| hits.iter().any(|h| h.start > q && h.start <= q + 2 && h.cue.frames.has(Frames::QUOTE));
        if quoted
            && let Some(q) = quotation.filter(|&q| !(line.is(closed, Class::SEMICOLON) && other(q)))
            && (next..q).all(|k| {
                line.is(
                    k,
                    Class::COORDINATOR.or(Class::THAT).or(Class::ADVERB).or(Class::SUBORDINATOR).or(Class::COMMA),
                )
            })
        {
            let right = trim(line, q..border::end(line, hit, q, &[]))?;
            reach = right.end;
            if line.is(closed, Class::SEMICOLON) {
                second = Some(right);
            } else {
                content.push(right);
            }
        } else if !quoted
            && line.is(closed, Class::SEMICOLON)
            && let Some(right) = trim(line, next..line.len())
            // "Two had failed, she wrote; both had been replaced.": nobody else is said to say so.
            && !hits.iter().any(|h| right.contains(&h.at) && h.cue.frames.has(Frames::QUOTE))
        {
            reach = right.end;
            content.push(right);
        } else if !quoted
            && unfinished
            && (!line.is(next, Class::SUBORDINATOR.or(Class::WH))
                || line.is_word(next, listed!("how like whether why what that"))
                || hanging)
        {
            let right = trim(line, next..border::end(line, hit, next, hits))?;
            reach = right.end;
            content.push(right);
        }
    }
    if content.is_empty() {
        return None;
    }
    Some(Tail { content, second, end: reach, rule: if quoted { "quotation-tail" } else { "clause-tail" } })
}

/// Whether a stretch tells only when or how something was said: "Later, when she was asked, by a clerk, about it".
fn circumstance(line: &Line<'_, '_>, left: &Items) -> bool {
    let time = |k: usize| line.is(k, Class::SUBORDINATOR) || line.is_word(k, listed!("when"));
    let second = line.find(left.clone(), Class::COMMA).map_or(left.start, |comma| comma + 1);
    time(left.start) || time(second) || !main_clause(line, left)
}

/// Whether `left` only leads up to the clause that starts at `next`: "Without limits, he said, wells would fail", "If it
/// rains, he said, wells will fill", "Still, he said, wells fail".
fn leads(line: &Line<'_, '_>, left: &Items, next: usize) -> bool {
    let verb = line.has_verb(left.clone());
    let class = line.class(left.start);
    let opens = (class.is(Class::SUBORDINATOR) || line.is_word(left.start, listed!("when")))
        && (verb || !class.is(Class::PREPOSITION))
        || class.is(Class::PREPOSITION) && left.len() < 7 && !verb
        // "By selling the bridge, he said, the town saved"
        || line.is_word(left.start, listed!("by")) && left.len() < 12 && line.word(left.start + 1).ends_with("ing")
        || class.is(Class::ADVERB.or(Class::COORDINATOR).or(Class::TIME)) && left.len() == 1
        || line.is_word(left.start, listed!("otherwise overall sometimes")) && left.len() == 1
        || line.is_word(left.start, listed!("even just only")) && line.is(left.start + 1, Class::SUBORDINATOR) && verb;
    opens && clause(line, next)
}

/// The same for what may stand before a bare "he said" only: "In the years since the flood, he said, wells failed", "Back
/// in York, he said, …", "To see it, he said, one must go".
fn opens(line: &Line<'_, '_>, left: &Items, next: usize) -> bool {
    let adjunct = line.is(left.start, Class::PREPOSITION.or(Class::ADVERB)) && !line.has_verb(left.clone());
    let purpose = line.is(left.start, Class::TO) && line.is_verb(left.start + 1);
    left.len() < 12 && (adjunct || purpose) && clause(line, next)
}

/// Whether a clause with a subject of its own may start at `next`.
fn clause(line: &Line<'_, '_>, next: usize) -> bool {
    let starts = line.is(next, Class::DETERMINER.or(Class::SUBJECT).or(Class::NAME))
        || phrase::noun_like(line, next)
        || line.word(next).ends_with("ing");
    starts && !line.is(next, Class::WH.or(Class::QUOTATION)) && (next..line.len()).any(|k| tells(line, k))
}

/// "“River Hour”": whether all longer words of the quotation at `mark` have a capital.
fn titled(line: &Line<'_, '_>, mark: usize) -> bool {
    let mut words = line.items[mark].tokens.iter().map(|i| line.page.document.word(i)).filter(|w| case::is_letter(w));
    words.all(|w| w.len() < 4 || case::is_capital(w))
}

/// A verb, be it inside a quotation.
pub(super) fn tells(line: &Line<'_, '_>, k: usize) -> bool {
    let verb = |t| matches!(line.page.document.tag(t), Tag::Verb | Tag::Auxiliary);
    line.is_verb(k) || line.is(k, Class::QUOTATION) && line.items[k].tokens.iter().any(verb)
}

/// Whether a stretch says something, not only when, where or how: "In 2016, he won" does, "Asked about it" does not.
pub(super) fn main_clause(line: &Line<'_, '_>, left: &Items) -> bool {
    let mut start = left.start;
    while start < left.end && phrase::introduces(line, &(start..left.end)) {
        match line.find(start..left.end, Class::COMMA) {
            Some(comma) => start = comma + 1,
            // "In 2016 he will win": a preposition may open a clause without a comma.
            None => {
                // "If it rains, then it will fill", not "Soon after it was filled"
                let adverb = line.is(start, Class::ADVERB)
                    && !line.is(start + 1, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::WH));
                let bare = (line.is(start, Class::PREPOSITION) || adverb) && !line.is(start, Class::SUBORDINATOR);
                // "Copying it is theft", not "Speaking to those who were there"
                let helps = line.find(start..left.end, Class::AUXILIARY.or(Class::MODAL));
                let opens = Class::WH.or(Class::THAT).or(Class::SUBJECT).or(Class::TO);
                let gerund = line.word(start).ends_with("ing")
                    && helps.is_some_and(|h| !(start..h).any(|k| line.is(k, opens) && !line.is(k, Class::OBJECT)));
                return (bare || gerund) && helps.is_some();
            }
        }
    }
    start < left.end
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
    // "said at least one of them had left"
    let least = line.is_word(from, listed!("at")) && line.is_word(from + 1, listed!("least most"));
    if first.is(Class::THAT) || !quoted && least {
        return None;
    }
    if !quoted
        && !first.is(open.or(close))
        && !hit.cue.frames.has(Frames::PERSON)
        && !line.is_word(from, listed!("citing here last quoting this"))
    {
        return None;
    }
    let mut i = from;
    let mut free = false;
    while i < line.len() {
        let class = line.class(i);
        if class.is(close) {
            if class.is(Class::COLON) && !quoted && !line.is(i + 1, Class::QUOTATION) {
                return None;
            }
            break;
        }
        // "experts said during a debate on “Rivers and Us”"
        let title =
            || i > from + 2 && line.is_word(i - 1, listed!("about called named on titled")) && !line.is_saying(i);
        if class.is(Class::QUOTATION) && !quoted && !title() {
            return None;
        }
        if !quoted && !free && class.is(Class::THAT.or(Class::SUBJECT).or(Class::MODAL)) && !class.is(Class::OBJECT) {
            return None;
        }
        if class.is(Class::SUBORDINATOR) && !class.is(Class::THAT) && i > from
            || line.is_word(i, listed!("when while as after before"))
            // "said at a talk on dams and what towns can do"
            || class.is(Class::WH)
                && i > from + 1
                && (line.is(i - 1, Class::COORDINATOR) || line.is_word(i - 1, listed!("about on")))
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

/// Without marks at the edges; none when nothing is left.
pub(super) fn trim(line: &Line<'_, '_>, range: Items) -> Option<Items> {
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
