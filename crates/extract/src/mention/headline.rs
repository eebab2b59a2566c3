//! "Ann Lee Slams Bo Ray": where every word has a capital, only the text below tells how far a person's name goes, and what
//! runs on like a sentence is no name.

use super::Name;
use super::resolve::ALL;
use super::words::{Style, Words};
use super::{learned, mend};
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::listed;
use crate::named::Names;
use crate::order;

/// The names with people's in headlines cut to those by which the text calls them.
#[inline(never)]
pub(super) fn cut(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let long = |n: &Name| n.kind == EntityKind::Person && n.tokens.end - n.tokens.start > 1;
    let head = end(words);
    let headline = |n: &Name| words.style(n.tokens.start) == Style::Title || n.tokens.start < head;
    let mut names: Vec<Name> = names.into_iter().filter(|n| !(headline(n) && runs_on(words, n))).collect();
    let text = |n: &Name| n.span.of(words.document.text);
    let below: Names<'_> = names.iter().filter(|n| head > 0 && n.tokens.start >= head).map(text).collect();
    names.retain(|n| n.tokens.start >= head || below.contains(text(n)) || !is_doubtful(words, n));
    let titled = |n: &Name| long(n) && headline(n);
    if !names.iter().any(titled) {
        return names;
    }
    let mut known: Names<'_> = Names::default();
    for name in names.iter().filter(|n| n.kind == EntityKind::Person && !titled(n)) {
        known.insert(name.span.of(words.document.text));
        known.insert(words.word(name.tokens.end - 1));
    }
    let mut out = Vec::with_capacity(names.len());
    for name in names {
        let Tokens { start, end } = name.tokens;
        let is_known = |from: usize, to: usize| known.contains(words.text(from, to));
        // "Ann Lee Slams", where only "Lee" stands below
        let full = |k: usize| k == start + 2 && is_known(start + 1, k) && words.known(start).given_name().is_some();
        // A name of ten words is none.
        let first = (start + 1..end.min(start + 10)).rev().find(|&k| is_known(start, k) || full(k));
        let cut = titled(&name) && !is_known(start, end);
        let from = first.or_else(|| led(words, start).then_some(start + 1)).filter(|_| cut);
        let second = from.and_then(|from| (from..end).take(10).find(|&k| is_known(k, end)));
        if !cut || first.is_none() && second.is_none() {
            out.push(name);
            continue;
        }
        let first = first.map(|k| Tokens::new(start, k));
        let second = second.map(|k| Tokens::new(k, end));
        for tokens in [first, second].into_iter().flatten() {
            out.push(Name {
                span: words.document.span(tokens),
                tokens,
                kind: name.kind,
                rule: Rule("headline-person"),
            });
        }
    }
    out
}

