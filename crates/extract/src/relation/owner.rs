//! Whose a role is: what the words before and after a role noun name.

use super::actor::{again, described};
use super::stage::{Party, Stage};
use crate::analysis::{EntityId, EntityKind, MentionKind};
use crate::case;
use crate::document::Tokens;
use crate::entity::office::{Class, Office};
use crate::entity::phrase::{is_determiner, is_joint, is_owner_pronoun, is_possessive};
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::mention::Name;
use crate::tag::Tag;

/// Someone or something whose the role is.
pub(crate) struct Owner {
    pub(crate) entity: EntityId,
    /// The token after its name and possessive.
    pub(crate) after: usize,
    /// The byte at which its name begins.
    pub(crate) from: u32,
    /// Whether it is a political party's people.
    pub(crate) party: bool,
}

/// Those who have a seat or a post for a party.
const ELECTED: &Listed = listed!(
    "activist alderman candidate chairman challenger chairwoman congressman congresswoman councillor councilman \
     councilor councilwoman delegate deputy frontrunner governor lawmaker leader legislator mayor member mep minister mla \
     mp msp nominee operative peer politician president representative runner secretary senator spokesman spokesperson \
     spokeswoman strategist whip",
);

/// Words before an office that say no body: of a "committee chairman" the committee is unknown.
const DEGREES: &Listed = listed!("acting assistant chief co deputy executive finance former head interim operating");

/// Elders and clergy are of the people or the faith that stands before: "Wiradjuri elder", "Anglican priest".
const CLERGY: &Listed = listed!("archbishop bishop cardinal cleric deacon elder monk nun pastor priest vicar");

/// Whom the words before the noun name: "US" in "US Defence Secretary", "Putin" in "Putin's adviser", "his" in "his wife".
pub(crate) fn owners(stage: &Stage<'_, '_>, role: Tokens, head: usize, office: Office) -> Vec<Owner> {
    let inside = stage.page.names.partition_point(|n| n.tokens.start < role.start);
    let names = stage.page.names[inside..].iter().zip(&stage.owner[inside..]);
    let names = names.take_while(|(n, _)| n.tokens.start < head).filter(|(n, _)| n.tokens.end <= head);
    let outer = names.filter(|(n, _)| stage.page.name_at(n.tokens.start).is_some_and(|o| o.tokens == n.tokens));
    let mut out = Vec::new();
    let after = |tokens: Tokens| tokens.end + usize::from(is_possessive(stage.page.word(tokens.end)));
    for (name, &id) in outer.collect::<Vec<_>>().into_iter().rev() {
        // "Wiradjuri elder Ann Lee", "Anglican priest Bo Ray" are of them.
        let people = name.kind == EntityKind::Group && CLERGY.has(office.noun);
        let party = !people
            && name.kind == EntityKind::Group
            && super::affiliation::is_political(name.span.of(stage.page.document.text));
        // "the pro-Syrian minister", "Florida's Republican attorney general"
        let aside = name.tokens.start > role.start + 1
            && stage.page.is_hyphen(name.tokens.start - 1)
            && stage.page.is_one_of(name.tokens.start - 2, listed!("Anti Pro anti pro"));
        // "a US-educated lawyer"
        if aside || is_seat(stage, name) || party && !ELECTED.has(office.noun) {
            continue;
        }
        // "her American translator", "Lee's Italian husband"; of her Irish counterpart it counts where he is in office.
        let before = name.tokens.start.checked_sub(1).filter(|&b| b >= role.start).map_or("", |b| stage.page.word(b));
        let owned = is_possessive(before) || is_owner_pronoun(before);
        let tied = office.class != Class::Office && office.noun != "counterpart";
        if owned && tied && name.kind == EntityKind::Group {
            continue;
        }
        // "the Afghan team's coach": the team's, not Afghanistan's.
        let of_another = (after(name.tokens)..head).any(|i| is_possessive(stage.page.word(i)));
        if of_another {
            return out;
        }
        // "By Ann Lee, Space Correspondent": what she writes about, unless it is a medium.
        let beat = listed!("correspondent editor reporter writer").has(office.noun)
            && after(name.tokens) == name.tokens.end
            && matches!(stage.page.word(stage.page.sentence(head).start), "By" | "BY")
            && !super::interview::is_medium(name.span.of(stage.page.document.text));
        if beat {
            return out;
        }
        let entity = if party || people { Some(id) } else { target(stage, name, id, office) };
        let entity = entity.or_else(|| nation(stage, name, head, office).then_some(id));
        let after = if out.is_empty() { after(name.tokens) } else { head };
        // "Janata Party (JP) MP": the long name is part of it.
        let long = name.tokens.start.checked_sub(2).filter(|&l| l >= role.start && stage.page.is(l + 1, "("));
        let from = long.and_then(|l| stage.page.name_at(l)).unwrap_or(name).span.start;
        out.extend(entity.map(|entity| Owner { entity, after, from, party }));
        // Further left only what a party's name, or that of no country's people, stood between is an owner too, and whose
        // what is in a place is: "Cruz's Iowa director".
        let text = name.span.of(stage.page.document.text);
        let held = (name.kind == EntityKind::Place || entity.is_none())
            && name.tokens.start > role.start
            && is_possessive(stage.page.word(name.tokens.start - 1));
        if !party && !held && (name.kind != EntityKind::Group || !out.is_empty() || lexicon::demonym(text).is_some()) {
            return out;
        }
    }
    if out.iter().all(|o| o.party) {
        // "the council's Conservative leader": of the party and the council.
        let of_party = out.first().map(|o| o.from);
        // "Her brother's lawyer" is not hers.
        // "His Royal Highness Prince Bo" is nobody's.
        let chained =
            |o: &Party| (after(o.tokens)..head).any(|i| is_possessive(stage.page.word(i)) || is_style(stage, i));
        // "The center's director": the article is part of the description, not of the role.
        let from = role.start - usize::from(role.start > 0 && is_determiner(stage.page.word(role.start - 1)));
        let owner = stage.others_in(Tokens::new(from, head)).iter().rfind(|o| o.tokens.end <= head);
        let owner = owner.filter(|o| !chained(o));
        let owner = owner
            .filter(|o| of_party.is_none_or(|from| o.span.end < from && is_possessive(stage.page.word(o.tokens.end))));
        let after = |tokens| if of_party.is_some() { head } else { after(tokens) };
        out.extend(owner.map(|o| Owner { entity: o.entity, after: after(o.tokens), from: o.span.start, party: false }));
    }
    if out.is_empty() {
        out.extend(shared(stage, role, office));
    }
    // "whose wife, Ann Lee", "whose wife Ann Lee"
    let whose_at = role.start - usize::from(role.start > 0 && stage.page.is(role.start - 1, "whose"));
    if out.is_empty() && stage.page.is(whose_at, "whose") {
        out.extend(whose(stage, whose_at));
    }
    if out.is_empty() {
        let left = || left_behind(stage, role, office);
        out.extend(short(stage, role, head).or_else(|| spoken_of(stage, role, head, office)).or_else(left));
    }
    out
}

