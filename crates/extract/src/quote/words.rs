//! What each token is to the rules: one of the small closed classes, a mark, a reporting verb, or an open word.

use super::cue::{self, Reading};
use crate::document::Document;
use crate::tag::Tag;

/// A set of word classes; a word may be in several ("that").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u32);

#[allow(missing_docs)]
impl Class {
    pub(super) const DETERMINER: Class = Class(1);
    /// "he": may be a subject by itself.
    pub(super) const SUBJECT: Class = Class(1 << 1);
    /// "him", "them", "me"
    pub(super) const OBJECT: Class = Class(1 << 2);
    pub(super) const PREPOSITION: Class = Class(1 << 3);
    pub(super) const AUXILIARY: Class = Class(1 << 4);
    pub(super) const MODAL: Class = Class(1 << 5);
    /// "and", "but", "or"
    pub(super) const COORDINATOR: Class = Class(1 << 6);
    /// "because", "if", "while"
    pub(super) const SUBORDINATOR: Class = Class(1 << 7);
    /// "who", "which", "what", "how"
    pub(super) const WH: Class = Class(1 << 8);
    pub(super) const ADVERB: Class = Class(1 << 9);
    pub(super) const NOT: Class = Class(1 << 10);
    /// "Monday", "yesterday", "March"
    pub(super) const TIME: Class = Class(1 << 11);
    pub(super) const TO: Class = Class(1 << 12);
    pub(super) const THAT: Class = Class(1 << 13);
    pub(super) const COMMA: Class = Class(1 << 14);
    /// "." "!" "?" "…"
    pub(super) const STOP: Class = Class(1 << 15);
    pub(super) const COLON: Class = Class(1 << 16);
    pub(super) const SEMICOLON: Class = Class(1 << 17);
    pub(super) const DASH: Class = Class(1 << 18);
    pub(super) const BRACKET: Class = Class(1 << 19);
    pub(super) const NUMBER: Class = Class(1 << 20);
    /// Starts with a capital letter.
    pub(super) const CAPITAL: Class = Class(1 << 21);
    pub(super) const POSSESSIVE: Class = Class(1 << 22);
    /// Any mark.
    pub(super) const MARK: Class = Class(1 << 23);
    /// A form of "be".
    pub(super) const BE: Class = Class(1 << 24);
    /// Stands for a quotation as a whole.
    pub(super) const QUOTATION: Class = Class(1 << 25);
    /// "his", "their"
    pub(super) const OWNER: Class = Class(1 << 26);
    /// Has a capital where it need not (not at the start of a sentence).
    pub(super) const NAME: Class = Class(1 << 27);

    pub(super) const NONE: Class = Class(0);

    pub(super) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    pub(super) fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

/// The classes and cue readings of all tokens.
pub(super) struct Words {
    classes: Vec<Class>,
    cues: Vec<&'static [Reading]>,
}

impl Words {
    pub(super) fn new(document: &Document<'_>) -> Self {
        let mut classes = Vec::with_capacity(document.tokens.len());
        let mut cues = Vec::with_capacity(document.tokens.len());
        let mut lower = String::new();
        for (i, token) in document.tokens.iter().enumerate() {
            let word = token.span.of(document.text);
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            let mut class = closed(&lower);
            let first = word.chars().next().unwrap_or(' ');
            if first.is_uppercase() {
                class = class.or(Class::CAPITAL);
            }
            if first.is_numeric() {
                class = class.or(Class::NUMBER);
            }
            if class == Class::NONE && lower.len() > 4 && lower.ends_with("ly") && token.tag != Tag::ProperNoun {
                class = Class::ADVERB;
            }
            if lower.ends_with("n't") {
                class = class.or(Class::AUXILIARY);
            }
            if !word.chars().any(char::is_alphanumeric) {
                class = class.or(Class::MARK);
            }
            // A hyphen inside a compound ("US-led") is part of the word; a spaced one is a dash.
            if word == "–" {
                // "the Leeds–York road": a dash that touches both words joins them.
                let end = |k: usize| document.tokens.get(k).map(|t| t.span.end);
                let joined = i > 0
                    && end(i - 1) == Some(token.span.start)
                    && document.tokens.get(i + 1).is_some_and(|t| t.span.start == token.span.end);
                if joined {
                    class = Class::MARK;
                }
            }
            if word == "-" {
                let apart = |a: usize, b: usize| {
                    a < document.tokens.len()
                        && b < document.tokens.len()
                        && document.tokens[a].span.end < document.tokens[b].span.start
                };
                if apart(i.wrapping_sub(1), i) || apart(i, i + 1) {
                    class = class.or(Class::DASH);
                }
            }
            classes.push(class);
            cues.push(cue::readings(&lower));
        }
        for s in &document.sentences {
            for i in s.iter().skip(1) {
                if classes[i].is(Class::CAPITAL) {
                    classes[i] = classes[i].or(Class::NAME);
                }
            }
        }
        Self { classes, cues }
    }

