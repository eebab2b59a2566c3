//! What the lexicon knows about names, in the terms of this stage.

use super::gender::Gender;

/// A country, whatever it is called.
pub(crate) type Country = [u8; 2];

/// The gender that a given name shows.
pub(crate) fn given_gender(word: &str) -> Option<Gender> {
    match word {
        "Tammy" | "Hillary" | "Jane" | "Ann" | "Mary" => Some(Gender::Female),
        "Donald" | "Bill" | "John" | "Mike" | "Pete" | "Marco" | "Joe" => Some(Gender::Male),
        _ => None,
    }
}

/// True for a known given name.
pub(crate) fn is_given(word: &str) -> bool {
    given_gender(word).is_some()
}

/// Whether `word` is an honorific, and the gender that it shows.
pub(crate) fn honorific(word: &str) -> Option<Option<Gender>> {
    match word.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" => Some(Some(Gender::Male)),
        "Mrs" | "Ms" | "Miss" | "Dame" | "Lady" | "Madam" => Some(Some(Gender::Female)),
        "Dr" | "Prof" | "Rev" | "Hon" => Some(None),
        _ => None,
    }
}

/// The country that a name names.
pub(crate) fn country(name: &str) -> Option<Country> {
    Some(match name {
        "US" | "U.S." | "United States" | "America" => *b"US",
        "Ukraine" => *b"UA",
        "Russia" => *b"RU",
        "Saudi Arabia" => *b"SA",
        "France" => *b"FR",
        _ => return None,
    })
}

/// The country that a demonym belongs to.
pub(crate) fn demonym(word: &str) -> Option<Country> {
    Some(match word {
        "American" | "Americans" => *b"US",
        "Ukrainian" | "Ukrainians" => *b"UA",
        "Russian" | "Russians" => *b"RU",
        "Saudi" | "Saudis" => *b"SA",
        "French" => *b"FR",
        _ => return None,
    })
}

/// The country whose capital or seat of government `name` is.
pub(crate) fn stands_for(name: &str) -> Option<Country> {
    Some(match name {
        "Washington" | "White House" => *b"US",
        "Kyiv" => *b"UA",
        "Moscow" | "Kremlin" => *b"RU",
        "Riyadh" => *b"SA",
        _ => return None,
    })
}

/// The country whose capital `name` is.
pub(crate) fn capital_of(name: &str) -> Option<Country> {
    if matches!(name, "White House" | "Kremlin") { None } else { stands_for(name) }
}
