//! Names of places, groups and all else to entities: equal names are one, and so are a country's names and a people's.

use crate::case;
use crate::named::Named;

use crate::analysis::EntityKind;
use crate::document::Document;
use crate::lexicon::{self, Country};
use crate::mention::Name;

/// Names that mean one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Thing {
    /// The kind that its names share.
    pub(crate) kind: EntityKind,
    /// Indices of the names.
    pub(crate) names: Vec<usize>,
    /// The country that is named, or whose people are.
    pub(crate) country: Option<Country>,
}

/// The things that the names at `ours` (neither people nor organisations, in text order) call.
pub(crate) fn cluster(document: &Document<'_>, names: &[Name], ours: &[usize]) -> Vec<Thing> {
    let mut by_key: Named<'_, usize> = Named::default();
    let halves =
        halves(ours.iter().filter(|&&i| names[i].kind == EntityKind::Place).map(|&i| names[i].span.of(document.text)));
    let mut things: Vec<Thing> = Vec::new();
    let initials = initials(document, names, ours);
    for &i in ours {
        let kind = names[i].kind;
        let text = names[i].span.of(document.text);
        let country = country(kind, text);
        // "NSW" of an article on New South Wales, "FOIA" of one on the Freedom of Information Act
        let short = country.is_none() && is_acronym(text);
        let long = short.then(|| initials.get(&of_kind(kind, letters(text)))).flatten();
        let text = long.and_then(|&j| names.get(j)).map_or(text, |n| n.span.of(document.text));
        // "the South" of an article on South Korea
        let whole = halves.iter().find(|h| h.0 == text).map(|h| h.1).filter(|_| kind == EntityKind::Place);
        let country = country.or_else(|| whole.and_then(lexicon::country));
        // No words are a country's code in capitals.
        let what = country.map_or_else(|| words(kind, text), |c| String::from_utf8_lossy(&c.0).into_owned());
        let thing = *by_key.or_insert_with(of_kind(kind, what), || {
            things.push(Thing { kind, names: Vec::new(), country });
            things.len() - 1
        });
        things[thing].names.push(i);
    }
    things
}

/// The country that a name of this kind names, or whose people are: of "PERU" in a headline too.
pub(crate) fn country(kind: EntityKind, text: &str) -> Option<Country> {
    let called = |text: &str| match kind {
        EntityKind::Place => lexicon::country(text),
        EntityKind::Group => lexicon::demonym(text),
        _ => None,
    };
    let shouted = || {
        let shouts = text.len() > 3 && !text.contains(char::is_lowercase);
        shouts.then(|| case::titles(text))
    };
    called(text).or_else(|| called(&shouted()?))
}

/// For the initials of each name of several words one that has them, or no index where two of a kind share them.
fn initials(document: &Document<'_>, names: &[Name], ours: &[usize]) -> Named<'static, usize> {
    let mut found = Named::default();
    for &i in ours.iter().filter(|&&i| names[i].kind != EntityKind::Group) {
        let text = names[i].span.of(document.text);
        let first = text.split_whitespace().filter_map(|w| w.chars().next());
        let all: String = first.clone().flat_map(char::to_uppercase).collect();
        let main: String = first.filter(|c| !c.is_lowercase()).collect();
        for letters in [all, main].into_iter().filter(|l| l.chars().nth(1).is_some()) {
            let known = found.or_insert_with(of_kind(names[i].kind, letters), || i);
            if names.get(*known).is_some_and(|n| n.span.of(document.text) != text) {
                *known = usize::MAX;
            }
        }
    }
    found
}

/// A name as it is kept apart from the same name of another kind.
fn of_kind(kind: EntityKind, name: String) -> String {
    name + ["a", "b", "c", "d", "e", "f"][kind as usize]
}

/// "L.A." without its stops.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

fn is_acronym(text: &str) -> bool {
    text.len() <= 8 && text.chars().all(|c| c.is_uppercase() || c == '.')
}

/// The countries called by a quarter of the sky, by that word: "South Korea" by "South".
fn halves<'a>(places: impl Iterator<Item = &'a str>) -> Vec<(&'a str, &'a str)> {
    let mut halves: Vec<(&str, &str)> = Vec::new();
    for place in places {
        if let Some((half @ ("North" | "South" | "East" | "West"), _)) = place.split_once(' ')
            && halves.iter().all(|h| h.0 != half)
            && lexicon::country(place).is_some()
        {
            halves.push((half, place));
        }
    }
    halves
}

