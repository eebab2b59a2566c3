//! Ties by roles: "US President Donald Trump" is president of the US, "Trump's predecessor, Joe Biden" his predecessor.

use super::owner::{complements, owners};
use super::stage::{self, Stage};
use crate::analysis::{EntityId, EntityKind, MentionKind, Relation, RelationKind, Role};
use crate::case;
use crate::document::Tokens;
use crate::entity::draft::Held;
use crate::entity::office::{self, Class};
use crate::entity::phrase::{is_joint, is_owner_pronoun, is_possessive};
use crate::entity::role;
use crate::listed::listed;
use crate::span::Span;

/// Most ties of this file.
const ROLE: (RelationKind, &str) = (RelationKind::Role, "role");

/// Ties between people and whatever their roles name.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for (n, held) in &stage.roles {
        let name = &stage.page.names[*n];
        tied(stage, Holder { entity: stage.owner[*n], tokens: name.tokens, span: name.span }, held, &mut out);
    }
    // "the Bath MP said"
    for p in stage.descriptions().filter(|p| p.kind == EntityKind::Person) {
        let noun = p.tokens.end - 1;
        let Some(office) = stage.page.office(noun).filter(|o| o.class == Class::Office) else { continue };
        if stage.page.name_index_at(noun - 1).is_none_or(|n| stage.owner[n] == p.entity) {
            continue;
        }
        let role = Role { text: String::new(), span: p.span };
        let held = Held { role, tokens: p.tokens, noun: office.noun };
        tied(stage, Holder { entity: p.entity, tokens: p.tokens, span: p.span }, &held, &mut out);
    }
    // "She is a former mayor of Bath"
    for p in stage.parties.iter().filter(|p| p.mention == MentionKind::Pronoun && p.kind == EntityKind::Person) {
        if let Some(held) = role::copula(stage.page, p.tokens.end, stage.page.sentence(p.tokens.start).end) {
            tied(stage, Holder { entity: p.entity, tokens: p.tokens, span: p.span }, &held, &mut out);
        }
    }
    out
}

/// Who has a role, at one place.
struct Holder {
    entity: EntityId,
    tokens: Tokens,
    span: Span,
}

/// Adds the ties that one role makes.
fn tied(stage: &Stage<'_, '_>, holder: Holder, held: &Held, out: &mut Vec<Relation>) {
    let Some(office) = office::get(held.noun) else { return };
    let Some(head) = head(stage, held) else { return };
    let source = holder.entity;
    let known = out.len();
    {
        let mut tie = |target: EntityId, label: String, from: u32, to: u32| {
            let before = held.tokens.start < holder.tokens.start;
            let start = if before { from } else { holder.span.start };
            let end = if before { holder.span.end } else { held.role.span.end.max(to) };
            if target != source {
                out.push(stage::tied(source, label, target, Span::new(start, end), ROLE));
            }
        };
        for owner in owners(stage, held.tokens, head, office) {
            let words = words(stage, Tokens::new(owner.after, end_of_noun(stage, held, head)));
            // "an Ottawa New Democrat MP": MP of the one, member of the other.
            let label = if owner.party { "member of".to_owned() } else { format!("{words} {}", office.joint) };
            tie(owner.entity, label, owner.from, 0);
        }
        for (target, before, to) in complements(stage, held.tokens, head, office) {
            let from = label_start(stage, held.tokens, head);
            tie(target, words(stage, Tokens::new(from, before)), held.role.span.start, to);
        }
    }
    // "Ann Lee, director, Acme Hospital, said"
    let end = held.tokens.end;
    let bare = end == head + 1 && held.tokens.start > holder.tokens.end && stage.page.is(held.tokens.start - 1, ",");
    let body = stage.from(end + 1).filter(|_| bare && out.len() == known && stage.page.is(end, ","));
    if let Some(body) = body.map(|b| &stage.parties[b]).filter(|b| b.kind == EntityKind::Organisation)
        && stage.page.is_one_of(body.phrase.end, listed!(", . ; said says"))
    {
        let label = format!("{} of", words(stage, held.tokens));
        out.push(stage::tied(source, label, body.entity, holder.span.cover(body.span), ROLE));
    }
    if office.class == Class::Office {
        out.extend(under(stage, &holder, held));
    }
    out.extend(counterpart(stage, &holder, held, head));
    out.extend(body_in_place(stage, held, head));
    if office.class == Class::Kin && out.len() == known {
        out.extend(described_kin(stage, &holder, held, head));
    }
}

