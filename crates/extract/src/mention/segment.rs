//! A piece of a run to candidates: titles and honorifics off, countries and peoples before a title or a person apart,
//! names with a head word whole.

use std::borrow::Cow;

use super::candidate::Before;
use super::words::{Words, is_acronym};
use crate::analysis::EntityKind;
use crate::case;
use crate::document::Tokens;
use crate::lexicon::{self, Head, head};
use crate::listed::listed;

/// Tells `emit` each candidate of `piece` and what stood before it.
pub(super) fn segment(words: &Words<'_, '_>, piece: Tokens, emit: &mut dyn FnMut(Tokens, Before)) {
    let mut at = piece.start;
    let mut before = if follows_title(words, at) { Before::Title } else { Before::Nothing };
    while at < piece.end {
        let rest = Tokens::new(at, piece.end);
        if let Some(end) = title_end(words, rest) {
            // "President Donald Trump", "Foreign Minister"
            at = end;
            before = Before::Title;
            continue;
        }
        let end = name_end(words, rest, before);
        let trimmed = trim(words, Tokens::new(at, end));
        if trimmed.start < trimmed.end {
            emit(trimmed, before);
        }
        before = Before::Nothing;
        at = end;
        // "US-Russia": the hyphen between two names.
        while at < piece.end && !words.facts(at).capital && !super::join::is_particle(words.word(at)) {
            at += 1;
        }
    }
}

/// Whether a role noun in small letters stands right before: "spokesman Dmitry Peskov".
fn follows_title(words: &Words<'_, '_>, at: usize) -> bool {
    let Some(i) = at.checked_sub(1) else { return false };
    let facts = words.facts(i);
    facts.title && !words.word(i).ends_with('s') && words.document.sentence_of(i) == words.document.sentence_of(at)
        // "Trump, president": no.
        || (facts.title && !facts.name && facts.capital && words.word(i).ends_with('.'))
}

/// Just past the title that `rest` starts with: honorifics, role nouns and the words beside them.
fn title_end(words: &Words<'_, '_>, rest: Tokens) -> Option<usize> {
    let first = words.known(rest.start);
    if rest.end - rest.start == 2
        && first.given_name().is_some()
        && first.as_honorific().is_none()
        && words.known(rest.start + 1).is_surname()
    {
        // "Dean Smith"
        return None;
    }
    let owner = matches!(words.word(rest.start + 1), "'s" | "’s") && rest.start + 2 < rest.end;
    if owner || known_end(words, rest).is_some_and(|end| end > rest.start + 1) {
        // "King's College", "Sri Lanka", "Prince Edward Island"
        return None;
    }
    let mut end = rest.start;
    let mut titled = false;
    while end < rest.end {
        let facts = words.facts(end);
        if facts.title {
            titled = true;
            end += 1;
            // "Secretary of State", "Chief of Staff", "Secretary General": what follows belongs to the title.
            if words.is_one_of(end, listed!("General Elect Designate")) {
                end += 1;
            }
        } else if facts.part {
            end += 1;
        } else if titled && words.is_one_of(end, listed!("- and & of for")) && end + 1 < rest.end {
            if words.facts(end + 1).title {
                end += 2;
            } else {
                break;
            }
        } else {
            break;
        }
    }
    if !titled || end == rest.start {
        return None;
    }
    let end = end.min(rest.end);
    if end < rest.end {
        // "King Abdullah University", "Justice Department", "Prince Edward Island": the head of the whole counts more,
        // unless a person's given name comes right after the title.
        if rest.start + 1 == end || words.facts(rest.start).part {
            let headed = words.known(rest.end - 1).head_last().is_some() && !words.facts(rest.end - 1).title;
            let role = first.as_honorific().is_none();
            if headed && !(role && words.known(end).given_name().is_some()) && rest.end - end <= 3 {
                return None;
            }
        }
        return Some(end);
    }
    // A whole piece of title words: "Prime Minister"; but "Stephen King", "Home Office" end in no title of theirs.
    if end - rest.start == 1 && (is_surname_only(words, rest.start) || words.known(rest.start).is_event()) {
        None
    } else {
        Some(end)
    }
}

