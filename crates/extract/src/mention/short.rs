//! Short forms of organisations' names: "Scientology" where the document has the "Church of Scientology".
//!
//! The tagger sees one sentence at a time; what a lone word is that it does not know, a longer name elsewhere tells.

use super::Name;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;
use crate::listed::{Listed, listed};

/// Calls organisations what was read as places or not at all, if it is what is particular in a longer one's name.
#[inline(never)]
pub(super) fn settle(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let Some(parts) = particular(words, &names) else { return names };
    let is_part = |i: usize| parts[words.document.forms.id(i)];
    let mut out = Vec::with_capacity(names.len());
    let mut at = 0;
    for name in names {
        found(words, is_part, at..name.tokens.start, &mut out);
        at = at.max(name.tokens.end);
        let lone = name.tokens.end - name.tokens.start == 1;
        let retyped = name.kind == EntityKind::Place && lone && is_part(name.tokens.start);
        let (kind, rule) = if retyped { (EntityKind::Organisation, RULE) } else { (name.kind, name.rule) };
        out.push(Name { kind, rule, ..name });
    }
    found(words, is_part, at..words.document.tokens.len(), &mut out);
    out
}

/// A word that follows such a preposition less often than once in so many places names no place.
const RARE: usize = 4;

const RULE: Rule = Rule("short-form");

/// For each form whether it is the particular word of an organisation's name and never stands where only a place can;
/// nothing when there is none.
fn particular(words: &Words<'_, '_>, names: &[Name]) -> Option<Vec<bool>> {
    let forms = &words.document.forms;
    let mut parts = vec![false; forms.len()];
    for name in names.iter().filter(|n| n.kind == EntityKind::Organisation) {
        let tokens = name.tokens;
        if !(2..=4).contains(&(tokens.end - tokens.start)) {
            continue;
        }
        // Words that only say what is named.
        let general = |k: usize| {
            let facts = forms.facts(k);
            !words.facts(k).capital
                || words.is_plain(k)
                || facts.head_last().or_else(|| facts.head_first()).is_some()
                || words.is_one_of(k, LOCAL)
        };
        // "Quix Wexley" is called "Wexley" in a report of its match.
        let town = forms.facts(tokens.end - 1);
        if words.sport
            && tokens.end - tokens.start == 2
            && town.is_place()
            && !town.is_country()
            && !words.is_plain(tokens.start)
        {
            parts[forms.id(tokens.end - 1)] = true;
            continue;
        }
        let mut own = tokens.iter().filter(|&k| !general(k));
        let (Some(only), None) = (own.next(), own.next()) else { continue };
        let facts = forms.facts(only);
        let known = facts.is_group() || facts.is_place() || facts.given_name().is_some();
        let long = words.word(only).chars().nth(2).is_some();
        // "Wexley City" for an organisation is a club.
        let club = words.is_one_of(tokens.end - 1, listed!("City County Town"));
        let local = || !club && tokens.iter().any(|k| words.is_one_of(k, LOCAL));
        if !known && long && !local() {
            parts[forms.id(only)] = true;
        }
    }
    if !parts.contains(&true) {
        return None;
    }
    // "Wexley Motors" in Wexley: the firm is called after the place. But one may be "in Scientology" now and then.
    let mut uses = vec![(0, 0); parts.len()];
    for i in 1..words.document.tokens.len() {
        let form = forms.id(i);
        if parts[form] {
            uses[form].0 += 1;
            uses[form].1 += usize::from(words.is_one_of(i - 1, LOCATIVE));
        }
    }
    for (part, (all, located)) in parts.iter_mut().zip(uses) {
        *part = *part && (all == 0 || located * RARE <= all && located < all);
    }
    Some(parts)
}

/// Adds the short forms among tokens that are in no name.
fn found(words: &Words<'_, '_>, is_part: impl Fn(usize) -> bool, tokens: std::ops::Range<usize>, out: &mut Vec<Name>) {
    for i in tokens.filter(|&i| is_part(i)) {
        // A capital beside it may make it part of another name.
        let alone = |k: usize| !words.facts(k).name || words.facts(k).first;
        if words.facts(i).name && !words.facts(i + 1).name && i.checked_sub(1).is_none_or(alone) {
            let tokens = Tokens::new(i, i + 1);
            out.push(Name { span: words.document.span(tokens), tokens, kind: EntityKind::Organisation, rule: RULE });
        }
    }
}

/// What is called after the place where it is: "Wexley Council" is no reason to take Wexley for an organisation.
pub(super) const LOCAL: &Listed = listed!(
    "Academy Airport Assembly Borough Center Centre Chamber City Club College Constabulary Council County Court Department \
     Diocese District Embassy Festival Government High Hospital House Institute Library Ministry Museum Office Park \
     Parliament Police Port Prison Province School Society State Theatre Town University",
);

/// Prepositions that only a place can follow by itself.
const LOCATIVE: &Listed = listed!("in In near Near at outside");
