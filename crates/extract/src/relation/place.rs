//! Ties to places: "Riyadh, Saudi Arabia", "Castlefrank Road in Kanata", "travelling with Rubio in Riyadh".

use super::stage::{Party, Stage, stated};
use crate::analysis::{EntityKind, MentionKind, Relation, RelationKind};
use crate::lexicon;
use crate::listed::{Listed, listed};

/// What lies where, what belongs to which place, and who is taken along where.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for (at, pair) in stage.parties.windows(2).enumerate() {
        let (a, b) = (&pair[0], &pair[1]);
        // "Lima city in Ohio"
        let sort = a.kind == EntityKind::Place && stage.page.is_one_of(a.tokens.end, super::site::SORTS);
        let link = a.tokens.end + usize::from(sort);
        if b.kind == EntityKind::Place && b.phrase.start == link + 1 {
            match stage.page.word(link) {
                "," if b.tokens.start == b.phrase.start && is_region_of(stage, at) => {
                    out.push(stated(a, "located in", b, RelationKind::Location, "place-comma"))
                }
                link @ ("in" | "near" | "outside") if located(stage, a, b) => {
                    out.push(stated(a, lies(link), b, RelationKind::Location, "place-in"))
                }
                _ => {}
            }
        }
        if inside(stage, a, b) {
            out.push(stated(a, "located in", b, RelationKind::Location, "place-in"));
        }
        out.extend(at_distance(stage, a, b));
        out.extend(owned(stage, a, b));
        out.extend(taken_along(stage, a, b));
    }
    out
}

/// What a preposition says of where something lies.
pub(super) fn lies(link: &str) -> &'static str {
    if matches!(link, "near" | "outside") { "located near" } else { "located in" }
}

/// "Riyadh, Saudi Arabia": a place, then a bigger one, and no list of places.
fn is_region_of(stage: &Stage<'_, '_>, at: usize) -> bool {
    let (a, b) = (&stage.parties[at], &stage.parties[at + 1]);
    let text = |p: &Party| plain(p.span.of(stage.page.document.text));
    let country = |p: &Party| lexicon::country(&text(p)).is_some();
    let place = |p: &Party| p.kind == EntityKind::Place;
    let listed = |word: &str| matches!(word, "and" | "or" | "&");
    let before = at.checked_sub(1).map(|k| &stage.parties[k]);
    let in_list = before
        .is_some_and(|z| place(z) && stage.page.is(z.tokens.end, ",") && a.tokens.start == z.tokens.end + 1)
        || stage.parties.get(at + 2).is_some_and(|c| {
            let end = b.tokens.end;
            let comma = usize::from(stage.page.is(end, ","));
            let and = usize::from(listed(stage.page.word(end + comma)));
            place(c) && c.tokens.start == end + comma + and && comma + and > 0 && country(c) == country(b)
        });
    let capital = lexicon::capital_of(&text(a));
    let other = capital.is_some() && lexicon::country(&text(b)).is_some() && capital != lexicon::country(&text(b));
    // A town by its country or region; two regions side by side are a list.
    let town = |p: &Party| {
        !lexicon::is_place(&text(p)) || lexicon::is_only_city(&text(p)) || lexicon::capital_of(&text(p)).is_some()
    };
    let wide = matches!(
        text(a).as_str(),
        "Africa" | "America" | "Asia" | "Central America" | "Europe" | "South America" | "North America" | "Oceania"
    );
    // "Ikorodu Road, Lagos"
    let site = text(a).rsplit(' ').next().is_some_and(|w| STREETS.has(w)) && lexicon::is_place(&text(b));
    let bigger =
        country(b) && !wide || town(a) && lexicon::is_place(&text(b)) && !lexicon::is_only_city(&text(b)) || site;
    place(a) && !country(a) && !in_list && !other && bigger && a.tokens.end == a.phrase.end
}

/// "VIETNAM" of a dateline as "Vietnam"; short names stay: "US".
fn plain(name: &str) -> String {
    let shouted = name.len() > 3 && !name.bytes().any(|b| b.is_ascii_lowercase());
    let mut start = true;
    let small = |c: char| {
        let out = if start { c } else { c.to_ascii_lowercase() };
        start = !c.is_alphabetic();
        out
    };
    if shouted { name.chars().map(small).collect() } else { name.to_owned() }
}