/// The names with those in lines of capitals as the text has them elsewhere: "LEE REPORTS RAIN".
#[inline(never)]
pub(super) fn shouted(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let shouts = |i: usize| words.style(i) == Style::Caps;
    let paragraphs = &words.document.paragraphs;
    if !paragraphs.iter().any(|p| shouts(p.start)) {
        return names;
    }
    let forms = &words.document.forms;
    let key = |from: usize, to: usize| (from..to).fold(0_u32, |key, i| key.rotate_left(5) ^ forms.word(i).lower);
    // For each name its words, hashed, and its kind below.
    let mut known: Vec<u64> = Vec::new();
    for name in names.iter().filter(|n| !shouts(n.tokens.start)) {
        let Tokens { start, end } = name.tokens;
        known.push(u64::from(key(start, end)) << 3 | name.kind as u64);
    }
    order::by(&mut known, |known| *known);
    known.dedup();
    let mut out: Vec<Name> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    let mut i = 0;
    while i < forms.len() {
        if !shouts(i) || words.facts(i).stop {
            i += 1;
            continue;
        }
        let line = words.document.sentences.get(words.document.sentence_of(i)).map_or(i, |s| s.end);
        let find = |to: &usize| {
            let key = u64::from(key(i, *to)) << 3;
            let at = known.partition_point(|&known| known < key);
            known.get(at).filter(|&known| known - key < 8).map(|_| at)
        };
        let longest = (i + 1..=line.min(i + 5)).rev().find_map(|to| Some((to, find(&to)?)));
        let Some((to, at)) = longest else {
            i += 1;
            continue;
        };
        let tokens = Tokens::new(i, to);
        i = to;
        while let Some(name) = names.next_if(|n| n.tokens.end <= tokens.start) {
            out.push(name);
        }
        let within: Vec<Name> = std::iter::from_fn(|| names.next_if(|n| n.tokens.start < to)).collect();
        // No kind for what is of two, "AT LIMA" is the town, whatever its team is called, and "LIMA POST" is more than Lima.
        let stays = |n: &Name| {
            n.tokens == tokens && is_town(words, n) || n.tokens.start < tokens.start || n.tokens.end > tokens.end
        };
        let two = known.get(at + 1).is_some_and(|other| other >> 3 == known[at] >> 3);
        if two || within.iter().any(stays) {
            i = within.last().map_or(i, |n| n.tokens.end.max(i));
            out.extend(within);
        } else {
            out.push(mend::made(words, tokens, ALL[known[at] as usize & 7], "name-elsewhere"));
        }
    }
    out.extend(names);
    out
}

/// True of a place that a list has and the tagger too.
fn is_town(words: &Words<'_, '_>, name: &Name) -> bool {
    let Tokens { start, end } = name.tokens;
    name.kind == EntityKind::Place && !learned::is_unsure(name.rule) && lexicon::is_place(&words.listed(start, end))
}

/// "Reveals Lee", "On Lee": whether a word before a name is none of it, by its ending or because the text has it in small
/// letters.
fn led(words: &Words<'_, '_>, i: usize) -> bool {
    let word = words.word(i);
    let (facts, known) = (words.facts(i), words.known(i));
    // No headline begins with its verb.
    let verb = !facts.first && (word.ends_with("ed") || word.ends_with('s')) && !known.is_surname();
    facts.capital && (facts.stop || words.is_plain(i) || verb) && known.given_name().is_none()
}

/// Where the headline ends that a text begins with. It may end in a full stop.
pub(super) fn end(words: &Words<'_, '_>) -> usize {
    words.document.paragraphs.first().filter(|p| p.end <= 20 && is_title(words, p.iter())).map_or(0, |p| p.end)
}

/// True for a mark that opens or closes what is said or called.
fn is_mark(words: &Words<'_, '_>, i: usize) -> bool {
    matches!(words.word(i), "‘" | "’" | "“" | "”" | "\"")
}

/// "Condemns Peruvian Ban": a thing or an event whose capitals are the headline's, as far as the tagger can tell.
fn is_doubtful(words: &Words<'_, '_>, name: &Name) -> bool {
    let Tokens { start, end } = name.tokens;
    let unsure = learned::is_unsure(name.rule);
    let quoted = start.checked_sub(1).is_some_and(|b| is_mark(words, b));
    let thing = matches!(name.kind, EntityKind::Event | EntityKind::Other);
    thing && unsure && !quoted && !lexicon::is_event(&words.listed(start, end))
}

/// "Bo Ray Is Like A Bad Dream": part of a sentence, and no name; names that the text knows are found in it later.
fn runs_on(words: &Words<'_, '_>, name: &Name) -> bool {
    let Tokens { start, end } = name.tokens;
    let mark = |i: usize| is_mark(words, i);
    // The title of a work may be a sentence.
    let quoted = start.checked_sub(1).is_some_and(mark);
    let joins = |i: usize| words.is_one_of(i, listed!("And At For In Of On The"));
    // "Teachers’ Union"
    let owner = |i: usize| words.is(i, "’") && words.word(i - 1).ends_with('s');
    let inner = || (start + 1..end - 1).filter(|&i| !owner(i));
    name.kind != EntityKind::Person
        && (inner().any(mark) || !quoted && inner().any(|i| words.facts(i).stop && !joins(i)))
}

