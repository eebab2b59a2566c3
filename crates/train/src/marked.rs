//! Texts whose names a reader has marked: "[Ann Lee|p] left [Paris|l]." Documents stand apart by a line "=====".

use crate::swap::Labelled;

/// Kinds of names, as the tagger counts them.
pub(crate) const PERSON: usize = 0;
pub(crate) const ORGANISATION: usize = 1;
pub(crate) const PLACE: usize = 2;

/// The kinds by their letters, in the order of the tagger's.
const KINDS: &str = "polgm";

/// All documents of a file.
pub(crate) fn read(path: &str) -> Result<Vec<Labelled>, String> {
    let file = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    file.split("\n=====\n")
        .map(|document| parse(document).ok_or_else(|| format!("{path}: bad marks in «{}»", first_line(document))))
        .collect()
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or("")
}

/// The text without its marks, and what they say; none when a mark is not closed or of no kind.
fn parse(marked: &str) -> Option<Labelled> {
    let mut parts = marked.trim_matches('\n').split('[');
    let mut text = parts.next()?.to_owned();
    let mut names = Vec::new();
    for part in parts {
        let (name, rest) = part.split_once(']')?;
        let (words, kind) = name.rsplit_once('|')?;
        let kind = KINDS.find(kind).filter(|_| kind.len() == 1)?;
        names.push((text.len(), text.len() + words.len(), kind));
        text += words;
        text += rest;
    }
    Some(Labelled { text, names })
}

/// The documents and copies of some of them, written as headlines and as careless people write.
pub(crate) fn with_copies(documents: &[Labelled]) -> Vec<Labelled> {
    let mut all = documents.to_vec();
    for (i, document) in documents.iter().enumerate() {
        let text = match i % 18 {
            0 => document.text.to_ascii_uppercase(),
            6 => titled(&document.text),
            12 => document.text.to_ascii_lowercase(),
            _ => continue,
        };
        all.push(Labelled { text, ..document.clone() });
    }
    all
}

/// "The end of days" as "The End of Days".
fn titled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let small = word.chars().filter(|c| c.is_alphanumeric()).count() < 4;
        let mut word = word.to_owned();
        if !small && let Some(first) = word.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        out += &word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off() {
        let document = parse("[Ann Lee|p] left [Paris|l].").unwrap();
        assert_eq!((document.text.as_str(), document.names), ("Ann Lee left Paris.", vec![(0, 7, 0), (13, 18, 2)]));
        assert!(parse("[Ann").is_none() && parse("[Ann]").is_none() && parse("[Ann|q]").is_none());
    }

    #[test]
    fn headlines_keep_their_offsets() {
        assert_eq!(titled("The end of days, it’s said"), "The end of Days, it’s Said");
        assert_eq!(titled("état"), "état");
    }
}
