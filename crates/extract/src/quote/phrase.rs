//! Noun phrases in front of a verb: how far to the left they reach, and what only leads up to them.

use super::line::{Items, Line};
use super::opening::is_number;
use super::person_noun::is_person;
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Steps back over "on Monday", "last week", "also", "(right)" before a verb.
pub(super) fn skip_time_back(line: &Line<'_, '_>, end: usize, floor: usize) -> usize {
    let mut end = end;
    for _ in 0..4 {
        if end < floor + 2 {
            break;
        }
        let last = line.class(end - 1);
        // "The court on Jan. 3 said", "The court on 3 January said"
        let day = line.is(end - 2, Class::TIME) && last.is(Class::NUMBER);
        if last.is(Class::TIME) || day {
            end -= 1 + usize::from(day);
            if end == 0 {
                break;
            }
            if line.is(end - 1, Class::NUMBER) && end > floor + 2 && line.is_word(end - 2, listed!("on")) {
                end -= 1;
            }
            if line.is(end - 1, Class::PREPOSITION) || line.is_word(end - 1, listed!("last this early late")) {
                end -= 1;
            }
        } else if line.is_word(end - 1, listed!("week month year night morning afternoon evening"))
            && line.is_word(end - 2, listed!("last this that"))
        {
            end -= 2;
        } else if last.is(Class::ADVERB) && !line.is(end - 1, Class::NAME)
            // "Workers here said"
            || line.is_word(end - 1, listed!("here")) && noun_like(line, end - 2)
        {
            end -= 1;
        } else if line.is_word(end - 1, listed!(") ]")) {
            let open = (floor..end - 1).rev().take(12).find(|&k| line.is_word(k, listed!("( [")));
            match open {
                Some(k) => end = k,
                None => break,
            }
        } else {
            break;
        }
    }
    end
}

/// Steps back over "in a statement" before a verb: "The ministry in a statement said".
pub(super) fn skip_writing_back(line: &Line<'_, '_>, end: usize, floor: usize) -> usize {
    const WRITING: &Listed = listed!("address interview letter message post remarks release speech statement tweet");
    if end <= floor || !line.is_word(end - 1, WRITING) {
        return end;
    }
    let opens = |&k: &usize| {
        line.is_word(k, listed!("during in")) && line.is(k + 1, Class::DETERMINER) && line.noun_phrase_end(k + 1) == end
    };
    let at = (end.saturating_sub(5).max(floor + 1)..end).find(opens);
    at.filter(|&k| noun_like(line, k - 1)).unwrap_or(end)
}

/// "The boats lay in the old harbour and a guard said": whether what stands before "and" ends a clause that has its verb in
/// `before`.
pub(super) fn closes_clause(line: &Line<'_, '_>, before: Items, and: usize) -> bool {
    let start = before.end;
    let verb = before.rev().take(8).take_while(|&k| !line.is(k, Class::MARK)).find(|&k| line.is_verb(k));
    let joint = Class::SUBORDINATOR.or(Class::WH).or(Class::THAT).or(Class::COORDINATOR);
    !line.in_name(and)
        && verb.is_some_and(|v| v + 1 == start || line.is(v + 1, Class::PREPOSITION) && !line.has(v + 1..start, joint))
}

/// "…, York, …": a lone capitalised word between commas after another name.
pub(super) fn apposition_of_place(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at + 1, Class::COMMA) && at >= 2 && line.is(at - 1, Class::COMMA) && line.is(at - 2, Class::CAPITAL)
}

