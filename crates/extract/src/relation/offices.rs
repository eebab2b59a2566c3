//! Ties by roles: "US President Donald Trump" is president of the US, "Trump's predecessor, Joe Biden" his predecessor.

use super::stage::Stage;
use crate::analysis::{EntityId, EntityKind, MentionKind, Relation, RelationKind, Rule, Status};
use crate::document::Tokens;
use crate::entity::draft::Held;
use crate::entity::office::{self, Class, Office};
use crate::entity::phrase::{is_determiner, is_joint, is_possessive};
use crate::lexicon;
use crate::mention::Name;

/// Ties between people and whatever their roles name.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = belongs(stage);
    for (n, held) in &stage.roles {
        let Some(office) = office::get(held.noun) else { continue };
        let Some(head) = head(stage, held) else { continue };
        let name = &stage.page.names[*n];
        let source = stage.owner[*n];
        let mut tie = |target: EntityId, label: String, from: u32| {
            let start = if held.tokens.start < name.tokens.start { from } else { name.span.start };
            let end = if held.tokens.start < name.tokens.start { name.span.end } else { held.role.span.end };
            if target != source && !label.is_empty() {
                let (kind, status, rule) = (RelationKind::Role, Status::Stated, Rule("role"));
                let evidence = crate::span::Span::new(start, end);
                out.push(Relation { source, label, kind, target, evidence, status, rule });
            }
        };
        for owner in owners(stage, held.tokens, head, office) {
            let words = words(stage, Tokens::new(owner.after, end_of_noun(stage, held, head)));
            // "an Ottawa New Democrat MP": MP of the one, member of the other.
            let label = if owner.party { "member of".to_owned() } else { format!("{words} {}", office.joint) };
            tie(owner.entity, label, owner.from);
        }
        for (target, before) in complements(stage, held.tokens, head, office) {
            let from = label_start(stage, held.tokens, head);
            tie(target, words(stage, Tokens::new(from, before)), held.role.span.start);
        }
    }
    out
}

/// The token of the role noun.
fn head(stage: &Stage<'_, '_>, held: &Held) -> Option<usize> {
    let is_it = |i: &usize| stage.page.office(*i).is_some_and(|o| o.noun == held.noun);
    let link = held.tokens.iter().find(|&i| is_joint(stage.page.word(i)) && stage.page.name_index_at(i).is_none());
    let end = link.unwrap_or(held.tokens.end);
    (held.tokens.start..end).rev().find(is_it)
}

/// Someone or something whose the role is.
struct Owner {
    entity: EntityId,
    /// The token after its name and possessive.
    after: usize,
    /// The byte at which its name begins.
    from: u32,
    /// Whether it is a political party's people.
    party: bool,
}

/// Those who have a seat or a post for a party.
const ELECTED: [&str; 20] = [
    "candidate",
    "chairman",
    "congressman",
    "congresswoman",
    "councillor",
    "deputy",
    "governor",
    "lawmaker",
    "leader",
    "legislator",
    "mayor",
    "minister",
    "mp",
    "nominee",
    "politician",
    "president",
    "representative",
    "secretary",
    "senator",
    "spokesman",
];

