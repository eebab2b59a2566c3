//! One statement to drafts of frames: which words are the content, the cue and the source of which attribution.

use super::actor::{dateline_end, main_subject, opening_name};
use super::apart::{according, as_said, colon, estimate, for_whom, headline, signed};
use super::border;
use super::content;
use super::cue::{Family, Form, Frames};
use super::heard;
use super::hit::{self, Hit};
use super::line::{Items, Line};
use super::noun;
use super::person_noun::is_person;
use super::phrase;
use super::subject;
use super::tail::tail;
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// A frame in items of its statement.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) content: Vec<Items>,
    pub(super) cue: Items,
    pub(super) source: Option<Items>,
    /// The verb takes quotations: what is said may go on in the next sentence.
    pub(super) speaks: bool,
    pub(super) rule: &'static str,
}

impl Draft {
    /// One stretch of words that somebody is said to say.
    #[inline(never)]
    pub(super) fn said(content: Items, cue: Items, source: Items, rule: &'static str) -> Self {
        Self { content: vec![content], cue, source: Some(source), speaks: true, rule }
    }
}

/// All attributions inside one statement, in order of their cues.
pub(super) fn read(line: &Line<'_, '_>) -> Vec<Draft> {
    let hits = hit::find(line);
    let mut out: Vec<Draft> = Vec::new();
    // The end of what earlier cues have claimed, for contents that reach back to the start.
    let mut floor = dateline_end(line);
    let mut shared: Option<Items> = None;
    let question = question_end(line);
    out.extend(whole(line, &hits, floor));
    for (n, hit) in hits.iter().enumerate() {
        // What is reported inside a report is left to its speaker: "he said he hoped to win" is one. So is what only
        // describes a speaker: "said Lee, who supports the bill".
        let inside = |r: &Items| r.contains(&hit.at);
        // "said Lee, who added that it rained": two reports.
        let adds = hit.start > 1
            && line.is_word(hit.start - 1, listed!("who"))
            && hit.cue.frames.has(Frames::QUOTE)
            && (line.is(hit.end, Class::THAT) || hit.cue.lemma == "say");
        for s in out.iter_mut().filter_map(|d| d.source.as_mut()).filter(|s| adds && inside(s)) {
            s.end = hit.start - 1 - usize::from(line.is(hit.start - 2, Class::COMMA));
        }
        if out.iter().any(|d| d.content.iter().any(inside) || d.source.as_ref().is_some_and(inside)) {
            continue;
        }
        // "Asked if she believed that they wanted to win, Lee smiled.": part of the question.
        if hit.at < question {
            continue;
        }
        // "Asked whether he would leave, Lee smiled.": who asks is not told.
        if hit.start == 0 && hit.form == Form::Past && matches!(hit.cue.family, Family::Question) {
            continue;
        }
        // "asked that day if it rained", "asked that, but left"
        let other = Class::TIME.or(Class::MARK).or(Class::PREPOSITION).or(Class::SUBORDINATOR);
        let after = hit.end + 1;
        let time = line.is(after, other) || line.is_word(after, listed!("day night same time"));
        if hit.cue.lemma == "ask" && line.is(hit.end, Class::THAT) && time {
            continue;
        }
        // "people want to know what happened": they do not.
        if hit.infinitive && hit.cue.lemma == "know" {
            continue;
        }
        let (mut source, inverted) = source(line, hit, n, &hits, &shared);
        // "Most said they would stay and others said they would go": only the others.
        if let Some(s) = &mut source
            && let Some(before) = out.last().and_then(|d| d.content.last()).filter(|c| !inverted && c.end + 1 < s.end)
            && s.start < before.end
            && line.is(before.end, Class::COORDINATOR)
        {
            s.start = before.end + 1;
        }
        // "a plan some believe will fail": only those.
        if let Some(s) = source.as_mut().filter(|s| s.len() > 1 && !inverted)
            && line.is_word(s.end - 1, listed!("few many most others several some"))
            && line.tag(s.end - 2) == Tag::Noun
            && !line.is_word(s.end - 2, listed!("few many most several some"))
        {
            s.start = s.end - 1;
        }
        if shows(line, hit, source.as_ref()) {
            continue;
        }
        // "Acme cut its sales forecast": a noun.
        if !inverted && !hit.participle && source.as_ref().is_some_and(|s| owned(line, s)) {
            continue;
        }
        // "what Lee had told him when they met": that, the words do not say.
        let what = |s: &Items| s.start > 0 && line.is_word(s.start - 1, listed!("what"));
        if hit.cue.lemma == "tell" && !inverted && source.as_ref().is_some_and(what) {
            continue;
        }
        let hears = source.as_ref().is_some_and(|s| heard::hears(line, hit, s));
        if hit.cue.lemma == "hear" && !hears {
            continue;
        }
        // "If he says so", "asked whether he thought so": nobody has.
        if source.as_ref().is_some_and(|s| s.start > 0 && line.is_word(s.start - 1, listed!("if unless whether"))) {
            continue;
        }
        // "He praised the visit, which began in May, and said": not the visit.
        let aside = |s: &Items| line.is(s.start, Class::WH) && s.start > 0 && line.is(s.start - 1, Class::COMMA);
        if source.as_ref().is_some_and(|s| shared.is_none() || !aside(s)) && !hears {
            shared.clone_from(&source);
        }
        let cue = hit.at..hit.end;
        let speaks = hit.cue.frames.has(Frames::QUOTE);
        if let Some(source) = &source
            && let Some(tail) = tail(line, hit, &hits, source, inverted, reach(line, &out, source, floor))
        {
            floor = tail.end;
            out.retain(|d| !tail.content.iter().any(|c| c.contains(&d.cue.start)));
            let source = Some(source.clone()).filter(|_| !hears);
            let draft = Draft { content: tail.content, cue, source, speaks, rule: tail.rule };
            out.extend(tail.second.map(|second| Draft { content: vec![second], ..draft.clone() }));
            out.push(draft);
            continue;
        }
        let from = match &source {
            Some(s) if inverted => s.end,
            _ => hit.end,
        };
        if source.is_none() && !hit.passive {
            continue;
        }
        // "was described by Lee as “a waste”", "was called “a waste” by Lee"
        if hit.passive && hit.cue.frames.has(Frames::AS.or(Frames::CALLED)) && !line.is(hit.end, Class::THAT) {
            out.extend(said_of(line, hit));
            continue;
        }
        // "was told that", not "is expected"
        if hit.passive && !hears && !line.has(hit.end..line.len().min(hit.end + 12), Class::THAT) {
            continue;
        }
        if let Some((content, rule)) = content::after(line, hit, from, &hits)
            && content.start < content.end
            && source
                .as_ref()
                .is_none_or(|s| (hears || fits(line, hit, s)) && !(rule == "infinitive" && narrows(line, s.start)))
        {
            let content = skip_commas(line, content);
            floor = floor.max(content.end);
            // "is worried that it may rain"
            let told = hit.passive && hit.cue.lemma != "worry";
            let source = if told { by_agent(line, hit, &content) } else { source.filter(|_| !hears) };
            out.push(Draft { content: vec![content], cue, source, speaks, rule });
        }
    }
    according(line, &mut out, &hits);
    colon(line, &mut out, &hits);
    as_said(line, &mut out, &hits);
    headline(line, &mut out);
    signed(line, &mut out);
    for_whom(line, &mut out);
    estimate(line, &mut out);
    noun::read(line, &mut out, &hits);
    out
}

