//! Frames and entities to quotes: whom each source names.
//!
//! A source is resolved through the mention that is its head: in "State Department spokesperson Tammy Bruce" that is
//! the name at the end, in "Ann Lee, the mayor of York" the name before the comma, and in "officials in York" nobody.

use crate::hash::Map;

use super::Frame;
use super::description::{described, named_next, nameless, of_gender, party, unnamed};
use super::mentions::Mentions;
use super::paper::{author, own_document, read_out, same_document};
use super::person_noun::FIRMS;
use crate::analysis::{Entity, EntityId, EntityKind, MentionKind, Quote, QuoteKind, Rule};
use crate::document::{Document, Tokens};
use crate::form::is_one_of;
use crate::span::Span;
use crate::tag::Tag;

/// Gives every frame its speakers; a source that resolves to nobody leaves them empty.
pub(super) fn attribute(document: &Document<'_>, frames: &[Frame], entities: &[Entity]) -> Vec<Quote> {
    let mentions = Mentions::new(entities);
    let mut out: Vec<Quote> = Vec::with_capacity(frames.len());
    // "The 29-year-old said …. “…,” she said": nothing before knew who the first of them is.
    let mut described_at = None;
    // "A resident said …. He asked": whom no name was given is no other person either.
    let mut nameless_at: Option<Span> = None;
    for f in frames {
        let nobody = f.source.is_some_and(|s| nameless_at.is_some_and(|n| still(document, &mentions, n, s, &out)));
        let known = f.source.filter(|&s| !nobody && !unnamed(document, &mentions, s, out.last()));
        let last = out.last().filter(|b| b.source.is_some() && b.source == described_at);
        let voice = last.filter(|b| known.is_some_and(|s| goes_on(document, &mentions, s, b)));
        let known = known.filter(|&s| !party(document, &mentions, s));
        let mut speakers = match voice {
            Some(before) => before.speakers.clone(),
            None => known.map_or_else(Vec::new, |s| speakers(document, &mentions, s)),
        };
        if voice.is_some() {
            described_at = f.source;
        }
        if let Some(source) = f.source.filter(|&s| !nobody && voice.is_none() && party(document, &mentions, s)) {
            speakers.extend(described(document, &mentions, source, &f.content, &out));
        }
        if speakers.is_empty()
            && let Some(source) = known
        {
            speakers.extend(out.last().map_or_else(Vec::new, |before| same_voice(document, entities, source, before)));
            if speakers.is_empty() {
                speakers.extend(out.last().map_or_else(Vec::new, |before| same_document(document, source, before)));
            }
            if speakers.is_empty() {
                speakers.extend(read_out(document, &mentions, source));
            }
            if speakers.is_empty() {
                speakers.extend(described(document, &mentions, source, &f.content, &out));
                described_at = f.source.filter(|_| !speakers.is_empty());
            }
        }
        if speakers.is_empty() && f.source.is_some_and(|s| nobody || nameless(document, s)) {
            nameless_at = f.source;
        } else if !speakers.is_empty() {
            nameless_at = None;
        }
        // "The hall fell silent. “No.”": who is no person has not spoken.
        let person = |&s: &EntityId| entities.get(s.0 as usize).is_some_and(|e| e.kind == EntityKind::Person);
        let place = |&s: &EntityId| entities.get(s.0 as usize).is_some_and(|e| e.kind == EntityKind::Place);
        // "‘It is over’: Zadar cheers": a town that does something.
        let silent = f.rule.0 == "beside" && !speakers.iter().all(person)
            || f.rule.0 == "headline" && !speakers.is_empty() && speakers.iter().all(place);
        out.push(Quote {
            kind: f.kind,
            content: f.content.clone(),
            cue: f.cue,
            source: f.source.filter(|_| !silent),
            speakers: if silent { Vec::new() } else { speakers },
            rule: f.rule,
            confidence: None,
            speaker_confidence: None,
        });
    }
    echoes(document, &mut out, &mentions);
    named_next(document, &mut out, &mentions);
    out
}