/// "Castlefrank Road in Kanata", "the Grand Mosque in Mecca", "at Varela Capital in São Paulo"; not "Ukraine in Riyadh".
fn located(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> bool {
    let text = |p: &Party| p.span.of(stage.page.document.text);
    let country = |p: &Party| lexicon::country(text(p)).is_some();
    let before = a.phrase.start.checked_sub(1).map_or("", |i| stage.page.word(i));
    let site = || text(a).split(' ').any(|w| SITES.has(w)) || matches!(before, "at" | "of" | "from");
    let fits = match a.kind {
        EntityKind::Place => !country(a) && (country(b) || lexicon::capital_of(text(a)).is_none()),
        EntityKind::Organisation => site(),
        // "the World Cup in Qatar"
        EntityKind::Event => !text(a).contains("War"),
        _ => false,
    };
    fits && !stage.owns(b)
}

/// "Tkibuli, in western Georgia", "Batna in the northeast of Algeria", "Lima (in Peru)": past a comma, or with the part of it.
fn inside(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> bool {
    let word = |i: usize| stage.page.word(i);
    let from = a.tokens.end + usize::from(matches!(word(a.tokens.end), "," | "("));
    let (mut at, part) = (from + 1, |w: &str| SIDES.has(w.trim_end_matches("ern")));
    let article = stage.page.is(at, "the");
    at += usize::from(article && b.phrase.start > at);
    let side = part(word(at)) || stage.page.is(at, "central");
    at += usize::from(side);
    at += if side && stage.page.is(at, "of") { 1 + usize::from(stage.page.is(at + 1, "the")) } else { 0 };
    let apart = from > a.tokens.end || side;
    let places = a.kind == EntityKind::Place && b.kind == EntityKind::Place && a.mention == MentionKind::Name;
    let closed =
        !stage.owns(b) && !stage.modifies(b) && lexicon::country(a.span.of(stage.page.document.text)).is_none();
    places && apart && stage.page.is(from, "in") && closed && b.phrase.start <= at && b.tokens.start >= at
}

/// The sides of the compass.
const SIDES: &Listed = listed!("north south east west northeast northwest southeast southwest");

/// Words in the names of what stands in a town.
const STREETS: &Listed =
    listed!("Airport Avenue Boulevard Close Crescent Drive Gardens Hospital Lane Park Road Square Street Terrace Way");

/// Words in the names of bodies that are buildings too.
const SITES: &Listed = listed!(
    "Academy Airport Arena Base Cathedral Center Centre Church Clinic College Court Elementary Embassy Gallery High \
     Hospital Hotel Infirmary Institut Institute Instituto Laboratory Library Mosque Museum Observatory Opera Plant \
     Prison School Seminary Stadium Synagogue Temple Theatre University",
);

/// "Mecca's Grand Mosque", "Saudi Arabia's Civil Defense Authority"
fn owned(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> Option<Relation> {
    // "North Korea's main news agency Korean Central News Agency"
    let described =
        |(from, to): (usize, usize)| from <= to && to - from <= 4 && (from..to).all(|i| stage.page.is_modifier(i));
    // "China's cabinet, the State Council,"
    let the = b.phrase.start < b.tokens.start && stage.page.is(b.phrase.start, "the");
    let comma = b.phrase.start.checked_sub(1).filter(|&c| the && c > a.tokens.end + 1 && stage.page.is(c, ","));
    // Not "China's army, the State Council, and others".
    let closed = stage.page.is_one_of(b.phrase.end, listed!(", . ; )")) && !stage.page.is(b.phrase.end + 1, "and");
    let called = comma.filter(|&c| closed && stage.page.is_one_of(c - 1, BODIES));
    let end = called.unwrap_or(b.phrase.start);
    let next = a.kind == EntityKind::Place && stage.owns(a) && described((a.tokens.end + 1, end));
    // "North Korea's main news agency Acme" is said with that noun.
    let said = b.phrase.start < b.tokens.start && {
        let noun = b.tokens.start - 1;
        stage.page.is_one_of(noun, super::apposed::UNITS) && !stage.page.is(noun, "maker")
    };
    if !next || said || stage.owns(b) || stage.modifies(b) {
        return None;
    }
    match b.kind {
        EntityKind::Place => Some(stated(b, "located in", a, RelationKind::Location, "place-owned")),
        EntityKind::Organisation => Some(stated(b, "organisation of", a, RelationKind::Role, "organisation-owned")),
        _ => None,
    }
}

/// What a country has one or a few of.
const BODIES: &Listed = listed!(
    "agency airline army assembly association authority bank body broadcaster cabinet chamber commission company court \
     exchange federation group league ministry parliament party regulator union watchdog",
);

/// "Larch, about 140 kilometres west of Pine", "Larch, a town 20 miles from Pine", "Larch, north of Pine"
fn at_distance(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let places = a.kind == EntityKind::Place && b.kind == EntityKind::Place && !stage.owns(b) && !stage.modifies(b);
    let (from, link) = (a.tokens.end, b.phrase.start.checked_sub(1)?);
    let near = places && link > from + 1 && link - from < 12 && stage.page.is_one_of(from, listed!(", is lies"));
    let inside = near && matches!(word(link), "of" | "from") && stage.page.sentence(from).contains(link);
    let side = |w: &str| {
        let w = w.trim_end_matches("ern");
        SIDES.has(w) || listed!("away outside upstream downstream inland offshore").has(w)
    };
    let length = |w: &str| listed!("kilometres kilometers km miles mile minutes hours").has(w);
    let said = || side(word(link - 1)) || stage.page.is(link, "from") && length(word(link - 1));
    let plain = || (from + 1..link).all(|i| !stage.page.is_one_of(i, listed!(", and ; who")));
    let country = lexicon::country(a.span.of(stage.page.document.text)).is_some();
    (inside && !country && said() && plain()).then(|| stated(a, "located near", b, RelationKind::Location, "distance"))
}

/// "reporters travelling with Rubio in Riyadh"
fn taken_along(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> Option<Relation> {
    let with = a.phrase.start.checked_sub(2).filter(|_| a.kind == EntityKind::Person && b.kind == EntityKind::Place)?;
    let travel =
        stage.page.is_one_of(with, listed!("travelling traveling travelled traveled flying flew visiting touring"));
    let link = stage.page.is_one_of(a.phrase.end, listed!("in to through")) && b.phrase.start == a.phrase.end + 1;
    (travel && stage.page.is(with + 1, "with") && link).then(|| Relation {
        evidence: stage.page.document.tokens[with].span.cover(b.span),
        ..stated(a, "travels to", b, RelationKind::Location, "travel-with")
    })
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn a_place_and_a_bigger_one() {
        check("in [L:Riyadh], [L:Saudi Arabia].", "Riyadh -located in> Saudi Arabia");
        check(
            "on [L:Castlefrank Road] in [L:Kanata], [L:Ontario] .",
            "Castlefrank Road -located in> Kanata; Kanata -located in> Ontario",
        );
        check("[P:Ann Lee] , at [O:Varela] in [L:Lima] , left .", "Varela -located in> Lima");
        check("on [L:Ikorodu Road], [L:Lagos] .", "Ikorodu Road -located in> Lagos");
        check("[O:Ridge Elementary] in [L:Lima] closed .", "Ridge Elementary -located in> Lima");
        check("[O:Varela] in [L:Lima] left .", "");
        check("[L:Mecca]'s [L:Grand Mosque] .", "Grand Mosque -located in> Mecca");
        check("[L:Peru]'s news agency [O:Acme] fell .", "Acme -agency of> Peru");
        check("[L:France]'s largest bank [O:Ban Kun] fell .", "Ban Kun -organisation of> France");
        check("[L:Peru]'s cabinet , the [O:State Council] , fell .", "State Council -organisation of> Peru");
        check("After [L:Peru]'s defeat , [O:Acme] , a firm , fell .", "");
    }

    #[test]
    fn a_list_of_places_is_no_address() {
        check("in [L:Paris], [L:Rome] and [L:Berlin] .", "");
        check("in [L:Paris], [L:Rome], [L:Berlin] .", "");
        check("in [L:Iran], [L:Iraq] .", "");
        check("in [L:Africa], [L:Asia] .", "");
    }

    #[test]
    fn how_far_off() {
        check("[L:Larch] , about 140 kilometres west of [L:Pine] , burned .", "Larch -located near> Pine");
        check("[L:Larch] , a town 20 miles from [L:Pine] , burned .", "Larch -located near> Pine");
        check("[L:Larch] , unlike the rest of [L:Pine] , burned .", "");
        check("[L:Larch] [L:Pine] burned .", "");
    }

    #[test]
    fn who_is_travelled_with() {
        check("reporters travelling with [P:Rubio] in [L:Riyadh] .", "Rubio -travels to> Riyadh");
    }
}
