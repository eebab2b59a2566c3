//! From what each teacher sees to one set of names a document.

use std::collections::BTreeMap;

use crate::teacher::{Document, code_points};
use extract::teach::Text;

/// Kinds of names, as the tagger counts them.
pub(crate) const PERSON: usize = 0;
pub(crate) const ORGANISATION: usize = 1;
pub(crate) const PLACE: usize = 2;
pub(crate) const GROUP: usize = 3;
pub(crate) const OTHER: usize = 4;

/// A name, as a range of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: usize,
}

/// The names of a document and the tokens about which the teachers differ.
pub(crate) struct Verdict {
    pub(crate) names: Vec<Name>,
    pub(crate) unsure: Vec<bool>,
}

/// Counts the votes.
pub(crate) fn count(document: &Document, text: &Text) -> Verdict {
    let points = code_points(&document.text, text);
    let views: Vec<Vec<Name>> = document
        .views
        .iter()
        .map(|v| v.iter().filter_map(|(s, e, l)| lay(*s, *e, kind(*l)?, &points, document, text)).collect())
        .collect();
    if let Some(gold) = document.gold.as_ref().filter(|_| document.set == "ner-wikigold") {
        let names = gold
            .iter()
            .filter_map(|(s, e, t)| {
                let kind = match t.as_deref()? {
                    "PER" => PERSON,
                    "ORG" => ORGANISATION,
                    "LOC" => PLACE,
                    _ => OTHER,
                };
                let mut name = lay(*s, *e, kind, &points, document, text)?;
                // The annotators count peoples among other things; the teachers tell them apart.
                let group = Name { kind: GROUP, ..name };
                if kind == OTHER && views.iter().any(|v| v.contains(&group)) {
                    name = group;
                }
                Some(name)
            })
            .collect();
        return Verdict { names, unsure: vec![false; text.tokens.len()] };
    }
    let mut votes: BTreeMap<Name, (usize, usize)> = BTreeMap::new();
    for (v, view) in views.iter().enumerate() {
        for name in view {
            votes.entry(*name).or_insert((0, v)).0 += 1;
        }
    }
    let mut order: Vec<(Name, usize, usize)> = votes.into_iter().map(|(n, (c, v))| (n, c, v)).collect();
    // Most votes first; then what the first teacher saw in context.
    order.sort_by_key(|&(n, c, v)| (std::cmp::Reverse(c), v, n));
    let mut names: Vec<Name> = Vec::new();
    let mut unsure = vec![false; text.tokens.len()];
    for (name, count, _) in order {
        let free = names.iter().all(|n| n.end <= name.start || name.end <= n.start);
        if free && count >= 2 {
            names.push(name);
        }
        if count == 2 {
            unsure[name.start..name.end].fill(true);
        }
    }
    names.sort();
    Verdict { names, unsure }
}

fn kind(letter: char) -> Option<usize> {
    "POLGM".chars().position(|l| l == letter)
}

/// The bare name in whole tokens; none if the edges cut a token.
fn lay(
    start: usize,
    end: usize,
    kind: usize,
    points: &[(usize, usize)],
    document: &Document,
    text: &Text,
) -> Option<Name> {
    let mut name =
        Name { start: points.partition_point(|p| p.1 <= start), end: points.partition_point(|p| p.0 < end), kind };
    let word = |i: usize| text.tokens[i].of(&document.text);
    while name.start < name.end && outside_left(word(name.start)) {
        name.start += 1;
    }
    while name.start < name.end && outside_right(word(name.end - 1)) {
        name.end -= 1;
    }
    (name.start < name.end).then_some(name)
}

fn outside_left(word: &str) -> bool {
    let small = word.to_lowercase();
    matches!(small.as_str(), "the" | "a" | "an" | "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "dr" | "dr.")
        || !word.chars().any(char::is_alphanumeric)
}

fn outside_right(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'S" | "’S") || !word.chars().any(char::is_alphanumeric)
}
