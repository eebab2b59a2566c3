//! "The 43-year-old said", "the left-hander said": a description that only fits whom the text was just speaking of.

use super::mentions::Mentions;
use super::person_noun::{FIRMS, is_person, person_noun, works};
use crate::analysis::{EntityId, Mention, MentionKind, Quote, QuoteKind};
use crate::case;
use crate::document::{Document, Tokens};
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// Sentences back that a description may reach.
const NEAR: usize = 3;

/// Whom a source such as "the 43-year-old electrician" means, if it is such a description; who is spoken of in the words
/// reported, `own`, is another.
pub(super) fn described(
    document: &Document<'_>,
    mentions: &Mentions<'_>,
    source: Span,
    own: &[Span],
    before: &[Quote],
) -> Option<EntityId> {
    let mut tokens = document.tokens_in(source);
    let words = source.of(document.text);
    // "the far-right leader, who has cast doubt on the count"
    let relative = |i: &usize| document.is(*i, ",") && matches!(document.word(*i + 1), "who" | "whose");
    tokens.end = tokens.iter().find(relative).unwrap_or(tokens.end);
    if !words.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("the ")) || tokens.end - tokens.start > 9 {
        return None;
    }
    // "the former minister": news about whom one has just read of.
    let former = document.is(tokens.start + 1, "former");
    let one = case::is_capital(document.word(tokens.start + 1));
    let party = party(document, mentions, source);
    let aged =
        words.contains("-year-old") || former || one && mentions.one_of_a_group(document.tokens[tokens.start + 1].span);
    // "the French ministry" is nobody.
    let aged = party || aged && (is_person(document.word(tokens.end - 1)) || !one);
    if let Some(id) = holder(document, mentions, tokens) {
        return Some(id);
    }
    let named = mentions.inside(source).any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id)) && !aged;
    // "the mother of four"
    let of = tokens.iter().skip(2).find(|&i| document.is(i, "of") && document.tag(i + 1) == Tag::Number);
    let noun = document.word(of.unwrap_or(tokens.end) - 1);
    if named {
        return None;
    }
    if noun == "judge" {
        return judge(document, mentions, source);
    }
    // "the billionaire property tycoon"
    let plain = |i: usize| matches!(document.tag(i), Tag::Adjective | Tag::Noun);
    let end = of.unwrap_or(tokens.end);
    let short = end - tokens.start <= 4 || (tokens.start + 1..end).all(plain);
    if short
        && !former
        && !FIRMS.has(noun)
        && let Some(id) = introduced(document, mentions, source, noun)
    {
        return Some(id);
    }
    if newcomer(document, tokens.start, noun) {
        return None;
    }
    let office = OFFICES.has(noun) || ELECTED.has(noun);
    let person = of.is_some() && is_person(noun) || person_noun(noun) || office && mentions.only_person_before(source);
    if !(aged || (person || office) && short) {
        return None;
    }
    let elected = ELECTED.has(noun);
    let free = |id: &EntityId| {
        aged || person || mentions.holds_nothing_but(*id, noun) || elected && mentions.holds_one_of(*id, &POLITICAL)
    };
    let here = document.sentence_of(tokens.start);
    let paragraph = document.paragraph_of(tokens.start);
    let reach = if aged || person { NEAR } else { 1 };
    for sentence in (here.saturating_sub(reach)..here).rev() {
        let tokens = document.sentences[sentence];
        let apart = paragraph - document.paragraph_of(tokens.start);
        if apart > usize::from(aged || office || !noun.ends_with("ther")) {
            return None;
        }
        if own.iter().any(|c| c.overlaps(document.span(tokens))) {
            continue;
        }
        if let Some(id) = actor(document, mentions, tokens, before) {
            return Some(id).filter(free);
        }
    }
    None
}

/// "the curator of the Ely Museum": the one person of whom the article tells just that, be it before or after.
fn holder(document: &Document<'_>, mentions: &Mentions<'_>, tokens: Tokens) -> Option<EntityId> {
    if !tokens.iter().any(|i| document.is(i, "of")) {
        return None;
    }
    let role = document.span(Tokens::new(tokens.start + 1, tokens.end)).of(document.text);
    mentions.only_one_who_is(|r| r.text.eq_ignore_ascii_case(role))
}

