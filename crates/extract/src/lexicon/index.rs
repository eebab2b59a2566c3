//! One look-up for all lists: a word or a name comes in, what any list says of it goes out.
//!
//! Built at first use, a pass over the lists. Most words are in no list, and one look into the table shows that.

use std::sync::{LazyLock, OnceLock};

use super::facts::Facts;
use super::folded::unfolded;
use super::{Gender, country, heads, plain, title};
use crate::hash;

/// Lists of names, a line each, and what being in them says.
type Lists<const N: usize> = LazyLock<[(String, Facts); N]>;

static NAMES: Lists<5> = LazyLock::new(|| {
    [
        (list!("cities"), Facts::CITY),
        (list!("places"), Facts::PLACE),
        (list!("groups"), Facts::GROUP),
        (list!("events"), Facts::EVENT),
        (list!("organisations"), Facts::ORGANISATION),
    ]
    .map(|(list, facts)| (unfolded(list), facts))
});

/// Parts of people's names.
static PARTS: Lists<4> = LazyLock::new(|| {
    [
        (list!("surnames"), Facts::SURNAME),
        (list!("given-female"), Facts::given(Some(Gender::Female))),
        (list!("given-male"), Facts::given(Some(Gender::Male))),
        (list!("given-any"), Facts::given(None)),
    ]
    .map(|(list, facts)| (unfolded(list), facts))
});

/// A table of all entries by their hashes.
struct Index {
    entries: Vec<Entry>,
    /// The upper half of an entry's hash, then its number from one; nothing in an empty slot.
    slots: Vec<u32>,
}

struct Entry {
    word: &'static str,
    facts: Facts,
    /// Place in the list of countries' words, if it is one.
    country: u16,
}

/// Twice as many slots as there may be entries, so that a look ends soon.
const SLOTS: usize = 1 << 16;
const MOST: usize = SLOTS / 2;

/// What the lists say of `word`, exactly as it is written.
pub(super) fn look(word: &str) -> Facts {
    index().entry(word).map_or(Facts::default(), |entry| entry.facts)
}

/// The same, and where the word stands in the list of countries' words, if one of `facts` says that it does.
pub(super) fn look_country(word: &str, facts: Facts) -> Option<usize> {
    index().entry(word).filter(|entry| entry.facts.has(facts)).map(|entry| usize::from(entry.country))
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::new)
}

impl Index {
    fn new() -> Self {
        let mut index = Self { entries: Vec::with_capacity(MOST), slots: vec![0; SLOTS] };
        for (list, fact) in NAMES.iter() {
            list.lines().for_each(|line| index.name(line, *fact));
        }
        for (at, (word, fact)) in (0..).zip(country::words()) {
            index.name(word, fact);
            let entry = index.find(word, hash::word(word)).ok();
            // The same word may be there in several ways, the first of them counts.
            if let Some(entry) = entry.and_then(|entry| index.entries.get_mut(entry)).filter(|e| e.country == NOWHERE) {
                entry.country = at;
            }
        }
        for (list, fact) in PARTS.iter() {
            list.lines().for_each(|line| index.add(line, *fact));
        }
        for (word, facts) in title::words().chain(heads::words()).chain(plain::words()) {
            index.add(word, facts);
        }
        index
    }

    fn entry(&self, word: &str) -> Option<&Entry> {
        self.find(word, hash::word(word)).ok().map(|entry| &self.entries[entry])
    }

    /// Adds a name, and that each of its beginnings may go on.
    fn name(&mut self, name: &'static str, fact: Facts) {
        self.add(name, fact);
        for (space, _) in name.match_indices(' ') {
            self.add(&name[..space], Facts::EXTENDS);
        }
    }

    fn add(&mut self, word: &'static str, facts: Facts) {
        let hash = hash::word(word);
        match self.find(word, hash) {
            Ok(entry) => self.entries[entry].facts.add(facts),
            Err(slot) if self.entries.len() < MOST && !word.is_empty() => {
                self.entries.push(Entry { word, facts, country: NOWHERE });
                self.slots[slot] = hash & UPPER | self.entries.len() as u32;
            }
            Err(_) => {}
        }
    }

    /// The entry of `word`, or the slot where it would be.
    fn find(&self, word: &str, hash: u32) -> Result<usize, usize> {
        let mut at = hash as usize % SLOTS;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return Err(at);
            }
            let entry = (slot & !UPPER) as usize - 1;
            if slot & UPPER == hash & UPPER && self.entries[entry].word == word {
                return Ok(entry);
            }
            at = (at + 1) % SLOTS;
        }
    }
}

const NOWHERE: u16 = u16::MAX;
const UPPER: u32 = 0xFFFF_0000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        for (list, _) in NAMES.iter().chain(PARTS.iter()) {
            let lines: Vec<&str> = list.lines().collect();
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{} is not before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn all_entries_have_room() {
        let index = Index::new();
        assert!(index.entries.len() < MOST);
        assert_eq!(index.slots.iter().filter(|&&s| s != 0).count(), index.entries.len());
        assert!(index.entries.iter().all(|e| index.entry(e.word).is_some_and(|found| found.facts == e.facts)));
        assert!(index.entry("").is_none());
    }
}
