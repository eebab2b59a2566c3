//! Times counted from the day of publication: "yesterday", "last week", "on Monday", "nearly three years ago".

use super::absolute::{self, is_count};
use super::meaning::{Match, Meaning, Pin};
use super::pieces::{Pieces, Sort};
use super::vocabulary::{Unit, count, unit, weekday};
use crate::listed::listed;

/// "today", "tonight", "this morning", "last night", "the day before yesterday".
pub(super) fn day(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let days = |end, n| Some(Match::new(end, Meaning::Offset(Unit::Day, n), "relative-day"));
    // "USA Today", "CBS This Morning": names of papers and broadcasts.
    let named = p.capital(i) && (p.capital(i.wrapping_sub(1)) || p.capital(i + 1) && p.is(i, "this"));
    if named {
        return None;
    }
    if p.any(i, listed!("today tonight")) {
        return days(i + 1, 0);
    }
    if p.any(i, listed!("yesterday tomorrow")) {
        return days(i + 1, if p.is(i, "yesterday") { -1 } else { 1 });
    }
    if p.is(i, "this") && p.any(i + 1, listed!("morning afternoon evening")) {
        return days(i + 2, 0);
    }
    if p.is(i, "last") && p.is(i + 1, "night") {
        return days(i + 2, -1);
    }
    let i = if p.is(i, "the") { i + 1 } else { i };
    if p.is(i, "day") && p.is(i + 1, "before") && p.is(i + 2, "yesterday") {
        return days(i + 3, -2);
    }
    if p.is(i, "day") && p.is(i + 1, "after") && p.is(i + 2, "tomorrow") {
        return days(i + 3, 2);
    }
    None
}

/// "last week", "this year", "next month": but "the last week" is any seven days, and so is "the next year" a stretch.
pub(super) fn period(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let n = step(p, i)?;
    let stretch = p.any(i.wrapping_sub(1), listed!("the a his her their its my our your s")) && n != 0;
    let season = listed!("spring summer autumn fall winter");
    if p.any(i + 1, season) && !stretch {
        let month = match () {
            () if p.is(i + 1, "spring") => 3,
            () if p.is(i + 1, "summer") => 6,
            // Which winter? It has days in two years.
            () if p.is(i + 1, "winter") => 12,
            () => 9,
        };
        return Some(Match::new(i + 2, if month == 12 { Meaning::Open } else { Meaning::Season(month, n) }, "season"));
    }
    let unit = unit(p, i + 1).filter(|u| matches!(u, Unit::Week | Unit::Month | Unit::Year))?;
    let plural = p.word(i + 1).ends_with(['s', 'S']);
    if stretch || plural || p.is(i + 2, "of") {
        return None;
    }
    Some(Match::new(i + 2, Meaning::Offset(unit, n), "relative-period"))
}

fn step(p: &Pieces<'_>, i: usize) -> Option<i32> {
    // "ABC’s “This Week”": a show.
    if p.capital(i) && p.capital(i + 1) && p.any(i.wrapping_sub(1), listed!("“ ‘ \" ' s")) {
        return None;
    }
    Some(match () {
        () if p.is(i, "last") => -1,
        () if p.is(i, "this") => 0,
        () if p.is(i, "next") => 1,
        () => return None,
    })
}

/// "this year" behind a month or a day: how many years from the year of publication.
pub(super) fn year_hint(p: &Pieces<'_>, i: usize) -> Option<(usize, i32)> {
    let i = if p.is(i, "of") { i + 1 } else { i };
    let n = step(p, i)?;
    p.is(i + 1, "year").then_some((i + 2, n))
}