/// Quotes below a subheading in which its words are looked for.
const NEAR: usize = 20;

/// "Minister: “No deal is better”" above an article in which somebody says just that: the same words, the same voice.
fn echoes(document: &Document<'_>, quotes: &mut [Quote], mentions: &Mentions<'_>) {
    let words = |s: Span| s.of(document.text).trim_end_matches(['.', ',', '!', '?']);
    let mut said: Map<&str, Vec<EntityId>> = Map::default();
    for q in quotes.iter().filter(|q| q.kind == QuoteKind::Direct && !q.speakers.is_empty()) {
        for &c in q.content.iter().filter(|c| words(**c).len() > 12) {
            said.entry(words(c)).or_insert_with(|| q.speakers.clone());
        }
    }
    for q in quotes.iter_mut().filter(|q| q.kind == QuoteKind::Direct && q.speakers.is_empty()) {
        if let &[only] = &q.content[..]
            && let Some(speakers) = said.get(words(only))
        {
            q.speakers.clone_from(speakers);
        }
    }
    // "‘Not one shop will go’: traders move court": words of three or more at the head of the page, said in full below.
    let head = document.paragraphs.iter().take(2).next_back().map_or(0, |p| document.span(*p).end);
    for i in 0..quotes.len() {
        let &[only] = &quotes[i].content[..] else { continue };
        // "‘We asked in May’": or a paragraph of them alone, above what it takes them from.
        let alone = || {
            let paragraph = document.span(document.paragraphs[document.paragraph_of(document.tokens_in(only).start)]);
            paragraph.len() <= only.len() + 8 && !words(only).is_empty() && words(only).len() as u32 == only.len()
        };
        let headed = only.start < head && i < 8;
        let unsaid = match quotes[i].kind {
            QuoteKind::Phrase => true,
            QuoteKind::Direct => headed && quotes[i].speakers.is_empty(),
            _ => false,
        };
        if !unsaid || words(only).split_whitespace().count() < 3 || !(headed || alone()) {
            continue;
        }
        // What a body reports in its own words makes no headline of it: the marks above are the narrator's.
        let voiced = |q: &&Quote| {
            !q.speakers.is_empty()
                && (q.kind == QuoteKind::Direct || q.speakers.iter().all(|&id| mentions.is_person(id)))
        };
        let below = quotes[i + 1..].iter().take(if headed { usize::MAX } else { NEAR }).filter(voiced);
        // "‘We smelled it’" of "Well, we smelled it"
        let mut small = words(only).to_owned();
        if let Some(first) = small.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        let within = |c: &Span| [words(only), &small].iter().any(|w| c.of(document.text).contains(w));
        let mut saying = below.filter(|q| q.content.iter().any(within));
        if let Some(speakers) = saying.next().map(|q| q.speakers.clone()) {
            quotes[i].kind = QuoteKind::Direct;
            quotes[i].speakers = speakers;
            quotes[i].rule = Rule("headline");
        }
    }
}

/// "“…,” said the ministry. “…,” it added.": a pronoun that refers to nobody yet goes on with the one who spoke just
/// before, in the same paragraph or the next.
fn same_voice(document: &Document<'_>, entities: &[Entity], source: Span, before: &Quote) -> Vec<EntityId> {
    let word = source.of(document.text);
    let person = is_one_of(word, &["he", "she", "i"]);
    // "the two said", "the two clergymen said", "the pair said"
    let several = document.tokens_in(source).start + 1;
    let pair = ["two", "pair", "couple", "duo"].contains(&document.word(several));
    let thing = is_one_of(word, &["it", "we", "they"]);
    let fits = match before.speakers[..] {
        [] => false,
        [speaker] => entities.get(speaker.0 as usize).is_some_and(|e| {
            person && e.kind == EntityKind::Person
                || thing && matches!(e.kind, EntityKind::Organisation | EntityKind::Place | EntityKind::Group)
        }),
        // "Lee and Kim said …. “…,” they added."
        _ => pair && before.speakers.len() == 2 || is_one_of(word, &["they", "we", "both"]),
    };
    let paragraph = |s: Span| document.paragraph_of(document.tokens_in(s).start);
    let near = before.source.is_some_and(|b| paragraph(source).abs_diff(paragraph(b)) <= 1);
    if fits && near { before.speakers.clone() } else { Vec::new() }
}

