//! What the engine knows of words before it reads an article: countries and what stands for them, names of people,
//! places and organisations, honorifics, titles, and the words that head names ("Ministry", "River").
//!
//! A word or a name comes in as published, a fact goes out; nothing here looks at context. The lists lie in `data/`.

mod country;
mod heads;
mod plain;
mod table;
mod title;

pub(crate) use country::{Country, capital_of, country, demonym, seat_of, stands_for};
pub(crate) use heads::{Head, head};
pub(crate) use plain::{Plain, is_plain};
pub(crate) use title::{honorific, is_title, is_title_part};

use table::Table;

/// Shown by an honorific or a given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Gender {
    Female,
    Male,
}

impl Gender {
    /// From the mark in a list: "f", "m", or anything else for neither.
    fn from_mark(mark: &str) -> Option<Self> {
        match mark {
            "f" => Some(Self::Female),
            "m" => Some(Self::Male),
            _ => None,
        }
    }
}

const GIVEN: Table = Table::new(include_str!("../data/given.txt"));
const SURNAMES: Table = Table::new(include_str!("../data/surnames.txt"));
const CITIES: Table = Table::new(include_str!("../data/cities.txt"));
const PLACES: Table = Table::new(include_str!("../data/places.txt"));
const GROUPS: Table = Table::new(include_str!("../data/groups.txt"));
const EVENTS: Table = Table::new(include_str!("../data/events.txt"));
const ORGANISATIONS: Table = Table::new(include_str!("../data/organisations.txt"));

/// Whether `word` is a known given name, and the gender that it shows if it shows one.
pub(crate) fn given_name(word: &str) -> Option<Option<Gender>> {
    GIVEN.word(word).map(Gender::from_mark)
}

/// Whether `word` is a known surname.
pub(crate) fn is_surname(word: &str) -> bool {
    SURNAMES.has(word)
}

/// Whether `name` is a well-known organisation's.
pub(crate) fn is_organisation(name: &str) -> bool {
    ORGANISATIONS.has(name)
}

/// Whether `name` is that of a war, a feast, a prize or a contest.
pub(crate) fn is_event(name: &str) -> bool {
    EVENTS.has(name)
}

/// Whether `name` is that of a country, capital, big city, region or sea.
pub(crate) fn is_place(name: &str) -> bool {
    country(name).is_some() || capital_of(name).is_some() || PLACES.has(name) || CITIES.has(name)
}

/// Whether `name` is only known as a big city: there are surnames and plain words among these.
pub(crate) fn is_only_city(name: &str) -> bool {
    CITIES.has(name) && country(name).is_none() && capital_of(name).is_none() && !PLACES.has(name)
}

/// Whether `word` names a people, a faith or a party's members, or says that something is theirs: "Ukrainian",
/// "Saudis", "Muslim", "Republicans".
pub(crate) fn is_group(word: &str) -> bool {
    demonym(word).is_some() || GROUPS.has(word) || word.strip_suffix('s').is_some_and(|w| GROUPS.has(w))
}

/// Whether a longer name of more words starts with `words`.
pub(crate) fn extends(words: &str) -> bool {
    country::extends(words) || [PLACES, CITIES, ORGANISATIONS, GROUPS, EVENTS].iter().any(|table| table.extends(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for table in [GIVEN, SURNAMES, CITIES, PLACES, GROUPS, ORGANISATIONS, EVENTS] {
            table.check();
        }
    }

    #[test]
    fn knows_people() {
        assert_eq!(given_name("Tammy"), Some(Some(Gender::Female)));
        assert_eq!(given_name("Vladimir"), Some(Some(Gender::Male)));
        assert_eq!(given_name("Zz"), None);
        assert!(is_surname("Smith") && !is_surname("Table"));
    }

    #[test]
    fn knows_places_and_groups() {
        assert!(is_place("Kyiv") && is_place("Lagos") && is_place("West Bank") && is_place("U.S."));
        assert!(!is_place("the") && !is_place(""));
        assert!(is_group("Saudi") && is_group("Russians") && is_group("Muslims") && !is_group("Russia"));
        assert!(extends("West") && extends("United Arab") && !extends("Kyiv"));
        assert!(is_organisation("Fox News"));
    }
}
