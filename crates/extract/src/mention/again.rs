//! "Reed Basin Authority" once, then only "Reed" or nothing: a name of several words is one wherever these words stand.

use super::Name;
use super::words::Words;
use crate::document::Tokens;
use crate::hash::Map;

/// So many names that begin with one word are remembered.
const ALIKE: usize = 8;

/// The names with those of several words wherever the text has them, instead of what was found of them there.
pub(super) fn restore(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let forms = &words.document.forms;
    let same = |a: Tokens, at: usize| a.iter().zip(at..).all(|(i, k)| k < forms.len() && forms.id(i) == forms.id(k));
    let mut known: Map<usize, Vec<Name>> = Map::default();
    for &name in names.iter().filter(|n| n.tokens.end - n.tokens.start > 1) {
        let alike = known.entry(forms.id(name.tokens.start)).or_default();
        let length = |n: &Name| n.tokens.end - n.tokens.start;
        if alike.len() < ALIKE && !alike.iter().any(|n| length(n) == length(&name) && same(n.tokens, name.tokens.start))
        {
            let at = alike.partition_point(|n| length(n) >= length(&name));
            alike.insert(at, name);
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
        let free = out.last().is_none_or(|o| o.tokens.end <= i);
        let longest = known.get(&forms.id(i)).filter(|_| free).and_then(|alike| {
            let left = words.document.sentences.get(words.document.sentence_of(i))?.end - i;
            alike.iter().find(|n| n.tokens.end - n.tokens.start <= left && same(n.tokens, i))
        });
        if let Some(whole) = longest {
            let end = i + whole.tokens.end - whole.tokens.start;
            let within: Vec<Name> = std::iter::from_fn(|| next.next_if(|n| n.tokens.start < end)).collect();
            let found = within.len() == 1 && within[0].tokens == Tokens::new(i, end);
            // "Ann Lee" of "Ann Lee Foundation" is somebody else, found or not.
            let beyond = within.last().is_some_and(|last| last.tokens.end > end);
            let next_at = next.peek().map_or(forms.len(), |n| n.tokens.start);
            let longer = within.is_empty() && words.facts(end).name && !words.facts(end).title && next_at != end;
            if found || beyond || longer {
                out.extend(within);
            } else {
                let tokens = Tokens::new(i, end);
                out.push(Name { span: words.document.span(tokens), tokens, ..*whole });
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