/// Whether a bare "he" or "she" means whom `nameless` left without a name: soon after, with nobody named in between.
fn still(document: &Document<'_>, mentions: &Mentions<'_>, nameless: Span, source: Span, before: &[Quote]) -> bool {
    let word = source.of(document.text);
    let paragraph = |s: Span| document.paragraph_of(document.tokens_in(s).start);
    // "A resident said so. “…” “…,” he said.": as far as the words have gone on.
    let last = before.last().filter(|q| q.source == Some(nameless));
    let end = last.and_then(|q| q.content.last()).copied().filter(|c| c.end <= source.start).unwrap_or(nameless);
    if !is_one_of(word, &["he", "she"])
        || nameless.end > source.start
        || paragraph(source) - paragraph(end).max(paragraph(nameless)) > 1
        || !of_gender(document, nameless, word)
    {
        return false;
    }
    let quoted = |s: Span| before.iter().rev().take(4).any(|q| q.content.iter().any(|c| c.contains(s)));
    let mut between = mentions.inside(Span::new(nameless.end, source.start));
    !between.any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id) && !quoted(m.span))
}

/// Whether a source is a bare "he" or "she" soon after a quote, with nobody else named in between.
fn goes_on(document: &Document<'_>, mentions: &Mentions<'_>, source: Span, before: &Quote) -> bool {
    let word = source.of(document.text);
    let at = |s: Span| document.tokens_in(s).start;
    let Some(said) = before.source.filter(|b| b.end <= source.start) else { return false };
    if !is_one_of(word, &["he", "she"]) || document.paragraph_of(at(source)) - document.paragraph_of(at(said)) > 1 {
        return false;
    }
    let sentence = document.sentence_of(at(said));
    let quoted = |s: Span| before.content.iter().any(|c| c.contains(s));
    let mut between = mentions.inside(Span::new(said.end, source.start));
    !between.any(|(m, id)| {
        m.kind == MentionKind::Name
            && mentions.is_person(*id)
            && document.sentence_of(at(m.span)) != sentence
            && !quoted(m.span)
    })
}

