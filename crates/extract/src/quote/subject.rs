//! Whose words: the noun phrase that is the subject of a reporting verb, before it ("a spokesman for the firm said") or
//! after it ("said Ann Lee, the mayor of York").

use super::line::{Items, Line};
use super::words::Class;
use crate::tag::Tag;

/// The subject that ends before `end`, where a verb group starts; none when the verb shares an earlier subject
/// ("and said") or nothing fit stands there.
pub(super) fn before(line: &Line<'_, '_>, end: usize, floor: usize) -> Option<Items> {
    let mut end = skip_time_back(line, end, floor);
    if end <= floor {
        return None;
    }
    let last = line.class(end - 1);
    if last.is(Class::SUBJECT) {
        return Some(end - 1..end);
    }
    if last.is(Class::WH) {
        return line.is_word(end - 1, &["who", "which"]).then(|| end - 1..end);
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
    if trailing {
        end -= 1;
    }
    let window = window(line, end, floor);
    let mut starts = segments(line, &window);
    // The phrase next to the verb, then leftwards over appositions.
    let mut at = starts.pop()?;
    if trailing {
        // "Lee, 45, a teacher from York, said": the head stands before the first apposition.
        let mut head = None;
        let mut right = at;
        while let Some(&left) = starts.last() {
            let piece = left..right - 1;
            if !apposition(line, right) || introduces(line, &piece) && !line.is(left, Class::CAPITAL) {
                break;
            }
            head = Some(left);
            right = left;
            starts.pop();
            if line.is(left, Class::NAME) && !age(line, left) && !apposition_of_place(line, left) {
                break;
            }
        }
        at = head?;
        let start = phrase_start(line, at, line_comma(line, at, end));
        return tidy(line, start..end);
    }
    let start = phrase_start(line, at, end);
    // "Lee, 45, said" has its comma; "In York, officials said" has not.
    tidy(line, start..end)
}

/// The subject that starts at `from`, right after an inverted verb.
pub(super) fn after(line: &Line<'_, '_>, from: usize) -> Option<Items> {
    let class = line.class(from);
    if class.is(Class::SUBJECT) {
        return Some(from..from + 1);
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
    if !starts || class.is(Class::TIME) {
        return None;
    }
    let mut i = from;
    let mut named = false;
    while i < line.len() {
        let class = line.class(i);
        if class.is(Class::COMMA) {
            match apposition_after(line, i) {
                Some(end) => {
                    i = end;
                    continue;
                }
                None => break,
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
        {
            break;
        }
        if class.is(Class::WH) && !line.is_word(i, &["who", "whose"]) {
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
        if class.is(Class::PREPOSITION) {
            let inner = line.is_word(i, &["of", "for", "from", "with", "at"])
                || !named && line.is_word(i, &["in", "on", "near", "to"]);
            if !inner
                || line.is(i + 1, Class::TIME)
                || line.is_word(i + 1, &["a", "an"]) && line.is_word(i, &["in", "at", "on"])
            {
                break;
            }
        }
        if class.is(Class::ADVERB) && i > from && !line.is(i, Class::CAPITAL) {
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
    let age = class.is(Class::NUMBER);
    let relative = line.is_word(comma + 1, &["who", "whose"]);
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
    let determiner = class.is(Class::DETERMINER) && !class.is(Class::OBJECT);
    if !(age || relative || lower || title || determiner) {
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
    let relative_at = (comma + 1..i).find(|&k| line.is(k, Class::WH.or(Class::THAT))).unwrap_or(i);
    if !relative && (comma + 1..relative_at).any(|k| line.is_verb(k) && !is_participle(line.word(k))) {
        return None;
    }
    Some(i)
}

/// Steps back over "on Monday", "last week", "also", "(right)" before a verb.
fn skip_time_back(line: &Line<'_, '_>, end: usize, floor: usize) -> usize {
    let mut end = end;
    for _ in 0..4 {
        if end < floor + 2 {
            break;
        }
        let last = line.class(end - 1);
        if last.is(Class::TIME) {
            end -= 1;
            if line.is(end - 1, Class::PREPOSITION) || line.is_word(end - 1, &["last", "this", "early", "late"]) {
                end -= 1;
            }
        } else if line.is_word(end - 1, &["week", "month", "year", "night", "morning", "afternoon", "evening"])
            && line.is_word(end - 2, &["last", "this", "that"])
        {
            end -= 2;
        } else if last.is(Class::ADVERB) && !line.is(end - 1, Class::NAME) {
            end -= 1;
        } else if line.is_word(end - 1, &[")", "]"]) {
            let open = (floor..end - 1).rev().take(12).find(|&k| line.is_word(k, &["(", "["]));
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

/// From the nearest border on the left to `end`: a border is a mark, a word that opens a clause, or a verb.
fn window(line: &Line<'_, '_>, end: usize, floor: usize) -> Items {
    let mut i = end;
    let mut commas = 0;
    while i > floor {
        let k = i - 1;
        let class = line.class(k);
        if class.is(Class::STOP.or(Class::COLON).or(Class::SEMICOLON).or(Class::QUOTATION)) {
            if class.is(Class::QUOTATION) && !line.is_saying(k) && i < end && !line.is(i, Class::COMMA) {
                i -= 1;
                continue;
            }
            break;
        }
        if class.is(Class::DASH) {
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
            if relative && (i..end).any(|v| line.is_verb(v)) && line.is_word(k, &["who", "that", "which", "whose"]) {
                i -= 1;
                continue;
            }
            break;
        }
        if class.is(Class::SUBORDINATOR) && !class.is(Class::PREPOSITION) {
            break;
        }
        if line.is_verb(k) && !in_relative(line, k, floor) {
            // "the man arrested on Monday": what follows the verb is no subject.
            let reduced = line.is(i, Class::PREPOSITION)
                && k > floor
                && noun_like(line, k - 1)
                && is_participle(line.word(k))
                && !line.is(k, Class::AUXILIARY.or(Class::MODAL));
            if !reduced {
                break;
            }
        }
        i -= 1;
    }
    i..end
}

/// "arrested", "known": forms that can stand after a noun without a subject.
fn is_participle(word: &str) -> bool {
    word.ends_with("ed")
        || word.ends_with("ing")
        || matches!(
            word,
            "known"
                | "seen"
                | "held"
                | "sent"
                | "led"
                | "made"
                | "born"
                | "built"
                | "shown"
                | "given"
                | "taken"
                | "set"
        )
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
        if line.is_word(k, &["who", "that", "which", "whose"]) {
            return k > floor && (noun_like(line, k - 1) || line.is(k - 1, Class::COMMA) && !line.is(k, Class::THAT));
        }
        if class.is(Class::COMMA) {
            return false;
        }
    }
    false
}

/// Starts of the comma-separated pieces of a window.
fn segments(line: &Line<'_, '_>, window: &Items) -> Vec<usize> {
    let mut out = vec![window.start];
    for k in window.clone() {
        if line.is(k, Class::COMMA) && k + 1 < window.end {
            out.push(k + 1);
        }
    }
    out
}

fn line_comma(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    (from..end).find(|&k| line.is(k, Class::COMMA)).unwrap_or(end)
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

fn age(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at, Class::NUMBER)
}

/// "…, York, …": a lone capitalised word between commas after another name.
fn apposition_of_place(line: &Line<'_, '_>, at: usize) -> bool {
    line.is(at + 1, Class::COMMA) && at >= 2 && line.is(at - 1, Class::COMMA) && line.is(at - 2, Class::CAPITAL)
}

/// Whether a piece only leads up to the clause: "In York", "Speaking on Monday", "However".
pub(super) fn introduces(line: &Line<'_, '_>, piece: &Items) -> bool {
    let class = line.class(piece.start);
    class.is(Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ADVERB).or(Class::COORDINATOR).or(Class::TIME))
        || line.word(piece.start).ends_with("ing")
        || (line.word(piece.start).ends_with("ed") && !line.is(piece.start, Class::NAME))
}

/// Where the noun phrase in `at..end` really starts: past "But", "On Monday", "In a statement".
fn phrase_start(line: &Line<'_, '_>, at: usize, end: usize) -> usize {
    let mut start = at;
    while start < end {
        let class = line.class(start);
        if class.is(Class::COORDINATOR.or(Class::ADVERB).or(Class::DASH).or(Class::BRACKET).or(Class::COMMA)) {
            start += 1;
        } else if class.is(Class::TIME) {
            start += 1;
        } else if class.is(Class::PREPOSITION) && !line.is_word(start, &["of"]) {
            let next = line.noun_phrase_end(start + 1);
            if next >= end || next == start + 1 {
                // "For years officials", "In York residents": the last phrase of the piece.
                return (start + 1..end).rev().find(|&k| line.is(k, Class::DETERMINER)).unwrap_or(start + 1);
            }
            start = next;
        } else {
            break;
        }
    }
    // "the talks that the minister": the words after the last verb or object pronoun.
    start
}

fn noun_like(line: &Line<'_, '_>, k: usize) -> bool {
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

/// "Lee — who has two sons — said"
fn between_dashes(line: &Line<'_, '_>, end: usize, floor: usize) -> Option<Items> {
    let open = (floor..end.saturating_sub(1)).rev().take(30).find(|&k| line.is(k, Class::DASH))?;
    (open > floor).then(|| before(line, open, floor))?
}

/// Cuts marks off both ends; none when no word is left or no noun is in it.
fn tidy(line: &Line<'_, '_>, range: Items) -> Option<Items> {
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
        end -= 1;
    }
    let any = (start..end).any(|k| {
        let c = line.class(k);
        c.is(Class::CAPITAL.or(Class::DETERMINER).or(Class::QUOTATION)) || noun_like(line, k)
    });
    (start < end && any).then_some(start..end)
}
