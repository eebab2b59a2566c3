//! Ties in captions, which have no verb: "Braverman with France's interior minister Gérald Darmanin in Paris".

use super::stage::{Party, Stage, stated};
use crate::analysis::{EntityKind, Relation, RelationKind};

/// Who is pictured with whom, and where.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for &sentence in &stage.page.document.sentences {
        let [a, b, rest @ ..] = stage.within(sentence) else { continue };
        let person = |p: &Party| p.kind == EntityKind::Person;
        let with = a.phrase.start == sentence.start && person(a) && person(b) && b.phrase.start == a.phrase.end + 1;
        let verbless = || sentence.iter().all(|i| stage.page.name_index_at(i).is_some() || !stage.page.is_verb(i));
        if !with || !stage.page.is(a.phrase.end, "with") || !verbless() {
            continue;
        }
        out.push(stated(a, "pictured with", b, RelationKind::Event, "caption"));
        let place = rest.first().filter(|p| p.kind == EntityKind::Place && p.phrase.start == b.phrase.end + 1);
        if let Some(place) = place.filter(|_| matches!(stage.page.word(b.phrase.end), "in" | "at")) {
            out.push(stated(a, "travels to", place, RelationKind::Location, "caption"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn a_caption_has_no_verb() {
        check(
            "[P:Ann Lee] with [P:Bo Ray] in [L:Paris] on Monday .",
            "Ann Lee -pictured with> Bo Ray; Ann Lee -travels to> Paris",
        );
        check("[P:Ann Lee] with [P:Bo Ray] has left [L:Paris] .", "");
    }
}
