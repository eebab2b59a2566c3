//! What is said: where the words that a reporting verb introduces begin and end.

use super::cue::{Form, Frames};
use super::hit::Hit;
use super::line::{Items, Line};
use super::words::Class;

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
    if class.is(Class::THAT) && frames.has(Frames::THAT.or(Frames::BARE)) && !hit.infinitive_object(line, i) {
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
    let noun = frames.has(Frames::NOUN.or(Frames::AS).or(Frames::CALLED)) && !hit.passive;
    if noun && begins_phrase(line, plain) {
        let end = end(line, hit, plain, hits);
        if end <= plain {
            return None;
        }
        if frames.has(Frames::AS) && !frames.has(Frames::NOUN) && !(plain..end).any(|k| line.is_word(k, &["as"])) {
            return None;
        }
        return Some((plain..end, "object"));
    }
    None
}

impl Hit {
    /// "that" after a verb of wanting is a determiner: "supports that plan".
    fn infinitive_object(&self, line: &Line<'_, '_>, that: usize) -> bool {
        self.cue.frames.has(Frames::NOUN) && line.is(that + 1, Class::STOP.or(Class::COMMA))
    }
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

/// Whether a clause with a subject and a verb starts at `i`.
fn begins_clause(line: &Line<'_, '_>, i: usize, hit: &Hit, hits: &[Hit]) -> bool {
    let class = line.class(i);
    let starts = class.is(Class::SUBJECT
        .or(Class::DETERMINER)
        .or(Class::CAPITAL)
        .or(Class::NUMBER)
        .or(Class::SUBORDINATOR)
        .or(Class::QUOTATION))
        || !class.is(Class::MARK
            .or(Class::PREPOSITION)
            .or(Class::TO)
            .or(Class::ADVERB)
            .or(Class::COORDINATOR)
            .or(Class::AUXILIARY)
            .or(Class::MODAL)
            .or(Class::OBJECT)
            .or(Class::WH)
            .or(Class::TIME));
    if !starts || line.is_word(i, &["as", "than", "like", "so", "goodbye", "nothing"]) {
        return false;
    }
    let end = end(line, hit, i, hits);
    (i + 1..end.min(i + 40)).any(|k| line.is_verb(k) || line.is(k, Class::POSSESSIVE) && line.is(k - 1, Class::SUBJECT))
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

/// ", according to", ", adding", ", while Lee said"
fn ends_at_comma(line: &Line<'_, '_>, hit: &Hit, comma: usize, hits: &[Hit]) -> bool {
    let next = comma + 1;
    if line.is_word(next, &["according"]) && line.is_word(next + 1, &["to"]) {
        return true;
    }
    if hits.iter().any(|h| h.participle && h.start == next && h.cue.frames.has(Frames::QUOTE)) {
        return true;
    }
    // ", and Lee said", ", but the mayor argued"
    if line.is(next, Class::COORDINATOR) || line.is_word(next, &["while", "whereas", "although", "though"]) {
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
    // ", who was not there," of the writer is not told apart from that of the speaker.
    false
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
            && h.cue.frames.has(Frames::QUOTE.or(Frames::THAT))
    })
}