/// Whether nearly all longer words of a line have a capital.
fn is_title(words: &Words<'_, '_>, line: std::ops::Range<usize>) -> bool {
    let long = line.filter(|&i| words.word(i).chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (all, capital) = long.fold((0, 0), |(all, n), i| (all + 1, n + usize::from(words.facts(i).capital)));
    all >= 4 && capital * 10 >= all * 8
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    #[test]
    fn things_in_headlines() {
        let read = |text: &str| {
            let entities = crate::analyze(text, None).entities;
            entities.into_iter().map(|e| e.name).collect::<Vec<_>>().join("; ")
        };
        let below = "It rained in Lima, and nobody was seen in the streets of it.";
        let head = "Lima Votes To Condemn Ann Lee’s Peruvian Ban.";
        assert_eq!(read(&format!("{head}\n\n{below}")), "Lima; Ann Lee");
    }

    #[test]
    fn lines_of_capitals() {
        let below = "\n\n[P:Ann Lee] met [P:Bo Fox] of [O:Lima Soil] in [L:Lima]. [P:Lee] and [P:Ray] slept.";
        let met = "Person Ann Lee; Person Bo Fox; Organisation Lima Soil; Place Lima; Person Lee; Person Ray";
        for (head, expected) in [
            ("RAIN: LEE SAW RAY IN [O:LIMA RAIN]", "Person LEE; Person RAY; Organisation LIMA RAIN; "),
            ("RAIN OVER THE LIMA SOIL PLAN", "Organisation LIMA SOIL; "),
            ("RAIN OVER [P:KIM FOX] PLAN", "Person KIM FOX; "),
            ("RAIN OVER FOX AND [O:LIMA POST]", "Organisation LIMA POST; "),
        ] {
            assert_eq!(after(super::shouted, &format!("{head}{below}")), format!("{expected}{met}"), "{head}");
        }
    }

    #[test]
    fn people_in_headlines() {
        let below = "\n\n[P:Ann Lee] met [P:Bo Ray] on Monday, and it rained.";
        let met = "Person Ann Lee; Person Bo Ray";
        for (head, expected) in [
            ("The [P:Ann Lee Slams Bo Ray] Over Water Plan", "Person Ann Lee; Person Bo Ray; "),
            ("Former [P:Lee Ally] Says Water Plan Fails", "Person Lee; "),
            ("New [P:Lee Fox Junior] Says Water Plan Fails", "Person Lee; "),
            ("[M:Bo Ray Is Like A] Bad Dream, Water Analysts Say", ""),
            ("Banks Of The River: [M:Gone With The Wind Farm] Plan", ""),
            ("Banks Of The River: “[M:Gone With The Wind]” Plan", "Other Gone With The Wind; "),
            ("Meeting Of The [O:Bank Of Peru] Over Plan", "Organisation Bank Of Peru; "),
            ("Report [P:Reveals Ray] Was Over Water Plan", "Person Ray; "),
            ("[P:Reveals Ray] Was Over Water Plan", "Person Reveals Ray; "),
            ("How [P:Kim Ray Sees] Water Plan Below", "Person Kim Ray; "),
            ("With [P:Kim Fox Junior] Over Water Plan", "Person Kim Fox Junior; "),
            ("They met [P:Ann Lee Fox] over the plan", "Person Ann Lee Fox; "),
            ("Former [P:Lee Ally] Says Water Plan Fails.", "Person Lee; "),
        ] {
            assert_eq!(after(super::cut, &format!("{head}{below}")), format!("{expected}{met}"), "{head}");
        }
    }
}
