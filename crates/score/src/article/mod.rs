//! Whole articles: names, entities, quotes with their speakers, relations and dates against full annotation.
//!
//! - **names**: exact span and type; a "the" before and a possessive behind are held against nobody.
//! - **entities**: a gold entity is found when some entity of its type holds at least half of its names, and the other way
//!   round; **b3** is B-cubed over the names.
//! - **quotes**: four words in five of the content agree (Jaccard). A quote in several pieces may come as several quotes,
//!   and several of one speaker as one; **quotes strict** is without that leave. By kind: found, and of an accepted kind.
//!   **who said what**: found, and said by an accepted speaker.
//! - **relations**: the pair, whichever way, with overlapping evidence; labels are not compared. Mere co-mention and
//!   speaking about someone are left out, because the gold has neither.
//! - **dates**: the value, where the spans overlap; what cannot be resolved must have none.
//!
//! What the gold calls optional is neither missed when absent nor wrong when there.

mod calendar;
mod dates;
pub mod gold;
mod measure;
mod names;
mod quotes;
mod relations;

use std::collections::BTreeMap;

use crate::{Analysis, Bad, Figure, Item, Judged, Span, Text};
use gold::Gold;
pub use measure::{Measure, table, table_json};

/// The figures of an article, or their sums over several.
pub type Figures = BTreeMap<Measure, Figure>;

/// What came of scoring an article.
#[derive(Clone, Debug, Default)]
pub struct Scored {
    /// Every measure.
    pub figures: Figures,
    /// Everything found, in the order of [`Item`].
    pub judged: Vec<Judged>,
    /// What is wrong or missing.
    pub mistakes: Vec<Mistake>,
    /// For each entity found the gold entity it stands for, by number.
    pub stands_for: Vec<Option<usize>>,
    /// Gold quotes with the found quote that is the same, one to one, by number.
    pub quotes: Vec<(usize, usize)>,
    /// The gold entities that are found.
    pub entities_found: Vec<usize>,
}

/// One mistake, for people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Its kind: "name missed".
    pub what: &'static str,
    /// The words it is about, and what was given.
    pub words: String,
}

/// Scores what was `found` in `text`.
///
/// # Errors
/// When an offset on either side does not lie in the text.
pub fn score(gold: &Gold, found: &Analysis, text: &Text) -> Result<Scored, Bad> {
    gold.check(text)?;
    found.check(text, "what was found")?;
    let mut scored = Scored::default();
    let names = names::score(gold, found, text, &mut scored);
    let article = Article { gold, found, text, names: &names };
    quotes::score(&article, &mut scored);
    relations::score(&article, &mut scored);
    dates::score(&article, &mut scored);
    scored.stands_for = names.stands_for;
    scored.judged.sort_by_key(|j| j.item);
    scored.mistakes.sort();
    Ok(scored)
}

/// Adds the figures of one article to those of others.
pub fn add(to: &mut Figures, figures: &Figures) {
    for (measure, figure) in figures {
        *to.entry(*measure).or_default() += *figure;
    }
}

/// Both sides, and whom the found entities stand for.
struct Article<'a> {
    gold: &'a Gold,
    found: &'a Analysis,
    text: &'a Text,
    names: &'a names::Names,
}

impl Scored {
    fn figure(&mut self, measure: Measure) -> &mut Figure {
        self.figures.entry(measure).or_default()
    }

    fn judge(&mut self, item: Item, rule: &str, right: Option<bool>) {
        self.judged.push(Judged::new(item, rule, right));
    }

    fn mistake(&mut self, what: &'static str, words: String) {
        self.mistakes.push(Mistake { what, words });
    }
}

impl Gold {
    fn ignores(&self, span: Span) -> bool {
        self.ignored.iter().any(|i| i.contains(span))
    }
}
