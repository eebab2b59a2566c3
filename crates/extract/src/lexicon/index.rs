//! One look-up for all lists: a word or a name comes in, what any list says of it goes out.
//!
//! Built at first use, a pass over the lists. Most words are in no list, and one look into the table shows that.

use std::sync::OnceLock;

use super::coded::prints;
use super::facts::Facts;
use super::{Gender, country, heads, plain, title};
use crate::hash;

/// Sets of names, and what being in them says.
fn sets() -> [(&'static [u8], Facts); 10] {
    [
        (set!("cities"), Facts::CITY),
        (set!("places"), Facts::PLACE),
        (set!("groups"), Facts::GROUP),
        (set!("events"), Facts::EVENT),
        (set!("organisations"), Facts::ORGANISATION),
        (set!("beginnings"), Facts::EXTENDS),
        (set!("surnames"), Facts::SURNAME),
        (set!("given-female"), Facts::given(Some(Gender::Female))),
        (set!("given-male"), Facts::given(Some(Gender::Male))),
        (set!("given-any"), Facts::given(None)),
    ]
}

/// A table of all entries by their prints.
struct Index {
    entries: Vec<Entry>,
    /// The upper half of an entry's print, then its number from one; nothing in an empty slot.
    slots: Vec<u32>,
}

struct Entry {
    print: u32,
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
        for (set, facts) in sets() {
            prints(set).for_each(|print| index.add(print, facts));
        }
        for (at, (word, facts)) in (0..).zip(country::words()) {
            index.add(hash::print(word), facts);
            for (space, _) in word.match_indices(' ') {
                index.add(hash::print(&word[..space]), Facts::EXTENDS);
            }
            let entry = index.find(hash::print(word)).ok();
            // The same word may be there in several ways, the first of them counts.
            if let Some(entry) = entry.and_then(|entry| index.entries.get_mut(entry)).filter(|e| e.country == NOWHERE) {
                entry.country = at;
            }
        }
        for (word, facts) in title::words().chain(heads::words()).chain(plain::words()) {
            index.add(hash::print(word), facts);
        }
        index
    }

    fn entry(&self, word: &str) -> Option<&Entry> {
        self.find(hash::print(word)).ok().map(|entry| &self.entries[entry])
    }

    fn add(&mut self, print: u32, facts: Facts) {
        match self.find(print) {
            Ok(entry) => self.entries[entry].facts.add(facts),
            Err(slot) if self.entries.len() < MOST => {
                self.entries.push(Entry { print, facts, country: NOWHERE });
                self.slots[slot] = print & UPPER | self.entries.len() as u32;
            }
            Err(_) => {}
        }
    }

    /// The entry with that print, or the slot where it would be.
    fn find(&self, print: u32) -> Result<usize, usize> {
        let mut at = print as usize % SLOTS;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return Err(at);
            }
            let entry = (slot & !UPPER) as usize - 1;
            if slot & UPPER == print & UPPER && self.entries[entry].print == print {
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

    /// The list of `data/` as it is kept.
    fn kept(list: &str) -> impl Iterator<Item = &str> {
        list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
    }

    #[test]
    fn every_name_is_found_with_what_its_list_says() {
        let lists = [
            (include_str!("../../data/cities.txt"), Facts::CITY),
            (include_str!("../../data/places.txt"), Facts::PLACE),
            (include_str!("../../data/groups.txt"), Facts::GROUP),
            (include_str!("../../data/events.txt"), Facts::EVENT),
            (include_str!("../../data/organisations.txt"), Facts::ORGANISATION),
            (include_str!("../../data/surnames.txt"), Facts::SURNAME),
        ];
        for (list, fact) in lists {
            assert!(kept(list).all(|name| look(name).has(fact)));
        }
        for line in kept(include_str!("../../data/given.txt")) {
            let (name, mark) = line.rsplit_once(' ').unwrap();
            assert_eq!(look(name).given_name(), Some(Gender::from_mark(mark)), "{name}");
        }
    }

    #[test]
    fn what_is_in_no_list_is_hardly_ever_found() {
        let found = (0..40_000).filter(|n| look(&format!("Qx{n}")) != Facts::default()).count();
        assert!(found < 40, "{found}");
    }

    #[test]
    fn all_entries_have_room() {
        let index = Index::new();
        assert!(index.entries.len() < MOST);
        assert_eq!(index.slots.iter().filter(|&&s| s != 0).count(), index.entries.len());
        assert!((0..index.entries.len()).all(|n| index.find(index.entries[n].print) == Ok(n)));
        assert!(index.entry("").is_none());
    }
}
