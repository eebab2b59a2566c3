//! Everything found, one by one, with whether the gold has it: for tables by rule, and for calibrating confidence.

use std::collections::BTreeMap;

/// What was found, by its place in the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Item {
    /// A mention by name, right with its exact span and type.
    Name { entity: usize, mention: usize },
    /// The names that an entity gathers.
    Entity(usize),
    /// The content of a quote.
    Quote(usize),
    /// Who said it: right with the content too.
    Speaker(usize),
    /// A relation.
    Relation(usize),
    /// A date with its value.
    Date(usize),
}

impl Item {
    /// The kind of result, as a word.
    pub fn what(self) -> &'static str {
        match self {
            Self::Name { .. } => "name",
            Self::Entity(_) => "entity",
            Self::Quote(_) => "quote",
            Self::Speaker(_) => "speaker",
            Self::Relation(_) => "relation",
            Self::Date(_) => "date",
        }
    }
}

/// One thing found, and whether the gold has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What.
    pub item: Item,
    /// The rule that found it; empty for what no single rule found, and for analyses that do not say.
    pub rule: String,
    /// None for what the gold does not judge: optional, in a part that is not scored, of a kind that it does not annotate.
    pub right: Option<bool>,
}

impl Judged {
    pub(crate) fn new(item: Item, rule: &str, right: Option<bool>) -> Self {
        Self { item, rule: rule.to_owned(), right }
    }
}

/// How many results a rule gave that were judged, and how many of them were right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that the gold has.
    pub right: usize,
    /// All that were judged.
    pub judged: usize,
}

/// The tally of each rule, by kind of result and rule.
pub fn by_rule<'a>(all: impl IntoIterator<Item = &'a Judged>) -> BTreeMap<(&'static str, &'a str), Tally> {
    let mut out = BTreeMap::<_, Tally>::new();
    for j in all {
        if let (Some(right), false) = (j.right, j.rule.is_empty()) {
            let tally = out.entry((j.item.what(), j.rule.as_str())).or_default();
            tally.right += usize::from(right);
            tally.judged += 1;
        }
    }
    out
}
