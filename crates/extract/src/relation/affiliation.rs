//! Whose people are and where they are from: "Matthew Ingram of The Globe and Mail", "Ann Lee, now at Varela Capital",
//! "Gerald Doe, 61, of Harrogate".

use super::stage::{self, Party, Stage};
use crate::analysis::{EntityId, EntityKind, MentionKind, Relation, RelationKind};
use crate::document::Tokens;
use crate::entity::phrase::is_possessive;
use crate::lexicon;
use crate::listed::listed;
use crate::span::Span;
use crate::tag::Tag;

/// Ties of people to the organisations and places named right after them.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for a in stage.parties.iter().filter(|p| p.kind == EntityKind::Person && p.mention == MentionKind::Name) {
        if let Some(target) = one_of(stage, a) {
            let evidence = a.span.cover(stage.page.document.tokens[a.tokens.end + 2].span);
            out.push(tie(a.entity, ("member of", RelationKind::Role), target, evidence));
        }
    }
    for b in stage.parties.iter().filter(|p| p.kind == EntityKind::Person && p.mention == MentionKind::Name) {
        out.extend(seated(stage, b));
    }
    for triple in stage.parties.windows(3) {
        out.extend(seat_and_party(stage, &triple[0], &triple[1], &triple[2]));
        out.extend(party_and_home(stage, &triple[0], &triple[1], &triple[2]));
    }
    for pair in stage.parties.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let gap = Tokens::new(a.tokens.end.min(b.phrase.start), b.phrase.start);
        out.extend(in_brackets(stage, a, b));
        out.extend(of_party(stage, a, b));
        if a.kind != EntityKind::Person && b.mention == MentionKind::Name && owned_by(stage, a, b) {
            let place = a.kind == EntityKind::Place;
            let found = if place { ("from", RelationKind::Location) } else { ("of", RelationKind::Role) };
            out.push(tie(b.entity, found, a.entity, a.span.cover(b.span)));
        }
        // "the Congress party's Ann Lee"
        let its = stage.page.is(a.tokens.end, "party") && is_possessive(stage.page.word(a.tokens.end + 1));
        if its && b.kind == EntityKind::Person && b.tokens.start == a.tokens.end + 2 && !stage.modifies(b) {
            out.push(tie(b.entity, ("member of", RelationKind::Role), a.entity, a.span.cover(b.span)));
        }
        // "The mayor, a Democrat": of a description only the party is read.
        let named = a.mention == MentionKind::Name || a.mention == MentionKind::Nominal && b.kind == EntityKind::Group;
        let person = a.kind == EntityKind::Person && named && !stage.owns(a);
        let apposed = b.phrase.start == a.phrase.end + 1;
        if !person || gap.end - gap.start > 8 && !apposed || stage.modifies(b) || stage.owns(b) {
            continue;
        }
        // "Ann Lee, also from Bath", "Bo Ray, formerly of Acme"
        let added = listed!("also formerly originally");
        let words: Vec<&str> = gap.iter().map(|i| stage.page.word(i)).filter(|word| !added.has(word)).collect();
        let found = match b.kind {
            EntityKind::Organisation => of_organisation(stage, a, b, &words),
            EntityKind::Place => from_place(&words).or_else(|| described_from(stage, b, gap, &words)),
            EntityKind::Person => acts_for(stage, b, &words),
            EntityKind::Group => party(stage, b, &words),
            _ => None,
        };
        // "Ann Lee and Bo Ray, of Bath": of two who share it.
        let both = words.first() == Some(&",") && found.is_some_and(|f| f.0 == "from");
        let at = stage.from(a.phrase.start).filter(|_| both);
        let all = at.map_or_else(Vec::new, |at| stage.joined_before(at));
        for other in all.iter().map(|&p| &stage.parties[p]).filter(|p| p.kind == EntityKind::Person) {
            let other = (other.entity != a.entity).then_some(other);
            out.extend(found.zip(other).map(|(f, o)| tie(o.entity, f, b.entity, o.span.cover(b.span))));
        }
        out.extend(found.map(|found| tie(a.entity, found, b.entity, a.span.cover(b.span))));
    }
    out
}

