//! "The 43-year-old said", "the left-hander said": a description that only fits whom the text was just speaking of.

use super::speaker::Mentions;
use crate::analysis::{EntityId, MentionKind, Quote, QuoteKind};
use crate::document::{Document, Tokens};
use crate::span::Span;
use crate::tag::Tag;

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
    // "the former minister": news about whom one has just read of.
    let aged = words.contains("-year-old") || document.word(tokens.start + 1) == "former";
    let named = mentions.inside(source).any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
    let noun = document.word(tokens.end - 1);
    if !named && noun == "judge" && tokens.end - tokens.start == 2 {
        return judge(document, mentions, source);
    }
    let person = person_noun(noun) || OFFICES.contains(&noun) && mentions.only_person_before(source);
    if named || !(aged || person && tokens.end - tokens.start <= 4) {
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

/// "A spokeswoman for the firm declined to comment. She said": a pronoun for somebody who was not named.
pub(super) fn unnamed(document: &Document<'_>, mentions: &Mentions<'_>, source: Span, last: Option<&Quote>) -> bool {
    let tokens = document.tokens_in(source);
    let word = document.word(tokens.start);
    let here = document.sentence_of(tokens.start);
    if here == 0 || !["he", "she"].iter().any(|p| word.eq_ignore_ascii_case(p)) {
        return false;
    }
    let before = document.sentences[here - 1];
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
    let indefinite = ["A", "An", "Another", "One"].contains(&document.word(before.start));
    let noun = (before.start + 1..before.end.min(before.start + 5))
        .find(|&i| !matches!(document.tag(i), Tag::Adjective | Tag::Noun | Tag::ProperNoun))
        .map(|i| document.word(i - 1));
    let person = noun.is_some_and(|n| {
        works(n)
            || n.starts_with("spokes")
            || ["official", "source", "aide", "diplomat", "witness", "resident"].contains(&n)
    });
    let named =
        mentions.inside(document.span(before)).any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
    indefinite && person && !named
}

/// "The leader of the party has accused …⏎Ann Lee told": whom the head of an article only describes is named next.
pub(super) fn named_next(document: &Document<'_>, quotes: &mut [Quote], mentions: &Mentions<'_>) {
    for i in 0..quotes.len().min(4) {
        let Some(source) = quotes[i].source.filter(|_| quotes[i].speakers.is_empty()) else { continue };
        let tokens = document.tokens_in(source);
        let paragraph = document.paragraph_of(tokens.start);
        let mentioned = mentions.inside(source).any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
        let noun = (tokens.start..tokens.end)
            .skip(1)
            .find(|&k| {
                matches!(document.tag(k), Tag::Adposition | Tag::Pronoun | Tag::Verb | Tag::Punctuation)
                    || document.word(k) == "who"
            })
            .unwrap_or(tokens.end);
        if paragraph > 2 || mentioned || !works(document.word(noun - 1)) {
            continue;
        }
        let next = quotes[i + 1..].iter().find(|q| q.source.is_some_and(|s| s.start > source.end));
        let Some(next) = next.filter(|q| q.speakers.len() == 1 && mentions.is_person(q.speakers[0])) else { continue };
        let Some(named) = next.source else { continue };
        let speaker = next.speakers.clone();
        let apart = document.paragraph_of(document.tokens_in(named).start) - paragraph;
        let first = mentions.inside(named).find(|(_, id)| *id == speaker[0]);
        // By the bare name, for the first time: "Ann Lee, 45, said".
        let bare = first.is_some_and(|(m, id)| {
            m.span.start == named.start && m.kind == MentionKind::Name && mentions.first(*id) == Some(m.span)
        });
        if bare && (1..=2).contains(&apart) {
            quotes[i].speakers = speaker;
        }
    }
}

/// Offices that who was named just before may hold, if nobody else was named yet.
const OFFICES: [&str; 12] = [
    "ambassador",
    "captain",
    "chairman",
    "coach",
    "governor",
    "lawmaker",
    "leader",
    "manager",
    "mayor",
    "minister",
    "president",
    "senator",
];

/// Whether a source tells an office or work: "the prime minister", "his lawyer".
fn titled(document: &Document<'_>, source: Span) -> bool {
    let tokens = document.tokens_in(source);
    let noun = document.word(tokens.end.saturating_sub(1));
    tokens.end - tokens.start <= 5 && (works(noun) || OFFICES.contains(&noun) || noun == "judge")
}

/// "Mr Justice Lee said …. The judge added": the last one that bears the title.
fn judge(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> Option<EntityId> {
    let title = |word: &str| matches!(word, "Justice" | "Judge" | "Magistrate");
    let bears = |s: Span| {
        let at = document.tokens_in(s).start;
        title(document.word(at)) || at > 0 && title(document.word(at - 1))
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
    works(word) && word.len() > 4 && word.chars().all(|c| c.is_lowercase() || c == '-') && !OTHERS.contains(&word)
}

/// Whether a noun ends as those for people do who do or are something.
fn works(word: &str) -> bool {
    ["er", "or", "ist", "woman", "man", "person", "ian", "eer"].iter().any(|e| word.ends_with(e))
}
