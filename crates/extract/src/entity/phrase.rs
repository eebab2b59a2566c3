//! Noun phrases, as far as roles and descriptions need them. Tokens go in, ranges of tokens come out.

use super::office::{self, Class, Office};
use crate::analysis::EntityKind;
use crate::case;
use crate::document::{Document, Tokens};
use crate::lexicon::{self, Plain};
use crate::listed::{Listed, listed};
use crate::mention::Name;
use crate::tag::Tag;

/// The text together with the names in it: what rules about phrases look at.
pub(crate) struct Page<'d, 'a> {
    /// The article.
    pub(crate) document: &'d Document<'a>,
    /// Its names, in text order.
    pub(crate) names: &'d [Name],
    /// For each token the outermost name that covers it.
    cover: Vec<u32>,
}

const NO_NAME: u32 = u32::MAX;

/// Phrases are looked for within so many tokens: longer ones are no titles.
const REACH: usize = 12;

impl<'d, 'a> Page<'d, 'a> {
    pub(crate) fn new(document: &'d Document<'a>, names: &'d [Name]) -> Self {
        let mut cover = vec![NO_NAME; document.tokens.len()];
        for (i, name) in names.iter().enumerate().rev() {
            // Going backwards, an outer name overwrites the one inside it, which stands after it.
            cover[name.tokens.iter()].fill(i as u32);
        }
        Self { document, names, cover }
    }

    // What hundreds of rules ask is written once, not where it is asked: for the page's size.

