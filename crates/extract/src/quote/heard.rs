//! What a court or an inquiry hears: somebody said it there, but the words do not tell who.

use super::hit::Hit;
use super::line::{Items, Line};
use crate::listed::{Listed, listed};

/// Who hears somebody, and who rules.
pub(super) const COURTS: &Listed = listed!(
    "committee commission court courtroom courts hearing inquest inquiry judge judges jurors jury magistrates \
     ombudsman panel proceedings regulator sheriff trial tribunal",
);

/// "the inquest heard", "a jury was told": what follows, or stands before, was said there.
pub(super) fn hears(line: &Line<'_, '_>, hit: &Hit, source: &Items) -> bool {
    let told = hit.passive && hit.cue.lemma == "tell" || hit.cue.lemma == "hear" && !hit.passive;
    // "Leeds Crown Court", "an inquest at Ely"
    told && !hit.participle && source.clone().take(6).any(|k| line.is_word(k, COURTS))
}
