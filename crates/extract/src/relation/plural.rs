//! Several who have one role: "Acme's founders, Ann Lee and Bo Ray", "Dockers' Union delegates Ann Lee and Bo Ray".

use super::stage::{self, Stage};
use crate::analysis::{EntityId, EntityKind, Relation, RelationKind};
use crate::case;
use crate::entity::office::{self, Class, Office};
use crate::entity::phrase::is_possessive;
use crate::lexicon;
use crate::listed::listed;
use crate::span::Span;
use crate::tag::Tag;

/// Ties of those named after or before a role in the plural to whose role it is.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    let nouns = stage.page.document.forms.mark(|word| plural(word).is_some());
    let free = |&i: &usize| nouns.has(i) && stage.page.name_index_at(i).is_none();
    for i in (1..stage.page.document.tokens.len()).filter(free) {
        let Some(office) = plural(stage.page.word(i)) else { continue };
        let completed = complement(stage, i, office);
        let end = completed.map_or(i + 1, |c| c.1);
        let mut all = after(stage, end, completed.is_some());
        if all.is_empty() && completed.is_some() {
            all = before(stage, i);
        }
        if all.is_empty() {
            all.extend(one_of(stage, i, end));
        }
        let word = |i: usize| stage.page.word(i);
        let from = |(target, _)| (target, stage.page.document.tokens[i].span);
        let owner = completed.map(from).or_else(|| owner(stage, i, office));
        // "its allies, including Peru"
        let bodies = office.class == Class::Tie;
        let body = |k| bodies && matches!(k, EntityKind::Organisation | EntityKind::Place);
        let fits = |&p: &usize| stage.parties[p].kind == EntityKind::Person || body(stage.parties[p].kind);
        let Some((target, from)) = owner.filter(|_| all.iter().all(fits)) else { continue };
        let joint = if completed.is_some() { word(i + 1) } else { office.joint };
        let former = if stage.page.is(i - 1, "former") { "former " } else { "" };
        for &p in &all {
            let person = &stage.parties[p];
            let first = from.start.min(person.span.start);
            let to = person.span.end.max(if person.span.start < from.start {
                stage.page.document.tokens[end - 1].span.end
            } else {
                0
            });
            let label = format!("{former}{} {joint}", office.noun);
            let how = (RelationKind::Role, "role-of-several");
            out.push(stage::tied(person.entity, label, target, Span::new(first, to), how));
        }
    }
    out
}

/// "founders, Ann Lee and Bo Ray", "members, including Ann Lee": those named from token `end` on.
fn after(stage: &Stage<'_, '_>, end: usize, completed: bool) -> Vec<usize> {
    let word = |i: usize| stage.page.word(i);
    let comma = usize::from(stage.page.is(end, ","));
    let at = end + comma;
    let among = match word(at) {
        "including" | "like" => 1,
        "such" | "among" => 2,
        "which" if word(at + 1).starts_with("include") => 2,
        "which" if word(at + 1) == "also" && word(at + 2).starts_with("include") => 3,
        _ => 0,
    };
    let all = stage.from(at + among).map_or(Vec::new(), |first| stage.joined_after(first));
    let last = all.last().map(|&p| &stage.parties[p]);
    // "the leaders of Acme, Ann Lee and Bo Ray, left"; not "to members of Acme, Ann Lee and Bo Ray left".
    let closed = |e: usize| !completed || !stage.page.is_verb(e);
    let fits = last.is_some_and(|p| !stage.owns(p) && (among > 0 || all.len() > 1 && closed(p.phrase.end)));
    if fits { all } else { Vec::new() }
}

/// "Ann Lee and Bo Ray, both members of the party", "are members of": those named before the noun.
fn before(stage: &Stage<'_, '_>, noun: usize) -> Vec<usize> {
    let first = stage.page.sentence(noun).start;
    let part = |i: usize| {
        let small = stage.page.is_one_of(i, listed!("the both all co"));
        stage.page.is_modifier(i) || stage.page.is_hyphen(i) || small
    };
    let mut at = noun;
    while at > first && part(at - 1) {
        at -= 1;
    }
    let link = at > first && stage.page.is_one_of(at - 1, listed!(", are were"));
    let last = stage.until(at - usize::from(link)).filter(|_| link);
    let all = last.map_or(Vec::new(), |last| stage.joined_before(last));
    if all.len() > 1 { all } else { Vec::new() }
}

