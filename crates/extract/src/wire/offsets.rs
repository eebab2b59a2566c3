//! Byte offsets to the units that others count in, and back.

/// How far apart the bytes are whose unit offsets are remembered.
const STEP: usize = 128;

/// A text's byte offsets counted in another unit. Made in one pass over the text; each look-up then reads at most
/// `STEP` bytes of it.
#[derive(Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    width: fn(char) -> u32,
    /// Units before each multiple of `STEP` bytes (rounded down to a char boundary).
    marks: Vec<u32>,
}

impl<'a> Offsets<'a> {
    /// Counts Unicode code points, as ANALYSIS.md and the Web Annotation Data Model do.
    pub fn code_points(text: &'a str) -> Self {
        Self::new(text, |_| 1)
    }

    /// Counts UTF-16 code units, as the DOM does.
    pub fn utf16(text: &'a str) -> Self {
        Self::new(text, |c| c.len_utf16() as u32)
    }

    fn new(text: &'a str, width: fn(char) -> u32) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (i, c) in text.char_indices() {
            while marks.len() * STEP < i + c.len_utf8() {
                marks.push(units);
            }
            units += width(c);
        }
        Self { text, width, marks }
    }

    /// The units before `byte`; an offset inside a character counts as its start, one past the end as the end.
    pub fn of(&self, byte: u32) -> u32 {
        let byte = char_start(self.text, byte as usize);
        let mark = (byte / STEP).min(self.marks.len().saturating_sub(1));
        let from = char_start(self.text, mark * STEP);
        let before = self.marks.get(mark).copied().unwrap_or(0);
        before + self.text[from..byte].chars().map(self.width).sum::<u32>()
    }

    /// The byte at which unit number `unit` starts, or none if no character starts there; the text's end counts.
    pub fn byte(&self, unit: u32) -> Option<u32> {
        let mark = self.marks.partition_point(|&m| m <= unit).saturating_sub(1);
        let from = char_start(self.text, mark * STEP);
        let mut units = self.marks.get(mark).copied().unwrap_or(0);
        for (i, c) in self.text[from..].char_indices() {
            if units >= unit {
                return (units == unit).then_some((from + i) as u32);
            }
            units += (self.width)(c);
        }
        (units == unit).then_some(self.text.len() as u32)
    }
}

/// The start of the character that `byte` lies in, or the end of the text.
fn char_start(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting_from_the_start() {
        let long = "Zelenskyy said “yes” – 是的 🙂 e\u{301}".repeat(20);
        for text in ["", "a", "🙂", "é🙂", long.as_str()] {
            let (points, units) = (Offsets::code_points(text), Offsets::utf16(text));
            for (i, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let (before, byte) = (&text[..i], i as u32);
                assert_eq!(points.of(byte), before.chars().count() as u32);
                assert_eq!(units.of(byte), before.encode_utf16().count() as u32);
                assert_eq!(points.byte(points.of(byte)), Some(byte));
                assert_eq!(units.byte(units.of(byte)), Some(byte));
            }
            assert_eq!(points.byte(text.chars().count() as u32 + 1), None);
        }
    }

    #[test]
    fn half_a_surrogate_pair_starts_no_character() {
        assert_eq!(Offsets::utf16("🙂").byte(1), None);
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(Offsets::code_points("é").of(99), 1);
        assert_eq!(Offsets::code_points("").of(99), 0);
    }
}
