//! The teachers' labels, as `teacher/label.py` writes them, laid over the engine's tokens.

use extract::Span;
use extract::teach::Text;
use serde::Deserialize;

/// A text that the teachers have labelled. Offsets are code points.
#[derive(Clone)]
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) pos: Vec<Pos>,
}

/// The part of speech of a teacher's token, as the letters of [`LETTERS`].
#[derive(Clone, Copy)]
pub(crate) struct Pos {
    pub(crate) end: usize,
    /// The first teacher's, and the second one's.
    pub(crate) labels: [u8; 2],
}

/// The tags' letters in the order of the engine's labels.
const LETTERS: &str = "NPRVXABDICSMTUO";

/// A line of the file.
#[derive(Deserialize)]
struct Line {
    text: String,
    pos: String,
}

/// All documents of a file.
pub(crate) fn read(path: &str) -> Result<Vec<Document>, String> {
    let file = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    file.lines()
        .enumerate()
        .map(|(i, line)| {
            let line: Line = serde_json::from_str(line).map_err(|e| format!("{path}, line {}: {e}", i + 1))?;
            let pos = unpack_pos(&line.pos).ok_or(format!("{path}, line {}: bad parts of speech", i + 1))?;
            Ok(Document { text: line.text, pos })
        })
        .collect()
}

/// "9N2A.3U": see `teacher/label.py`.
fn unpack_pos(packed: &str) -> Option<Vec<Pos>> {
    let mut out: Vec<Pos> = Vec::new();
    let mut chars = packed.chars().peekable();
    while chars.peek().is_some() {
        let touches = chars.next_if_eq(&'.').is_some();
        let mut gap = 0;
        while chars.next_if_eq(&'_').is_some() {
            gap += 1;
        }
        let mut length = 0;
        while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
            length = length * 10 + digit as usize;
            chars.next();
        }
        let letter = |c: char| LETTERS.chars().position(|l| l == c).map(|l| l as u8);
        let first = letter(chars.next()?)?;
        let second = chars.next_if(|c| c.is_ascii_uppercase()).map_or(Some(first), letter)?;
        let start = out.last().map_or(0, |p| p.end + usize::from(!touches)) + gap;
        out.push(Pos { end: start + length, labels: [first, second] });
    }
    Some(out)
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
        all.push(Document { text, ..d.clone() });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_speech_unpack() {
        let pos = unpack_pos("3D5NV.1U__2X").unwrap();
        let ends: Vec<(usize, [u8; 2])> = pos.iter().map(|p| (p.end, p.labels)).collect();
        assert_eq!(ends, [(3, [7, 7]), (9, [0, 3]), (10, [13, 13]), (15, [4, 4])]);
        assert!(unpack_pos("3").is_none() && unpack_pos("3?").is_none());
    }

    #[test]
    fn headlines_keep_their_offsets() {
        assert_eq!(titled("The end of days, it’s said"), "The end of Days, it’s Said");
        assert_eq!(upper('ß'), 'ß');
    }
}