/// "three years ago", "two days ago", "a week ago", "decades ago".
pub(super) fn ago(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let open = |end| Some(Match::new(end, Meaning::Open, "ago"));
    let ends = |at: usize| p.is(at, "ago").then_some(at + 1);
    if let Some((after, n)) = count(p, i) {
        // "two or three years ago", "a few days ago", "a couple of weeks ago": nobody knows exactly.
        let vague = match p.word(after) {
            "or" | "to" | "-" | "–" if is_count(p, after + 1) => count(p, after + 1).map(|(end, _)| end),
            "few" => Some(after + 1),
            "couple" if p.is(after + 1, "of") => Some(after + 2),
            _ => None,
        };
        let at = vague.unwrap_or(after);
        let unit = unit(p, at)?;
        let end = ends(at + 1)?;
        if vague.is_some() {
            return open(end);
        }
        let (unit, n) = match unit {
            Unit::Decade => (Unit::Year, n.checked_mul(10)?),
            Unit::Century => (Unit::Year, n.checked_mul(100)?),
            unit => (unit, n),
        };
        return Some(Match::new(end, Meaning::Offset(unit, -n), "ago"));
    }
    let at = if p.any(i, listed!("several many some few")) { i + 1 } else { i };
    unit(p, at).filter(|_| p.word(at).ends_with(['s', 'S'])).and_then(|_| open(ends(at + 1)?))
}

/// "the end of the year", "the end of June", "the end of next month"
pub(super) fn end_of(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let at = i + 3;
    if !(p.is(i, "the") && p.is(i + 1, "end") && p.is(i + 2, "of")) {
        return None;
    }
    let of = match unit(p, at + 1) {
        Some(unit @ (Unit::Month | Unit::Year)) if p.is(at, "the") && !p.word(at + 1).ends_with('s') => {
            Match::new(at + 2, Meaning::Offset(unit, 0), "")
        }
        _ => absolute::month_year(p, at).or_else(|| absolute::month_alone(p, at)).or_else(|| period(p, at))?,
    };
    let week = matches!(of.meaning, Meaning::Offset(Unit::Week, _));
    let meaning = if week { of.meaning } else { Meaning::End(Box::new(of.meaning)) };
    Some(Match::new(of.end, meaning, "end"))
}

/// "three days from now", "in two weeks' time": a plain "in two weeks" may be how long it takes.
pub(super) fn ahead(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (after, n) = count(p, i)?;
    let unit = unit(p, after).filter(|u| !matches!(u, Unit::Decade | Unit::Century))?;
    let mut end = after + 1;
    let time = |at: usize| p.is(at, "time");
    if p.is(end, "from") && p.any(end + 1, listed!("now today")) {
        end += 2;
    } else if p.is(i.wrapping_sub(1), "in") && p.any(end, listed!("' ’")) {
        // "weeks' time", "week's time"
        end += if p.is(end + 1, "s") { 2 } else { 1 };
        end = if time(end) { end + 1 } else { return None };
    } else {
        return None;
    }
    Some(Match::new(end, Meaning::Offset(unit, n), "ahead"))
}

/// How many pieces before an "ago" belong to it and whether they leave it open: "nearly", "more than".
pub(super) fn approximation(p: &Pieces<'_>, i: usize) -> (usize, bool) {
    let before = i.wrapping_sub(1);
    if p.any(before, listed!("nearly almost about around roughly some approximately just exactly only")) {
        return (1, false);
    }
    if p.any(before, listed!("over under")) {
        return (1, true);
    }
    let more = p.any(before, listed!("than least most"))
        && p.any(before.wrapping_sub(1), listed!("more less fewer at longer"));
    if more { (2, true) } else { (0, false) }
}

/// "Monday", "last Monday", "Monday last week", "Friday of next week".
pub(super) fn weekday_alone(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let pinned = pin_word(p, i);
    let start = pinned.map_or(i, |(end, _)| end);
    let (end, day) = weekday(p, start)?;
    if is_name(p, start) {
        return None;
    }
    let after = if p.is(end, "of") { end + 1 } else { end };
    if let Some(n) = step(p, after).filter(|_| p.is(after + 1, "week")) {
        return Some(Match::new(after + 2, Meaning::Weekday(day, Pin::In(n)), "weekday"));
    }
    // "I went back the next Tuesday": next to something told before.
    if p.is(i.wrapping_sub(1), "the") && matches!(pinned, Some((_, Pin::Last | Pin::Next))) {
        return Some(Match::new(end, Meaning::Open, "from-elsewhere"));
    }
    let pin = pinned.map_or_else(|| pin_before(p, start), |(_, pin)| pin);
    Some(Match::new(end, Meaning::Weekday(day, pin), "weekday"))
}