/// "Ann Lee, one of Bo Ray's former aides,": the noun's phrase ends before token `end`.
fn one_of(stage: &Stage<'_, '_>, noun: usize, end: usize) -> Option<usize> {
    let first = stage.page.sentence(noun).start.max(noun.saturating_sub(9));
    let one = (first..noun).rfind(|&k| stage.page.is(k, "one") && stage.page.is(k + 1, "of"))?;
    let comma = one.checked_sub(1).filter(|&c| stage.page.is(c, ","))?;
    let closed = stage.page.is_one_of(end, listed!(", . ; ) who"));
    // "To Ann Lee, one of Acme's founders, Bo Ray, is"
    let fronted = |p: usize| {
        let start = stage.parties[p].phrase.start;
        let led = start > 0 && matches!(stage.page.document.tag(start - 1), Tag::Adposition | Tag::Particle);
        led && stage.page.name_index_at(end + 1).is_some()
    };
    stage.until(comma).filter(|&p| closed && !fronted(p) && stage.parties[p].kind == EntityKind::Person)
}

/// The role of a noun in the plural.
fn plural(word: &str) -> Option<Office> {
    let small = case::is_small(word);
    let ends = word.strip_suffix('s').or_else(|| word.strip_suffix("es"));
    let found = ends.and_then(office::get).or_else(|| {
        let men = word.strip_suffix("men").map(|w| format!("{w}man"));
        office::get(&men.or_else(|| word.strip_suffix("ies").map(|w| format!("{w}y")))?)
    });
    found.filter(|o| small && o.class != Class::Plain)
}

/// "former members of the Green Party": whose role it is, by what follows the noun, and where that ends.
fn complement(stage: &Stage<'_, '_>, noun: usize, office: Office) -> Option<(EntityId, usize)> {
    let linked = stage.page.is_one_of(noun + 1, listed!("of for from at in to"));
    let party = stage.object(noun + 2).filter(|&p| linked && stage.free(p)).map(|p| &stage.parties[p])?;
    let person = party.kind == EntityKind::Person && office.class != Class::Office;
    let fits = person || matches!(party.kind, EntityKind::Organisation | EntityKind::Place);
    // The comma that the phrase may end with opens what follows.
    let comma = usize::from(stage.page.is(party.phrase.end - 1, ","));
    fits.then_some((party.entity, party.phrase.end - comma))
}

/// Whose role it is, by the words right before the noun, and where they stand.
fn owner(stage: &Stage<'_, '_>, noun: usize, office: Office) -> Option<(EntityId, Span)> {
    let first = stage.page.sentence(noun).start;
    let mut at = noun;
    while at > first && stage.page.name_index_at(at - 1).is_none() && stage.page.is_modifier(at - 1) {
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
        EntityKind::Organisation => id,
        // "Paris nurses" only work there.
        EntityKind::Place if office.class != Class::Work => id,
        EntityKind::Person if possessive && (office.class != Class::Office || office.noun == "aide") => id,
        _ => return None,
    };
    Some((target, found.span))
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
    fn several_at_work_and_allies() {
        check(
            "[O:NASA] astronauts [P:Ann Lee] and [P:Bo Ray] left .",
            "Ann Lee -astronaut of> NASA; Bo Ray -astronaut of> NASA",
        );
        check("[L:Paris] nurses [P:Ann Lee] and [P:Bo Ray] left .", "");
        check("[O:Acme]'s allies , including [O:Bolt] , left .", "Bolt -ally of> Acme");
        check("[O:Acme]'s clients , which also include [O:Bolt] , left .", "Bolt -client of> Acme");
    }

    #[test]
    fn of_what_follows_the_noun() {
        check(
            "former members of [O:Acme] , including singer [P:Ann Lee] and actor [P:Bo Ray] , left .",
            "Ann Lee -former member of> Acme; Bo Ray -former member of> Acme",
        );
        check(
            "[P:Ann Lee] and [P:Bo Ray] , both members of [O:Acme] , left .",
            "Ann Lee -member of> Acme; Bo Ray -member of> Acme",
        );
        check("To members of [O:Acme] , [P:Ann Lee] and [P:Bo Ray] said it .", "");
    }

    #[test]
    fn one_of_them() {
        check("[P:Ann Lee] , one of [P:Bo Ray]'s former aides , left .", "Ann Lee -former aide to> Bo Ray");
        check("[P:Ann Lee] , one of [O:Acme]'s founders , left .", "Ann Lee -founder of> Acme");
        check("To [P:Ann Lee] , one of [O:Acme]'s founders , [P:Bo Ray] is late .", "");
        check("[P:Ann Lee] , one of few whom [O:Acme]'s founders like , left .", "");
    }

    #[test]
    fn not_one_of_them() {
        check("[O:Acme]'s founders told [P:Ann Lee] and [P:Bo Ray] .", "");
        check("[O:Acme]'s members , [P:Ann Lee] said , left .", "");
    }
}
