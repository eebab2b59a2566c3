//! Honorifics, and the words that titles are made of: "President", "Prime", "Foreign", "Minister".

use std::borrow::Cow;

use super::Gender;
use super::facts::Facts;
use super::index::look;
use crate::case;

const HONORIFICS: &str = list!("honorifics");
const ROLES: &str = list!("roles");

/// The words of both lists, with what is said of each. Ties of family are no titles, nor are words that stand in names.
pub(super) fn words() -> impl Iterator<Item = (&'static str, Facts)> {
    let fields = |line: &'static str| line.split_once(' ').unwrap_or((line, ""));
    let honorifics = HONORIFICS.lines().map(fields).map(|(word, mark)| (word, Facts::honorific(mark)));
    let roles = ROLES
        .lines()
        .map(fields)
        .filter(|(word, marks)| !marks.starts_with("kin") && !matches!(*word, "native" | "operative"));
    honorifics.chain(roles.map(|(word, _)| (word, Facts::ROLE)))
}

/// Whether `word` is said before a person's name as an honorific or a short title ("Mr", "Mrs.", "Sheikh", "Gen."), and
/// the gender it shows if it shows one.
pub(crate) fn honorific(word: &str) -> Option<Option<Gender>> {
    honorific_facts(word).as_honorific()
}

/// The same, as facts.
fn honorific_facts(word: &str) -> Facts {
    let bare = word.strip_suffix('.').unwrap_or(word);
    let facts = look(bare).only_honorific();
    if facts != Facts::default() || bare.len() >= 10 || !bare.chars().all(char::is_uppercase) {
        return facts;
    }
    // "MR SMITH" in a headline.
    look(&case::title(bare)).only_honorific()
}

/// Whether `word`, in any case, is a noun for an office or an occupation that may stand before a name: "President",
/// "spokeswoman", "Senators", "Gov."
pub(crate) fn is_title(word: &str) -> bool {
    facts(word).is_title()
}

/// Whether `word`, in any case, stands in titles beside such a noun: "Prime", "Deputy", "Foreign".
pub(crate) fn is_title_part(word: &str) -> bool {
    facts(word).is_title_part()
}

/// All three: what sort of honorific, whether a title, whether part of titles.
pub(super) fn facts(word: &str) -> Facts {
    let mut facts = honorific_facts(word);
    if word.len() > LONGEST {
        return facts;
    }
    let lower = lower(word);
    let own = look(&lower);
    let is_role = |w: &str| look(w).has(Facts::ROLE);
    let singular = || lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let title = facts.as_honorific().is_some()
        || own.has(Facts::ROLE)
        || lower.strip_suffix('s').is_some_and(is_role)
        || singular().is_some_and(|word| is_role(&word));
    facts.set(Facts::TITLE, title);
    facts.set(Facts::PART, own.has(Facts::PART));
    facts
}

/// No title has a word of more bytes.
const LONGEST: usize = 24;

/// In small letters; most words are already.
fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(case::small(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_titles() {
        assert_eq!(honorific("Mrs."), Some(Some(Gender::Female)));
        assert_eq!(honorific("MR"), Some(Some(Gender::Male)));
        assert_eq!(honorific("Gen."), Some(None));
        assert_eq!(honorific("Table"), None);
        assert!(is_title("President") && is_title("Senators") && is_title("spokesman") && !is_title("talks"));
        assert!(is_title_part("Prime") && is_title_part("Vice") && !is_title_part("Trump"));
    }
}
