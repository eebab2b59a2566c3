//! The distinct words of a text. Each is looked at and looked up once, however often it stands there.

use crate::hash;
use crate::lexicon::{self, Facts};
use crate::listed::{self, Listed};
use crate::span::Span;
use crate::tagger::word::{Word, look};

/// A word as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    /// What the taggers see of it.
    pub(crate) word: Word,
    /// What the lists say of it.
    pub(crate) facts: Facts,
}

/// Which form each token has.
#[derive(Debug)]
pub(crate) struct Forms<'a> {
    /// In the order in which they first stand in the text.
    pub(crate) list: Vec<Form>,
    /// The same forms as published: by themselves, because they are asked for far more often.
    pub(crate) texts: Vec<&'a str>,
    /// Their keys to lists.
    keys: Vec<u8>,
    of: Vec<u32>,
}

impl<'a> Forms<'a> {
    /// The forms of all tokens.
    pub(crate) fn new(text: &'a str, tokens: &[Span]) -> Self {
        let mut forms =
            Self { list: Vec::new(), texts: Vec::new(), keys: Vec::new(), of: Vec::with_capacity(tokens.len()) };
        let mut table = Table::new(tokens.len() / 4);
        for &span in tokens {
            let word = span.of(text);
            let hash = hash::word(word);
            let slot = table.find(hash, |form| forms.texts[form as usize] == word);
            let form = slot.unwrap_or_else(|slot| {
                forms.texts.push(word);
                forms.keys.push(listed::key(word));
                forms.list.push(Form { word: look(word), facts: lexicon::facts(word) });
                table.add(slot, hash)
            });
            forms.of.push(form);
        }
        forms
    }

    /// Each form as published, with what is known of it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, &Form)> {
        self.texts.iter().copied().zip(&self.list)
    }

    /// Number of the form of token `i`.
    pub(crate) fn id(&self, i: usize) -> usize {
        self.of[i] as usize
    }

    /// The form of token `i`.
    pub(crate) fn get(&self, i: usize) -> &Form {
        &self.list[self.id(i)]
    }

    /// Token `i` as published; nothing past the end.
    #[inline(always)]
    pub(crate) fn text(&self, i: usize) -> &'a str {
        self.of.get(i).map_or("", |&form| self.texts[form as usize])
    }

    /// Whether token `i` may be in a list, in some case; nothing past the end is.
    #[inline(always)]
    pub(crate) fn may_be(&self, i: usize, words: &Listed) -> bool {
        self.of.get(i).is_some_and(|&form| words.may_have(self.keys[form as usize]))
    }

    /// What the taggers see of token `i`.
    pub(crate) fn word(&self, i: usize) -> &Word {
        &self.get(i).word
    }

    /// What the lists say of token `i`; nothing past the end.
    pub(crate) fn facts(&self, i: usize) -> Facts {
        self.of.get(i).map_or(Facts::default(), |&form| self.list[form as usize].facts)
    }

    /// Which tokens have a word that `is` is true of. It is asked of each form once: for rules that look at every token.
    pub(crate) fn mark(&self, is: impl Fn(&str) -> bool) -> Marks<'_> {
        Marks { of: &self.of, marked: self.texts.iter().map(|word| is(word)).collect() }
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.of.len()
    }
}

/// Tokens with words of some sort.
#[derive(Debug)]
pub(crate) struct Marks<'a> {
    of: &'a [u32],
    /// Of each form.
    marked: Vec<bool>,
}

impl Marks<'_> {
    /// Whether token `i` is one of them; none is past the end.
    pub(crate) fn has(&self, i: usize) -> bool {
        self.of.get(i).is_some_and(|&form| self.marked[form as usize])
    }
}

/// From hashes to numbers that are given out in turn, each with its hash.
struct Table {
    /// Number from one; nothing in an empty slot. Less than half are filled.
    slots: Vec<u32>,
    hashes: Vec<u32>,
}

impl Table {
    fn new(expected: usize) -> Self {
        Self { slots: vec![0; (2 * expected).next_power_of_two().max(16)], hashes: Vec::with_capacity(expected) }
    }

    /// The number with that `hash` for which `is` says so, or the slot where it would be.
    fn find(&self, hash: u32, is: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let mut at = self.first(hash);
        while let Some(number) = self.slots[at].checked_sub(1) {
            if self.hashes[number as usize] == hash && is(number) {
                return Ok(number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        Err(at)
    }

    fn first(&self, hash: u32) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    /// The next number, for `hash` in an empty slot.
    fn add(&mut self, slot: usize, hash: u32) -> u32 {
        let number = self.hashes.len() as u32;
        self.hashes.push(hash);
        self.slots[slot] = number + 1;
        if 2 * self.hashes.len() > self.slots.len() {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for (number, &hash) in (1..).zip(&self.hashes) {
            let mut at = self.first(hash);
            while self.slots[at] != 0 {
                at = (at + 1) & (self.slots.len() - 1);
            }
            self.slots[at] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token;

    #[test]
    fn each_word_has_one_form() {
        let words: Vec<String> = (0..500).map(|n| format!("w{}", n * n % 331)).collect();
        let text = words.join(" ");
        let tokens = token::split(&text);
        let forms = Forms::new(&text, &tokens);
        assert_eq!(forms.len(), tokens.len());
        for (i, a) in tokens.iter().enumerate() {
            assert_eq!(forms.text(i), a.of(&text));
            for (k, b) in tokens.iter().enumerate().take(i) {
                assert_eq!(forms.id(i) == forms.id(k), a.of(&text) == b.of(&text));
            }
        }
    }
}
