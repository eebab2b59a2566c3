//! Ties by verbs: "Trump phoned Zelenskiy", "Lavrov and Ushakov set off for the Saudi capital".

use super::stage::{Party, Stage, status};
use super::verbs::{self, Tie};
use crate::analysis::{EntityKind, Relation, RelationKind, Rule, Status};
use crate::tag::Tag;

/// Ties between who acts and who is acted on, within a clause.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for &sentence in &stage.page.document.sentences {
        if stage.within(sentence).is_empty() {
            continue;
        }
        let mut last: Option<Actors> = None;
        for v in sentence.iter() {
            if !stage.page.is_verb(v) || stage.page.name_index_at(v).is_some() {
                continue;
            }
            let actors = actors(stage, v, sentence.start, last.as_ref());
            if let Some(actors) = &actors {
                for tie in verbs::get(stage.page.word(v)) {
                    tied(stage, v, tie, actors, &mut out);
                }
            }
            if actors.as_ref().is_some_and(|a| a.own) {
                last = actors;
            }
        }
    }
    out
}

/// Who acts in a clause, or is acted on when it is passive.
#[derive(Clone, Debug)]
struct Actors {
    /// Indices of parties.
    parties: Vec<usize>,
    /// What the words before the verb say.
    status: Status,
    /// "was met": the parties are acted on.
    passive: bool,
    /// Whether they stand before this very verb, not only before an earlier one.
    own: bool,
}

/// Words between who acts and the verb that make it a plan: "are set to meet".
const PLANS: [&str; 22] = [
    "about",
    "agreed",
    "aims",
    "asked",
    "due",
    "expected",
    "expects",
    "going",
    "hopes",
    "hoping",
    "intends",
    "invited",
    "planned",
    "planning",
    "plans",
    "poised",
    "ready",
    "scheduled",
    "set",
    "supposed",
    "wants",
    "wanted",
];

fn actors(stage: &Stage<'_, '_>, v: usize, first: usize, last: Option<&Actors>) -> Option<Actors> {
    let mut at = v;
    let mut found = Status::Stated;
    let (mut infinitive, mut passive) = (false, false);
    let being = stage.page.word(v).ends_with("ed")
        || stage.page.document.word(v).ends_with('t')
        || stage.page.word(v).ends_with("en");
    while at > first {
        let word = stage.page.word(at - 1);
        let tag = stage.page.document.tag(at - 1);
        let said = status(word);
        let planned = (infinitive || word == "planning") && PLANS.contains(&word);
        if planned {
            found = found.max(Status::Planned);
        } else if let Some(s) = said {
            found = found.max(s);
            infinitive |= word == "to";
        } else if matches!(word, "am" | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'re" | "’re") {
            passive |= being && at == v;
        } else if !(tag == Tag::Auxiliary
            || tag == Tag::Adverb
            || matches!(word, "has" | "have" | "had" | "'ve" | "’ve"))
        {
            break;
        }
        at -= 1;
    }
    let own = |parties: Vec<usize>| Some(Actors { parties, status: found, passive, own: true });
    let mut before = at;
    // "Zelenskiy, who met Putin": the relative stands for what it follows.
    if before > first && matches!(stage.page.word(before - 1), "who" | "which") {
        before -= 1;
    }
    for end in [before, before.saturating_sub(1)] {
        let comma = end + 1 == before && end > first && stage.page.word(end) == ",";
        let party = stage.until(end).filter(|&p| whole(stage, &stage.parties[p]));
        if let Some(party) = party.filter(|_| end == before || comma) {
            return own(stage.joined_before(party));
        }
    }
    // "arrived in Riyadh and met Putin", "flew out to meet him", ", accusing Kyiv of": as for the verb before.
    let goes_on = at > first && matches!(stage.page.word(at - 1), "and" | "," | "but") || infinitive;
    let last = last.filter(|l| goes_on && !l.passive)?;
    // "power to murder him": the noun's infinitive is nobody's deed.
    let of_noun = infinitive && at > first && {
        let before = at - 1;
        stage.page.document.tag(before) == Tag::Noun && stage.page.name_index_at(before).is_none()
    };
    let clear =
        at > first && !of_noun && (infinitive || stage.page.word(at - 1) != "," || stage.page.word(v).ends_with("ing"));
    clear.then(|| Actors { own: false, passive, status: found.max(last.status), parties: last.parties.clone() })
}

/// True for a party that is a phrase of its own, not part of a longer one.
fn whole(stage: &Stage<'_, '_>, party: &Party) -> bool {
    !stage.owns(party) && !before_is_linked(stage, party)
}

