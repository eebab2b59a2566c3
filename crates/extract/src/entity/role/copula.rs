//! What verbs say that somebody is, was or will be: "is the mayor of Bath", "was later re-elected as mayor".

use super::hold;
use crate::entity::draft::Held;
use crate::entity::phrase::{Page, is_joint};
use crate::listed::{Listed, listed};

/// Words that say that somebody is something.
const IS: &Listed = listed!("is was became become becomes remain remained remains been be as");

/// Words with them that say how it came or ends.
const SINCE: &Listed = listed!(
    "- again also appointed briefly chosen confirmed continue continued continues currently demoted dismissed down elected fired \
     formally had has have hired in installed joined later left made named nominated now officially once ousted over picked \
     previously promoted quit re reappointed recently reelected removed resigned retired returned sacked selected serve served serves \
     serving stepped stood sworn take takes tapped then to took unanimously unveiled will work worked works",
);

/// "is the mayor of Bath", "was fired as mayor of Bath", said of whoever ends before token `from`.
pub(crate) fn copula(page: &Page<'_, '_>, from: usize, end: usize) -> Option<Held> {
    let limit = end.min(from + 6).max(from);
    let i = (from..limit).find(|&i| !page.is_one_of(i, IS) && !page.is_one_of(i, SINCE)).unwrap_or(limit);
    // "wants her to be the mayor of Bath"
    if (from..i).all(|i| !page.is_one_of(i, IS)) || page.is(from, "to") {
        return None;
    }
    let found = page.described(i).filter(|d| d.phrase.end <= end)?;
    let enough = found.article
        || found.completed
        || page.is_one_of(found.phrase.end, listed!(", . and during since under until"));
    let starts_with_joint = is_joint(page.word(i));
    (enough && !starts_with_joint).then(|| hold(page, found.phrase, found.office))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_roles as check;

    #[test]
    fn how_one_came_to_a_post_or_left_it() {
        check("[P:Ann Lee] was later re-elected as mayor of [L:Bath] .", "Ann Lee: mayor of Bath");
        check("They want [P:Ann Lee] to be the mayor of [L:Bath] .", "");
    }
}