/// "the people who want to leave": not "Ann Lee, who has promised to leave".
fn narrows(line: &Line<'_, '_>, who: usize) -> bool {
    line.is(who, Class::WH) && !(who > 1 && line.is(who - 1, Class::COMMA) && line.in_name(who - 2))
}

/// Whether what stands before a verb is an object of another, and no report: "cut its annual sales".
fn owned(line: &Line<'_, '_>, source: &Items) -> bool {
    let Some(before) = source.start.checked_sub(1) else { return false };
    line.is(source.start, Class::OWNER)
        && !line.is(source.start, Class::OBJECT)
        && !line.has(source.clone(), Class::COMMA)
        && line.is_verb(before)
        && !line.is(before, Class::AUXILIARY.or(Class::MODAL))
        && line.page.words.cues(line.items[before].tokens.start).is_empty()
}

/// "Asked what she thought, Lee smiled.", "And when pressed on it, …": where a question that opens a statement ends.
fn question_end(line: &Line<'_, '_>) -> usize {
    let asked = line.find_word(0..3, listed!("asked pressed questioned quizzed")).unwrap_or(3);
    let leads = |k: usize| line.is(k, Class::COORDINATOR) || line.is_word(k, listed!("if when"));
    let opens = asked < 3 && (0..asked).all(leads) && line.is(asked + 1, Class::WH.or(Class::SUBORDINATOR));
    (asked..line.len()).find(|&k| opens && line.is(k, Class::COMMA)).unwrap_or(0)
}

