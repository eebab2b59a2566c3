//! What is said: where the words that a reporting verb introduces begin and end.

use super::cue::{Family, Form, Frames};
use super::hit::Hit;
use super::line::{Items, Line};
use super::words::Class;
use crate::tag::Tag;

/// What stands after the verb of `hit`, from `from` on, as its content, and the rule that says so.
pub(super) fn after(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> Option<(Items, &'static str)> {
    let frames = hit.cue.frames;
    let mut i = from;
    if frames.has(Frames::PERSON) || hit.passive {
        i = addressee(line, hit, i);
    }
    let plain = i;
    i = line.skip_adjuncts(i);
    // "said, in a statement, that": a comma on both sides.
    if line.is(i, Class::COMMA) && !line.is(i + 1, Class::QUOTATION) {
        let j = line.skip_adjuncts(i + 1);
        if j > i + 1 && line.is(j, Class::COMMA) {
            i = j + 1;
        } else if j > i + 1 && line.is(j, Class::THAT.or(Class::QUOTATION)) {
            i = j;
        }
    }
    let class = line.class(i);
    if class.is(Class::COLON) {
        if line.is(i + 1, Class::QUOTATION) {
            return Some((i + 1..quotations_end(line, i + 1), "colon-quotation"));
        }
        return (frames.has(Frames::QUOTE) && i + 3 < line.len())
            .then(|| (i + 1..end(line, hit, i + 1, hits), "colon-clause"));
    }
    if class.is(Class::COMMA)
        && line.is(i + 1, Class::QUOTATION)
        && (frames.has(Frames::QUOTE) || line.is_saying(i + 1))
    {
        return Some((i + 1..quotation_clause_end(line, hit, i + 1, hits), "comma-quotation"));
    }
    if class.is(Class::QUOTATION) && (frames.has(Frames::QUOTE.or(Frames::THAT))) {
        return Some((i..quotation_clause_end(line, hit, i, hits), "quotation"));
    }
    if class.is(Class::THAT) && frames.has(Frames::THAT.or(Frames::BARE)) && opens_clause(line, i) {
        let end = end(line, hit, i + 1, hits);
        return (end > i + 1).then(|| (i + 1..end, "that-clause"));
    }
    if frames.has(Frames::WHETHER) && (class.is(Class::WH) || line.is_word(i, &["whether", "if"])) {
        return Some((i..end(line, hit, i, hits), "question-clause"));
    }
    if frames.has(Frames::INFINITIVE) && (class.is(Class::TO) || line.is_word(i, &["not"]) && line.is(i + 1, Class::TO))
    {
        return Some((i..end(line, hit, i, hits), "infinitive"));
    }
    if (frames.has(Frames::BARE) || hit.passive && frames.has(Frames::QUOTE)) && begins_clause(line, i, hit, hits) {
        return Some((i..end(line, hit, i, hits), "bare-clause"));
    }
    if frames.has(Frames::OTHERS_INFINITIVE) && !hit.passive {
        // "urged the two sides to stop"
        let object = line.noun_phrase_end(plain);
        if object > plain && line.is(object, Class::TO) {
            return Some((plain..end(line, hit, plain, hits), "object-infinitive"));
        }
    }
    if frames.has(Frames::GERUND) && line.word(plain).ends_with("ing") && line.word(plain).len() > 5 {
        return Some((plain..end(line, hit, plain, hits), "gerund"));
    }
    let noun = frames.has(Frames::NOUN.or(Frames::AS).or(Frames::CALLED).or(Frames::MARKED)) && !hit.passive;
    // "…, praising the plan", but not "voters supporting the plan"
    let loose = hit.participle && hit.start > 0 && !line.is(hit.start - 1, Class::COMMA.or(Class::QUOTATION));
    if noun && !loose && begins_phrase(line, plain) {
        let end = object_end(line, plain, end(line, hit, plain, hits));
        if end <= plain {
            return None;
        }
        if frames.has(Frames::MARKED) && !(plain..end).any(|k| line.is(k, Class::QUOTATION)) {
            return None;
        }
        if frames.has(Frames::CALLED) && !called(line, plain, end) {
            return None;
        }
        if frames.has(Frames::AS) && !frames.has(Frames::NOUN) && !(plain..end).any(|k| line.is_word(k, &["as"])) {
            return None;
        }
        return Some((plain..end, "object"));
    }
    None
}

/// Whether "that" opens a clause: not in "supports that", "felt that way", "told them that morning".
fn opens_clause(line: &Line<'_, '_>, that: usize) -> bool {
    let next = line.class(that + 1);
    if next.is(Class::STOP.or(Class::SEMICOLON).or(Class::AUXILIARY).or(Class::MODAL).or(Class::PREPOSITION))
        && !next.is(Class::SUBORDINATOR)
    {
        return next.is(Class::PREPOSITION) && !line.is_word(that + 1, &["of"]);
    }
    (that + 1..line.len().min(that + 50)).any(|k| line.is_verb(k) || line.is(k, Class::QUOTATION.or(Class::POSSESSIVE)))
        && !(line.tag(that + 1) == Tag::Verb && !line.word(that + 1).ends_with("ing"))
}

/// Past "reporters", "him", "the committee" after "told".
fn addressee(line: &Line<'_, '_>, hit: &Hit, from: usize) -> usize {
    if hit.passive {
        return from;
    }
    let mut end = line.noun_phrase_end(from);
    if end == from {
        return from;
    }
    // "told the BBC’s Ann Lee and other reporters"
    if line.is_word(end, &["and"]) {
        let more = line.noun_phrase_end(end + 1);
        if more > end + 1
            && line.is(more, Class::THAT.or(Class::COMMA).or(Class::PREPOSITION).or(Class::TIME).or(Class::QUOTATION))
        {
            end = more;
        }
    }
    end
}

/// Whether a clause with a subject and a verb of its own starts at `i`.
fn begins_clause(line: &Line<'_, '_>, i: usize, hit: &Hit, hits: &[Hit]) -> bool {
    let class = line.class(i);
    let known = Class::SUBJECT
        .or(Class::DETERMINER)
        .or(Class::CAPITAL)
        .or(Class::NUMBER)
        .or(Class::SUBORDINATOR)
        .or(Class::QUOTATION);
    let other = Class::MARK
        .or(Class::PREPOSITION)
        .or(Class::TO)
        .or(Class::ADVERB)
        .or(Class::COORDINATOR)
        .or(Class::AUXILIARY)
        .or(Class::MODAL)
        .or(Class::OBJECT)
        .or(Class::WH)
        .or(Class::TIME);
    let verb_first = line.tag(i) == Tag::Verb && !line.word(i).ends_with("ing");
    if !class.is(known) && (class.is(other) || verb_first)
        || line.is_word(i, &["as", "than", "like", "so", "goodbye", "nothing"])
    {
        return false;
    }
    let end = end(line, hit, i, hits).min(i + 60);
    if class.is(Class::SUBORDINATOR) && !class.is(Class::PREPOSITION) {
        return (i + 1..end).any(|k| line.is_verb(k));
    }
    // Up to the first verb there may be only the subject: a name, its prepositions, an apposition.
    let speech = hit.cue.family == Family::Speech && hit.cue.frames.has(Frames::QUOTE);
    let mut inside = false;
    for k in i + 1..end {
        let class = line.class(k);
        if class.is(Class::WH.or(Class::THAT)) {
            // "the man who left said"
            inside = true;
            continue;
        }
        if line.is(k, Class::POSSESSIVE) && line.is(k - 1, Class::SUBJECT)
            || class.is(Class::AUXILIARY.or(Class::MODAL))
        {
            return true;
        }
        if class.is(Class::TO) && line.tag(k + 1) == Tag::Verb && !speech {
            // "found him to be", "a ban to stop"
            return false;
        }
        if line.is_verb(k) && !line.word(k).ends_with("ing") {
            if inside {
                inside = false;
                continue;
            }
            return true;
        }
        if class.is(Class::QUOTATION) && (matches!(hit.cue.lemma, "say" | "tell") || line.is(k - 1, Class::SUBJECT)) {
            return true;
        }
        if class.is(Class::SUBORDINATOR) && !class.is(Class::PREPOSITION) && !speech
            || class.is(Class::SEMICOLON.or(Class::COLON))
        {
            return false;
        }
    }
    false
}

/// "called him a liar", "called the plan “a trap”", not "called a meeting".
fn called(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    let what = line.noun_phrase_end(from);
    let name = line.class(what).is(Class::DETERMINER) || line.tag(what) == Tag::Adjective;
    what < end && what > from && name || (from..end).any(|k| line.is(k, Class::QUOTATION))
}

/// Where a noun phrase with all that hangs on it ends: before a new clause.
fn object_end(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    let mut i = from + 1;
    while i < end {
        let class = line.class(i);
        if class.is(Class::COMMA) && !listed(line, i, end) {
            break;
        }
        if line.is_word(
            i,
            &[
                "after", "before", "when", "while", "because", "although", "though", "since", "until", "but", "whilst",
                "despite", "if",
            ],
        ) {
            break;
        }
        if class.is(Class::TIME) || class.is(Class::COORDINATOR) && line.is_verb(i + 1) {
            break;
        }
        if class.is(Class::COORDINATOR) && line.is(i + 1, Class::SUBJECT) {
            break;
        }
        i += 1;
    }
    while i > from && line.is(i - 1, Class::PREPOSITION.or(Class::COMMA)) {
        i -= 1;
    }
    i
}

/// "an angry, divisive speech" and "A, B and C": commas that do not end a phrase.
fn listed(line: &Line<'_, '_>, comma: usize, end: usize) -> bool {
    let adjectives = line.tag(comma - 1) == Tag::Adjective && line.tag(comma + 1) == Tag::Adjective;
    let next = (comma + 1..end.min(comma + 7)).find(|&k| line.is(k, Class::COMMA.or(Class::COORDINATOR)));
    let list = next.is_some_and(|k| {
        line.is_word(k, &["and", "or"])
            && !(comma + 1..k).any(|v| line.is_verb(v))
            && !line.is_verb(k + 1)
            && !line.is(k + 1, Class::SUBJECT)
    });
    adjectives || list
}

fn begins_phrase(line: &Line<'_, '_>, i: usize) -> bool {
    !line.class(i).is(Class::MARK
        .or(Class::PREPOSITION)
        .or(Class::TO)
        .or(Class::ADVERB)
        .or(Class::COORDINATOR)
        .or(Class::AUXILIARY)
        .or(Class::MODAL)
        .or(Class::SUBORDINATOR)
        .or(Class::WH)
        .or(Class::TIME))
}

/// The end of one or more quotations side by side.
fn quotations_end(line: &Line<'_, '_>, from: usize) -> usize {
    let mut end = from + 1;
    while line.is(end, Class::QUOTATION) {
        end += 1;
    }
    end
}

/// The end of what begins with a quotation: the quotation itself when it is a whole saying, else its clause.
fn quotation_clause_end(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> usize {
    match line.quotation_end(from) {
        Some('.' | '!' | '?' | '…') => quotations_end(line, from),
        // "reads “we may …”, but no plans exist": the comma after the mark ends it.
        _ if line.is_saying(from) && line.is(from + 1, Class::COMMA) => from + 1,
        _ => end(line, hit, from, hits),
    }
}

/// Where the clause that starts at `from` ends for the reader of `hit`: at the end of the statement, or before what
/// is the article's own again.
pub(super) fn end(line: &Line<'_, '_>, hit: &Hit, from: usize, hits: &[Hit]) -> usize {
    let mut i = from;
    while i < line.len() {
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
            let second = (i + 1..line.len().min(i + 30)).find(|&k| line.is(k, Class::DASH));
            match second {
                Some(k) if k + 2 < line.len() => {
                    i = k + 1;
                    continue;
                }
                _ => break,
            }
        }
        if class.is(Class::COMMA) && i > from && ends_at_comma(line, hit, i, hits) {
            break;
        }
        // "“expanded the party,” claiming": the comma stands inside the marks.
        if i > from
            && line.is(i - 1, Class::QUOTATION)
            && line.quotation_end(i - 1) == Some(',')
            && goes_on_after(line, hit, i, hits)
        {
            break;
        }
        if i > from + 2 && class.is(Class::PREPOSITION) && occasion(line, i) {
            break;
        }
        if class.is(Class::COORDINATOR) && i > from && shares_subject(line, hit, i, hits) {
            break;
        }
        i += 1;
    }
    while i > from && line.is(i - 1, Class::COMMA.or(Class::COLON)) {
        i -= 1;
    }
    i
}

/// ", according to", ", adding", ", while Lee said", ", a sign that"
fn ends_at_comma(line: &Line<'_, '_>, hit: &Hit, comma: usize, hits: &[Hit]) -> bool {
    goes_on_after(line, hit, comma + 1, hits)
}

/// Whether what starts at `next`, after a comma, is the article's own again.
fn goes_on_after(line: &Line<'_, '_>, hit: &Hit, next: usize, hits: &[Hit]) -> bool {
    if line.is_word(next, &["according"]) && line.is_word(next + 1, &["to"]) {
        return true;
    }
    if hits.iter().any(|h| h.participle && h.start <= next && next <= h.at && h.at > hit.at) {
        return true;
    }
    if line.is(next, Class::PREPOSITION) && occasion(line, next) {
        return true;
    }
    // ", with the mayor saying"
    if line.is_word(next, &["with"])
        && hits.iter().any(|h| {
            h.participle
                && h.start > next + 1
                && h.start < next + 10
                && !(next..h.start).any(|k| line.is_verb(k) || line.is(k, Class::COMMA))
        })
    {
        return true;
    }
    // ", a swipe at his rivals" at the very end
    if line.is_word(next, &["a", "an"]) {
        let rest = next + 1..line.len();
        return !rest.clone().any(|k| line.is(k, Class::COMMA.or(Class::MODAL).or(Class::DASH).or(Class::QUOTATION)))
            && !line.is(next - 2, Class::NAME);
    }
    if line.is_word(next, &["while", "whilst", "whereas", "compared"]) {
        return true;
    }
    // ", and Lee said", ", but the mayor argued"
    if line.is(next, Class::COORDINATOR) || line.is_word(next, &["although", "though", "as"]) {
        if shares_subject(line, hit, next, hits) {
            return true;
        }
        let other = hits.iter().find(|h| h.start > next && h.start - next < 8 && !h.participle && !h.infinitive);
        if let Some(h) = other
            && h.cue.frames.has(Frames::QUOTE)
            && !(next + 1..h.start).any(|k| line.is_verb(k) || line.is(k, Class::COMMA.or(Class::THAT)))
            && h.form == hit.form
        {
            return true;
        }
    }
    false
}

/// "in an interview with the BBC", "during a speech": where it was said, up to the end of the statement.
fn occasion(line: &Line<'_, '_>, at: usize) -> bool {
    if !line.is_word(at, &["in", "during", "on", "at"])
        || !line.is(at + 1, Class::DETERMINER.or(Class::TIME).or(Class::NAME))
    {
        return false;
    }
    let during = line.is_word(at, &["during"]);
    let told = ["interview", "statement", "tweet", "email", "e-mail", "letter", "post", "op-ed", "column", "memo"];
    let held = [
        "speech",
        "rally",
        "briefing",
        "conference",
        "debate",
        "hearing",
        "interview",
        "appearance",
        "event",
        "call",
        "broadcast",
        "program",
        "programme",
        "show",
        "address",
    ];
    let noun = (at + 2..line.len().min(at + 8)).find(|&k| line.is_word(k, &told) || during && line.is_word(k, &held));
    let Some(noun) = noun else { return false };
    !(at + 1..noun).any(|k| line.is_verb(k) || line.is(k, Class::COMMA))
        && !(noun + 1..line.len()).any(|k| line.is_verb(k))
}

/// Whether the verb after "and" or "but" goes on with the subject of `hit`: "and suggested", "but did not elaborate".
fn shares_subject(line: &Line<'_, '_>, hit: &Hit, coordinator: usize, hits: &[Hit]) -> bool {
    if line.is_word(coordinator, &["or", "nor"]) {
        return false;
    }
    let mut next = coordinator + 1;
    while line.is(next, Class::ADVERB) && !line.is(next, Class::NOT) {
        next += 1;
    }
    let past = matches!(hit.form, Form::Past) && !hit.helped;
    if past && line.is_word(next, &["did", "didn't", "didn’t"]) && line.is_word(coordinator, &["but", "and", "yet"]) {
        return true;
    }
    hits.iter().any(|h| {
        h.start <= next
            && next <= h.at
            && h.at > hit.at
            && h.form == hit.form
            && !h.helped
            && !h.infinitive
            && !h.participle
            && !h.passive
    })
}
