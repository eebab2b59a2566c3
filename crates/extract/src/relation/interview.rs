//! Who speaks to which medium: "Speaking on Fox News, Witkoff said", "Boswell told Sky News".

use super::actor::actors;
use super::stage::{Party, Stage, stated};
use crate::analysis::{EntityKind, Relation, RelationKind, Rule};
use crate::case;
use crate::listed::{Listed, listed};
use crate::span::Span;

/// Interviews and statements to media.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for medium in &stage.parties {
        let organisation = medium.kind == EntityKind::Organisation;
        let speaks = || is_medium(medium.span.of(stage.page.document.text)) || broadcasts(stage, medium);
        if organisation && speaks() {
            out.extend(speaking_on(stage, medium));
            out.extend(told(stage, medium));
            out.extend(in_remarks(stage, medium));
        } else if matches!(medium.kind, EntityKind::Organisation | EntityKind::Person) {
            // "Ann Lee told Congress it rained"
            let label = "told".to_owned();
            out.extend(told(stage, medium).map(|r| Relation { label, rule: Rule("told"), ..r }));
        }
    }
    out
}

/// True for a name that says of itself that it is a medium's.
pub(crate) fn is_medium(name: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|w| MEDIA.has(w))
}

/// Words in the names of media, and media known by nothing else.
const MEDIA: &Listed = listed!(
    "AFP ANI AP Agency Anadolu Axios Bloomberg Breitbart Broadcasting CBC CBS CNBC CNN Chronicle Daily ESPN \
     Gazette Globe Guardian Herald HuffPost IANS ITV Interfax Jazeera Journal Kyodo MSNBC Magazine Mail \
     Media NBC NPR News Newspaper Newsweek Observer PBS POLITICO Politico Post Press RIA Radio Reuters Sputnik \
     Standard Star TASS TODAY TV Telegraph Television Times Tribune Vox Weekly Xinhua Yonhap",
);

/// "al-Ikhbariya television", "BBC radio", "radio station DYZK", "the daily El Faro"
fn broadcasts(stage: &Stage<'_, '_>, medium: &Party) -> bool {
    let called = |i: usize| {
        stage.page.is_one_of(i, listed!("broadcaster channel daily magazine newspaper radio television weekly"))
    };
    (medium.phrase.start..medium.tokens.start).any(called)
        || BROADCASTERS.contains(&medium.span.of(stage.page.document.text))
        || stage
            .page
            .is_one_of(medium.tokens.end, listed!("television radio newspaper magazine channel TV broadcaster"))
}

/// Media whose letters stand for bodies of other sorts too, in names of several words.
const BROADCASTERS: [&str; 2] = ["ABC", "BBC"];

fn tie(person: &Party, medium: &Party, evidence: Span) -> Relation {
    Relation { evidence, ..stated(person, "interviewed by", medium, RelationKind::Event, "interview") }
}

/// "Speaking on Fox News, Witkoff"
fn speaking_on(stage: &Stage<'_, '_>, medium: &Party) -> Option<Relation> {
    let on = medium.phrase.start.checked_sub(1)?;
    let speaking = on.checked_sub(1)?;
    let speaks = stage.page.is_one_of(speaking, listed!("Speaking speaking Talking Appearing Interviewed interviewed"));
    let to = stage.page.is_one_of(on, listed!("on to with by"));
    let sentence = stage.page.sentence(speaking);
    let comma = (medium.phrase.end..sentence.end.min(medium.phrase.end + 8)).find(|&i| stage.page.is(i, ","));
    let person = &stage.parties[stage.from(comma? + 1)?];
    let start = stage.page.document.tokens[speaking].span.start;
    (speaks && to && person.kind == EntityKind::Person).then(|| tie(person, medium, Span::new(start, person.span.end)))
}

