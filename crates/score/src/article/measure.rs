//! What is measured of an article, in the order in which it is shown.

use std::fmt::Write;

use serde_json::{Value, json};

use super::Figures;

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Measure {
    Names,
    Entities,
    B3,
    Quotes,
    /// One to one only.
    Strict,
    Direct,
    Mixed,
    Indirect,
    Phrase,
    Who,
    Relations,
    Dates,
    /// Of the quotes found one to one, those with the gold's cue, to the character. Not in the table.
    Cue,
    /// The same for the source.
    Source,
}

impl Measure {
    /// Those of the table.
    pub const TABLE: [Self; 12] = [
        Self::Names,
        Self::Entities,
        Self::B3,
        Self::Quotes,
        Self::Strict,
        Self::Direct,
        Self::Mixed,
        Self::Indirect,
        Self::Phrase,
        Self::Who,
        Self::Relations,
        Self::Dates,
    ];

    /// The kinds of quotes.
    pub const KINDS: [Self; 4] = [Self::Direct, Self::Mixed, Self::Indirect, Self::Phrase];

    /// The measure of quotes of this kind.
    pub(super) fn of_kind(kind: &str) -> Option<Self> {
        Self::KINDS.into_iter().find(|m| m.name() == kind)
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Entities => "entities",
            Self::B3 => "b3",
            Self::Quotes => "quotes",
            Self::Strict => "quotes strict",
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
            Self::Phrase => "phrase",
            Self::Who => "who said what",
            Self::Relations => "relations",
            Self::Dates => "dates",
            Self::Cue => "cue",
            Self::Source => "source",
        }
    }
}

/// The figures as lines under a title. Kinds of quotes that are nowhere are left out.
pub fn table(title: &str, figures: &Figures) -> String {
    let mut out = format!("{title}\n  {:15} {:>6} {:>6} {:>6}   {:>5} {:>5}\n", "", "P", "R", "F1", "gold", "given");
    for measure in Measure::TABLE {
        let figure = figures.get(&measure).copied().unwrap_or_default();
        let is_kind = Measure::KINDS.contains(&measure);
        let [p, r, f1] = match figure.prf() {
            None if is_kind => continue,
            // Nothing to find, and nothing found.
            None => [1.0; 3],
            Some(prf) => prf,
        };
        let name = format!("{}{}", if is_kind { "  " } else { "" }, measure.name());
        let (there, given) = (figure.there, figure.given);
        let _ = writeln!(out, "  {name:15} {p:6.3} {r:6.3} {f1:6.3}   {there:5} {given:5}");
    }
    out
}

/// The same as JSON.
pub fn table_json(figures: &Figures) -> Value {
    let rows = Measure::TABLE.into_iter().map(|measure| {
        let figure = figures.get(&measure).copied().unwrap_or_default();
        let [p, r, f1] = figure.prf().map_or([None; 3], |prf| prf.map(Some));
        (measure.name().to_owned(), json!({"p": p, "r": r, "f1": f1, "given": figure.given, "gold": figure.there}))
    });
    Value::Object(rows.collect())
}
