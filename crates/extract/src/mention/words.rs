//! What each token is by itself, before names are looked for: capitals, stop words, titles, the style of its line.

use std::borrow::Cow;

use crate::case;
use crate::document::Document;
use crate::lexicon::{self, Plain};
use crate::listed::{Listed, listed};
use crate::named::Names;
use crate::tag::Tag;

/// How the capitals of a line are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// Capitals mark names.
    #[default]
    Prose,
    /// "Minister Calls for Talks on Border": every longer word has one.
    Title,
    /// "MINISTER CALLS FOR TALKS".
    Caps,
}

/// One token's facts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// Starts with a capital and holds a letter.
    pub(super) capital: bool,
    /// Never part of a name: "The", "Monday", "He".
    pub(super) stop: bool,
    /// Would have a capital anyway: first in its sentence, after an opening mark.
    pub(super) first: bool,
    /// Stands in a title: a role noun, or an honorific.
    pub(super) title: bool,
    /// Stands beside a role noun in titles.
    pub(super) part: bool,
    /// Follows the token before without a space.
    pub(super) touches: bool,
    /// May be a word of a name here.
    pub(super) name: bool,
    /// Of its line.
    pub(super) style: Style,
}

/// The document with its facts.
pub(super) struct Words<'d, 'a> {
    pub(super) document: &'d Document<'a>,
    facts: Vec<Facts>,
    /// For each form whether its word stands in small letters somewhere.
    plain: Vec<bool>,
    /// Words that have a capital where none is due.
    sure: Names<'a>,
    /// Whether the text is about sport.
    pub(super) sport: bool,
}

impl<'d, 'a> Words<'d, 'a> {
    #[inline(never)]
    pub(super) fn new(document: &'d Document<'a>) -> Self {
        let sport = super::setting::is_sport(document);
        let mut words = Self { document, facts: Vec::new(), plain: plain(document), sure: Names::default(), sport };
        let forms: Vec<Facts> = document.forms.iter().map(|(text, form)| alone(text, form.facts)).collect();
        words.facts = (0..document.tokens.len())
            .map(|i| {
                let touches = i > 0 && document.tokens[i - 1].span.end == document.tokens[i].span.start;
                Facts { touches, ..forms[document.forms.id(i)] }
            })
            .collect();
        for p in &document.paragraphs {
            let style = style(document, p.iter());
            words.facts[p.iter()].iter_mut().for_each(|facts| facts.style = style);
        }
        for s in &document.sentences {
            words.mark_first(s.iter());
            words.mark_slogans(s.iter());
        }
        let mut sure = vec![false; forms.len()];
        for (i, facts) in words.facts.iter().enumerate() {
            if facts.capital && !facts.first && facts.style == Style::Prose {
                sure[document.forms.id(i)] = true;
            }
        }
        let sure = document.forms.texts.iter().zip(sure).filter(|(_, sure)| *sure);
        let sure = sure.map(|(form, _)| *form);
        let sure: Names<'a> = sure.filter(|word| !case::is_small(word)).collect();
        for i in 0..document.tokens.len() {
            words.facts[i].name = words.may_be_name(i, &sure);
        }
        words.sure = sure;
        words
    }

    // What hundreds of rules ask is written once, not where it is asked: for the page's size.