/// "became secretary of state under President Bo Ray", "his lawyer under Bo Ray" being no office
fn under(stage: &Stage<'_, '_>, holder: &Holder, held: &Held) -> Option<Relation> {
    let at = held.tokens.end;
    // Not "will be a minister under".
    let wished = |i: usize| stage.page.is_one_of(i, listed!("could may might will would"));
    let later = held.tokens.start >= holder.tokens.end && stage.page.is(at, "under");
    let later = later && !(holder.tokens.end..held.tokens.start).any(wished);
    let then = usize::from(stage.page.is_one_of(at + 1, listed!("former then")));
    let chief = later.then(|| stage.object(at + 1).or_else(|| stage.object(at + 1 + then))).flatten()?;
    let chief = Some(&stage.parties[chief]).filter(|p| !stage.modifies(p))?;
    let (label, evidence) = ("served under".to_owned(), holder.span.cover(chief.span));
    Some(stage::tied(holder.entity, label, chief.entity, evidence, (RelationKind::Role, "served-under")))
}

/// "His Eritrean counterpart, Bo Ray", "her counterpart in Eritrea": has there the office that the other one has at home.
fn counterpart(stage: &Stage<'_, '_>, holder: &Holder, held: &Held, head: usize) -> Option<Relation> {
    let near = |i: &usize| stage.page.name_index_at(*i);
    let name = (held.tokens.start..held.tokens.end).find_map(|i| near(&i)).filter(|_| held.noun == "counterpart")?;
    let place = match stage.page.names[name].kind {
        EntityKind::Group => stage.country_of(stage.owner[name])?,
        EntityKind::Place => stage.owner[name],
        _ => return None,
    };
    let from = held.tokens.start;
    let other = stage.others_in(Tokens::new(from, head)).iter().find(|o| o.kind == EntityKind::Person)?;
    // The last office that is said of the other one before.
    let before = |r: &&(usize, Held)| r.1.tokens.start < from && stage.owner[r.0] == other.entity;
    let (_, theirs) =
        stage.roles.iter().filter(before).rfind(|r| office::get(r.1.noun).is_some_and(|o| o.class == Class::Office))?;
    let end = self::head(stage, theirs)?;
    let label = words(stage, Tokens::new(label_start(stage, theirs.tokens, end), end + 1));
    let evidence = stage.page.document.tokens[from].span.cover(holder.span);
    Some(stage::tied(holder.entity, format!("{label} of"), place, evidence, (RelationKind::Role, "counterpart")))
}

/// "an analyst at Coastal Commodities in London": where the body of the role is.
fn body_in_place(stage: &Stage<'_, '_>, held: &Held, head: usize) -> Option<Relation> {
    let (body, place) = (head + 1..held.tokens.end).find_map(|i| {
        let (body, place) = (stage.page.name_index_at(i.checked_sub(1)?)?, stage.page.name_index_at(i + 1)?);
        let kind = |n: usize| stage.page.names[n].kind;
        // "the mayor of Cali in Peru"
        let bodies = matches!(kind(body), EntityKind::Organisation | EntityKind::Place);
        let kinds = bodies && kind(place) == EntityKind::Place;
        (kinds && stage.page.is(i, "in") && stage.page.name_index_at(i).is_none()).then_some((body, place))
    })?;
    let evidence = stage.page.names[body].span.cover(stage.page.names[place].span);
    let (body, place) = (stage.owner[body], stage.owner[place]);
    Some(stage::tied(body, "located in".to_owned(), place, evidence, (RelationKind::Location, "role")))
}

/// "the daughter of a stevedore, Bo Ray, and Ann Lee": family described first and then named.
fn described_kin(stage: &Stage<'_, '_>, holder: &Holder, held: &Held, head: usize) -> Vec<Relation> {
    let (comma, noun_end) = (held.tokens.end, stage.page.noun_end(head));
    let complete = held.tokens.start > holder.tokens.start && stage.page.is(noun_end, "of") && comma > noun_end + 2;
    let person = |i: usize| stage.page.name_index_at(i).filter(|&n| stage.page.names[n].kind == EntityKind::Person);
    let named = person(comma + 1).filter(|_| complete && stage.page.is(comma, ","));
    let Some(first) = named else { return Vec::new() };
    let mut all = vec![first];
    let mut next = stage.page.names[first].tokens.end;
    next += usize::from(stage.page.is(next, ","));
    if stage.page.is(next, "and") {
        all.extend(person(next + 1).filter(|&n| !is_possessive(stage.page.word(stage.page.names[n].tokens.end))));
    }
    let label = words(stage, Tokens::new(label_start(stage, held.tokens, head), noun_end + 1));
    let tie = |&n: &usize| {
        let evidence = holder.span.cover(stage.page.names[n].span);
        stage::tied(holder.entity, label.clone(), stage.owner[n], evidence, ROLE)
    };
    all.iter().map(tie).collect()
}

