//! Ties by roles: "US President Donald Trump" is president of the US, "Trump's predecessor, Joe Biden" his predecessor.

use super::owner::{complements, owners};
use super::stage::Stage;
use crate::analysis::{EntityId, Relation, RelationKind, Rule, Status};
use crate::document::Tokens;
use crate::entity::draft::Held;
use crate::entity::office;
use crate::entity::phrase::{is_joint, is_possessive};

/// Ties between people and whatever their roles name.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
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
                out.push(Relation { source, label, kind, target, evidence, status, rule, confidence: None });
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
    fn family() {
        check("[P:Bo Ray] left . His wife , [P:Ann Lee] , stayed .", "Ann Lee -wife of> Bo Ray");
    }
}
