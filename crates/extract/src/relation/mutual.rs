//! What two do together: "a meeting between A and B", "Lima and Quito held talks", "praised their meeting", "the Russia-Ukraine war".

use super::bracket;
use super::deed;
use super::deeds::Deed;
use super::stage::Stage;
use crate::analysis::{EntityKind, Relation, Status};
use crate::listed::listed;
use crate::span::Span;
use crate::tag::Tag;

/// "a meeting between A and B"
pub(super) fn between(stage: &Stage<'_, '_>, noun: usize, link: usize, deed: &Deed) -> Option<Vec<Relation>> {
    if !deed.mutual() || !stage.page.is(link, "between") {
        return None;
    }
    let parties = stage.joined_after(stage.from(link + 1)?);
    Some(pairs(stage, noun, deed, &parties, deed::status(stage, noun, deed)))
}

/// "Lima and Quito reached an agreement", "have held talks"
pub(super) fn together(stage: &Stage<'_, '_>, noun: usize, link: usize, deed: &Deed) -> Option<Vec<Relation>> {
    // "held talks with Quito", "had a strong summit record"
    // Not "had affairs", "had contracts to sign", "reached the final".
    let word = stage.page.word(link);
    if !deed.joint() || deed.links(word) || stage.page.is_modifier(link) || stage.page.is_hyphen(link) {
        return None;
    }
    let joint = listed!("concluded finalised had held hold holding holds reach reached resumed struck");
    let held = deed::holders(stage, deed::phrase_start(stage, noun), joint)?;
    (held.status != Status::Denied).then(|| pairs(stage, noun, deed, &held.parties, held.status))
}

/// "Ann Lee and Bo Ray praised their meeting": of the two who act in the sentence.
pub(super) fn theirs(stage: &Stage<'_, '_>, noun: usize, link: usize, deed: &Deed) -> Option<Vec<Relation>> {
    let start = deed::phrase_start(stage, noun);
    let their = start.checked_sub(1).filter(|&t| stage.page.is_one_of(t, listed!("their Their")) && deed.mutual())?;
    let sentence = stage.page.document.sentence_of(their);
    let both = (sentence.saturating_sub(1)..=sentence).rev().find_map(|k| {
        let tokens = *stage.page.document.sentences.get(k)?;
        let first = stage.parties.iter().position(|p| p.phrase.start >= tokens.start)?;
        let before = (first..stage.parties.len()).take_while(|&p| stage.parties[p].phrase.end < tokens.end.min(their));
        let mut all = before.map(|p| stage.joined_after(p)).filter(|both| both.len() > 1);
        all.find(|both| {
            let party = &stage.parties[both[0]];
            // "But Lima and Quito", "Both Lima and Quito"
            let second = party.phrase.start == tokens.start + 1
                && stage.page.is_one_of(tokens.start, listed!("And Both But Meanwhile Then While Yet"));
            (second || bracket::starts_clause(stage, party, tokens.start))
                // Not "Lima and a European Union member".
                && both.iter().all(|&p| bracket::acts(stage.parties[p].kind) && !stage.modifies(&stage.parties[p]))
        })
    })?;
    let alone = !deed.links(stage.page.word(link)) && both.len() == 2;
    alone.then(|| pairs(stage, noun, deed, &both, deed::status(stage, noun, deed)))
}

/// "the Russia-Ukraine war"; not "US-China relations", of which two there is no more to tell than their names.
pub(super) fn hyphened(stage: &Stage<'_, '_>, noun: usize, deed: &Deed) -> Option<Vec<Relation>> {
    // Not "the Russia-Ukraine war museum", "a Peru-Chile war would".
    let alone = !stage.page.is_modifier(noun + 1) && !stage.page.is(noun + 1, "of");
    let fits = alone && matches!(deed.label, "at war with" | "in conflict with" | "agreed with");
    let second = stage.called(noun).filter(|_| fits)?;
    let hyphen = stage.parties[second].tokens.start.checked_sub(1).filter(|&h| stage.page.is_hyphen(h))?;
    let first = stage.called(hyphen)?;
    let before = stage.parties[first].tokens.start.checked_sub(1);
    let the = |t: usize| stage.page.is_one_of(t, listed!("The the")) || stage.page.document.tag(t) == Tag::Adposition;
    before.filter(|&t| the(t))?;
    let of = |p: usize| match stage.parties[p].kind {
        EntityKind::Group => stage.country_of(stage.parties[p].entity),
        _ => Some(stage.parties[p].entity),
    };
    let words = stage.parties[first].span.cover(stage.page.document.tokens[noun].span);
    Some(deed::tie(of(first)?, of(second)?, deed, words, deed::status(stage, noun, deed)).into_iter().collect())
}

/// Ties of each with each.
fn pairs(stage: &Stage<'_, '_>, noun: usize, deed: &Deed, parties: &[usize], status: Status) -> Vec<Relation> {
    let start = stage.page.document.tokens[deed::phrase_start(stage, noun)].span.start;
    let end = stage.page.document.tokens[noun].span.end;
    let mut out = Vec::new();
    for (k, &a) in parties.iter().enumerate() {
        // "between Lima and Quito's guilds"
        for &b in parties[k + 1..].iter().filter(|&&b| !stage.owns(&stage.parties[b])) {
            let (a, b) = (&stage.parties[a], &stage.parties[b]);
            let evidence = Span::new(start.min(a.span.start), b.span.end.max(end));
            out.extend(deed::tie(a.entity, b.entity, deed, evidence, status));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn between_two() {
        check("a telephone call between [P:Trump] and [P:Putin] in which", "Trump -phone call with> Putin");
        check(
            "They pave the way for a meeting between [P:Donald Trump] and [P:Vladimir Putin].",
            "Donald Trump -to meet> Vladimir Putin (planned)",
        );
    }

    #[test]
    fn of_two_who_act() {
        check("[L:Peru] and [L:Chile] have reached a short-term agreement .", "Peru -agreed with> Chile");
        check("[L:Peru] and [L:Chile] last held talks in May .", "Peru -held talks with> Chile");
        check("[L:Peru] and [L:Chile] may have reached a deal .", "Peru -to agree with> Chile (planned)");
        check("[L:Peru] and [L:Chile] reached the final .", "");
        check("[P:Ann Lee] and [P:Bo Ray] had affairs .", "");
        check("Fighting between [L:Peru] and [L:Chile] went on .", "Peru -clashed with> Chile");
        check("[L:Peru] and [L:Chile] have not reached an agreement .", "");
        check("[L:Peru] and [L:Chile] had a strong summit record .", "");
        check(
            "[L:Peru] and [L:Chile] held talks with [L:Brazil] .",
            "Peru -held talks with> Brazil; Chile -held talks with> Brazil",
        );
    }

    #[test]
    fn between_two_with_a_hyphen() {
        check("The [L:Russia]-[L:Ukraine] war went on .", "Russia -at war with> Ukraine");
        check("[L:Peru] : The [L:Chile]-[G:Peruvian] conflict ended .", "Chile -in conflict with> Peru");
        check("A [L:Chile]-[L:Peru] war would hurt . The [L:Chile]-[L:Peru] war museum shut .", "");
        check("[L:Chile]-[L:Peru] relations failed .", "");
        check("The [L:Chile]-[L:Peru] train failed .", "");
    }
}
