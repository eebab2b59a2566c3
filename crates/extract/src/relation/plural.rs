//! Several who have one role: "Acme's founders, Ann Lee and Bo Ray", "Dockers' Union delegates Ann Lee and Bo Ray".

use super::stage::Stage;
use crate::analysis::{EntityId, EntityKind, Relation, RelationKind, Rule, Status};
use crate::entity::office::{self, Class, Office};
use crate::entity::phrase::is_possessive;
use crate::lexicon;

/// Ties of those named after a role in the plural to whose role it is.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for i in 1..stage.page.document.tokens.len() {
        let Some(office) = plural(stage.page.word(i)).filter(|_| stage.page.name_index_at(i).is_none()) else {
            continue;
        };
        let comma = usize::from(stage.page.word(i + 1) == ",");
        let Some(first) = stage.from(i + 1 + comma) else { continue };
        let all = stage.joined_after(first);
        let people = all.len() > 1 && all.iter().all(|&p| stage.parties[p].kind == EntityKind::Person);
        let last = &stage.parties[all[all.len() - 1]];
        if !people || stage.owns(last) {
            continue;
        }
        let Some((target, from)) = owner(stage, i, office) else { continue };
        for &p in &all {
            let person = &stage.parties[p];
            let evidence = crate::span::Span::new(from, person.span.end);
            let (kind, status, rule) = (RelationKind::Role, Status::Stated, Rule("role-of-several"));
            let label = format!("{} {}", office.noun, office.joint);
            let source = person.entity;
            out.push(Relation { source, label, kind, target, evidence, status, rule, confidence: None });
        }
    }
    out
}

/// The role of a noun in the plural.
fn plural(word: &str) -> Option<Office> {
    let small = word.starts_with(char::is_lowercase);
    let ends = word.strip_suffix('s').or_else(|| word.strip_suffix("es"));
    let found = ends.and_then(office::get).or_else(|| {
        let men = word.strip_suffix("men").map(|w| format!("{w}man"));
        office::get(&men?)
    });
    found.filter(|o| small && matches!(o.class, Class::Office | Class::Tie | Class::Kin))
}

/// Whose role it is, by the words right before the noun, and the byte at which they begin.
fn owner(stage: &Stage<'_, '_>, noun: usize, office: Office) -> Option<(EntityId, u32)> {
    let first = stage.page.sentence(noun).start;
    let mut at = noun;
    while at > first && noun - at < 4 && stage.page.name_index_at(at - 1).is_none() && stage.page.is_modifier(at - 1) {
        at -= 1;
    }
    let possessive = at > first && is_possessive(stage.page.word(at - 1));
    let name = stage.page.name_index_at(at.checked_sub(1 + usize::from(possessive))?)?;
    let (found, id) = (&stage.page.names[name], stage.owner[name]);
    // "French ministers" are France's where that is named; "Paris doctors" only work there.
    let target = match found.kind {
        EntityKind::Group if lexicon::demonym(found.span.of(stage.page.document.text)).is_some() => {
            stage.country_of(id)?
        }
        EntityKind::Organisation | EntityKind::Place => id,
        EntityKind::Person if possessive && office.class != Class::Office => id,
        _ => return None,
    };
    Some((target, found.span.start))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn several_of_one_body() {
        check(
            "[O:Acme]'s founders , [P:Ann Lee] and [P:Bo Ray] , left .",
            "Ann Lee -founder of> Acme; Bo Ray -founder of> Acme",
        );
        check(
            "[O:Dock Union] delegates [P:Ann Lee] and [P:Bo Ray] left .",
            "Ann Lee -delegate of> Dock Union; Bo Ray -delegate of> Dock Union",
        );
        check(
            "[P:Di Ray]'s sons , [P:Al Ray] and [P:Bo Ray] , left .",
            "Al Ray -son of> Di Ray; Bo Ray -son of> Di Ray",
        );
    }

    #[test]
    fn not_one_of_them() {
        check("[O:Acme]'s founders told [P:Ann Lee] and [P:Bo Ray] .", "");
        check("[O:Acme]'s members , [P:Ann Lee] said , left .", "");
    }
}
