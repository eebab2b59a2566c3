//! Bodies that are named by whose they are: "the Israeli army", "Japan's foreign ministry". No names of their own, but
//! somebody to whom words belong; so those that speak are entities, wherever else they are described so.

use super::draft::{Draft, Found};
use super::phrase::{Page, is_possessive};
use super::scene::{MEMORY, Ref, Scene};
use crate::analysis::{EntityKind, MentionKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::lexicon::Country;
use crate::listed::{Listed, listed};
use crate::mention::Name;
use crate::named::Named;
use crate::order;
use crate::span::Span;

/// Adds the bodies that are sources of frames to the drafts, `owner` telling whose each name is, and all their mentions to
/// the scene.
pub(crate) fn add(scene: &mut Scene<'_, '_, '_>, drafts: &mut Vec<Draft>, owner: &[usize]) {
    let page = scene.page;
    let all: Vec<Body> = (0..page.names.len()).filter_map(|n| read(page, drafts, owner, n)).collect();
    let mut speaking: Named<'_, ()> = Named::default();
    for source in scene.frames.iter().filter_map(|f| f.source) {
        let source = page.document.tokens_in(source);
        let from = all.partition_point(|b| b.tokens.start < source.start);
        let inside = all[from..].iter().take_while(|b| b.tokens.end <= source.end);
        // "The Israeli army and the Palestinian police said"
        let speaks = |b: &&Body| b.tokens.start == source.start || page.is_one_of(b.tokens.start - 1, listed!("and ,"));
        inside.filter(speaks).for_each(|body| *speaking.or_default(&body.key) = ());
    }
    let mut known: Named<'_, usize> = Named::default();
    let mut found: Vec<(Tokens, usize)> = Vec::new();
    for body in all.iter().filter(|b| speaking.get(&b.key).is_some()) {
        let draft = *known.or_insert_with(&body.key, || {
            let name = body.name.of(page.document.text);
            drafts.push(Draft { unnamed: true, ..Draft::new(EntityKind::Organisation, name) });
            drafts.len() - 1
        });
        found.push((body.tokens, draft));
    }
    let again = if found.is_empty() { Vec::new() } else { again(scene) };
    for tokens in again {
        let last = last(page, &all, tokens).and_then(|b| known.get(&b.key).copied());
        found.extend(last.map(|draft| (tokens, draft)));
    }
    let mut refs: Vec<Ref> = Vec::new();
    for (tokens, draft) in found {
        let (span, rule) = (page.document.span(tokens), Rule("body-of"));
        drafts[draft].found.push(Found { span, tokens, kind: MentionKind::Nominal, rule });
        refs.push(scene.reference(tokens, draft, EntityKind::Organisation));
    }
    scene.expect(refs);
}

/// "The army slept", and as sources, before which no article stands, "Police said".
fn again(scene: &Scene<'_, '_, '_>) -> Vec<Tokens> {
    let page = scene.page;
    let heads = page.document.forms.mark(|word| HEADS.has(word) || word == "Police");
    let mut sources: Vec<usize> =
        scene.frames.iter().filter_map(|f| Some(page.document.tokens_in(f.source?).start)).collect();
    order::by(&mut sources, |&i| i as u64);
    let one = |i: usize| {
        let the = i > 0 && page.is_one_of(i - 1, listed!("The the"));
        let police = page.is_one_of(i, listed!("Police police")) && sources.binary_search(&i).is_ok();
        let whole = page.name_index_at(i).is_none() && ends(page, i) && !page.is_one_of(i + 1, listed!("in of at"));
        let start = i - usize::from(the);
        // "In Milwaukee, police said": that of the place.
        let there = start > 1
            && page.is(start - 1, ",")
            && page.name_at(start - 2).is_some_and(|n| n.kind == EntityKind::Place);
        // What somebody else calls so need not be the one that spoke.
        let reported = scene.reported_at(page.document.tokens[i].span).is_some();
        (whole && !there && !reported && (the || police)).then(|| Tokens::new(start, i + 1))
    };
    (0..page.document.tokens.len()).filter(|&i| heads.has(i)).filter_map(one).collect()
}

/// The last body before `tokens` that is called by the noun at their end, unless an organisation near has it in its name.
fn last<'b>(page: &Page<'_, '_>, all: &'b [Body], tokens: Tokens) -> Option<&'b Body> {
    let noun = case::small(page.word(tokens.end - 1));
    let before = page.names.partition_point(|n| n.tokens.end <= tokens.start);
    let near = page.names[before.saturating_sub(MEMORY)..before].iter();
    let named = |n: &Name| {
        let text = n.span.of(page.document.text);
        n.kind == EntityKind::Organisation && text.split(' ').any(|word| word.eq_ignore_ascii_case(&noun))
    };
    if near.clone().any(named) {
        return None;
    }
    let before = all.partition_point(|b| b.tokens.end <= tokens.start);
    let mut near = all[before.saturating_sub(MEMORY)..before].iter().rev();
    let last = near.find(|b| b.what.split(' ').next_back() == Some(&noun))?;
    // "A Ugandan court freed him", "a court in Kampala": another one.
    let since = last.tokens.end.max(tokens.start.saturating_sub(FAR))..tokens.start;
    let another = |i: usize| {
        let head = (i + 1..i + 5).find(|&k| page.word(k).eq_ignore_ascii_case(&noun));
        page.is_one_of(i, listed!("A An Another a an another")) && head.is_some_and(|h| h < tokens.start)
    };
    (!since.into_iter().any(another)).then_some(last)
}

