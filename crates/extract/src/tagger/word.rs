//! What a tagger sees of a token by itself, as small hashes.

use crate::listed::listed;

/// The outside of one token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// Hash of the lower-case form, digits all alike.
    pub(crate) lower: u32,
    /// Hashes of its last one to four characters.
    pub(crate) endings: [u32; 4],
    /// Hashes of its first two and three characters.
    pub(crate) openings: [u32; 2],
    /// How it is written.
    pub(crate) shape: Shape,
    /// True of what may stand between two capitalised words of one name: "of", "bin", "-".
    pub(crate) binds: bool,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// Past the end of the sentence.
    #[default]
    None,
    /// "word"
    Lower,
    /// "Word"
    Title,
    /// "WORD"
    Upper,
    /// "W", "W."
    Letter,
    /// "McWord", "iWord"
    Mixed,
    /// "1,000"
    Digits,
    /// "G20", "19th"
    Alphanumeric,
    /// "-"
    Mark,
}

impl Shape {
    /// True of words with a capital letter.
    pub(crate) fn capital(self) -> bool {
        matches!(self, Shape::Title | Shape::Upper | Shape::Letter | Shape::Mixed)
    }
}

const EMPTY: u32 = 0x811C_9DC5;

fn push(hash: u32, c: char) -> u32 {
    (hash ^ c as u32).wrapping_mul(0x0100_0193)
}

fn binds(token: &str) -> bool {
    listed!("- – & of de del da do dos du la le el al ul bin bint ibn ben van von der den di abu y e").has(token)
}

/// Figures and the many forms of quotation marks and dashes are alike.
fn plain(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | 'ʼ' | '`' => '\'',
        '–' | '—' | '−' => '-',
        _ if c.is_numeric() => '0',
        _ => c,
    }
}

/// Looks at a token.
pub(crate) fn look(token: &str) -> Word {
    let mut word = Word { lower: EMPTY, ..Word::default() };
    let (mut upper, mut lower, mut digit, mut first) = (0, 0, 0, false);
    let mut last = ['\0'; 4];
    for (i, c) in token.chars().enumerate() {
        let small = if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) };
        if c.is_ascii_lowercase() || !c.is_ascii() && c.is_lowercase() {
            lower += 1;
        } else if small != c {
            upper += 1;
            first |= i == 0;
        } else if c.is_numeric() {
            digit += 1;
        } else if c.is_alphabetic() {
            // Scripts without case count as small letters.
            lower += 1;
        }
        let small = plain(small);
        word.lower = push(word.lower, small);
        last = [last[1], last[2], last[3], small];
        if i < 2 {
            word.openings[0] = word.lower;
        }
        if i < 3 {
            word.openings[1] = word.lower;
        }
    }
    let mut ending = EMPTY;
    for (hash, &c) in word.endings.iter_mut().zip(last.iter().rev()) {
        ending = push(ending, c);
        *hash = ending;
    }
    word.shape = match (upper, lower, digit) {
        (0, 0, 0) => Shape::Mark,
        (0, 0, _) => Shape::Digits,
        (_, _, 1..) => Shape::Alphanumeric,
        (0, _, _) => Shape::Lower,
        (1, 0, _) => Shape::Letter,
        (_, 0, _) => Shape::Upper,
        (1, _, _) if first => Shape::Title,
        _ => Shape::Mixed,
    };
    word.binds = binds(token);
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let expected = [
            ("word", Shape::Lower),
            ("Word", Shape::Title),
            ("Élysée", Shape::Title),
            ("WORD", Shape::Upper),
            ("U.S.", Shape::Upper),
            ("J.", Shape::Letter),
            ("McWord", Shape::Mixed),
            ("1,000", Shape::Digits),
            ("19th", Shape::Alphanumeric),
            ("“", Shape::Mark),
            ("北京", Shape::Lower),
        ];
        for (token, shape) in expected {
            assert_eq!(look(token).shape, shape, "{token}");
        }
    }

    #[test]
    fn curly_marks_are_like_straight_ones() {
        assert_eq!(look("’s"), look("'s"));
        assert_eq!(look("“"), look("\""));
    }

    #[test]
    fn case_and_figures_do_not_change_the_word() {
        assert_eq!(look("ÉLYSÉE").lower, look("Élysée").lower);
        assert_eq!(look("1999").lower, look("2024").lower);
        assert_ne!(look("199").lower, look("2024").lower);
        assert_eq!(look("relation").endings, look("station").endings);
        assert_ne!(look("relation").openings, look("station").openings);
    }
}
