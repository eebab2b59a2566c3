//! Where things lie and bodies have their seat, said in more words than "in": "Yeoncheon, a town in South Korea",
//! "Okafor Partners, a Columbus firm", "the group's headquarters in Las Condes", "London-based Acme".

use super::stage::{self, Party, Stage, stated};
use crate::analysis::{EntityKind, Relation, RelationKind};
use crate::document::Tokens;
use crate::entity::phrase::is_possessive;
use crate::lexicon;
use crate::listed::{Listed, listed};

/// Ties of organisations and places to the places where they are.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for pair in stage.parties.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let gap = Tokens::new(a.tokens.end.min(b.tokens.start), b.tokens.start);
        if gap.end == gap.start || gap.end - gap.start > 9 || !stage.page.sentence(a.tokens.start).contains(gap.end) {
            continue;
        }
        let found = match (a.kind, b.kind) {
            (EntityKind::Organisation | EntityKind::Place, EntityKind::Place) => {
                apposed(stage, a, b, gap).or_else(|| seat(stage, a, b, gap))
            }
            (EntityKind::Event, EntityKind::Place) => seat(stage, a, b, gap),
            (EntityKind::Person, EntityKind::Place) => home(stage, a, b, gap),
            (EntityKind::Place, EntityKind::Organisation | EntityKind::Person) => based(stage, a, b, gap),
            _ => None,
        };
        let turned = || town(stage, a, b, gap);
        out.extend(found.or_else(turned));
    }
    out.extend(stage.parties.iter().filter_map(|p| capital(stage, p)));
    out
}

/// "left for the capital, Abuja,", "the Chilean capital Santiago": of its country.
fn capital(stage: &Stage<'_, '_>, city: &Party) -> Option<Relation> {
    let start = city.tokens.start;
    let comma = usize::from(start > 0 && stage.page.is(start - 1, ","));
    let noun = start.checked_sub(1 + comma).filter(|&n| n > 0 && stage.page.is(n, "capital"))?;
    let text = city.span.of(stage.page.document.text);
    let (country, first) = if stage.page.is_one_of(noun - 1, listed!("The the")) {
        (stage.country(lexicon::capital_of(text)?)?, noun)
    } else {
        let n = stage.page.name_index_at(noun - 1)?;
        let land = stage.owner[n];
        let people = || lexicon::demonym(&stage.entity(land).name).map(|_| land);
        let city = city.kind == EntityKind::Place && lexicon::country(text).is_none();
        (stage.country_of(land).or_else(people).filter(|_| city)?, stage.page.names[n].tokens.start)
    };
    let evidence = stage.page.document.tokens[first].span.cover(city.span);
    Some(stage::tied(city.entity, "capital of".to_owned(), country, evidence, (RelationKind::Location, "capital")))
}

fn tie(a: &Party, label: &str, b: &Party) -> Relation {
    stated(a, label, b, RelationKind::Location, "site")
}

fn article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the")
}

/// True when all of these are words of one noun phrase.
fn phrase(stage: &Stage<'_, '_>, mut tokens: std::ops::Range<usize>) -> bool {
    tokens.all(|i| stage.page.is_modifier(i) || stage.page.is_hyphen(i) || stage.page.is(i, "-"))
}

/// "Yeoncheon, a town in South Korea", "El Faro, a Calama weekly"
fn apposed(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let opens = stage.page.is_one_of(gap.start, listed!(", is was")) && article(word(gap.start + 1));
    if !opens {
        return None;
    }
    let from = gap.start + 2;
    // "El Faro, a Calama weekly", "Okafor Partners, a Columbus-based firm"
    let adjective = a.kind == EntityKind::Organisation && phrase(stage, from..gap.end);
    let noun = stage.modifies(b) || stage.page.is_based(b.tokens.end);
    if adjective && noun {
        return Some(tie(a, "based in", b));
    }
    let mut end = gap.end;
    while end > from && (article(word(end - 1)) || stage.page.is_modifier(end - 1) && word(end - 1).ends_with("ern")) {
        end -= 1;
    }
    // "Larch is the capital of Pine"
    let of = |l: usize| stage.page.is(l, "of") && stage.page.is(l - 1, "capital");
    let within = |l: &usize| *l > from && (stage.page.is_one_of(*l, listed!("in near on outside")) || of(*l));
    let link = end.checked_sub(1).filter(within)?;
    let plain = phrase(stage, from..link) && !stage.owns(b);
    let office = (from..link).any(|i| stage.page.office(i).is_some());
    (plain && !office).then(|| tie(a, super::place::lies(word(link)), b))
}

/// Words for where a body works from.
const SEATS: &Listed =
    listed!("base branch campus embassy factory headquarters home mine office offices plant refinery seat store");

/// What a body does where it is.
const WORKS: &Listed =
    listed!("based has headquartered is lies located operates owns runs sits situated stands was which");

