//! Links from a capital or a seat of government to the country that it stands for.

use super::draft::Draft;
use super::nominal::place_of;
use crate::analysis::EntityKind;
use crate::lexicon;

/// For each draft the draft of the country that it stands for, if the article names that too.
pub(crate) fn link(drafts: &[Draft]) -> Vec<Option<usize>> {
    let stands = |d: &Draft| {
        let seat = matches!(d.kind, EntityKind::Place | EntityKind::Organisation);
        let country = lexicon::stands_for(&d.name).filter(|_| seat && d.country.is_none())?;
        place_of(drafts, country)
    };
    drafts.iter().map(stands).collect()
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::entities;

    #[track_caller]
    fn check(marked: &str, expected: &str) {
        let (_, entities) = entities(marked);
        let link = |e: &crate::Entity| Some(format!("{}→{}", e.name, entities[e.stands_for?.0 as usize].name));
        assert_eq!(entities.iter().filter_map(link).collect::<Vec<_>>().join("; "), expected);
    }

    #[test]
    fn a_capital_and_a_seat_stand_for_the_country() {
        check("[L:Kyiv] and the [O:Kremlin] : [L:Russia] is not [L:Ukraine] .", "Kyiv→Ukraine; Kremlin→Russia");
    }

    #[test]
    fn only_if_it_is_named_and_is_no_person() {
        check("[L:Kyiv] . [P:Washington] and the [L:US] .", "");
    }
}