/// From the nearest border on the left to `end`: a border is a mark, a word that opens a clause, or a verb.
pub(super) fn window(line: &Line<'_, '_>, end: usize, floor: usize) -> Items {
    let mut i = end;
    let mut commas = 0;
    while i > floor {
        let k = i - 1;
        let class = line.class(k);
        if class.is(Class::STOP.or(Class::COLON).or(Class::SEMICOLON).or(Class::QUOTATION)) {
            // "author of “The Long Road”, said"
            let title = k > floor && line.is_word(k - 1, listed!("of called titled in"));
            if class.is(Class::QUOTATION) && !line.is_saying(k) && i < end && (title || !line.is(i, Class::COMMA)) {
                i -= 1;
                continue;
            }
            break;
        }
        // "Two fell ill but Lee, a nurse, said": no part of one subject.
        if class.is(Class::DASH) || line.is_word(k, listed!("but")) {
            break;
        }
        if class.is(Class::COMMA) {
            commas += 1;
            if commas > 6 {
                break;
            }
        }
        if class.is(Class::THAT.or(Class::WH)) {
            // "officials who saw the list", "a group that opposes it": back to the noun.
            let relative =
                k > floor && (noun_like(line, k - 1) || line.is(k - 1, Class::COMMA) && line.is(k, Class::WH));
            if relative && line.has_verb(i..end) && line.is_word(k, listed!("who that which whose")) {
                i -= 1;
                continue;
            }
            break;
        }
        if class.is(Class::SUBORDINATOR) && !class.is(Class::PREPOSITION) {
            break;
        }
        // "Downing Street said": no verb, though it ends like one.
        // "Cooper said": nothing else can be its subject.
        let capital = || {
            line.is(k, Class::CAPITAL)
                && (k == 0 && end == 1
                || line.is(k + 1, Class::NAME) && !line.is(k + 1, Class::TIME)
                // "its guide, Living with Bats, says": a title.
                || k > floor && line.is(k - 1, Class::COMMA))
        };
        // "of neighbouring Ghana": tells more about the name.
        // "sources close to Lee"
        let modifier = || {
            line.is_word(k, listed!("sources")) && line.is_word(k + 1, listed!("close"))
                || line.is_word(k, listed!("neighbouring neighboring"))
                    && k > floor
                    && line.is(k - 1, Class::PREPOSITION.or(Class::DETERMINER))
                    && line.is(k + 1, Class::NAME)
                // "the law expert Ann Lee"
                || is_person(line.word(k))
                    && !line.word(k).ends_with("er")
                    && k > floor
                    && noun_like(line, k - 1)
                    && (line.is(k + 1, Class::NAME) || k + 1 == end)
                // "a man surnamed Lee"
                || line.is_word(k, listed!("named nicknamed surnamed")) && line.is(k + 1, Class::NAME)
                || describes(line, k, floor)
        };
        if line.is_verb(k) && !capital() && !modifier() && !in_relative(line, k, floor) {
            // "the man arrested on Monday": what follows the verb is no subject.
            // "a study published last year by the bank"
            let time = (line.is(i, Class::TIME) || line.is_word(i, listed!("earlier last this")))
                && line.has_word(i + 1..i + 4, listed!("by"));
            // "Ann Lee arrived on Monday and Bo Ray said": a clause of its own.
            let clause = line.in_name(k.saturating_sub(1)) && line.has_word(i..end, listed!("and"));
            let reduced = (line.is(i, Class::PREPOSITION) || time)
                && !clause
                && k > floor
                && noun_like(line, k - 1)
                // "It opened on Monday and Lee said"
                && (!line.is(k - 1, Class::SUBJECT) || line.word(k - 1).len() > 4 || k > 1 && noun_like(line, k - 2))
                && is_participle(line.word(k))
                && !line.is(k, Class::AUXILIARY.or(Class::MODAL));
            // "the senator representing York, Ann Lee": the noun just before is whom it describes.
            let described = line.word(k).ends_with("ing")
                && k > floor + 1
                && line.tag(k - 1) == Tag::Noun
                && line.is(k - 2, Class::DETERMINER);
            // "a man accused of stealing a car"
            let accused = line.word(k).ends_with("ing") && k > floor + 1 && line.is_word(k - 1, listed!("of")) && {
                line.is_verb(k - 2) || line.word(k - 2).ends_with("ted")
            };
            // "the development and planning department"
            let compound = line.word(k).ends_with("ing")
                && k > floor + 1
                && line.is(k - 1, Class::COORDINATOR)
                && noun_like(line, k - 2)
                && noun_like(line, k + 1)
                && k + 1 < end;
            if !reduced && !described && !accused && !compound {
                break;
            }
        }
        i -= 1;
    }
    i..end
}

/// "a renowned local chef", "an unnamed bereaved man": a participle between an article and a noun.
fn describes(line: &Line<'_, '_>, k: usize, floor: usize) -> bool {
    if !line.word(k).ends_with("ed") {
        return false;
    }
    let mut first = k;
    // "a newly published book"
    while first > floor
        && k - first < 3
        && (line.word(first - 1).ends_with("ed") || line.word(first - 1).ends_with("ly"))
    {
        first -= 1;
    }
    first > floor
        && line.is(first - 1, Class::DETERMINER)
        && !line.is(first - 1, Class::SUBJECT.or(Class::OBJECT))
        && (noun_like(line, k + 1) || line.tag(k + 1) == Tag::Adjective)
}

/// "arrested", "known": forms that can stand after a noun without a subject.
pub(super) fn is_participle(word: &str) -> bool {
    word.ends_with("ed")
        || word.ends_with("ing")
        || listed!("known seen held sent led made born built shown given taken set").has(word)
}

/// Whether a verb stands in a relative clause that begins within a few words: "who has led", "that opposes".
fn in_relative(line: &Line<'_, '_>, verb: usize, floor: usize) -> bool {
    let mut k = verb;
    while k > floor && verb - k < 12 {
        k -= 1;
        let class = line.class(k);
        if class.is(Class::STOP.or(Class::COLON).or(Class::QUOTATION).or(Class::DASH)) {
            return false;
        }
        if line.is_word(k, listed!("who that which whose")) {
            return k > floor && (noun_like(line, k - 1) || line.is(k - 1, Class::COMMA) && !line.is(k, Class::THAT));
        }
        if class.is(Class::COMMA) {
            return false;
        }
    }
    false
}

