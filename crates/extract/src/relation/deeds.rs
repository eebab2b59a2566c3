//! The nouns that tie like verbs: "meeting", "invasion", "visit".

use std::sync::LazyLock;

use crate::order;

/// What a noun for a deed ties.
pub(crate) struct Deed {
    /// The noun, in small letters.
    pub(crate) noun: &'static str,
    /// The label when it was done, and when it is to be done.
    pub(crate) label: &'static str,
    pub(crate) planned: &'static str,
    /// Prepositions before the one to whom it is done; "=" when it takes two who do it together: "between".
    links: &'static str,
}

impl Deed {
    /// True when this word may stand before the one to whom it is done.
    pub(crate) fn links(&self, word: &str) -> bool {
        self.links.split(' ').any(|l| l == word)
    }

    /// Whether two who reach one have it with each other: "deal", "talks".
    pub(crate) fn joint(&self) -> bool {
        self.links.starts_with("=+")
    }

    /// Whether one meets or talks to the other: "summit", "talks".
    pub(crate) fn meets(&self) -> bool {
        self.links.starts_with("=++")
    }

    /// Whether it is so as long as it lasts: "border", "ties".
    pub(crate) fn lasts(&self) -> bool {
        self.planned == self.label
    }

    /// Whether it takes two who do it together: "between", "with".
    pub(crate) fn mutual(&self) -> bool {
        self.links.starts_with('=')
    }
}

/// What `word` ties, in whatever case it stands or with a plural in -s; nothing where it is no such noun.
pub(crate) fn of(word: &str) -> &'static [Deed] {
    match (known(word), word.strip_suffix('s')) {
        ([], Some(one)) => known(one),
        (all, _) => all,
    }
}

fn known(word: &str) -> &'static [Deed] {
    let (deeds, ends) = &*DEEDS;
    // Most words have no deed's first and last letter.
    let [first, .., last] = word.as_bytes() else { return &[] };
    if ends[usize::from(first & 31)] >> (last & 31) & 1 == 0 {
        return &[];
    }
    let to_word = |deed: &Deed| deed.noun.bytes().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()));
    let from = &deeds[deeds.partition_point(|deed| to_word(deed).is_lt())..];
    &from[..from.iter().take_while(|deed| to_word(deed).is_eq()).count()]
}

/// All of them, sorted by their nouns, and for each first letter a bit for each last one.
static DEEDS: LazyLock<(Vec<Deed>, [u32; 32])> = LazyLock::new(|| {
    let lines = list!("deeds").lines();
    let read = |line: &'static str| {
        let mut fields = line.split(" | ");
        let mut next = || fields.next().unwrap_or_default();
        let (label, planned, links, nouns) = (next(), next(), next(), next());
        nouns.split(' ').map(move |noun| Deed { noun, label, planned, links })
    };
    let mut deeds: Vec<Deed> = lines.flat_map(read).collect();
    order::by_key(&mut deeds, |deed| deed.noun);
    let mut ends = [0; 32];
    for noun in deeds.iter().map(|deed| deed.noun.as_bytes()) {
        if let [first, .., last] = noun {
            ends[usize::from(first & 31)] |= 1 << (last & 31);
        }
    }
    (deeds, ends)
});

#[cfg(test)]
mod tests {
    use super::{DEEDS, of};

    #[test]
    fn every_line_of_the_list_can_be_read() {
        let whole = |d: &super::Deed| !d.noun.is_empty() && !d.label.is_empty() && !d.links.is_empty();
        assert!(DEEDS.0.iter().all(whole));
        assert!(of("Meeting").iter().any(|d| d.mutual() && d.links("with") && !d.links("of")));
        assert!(of("meet").is_empty() && of("").is_empty());
    }
}