/// Offices that go by their letters.
pub(super) const LETTERS: &Listed = listed!("AG CEO CFO CJ CM COO DA DC DM FM IGP MD MEP MLA MP MSP OC PM SP SSP VP");

/// As many sentences back letters are looked for behind the office that they shorten.
const FAR: usize = 100;

/// "the PM", "the SP": the one person whose office is so shortened.
pub(super) fn shortened(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> Option<EntityId> {
    let (_, letters) = source.of(document.text).split_once(' ')?;
    let initials = |role: &str| -> String {
        let words = role.split([' ', '-']).filter(|w| !listed!("and for of the").has(w));
        words.filter_map(|w| w.chars().next()).map(|c| c.to_ascii_uppercase()).collect()
    };
    if !LETTERS.has(letters) {
        return None;
    }
    // "the superintendent of police (SP) Ann Lee"
    let bracket = format!("({letters}) ");
    let here = document.sentences.partition_point(|s| document.span(*s).end <= source.start);
    let from = document.sentences.get(here.saturating_sub(FAR)).map_or(0, |s| document.span(*s).start);
    if let Some(at) = document.text[from as usize..source.start as usize].find(&bracket) {
        let name = from + (at + bracket.len()) as u32;
        let mut called = mentions.inside(Span::new(name, source.start.max(name)));
        return called.next().filter(|(m, id)| m.span.start == name && mentions.is_person(*id)).map(|&(_, id)| id);
    }
    // "Prime Minister"; not the prime minister of another land.
    mentions.only_one_who_is(|r| initials(&r.text) == letters)
}

/// "a violinist and a horn player agreed. The horn player said": somebody without a name, of whom one has just read.
fn newcomer(document: &Document<'_>, at: usize, noun: &str) -> bool {
    let here = document.sentence_of(at);
    let from = document.sentences[here.saturating_sub(2)].start;
    (from..at).filter(|&i| document.word(i).eq_ignore_ascii_case(noun)).any(|i| {
        (i.saturating_sub(4).max(from)..i)
            .rev()
            .take_while(|&k| !matches!(document.tag(k), Tag::Punctuation | Tag::Verb | Tag::Adposition))
            .any(|k| document.is_one_of(k, listed!("a an A An another Another one One")))
    })
}

/// "the coroner, Dr Ann Lee, …. The coroner told": who was named with that noun, as a title or beside it, if nobody
/// else was.
fn introduced(document: &Document<'_>, mentions: &Mentions<'_>, source: Span, noun: &str) -> Option<EntityId> {
    const BACK: usize = 80;
    // "the Irish minister": of another land than the one who was named as a minister.
    if mentions.inside(source).any(|(m, _)| m.kind == MentionKind::Name) {
        return None;
    }
    let mut found = None;
    for &(m, id) in mentions.inside(Span::new(0, source.start)).rev().take(BACK) {
        if m.kind != MentionKind::Name || !mentions.is_person(id) || found == Some(id) {
            continue;
        }
        if stands_with(document, document.tokens_in(m.span), noun, source) && found.replace(id).is_some() {
            return None;
        }
    }
    found
}

/// Whether `noun` is the title of a name ("coroner Ann Lee", "the coroner, Dr Ann Lee") or tells about it
/// ("Ann Lee, 45, a coroner from York"); not as `source` in "it was Ann Lee, the coroner said".
fn stands_with(document: &Document<'_>, name: Tokens, noun: &str, source: Span) -> bool {
    let title = |word: &str| match noun {
        "doctor" => matches!(word, "Dr" | "Dr."),
        "professor" => matches!(word, "Prof" | "Prof."),
        _ => false,
    };
    let is = |i: usize| document.word(i).eq_ignore_ascii_case(noun) || title(document.word(i));
    let sentence = document.sentences[document.sentence_of(name.start)];
    let mut first = name.start;
    while first > sentence.start && lexicon::honorific(document.word(first - 1)).is_some() && !is(first - 1) {
        first -= 1;
    }
    let comma = first > sentence.start && document.is(first - 1, ",");
    let before = first.checked_sub(1 + usize::from(comma)).filter(|&b| b >= sentence.start);
    if before.is_some_and(is) {
        return true;
    }
    let mut from = name.end;
    if !document.is(from, ",") {
        return false;
    }
    from += 1;
    if document.word(from).starts_with(|c: char| c.is_ascii_digit()) && document.is(from + 1, ",") {
        from += 2;
    }
    let end = (from..sentence.end.min(from + 8)).find(|&i| {
        document.is_one_of(i, listed!(", who whose"))
            || document.tag(i) == Tag::Adposition
            || document.tag(i) == Tag::Verb
    });
    let last = end.unwrap_or(sentence.end.min(from + 8)).saturating_sub(1);
    last >= from && is(last) && document.tokens[last].span.end <= source.start
}

/// "the Republican", "the Norwegian from Bergen": one of a group, who was named before.
pub(super) fn party(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> bool {
    let tokens = document.tokens_in(source);
    let closes = |&i: &usize| document.tag(i) == Tag::Adposition || document.is(i, ",");
    let end = (tokens.start + 1..tokens.end).find(closes).unwrap_or(tokens.end);
    tokens.end - tokens.start > 1
        && document.word(tokens.start).eq_ignore_ascii_case("the")
        // "the Republican", "the New York Republican"
        && end > tokens.start + 1
        && (tokens.start + 1..end).all(|i| case::is_capital(document.word(i)) || i + 1 == end)
        && !document.word(end - 1).ends_with(['s', 'h'])
        && mentions.one_of_a_group(document.tokens[end - 1].span)
}

/// "A spokeswoman for the firm declined to comment. She said": a pronoun for somebody who was not named.
pub(super) fn unnamed(document: &Document<'_>, mentions: &Mentions<'_>, source: Span, last: Option<&Quote>) -> bool {
    let tokens = document.tokens_in(source);
    let word = document.word(tokens.start);
    let here = document.sentence_of(tokens.start);
    if here == 0 || !listed!("he she").has_in_any_case(word) {
        return false;
    }
    let sentence = document.sentences[here];
    let own = Span::new(document.tokens[sentence.start].span.start, source.start);
    let said = last.is_some_and(|q| q.content.iter().any(|c| c.overlaps(own)));
    let person = |m: &Mention, id: EntityId| m.kind == MentionKind::Name && mentions.is_person(id);
    // "Ann Lee apologised for what she called": named in the same sentence.
    if !said && mentions.inside(own).any(|(m, id)| person(m, *id)) {
        return false;
    }
    let before = document.sentences[here - 1];
    // "Asked by a clerk if it rained, Ann Lee left. She said": somebody was named since.
    let since = last.and_then(|q| q.content.last()).filter(|c| c.end < own.start);
    if since.is_some_and(|c| mentions.inside(Span::new(c.end, own.start)).any(|(m, id)| person(m, *id))) {
        return false;
    }
    // "The prime minister said …. She added": no more is known of her than of the one who spoke just before.
    if let Some(said) = last.and_then(|q| q.source.filter(|_| q.speakers.is_empty()))
        && document.span(before).contains(said)
        && titled(document, said)
    {
        return true;
    }
    if before.end - before.start < 3 || document.paragraph_of(before.start) != document.paragraph_of(tokens.start) {
        return false;
    }
    // "A neighbour nodded", "Beside him, a neighbour nodded"
    let from = before.iter().find(|&i| {
        document.is_one_of(i, listed!("A An a an Another another One one"))
            && (i == before.start || document.is(i - 1, ","))
    });
    let from = from.unwrap_or(before.start);
    let person = nameless(document, Span::new(document.tokens[from].span.start, document.span(before).end));
    let named =
        mentions.inside(document.span(before)).any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
    let subject = Span::new(
        document.span(before).start,
        document.tokens[before.start.max(before.end.min(before.start + 4) - 1)].span.end,
    );
    person && !named && of_gender(document, subject, word)
}

/// "an engineer who left last year", "another resident": somebody new, whose name is not told.
pub(crate) fn nameless(document: &Document<'_>, source: Span) -> bool {
    let tokens = document.tokens_in(source);
    // "One questioner claimed …. “You are right,” he said": who asks and who answers are two.
    if tokens.iter().take(6).any(|i| document.is_one_of(i, listed!("questioner reporter journalist heckler moderator")))
    {
        return false;
    }
    if document.word(tokens.start).eq_ignore_ascii_case("one") && document.is(tokens.start + 1, "of") {
        return true;
    }
    let indefinite = listed!("a an another one").has_in_any_case(document.word(tokens.start));
    indefinite
        && (tokens.start + 1..tokens.end.min(tokens.start + 6))
            .find(|&i| {
                !matches!(document.tag(i), Tag::Adjective | Tag::Noun | Tag::ProperNoun | Tag::Number)
                    && !document.is(i, "-")
            })
            .or(Some(tokens.end).filter(|&e| e > tokens.start + 1))
            .is_some_and(|end| is_person(document.word(end - 1)))
}

/// Whether "she" can be "a spokesman", by the noun alone.
pub(crate) fn of_gender(document: &Document<'_>, source: Span, pronoun: &str) -> bool {
    let words = source.of(document.text);
    let woman = words.split(' ').take(6).any(|w| w.ends_with("woman") || matches!(w, "girl" | "mother" | "widow"));
    let man = !woman && words.split(' ').take(6).any(|w| w.ends_with("man") || matches!(w, "boy" | "father"));
    if pronoun.eq_ignore_ascii_case("he") { !woman } else { !man }
}

/// What members of a parliament are called.
const ELECTED: &Listed = listed!("MEP MP MSP congressman congresswoman lawmaker legislator parliamentarian senator");
/// Words of the roles that members of a parliament have.
const POLITICAL: [&str; 9] =
    ["Chancellor", "Leader", "Minister", "Secretary", "chair", "leader", "minister", "secretary", "whip"];

/// Offices that who was named just before may hold, if nobody else was named yet.
pub(super) const OFFICES: &Listed = listed!(
    "ambassador boss captain chairman coach governor lawmaker leader manager mayor minister president senator \
     skipper spokesman",
);

/// Whether a source tells an office or work: "the prime minister", "his lawyer".
fn titled(document: &Document<'_>, source: Span) -> bool {
    let tokens = document.tokens_in(source);
    let noun = document.word(tokens.end.saturating_sub(1));
    tokens.end - tokens.start <= 5 && (works(noun) || OFFICES.has(noun) || noun == "judge")
}

/// "Mr Justice Lee said …. The judge added": the last one that bears the title.
fn judge(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> Option<EntityId> {
    let title = |word: &str| matches!(word, "Justice" | "Judge" | "Magistrate");
    let bears = |s: Span| {
        let at = document.tokens_in(s).start;
        at > 0 && title(document.word(at - 1))
    };
    mentions
        .inside(Span::new(0, source.start))
        .rev()
        .find(|(m, id)| mentions.is_person(*id) && bears(m.span))
        .map(|&(_, id)| id)
}

/// Who spoke in a sentence, or else the first person in it, outside of what is quoted there.
fn actor(document: &Document<'_>, mentions: &Mentions<'_>, sentence: Tokens, before: &[Quote]) -> Option<EntityId> {
    if sentence.start >= sentence.end {
        return None;
    }
    let span = document.span(sentence);
    let near = || before.iter().rev().take(6);
    if let Some(said) = near().find(|q| q.source.is_some_and(|s| span.contains(s))) {
        return match said.speakers[..] {
            [only] => Some(only).filter(|&id| mentions.is_person(id)),
            _ => None,
        };
    }
    // Within somebody's words: who says them.
    if let Some(saying) = near().find(|q| q.kind == QuoteKind::Direct && q.content.iter().any(|c| c.overlaps(span))) {
        return match saying.speakers[..] {
            [only] => Some(only).filter(|&id| mentions.is_person(id)),
            _ => None,
        };
    }
    let quoted = |s: Span| near().any(|q| q.kind != QuoteKind::Indirect && q.content.iter().any(|c| c.contains(s)));
    // "Her grandson Ben was less sure": rather Ben than her.
    let acts = |m: &Mention| m.kind != MentionKind::Pronoun || !m.span.of(document.text).ends_with(['s', 'r']);
    let mut people = mentions.inside(span).filter(|(m, id)| mentions.is_person(*id) && !quoted(m.span) && acts(m));
    people.next().map(|&(_, id)| id)
}
