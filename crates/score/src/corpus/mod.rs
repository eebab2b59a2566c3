//! Documents of public corpora, each annotated for one task. Every corpus has its own idea of where a name or a quote ends,
//! so both sides are brought to one form before they are compared; each task says how.

mod coref;
pub mod gold;
mod marks;
mod ner;
mod prediction;
mod quotes;
mod relations;

use crate::{Analysis, Bad, Judged, Sheet, Text};
pub use gold::{Document, Task};
use prediction::Prediction;

/// What came of scoring a corpus.
#[derive(Clone, Debug, Default)]
pub struct Scored {
    /// All figures.
    pub sheet: Sheet,
    /// For each document what was found in it; coreference is judged as a whole only.
    pub judged: Vec<Vec<Judged>>,
}

/// A document with what was found in it, in the form in which both are compared.
struct Pair<'a> {
    gold: &'a Document,
    text: Text,
    found: Prediction<'a>,
}

/// Scores what was found in each document; what is not there counts as nothing found.
///
/// # Errors
/// When an offset that counts, on either side, does not lie in the text.
pub fn score(task: Task, documents: &[Document], found: &[Option<Analysis>]) -> Result<Scored, Bad> {
    let nothing = Analysis::default();
    let mut pairs = Vec::new();
    for (i, gold) in documents.iter().enumerate() {
        let text = Text::new(&gold.text);
        let analysis = found.get(i).and_then(Option::as_ref).unwrap_or(&nothing);
        gold.check(&text)?;
        let found = Prediction::new(analysis);
        found.check(task, &text, &format!("the analysis of {}", gold.id))?;
        pairs.push(Pair { gold, text, found });
    }
    Ok(match task {
        Task::Names => ner::score(&pairs),
        Task::Quotes => quotes::score(&pairs),
        Task::Relations => relations::score(&pairs),
        Task::Coreference => coref::score(&pairs),
    })
}
