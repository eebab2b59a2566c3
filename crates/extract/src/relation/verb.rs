//! Ties by verbs: "Trump phoned Zelenskiy", "Lavrov and Ushakov set off for the Saudi capital".

use super::actor::{Actors, actors};
use super::agent::agent;
use super::blame;
use super::force;
use super::held;
use super::link;
use super::part::{JUDGES, PARTS_OF, fate, matter, part, seat, whole};
use super::plain;
use super::presence;
use super::relative::{where_it_was, whom};
use super::stage::{Stage, is_time, stated};
use super::verbs::{self, Tie};
use crate::analysis::{EntityKind, Relation, RelationKind, Status};
use crate::case;
use crate::lexicon;
use crate::listed::listed;
use crate::tag::Tag;

/// Ties between who acts and who is acted on, within a clause.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    let forms = &stage.page.document.forms;
    let past = forms.mark(|word| verbs::is_past(word) || listed!("beat lives sits works").has(word));
    let tying = forms.mark(|word| verbs::get(word).next().is_some());
    let present = forms.mark(|word| word.ends_with('s') && case::is_small(word) && verbs::get(word).next().is_some());
    let (modal, time) = (forms.mark(is_modal), forms.mark(is_time));
    // "will petition", "will today petition"
    let after_modal = |v: usize| v > 0 && (modal.has(v - 1) || v > 1 && time.has(v - 1) && modal.has(v - 2));
    for &sentence in &stage.page.document.sentences {
        if stage.within(sentence).is_empty() {
            continue;
        }
        let mut last: Option<Actors> = None;
        let mut main: Option<Actors> = None;
        for v in sentence.iter() {
            // "Ann Lee taught at": a past form after a name is a verb, whatever its tag; so is "led" in "led by".
            let past = || past.has(v) && (stage.page.is(v + 1, "by") || follows_actor(stage, v));
            // "Acme hires Ann Lee"
            let linked = || verbs::get(stage.page.word(v)).any(|t| t.links.split(' ').any(|l| stage.page.is(v + 1, l)));
            let whom = || {
                let object = stage.object(v + 1).or_else(|| stage.object(v + 2).filter(|_| linked()));
                object.is_some_and(|o| plain::ends_clause(stage, o))
            };
            let present = || present.has(v) && follows_actor(stage, v) && whom();
            // "will today petition the court": after such a word a noun is a verb.
            let modal = || tying.has(v) && after_modal(v);
            if !(stage.page.is_verb(v) || past() || present() || modal()) || stage.page.name_index_at(v).is_some() {
                continue;
            }
            // "praised Ann Lee, who leads the council, blaming Bo Ray": as for the verb outside the relative clause.
            let goes_on = v > sentence.start && stage.page.is(v - 1, ",");
            let before = if goes_on && main.is_some() { &main } else { &last };
            let actors = actors(stage, v, sentence.start, before.as_ref());
            if let Some(actors) = &actors {
                let known = out.len();
                for tie in verbs::get(stage.page.word(v)) {
                    tied(stage, v, tie, actors, &mut out);
                }
                if out.len() == known {
                    out.extend(plain::tied(stage, v, actors));
                }
                if out[known..].iter().all(|r| r.kind != RelationKind::Location) {
                    out.extend(plain::there(stage, v, actors).into_iter().flatten());
                }
                out.extend(plain::passed_on(stage, v, actors).into_iter().flatten());
            }
            out.extend(blame::blamed(stage, v, actors.as_ref()).into_iter().flatten());
            // "agreed that there is work to do": what comes later is not for the one who agreed.
            // "praised the aides who left and met Bo Ray"
            let relative = || v > 0 && stage.page.is_one_of(v - 1, listed!("that which who"));
            if actors.is_none() && last.is_some() && (relative() || finite(stage, v)) {
                last = None;
            }
            if actors.as_ref().is_some_and(|a| a.own) {
                if actors.as_ref().is_some_and(|a| !a.relative) {
                    main.clone_from(&actors);
                }
                last = actors;
            }
        }
    }
    out
}

/// True for a verb that has a subject of its own, whoever that is.
fn finite(stage: &Stage<'_, '_>, v: usize) -> bool {
    let tag = stage.page.document.tag(v.saturating_sub(1));
    stage.page.document.tag(v) == Tag::Auxiliary && matches!(tag, Tag::Noun | Tag::Pronoun)
}

