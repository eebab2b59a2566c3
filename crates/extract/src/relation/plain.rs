//! Ties by verbs of no list: "Iran rejected the European Union", "clashed with Ann Lee". The verb itself is the label.

use super::actor::Actors;
use super::deeds::DEEDS;
use super::stage::Stage;
use super::verb::agent;
use crate::analysis::{EntityKind, MentionKind, Relation, RelationKind, Rule, Status};
use crate::tag::Tag;

/// Ties between who acts and who is acted on by the verb at `v`.
pub(crate) fn tied(stage: &Stage<'_, '_>, v: usize, actors: &Actors) -> Vec<Relation> {
    let word = stage.page.word(v);
    let small = word.starts_with(char::is_lowercase);
    if stage.page.document.tag(v) != Tag::Verb || !small || !actors.own || WEAK.contains(&word) {
        return Vec::new();
    }
    let (object, link) = if actors.passive {
        (agent(stage, v + 1), "")
    } else {
        let link = stage.page.word(v + 1);
        let linked = matches!(link, "with" | "against" | "to" | "from");
        let object = if linked { stage.object(v + 2) } else { stage.object(v + 1) };
        (object.filter(|&o| stage.free(o)), if linked { link } else { "" })
    };
    let direct = object.filter(|&o| ends_clause(stage, o)).map(|o| (o, [word, link].join(" ").trim_end().to_owned()));
    let Some((object, label)) = direct.or_else(|| by_thing(stage, v, actors)) else { return Vec::new() };
    let mut out = Vec::new();
    for object in stage.joined_after(object) {
        for &actor in &actors.parties {
            let (a, b) = if actors.passive { (object, actor) } else { (actor, object) };
            let (a, b) = (&stage.parties[a], &stage.parties[b]);
            let group = |k: EntityKind| matches!(k, EntityKind::Group | EntityKind::Event | EntityKind::Other);
            let pronouns = a.mention == MentionKind::Pronoun && b.mention == MentionKind::Pronoun;
            if group(a.kind) || group(b.kind) || a.entity == b.entity || pronouns {
                continue;
            }
            let label = if actors.status == Status::Planned { format!("to {label}") } else { label.clone() };
            out.push(Relation {
                source: a.entity,
                label,
                kind: RelationKind::Event,
                target: b.entity,
                evidence: a.span.cover(b.span),
                status: actors.status,
                rule: Rule("plain-verb"),
                confidence: None,
            });
        }
    }
    out
}

/// "rejected an offer from Acme", "supplies engines to Acme": to whom the thing in between ties.
fn by_thing(stage: &Stage<'_, '_>, v: usize, actors: &Actors) -> Option<(usize, String)> {
    let word = |i: usize| stage.page.word(i);
    let article = usize::from(matches!(word(v + 1), "a" | "an" | "the" | "its" | "his" | "her" | "their"));
    let from = v + 1 + article;
    let free = |i: &usize| stage.page.is_modifier(*i) && stage.page.name_index_at(*i).is_none();
    let noun = (from..from + 4).take_while(free).last().filter(|_| !actors.passive)?;
    let plain = stage.page.document.tag(noun) == Tag::Noun
        && !super::stage::is_time(word(noun))
        && !word(noun).ends_with("ing");
    let link = word(noun + 1);
    let linked = plain && matches!(link, "against" | "from" | "to" | "with") && stage.from(v + 1).is_none();
    let object =
        linked.then(|| stage.object(noun + 2)).flatten().filter(|&o| stage.free(o) && ends_clause(stage, o))?;
    let known = DEEDS.iter().any(|d| d.noun == word(noun) && d.links.contains(&link));
    (!known).then(|| (object, [word(v), word(noun), link].join(" ")))
}

/// True when the object is that of the verb, not what a further verb is said of: "insisted Putin had lied".
fn ends_clause(stage: &Stage<'_, '_>, object: usize) -> bool {
    let next = stage.parties[object].phrase.end;
    !stage.page.is_verb(next)
}

/// Verbs that say little about the one after them, or take what was said.
const WEAK: [&str; 92] = [
    "according",
    "added",
    "adds",
    "am",
    "announced",
    "are",
    "argued",
    "assume",
    "assumed",
    "assumes",
    "back",
    "be",
    "became",
    "become",
    "been",
    "being",
    "believe",
    "believed",
    "believes",
    "call",
    "called",
    "calling",
    "calls",
    "came",
    "chief",
    "come",
    "comes",
    "consider",
    "considered",
    "considers",
    "did",
    "do",
    "does",
    "doing",
    "done",
    "feel",
    "felt",
    "following",
    "gave",
    "get",
    "give",
    "given",
    "gives",
    "giving",
    "go",
    "goes",
    "going",
    "got",
    "had",
    "has",
    "have",
    "having",
    "including",
    "is",
    "knew",
    "know",
    "known",
    "knows",
    "let",
    "made",
    "make",
    "makes",
    "means",
    "named",
    "need",
    "needs",
    "put",
    "said",
    "saw",
    "say",
    "saying",
    "says",
    "see",
    "seeing",
    "seem",
    "seems",
    "seen",
    "sees",
    "tell",
    "telling",
    "tells",
    "think",
    "thinks",
    "thought",
    "told",
    "took",
    "want",
    "wanted",
    "wants",
    "was",
    "were",
    "wrote",
];

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn a_verb_of_no_list() {
        check("[O:Acme] rescued [O:Bolt] on Monday .", "Acme -rescued> Bolt");
        check("[O:Acme] was rescued by [O:Bolt] on Monday .", "Bolt -rescued> Acme");
        check("[P:Ann Lee] clashed with [P:Bo Ray] .", "Ann Lee -clashed with> Bo Ray");
    }

    #[test]
    fn by_a_thing_in_between() {
        check("[O:Acme] rejected an offer from [O:Bolt] on Monday .", "Acme -rejected offer from> Bolt");
        check("[O:Acme] supplied new engines to [O:Bolt] .", "Acme -supplied engines to> Bolt");
        check("[O:Acme] cut the price on Monday .", "");
    }

    #[test]
    fn not_what_goes_on() {
        check("[P:Ann Lee] insisted [P:Bo Ray] had lied .", "");
        check("[P:Ann Lee] is [P:Bo Ray] .", "");
    }
}
