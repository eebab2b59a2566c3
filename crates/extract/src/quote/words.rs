//! What each token is to the rules: one of the small closed classes, a mark, a reporting verb, or an open word.

use super::cue::{self, Reading};
use crate::case;
use crate::document::Document;
use crate::form::Forms;
use crate::named::Named;
use crate::tag::Tag;
use std::sync::OnceLock;

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
pub(super) struct Words<'d> {
    classes: Vec<Class>,
    forms: &'d Forms<'d>,
    /// Of each form.
    cues: Vec<&'static [Reading]>,
}

impl<'d> Words<'d> {
    pub(super) fn new(document: &'d Document<'_>) -> Self {
        // What a word is wherever it stands is found once for each.
        let mut lower = String::new();
        let forms = &document.forms;
        let (alone, cues): (Vec<Class>, Vec<&'static [Reading]>) = forms
            .texts
            .iter()
            .map(|&word| {
                lower.clear();
                lower.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
                (alone(word, &lower), cue::readings(&lower))
            })
            .unzip();
        let mut classes: Vec<Class> = (0..forms.len()).map(|i| in_place(document, i, alone[forms.id(i)])).collect();
        for s in &document.sentences {
            for i in s.iter().skip(1) {
                if classes[i].is(Class::CAPITAL) {
                    classes[i] = classes[i].or(Class::NAME);
                }
            }
        }
        Self { classes, forms, cues }
    }

    pub(super) fn class(&self, token: usize) -> Class {
        self.classes.get(token).copied().unwrap_or(Class::MARK.or(Class::STOP))
    }

    pub(super) fn cues(&self, token: usize) -> &'static [Reading] {
        if token < self.classes.len() { self.cues[self.forms.id(token)] } else { &[] }
    }
}

/// The class of a word by itself, given in small letters too.
fn alone(word: &str, lower: &str) -> Class {
    // The month is no verb, the World Health Organization and the United States no pronouns.
    let mut class = match word {
        "May" => Class::TIME,
        "IT" | "US" | "WHO" => Class::NONE,
        _ => closed(lower),
    };
    let first = word.chars().next().unwrap_or(' ');
    if first.is_uppercase() {
        class = class.or(Class::CAPITAL);
    }
    if first.is_numeric() {
        class = class.or(Class::NUMBER);
    }
    if class == Class::NONE && lower.len() > 4 && lower.ends_with("ly") {
        class = Class::ADVERB;
    }
    if lower.ends_with("n't") {
        class = class.or(Class::AUXILIARY);
    }
    if !word.chars().any(char::is_alphanumeric) {
        class = class.or(Class::MARK);
    }
    class
}

/// The class of token `i` where it stands.
fn in_place(document: &Document<'_>, i: usize, class: Class) -> Class {
    let token = document.tokens[i];
    if class == Class::ADVERB
        // "the family", "the assembly"
        && matches!(token.tag, Tag::ProperNoun | Tag::Noun)
        && closed(&case::small(document.word(i))) != Class::ADVERB
    {
        return Class::NONE;
    }
    if !class.is(Class::MARK) {
        return class;
    }
    let word = document.word(i);
    // A hyphen inside a compound ("US-led") is part of the word; a spaced one is a dash.
    let touches = |a: usize, b: usize| match (document.tokens.get(a), document.tokens.get(b)) {
        (Some(a), Some(b)) => Some(a.span.end == b.span.start),
        _ => None,
    };
    let (before, behind) = (touches(i.wrapping_sub(1), i), touches(i, i + 1));
    match word {
        // "the Leeds–York road": a dash that touches both words joins them.
        "–" if before == Some(true) && behind == Some(true) => Class::MARK,
        // "Ann Lee (D-Md.), chair of the panel"
        "." if i > 2 && document.is(i - 2, "-") && document.is(i + 1, ")") => Class::MARK,
        "-" if before == Some(false) || behind == Some(false) => class.or(Class::DASH),
        _ => class,
    }
}

/// The small words and marks that have classes of their own. Each is a key in a table made once: as arms of a match they
/// would take six times the room in the page.
#[rustfmt::skip]
const CLOSED: &[(Class, &str)] = &[
    (Class::DETERMINER, "the a an every no"),
    (Class::DETERMINER, "this these those some any each all both several many most few another other one two three half much such either neither"),
    (Class::DETERMINER.or(Class::OWNER), "his its their my our your"),
    (Class::DETERMINER.or(Class::OWNER).or(Class::OBJECT), "her"),
    (Class::SUBJECT, "he she they i we everyone everybody someone somebody nobody others there"),
    (Class::SUBJECT.or(Class::OBJECT), "it you"),
    (Class::OBJECT, "him them me us himself herself themselves itself myself"),
    (Class::PREPOSITION, "of in on at for from with by about against during under over into through between among amid without within near outside inside despite including towards toward behind across around via upon per alongside beyond regarding concerning along beside following"),
    (Class::PREPOSITION.or(Class::SUBORDINATOR), "after before until since"),
    (Class::PREPOSITION.or(Class::SUBORDINATOR), "as like"),
    (Class::SUBORDINATOR, "because although though while if unless whereas whether than once"),
    (Class::THAT.or(Class::SUBORDINATOR), "that"),
    (Class::WH, "who which what how why where when whose whom whatever whoever"),
    (Class::AUXILIARY.or(Class::BE), "is are was were be been being am 're 'm"),
    (Class::AUXILIARY, "has have had having do does did 've"),
    (Class::MODAL, "will would can could may might must shall should 'll 'd cannot"),
    (Class::COORDINATOR, "and or but nor"),
    (Class::NOT.or(Class::ADVERB), "not never"),
    (Class::TO.or(Class::PREPOSITION), "to"),
    (Class::POSSESSIVE, "'s"),
    (Class::ADVERB, "also again just even still later now earlier often further instead once-again soon always too only ever long meanwhile however ago furthermore moreover indeed afterwards afterward perhaps maybe thus so nonetheless nevertheless yet then already out first back"),
    (Class::TIME, "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april june july august september october november december"),
    (Class::COMMA, ","),
    (Class::STOP, ". ! ? … ..."),
    (Class::COLON, ":"),
    (Class::SEMICOLON, ";"),
    (Class::DASH, "— – -- --- ―"),
    (Class::BRACKET, "( ) [ ] { }"),
];

fn closed(word: &str) -> Class {
    static TABLE: OnceLock<Named<'static, Class>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        CLOSED.iter().flat_map(|&(class, words)| words.split(' ').map(move |word| (word, class))).collect()
    });
    table.get(word).copied().unwrap_or(Class::NONE)
}
