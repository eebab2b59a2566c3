//! A few words that a rule asks for. A mask that the compiler works out turns most other words away.

/// Some words, those of one length together: smaller in the program than a table of them, and faster to ask.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Of each length in bytes, from the smallest: the length, how many words have it, and these words.
    groups: &'static [u8],
    /// A bit for each key that a word of the list has.
    keys: u64,
}

/// Some words in an order that counts.
#[derive(Debug)]
pub(crate) struct Numbered {
    /// In no order.
    pub(crate) words: &'static Listed,
    order: &'static str,
}

/// A list, written with one space between its words: `listed!("a an the")`.
macro_rules! listed {
    ($words:literal $(,)?) => {
        const {
            const GROUPS: [u8; $crate::listed::size($words)] = $crate::listed::grouped($words);
            &$crate::listed::Listed::new(&GROUPS)
        }
    };
}
pub(crate) use listed;

/// A list whose words are counted from none: `numbered!("zero one two")`.
macro_rules! numbered {
    ($words:literal $(,)?) => {
        $crate::listed::Numbered::new($crate::listed::listed!($words), $words)
    };
}
pub(crate) use numbered;

/// One more than the longest word has bytes.
const LENGTHS: usize = 32;

/// Where the word that starts at `from` ends.
const fn end(words: &[u8], from: usize) -> usize {
    let mut i = from;
    while i < words.len() && words[i] != b' ' {
        i += 1;
    }
    assert!(from < i && i - from < LENGTHS, "words are short and have one space between them");
    i
}

/// How many words there are of each length.
const fn counts(words: &[u8]) -> [usize; LENGTHS] {
    let (mut counts, mut start) = ([0; LENGTHS], 0);
    while start < words.len() {
        let end = end(words, start);
        counts[end - start] += 1;
        start = end + 1;
    }
    counts
}

/// How many bytes the words take in groups.
pub(crate) const fn size(words: &str) -> usize {
    let counts = counts(words.as_bytes());
    let (mut size, mut length) = (0, 0);
    while length < LENGTHS {
        if counts[length] > 0 {
            size += 2 + counts[length] * length;
        }
        length += 1;
    }
    size
}

/// The words in groups, as [`Listed`] has them.
pub(crate) const fn grouped<const N: usize>(words: &str) -> [u8; N] {
    let words = words.as_bytes();
    let counts = counts(words);
    let mut out = [0; N];
    // Of each length, where its next word goes.
    let mut next = [0; LENGTHS];
    let (mut at, mut length) = (0, 0);
    while length < LENGTHS {
        if counts[length] > 0 {
            assert!(counts[length] <= u8::MAX as usize, "how many have one length is a byte");
            out[at] = length as u8;
            out[at + 1] = counts[length] as u8;
            next[length] = at + 2;
            at += 2 + counts[length] * length;
        }
        length += 1;
    }
    let mut start = 0;
    while start < words.len() {
        let end = end(words, start);
        let mut i = start;
        while i < end {
            out[next[end - start]] = words[i];
            next[end - start] += 1;
            i += 1;
        }
        start = end + 1;
    }
    out
}

impl Listed {
    /// Of what [`grouped`] gives.
    pub(crate) const fn new(groups: &'static [u8]) -> Self {
        let (mut keys, mut at) = (0, 0);
        while at < groups.len() {
            let (length, count) = (groups[at] as usize, groups[at + 1] as usize);
            at += 2;
            let end = at + length * count;
            while at < end {
                keys |= 1 << key_of(groups[at], groups[at + length - 1], length);
                at += length;
            }
        }
        Self { groups, keys }
    }

    /// True for one of the words as it stands here.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.any(word, |listed| listed == word.as_bytes())
    }

    /// True for one of the words, in whatever case it stands; "WHO" is the World Health Organization and not "who".
    pub(crate) fn has_in_any_case(&self, word: &str) -> bool {
        self.any(word, |listed| listed.eq_ignore_ascii_case(word.as_bytes())) && word != "WHO"
    }

    /// False of most words that are not in the list, by their key.
    #[inline(always)]
    pub(crate) fn may_have(&self, key: u8) -> bool {
        self.keys >> (key % 64) & 1 != 0
    }

    /// Whether `is` is true of a listed word of the length of `word`; it is asked where one may be.
    #[inline(always)]
    fn any(&self, word: &str, is: impl Fn(&[u8]) -> bool) -> bool {
        let bytes = word.as_bytes();
        if !self.may_have(key(word)) {
            return false;
        }
        let mut rest = self.groups;
        while let Some((&[length, count], after)) = rest.split_first_chunk() {
            let Some((group, next)) = after.split_at_checked(length as usize * count as usize) else { break };
            if length as usize == bytes.len() {
                return group.chunks_exact(bytes.len()).any(is);
            }
            rest = next;
        }
        false
    }
}

impl Numbered {
    /// Of one literal, as the macro gives it twice.
    pub(crate) const fn new(words: &'static Listed, order: &'static str) -> Self {
        Self { words, order }
    }

    /// Which of the words it is, in whatever case it stands.
    pub(crate) fn position(&self, word: &str) -> Option<u8> {
        let found = || self.order.split(' ').position(|listed| listed.eq_ignore_ascii_case(word));
        if self.words.has_in_any_case(word) { found().and_then(|at| at.try_into().ok()) } else { None }
    }
}

/// What [`Listed::may_have`] asks for. The empty word shares its key with some others.
#[inline(always)]
pub(crate) fn key(word: &str) -> u8 {
    match word.as_bytes() {
        [first, .., last] => key_of(*first, *last, word.len()),
        [only] => key_of(*only, *only, 1),
        [] => 0,
    }
}

/// A number below 64 for a word, by how long it is and by what it begins and ends with, whatever their case.
const fn key_of(first: u8, last: u8, length: usize) -> u8 {
    (((first | 32) as usize * 5 + (last | 32) as usize + (length % 64) * 11) % 64) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_words_and_no_others() {
        let list = listed!("a Mr. him über to");
        for word in ["a", "Mr.", "him", "über", "to"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", " ", "A", "mr.", "hi", "himself", "a Mr.", "m", "uber", "too", "\u{3}him"] {
            assert!(!list.has(word), "{word}");
        }
    }

    #[test]
    fn capitals_and_small_letters_may_be_the_same() {
        let list = listed!("who a Mr. über");
        assert!(["A", "mR.", "Who", "üBER"].iter().all(|word| list.has_in_any_case(word)));
        assert!(!["WHO", "ÜBER", "b", ""].iter().any(|word| list.has_in_any_case(word)));
    }

    #[test]
    fn numbered_words_keep_their_order() {
        let list = numbered!("zero one twenty two");
        assert_eq!(
            ["Zero", "two", "TWENTY", "three"].map(|word| list.position(word)),
            [Some(0), Some(3), Some(2), None]
        );
    }

    #[test]
    fn most_other_words_are_told_without_a_look_at_the_list() {
        let list = listed!("he she");
        let other = ["the", "of", "said", "Her", "hen", "shed", "his", "be"];
        let may = |word: &str| list.may_have(key(word));
        assert!(may("he") && may("SHE"));
        assert!(other.iter().filter(|word| may(word)).count() < 2);
    }
}