/// "the group's headquarters in Las Condes", "Acme, based in Lima,", "Minera Alto Loa operates two pits near Calama"
fn seat(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let link =
        gap.end.checked_sub(1).filter(|&l| l > gap.start && stage.page.is_one_of(l, listed!("in near outside at")))?;
    if stage.modifies(b) || stage.owns(b) {
        return None;
    }
    let has = |noun: usize| tie(a, &["has", word(noun), "in"].join(" "), b);
    let pronoun = matches!(word(a.tokens.start), "its" | "Its");
    let owner = is_possessive(word(gap.start)) || pronoun;
    let from = gap.start + usize::from(owner && !pronoun);
    if owner {
        let noun = link.checked_sub(1).filter(|&n| stage.page.is_one_of(n, SEATS))?;
        return phrase(stage, from..noun).then(|| has(noun));
    }
    // "UN headquarters in New York"
    let noun = link.checked_sub(1).filter(|&n| a.kind == EntityKind::Organisation && stage.page.is_one_of(n, SEATS));
    if let Some(noun) = noun.filter(|&n| phrase(stage, from..n)) {
        return Some(has(noun));
    }
    let from = from + usize::from(stage.page.is(from, ","));
    let at = from + usize::from(stage.page.is(from, "which") && stage.page.is(from + 1, "has"));
    // "Acme has a plant in Lima", "Acme opened an office in Lima"
    let holds = stage.page.is_one_of(at, listed!("has opened opens"));
    if holds && stage.page.is_one_of(link - 1, SEATS) {
        let article = usize::from(article(word(at + 1)));
        return phrase(stage, at + 1 + article..link).then(|| has(link - 1));
    }
    // "the festival held in Lima"
    let event = a.kind == EntityKind::Event && stage.page.is_one_of(from, listed!("held takes took"));
    let works = event || stage.page.is_one_of(from, WORKS) && !stage.page.is(from, "has");
    let plain = |i: usize| stage.page.is_one_of(i, WORKS) || !stage.page.is_one_of(i, listed!(", and not"));
    let where_it_is = (from..link)
        .any(|i| stage.page.is_one_of(i, listed!("based headquartered located situated lies sits stands operates")));
    let label = if a.kind == EntityKind::Organisation { "based in" } else { "located in" };
    (works && (event || where_it_is) && (from..link).all(plain)).then(|| tie(a, label, b))
}

/// "her home in Lima", "Ann Lee's flat near Bath"
fn home(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let owner = stage.page.is_one_of(a.tokens.start, listed!("his her His Her")) || is_possessive(word(gap.start));
    let from = gap.start + usize::from(is_possessive(word(gap.start)));
    let mut link = gap.end - 1;
    link -= usize::from(article(word(link)) && link > from);
    let noun =
        link.checked_sub(1).filter(|&n| n >= from && stage.page.is_one_of(link, listed!("in near on outside")))?;
    let lives = stage.page.is_one_of(noun, listed!("apartment cottage farm flat home house residence"));
    let whole = owner && lives && phrase(stage, from..noun) && !stage.owns(b);
    whole.then(|| tie(a, "lives in", b))
}

/// Sorts of bodies that are called by the town in which they are.
pub(super) const FIRMS: &Listed = listed!(
    "automaker bank brewer brewery broadcaster carmaker chain charity club company consultancy daily drugmaker firm gallery giant \
     group label maker manufacturer militia movement network newspaper nonprofit organisation organization paper retailer startup \
     studio tank university up weekly",
);

/// "London-based Acme"
fn based(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let is = stage.page.is_based(gap.start);
    // "a Dubai-based firm, Al Noor Traders"
    // "the Bremen start-up Lumenar", "Lima firm Acme"
    let sort = b.kind == EntityKind::Organisation
        && stage.page.is_one_of(gap.end - 1, FIRMS)
        && phrase(stage, gap.start..gap.end - 1);
    if sort {
        return Some(tie(b, "based in", a));
    }
    let comma = gap.end > gap.start + 2 && stage.page.is(gap.end - 1, ",");
    let end = gap.end - usize::from(comma);
    (is && phrase(stage, gap.start + 2..end)).then(|| tie(b, "based in", a))
}

/// Places of these sorts are in a country or region.
pub(crate) const SORTS: &Listed = listed!(
    "area capital city county district estate island neighborhood neighbourhood port prison province region resort \
     state suburb town valley village",
);

