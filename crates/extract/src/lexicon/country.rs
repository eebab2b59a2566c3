//! Countries, their peoples, capitals and seats of government.

use std::sync::OnceLock;

use super::facts::Facts;
use super::index::look_country;
use crate::order;

/// A country by its ISO 3166 code; the European Union counts as one ("EU").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Country(pub(crate) [u8; 2]);

/// How a word is tied to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Name,
    Demonym,
    Capital,
    Seat,
}

impl Sort {
    fn fact(self) -> Facts {
        match self {
            Sort::Name => Facts::COUNTRY,
            Sort::Demonym => Facts::DEMONYM,
            Sort::Capital => Facts::CAPITAL,
            Sort::Seat => Facts::SEAT,
        }
    }
}

type Entry = (&'static str, Sort, Country);

const LIST: &str = list!("countries");

/// All words of the list, sorted.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut entries = Vec::new();
        for line in LIST.lines() {
            let mut fields = line.split('|');
            let code = match fields.next().unwrap_or("").as_bytes() {
                [a, b] => Country([*a, *b]),
                _ => continue,
            };
            let sorts = [Sort::Name, Sort::Demonym, Sort::Capital, Sort::Seat];
            for (sort, field) in sorts.into_iter().zip(fields) {
                entries.extend(field.split(';').filter(|w| !w.is_empty()).map(|word| (word, sort, code)));
            }
        }
        order::by_key(&mut entries, |&entry| entry);
        entries
    })
}

/// The words of the list, with how each is tied to a country.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Facts)> {
    entries().iter().map(|&(word, sort, _)| (word, sort.fact()))
}

fn find(word: &str, sort: Sort) -> Option<Country> {
    let at = look_country(word, sort.fact())?;
    // A word stands there once for each way in which it is tied.
    entries().get(at..)?.iter().take_while(|e| e.0 == word).find(|e| e.1 == sort).map(|e| e.2)
}

/// The country that `name` names: "US", "U.S.", "United States", "America".
pub(crate) fn country(name: &str) -> Option<Country> {
    find(name, Sort::Name)
}

/// The country whose people or things are called `word`: "Ukrainian", "Ukrainians", "French", "Briton".
pub(crate) fn demonym(word: &str) -> Option<Country> {
    find(word, Sort::Demonym).or_else(|| find(word.strip_suffix('s')?, Sort::Demonym))
}

/// The country whose capital `name` is, or another city where it is governed from.
pub(crate) fn capital_of(name: &str) -> Option<Country> {
    find(name, Sort::Capital)
}

/// The country whose government sits in the building or office called `name`: "Kremlin", "White House".
fn seat_of(name: &str) -> Option<Country> {
    find(name, Sort::Seat)
}

/// The country that `name` may stand for: its capital's name or its seat of government's.
pub(crate) fn stands_for(name: &str) -> Option<Country> {
    capital_of(name).or_else(|| seat_of(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_words_to_countries() {
        let us = country("US");
        assert!(us.is_some());
        for name in ["U.S.", "United States", "America", "USA"] {
            assert_eq!(country(name), us, "{name}");
        }
        assert_eq!(demonym("Americans"), us);
        assert_eq!(stands_for("Washington"), us);
        assert_eq!(seat_of("Kremlin"), country("Russia"));
        assert_eq!(capital_of("Kyiv"), country("Ukraine"));
        assert_eq!(stands_for("Brussels"), country("European Union"));
        assert_eq!(country("Americans"), None);
        assert_eq!(country(""), None);
    }
}
