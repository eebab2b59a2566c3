//! An entity in the making: what the clustering steps pass on to each other.

use crate::analysis::{Entity, EntityId, EntityKind, Mention, MentionKind, Role, Rule};
use crate::case;
use crate::document::Tokens;
use crate::lexicon::Country;
use crate::lexicon::Gender;
use crate::order;
use crate::span::Span;

/// A cluster that still grows.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// What sort of thing it is.
    pub(crate) kind: EntityKind,
    /// The fullest name so far.
    pub(crate) name: String,
    /// Mentions in any order.
    pub(crate) found: Vec<Found>,
    /// Roles in any order, each with what it says about countries and head noun.
    pub(crate) roles: Vec<Held>,
    /// For people.
    pub(crate) gender: Option<Gender>,
    /// The country that a place or a group's name means.
    pub(crate) country: Option<Country>,
    /// True for a body that has no name of its own: "the Israeli army".
    pub(crate) unnamed: bool,
}

/// A mention with its place among the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where, in bytes.
    pub(crate) span: Span,
    /// Where, in tokens.
    pub(crate) tokens: Tokens,
    /// How it refers.
    pub(crate) kind: MentionKind,
    /// What found it.
    pub(crate) rule: Rule,
}

/// A role and what it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    /// The words, as published.
    pub(crate) role: Role,
    /// The same, as tokens.
    pub(crate) tokens: Tokens,
    /// The role noun, in small letters: "president".
    pub(crate) noun: &'static str,
}

impl Draft {
    /// An empty draft called `name`.
    pub(crate) fn new(kind: EntityKind, name: &str) -> Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { kind, name, found: Vec::new(), roles: Vec::new(), gender: None, country: None, unnamed: false }
    }

    /// The finished entity; `stands_for` speaks of final ids.
    pub(crate) fn finish(mut self, stands_for: Option<EntityId>) -> Entity {
        order::by(&mut self.found, |f| f.kind as u64);
        order::by_span(&mut self.found, |f| f.span);
        self.found.dedup_by_key(|f| f.span);
        let mentions =
            self.found.iter().map(|f| Mention { span: f.span, kind: f.kind, rule: f.rule, confidence: None }).collect();
        Entity { kind: self.kind, name: self.name, roles: roles(self.roles), mentions, stands_for }
    }
}

/// Roles in text order; one that only repeats the end of another ("President" after "US President") is left out, and a
/// short title ("Sen.") where more is said.
fn roles(mut held: Vec<Held>) -> Vec<Role> {
    order::by_span(&mut held, |h| h.role.span);
    let whole = |h: &Held| case::small(&h.role.text).contains(h.noun);
    if held.iter().any(whole) {
        held.retain(whole);
    }
    let mut out: Vec<Role> = Vec::new();
    for Held { role, .. } in held {
        let text = case::small(&role.text);
        let repeats = out.iter().any(|r| case::small(&r.text).ends_with(&text));
        if !repeats {
            out.retain(|r| !text.ends_with(&case::small(&r.text)));
            out.push(role);
        }
    }
    out
}
