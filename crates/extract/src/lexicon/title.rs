//! Honorifics, and the words that titles are made of: "President", "Prime", "Foreign", "Minister".

use std::sync::OnceLock;

use super::Gender;
use super::plain::{Plain, is_plain};

const HONORIFICS: &str = include_str!("../../data/honorifics.txt");
const ROLES: &str = include_str!("../../data/roles.txt");

fn sorted(
    list: &'static str,
    cell: &'static OnceLock<Vec<(&'static str, &'static str)>>,
) -> &'static [(&'static str, &'static str)] {
    cell.get_or_init(|| {
        let lines = list.lines().filter(|l| !l.starts_with('#'));
        let mut entries: Vec<_> = lines.map(|line| line.split_once(' ').unwrap_or((line, ""))).collect();
        entries.sort_unstable();
        entries
    })
}

fn find(entries: &[(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    let at = entries.binary_search_by(|e| e.0.cmp(word)).ok()?;
    Some(entries[at].1)
}

/// Whether `word` is said before a person's name as an honorific or a short title ("Mr", "Mrs.", "Sheikh", "Gen."), and
/// the gender it shows if it shows one.
pub(crate) fn honorific(word: &str) -> Option<Option<Gender>> {
    static ENTRIES: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    let entries = sorted(HONORIFICS, &ENTRIES);
    let bare = word.strip_suffix('.').unwrap_or(word);
    let found = find(entries, bare).or_else(|| {
        // "MR SMITH" in a headline.
        let mut chars = bare.chars();
        let first = chars.next().filter(|_| bare.len() < 10 && bare.chars().all(char::is_uppercase))?;
        let title: String = first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect();
        find(entries, &title)
    });
    found.map(Gender::from_mark)
}

/// Whether `word`, in any case, is a noun for an office or an occupation that may stand before a name: "President",
/// "spokeswoman", "Senators", "Gov."
pub(crate) fn is_title(word: &str) -> bool {
    static ENTRIES: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    if word.len() > 24 {
        return false;
    }
    let entries = sorted(ROLES, &ENTRIES);
    let lower = word.to_lowercase();
    let is_role = |w: &str| find(entries, w).is_some_and(|marks| !marks.starts_with("kin"));
    let singular = || lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    is_role(&lower)
        || lower.strip_suffix('s').is_some_and(is_role)
        || singular().is_some_and(|word| is_role(&word))
        || honorific(word).is_some()
}

/// Whether `word`, in any case, stands in titles beside such a noun: "Prime", "Deputy", "Foreign".
pub(crate) fn is_title_part(word: &str) -> bool {
    word.len() < 20 && is_plain(&word.to_lowercase(), Plain::Part)
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
