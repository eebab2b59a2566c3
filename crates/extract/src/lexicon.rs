//! What the engine knows of words before it reads an article: countries and what stands for them, names of people,
//! places and organisations, honorifics, titles, and the words that head names ("Ministry", "River").
//!
//! A word or a name comes in as published, a fact goes out; nothing here looks at context. The lists lie in `data/`.

mod coded;
mod country;
mod facts;
mod heads;
mod index;
mod plain;
mod title;

pub(crate) use country::{Country, capital_of, country, demonym, stands_for};
pub(crate) use facts::Facts;
pub(crate) use heads::{Head, head};
pub(crate) use plain::{Plain, is_plain};
pub(crate) use title::{honorific, is_title, is_title_part};

use index::look;

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

/// All that the lists say of the word `word` as it stands in a text.
pub(crate) fn facts(word: &str) -> Facts {
    let mut facts = name(word);
    facts.add(title::facts(word));
    facts
}

/// The same of a name of one word or several; titles and honorifics are left out.
pub(crate) fn name(name: &str) -> Facts {
    let mut facts = look(name);
    if !facts.is_group()
        && let Some(singular) = name.strip_suffix('s')
    {
        facts.add(look(singular).only_group());
    }
    facts
}

/// Whether `word` is a known given name, and the gender that it shows if it shows one.
pub(crate) fn given_name(word: &str) -> Option<Option<Gender>> {
    look(word).given_name()
}

/// Whether `word` is a known surname.
pub(crate) fn is_surname(word: &str) -> bool {
    look(word).is_surname()
}

/// Whether `name` is a well-known organisation's.
pub(crate) fn is_organisation(name: &str) -> bool {
    look(name).is_organisation()
}

/// Whether `name` is that of a war, a feast, a prize or a contest.
pub(crate) fn is_event(name: &str) -> bool {
    look(name).is_event()
}

/// Whether `name` is that of a country, capital, big city, region or sea.
pub(crate) fn is_place(name: &str) -> bool {
    look(name).is_place()
}

/// Whether `name` is only known as a big city: there are surnames and plain words among these.
pub(crate) fn is_only_city(name: &str) -> bool {
    look(name).is_only_city()
}

/// Whether `word` names a people, a faith or a party's members, or says that something is theirs: "Ukrainian",
/// "Saudis", "Muslim", "Republicans".
pub(crate) fn is_group(word: &str) -> bool {
    name(word).is_group()
}

/// Whether a longer name of more words starts with `words`.
pub(crate) fn extends(words: &str) -> bool {
    look(words).extends()
}

#[cfg(test)]
mod tests {
    use super::*;

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
