//! Organisations by whose or what they are: "the hospice's auditors, Hallam & Grice", "Minera Alto Loa, a unit of Grupo
//! Quiroga", "whose firm, RG Habitat", "the University of Dunmore's Kessler Center".

use super::owner;
use super::stage::{self, Party, Stage};
use crate::analysis::{EntityId, EntityKind, MentionKind, Relation, RelationKind};
use crate::document::Tokens;
use crate::entity::phrase::is_possessive;
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// What all of them are.
const APPOSED: (RelationKind, &str) = (RelationKind::Role, "organisation-apposed");

/// Ties of organisations to those whose they are.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for pair in stage.parties.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let gap = Tokens::new(a.tokens.end.min(b.phrase.start), b.phrase.start);
        // The words that say what it is may stand in its phrase.
        let article =
            b.phrase.start < b.tokens.start && stage.page.is_one_of(b.tokens.start - 1, listed!("the The a an"));
        let bare = Tokens::new(gap.start, b.tokens.start - usize::from(article));
        let body = |p: &Party| p.kind == EntityKind::Organisation;
        let near = gap.end - gap.start < 9 && stage.page.sentence(a.tokens.start).contains(gap.end);
        if near {
            out.extend(of_another(stage, a, b));
        }
        if near && body(b) {
            out.extend(owned(stage, a, b, bare));
        }
        // "Kenya, a member of the African Union"; not "Lee of Ohio, an ally of Ray"
        let led = a.phrase.start > 0 && stage.page.document.tag(a.phrase.start - 1) == Tag::Adposition;
        if near && (body(a) || a.kind == EntityKind::Place && !led) {
            out.extend(unit(stage, a, b, gap));
        }
        if near && body(a) {
            out.extend(within(stage, a, b, gap));
        }
        if near {
            out.extend(included(stage, a, b, gap));
        }
    }
    for b in stage.parties.iter().filter(|p| p.kind == EntityKind::Organisation) {
        out.extend(whose(stage, b));
    }
    out
}

fn tie(source: EntityId, label: String, target: EntityId, a: &Party, b: &Party) -> Option<Relation> {
    (source != target).then(|| stage::tied(source, label, target, a.span.cover(b.span), APPOSED))
}

/// What one body is to another.
pub(super) const UNITS: &Listed = listed!(
    "affiliate agency ally arm auditor auditors backer branch brand client competitor contractor creditor customer \
     division employer faction insurer investor lender maker member neighbour operator owner parent part partner \
     predecessor publication publisher rival shareholder spinoff sponsor subsidiary successor supplier offshoot \
     unit wing",
);

/// What a person has.
const FIRMS: &Listed = listed!(
    "band business charity club company consultancy employer firm foundation label newspaper organisation \
     organization party practice startup team",
);

/// Parts of a body that have a name.
const GROUPS: &Listed = listed!("arm body branch cell committee department division faction group team unit wing");

/// What a word for a body says of it and its owner.
fn label(noun: &str, owner: EntityKind) -> Option<String> {
    if owner == EntityKind::Person && FIRMS.has(noun) {
        return Some(format!("{noun} of"));
    }
    let parent = noun == "company" && owner == EntityKind::Organisation;
    (UNITS.has(noun) || parent).then(|| format!("{noun} of"))
}

/// "the hospice's auditors, Hallam & Grice", "Dunmore's Kessler Center"
fn owned(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let pronoun = listed!("his her its").has_in_any_case(stage.page.word(a.tokens.start));
    let possessive = is_possessive(stage.page.word(gap.start));
    if stage.owns(b) || stage.modifies(b) {
        return None;
    }
    // "an elite group within Acme called the Bolt Guard"
    let within = a.phrase.start > 1 && stage.page.is_one_of(a.phrase.start - 1, listed!("within inside of at"));
    let called = stage.page.is_one_of(gap.start, listed!("called named known"));
    let sort = within && called && stage.page.is_one_of(a.phrase.start - 2, GROUPS);
    if sort {
        return tie(b.entity, "part of".to_owned(), a.entity, a, b);
    }
    // "the UN refugee agency, UNHCR", "the Acme subsidiary Bolt"
    let modifies = !possessive && matches!(a.kind, EntityKind::Organisation | EntityKind::Place);
    if !(pronoun || possessive || modifies && a.mention == MentionKind::Name && gap.start < gap.end) {
        return None;
    }
    let from = gap.start + usize::from(possessive);
    let head = gap.end - 1;
    let direct = gap.start < gap.end && (possessive || modifies || pronoun);
    if direct && stage.page.is_one_of(head, UNITS) && (from..head).all(|i| stage.page.is_modifier(i)) {
        return tie(b.entity, format!("{} of", stage.page.word(head)), a.entity, a, b);
    }
    let small = (from..gap.end).all(|i| stage.page.is_modifier(i) || stage.page.is(i, "ruling"));
    let persons = a.kind == EntityKind::Person && (pronoun || possessive) && small;
    // "his company Acme"
    if persons && gap.start < gap.end && stage.page.is_one_of(head, FIRMS) {
        return tie(b.entity, format!("{} of", stage.page.word(head)), a.entity, a, b);
    }
    // "his ruling Harvest Party"
    let party = listed!("Alliance Coalition Congress Front League Movement Party");
    if persons && (pronoun || from < gap.end) && stage.page.is_one_of(b.tokens.end - 1, party) {
        return tie(b.entity, "party of".to_owned(), a.entity, a, b);
    }
    // "Ann Lee's Harbour Association": said by name, whose it is.
    if from == gap.end && possessive && matches!(a.kind, EntityKind::Organisation | EntityKind::Person) {
        let label = if a.kind == EntityKind::Person { "organisation of" } else { "part of" };
        return tie(b.entity, label.to_owned(), a.entity, a, b);
    }
    let noun = gap.end.checked_sub(2).filter(|&n| n >= from && stage.page.is(n + 1, ","))?;
    let plain = (from..noun).all(|i| stage.page.is_modifier(i));
    let label = label(stage.page.word(noun), a.kind).filter(|_| plain)?;
    tie(b.entity, label, a.entity, a, b)
}

