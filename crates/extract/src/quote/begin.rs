//! Where a clause or a noun phrase begins behind a reporting verb: "said the dam was old", "praised the dam".

use super::border;
use super::cue::{self, Family, Frames};
use super::hit::Hit;
use super::line::Line;
use super::opening::finite;
use super::phrase;
use super::words::Class;
use crate::listed::listed;
use crate::tag::Tag;

/// Whether a clause with a subject and a verb of its own starts at `i`.
pub(super) fn begins_clause(line: &Line<'_, '_>, i: usize, hit: &Hit, hits: &[Hit]) -> bool {
    // "said $5 million was lost"
    let i = i + usize::from(line.is(i + 1, Class::NUMBER) && line.is_word(i, listed!("$ £ €")));
    let class = line.class(i);
    // "maintains a fleet", "conceded a goal": only with "he" is it sure to be a claim.
    if matches!(hit.cue.lemma, "maintain" | "concede") && !class.is(Class::SUBJECT) {
        return false;
    }
    // "wrote a check to those standing for office"
    if hit.cue.lemma == "write" && line.is_word(i, listed!("a an")) {
        return false;
    }
    let known = Class::SUBJECT
        .or(Class::DETERMINER)
        .or(Class::CAPITAL)
        .or(Class::NUMBER)
        .or(Class::SUBORDINATOR)
        .or(Class::QUOTATION);
    let other = NO_HEAD.or(Class::OBJECT);
    let verb_first = line.tag(i) == Tag::Verb && !line.word(i).ends_with("ing");
    // "said having the gates shut is a help"
    let having = line.is_word(i, listed!("having")) && !hit.cue.frames.has(Frames::GERUND);
    // "said first-time buyers were hit"
    let compound = line.word(i + 1) == "-" && !line.is(i + 1, Class::DASH);
    if !class.is(known) && !having && !compound && (class.is(other) || verb_first)
        || line.is_word(i, listed!("as than like so goodbye nothing up"))
    {
        return false;
    }
    let end = border::end(line, hit, i, hits).min(i + 60);
    if class.is(Class::SUBORDINATOR) && !class.is(Class::PREPOSITION) {
        return line.has_verb(i + 1..end);
    }
    // "announced his candidacy with a speech that drew thousands": with an owner, a clause must show its verb early.
    let owned = class.is(Class::OWNER) && !listed!("say tell think believe").has(hit.cue.lemma);
    // Up to the first verb there may be only the subject: a name, its prepositions, an apposition.
    let speech = hit.cue.family == Family::Speech && hit.cue.frames.has(Frames::QUOTE);
    let helping = Class::AUXILIARY.or(Class::MODAL);
    let mut inside = false;
    let mut grouped = false;
    for k in i + 1..end {
        let class = line.class(k);
        // "fiction that has been translated": one verb, of the relative clause.
        // "anyone who is should wash", "the papers they found were old": a second one.
        // Not "a ban that she says is needed".
        let cues = line.page.words.cues(line.items[k - 1].tokens.start);
        let reports = cues.iter().any(|&(id, _)| cue::cue(id).frames.has(Frames::BARE));
        let lexical = line.is_verb(k - 1) && !line.is(k - 1, helping) && !reports;
        // "the rise that Lee deplores also helps"
        let also = line.is(k - 1, Class::ADVERB) && grouped && class == Class::NONE && finite(line, k);
        let twice = also && !line.is(k - 2, helping);
        let again = class.is(Class::MODAL) && line.is(k - 1, Class::AUXILIARY) || class.is(helping) && lexical || twice;
        grouped &=
            !again && (line.is_verb(k) || class.is(Class::AUXILIARY.or(Class::MODAL).or(Class::ADVERB).or(Class::NOT)));
        if grouped {
            continue;
        }
        // "announced his candidacy, he lost", "who wrote a book, warns": no clause of the verb's.
        let closed = class.is(Class::COMMA) && !line.has(i + 1..k, Class::COMMA) && finite(line, k + 1);
        if class.is(Class::COMMA) && line.is(k + 1, Class::SUBJECT) || closed {
            return false;
        }
        // "said almost nothing about it", "denied the charges and accused her of lying"
        if k == i + 1 && line.is_word(k, listed!("nothing"))
            || class.is(Class::COORDINATOR)
                && !inside
                && line.is_verb(k + 1)
                && !line.word(k + 1).ends_with("ing")
                && !line.is(k + 2, Class::WH)
                // "said the trees and related plants were old"
                && !(hit.cue.lemma == "say" && phrase::is_participle(line.word(k + 1)) && phrase::noun_like(line, k + 2))
        {
            return false;
        }
        // "showing the bay from above and it helped"
        if class.is(Class::COORDINATOR) && !inside && line.is_word(k + 1, listed!("he she it they")) {
            return false;
        }
        // "claimed responsibility, but Lee blamed"
        if class.is(Class::COMMA) && line.is_word(k + 1, listed!("but")) {
            return false;
        }
        if owned && class.is(Class::COMMA.or(Class::WH).or(Class::THAT)) {
            return false;
        }
        // "the man who left said", "the bigotry of the man she knew"
        // Not "said eight others were hurt".
        let reduced = class.is(Class::SUBJECT)
            && !class.is(Class::OBJECT)
            && phrase::noun_like(line, k - 1)
            && !line.is_word(k, listed!("others"));
        if class.is(Class::WH.or(Class::THAT)) || reduced {
            inside = true;
            continue;
        }
        if line.is(k, Class::POSSESSIVE) && line.is(k - 1, Class::SUBJECT)
            || class.is(Class::AUXILIARY.or(Class::MODAL))
        {
            if inside {
                (inside, grouped) = (false, true);
                continue;
            }
            return true;
        }
        if class.is(Class::TO) && line.tag(k + 1) == Tag::Verb && !speech {
            // "found him to be", "a ban to stop"
            return false;
        }
        // "announced her retirement in a video filmed in her garden", "guarantees the amount required by law"
        if (owned || line.is_word(k + 1, listed!("by")))
            && phrase::is_participle(line.word(k))
            && phrase::noun_like(line, k - 1)
            && !line.is(k - 1, Class::SUBJECT)
            && line.is(k + 1, Class::PREPOSITION)
        {
            continue;
        }
        if line.is_verb(k) && !line.word(k).ends_with("ing") {
            if inside {
                (inside, grouped) = (false, true);
                continue;
            }
            return true;
        }
        // "said the word “never” twice"
        let word = line.is_word(k - 1, listed!("name phrase word words"))
            && !line.is(k + 1, Class::DETERMINER.or(Class::AUXILIARY).or(Class::MODAL));
        // "claimed the “river is dry”": its verb stands in the marks.
        let tokens = line.items[k].tokens;
        let verb = speech && tokens.iter().any(|t| matches!(line.page.document.tag(t), Tag::Verb | Tag::Auxiliary));
        let whole = matches!(hit.cue.lemma, "say" | "tell")
            || verb && tokens.end - tokens.start > 4 && !line.has(i..k, Class::COMMA);
        if class.is(Class::QUOTATION) && (whole && !word || line.is(k - 1, Class::SUBJECT)) {
            return true;
        }
        if class.is(Class::SUBORDINATOR) && !class.is(Class::PREPOSITION) && !speech
            || class.is(Class::SEMICOLON.or(Class::COLON))
        {
            return false;
        }
    }
    // "A poll shows Lee leading Ray", "a poll showed Lee with a narrow lead"
    let race = listed!("ahead beating behind leading tied trailing");
    let stands = listed!("closing in losing taking up winning with within");
    let name = (i..end).find(|&k| !line.in_name(k)).filter(|&k| k > i);
    if hit.cue.lemma == "show" && name.is_some_and(|k| line.is_word(k, stands)) {
        return true;
    }
    if hit.cue.family == Family::Finding && line.has_word(i + 1..end.min(i + 10), race) {
        return true;
    }
    // "say the plan obscures doubts": a verb that looks like a noun.
    let hidden = |k: usize| {
        let word = line.word(k);
        (word.ends_with('s') && !line.word(k - 1).ends_with('s') || word.ends_with("ed"))
            && !line.is(k, Class::CAPITAL)
            && phrase::noun_like(line, k - 1)
            && (phrase::noun_like(line, k + 1) || line.is(k + 1, Class::DETERMINER.or(Class::PREPOSITION)))
    };
    // "said every talk he had had in May centers on it": whatever it is, it is long and has a verb.
    let aside = Class::COMMA.or(Class::WH).or(Class::SUBORDINATOR);
    let mut main = (i + 1..end).take_while(|&k| !line.is(k, aside) || line.is(k, Class::PREPOSITION));
    let long = end > i + 8 && main.any(|k| line.is_verb(k) && !line.word(k).ends_with("ing"));
    hit.cue.lemma == "say"
        && !line.is_word(i + 1, listed!("same opposite"))
        && (long || (i + 2..end.min(i + 12)).any(hidden))
}

/// With these neither a clause nor a noun phrase begins.
const NO_HEAD: Class = Class::MARK
    .or(Class::PREPOSITION)
    .or(Class::TO)
    .or(Class::ADVERB)
    .or(Class::COORDINATOR)
    .or(Class::AUXILIARY)
    .or(Class::MODAL)
    .or(Class::WH)
    .or(Class::TIME);

/// Whether a noun phrase starts at `i`.
pub(super) fn begins_phrase(line: &Line<'_, '_>, i: usize) -> bool {
    // "called that account “wrong”"
    let noun = line.tag(i + 1) == Tag::Noun || line.is(i + 1, Class::NUMBER);
    if line.is_word(i, listed!("that")) && noun {
        return true;
    }
    // "condemned Friday's test"
    if line.is(i, Class::TIME) && line.is(i + 1, Class::POSSESSIVE) {
        return true;
    }
    // "called off the talks"
    let particle = line.is_word(i, listed!("off out up"));
    !particle && !line.is(i, NO_HEAD.or(Class::SUBORDINATOR))
}