/// "signs reading “Shame”", "a banner on the gate says “Shame”", "graffiti that reads “Shame”": words that are shown.
fn shows(line: &Line<'_, '_>, hit: &Hit, source: Option<&Items>) -> bool {
    if hit.participle && hit.start > 0 && line.is_word(hit.start - 1, SIGNS) {
        return hit.cue.lemma != "write";
    }
    let Some(source) = source.filter(|_| listed!("ask declare proclaim read say").has(hit.cue.lemma)) else {
        return false;
    };
    let end = line.find(source.clone(), Class::PREPOSITION).unwrap_or(source.end);
    // "graffiti, which reads"
    let relative = line.is_word(source.start, listed!("that which"));
    let back = usize::from(relative) + usize::from(relative && end > 1 && line.is(end - 2, Class::COMMA));
    end > back && line.is_word(end - 1 - back, SIGNS)
}

/// Things with words on them.
const SIGNS: &Listed = listed!(
    "banner banners caption graffiti hat hats inscription label message placard placards plaque poster posters \
     sheet shirt shirts sign signs sticker",
);

/// From where a tail may take what is said: "Lee agreed to sell the bridge, the city said" takes even another's words,
/// when they run up to it.
fn reach(line: &Line<'_, '_>, out: &[Draft], source: &Items, floor: usize) -> usize {
    let touches = |d: &Draft| d.rule == "infinitive" && d.content.iter().any(|c| c.end + 1 == source.start);
    if out.last().is_some_and(touches) { dateline_end(line) } else { floor }
}

/// "Lee said the bridge was safe, the agency reported.": the last report holds the others.
fn whole(line: &Line<'_, '_>, hits: &[Hit], floor: usize) -> Option<Draft> {
    let (n, hit) = hits.iter().enumerate().rev().find(|(_, h)| h.cue.frames.has(Frames::QUOTE))?;
    if n == 0 || hit.participle || hit.cue.lemma == "hear" {
        return None;
    }
    let (source, inverted) = source(line, hit, n, hits, &None);
    let source = source?;
    let tail = tail(line, hit, hits, &source, inverted, floor)?;
    let closes = (hit.end.max(source.end)..line.len()).all(|k| !line.is(k, Class::COMMA.or(Class::QUOTATION)));
    let reports = |d: &Items| hits[..n].iter().any(|h| d.contains(&h.at));
    // "She had expressed “regret”, the adviser said"; but "Lee said it was “safe”, Reuters reported" is Lee's.
    let pronoun = source.len() == 1 && line.is(source.start, Class::SUBJECT);
    let told = hits[..n].iter().any(|h| h.cue.frames.has(Frames::QUOTE));
    let quoted = tail.content.first().is_none_or(|c| line.is(c.start, Class::QUOTATION)) || told && !pronoun;
    if tail.rule != "clause-tail" && quoted || !closes || tail.content.len() != 1 || !reports(&tail.content[0]) {
        return None;
    }
    let cue = hit.at..hit.end;
    Some(Draft { content: tail.content, cue, source: Some(source), speaks: true, rule: tail.rule })
}

