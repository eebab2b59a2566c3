//! Where the links of a page lead: the ids of names, quotes and paragraphs.

use extract::{EntityId, Quote};
use reading::{Reading, extent, passage};

/// The id of an entry of the index: "name-tammy-bruce".
pub(crate) fn name(reading: &Reading, id: EntityId) -> String {
    format!("name-{}", reading.slug(id))
}

/// The id of the mark where the quote of that index begins in the article: "quote-1".
pub(crate) fn quote(index: usize) -> String {
    format!("quote-{}", index + 1)
}

/// The id of the quote of that index in the list of quotes: "said-1".
pub(crate) fn said(index: usize) -> String {
    format!("said-{}", index + 1)
}

/// The id of the paragraph of that number: "p1".
pub(crate) fn paragraph(number: usize) -> String {
    format!("p{number}")
}

/// The fragment, without its "#", by which a link from elsewhere reaches an entity: with scripts it filters by the name,
/// without them it leads to the entry of the index.
pub fn entity_address(reading: &Reading, id: EntityId) -> String {
    format!("who={}", reading.slug(id))
}

/// The fragment, without its "#", by which a link from elsewhere reaches a quote, with scripts and without.
pub fn quote_address(reading: &Reading, quote: &Quote) -> String {
    format!("at={}", passage::write(extent(quote), reading.text()))
}