/// Whom the words before the noun name: "US" in "US Defence Secretary", "Putin" in "Putin's adviser", "his" in "his wife".
fn owners(stage: &Stage<'_, '_>, role: Tokens, head: usize, office: Office) -> Vec<Owner> {
    let inside = stage.page.names.partition_point(|n| n.tokens.start < role.start);
    let names = stage.page.names[inside..].iter().zip(&stage.owner[inside..]);
    let names = names.take_while(|(n, _)| n.tokens.start < head).filter(|(n, _)| n.tokens.end <= head);
    let outer = names.filter(|(n, _)| stage.page.name_at(n.tokens.start).is_some_and(|o| o.tokens == n.tokens));
    let mut out = Vec::new();
    let after = |tokens: Tokens| tokens.end + usize::from(is_possessive(stage.page.word(tokens.end)));
    for (name, &id) in outer.collect::<Vec<_>>().into_iter().rev() {
        let party =
            name.kind == EntityKind::Group && lexicon::demonym(name.span.of(stage.page.document.text)).is_none();
        if party && !ELECTED.contains(&office.noun) {
            return out;
        }
        // "the Afghan team's coach": the team's, not Afghanistan's.
        let of_another = (after(name.tokens)..head).any(|i| is_possessive(stage.page.word(i)));
        if of_another && out.is_empty() {
            return out;
        }
        let entity = if party { Some(id) } else { target(stage, name, id, office) };
        let after = if out.is_empty() { after(name.tokens) } else { head };
        out.extend(entity.map(|entity| Owner { entity, after, from: name.span.start, party }));
        // Further left only what a party's name stood between is an owner too.
        if !party {
            return out;
        }
    }
    if out.is_empty() {
        let close = |k: EntityKind| matches!(office.class, Class::Kin | Class::Tie) || k == EntityKind::Organisation;
        let owner = stage.others_in(Tokens::new(role.start, head)).last().filter(|o| close(o.kind));
        out.extend(owner.map(|o| Owner { entity: o.entity, after: after(o.tokens), from: o.span.start, party: false }));
    }
    out
}

/// What a name in a role ties to: a people's country, if the article names it.
fn target(stage: &Stage<'_, '_>, name: &Name, id: EntityId, office: Office) -> Option<EntityId> {
    match name.kind {
        EntityKind::Group if office.class != Class::Office => None,
        EntityKind::Group => stage.country_of(id),
        // "an Ottawa lawyer" is only from there.
        EntityKind::Place if office.class == Class::Work => None,
        _ => Some(id),
    }
}

/// Whom "of ...", "to ..." after the noun name, each with the token before its article.
fn complements(stage: &Stage<'_, '_>, role: Tokens, head: usize, office: Office) -> Vec<(EntityId, usize)> {
    let mut out = Vec::new();
    let inside = stage.page.names.partition_point(|n| n.tokens.start <= head);
    let names = stage.page.names[inside..].iter().zip(&stage.owner[inside..]);
    for (name, &id) in names.take_while(|(n, _)| n.tokens.end <= role.end) {
        let mut before = name.tokens.start;
        if is_determiner(stage.page.word(before - 1)) {
            before -= 1;
        }
        let linked = is_joint(stage.page.word(before - 1));
        // "head of heritage for Batna's museum": the museum's, not the town's.
        let owns = is_possessive(stage.page.word(name.tokens.end));
        let outer = stage.page.name_at(name.tokens.start).is_some_and(|n| n.tokens == name.tokens);
        if let Some(target) = target(stage, name, id, office).filter(|_| linked && outer && out.is_empty() && !owns) {
            out.push((target, before));
        }
    }
    out
}

/// Where the label begins when the noun's complement is the other end: after the names that stand before it.
fn label_start(stage: &Stage<'_, '_>, role: Tokens, head: usize) -> usize {
    let mut from = role.start;
    for i in role.start..head {
        if stage.page.name_index_at(i).is_some() || is_possessive(stage.page.word(i)) {
            from = i + 1;
        }
    }
    from
}

/// "Secretary of State": the noun with a complement that names nobody.
fn end_of_noun(stage: &Stage<'_, '_>, held: &Held, head: usize) -> usize {
    let named = (head..held.tokens.end).any(|i| stage.page.name_index_at(i).is_some());
    if named { head + 1 } else { held.tokens.end }
}

/// The words of a label: small letters, but for "CEO" and for names.
fn words(stage: &Stage<'_, '_>, tokens: Tokens) -> String {
    let mut out = String::new();
    let mut end = None;
    for i in tokens.iter() {
        let token = stage.page.document.tokens[i];
        let word = stage.page.word(i);
        if out.is_empty() && !word.starts_with(char::is_alphanumeric) {
            continue; // "Prize-winner": not the hyphen
        }
        if end.is_some_and(|e| e < token.span.start) {
            out.push(' ');
        }
        let keep = word.chars().skip(1).any(char::is_uppercase) || stage.page.name_index_at(i).is_some();
        out.push_str(&if keep { word.to_owned() } else { word.to_lowercase() });
        end = Some(token.span.end);
    }
    out
}

