//! Descriptions to who or what they describe: "the American president", "the Saudi capital", "his country".

use super::draft::Draft;
use super::office::{Class, Office};
use super::phrase::{Page, is_owner_pronoun};
use super::place;
use super::scene::{Ref, Scene};
use super::thing;
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::lexicon::{self, Country};
use crate::listed::{Listed, listed};

/// A description that was understood.
pub(crate) struct Description {
    /// Where it stands, article included.
    pub(crate) tokens: Tokens,
    /// Whom it means.
    pub(crate) draft: usize,
    /// What found it.
    pub(crate) rule: Rule,
}

/// A definite phrase: "the" or an owner, at most four modifiers, a noun.
struct Phrase {
    /// From the article on.
    tokens: Tokens,
    /// What stands between article and noun.
    modifiers: Tokens,
    /// The noun.
    head: usize,
}

/// Sentences back that a description may reach.
const FAR: usize = 25;

/// The same for one to whom only a short title is given.
const CLOSE: usize = 3;

/// What the phrase that begins with the article or owner at token `i` describes; `owner` is whom "his" means.
pub(crate) fn resolve(
    scene: &Scene<'_, '_, '_>,
    drafts: &[Draft],
    i: usize,
    owner: Option<usize>,
) -> Option<Description> {
    let phrase = read(scene.page, i)?;
    let noun = case::small(scene.page.word(phrase.head));
    let found = if let Some(owner) = owner {
        owned(scene, drafts, owner, &phrase, &noun)
    } else if noun == "capital" {
        capital(scene, drafts, &phrase)
    } else if let Some(office) = scene.page.office(phrase.head) {
        person(scene, drafts, &phrase, office)
    } else {
        thing::find(scene, drafts, phrase.tokens, phrase.modifiers, &noun)
    };
    found.map(|(draft, rule)| Description { tokens: phrase.tokens, draft, rule })
}

/// True for a word that may open a definite phrase.
pub(crate) fn opens(word: &str) -> bool {
    listed!("the The that That this This THE").has(word) || is_owner_pronoun(word)
}

fn read(page: &Page<'_, '_>, i: usize) -> Option<Phrase> {
    let end = page.sentence(i).end.min(i + 7);
    let mut at = i + 1;
    let mut head = None;
    while at < end {
        if let Some(name) = page.name_at(at) {
            // "the US President Donald Trump" is a title, not a description.
            if name.kind == EntityKind::Person {
                return None;
            }
            head = None;
            at = name.tokens.end;
        } else if page.is_modifier(at) {
            head = Some(at);
            at += 1;
        } else if page.is_hyphen(at) {
            at += 1;
        } else {
            break;
        }
    }
    let head = head?;
    let apposed = page.is(at, ",") && page.is_person(at + 1) && page.office(head).is_some();
    (head + 1 == at && !apposed).then(|| Phrase {
        tokens: Tokens::new(i, at),
        modifiers: Tokens::new(i + 1, head),
        head,
    })
}

impl Phrase {
    /// The country that the modifiers or "of Ukraine" name.
    fn country(&self, page: &Page<'_, '_>) -> Option<Country> {
        let after = (page.is(self.head + 1, "of")).then_some(self.head + 2);
        let after = after.map(|i| if page.word(i).eq_ignore_ascii_case("the") { i + 1 } else { i });
        self.modifiers.iter().chain(after).find_map(|i| country_at(page, i))
    }
}

/// The country that the name at token `i` names or belongs to.
fn country_at(page: &Page<'_, '_>, i: usize) -> Option<Country> {
    let name = page.name_at(i)?;
    place::country(name.kind, name.span.of(page.document.text))
}

/// The countries that a person's roles name: Ukraine for a "Ukrainian President".
pub(crate) fn countries<'x>(page: &'x Page<'_, '_>, draft: &'x Draft) -> impl Iterator<Item = Country> + 'x {
    draft.roles.iter().filter_map(|held| held.tokens.iter().find_map(|i| country_at(page, i)))
}

/// "his country", "its neighbour"
fn owned(
    scene: &Scene<'_, '_, '_>,
    drafts: &[Draft],
    owner: usize,
    phrase: &Phrase,
    noun: &str,
) -> Option<(usize, Rule)> {
    if !phrase.modifiers.iter().is_empty() {
        return None;
    }
    match noun {
        "country" | "nation" | "homeland" | "government" if drafts[owner].kind == EntityKind::Person => {
            let country = countries(scene.page, &drafts[owner]).next().filter(|_| noun != "government")?;
            Some((place_of(drafts, country)?, Rule("own-country")))
        }
        // "Moscow's full-scale invasion of its neighbour", when one other country was named in this sentence
        "neighbour" | "neighbor" if drafts[owner].kind == EntityKind::Place => {
            let home = drafts[owner].country.or_else(|| lexicon::stands_for(&drafts[owner].name))?;
            let here = scene.page.document.sentence_of(phrase.tokens.start);
            let places = scene.before(phrase.tokens.start).take_while(|r| r.sentence == here);
            let others = places.filter(|r| drafts[r.draft].country.is_some_and(|c| c != home));
            let mut others = others.filter(|r| r.kind == EntityKind::Place).map(|r| r.draft);
            let other = others.next()?;
            others.all(|o| o == other).then_some((other, Rule("other-country")))
        }
        _ => None,
    }
}

