//! How wide words are, and how a name is cut into lines: estimates, since nothing here may ask a browser.

/// Advance widths of the printable ASCII characters in a common sans-serif, in hundredths of the type size.
#[rustfmt::skip]
const WIDTHS: [u8; 95] = [
    28, 28, 36, 56, 56, 89, 67, 20, 34, 34, 39, 59, 28, 34, 28, 28, // space to /
    56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 59, 59, 59, 56, // 0 to ?
    102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 84, 73, 78, // @ to O
    67, 78, 72, 67, 61, 72, 67, 95, 67, 67, 61, 28, 28, 28, 47, 56, // P to _
    34, 56, 56, 50, 56, 56, 28, 56, 56, 23, 23, 50, 23, 84, 56, 56, // ` to o
    56, 56, 34, 50, 28, 56, 50, 72, 50, 50, 50, 34, 26, 34, 59, // p to ~
];

/// How much wider than Helvetica the widest of common sans-serifs runs (DejaVu Sans, and any of them when bold).
const ROOMY: f64 = 1.16;

/// Width of `text` at a type size of `size`, a little on the wide side so that boxes made from it hold the words.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    let hundredths: u32 = text.chars().map(advance).sum();
    f64::from(hundredths) / 100.0 * size * ROOMY
}

fn advance(c: char) -> u32 {
    match c {
        ' '..='~' => u32::from(WIDTHS[c as usize - 32]),
        // Combining marks take no room of their own.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        // Hangul, Han, kana and wide forms; emoji.
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ff60}' => 100,
        '\u{1f000}'..='\u{1ffff}' => 120,
        _ => 62,
    }
}

/// `text` on one or two lines of at most `limit`: cut between words where that evens the lines out best, or, where a
/// name is too long even for that, filled from the start and ended with "…".
pub(crate) fn wrap(text: &str, size: f64, limit: f64) -> Vec<String> {
    if width(text, size) <= limit {
        return vec![text.to_owned()];
    }
    // Byte offsets at which a second line may begin, and where the first then ends.
    let cuts: Vec<usize> =
        text.match_indices([' ', '-', '/']).map(|(i, _)| i + 1).filter(|&i| i < text.len()).collect();
    let first = |at: usize| width(text[..at].trim_end(), size);
    let longer = |at: usize| first(at).max(width(&text[at..], size));
    let even = cuts.iter().copied().min_by(|&a, &b| longer(a).total_cmp(&longer(b)));
    let full = cuts.iter().copied().rfind(|&at| first(at) <= limit);
    match (even, full) {
        (Some(at), _) if longer(at) <= limit => vec![text[..at].trim_end().to_owned(), text[at..].to_owned()],
        (_, Some(at)) => vec![text[..at].trim_end().to_owned(), shorten(&text[at..], size, limit)],
        _ => vec![shorten(text, size, limit)],
    }
}

/// `text`, or its beginning with "…" when it is wider than `limit`.
pub(crate) fn shorten(text: &str, size: f64, limit: f64) -> String {
    if width(text, size) <= limit {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut taken = width("…", size);
    for c in text.chars() {
        taken += f64::from(advance(c)) / 100.0 * size * ROOMY;
        if taken > limit {
            break;
        }
        kept.push(c);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_wrapped_evenly_and_shortened_at_the_end() {
        assert_eq!(wrap("Ann Lee", 12.0, 100.0), ["Ann Lee"]);
        assert_eq!(wrap("United Arab Emirates", 12.0, 80.0), ["United Arab", "Emirates"]);
        assert_eq!(
            wrap("Organisation for the Prohibition of Chemical Weapons", 12.0, 110.0),
            ["Organisation for", "the Prohibition…"]
        );
        assert_eq!(wrap("Donaudampfschifffahrtsgesellschaft", 12.0, 60.0), ["Donaud…"]);
        assert_eq!(wrap("", 12.0, 60.0), [""]);
    }

    #[test]
    fn width_knows_other_scripts() {
        assert!(width("東京", 10.0) > 20.0);
        assert!(width("iii", 10.0) < width("mmm", 10.0));
    }
}
