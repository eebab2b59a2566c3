//! "The 43-year-old said", "the left-hander said": a description that only fits whom the text was just speaking of.

use super::speaker::Mentions;
use crate::analysis::{EntityId, MentionKind, Quote, QuoteKind};
use crate::document::{Document, Tokens};
use crate::span::Span;

/// Sentences back that a description may reach.
const NEAR: usize = 3;

/// Whom a source such as "the 43-year-old electrician" means, if it is such a description.
pub(super) fn described(
    document: &Document<'_>,
    mentions: &Mentions<'_>,
    source: Span,
    before: &[Quote],
) -> Option<EntityId> {
    let tokens = document.tokens_in(source);
    let words = source.of(document.text);
    if !words.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("the ")) || tokens.end - tokens.start > 9 {
        return None;
    }
    let aged = words.contains("-year-old");
    let named = mentions.inside(source).any(|(m, _)| m.kind == MentionKind::Name);
    let person = person_noun(document.word(tokens.end - 1));
    if named || !aged && !(person && tokens.end - tokens.start <= 4) {
        return None;
    }
    let here = document.sentence_of(tokens.start);
    let paragraph = document.paragraph_of(tokens.start);
    for sentence in (here.saturating_sub(NEAR)..here).rev() {
        let tokens = document.sentences[sentence];
        let apart = paragraph - document.paragraph_of(tokens.start);
        if apart > usize::from(aged) {
            return None;
        }
        if let Some(id) = actor(document, mentions, tokens, before) {
            return Some(id);
        }
    }
    None
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
    let quoted = |s: Span| near().any(|q| q.kind != QuoteKind::Indirect && q.content.iter().any(|c| c.contains(s)));
    let mut people = mentions.inside(span).filter(|(m, id)| mentions.is_person(*id) && !quoted(m.span));
    people.next().map(|&(_, id)| id)
}

/// Whether a noun is for a person by what he or she does, and no office that somebody else may hold: "left-hander",
/// "farmer", "novelist"; not "spokesman", "minister", "newspaper".
fn person_noun(word: &str) -> bool {
    const OTHERS: &[&str] = &[
        "adviser",
        "advisor",
        "ambassador",
        "attacker",
        "bidder",
        "broadcaster",
        "caller",
        "carmaker",
        "carrier",
        "chairman",
        "chairwoman",
        "commander",
        "commissioner",
        "coroner",
        "developer",
        "director",
        "driver",
        "governor",
        "insurer",
        "investigator",
        "killer",
        "lawyer",
        "leader",
        "lender",
        "letter",
        "maker",
        "manager",
        "manufacturer",
        "mayor",
        "member",
        "minister",
        "negotiator",
        "newspaper",
        "number",
        "officer",
        "operator",
        "order",
        "organiser",
        "organizer",
        "owner",
        "paper",
        "partner",
        "passer",
        "premier",
        "producer",
        "prosecutor",
        "protester",
        "publisher",
        "regulator",
        "reporter",
        "retailer",
        "speaker",
        "spokesman",
        "spokeswoman",
        "supplier",
        "user",
        "volunteer",
        "watchdog",
        "worker",
    ];
    let ends = ["er", "or", "ist", "woman", "man", "ian", "eer"].iter().any(|e| word.ends_with(e));
    ends && word.len() > 5 && word.chars().all(|c| c.is_lowercase() || c == '-') && !OTHERS.contains(&word)
}