/// "Good Friday" and "Super Tuesday" are feasts and events, "Sunday Times" is a paper.
fn is_name(p: &Pieces<'_>, i: usize) -> bool {
    let first = listed!("good black bloody super ash easter cyber palm giving shrove sheffield maundy holy fat whit");
    let last = listed!("times telegraph mirror mail post express herald tribune independent live people world");
    let before = i.wrapping_sub(1);
    p.any(before, first) && p.capital(before)
        || p.capital(i + 1) && p.any(i + 1, last)
        || p.is(i + 1, "night") && p.capital(i + 1)
}

/// "the weekend", "this weekend", "last weekend".
pub(super) fn weekend(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let (at, pin) = match pin_word(p, i) {
        Some(found) => found,
        None if p.is(i, "the") => (i + 1, Pin::Free),
        None => return None,
    };
    (p.is(at, "weekend") && !p.is(at + 1, "of")).then(|| Match::new(at + 1, Meaning::Weekend(pin), "weekend"))
}

/// "last", "next", "this coming", "the past": what they pin and where they end.
fn pin_word(p: &Pieces<'_>, i: usize) -> Option<(usize, Pin)> {
    let the = usize::from(p.any(i, listed!("this the")));
    Some(match () {
        () if p.any(i + the, listed!("coming upcoming")) => (i + the + 1, Pin::Future),
        () if the == 1 && p.is(i + 1, "past") => (i + 2, Pin::Past),
        () if p.is(i, "last") => (i + 1, Pin::Last),
        () if p.is(i, "next") => (i + 1, Pin::Next),
        () if p.is(i, "this") => (i + 1, Pin::Free),
        () => return None,
    })
}

/// What the preposition before a weekday, day or month says.
pub(super) fn pin_before(p: &Pieces<'_>, i: usize) -> Pin {
    let before = i.wrapping_sub(1);
    let ahead = p.is(before, "of") && p.is(before.wrapping_sub(1), "ahead");
    let ahead = ahead
        || p.any(before, listed!("a the this"))
            && p.is(before.wrapping_sub(1), "of")
            && p.is(before.wrapping_sub(2), "ahead");
    match () {
        () if p.is(before, "since") => Pin::Past,
        () if ahead || p.any(before, listed!("upcoming coming")) => Pin::Future,
        () => Pin::Free,
    }
}

/// "the following day", "the previous year", "a day earlier", "two weeks later": counted from something else in the story.
pub(super) fn from_elsewhere(p: &Pieces<'_>, i: usize) -> Option<Match> {
    let told = |end, unit, n| Some(Match::new(end, Meaning::Told(unit, n), "from-elsewhere"));
    if p.is(i, "the") && p.any(i + 1, listed!("following previous preceding next same")) {
        let unit = unit(p, i + 2).filter(|_| !p.word(i + 2).ends_with(['s', 'S']))?;
        let stretch = p.is(i + 1, "next") && unit != Unit::Day;
        let n = match () {
            () if p.is(i + 1, "same") => 0,
            () if p.any(i + 1, listed!("following next")) => 1,
            () => -1,
        };
        return if stretch || p.is(i + 3, "of") { None } else { told(i + 3, unit, n) };
    }
    let (after, n) = count(p, i)?;
    let unit = unit(p, after)?;
    let way = p.any(after + 1, listed!("earlier later")) && p.sort(after + 1) == Sort::Word;
    let n = if p.is(after + 1, "earlier") { -n } else { n };
    way.then(|| told(after + 2, unit, n)).flatten()
}