/// "She is survived by a son, Ed Lee; a brother, Bo Lee", "He leaves a wife, Di Day": whose relatives they are.
fn left_behind(stage: &Stage<'_, '_>, role: Tokens, office: Office) -> Option<Owner> {
    let sentence = stage.page.sentence(role.start);
    let leaves = |v: &usize| stage.page.is(*v, "survived") && stage.page.is(v + 1, "by") || stage.page.is(*v, "leaves");
    let verb = (sentence.start..role.start).find(leaves).filter(|_| office.class == Class::Kin)?;
    let actors = super::actor::actors(stage, verb, sentence.start, None)?;
    let party = &stage.parties[*actors.parties.first()?];
    Some(Owner { entity: party.entity, after: role.start, from: party.span.start, party: false })
}

/// "Its chairman, Ann Lee", "Chief Executive Ann Lee": of the body that is spoken of.
fn spoken_of(stage: &Stage<'_, '_>, role: Tokens, head: usize, office: Office) -> Option<Owner> {
    let pronoun = [role.start.checked_sub(1)?, role.start].into_iter().find(|&i| {
        stage.page.is_one_of(i, listed!("its Its their Their")) && stage.others_in(Tokens::new(i, i + 1)).is_empty()
    });
    let body = office.class == Class::Office || listed!("director lawyer backer agent").has(office.noun);
    let start = |i: usize| stage.page.document.tokens[i].span.start;
    if let Some(i) = pronoun.filter(|_| body) {
        let entity = super::salient::owner(stage, i)?;
        return Some(Owner { entity, after: i + 1, from: start(i), party: false });
    }
    let before = stage.page.word(role.start - 1);
    // "Acme denied it. “No,” a spokesman, Ann Lee, said."
    if office.noun.starts_with("spokes") && role.end == role.start + 1 && matches!(before, "a" | "A") {
        let entity = super::salient::owner(stage, role.start)?;
        return Some(Owner { entity, after: role.start, from: start(role.start), party: false });
    }
    let bare = (role.start..role.end).all(|i| stage.page.name_index_at(i).is_none())
        && role.end == head + 1
        // "Finance chief Ann Lee", not "Chief Ann Lee"
        && (office.noun != "chief" || role.start < head)
        && (role.start..head).all(|i| DEGREES.has_in_any_case(stage.page.word(i)))
        && !listed!("a an the The A An whose").has(before)
        && !is_possessive(before)
        && stage.page.is_person(role.end);
    let (entity, from) = bare.then(|| super::salient::of_head(stage, office.noun, role.start)).flatten()?;
    Some(Owner { entity, after: role.start, from: from.unwrap_or(start(role.start)), party: false })
}

