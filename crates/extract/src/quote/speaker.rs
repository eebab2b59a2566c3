//! Frames and entities to quotes: each with those who say it, whom its source or what stands before it tells.

use crate::listed::listed;
use crate::named::Named;

use super::Frame;
use super::description::{described, nameless, of_gender, party, shortened, unnamed};
use super::forward::named_next;
use super::mentions::Mentions;
use super::paper::{author, read_out, same_document};
use super::person_noun::is_person as is_somebody;
use super::source::{BODIES, speakers};
use crate::analysis::{Entity, EntityId, EntityKind, MentionKind, Quote, QuoteKind, Rule};
use crate::case;
use crate::document::{Document, Tokens};
use crate::entity::thing::suits;
use crate::lexicon;
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
        // "The SP said": letters that are the name of nothing else.
        let letters = f.source.map_or("", |s| s.of(document.text).rsplit(' ').next().unwrap_or(""));
        if let Some(source) = known.filter(|_| speakers.iter().all(|&id| mentions.is_called(id, letters)))
            && let Some(id) = shortened(document, &mentions, source)
        {
            speakers = vec![id];
        }
        if let Some(source) = f.source.filter(|&s| !nobody && voice.is_none() && party(document, &mentions, s)) {
            speakers.extend(described(document, &mentions, source, &f.content, &out));
            described_at = f.source.filter(|_| !speakers.is_empty());
        }
        if speakers.is_empty()
            && let Some(source) = known
        {
            // Not words that nobody is said to have said.
            let last = out.iter().rfind(|q| q.source.is_some());
            if let Some(last) = last {
                speakers = same_voice(document, &mentions, source, &f.content, last);
            }
            if speakers.is_empty() {
                speakers = same_document(document, source, &out);
            }
            if speakers.is_empty() {
                speakers.extend(read_out(document, &mentions, source));
            }
            // "The report, published by Acme, found"
            if speakers.is_empty()
                && let Some(cue) = f.cue
            {
                let (from, to) = (document.tokens_in(source).start, document.tokens_in(cue).start);
                speakers.extend(author(document, &mentions, Tokens::new(from, to.max(from))));
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
        let place = |&s: &EntityId| entities.get(s.0 as usize).is_some_and(|e| e.kind == EntityKind::Place);
        // "‘It is over’: Zadar cheers": a town that does something.
        // "“Rain expected” — Peru Times, May 2": a paper's headline in a list of sources.
        let silent = f.rule.0 == "signed" && speakers.iter().any(|&s| is_paper(entities, s))
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

/// Whether an organisation is known, or its name ends like a paper's or an agency's.
fn is_paper(entities: &[Entity], id: EntityId) -> bool {
    entities.get(id.0 as usize).filter(|e| e.kind == EntityKind::Organisation).is_some_and(|e| {
        let last = e.name.rsplit(' ').next().unwrap_or("");
        lexicon::head(last, lexicon::Head::Last).is_some()
    })
}

/// Quotes below a subheading in which its words are looked for.
const NEAR: usize = 20;

/// "Minister: “No deal is better”" above an article in which somebody says just that: the same words, the same voice.
fn echoes(document: &Document<'_>, quotes: &mut [Quote], mentions: &Mentions<'_>) {
    let words = |s: Span| s.of(document.text).trim_end_matches(['.', ',', '!', '?']);
    let mut said: Named<'_, Vec<EntityId>> = Named::default();
    for q in quotes.iter().filter(|q| q.kind == QuoteKind::Direct && !q.speakers.is_empty()) {
        for &c in q.content.iter().filter(|c| words(**c).len() > 12) {
            said.or_insert_with(words(c), || q.speakers.clone());
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
            paragraph.len() <= only.len() + 8 && words(only).len() as u32 == only.len()
        };
        let headed = only.start < head && i < 8;
        let unsaid = match quotes[i].kind {
            QuoteKind::Phrase => true,
            QuoteKind::Direct => headed && quotes[i].speakers.is_empty(),
            _ => false,
        };
        // “New York values” are what somebody spoke of, and no more.
        let verb = |i: usize| matches!(document.tag(i), Tag::Verb | Tag::Auxiliary);
        let named = words(only).split_whitespace().skip(1).any(case::is_capital);
        let tells = !named || document.tokens_in(only).iter().any(verb);
        if !unsaid || words(only).split_whitespace().count() < 3 || !(headed || alone()) || !tells {
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
fn same_voice(
    document: &Document<'_>,
    mentions: &Mentions<'_>,
    source: Span,
    own: &[Span],
    before: &Quote,
) -> Vec<EntityId> {
    let word = source.of(document.text);
    let person = listed!("he she").has_in_any_case(word);
    // "the two said", "the two clergymen said", "the pair said"
    let several = document.tokens_in(source).start + 1;
    let last =
        several == document.tokens_in(source).end - 1 && word.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("the "));
    let people = last && document.word(several).strip_suffix('s').is_some_and(is_somebody);
    let pair = ["two", "pair", "couple", "duo"].contains(&document.word(several)) || people;
    let thing = listed!("it we they").has_in_any_case(word);
    // "the company said", with no body named since
    let from = before.content.last().copied().max(before.source).map_or(0, |s| s.end);
    let to = own.first().map_or(source.start, |c| c.start.min(source.start));
    let mut since = mentions.inside(Span::new(from.min(to), to));
    // "The ministry said a bank had failed. The bank said": another one.
    let noun = document.word(several);
    let new = |c: &Span| {
        let told = document.tokens_in(*c);
        let a = |i: usize| document.is_one_of(i, listed!("a an another"));
        told.iter().any(|i| document.word(i) == noun && (told.start.max(i.saturating_sub(4))..i).any(a))
    };
    let public = listed!("agency body ministry organisation organization");
    let body = last
        && BODIES.has(noun)
        && !before.content.iter().any(new)
        && !since.any(|(m, id)| m.kind == MentionKind::Name && mentions.is_organisation(*id));
    let fits = match before.speakers[..] {
        [] => false,
        [id] => {
            let company = mentions.is_organisation(id);
            // "The Kenyan police said …. The hospital said"
            let other = mentions.is_unnamed(id) && !mentions.name(id).ends_with(noun);
            person && mentions.is_person(id)
                || body && company && !other && (suits(mentions.name(id), noun) || public.has(noun))
                || thing && (company || mentions.is_place(id) || mentions.is_group(id))
        }
        // "Lee and Kim said …. “…,” they added.", "the players wrote"
        _ => pair || listed!("they we both").has_in_any_case(word),
    };
    let paragraph = |s: Span| document.paragraph_of(document.tokens_in(s).start);
    // As far as the words have gone on.
    let end = before.content.last().copied().filter(|c| c.end <= source.start);
    let near = before.source.into_iter().chain(end).any(|b| paragraph(source).abs_diff(paragraph(b)) <= 1);
    if fits && near { before.speakers.clone() } else { Vec::new() }
}

/// Whether a bare "he" or "she" means whom `nameless` left without a name: soon after, with nobody named in between.
fn still(document: &Document<'_>, mentions: &Mentions<'_>, nameless: Span, source: Span, before: &[Quote]) -> bool {
    let word = source.of(document.text);
    let paragraph = |s: Span| document.paragraph_of(document.tokens_in(s).start);
    // "A resident said so. “…” “…,” he said.": as far as the words have gone on.
    let last = before.last().filter(|q| q.source == Some(nameless));
    let end = last.and_then(|q| q.content.last()).copied().filter(|c| c.end <= source.start).unwrap_or(nameless);
    if !listed!("he she").has_in_any_case(word)
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
    if !listed!("he she").has_in_any_case(word)
        || document.paragraph_of(at(source)) - document.paragraph_of(at(said)) > 1
    {
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