/// The place draft of a country.
pub(crate) fn place_of(drafts: &[Draft], country: Country) -> Option<usize> {
    drafts.iter().position(|d| d.kind == EntityKind::Place && d.country == Some(country))
}

/// "the Saudi capital"
fn capital(scene: &Scene<'_, '_, '_>, drafts: &[Draft], phrase: &Phrase) -> Option<(usize, Rule)> {
    let country = phrase.country(scene.page)?;
    let is_it = |d: &Draft| d.kind == EntityKind::Place && lexicon::capital_of(&d.name) == Some(country);
    Some((drafts.iter().position(is_it)?, Rule("capital")))
}

/// "the American president", "the spokeswoman": who has that role.
fn person(scene: &Scene<'_, '_, '_>, drafts: &[Draft], phrase: &Phrase, office: Office) -> Option<(usize, Rule)> {
    if matches!(office.class, Class::Plain | Class::Kin) {
        return None;
    }
    let page = scene.page;
    let country = phrase.country(page);
    // "the president of the club": of something other than a country, which nobody here need be.
    if country.is_none() && page.is(phrase.head + 1, "of") {
        return None;
    }
    let here = page.document.sentence_of(phrase.tokens.start);
    // "the Acme president" is not the president of another body.
    let own = scene.body_in(phrase.modifiers);
    let seat = scene.place_in(phrase.modifiers).filter(|_| country.is_none());
    // "the Lira officer", of Lira City
    let there = |place: usize| {
        let within = |a: usize, b: usize| {
            drafts[a].name.strip_prefix(&drafts[b].name).is_some_and(|rest| !rest.starts_with(|c| c != ' '))
        };
        seat.is_some_and(|seat| within(place, seat) || within(seat, place))
    };
    // The people near with the places that are said of them: "Ohio Gov. Bo Ray", "Ann Lee of Bath".
    let mut seats: Vec<(usize, usize)> = Vec::new();
    for r in scene.before(phrase.tokens.start).filter(|r| seat.is_some() && r.kind == EntityKind::Person) {
        seats.extend(place_after(scene, r).map(|place| (r.draft, place)));
        for held in &drafts[r.draft].roles {
            seats.extend(scene.place_in(held.tokens).map(|place| (r.draft, place)));
        }
    }
    let seated = |d: usize| seats.iter().any(|&(who, place)| who == d && there(place));
    let holds = |d: usize, back: usize| {
        drafts[d].roles.iter().any(|held| {
            let another = scene.body_in(held.tokens).filter(|&theirs| own.is_some_and(|own| own != theirs));
            // "the IRGC commander", of the IRGC Navy
            let mut names = phrase.modifiers.iter().filter_map(|i| page.name_at(i));
            let shared = names.any(|n| held.role.text.contains(n.span.of(page.document.text)));
            if another.is_some() && !shared {
                return false;
            }
            let text = case::small(&held.role.text);
            let theirs = held.tokens.iter().find_map(|i| country_at(page, i));
            let modifiers = phrase.modifiers.iter().filter(|&i| page.name_at(i).is_none());
            let mut said = modifiers.map(|i| case::small(page.word(i)));
            // "the French leader", of the French president
            let leads = office.noun == "leader" && listed!("president premier minister chancellor").has(held.noun);
            // "the congresswoman", of "Rep. Ann Lee"
            let short = !text.contains(held.noun);
            let noun = if short && held.noun == "representative" { "congressman" } else { held.noun };
            (same_office(noun, office.noun) || leads && country.is_some())
                && (country.is_none() || theirs == country)
                && said.all(|word| FREE.has(word.as_str()) || text.contains(&word))
                && (!text.starts_with("former") || page.is(phrase.modifiers.start, "former"))
                // "Sen. Ann Lee": further on another may be the senator, to whom no title is given.
                && (back <= CLOSE || !short || seated(d))
        })
    };
    let mut recent: Vec<(usize, usize)> = Vec::new();
    for r in scene.before(phrase.tokens.start) {
        let known = recent.iter().any(|&(d, _)| d == r.draft);
        if r.kind == EntityKind::Person && here - r.sentence <= FAR && !known && holds(r.draft, here - r.sentence) {
            recent.push((r.draft, r.sentence));
        }
    }
    if seat.is_some() {
        if recent.iter().any(|r| seated(r.0)) {
            recent.retain(|r| seated(r.0));
        } else {
            // "the Ohio senator": the only one of the senators near of whom no place is said.
            recent.retain(|r| seats.iter().all(|s| s.0 != r.0));
            if recent.len() > 1 {
                return None;
            }
        }
    }
    match recent.as_slice() {
        [(only, _)] => Some((*only, Rule("role"))),
        // Of two presidents, the one just spoken of, unless both were.
        [(last, s), (_, t), ..] if s > t && office.class == Class::Office => Some((*last, Rule("recent-role"))),
        _ => None,
    }
}

