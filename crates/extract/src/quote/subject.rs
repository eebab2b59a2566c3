//! Whose words: the noun phrase that is the subject of a reporting verb, before it ("a spokesman for the firm said") or
//! after it ("said Ann Lee, the mayor of York").

use super::line::{Items, Line};
use super::list;
use super::person_noun::is_person;
use super::phrase::{
    apposition_of_place, closes_clause, introduces, is_participle, line_comma, noun_like, phrase_start, segments,
    skip_time_back, skip_writing_back, tidy, window,
};
use super::words::Class;
use crate::listed::listed;
use crate::tag::Tag;

/// The subject that ends before `end`, where a verb group starts; none when the verb shares an earlier subject
/// ("and said") or nothing fit stands there.
pub(super) fn before(line: &Line<'_, '_>, end: usize, floor: usize) -> Option<Items> {
    let mut end = skip_writing_back(line, skip_time_back(line, end, floor), floor);
    if end <= floor {
        return None;
    }
    // "The study, titled “A House,” also found": the comma stands inside the marks.
    if line.is(end - 1, Class::QUOTATION)
        && line.quotation_end(end - 1) == Some(',')
        && let Some(comma) = insertion(line, end, floor).or_else(|| described(line, end, floor))
    {
        return before(line, comma, floor);
    }
    // "a letter sent on Monday said", "the experts she asked said"
    let own = usize::from(end > floor + 3 && line.is(end - 2, Class::SUBJECT));
    if end > floor + 2
        && line.is_verb(end - 1)
        && is_participle(line.word(end - 1))
        && !line.is(end - 1, Class::AUXILIARY.or(Class::MODAL))
        && (noun_like(line, end - 2 - own) || line.is_word(end - 2, listed!("those")))
    {
        end -= 1 + own;
    }
    let last = line.class(end - 1);
    if last.is(Class::SUBJECT) {
        return Some(end - 1..end);
    }
    if last.is(Class::WH) {
        return line.is_word(end - 1, listed!("who which")).then(|| end - 1..end);
    }
    if last.is(Class::THAT) && end >= 2 && noun_like(line, end - 2) {
        return Some(end - 1..end);
    }
    if last.is(Class::COORDINATOR
        .or(Class::STOP)
        .or(Class::COLON)
        .or(Class::SEMICOLON)
        .or(Class::QUOTATION.or(Class::DASH)))
    {
        if last.is(Class::DASH) {
            return between_dashes(line, end, floor);
        }
        return None;
    }
    let trailing = last.is(Class::COMMA);
    // "Lee, speaking on TV, said": the subject ends before what is put in.
    let (mut inserted, mut whole) = (false, 0);
    while line.is(end - 1, Class::COMMA) {
        end -= 1;
        match insertion(line, end, floor) {
            Some(comma) => {
                inserted = true;
                // "the chair, retired judge Ann Lee, said": no insertion, but the name of the chair.
                // "Lee, who led it, and his successor, Ann Kim, said": nor the second of two.
                if phrase_of_name(line, comma + 2, end) || is_joined(line, comma + 1, end) {
                    whole = whole.max(end);
                }
                end = comma + 1;
            }
            None => break,
        }
    }
    let window = window(line, end, floor);
    let mut starts = segments(line, &window);
    // The phrase next to the verb, then leftwards over appositions.
    let mut at = starts.pop()?;
    // "Lee, an envoy, on Twitter said": its second comma is missing.
    let aside = !trailing
        && line.is_word(at, listed!("in on via"))
        && at > floor + 2
        && line.noun_phrase_end(at + 1) == end
        && starts.last().is_some_and(|&left| !leads_up(line, &(left..at - 1)));
    if aside {
        return before(line, at, floor);
    }
    if trailing {
        // "Lee, 45, a teacher from York, said": the head stands before the first apposition.
        let mut head = inserted.then_some(at);
        let mut right = at;
        while let Some(&left) = starts.last() {
            let piece = left..right - 1;
            // "Lee, the Dutch leader, and his counterpart, Ann Kim, said": the second of two subjects.
            let second = head.is_some_and(|h| line.is_word(h, listed!("and")) && h == right);
            let joined = line.is_word(left, listed!("and")) && line.is(left + 1, Class::DETERMINER.or(Class::CAPITAL));
            if second || joined && starts.len() > 1 && !line.has_verb(piece.clone()) {
                head = Some(left);
                right = left;
                starts.pop();
                continue;
            }
            if !apposition(line, right) || leads_up(line, &piece) {
                break;
            }
            head = Some(left);
            right = left;
            starts.pop();
            if line.is(left, Class::NAME) && !apposition_of_place(line, left) {
                break;
            }
        }
        at = head?;
        let start = phrase_start(line, at, line_comma(line, at, end));
        return tidy(line, start..end.max(whole));
    }
    // "The captain, Bo Ray, and goalkeeper Ann Lee said"
    if line.is_word(at, listed!("and"))
        && let &[first, name] = &starts[..]
        && first == 0
        && (name..at - 1).all(|k| line.in_name(k))
        && line.in_name(end - 1)
    {
        return tidy(line, phrase_start(line, first, name - 1)..end);
    }
    let start = phrase_start(line, at, end);
    // "The union got the papers after a court ordered": after a verb, "after" opens a clause.
    let after = line.rfind_word(start + 1..end - 1, listed!("after before since until"));
    if let Some(after) = after.filter(|_| line.has_verb(start.saturating_sub(30).max(floor)..start)) {
        return before(line, end, after + 1);
    }
    // "The bank kept its rate and its governor said": what stands before "and" is the object of another verb.
    let second = (start + 1..end.saturating_sub(1)).rev().find(|&k| {
        line.is(k, Class::COORDINATOR)
            && line.is(k + 1, Class::DETERMINER.or(Class::NAME))
            && !line.is_word(k, listed!("or"))
    });
    let start = second.filter(|&and| closes_clause(line, floor..start, and)).map_or(start, |and| and + 1);
    // "Wong, another resident nearby said": no comma behind what only describes.
    let named = starts.pop().filter(|&left| {
        let name = left..start.saturating_sub(1);
        // Not of "He met Ann Lee, the mayor said".
        let opens = left == 0 || line.is(left - 1, Class::STOP.or(Class::SEMICOLON).or(Class::COLON));
        opens
            && !name.is_empty()
            && line.is(start - 1, Class::COMMA)
            && name.clone().all(|k| {
                line.in_name(k)
                    || k == left && name.len() > 1 && line.class(k) == Class::CAPITAL && !line.word(k).ends_with("ing")
            })
    });
    // "Wong, head of the union said": not "Wong, police of the town said".
    let post = is_person(line.word(start)) && line.is_word(start + 1, listed!("and at for of"));
    let start = named.filter(|_| post || line.is(start, Class::DETERMINER.or(Class::NAME))).unwrap_or(start);
    // "whose diary says"
    let start = start - usize::from(start > floor && line.is_word(start - 1, listed!("whose")));
    // "Lee, 45, said" has its comma; "In York, officials said" has not.
    tidy(line, list::start(line, start, end, floor)..end)
}

