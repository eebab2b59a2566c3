//! Entities and quotes to relations.

use crate::analysis::{Entity, Quote, Relation};
use crate::document::Document;

/// All relations, in order of their evidence.
pub(crate) fn find(_document: &Document<'_>, _entities: &[Entity], _quotes: &[Quote]) -> Vec<Relation> {
    Vec::new()
}