/// "Acme chairman Ann Lee and chief executive Bo Ray": two of the same body, whose name only the first title has.
fn shared(stage: &Stage<'_, '_>, role: Tokens, office: Office) -> Option<Owner> {
    let and = role.start.checked_sub(1).filter(|&a| stage.page.is(a, "and"))?;
    let first = &stage.parties[stage.until(and)?];
    let near = office.class == Class::Kin || listed!("adviser advisor aide").has(office.noun);
    let named = case::is_small(stage.page.word(role.end - 1)) && stage.page.is_person(role.end);
    if near && named && first.kind == EntityKind::Person {
        let (entity, from) = companion(stage, role, office, first)?;
        return Some(Owner { entity, after: role.start, from, party: false });
    }
    let body = stage.page.name_index_at(first.phrase.start).filter(|_| office.class == Class::Office)?;
    let (name, entity) = (&stage.page.names[body], stage.owner[body]);
    let titled = name.kind == EntityKind::Organisation && name.tokens.end < first.tokens.start;
    titled.then_some(Owner { entity, after: role.start, from: name.span.start, party: false })
}

/// "Ann Lee and adviser Bo Ray", "his wife Ann Lee and son Bo Ray": whose relative or aide the second one is, `first` being the
/// one before the "and", and the byte at which that is said.
fn companion(stage: &Stage<'_, '_>, role: Tokens, office: Office, first: &Party) -> Option<(EntityId, u32)> {
    let at = first.phrase.start;
    let own = (first.entity, first.span.start);
    let polite = lexicon::honorific(stage.page.word(at)).is_some();
    if at + usize::from(polite) == first.tokens.start {
        let before = at.checked_sub(1);
        let led = |b: usize| matches!(stage.page.document.tag(b), Tag::Adposition | Tag::Verb | Tag::Auxiliary);
        // "was shot by Ann Lee and wife Di Day ran"
        let goes_on = stage.page.name_at(role.end).is_some_and(|n| stage.page.is_verb(n.tokens.end));
        // "Bo Ray, Ann Lee and adviser Di Day", "thanked Ann Lee and husband Bo Ray"
        let listed = before.is_some_and(|b| b > 0 && stage.page.is(b, ",") && stage.page.is_person(b - 1))
            || office.class == Class::Kin && before.is_some_and(|b| stage.page.is_verb(b));
        let opens = !(listed || goes_on && before.is_some_and(led));
        return (opens && first.mention == MentionKind::Name).then_some(own);
    }
    let kin = stage.page.office(first.tokens.start - 1).filter(|o| o.class == Class::Kin)?;
    // "her son Max and wife Jo": his.
    let spouse = listed!("husband partner wife").has(office.noun);
    if spouse && !listed!("father husband mother partner wife").has(kin.noun) {
        return Some(own);
    }
    // "Ann Lee's mother Di and husband Bo Ray"
    let owns = |n: &usize| is_possessive(stage.page.word(stage.page.names[*n].tokens.end));
    let name = stage.page.name_index_at(at).filter(owns).map(|n| stage.owner[n]);
    let whose = name.or_else(|| Some(stage.others_in(Tokens::new(at, at + 1)).first()?.entity))?;
    Some((whose, stage.page.document.tokens[at].span.start))
}