    #[inline(never)]
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.document.word(i)
    }

    #[inline(never)]
    pub(crate) fn is(&self, i: usize, word: &str) -> bool {
        self.document.is(i, word)
    }

    #[inline(never)]
    pub(crate) fn is_one_of(&self, i: usize, words: &Listed) -> bool {
        self.document.is_one_of(i, words)
    }

    /// The outermost name that covers token `i`.
    #[inline(never)]
    pub(crate) fn name_at(&self, i: usize) -> Option<&'d Name> {
        self.name_index_at(i).map(|n| &self.names[n])
    }

    /// Its index.
    #[inline(never)]
    pub(crate) fn name_index_at(&self, i: usize) -> Option<usize> {
        self.cover.get(i).filter(|&&n| n != NO_NAME).map(|&n| n as usize)
    }

    /// The role noun at token `i`, if the token is not part of a name.
    #[inline(never)]
    pub(crate) fn office(&self, i: usize) -> Option<Office> {
        if self.name_index_at(i).is_some() { None } else { office::get(self.word(i)) }
    }

    /// The sentence that holds token `i`.
    pub(crate) fn sentence(&self, i: usize) -> Tokens {
        self.document.sentences.get(self.document.sentence_of(i)).copied().unwrap_or(Tokens::new(i, i))
    }

    /// True for an organisation's name at `i`.
    pub(crate) fn is_body(&self, i: usize) -> bool {
        self.name_at(i).is_some_and(|n| n.kind == EntityKind::Organisation)
    }

    /// True for a person's name at `i` that no possessive follows.
    #[inline(never)]
    pub(crate) fn is_person(&self, i: usize) -> bool {
        self.name_at(i).is_some_and(|n| n.kind == EntityKind::Person && !is_possessive(self.word(n.tokens.end)))
    }

    /// True for a word that may stand before a noun in its phrase: "foreign", "national security".
    pub(crate) fn is_modifier(&self, i: usize) -> bool {
        const OF_OFFICES: &Listed = listed!(
            "acting outgoing incoming foreign retired ousted deposed exiled then managing founding presiding running sitting \
             supervising",
        );
        let word = self.word(i);
        let nominal = matches!(self.document.tag(i), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
        (nominal && !self.is_verb(i) || self.is_one_of(i, OF_OFFICES)
            // Not "Following Monday's ruling President Lee left".
            || word == "ruling" && (self.is(i + 1, "party") || self.is_body(i + 1)))
            && case::is_letter(word)
            && !is_function_word(word)
    }

    /// True for a hyphen between two words without white space.
    #[inline(never)]
    pub(crate) fn is_hyphen(&self, i: usize) -> bool {
        let tokens = &self.document.tokens;
        let Some([before, hyphen, after]) = i.checked_sub(1).and_then(|s| tokens.get(s..s + 3)) else { return false };
        self.is_one_of(i, listed!("- ‑ –"))
            && before.span.end == hyphen.span.start
            && hyphen.span.end == after.span.start
    }

    /// "Lima-based": true for the hyphen at `i`.
    pub(crate) fn is_based(&self, i: usize) -> bool {
        self.is_hyphen(i) && self.is(i + 1, "based")
    }

    /// True for a verb: as tagged, or a past form right after a person's name: "Trump phoned Ukrainian President ...".
    #[inline(never)]
    pub(crate) fn is_verb(&self, i: usize) -> bool {
        let past = || i > 0 && self.is_person(i - 1) && self.word(i).ends_with("ed");
        matches!(self.document.tag(i), Tag::Verb | Tag::Auxiliary) || past()
    }

    /// Where the phrase whose last token is the noun at `head` begins, without its article:
    /// "[Putin's foreign affairs] adviser", "[US Defence] Secretary".
    pub(crate) fn phrase_start(&self, head: usize) -> usize {
        let first = self.sentence(head).start.max(head.saturating_sub(REACH));
        let mut start = head;
        while start > first {
            let before = start - 1;
            if is_possessive(self.word(before)) && before > first {
                if let Some(owner) = self.name_at(before - 1) {
                    return owner.tokens.start.max(first);
                }
                start = before - 1;
            } else if let Some(name) = self.name_at(before) {
                let person = name.kind == EntityKind::Person;
                // "Ray spokeswoman Ann Lee", not "anti-Ray"
                let whose =
                    || self.takes_person(head) && !name.tokens.start.checked_sub(1).is_some_and(|h| self.is_hyphen(h));
                if name.tokens.start < first || person && !whose() {
                    break;
                }
                start = name.tokens.start;
                if person {
                    // "former Ray spokeswoman"
                    let time = listed!("Former former Longtime longtime Then then");
                    return start - usize::from(start > first && self.is_one_of(start - 1, time));
                }
            } else if self.is(before, ")")
                && before >= first + 3
                && self.is(before - 2, "(")
                && self.word(before - 1).len() > 1
            {
                // "People's Party (PP) MP"
                let Some(long) = self.name_at(before - 3).filter(|n| n.kind == EntityKind::Organisation) else { break };
                start = long.tokens.start.max(first);
            } else if self.is_hyphen(before) && before > first {
                start = before - 1;
            } else if self.is_modifier(before) {
                start = before;
            } else if self.joins_modifiers(before, first) {
                start = before - 1;
            } else if is_participle(self.word(before))
                && before > first
                && self.is_one_of(before - 1, listed!("a A an the The"))
            {
                // "the leading candidate"
                return before;
            } else {
                break;
            }
        }
        start
    }

    /// True for a role noun before which a person's name says whose it is: "Ray spokeswoman", "Ray campaign manager".
    fn takes_person(&self, head: usize) -> bool {
        let close = |office: Office| {
            office.class == Class::Tie
                || office.noun.starts_with("spokes")
                || listed!(
                    "adviser advisor aide attorney delegate donor lawyer operative pollster strategist superdelegate"
                )
                .has(office.noun)
        };
        let campaign = || (head.saturating_sub(3)..head).any(|i| self.is(i, "campaign"));
        case::is_small(self.word(head)) && self.office(head).is_some_and(|office| close(office) || campaign())
    }

    /// "France's interior and overseas minister", "Arts and Culture Minister": "and" within a phrase that has an owner, or
    /// between what offices are for.
    fn joins_modifiers(&self, i: usize, first: usize) -> bool {
        let owned = i >= first + 2
            && (is_possessive(self.word(i - 2)) || self.name_at(i - 2).is_some())
            && !self.is_person(i - 2);
        let field = |k: usize| lexicon::is_plain(self.word(k), Plain::Field);
        let whole = owned || i > first && field(i - 1) && field(i + 1);
        let plain = whole && self.name_at(i - 1).is_none() && self.name_at(i + 1).is_none();
        plain && self.is(i, "and") && self.is_modifier(i - 1) && self.is_modifier(i + 1)
    }

    /// True when a title stands before the name at `k`: "President", "Secretary of State", "Gov."
    pub(crate) fn titled(&self, k: usize) -> bool {
        let office = |back| k.checked_sub(back).is_some_and(|i| self.office(i).is_some());
        office(1)
            || k > 2 && self.is(k - 2, "of") && office(3)
            || k > 0 && self.is_one_of(k - 1, listed!("Gov. Rep. Sen."))
    }

    /// Where the noun whose first token is at `head` ends: past "brother-in-law", "president-elect", "professor emeritus".
    pub(crate) fn noun_end(&self, head: usize) -> usize {
        let hyphen = self.is_hyphen(head + 1);
        let compound = hyphen && self.is(head + 2, "in") && self.is_hyphen(head + 3);
        let suffix = hyphen && self.is_one_of(head + 2, listed!("elect designate general"));
        let emeritus = self.is_one_of(head + 1, listed!("designate emerita emeritus"));
        head + if compound { 5 } else { 1 + 2 * usize::from(suffix) + usize::from(emeritus) }
    }

    /// The noun phrase that begins at `from` and is about a role noun: article or owner, modifiers, noun, and a phrase
    /// with "of" and the like: "a State Department spokesperson", "editor at large at the Saudi Gazette".
    pub(crate) fn described(&self, from: usize) -> Option<Described> {
        let limit = self.sentence(from).end.min(from + REACH);
        let article = is_determiner(self.word(from));
        let mut start = if article { from + 1 } else { from };
        // "a 44-year-old mother"
        if self.is_hyphen(start + 1) && self.is_hyphen(start + 3) && self.is(start + 4, "old") {
            start += 5;
        }
        let (mut i, mut head, mut person) = (start, None, false);
        while i < limit {
            if let Some(name) = self.name_at(i) {
                // "a Ray supporter", "a top Ray aide"
                let whose = self.is_person(i);
                if whose && !(article && head.is_none()) {
                    break;
                }
                person |= whose;
                i = name.tokens.end;
                // "National Union (NU) spokesperson"
                let short = self.is(i, "(") && self.is(i + 2, ")") && self.name_at(i + 1).is_some();
                i += 3 * usize::from(short && name.kind == EntityKind::Organisation);
                continue;
            }
            if let Some(office) = self.office(i).filter(|o| o.class != Class::Plain) {
                head = Some((i, office));
            } else if !(is_possessive(self.word(i))
                || self.is_hyphen(i)
                || self.is_modifier(i)
                || head.is_none() && self.joins_modifiers(i, start)
                // "a nurse turned lawmaker"
                || self.is(i, "turned") && head.is_some() && self.office(i + 1).is_some()
                || self.opens_description(i, start, article))
            {
                break;
            }
            i += 1;
        }
        let (mut at, office) = head?;
        let head_at = at;
        let noun_end = self.noun_end(at);
        if noun_end > at + 1 {
            (at, i) = (noun_end - 1, noun_end);
        }
        if at + 1 != i || self.is_person(i) || person && !self.takes_person(head_at) {
            return None;
        }
        let end = self.complement_end(i);
        let owned = is_owner_pronoun(self.word(from));
        let phrase = Tokens::new(if owned { from } else { start }, end);
        Some(Described { phrase, office, article, modified: at > start, completed: end > i })
    }

    /// "a visiting law professor", "an enrolled nurse", "Lee's fired aide", "a two-term senator"
    fn opens_description(&self, i: usize, start: usize, article: bool) -> bool {
        let word = self.word(i);
        // "the newly elected mayor"
        let newly = |i: usize| self.is_one_of(i, listed!("newly recently"));
        let first =
            article && (i == start || i == start + 1 && newly(start)) || i > start && is_possessive(self.word(i - 1));
        // "the Swedish-born painter"
        first && (is_participle(word) || newly(i) || self.is_hyphen(i + 1)) || i > start && self.is_hyphen(i - 1)
    }

    /// "Local 812", "Lee's 2008 campaign": the number of one of many.
    fn numbers(&self, i: usize) -> bool {
        let number = self.word(i).bytes().all(|b| b.is_ascii_digit());
        let before = i.checked_sub(1).filter(|&b| self.name_at(b).is_none()).map_or("", |b| self.word(b));
        number && (case::is_capital(before) || is_possessive(before))
    }

    /// Where "of the United Arab Emirates", "for Asia and the Pacific", "at large" end after a noun that ends at `i`.
    fn complement_end(&self, i: usize) -> usize {
        let limit = self.sentence(i.saturating_sub(1)).end.min(i + REACH);
        // "an expert on trade"; not "a nurse on strike".
        let on = self.office(i.saturating_sub(1)).is_some_and(|office| {
            listed!(
                "adviser advisor analyst authority consultant director expert fellow judge lecturer negotiator official \
                 professor rapporteur representative specialist spokesman spokesperson spokeswoman strategist",
            )
            .has(office.noun)
        });
        let goes_on = |k: usize| {
            let next = k + 1;
            // "government affairs and public policy", not "of Acme and mayor of Bath"
            let of_same = || self.is_modifier(next) && (next..next + 3).all(|n| self.office(n).is_none());
            let joined = matches!(self.word(k), "and" | "&") && (case::is_capital(self.word(next)) || of_same());
            joined || is_possessive(self.word(k))
        };
        let mut end = i;
        let mut at = i;
        // "captain on Friday", "chair on July 24"
        let dated = |at: usize| {
            let day = self.word(at + 1).ends_with("day") || self.document.tag(at + 2) == Tag::Number;
            self.is(at, "on") && (day || !on)
        };
        while at < limit && is_joint(self.word(at)) && !dated(at) {
            let mut k = at + 1;
            if is_determiner(self.word(k)) {
                k += 1;
            }
            let begin = k;
            while k < limit {
                if self.is_person(k) && k > begin {
                    // "a cousin of Mr Pike", "chief of staff for President Lee"
                    let polite = k == begin + 1 && lexicon::honorific(self.word(begin)).is_some();
                    // Not "adviser to the President Lee".
                    let close = (k > begin + 1 || begin == at + 1) && !is_owner_pronoun(self.word(at + 1));
                    // "Chief of Staff Lee" is one herself.
                    let other = k > i + 3 || self.office(k - 1).is_some();
                    if polite || close && other && self.titled(k) {
                        k = self.name_at(k).map_or(k, |n| n.tokens.end);
                    }
                    break;
                }
                if let Some(name) = self.name_at(k) {
                    k = name.tokens.end;
                } else if self.is_modifier(k)
                    || k == begin && k > at + 1 && is_participle(self.word(k))
                    || self.is_hyphen(k)
                    || k > begin && self.is_hyphen(k - 1)
                    || (k > begin && (goes_on(k) || self.numbers(k)))
                {
                    k += 1;
                } else {
                    break;
                }
            }
            // "a student of Dhaka University and ...": an "and" that joins nothing is not part of it.
            while k > begin && matches!(self.word(k - 1), "and" | "&") {
                k -= 1;
            }
            if k == begin {
                break;
            }
            end = k.min(limit);
            at = end;
        }
        end
    }
}

