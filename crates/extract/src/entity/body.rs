//! Bodies that are named by whose they are: "the Israeli army", "Japan's foreign ministry". No names of their own, but
//! somebody to whom words belong; so those that speak are entities, wherever else they are described so.

use super::draft::{Draft, Found};
use super::phrase::{Page, is_possessive};
use super::scene::{MEMORY, Ref, Scene};
use crate::analysis::{EntityKind, MentionKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::listed::{Listed, listed};
use crate::named::Named;
use crate::order;
use crate::span::Span;

/// Adds the bodies that are sources of frames to the drafts, `owner` telling whose each name is, and all their mentions to
/// the scene.
pub(crate) fn add(scene: &mut Scene<'_, '_, '_>, drafts: &mut Vec<Draft>, owner: &[usize]) {
    let page = scene.page;
    let mut sources: Vec<usize> =
        scene.frames.iter().filter_map(|f| Some(page.document.tokens_in(f.source?).start)).collect();
    order::by(&mut sources, |&i| i as u64);
    let all: Vec<Body> = (0..page.names.len()).filter_map(|n| read(page, drafts, owner, n)).collect();
    // With the number of its draft from one.
    let mut known: Named<'_, usize> = Named::default();
    for body in all.iter().filter(|b| sources.binary_search(&b.tokens.start).is_ok()) {
        known.or_default(&body.key);
    }
    let mut refs: Vec<Ref> = Vec::new();
    for body in &all {
        if known.get(&body.key).is_none() {
            continue;
        }
        let draft = known.or_default(&body.key);
        if *draft == 0 {
            drafts.push(Draft::new(EntityKind::Organisation, body.name.of(page.document.text)));
            *draft = drafts.len();
        }
        let draft = *draft;
        let (tokens, span) = (body.tokens, page.document.span(body.tokens));
        drafts[draft - 1].found.push(Found { span, tokens, kind: MentionKind::Nominal, rule: Rule("body-of") });
        refs.push(scene.reference(tokens, draft - 1, EntityKind::Organisation));
    }
    // "Kenyan police say …. Police say": no article stands before it.
    let police = sources.iter().filter(|&&i| page.is_one_of(i, listed!("Police police")) && !page.is_modifier(i + 1));
    for &i in police {
        let before = all[..all.partition_point(|b| b.tokens.end <= i)].iter().rev().take(MEMORY);
        let last = before.filter(|b| b.key.ends_with(" police")).find_map(|b| known.get(&b.key));
        if let Some(&draft) = last.filter(|_| page.name_index_at(i).is_none()) {
            let tokens = Tokens::new(i, i + 1);
            let (span, rule) = (page.document.span(tokens), Rule("body-of"));
            drafts[draft - 1].found.push(Found { span, tokens, kind: MentionKind::Nominal, rule });
            refs.push(scene.reference(tokens, draft - 1, EntityKind::Organisation));
        }
    }
    scene.expect(refs);
}

/// A body as it is described at one place.
struct Body {
    /// From the article on.
    tokens: Tokens,
    /// The same without the article.
    name: Span,
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
    let whole = page.name_index_at(head + 1).is_none()
        && !page.is_modifier(head + 1)
        && !page.is_hyphen(head + 1)
        && !is_possessive(page.word(head + 1));
    if !(whole && HEADS.has(page.word(head))) {
        return None;
    }
    let start = name.tokens.start;
    let article = start > 0 && page.is_one_of(start - 1, listed!("The the"));
    let tokens = Tokens::new(start - usize::from(article), head + 1);
    let span = |from: usize| page.document.span(Tokens::new(from, head + 1));
    let what = case::small(span(from).of(page.document.text));
    let draft = owner[n];
    let key = match drafts[draft].country {
        Some(country) => format!("{country:?} {what}"),
        None => format!("{draft} {what}"),
    };
    Some(Body { tokens, name: span(start), key })
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
