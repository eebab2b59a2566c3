//! Surnames and given names of people whom the text names in full: where they stand as only places do ("took a swipe at
//! Rutkin"), and where nothing was seen ("the stop-Rutkin vote"). So are words that are a name elsewhere.

use super::Name;
use super::headline;
use super::mend;
use super::words::{Style, Words};
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::named::Names;
use crate::tag::Tag;

const RULE: Rule = Rule("surname-of-a-full-name");

/// Calls people what was read as a place or as some other thing and is the surname of a full name, and adds surnames and
/// given names where no name was found, and what is a name of one kind twice.
#[inline(never)]
pub(super) fn settle(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let forms = &words.document.forms;
    // For each form whether it begins a full name, whether it ends one, and whether one ends with it without and with a
    // hyphen before, a word that is known for something else too.
    let mut parts = vec![[false; 4]; forms.len()];
    let mut surnames: Names<'_> = Names::default();
    let mut aliases: Names<'_> = Names::default();
    // "Ann Lee, known as Xoa"
    for (a, b) in names.iter().zip(names.iter().skip(1)).filter(|(a, _)| a.kind == EntityKind::Person) {
        let start = b.tokens.start;
        let alias = words.is(start - 1, "as") && words.is_one_of(start.saturating_sub(2), listed!("known nicknamed"));
        if alias && start.saturating_sub(a.tokens.end) < 6 {
            aliases.insert(words.text(start, b.tokens.end));
        }
    }
    let tied = |i: usize| matches!(words.word(i), "-" | "–");
    let pair = |n: &Name| n.tokens.end - n.tokens.start == 3 && tied(n.tokens.start + 1);
    for name in names.iter().filter(|n| n.kind == EntityKind::Person && n.tokens.end - n.tokens.start > 1) {
        let Tokens { start, mut end } = name.tokens;
        // "Ann Lee Jr."
        end -= usize::from(end - start > 2 && words.is_one_of(end - 1, listed!("Jr Jr. Sr Sr. II III")));
        for (at, i) in [start, end - 1].into_iter().enumerate() {
            let facts = forms.facts(i);
            let town = at == 1 && facts.is_only_city() && facts.is_surname();
            let known = facts.is_group()
                || facts.is_place() && !town
                || at == 0 && (facts.is_title() || facts.is_organisation());
            let word = words.word(i);
            parts[forms.id(i)][at] |= !known && word.len() > 2 && word.chars().all(char::is_alphabetic);
        }
        // "al-Rutkin"
        if tied(end - 2) && end - start > 3 {
            surnames.insert(words.text(end - 3, end));
        }
        if !pair(name) {
            parts[forms.id(end - 1)][2 + usize::from(tied(end - 2))] = true;
            surnames.insert(words.word(end - 1));
        }
    }
    // "the Lee-Ray race": two people, if nobody bears both names.
    let two = |n: &Name| {
        let Tokens { start, end } = n.tokens;
        let title = start.checked_sub(1).is_some_and(|b| words.known(b).as_honorific().is_some());
        // Not "Lee-Ray said".
        pair(n)
            && !title
            && words.tag(end) == Tag::Noun
            && parts[forms.id(start)][2]
            && parts[forms.id(end - 1)][2..] == [true, false]
    };
    // "the Rutkins"
    let is_family = |i: usize| {
        let the = words.facts(i).capital && i > 0 && words.word(i - 1).eq_ignore_ascii_case("the");
        if !the || words.facts(i + 1).capital || words.style(i) != Style::Prose {
            return false;
        }
        // "the Bahamas", "the Lords"
        if lexicon::is_place(words.word(i)) || lexicon::is_organisation(words.word(i)) || words.is_plain(i) {
            return false;
        }
        let one = words.word(i).strip_suffix('s');
        [one, one.and_then(|one| one.strip_suffix('e'))].into_iter().flatten().any(|one| surnames.contains(one))
    };
    let is_surname = |i: usize| parts[forms.id(i)][1];
    let is_part = |i: usize| parts[forms.id(i)][0] || is_surname(i);
    let again = often(words, &names);
    let head = headline::end(words);
    let other = |n: &Name| matches!(n.kind, EntityKind::Place | EntityKind::Other);
    let mut out = Vec::with_capacity(names.len());
    let mut at = 0;
    let ends = names.iter().map(|n| n.tokens.start).chain([forms.len()]);
    for (k, end) in ends.enumerate() {
        for i in at..end {
            let family = is_family(i);
            let common = is_surname(i) && i >= head && is_meant(words, i);
            if !family && !common && !((is_part(i) || again(i).is_some()) && stands_alone(words, i, head)) {
                continue;
            }
            let tokens = Tokens::new(i, i + 1);
            let (kind, rule) = again(i).filter(|_| !is_part(i)).unwrap_or((EntityKind::Person, RULE));
            let kind = if family { EntityKind::Group } else { kind };
            out.push(Name { span: words.document.span(tokens), tokens, kind, rule });
        }
        let Some(&name) = names.get(k) else { break };
        at = at.max(name.tokens.end);
        let lone = name.tokens.end - name.tokens.start == 1;
        if two(&name) {
            let surname = |i: usize| mend::made(words, Tokens::new(i, i + 1), EntityKind::Person, RULE.0);
            out.extend([surname(name.tokens.start), surname(name.tokens.end - 1)]);
            continue;
        }
        let tail = pair(&name) && surnames.contains(words.text(name.tokens.start, name.tokens.end));
        let alias = aliases.contains(words.text(name.tokens.start, name.tokens.end));
        // "in Kennedy", where Ann Kennedy is
        let there =
            |i: usize| forms.facts(i).is_place() && i > 0 && words.is_one_of(i - 1, listed!("at from in near of to"));
        let start = name.tokens.start;
        let somebody = tail || alias || other(&name) && lone && is_surname(start) && !there(start);
        out.push(if somebody { Name { kind: EntityKind::Person, rule: RULE, ..name } } else { name });
    }
    out
}

