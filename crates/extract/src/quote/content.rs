//! What is said: where the words that a reporting verb introduces begin and end.

use super::begin::{begins_clause, begins_phrase};
use super::border::{self, infinitive_end, object_end};
use super::cue::{Family, Form, Frames};
use super::hit::{self, Hit};
use super::late;
use super::line::{Items, Line};
use super::opening::{contact, extracts, leads_in, opens_clause, relative};
use super::paper::DOCUMENTS;
use super::person_noun::is_person;
use super::phrase;
use super::saying::quotation_clause_end;
use super::words::Class;
use crate::listed::listed;
use crate::tag::Tag;

/// What stands after the verb of `hit`, from `from` on, as its content, and the rule that says so.
pub(super) fn after(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> Option<(Items, &'static str)> {
    let frames = hit.cue.frames;
    let mut i = from;
    if frames.has(Frames::PERSON) || hit.passive {
        i = addressee(line, hit, i);
        // "warned the toll may rise": not the toll.
        if frames.has(Frames::BARE) && hit.cue.lemma != "tell" && line.is(i, Class::AUXILIARY.or(Class::MODAL)) {
            i = from;
        }
    }
    let plain = i;
    let speech = hit.cue.family == Family::Speech && frames.has(Frames::QUOTE) && frames.has(Frames::BARE);
    if speech && leads_in(line, hit, plain) {
        let end = border::end(line, hit, plain, hits);
        if line.has_verb(plain + 1..end.min(plain + 60)) {
            return Some((plain..end, "bare-clause"));
        }
    }
    i = line.skip_adjuncts(i);
    // "said, in a statement, that": a comma on both sides.
    if line.is(i, Class::COMMA) && !line.is(i + 1, Class::QUOTATION) {
        let j = line.skip_adjuncts(i + 1);
        if j > i + 1 && line.is(j, Class::COMMA) {
            i = j + 1;
        }
    }
    // "said — on television — that", "said at a stop in York, Maine, that"
    let late = (i + 1..line.len().min(i + 14))
        .take_while(|&k| !line.is_verb(k) && !line.is(k, Class::QUOTATION.or(Class::SUBJECT)))
        .find(|&k| line.is(k, Class::THAT) && line.is(k - 1, Class::COMMA.or(Class::DASH)));
    if let Some(that) = late.filter(|_| line.is(i, Class::DASH.or(Class::COMMA).or(Class::PREPOSITION))) {
        i = that;
    }
    // "told a crowd gathered in York that", "assured a group led by the mayor, Ann Lee, that", "told a hall at a hotel in
    // York that", "informed the director Ann Lee that", "predicted at the most recent debate that"
    let on = Class::PREPOSITION.or(Class::NAME).or(Class::TIME);
    let told = plain > from && (phrase::is_participle(line.word(i)) || line.is(plain, on));
    if (told || line.is(plain, Class::PREPOSITION)) && !line.is(i, Class::THAT) && hit.cue.lemma != "ask" {
        let that = (plain + 1..line.len().min(plain + 16))
            // "said in a talk taped in May that"
            // "said at a debate that"
            .take_while(|&k| {
                let bare = || !line.is(k, Class::AUXILIARY) && !line.is(k - 1, Class::TO);
                let noun = || line.is(k + 1, Class::THAT) && bare() && !hits.iter().any(|h| h.at == k);
                !line.is_verb(k) || noun() || phrase::is_participle(line.word(k)) && !line.is(k - 1, Class::NAME)
            })
            .take_while(|&k| !line.is(k, Class::SUBJECT.or(Class::QUOTATION).or(Class::WH)))
            .take_while(|&k| !line.is_word(k - 1, listed!("by")) || !line.word(k).ends_with("ing"))
            .find(|&k| line.is(k, Class::THAT));
        // "in connection with that request"
        let loose = |k: usize| line.is(k, Class::PREPOSITION) && !line.is_word(k, listed!("inside outside"));
        i = that.filter(|&k| opens_clause(line, k) && !loose(k - 1)).unwrap_or(i);
    }
    // "responding to reports that", "hit back at claims that": the words are not theirs who respond.
    let heard = listed!("reports report claims allegations suggestions rumours rumors");
    if line.is(i, Class::THAT) && line.is_word(plain, listed!("at to")) && line.is_word(i - 1, heard) {
        return None;
    }
    // "said, though it rained, they stayed"
    if line.is(i, Class::COMMA)
        && line.is(i + 1, Class::SUBORDINATOR)
        && !line.is(i + 1, Class::PREPOSITION.or(Class::THAT))
        && line.has(i + 2..line.len(), Class::COMMA)
    {
        i += 1;
    }
    let class = line.class(i);
    // "He said; “No.”": a semicolon where a colon should be.
    if class.is(Class::COLON) || class.is(Class::SEMICOLON) && line.is_saying(i + 1) {
        if line.is(i + 1, Class::QUOTATION) {
            return Some((i + 1..i + 2, "colon-quotation"));
        }
        // "The agency did answer: the checks, it said, were made."
        let later = hits.iter().any(|h| {
            h.start > i + 2
                && line.is(h.start - 1, Class::SUBJECT)
                && line.is(h.start - 2, Class::COMMA)
                && h.cue.frames.has(Frames::QUOTE)
        });
        if later {
            return None;
        }
        let tells = (i + 1..line.len()).any(|k| line.is_verb(k) || line.is(k, Class::QUOTATION));
        return (frames.has(Frames::QUOTE) && i + 3 < line.len() && tells)
            .then(|| (i + 1..border::end(line, hit, i + 1, hits), "colon-clause"));
    }
    if class.is(Class::COMMA) && line.is(i + 1, Class::QUOTATION) {
        return Some((i + 1..quotation_clause_end(line, hit, i + 1, hits), "comma-quotation"));
    }
    // "host of the show “Good Evening,”"
    if class.is(Class::QUOTATION) && hit.cue.lemma == "show" && hit.form == Form::Base {
        return None;
    }
    if class.is(Class::QUOTATION) && frames.has(Frames::QUOTE.or(Frames::THAT)) {
        return Some((i..quotation_clause_end(line, hit, i, hits), "quotation"));
    }
    if class.is(Class::THAT) && frames.has(Frames::THAT.or(Frames::BARE)) && opens_clause(line, i) {
        let end = border::end(line, hit, i + 1, hits);
        return (end > i + 1).then(|| (i + 1..end, "that-clause"));
    }
    // "a scheme that Lee says is “a waste”": what it is said of stands before the speaker.
    if frames.has(Frames::QUOTE.or(Frames::BARE)) && hit.start > 2 && extracts(line, hit, i) {
        let end = border::end(line, hit, i, hits);
        // "a rule that he said would hurt was dropped": the statement's own verb.
        let own = line.has_verb(0..hit.start - 1);
        return Some((i..if own { end } else { border::second_verb(line, i, end) }, "relative"));
    }
    // "has not said whether": nothing was said.
    let silent = line.has(hit.start..hit.at, Class::NOT);
    // "tells the story of a widow who left": no question.
    let told = plain > from && !line.is(plain - 1, Class::OBJECT) && line.is_word(i, listed!("who which whose"));
    if frames.has(Frames::WHETHER)
        && !silent
        && !told
        && (class.is(Class::WH) || line.is_word(i, listed!("whether if")))
    {
        return Some((i..border::end(line, hit, i, hits), "question-clause"));
    }
    if silent && (class.is(Class::WH) || line.is_word(i, listed!("whether if"))) {
        return None;
    }
    // "wants to leave", "vowed to stay", not "delegates pledged to Lee", "the people who want to"
    if frames.has(Frames::INFINITIVE)
        && line.is(i, Class::TO)
        && (line.is_verb(i + 1) || line.is(i + 1, Class::QUOTATION))
        && !relative(line, hit)
        && !contact(line, hit)
    {
        // "vowed not to leave"
        let start = if i > from && line.is(i - 1, Class::NOT) { i - 1 } else { i };
        return Some((start..infinitive_end(line, i, border::end(line, hit, i, hits)), "infinitive"));
    }
    if (frames.has(Frames::BARE) || hit.passive && frames.has(Frames::QUOTE)) && begins_clause(line, i, hit, hits) {
        return Some((i..border::end(line, hit, i, hits), "bare-clause"));
    }
    // "told the council to mend the dam"
    if frames.has(Frames::OTHERS_INFINITIVE) && plain > from && line.is(i, Class::TO) && hit.form != Form::Base {
        // "asked not to be named": that is how it is told, not what.
        let withheld = line.is_word(i + 1, listed!("be"))
            && line.is_word(i + 2, listed!("identified named quoted"))
            && line.has(from..i, Class::NOT);
        // "told this to reporters"
        let told = line.is_word(from, listed!("it so that this")) && hit.cue.lemma == "tell";
        let verb = (line.is_verb(i + 1) || line.is(i + 1, Class::QUOTATION)) && !withheld && !told;
        // "told a rally in York on Monday to vote": not with what only tells where.
        let start = if line.skip_adjuncts(plain) > plain && !line.is(plain, Class::NOT) { i } else { from };
        let end = infinitive_end(line, i, border::end(line, hit, i, hits));
        return verb.then_some((start..end, "object-infinitive"));
    }
    if frames.has(Frames::OTHERS_INFINITIVE) && !hit.passive {
        // "urged the two sides to stop"
        let mut object = line.noun_phrase_end(plain);
        // "urged voters via Twitter to “go out”", not "is pressing the bank for access to it"
        let aside = line.noun_phrase_end(object + 1);
        let acts = line.is_verb(aside + 1) || line.is(aside + 1, Class::QUOTATION);
        if object > plain && line.is_word(object, listed!("across at in on via")) && line.is(aside, Class::TO) && acts {
            object = aside;
        }
        // "urged priests, ministers and voters to stop"
        let mut several = object;
        while object > plain && line.is(several, Class::COMMA.or(Class::COORDINATOR)) {
            let from = several + 1 + usize::from(line.is(several + 1, Class::COORDINATOR));
            let end = line.noun_phrase_end(from);
            if end <= from {
                break;
            }
            several = end;
        }
        let acts = line.is_verb(several + 1) || line.is(several + 1, Class::QUOTATION);
        object = if line.is(several, Class::TO) && acts { several } else { object };
        let to = object + usize::from(line.is(object, Class::NOT));
        // "urged the public “not to go”"
        let words = line.items.get(object).and_then(|i| i.quotation).map(|q| line.page.quotations[q].inner);
        let words = words.map_or("", |inner| inner.of(line.page.document.text));
        let quoted = words.starts_with("to ") || words.starts_with("not to ");
        // Not "directed aid to the towns".
        if object > plain && (line.is(to, Class::TO) && !line.is(to + 1, Class::DETERMINER) || quoted) {
            return Some((plain..border::end(line, hit, plain, hits), "object-infinitive"));
        }
    }
    let doing = line.word(plain);
    if frames.has(Frames::GERUND) && doing.ends_with("ing") && !doing.ends_with("thing") {
        return Some((plain..infinitive_end(line, plain, border::end(line, hit, plain, hits)), "gerund"));
    }
    // "which one trader described as “a shocker”"
    // "which it blamed on “bad luck”"
    let blamed = hit.cue.lemma == "blame" && line.is_word(plain, listed!("on"));
    if frames.has(Frames::AS) && line.is_word(plain, listed!("as")) || blamed {
        let q = line.find(plain + 1..line.len().min(plain + 4), Class::QUOTATION);
        return q.map(|q| (q..q + 1, "object"));
    }
    // "a work called “Blue”": its name; but "what he called “a joke”".
    let extracted = line.has(hit.start.saturating_sub(10)..hit.start, Class::WH.or(Class::THAT));
    // "a group that calls itself “Free Hull”": its name.
    let itself = line.is_word(plain, listed!("itself themselves"));
    // "a work called “Blue”", "a group called the “Blues”"
    let named = plain + usize::from(line.is_word(plain, listed!("the")));
    let named = line.is(named, Class::QUOTATION) && (named == plain || !line.is(named + 1, Class::DETERMINER));
    if frames.has(Frames::CALLED) && (named && !extracted || itself) {
        return None;
    }
    // "a poll showed a narrow lead", "the survey found half of them angry"
    let polled = hit.cue.family == Family::Finding
        && line.has_word(hit.start.saturating_sub(8)..hit.start, listed!("poll polls polling survey surveys"));
    if polled && begins_phrase(line, plain) {
        return Some((plain..border::end(line, hit, plain, hits), "bare-clause"));
    }
    let noun = frames.has(Frames::NOUN.or(Frames::AS).or(Frames::CALLED).or(Frames::MARKED)) && !hit.passive;
    // "…, praising the plan", but not "voters supporting the plan"
    let own = (hit.start.saturating_sub(9)..hit.start)
        .any(|k| line.is_word(k, listed!("with and")) && border::between(line, k, hit));
    let loose = !own && hit.participle && hit.start > 0 && !line.is(hit.start - 1, Class::COMMA.or(Class::QUOTATION));
    // "dismissed that as “a joke”"
    let that = frames.has(Frames::AS) && line.is(plain, Class::THAT) && line.is_word(plain + 1, listed!("as"));
    if noun && !loose && (that || begins_phrase(line, plain)) {
        let end = object_end(line, hit, plain, border::end(line, hit, plain, hits));
        // "accused Lee of “lies” and Ray says he is late": another's.
        let other = |&k: &usize| {
            let name = (k + 1..end).find(|&n| !line.in_name(n)).unwrap_or(end);
            // Not "the Post and Times reports".
            let says = |h: &Hit| h.start == name && (hit::plain_verb(h.cue.lemma) || h.form == Form::Past);
            name > k + 1 && hits.iter().any(says)
        };
        let and = |&k: &usize| line.is(k, Class::COORDINATOR);
        let end = (plain + 1..end).filter(and).find(other).unwrap_or(end);
        // "called it “hard reading” in a post"
        let written = |k: &usize| line.is(*k - 1, Class::QUOTATION) && border::in_writing(line, *k);
        let end = (plain + 1..end).find(written).unwrap_or(end);
        // "could not remember the name", "rarely agree on migration", "requested anonymity"
        let rarely = line.has_word(hit.start.saturating_sub(1)..hit.at, listed!("rarely seldom hardly"));
        let withheld = line.is_word(plain, listed!("anonymity"));
        if rarely || withheld || silent && (hit.cue.family == Family::Thought || hit.cue.lemma == "agree") {
            return None;
        }
        // "expressed concern that the dam would fall", "voiced fears on Monday that"
        if hit.cue.lemma == "express"
            && let Some(that) = line.find(plain + 1..end.min(plain + 9), Class::THAT)
            // "concern at reports that": whose reports they are is another matter.
            && !line.is_word(that - 1, heard)
            && opens_clause(line, that)
        {
            return Some((that + 1..border::end(line, hit, that + 1, hits), "that-clause"));
        }
        // "denied it": what, the words do not say.
        if end <= plain || end == plain + 1 && line.is(plain, Class::SUBJECT.or(Class::OBJECT).or(Class::THAT)) {
            return None;
        }
        // "cited the high cost of the war", not "did not mention it by name", "will talk about the war in May"
        let told = hit.cue.family == Family::Speech
            && end - plain > 4
            && !(silent || hit.helped || hit.infinitive || matches!(hit.cue.lemma, "declare" | "quote" | "refer"))
            && (!line.is(plain, Class::OBJECT) || line.is(plain, Class::DETERMINER))
            // "citing people close to the talks", "cited a report by the bank": who says it, not what.
            && !(hit.cue.lemma == "cite" && (plain..end).take(4).any(|k| people(line, k) || line.is_word(k, DOCUMENTS)));
        if frames.has(Frames::MARKED) && !told && !line.has(plain..end, Class::QUOTATION) {
            return None;
        }
        // "quoted Lee as saying “no”": the words are not those of who quotes.
        if (plain..end).any(|k| line.is_word(k, listed!("as")) && line.is_word(k + 1, listed!("saying telling"))) {
            return None;
        }
        // "accused Lee of lying", "blamed Lee for it"
        if matches!(hit.cue.lemma, "accuse" | "blame")
            && !(plain..end).any(|k| line.is_word(k, listed!("of for")) || line.is(k, Class::QUOTATION))
        {
            return None;
        }
        // "questioned the clerk Bo Ray": whom, not what.
        if hit.cue.lemma == "question" && (plain..end).all(|k| line.in_name(k) || line.is(k, Class::CAPITAL)) {
            return None;
        }
        // "criticised the decision": no more than that somebody is against it.
        if hit.cue.family == Family::Stance && end - plain < 4 && !line.has(plain..end, Class::QUOTATION) {
            return None;
        }
        if frames.has(Frames::CALLED) && !called(line, plain, end) {
            return None;
        }
        if frames.has(Frames::AS)
            && !frames.has(Frames::NOUN.or(Frames::MARKED))
            && !(plain..end).any(|k| line.is_word(k, listed!("as")) && !line.is(k + 1, Class::SUBJECT))
        {
            return None;
        }
        return Some((plain..end, "object"));
    }
    late::clause(line, hit, plain, hits).filter(|_| speech && !silent)
}

/// Past "reporters", "him", "the committee" after "told".
fn addressee(line: &Line<'_, '_>, hit: &Hit, from: usize) -> usize {
    if hit.passive {
        return from;
    }
    let mut end = line.noun_phrase_end(from);
    if (from..end).all(|k| line.is(k, Class::DETERMINER) && !line.is(k, Class::OBJECT)) {
        return from;
    }
    // "asked the author Ann Lee how", but not "told the author Lee would"
    let name = (end..line.len()).find(|&k| !line.is(k, Class::NAME)).unwrap_or(end);
    if line.is(name, Class::WH.or(Class::THAT)) {
        end = name;
    }
    // "told his rival, Bo Ray, during a talk that"
    let named =
        (end + 1..line.len()).find(|&k| !line.in_name(k)).filter(|&k| k > end + 1 && line.is(end, Class::COMMA));
    if let Some(close) = named.filter(|&k| line.is(k, Class::COMMA) && line.is(k + 1, Class::PREPOSITION)) {
        return close + 1;
    }
    // "told the BBC’s Ann Lee and other reporters"
    if line.is_word(end, listed!("and")) {
        let more = line.noun_phrase_end(end + 1);
        if more > end + 1
            && line.is(more, Class::THAT.or(Class::COMMA).or(Class::PREPOSITION).or(Class::TIME).or(Class::QUOTATION))
        {
            end = more;
        }
    }
    // "told NBC’s “Today” on Monday that"
    let that = || line.is(line.skip_adjuncts(end + 1), Class::THAT);
    end + usize::from(line.is(end, Class::QUOTATION) && that())
}

/// A plural noun for people.
fn people(line: &Line<'_, '_>, k: usize) -> bool {
    line.is_word(k, listed!("people")) || line.word(k).strip_suffix('s').is_some_and(is_person)
}

/// "called him a liar", "called the plan “a trap”", not "called a meeting".
fn called(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    let what = line.noun_phrase_end(from);
    let name = line.class(what).is(Class::DETERMINER) || line.tag(what) == Tag::Adjective;
    what < end && what > from && name || line.has(from..end, Class::QUOTATION)
}
