//! The words of a source to those whom they name.
//!
//! A source is resolved through the mention that is its head: in "State Department spokesperson Tammy Bruce" that is
//! the name at the end, in "Ann Lee, the mayor of York" the name before the comma, and in "officials in York" nobody.

use super::description::LETTERS;
use super::mentions::Mentions;
use super::paper::{author, own_document};
use super::person_noun::FIRMS;
use crate::analysis::{EntityId, Mention, MentionKind};
use crate::case;
use crate::document::{Document, Tokens};
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// Those whom `source` names, each once, in its order; nobody when it has no name.
pub(super) fn speakers(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> Vec<EntityId> {
    let tokens = document.tokens_in(source);
    if tokens.start == tokens.end {
        return Vec::new();
    }
    let word = document.word(tokens.start);
    if tokens.end - tokens.start == 1 && listed!("who which that").has_in_any_case(word) {
        return antecedent(document, mentions, tokens.start).into_iter().collect();
    }
    let mut out = list(document, mentions, tokens);
    if !out.is_empty() {
        return out;
    }
    for part in parts(document, mentions, tokens) {
        if let Some(id) = head(document, mentions, part).or_else(|| called_last(document, mentions, part))
            && !out.contains(&id)
        {
            out.push(id);
        }
    }
    // "a New Hampshire Republican": somebody of the group.
    if listed!("a an another one").has_in_any_case(word) {
        out.retain(|&id| !mentions.is_group(id));
    }
    // "a Peru Times/Lima News poll"
    if let &[only] = &out[..]
        && let Some(slash) = tokens.iter().find(|&i| document.is(i, "/") && i > tokens.start)
        && let Some(first) = last_named(document, mentions, Tokens::new(tokens.start, slash))
        && first != only
    {
        out.insert(0, first);
    }
    // "Christian and corporate speaker Ann Lee", "Ann Lee, who works in York and Bath"
    if out.len() > 1 && out.iter().any(|&id| mentions.is_person(id)) {
        out.retain(|&id| !mentions.is_place(id) && !mentions.is_group(id));
    }
    out
}

/// "Ann Lee, Bo Kim and Cy Ray": those in a list of three or more; nobody when it is none.
fn list(document: &Document<'_>, mentions: &Mentions<'_>, tokens: Tokens) -> Vec<EntityId> {
    let mut out: Vec<EntityId> = Vec::new();
    let (mut start, mut commas, mut joined) = (tokens.start, 0, false);
    for i in tokens.start..=tokens.end {
        let word = if i < tokens.end { document.word(i) } else { "" };
        if !matches!(word, "" | "," | "and") {
            continue;
        }
        let piece = Tokens::new(start, i);
        start = i + 1;
        commas += usize::from(word == ",");
        joined |= word == "and";
        // "Lee, Kim, and Ray"
        if piece.start == i {
            continue;
        }
        let described = i > piece_end(document, mentions, piece.start, i)
            || listed!("a all an both including").has_in_any_case(document.word(piece.start));
        let Some(id) = last_named(document, mentions, piece).filter(|_| !described) else {
            // "Lee, other nurses and Kim", not "Lee, the head of the union, and Kim"
            if described || document.tag(piece.start) == Tag::Determiner {
                return Vec::new();
            }
            continue;
        };
        // "In York, Lee and Kim": the list starts behind the place.
        if mentions.is_person(id) && out.first().is_some_and(|&o| !mentions.is_person(o)) {
            out.clear();
        }
        if !out.contains(&id) {
            out.push(id);
        }
    }
    if commas > 0 && joined && out.len() > 1 { out } else { Vec::new() }
}

/// "Lee and the mayor" is two parts; "Lee, the head of trade and industry" is one, for what follows a comma or a
/// preposition only describes.
fn parts(document: &Document<'_>, mentions: &Mentions<'_>, tokens: Tokens) -> Vec<Tokens> {
    let mut out = Vec::new();
    let mut start = tokens.start;
    let mut described = false;
    // "Lee of Acme", not "the leaders of Japan": what is described is a name.
    let mut called = false;
    let names: Vec<Span> = mentions
        .inside(document.span(tokens))
        .filter(|(m, _)| m.kind == MentionKind::Name)
        .map(|(m, _)| m.span)
        .collect();
    let named = |i: usize| names.iter().any(|n| n.contains(document.tokens[i].span));
    for i in tokens.iter() {
        let word = document.word(i);
        let joins = word.eq_ignore_ascii_case("and") && document.tag(i + 1) != Tag::Verb;
        // "Lee, the Dutch leader, and his counterpart, Ann Kim"
        let second = i > start
            && document.is(i - 1, ",")
            && (matches!(document.tag(i + 1), Tag::Determiner | Tag::Pronoun | Tag::ProperNoun)
                || document.tag(i + 1) == Tag::Noun && document.tag(i + 2) == Tag::ProperNoun);
        let proper = |k: usize| document.tag(k) == Tag::ProperNoun;
        let last = document.word(tokens.end - 1);
        // "Ghanaian and Peruvian officials", "UN and Ghanaian officials": what sort of officials.
        let sort = i == start + 1
            && last.ends_with('s')
            && case::is_small(last)
            && document.tag(i + 1) != Tag::Determiner
            && describes(document, mentions, start);
        if joins
            && i > start
            && !named(i)
            && !sort
            && (!described || second || called && proper(i + 1) && proper(i - 1))
        {
            out.push(Tokens::new(start, i));
            start = i + 1;
            (described, called) = (false, false);
        }
        if !described && (word == "," || document.tag(i) == Tag::Adposition && !named(i)) {
            described = true;
            called = word == "," || i > start && named(i - 1);
        }
    }
    if start < tokens.end {
        out.push(Tokens::new(start, tokens.end));
    }
    out
}

/// Whether the name at `at` is one word that can describe a noun after "and": an adjective of a land, or letters.
fn describes(document: &Document<'_>, mentions: &Mentions<'_>, at: usize) -> bool {
    let (word, span) = (document.word(at), document.tokens[at].span);
    let group = mentions.inside(span).any(|(_, id)| mentions.is_group(*id));
    let letters = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.');
    group || letters
}

/// The entity that the head of a noun phrase names.
fn head(document: &Document<'_>, mentions: &Mentions<'_>, part: Tokens) -> Option<EntityId> {
    let end = piece_end(document, mentions, part.start, part.end);
    // "The MP for York, Ann Lee"
    let office = end > part.start && end < part.end && document.is_one_of(end - 1, LETTERS);
    // "Acme AG, the maker of pumps"
    let firm = |(m, id): &(Mention, EntityId)| {
        m.span.end == document.tokens[end - 1].span.end && mentions.is_organisation(*id)
    };
    let office = office && !mentions.inside(document.span(part)).any(firm);
    let named = last_named(document, mentions, Tokens::new(part.start, end)).filter(|_| !office);
    // "The firm behind it, Acme, said": the name tells more than the noun.
    if let Some(id) = firm_called(document, mentions, part, end).or(named) {
        return Some(id);
    }
    if let Some(id) = author(document, mentions, part) {
        return Some(id);
    }
    // "a team led by Ann Lee of York"
    let led = (part.start + 1..part.end).find(|&i| document.is(i, "by") && document.is(i - 1, "led"));
    if let Some(by) = led {
        let name = Tokens::new(by + 1, piece_end(document, mentions, by + 1, part.end));
        return last_named(document, mentions, name).filter(|&id| mentions.is_person(id));
    }
    if let Some(id) = called_with_its_kind(document, mentions, Tokens::new(part.start, end)) {
        return Some(id);
    }
    // "the head of the council Ann Lee": a person's name that nothing ties to what stands before it.
    let comma = (part.start..part.end).find(|&i| document.is(i, ",")).unwrap_or(part.end);
    // Not "a spokeswoman for the envoy Ann Lee", but "a clerk who gave her name as Ann".
    let definite = !listed!("a an another one").has_in_any_case(document.word(part.start));
    if end < comma
        && (definite || (end..comma).any(|i| document.is(i, "name")))
        && let Some(id) = person_at_end(document, mentions, Tokens::new(part.start, comma))
    {
        return Some(id);
    }
    // "a spokeswoman for the union, Ann Lee"
    if end < comma && document.tag(comma + 1) == Tag::ProperNoun && comma + 1 < part.end {
        let after = piece_end(document, mentions, comma + 1, part.end);
        return last_named(document, mentions, Tokens::new(comma + 1, after)).filter(|&id| mentions.is_person(id));
    }
    // "the inquiry's chair, retired judge Ann Lee"
    if document.is(end, ",")
        && end + 1 < part.end
        && let Some(id) =
            person_at_end(document, mentions, Tokens::new(end + 1, piece_end(document, mentions, end + 1, part.end)))
    {
        return Some(id);
    }
    // "a senior official, Ann Lee": the name is an apposition of its own, right after the first comma.
    if !document.is(end, ",") || end + 1 >= part.end {
        return own_document(document, mentions, Tokens::new(part.start, end));
    }
    let after = piece_end(document, mentions, end + 1, part.end);
    // "Ann’s uncle, Bo Lee"
    let start = document.tokens[end + 1].span.start;
    let named = document.tag(end + 1) == Tag::ProperNoun || mentions.name_at(start);
    if !named {
        return own_document(document, mentions, Tokens::new(part.start, end));
    }
    last_named(document, mentions, Tokens::new(end + 1, after)).filter(|&id| mentions.is_person(id))
}

/// "Last week, the agency's director, Ann Lee": whoever has no name yet has the one after the last comma.
fn called_last(document: &Document<'_>, mentions: &Mentions<'_>, part: Tokens) -> Option<EntityId> {
    let comma = (part.start + 1..part.end).rfind(|&i| document.is(i, ","))?;
    // "residents who know the mayor, Ann Lee", "many here, like Ann Lee"
    let other = part.iter().any(|i| document.is_one_of(i, listed!("who which that whose")));
    let example = listed!("including like notably such").has_in_any_case(document.word(comma + 1));
    let name = Tokens::new(comma + 1, part.end);
    let alone = || last_named(document, mentions, name).filter(|_| mentions.name_at(document.span(name).start));
    let called = person_at_end(document, mentions, name).or_else(alone).filter(|&id| mentions.is_person(id));
    called.filter(|_| !other && !example)
}

/// "The firm at the centre of the dispute, Acme, said": the organisation that stands after the comma as its name.
fn firm_called(document: &Document<'_>, mentions: &Mentions<'_>, part: Tokens, end: usize) -> Option<EntityId> {
    const HOLDERS: &Listed = listed!("backer bidder investor landlord owner shareholder sponsor");
    let body = end > part.start && (is_body(document.word(end - 1)) || document.is_one_of(end - 1, HOLDERS));
    let comma = (end..part.end).find(|&i| document.is(i, ",")).filter(|_| body)?;
    let name = Tokens::new(comma + 1, piece_end(document, mentions, comma + 1, part.end));
    last_named(document, mentions, name).filter(|&id| mentions.is_organisation(id))
}

/// "Yonhap news agency", "the IWU union": a body's name with what it is behind it; "Lee herself".
fn called_with_its_kind(document: &Document<'_>, mentions: &Mentions<'_>, piece: Tokens) -> Option<EntityId> {
    let last = piece.end.checked_sub(1).filter(|&l| l > piece.start)?;
    let before = last_named(document, mentions, Tokens::new(piece.start, last));
    match document.word(last) {
        "himself" | "herself" => before.filter(|&id| mentions.is_person(id)),
        "itself" => before.filter(|&id| !mentions.is_person(id)),
        // "the UN agency" is one of its bodies.
        "agency" if document.is_one_of(last - 1, listed!("EU UN U.N.")) => None,
        word if BODIES.has(word) => {
            // "Yonhap news agency", "the Pemex oil company"
            let news = last > piece.start + 1 && document.is_one_of(last - 1, listed!("news oil television"));
            let before = if news { last_named(document, mentions, Tokens::new(piece.start, last - 1)) } else { before };
            before.filter(|&id| mentions.is_organisation(id))
        }
        _ => None,
    }
}

pub(super) fn is_body(noun: &str) -> bool {
    FIRMS.has(noun) || BODIES.has(noun)
}

/// "the island's operator, Acme, said": nouns for those that speak and are no people.
pub(super) const BODIES: &Listed = listed!(
    "agency airline association authority bank body broadcaster channel charity club company council daily \
     federation firm group hospital magazine ministry network newspaper organisation organization paper partner \
     party provider union university watchdog website weekly",
);

/// What somebody does for whom or what is named next: "the lawyer defending Lee".
const SERVING: &Listed = listed!(
    "advising chairing coaching covering defending heading investigating leading managing overseeing prosecuting \
     representing running supervising",
);

/// The person whose name ends a piece, unless it hangs on a preposition ("a friend of Ann Lee").
fn person_at_end(document: &Document<'_>, mentions: &Mentions<'_>, piece: Tokens) -> Option<EntityId> {
    if piece.start >= piece.end {
        return None;
    }
    let span = document.span(piece);
    let &(mention, id) = mentions.inside(span).find(|(m, _)| m.span.end == span.end && m.kind == MentionKind::Name)?;
    let first = document.tokens_in(mention.span).start;
    let before = first.checked_sub(1).filter(|&i| i >= piece.start)?;
    // "the superintendent of police (SP) Ann Lee"
    let free = document.is(before, ")")
        || !matches!(document.tag(before), Tag::Adposition | Tag::Punctuation | Tag::Conjunction | Tag::Particle);
    (free && mentions.is_person(id)).then_some(id)
}

/// Where the words up to the head end: at a comma, a preposition, a relative pronoun, a bracket.
pub(super) fn piece_end(document: &Document<'_>, mentions: &Mentions<'_>, start: usize, end: usize) -> usize {
    // "the Cricket Association of Bengal": a preposition inside a name.
    let named: Vec<Span> = mentions
        .inside(document.span(Tokens::new(start, end.max(start + 1))))
        .filter(|(m, _)| m.kind == MentionKind::Name)
        .map(|(m, _)| m.span)
        .collect();
    (start..end)
        .find(|&i| {
            let word = document.word(i);
            let bracket = matches!(word, "(" | ")") && !acronym(document, i, end);
            bracket
                || listed!(", — – who which that whose").has(word)
                // "the senator representing York"
                || i > start && SERVING.has(word)
                || i > start
                    && (document.tag(i) == Tag::Adposition || word == "to")
                    && word.chars().all(char::is_lowercase)
                    && !named.iter().any(|n| n.contains(document.tokens[i].span))
        })
        .unwrap_or(end)
}

/// Whether the bracket at `i` is one of "the People's Party (PP) leader": more of the same phrase follows.
fn acronym(document: &Document<'_>, i: usize, end: usize) -> bool {
    let open = if document.is(i, "(") { i } else { i.saturating_sub(2) };
    let short = document.word(open + 1);
    let (inside, after) = (short.len() > 1 && short.chars().all(char::is_uppercase), open + 3);
    inside
        && document.is(open + 2, ")")
        && after < end
        && !matches!(
            document.tag(after),
            Tag::Punctuation | Tag::Adposition | Tag::Verb | Tag::Auxiliary | Tag::Pronoun
        )
}

/// The entity of the mention that ends a piece.
pub(super) fn last_named(document: &Document<'_>, mentions: &Mentions<'_>, piece: Tokens) -> Option<EntityId> {
    if piece.start >= piece.end {
        return None;
    }
    // "Ann Lee KC"
    let letters = |i: usize| document.word(i).len() > 1 && document.word(i).chars().all(char::is_uppercase);
    let own = piece.end - 1 > piece.start && letters(piece.end - 1) && !letters(piece.end - 2);
    if own
        && let Some(id) = last_named(document, mentions, Tokens::new(piece.start, piece.end - 1))
        && mentions.is_person(id)
    {
        return Some(id);
    }
    let span = document.span(piece);
    // The longest one that ends there.
    let mut ending = mentions.inside(span).filter(|(m, id)| m.span.end == span.end && mentions.can_speak(*id));
    ending.next().map(|&(_, id)| id)
}

/// "Lee, who said": the mention that ends just before the pronoun.
pub(super) fn antecedent(document: &Document<'_>, mentions: &Mentions<'_>, pronoun: usize) -> Option<EntityId> {
    let mut last = pronoun.checked_sub(1)?;
    if document.is(last, ",") {
        last = last.checked_sub(1)?;
    }
    // "Lee himself, who said"
    if document.is_one_of(last, listed!("herself himself itself")) {
        last = last.checked_sub(1)?;
    }
    let sentence = document.sentences.get(document.sentence_of(pronoun))?;
    // "Lee, whose sister sat on the board and who once called": the second of two clauses.
    if document.is(last, "and") {
        let relative = |i: &usize| document.is_one_of(*i, listed!("who whose which")) && document.is(*i - 1, ",");
        let first = (sentence.start + 2..last).find(relative)?;
        last = first.checked_sub(2)?;
    }
    if last < sentence.start {
        return None;
    }
    let named = last_named(document, mentions, Tokens::new(sentence.start, last + 1));
    if !document.is(pronoun, "who") || named.is_some_and(|id| mentions.is_person(id)) {
        return named;
    }
    // "Ann Lee, director of Acme, who said": who is somebody that is described.
    let span = document.span(Tokens::new(sentence.start, last + 1));
    let mut people = mentions.inside(span).filter(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
    let described = |m: Span| {
        let after = document.tokens_in(m).end;
        let verb =
            |i: usize| matches!(document.tag(i), Tag::Verb | Tag::Auxiliary) && !document.word(i).ends_with("ing");
        document.is(after, ",") && !(after..last).any(verb)
    };
    people.rfind(|(m, _)| described(m.span)).map(|(_, id)| *id).or(named)
}