    #[inline(never)]
    pub(super) fn word(&self, i: usize) -> &'a str {
        self.document.word(i)
    }

    #[inline(never)]
    pub(super) fn is(&self, i: usize, word: &str) -> bool {
        self.document.is(i, word)
    }

    #[inline(never)]
    pub(super) fn is_one_of(&self, i: usize, words: &Listed) -> bool {
        self.document.is_one_of(i, words)
    }

    /// What the lists say of token `i`, by itself.
    #[inline(never)]
    pub(super) fn known(&self, i: usize) -> lexicon::Facts {
        self.document.forms.facts(i)
    }

    #[inline(never)]
    pub(super) fn tag(&self, i: usize) -> Tag {
        self.document.tag(i)
    }

    #[inline(never)]
    pub(super) fn facts(&self, i: usize) -> Facts {
        self.facts.get(i).copied().unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn style(&self, i: usize) -> Style {
        self.facts(i).style
    }

    /// The text from token `start` up to token `end`.
    #[inline(never)]
    pub(super) fn text(&self, start: usize, end: usize) -> &'a str {
        match (self.document.tokens.get(start), self.document.tokens.get(end.wrapping_sub(1))) {
            (Some(a), Some(b)) if start < end => &self.document.text[a.span.start as usize..b.span.end as usize],
            _ => "",
        }
    }

    /// The same, as a list would have it: "NEW DELHI" as "New Delhi".
    pub(super) fn listed(&self, start: usize, end: usize) -> Cow<'a, str> {
        let text = self.text(start, end);
        let capitals =
            text.len() > 3 && text.len() < 60 && text.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-'));
        if !capitals || lexicon::is_organisation(text) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(case::titles(text))
    }

    /// Whether the word of token `i` stands in small letters elsewhere.
    #[inline(never)]
    pub(super) fn is_plain(&self, i: usize) -> bool {
        i < self.document.forms.len() && self.plain[self.document.forms.id(i)]
    }

    /// Whether the word of token `i` has a capital elsewhere, where none is due.
    #[inline(never)]
    pub(super) fn is_sure(&self, i: usize) -> bool {
        self.sure.contains(self.word(i))
    }

    fn mark_first(&mut self, sentence: std::ops::Range<usize>) {
        let mut opens = true;
        let start = sentence.start;
        for i in sentence {
            let word = self.word(i);
            let is_word = case::is_letter(word) || word.starts_with(char::is_numeric);
            if is_word {
                self.facts[i].first = opens;
                opens = false;
            } else if listed!("“ ‘ `` : • – * … ...").has(word) {
                opens = true;
            } else if matches!(word, "-" | "--" | "—") && !self.facts[i].touches && i < start + 12 {
                // "KYIV (Reuters) - The"
                opens = true;
            } else if matches!(word, "\"" | "'" | "''") {
                // A straight mark opens when a space stands before it and none after.
                opens |= !self.facts[i].touches;
            }
        }
    }

    /// "Save Our School" on a sign: the capitals of few words between marks are those of a title if all longer words
    /// have one.
    fn mark_slogans(&mut self, sentence: std::ops::Range<usize>) {
        let mut open = None;
        for i in sentence {
            if !self.is_one_of(i, listed!("“ ” ‘ ’ \" '")) {
                continue;
            }
            let from = open.replace(i + 1).unwrap_or(i);
            let words = || (from..i).filter(|&k| case::is_letter(self.word(k)));
            let title = |k: usize| self.facts[k].capital || self.word(k).len() < 4;
            if (2..=8).contains(&words().count()) && words().all(title) && self.facts[from].touches {
                self.facts[from..i].iter_mut().for_each(|facts| facts.style = Style::Title);
            }
        }
    }

    /// "Will Smith", "Long Island": a word that is a stop word elsewhere, inside a name.
    fn overrides_stop(&self, i: usize) -> bool {
        !self.facts[i].first
            && self.tag(i) == Tag::ProperNoun
            && self.style(i) == Style::Prose
            && self.facts(i + 1).capital
            && !self.facts(i + 1).stop
            && !is_calendar(self.word(i))
    }

    /// Whether the "March" or "May" at `i` is the month, as its neighbours show.
    fn is_month(&self, i: usize) -> bool {
        const BEFORE_DATES: &Listed = listed!(
            "in of since until till by from this last next early late mid every between and to through during on \
             before after -",
        );
        let is_number = |k: usize| self.word(k).starts_with(|c: char| c.is_ascii_digit());
        let before = i.checked_sub(1).map_or("", |k| self.word(k));
        is_number(i + 1) || is_number(i.wrapping_sub(1)) || BEFORE_DATES.has_in_any_case(before)
    }

    fn may_be_name(&self, i: usize, sure: &Names<'_>) -> bool {
        let facts = self.facts[i];
        if !facts.capital {
            return false;
        }
        let word = self.word(i);
        let listed = self.document.forms.facts(i);
        if facts.stop && !self.overrides_stop(i) || listed.is_thing() {
            return false;
        }
        if listed!("March May MARCH MAY").has(word) && self.is_month(i) {
            return false;
        }
        match self.style(i) {
            Style::Prose if !facts.first => true,
            Style::Prose => {
                let proper = self.tag(i) == Tag::ProperNoun;
                if self.is_plain(i) && !sure.contains(word) {
                    // "Police said": the word stands in small letters elsewhere.
                    return proper && (listed.is_group() || facts.title);
                }
                proper || sure.contains(word) || is_acronym(word) || is_known(listed)
            }
            Style::Title => {
                sure.contains(word)
                    || (self.tag(i) == Tag::ProperNoun && !self.is_plain(i))
                    || (is_known(listed) && !self.is_plain(i))
                    || facts.title
            }
            Style::Caps => {
                let title = case::title(word);
                sure.contains(title.as_str())
                    || sure.contains(word)
                    || (is_known(lexicon::facts(&title)) && !self.is_plain(i))
            }
        }
    }
}

