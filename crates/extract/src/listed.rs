//! A few words that a rule asks for. A mask that the compiler works out turns most other words away.

/// Some words, one after the other: smaller in the program than a table of them, and faster to ask.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Of each word its length in bytes, and then itself.
    words: &'static [u8],
    /// A bit for each key that a word of the list has.
    keys: u64,
}

/// A list, written with one space between its words: `listed!("a an the")`.
macro_rules! listed {
    ($words:literal $(,)?) => {
        const {
            const WORDS: [u8; $words.len() + 1] = $crate::listed::counted($words);
            &$crate::listed::Listed::new(&WORDS)
        }
    };
}
pub(crate) use listed;

/// The words of a list, each after its length.
pub(crate) const fn counted<const N: usize>(words: &str) -> [u8; N] {
    let bytes = words.as_bytes();
    let (mut out, mut start, mut i) = ([0; N], 0, 0);
    while i < N {
        if i == bytes.len() || bytes[i] == b' ' {
            assert!(
                start < i && i - start <= u8::MAX as usize,
                "words have one space between them, and a byte for their length"
            );
            out[start] = (i - start) as u8;
            start = i + 1;
        } else {
            out[i + 1] = bytes[i];
        }
        i += 1;
    }
    out
}

impl Listed {
    /// Of what [`counted`] gives.
    pub(crate) const fn new(words: &'static [u8]) -> Self {
        let (mut keys, mut at, mut count) = (0, 0, 0);
        while at < words.len() {
            let length = words[at] as usize;
            keys |= key(words[at + 1], words[at + length], length);
            at += length + 1;
            count += 1;
        }
        assert!(count <= u8::MAX as usize, "a position is a byte");
        Self { words, keys }
    }

    /// True for one of the words as it stands here.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.find(word, |listed| listed == word.as_bytes()).is_some()
    }

    /// True for one of the words, in whatever case it stands; "WHO" is the World Health Organization and not "who".
    pub(crate) fn has_in_any_case(&self, word: &str) -> bool {
        self.find(word, |listed| listed.eq_ignore_ascii_case(word.as_bytes())).is_some() && word != "WHO"
    }

    /// Which of the words it is, counted from none, in whatever case it stands, "WHO" too.
    pub(crate) fn position_in_any_case(&self, word: &str) -> Option<u8> {
        self.find(word, |listed| listed.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// The first listed word of the length of `word` that `is` is true of.
    #[inline(always)]
    fn find(&self, word: &str, is: impl Fn(&[u8]) -> bool) -> Option<u8> {
        let bytes = word.as_bytes();
        let (&first, &last) = (bytes.first()?, bytes.last()?);
        if self.keys & key(first, last, bytes.len()) == 0 {
            return None;
        }
        let mut rest = self.words;
        let mut position = 0;
        while let Some((&length, after)) = rest.split_first() {
            let (listed, next) = after.split_at_checked(length as usize)?;
            if listed.len() == bytes.len() && is(listed) {
                return Some(position);
            }
            rest = next;
            position += 1;
        }
        None
    }
}

/// One bit for a word, by how long it is and by what it begins and ends with, whatever their case.
const fn key(first: u8, last: u8, length: usize) -> u64 {
    1 << (((first | 32) as usize * 5 + (last | 32) as usize + (length % 64) * 11) % 64)
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
        assert_eq!(["who", "MR.", "b"].map(|word| list.position_in_any_case(word)), [Some(0), Some(2), None]);
    }

    #[test]
    fn most_other_words_are_told_without_a_look_at_the_list() {
        let list = listed!("he she");
        let other = ["the", "of", "said", "Her", "hen", "shed", "his", "be"];
        let may = |word: &str| list.keys & key(word.as_bytes()[0], word.as_bytes()[word.len() - 1], word.len()) != 0;
        assert!(may("he") && may("SHE"));
        assert!(other.iter().filter(|word| may(word)).count() < 2);
    }
}