/// Tokens back that another body may stand.
const FAR: usize = 120;

/// A body as it is described at one place.
struct Body {
    /// From the article on.
    tokens: Tokens,
    /// The same without the article.
    name: Span,
    /// What it is, in small letters: "foreign ministry".
    what: String,
    /// Whose it is and what: "Israel's army" is the Israeli one.
    key: String,
}

/// The body of whoever name `n` names.
fn read(page: &Page<'_, '_>, drafts: &[Draft], owner: &[usize], n: usize) -> Option<Body> {
    let name = &page.names[n];
    let kinds = matches!(name.kind, EntityKind::Place | EntityKind::Group | EntityKind::Organisation);
    if !kinds || page.name_index_at(name.tokens.start) != Some(n) {
        return None;
    }
    let from = name.tokens.end + usize::from(is_possessive(page.word(name.tokens.end)));
    let part = |i: &usize| page.is_modifier(*i) && case::is_small(page.word(*i)) && page.name_index_at(*i).is_none();
    let head = (from..from + 4).take_while(part).last()?;
    let start = name.tokens.start;
    let before = start.checked_sub(1).map_or("", |b| page.word(b));
    // "A Swedish court", "another Thai bank": one of many.
    let one = listed!("a an another any each every no one several some two three").has_in_any_case(before);
    if one || !HEADS.has(page.word(head)) || !ends(page, head) {
        return None;
    }
    let tokens = Tokens::new(start - usize::from(before.eq_ignore_ascii_case("the")), head + 1);
    let span = |from: usize| page.document.span(Tokens::new(from, head + 1));
    let what = case::small(span(from).of(page.document.text));
    let key = match drafts[owner[n]].country {
        Some(Country(code)) => format!("{} {what}", String::from_utf8_lossy(&code)),
        None => format!("{} {what}", owner[n]),
    };
    Some(Body { tokens, name: span(start), what, key })
}

/// Whether a phrase ends with the noun at `head`: not "police chief", "army and navy officers".
fn ends(page: &Page<'_, '_>, head: usize) -> bool {
    let plain = |i: usize| page.name_index_at(i).is_none() && page.is_modifier(i);
    let next = head + 1;
    let joined = page.is(next, "and") && plain(next + 1) && case::is_small(page.word(next + 1));
    page.name_index_at(next).is_none()
        && !page.is_modifier(next)
        && !page.is_hyphen(next)
        && !is_possessive(page.word(next))
        && !joined
}

/// What bodies are called.
const HEADS: &Listed = listed!(
    "administration army bank cabinet commission consulate council court embassy force forces government leadership \
     military ministry navy parliament police radio regulator television watchdog",
);

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_mentions as check;

    #[test]
    fn a_body_that_speaks() {
        check("The [G:Israeli] army said it was late .", "Israeli army=The Israeli army|it");
        check(
            "[L:Japan]'s foreign ministry said it was late .",
            "Japan's foreign ministry=Japan's foreign ministry|it",
        );
        check("The [L:US] army chief said so .", "");
        check("The [L:US] army [P:Ann Lee] said so .", "");
        check("An [G:Israeli] commission left .", "");
    }

    #[test]
    fn a_named_body_comes_first() {
        check(
            "[O:Hamas] left . The [G:Israeli] army said rain fell . The group said it was late .",
            "Hamas=The group|it; Israeli army=The Israeli army",
        );
        check(
            "The [O:Bank of Japan] left . The [G:Japanese] central bank said rain fell . The bank slept .",
            "Japanese central bank=The Japanese central bank",
        );
    }

    #[test]
    fn who_speaks_jointly_or_is_one_of_many() {
        check(
            "The [G:Israeli] army and the [G:Thai] police said rain fell .",
            "Israeli army=The Israeli army; Thai police=the Thai police",
        );
        check("A [G:Swedish] court said rain fell .", "");
        check("[G:Mexican] police and army officers said rain fell .", "");
    }

    #[test]
    fn of_two_the_last() {
        check(
            "[G:Dutch] police said rain fell . [G:Thai] police left . Police said snow fell .",
            "Dutch police=Dutch police",
        );
        check("[G:Dutch] police said rain fell . Police in [L:Lima] said snow fell .", "Dutch police=Dutch police");
        check("[G:Dutch] police said rain fell . In [L:Lima] , police said snow fell .", "Dutch police=Dutch police");
        check(
            "The [G:Dutch] court said rain fell . A [G:Thai] court freed him . The court said snow fell .",
            "Dutch court=The Dutch court",
        );
    }

    #[test]
    fn once_more_in_other_words() {
        check(
            "The [G:Israeli] army left . [L:Israel]'s army said it was old . The army went on .",
            "Israeli army=The Israeli army|Israel's army|it|The army",
        );
        check("[G:Kenyan] police said rain fell . Police said snow fell .", "Kenyan police=Kenyan police|Police");
        check(
            "The [G:Kenyan] army said rain fell . The [G:Thai] army said snow fell .",
            "Kenyan army=The Kenyan army; Thai army=The Thai army",
        );
    }
}
