//! The day of publication as the article itself gives it, in a dateline or a line of its own:
//! "KYIV, Feb. 17, 2025 (Agency) - ", "Published: 17 February 2025".

use super::Found;
use super::meaning::Meaning;
use super::pieces::{Pieces, Sort};
use crate::analysis::{DateValue, Day};
use crate::listed::listed;

/// How many pieces a line may have that is there for its date only, and how far into a paragraph a dateline's date may stand.
const SHORT: usize = 16;
/// How many lines from the top such a line may stand.
const TOP: usize = 6;

/// The lines in which the day may be stated, with as many empty ones between.
pub(super) fn top(text: &str) -> &str {
    text.match_indices('\n').nth(2 * TOP - 1).map_or(text, |(end, _)| &text[..end])
}

/// The day, if the text clearly states one.
pub(super) fn published(p: &Pieces<'_>, found: &[Found]) -> Option<Day> {
    let mut lines = 0;
    let mut line_start = 0;
    let mut dates = found.iter();
    let mut date = dates.next()?;
    for i in 0..=p.len() {
        if p.sort(i) != Sort::Edge {
            continue;
        }
        while date.end <= i {
            if let (Meaning::Known(DateValue::Day(day)), true) = (&date.meaning, stands_alone(p, line_start, date, i)) {
                return Some(*day);
            }
            date = dates.next()?;
        }
        lines += usize::from(i > line_start);
        if lines >= TOP {
            return None;
        }
        line_start = i + 1;
    }
    None
}

/// True when the date's line says little else, or a dash follows it as in "LONDON, 3 May 2024 (Agency) – The ...".
fn stands_alone(p: &Pieces<'_>, from: usize, date: &Found, to: usize) -> bool {
    let short_line = to - from <= SHORT && !(from..to).any(|i| matches!(p.word(i), "." if i + 1 == to));
    let tail = date.end..to.min(date.end + 6);
    let dateline = date.start - from <= SHORT / 2 && tail.clone().any(|i| p.any(i, listed!("- – —")) && !p.glued(i));
    let no_verb = (from..date.start).all(|i| p.sort(i) == Sort::Mark || p.capital(i));
    // "Born: June 11, 1988"
    let lived = p.any(from, listed!("Born Died"));
    (short_line || dateline) && !lived && (no_verb || p.any(from, listed!("Published Updated Posted Date Last")))
}
