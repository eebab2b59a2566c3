//! One statement as the rules look at it: items by index, and what lies past either end reads as a full stop.

use std::ops::Range;

use super::layout::{Item, Page};
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// Half-open range of item indices.
pub(super) type Items = Range<usize>;

pub(super) struct Line<'a, 'd> {
    pub(super) page: &'a Page<'d>,
    pub(super) items: &'a [Item],
    /// The classes of all items.
    classes: Class,
}

impl<'a, 'd> Line<'a, 'd> {
    pub(super) fn new(page: &'a Page<'d>, items: &'a [Item]) -> Self {
        let mut line = Self { page, items, classes: Class::NONE };
        line.classes = (0..items.len()).fold(Class::NONE, |all, k| all.or(line.class(k)));
        line
    }

    /// Whether an item has this class.
    pub(super) fn holds(&self, class: Class) -> bool {
        self.classes.is(class)
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    // Each of these is written once, not where it is called: for the page's size.

    #[inline(never)]
    pub(super) fn class(&self, k: usize) -> Class {
        match self.items.get(k) {
            Some(i) if i.quotation.is_some() => Class::QUOTATION,
            Some(i) => self.page.words.class(i.tokens.start),
            None => Class::MARK.or(Class::STOP),
        }
    }

    #[inline(never)]
    pub(super) fn is(&self, k: usize, class: Class) -> bool {
        self.class(k).is(class)
    }

    /// Whether something in the range is of the class.
    #[inline(never)]
    pub(super) fn has(&self, mut range: Items, class: Class) -> bool {
        range.any(|k| self.is(k, class))
    }

    /// Whether there is a verb in the range.
    #[inline(never)]
    pub(super) fn has_verb(&self, mut range: Items) -> bool {
        range.any(|k| self.is_verb(k))
    }

    /// The first of the class in the range.
    #[inline(never)]
    pub(super) fn find(&self, mut range: Items, class: Class) -> Option<usize> {
        range.find(|&k| self.is(k, class))
    }

    /// The last of the class in the range.
    #[inline(never)]
    pub(super) fn rfind(&self, range: Items, class: Class) -> Option<usize> {
        range.rev().find(|&k| self.is(k, class))
    }

    /// Whether one of these words is in the range.
    pub(super) fn has_word(&self, range: Items, words: &Listed) -> bool {
        self.find_word(range, words).is_some()
    }

    /// The first of these words in the range.
    #[inline(never)]
    pub(super) fn find_word(&self, mut range: Items, words: &Listed) -> Option<usize> {
        range.find(|&k| self.is_word(k, words))
    }

    /// The last of these words in the range.
    #[inline(never)]
    pub(super) fn rfind_word(&self, range: Items, words: &Listed) -> Option<usize> {
        range.rev().find(|&k| self.is_word(k, words))
    }

    /// The word at `k`; "" for a quotation.
    #[inline(never)]
    pub(super) fn word(&self, k: usize) -> &str {
        match self.items.get(k) {
            Some(i) if i.quotation.is_none() => self.page.document.forms.text(i.tokens.start),
            _ => "",
        }
    }

    /// Whether the word at `k` is one of these, whatever its case.
    #[inline(never)]
    pub(super) fn is_word(&self, k: usize, words: &Listed) -> bool {
        let item = self.items.get(k).filter(|i| i.quotation.is_none());
        item.is_some_and(|i| self.page.document.forms.may_be(i.tokens.start, words))
            && words.has_in_any_case(self.word(k))
    }

    #[inline(never)]
    pub(super) fn tag(&self, k: usize) -> Tag {
        match self.items.get(k) {
            Some(i) if i.quotation.is_none() => self.page.document.tag(i.tokens.start),
            Some(_) => Tag::Noun,
            None => Tag::Punctuation,
        }
    }

    /// Whether `k` is part of a name: "Downing" in "Downing Street".
    #[inline(never)]
    pub(super) fn in_name(&self, k: usize) -> bool {
        let Some(item) = self.items.get(k) else { return false };
        let names = self.page.names;
        let next = names.partition_point(|n| n.span.start <= self.page.document.tokens[item.tokens.start].span.start);
        next > 0 && names[next - 1].tokens.contains(item.tokens.start)
    }

    /// Whether `k` is a verb that may be the verb of its clause.
    #[inline(never)]
    pub(super) fn is_verb(&self, k: usize) -> bool {
        // "his wife Ann said": what is owned is no verb, whatever else it might be.
        let owned = || {
            k > 0 && self.is(k - 1, Class::OWNER) && (!self.is(k - 1, Class::OBJECT) || self.word(k - 1) == "Her")
            // "the netball player"
            || k > 0 && self.is_word(k - 1, listed!("the a an")) && self.tag(k + 1) == Tag::Noun
            // "acting Interior Minister Ann Lee"
            || self.is_word(k, listed!("acting")) && self.is(k + 1, Class::CAPITAL)
            // "an Oslo-based student"
            || k > 0 && self.word(k - 1) == "-" && self.word(k).ends_with("ed")
        };
        self.is(k, Class::AUXILIARY.or(Class::MODAL))
            || matches!(self.tag(k), Tag::Verb | Tag::Auxiliary)
                // "von der Leyen"
                && !((self.is(k, Class::CAPITAL) || self.word(k).len() < 4) && self.in_name(k))
                && !owned()
    }

    /// The bytes of a range that is not empty.
    pub(super) fn span(&self, range: &Items) -> Span {
        let document = self.page.document;
        let first = document.tokens[self.items[range.start].tokens.start].span;
        let last = document.tokens[self.items[range.end - 1].tokens.end - 1].span;
        Span::new(first.start, last.end)
    }

    /// The mark with which a quotation ends inside (", " in "“Yes,”"), if it is one.
    pub(super) fn quotation_end(&self, k: usize) -> Option<char> {
        let q = self.page.quotations[self.items.get(k)?.quotation?];
        q.inner.of(self.page.document.text).trim_end().chars().next_back().filter(|c| !c.is_alphanumeric())
    }

    /// Whether a quotation is a saying, not a word or two: it ends in a mark or is long.
    pub(super) fn is_saying(&self, k: usize) -> bool {
        let Some(item) = self.items.get(k) else { return false };
        item.quotation.is_some()
            && (matches!(self.quotation_end(k), Some(',' | '.' | '!' | '?' | '…' | '—' | '-'))
                || item.tokens.end - item.tokens.start > 7)
    }

    /// Skips what may stand between a verb and what is said: "on Monday", "last week", "in a statement".
    pub(super) fn skip_adjuncts(&self, from: usize) -> usize {
        let mut i = from;
        for _ in 0..8 {
            let next = self.skip_adjunct(i);
            if next == i {
                break;
            }
            i = next;
        }
        i
    }

    fn skip_adjunct(&self, i: usize) -> usize {
        let class = self.class(i);
        let time = self.skip_time(i);
        if time > i {
            return time;
        }
        // "had written just a few years earlier"
        let later = self.find_word(i..i + 6, listed!("ago earlier later")).unwrap_or(i);
        if later > i + 1
            && self.is_word(later - 1, listed!("minutes hours day days week weeks month months year years"))
            && (self.is(later + 1, Class::THAT)
                || self.is(later + 1, Class::COMMA) && self.is(later + 2, Class::QUOTATION))
        {
            return later + 1;
        }
        // "was warned three times that"
        if self.is_word(i + 1, listed!("times")) && self.is(i, Class::NUMBER.or(Class::DETERMINER)) {
            return i + 2;
        }
        if self.is_word(i, listed!("twice")) {
            return i + 1;
        }
        let narrow = self.is_word(i, listed!("only")) && self.is(i + 1, Class::THAT);
        if class.is(Class::ADVERB)
            && self.word(i + 1) != "-"
            && (narrow || !self.is_word(i, listed!("so only even just")))
        {
            return i + 1;
        }
        if class.is(Class::BRACKET) && self.is_word(i, listed!("( [")) {
            let close = self.find_word(i + 1..self.len().min(i + 20), listed!(") ]"));
            return close.map_or(i, |k| k + 1);
        }
        let infinitive = class.is(Class::TO) && self.tag(i + 1) == Tag::Verb;
        let least = self.is_word(i, listed!("at")) && self.is_word(i + 1, listed!("least most"));
        // "responded by saying that": what she says is of that verb.
        let by = self.is_word(i, listed!("by"))
            && self.word(i + 1).ends_with("ing")
            && self.items.get(i + 1).is_some_and(|v| !self.page.words.cues(v.tokens.start).is_empty());
        // "said of the mayor, “No.”"
        if self.is_word(i, listed!("about of")) {
            let end = self.noun_phrase_end(i + 1);
            let mark = self.is(end, Class::COMMA.or(Class::COLON)) && self.is(end + 1, Class::QUOTATION);
            return if mark { end } else { i };
        }
        if class.is(Class::PREPOSITION)
            && !by
            && !infinitive
            && !least
            && (!self.is_word(i, listed!("as like than for with against"))
                // "said in an interview with the Post that"
                || self.is_word(i, listed!("with")) && self.is_word(i - 1, listed!("call interview meeting")))
        {
            if self.is(i + 1, Class::TIME) {
                return self.skip_adjunct(i + 1);
            }
            let end = self.noun_phrase_end(i + 1);
            if end == i + 1 {
                return i;
            }
            let after = self.class(end);
            let closed = after.is(Class::THAT
                .or(Class::QUOTATION)
                .or(Class::COMMA)
                .or(Class::COLON)
                .or(Class::STOP)
                .or(Class::TIME)
                .or(Class::PREPOSITION)
                .or(Class::SEMICOLON)
                .or(Class::DASH)
                .or(Class::WH))
                || self.is_word(end, listed!("whether if"));
            let opens_clause = after.is(Class::SUBJECT.or(Class::DETERMINER).or(Class::NAME));
            if closed || opens_clause && end - i <= 4 {
                return end;
            }
        }
        i
    }

    /// Past a time that starts at `i`: "Monday morning", "last week", "earlier this month".
    pub(super) fn skip_time(&self, i: usize) -> usize {
        let class = self.class(i);
        // "said Friday's vote", "said this month's vote": no time of saying.
        let owns = |k: usize| self.is(k, Class::POSSESSIVE) && !self.is(k - 1, Class::SUBJECT);
        if class.is(Class::TIME) && !owns(i + 1) {
            let of_day = self.is_word(i + 1, listed!("morning afternoon evening night"));
            return i + 1 + usize::from(of_day || self.is(i + 1, Class::NUMBER));
        }
        if self.is_word(i, listed!("last this next earlier late early that")) && !owns(i + 2) {
            // "last week", "earlier this month", "this Tuesday"
            let unit = listed!(
                "week month year night morning evening afternoon weekend spring summer fall autumn winter time",
            );
            // "noted that Saturday was a holiday": what it is said of.
            let subject = class.is(Class::THAT) && self.is(i + 2, Class::AUXILIARY.or(Class::MODAL).or(Class::BE));
            if (self.is(i + 1, Class::TIME) || self.is_word(i + 1, unit)) && !subject {
                return i + 2;
            }
            if self.is_word(i, listed!("earlier late early")) && self.is_word(i + 1, listed!("this last on in")) {
                return i + 1;
            }
        }
        i
    }

    /// Where a simple noun phrase that starts at `from` ends; `from` itself when none starts there.
    pub(super) fn noun_phrase_end(&self, from: usize) -> usize {
        let stop = Class::MARK
            .or(Class::THAT)
            .or(Class::WH)
            .or(Class::AUXILIARY)
            .or(Class::MODAL)
            .or(Class::COORDINATOR)
            .or(Class::TO)
            .or(Class::TIME)
            .or(Class::QUOTATION)
            .or(Class::PREPOSITION)
            .or(Class::SUBORDINATOR);
        let mut i = from;
        if self.is(i, Class::SUBJECT.or(Class::OBJECT)) && !self.is(i, Class::DETERMINER) {
            return i + 1;
        }
        while self.is(i, Class::DETERMINER) && i < from + 2 {
            i += 1;
        }
        let mut lower = false;
        while i < self.len() {
            let class = self.class(i);
            let hyphen =
                self.word(i) == "-" && !class.is(Class::DASH) || self.word(i) == "&" && self.is(i + 1, Class::CAPITAL);
            let of = i > from && self.is_word(i, listed!("of"));
            if of {
                i += 1;
                while self.is(i, Class::DETERMINER) {
                    i += 1;
                }
                lower = false;
                continue;
            }
            // "a July 14 conference"
            let dated = class.is(Class::TIME) && i > from && self.is(i - 1, Class::DETERMINER);
            if !hyphen && !dated && class.is(stop.or(Class::SUBJECT).or(Class::DETERMINER)) {
                break;
            }
            // "in a statement Lee would": a name after a common noun starts something new.
            if lower && class.is(Class::NAME) {
                break;
            }
            // "told Morning Report it was late": no verb.
            let named = class.is(Class::NAME) && self.is(i - 1, Class::NAME);
            if self.tag(i) == Tag::Verb && i > from && !named {
                break;
            }
            lower = !class.is(Class::CAPITAL.or(Class::NUMBER).or(Class::POSSESSIVE)) && !hyphen;
            i += 1;
            // "told MPs growth would be slow"
            let letters = |w: &str| w.len() > 1 && w.chars().all(char::is_uppercase);
            if self.word(i - 1).strip_suffix('s').is_some_and(letters) {
                break;
            }
        }
        i
    }
}
