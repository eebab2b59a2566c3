//! Documents that speak for whoever made them: "a report by the bank", "his letter", "the statement".

use super::mentions::Mentions;
use super::source::{last_named, piece_end};
use crate::analysis::{EntityId, Quote};
use crate::document::{Document, Tokens};
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// "the firm said in a statement. …, the statement added": the same document, the same voice.
pub(super) fn same_document(document: &Document<'_>, source: Span, before: &[Quote]) -> Vec<EntityId> {
    let tokens = document.tokens_in(source);
    let noun = document.word(tokens.end.saturating_sub(1));
    let definite = tokens.end - tokens.start == 2 && document.word(tokens.start).eq_ignore_ascii_case("the");
    if !definite || !DOCUMENTS.has(noun) {
        return Vec::new();
    }
    // "in a press statement", "its letter", "the statement said": not what somebody else is against.
    let owned = |i: usize| (i.saturating_sub(5)..i).any(|k| document.is_one_of(k, listed!("a an her his its their")));
    let told = |q: &&Quote| {
        q.source.is_some_and(|said| {
            let made = |i: usize| owned(i) || said.contains(document.tokens[i].span);
            let at = document.tokens_in(said).start;
            let sentence = document.sentences[document.sentence_of(at)];
            document.paragraph_of(tokens.start).abs_diff(document.paragraph_of(at)) < 4
                && sentence.iter().any(|i| i < tokens.start && document.word(i) == noun && made(i))
        })
    };
    let near = &before[before.len().saturating_sub(20)..];
    near.iter().rfind(told).map_or_else(Vec::new, |q| q.speakers.clone())
}

/// "Her statement was read to the court. “…,” it said.": of the document that the sentence before calls somebody's.
pub(super) fn read_out(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> Option<EntityId> {
    let tokens = document.tokens_in(source);
    if tokens.end - tokens.start != 1 || !document.word(tokens.start).eq_ignore_ascii_case("it") {
        return None;
    }
    let here = document.sentence_of(tokens.start);
    let paragraph = document.paragraph_of(tokens.start);
    // Quotations before the pronoun may hold sentences of their own.
    let near = (here.saturating_sub(3)..here).rev().map(|s| document.sentences[s]);
    let near = near.filter(|s| paragraph - document.paragraph_of(s.start) <= 1);
    for sentence in near {
        let noun = sentence.iter().rev().find(|&i| document.is_one_of(i, DOCUMENTS) && i > sentence.start);
        let Some(noun) = noun else { continue };
        let owner = noun - 1;
        let possessive = document.is_one_of(owner, listed!("'s ’s ' ’"));
        let owner = if possessive { owner.checked_sub(1)? } else { owner };
        return last_named(document, mentions, Tokens::new(owner, owner + 1));
    }
    None
}

/// "a report published by the bank", "a study from Ann Lee": who made it speaks.
pub(super) fn author(document: &Document<'_>, mentions: &Mentions<'_>, part: Tokens) -> Option<EntityId> {
    // Not "a letter seen by the paper".
    const MADE: &Listed =
        listed!("filed reported by conducted issued made prepared produced published released sent signed written",);
    let made = |i: usize| document.is_one_of(i, MADE) || document.is(i + 1, "out");
    let by = (part.start + 1..part.end).find(|&i| {
        // Not "sent from York by Ann Lee".
        document.is(i, "by") || document.is(i, "from") && !made(i - 1)
    })?;
    if by + 1 >= part.end {
        return None;
    }
    // Not "the study's author, Ann Lee from Acme".
    let apart = |&i: &usize| {
        // Of "figures reported by the bank" and "the inquiry report, reported by the paper" only one is the maker's.
        document.is_one_of(i, listed!(", 's ’s")) && (!made(i + 1) || document.is(i + 1, "reported"))
    };
    let close = (part.start..by).rev().find(apart).map_or(part.start, |i| i + 1);
    let noun = (close..by).rev().find(|&i| document.is_one_of(i, DOCUMENTS))?;
    let verb = (noun + 1..by).find(|&i| document.tag(i) == Tag::Verb);
    if verb.is_some_and(|v| !made(v)) {
        return None;
    }
    // "a letter from Acme obtained by the paper"
    let end = piece_end(document, mentions, by + 1, part.end);
    let end = (by + 2..end).find(|&i| document.tag(i) == Tag::Verb).unwrap_or(end);
    last_named(document, mentions, Tokens::new(by + 1, end))
}

/// "the bank’s own forecast": whose document it is speaks.
pub(super) fn own_document(document: &Document<'_>, mentions: &Mentions<'_>, piece: Tokens) -> Option<EntityId> {
    const ANSWERS: &Listed = listed!("advice answer message reaction reply response verdict words");
    let says = |word: &str| DOCUMENTS.has(word) || ANSWERS.has(word);
    let last = piece.end.checked_sub(1).filter(|&l| l > piece.start && says(document.word(l)))?;
    // "His answer"
    if let Some(id) = last_named(document, mentions, Tokens::new(piece.start, piece.start + 1)) {
        return Some(id);
    }
    // "The Acme report"
    if let Some(id) = last_named(document, mentions, Tokens::new(piece.start, last)) {
        return Some(id).filter(|&id| mentions.is_organisation(id));
    }
    let owner = (piece.start..last).find(|&i| document.is_one_of(i, listed!("'s ’s ' ’")))?;
    last_named(document, mentions, Tokens::new(piece.start, owner))
}

/// Documents that speak for whoever made them.
pub(super) const DOCUMENTS: &Listed = listed!(
    "analysis announcement assessment audit bulletin count data email document forecasts diary estimate estimates \
     figures filing findings forecast gauge letter manifesto memo paper poll post release report research review statement \
     statistics study survey tracker article verdict website",
);
