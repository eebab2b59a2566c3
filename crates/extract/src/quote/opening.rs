//! Whether a clause of what is said opens at a word: after "that", or before its subject has come.

use super::hit::Hit;
use super::line::Line;
use super::phrase;
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Whether "that" opens a clause: not in "supports that", "felt that way", "told them that morning".
pub(super) fn opens_clause(line: &Line<'_, '_>, that: usize) -> bool {
    let next = line.class(that + 1);
    if next.is(Class::STOP.or(Class::SEMICOLON).or(Class::AUXILIARY).or(Class::MODAL).or(Class::PREPOSITION))
        && !next.is(Class::SUBORDINATOR)
        // "said that having seen it, she was glad"
        && !line.is_word(that + 1, listed!("having"))
    {
        let verb = (that + 2..line.len()).any(|k| line.is_verb(k) || line.is(k, Class::QUOTATION));
        return next.is(Class::PREPOSITION) && !line.is_word(that + 1, listed!("of")) && verb;
    }
    // "may feel that way himself", but "found that way back in May it rained"
    if line.is_word(that + 1, listed!("way")) && line.is(that + 2, Class::MARK.or(Class::OBJECT).or(Class::PREPOSITION))
    {
        return false;
    }
    let long = (that + 1..that + 5).all(|k| !line.is(k, Class::MARK.or(Class::TIME)));
    (long
        || (that + 1..line.len().min(that + 50)).any(|k| {
            line.is_verb(k) || line.is(k, Class::QUOTATION.or(Class::POSSESSIVE).or(Class::AUXILIARY).or(Class::MODAL))
        }))
        && (line.tag(that + 1) != Tag::Verb
            || line.word(that + 1).ends_with("ing")
            || line.is_word(that + 1, listed!("given based compared"))
            || subject_after_that(line, that + 1))
}

/// "that homicides are", "that taxpayer money could": a word which the tagger takes for the verb of "that", but whose own
/// verb follows.
fn subject_after_that(line: &Line<'_, '_>, k: usize) -> bool {
    let closes = Class::MARK.or(Class::SUBJECT).or(Class::TO).or(Class::WH).or(Class::THAT);
    let next =
        (k + 1..k + 9).take_while(|&v| !line.is(v, closes)).find(|&v| line.is(v, Class::AUXILIARY.or(Class::MODAL)));
    // "documents that suggest he was paid"
    let reports = !line.page.words.cues(line.items[k].tokens.start).is_empty();
    let word = line.word(k);
    // "that needs to be done": what may be its verb must have another right after it.
    let early = |v: usize| v == k + 1 || !reports && (!word.ends_with('s') || word == "sometimes");
    next.is_some_and(|v| !word.ends_with("ed") && early(v))
}

/// "said even though it rained, they stayed", "said following the vote, they left", "said around 500 were there": not yet
/// the subject.
pub(super) fn leads_in(line: &Line<'_, '_>, hit: &Hit, i: usize) -> bool {
    let clause = line.is(i + 1, Class::SUBORDINATOR) && !line.is(i + 1, Class::THAT);
    let even = line.is_word(i, listed!("even just only")) && clause
        // "said nearly every house was hit"
        || line.is_word(i, listed!("almost nearly")) && line.is_word(i + 1, listed!("all every everyone half no"));
    let about = quantity(line, i).is_some_and(|k| {
        // "said at least three times that", "said about two years ago that"
        is_number(line, k) && !line.is_word(k + 2, listed!("after ago before later"))
    });
    let after = || line.find(i + 1..line.len().min(i + 16), Class::COMMA).map(|k| k + 1);
    let opens = |k: usize| {
        line.is(k, Class::DETERMINER.or(Class::SUBJECT).or(Class::NAME))
            || phrase::noun_like(line, k) && !line.is(k, Class::WH)
    };
    const LEADS: &Listed = listed!("despite following for given under unlike with without");
    let to = hit.cue.lemma == "say" && line.is(i, Class::TO) && line.is_verb(i + 1);
    let led = (line.is_word(i, LEADS) || to) && after().is_some_and(opens);
    even || about || led
}

/// "a ban that Lee says is old", "moves which she said helped", "a scheme they say would help": the verb at `at` has its
/// subject before the speaker.
pub(super) fn extracts(line: &Line<'_, '_>, hit: &Hit, at: usize) -> bool {
    let helps = line.is(at, Class::AUXILIARY.or(Class::MODAL));
    let acts = finite(line, at) || line.is_verb(at) && line.word(at).ends_with("ed");
    let what = line.has_word(hit.start.saturating_sub(6)..hit.start, listed!("what"));
    // "a force Ann Lee said could help"
    let name = (0..hit.start).rev().find(|&k| !line.in_name(k));
    let thinks = listed!("argue believe claim insist say think").has(hit.cue.lemma);
    let named = name.is_some_and(|n| {
        thinks
            && n + 1 < hit.start
            && line.tag(n) == Tag::Noun
            && !line.is(n, Class::NAME.or(Class::TIME))
            && line.has_verb(0..n)
    });
    relative(line, hit) && (helps || acts && !what && at == hit.end) || helps && (contact(line, hit) || named)
}

/// "which Ann Lee says", "what they say": the speaker stands right after a relative pronoun.
pub(super) fn relative(line: &Line<'_, '_>, hit: &Hit) -> bool {
    let start = line.rfind(hit.start.saturating_sub(6)..hit.start, Class::WH.or(Class::THAT));
    start.is_some_and(|r| {
        r + 1 < hit.start
            && line.is_word(r, listed!("that what which who whom"))
            && !(r + 1..hit.start).any(|k| line.is(k, Class::MARK.or(Class::PREPOSITION)) || line.is_verb(k))
    })
}

/// "the points he hopes to see": a relative clause without its pronoun, whose noun is missing from what is hoped.
pub(super) fn contact(line: &Line<'_, '_>, hit: &Hit) -> bool {
    hit.start.checked_sub(2).is_some_and(|noun| {
        line.is(noun + 1, Class::SUBJECT)
            && line.tag(noun) == Tag::Noun
            && !line.is(noun, Class::NAME.or(Class::TIME).or(Class::MARK))
    })
}

pub(super) fn finite(line: &Line<'_, '_>, k: usize) -> bool {
    line.is_verb(k) && !line.word(k).ends_with("ing") && !line.word(k).ends_with("ed")
}

/// "about", "at least", "up to", "as many as": where the number would stand.
fn quantity(line: &Line<'_, '_>, i: usize) -> Option<usize> {
    if line.is_word(i, listed!("about almost around nearly over roughly")) {
        return Some(i + 1);
    }
    let least = line.is_word(i, listed!("at")) && line.is_word(i + 1, listed!("least most"))
        || line.is_word(i, listed!("up")) && line.is(i + 1, Class::TO);
    let many = line.is_word(i, listed!("as"))
        && line.is_word(i + 1, listed!("many much few"))
        && line.is_word(i + 2, listed!("as"));
    least.then_some(i + 2).or(many.then_some(i + 3))
}

/// Figures, and numbers as they are written out.
pub(super) fn is_number(line: &Line<'_, '_>, k: usize) -> bool {
    line.is(k, Class::NUMBER) || line.is_word(k, NUMBERS)
}

/// Numbers as they are written out.
const NUMBERS: &Listed = listed!(
    "a one two three four five six seven eight nine ten eleven twelve half dozens hundreds thousands millions",
);
