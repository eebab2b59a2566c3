//! How near analyses come to the gold. In go annotated documents and what was found in them (the JSON of
//! `extract/analysis.schema.json`), out come figures, and for everything found whether it was right.
//!
//! Two kinds of gold: [`corpus`] documents, each annotated for one task, and whole [`article`]s, annotated for all.
//! [`set`] reads either from disk. Nothing here knows the engine: what was found may come from any program.
//!
//! Offsets are Unicode code points, as in the files.

pub mod analysis;
pub mod article;
pub mod corpus;
pub mod figure;
pub mod judged;
pub mod set;
pub mod sheet;
pub mod span;
pub mod text;
mod tokens;

use std::fmt;

pub use analysis::Analysis;
pub use figure::Figure;
pub use judged::{Item, Judged};
pub use set::Set;
pub use sheet::Sheet;
pub use span::Span;
pub use text::Text;

/// Why something cannot be scored: a sentence without its full stop.
#[derive(Debug, PartialEq, Eq)]
pub struct Bad(String);

impl Bad {
    fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Bad {}