/// The place named right after somebody: "Ann Lee of Bath", "Cy Day, D-Iowa".
fn place_after(scene: &Scene<'_, '_, '_>, r: &Ref) -> Option<usize> {
    let at = r.tokens.end;
    let from = scene.page.is_one_of(at, listed!("of from"));
    let party = scene.page.is_one_of(at, listed!(", (")) && scene.page.is_one_of(at + 1, listed!("D I R"));
    let place = at + if party { 3 } else { 1 };
    scene.place_in(Tokens::new(place, place + 1)).filter(|_| from || party)
}

/// Modifiers that tell nothing about a role.
const FREE: &Listed = listed!("current embattled new newly outgoing then veteran young");

/// "spokeswoman" for a "spokesperson", "chairman" for a "chair".
fn same_office(a: &str, b: &str) -> bool {
    a == b || office_stem(a) == office_stem(b)
}

fn office_stem(noun: &str) -> &str {
    let stem = ["person", "woman", "man"].iter().find_map(|end| noun.strip_suffix(end));
    stem.unwrap_or(match noun {
        "adviser" => "advisor",
        "premier" => "minister",
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_mentions as check;

    #[test]
    fn the_seat_tells_two_senators_apart() {
        let two = "Sen. [P:Ann Lee] of [L:Ohio] met Sen. [P:Bo Ray] .";
        check(&format!("{two} The [L:Ohio] senator spoke ."), "Ann Lee=The Ohio senator");
        check(&format!("{two} The [L:Iowa] senator spoke ."), "Bo Ray=The Iowa senator");
        check("Sen. [P:Ann Lee] met Sen. [P:Bo Ray] . The [L:Iowa] senator spoke .", "");
        check("Rep. [P:Ann Lee] met Gov. [P:Bo Ray] . The congresswoman spoke .", "Ann Lee=The congresswoman");
        check("Gov. [P:Bo Ray] , D-[L:Ohio] , met Di Day . The [L:Iowa] governor spoke .", "");
    }

    #[test]
    fn the_holder_of_a_role() {
        let two = "[L:US] President [P:Donald Trump] met [G:Ukrainian] President [P:Volodymyr Zelenskiy] .";
        check(&format!("{two} The [G:Ukrainian] president spoke ."), "Volodymyr Zelenskiy=The Ukrainian president");
        check(&format!("{two} The [G:American] president spoke ."), "Donald Trump=The American president");
        check(&format!("{two} The president spoke ."), "");
        check(&format!("{two} [P:Trump] sat . The president spoke ."), "Donald Trump=The president");
        check(&format!("{two} The president of the club spoke ."), "");
        check(&format!("{two} The two presidents spoke ."), "");
    }

    #[test]
    fn modifiers_must_fit() {
        let two = "Foreign Minister [P:Ann Lee] sat .";
        check(&format!("{two} The foreign minister spoke ."), "Ann Lee=The foreign minister");
        check(&format!("{two} The finance minister spoke ."), "");
        check(&format!("{two} The minister spoke ."), "Ann Lee=The minister");
    }

    #[test]
    fn the_president_of_one_body_is_not_that_of_another() {
        let two = "The [O:NLC] president , [P:Bo Ray] , sat . [P:Ann Lee] , the [O:NUT] president , sat .";
        check(&format!("{two} The [O:NLC] president spoke ."), "Bo Ray=The NLC president; Ann Lee=the NUT president");
    }

    #[test]
    fn a_capital_may_be_named_later() {
        check("off for the [G:Saudi] capital . In [L:Riyadh] it rained .", "Riyadh=the Saudi capital");
        check("off for the [G:French] capital . In [L:Riyadh] it rained .", "");
    }

    #[test]
    fn ones_own_country() {
        check(
            "In [L:Ukraine] , [G:Ukrainian] President [P:John Doe] left . He loves his country .",
            "Ukraine=his country; John Doe=He|his",
        );
    }

    #[test]
    fn the_other_country_of_the_sentence() {
        check("war in [L:Ukraine] since [L:Moscow]'s invasion of its neighbour .", "Ukraine=its neighbour; Moscow=its");
        check("[L:France] on war in [L:Ukraine] since [L:Moscow]'s invasion of its neighbour .", "Moscow=its");
    }
}