/// "the Syrian city of Aleppo", "Chile's capital, Santiago"
fn town(stage: &Stage<'_, '_>, a: &Party, b: &Party, gap: Tokens) -> Option<Relation> {
    let word = |i: usize| stage.page.word(i);
    let sort = gap.end.checked_sub(2).filter(|&s| s >= gap.start && stage.page.is_one_of(s, SORTS))?;
    let text = |p: &Party| p.span.of(stage.page.document.text);
    let country = |p: &Party| lexicon::country(text(p)).is_some();
    let whole = match a.kind {
        EntityKind::Group if lexicon::demonym(text(a)).is_some() => stage.country_of(a.entity).unwrap_or(a.entity),
        EntityKind::Place => a.entity,
        _ => return None,
    };
    let owned = is_possessive(word(gap.start));
    let linked = stage.page.is(sort + 1, "of") || stage.page.is(sort + 1, ",") && owned;
    // "the Baina area of Vasco", "Khambhat town of Anand", "the Baina region of India": the first is the smaller one;
    // not in "the US state of Ohio", "the Ohio town of Lima", "the Caribbean island of Cuba".
    let wide = || lexicon::is_place(text(a)) && !lexicon::is_only_city(text(a));
    let small = listed!("area neighborhood neighbourhood").has(word(sort));
    let part = listed!("district province region").has(word(sort));
    let place = a.kind == EntityKind::Place && !owned && !country(a);
    // "the Sahel region of Mali", "the Tigray region of Ethiopia": which of the two is the larger one is not said.
    if place && part && country(b) && wide() {
        return None;
    }
    let of_the_second = place && (small || part && !wide() || !article(word(a.phrase.start)));
    let (whole, part) = if of_the_second { (b.entity, a.entity) } else { (whole, b.entity) };
    let from = gap.start + usize::from(owned);
    (b.kind == EntityKind::Place && linked && phrase(stage, from..sort)).then(|| Relation {
        source: part,
        target: whole,
        ..tie(a, "located in", b)
    })
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn where_bodies_and_events_are() {
        check("They met at [O:Acme] headquarters in [L:Lima] .", "Acme -has headquarters in> Lima");
        check("the [E:Soil Festival] , held in [L:Lima] , ended .", "Soil Festival -located in> Lima");
        check("the [E:Soil Festival] , the best in [L:Lima] , ended .", "");
        check("the [E:Soil Festival] in [L:Lima] ended .", "Soil Festival -located in> Lima");
    }

    #[test]
    fn a_place_by_what_it_is() {
        check("[L:Yeoncheon] , a border town in [L:South Korea] , sleeps .", "Yeoncheon -located in> South Korea");
        check("[L:Syria] : the [G:Syrian] city of [L:Raqqa] fell .", "Raqqa -located in> Syria");
        check("The [G:Syrian] city of [L:Raqqa] fell .", "Raqqa -located in> Syrian");
        check("The [G:Kurdish] city of [L:Raqqa] fell .", "");
        check("The [G:Syrian] capital , [L:Damascus] , fell .", "Damascus -capital of> Syrian");
        check("[L:Larch] is the capital of [L:Pine] .", "Larch -located in> Pine");
        check("In the [L:Baina] area of [L:Vasco] it rained .", "Baina -located in> Vasco");
        check("In the [L:Maine] town of [L:Bath] it rained .", "Bath -located in> Maine");
        check("[L:Chile]'s capital , [L:Santiago] , sleeps .", "Santiago -located in> Chile");
    }

    #[test]
    fn the_seat_of_a_body() {
        check("[O:Acme] , a [L:Columbus] firm , fell .", "Acme -based in> Columbus");
        check("[O:Acme] , based in [L:Lima] , fell .", "Acme -based in> Lima");
        check("[L:Lima]-based [O:Acme] fell .", "Acme -based in> Lima");
        check("[O:Acme] operates two pits near [L:Calama] .", "Acme -based in> Calama");
        check("[O:Acme]'s headquarters in [L:Lima] fell .", "Acme -has headquarters in> Lima");
        check("[P:Ann Lee]'s family home in [L:Lima] fell .", "Ann Lee -lives in> Lima");
    }

    #[test]
    fn the_smaller_is_in_the_larger() {
        check("in the [L:Baina] region of [L:Ukraine] .", "Baina -located in> Ukraine");
        check("in the [L:Ohio] town of [L:Lima] .", "Lima -located in> Ohio");
        check("in the [L:US] state of [L:Ohio] .", "Ohio -located in> US");
        check("on the [L:Caribbean] island of [L:Cuba] .", "Cuba -located in> Caribbean");
        check("in the [L:Brooklyn] area of [L:New York] .", "Brooklyn -located in> New York");
        check("[L:Baina] city in [L:Ohio] .", "Baina -located in> Ohio");
    }

    #[test]
    fn the_capital_of_a_country_that_is_named() {
        check("[L:Nigeria] : in the capital , [L:Abuja] , it rained .", "Abuja -capital of> Nigeria");
        check("[L:Peru] : in the capital , [L:Abuja] , it rained .", "");
        check("[L:Nigeria] : off the coast , [L:Abuja] fell .", "");
    }

    #[test]
    fn where_it_opens() {
        check("[O:Acme] opened an office in [L:Lima] .", "Acme -has office in> Lima");
    }

    #[test]
    fn not_where_it_only_acts() {
        check("[O:Acme] won in [L:Lima] .", "");
        check("[O:Acme] is losing in [L:Lima] .", "");
        check("[O:Acme] has friends in [L:Lima] .", "");
        check("[L:Lima]-based writer [P:Ann Lee] left .", "Ann Lee -based in> Lima");
    }
}