/// What equal names have in common: "Washington D.C." is "Washington", "Republicans" are "Republican".
fn words(kind: EntityKind, text: &str) -> String {
    let text = case::plain(text);
    let mut words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    // "Hurricane Ann" is "Ann".
    let thing = matches!(kind, EntityKind::Event | EntityKind::Other);
    if words.len() > 1 && thing && matches!(words[0], "hurricane" | "typhoon" | "cyclone") {
        words.remove(0);
    }
    if words.len() > 1 && kind == EntityKind::Place && matches!(words.last(), Some(&("d.c." | "dc" | "d.c"))) {
        words.pop();
    }
    let joined = words.join(" ");
    match kind {
        EntityKind::Group => people(&joined).to_owned(),
        _ => joined,
    }
}

/// What the words for a people or a party and for its members have in common: "Jewish" and "Jews", "Democratic",
/// "Democrats" and the "D" of "(D-Conn.)".
fn people(words: &str) -> &str {
    match words {
        "d" => "democrat",
        "r" => "republican",
        _ if words.ends_with("democratic") => &words[..words.len() - 2],
        _ => words.strip_suffix('s').or_else(|| words.strip_suffix("ish")).filter(|s| s.len() > 2).unwrap_or(words),
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_clusters as check;

    #[test]
    fn a_country_has_many_names() {
        check("The [L:US] and [L:America] and the [L:United States]", "United States=US|America|United States");
    }

    #[test]
    fn a_country_in_capitals() {
        check(
            "[L:PERU] , [L:SOUTH KOREA] : [L:Peru] and [L:South Korea]",
            "Peru=PERU|Peru; South Korea=SOUTH KOREA|South Korea",
        );
        check("[G:PERUVIANS] met [G:Peruvians]", "Peruvians=PERUVIANS|Peruvians");
    }

    #[test]
    fn half_a_country_by_its_quarter() {
        check(
            "[L:South Korea] sent it to the [L:North] . The [L:South] left .",
            "South Korea=South Korea|South; North=North",
        );
    }

    #[test]
    fn a_place_by_its_initials() {
        check("[L:Los Angeles] , [L:LA] , [L:L.A.] , [L:NSW]", "Los Angeles=Los Angeles|LA|L.A.; NSW=NSW");
        check(
            "[M:Freedom of Reading Act] ( [M:FORA] ) , [M:Good Reading Act] , [M:GRA]",
            "Freedom of Reading Act=Freedom of Reading Act|FORA; Good Reading Act=Good Reading Act|GRA",
        );
        check("[L:New Town] , [L:Nice Town] , [L:NT]", "New Town=New Town; Nice Town=Nice Town; NT=NT");
    }

    #[test]
    fn a_people_is_no_country() {
        check("[G:Russian] and [G:Russians] in [L:Russia]", "Russian=Russian|Russians; Russia=Russia");
        check("[G:Republicans] and a [G:Republican]", "Republican=Republicans|Republican");
        check("a [G:Kurdish] town of [G:Kurds]", "Kurds=Kurdish|Kurds");
        check(
            "[G:Democrats] , [G:Democratic] votes , ( [G:D] ) , [G:Social Democratic]",
            "Democrats=Democrats|Democratic|D; Social Democratic=Social Democratic",
        );
        check("( [G:R] ) , [G:Islamic] and [G:Islamist]", "R=R; Islamic=Islamic; Islamist=Islamist");
    }

    #[test]
    fn a_storm_by_its_name() {
        check("[M:Hurricane Ann] came . [M:Ann] left .", "Hurricane Ann=Hurricane Ann|Ann");
    }

    #[test]
    fn a_city_with_its_district() {
        check("[L:Washington D.C.] is [L:Washington]", "Washington D.C.=Washington D.C.|Washington");
    }

    #[test]
    fn a_dateline_does_not_name_the_place() {
        check("[L:OSLO] – Rain fell on [L:Oslo] .", "Oslo=OSLO|Oslo");
        check("[L:UAE] and [L:UAE] .", "UAE=UAE|UAE");
    }
}