/// The subject that starts at `from`, right after an inverted verb.
pub(super) fn after(line: &Line<'_, '_>, from: usize) -> Option<Items> {
    let class = line.class(from);
    if class.is(Class::SUBJECT) {
        // "according to someone who sat behind them"
        let close = Class::COMMA.or(Class::STOP).or(Class::DASH).or(Class::SEMICOLON).or(Class::COLON);
        let clause = line.is_word(from + 1, listed!("who")) && line.word(from).len() > 4;
        let end = line.find(from + 1..line.len(), close).filter(|_| clause);
        return Some(from..end.unwrap_or(from + 1));
    }
    let starts = class.is(Class::CAPITAL.or(Class::DETERMINER).or(Class::NUMBER))
        || !class.is(Class::MARK
            .or(Class::PREPOSITION)
            .or(Class::SUBORDINATOR)
            .or(Class::WH)
            .or(Class::ADVERB)
            .or(Class::AUXILIARY)
            .or(Class::QUOTATION)
            .or(Class::TO)
            .or(Class::TIME)
            .or(Class::OBJECT)
            .or(Class::COORDINATOR)
            .or(Class::THAT)
            .or(Class::MODAL));
    // "early results"
    let described = line.tag(from) == Tag::Adjective && line.tag(from + 1) == Tag::Noun;
    if !(starts || described) || class.is(Class::TIME) {
        return None;
    }
    let mut i = from;
    let mut named = false;
    while i < line.len() {
        let class = line.class(i);
        // "the Commission on Soil, Water and Mines": all one name.
        if i > from && !class.is(Class::CAPITAL) && line.in_name(i) {
            i += 1;
            continue;
        }
        if class.is(Class::COMMA) {
            match apposition_after(line, i) {
                Some(end) => {
                    i = end;
                    continue;
                }
                None => break,
            }
        }
        // "Ann Lee (D-Ohio), chair of the House panel"
        if class.is(Class::BRACKET) && named {
            let close = line.find_word(i + 1..line.len().min(i + 9), listed!(") ]"));
            if let Some(close) = close.filter(|_| line.is_word(i, listed!("( ["))) {
                i = close + 1;
                continue;
            }
        }
        let hyphen = line.word(i) == "-" && !class.is(Class::DASH);
        if class.is(Class::MARK) && !hyphen {
            break;
        }
        if class.is(Class::TIME
            .or(Class::SUBORDINATOR)
            .or(Class::AUXILIARY)
            .or(Class::MODAL)
            .or(Class::SUBJECT)
            .or(Class::OBJECT))
            && !class.is(Class::DETERMINER)
            // "said Will Lee"
            && !(i == from && class.is(Class::CAPITAL))
        {
            break;
        }
        if class.is(Class::WH) && !line.is_word(i, listed!("who whose")) {
            break;
        }
        if class.is(Class::WH) {
            // "said a man who lives nearby": to the next mark.
            while i < line.len()
                && !line.is(
                    i,
                    Class::COMMA
                        .or(Class::STOP)
                        .or(Class::DASH)
                        .or(Class::SEMICOLON)
                        .or(Class::COLON)
                        .or(Class::QUOTATION),
                )
            {
                i += 1;
            }
            break;
        }
        // "said Under Secretary Ann Lee"
        if class.is(Class::PREPOSITION) && !(i == from && class.is(Class::CAPITAL)) {
            let inner = line.is_word(i, listed!("of for from with at"))
                // "Peru's ambassador to Ghana Ann Lee"
                || line.is_word(i, listed!("to")) && line.is_word(i - 1, listed!("adviser advisor ambassador envoy"))
                // "a poll conducted in May by the university"
                || line.is_word(i, listed!("by")) && i > from + 1
                || !named && line.is_word(i, listed!("in on near to"));
            if !inner
                || line.is(i + 1, Class::TIME)
                || line.is_word(i + 1, listed!("a an")) && line.is_word(i, listed!("in at on"))
            {
                break;
            }
        }
        // "an earlier report", not "said Lee earlier"
        if class.is(Class::ADVERB) && i > from && !line.is(i, Class::CAPITAL) && !line.is(i - 1, Class::DETERMINER) {
            break;
        }
        if class.is(Class::CAPITAL) {
            named = true;
        }
        i += 1;
    }
    while i > from && line.is(i - 1, Class::COORDINATOR.or(Class::COMMA).or(Class::PREPOSITION)) {
        i -= 1;
    }
    (i > from).then_some(from..i)
}

