//! The nouns that say what a person is: "president", "spokeswoman", "mother". A word goes in, what it tells comes out.

use std::sync::LazyLock;

use crate::lexicon::Gender;

/// What a role noun tells about the one who is called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Office {
    /// The noun in small letters and the singular.
    pub(crate) noun: &'static str,
    /// What sort of role.
    pub(crate) class: Class,
    /// Set when the noun is said of women or of men only.
    pub(crate) gender: Option<Gender>,
    /// The word that joins it to the thing or person that it is a role in: "of", or "to" for an adviser.
    pub(crate) joint: &'static str,
}

/// Sorts of role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A post in or for something.
    Office,
    /// An occupation.
    Work,
    /// A tie of family.
    Kin,
    /// Another tie to a person.
    Tie,
    /// No role: "woman".
    Plain,
}

static OFFICES: LazyLock<Vec<Office>> = LazyLock::new(|| {
    let lines = list!("roles").lines();
    lines.filter_map(entry).collect()
});

fn entry(line: &'static str) -> Option<Office> {
    let mut fields = line.split(' ');
    let noun = fields.next()?;
    let class = match fields.next()? {
        "office" => Class::Office,
        "work" => Class::Work,
        "kin" => Class::Kin,
        "tie" => Class::Tie,
        _ => Class::Plain,
    };
    let mut office = Office { noun, class, gender: None, joint: "of" };
    for mark in fields {
        match mark {
            "f" => office.gender = Some(Gender::Female),
            "m" => office.gender = Some(Gender::Male),
            _ => office.joint = "to",
        }
    }
    Some(office)
}

/// The role that `word` names, in whatever case it stands; none for a plural.
pub(crate) fn get(word: &str) -> Option<Office> {
    // Small letters in place: this is asked of every word near a name.
    let mut small = [0; 24];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let at = OFFICES.binary_search_by(|o| o.noun.as_bytes().cmp(small)).ok()?;
    Some(OFFICES[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_without_repeats() {
        assert!(OFFICES.windows(2).all(|o| o[0].noun < o[1].noun));
    }

    #[test]
    fn tells_gender_and_joint() {
        assert_eq!(get("Spokeswoman").and_then(|o| o.gender), Some(Gender::Female));
        assert_eq!(get("adviser").map(|o| o.joint), Some("to"));
        assert_eq!(get("mother").map(|o| o.class), Some(Class::Kin));
        assert_eq!(get("talks"), None);
        assert_eq!(get("presidents"), None);
    }
}
