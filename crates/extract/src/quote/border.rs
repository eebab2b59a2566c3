//! Where what somebody says ends, and the article speaks again.

use super::cue::{Family, Form, Frames};
use super::hit::{self, Hit};
use super::line::{Items, Line};
use super::person_noun::speaks_for;
use super::phrase::noun_like;
use super::subject;
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Where the clause that starts at `from` ends for the reader of `hit`: at the end of the statement, or before what
/// is the article's own again.
pub(super) fn end(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> usize {
    let mut i = from;
    // "A woman who says she was held has told": the statement's own verb ends it.
    let relative =
        hit.start > 1 && line.is_word(hit.start - 1, listed!("who")) && !line.is(hit.start - 2, Class::COMMA);
    let own = relative && !line.has_verb(0..hit.start);
    let last = if own { second_verb(line, from, line.len()) } else { line.len() };
    // "said that — in his view — it was old"
    if line.is(i, Class::DASH) {
        i = line.find(i + 1..line.len().min(i + 30), Class::DASH).map_or(i, |k| k + 1);
    }
    while i < last {
        let class = line.class(i);
        if class.is(Class::STOP) && (i + 1 == line.len() || i + 2 >= line.len()) || class.is(Class::SEMICOLON) {
            break;
        }
        // "the process “must be sound”: “We …”"
        if class.is(Class::COLON) && line.is_saying(i + 1) {
            break;
        }
        if class.is(Class::DASH) && i > from {
            // "— two key items": one dash ends it; a pair holds an insertion.
            let second = line.find(i + 1..line.len().min(i + 30), Class::DASH);
            match second {
                Some(k) if k + 2 < line.len() => {
                    i = k + 1;
                    continue;
                }
                _ => break,
            }
        }
        if class.is(Class::COMMA) && i > from && ends_at_comma(line, hit, from..i, hits) && !put_in(line, from..i) {
            break;
        }
        if i > from && line.is(i - 1, Class::QUOTATION) {
            // "“expanded the party,” claiming": the comma stands inside the marks.
            let inside = line.quotation_end(i - 1) == Some(',');
            // "Lee says she is ‘a trader’ as trial opens": a headline's own.
            let headline = line.is_word(i, listed!("as amid")) && !line.is(line.len() - 1, Class::STOP);
            if headline || inside && (goes_on_after(line, hit, i, hits) || main_clause_behind(line, hit, i)) {
                break;
            }
        }
        if i > from + 2 && class.is(Class::PREPOSITION) && occasion(line, i) {
            break;
        }
        if class.is(Class::COORDINATOR) && i > from {
            // "threatening to leave and his colleague calling it a trap"
            let absolute = |h: &Hit| h.participle && hit.participle && between(line, i, h);
            if shares_subject(line, hit, i, hits)
                || hits.iter().any(|h| absolute(h) || reports_anew(line, hit, from..i, h))
            {
                break;
            }
        }
        i += 1;
    }
    while i > from && line.is(i - 1, Class::COMMA.or(Class::COLON)) {
        i -= 1;
    }
    i
}

/// "said the deal, while old, was good": the verb of `subject` only follows what a pair of commas holds.
fn put_in(line: &Line<'_, '_>, mut subject: Items) -> bool {
    let close = (subject.end + 1..line.len()).take(12).find(|&k| line.is(k, Class::COMMA) || line.is_verb(k));
    close.is_some_and(|k| line.is(k, Class::COMMA) && line.is_verb(k + 1) && !line.word(k + 1).ends_with("ing"))
        && !subject.any(|k| line.is(k, Class::QUOTATION))
}

/// Whether a noun phrase is all that stands between the word at `from` and a hit: "with the mayor saying".
pub(super) fn between(line: &Line<'_, '_>, from: usize, hit: &Hit) -> bool {
    from + 1 < hit.start
        && hit.start - from < 10
        && !(from + 1..hit.start).any(|k| line.is_verb(k) || line.is(k, Class::COMMA.or(Class::QUOTATION)))
}

/// "Most said they would stay and others said they would go": the clause so far is all of the first report.
fn reports_anew(line: &Line<'_, '_>, hit: &Hit, mut clause: Items, next: &Hit) -> bool {
    let speaks = |h: &Hit| h.cue.frames.has(Frames::QUOTE) && !h.participle && !h.infinitive && !h.passive;
    let apart = Class::THAT.or(Class::WH).or(Class::PREPOSITION).or(Class::COORDINATOR);
    speaks(hit)
        && hit::plain_verb(next.cue.lemma)
        && speaks(next)
        && between(line, clause.end, next)
        && !line.has(clause.end + 1..next.start, apart)
        && !line.is_word(clause.end, listed!("or"))
        && clause.any(|k| line.is_verb(k))
}

/// Where a noun phrase with all that hangs on it ends: before a new clause.
pub(super) fn object_end(line: &Line<'_, '_>, hit: &Hit, from: usize, end: usize) -> usize {
    // "expressed shock and sorrow": of "and insists that", "and withheld the name" one ends as verbs do, the other has an object.
    // Nearly all short words that may be past are.
    let irregular = listed!("became brought caught fought sought spread struck taught thought withdrew");
    let finite = |k: usize| {
        let word = line.word(k);
        let object = Class::DETERMINER.or(Class::OWNER).or(Class::SUBJECT).or(Class::OBJECT).or(Class::THAT);
        let sign = word.ends_with("ed")
            || word.ends_with('s')
            || word.len() < 6
            || irregular.has(word)
            || line.is(k + 1, object.or(Class::NAME))
            || !line.page.words.cues(line.items[k].tokens.start).is_empty();
        sign && !word.ends_with("ing")
    };
    let acts = |k: usize| line.is_verb(k) && (hit.form != Form::Past || finite(k));
    let mut i = from + 1;
    while i < end {
        let class = line.class(i);
        // "accused a former minister, Bo Ray, of lying"
        let name = (i + 1..end).find(|&k| !line.in_name(k)).unwrap_or(end);
        if class.is(Class::COMMA)
            && name > i + 1
            && line.is(name, Class::COMMA)
            && line.is_word(name + 1, listed!("as of"))
        {
            i = name + 1;
            continue;
        }
        // "accused Bo Ray, a clerk who had left, of lying"
        let close =
            || (i + 1..end.min(i + 24)).find(|&k| line.is(k, Class::COMMA) && line.is_word(k + 1, listed!("of")));
        if class.is(Class::COMMA)
            && hit.cue.lemma == "accuse"
            && let Some(close) = close()
        {
            i = close + 1;
            continue;
        }
        // "called the dam, which Bo Ray had planned, a “waste”", "recalled Bo Ray, her rival, as “a man”"
        if class.is(Class::COMMA)
            && hit.cue.frames.has(Frames::AS.or(Frames::CALLED))
            && !line.is_verb(i + 1)
            && let Some(close) = judgement(line, hit, i, end)
        {
            i = close + 1;
            continue;
        }
        // "cited its faults, including the noise", "recalled her rival, Bo Ray."
        let more = line.is_word(i + 1, GOES_ON) || name > i + 1 && line.is(name, Class::STOP);
        if class.is(Class::COMMA) && !listed(line, i, end) && !more {
            break;
        }
        // "called it “a trap,” told reporters": the comma stands inside the marks.
        if line.is(i - 1, Class::QUOTATION) && line.quotation_end(i - 1) == Some(',') && line.is_verb(i) {
            break;
        }
        if line.is_word(
            i,
            listed!("after before when while although though since until but whilst despite"),
        )
            // "criticised his trade while in office"
            && !(line.is_word(i, listed!("while whilst")) && line.is(i + 1, Class::PREPOSITION))
        {
            break;
        }
        // "praised Lee for cutting taxes and paring rules": the second of two such.
        let doing = |k: usize| line.word(k).ends_with("ing") && line.word(k).len() > 4;
        if class.is(Class::COORDINATOR)
            && doing(i + 1)
            && (from + 1..i).any(|k| doing(k) && line.is_word(k - 1, listed!("as by for from of")))
        {
            i += 2;
            continue;
        }
        // "a May raid"
        let time = class.is(Class::TIME) && !line.is(i + 1, Class::POSSESSIVE) && !line.is(i - 1, Class::DETERMINER);
        // "announced the raid at a press conference"
        let told = class.is(Class::PREPOSITION)
            && (event(line, i) || in_writing(line, i))
            && !line.has(i..end, Class::QUOTATION);
        // "denied the charges through his lawyer"
        let through = line.is_word(i, listed!("through via")) && (i + 2..i + 4).any(|k| speaks_for(line.word(k)));
        if time || told || through || class.is(Class::COORDINATOR) && acts(i + 1) {
            break;
        }
        if class.is(Class::COORDINATOR) && line.is(i + 1, Class::SUBJECT) {
            break;
        }
        i += 1;
    }
    while i > from && (line.is(i - 1, Class::PREPOSITION.or(Class::COMMA)) || line.is_word(i - 1, GOES_ON)) {
        i -= 1;
    }
    i
}

/// The comma before "as “a waste”" or, of a verb like "call", "a “waste”", which closes what the one at `comma` opens; not
/// that of "she also noted, “We will sell it.”"
fn judgement(line: &Line<'_, '_>, hit: &Hit, comma: usize, end: usize) -> Option<usize> {
    let judged = |c: usize| {
        let says_as = line.is_word(c + 1, listed!("as"));
        let what = c + 1 + usize::from(says_as);
        (says_as || hit.cue.frames.has(Frames::CALLED))
            && line.is(what + usize::from(line.is(what, Class::DETERMINER)), Class::QUOTATION)
    };
    let reports = |k: usize| !line.page.words.cues(line.items[k].tokens.start).is_empty();
    (comma + 2..end.min(comma + 20)).find(|&c| line.is(c, Class::COMMA) && judged(c)).filter(|&c| !reports(c - 1))
}

/// What may tell more of a phrase after a comma.
const GOES_ON: &Listed = listed!("especially including like notably particularly such");

/// Where "to build a road" ends: before a comma that opens something new, and before another verb of its subject.
pub(super) fn infinitive_end(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    let own_verb = |k: usize| line.is(k, Class::AUXILIARY) || line.tag(k) == Tag::Verb && line.word(k).ends_with("ed");
    (from + 2..end)
        .find(|&i| {
            let class = line.class(i);
            // "to cut taxes, including the one on fuel"
            let goes_on = || line.is_word(i + 1, GOES_ON);
            class.is(Class::COMMA) && !listed(line, i, end) && !line.is(i + 1, Class::QUOTATION) && !goes_on()
                || class.is(Class::COORDINATOR) && own_verb(i + 1)
                || line.is_word(i, listed!("as when after")) && line.is(i + 1, Class::SUBJECT)
        })
        .unwrap_or(end)
}

/// ", according to", ", adding", ", while Lee said", ", a sign that"
fn ends_at_comma(line: &Line<'_, '_>, hit: &Hit, clause: Items, hits: &[Hit]) -> bool {
    let comma = clause.end;
    goes_on_after(line, hit, comma + 1, hits)
        || main_clause_after(line, hit, comma)
        // "Lee, who said her rival, Bo Ray, had lied, left"
        || main_verb_after(line, hit, comma) && (line.has_verb(clause.clone()) || !line.has(clause, Class::COMMA))
}

/// "Lee, who pressed the bank to lower rates, declined": a report in a relative clause ends with it.
fn main_verb_after(line: &Line<'_, '_>, hit: &Hit, comma: usize) -> bool {
    // "Lee, who left in May and who has called on him to go, said", "Lee, who left in May and said it rained, came back"
    let opens = |k: usize| line.is_word(k, listed!("who whose which")) && line.is(k - 1, Class::COMMA);
    // "Lee, head of a club that urges people to vote, said"
    let opens = |k: usize| opens(k) || k + 1 == hit.start && line.is_word(k, listed!("that who"));
    let nearest = (1..hit.start).rev().take(40).find(|&k| line.is(k, Class::COMMA) || opens(k));
    let opened = nearest.is_some_and(opens);
    // "Lee, who said she would come, ultimately did not"
    let next = (comma + 1..line.len()).find(|&k| !line.is(k, Class::ADVERB)).unwrap_or(comma + 1);
    let verb = line.is(next, Class::AUXILIARY.or(Class::MODAL))
        || line.tag(next) == Tag::Verb && !line.word(next).ends_with("ing");
    opened && verb
}

/// "After Lee said the bridge was safe, the mayor left": the report stands in a clause that only leads up to another.
pub(super) fn main_clause_after(line: &Line<'_, '_>, hit: &Hit, comma: usize) -> bool {
    line.is(comma, Class::COMMA) && main_clause_behind(line, hit, comma + 1)
}

/// The same, where the comma may stand inside the marks of a quotation.
fn main_clause_behind(line: &Line<'_, '_>, hit: &Hit, next: usize) -> bool {
    // "…, and while Lee said the bridge was safe, it fell"
    let joint = (0..hit.start).rev().take(12).find(|&k| line.is(k, Class::COORDINATOR));
    let first = joint.filter(|&k| k == 0 || line.is(k - 1, Class::COMMA.or(Class::SEMICOLON))).map_or(0, |k| k + 1);
    let leads =
        line.is(first, Class::SUBORDINATOR) && !line.is(first, Class::THAT) || line.is_word(first, listed!("when"));
    // "With Lee saying the bridge was safe, the mayor left"
    let with = line.is_word(first, listed!("with")) && hit.participle;
    let subject = Class::SUBJECT.or(Class::DETERMINER).or(Class::CAPITAL).or(Class::NUMBER);
    // "Saying the bridge was safe, the mayor left"
    let fronted = hit.participle && hit.start == 0;
    (leads || with || fronted)
        && !line.has(first..hit.start, Class::COMMA)
        && (line.is(next, subject) || noun_like(line, next))
        && !line.is(next, Class::COORDINATOR.or(Class::PREPOSITION).or(Class::WH))
        && line.has_verb(next + 1..line.len())
}

/// Whether what starts at `next`, after a comma, is the article's own again.
fn goes_on_after(line: &Line<'_, '_>, hit: &Hit, next: usize, hits: &[Hit]) -> bool {
    if line.is_word(next, listed!("according")) {
        return true;
    }
    if hits.iter().any(|h| h.participle && h.start <= next && next <= h.at && h.at > hit.at) {
        return true;
    }
    if line.is(next, Class::PREPOSITION) && occasion(line, next) {
        return true;
    }
    // ", something his party denies.", ", which his party has denied.": at the end, and not "which Acme denied signing, was".
    let denies = listed!("denied denies disputed disputes");
    let denied = || (next + 1..line.len()).take(9).any(|k| line.is_word(k, denies) && line.is(k + 1, Class::STOP));
    // ", drawing laughter from the back": what the saying of it did.
    let did = listed!("contradicting dashing drawing echoing");
    if line.is_word(next, did)
        || line.is_word(next, listed!("something"))
        || line.is_word(next, listed!("a which")) && denied()
    {
        return true;
    }
    // ", a day after she had left", ", hours before the vote"
    let unit = listed!("day days week weeks hour hours month months year years");
    if (next..next + 3).any(|k| line.is_word(k, unit) && line.is_word(k + 1, listed!("after before"))) {
        return true;
    }
    // "“We must learn”, but he did not resign"
    if line.is_word(next, listed!("but"))
        && line.is_word(next + 1, listed!("he she"))
        && line.has(next.saturating_sub(2)..next, Class::QUOTATION)
    {
        return true;
    }
    // ", and when pressed on it, she left"
    if line.is(next, Class::COORDINATOR)
        && line.is_word(next + 1, listed!("when"))
        && line.is_word(next + 2, listed!("asked pressed questioned"))
    {
        return true;
    }
    // ", with the mayor saying"
    if line.is_word(next, listed!("with")) && hits.iter().any(|h| h.participle && between(line, next, h)) {
        return true;
    }
    // ", even as the toll rose"
    if line.is_word(next, listed!("even")) && line.is_word(next + 1, listed!("as though after while when")) {
        return true;
    }
    // "…, Interfax reported.", "…, reported the Post."
    if hits.iter().any(|h| agency(line, next, h) || h.at == next && inverted(line, h)) {
        return true;
    }
    // ", a swipe at his rivals" at the very end
    if line.is_word(next, listed!("a an")) {
        let rest = next + 1..line.len();
        return !line.has(rest.clone(), Class::COMMA.or(Class::MODAL).or(Class::DASH).or(Class::QUOTATION))
            && !line.is(next - 2, Class::NAME);
    }
    if line.is_word(next, listed!("while whilst whereas compared")) {
        // "“it has weight,” while “the rest has none”", "The poll shows that one leads, while nobody knows the other"
        return !line.is(next + 1, Class::QUOTATION) && hit.cue.family != Family::Finding;
    }
    // ", and Lee said", ", but the mayor argued"
    if line.is(next, Class::COORDINATOR) || line.is_word(next, listed!("although though as")) {
        if shares_subject(line, hit, next, hits) {
            return true;
        }
        // With a subject of its own: not ", and had been told".
        let other = hits.iter().find(|h| h.start > next + 1 && h.start - next < 8 && !h.participle && !h.infinitive);
        if let Some(h) = other
            // ", as Kim accused", ", but he called it a trap"
            && (h.cue.frames.has(Frames::QUOTE)
                || line.is_word(next, listed!("as"))
                || line.is_word(next, listed!("but")) && line.is_word(h.start - 1, listed!("he she")))
            && !(next + 1..h.start).any(|k| line.is_verb(k) || line.is(k, Class::COMMA.or(Class::THAT)))
            && (h.form == hit.form
                || line.is_word(next, listed!("but"))
                    && matches!((h.form, hit.form), (Form::Past, Form::Present) | (Form::Present, Form::Past)))
        {
            return true;
        }
    }
    false
}

/// "…, reported the Post.": the same, with the verb first.
fn inverted(line: &Line<'_, '_>, hit: &Hit) -> bool {
    let says = hit.cue.frames.has(Frames::QUOTE) && matches!(hit.form, Form::Past | Form::Present);
    let source = subject::after(line, hit.end).filter(|_| says && line.is(hit.at - 1, Class::COMMA));
    source.is_some_and(|s| line.is(s.end, Class::STOP) && line.is(s.end - 1, Class::CAPITAL))
}

/// "…, Interfax reported.": who passed it on, at the very end.
fn agency(line: &Line<'_, '_>, next: usize, hit: &Hit) -> bool {
    let name = next..hit.start;
    hit.cue.frames.has(Frames::QUOTE)
        && hit.start > next
        && line.is(hit.end, Class::STOP)
        && matches!(hit.form, Form::Past | Form::Present)
        && (line.is_word(next, listed!("the")) || line.is(next, Class::NAME))
        && name.skip(1).all(|k| line.is(k, Class::NAME) && !line.is(k, Class::MARK))
}

/// Where somebody speaks.
const HELD: &Listed = listed!(
    "speech rally briefing conference debate hearing interview appearance event call broadcast program programme \
     show address",
);

/// What somebody says something in.
const TOLD: &Listed = listed!("interview statement tweet email e-mail letter post op-ed column memo");

/// "in a post on X": words in which somebody wrote or spoke, whatever follows.
pub(super) fn in_writing(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_word(at, listed!("in during"))
        && line.is(at + 1, Class::DETERMINER)
        && line.has_word(at + 2..line.len().min(at + 5), TOLD)
}

/// "in an interview with the BBC", "during a speech": where it was said, up to the end of the statement.
fn occasion(line: &Line<'_, '_>, at: usize) -> bool {
    if !line.is_word(at, listed!("in during on at"))
        || !line.is(at + 1, Class::DETERMINER.or(Class::TIME).or(Class::NAME))
    {
        return false;
    }
    let during = line.is_word(at, listed!("during"));
    let noun = (at + 2..line.len().min(at + 8)).find(|&k| line.is_word(k, TOLD) || during && line.is_word(k, HELD));
    let Some(noun) = noun else { return false };
    !(at + 1..noun).any(|k| line.is_verb(k) || line.is(k, Class::COMMA)) && !line.has_verb(noun + 1..line.len())
}

/// "at a press conference": where somebody announced or blamed something.
fn event(line: &Line<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    line.is_word(at, listed!("at"))
        && line.is_word(next, listed!("a an"))
        && line.is_word(line.noun_phrase_end(next) - 1, HELD)
}

/// "would not say", "could not recall": what a speaker did, and no part of what was said.
pub(super) fn keeps_silent(line: &Line<'_, '_>, at: usize) -> bool {
    const VERBS: &Listed = listed!(
        "answer comment confirm disclose discuss elaborate give identify name provide recall remember reveal say \
         specify",
    );
    let short = line.word(at).ends_with("n't") || line.word(at).ends_with("n’t");
    let helped = line.is(at, Class::MODAL.or(Class::AUXILIARY)) && (short || line.is(at + 1, Class::NOT));
    let verb = at + 2 - usize::from(short);
    helped
        && (line.is_word(verb, VERBS) || line.is_word(verb, listed!("be")) && line.is_word(verb + 1, listed!("drawn")))
}

/// Whether the verb after "and" or "but" goes on with the subject of `hit`: "and suggested", "but did not elaborate".
fn shares_subject(line: &Line<'_, '_>, hit: &Hit, coordinator: usize, hits: &[Hit]) -> bool {
    if line.is_word(coordinator, listed!("or nor")) {
        return false;
    }
    let mut next = coordinator + 1;
    while line.is(next, Class::ADVERB) && !line.is(next, Class::NOT) {
        next += 1;
    }
    if line.is_word(coordinator, listed!("but")) && keeps_silent(line, next) {
        return true;
    }
    let past = matches!(hit.form, Form::Past) && !hit.helped;
    if past && line.is_word(next, listed!("did didn't didn’t declined refused gave offered ruled")) {
        return true;
    }
    let state = Class::BE.or(Class::MODAL);
    let still = |k: usize| !line.is_verb(k) || line.is(k, state) || line.is(k - 1, Class::MODAL.or(Class::TO));
    hits.iter().any(|h| {
        h.start <= next
            && next <= h.at
            && h.form == hit.form
            && !h.helped
            && !h.infinitive
            // "warning that it was late and suggesting"
            && h.participle == hit.participle
            && !h.passive
            // "said she was tired and wanted a break", "said he met her and vowed to pay": both are what was said; but
            // "said it was late and urged them to rest".
            && (h.cue.family != Family::Thought && h.cue.family != Family::Wish
                || hit.cue.family == h.cue.family
                // "said it was “late” and called for rest"
                || line.is(coordinator - 1, Class::QUOTATION)
                || listed!("call order press urge").has(h.cue.lemma)
                    && hit.cue.lemma != "tell"
                    && (hit.end..coordinator).all(still))
    })
}

/// "an angry, divisive speech" and "A, B and C": commas that do not end a phrase.
fn listed(line: &Line<'_, '_>, comma: usize, end: usize) -> bool {
    let adjectives = line.tag(comma - 1) == Tag::Adjective && line.tag(comma + 1) == Tag::Adjective;
    let next = line.find(comma + 1..end.min(comma + 7), Class::COMMA.or(Class::COORDINATOR));
    let list = next.is_some_and(|k| {
        line.is_word(k, listed!("and or"))
            && !(comma + 1..k).any(|v| line.is_verb(v) && !line.word(v).ends_with("ing"))
            && !line.is_verb(k + 1)
            && !line.is(k + 1, Class::SUBJECT)
    });
    adjectives || list
}

/// Where the second verb of `from..end` stands that no other clause has a claim to.
pub(super) fn second_verb(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    let opens = Class::COORDINATOR.or(Class::SUBORDINATOR).or(Class::WH).or(Class::THAT).or(Class::TO);
    let mut free = 0;
    let mut k = from;
    while k < end {
        if line.is(k, opens) && !line.is(k, Class::PREPOSITION) || line.is(k, Class::TO) {
            free += 1;
        }
        if k > from && line.is_verb(k) && !line.word(k).ends_with("ing") {
            if free < 0 {
                return k;
            }
            free -= 1;
            // "would not have held" is one verb.
            let helps = |k: usize| line.is(k, Class::AUXILIARY.or(Class::MODAL));
            while k + 1 < end && (line.is_verb(k + 1) && (helps(k) || !helps(k + 1)) || line.is(k + 1, Class::ADVERB)) {
                k += 1;
            }
        }
        k += 1;
    }
    end
}
