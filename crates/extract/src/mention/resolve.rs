//! Candidates to names: what each name is, decided over all the places where the document has it.

use super::candidate::Candidate;
use super::evidence::Scores;
use super::short::LOCAL;
use super::words::{Words, is_acronym};
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::listed;
use crate::named::{Named, Names};

/// The rule of a name that nothing but its own words and neighbours speak for.
pub(super) const CAPITALS: Rule = Rule("capitals-in-context");

/// What the rules make of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) tokens: Tokens,
    pub(super) kind: EntityKind,
    /// What speaks for the kind; below 0 the rules see no name.
    pub(super) points: i32,
    /// By how much the kind is ahead of the next.
    pub(super) lead: i32,
    pub(super) rule: Rule,
}

/// Sums what speaks for each name over the document, lets full names speak for short ones, and decides.
#[inline(never)]
pub(super) fn resolve(words: &Words<'_, '_>, candidates: Vec<Candidate>) -> Vec<Guess> {
    let keys: Vec<String> = candidates.iter().map(|c| key(words.text(c.tokens.start, c.tokens.end))).collect();
    let mut sums: Named<'_, (Scores, i32)> = Named::default();
    for (candidate, key) in candidates.iter().zip(&keys) {
        let entry = sums.or_default(key);
        entry.0.add(&candidate.scores);
        entry.1 += 1;
    }
    let surnames = surnames(words, &candidates, &keys, &sums);
    let particular = particular(words, &candidates, &keys, &sums);
    let acronyms = acronyms(words, &candidates, &keys, &sums);
    let mut decided: Vec<Scores> = Vec::new();
    let mut rules: Vec<Rule> = Vec::new();
    for (candidate, key) in candidates.iter().zip(&keys) {
        let Some((total, count)) = sums.get(key.as_str()) else { continue };
        // The mean over the document, and what is said here.
        let mut scores = *total;
        for kind in ALL {
            let here = *candidate.scores.clone().of(kind);
            let of = scores.of(kind);
            *of = (*of * 2 / count) + here;
        }
        let several = candidate.tokens.end - candidate.tokens.start > 1;
        let mut rule = CAPITALS;
        if !several && let Some(points) = surnames.get(key.as_str()) {
            scores.person += points;
            rule = Rule("surname-of-a-full-name");
        }
        if !several && let Some(points) = particular.get(key.as_str()) {
            scores.organisation += points;
            rule = Rule("part-of-a-long-form");
        }
        if let Some(kind) = acronyms.get(key.as_str()) {
            *scores.of(*kind) += 30;
            rule = Rule("acronym-of-a-long-form");
        }
        decided.push(scores);
        rules.push(rule);
    }
    neighbours(words, &candidates, &mut decided);
    let mut heads: Names<'_> = Names::default();
    let mut guesses = Vec::with_capacity(candidates.len());
    for ((candidate, scores), rule) in candidates.iter().zip(&decided).zip(rules) {
        let tokens = candidate.tokens;
        let (kind, mut points) = scores.best();
        let lead = points - scores.second(kind);
        let mut guess = Guess { tokens, kind, points, lead, rule };
        if tokens.end - tokens.start == 1 && is_generic(words, tokens.start) {
            if heads.contains(words.word(tokens.start)) {
                // "the Foundation", where "Qatar Foundation" stands before.
                guess.rule = Rule("head-of-a-long-form");
                guess.kind = EntityKind::Organisation;
            } else {
                points = -1;
                guess.points = points;
            }
        } else if kind == EntityKind::Organisation && tokens.end - tokens.start > 1 {
            heads.insert(words.word(tokens.end - 1));
        }
        guesses.push(guess);
    }
    guesses
}

/// In a list ("Bath, Wells and York") a name of which little is known is what its sure neighbours are.
fn neighbours(words: &Words<'_, '_>, candidates: &[Candidate], decided: &mut [Scores]) {
    const SURE: i32 = 14;
    let listed = |a: &Candidate, b: &Candidate| {
        let between = a.tokens.end..b.tokens.start;
        (1..=2).contains(&between.len()) && between.clone().all(|k| words.is_one_of(k, listed!(", and & or")))
    };
    let pairs = (1..candidates.len()).map(|i| (i - 1, i)).chain((1..candidates.len()).rev().map(|i| (i, i - 1)));
    for (from, to) in pairs {
        let (a, b) = (from.min(to), from.max(to));
        if !listed(&candidates[a], &candidates[b]) {
            continue;
        }
        let (kind, points) = decided[from].best();
        if points >= SURE && decided[to].best().1 < SURE && kind != EntityKind::Other {
            *decided[to].of(kind) += if kind == EntityKind::Place { 8 } else { 7 };
        }
    }
}

