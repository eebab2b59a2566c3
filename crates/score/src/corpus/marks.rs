//! What stands inside quotation marks: for each character of a text, paragraph by paragraph.
//!
//! A double mark left open runs to the end of its paragraph, which is how quotes over several paragraphs are set. Single
//! marks count only where they open after a space or bracket and close in the same paragraph, so apostrophes do not.

use super::quotes::Kind;
use crate::text::{is_space, is_word};
use crate::tokens::tokens;
use crate::{Span, Text};

/// How far a single mark is looked for.
const REACH: usize = 600;

/// True where a character lies inside quotation marks, the marks themselves among them.
pub(super) fn mask(text: &Text) -> Vec<bool> {
    let mut mask = Vec::with_capacity(text.chars().len());
    for paragraph in text.chars().split(|&c| c == '\n') {
        let mut part = vec![false; paragraph.len()];
        double(paragraph, &mut part);
        single(paragraph, &mut part);
        mask.append(&mut part);
        mask.push(false);
    }
    mask.pop();
    mask
}

/// Direct when every word of the content is inside marks, mixed when some are, indirect when none is.
pub(super) fn kind(text: &Text, content: &[Span], mask: &[bool]) -> Kind {
    let words = content.iter().flat_map(|s| tokens(text, s.start..s.end));
    let words: Vec<Span> = words.map(|t| t.span).filter(|s| text.chars()[s.start].is_alphanumeric()).collect();
    let inside = words.iter().filter(|s| mask[s.start]).count();
    if words.is_empty() {
        let any = content.iter().any(|s| mask[s.start..s.end].contains(&true));
        return if any { Kind::Direct } else { Kind::Indirect };
    }
    match inside {
        0 => Kind::Indirect,
        n if n == words.len() => Kind::Direct,
        _ => Kind::Mixed,
    }
}

fn double(t: &[char], mask: &mut [bool]) {
    let at = |i: usize| t.get(i).copied().unwrap_or(' ');
    let mut opened = None;
    let mut i = 0;
    while i < t.len() {
        // Two single marks are a double one; those that lean left only open.
        let (c, width) = match (t[i], t.get(i + 1)) {
            (a @ ('\'' | '’'), Some(&b)) if a == b => ('"', 2),
            (a @ ('`' | '‘'), Some(&b)) if a == b => ('“', 2),
            (c, _) => (c, 1),
        };
        let left = if i == 0 { ' ' } else { t[i - 1] };
        let after_space = is_space(left) || "([{—–―-/‘'…".contains(left);
        let before_space = is_space(at(i + width));
        match opened {
            None => {
                let opens = match c {
                    '“' | '„' | '‟' | '«' => true,
                    '"' | '”' if !before_space && (after_space || ":,;.!?=>".contains(left)) => true,
                    // Spaced out:  " like this "
                    '"' => after_space && before_space && t[i + 1..].contains(&'"'),
                    _ => false,
                };
                if opens {
                    opened = Some(i);
                }
            }
            Some(start) => {
                if matches!(c, '”' | '»') || c == '"' && (!is_space(left) || before_space) {
                    mask[start..i + width].fill(true);
                    opened = None;
                }
            }
        }
        i += width;
    }
    if let Some(start) = opened {
        mask[start..].fill(true);
    }
}

fn single(t: &[char], mask: &mut [bool]) {
    let mut i = 0;
    while i + 1 < t.len() {
        let left = if i == 0 { ' ' } else { t[i - 1] };
        let opens = matches!(t[i], '\'' | '‘')
            && !mask[i]
            && (is_space(left) || "([{—–―-:".contains(left))
            && !is_space(t[i + 1])
            && !is_clipped(&t[i + 1..]);
        if let Some(end) = opens.then(|| closing(t, i, mask)).flatten() {
            mask[i..=end].fill(true);
            i = end;
        }
        i += 1;
    }
}

/// Where the single mark that opens at `i` closes.
fn closing(t: &[char], i: usize, mask: &[bool]) -> Option<usize> {
    let mut best = None;
    for j in i + 2..t.len().min(i + REACH) {
        if mask[j] {
            break;
        }
        if !matches!(t[j], '\'' | '’') || is_space(t[j - 1]) {
            continue;
        }
        let next = t.get(j + 1).copied().unwrap_or(' ');
        if next.is_alphanumeric() {
            continue;
        }
        // "workers' union": a possessive, unless nothing better follows
        let possessive = "sSzx".contains(t[j - 1]) && is_space(next) && t.get(j + 2).is_some_and(|c| c.is_lowercase());
        if !possessive {
            return Some(j);
        }
        best = best.or(Some(j));
    }
    best
}

/// True for what stands behind the apostrophe of "'em", "'til", "'90s".
fn is_clipped(rest: &[char]) -> bool {
    let ends = |n: usize| !rest.get(n).is_some_and(|&c| is_word(c));
    let starts = |word: &str| {
        let mut chars = rest.iter();
        word.chars().all(|w| chars.next().is_some_and(|c| c.eq_ignore_ascii_case(&w))) && ends(word.len())
    };
    let words = ["em", "tis", "twas", "til", "till", "cause", "bout", "n", "cos", "round"];
    let digits = matches!(rest, [a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit());
    let plural = rest.get(2).is_some_and(|c| c.eq_ignore_ascii_case(&'s')) && ends(3);
    words.into_iter().any(starts) || digits && (plural || ends(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words in angle brackets are the content.
    fn check(marked: &str, expected: Kind) {
        let mut content = Vec::new();
        let mut text = String::new();
        for (n, part) in marked.split(['<', '>']).enumerate() {
            let start = text.chars().count();
            text += part;
            if n % 2 == 1 {
                content.push(Span::new(start, text.chars().count()));
            }
        }
        let text = Text::new(&text);
        assert_eq!(kind(&text, &content, &mask(&text)), expected, "{marked}");
    }

    /// The answers are `quote_kind`'s of score.py.
    #[test]
    fn kinds_come_from_the_marks() {
        for direct in [
            "He said \"<we will win>\" today.",
            "He said ''<we will win>'' today.",
            "Cruz: '<we will win>' today",
            "She said, ‘<we will win>’ today.",
            "Er sagte „<we will win>“ heute.",
            "said: \"<we will win>",
            "\"<We will win>,\" he said, \"<and soon>.\"",
            "“First part.\n\n“<Second part>,” he said. Not quoted.",
            "He said \" <spaced out> \" so.",
            "It is '<the workers' union of men>' now.",
            "She said <“…”>.",
        ] {
            check(direct, Kind::Direct);
        }
        check("He said <that it was \"a disaster\" for Ohio>.", Kind::Mixed);
        check("<We will win,\" he said, \"and soon>", Kind::Mixed);
        for indirect in [
            "He said <the workers' party isn't ready>.",
            "“First part.\n\n“Second part,” he said. <Not quoted>.",
            "<It's the '90s, rock 'n' roll, the boys' team and a 6'2\" man who said it's fine, don't worry.>",
            "He said <…>.",
        ] {
            check(indirect, Kind::Indirect);
        }
    }
}