/// "King" or "Baker" after nothing, when the document has it as somebody's surname, is left to the resolver.
fn is_surname_only(words: &Words<'_, '_>, i: usize) -> bool {
    words.known(i).is_surname()
        && !words.facts(i).first
        && !words.is_one_of(i, listed!("King Pope Judge Bishop Prince"))
}

/// Where the name that starts `rest` ends.
fn name_end(words: &Words<'_, '_>, rest: Tokens, before: Before) -> usize {
    let known = known_end(words, rest);
    if let Some(end) = known.filter(|&end| end < rest.end)
        && lexicon::country(words.text(rest.start, end)).is_some()
        && lexicon::is_organisation(words.text(end, rest.end))
    {
        // "United Kingdom Home Office", "US State Department"
        return end;
    }
    let headed = headed_end(words, rest);
    if let Some(end) = headed
        && end >= known.unwrap_or(0)
    {
        return end;
    }
    if let Some(end) = known {
        if end == rest.end {
            return end;
        }
        return after_known(words, rest, end, before);
    }
    unknown_end(words, rest)
}

/// The longest name in the lexicon that `rest` starts with.
fn known_end(words: &Words<'_, '_>, rest: Tokens) -> Option<usize> {
    let mut best = None;
    let mut end = rest.start + 1;
    while end <= rest.end {
        let listed = words.listed(rest.start, end);
        let text = listed.as_ref();
        let alone = end == rest.start + 1 && matches!(listed, Cow::Borrowed(_));
        let facts = if alone { words.known(rest.start) } else { lexicon::name(text) };
        if facts.is_place() || facts.is_group() || facts.is_organisation() || facts.is_event() || facts.is_seat() {
            best = Some(end);
        }
        if !facts.extends() && !text.ends_with(['-', '\'', '’']) {
            break;
        }
        end += 1;
    }
    best
}

/// The first place where a name with a head word may end before a title or the end: "Supreme Court [Justice …]".
fn headed_end(words: &Words<'_, '_>, rest: Tokens) -> Option<usize> {
    let first_kind = words.known(rest.start).head_first();
    for end in rest.start + 2..=rest.end {
        let last = end - 1;
        // "Refugee Council Jane Miller": a given name after a head.
        let person_follows = || {
            let left = rest.end - end;
            left >= 2
                && words.known(last).head_last().is_some()
                && (words.known(end).given_name().is_some()
                    || left == 2 && words.known(end + 1).is_surname() && words.known(end + 1).head_last().is_none())
        };
        let at_border = end == rest.end
            || words.facts(end).title && words.facts(last).capital && !words.facts(last).title
            || person_follows();
        if !at_border {
            continue;
        }
        let by_last = words.known(last).head_last();
        if (words.facts(last).title && by_last.is_none()) || words.is(end, "-") {
            continue;
        }
        // "Ministry of Foreign Affairs": the head is first, and a link follows it.
        let by_first = first_kind
            .filter(|_| words.is_one_of(rest.start + 1, listed!("of for on &")) || is_place_first(words, rest.start));
        let inner = (rest.start..end).any(|k| matches!(words.word(k), "of" | "for") && k > rest.start);
        if by_last.is_some() || by_first.is_some() || inner {
            // A person before the head: "Trump Tower" is fine, "Donald Trump House" is rare.
            if first_title_inside(words, rest.start, last) {
                return None;
            }
            return Some(end);
        }
    }
    None
}

fn is_place_first(words: &Words<'_, '_>, i: usize) -> bool {
    words.known(i).head_first() == Some(EntityKind::Place)
}

/// Whether a title in the middle cuts the run: "US President Donald Trump Tower".
fn first_title_inside(words: &Words<'_, '_>, start: usize, last: usize) -> bool {
    (start + 1..last).any(|k| words.facts(k).title && words.known(k + 1).given_name().is_some())
}

