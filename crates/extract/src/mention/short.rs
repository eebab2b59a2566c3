//! Short forms of organisations' names: "Scientology" where the document has the "Church of Scientology".
//!
//! The tagger sees one sentence at a time; what a lone word is that it does not know, a longer name elsewhere tells.

use super::Name;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;
use crate::hash::Set;
use crate::lexicon::{self, Head, head};

/// Calls organisations what was read as places or not at all, if it is what is particular in a longer one's name.
pub(super) fn settle(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let parts = particular(words, &names);
    if parts.is_empty() {
        return names;
    }
    let mut out = Vec::with_capacity(names.len());
    let mut at = 0;
    for name in names {
        found(words, &parts, at..name.tokens.start, &mut out);
        at = at.max(name.tokens.end);
        let kind = if retyped(words, &parts, &name) { EntityKind::Organisation } else { name.kind };
        let rule = if kind == name.kind { name.rule } else { RULE };
        out.push(Name { kind, rule, ..name });
    }
    found(words, &parts, at..words.document.tokens.len(), &mut out);
    out
}

const RULE: Rule = Rule("short-form");

/// The particular words of organisations' names that are not met where only a place could stand.
fn particular<'a>(words: &Words<'_, 'a>, names: &[Name]) -> Set<&'a str> {
    let mut parts: Set<&'a str> = Set::default();
    for name in names.iter().filter(|n| n.kind == EntityKind::Organisation) {
        let tokens = name.tokens;
        if !(2..=4).contains(&(tokens.end - tokens.start)) || tokens.iter().any(|k| LOCAL.contains(&words.word(k))) {
            continue;
        }
        // Words that only say what is named.
        let general = |k: usize| {
            !words.facts(k).capital
                || words.is_plain(k)
                || head(words.word(k), Head::Last).or_else(|| head(words.word(k), Head::First)).is_some()
        };
        let mut own = tokens.iter().filter(|&k| !general(k));
        let (Some(only), None) = (own.next(), own.next()) else { continue };
        let word = words.word(only);
        let taken = lexicon::is_group(word)
            || lexicon::is_place(word)
            || lexicon::country(word).is_some()
            || lexicon::given_name(word).is_some()
            || word.chars().count() < 3;
        if !taken {
            parts.insert(word);
        }
    }
    // "Wexley Motors" in Wexley: the firm is called after the place.
    for i in 1..words.document.tokens.len() {
        if LOCATIVE.contains(&words.word(i - 1)) {
            parts.remove(words.word(i));
        }
    }
    parts
}

/// Whether a name was read as a place and is what is particular in an organisation's name.
fn retyped(words: &Words<'_, '_>, parts: &Set<&str>, name: &Name) -> bool {
    name.kind == EntityKind::Place
        && name.tokens.end - name.tokens.start == 1
        && parts.contains(words.word(name.tokens.start))
}

/// Adds the short forms among tokens that are in no name.
fn found(words: &Words<'_, '_>, parts: &Set<&str>, tokens: std::ops::Range<usize>, out: &mut Vec<Name>) {
    for i in tokens {
        // A capital beside it may make it part of another name.
        let alone = |k: usize| !words.facts(k).name || words.facts(k).first;
        if words.facts(i).name
            && parts.contains(words.word(i))
            && !words.facts(i + 1).name
            && i.checked_sub(1).is_none_or(alone)
        {
            let tokens = Tokens::new(i, i + 1);
            out.push(Name { span: words.document.span(tokens), tokens, kind: EntityKind::Organisation, rule: RULE });
        }
    }
}

/// What is called after the place where it is: "Wexley Council" is no reason to take Wexley for an organisation.
const LOCAL: [&str; 38] = [
    "Academy",
    "Airport",
    "Assembly",
    "Borough",
    "Chamber",
    "City",
    "Club",
    "College",
    "Constabulary",
    "Council",
    "County",
    "Court",
    "Department",
    "Diocese",
    "District",
    "Embassy",
    "Festival",
    "Government",
    "High",
    "Hospital",
    "House",
    "Institute",
    "Library",
    "Ministry",
    "Museum",
    "Office",
    "Park",
    "Parliament",
    "Police",
    "Port",
    "Prison",
    "Province",
    "School",
    "Society",
    "State",
    "Theatre",
    "Town",
    "University",
];

/// Prepositions that only a place can follow by itself.
const LOCATIVE: [&str; 6] = ["in", "In", "near", "Near", "at", "outside"];
