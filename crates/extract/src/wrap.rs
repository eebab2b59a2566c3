//! Which line breaks only fold a paragraph, as in mails and agency copy set to a width ("the Bank of England⏎said on
//! Monday"), and which end one. Most texts hold none of the first sort, and then nothing is folded.

use crate::case;
use crate::order;

/// Lines longer than this were not folded by a program that sets to a width.
const WIDEST: usize = 120;
/// A shorter width than this is a list, a table or a poem.
const NARROWEST: usize = 30;

/// As much may a line of a set text be wider than most.
const SLACK: usize = 4;

/// A line of the text, without its break.
struct Line<'a> {
    words: &'a str,
    /// How wide it is, in characters: marks and accents take several bytes.
    width: usize,
    /// Just past its last byte: where the break begins.
    end: usize,
}

/// The places of the breaks (their first bytes, ascending) that only fold a paragraph.
pub(crate) fn folds(text: &str) -> Vec<usize> {
    // A text with a paragraph a line has far longer lines than a set one, and mostly the first already is.
    let Some(lines) = lines(text) else { return Vec::new() };
    // One line in twenty may be wider: a headline, an address.
    let mut widths: Vec<usize> = lines.iter().filter(|l| !l.words.is_empty()).map(|l| l.width).collect();
    order::by(&mut widths, |width| *width as u64);
    let width = widths.iter().rev().nth(widths.len() / 20).copied().unwrap_or(0);
    if width < NARROWEST {
        return Vec::new();
    }
    let pairs = || lines.windows(2).filter(|w| !w[0].words.is_empty() && !w[1].words.is_empty());
    let torn = pairs().filter(|w| is_torn(w[0].words, w[1].words)).count();
    // One line that starts in lower case may be a slip; a set text has many.
    if torn < 2 || torn * 4 < pairs().count() {
        return Vec::new();
    }
    let full = |line: &Line<'_>, next: &str| {
        let word = next.split(' ').next().map_or(0, |word| word.chars().count());
        line.width <= width + SLACK && line.width + word + 6 > width
    };
    pairs()
        .filter(|w| is_torn(w[0].words, w[1].words) || full(&w[0], w[1].words) && !is_item(w[1].words))
        .map(|w| w[0].end)
        .collect()
}

/// Whether a sentence stops in the middle at the end of a line: no stop, and the next goes on in lower case.
fn is_torn(line: &str, next: &str) -> bool {
    !line.ends_with(['.', '!', '?', ':']) && case::is_small(next)
}

/// "* first", "- second": each a paragraph of its own.
fn is_item(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next().is_some_and(|c| matches!(c, '*' | '•' | '-' | '–' | '—' | '·')) && chars.next() == Some(' ')
}

/// All lines, if none is longer than [`WIDEST`]; CR LF is one break, and a blank line is an empty one.
fn lines(text: &str) -> Option<Vec<Line<'_>>> {
    let mut out = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['\n', '\u{2028}', '\u{2029}']) {
        let line = piece.trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']);
        let words = line.trim();
        // A line that is too wide has at least as many bytes.
        let width = if words.len() > 4 * WIDEST { words.len() } else { words.chars().count() };
        if width > WIDEST {
            return None;
        }
        out.push(Line { words, width, end: start + line.len() });
        start += piece.len();
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::folds;

    /// `expected` has "~" for each break that only folds.
    fn check(text: &str, expected: &str) {
        let mut shown = text.to_string().into_bytes();
        for at in folds(text) {
            shown[at] = b'~';
        }
        assert_eq!(String::from_utf8(shown).unwrap(), expected);
    }

    #[test]
    fn a_text_set_to_a_width_is_folded() {
        check(
            "The river rose again on Tuesday, the\nmayor of York said, and the lower\ntown must leave its houses. \"It is\nnear,\" he said.\n\nAnn Lee stayed.",
            "The river rose again on Tuesday, the~mayor of York said, and the lower~town must leave its houses. \"It is~near,\" he said.\n\nAnn Lee stayed.",
        );
        check(
            "Floods\r\nThe river rose again on Tuesday, the\r\nmayor of York said, as did the\r\nchief of police. She met\r\nAnn.\r\n",
            "Floods\r\nThe river rose again on Tuesday, the~\nmayor of York said, as did the~\nchief of police. She met\r\nAnn.\r\n",
        );
        // One line is wider than all others.
        let set = "The river rose again, and so the\nmayor of Ely said, and so did Bo\nRay, who left.\n".repeat(8);
        let wide = format!("Rain and more rain in the towns of Ely, Bath and York\n{set}");
        assert_eq!(folds(&wide).len(), 16);
        // Curly marks are no wider than others.
        check(
            "“It’s near,” said Ann’s aide, “and we’re\nready for it.” He did not say how Ann\nLee had been told, or when she\nwas to go.",
            "“It’s near,” said Ann’s aide, “and we’re~ready for it.” He did not say how Ann~Lee had been told, or when she~was to go.",
        );
    }

    #[test]
    fn a_paragraph_a_line_is_not() {
        let text = "Floods in York\nThe river rose again on Tuesday, the mayor said.\nand so on\nHe left.\n";
        check(text, text);
        check("", "");
        check("a\nb\nc\n", "a\nb\nc\n");
    }
}