/// Where an apposition or relative clause that follows the comma at `comma` ends.
fn apposition_after(line: &Line<'_, '_>, comma: usize) -> Option<usize> {
    let class = line.class(comma + 1);
    // "Ann Lee, 45,", not "according to the poll, 38 percent"
    let age = class.is(Class::NUMBER) && line.is(comma + 2, Class::MARK);
    let relative = line.is_word(comma + 1, listed!("who whose"));
    let lower = !class.is(Class::MARK
        .or(Class::CAPITAL)
        .or(Class::PREPOSITION)
        .or(Class::SUBORDINATOR)
        .or(Class::WH)
        .or(Class::ADVERB)
        .or(Class::COORDINATOR)
        .or(Class::QUOTATION)
        .or(Class::AUXILIARY)
        .or(Class::MODAL)
        .or(Class::SUBJECT)
        .or(Class::OBJECT)
        .or(Class::TIME))
        && !line.word(comma + 1).ends_with("ing");
    let title = class.is(Class::NAME) && !line.is_verb(comma + 2);
    if !(age || relative || lower || title) {
        return None;
    }
    let mut i = comma + 1;
    while i < line.len() {
        let class = line.class(i);
        if class.is(Class::STOP
            .or(Class::DASH)
            .or(Class::SEMICOLON)
            .or(Class::COLON)
            .or(Class::QUOTATION)
            .or(Class::COMMA))
        {
            break;
        }
        i += 1;
    }
    // A clause of its own is no apposition: "…, said Lee, the city would pay".
    let relative_at = line.find(comma + 1..i, Class::WH.or(Class::THAT)).unwrap_or(i);
    // "…, the army left", "…, the army launched a raid": with an object of its own a participle is none; not "Lee, whose
    // wife, Ann, launched a raid".
    let whose = line.has_word(comma.saturating_sub(9)..comma, listed!("whose"));
    let transitive = |k: usize| !whose && line.word(k).ends_with("ed") && line.is(k + 1, Class::DETERMINER);
    let acts = |k: usize| !is_participle(line.word(k)) || transitive(k);
    if !relative && (comma + 1..relative_at).any(|k| line.is_verb(k) && acts(k)) {
        return None;
    }
    Some(i)
}