/// What can be the source of a cue: a study or a name finds something out, an impact does not; what "I think" outside
/// quotation marks is the article's own; "there" and "no group" say nothing.
fn fits(line: &Line<'_, '_>, hit: &Hit, source: &Items) -> bool {
    const DOCUMENTS: &Listed = listed!(
        "poll polls polling survey surveys study studies report reports data figures statistics research \
         researchers analysis results numbers document documents record records email emails e-mails filing filings \
         review investigation investigators inquiry audit evidence footage video census estimates findings test \
         tests letter scientists experts which that it",
    );
    if line.is_word(source.start, listed!("there no nobody none neither")) {
        return false;
    }
    match hit.cue.family {
        Family::Finding => {
            // "she indicated that"
            let person = hit.cue.lemma == "indicate" && line.is_word(source.start, listed!("he she"));
            person || source.clone().any(|k| line.is(k, Class::CAPITAL) || line.is_word(k, DOCUMENTS))
        }
        Family::Thought => !(source.len() == 1 && line.is_word(source.start, listed!("i we you"))),
        _ => true,
    }
}

/// "argue that, while it rains, nobody leaves": from the first word.
fn skip_commas(line: &Line<'_, '_>, content: Items) -> Items {
    let start = content.clone().find(|&k| !line.is(k, Class::COMMA.or(Class::DASH))).unwrap_or(content.start);
    start..content.end
}