    pub(super) fn class(&self, token: usize) -> Class {
        self.classes.get(token).copied().unwrap_or(Class::MARK.or(Class::STOP))
    }

    pub(super) fn cues(&self, token: usize) -> &'static [Reading] {
        self.cues.get(token).copied().unwrap_or(&[])
    }
}

fn closed(word: &str) -> Class {
    use Class as C;
    match word {
        "the" | "a" | "an" | "every" | "no" => C::DETERMINER,
        "this" | "these" | "those" | "some" | "any" | "each" | "all" | "both" | "several" | "many" | "most" | "few"
        | "another" | "other" | "one" | "two" | "three" | "half" | "much" | "such" | "either" | "neither" => {
            C::DETERMINER
        }
        "his" | "its" | "their" | "my" | "our" | "your" => C::DETERMINER.or(C::OWNER),
        "her" => C::DETERMINER.or(C::OWNER).or(C::OBJECT),
        "he" | "she" | "they" | "i" | "we" | "everyone" | "everybody" | "someone" | "somebody" | "nobody"
        | "others" | "there" => C::SUBJECT,
        "it" | "you" => C::SUBJECT.or(C::OBJECT),
        "him" | "them" | "me" | "us" | "himself" | "herself" | "themselves" | "itself" | "myself" => C::OBJECT,
        "of" | "in" | "on" | "at" | "for" | "from" | "with" | "by" | "about" | "against" | "during" | "under"
        | "over" | "into" | "through" | "between" | "among" | "amid" | "without" | "within" | "near" | "outside"
        | "inside" | "despite" | "including" | "towards" | "toward" | "behind" | "across" | "around" | "via"
        | "upon" | "per" | "alongside" | "beyond" | "regarding" | "concerning" | "along" | "beside" | "following" => {
            C::PREPOSITION
        }
        "after" | "before" | "until" | "since" => C::PREPOSITION.or(C::SUBORDINATOR),
        "as" | "like" => C::PREPOSITION.or(C::SUBORDINATOR),
        "because" | "although" | "though" | "while" | "if" | "unless" | "whereas" | "whether" | "than" | "once" => {
            C::SUBORDINATOR
        }
        "that" => C::THAT.or(C::SUBORDINATOR),
        "who" | "which" | "what" | "how" | "why" | "where" | "when" | "whose" | "whom" | "whatever" | "whoever" => {
            C::WH
        }
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "'re" | "'m" => C::AUXILIARY.or(C::BE),
        "has" | "have" | "had" | "having" | "do" | "does" | "did" | "'ve" => C::AUXILIARY,
        "will" | "would" | "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "'ll" | "'d"
        | "cannot" => C::MODAL,
        "and" | "or" | "but" | "nor" => C::COORDINATOR,
        "not" | "never" => C::NOT.or(C::ADVERB),
        "to" => C::TO.or(C::PREPOSITION),
        "'s" => C::POSSESSIVE,
        "also" | "again" | "just" | "even" | "still" | "later" | "now" | "earlier" | "often" | "further"
        | "instead" | "once-again" | "soon" | "always" | "too" | "only" | "ever" | "long" | "meanwhile" | "however"
        | "ago" | "furthermore" | "moreover" | "indeed" | "afterwards" | "afterward" | "perhaps" | "maybe" | "thus"
        | "so" | "nonetheless" | "nevertheless" | "yet" | "then" | "already" | "out" | "first" | "back" => C::ADVERB,
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "yesterday" | "today"
        | "tomorrow" | "tonight" | "january" | "february" | "march" | "april" | "june" | "july" | "august"
        | "september" | "october" | "november" | "december" => C::TIME,
        "," => C::COMMA,
        "." | "!" | "?" | "…" | "..." => C::STOP,
        ":" => C::COLON,
        ";" => C::SEMICOLON,
        "—" | "–" | "--" | "---" | "―" => C::DASH,
        "(" | ")" | "[" | "]" | "{" | "}" => C::BRACKET,
        _ => C::NONE,
    }
}