fn is_modal(word: &str) -> bool {
    listed!("will would must could can should may might shall cannot").has(word)
}

/// True for a word right after a party, "is" or "and".
fn follows_actor(stage: &Stage<'_, '_>, v: usize) -> bool {
    let before = v.checked_sub(1).map_or("", |b| stage.page.word(b));
    let is = listed!("and is are was were been be who").has(before);
    // "His wife, Ann Lee, sits on": between two commas.
    let set_in = |p: &usize| stage.page.is(stage.parties[*p].tokens.start.saturating_sub(1), ",");
    let comma = usize::from(before == ",");
    let party = stage.until(v).or_else(|| stage.until(v - comma).filter(set_in));
    is || party.is_some_and(|p| !stage.owns(&stage.parties[p]))
}

fn tied(stage: &Stage<'_, '_>, v: usize, tie: &Tie, actors: &Actors, out: &mut Vec<Relation>) {
    let mut at = v + 1;
    if !tie.particle.is_empty() {
        // "was highly critical of"
        at += usize::from(stage.page.document.tag(at) == Tag::Adverb && stage.page.word(at) != tie.particle);
        if stage.page.word(at) != tie.particle {
            return;
        }
        at += 1;
    }
    if held::is_anothers(stage, v, tie, actors) || presence::is_doubted(stage, v, tie) {
        return;
    }
    // "a study found Acme guilty" founded nothing.
    if stage.page.is(v, "found") && tie.label == "founded" && actors.status != Status::Planned
        || stage.page.is(at, "dead") && tie.label == "seen in"
    {
        return;
    }
    let link = |l: &str| tie.links.split(' ').any(|k| k == l);
    if actors.passive {
        if let Some(agent) = agent(stage, at).filter(|_| link("-")) {
            for agent in stage.joined_after(agent) {
                for &patient in &actors.parties {
                    out.extend(relation(stage, agent, patient, tie, actors.status));
                }
            }
            return;
        }
        // "was born in Lima", "is married to Bo Ray"
        if !LINKED.contains(&tie.label) {
            return;
        }
    } else if held::WHERE.contains(&tie.label)
        || matches!(
            tie.label,
            "appointed to" | "buried in" | "engaged to" | "found dead in" | "named after" | "seen in" | "taken to"
        )
    {
        return;
    }
    // "invited both Ann Lee and Bo Ray", "criticised fellow Democrats"
    let skipped =
        |i: usize| stage.page.document.tag(i) == Tag::Adverb || stage.page.is_one_of(i, listed!("both fellow"));
    while skipped(at) && stage.page.sentence(v).contains(at) {
        at += 1;
    }
    // "worked as a brakeman for the railroad"
    if stage.page.is(at, "as") {
        let end = stage.page.sentence(v).end.min(at + 7);
        let described = |i: &usize| stage.page.is_modifier(*i) || stage.page.is_one_of(*i, listed!("a an the -"));
        at = (at + 1..end).find(|i| !described(i)).unwrap_or(at);
    }
    let direct = link("-").then(|| stage.object(at)).flatten();
    let behind = link::linked(stage, v, at, tie).map(|l| l + 1);
    let linked = behind.and_then(|l| stage.object(l));
    // "defended her record": most often her own.
    let own = |o: &usize| tie.label == "supported" && !stage.owns(&stage.parties[*o]);
    let matter = direct.or(linked).filter(|o| JUDGES.contains(&tie.label) && !own(o)).and_then(|o| matter(stage, o));
    let object = direct.or(linked).filter(|&o| {
        let parts = PARTS_OF.contains(&tie.label);
        stage.free(o)
            || matter.is_some()
            || posted(stage, o, tie)
            || fate(stage, o)
            || parts && (part(stage, o) || seat(stage, o))
    });
    let by_part = behind.or(link("-").then_some(at)).filter(|_| object.is_none());
    let by_part = by_part.and_then(|at| whole(stage, at, tie.label));
    let (object, matter) = by_part.map_or((object, matter), |(whole, matter)| (Some(whole), matter));
    // "named Ann Lee in a report"
    if stage.page.word(v).starts_with("nam")
        && tie.label == "appointed"
        && !object.is_some_and(|o| posted(stage, o, tie))
    {
        return;
    }
    // "is due in Lima"
    let due = tie.label == "was in" && stage.page.is_one_of(v + 1, listed!("due expected"));
    let status = if due { Status::Planned } else { actors.status };
    let object = object.or_else(|| whom(stage, actors).filter(|_| link("-") && stage.from(at).is_none()));
    // Not "Lima, where she heads the school".
    let there = tie.kind == RelationKind::Location
        && !stage.page.is_one_of(v, presence::STILL)
        && !stage.page.word(v).starts_with("head");
    let object = object.or_else(|| where_it_was(stage, actors).filter(|_| there));
    if let (Some(object), Some(matter)) = (object, matter) {
        for &actor in &actors.parties {
            let found = relation(stage, actor, object, tie, status);
            out.extend(found.map(|r| Relation { label: [&r.label, matter, "of"].join(" "), ..r }));
        }
    } else if let Some(object) = object {
        for object in stage.acted_on(object) {
            for &actor in &actors.parties {
                out.extend(relation(stage, actor, object, tie, status));
                out.extend(presence::along(stage, actor, object, tie, status));
                out.extend(presence::met_in(stage, actor, object, tie, status));
            }
        }
    } else if (link("=") || link("-") && each_other(stage, at))
        && actors.own
        && stage.from(at).is_none()
        && !stage.page.is(at, "with")
    {
        // "Guyana and Suriname agreed on Monday"
        for (k, &a) in actors.parties.iter().enumerate() {
            for &b in &actors.parties[k + 1..] {
                let end = stage.page.document.tokens[v].span;
                let found = relation(stage, a, b, tie, actors.status);
                out.extend(found.map(|r| Relation { evidence: r.evidence.cover(end), ..r }));
            }
        }
    }
}