/// The kind and the rule of a word that is by itself a name of that kind, twice and never of another, where it stands again
/// and is not one of many ("a Whig").
fn often(words: &Words<'_, '_>, names: &[Name]) -> impl Fn(usize) -> Option<(EntityKind, Rule)> {
    let forms = &words.document.forms;
    // No count for a word that is of two kinds.
    let mut found: Vec<Option<(EntityKind, Option<usize>)>> = vec![None; forms.len()];
    for name in names.iter().filter(|n| n.tokens.end - n.tokens.start == 1 && n.span.len() > 2) {
        let (kind, times) = found[forms.id(name.tokens.start)].get_or_insert((name.kind, Some(0)));
        *times = times.filter(|_| *kind == name.kind).map(|times| times + 1);
    }
    move |i| {
        let (kind, _) = found[forms.id(i)].filter(|&(_, times)| times > Some(1))?;
        let one = i.checked_sub(1).is_some_and(|b| words.is_one_of(b, listed!("a an A An")));
        let sure = matches!(kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Group) && !one;
        sure.then_some((kind, Rule("name-elsewhere")))
    }
}

/// "the column that Will wrote", "Will wrote": a surname that is a common word too, where it cannot be that.
fn is_meant(words: &Words<'_, '_>, i: usize) -> bool {
    let facts = words.facts(i);
    let free = |k: usize| !words.facts(k).capital || words.facts(k).stop;
    // Not "“Will you go?”", "The Will".
    let quoted = |k: usize| k > 0 && words.is_one_of(k, listed!("” ’ '' \"")) && words.is(k - 1, ",");
    let goes_on = |k: usize| words.tag(k) != Tag::Punctuation || words.is(k, ",") || quoted(k);
    let determiner = |k: usize| listed!("a an the this our their his her my your its").has_in_any_case(words.word(k));
    let bare = |k: usize| free(k) && !determiner(k) && words.tag(k) != Tag::Number;
    let acts = matches!(words.tag(i + 1), Tag::Verb | Tag::Auxiliary);
    let inside = !facts.first && i > 0 && goes_on(i - 1) && bare(i - 1) && acts;
    let opens = i == 0 || words.tag(i - 1) == Tag::Punctuation;
    let prose = facts.capital && facts.style == Style::Prose && free(i + 1) && words.tag(i + 1) != Tag::Noun;
    let month = words.is_one_of(i, listed!("April August June March May"));
    prose && !month && (inside || opens && words.is_one_of(i + 1, SAYS))
}

/// Verbs that hardly follow but who says something.
const SAYS: &Listed = listed!("said says told tells wrote writes thinks believes");

