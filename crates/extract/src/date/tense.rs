//! Whether the words around a date speak of what has been or of what is to come.

use std::ops::Range;

use super::pieces::{Pieces, Sort};
use crate::document::Document;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// The time a sentence speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unclear,
}

/// How far a verb may stand from its date, in pieces.
const REACH: usize = 30;

/// Verbs whose infinitive is still to come: "agreed to meet on Friday".
const PLANS: &Listed = listed!(
    "agreed agree agrees plans planned plan planning vowed vow vows promised promise promises pledged expected \
     expects expect hopes hoped hope hoping wants intends intend intended prepares prepared preparing threatened \
     threatens offered offers decided set due scheduled slated poised",
);

/// Past forms that do not end in "-ed", of common verbs.
const PAST: &Listed = listed!(
    "was were had did said told went came met took made gave left held began broke brought built bought caught \
     chose cut drew drove fell fought flew found got grew heard hit kept knew laid led lost paid put ran rose sank \
     sat saw sent shot shook shut sold sought spent spoke spread stood stole struck swept swore taught thought \
     threw understood voted withdrew won wore wrote became been beat bore bound burnt dealt fed felt fled forgave \
     forgot froze hung hurt lay lent lit meant rang read rode sang slept wept",
);

/// Words in "-ed" that are no past tense.
const NOT_PAST: &Listed =
    listed!("need indeed speed hundred united feed seed bleed breed exceed proceed succeed red agreed-upon",);

/// What every word of a text says about the tense, worked out when first asked for.
#[derive(Debug)]
pub(super) struct Tenses<'a> {
    document: &'a Document<'a>,
    pieces: &'a Pieces<'a>,
    known: Vec<Option<Option<Tense>>>,
}

impl<'a> Tenses<'a> {
    pub(super) fn new(document: &'a Document<'a>, pieces: &'a Pieces<'a>) -> Self {
        Self { document, pieces, known: vec![None; pieces.len()] }
    }

    /// The tense around a date, in its sentence (both in pieces).
    pub(super) fn around(&mut self, date: Range<usize>, sentence: Range<usize>) -> Tense {
        let p = self.pieces;
        let mut back = sentence.start.max(date.start.saturating_sub(REACH))..date.start;
        let mut ahead = date.end..sentence.end.min(date.end + REACH);
        // "“The vote in May worries me,” she said": who says it is outside of what is said.
        let mark = |i: &usize| p.any(*i, listed!("“ ” \""));
        let odd = |range: Range<usize>| range.filter(mark).count() % 2 == 1;
        if odd(back.clone()) || odd(ahead.clone()) {
            let start = back.clone().rfind(mark).unwrap_or(back.start);
            let end = ahead.clone().find(mark).unwrap_or(ahead.end);
            // Not "The man died “suddenly on Friday”", "“No trains on Friday,” she said".
            let first = start + usize::from(mark(&start));
            let verb = |i: usize| tag(self.document, p, i) == Tag::Auxiliary;
            if p.capital(first) && !p.is(first, "No") || (start..end).any(verb) {
                (back.start, ahead.end) = (start, end);
            }
        }
        let back = back.rev();
        // "officials said Tuesday's talks will focus on ...": the verb behind rules a date that goes with a noun, but
        // no further than its clause: "Tuesday's talks follow a call in which he said ...".
        let found = if p.any(date.end, listed!("' ’")) || p.is(date.start.wrapping_sub(1), "the") {
            let ends = |i: usize| p.any(i, listed!(", ; : which who that where after before as when"));
            ahead.take_while(|&i| !ends(i)).chain(back).find_map(|i| self.at(i))
        } else {
            // "ordered them to report by Friday"
            let term = p.is(date.start.wrapping_sub(1), "by");
            let task = |i: usize| term && i > 0 && p.is(i - 1, "to") && tag(self.document, p, i) == Tag::Verb;
            back.chain(ahead).find_map(|i| if task(i) { Some(Tense::Future) } else { self.at(i) })
        };
        found.unwrap_or(Tense::Unclear)
    }

    fn at(&mut self, i: usize) -> Option<Tense> {
        *self.known[i].get_or_insert_with(|| at(self.document, self.pieces, i))
    }
}

