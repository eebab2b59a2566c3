//! "new trade zone (NTZ)", "Reed Basin and Lake Authority (RBLA)": letters in brackets tell what they stand for, and how
//! far that goes.

use super::Name;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::lexicon::{self, Head, head};
use crate::named::Names;

/// The names without letters that stand for words of the language, and with the whole of what letters stand for.
#[inline(never)]
pub(super) fn settle(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let forms = &words.document.forms;
    let (mut plain, mut named_so): (Names<'_>, Names<'_>) = (Names::default(), Names::default());
    let mut long: Vec<Tokens> = Vec::new();
    let brackets = forms.mark(|word| word == "(");
    for open in (1..forms.len()).filter(|&i| brackets.has(i) && words.is(i + 2, ")")) {
        let Some(start) = spelt(words, open) else { continue };
        let named = |k: usize| case::is_capital(words.word(k));
        let mut own = (start..open).filter(|&k| words.word(k).len() > 3 || named(k));
        let first = words.facts(start).first;
        let short = words.word(open + 1);
        if own.clone().all(|k| !named(k) || k == start && first) {
            // "central committee (CC)"
            let body = head(&case::capitalised(words.word(open - 1)), Head::Last) == Some(EntityKind::Organisation);
            if !body {
                plain.insert(short.trim_end_matches('s'));
            }
        } else if own.all(named) {
            long.push(Tokens::new(start, open));
            named_so.insert(short.trim_end_matches('s'));
        }
    }
    // "MPs", "URLs"
    let several = |word: &str, one: &str| {
        one.len() > 1
            && one.len() < word.len()
            && one.bytes().all(|b| b.is_ascii_uppercase())
            && !named_so.contains(one)
    };
    let stands_for_words = |n: &Name| {
        let word = words.word(n.tokens.start);
        let one = word.trim_end_matches('s');
        n.tokens.end - n.tokens.start == 1
            && n.kind != EntityKind::Person
            && (plain.contains(one) || several(word, one) && !lexicon::is_organisation(one))
    };
    let mut out: Vec<Name> = Vec::with_capacity(names.len());
    let mut long = long.into_iter().peekable();
    for name in names.into_iter().filter(|n| !stands_for_words(n)) {
        while let Some(tokens) = long.next_if(|l| l.end <= name.tokens.start) {
            widen(words, tokens, Some(&name), &mut out);
        }
        out.push(name);
    }
    long.for_each(|tokens| widen(words, tokens, None, &mut out));
    out
}

/// Where the words begin whose first letters stand in the bracket at `open`, right before it.
fn spelt(words: &Words<'_, '_>, open: usize) -> Option<usize> {
    let letters = words.word(open + 1).trim_end_matches('s').as_bytes();
    let capitals = letters.iter().filter(|b| b.is_ascii_uppercase()).count();
    if letters.len() > 8 || capitals < 2 || !letters.iter().all(u8::is_ascii_alphabetic) {
        return None;
    }
    let first = words.document.sentences.get(words.document.sentence_of(open))?.start;
    let (mut left, mut at) = (letters.len(), open);
    while left > 0 {
        at = at.checked_sub(1).filter(|&at| at >= first)?;
        let word = words.word(at).as_bytes();
        if word.first().is_some_and(|b| b.eq_ignore_ascii_case(&letters[left - 1])) {
            left -= 1;
        } else if word.len() > 3 || word.iter().any(|&b| b == b')' || b.is_ascii_uppercase()) {
            return None;
        }
    }
    Some(at)
}

/// Makes one name of the last of `names` that lie within `tokens`, if nothing reaches beyond them; `next` is the one behind.
fn widen(words: &Words<'_, '_>, tokens: Tokens, next: Option<&Name>, names: &mut Vec<Name>) {
    let within = names.iter().rev().take_while(|n| n.tokens.end > tokens.start).count();
    let from = names.len() - within;
    if names[from..].iter().any(|n| n.tokens.start < tokens.start || n.tokens.end > tokens.end || n.tokens == tokens) {
        return;
    }
    let short = next.filter(|n| n.tokens == Tokens::new(tokens.end + 1, tokens.end + 2)).map(|n| n.kind);
    let headed = words.known(tokens.end - 1).head_last().or_else(|| words.known(tokens.start).head_first());
    let kind = headed.or(short).filter(|k| !matches!(k, EntityKind::Person | EntityKind::Group));
    let kind = kind.unwrap_or(EntityKind::Organisation);
    names.truncate(from);
    names.push(Name { span: words.document.span(tokens), tokens, kind, rule: Rule("spelt-by-its-letters") });
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    fn check(marked: &str, expected: &str) {
        assert_eq!(after(super::settle, marked), expected, "{marked}");
    }

    #[test]
    fn letters_for_words_of_the_language() {
        check("A new trade zone ([O:NTZ]) opened. The [O:NTZ] and other [O:NTZs] grew.", "");
        check("Fish, idle and unseen ([O:FIU]), and [O:MPs]", "");
        check("Rain fell on the union ([O:NTZ])", "Organisation NTZ");
        check("The central executive committee ([O:CEC]) met", "Organisation CEC");
        check(
            "The Independent Ore Makers ([O:IOMs]) and [O:IOMs]",
            "Organisation Independent Ore Makers; Organisation IOMs; Organisation IOMs",
        );
    }

    #[test]
    fn what_letters_stand_for() {
        check(
            "The [L:Reed] Basin and [L:Lake] Authority ([O:RBLA]) met",
            "Organisation Reed Basin and Lake Authority; Organisation RBLA",
        );
        check("The [O:Peru Lake Authority] ([O:LA]) met", "Organisation Peru Lake Authority; Organisation LA");
    }
}