/// True for a word that nothing but a name explains, and that is no part of a longer one; the headline ends at `head`.
fn stands_alone(words: &Words<'_, '_>, i: usize, head: usize) -> bool {
    let facts = words.facts(i);
    // "the anti-Rutkin vote"
    let tied = |k: usize| matches!(words.word(k), "-" | "‑") && words.facts(k).touches;
    let before = i.checked_sub(1);
    let prefix = before.is_some_and(|b| tied(b) && b > 0 && !words.facts(b - 1).name);
    let title = facts.style == Style::Title || i < head;
    let free = |k: usize| {
        let other = words.facts(k);
        !other.capital || other.stop || other.title || title && (!other.name || words.is_plain(k))
    };
    // "Will it rain?"
    let asks = words.is_one_of(i, listed!("May Will")) && matches!(words.tag(i + 1), Tag::Pronoun | Tag::Determiner);
    facts.name
        && !asks
        && !words.is_plain(i)
        && (prefix || before.is_none_or(|b| facts.first || free(b)))
        && free(i + 1)
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    #[test]
    fn those_of_one_surname() {
        let check = |marked: &str, expected: &str| assert_eq!(after(super::settle, marked), expected, "{marked}");
        check("[P:Bo Rutkin] said that the Rutkins left.", "Person Bo Rutkin; Group Rutkins");
        check("[P:Bo Quish] said so. The Quishes left.", "Person Bo Quish; Group Quishes");
        check("[P:Bo Rutkin] said that Rutkins and the Rutkins Trust left.", "Person Bo Rutkin");
        check("[P:Rutkin] said that the Rutkins and the rutkins left.", "Person Rutkin");
    }

    #[test]
    fn a_surname_that_is_a_common_word() {
        let check = |marked: &str, expected: &str| assert_eq!(after(super::settle, marked), expected, "{marked}");
        let both = "Person Bo Will; Person Will; Person Will";
        check("Then [P:Bo Will] left. Will said that Will wrote it.", both);
        check("Then [P:Bo Will] left as it will rain. Will said that Will wrote it.", both);
        check("Then [P:Bo Will] left as it will rain. The Will is old.", "Person Bo Will");
        check("Then [P:Bo Will] left. Will it rain?", "Person Bo Will");
        check("Then [P:Bo May] left in May as it may rain.", "Person Bo May");
    }

    #[test]
    fn what_somebody_is_known_as() {
        let check = |marked: &str, expected: &str| assert_eq!(after(super::settle, marked), expected, "{marked}");
        let both = "Person Bo Rutkin; Person Xoa; Person Xoa";
        check("[P:Bo Rutkin], also known as [O:Xoa], sat. [O:Xoa] left.", both);
        check("[P:Bo Rutkin] is known, as [O:Xoa] says.", "Person Bo Rutkin; Organisation Xoa");
        check("[P:Bo Lee al-Rutkin] left [O:al-Rutkin]", "Person Bo Lee al-Rutkin; Person al-Rutkin");
    }

    #[test]
    fn two_surnames_are_two_people() {
        let check = |marked: &str, expected: &str| assert_eq!(after(super::settle, marked), expected, "{marked}");
        let both = "[P:Bo Rutkin] met [P:Xoa Quix].";
        let met = "Person Bo Rutkin; Person Xoa Quix";
        check(&format!("{both} The [P:Rutkin-Quix] race fell."), &format!("{met}; Person Rutkin; Person Quix"));
        check(&format!("{both} The [L:Rutkin-Lee] race fell."), &format!("{met}; Place Rutkin-Lee"));
        check(&format!("{both} Ms. [P:Rutkin-Quix] fell."), &format!("{met}; Person Rutkin-Quix"));
        check(
            &format!("{both} [P:Jo Rutkin-Quix] fell. [P:Rutkin-Quix] sat."),
            &format!("{met}; Person Jo Rutkin-Quix; Person Rutkin-Quix"),
        );
    }

    #[test]
    fn a_surname_is_no_place() {
        let check = |marked, expected| assert_eq!(after(super::settle, marked), expected, "{marked}");
        check("[P:Bo Rutkin] left. A swipe at [L:Rutkin], he said", "Person Bo Rutkin; Person Rutkin");
        check("[P:Bo London] left [L:London]", "Person Bo London; Place London");
        check("[P:Bo Lee] left [L:Rutkin]", "Person Bo Lee; Place Rutkin");
        check("An anti-Rutkin vote for [P:Bo Rutkin], said Rutkin.", "Person Rutkin; Person Bo Rutkin; Person Rutkin");
        check("I'm for Xoa, not [P:Xoa Rutkin], nor for Xoa Lee.", "Person Xoa; Person Xoa Rutkin");
        check("[O:Xoa] left [O:Xoa]. Some Xoa research fell.", "Organisation Xoa; Organisation Xoa; Organisation Xoa");
        check("[O:Xoa] left [O:Xoa]. A Xoa fell.", "Organisation Xoa; Organisation Xoa");
        check("[O:Xoa] left. Some Xoa research fell.", "Organisation Xoa");
        let of_two = "Organisation Xoa; Person Xoa; Organisation Xoa; Organisation Xoa";
        check("[O:Xoa] left [P:Xoa], [O:Xoa] and [O:Xoa]. Some Xoa research fell.", of_two);
        check("[P:Xoa Rutkin] left [L:Xoa]", "Person Xoa Rutkin; Place Xoa");
        check("[P:Bo Rutkin] left. Rutkin Mills fell, as did the Rutkin Mills.", "Person Bo Rutkin");
    }
}