/// "Mozart Browser, Vellum's main competitor,", "Russia, Karam's main ally,"
fn of_another(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> Option<Relation> {
    let apposed = b.phrase.start == a.tokens.end + 1 && stage.page.is(a.tokens.end, ",") && stage.owns(b);
    let thing = |p: &Party| matches!(p.kind, EntityKind::Organisation | EntityKind::Place);
    let from = b.tokens.end + 1;
    let noun = (from..from + 4).take_while(|&i| stage.page.is_modifier(i)).last().filter(|_| apposed && thing(a))?;
    let closed = stage.page.is_one_of(noun + 1, listed!(", . ; )"));
    let label = label(stage.page.word(noun), b.kind).filter(|_| closed)?;
    tie(a.entity, label, b.entity, a, b)
}

/// "Minera Alto Loa, a unit of Grupo Quiroga", "Acme, owned by Ann Lee" being a verb's
fn unit(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let of =
        gap.end.checked_sub(1).filter(|&o| o > gap.start + 1 && matches!(word(o), "of" | "to" | "under" | "within"))?;
    // "Acme, which is part of Bolt"
    let relative = stage.page.is(gap.start, ",")
        && stage.page.is(gap.start + 1, "which")
        && matches!(word(gap.start + 2), "is" | "was");
    let opens = stage.page.is_one_of(gap.start, listed!(", is was"));
    let from = gap.start + if relative { 3 } else { 1 };
    let from = from + usize::from(stage.page.is_one_of(from, listed!("also itself now")));
    let from = from + usize::from(stage.page.is_one_of(from, listed!("a an the")));
    let noun = of.checked_sub(1).filter(|&n| n >= from && stage.page.is_one_of(n, UNITS) && opens)?;
    let plain = (from..noun).all(|i| stage.page.is_modifier(i) || stage.page.is_hyphen(i));
    let fits = a.kind == EntityKind::Organisation
        || stage.page.is_one_of(noun, listed!("ally member neighbour partner rival"));
    let whole = plain && fits && !stage.owns(b) && !stage.modifies(b);
    whole.then(|| tie(a.entity, format!("{} of", word(noun)), b.entity, a, b)).flatten()
}

/// "the Risk Unit of the National Commission"
fn within(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    // "the Ely Centre at Bath University"
    let text = |p: &Party| p.span.of(stage.page.document.text);
    let school = || text(b).split(' ').any(|w| listed!("College Institute School University").has(w));
    let at = || stage.page.is(gap.start, "at") && school() && !super::interview::is_medium(text(a));
    let has = |list: &Listed| text(a).split(' ').any(|w| list.has(w));
    let link = stage.page.is(gap.start, "of") && has(PARTS) || at() && has(listed!("Center Centre Institute School"));
    let of = link && b.tokens.start == gap.start + 1 + usize::from(stage.page.is(gap.start + 1, "the"));
    let bodies = b.kind == EntityKind::Organisation && a.mention == MentionKind::Name && b.mention == MentionKind::Name;
    (of && bodies && stage.object(b.phrase.start).is_some_and(|o| stage.free(o)))
        .then(|| tie(a.entity, "part of".to_owned(), b.entity, a, b))
        .flatten()
}

/// What bodies call their parts: not "told the BBC of the Church's plan".
const PARTS: &Listed = listed!(
    "Agency Board Branch Bureau Center Centre Chamber Channel College Commission Committee Council Department Division \
     Faculty Institute Laboratory Office School Section Service Unit Wing",
);

/// "Ann Lee, whose clients include Acme captain Bo Ray"
fn included(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let verb = gap.end.checked_sub(1).filter(|&v| matches!(word(v), "include" | "included"))?;
    let noun = verb.checked_sub(1).filter(|&n| n > gap.start + 1 && word(n).ends_with('s'))?;
    let opens = stage.page.is(gap.start, ",")
        && stage.page.is(gap.start + 1, "whose")
        && (gap.start + 2..noun).all(|i| stage.page.is_modifier(i));
    (opens && !stage.owns(b)).then(|| tie(b.entity, format!("among {} of", word(noun)), a.entity, a, b)).flatten()
}

/// "Rohan Gowda, whose firm, RG Habitat, built a mall"
fn whose(stage: &Stage<'_, '_>, b: &Party) -> Option<Relation> {
    let comma = b.phrase.start.checked_sub(1)?;
    let noun = comma.checked_sub(usize::from(stage.page.is(comma, ",")))?;
    let at = noun.checked_sub(1).filter(|&w| stage.page.is(w, "whose"))?;
    let owner = owner::whose(stage, at)?;
    let label = label(stage.page.word(noun), stage.entity(owner.entity).kind)?;
    Some(stage::tied(b.entity, label, owner.entity, Span::new(owner.from, b.span.end), APPOSED))
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn what_one_body_is_to_another() {
        check("[O:Acme]'s auditors , [O:Hall & Co] , left .", "Hall & Co -auditors of> Acme");
        check("[O:Acme] , a copper unit of [O:Bolt] , fell .", "Acme -unit of> Bolt");
        check("[O:Acme] , which is part of [O:Bolt] , fell .", "Acme -part of> Bolt");
        check("[O:Acme] , also part of [O:Bolt] , fell .", "Acme -part of> Bolt");
        check("[O:Acme] fell . Its rival [O:Bolt] rose .", "Bolt -rival of> Acme");
        check("[O:Acme] , a new unit under [O:Bolt] , fell .", "Acme -unit of> Bolt");
        check("the [O:University of Lima]'s [O:Loa Center] said", "Loa Center -part of> University of Lima");
    }

    #[test]
    fn a_body_of_another() {
        check("The [O:Risk Unit] of the [O:National Commission] met .", "Risk Unit -part of> National Commission");
        check("The [O:Risk Unit] of [O:Acme]'s rival met .", "");
        check("The [O:Ely Centre] at [O:Bath University] met .", "Ely Centre -part of> Bath University");
        check("[P:Ann Lee] told the [O:BBC] of the [O:Acme] plan .", "Ann Lee -interviewed by> BBC");
        check("[O:Bolt] beat [O:Acme] at [O:Bath Arena] .", "Bolt -beat> Acme");
    }

    #[test]
    fn with_the_other_before() {
        check("The [O:UN] refugee agency , [O:UNHCR] , left .", "UNHCR -agency of> UN");
        check("The [O:Acme] subsidiary [O:Bolt] fell .", "Bolt -subsidiary of> Acme");
        check("an elite group within [O:Acme] called the [O:Bolt Guard] left .", "Bolt Guard -part of> Acme");
    }

    #[test]
    fn what_it_is_to_another() {
        check("[O:Acme] , [O:Bolt]'s main competitor , fell .", "Acme -competitor of> Bolt");
        check("[L:Russia] , [P:Bo Ray]'s main ally , voted .", "Russia -ally of> Bo Ray");
        check("[O:Acme] , [O:Bolt]'s chairman said , fell .", "");
    }

    #[test]
    fn whom_a_list_of_them_includes() {
        check("[P:Ann Lee] , whose clients include [O:Acme] , left .", "Acme -among clients of> Ann Lee");
        check("[P:Ann Lee] , whose hopes included [O:Acme]'s end , left .", "");
    }

    #[test]
    fn somebodys_firm() {
        check("[P:Ann Lee] , whose firm , [O:Acme] , fell , left .", "Acme -firm of> Ann Lee");
        check("[P:Ann Lee]'s company , [O:Acme] , fell .", "Acme -company of> Ann Lee");
        check("[P:Ann Lee]'s company [O:Acme] fell .", "Acme -company of> Ann Lee");
        check("[P:Ann Lee]'s ruling [O:Harvest Party] fell .", "Harvest Party -party of> Ann Lee");
        check("[L:Peru] is a key ally of [L:Chile] .", "Peru -ally of> Chile");
        check(
            "[P:Ann Lee] of [L:Ohio] , an ally of [P:Bo Ray] , left .",
            "Ann Lee -from> Ohio; Ann Lee -ally of> Bo Ray",
        );
        check("[P:Ann Lee]'s [O:Harbour Association] fell .", "Harbour Association -organisation of> Ann Lee");
    }

    #[test]
    fn not_whatever_is_owned() {
        check("[P:Ann Lee]'s answer , [O:Acme] , fell .", "");
    }
}