/// "Matthew Ingram of The Globe and Mail", "Ann Lee from Ottawa"
fn belongs(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for pair in stage.parties.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let link = a.tokens.end;
        let linked =
            matches!(stage.page.word(link), "of" | "from") && b.phrase.start == link + 1 && a.phrase.end == link;
        if a.kind != EntityKind::Person
            || a.mention != MentionKind::Name
            || !linked
            || stage.modifies(b)
            || stage.owns(b)
        {
            continue;
        }
        let (kind, label) = match b.kind {
            EntityKind::Organisation => (RelationKind::Role, "of"),
            EntityKind::Place => (RelationKind::Location, "from"),
            _ => continue,
        };
        out.push(Relation {
            source: a.entity,
            label: label.to_owned(),
            kind,
            target: b.entity,
            evidence: a.span.cover(b.span),
            status: Status::Stated,
            rule: Rule("person-of"),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn titles() {
        check("[L:US] President [P:Donald Trump] left .", "Donald Trump -president of> US");
        check("[L:US] Secretary of State [P:Marco Rubio] left .", "Marco Rubio -secretary of state of> US");
        check("[O:Kremlin] spokesman [P:Dmitry Peskov] left .", "Dmitry Peskov -spokesman of> Kremlin");
        check(
            "[P:Putin]'s foreign affairs adviser [P:Yuri Ushakov] left .",
            "Yuri Ushakov -foreign affairs adviser to> Putin",
        );
    }

    #[test]
    fn a_people_stands_for_its_country_if_that_is_named() {
        check("[L:Russia] : [G:Russian] Foreign Minister [P:Ann Lee] left .", "Ann Lee -foreign minister of> Russia");
        check("[G:Russian] Foreign Minister [P:Ann Lee] left .", "");
        check("[L:Russia] : [G:Russian] singer [P:Ann Lee] left .", "");
    }

    #[test]
    fn appositions() {
        check("under [P:Trump]’s predecessor , [P:Joe Biden] .", "Joe Biden -predecessor of> Trump");
        check(
            "[P:Ann Lee] , editor at large at the [O:Saudi Gazette] , left .",
            "Ann Lee -editor at large at> Saudi Gazette",
        );
        check("CEO of the [O:Refugee Council] [P:Ann Lee] left .", "Ann Lee -CEO of> Refugee Council");
        check(
            "[P:Ann Lee] , an [L:Ottawa] [G:New Democrat] MP , left .",
            "Ann Lee -MP of> Ottawa; Ann Lee -member of> New Democrat",
        );
        check(
            "[L:Kabul] , [L:Afghanistan] , [G:Afghan] Ambassador to the [L:US] [P:Ann Lee] left .",
            "Kabul -located in> Afghanistan; Ann Lee -ambassador of> Afghanistan; Ann Lee -ambassador to> US",
        );
    }

    #[test]
    fn not_what_another_owns() {
        check("[L:Kabul] : [G:Afghan] team's coach [P:Ann Lee] slept in [L:Afghanistan] .", "");
        check("[L:England] : [G:English] captain [P:Ann Lee] left .", "");
    }

    #[test]
    fn a_person_of_an_organisation() {
        check("[P:Ann Lee] of the [O:Daily Planet] said it was late .", "Ann Lee -of> Daily Planet");
        check("the death of [P:Ann Lee] of cancer in the [L:US] .", "");
    }

    #[test]
    fn family() {
        check("[P:Bo Ray] left . His wife , [P:Ann Lee] , stayed .", "Ann Lee -wife of> Bo Ray");
    }
}