/// "the Agency", "the Constitution": a capital for a thing that was named before, or a word of the language.
fn is_generic(words: &Words<'_, '_>, i: usize) -> bool {
    let word = words.word(i);
    let known = words.known(i);
    if known.is_organisation() || known.is_place() || known.is_group() {
        return false;
    }
    if listed!("North South East West").has(word) {
        // "the North" of Korea, of England
        return false;
    }
    let headed = known.head_last().is_some() && known.given_name().is_none();
    let after_article = i > 0 && words.is_one_of(i - 1, listed!("the The a an this its their"));
    headed || after_article && words.is_plain(i)
}

/// The kinds by their numbers.
pub(super) const ALL: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Other,
];

/// The name as one key for all its spellings in the document.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    if key.contains('’') { key.replace('’', "'") } else { key }
}

/// The parts of people's full names, with the points they give to a name of one word.
fn surnames<'k>(
    words: &Words<'_, 'k>,
    candidates: &[Candidate],
    keys: &[String],
    sums: &Named<'_, (Scores, i32)>,
) -> Named<'k, i32> {
    let mut parts: Named<'k, i32> = Named::default();
    for (candidate, key) in candidates.iter().zip(keys) {
        let tokens = candidate.tokens;
        if tokens.end - tokens.start < 2 {
            continue;
        }
        let Some((scores, count)) = sums.get(key.as_str()) else { continue };
        let (kind, points) = scores.best();
        if kind != EntityKind::Person || points / count < 3 {
            continue;
        }
        for k in tokens.iter() {
            let word = words.word(k);
            if word.chars().count() < 2
                || word.ends_with('.')
                || lexicon::country(word).is_some()
                || !words.facts(k).capital
            {
                continue;
            }
            let given = if k + 1 == tokens.end { 24 } else { 14 };
            let entry = parts.or_default(word);
            *entry = (*entry).max(given);
        }
    }
    parts
}

/// What is particular in organisations' names, with the points it gives to a name of one word: "Scientology" where the
/// document has the "Church of Scientology", "Toyota" where it has "Toyota Motor".
fn particular<'k>(
    words: &Words<'_, 'k>,
    candidates: &[Candidate],
    keys: &[String],
    sums: &Named<'_, (Scores, i32)>,
) -> Named<'k, i32> {
    let mut parts: Named<'k, i32> = Named::default();
    for (candidate, key) in candidates.iter().zip(keys) {
        let tokens = candidate.tokens;
        let Some((scores, _)) = sums.get(key.as_str()).filter(|_| (2..=3).contains(&(tokens.end - tokens.start)))
        else {
            continue;
        };
        let local = words.is_one_of(tokens.end - 1, LOCAL) && !words.is(tokens.end - 1, "University");
        if local || scores.best().0 != EntityKind::Organisation {
            continue;
        }
        // The other words of the name only say what it is.
        let own = |k: usize| {
            let known = words.known(k);
            words.facts(k).capital
                && !words.is_plain(k)
                && known.head_last().or_else(|| known.head_first()).is_none()
                && !known.is_group()
                && !known.is_place()
                && known.given_name().is_none()
        };
        let mut own = tokens.iter().filter(|&k| own(k));
        if let (Some(only), None) = (own.next(), own.next()) {
            parts.or_insert_with(words.word(only), || 22);
        }
    }
    parts
}

/// Acronyms that stand in brackets after their long form, or are made of a name's initials.
fn acronyms(
    words: &Words<'_, '_>,
    candidates: &[Candidate],
    keys: &[String],
    sums: &Named<'_, (Scores, i32)>,
) -> Named<'static, EntityKind> {
    let mut found = Named::default();
    for (i, candidate) in candidates.iter().enumerate() {
        let tokens = candidate.tokens;
        if tokens.end - tokens.start < 2 {
            continue;
        }
        let Some((scores, _)) = sums.get(keys[i].as_str()) else { continue };
        let (kind, _) = scores.best();
        if kind == EntityKind::Person {
            continue;
        }
        let is_short = |word: &str| {
            // "DfE"
            is_acronym(word) || word.len() <= 7 && word.chars().filter(|c| c.is_uppercase()).count() >= 2
        };
        let bracketed = words.is(tokens.end, "(") && words.is(tokens.end + 2, ")");
        let short = words.word(tokens.end + 1);
        if bracketed && is_short(short) && lexicon::country(short).is_none() {
            found.insert(key(short), kind);
        }
    }
    found
}
