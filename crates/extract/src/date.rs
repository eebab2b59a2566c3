//! Document to dates: every expression of calendar time, resolved where it can be known.
//!
//! Three steps: matchers find expressions and their [`Meaning`] by form alone; the tense of the words around tells
//! whether "Monday" has been or is to come; the day of publication makes it a day. Durations ("for three years") and ages
//! ("three-year-old") are left alone, and so are clock times.

mod absolute;
mod calendar;
mod dateline;
mod meaning;
mod pieces;
mod relative;
mod resolve;
mod tense;
mod vocabulary;
mod year;

#[cfg(test)]
mod tests;

use std::cell::LazyCell;

use crate::analysis::{Date, DateValue, Day, Rule};
use crate::document::Document;
use crate::listed::listed;
use meaning::{Match, Meaning, Pin};
use pieces::{Pieces, Sort};
use tense::{Tense, Tenses};
pub(crate) use vocabulary::WEEKDAYS;

/// An expression in place, in pieces.
#[derive(Debug)]
struct Found {
    start: usize,
    end: usize,
    meaning: Meaning,
    rule: Rule,
}

type Matcher = fn(&Pieces<'_>, usize) -> Option<Match>;

/// All ways to say a time. The longest match wins, the earlier in this list among equals.
const MATCHERS: [Matcher; 19] = [
    absolute::range,
    year::range,
    absolute::day,
    absolute::numeric,
    absolute::month_year,
    year::part,
    year::century,
    year::decade,
    relative::ago,
    relative::from_elsewhere,
    relative::day,
    relative::weekend,
    relative::weekday_alone,
    relative::period,
    absolute::month_alone,
    absolute::feast,
    relative::ahead,
    relative::end_of,
    year::year,
];

/// All expressions of calendar time, in order; relative ones are resolved only when `published` is given, or when the
/// text has a dateline.
pub(crate) fn find(document: &Document<'_>, published: Option<Day>) -> Vec<Date> {
    let pieces = Pieces::new(document.text);
    let found = expressions(&pieces);
    let published = published.or_else(|| dateline::published(&pieces, &found));
    let tenses = tenses(document, &pieces, &found);
    let mut other_year = OtherYear::default();
    let mut told = Told::default();
    let southern = LazyCell::new(|| southern(document.text));
    let dates = found.iter().zip(tenses).map(|(f, tense)| {
        let span = pieces.span(f.start, f.end);
        let last = told.before(document, span.start);
        let elsewhere = matches!(f.meaning, Meaning::Season(..)) && *southern;
        // "from 2009 to 2012": of a stretch, and what follows is of none of its years.
        let paired = pieces.any(f.start.wrapping_sub(1), listed!("and between from to until"));
        let value = if other_year.rules_out(document, span.start, f, published, paired) || elsewhere {
            None
        } else if let Meaning::Told(unit, n) = f.meaning {
            last.and_then(|last| resolve::from_told(last, unit, n))
        } else {
            resolve::resolve(&f.meaning, published, tense)
        };
        told.last = value;
        Date { span, value, rule: f.rule, confidence: None }
    });
    dates.collect()
}

/// Whether a text may speak of the other half of the world, which has winter when the news has summer.
fn southern(text: &str) -> bool {
    ["Argentin", "Australia", "Chile", "New Zealand", "South Africa"].iter().any(|land| text.contains(land))
}

/// The day on which the text says that it was published.
pub(crate) fn published(text: &str) -> Option<Day> {
    let pieces = Pieces::new(dateline::top(text));
    dateline::published(&pieces, &expressions(&pieces))
}

/// What the matchers find, left to right, without overlaps.
fn expressions(p: &Pieces<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    let (mut i, mut free) = (0, 0);
    while i < p.len() {
        let may_begin = match p.sort(i) {
            Sort::Word => vocabulary::may_begin(p, i),
            Sort::Digits => true,
            Sort::Mark => p.any(i, listed!("' ’ ‘")),
            Sort::Edge => false,
        };
        if !may_begin {
            i += 1;
            continue;
        }
        let longest = MATCHERS.iter().filter_map(|m| m(p, i)).rev().max_by_key(|m| m.end);
        let Some(m) = longest else {
            i += 1;
            continue;
        };
        let (start, meaning) = with_modifier(p, i, free, m.meaning, m.rule);
        out.push(Found { start, end: m.end, meaning, rule: m.rule });
        i = m.end;
        free = i;
    }
    out
}

/// Takes in the words before an expression that make it finer: "early March", "nearly three years ago".
fn with_modifier(p: &Pieces<'_>, start: usize, free: usize, meaning: Meaning, rule: Rule) -> (usize, Meaning) {
    if rule.0 == "ago" {
        let (words, open) = relative::approximation(p, start);
        let start = if start >= free + words { start - words } else { start };
        return (start, if open { Meaning::Open } else { meaning });
    }
    let finer = ["relative-period", "month", "month-year", "year", "decade", "century", "weekend"].contains(&rule.0);
    let mut at = start;
    if finer && at > free && p.word(at - 1) == "-" && at > free + 1 && p.is(at - 2, "mid") {
        at -= 2;
    } else if finer && at > free && p.any(at - 1, listed!("early earlier late later mid")) {
        at -= 1;
    }
    (at, meaning)
}

/// The tense at each expression. Where the words do not tell, a weekday follows the article's other uses of its name:
/// "Tuesday's talks follow a call" after "the talks, scheduled for Tuesday".
fn tenses(document: &Document<'_>, p: &Pieces<'_>, found: &[Found]) -> Vec<Tense> {
    let mut sentence = 0;
    let mut words = Tenses::new(document, p);
    let mut tenses: Vec<Tense> = found
        .iter()
        .map(|f| {
            let at = p.span(f.start, f.end).start;
            while document.sentences.get(sentence + 1).is_some_and(|&s| document.span(s).start <= at) {
                sentence += 1;
            }
            let Some(&s) = document.sentences.get(sentence) else { return Tense::Unclear };
            let span = document.span(s);
            words.around(f.start..f.end, p.at(span.start).min(f.start)..p.at(span.end).max(f.end))
        })
        .collect();
    let mut clear = [None; 7];
    // Once forwards, so that the nearest clear use before counts; once backwards for those that come before any.
    for i in (0..found.len()).chain((0..found.len()).rev()) {
        if let Meaning::Weekday(day, Pin::Free) = found[i].meaning {
            let known = &mut clear[usize::from(day)];
            match (tenses[i], *known) {
                (Tense::Unclear, Some(tense)) => tenses[i] = tense,
                (Tense::Unclear, None) => {}
                (tense, _) => *known = Some(tense),
            }
        }
    }
    tenses
}

/// The time told last in the paragraph: what "two days later" counts from.
#[derive(Default)]
struct Told {
    paragraph: usize,
    last: Option<DateValue>,
}

impl Told {
    /// What was told before byte `at`, in its paragraph.
    fn before(&mut self, document: &Document<'_>, at: u32) -> Option<DateValue> {
        while document.paragraphs.get(self.paragraph + 1).is_some_and(|&p| document.span(p).start <= at) {
            self.paragraph += 1;
            self.last = None;
        }
        self.last
    }
}

/// Remembers whether the paragraph tells of another year: then "on 1 September" is not of the year of publication.
#[derive(Default)]
struct OtherYear {
    paragraph: usize,
    told: bool,
}

impl OtherYear {
    fn rules_out(&mut self, document: &Document<'_>, at: u32, f: &Found, published: Option<Day>, paired: bool) -> bool {
        while document.paragraphs.get(self.paragraph + 1).is_some_and(|&p| document.span(p).start <= at) {
            self.paragraph += 1;
            self.told = false;
        }
        let Some(published) = published else { return false };
        if let Meaning::Known(
            DateValue::Year(year) | DateValue::Month { year, .. } | DateValue::Day(Day { year, .. }),
        ) = f.meaning
        {
            self.told = year.abs_diff(published.year) > 1 && (self.told || !paired);
        }
        self.told
            && matches!(
                f.meaning,
                Meaning::MonthDay { pin: Pin::Free, .. }
                    | Meaning::Near(..)
                    | Meaning::Month(_, Pin::Free)
                    | Meaning::End(_)
            )
    }
}
