//! "Reed Basin Authority" once, then only "Reed" or nothing: a name of several words is one wherever these words stand.

use super::Name;
use super::headline;
use super::words::Words;
use crate::document::Tokens;

/// So many names that begin with one word are remembered.
const ALIKE: usize = 8;

/// The names of several words, those that begin with one form in a chain.
struct Known {
    /// For each form the last name that begins with it, one more than its place in `names`.
    heads: Vec<usize>,
    /// Each with the one before it in its chain.
    names: Vec<(Name, usize)>,
}

impl Known {
    fn begin(&self, form: usize) -> impl Iterator<Item = &Name> {
        let chained = |at: &usize| at.checked_sub(1).and_then(|i| self.names.get(i));
        let first = chained(&self.heads[form]);
        std::iter::successors(first, move |(_, before)| chained(before)).take(ALIKE).map(|(name, _)| name)
    }
}

/// The names with those of several words wherever the text has them, instead of what was found of them there.
#[inline(never)]
pub(super) fn restore(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let forms = &words.document.forms;
    let head = headline::end(words);
    let length = |n: &Name| n.tokens.end - n.tokens.start;
    let same = |a: Tokens, at: usize| a.iter().zip(at..).all(|(i, k)| k < forms.len() && forms.id(i) == forms.id(k));
    let mut known = Known { heads: vec![0; forms.list.len()], names: Vec::new() };
    for &name in names.iter().filter(|n| length(n) > 1) {
        let form = forms.id(name.tokens.start);
        let again = known.begin(form).any(|n| length(n) == length(&name) && same(n.tokens, name.tokens.start));
        if !again && known.begin(form).count() < ALIKE {
            known.names.push((name, known.heads[form]));
            known.heads[form] = known.names.len();
        }
    }
    let mut out: Vec<Name> = Vec::with_capacity(names.len());
    let mut next = names.into_iter().peekable();
    let mut i = 0;
    while i < forms.len() {
        while let Some(name) = next.next_if(|n| n.tokens.start < i) {
            // What stands within a name that was restored is part of it.
            if out.last().is_none_or(|o| o.tokens.end <= name.tokens.start) {
                out.push(name);
            }
        }
        let longest = || {
            let sentence = words.document.sentences.get(words.document.sentence_of(i))?;
            let fits = |n: &&Name| i + length(n) <= sentence.end && same(n.tokens, i);
            known.begin(forms.id(i)).filter(fits).max_by_key(|n| length(n)).copied()
        };
        let free = known.heads[forms.id(i)] > 0 && out.last().is_none_or(|o| o.tokens.end <= i);
        let longest = free.then(longest).flatten();
        if let Some(whole) = longest {
            let end = i + whole.tokens.end - whole.tokens.start;
            let within: Vec<Name> = std::iter::from_fn(|| next.next_if(|n| n.tokens.start < end)).collect();
            let found = within.len() == 1 && within[0].tokens == Tokens::new(i, end);
            // "Ann Lee" of "Ann Lee Foundation" is somebody else, found or not.
            let beyond = within.last().is_some_and(|last| last.tokens.end > end);
            let next_at = next.peek().map_or(forms.len(), |n| n.tokens.start);
            let longer = within.is_empty() && words.facts(end).name && !words.facts(end).title && next_at != end;
            // "Ann Lee Accused Of Lying": where every word has a capital only a head makes it longer.
            let longer = longer && (i >= head || words.known(end).head_last().is_some());
            if found || beyond || longer {
                out.extend(within);
            } else {
                let tokens = Tokens::new(i, end);
                out.push(Name { span: words.document.span(tokens), tokens, ..whole });
            }
            i = out.last().map_or(i + 1, |o| o.tokens.end).max(i + 1);
        } else {
            i += 1;
        }
    }
    out.extend(next);
    out
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    fn check(marked: &str, expected: &str) {
        assert_eq!(after(super::restore, marked), expected, "{marked}");
    }

    #[test]
    fn a_name_that_was_cut_or_missed() {
        check(
            "The [O:Reed Basin Authority] met. The [L:Reed] Basin Authority and Reed Basin Authority sat.",
            "Organisation Reed Basin Authority; Organisation Reed Basin Authority; Organisation Reed Basin Authority",
        );
        check("The [O:Reed Trust] met in [L:Reed]. It rained.", "Organisation Reed Trust; Place Reed");
    }

    #[test]
    fn a_longer_name_is_another() {
        check(
            "[P:Ann Lee] met the [O:Ann Lee Trust] and the [O:Lee Trust]",
            "Person Ann Lee; Organisation Ann Lee Trust; Organisation Lee Trust",
        );
        check("[P:Ann Lee] met Ann [O:Lee Trust]", "Person Ann Lee; Organisation Lee Trust");
        check("They saw [P:Ann Lee] when the Ann Lee Metals mine was shut", "Person Ann Lee");
    }
}