/// "Delacroix-Webb, a machinist whose late wife, Irene Webb": the one before, past what is said of him.
pub(crate) fn whose(stage: &Stage<'_, '_>, at: usize) -> Option<Owner> {
    let first = stage.page.sentence(at).start;
    let comma = at.checked_sub(1).filter(|&c| stage.page.is(c, ","));
    // "who is married to Doe's daughter Kavya and whose firm": of the one before that "who".
    let again = again(stage, at, first);
    // "Ann Lee, 78, whose husband"
    let age = comma
        .and_then(|c| c.checked_sub(2))
        .filter(|&c| stage.page.is(c, ",") && c > first && stage.page.word(c + 1).bytes().all(|b| b.is_ascii_digit()));
    let comma = age.or(comma);
    let before =
        again.or_else(|| stage.until(at)).or_else(|| stage.until(comma?)).or_else(|| described(stage, at, first))?;
    // "the Reed museum in Lima, whose director"
    let inner = &stage.parties[before];
    let placed = inner.kind == EntityKind::Place && stage.page.is(inner.phrase.start.wrapping_sub(1), "in");
    let outer = before.checked_sub(1).filter(|&o| placed && stage.parties[o].tokens.end + 3 > inner.phrase.start);
    let party = &stage.parties[outer.unwrap_or(before)];
    Some(Owner { entity: party.entity, after: at + 1, from: party.span.start, party: false })
}

/// "Council President Alma Reyes": of the only council that the article names.
fn short(stage: &Stage<'_, '_>, role: Tokens, head: usize) -> Option<Owner> {
    let at = head.checked_sub(1).filter(|&a| a >= role.start)?;
    let entity = stage.by_sort(stage.page.word(at))?;
    let from = stage.page.document.tokens[at].span.start;
    Some(Owner { entity, after: at + 1, from, party: false })
}

/// "the Palestinian president", "Russian Foreign Minister Bo Ray" where Russia is not named: whose people they lead or speak
/// for; not "French race leader", "Belgian president of Acme".
fn nation(stage: &Stage<'_, '_>, name: &Name, head: usize, office: Office) -> bool {
    let (first, next) = (name.tokens.start, name.tokens.end);
    let part = |i: usize| case::is_capital(stage.page.word(i)) || stage.page.is_one_of(i, FIELDS);
    let near = next <= head && head < next + 4 && (next..head).all(part);
    // "Spanish Socialist leader"
    let near = near && (next..head).all(|i| stage.page.name_index_at(i).is_none());
    let party = super::affiliation::is_political(name.span.of(stage.page.document.text));
    let leads = listed!("chancellor dictator king minister premier president prince princess queen secretary")
        .has(office.noun)
        || next + 1 >= head && listed!("ambassador envoy leader negotiator").has(office.noun);
    // "Syrian-backed", "Swiss-Italian", "Acme's Russian"
    let tied = stage.page.is_hyphen(next)
        || first > 0 && (is_possessive(stage.page.word(first - 1)) || stage.page.is_hyphen(first - 1));
    let of_another = stage.page.is_one_of(head + 1, listed!("of for at")) && office.noun != "minister";
    name.kind == EntityKind::Group && leads && near && !tied && !of_another && !party
}

/// What ministers and envoys are called.
const FIELDS: &Listed = listed!(
    "agriculture and cabinet defence defense deputy economy education energy finance foreign health home information \
     interim interior justice labour oil peace prime trade transport vice",
);

/// What a name in a role ties to: a people's country, if the article names it.
fn target(stage: &Stage<'_, '_>, name: &Name, id: EntityId, office: Office) -> Option<EntityId> {
    match name.kind {
        EntityKind::Group if office.class != Class::Office => None,
        EntityKind::Group => stage.country_of(id),
        // "the mother of US swimmer Bo Ray"
        EntityKind::Place if office.class == Class::Kin => None,
        _ => Some(id),
    }
}

/// "His Highness", "Her Majesty"
fn is_style(stage: &Stage<'_, '_>, i: usize) -> bool {
    stage.page.is_one_of(i, listed!("Eminence Excellency Grace Highness Holiness Majesty"))
}

/// True for a name of which only "Lima-based", "US-led" is said.
pub(crate) fn is_seat(stage: &Stage<'_, '_>, name: &Name) -> bool {
    stage.page.is_hyphen(name.tokens.end) && stage.page.word(name.tokens.end + 1).ends_with("ed")
}

/// True for a word that may stand between a joint and the name it leads to.
fn is_said_of(stage: &Stage<'_, '_>, i: usize) -> bool {
    let free = stage.page.name_at(i).is_none_or(|n| is_seat(stage, n) || n.kind == EntityKind::Group);
    stage.page.is_hyphen(i) || free && (stage.page.is_modifier(i) || stage.page.is_hyphen(i - 1))
}

