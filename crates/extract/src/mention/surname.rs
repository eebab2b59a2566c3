//! Surnames of people whom the text names in full, where they stand as only places do: "took a swipe at Ruto".

use super::Name;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};

/// Calls people what was read as a place or as some other thing and is the surname of a full name.
pub(super) fn settle(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let forms = &words.document.forms;
    let mut surnames = vec![false; forms.len()];
    for name in names.iter().filter(|n| n.kind == EntityKind::Person && n.tokens.end - n.tokens.start > 1) {
        let last = forms.id(name.tokens.end - 1);
        let facts = forms.facts(name.tokens.end - 1);
        let known = facts.is_group() || facts.is_place() || facts.is_country();
        let word = words.word(name.tokens.end - 1);
        surnames[last] |= !known && word.len() > 2 && word.chars().all(char::is_alphabetic);
    }
    let is_surname = |n: &Name| n.tokens.end - n.tokens.start == 1 && surnames[forms.id(n.tokens.start)];
    let other = |n: &Name| matches!(n.kind, EntityKind::Place | EntityKind::Other);
    names
        .into_iter()
        .map(|n| match other(&n) && is_surname(&n) {
            true => Name { kind: EntityKind::Person, rule: Rule("surname-of-a-full-name"), ..n },
            false => n,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    #[test]
    fn a_surname_is_no_place() {
        let check = |marked, expected| assert_eq!(after(super::settle, marked), expected, "{marked}");
        check("[P:Bo Rutkin] left. A swipe at [L:Rutkin], he said", "Person Bo Rutkin; Person Rutkin");
        check("[P:Bo London] left [L:London]", "Person Bo London; Place London");
        check("[P:Bo Lee] left [L:Rutkin]", "Person Bo Lee; Place Rutkin");
    }
}
