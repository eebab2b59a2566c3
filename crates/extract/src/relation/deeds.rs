//! The nouns that tie like verbs: "meeting", "invasion", "visit".

use std::sync::LazyLock;

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

    /// Whether it takes two who do it together: "between", "with".
    pub(crate) fn mutual(&self) -> bool {
        self.links.starts_with('=')
    }
}

/// All of them.
pub(crate) static DEEDS: LazyLock<Vec<Deed>> = LazyLock::new(|| {
    let lines = list!("deeds").lines();
    let read = |line: &'static str| {
        let mut fields = line.split(" | ");
        let mut next = || fields.next().unwrap_or_default();
        let (label, planned, links, nouns) = (next(), next(), next(), next());
        nouns.split(' ').map(move |noun| Deed { noun, label, planned, links })
    };
    lines.flat_map(read).collect()
});

#[cfg(test)]
mod tests {
    use super::DEEDS;

    #[test]
    fn every_line_of_the_list_can_be_read() {
        let whole = |d: &super::Deed| !d.noun.is_empty() && !d.label.is_empty() && !d.links.is_empty();
        assert!(DEEDS.iter().all(whole));
        assert!(DEEDS.iter().any(|d| d.noun == "meeting" && d.mutual() && d.links("with") && !d.links("of")));
    }
}