/// The comma before what is put in between a subject and its verb, the second comma of which stands at `close`:
/// "Lee, speaking on TV, said", "Lee, who stayed because it rained, said", "Lee, on Monday, said".
fn insertion(line: &Line<'_, '_>, close: usize, floor: usize) -> Option<usize> {
    let mut nearest = true;
    // "Lee, in a statement by his aide, Ann Kim, said": where the name of the aide starts.
    let name = (floor + 1..close).rev().find(|&k| !line.in_name(k) && !line.word(k).starts_with('@'));
    let name = name.filter(|&k| k + 1 < close && line.is(k, Class::COMMA));
    for k in (floor + 1..close).rev().take(45) {
        let class = line.class(k);
        if class.is(Class::STOP.or(Class::SEMICOLON).or(Class::COLON).or(Class::DASH)) {
            return None;
        }
        let closed = line.is_word(k - 1, listed!(")"));
        if !class.is(Class::COMMA) || line.is(k - 1, Class::QUOTATION.or(Class::MARK)) && !closed {
            continue;
        }
        let next = line.class(k + 1);
        // "the plan, which the mayor, Ann Lee, has described": the mayor does.
        let object = line.is_word(k + 1, listed!("which whom"))
            && line.is(k + 2, Class::DETERMINER.or(Class::NAME))
            && !line.has_verb(k + 2..close);
        if object {
            return None;
        }
        // "Ghana, whose minister, Ann Lee, said": the minister says it.
        if line.is_word(k + 1, listed!("whose")) && !line.has_verb(k + 1..close) {
            return None;
        }
        if line.is_word(k + 1, listed!("who which whose whom"))
            || line.is(k + 1, Class::PREPOSITION) && line.is_word(k + 2, listed!("whom which"))
        {
            return Some(k);
        }
        let word = line.word(k + 1);
        // "Lee, struck by her story, said"
        let passive = line.tag(k + 1) == Tag::Verb && line.is(k + 2, Class::PREPOSITION);
        let participle = (word.ends_with("ing") || is_participle(word) || passive) && !next.is(Class::CAPITAL);
        // "Lee, whose predecessor, Ann Kim, signed it, denied": signed stands in the clause that "whose" opens.
        if let Some(opening) = apposed(line, k, floor) {
            return Some(opening);
        }
        let adjunct = next.is(Class::PREPOSITION.or(Class::ADVERB).or(Class::TIME).or(Class::SUBORDINATOR))
            && !next.is(Class::THAT)
            || line.is_word(k + 1, listed!("when"));
        // "Lee, a minister who has stayed since May, said"
        let relative = line.find_word(k + 2..close, listed!("who which that whom whose"));
        let verb = (k + 1..close).find(|&v| line.is_verb(v));
        let noun = noun_like(line, k - 1) || closed;
        if nearest && noun && relative.is_some_and(|r| verb.is_some_and(|v| r < v)) {
            return Some(k);
        }
        if nearest && (participle || adjunct) && noun && starts_with_noun(line, k, floor) {
            return Some(k);
        }
        // "Firms in York, such as Acme, Bolt and Cork, said"
        if line.is_word(k + 1, listed!("such including")) && noun && starts_with_noun(line, k, floor) {
            return Some(k);
        }
        // "The letter, dated May 12 and sent to the clerk, Mr Lee, says": more commas within.
        let passive = word.ends_with("ed") || is_participle(word);
        let named = name.is_some_and(|n| !line.has(k + 1..n, Class::COMMA));
        let aside = passive && k < 8 || named && (passive || adjunct && !line.is_word(k + 1, listed!("from of")));
        if !nearest && aside && noun_like(line, k - 1) && starts_with_noun(line, k, floor) {
            let finite = |v: usize| line.is_verb(v) && !is_participle(line.word(v)) && !line.word(v).ends_with("ed");
            if !(k + 1..close).any(finite) {
                return Some(k);
            }
        }
        nearest = false;
    }
    None
}

/// "Ann Lee, host of “Good Evening,”": the comma between the name and what it is said to be.
fn described(line: &Line<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let comma = (floor + 1..end).rev().take(12).find(|&k| line.is(k, Class::COMMA) || line.is_verb(k))?;
    (line.is(comma, Class::COMMA) && line.in_name(comma - 1)).then_some(comma)
}

