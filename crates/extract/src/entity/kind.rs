//! One name, one kind: the same words are not now an organisation and now a work of art within one article.

use std::collections::HashMap;

use super::organisation;
use crate::analysis::EntityKind;
use crate::document::Document;
use crate::lexicon;
use crate::mention::Name;

/// The names with kinds evened out: one that is nearly always of one kind is always of it, and what is only known as
/// some thing is an organisation where an organisation's short form reads the same.
pub(crate) fn even_out(document: &Document<'_>, names: &[Name]) -> Vec<Name> {
    let text = |n: &Name| n.span.of(document.text);
    let mut tally: HashMap<&str, [usize; KINDS.len()]> = HashMap::new();
    let mut surnames: HashMap<&str, usize> = HashMap::new();
    for name in names {
        if let Some(k) = KINDS.iter().position(|&k| k == name.kind) {
            tally.entry(text(name)).or_default()[k] += 1;
        }
        if name.kind == EntityKind::Person && text(name).contains(' ') {
            *surnames.entry(text(name).rsplit(' ').next().unwrap_or("")).or_default() += 1;
        }
    }
    let organisations = names.iter().filter(|n| n.kind == EntityKind::Organisation).map(text);
    let short = organisation::short_forms_of(organisations);
    let even = |name: &Name| {
        let text = text(name);
        // A surname may be a city's name too, and a people's name is always a people's.
        if surnames.contains_key(text) || lexicon::is_group(text) {
            return *name;
        }
        let weak = matches!(name.kind, EntityKind::Other | EntityKind::Event);
        let kind = match tally.get(text) {
            _ if weak && short.contains(&text.to_lowercase()) => EntityKind::Organisation,
            Some(tally) => usual(tally, name.kind),
            None => name.kind,
        };
        Name { kind, ..*name }
    };
    names.iter().map(even).collect()
}

/// Kinds, the surest first.
const KINDS: [EntityKind; 5] =
    [EntityKind::Organisation, EntityKind::Place, EntityKind::Person, EntityKind::Event, EntityKind::Other];

/// The kind that these words nearly always have, or else the one that they have here.
fn usual(tally: &[usize; KINDS.len()], here: EntityKind) -> EntityKind {
    let mine = KINDS.iter().position(|&k| k == here).map_or(0, |k| tally[k]);
    // The first of those with the most, since `max_by_key` takes the last one.
    let (most, &count) = tally.iter().enumerate().rev().max_by_key(|(_, n)| **n).unwrap_or((0, &0));
    let weak = matches!(here, EntityKind::Other | EntityKind::Event) && most < 3;
    if count > 2 * mine || weak && count >= mine { KINDS[most] } else { here }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_clusters as check;

    #[test]
    fn one_name_has_one_kind() {
        check("[O:Acme] . [O:Acme] . [O:Acme] . [P:Acme]", "Acme=Acme|Acme|Acme|Acme");
        check("[L:England] beat it . [O:England] won .", "England=England; England=England");
    }

    #[test]
    fn a_surname_may_be_a_city() {
        check(
            "[L:Paris] . [L:Paris] . [L:Paris] . [P:Ann Paris] . [P:Paris]",
            "Paris=Paris|Paris|Paris; Ann Paris=Ann Paris|Paris",
        );
    }
}