/// The token of the role noun.
fn head(stage: &Stage<'_, '_>, held: &Held) -> Option<usize> {
    let is_it = |i: &usize| stage.page.office(*i).is_some_and(|o| o.noun == held.noun);
    let joint = |i: usize| is_joint(stage.page.word(i)) && !stage.page.is_hyphen(i + 1);
    let link = held.tokens.iter().find(|&i| joint(i) && stage.page.name_index_at(i).is_none());
    let end = link.unwrap_or(held.tokens.end);
    (held.tokens.start..end).rev().find(is_it)
}

/// Where the label begins when the noun's complement is the other end: after the names that stand before it.
fn label_start(stage: &Stage<'_, '_>, role: Tokens, head: usize) -> usize {
    let mut from = role.start;
    for i in role.start..head {
        let word = stage.page.word(i);
        if stage.page.name_index_at(i).is_some() || is_possessive(word) || is_owner_pronoun(word) {
            from = i + 1;
        }
    }
    from
}

/// "Secretary of State": the noun with a complement that names nobody.
fn end_of_noun(stage: &Stage<'_, '_>, held: &Held, head: usize) -> usize {
    let named = (head..held.tokens.end).any(|i| stage.page.name_index_at(i).is_some());
    if named { stage.page.noun_end(head) } else { held.tokens.end }
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
        out.push_str(&if keep { word.to_owned() } else { case::small(word) });
        end = Some(token.span.end);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn whom_one_leaves_behind() {
        check(
            "[P:Ann Lee] died . She is survived by a son , [P:Ed Fox] , and a brother , [P:Bo Ray] .",
            "Ed Fox -son of> Ann Lee; Bo Ray -brother of> Ann Lee",
        );
        check("[P:Ann Lee] survived by luck . A son , [P:Ed Fox] , came .", "");
    }

    #[test]
    fn who_speaks_for_whom_is_spoken_of() {
        check("[O:Acme] denied it . A spokesman , [P:Ann Lee] , left .", "Ann Lee -spokesman of> Acme");
        check(
            "[O:Acme] met [O:Bolt] in May . A spokesman , [P:Ann Lee] , left .",
            "Acme -met> Bolt; Ann Lee -spokesman of> Acme",
        );
    }

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
    fn a_people_stands_for_its_country_or_itself() {
        check("[L:Russia] : [G:Russian] Foreign Minister [P:Ann Lee] left .", "Ann Lee -foreign minister of> Russia");
        check("[G:Russian] Foreign Minister [P:Ann Lee] left .", "Ann Lee -foreign minister of> Russian");
        check("[G:Russian]-backed President [P:Ann Lee] left .", "");
        check("[G:Christian] candidate [P:Ann Lee] left .", "");
        check("[P:Ann Lee]'s [G:Italian] lawyer [P:Bo Ray] left .", "Bo Ray -Italian lawyer of> Ann Lee");
        check("[G:Republican] front-runner [P:Ann Lee] left .", "Ann Lee -member of> Republican");
        check("[G:French] race leader [P:Ann Lee] left .", "");
        check("[G:British] president of [O:Acme] [P:Ann Lee] left .", "Ann Lee -president of> Acme");
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
    fn past_what_is_said_of_a_body() {
        check(
            "[P:Ann Lee] , founder of the right-wing [O:Harvest Party] , left .",
            "Ann Lee -founder of> Harvest Party",
        );
        check("[P:Ann Lee] , head of the ruling [O:Harvest Party] , left .", "Ann Lee -head of> Harvest Party");
        check(
            "[P:Ann Lee] , a spokeswoman for the [L:Lima]-based research group [O:Acme] , left .",
            "Ann Lee -spokeswoman for> Acme",
        );
        check("[P:Ann Lee] , pastor of [L:Bath]'s [O:Elm Church] , left .", "Ann Lee -pastor of> Elm Church");
        check(
            "[P:Bo Ray]'s [L:Iowa] director , [P:Ann Lee] , left .",
            "Ann Lee -director of> Bo Ray; Ann Lee -director of> Iowa",
        );
        check("[L:Lima]'s pro-[G:Syrian] president , [P:Ann Lee] , left .", "Ann Lee -pro-Syrian president of> Lima");
        check(
            "The ambassador of [L:Mali] to [L:Peru] , [P:Ann Lee] , left .",
            "Ann Lee -ambassador of> Mali; Ann Lee -ambassador of Mali to> Peru",
        );
        check(
            "[P:Ann Lee] , head of the [O:Tea Centre] at [O:Bath College] , left .",
            "Ann Lee -head of> Tea Centre; Ann Lee -head of the Tea Centre at> Bath College",
        );
        check("[P:Ann Lee] , a strategist for [P:Bo Ray]'s campaign , left .", "Ann Lee -strategist for> Bo Ray");
        check("[P:Ann Lee] , an [L:Ohio] lawyer , left .", "Ann Lee -lawyer of> Ohio");
        check("[P:Ann Lee] , head of an [L:Ohio] bank , left .", "");
        check(
            "[P:Ann Lee] , the mother of [L:Ohio] swimmer [P:Bo Ray] , left .",
            "Ann Lee -mother of> Bo Ray; Bo Ray -swimmer of> Ohio",
        );
        check(
            "[P:Ann Lee] , wife of former [L:Ohio] governor [P:Bo Ray] , left .",
            "Ann Lee -wife of> Bo Ray; Bo Ray -governor of> Ohio",
        );
        check("[P:Ann Lee] , an aide to Secretary of State [P:Bo Ray] , left .", "Ann Lee -aide to> Bo Ray");
        check("[P:Ann Lee] , a critic of the [L:US]-led invasion , left .", "");
    }

    #[test]
    fn under_whom() {
        check("[P:Ann Lee] was secretary of state under President [P:Bo Ray] .", "Ann Lee -served under> Bo Ray");
        check("[P:Ann Lee] , a mayor under fire , left .", "");
        check("[P:Ray] spokesman [P:Di Day] left .", "Di Day -spokesman of> Ray");
    }

    #[test]
    fn said_past_an_apposition() {
        check(
            "[P:Ann Lee] , a lawyer , is chairman of [O:Acme] and founder of [O:Bolt] .",
            "Ann Lee -chairman of> Acme; Ann Lee -founder of> Bolt",
        );
        check("[P:Ann Lee] , a lawyer , was fired by the chairman of [O:Acme] .", "");
        check("As mayor of [L:Bath] , [P:Ann Lee] built a bridge .", "Ann Lee -mayor of> Bath");
        check("As mayor of [L:Bath] , [P:Ann Lee] met [P:Bo Ray] .", "Ann Lee -mayor of> Bath; Ann Lee -met> Bo Ray");
        check("As mayor of [L:Bath] , [P:Ann Lee] would sign it .", "");
        check("The son of [P:Bo Ray] , a lawyer , was appointed director of [O:Acme] .", "");
        check("The wife of [P:Bo Ray] is the mayor of [L:Bath] .", "");
        check("As leaders of [L:Peru] met , [P:Ann Lee] left .", "");
    }

    #[test]
    fn two_of_one_family_or_staff() {
        check(
            "[P:Ann Lee]'s mother [P:Di Day] and husband [P:Bo Ray] left .",
            "Di Day -mother of> Ann Lee; Bo Ray -husband of> Ann Lee",
        );
        check("Mr. [P:Ann Lee] and top adviser [P:Bo Ray] left .", "Bo Ray -top adviser to> Ann Lee");
        check("Acting mayor [P:Ann Lee] and singer [P:Bo Ray] left .", "");
        check(
            "[P:Ann Lee]'s son [P:Max Day] and wife [P:Di Ray] left .",
            "Max Day -son of> Ann Lee; Di Ray -wife of> Max Day",
        );
        check("[P:Bo Ray] thought of [P:Ann Lee] and wife [P:Di Day] left .", "");
    }

    #[test]
    fn styles_and_peoples() {
        check("[P:Bo Ray] left as His Royal Highness Sheikh [P:Di Day] spoke .", "");
        check("[G:Chechen] President [P:Ann Lee] left .", "Ann Lee -president of> Chechen");
        check("[O:Acme]'s [G:Kurdish] president [P:Ann Lee] left .", "Ann Lee -Kurdish president of> Acme");
    }

    #[test]
    fn of_two_countries_or_bodies() {
        check(
            "[L:Oman] , [L:Iran] : [G:Omani] Foreign Minister [P:Ann Lee] left . Her [G:Iranian] counterpart , [P:Bo Ray] , stayed .",
            "Ann Lee -foreign minister of> Oman; Bo Ray -foreign minister of> Iran",
        );
        check("The [O:Acme Party] ([O:AP]) president [P:Ann Lee] left .", "Ann Lee -president of> Acme Party");
        check(
            "[P:Ann Lee] , the head of the [O:EU]'s delegation to [L:Georgia] , left .",
            "Ann Lee -head of> EU; Ann Lee -head of the EU's delegation to> Georgia",
        );
    }

    #[test]
    fn not_what_another_owns() {
        check("[L:Kabul] : [G:Afghan] team's coach [P:Ann Lee] slept in [L:Afghanistan] .", "");
        check("[L:England] : [G:English] captain [P:Ann Lee] left .", "Ann Lee -captain of> England");
    }

    #[test]
    fn family() {
        check("[P:Bo Ray] left . His wife , [P:Ann Lee] , stayed .", "Ann Lee -wife of> Bo Ray");
        check(
            "[P:Ann Lee] , a brother-in-law of Trade Minister [P:Bo Ray] , left .",
            "Ann Lee -brother-in-law of> Bo Ray",
        );
        check(
            "[P:Ann Lee] was the daughter of a stevedore , [P:Bo Ray] , and [P:Di Ray] .",
            "Ann Lee -daughter of> Bo Ray; Ann Lee -daughter of> Di Ray",
        );
    }

    #[test]
    fn a_beat_is_no_body() {
        check("By [P:Ann Lee] , [O:Space] Correspondent\n\nIt rained .", "");
        check("By [P:Ann Lee] , [O:Lima Times] Correspondent\n\nIt rained .", "Ann Lee -correspondent of> Lima Times");
    }

    #[test]
    fn described_by_the_seat() {
        check("[P:Ann Lee] , an MP , left . The [L:Bath] MP wept .", "Ann Lee -MP of> Bath");
    }

    #[test]
    fn named_after_an_article() {
        check(
            "[P:Bo Ray] left . Her uncle , the late [P:Bo Ray] . [P:Ann Lee]'s uncle , the late [P:Cy Day] , left .",
            "Cy Day -uncle of> Ann Lee",
        );
        check(
            "[P:Bo Ray] , whose aunt , [P:Ann Lee] , is [P:Di Day]'s lawyer , left .",
            "Ann Lee -aunt of> Bo Ray; Ann Lee -lawyer of> Di Day",
        );
    }

    #[test]
    fn with_more_around() {
        check(
            "[P:Ann Lee] , an analyst at [O:Acme] in [L:London] , left .",
            "Ann Lee -analyst at> Acme; Acme -located in> London",
        );
        check(
            "[P:Ann Lee] , leader of the [O:Acme] and a cousin of Mr [P:Ray] , left .",
            "Ann Lee -leader of> Acme; Ann Lee -cousin of> Ray",
        );
    }

    #[test]
    fn by_a_pronoun() {
        check("[P:Bo Ray] left . His spokeswoman , [P:Ann Lee] , stayed .", "Ann Lee -spokeswoman of> Bo Ray");
        check("[P:Bo Ray] left . He is a former mayor of [L:Bath] .", "Bo Ray -former mayor of> Bath");
    }

    #[test]
    fn no_longer_and_now() {
        check("[P:Ann Lee] , now a lecturer at the [O:Tate] , left .", "Ann Lee -lecturer at> Tate");
        check("[P:Ann Lee] , a geophysicist at [L:Cambridge] , left .", "Ann Lee -geophysicist at> Cambridge");
        check("[P:Ann Lee] , a spokesman for Governor [P:Bo Ray] , left .", "Ann Lee -spokesman for> Bo Ray");
        check("[P:Ann Lee] , director of the [O:Lim Institute] (LI) , left .", "Ann Lee -director of> Lim Institute");
    }
}
