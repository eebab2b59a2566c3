//! The teachers' labels, as `teacher/label.py` writes them, laid over the engine's tokens.

use extract::Span;
use extract::teach::Text;
use serde::Deserialize;

/// A text that the teachers have labelled. Offsets are code points.
#[derive(Clone, Deserialize)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) set: String,
    pub(crate) text: String,
    /// Start, end, the first and the second teacher's universal tag.
    pub(crate) pos: Vec<(usize, usize, String, String)>,
    /// Names as each view sees them.
    pub(crate) views: Vec<Vec<(usize, usize, String)>>,
    /// Names as the set's own annotators see them.
    pub(crate) gold: Option<Vec<(usize, usize, Option<String>)>>,
}

/// All documents of a file.
pub(crate) fn read(path: &str) -> Result<Vec<Document>, String> {
    let file = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    file.lines()
        .enumerate()
        .map(|(i, line)| serde_json::from_str(line).map_err(|e| format!("{path}, line {}: {e}", i + 1)))
        .collect()
}

/// The tokens' spans in code points.
pub(crate) fn code_points(text: &str, cut: &Text) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut byte = 0;
    cut.tokens
        .iter()
        .map(|t| {
            let start = at + text[byte..t.start as usize].chars().count();
            let end = start + Span::of(*t, text).chars().count();
            (at, byte) = (end, t.end as usize);
            (start, end)
        })
        .collect()
}

/// True for one document in ten, which is never trained on.
pub(crate) fn held_out(index: usize) -> bool {
    index % 10 == 9
}

/// The documents to learn from, and copies of some of them written as headlines and as careless people write.
pub(crate) fn with_copies(documents: &[Document]) -> Vec<Document> {
    let mut all = Vec::new();
    for (i, d) in documents.iter().enumerate().filter(|(i, _)| !held_out(*i)) {
        all.push(d.clone());
        let text = match i % 18 {
            0 => d.text.chars().map(upper).collect(),
            6 => titled(&d.text),
            12 => d.text.to_ascii_lowercase(),
            _ => continue,
        };
        all.push(Document { id: format!("{}-copy", d.id), text, ..d.clone() });
    }
    all
}

/// "The end of days" as "The End of Days".
fn titled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let small = word.chars().filter(|c| c.is_alphanumeric()).count() < 4;
        let mut chars = word.chars();
        match chars.next() {
            Some(first) if !small => out.extend(std::iter::once(upper(first)).chain(chars)),
            _ => out.push_str(word),
        }
    }
    out
}

/// The capital, where it is one character too, so that offsets stay.
fn upper(c: char) -> char {
    let mut capitals = c.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => c,
    }
}