/// Who says it: before the verb, after it, or shared with an earlier verb; and whether it stands after.
fn source(line: &Line<'_, '_>, hit: &Hit, n: usize, hits: &[Hit], shared: &Option<Items>) -> (Option<Items>, bool) {
    if let Some(verb) = hit::quoted_by(line, hit.start).filter(|_| hit.participle) {
        // "Lee was quoted as saying", "the paper quoted Lee as saying"
        let mut start = verb;
        while start > 0 && line.is(start - 1, Class::AUXILIARY.or(Class::ADVERB)) {
            start -= 1;
        }
        let passive = line.has(start..verb, Class::BE);
        let told = verb + 1..hit.start - 1;
        let source = if passive { subject::before(line, start, 0) } else { Some(told).filter(|t| !t.is_empty()) };
        return (source, false);
    }
    if hit.participle {
        // "with the mayor saying": a subject of its own.
        let with = line.rfind_word(hit.start.saturating_sub(9)..hit.start, listed!("with and"));
        if let Some(with) = with
            && border::between(line, with, hit)
            && (line.is_word(with, listed!("with")) || hits[..n].iter().any(|h| h.participle))
        {
            return (Some(with + 1..hit.start), false);
        }
        // "Arguing that it is late, Lee left", "While saying that it rained, Lee left"
        if (hit.start == 0 || hit.start == 1 && line.is(0, Class::SUBORDINATOR))
            && !matches!(hit.cue.lemma, "assume" | "suppose")
        {
            let comma = (hit.end..line.len()).find(|&k| border::main_clause_after(line, hit, k));
            let verb = comma.and_then(|c| (c + 2..line.len()).take(20).find(|&k| line.is_verb(k)));
            let subject = comma.zip(verb).and_then(|(c, v)| subject::before(line, v, c + 1));
            return (subject.filter(|s| !line.is(s.start, Class::WH)), false);
        }
        // "after media reports alleging that it was old"
        let passed_on = listed!("after amid following media news over press");
        if hit.start > 2
            && line.is_word(hit.start - 1, listed!("articles posts reports rumors rumours"))
            && line.is_word(hit.start - 2, passed_on)
        {
            return (subject::before(line, hit.start, 0), false);
        }
        let subject = || main_subject(line, hit.start).or_else(|| opening_name(line, hit.start));
        return (shared.clone().or_else(subject), false);
    }
    if hit.infinitive {
        // "declined to comment, other than to say", "rose to say that": what they did, they did by saying so.
        let acts = listed!(
            "than used likes opportunity rang called phoned rose stood returned wrote emailed posted intervened \
             careful content eager happy keen pains quick swift",
        );
        let took = |k: usize| line.is_word(k, listed!("took")) && line.is(k + 1, Class::TO);
        let told = (hit.start.saturating_sub(4)..hit.start).any(|k| line.is_word(k, acts) || took(k));
        if told && hit.cue.frames.has(Frames::QUOTE) {
            return (main_subject(line, hit.start), false);
        }
        let chained = n > 0 && hits[n - 1].end + 2 >= hit.start;
        return (if chained { shared.clone() } else { None }, false);
    }
    let previous = if hit.start > 0 { line.class(hit.start - 1) } else { Class::STOP.or(Class::MARK) };
    // "The dam is old, say experts": of several, the bare form.
    let several =
        hit.form == Form::Base && !hit.helped && subject::after(line, hit.end).is_some_and(|s| plural(line, &s));
    let bare = hit.start == hit.at
        // "read" is its own past.
        && (several || matches!(hit.form, Form::Past | Form::Present) || hit.cue.lemma == "read")
        && hit.cue.frames.has(Frames::QUOTE);
    let after_quotation = previous.is(Class::QUOTATION)
        || previous.is(Class::COMMA) && hit.start > 1 && line.is(hit.start - 2, Class::QUOTATION);
    // "Lee, who called it “a trap,” told reporters": they are told.
    let told = hit.cue.lemma == "tell" && subject::before(line, hit.start, 0).is_some();
    if bare
        && after_quotation
        && !told
        && line.is_saying(hit.start - 1 - usize::from(previous.is(Class::COMMA)))
        && let Some(s) = subject::after(line, hit.end)
        // "Lee, who called it “a trap,” said he would leave"
        && !(s.len() == 1 && line.is(s.start, Class::SUBJECT) && line.is_verb(s.end))
    {
        return (Some(s), true);
    }
    let who = |s: &Items| line.find(s.clone(), Class::WH).unwrap_or(s.end);
    // "He went to York, on an invitation, said Ann Lee.": nothing else is left that could have been said.
    if bare
        && hit.cue.lemma == "say"
        && previous.is(Class::COMMA)
        && let Some(s) = subject::after(line, hit.end)
        && line.has(s.clone(), Class::NAME)
        && !(s.start..who(&s)).chain(s.end..line.len()).any(|k| line.is_verb(k) || line.is(k, Class::QUOTATION))
        && !line.has(s.end..line.len(), Class::COMMA)
    {
        return (Some(s), true);
    }
    let named = set_off(line, hit, &hits[..n]);
    let before = subject::before(line, hit.start, 0).filter(|s| named.as_ref().is_none_or(|n| s.start <= n.start));
    if let Some(s) = before.or(named) {
        return (Some(s), false);
    }
    if bare
        && previous.is(Class::COMMA.or(Class::DASH).or(Class::STOP).or(Class::QUOTATION))
        && let Some(s) = subject::after(line, hit.end)
        // "Another farmer, Bo Ray, says the water, silt and sand are risks": a list is no speaker.
        && (!line.is(s.end, Class::COMMA) || s.clone().any(|k| line.is(k, Class::CAPITAL) || is_person(line.word(k))))
        // "…, said the act creates hope"
        && !(s.start..who(&s)).any(|k| line.is_verb(k) && !phrase::is_participle(line.word(k)))
        && line.is(
            s.end,
            Class::STOP
                .or(Class::COMMA)
                .or(Class::PREPOSITION)
                .or(Class::TIME)
                .or(Class::COLON)
                .or(Class::SEMICOLON)
                .or(Class::DASH),
        )
    {
        return (Some(s), true);
    }
    if previous.is(Class::COORDINATOR)
        && let Some(who) = relative(line, hit.start - 1)
    {
        return (Some(who..who + 1), false);
    }
    if previous.is(Class::COORDINATOR.or(Class::COMMA)) {
        return (shared.clone().or_else(|| main_subject(line, hit.start)).or_else(|| parted(line, hit)), false);
    }
    (None, false)
}