/// "Lee, whose predecessor, Ann Kim, signed": for the comma before the verb, the one before "whose".
fn apposed(line: &Line<'_, '_>, comma: usize, floor: usize) -> Option<usize> {
    if !line.is_verb(comma + 1) || line.word(comma + 1).ends_with("ing") {
        return None;
    }
    let whose = (floor + 2..comma).rev().take(14).find(|&w| line.is_word(w, listed!("whose")))?;
    // "Lee, a former miner whose wife, Ann Kim, sits on the board, denied"
    let inner = line.has(whose + 1..comma, Class::COMMA);
    let opening = (floor + 1..whose).rev().take(6).find(|&c| line.is(c, Class::COMMA));
    opening.filter(|&o| inner && !line.has_verb(o..comma))
}

/// Whether `from..end` is a title and a name: "judge Ann Lee".
fn phrase_of_name(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    from < end
        && (from..end).all(|k| !line.is(k, Class::MARK.or(Class::PREPOSITION).or(Class::DETERMINER)))
        && line.in_name(end - 1)
}

/// Whether a relative clause that begins at `from` is over before `end`, and another subject stands there.
fn is_joined(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    let and = (from + 1..end).find(|&k| line.is_word(k, listed!("and")) && line.is(k - 1, Class::COMMA));
    let second = |k: usize| line.is(k, Class::NAME.or(Class::OWNER)) && !line.has_verb(k..end) && line.in_name(end - 1);
    line.is_word(from, listed!("who")) && and.is_some_and(|a| second(a + 1))
}

/// Whether the piece before a comma can be a subject: not "In York, speaking on TV, Lee said".
fn starts_with_noun(line: &Line<'_, '_>, comma: usize, floor: usize) -> bool {
    let mut start = line
        .rfind(floor..comma, Class::COMMA.or(Class::STOP).or(Class::SEMICOLON).or(Class::COLON))
        .map_or(floor, |k| k + 1);
    // "Even the union, like its rivals, said"
    while start < comma
        && (line.is(start, Class::COORDINATOR)
            || line.is(start, Class::ADVERB) && line.is(start + 1, Class::DETERMINER.or(Class::CAPITAL)))
    {
        start += 1;
    }
    start < comma
        && !introduces(line, &(start..comma))
        && !(start..comma).any(|k| line.is_verb(k) && !is_participle(line.word(k)))
}

/// Whether a piece after a comma tells more about what stands before it.
fn apposition(line: &Line<'_, '_>, at: usize) -> bool {
    let class = line.class(at);
    if class.is(Class::COORDINATOR) {
        return false;
    }
    class.is(Class::DETERMINER.or(Class::NUMBER).or(Class::WH).or(Class::CAPITAL))
        || !class.is(Class::MARK
            .or(Class::SUBORDINATOR)
            .or(Class::SUBJECT)
            .or(Class::AUXILIARY)
            .or(Class::MODAL)
            .or(Class::QUOTATION))
}

/// Whether a piece is none of the subject: "Outside court", but not "But Ann Lee" or "In 2019 the then chairman", where a
/// noun phrase of its own follows.
fn leads_up(line: &Line<'_, '_>, piece: &Items) -> bool {
    // "Even Ghana, its only ally, said"
    let joint = line.is(piece.start, Class::COORDINATOR) || line.is_word(piece.start, listed!("even"));
    let start = piece.start + usize::from(joint);
    let opens = |k: usize| line.is(k, Class::DETERMINER) && !line.is(k - 1, Class::PREPOSITION.or(Class::DETERMINER));
    // "Addressing pickets at the gate, the chairman said": the verb is cut off already.
    let object = |verb: usize| {
        line.word(verb).ends_with("ing") && (verb == 0 || line.is(verb - 1, Class::COMMA.or(Class::COORDINATOR)))
    };
    // "In York, where she grew up, her brother, Ann Lee, said"
    let clause = |verb: usize| {
        let opens = |k: usize| line.is_word(k, listed!("where when")) && line.is(k - 1, Class::COMMA);
        line.is_verb(verb) && (verb.saturating_sub(8).max(1)..verb).any(opens)
    };
    // "Ann Lee, 29, of York, Maine, said"
    let home = piece.start > 0 && line.is_word(piece.start, listed!("from of"));
    !home
        && (start >= piece.end
            || piece.start.checked_sub(1).is_some_and(|verb| object(verb) || clause(verb))
            || introduces(line, &(start..piece.end)) && !line.in_name(start) && !(start + 2..piece.end).any(opens))
}

/// "Lee — who has two sons — said"
fn between_dashes(line: &Line<'_, '_>, end: usize, floor: usize) -> Option<Items> {
    let open = (floor..end.saturating_sub(1)).rev().take(30).find(|&k| line.is(k, Class::DASH))?;
    (open > floor).then(|| before(line, open, floor))?
}