/// "Boswell told Sky News", "is alleged to have told Sergeant Ian Doe"
fn told(stage: &Stage<'_, '_>, medium: &Party) -> Option<Relation> {
    let told = medium.phrase.start.checked_sub(1)?;
    // "Ann Lee said on Sky News that it rained"
    let name = medium.span.of(stage.page.document.text);
    let known = is_medium(name) || BROADCASTERS.contains(&name);
    let on = stage.page.is(told, "on") && told > 1 && known;
    // "said Sunday on ABC"
    let told = told - usize::from(on);
    let told = told - usize::from(on && super::stage::is_time(stage.page.word(told)));
    let tells = match on {
        true => stage.page.is_one_of(told, listed!("said says appeared")),
        false => stage.page.is_one_of(told, listed!("told tells telling tell")),
    };
    // "told CBS' Face the Nation", "told CBS's “Today”", not "told CBS's lawyers"
    let next = stage.page.word(medium.phrase.end + 1);
    let show = stage.owns(medium) && known && (case::is_capital(next) || listed!("“ ‘ \" ' ''").has(next));
    if !tells || stage.owns(medium) && !show || stage.modifies(medium) {
        return None;
    }
    let actors = actors(stage, told, stage.page.sentence(told).start, None).filter(|a| !a.passive)?;
    let person = &stage.parties[*actors.parties.last()?];
    let found = tie(person, medium, person.span.cover(medium.span));
    (person.kind == EntityKind::Person).then_some(Relation { status: actors.status, ..found })
}

/// "Al-Amr, in remarks to al-Ikhbariya television, said"
fn in_remarks(stage: &Stage<'_, '_>, medium: &Party) -> Option<Relation> {
    let to = medium.phrase.start.checked_sub(1).filter(|&t| stage.page.is_one_of(t, listed!("to with on")))?;
    let noun = to.checked_sub(1)?;
    if !stage.page.is_one_of(noun, listed!("interview interviews remarks comments statement")) {
        return None;
    }
    let sentence = stage.page.sentence(to);
    let near = stage.within(sentence).iter().filter(|p| p.kind == EntityKind::Person && !stage.owns(p));
    let before = near.clone().rev().find(|p| p.phrase.end <= noun && noun - p.phrase.end <= 8);
    let after =
        || near.clone().find(|p| p.phrase.start >= medium.phrase.end && p.phrase.start - medium.phrase.end <= 3);
    let person = before.or_else(after)?;
    Some(tie(person, medium, person.span.cover(medium.span)))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn who_talks_to_a_medium() {
        check("Speaking on [O:Fox News], [P:Witkoff] said it .", "Witkoff -interviewed by> Fox News");
        check("[P:Ann Lee] told [O:Sky News] it rained .", "Ann Lee -interviewed by> Sky News");
        check("[P:Ann Lee], in remarks to [O:al-Ikhbariya] television, said", "Ann Lee -interviewed by> al-Ikhbariya");
    }

    #[test]
    fn who_is_in_a_show() {
        check("[P:Ann Lee] told [O:CBS]' Face the Town it rained .", "Ann Lee -interviewed by> CBS");
        check("[P:Ann Lee] told [O:CBS]'s lawyers it rained .", "");
        check("“It rains , ” [P:Ann Lee] said Sunday on [O:ABC]’s “Rain” .", "Ann Lee -interviewed by> ABC");
    }

    #[test]
    fn an_apposition_may_stand_before() {
        check(
            "[P:John Smith] left . His lawyer , [P:Jane Doe] , told [O:Reuters] it rained .",
            "Jane Doe -lawyer of> John Smith; Jane Doe -interviewed by> Reuters",
        );
    }

    #[test]
    fn not_everybody_is_a_medium() {
        check("[P:Ann Lee] told [O:Congress] it rained .", "Ann Lee -told> Congress");
        check("[P:Ann Lee] told state broadcaster [O:Sky News] that it rained .", "Ann Lee -interviewed by> Sky News");
        check("[P:Ann Lee]'s aide told [O:Sky News] it rained .", "");
    }
}