/// "“It is late,” Ann Lee, head of a club that mends dams, and a judge, said": who is named right behind the marks,
/// whatever is put in.
fn set_off(line: &Line<'_, '_>, hit: &Hit, earlier: &[Hit]) -> Option<Items> {
    let close = hit.start.checked_sub(1).filter(|&k| line.is(k, Class::COMMA) && !hit.participle)?;
    let mark = line.rfind(0..close, Class::QUOTATION.or(Class::SEMICOLON).or(Class::COLON))?;
    let end = (mark + 1..close).find(|&k| !line.in_name(k) && !line.is(k, Class::CAPITAL))?;
    // "“It is late,” Ann Lee told a friend, but the mayor, Bo Ray, said": hers no more.
    let verb = |k: usize| line.is_verb(k) && !line.is(k - 1, Class::WH);
    let other = earlier.iter().any(|h| h.start > mark)
        || (mark + 1..close).any(|k| verb(k) && line.is_word(k + 1, listed!(", and")));
    let opens = line.quotation_end(mark) == Some(',') && !other;
    (opens && line.is(end, Class::COMMA) && line.in_name(end - 1)).then_some(mark + 1..end)
}

/// "Lee from the agency, said it was old": a name that opens the statement, and a comma that should not be there.
fn parted(line: &Line<'_, '_>, hit: &Hit) -> Option<Items> {
    let comma = hit.start.checked_sub(1).filter(|&k| line.is(k, Class::COMMA))?;
    // "Lee of York, warned that it was old, sold it": somebody else warned.
    if hit.cue.frames.has(Frames::PERSON) {
        return None;
    }
    let start = line.rfind(0..comma, Class::MARK.or(Class::QUOTATION)).map_or(0, |k| k + 1);
    let opens = start == 0 || line.is_saying(start - 1);
    let named = line.in_name(start) || line.is(start, Class::NAME);
    (opens && named && !line.has_verb(start..comma)).then_some(start..comma)
}

/// "experts", "critics of the plan", "Lee and Kim": several speak.
fn plural(line: &Line<'_, '_>, who: &Items) -> bool {
    let end = line.find(who.clone(), Class::PREPOSITION.or(Class::COMMA).or(Class::WH)).unwrap_or(who.end);
    let joined = who.clone().any(|k| line.is_word(k, listed!("and")) && line.is(k + 1, Class::CAPITAL));
    end > who.start && (joined || line.word(end - 1).ends_with('s') || line.is_word(end - 1, listed!("people police")))
}

/// "Lee, who runs the inn and says": the pronoun whose clause still goes on at `end`.
fn relative(line: &Line<'_, '_>, end: usize) -> Option<usize> {
    let who = line.rfind_word(end.saturating_sub(14)..end, listed!("who"))?;
    let inside = who + 1..end;
    let whole = !line.has(inside.clone(), Class::MARK.or(Class::SUBJECT).or(Class::THAT));
    (who > 0 && whole && line.has_verb(inside.clone())).then_some(who)
}

/// "was described by Lee as “a waste”", "was called “a waste” by Lee": the quotation is what the agent says.
fn said_of(line: &Line<'_, '_>, hit: &Hit) -> Option<Draft> {
    let reach = hit.end..line.len().min(hit.end + 14);
    let stop = line.find(reach.clone(), Class::STOP.or(Class::SEMICOLON)).unwrap_or(reach.end);
    let quotation = line.find(hit.end..stop, Class::QUOTATION)?;
    let by = line.find_word(hit.end..stop, listed!("by"))?;
    let mut source = subject::after(line, by + 1)?;
    if by < quotation {
        let end = line.find_word(source.start..quotation, listed!("as")).unwrap_or(source.end);
        source.end = source.end.min(end).min(quotation);
    }
    let said = quotation..quotation + 1;
    (source.start < source.end)
        .then(|| Draft { speaks: false, ..Draft::said(said, hit.at..hit.end, source, "passive-object") })
}

/// "was told by Lee that": who, in a passive.
fn by_agent(line: &Line<'_, '_>, hit: &Hit, content: &Items) -> Option<Items> {
    if content.start > hit.end && line.is_word(hit.end, listed!("by")) {
        return subject::after(line, hit.end + 1);
    }
    None
}