/// "Ohio Sen. Ann Lee", "former Ohio Gov. Bo Ray"; not "in Ohio Sen. Ann Lee said", who is of any state.
fn seated(stage: &Stage<'_, '_>, b: &Party) -> Option<Relation> {
    let title = b.tokens.start.checked_sub(1)?;
    let second = usize::from(title > 0 && stage.page.is(title - 1, "Lt."));
    let n = stage.page.name_index_at(title.checked_sub(1 + second)?)?;
    let place = &stage.page.names[n];
    let before = place.tokens.start.checked_sub(1);
    let after = |words| before.is_some_and(|i| stage.page.is_one_of(i, words));
    let former = after(listed!("Former former late then"));
    let label = match (stage.page.word(title).trim_end_matches('.'), former) {
        ("Gov", _) if second > 0 => "lieutenant governor of",
        ("Gov", true) => "former governor of",
        ("Gov", false) => "governor of",
        ("Sen" | "Rep", true) => "formerly represented",
        ("Sen" | "Rep", false) => "represents",
        _ => return None,
    };
    let state = lexicon::country(place.span.of(stage.page.document.text)).is_none();
    (place.kind == EntityKind::Place && state && !after(listed!("at from in In")))
        .then(|| tie(b.entity, (label, RelationKind::Role), stage.owner[n], place.span.cover(b.span)))
}