/// Ties that the passive makes by its preposition.
const LINKED: [&str; 21] = [
    "appointed to",
    "arrested in",
    "based in",
    "born in",
    "buried in",
    "elected to",
    "engaged to",
    "extradited to",
    "found dead in",
    "grew up in",
    "killed in",
    "married",
    "named after",
    "seen in",
    "sentenced at",
    "sentenced in",
    "sold to",
    "studied at",
    "sworn in",
    "taken to",
    "treated at",
];

/// "appointed Ann Lee chief executive"
fn posted(stage: &Stage<'_, '_>, object: usize, tie: &Tie) -> bool {
    let party = &stage.parties[object];
    let from = party.phrase.end;
    let from = from + usize::from(stage.page.is_one_of(from, listed!("a an as her his its the their to")));
    let post = (from..from + 4).take_while(|&i| stage.page.is_modifier(i)).last();
    matches!(tie.label, "appointed" | "elected" | "hired") && post.is_some_and(|p| stage.page.office(p).is_some())
}

/// "accused each other", "each accusing the other"
fn each_other(stage: &Stage<'_, '_>, at: usize) -> bool {
    matches!((stage.page.word(at), stage.page.word(at + 1)), ("each" | "the", "other") | ("one", "another"))
}

fn relation(stage: &Stage<'_, '_>, actor: usize, object: usize, tie: &Tie, status: Status) -> Option<Relation> {
    let (a, b) = (&stage.parties[actor], &stage.parties[object]);
    let fits = match tie.kind {
        RelationKind::Location => {
            let body = matches!(a.kind, EntityKind::Organisation | EntityKind::Place);
            b.kind == EntityKind::Place && if tie.label == "based in" { body } else { a.kind == EntityKind::Person }
        }
        _ if tie.label == "appears before" => held::hears(stage, b),
        _ if matches!(tie.label, "qualified for" | "took part in") => b.kind == EntityKind::Event,
        _ if matches!(tie.label, "appeared on" | "performed at" | "spoke at") => {
            matches!(b.kind, EntityKind::Event | EntityKind::Organisation)
        }
        // "wrote in Lima" is no tie, "wrote in the Guardian" is one.
        _ if matches!(tie.label, "sits in" | "writes for") => b.kind == EntityKind::Organisation,
        // "joined French side Toulon" is not of the French.
        _ if PARTS_OF.contains(&tie.label) && b.kind == EntityKind::Group => {
            lexicon::demonym(&stage.entity(b.entity).name).is_none()
        }
        // "captured the town of Lima", "captured Bo Ray"
        _ if matches!(tie.label, "arrested" | "captured") => (tie.label == "captured") == (b.kind == EntityKind::Place),
        _ if tie.label == "left" => b.kind == EntityKind::Organisation,
        // "was married to a Peruvian"
        _ if tie.label == "married" => b.kind != EntityKind::Group,
        // "leads Ann Lee in the polls", "dismissed Ann Lee as a clown"
        _ if tie.label == "led" => b.kind != EntityKind::Person,
        _ if tie.label == "fired" && stage.page.is(b.phrase.end, "as") => {
            (1..3).any(|k| stage.page.office(b.phrase.end + k).is_some())
        }
        // "visited Lima" is a journey.
        _ => tie.label != "visited" || b.kind != EntityKind::Place,
    };
    let label = if status == Status::Planned { tie.planned } else { tie.label };
    // "Russian troops captured Kherson"
    let force = force::is_force(stage, a).then(|| stage.country_of(a.entity)).flatten();
    let source = force.unwrap_or(a.entity);
    (fits && source != b.entity).then(|| Relation { status, source, ..stated(a, label, b, tie.kind, "verb") })
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn who_does_what_to_whom() {
        check(
            "[P:Trump] phoned [G:Ukrainian] President [P:Volodymyr Zelenskiy] .",
            "Trump -phoned> Volodymyr Zelenskiy; Volodymyr Zelenskiy -president of> Ukrainian",
        );
        check("[L:Russia] invaded [L:Ukraine] in 2022 .", "Russia -invaded> Ukraine");
        check("[L:Ukraine] was invaded by [L:Russia] in 2022 .", "Russia -invaded> Ukraine");
    }

    #[test]
    fn members_and_fellows() {
        check("[P:Ann Lee] beat [G:Democrat] [P:Bo Ray] .", "Ann Lee -beat> Bo Ray; Bo Ray -member of> Democrat");
        check("[P:Ann Lee] criticised fellow [G:Democrats] .", "Ann Lee -criticised> Democrats");
        check("[P:Ann Lee] chose between two - [P:Bo Ray] and [P:Di Day] .", "");
        check("[P:Ann Lee] arrived in [L:Lima] early Friday .", "Ann Lee -travels to> Lima");
        check("[P:Ann Lee] flew to nearby [L:Lima] .", "Ann Lee -travels to> Lima");
        check("[P:Ann Lee] competed in the [E:Lima Cup] .", "Ann Lee -took part in> Lima Cup");
        check("[P:Ann Lee] competed in [O:Acme] .", "");
    }

    #[test]
    fn only_the_thing_itself() {
        check("[P:Trump] criticised [P:Biden]'s fish .", "");
        check("The mayor of [L:Kyiv] met [P:Putin] .", "");
        check("[P:Trump]'s aide met [P:Putin] .", "");
        check("[P:Trump] attacked [G:Russian] forces .", "");
    }

    #[test]
    fn what_of_somebody_is_judged() {
        check("[P:Trump] criticised [P:Biden]'s trade policy .", "Trump -criticised policy of> Biden");
        check("[P:Trump] met [P:Biden]'s campaign .", "");
    }

    #[test]
    fn what_one_is_to_another() {
        check("[P:Ann Lee] was highly critical of [P:Bo Ray] .", "Ann Lee -criticised> Bo Ray");
        check("[P:Ann Lee] was critical of [P:Bo Ray]'s record .", "Ann Lee -criticised record of> Bo Ray");
        check("[P:Ann Lee] has been close to [P:Bo Ray] .", "Ann Lee -close to> Bo Ray");
    }

    #[test]
    fn one_noun_of_two_names() {
        check("[P:Ann Lee] met [L:US] and [G:Chilean] officials .", "");
        check("[P:Ann Lee] met [O:Senate] [G:Democrats] .", "");
        check("[P:Ann Lee] met [P:Bo Ray] and [G:European] leaders .", "Ann Lee -met> Bo Ray");
        check("[P:Ann Lee] sued [P:Bo Ray] and [O:Acme] managers .", "Ann Lee -sued> Bo Ray");
        check("[P:Ann Lee] met [P:Bo Ray] and [P:Di Day]'s aides .", "Ann Lee -met> Bo Ray");
    }

    #[test]
    fn joint_parties_each_have_their_tie() {
        check(
            "[P:Sergey Lavrov] and [P:Ann Lee] flew to [L:Paris] .",
            "Sergey Lavrov -travels to> Paris; Ann Lee -travels to> Paris",
        );
    }

    #[test]
    fn past_what_else_is_done() {
        check("[P:Ann Lee] studied law at the [O:University of Lima] .", "Ann Lee -studied at> University of Lima");
        check("[P:Ann Lee] met privately on Monday with [P:Bo Ray] .", "Ann Lee -met> Bo Ray");
        check("[P:Ann Lee] taught at [O:Lima College] .", "Ann Lee -taught at> Lima College");
        check("[P:Ann Lee] worked and slept at [O:Acme] .", "");
        check("[P:Ann Lee] lives in [L:Bath] with [P:Bo Ray] .", "Ann Lee -lives in> Bath");
        check("[O:Acme] appointed [P:Ann Lee] chief executive .", "Acme -appointed> Ann Lee");
    }

    #[test]
    fn one_after_another() {
        check(
            "[P:Ann Lee] phoned [P:Bo Ray] , visited [P:Di Day] and sued [P:Ed Fox] .",
            "Ann Lee -phoned> Bo Ray; Ann Lee -visited> Di Day; Ann Lee -sued> Ed Fox",
        );
    }

    #[test]
    fn states_in_the_passive() {
        check("[P:Ann Lee] was born in the town of [L:Bath] .", "Ann Lee -born in> Bath");
        check("[P:Ann Lee] is married to the singer [P:Bo Ray] .", "Ann Lee -married> Bo Ray");
        check("[P:Ann Lee] was accused in [L:Bath] .", "");
    }

    #[test]
    fn who_is_told_by_more_than_a_name() {
        check(
            "[P:Ann Lee] , a [G:Democrat] who chairs the [O:Ethics Board] , left .",
            "Ann Lee -member of> Democrat; Ann Lee -led> Ethics Board",
        );
        check("[P:Ann Lee] of [O:Acme] accused Mr [P:Ray] .", "Ann Lee -of> Acme; Ann Lee -accused> Ray");
        check("The government of [L:Peru] sued [O:Acme] .", "Peru -sued> Acme");
        check(
            "[P:Ann Lee] was born in [L:Bath] and served in the [O:Navy] .",
            "Ann Lee -born in> Bath; Ann Lee -served in> Navy",
        );
    }

    #[test]
    fn a_part_of_a_whole() {
        check("[P:Ann Lee] heads the [O:Acme]'s sales division .", "Ann Lee -led> Acme");
        check("[P:Ann Lee] sat on [O:Acme]'s advisory board .", "Ann Lee -member of> Acme");
        check("[P:Ann Lee] sat on the [O:Acme] board until 2022 .", "Ann Lee -member of> Acme");
        check("[P:Ann Lee] joined [O:Acme]'s critics .", "");
    }

    #[test]
    fn whom_one_does_it_to() {
        check("[P:Bo Ray] , whom [P:Ann Lee] hired in May , left .", "Ann Lee -hired> Bo Ray");
        check("[P:Bo Ray] , 19 , who joined [O:Acme] in May , left .", "Bo Ray -joined> Acme");
    }

    #[test]
    fn what_for() {
        check(
            "[P:Ann Lee] visited [L:Lima] to meet [P:Bo Ray] .",
            "Ann Lee -travels to> Lima; Ann Lee -to meet> Bo Ray (planned)",
        );
        check("[P:Ann Lee] left [O:Acme] to join [O:Bolt] .", "Ann Lee -left> Acme; Ann Lee -to join> Bolt (planned)");
        check("[P:Ann Lee] asked [O:Acme] to pay [O:Bolt] .", "Ann Lee -asked> Acme; Acme -to pay> Bolt (planned)");
        check("The army captured the town of [L:Bath] . [L:Peru] captured [L:Lima] .", "Peru -captured> Lima");
    }

    #[test]
    fn times_stand_between() {
        check(
            "[P:Ann Lee] would fly to [L:Accra] next week to meet [P:Bo Ray] .",
            "Ann Lee -to travel to> Accra (planned); Ann Lee -to meet> Bo Ray (planned)",
        );
        check("[P:Ann Lee] used to work for [O:Acme] .", "Ann Lee -works for> Acme");
        check("[P:Ann Lee] declined to meet [P:Bo Ray] .", "Ann Lee -met> Bo Ray (denied)");
        check("[O:Acme] , a small bank based in the city of [L:Lima] , fell .", "Acme -based in> Lima");
        check("[P:Ann Lee] joined the [G:Italian] club [O:Acme] .", "Ann Lee -joined> Acme");
    }

    #[test]
    fn what_is_done_to_what_is_ones_own() {
        check("[P:Ann Lee] demanded [P:Bo Ray]'s resignation .", "Ann Lee -demands of> Bo Ray");
        check("[P:Ann Lee] owns a guiding company , [O:Arête Bleue] .", "Ann Lee -owns> Arête Bleue");
        check("[P:Ann Lee] was flown to the [O:Burns Centre] .", "Ann Lee -taken to> Burns Centre");
        check("[O:Acme] , which is run by her nephew [P:Bo Ray] , fell .", "Bo Ray -ran> Acme");
        check("[O:Acme] hired [P:Ann Lee] from [O:Bolt] .", "Acme -hired> Ann Lee; Ann Lee -of> Bolt");
    }

    #[test]
    fn masters_and_namesakes() {
        check(
            "[P:Ann Lee] trained under Dr [P:Bo Ray] at [O:Lima College] .",
            "Ann Lee -studied under> Bo Ray; Ann Lee -studied at> Lima College",
        );
        check("[O:Ray Institute] was named after [P:Bo Ray] .", "Ray Institute -named after> Bo Ray");
        check("[O:Acme] was set up by [P:Bo Ray] in 1951 .", "Bo Ray -founded> Acme");
        check("[P:Ann Lee] now sits in the [O:Senate] .", "Ann Lee -sits in> Senate");
        check("[P:Ann Lee] sits in [L:Row F] .", "");
        check("[P:Ann Lee] sits on the village board with [P:Bo Ray] .", "Ann Lee -serves with> Bo Ray");
        check("[P:Ann Lee] , who flew back from [L:Lima] on Sunday , left .", "Ann Lee -travels from> Lima");
        check(
            "[O:Acme] is controlled by the [L:Lima]-based miner [O:Bolt] .",
            "Bolt -controls> Acme; Bolt -based in> Lima",
        );
    }

    #[test]
    fn whose_verb_it_is() {
        check(
            "[P:Ann Lee] , whose brother , [P:Bo Ray] , joined [O:Acme] in May and has since sued [O:Bolt] , left .",
            "Bo Ray -brother of> Ann Lee; Bo Ray -joined> Acme; Bo Ray -sued> Bolt",
        );
    }

    #[test]
    fn said_again() {
        check(
            "[P:Ann Lee] of the [O:Green Front] , who chaired the [O:Ethics Board] and who joined [O:Acme] in May , left .",
            "Ann Lee -of> Green Front; Ann Lee -led> Ethics Board; Ann Lee -joined> Acme",
        );
    }

    #[test]
    fn two_who_do_it_together() {
        check("[L:Guyana] and [L:Suriname] agreed on Monday to talk .", "Guyana -agreed with> Suriname");
        check(
            "[P:Ann Lee] and [P:Bo Ray] met in [L:Paris] .",
            "Ann Lee -met> Bo Ray; Ann Lee -was in> Paris; Bo Ray -was in> Paris",
        );
        check("[P:Ann Lee] and [P:Bo Ray] accused each other of lying .", "Ann Lee -accused> Bo Ray");
        check("[P:Ann Lee] and [P:Bo Ray] blame one another .", "Ann Lee -accused> Bo Ray");
        check("Talks between [P:Ann Lee] and [P:Bo Ray] met a wall .", "Ann Lee -held talks with> Bo Ray");
    }

    #[test]
    fn plans_and_denials() {
        check("[P:Trump] will meet [P:Putin] .", "Trump -to meet> Putin (planned)");
        check(
            "[P:Ann Lee] plans to visit [L:Calama] in May with Minister [P:Bo Ray] .",
            "Ann Lee -to travel to> Calama (planned); Ann Lee -to travel with> Bo Ray (planned)",
        );
        check("[P:Trump] is set to meet [P:Putin] .", "Trump -to meet> Putin (planned)");
        check("[P:Trump] did not meet [P:Putin] .", "Trump -met> Putin (denied)");
        check("[P:Ann Lee] died in hospital in [L:Lima] .", "Ann Lee -died in> Lima");
    }
}