/// Whom "of ...", "to ..." after the noun name, each with the token before its article and the byte where it ends.
pub(crate) fn complements(
    stage: &Stage<'_, '_>,
    role: Tokens,
    head: usize,
    office: Office,
) -> Vec<(EntityId, usize, u32)> {
    let mut out = Vec::new();
    let mut part = false;
    let inside = stage.page.names.partition_point(|n| n.tokens.start <= head);
    let names = stage.page.names[inside..].iter().zip(&stage.owner[inside..]);
    let names = names.take_while(|(n, _)| n.tokens.end <= role.end);
    // "the daughter of former Ohio governor Bo Ray": whatever is in his title.
    let titled = |n: &Name| stage.page.is_person(n.tokens.start) && stage.page.titled(n.tokens.start);
    if let Some((person, &id)) = names.clone().find(|(n, _)| titled(n)) {
        // "adviser to Secretary of State Ann Lee"
        let joint = |&i: &usize| is_joint(stage.page.word(i)) && (i == head + 1 || stage.page.office(i - 1).is_none());
        let link = (head + 1..person.tokens.start).rfind(joint);
        // "ambassador to France for President Bo Ray": to France.
        let other = names.clone().next().is_some_and(|(n, _)| link.is_some_and(|l| n.tokens.start < l));
        if let Some(link) = link.filter(|_| !other) {
            return vec![(id, link + 1, person.span.end)];
        }
    }
    for (name, &id) in names {
        // "founder of the Lima-based research group Acme", but "wife of former Ohio governor Bo Ray"
        let mut before = name.tokens.start;
        let body = matches!(name.kind, EntityKind::Organisation | EntityKind::Place);
        let last = body && !(name.tokens.end < role.end && stage.page.is_modifier(name.tokens.end));
        while last && before > head + 2 && is_said_of(stage, before - 1) {
            before -= 1;
        }
        // "pastor of Bath's Elm Church", "head of the government's Tea Council"
        if last && is_possessive(stage.page.word(before - 1)) {
            before -= 1;
            while before > head + 2
                && (stage.page.name_index_at(before - 1).is_some() || stage.page.is_modifier(before - 1))
            {
                before -= 1;
            }
        }
        let word = stage.page.word(before - 1);
        if is_determiner(word) || lexicon::honorific(word).is_some() {
            before -= 1;
        }
        let from = stage.page.is(before - 1, "from") && (office.class == Class::Office || office.noun == "graduate");
        let linked = from || is_joint(stage.page.word(before - 1));
        // "head of heritage for Batna's museum": the museum's, not the town's.
        // "a student of Lee's, Bo Ray", "the head of the EU's delegation"
        // "chief strategist for Lee's campaign": his.
        let campaign = name.kind == EntityKind::Person
            && stage.page.is_one_of(role.end - 1, listed!("administration bid campaign campaigns team"));
        let owns = is_possessive(stage.page.word(name.tokens.end))
            && name.tokens.end + 1 < role.end
            && !campaign
            && !super::part::is_part(stage, name.tokens.end + 1);
        let target = target(stage, name, id, office);
        // "the head of a London bank" is not London's.
        let firm = name.kind == EntityKind::Place && stage.page.is_one_of(role.end - 1, super::site::FIRMS);
        let free = !owns && !firm && !is_seat(stage, name);
        // "the head of the EU's delegation to Georgia", "ambassador of Mali to Peru", "director of the Ely Centre at Bath College":
        // in both.
        let to = part || listed!("ambassador envoy representative").has(office.noun);
        let both =
            stage.page.is(before - 1, "to") && to || stage.page.is(before - 1, "at") && name.kind != EntityKind::Person;
        if let Some(target) = target.filter(|_| linked && free && (out.is_empty() || both)) {
            part = out.is_empty() && is_possessive(stage.page.word(name.tokens.end));
            out.push((target, before, name.span.end));
        }
    }
    if out.is_empty() {
        // "the chairman of its trustees", "a spokeswoman for the office"
        let thing = |o: &&Party| o.kind == EntityKind::Organisation || office.class == Class::Kin;
        let other = stage.others_in(Tokens::new(head + 1, role.end)).iter().find(thing);
        out.extend(other.map(|o| (o.entity, o.tokens.start, o.span.end)));
    }
    out
}