/// "Korea's Kim Shin-wook", "Harvard's Ann Lee": a person whom a place or body has for its own, no role being said.
fn owned_by(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> bool {
    let has = matches!(a.kind, EntityKind::Place | EntityKind::Organisation) && stage.owns(a);
    has && b.kind == EntityKind::Person && b.tokens.start == a.tokens.end + 1 && !stage.modifies(b)
}

/// "Cllr Ann Lee (Lab, Mill Lane)", "Senator Bo Ray (D-Ohio)", "Ann Lee MP (Labour)": party and seat, or a body.
fn in_brackets(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> Vec<Relation> {
    let word = |i: usize| stage.page.word(i);
    let open = a.tokens.end + usize::from(stage.page.is_one_of(a.tokens.end, listed!("MP MSP MEP MLA TD")));
    let named = a.kind == EntityKind::Person && a.mention == MentionKind::Name && b.mention == MentionKind::Name;
    let opened = |i: usize| i == open && matches!(word(i), "(" | ",");
    let (from, end) = (b.tokens.start, b.tokens.end);
    let represents = |p: &Party| tie(a.entity, ("represents", RelationKind::Role), p.entity, a.span.cover(p.span));
    // "D-Ohio"; the letter may be taken for a name.
    let letter =
        |i: usize| opened(i - 1) && stage.page.is_one_of(i, listed!("D R I")) && matches!(word(i + 1), "-" | "–");
    let state =
        if named && from > open && letter(from) { stage.from(from + 2).map(|p| &stage.parties[p]) } else { None };
    let state = state.or((named && from > open + 2 && letter(from - 2)).then_some(b));
    if let Some(state) = state {
        let mut out = vec![represents(state)];
        // Of a party that the article names, not of "D".
        let party = b.kind == EntityKind::Group && stage.entity(b.entity).name.len() > 1;
        out.extend(party.then(|| tie(a.entity, ("member of", RelationKind::Role), b.entity, a.span.cover(b.span))));
        return out;
    }
    if !(named && from == open + 1 && stage.page.is(open, "(")) {
        return Vec::new();
    }
    let seat = stage
        .from(end + 1)
        .map(|p| &stage.parties[p])
        .filter(|p| stage.page.is(end, ",") && stage.page.is(p.phrase.end, ")"));
    let text = b.span.of(stage.page.document.text);
    let party = PARTIES.contains(&text) || text.contains("Party");
    let initials = text.len() < 6 && text.bytes().all(|c| c.is_ascii_uppercase()) && b.kind == EntityKind::Organisation;
    // "Green Front (GF)", taken for a person
    let short = a.span.of(stage.page.document.text).split(' ').filter_map(|w| w.chars().next()).eq(text.chars());
    let label = match b.kind {
        _ if short => return Vec::new(),
        _ if party || seat.is_some() && initials => ("member of", RelationKind::Role),
        EntityKind::Organisation if stage.page.is(end, ")") => ("of", RelationKind::Role),
        EntityKind::Place if stage.page.is(end, ")") => ("from", RelationKind::Location),
        _ => return Vec::new(),
    };
    let mut out = vec![tie(a.entity, label, b.entity, a.span.cover(b.span))];
    out.extend(seat.filter(|_| label.0 == "member of").map(represents));
    out
}

/// Parties as lists of members shorten them.
const PARTIES: [&str; 10] =
    ["Con", "Conservatives", "Dem", "Greens", "Ind", "Lab", "Labour", "LD", "Lib Dem", "Reform"];

fn tie(source: EntityId, (label, kind): (&str, RelationKind), target: EntityId, evidence: Span) -> Relation {
    stage::tied(source, label.to_owned(), target, evidence, (kind, "person-of"))
}

type Found = Option<(&'static str, RelationKind)>;

/// True for what may stand where an apposition closes.
fn closes(stage: &Stage<'_, '_>, b: &Party) -> bool {
    matches!(stage.page.word(b.phrase.end), "," | "." | ")" | ";" | "")
}

fn of_organisation(stage: &Stage<'_, '_>, a: &Party, b: &Party, words: &[&str]) -> Found {
    // "Ann Lee, a former judge, with the law firm Acme,"
    let end = a.phrase.end;
    let apposed = end > a.tokens.end && stage.page.is(end - 1, ",") && b.phrase.start == end + 1;
    if apposed && matches!(stage.page.word(end), "with" | "of") && closes(stage, b) {
        return Some(("of", RelationKind::Role));
    }
    match words {
        ["of" | "from"] => Some(("of", RelationKind::Role)),
        // "Rosalind Achebe KC, for the Crown"
        [.., ",", "for"] if words.len() < 4 => Some(("acts for", RelationKind::Role)),
        [",", "of" | "from" | "with"] => Some(("of", RelationKind::Role)),
        [",", "now", "at" | "with" | "of"] => Some(("works for", RelationKind::Role)),
        // "Ann Lee, who tracks debris at the University of Lima"
        [",", "who", verb, rest @ .., "at"] if does(verb) && works(stage, a, rest.len()) => {
            Some(("works for", RelationKind::Role))
        }
        _ => None,
    }
}

/// True for a verb that may say what somebody's work is.
fn does(verb: &str) -> bool {
    let stays = listed!("appears arrives attends dies eats has is lives plays sits speaks was");
    verb.ends_with('s') && !stays.has(verb)
}

/// True when so many words after "who" and a verb are what is worked on: "debris", "labour law".
fn works(stage: &Stage<'_, '_>, a: &Party, words: usize) -> bool {
    let from = a.tokens.end + 3;
    (1..4).contains(&words) && (from..from + words).all(|i| stage.page.is_modifier(i))
}

/// "Ann Lee, one of the two board members who": of the only board that the article names.
fn one_of(stage: &Stage<'_, '_>, a: &Party) -> Option<EntityId> {
    let word = |i: usize| stage.page.word(i);
    let from = a.tokens.end;
    let opens = stage.page.is(from, ",") && stage.page.is(from + 1, "one") && stage.page.is(from + 2, "of");
    let members = (from + 4..from + 8).find(|&i| stage.page.is(i, "members")).filter(|_| opens)?;
    stage.by_sort(word(members - 1))
}

/// "Ann Lee, a toxicologist from Memphis", "Bo Ray, an artist living in Bath"
fn described_from(stage: &Stage<'_, '_>, b: &Party, gap: Tokens, words: &[&str]) -> Found {
    // "Bo Ray, 44, a welder from Hull"
    let words = match words {
        [",", age, rest @ ..] if age.bytes().all(|b| b.is_ascii_digit()) => rest,
        _ => words,
    };
    let [",", "a" | "an" | "the", said @ ..] = words else { return None };
    let (label, tail) = match said {
        [.., "from"] => ("from", 1),
        [.., "based", "in"] => ("based in", 2),
        [.., "living", "in"] => ("lives in", 2),
        [.., "who", "lives", "in"] => ("lives in", 3),
        [.., "in"] => ("in", 1),
        _ => return None,
    };
    let last = gap.end.checked_sub(1 + tail)?;
    // "a mother of four from Memphis"
    let of_some = stage.page.is(last - 1, "of") && stage.page.document.tag(last) == Tag::Number;
    let first = gap.end - words.len() + 2;
    let noun = Some(last - 2 * usize::from(of_some)).filter(|&n| n >= first)?;
    // "a shopkeeper in Leeds"
    let does = ["er", "ist", "ian"].iter().any(|end| stage.page.word(noun).ends_with(end));
    let plain = (first..noun).all(|i| stage.page.is_modifier(i)) && (does || stage.page.office(noun).is_some());
    // "hit Ann Lee, a judge based in Oslo said": the judge is another.
    let closed = label == "from" || closes(stage, b) || stage.page.is(b.phrase.end, "who");
    (plain && closed).then_some((label, RelationKind::Location))
}

fn from_place(words: &[&str]) -> Found {
    let age = |w: &str| w.len() == 2 && w.bytes().all(|b| b.is_ascii_digit());
    match words {
        ["of" | "from"]
        | [",", "of" | "from"]
        | ["is" | "was", "from"]
        | [",", "who", "is" | "was" | "comes" | "came", "from"] => Some(("from", RelationKind::Location)),
        [",", n, ",", "of" | "from"] | [",", n, "of" | "from"] if age(n) => Some(("from", RelationKind::Location)),
        [",", "who", "lives", "in"] | [",", _, ",", "who", "lives", "in"] => Some(("lives in", RelationKind::Location)),
        _ => None,
    }
}

/// "Dominic Fearn KC, for Mr Pym-Hughes,", "Ann Lee, representing Bo Ray"
fn acts_for(stage: &Stage<'_, '_>, b: &Party, words: &[&str]) -> Found {
    let (last, rest) = words.split_last()?;
    let comma = rest.last().is_some_and(|w| *w == ",") && rest.len() < 3;
    (comma && matches!(*last, "for" | "representing" | "defending") && closes(stage, b))
        .then_some(("acts for", RelationKind::Role))
}

/// "Lord Lee, the Conservative peer", "Ann Lee, a Democrat,", "Ann Lee, Democrat of Ohio"
fn party(stage: &Stage<'_, '_>, b: &Party, words: &[&str]) -> Found {
    let political = is_political(b.span.of(stage.page.document.text));
    let next = stage.page.word(b.phrase.end);
    let said = matches!(words, [","] | [",", "a" | "an" | "the" | "another" | "fellow"] | ["is" | "was", "a" | "an"]);
    let office = || stage.page.office(b.phrase.end).is_some();
    (political && said && (listed!(", . of from ) and who").has(next) || office()))
        .then_some(("member of", RelationKind::Role))
}

/// "Republican Sen. Ann Lee", "fellow Democrat Bo Ray"
fn of_party(stage: &Stage<'_, '_>, group: &Party, b: &Party) -> Option<Relation> {
    let (from, end) = (group.tokens.end, b.tokens.start);
    let political = group.kind == EntityKind::Group && is_political(group.span.of(stage.page.document.text));
    let person = b.kind == EntityKind::Person && b.mention == MentionKind::Name && from <= end && end < from + 5;
    let titled = || stage.page.office(end - 1).is_some() || lexicon::honorific(stage.page.word(end - 1)).is_some();
    let part = |i: usize| stage.page.is_modifier(i) || lexicon::honorific(stage.page.word(i)).is_some();
    // "Unlike Republicans Ann Lee voted": of many only "fellow Republicans Ann Lee and Bo Ray".
    let many = group.span.of(stage.page.document.text).ends_with('s')
        && !(group.tokens.start > 0 && stage.page.is(group.tokens.start - 1, "fellow"));
    // "the anti-Democrat Ann Lee"
    let aside = group.tokens.start > 0 && stage.page.is_hyphen(group.tokens.start - 1);
    (political && person && !aside && !many && (from == end || (from..end).all(part) && titled()))
        .then(|| tie(b.entity, ("member of", RelationKind::Role), group.entity, group.span.cover(b.span)))
}

/// "Senator Ann Lee, a Democrat from Ohio"
fn party_and_home(stage: &Stage<'_, '_>, a: &Party, group: &Party, home: &Party) -> Option<Relation> {
    let kinds = a.kind == EntityKind::Person && home.kind == EntityKind::Place && group.kind == EntityKind::Group;
    // "Ann Lee, Democrat of Ohio"
    let near = matches!(group.tokens.start.checked_sub(a.tokens.end), Some(1 | 2));
    let apposed = stage.page.is(a.tokens.end, ",") && near;
    let from = home.tokens.start == group.tokens.end + 1 && stage.page.is_one_of(group.tokens.end, listed!("from of"));
    let fits = kinds && apposed && from && is_political(group.span.of(stage.page.document.text)) && !stage.owns(home);
    fits.then(|| tie(a.entity, ("from", RelationKind::Location), home.entity, a.span.cover(home.span)))
}

/// "Senator Ann Lee, an Ohio Democrat,": of the place and of the party.
fn seat_and_party(stage: &Stage<'_, '_>, a: &Party, place: &Party, group: &Party) -> Vec<Relation> {
    let kinds = a.kind == EntityKind::Person && place.kind == EntityKind::Place && group.kind == EntityKind::Group;
    let named = a.mention == MentionKind::Name && stage.page.is(a.tokens.end, ",");
    let close = place.phrase.start == a.tokens.end + 1 && group.tokens.start == place.tokens.end;
    // "an Ohio Democrat who", "an Ohio Democrat and veteran"
    let closes = closes(stage, group) || stage.page.is_one_of(group.phrase.end, listed!("and who"));
    if !(kinds && named && close && is_political(group.span.of(stage.page.document.text)) && closes) {
        return Vec::new();
    }
    vec![
        tie(a.entity, ("represents", RelationKind::Role), place.entity, a.span.cover(place.span)),
        tie(a.entity, ("member of", RelationKind::Role), group.entity, a.span.cover(group.span)),
    ]
}

pub(super) fn is_political(text: &str) -> bool {
    lexicon::demonym(text).is_none() && POLITICAL.iter().any(|p| text.trim_end_matches('s') == *p)
}

/// Parties whose members are called by the party's name.
const POLITICAL: [&str; 18] = [
    "Christian Democrat",
    "Communist",
    "Conservative",
    "Democrat",
    "Democratic",
    "Green",
    "Independent",
    "Islamist",
    "Labour",
    "Liberal",
    "Liberal Democrat",
    "Maoist",
    "New Democrat",
    "Peronist",
    "Republican",
    "Social Democrat",
    "Socialist",
    "Tory",
];

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn whose_party_is_named() {
        check("The [O:Congress] party's [P:Ann Lee] left .", "Ann Lee -member of> Congress");
        check(
            "[P:Ann Lee] , a [G:Democrat] from [L:Ohio] , left .",
            "Ann Lee -member of> Democrat; Ann Lee -from> Ohio",
        );
        check(
            "Senator [P:Ann Lee] , [G:Democrat] of [L:Ohio] , left .",
            "Ann Lee -member of> Democrat; Ann Lee -from> Ohio",
        );
        check("The [O:Congress] party's aide [P:Ann Lee] left .", "");
    }

    #[test]
    fn a_person_of_an_organisation() {
        check("[P:Ann Lee] of the [O:Daily Planet] said it was late .", "Ann Lee -of> Daily Planet");
        check("the death of [P:Ann Lee] of cancer in the [L:US] .", "");
        check("said [P:Ann Lee] , now at [O:Varela Capital] .", "Ann Lee -works for> Varela Capital");
        check("[P:Ann Lee] QC , for the [O:Crown] , rose .", "Ann Lee -acts for> Crown");
        check("[P:Ann Lee] , who tracks river ice at the [O:Tate] , rose .", "Ann Lee -works for> Tate");
        check("[P:Ann Lee] , who eats fish at the [O:Tate] , rose .", "");
    }

    #[test]
    fn by_what_they_do_and_where() {
        check("[P:Ann Lee] , 44 , a welder from [L:Hull] , left .", "Ann Lee -from> Hull");
        check("[P:Ann Lee] , a buyer in [L:Hull] who paid , left .", "Ann Lee -in> Hull");
        check("[P:Ann Lee] , a joy in [L:Hull] , left .", "");
    }

    #[test]
    fn of_a_party() {
        check("[G:Republican] Sen. [P:Ann Lee] left .", "Ann Lee -member of> Republican");
        check("fellow [G:Democrat] [P:Ann Lee] left .", "Ann Lee -member of> Democrat");
        check("[G:Democratic] challenger [P:Ann Lee] left .", "Ann Lee -member of> Democratic");
        check("the anti-[G:Democrat] [P:Ann Lee] left .", "");
        check("[G:Republican] attacks [P:Ann Lee] called late failed .", "");
    }

    #[test]
    fn in_brackets() {
        check(
            "[P:Ann Lee] ([O:Lab] , [L:Mill Lane]) left .",
            "Ann Lee -member of> Lab; Ann Lee -represents> Mill Lane",
        );
        check("Senator [P:Ann Lee] (D-[L:Ohio]) left .", "Ann Lee -represents> Ohio");
        check("Senator [P:Ann Lee] ([G:D]-[L:Ohio]) left .", "Ann Lee -represents> Ohio");
        check(
            "[P:Ann Lee] ([O:Acme]) beat [P:Bo Ray] ([L:Kenya]) .",
            "Ann Lee -of> Acme; Ann Lee -beat> Bo Ray; Bo Ray -from> Kenya",
        );
        check("[L:Korea]'s [P:Bo Ray] left .", "Bo Ray -from> Korea");
    }

    #[test]
    fn past_another_description() {
        check("The nominee , [L:Ohio] Gov. [P:Bo Ray] , left .", "Bo Ray -governor of> Ohio");
    }

    #[test]
    fn one_of_the_members() {
        check(
            "the [O:Alder Board] met . [P:Ann Lee] , one of two board members who voted no , left .",
            "Ann Lee -member of> Alder Board",
        );
    }

    #[test]
    fn a_person_from_a_place() {
        check("[P:Ann Lee] , 61 , of [L:Harrogate] , rose .", "Ann Lee -from> Harrogate");
        check("[P:Ann Lee] , a baker from [L:Harrogate] , rose .", "Ann Lee -from> Harrogate");
        check("[P:Ann Lee] , a baker living in [L:Bath] , rose .", "Ann Lee -lives in> Bath");
        check("[P:Bo Ray] hit [P:Ann Lee] , a judge based in [L:Bath] said .", "Bo Ray -hit> Ann Lee");
        check("[P:Ann Lee] and [P:Bo Ray] , of [L:Bath] , rose .", "Ann Lee -from> Bath; Bo Ray -from> Bath");
    }

    #[test]
    fn a_lawyer_acts_for_a_person() {
        check("[P:Ann Lee] QC , for Mr [P:Ray] , rose .", "Ann Lee -acts for> Ray");
        check("[P:Ann Lee] voted for [P:Bo Ray] .", "Ann Lee -voted for> Bo Ray");
    }

    #[test]
    fn a_state_before_a_short_title() {
        check("[P:Di Day] met [L:Ohio] Sen. [P:Ann Lee] .", "Di Day -met> Ann Lee; Ann Lee -represents> Ohio");
        check("[L:Ohio] Gov. [P:Bo Ray] left .", "Bo Ray -governor of> Ohio");
        check("Former [L:Ohio] Gov. [P:Bo Ray] left .", "Bo Ray -former governor of> Ohio");
        check("[L:Ohio] Lt. Gov. [P:Bo Ray] left .", "Bo Ray -lieutenant governor of> Ohio");
        check("[L:U.S.] Sen. [P:Bo Ray] left .", "");
    }

    #[test]
    fn a_member_of_a_party() {
        check("[P:Ann Lee] , a [G:Democrat] , rose .", "Ann Lee -member of> Democrat");
        check("Lord [P:Lee] , the [G:Conservative] peer , rose .", "Lee -member of> Conservative");
        check("[P:Ann Lee] , a [G:Russian] , rose .", "");
        check(
            "[P:Ann Lee] , an [L:Ohio] [G:Democrat] , rose .",
            "Ann Lee -represents> Ohio; Ann Lee -member of> Democrat",
        );
    }
}