fn speakers(document: &Document<'_>, mentions: &Mentions<'_>, source: Span) -> Vec<EntityId> {
    let tokens = document.tokens_in(source);
    if tokens.start == tokens.end {
        return Vec::new();
    }
    let word = document.word(tokens.start);
    if tokens.end - tokens.start == 1 && is_one_of(word, &["who", "which", "that"]) {
        return antecedent(document, mentions, tokens.start).into_iter().collect();
    }
    let mut out: Vec<EntityId> = Vec::new();
    for part in parts(document, mentions, tokens) {
        if let Some(id) = head(document, mentions, part)
            && !out.contains(&id)
        {
            out.push(id);
        }
    }
    out
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
            && document.word(i - 1) == ","
            && matches!(document.tag(i + 1), Tag::Determiner | Tag::Pronoun | Tag::ProperNoun);
        let proper = |k: usize| document.tag(k) == Tag::ProperNoun;
        // "the former Rovers and United player"
        let last = document.word(tokens.end - 1);
        let both = i > start
            && proper(i - 1)
            && proper(i + 1)
            && document.tag(tokens.start) == Tag::Determiner
            && document.tag(tokens.end - 1) == Tag::Noun
            && !last.ends_with('s');
        if joins
            && i > start
            && !named(i)
            && (!described && !both || second || called && proper(i + 1) && proper(i - 1))
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

/// The entity that the head of a noun phrase names.
fn head(document: &Document<'_>, mentions: &Mentions<'_>, part: Tokens) -> Option<EntityId> {
    let end = piece_end(document, mentions, part.start, part.end);
    let named = last_named(document, mentions, Tokens::new(part.start, end));
    // "The firm behind it, Acme, said": the name tells more than the noun.
    if let Some(id) = firm_called(document, mentions, part, end).or(named) {
        return Some(id);
    }
    if let Some(id) = author(document, mentions, part) {
        return Some(id);
    }
    // "a team led by Ann Lee of York"
    let led = (part.start + 1..part.end).find(|&i| document.word(i) == "by" && document.word(i - 1) == "led");
    if let Some(by) = led {
        let name = Tokens::new(by + 1, piece_end(document, mentions, by + 1, part.end));
        return last_named(document, mentions, name).filter(|&id| mentions.is_person(id));
    }
    if let Some(id) = called_with_its_kind(document, mentions, Tokens::new(part.start, end)) {
        return Some(id);
    }
    // "the head of the council Ann Lee": a person's name that nothing ties to what stands before it.
    let comma = (part.start..part.end).find(|&i| document.word(i) == ",").unwrap_or(part.end);
    // Not "a spokeswoman for the envoy Ann Lee", but "a clerk who gave her name as Ann".
    let definite = !is_one_of(document.word(part.start), &["a", "an", "another", "one"]);
    if end < comma
        && (definite || (end..comma).any(|i| document.word(i) == "name"))
        && let Some(id) = person_at_end(document, mentions, Tokens::new(part.start, comma))
    {
        return Some(id);
    }
    // "a spokeswoman for the union, Ann Lee"
    if end < comma
        && document.tag(comma + 1) == Tag::ProperNoun
        && comma + 1 < part.end
        // "the minister of neighbouring Ghana, Ann Lee"
        && !(end..comma).any(|i| {
            document.tag(i) == Tag::Verb
                && !matches!(document.tag(i - 1), Tag::Adposition | Tag::Determiner)
                && !SERVING.contains(&document.word(i))
        })
    {
        let after = piece_end(document, mentions, comma + 1, part.end);
        return last_named(document, mentions, Tokens::new(comma + 1, after)).filter(|&id| mentions.is_person(id));
    }
    // "the inquiry's chair, retired judge Ann Lee"
    if document.word(end) == ","
        && end + 1 < part.end
        && let Some(id) =
            person_at_end(document, mentions, Tokens::new(end + 1, piece_end(document, mentions, end + 1, part.end)))
    {
        return Some(id);
    }
    // "a senior official, Ann Lee": the name is an apposition of its own, right after the first comma.
    if document.word(end) != "," || end + 1 >= part.end {
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

/// "The firm at the centre of the dispute, Acme, said": the organisation that stands after the comma as its name.
fn firm_called(document: &Document<'_>, mentions: &Mentions<'_>, part: Tokens, end: usize) -> Option<EntityId> {
    const HOLDERS: [&str; 7] = ["backer", "bidder", "investor", "landlord", "owner", "shareholder", "sponsor"];
    let body = end > part.start && (is_body(document.word(end - 1)) || HOLDERS.contains(&document.word(end - 1)));
    let comma = (end..part.end).find(|&i| document.word(i) == ",").filter(|_| body)?;
    let name = Tokens::new(comma + 1, piece_end(document, mentions, comma + 1, part.end));
    let clause = (end..comma).any(|i| matches!(document.word(i), "who" | "which" | "that" | "whose"));
    last_named(document, mentions, name).filter(|&id| mentions.is_organisation(id) && !clause)
}

/// "Yonhap news agency", "the IWU union": a body's name with what it is behind it; "Lee herself".
fn called_with_its_kind(document: &Document<'_>, mentions: &Mentions<'_>, piece: Tokens) -> Option<EntityId> {
    let last = piece.end.checked_sub(1).filter(|&l| l > piece.start)?;
    let before = last_named(document, mentions, Tokens::new(piece.start, last));
    match document.word(last) {
        "himself" | "herself" => before.filter(|&id| mentions.is_person(id)),
        "itself" => before.filter(|&id| !mentions.is_person(id)),
        word if BODIES.contains(&word) => {
            let news = last > piece.start + 1 && document.word(last - 1) == "news";
            let before = if news { last_named(document, mentions, Tokens::new(piece.start, last - 1)) } else { before };
            before.filter(|&id| mentions.is_organisation(id))
        }
        _ => None,
    }
}

fn is_body(noun: &str) -> bool {
    FIRMS.contains(&noun) || BODIES.contains(&noun)
}

/// "the island's operator, Acme, said": nouns for those that speak and are no people.
const BODIES: [&str; 20] = [
    "agency",
    "airline",
    "association",
    "authority",
    "bank",
    "body",
    "charity",
    "club",
    "company",
    "council",
    "firm",
    "group",
    "hospital",
    "ministry",
    "party",
    "partner",
    "provider",
    "union",
    "university",
    "watchdog",
];

/// What somebody does for whom or what is named next: "the lawyer defending Lee".
const SERVING: [&str; 14] = [
    "advising",
    "chairing",
    "coaching",
    "covering",
    "defending",
    "heading",
    "investigating",
    "leading",
    "managing",
    "overseeing",
    "prosecuting",
    "representing",
    "running",
    "supervising",
];

/// The person whose name ends a piece, unless it hangs on a preposition ("a friend of Ann Lee").
fn person_at_end(document: &Document<'_>, mentions: &Mentions<'_>, piece: Tokens) -> Option<EntityId> {
    if piece.start >= piece.end {
        return None;
    }
    let span = document.span(piece);
    let &(mention, id) = mentions.inside(span).find(|(m, _)| m.span.end == span.end && m.kind == MentionKind::Name)?;
    let first = document.tokens_in(mention.span).start;
    let before = first.checked_sub(1).filter(|&i| i >= piece.start)?;
    let free = !matches!(document.tag(before), Tag::Adposition | Tag::Punctuation | Tag::Conjunction | Tag::Particle);
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
                || matches!(word, "," | "—" | "–" | "who" | "which" | "that" | "whose")
                // "the senator representing York"
                || i > start && SERVING.contains(&word)
                || i > start
                    && (document.tag(i) == Tag::Adposition || word == "to")
                    && word.chars().all(char::is_lowercase)
                    && !named.iter().any(|n| n.contains(document.tokens[i].span))
        })
        .unwrap_or(end)
}

/// Whether the bracket at `i` is one of "the People's Party (PP) leader": more of the same phrase follows.
fn acronym(document: &Document<'_>, i: usize, end: usize) -> bool {
    let open = if document.word(i) == "(" { i } else { i.saturating_sub(2) };
    let short = document.word(open + 1);
    let (inside, after) = (short.len() > 1 && short.chars().all(char::is_uppercase), open + 3);
    inside
        && document.word(open) == "("
        && document.word(open + 2) == ")"
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
    if document.word(last) == "," {
        last = last.checked_sub(1)?;
    }
    let sentence = document.sentences.get(document.sentence_of(pronoun))?;
    // "Lee, whose sister sat on the board and who once called": the second of two clauses.
    if document.word(last) == "and" {
        let relative =
            |i: &usize| matches!(document.word(*i), "who" | "whose" | "which") && document.word(*i - 1) == ",";
        let first = (sentence.start + 2..last).find(relative)?;
        last = first.checked_sub(2)?;
    }
    if last < sentence.start {
        return None;
    }
    let named = last_named(document, mentions, Tokens::new(sentence.start, last + 1));
    if document.word(pronoun) != "who" || named.is_some_and(|id| mentions.is_person(id)) {
        return named;
    }
    // "Ann Lee, director of Acme, who said": who is somebody that is described.
    let span = document.span(Tokens::new(sentence.start, last + 1));
    let mut people = mentions.inside(span).filter(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
    let described = |m: Span| {
        let after = document.tokens_in(m).end;
        let verb =
            |i: usize| matches!(document.tag(i), Tag::Verb | Tag::Auxiliary) && !document.word(i).ends_with("ing");
        document.word(after) == "," && !(after..last).any(verb)
    };
    people.rfind(|(m, _)| described(m.span)).map(|(_, id)| *id).or(named)
}