/// "the mayor of Kyiv said": Kyiv does not act.
fn before_is_linked(stage: &Stage<'_, '_>, party: &Party) -> bool {
    let first = stage.page.sentence(party.tokens.start).start;
    let before = party.phrase.start.checked_sub(1).filter(|&b| b >= first);
    before.is_some_and(|b| {
        let adposition = matches!(stage.page.document.tag(b), Tag::Adposition);
        adposition && !matches!(stage.page.word(b), "that" | "as" | "since" | "after" | "before" | "while" | "than")
    })
}

fn tied(stage: &Stage<'_, '_>, v: usize, tie: &Tie, actors: &Actors, out: &mut Vec<Relation>) {
    let mut at = v + 1;
    if !tie.particle.is_empty() {
        if stage.page.word(at) != tie.particle {
            return;
        }
        at += 1;
    }
    if actors.passive {
        // "Kyiv was attacked by Russia"
        let by = (at..at + 3).find(|&i| stage.page.word(i) == "by");
        let Some(agent) = by.and_then(|b| stage.from(b + 1)) else { return };
        if tie.links.starts_with('-') && free(stage, agent) {
            for agent in stage.joined_after(agent) {
                for &patient in &actors.parties {
                    out.extend(relation(stage, agent, patient, tie, actors.status));
                }
            }
        }
        return;
    }
    while stage.page.document.tag(at) == Tag::Adverb && stage.page.sentence(v).contains(at) {
        at += 1;
    }
    let word = stage.page.word(at);
    let direct = tie.links.split(' ').any(|l| l == "-").then(|| stage.from(at)).flatten();
    let linked = tie.links.split(' ').any(|l| l == word).then(|| stage.from(at + 1)).flatten();
    let Some(object) = direct.or(linked).filter(|&o| free(stage, o)) else { return };
    for object in stage.joined_after(object) {
        for &actor in &actors.parties {
            out.extend(relation(stage, actor, object, tie, actors.status));
        }
    }
}

/// True for a party that is acted on itself: not "Trump's policy", not "Russian forces".
fn free(stage: &Stage<'_, '_>, party: usize) -> bool {
    let party = &stage.parties[party];
    !stage.owns(party) && !stage.modifies(party)
}

fn relation(stage: &Stage<'_, '_>, actor: usize, object: usize, tie: &Tie, status: Status) -> Option<Relation> {
    let (a, b) = (&stage.parties[actor], &stage.parties[object]);
    let fits = match tie.kind {
        RelationKind::Location => b.kind == EntityKind::Place && a.kind == EntityKind::Person,
        _ => true,
    };
    let planned = status == Status::Planned;
    (fits && a.entity != b.entity).then(|| Relation {
        source: a.entity,
        label: if planned { tie.planned } else { tie.label }.to_owned(),
        kind: tie.kind,
        target: b.entity,
        evidence: a.span.cover(b.span),
        status,
        rule: Rule("verb"),
    })
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn who_does_what_to_whom() {
        check(
            "[P:Trump] phoned [G:Ukrainian] President [P:Volodymyr Zelenskiy] .",
            "Trump -phoned> Volodymyr Zelenskiy",
        );
        check("[L:Russia] invaded [L:Ukraine] in 2022 .", "Russia -invaded> Ukraine");
        check("[L:Ukraine] was invaded by [L:Russia] in 2022 .", "Russia -invaded> Ukraine");
    }

    #[test]
    fn only_the_thing_itself() {
        check("[P:Trump] criticised [P:Biden]'s policy .", "");
        check("The mayor of [L:Kyiv] met [P:Putin] .", "");
        check("[P:Trump]'s aide met [P:Putin] .", "");
        check("[P:Trump] attacked [G:Russian] forces .", "");
    }

    #[test]
    fn joint_parties_each_have_their_tie() {
        check(
            "[P:Sergey Lavrov] and [P:Ann Lee] flew to [L:Paris] .",
            "Sergey Lavrov -travels to> Paris; Ann Lee -travels to> Paris",
        );
    }

    #[test]
    fn plans_and_denials() {
        check("[P:Trump] will meet [P:Putin] .", "Trump -to meet> Putin (planned)");
        check("[P:Trump] is set to meet [P:Putin] .", "Trump -to meet> Putin (planned)");
        check("[P:Trump] did not meet [P:Putin] .", "Trump -met> Putin (denied)");
    }
}
