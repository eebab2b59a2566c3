//! Document to dates.

use crate::analysis::{Date, Day};
use crate::document::Document;

/// All expressions of calendar time, in order; relative ones are resolved only when `published` is given.
pub(crate) fn find(_document: &Document<'_>, _published: Option<Day>) -> Vec<Date> {
    Vec::new()
}