/// What one word says about the tense; none if it is no finite verb.
fn at(document: &Document<'_>, p: &Pieces<'_>, i: usize) -> Option<Tense> {
    if p.sort(i) != Sort::Word {
        return None;
    }
    let (before, next) = (i.wrapping_sub(1), i + 1);
    // "won't" comes as "won" + "’" + "t", "he'll" as "he" + "’" + "ll".
    // Whoever faces a vote or a trial has it before them.
    let will = p.any(i, listed!("will would shall should upcoming tomorrow slated ll faces facing"))
        || p.is(i, "won") && p.any(next, listed!("' ’")) && p.is(i + 2, "t");
    if will {
        return Some(Tense::Future);
    }
    // A plan for a date in the past tense ("was scheduled for Tuesday") may have failed; both readings stand.
    let planned = p.any(i, listed!("scheduled due"))
        || p.any(i, listed!("expected planned set fixed rescheduled postponed adjourned moved"))
            && p.any(next, listed!("to for on in by until till"));
    if planned {
        return Some(if p.any(before, listed!("was were been")) { Tense::Unclear } else { Tense::Future });
    }
    // "is to meet", "are to hold", "plans to travel", "agreed to meet", "is going to meet"
    let to = p.any(i, PLANS)
        || p.any(i, listed!("is are"))
        || p.is(i, "going") && p.any(before, listed!("is are s re m ’ '"));
    if p.is(next, "to") && to {
        return Some(Tense::Future);
    }
    // "would resign if he lost on Friday": not yet; but "asked if he lost on Friday".
    let asked = |at: usize| p.any(at, listed!("ask asked check decide even investigate know review see wonder"));
    if (1..4).any(|k| p.is(i.wrapping_sub(k), "if") && !asked(i.wrapping_sub(k + 1))) {
        return None;
    }
    if p.any(i, PAST) {
        // "Read" and "put" are also present, and infinitives: "to read on Monday".
        let same_form = p.any(i, listed!("cut hit put read shut spread hurt beat lay lit left set"));
        let other = same_form && p.any(before, listed!("to can could may might must shall should will would the a"));
        return (!other).then_some(Tense::Past);
    }
    let word = p.word(i);
    if word.len() <= 3 || p.capital(i) {
        return None;
    }
    if word.ends_with("ed") && !p.any(i, NOT_PAST) {
        // "the injured soldiers", "to be elected": no finite verb.
        let adjective = p.any(before, listed!("the a an of his her their its be"))
            || p.word(before) == "-"
            // "is closed until Monday"
            || p.any(before, listed!("is are remains remain"))
            || tag(document, p, i) == Tag::Adjective;
        return (!adjective).then_some(Tense::Past);
    }
    // "takes office in March": the present may mean either.
    (word.ends_with('s') && tag(document, p, i) == Tag::Verb).then_some(Tense::Unclear)
}

/// The part of speech of the token that piece `i` begins or lies in.
fn tag(document: &Document<'_>, p: &Pieces<'_>, i: usize) -> Tag {
    let start = p.span(i, i + 1).start;
    document.tag(document.tokens.partition_point(|t| t.span.end <= start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Tense) {
        let (document, p) = (Document::new(text), Pieces::new(text));
        let start = (0..p.len()).find(|&i| p.any(i, listed!("Monday Friday"))).unwrap();
        assert_eq!(Tenses::new(&document, &p).around(start..start + 1, 0..p.len()), expected, "{text}");
    }

    #[test]
    fn the_nearest_verb_rules() {
        check("She said on Monday that she will go.", Tense::Past);
        check("She said she will go on Monday.", Tense::Future);
        check("On Monday, the two are to meet.", Tense::Future);
        check("On Monday, they met.", Tense::Past);
        check("The talks, scheduled for Monday, mark a step.", Tense::Future);
        check("Officials said Friday's talks will focus on trade.", Tense::Future);
        check("Friday's attack killed ten.", Tense::Past);
        check("They agreed to meet on Friday.", Tense::Future);
        check("She ordered them to report to the clerk by Friday.", Tense::Future);
        check("They went out to meet her on Friday.", Tense::Past);
        check("They won’t meet on Friday.", Tense::Future);
        check("He was forced to resign on Friday.", Tense::Past);
        check("They will bring home the injured soldiers on Friday.", Tense::Future);
        check("The government, which faces an election on Monday, has pressed for it.", Tense::Future);
        check("The hearing was adjourned to Friday.", Tense::Unclear);
        check("Friday's talks", Tense::Unclear);
        check("“The vote on Friday worries me,” she said.", Tense::Unclear);
        check("“We lost on Friday,” she will say.", Tense::Past);
        check("“Wait until Friday,” she said.", Tense::Unclear);
        check("“We play on Friday,” she said.", Tense::Unclear);
        check("He would resign if he lost on Friday.", Tense::Future);
        check("He will ask if she left on Friday.", Tense::Past);
        check("The man died “suddenly on Friday”.", Tense::Past);
        check("“No trains on Friday,” she said.", Tense::Past);
        check("It opened “Rain” on Friday.", Tense::Past);
        check("She said “no” on Friday and will go.", Tense::Past);
    }
}