/// What a word is wherever it stands.
fn alone(word: &str, listed: lexicon::Facts) -> Facts {
    let capital = case::is_capital(word) || is_inner_capital(word);
    if !capital {
        return Facts { title: listed.is_title(), ..Facts::default() };
    }
    Facts {
        capital,
        stop: is_stop(word),
        // "Star" and "Guard" head names more often than they are titles.
        title: listed.is_title() && (listed.head_last().is_none() || listed.as_honorific().is_some()),
        part: listed.is_title_part(),
        ..Facts::default()
    }
}

fn is_known(listed: lexicon::Facts) -> bool {
    listed.is_place()
        || listed.is_group()
        || listed.is_organisation()
        || listed.given_name().is_some()
        || listed.as_honorific().is_some()
}

/// For each form whether its word, in small letters, begins one with a small letter.
fn plain(document: &Document<'_>) -> Vec<bool> {
    let words = || document.forms.texts.iter().copied();
    let small: Names<'_> = words().filter(|word| case::is_small(word)).collect();
    words()
        .map(|word| match word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) && small.contains(word) {
            true => true,
            false => small.contains(case::small(word).as_str()),
        })
        .collect()
}

/// "iPhone", "eBay".
fn is_inner_capital(word: &str) -> bool {
    word.len() < 20 && case::is_small(word) && word.chars().skip(1).take(2).any(char::is_uppercase)
}

/// Two to six capitals, perhaps with digits, "&" or stops between: "WHO", "G20", "AT&T", "U.N."
#[inline(never)]
pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    word.len() <= 12
        && (2..=7).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '&' | '-'))
}

/// How the capitals of the line of these tokens are to be read.
fn style(document: &Document<'_>, line: std::ops::Range<usize>) -> Style {
    let (mut words, mut long, mut capitals, mut all_caps) = (0, 0, 0, 0);
    let mut last = "";
    for i in line {
        last = document.word(i);
        if !case::is_letter(last) {
            continue;
        }
        words += 1;
        if last.len() > 1 && last.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) {
            all_caps += 1;
        }
        if last.chars().nth(3).is_some() {
            long += 1;
            capitals += usize::from(case::is_capital(last));
        }
    }
    if words >= 3 && all_caps * 10 >= words * 8 {
        return Style::Caps;
    }
    let ends = matches!(last, "." | "”" | "\"" | "!" | "?");
    if long >= 4 && capitals * 10 >= long * 8 && !ends { Style::Title } else { Style::Prose }
}

/// Words with a capital that no name starts or goes on with.
fn is_stop(word: &str) -> bool {
    if word == "US" || word == "IT" || word == "WHO" || word == "Will" || word == "AM" {
        return false;
    }
    let bare = word.strip_suffix('.').unwrap_or(word);
    if bare.len() == 1 && bare.len() < word.len() {
        // "A. Smith"
        return false;
    }
    bare.len() < 14 && lexicon::is_plain(&case::small(bare), Plain::Stop)
        || word.contains(['\'', '’']) && is_contraction(word)
}

/// "The", and words whose capital is the calendar's: "Monday", "Sept."
fn is_calendar(word: &str) -> bool {
    const CALENDAR: &Listed =
        listed!("apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun the thu tue wed");
    let lower = case::small(word);
    let bare = lower.strip_suffix('.').unwrap_or(&lower);
    CALENDAR.has(bare)
        || bare.ends_with("day")
        || bare.ends_with("ember")
        || listed!("january february april june july august october").has(bare)
}

/// "Don't", "Won’t".
fn is_contraction(word: &str) -> bool {
    let word = case::small(word);
    word.ends_with("n't") || word.ends_with("n’t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_found() {
        for word in ["The", "Monday", "Jan.", "Don't", "About", "Yours"] {
            assert!(is_stop(word), "{word}");
        }
        for word in ["US", "Trump", "May", "March"] {
            assert!(!is_stop(word), "{word}");
        }
    }
}
