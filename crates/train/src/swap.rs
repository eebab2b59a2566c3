//! Copies of a text in which other people and places are named, from lists of the whole world, so that what is
//! learned is how a name stands in its sentence, not which names were in the news.

use crate::marked::{ORGANISATION, PERSON, PLACE};

/// A text with the names in it, as ranges of bytes.
#[derive(Clone)]
pub(crate) struct Labelled {
    pub(crate) text: String,
    /// Start, end and kind, in order.
    pub(crate) names: Vec<(usize, usize, usize)>,
}

/// What may be put into a text.
pub(crate) struct Lists {
    given: Vec<String>,
    surnames: Vec<String>,
    places: Vec<String>,
    organisations: Vec<String>,
}

impl Lists {
    /// Reads "G Ann" (given name), "S Lee" (surname) and "P Kampala" (place); organisations come from the texts.
    pub(crate) fn read(list: &str, texts: &[Labelled]) -> Self {
        let of = |kind: &str| list.lines().filter_map(|l| l.strip_prefix(kind)).map(str::to_owned).collect();
        let mut organisations: Vec<String> = texts
            .iter()
            .flat_map(|t| t.names.iter().filter(|n| n.2 == ORGANISATION).map(|n| t.text[n.0..n.1].to_owned()))
            .collect();
        organisations.sort_unstable();
        organisations.dedup();
        Self { given: of("G "), surnames: of("S "), places: of("P "), organisations }
    }
}

/// Numbers that look like chance and are always the same.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides.max(1)
    }

    fn pick<'a>(&mut self, from: &'a [String]) -> &'a str {
        let i = self.roll(from.len());
        from.get(i).map_or("", String::as_str)
    }
}

/// A copy of `source` with other names.
pub(crate) fn swapped(source: &Labelled, lists: &Lists, dice: &mut Dice) -> Labelled {
    let mut text = String::with_capacity(source.text.len());
    let mut names = Vec::with_capacity(source.names.len());
    let mut at = 0;
    for &(start, end, kind) in &source.names {
        if start < at {
            continue;
        }
        text.push_str(&source.text[at..start]);
        let old = &source.text[start..end];
        // Places are mostly left alone: a strange word alone is more often a person.
        let new = match kind {
            PERSON => person(old, lists, dice),
            PLACE if dice.roll(12) == 0 => dice.pick(&lists.places).to_owned(),
            ORGANISATION if dice.roll(2) == 0 => dice.pick(&lists.organisations).to_owned(),
            _ => old.to_owned(),
        };
        names.push((text.len(), text.len() + new.len(), kind));
        text.push_str(&new);
        at = end;
    }
    text.push_str(&source.text[at..]);
    Labelled { text, names }
}

/// "Ann B. Lee" keeps its build: a given name, what stands between, a surname.
fn person(old: &str, lists: &Lists, dice: &mut Dice) -> String {
    let words: Vec<&str> = old.split(' ').collect();
    let last = words.len() - 1;
    let new: Vec<&str> = words
        .iter()
        .enumerate()
        .map(|(i, &word)| {
            if word.ends_with('.') || !word.starts_with(char::is_uppercase) {
                word
            } else if i == last && (last > 0 || dice.roll(4) > 0) {
                dice.pick(&lists.surnames)
            } else {
                dice.pick(&lists.given)
            }
        })
        .collect();
    new.join(" ")
}