/// A phrase about a role, found by [`Page::described`].
pub(crate) struct Described {
    /// The phrase without its article; an owner ("his") stays.
    pub(crate) phrase: Tokens,
    /// The role noun.
    pub(crate) office: Office,
    /// Whether an article or owner stands before it.
    pub(crate) article: bool,
    /// Whether words stand between that and the noun.
    pub(crate) modified: bool,
    /// Whether "of ..." follows.
    pub(crate) completed: bool,
}

#[inline(never)]
pub(crate) fn is_possessive(word: &str) -> bool {
    listed!("'s ’s ' ’ 'S ’S").has(word)
}

fn is_participle(word: &str) -> bool {
    word.ends_with("ing") || word.ends_with("ed")
}

/// Words that open a phrase with "of" after a role noun.
pub(crate) fn is_joint(word: &str) -> bool {
    listed!("of for to at in on with representing").has(word)
}

pub(crate) fn is_determiner(word: &str) -> bool {
    listed!("a an another the this that").has_in_any_case(word) || is_owner_pronoun(word)
}

/// "his", "her", "its", ...
pub(crate) fn is_owner_pronoun(word: &str) -> bool {
    listed!("his her its their our my your").has_in_any_case(word)
}

/// Words that are never part of a name or a title, whatever the tagger says.
fn is_function_word(word: &str) -> bool {
    const SMALL: &Listed = listed!(
        "a about after all an and any are as at be been before but by century for from had has have he her highness \
         him his how i if in into is it its majesty may met my no nor not of on once or our said say says she so some \
         than that the their them they this to told us was we were what when where which while who will with you",
    );
    // "us" is a pronoun, "US" a country.
    let shouted = word.bytes().skip(1).any(|b| b.is_ascii_uppercase());
    !shouted && SMALL.has_in_any_case(word)
}

#[cfg(test)]
mod tests {
    use super::is_function_word;

    #[test]
    fn small_words_in_any_case_but_shouted() {
        assert!(is_function_word("The") && is_function_word("you") && is_function_word("a"));
        assert!(!is_function_word("US") && !is_function_word("foreign"));
    }
}