/// Starts of the comma-separated pieces of a window.
pub(super) fn segments(line: &Line<'_, '_>, window: &Items) -> Vec<usize> {
    let mut out = vec![window.start];
    for k in window.clone() {
        if line.is(k, Class::COMMA) && k + 1 < window.end {
            out.push(k + 1);
        }
    }
    out
}

pub(super) fn line_comma(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    line.find(from..end, Class::COMMA).unwrap_or(end)
}

/// Whether a piece only leads up to the clause: "In York", "Speaking on Monday", "However".
pub(super) fn introduces(line: &Line<'_, '_>, piece: &Items) -> bool {
    let class = line.class(piece.start);
    // "That would hurt, Lee said.": what it points to, no joint.
    if class.is(Class::THAT) && (piece.start == 0 || piece.len() == 1 || line.is_verb(piece.start + 1)) {
        return false;
    }
    // "About a third, 36 percent, said", "Just over half, 52 percent, said"
    let just =
        usize::from(line.is_word(piece.start, listed!("just")) && line.is_word(piece.start + 1, listed!("over under")));
    let more = piece.start + just + 1;
    let part = line.word(more) != "a" || line.is_word(more + 1, listed!("fifth half quarter third"));
    if (just > 0 || line.is_word(piece.start, listed!("about around nearly"))) && is_number(line, more) && part {
        return false;
    }
    class.is(Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ADVERB).or(Class::COORDINATOR).or(Class::TIME))
        || line.word(piece.start).ends_with("ing") && !line.in_name(piece.start)
        || (line.word(piece.start).ends_with("ed") && !line.is(piece.start, Class::NAME))
}

/// Words and marks that may stand before a noun phrase and are none of it.
const LEADS: Class = Class::COORDINATOR.or(Class::ADVERB).or(Class::DASH).or(Class::BRACKET).or(Class::COMMA);

/// Where the noun phrase in `at..end` really starts: past "But", "On Monday", "In a statement".
pub(super) fn phrase_start(line: &Line<'_, '_>, at: usize, end: usize) -> usize {
    let mut start = at;
    while start < end {
        let class = line.class(start);
        // "Late last year the union said"
        let past = line.skip_time(start);
        if past > start && past < end {
            start = past;
        } else if class.is(LEADS.or(Class::TIME)) {
            start += 1;
        } else if class.is(Class::PREPOSITION) && !line.is_word(start, listed!("of")) {
            let past = line.skip_time(start + 1);
            if past > start + 1 && past < end {
                start = past;
                continue;
            }
            let next = line.noun_phrase_end(start + 1);
            if next >= end || next == start + 1 {
                // "For years officials", "In York residents": the last phrase of the piece.
                return line.rfind(start + 1..end, Class::DETERMINER).unwrap_or(start + 1);
            }
            start = next;
        } else {
            break;
        }
    }
    // "the talks that the minister": the words after the last verb or object pronoun.
    start
}

pub(super) fn noun_like(line: &Line<'_, '_>, k: usize) -> bool {
    let class = line.class(k);
    !class.is(Class::MARK
        .or(Class::PREPOSITION)
        .or(Class::COORDINATOR)
        .or(Class::DETERMINER)
        .or(Class::SUBORDINATOR)
        .or(Class::AUXILIARY)
        .or(Class::MODAL)
        .or(Class::ADVERB)
        .or(Class::NOT)
        .or(Class::TO))
        && line.tag(k) != Tag::Verb
}

/// Cuts marks off both ends; none when no word is left or no noun is in it.
pub(super) fn tidy(line: &Line<'_, '_>, range: Items) -> Option<Items> {
    let (mut start, mut end) = (range.start, range.end);
    let edge = Class::COMMA
        .or(Class::DASH)
        .or(Class::COLON)
        .or(Class::SEMICOLON)
        .or(Class::STOP)
        .or(Class::COORDINATOR)
        .or(Class::BRACKET);
    while start < end && line.is(start, edge) {
        start += 1;
    }
    while start < end && line.is(end - 1, edge) {
        // "Ann Lee (D-Va.), chair of the panel": not "Ann Lee (D-Va."
        let open =
            (start + 1..end).rev().find(|&k| line.is_word(end - 1, listed!(")")) && line.is_word(k, listed!("(")));
        end = open.unwrap_or(end - 1);
    }
    let any = (start..end).any(|k| {
        let c = line.class(k);
        c.is(Class::CAPITAL.or(Class::DETERMINER).or(Class::QUOTATION)) || noun_like(line, k)
    });
    (start < end && any).then_some(start..end)
}