/// Whether the known name up to `end` is all, or only the start of a longer one.
fn after_known(words: &Words<'_, '_>, rest: Tokens, end: usize, before: Before) -> usize {
    let text = words.text(rest.start, end);
    let next = words.word(end);
    let facts = words.facts(end);
    let person_first = end == rest.start + 1 && lexicon::given_name(text).is_some();
    if next == "-" {
        let right = Tokens::new(end + 1, rest.end);
        // "US-Russia", "Russia-Ukraine"; but "Hamas-style" has no capital and never gets here.
        if known_end(words, right).is_some() || !person_first {
            return end;
        }
        return unknown_end(words, rest);
    }
    if facts.title || facts.part && words.facts(end + 1).title {
        // "US President", "Russian Foreign Minister"; but "Jordan Baker".
        return if person_first && lexicon::is_surname(next) { unknown_end(words, rest) } else { end };
    }
    if before == Before::Title && !lexicon::is_group(text) {
        // "Mr Paris Jackson"
        return unknown_end(words, rest);
    }
    if person_first && (lexicon::is_surname(next) || rest.end - end == 1) {
        // "Chad Smith", "Georgia Meloni"
        return unknown_end(words, rest);
    }
    if lexicon::given_name(next).is_some() && rest.end - end >= 2 && !lexicon::is_only_city(text) {
        // "Russian Vladimir Kara-Murza"
        return end;
    }
    if lexicon::is_group(text) && lexicon::is_organisation(words.text(end, rest.end)) {
        // "British Red Cross"
        return rest.end;
    }
    if known_end(words, Tokens::new(end, rest.end)) == Some(rest.end) && !lexicon::is_only_city(text) {
        // "American Muslims"; "Beijing Toyota" is as rare as it looks.
        return end;
    }
    unknown_end(words, rest)
}

/// A name that the lexicon does not know: up to a title that is followed by a person or ends the piece, or to a hyphen
/// between two known names.
fn unknown_end(words: &Words<'_, '_>, rest: Tokens) -> usize {
    let mut i = rest.start + 1;
    while i < rest.end {
        let facts = words.facts(i);
        // "Hun Sen", "Omar Sultan Ali": what is an honorific before a name is a name inside one.
        let honorific = words.known(i).as_honorific().is_some() && !words.word(i).ends_with('.');
        let inner = honorific && (i + 1 == rest.end || words.known(rest.start).given_name().is_some());
        if facts.title && facts.capital && !inner {
            let next = words.word(i + 1);
            let last = i + 1 == rest.end || listed!("Jr. Jr Sr. II III IV").has(next);
            let given_before = words.known(rest.start).given_name().is_some();
            // "Microsoft Chairman Bill Gates"; but "Stephen King", "Martin Luther King Jr."
            if !(last && (given_before || words.known(i).is_surname())) {
                return i;
            }
        }
        let person_follows = (2..=4).contains(&(rest.end - i)) && words.known(i).given_name().is_some();
        if person_follows && i == rest.start + 1 {
            let first = words.word(rest.start);
            // "BBC Tim Smith", "Republic Peter Smith"
            if is_acronym(first) && first.len() > 2 || head(first, Head::First).is_some() {
                return i;
            }
        }
        if words.is(i, "-") && i + 1 < rest.end {
            let left = words.text(rest.start, i);
            let apart = (is_acronym(left) || lexicon::is_place(left) && !lexicon::is_only_city(left))
                && words.word(i + 1).len() > 2;
            if apart {
                return i;
            }
        }
        i += 1;
    }
    rest.end
}

/// Without the small words and marks at either end.
fn trim(words: &Words<'_, '_>, mut range: Tokens) -> Tokens {
    let is_loose = |k: usize| !words.facts(k).capital && !words.word(k).starts_with(|c: char| c.is_ascii_digit());
    // "Kim Jong-un" ends in small letters.
    let is_tied = |k: usize| case::is_letter(words.word(k)) && k > 0 && words.is(k - 1, "-");
    while range.start < range.end && is_loose(range.end - 1) && !is_tied(range.end - 1) {
        range.end -= 1;
    }
    while range.start < range.end && is_loose(range.start) && !words.is(range.start + 1, "-") {
        range.start += 1;
    }
    range
}
