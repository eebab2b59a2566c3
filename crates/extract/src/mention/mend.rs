//! Names that their own words tell more of than the tagger saw: legal forms, firms of partners, trusts of two places,
//! streets, people in credits.

use super::Name;
use super::body;
use super::join::{hyphen, is_syllable};
use super::learned::is_medium;
use super::pair;
use super::words::{Words, is_acronym};
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// The names with those put right, in text order.
#[inline(never)]
pub(super) fn all(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let mut out: Vec<Name> = Vec::with_capacity(names.len());
    let mut names = names.into_iter().peekable();
    while let Some(name) = names.next() {
        let Some(name) = edged(words, name, out.last()) else { continue };
        let name = body::whole(words, name, names.peek());
        while names.next_if(|n| n.tokens.start < name.tokens.end).is_some() {}
        let name = name_in_credit(words, retyped(words, whole(words, name, out.last())));
        if let Some(tokens) = trust_of_two(words, &name, out.last()) {
            while out.last().is_some_and(|o| o.tokens.end > tokens.start) {
                out.pop();
            }
            out.push(made(words, tokens, EntityKind::Organisation, "named-by-its-form"));
        } else if let Some(pair::Two { first, to, from, last, rule }) = pair::two(words, &name) {
            let Tokens { start, end } = name.tokens;
            out.extend(first.map(|kind| made(words, Tokens::new(start, to), kind, rule)));
            out.push(made(words, Tokens::new(from, end), last, rule));
        } else {
            let kind = town_of_street(words, &name, out.last()).unwrap_or(name.kind);
            out.push(Name { kind, ..name });
        }
    }
    out
}

pub(super) fn made(words: &Words<'_, '_>, tokens: Tokens, kind: EntityKind, rule: &'static str) -> Name {
    Name { span: words.document.span(tokens), tokens, kind, rule: Rule(rule) }
}

/// The name with its first word where it belongs: "Chen" in "Upon Chen's return", "He Qinghua" in "He Qinghua, the mayor",
/// "Export-Import Bank"; none when no more is left than a word that is no name.
fn edged(words: &Words<'_, '_>, name: Name, last: Option<&Name>) -> Option<Name> {
    let Tokens { start, end } = name.tokens;
    let free = |k: usize| last.is_none_or(|l| l.tokens.end <= k);
    let remade = |start: usize| Name { rule: name.rule, ..made(words, Tokens::new(start, end), name.kind, "") };
    // "At Lima University they sat"
    let led = || words.facts(start).first && words.is_one_of(start, listed!("At By From In Near To With"));
    let led = name.kind == EntityKind::Organisation && end - start > 1 && led();
    // "Chipmaker Vellum sat"
    let trade = words.facts(start).first && end - start > 1 && words.facts(start + 1).capital;
    if trade && name.kind != EntityKind::Other && FIRMS.has(&case::small(words.word(start))) {
        return Some(Name { kind: EntityKind::Organisation, ..remade(start + 1) });
    }
    // "On Monday Lee sat"
    let on = start > 0 && words.is_one_of(start - 1, listed!("On on Last last next since until"));
    let day = on && words.word(start).ends_with("day") && end - start > 1;
    if led || day || matches!(name.kind, EntityKind::Person | EntityKind::Place) && is_lead(words, start) {
        return (start + 1 < end).then(|| remade(start + 1));
    }
    if name.kind == EntityKind::Organisation && listed!("CEO CEOs CFO COO OC ASP DSP IGP").has(words.text(start, end)) {
        return None;
    }
    // "Acme CEO Ann Lee", "the Bath MP said", "a Labour MP"
    let post = words.word(end - 1);
    let seat = listed!("MEP MLA MP MPP MSP").has(post);
    if name.kind == EntityKind::Organisation && end - start > 1 && (seat || listed!("CEO CFO COO").has(post)) {
        let rest = words.text(start, end - 1);
        let kind = if seat && !is_acronym(rest) { EntityKind::Place } else { name.kind };
        return Some(Name { rule: name.rule, ..made(words, Tokens::new(start, end - 1), kind, "") });
    }
    // "“Look, it is late”": called out, not called so.
    let calls = listed!("Listen Look OK Oh Okay Wait Wow Yeah");
    if end - start == 1 && words.is(end, ",") && words.facts(start).first && calls.has(words.word(start)) {
        return None;
    }
    // "the No. 3 pump", "Gen Z"
    // "RM7.1bil"
    let sum = words.word(start).contains(|c: char| c.is_ascii_digit())
        && ["bil", "bn", "mil", "m"].iter().any(|u| words.word(start).ends_with(u));
    if end - start == 1 && sum {
        return None;
    }
    // "Green MEP Ann Lee"
    if end - start == 1 && words.is(start, "Green") && words.facts(end).title {
        return Some(made(words, name.tokens, EntityKind::Group, "named-by-its-form"));
    }
    let cut = hyphen(words, start, end) && end - start > 1;
    if cut {
        return None;
    }
    let number = words.is(start, "No.") && words.word(start + 1).starts_with(|c: char| c.is_ascii_digit());
    if number || words.word(start).starts_with('#') || name.kind == EntityKind::Person && name.span.len() == 1 {
        return None;
    }
    // "Rep. Park"
    let titled = words.word(start).ends_with('.') && words.known(start).as_honorific().is_some();
    if titled && matches!(name.kind, EntityKind::Person | EntityKind::Place) && start + 1 < end {
        return Some(Name { kind: EntityKind::Person, ..remade(start + 1) });
    }
    // "McDonald's said"
    let whole = || lexicon::is_organisation(&words.text(start, end + 1).replace('’', "'"));
    if words.is_one_of(end, listed!("'s ’s")) && whole() {
        return Some(made(words, Tokens::new(start, end + 1), EntityKind::Organisation, "named-by-its-form"));
    }
    let back = |n: usize| start.checked_sub(n).filter(|&k| free(k)).map_or("", |k| words.word(k));
    // "USA TODAY", which is listed with small letters
    let next = || lexicon::is_organisation(&format!("{post} {}", case::title(words.word(end))));
    if end - start == 1 && is_acronym(post) && words.facts(end).capital && next() {
        return Some(made(words, Tokens::new(start, end + 1), EntityKind::Organisation, "named-by-its-form"));
    }
    // "a super PAC", "super-PACs"
    let sort = if back(1) == "-" { back(2) } else { back(1) };
    if end - start == 1 && listed!("PAC PACs").has(post) && matches!(sort, "super" | "Super") {
        return None;
    }
    // "the Government of Peru"
    if name.kind == EntityKind::Place && back(1) == "of" && back(2) == "Government" {
        return Some(made(words, Tokens::new(start - 2, end), EntityKind::Organisation, "named-by-its-form"));
    }
    // "Western Kenya", "Central Asian"
    // "Liberal Democrat"
    let liberal = listed!("Christian Liberal Social").has(back(1)) && listed!("Democrat Democrats").has(post);
    let part = listed!("Central Eastern Northern Southern Western").has(back(1));
    if (part || liberal) && matches!(name.kind, EntityKind::Group | EntityKind::Place) {
        return Some(remade(start - 1));
    }
    // A pronoun does not stand before a name: it is a surname there.
    let he = back(1) == "He" && name.kind == EntityKind::Person && end - start == 1;
    let ends = words.tag(end) == Tag::Verb || words.is_one_of(end, listed!(", 's ’s"));
    if he && ends && words.known(start).given_name().is_none() {
        return Some(remade(start - 1));
    }
    // "The Hague"
    if back(1) == "The" && lexicon::is_place(words.text(start - 1, end)) {
        return Some(remade(start - 1));
    }
    let tied = start > 1 && back(1) == "-" && words.facts(start - 1).touches && words.facts(start - 2).capital;
    let prefix = listed!("Anti Ex Non Post Pre Pro");
    if tied && !back(2).is_empty() && !prefix.has(back(2)) {
        return Some(remade(start - 2));
    }
    Some(name)
}

/// "Given Lee's age", "Remember Ann Lee": true for a word that is no part of the name behind it.
fn is_lead(words: &Words<'_, '_>, i: usize) -> bool {
    const LEADS: &Listed = listed!("Amid And Follow For Govs. Hey If Imagine Longtime Nor Remember Reps. Sens. Yet");
    // Days are given names, too, and the East may be near.
    const NAMES: &Listed = listed!("Ever Friday Monday Near Said Saturday Sunday Than Thursday Tuesday Wednesday");
    let (word, facts) = (words.word(i), words.facts(i));
    // "Not Lee, Ray sat"
    let stop = facts.first && facts.stop && (word.len() > 3 || matches!(word, "Not" | "One")) && !NAMES.has(word);
    stop && words.known(i).given_name().is_none() || words.is_one_of(i, LEADS)
}

/// A person's name with the small words that belong to it: "van Lee", "Jung Hae-in", "Chan-o-cha".
fn whole(words: &Words<'_, '_>, name: Name, last: Option<&Name>) -> Name {
    const PARTICLES: &Listed = listed!("De Van Von al bin da de del der di dos van von");
    let Tokens { mut start, mut end } = name.tokens;
    if name.kind != EntityKind::Person {
        return name;
    }
    let floor = last.map_or(0, |l| l.tokens.end);
    while start > floor && words.is_one_of(start - 1, PARTICLES) {
        start -= 1;
    }
    // "H D Lee"
    let initial = |k: usize| words.word(k).len() == 1 && words.facts(k).capital;
    while start > floor && initial(start) && initial(start - 1) && !words.facts(start).first {
        start -= 1;
    }
    let small = |k: usize| case::is_small(words.word(k)) && is_syllable(words.word(k));
    let all = words.document.tokens.len();
    while end - start > 1 && is_syllable(words.word(end - 1)) && hyphen(words, end, all) && small(end + 1) {
        end += 2;
    }
    let tokens = Tokens::new(start, end);
    Name { span: words.document.span(tokens), tokens, ..name }
}

/// "Aire and Calder Hospitals NHS Trust": a public body for two places has both in its name.
fn trust_of_two(words: &Words<'_, '_>, name: &Name, last: Option<&Name>) -> Option<Tokens> {
    let last = last.filter(|l| l.tokens.end + 1 == name.tokens.start && l.tokens.end - l.tokens.start == 1)?;
    let word = |i: usize| words.word(i);
    let body = listed!("Trust Council Constabulary Authority Foundation").has(word(name.tokens.end - 1));
    let public = body && name.tokens.end - name.tokens.start > 1;
    let both = last.tokens.start > 0 && listed!(", between both Both").has(word(last.tokens.start - 1));
    let first = word(last.tokens.start);
    let alone = lexicon::is_organisation(first) || lexicon::country(first).is_some() || is_acronym(first);
    let and = matches!(word(last.tokens.end), "and" | "&");
    (public && and && !both && !alone).then(|| Tokens::new(last.tokens.start, name.tokens.end))
}

/// Words for streets that hardly end the name of anything else.
const STREETS: &Listed = listed!("Avenue Boulevard Close Crescent Drive Lane Road Street Terrace");

fn is_street(words: &Words<'_, '_>, tokens: Tokens) -> bool {
    tokens.end - tokens.start > 1
        && words.is_one_of(tokens.end - 1, STREETS)
        && words.known(tokens.start).given_name().is_none()
}

/// "Lowell & Finch" is no one man, "Bramley Close" nobody.
fn retyped(words: &Words<'_, '_>, name: Name) -> Name {
    let partners = name.tokens.iter().skip(1).any(|i| words.is(i, "&") && i + 1 < name.tokens.end);
    let kind = match name.kind {
        EntityKind::Person if partners => EntityKind::Organisation,
        _ if is_medium(words, name.tokens) => EntityKind::Organisation,
        EntityKind::Person if is_street(words, name.tokens) => EntityKind::Place,
        EntityKind::Organisation if is_forest(words, name.tokens) => EntityKind::Place,
        EntityKind::Person if is_work(words, name.tokens) => EntityKind::Other,
        EntityKind::Organisation | EntityKind::Other if is_seat(words, name.tokens) => EntityKind::Place,
        EntityKind::Place if words.sport && plays(words, name.tokens) => EntityKind::Organisation,
        EntityKind::Organisation | EntityKind::Other if is_backed(words, name.tokens) => EntityKind::Person,
        EntityKind::Person | EntityKind::Place | EntityKind::Other => told(words, &name).unwrap_or(name.kind),
        kind => kind,
    };
    Name { kind, ..name }
}

/// "Wexley 3 Marsden 1", "a win over Wexley", "Wexley won": a town's team.
fn plays(words: &Words<'_, '_>, Tokens { start, end }: Tokens) -> bool {
    let next = words.word(end);
    let score = next.len() < 4 && next.bytes().all(|b| b.is_ascii_digit()) && !next.is_empty();
    let rival = start > 0 && words.is_one_of(start - 1, listed!("beat beating joined side v"));
    let nation = listed!("England Scotland Wales").has(words.word(end - 1));
    !nation && (score || rival || listed!("beat v").has(next)) && lexicon::country(words.text(start, end)).is_none()
}

/// "the Reed MSP": where somebody was elected, unless it is by its own name a party.
fn is_seat(words: &Words<'_, '_>, Tokens { start, end }: Tokens) -> bool {
    let elected = words.is_one_of(end, listed!("MLA MP MSP TD assemblyman assemblywoman"));
    let party = is_acronym(words.word(start)) || words.known(start).is_organisation() || words.known(start).is_group();
    elected && end - start == 1 && !party
}

/// "her album, “Slow Reed,”": two words or more in marks of their own, of which the first is no given name.
fn is_work(words: &Words<'_, '_>, Tokens { start, end }: Tokens) -> bool {
    let mark = |i: usize| words.is_one_of(i, listed!("“ ” \" ‘ ’ '"));
    let closed = mark(end) || words.is_one_of(end, listed!(", .")) && mark(end + 1);
    let own = start > 0 && mark(start - 1) && closed && end - start > 1;
    own && words.known(start).given_name().is_none() && !words.known(end - 1).is_surname()
}

/// "in the Amazon", "Amazon basin": the firm of that name has no article but its noun's.
fn is_forest(words: &Words<'_, '_>, Tokens { start, end }: Tokens) -> bool {
    const WILD: &Listed = listed!("Basin River basin forest jungle rainforest region river");
    let is = |i: usize| words.is(i, "Amazon");
    let the = start > 0 && end - start == 1 && words.is_one_of(start - 1, listed!("the The"));
    let of_firm = words.is_one_of(end, listed!("boss chief executive founder owner warehouse website worker workers"));
    is(start) && (the && !of_firm || words.is_one_of(end, WILD))
}

/// "a Xoa Lee rally", "Xoa Lee supporters": somebody who is elected, by the surname.
fn is_backed(words: &Words<'_, '_>, tokens: Tokens) -> bool {
    let last = words.known(tokens.end - 1);
    tokens.end - tokens.start == 2
        && words.is_one_of(tokens.end, listed!("backers campaign presidency rally supporter supporters voters"))
        && last.is_surname()
        && last.head_last().is_none()
        && !words.known(tokens.start).is_group()
}

/// What businesses are called, whoever they are.
const FIRMS: &Listed = listed!(
    "NGO airline automaker broadcaster carmaker charity chipmaker collective company conglomerate consultancy drugmaker firm giant \
     insurer lender monopoly nonprofit operator platform publisher retailer service startup subsidiary supermarket watchdog",
);

/// "the drinks giant Vellum", "tropical storm Ann": what the noun before a name says that it is.
fn told(words: &Words<'_, '_>, name: &Name) -> Option<EntityKind> {
    let Tokens { start, end } = name.tokens;
    let lone = end - start == 1 && words.known(start).given_name().is_none();
    // "the Reed glacier"
    const SITES: &Listed = listed!(
        "airport bridge canal crater dam desert glacier gorge harbour island lake mosque mountain reactor reservoir \
         river strait valley volcano"
    );
    if lone && start > 0 && words.is(start - 1, "the") && words.is_one_of(end, SITES) {
        return Some(EntityKind::Place);
    }
    // "the film institute, Reca,"
    const BODIES: &Listed = listed!(
        "agency association bank charity commission committee company council firm institute ministry party union"
    );
    let apposed = start > 1 && words.is(start - 1, ",") && words.is(end, ",") && words.is_one_of(start - 2, BODIES);
    if lone && apposed && name.kind != EntityKind::Place {
        return Some(EntityKind::Organisation);
    }
    let noun = words.word(start.checked_sub(1)?);
    // "the wife of Murugan"
    let of = start > 1 && noun == "of";
    let kin = of && words.is_one_of(start - 2, listed!("brother daughter father mother husband sister son widow wife"));
    if kin && !words.facts(end).name && !lexicon::is_place(words.text(start, end)) {
        return Some(EntityKind::Person);
    }
    // "the mayor of Reed Magna"
    let seats = listed!("city district governor mayor municipality outskirts province region suburb town village");
    if of && name.kind == EntityKind::Person && words.is_one_of(start - 2, seats) {
        return Some(EntityKind::Place);
    }
    if listed!("storm hurricane typhoon cyclone").has_in_any_case(noun) {
        return (name.kind == EntityKind::Person).then_some(EntityKind::Event);
    }
    // "the firm Ann Lee founded", "the giant Russia": somebody, or a country.
    let given = words.known(start).given_name().is_some();
    // "the retailing giant Ann Lee", but "the law firm Lee Kessler"
    let somebody = noun == "giant" && end - start > 1 && words.known(end - 1).is_surname();
    let known = given || somebody || lexicon::is_place(words.text(start, end));
    let founder = words.is_one_of(end, listed!("bought built founded left owns runs sold started"));
    let up = noun == "up" && start > 3 && words.is(start - 2, "-") && words.is(start - 3, "start");
    ((up || FIRMS.has(noun)) && !known && !founder).then_some(EntityKind::Organisation)
}

/// "of Bramley Close, Ossett,": what is set after a street is the town.
fn town_of_street(words: &Words<'_, '_>, name: &Name, last: Option<&Name>) -> Option<EntityKind> {
    let street = last.filter(|l| l.kind == EntityKind::Place && is_street(words, l.tokens))?;
    let comma = street.tokens.end + 1 == name.tokens.start && words.is(street.tokens.end, ",");
    let unsure = matches!(name.kind, EntityKind::Other | EntityKind::Organisation);
    let lone = name.tokens.end - name.tokens.start == 1 && matches!(words.word(name.tokens.end), "," | ".");
    (comma && unsure && lone).then_some(EntityKind::Place)
}

/// "PHOTO: ANN LEE", "(Submitted by Ann Lee)": a picture's credit of two words is its maker.
fn name_in_credit(words: &Words<'_, '_>, name: Name) -> Name {
    let Some(before) = name.tokens.start.checked_sub(2) else { return name };
    let credit = words.is_one_of(before + 1, listed!(": by"))
        && listed!("photo photograph picture submitted image").has_in_any_case(words.word(before));
    let two = name.tokens.end - name.tokens.start == 2;
    if !credit || !two || name.kind != EntityKind::Organisation {
        return name;
    }
    let plain = name.tokens.iter().all(|i| {
        let word = case::title(words.word(i));
        let firm = lexicon::head(&word, lexicon::Head::Last).is_some() || matches!(&*word, "Images" | "Pictures");
        !firm && word.chars().all(char::is_alphabetic)
    });
    if plain { Name { kind: EntityKind::Person, rule: Rule("credit"), ..name } } else { name }
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    /// Names as given, "[P:Ann Lee]", put right.
    fn check(marked: &str, expected: &str) {
        assert_eq!(after(super::all, marked), expected, "{marked}");
    }

    #[test]
    fn bodies_by_their_form() {
        check("[O:Dale] and [O:Ouse Clinics NHS Trust] said", "Organisation Dale and Ouse Clinics NHS Trust");
        check("[P:Bo] and [O:Ann Lee Foundation]", "Organisation Bo and Ann Lee Foundation");
        check("[O:BOA] and [O:Ann Lee Foundation]", "Organisation BOA; Organisation Ann Lee Foundation");
        check("both [O:Dale] and [O:Ouse Council] said", "Organisation Dale; Organisation Ouse Council");
        check("[P:Hale & Grant] said", "Organisation Hale & Grant");
    }

    #[test]
    fn a_forest_and_a_firm_of_one_name() {
        check("with [O:Amazon] and the [O:Amazon] boss", "Organisation Amazon; Organisation Amazon");
        check("with [O:Amazon] and in the [O:Amazon].", "Organisation Amazon; Place Amazon");
        check("with [O:Amazon] and the [O:Amazon] basin", "Organisation Amazon; Place Amazon");
    }

    #[test]
    fn a_team_is_called_like_its_town() {
        let about = "The striker scored a late goal in the match.";
        let played = "Organisation Bath; Organisation Marsden";
        check(&format!("{about} [L:Bath] 3 [L:Marsden] 1"), played);
        check(
            &format!("{about} [L:Bath] beat rival side [L:Marsden] in [L:Leeds]."),
            &format!("{played}; Place Leeds"),
        );
        check(&format!("{about} [L:Peru] beat [L:Wales]."), "Place Peru; Place Wales");
        check("It rained. [L:Bath] won it.", "Place Bath");
    }

    #[test]
    fn a_government_is_a_body() {
        check("the Government of [L:Peru] said", "Organisation Government of Peru");
        check("the government of [L:Peru] said", "Place Peru");
    }

    #[test]
    fn what_begins_a_sentence_is_no_name() {
        check("[P:Given Lee]'s age, it rained.", "Person Lee");
        check("[P:Someone] saw [P:Will Lee] and [P:Longtime Lee]", "Person Will Lee; Person Lee");
        check("[P:Sunday Lee] saw it. On [P:Sunday Lee] left", "Person Sunday Lee; Person Lee");
        check("[L:Near East] and [L:Near Lima]", "Place Near East; Place Near Lima");
    }

    #[test]
    fn a_firm_with_its_possessive() {
        check("at [P:McDonald]’s, [P:Lee]'s firm", "Organisation McDonald’s; Person Lee");
    }

    #[test]
    fn works_in_marks() {
        check("her album “[P:Slow Xoa],” out in May", "Other Slow Xoa");
        check("her album “[P:Ann Xoa],” out in May", "Person Ann Xoa");
    }

    #[test]
    fn a_medium_by_its_last_syllable() {
        check("said [P:Lakenews] and [P:Ann Lakenews]", "Organisation Lakenews; Person Ann Lakenews");
    }

    #[test]
    fn first_words() {
        check("[O:At Lima University] it rained", "Organisation Lima University");
        check("[P:Retailer Vellum] sat", "Organisation Vellum");
        check("[P:Upon Chen]'s return it rained", "Person Chen");
        check("[P:Nor] was it late", "");
        check("[P:Though Chen] sat, [P:And Bo] left", "Person Chen; Person Bo");
        check("He [P:Ann] met", "Person Ann");
        check("the Export-[O:Import Bank] sat", "Organisation Export-Import Bank");
        check("the [O:CEO] sat", "");
        check("Not [P:Lee] sat. [P:Not Lee], [P:Or Bo]", "Person Lee; Person Lee; Person Or Bo");
        check("the [O:Acme CEO] and the [O:Reed MP] sat", "Organisation Acme; Place Reed");
    }

    #[test]
    fn what_stands_before_a_name() {
        check("[P:Green] MEP [P:Ann Lee] and [P:Green]", "Group Green; Person Ann Lee; Person Green");
        check("Liberal [G:Democrat] Ann Lee", "Group Liberal Democrat");
        check("with Central [L:Ghana] and the East [G:Ghanaian] team", "Place Central Ghana; Group Ghanaian");
        check("the [O:No. 3] pump and Gen [P:Z]", "");
        check("a [L:USA] TODAY poll in [L:USA] towns", "Organisation USA TODAY; Place USA");
        check("the tag [O:#SoilNow] and a super [O:PAC]", "");
        check(
            "the [O:PAC] and the [O:Soil PAC] and Soil [O:PAC]",
            "Organisation PAC; Organisation Soil PAC; Organisation PAC",
        );
        check("When [L:Rep. Park] sat", "Person Park");
        check(
            "the drinks giant [P:Vellum Ron] fell, and storm [P:Bonnie] came",
            "Organisation Vellum Ron; Event Bonnie",
        );
        check("the firm [P:Vellum] founded and the firm [P:Ann Vellum]", "Person Vellum; Person Ann Vellum");
        check(
            "the retail giant [P:Xoa Lopez] and the law firm [P:Xoa Lopez]",
            "Person Xoa Lopez; Organisation Xoa Lopez",
        );
        check("the start-up [P:Vellum] fell", "Organisation Vellum");
        check("the mayor of [P:Reed Xoa] and the [O:Reed] MSP", "Place Reed Xoa; Place Reed");
        check("the [O:SNP] MSP and a budget of [O:RM7.1bil]", "Organisation SNP");
        check("the wife of [L:Murugan] and a son of [L:Lagos]", "Person Murugan; Place Lagos");
        check("[O:Xoa Lee] supporters met at a [M:Xoa Lee] rally", "Person Xoa Lee; Person Xoa Lee");
        check(
            "[O:Green Party] supporters and [O:Bath City] supporters",
            "Organisation Green Party; Organisation Bath City",
        );
    }

    #[test]
    fn small_words_of_a_name() {
        check("It is late, van [P:Lieman] said", "Person van Lieman");
        check("It is late, H [P:D Lieman] said", "Person H D Lieman");
        check("with [P:Jo Hae]-in and [P:Pra Chan-o]-cha at home", "Person Jo Hae-in; Person Pra Chan-o-cha");
        check("a [P:Bo Lee]-style and a [P:Lee]-in house", "Person Bo Lee; Person Lee");
    }

    #[test]
    fn what_is_called_out() {
        check("“[P:Look], it is late,” he said.", "");
        check("“[P:Look] is late,” he said.", "Person Look");
    }

    #[test]
    fn streets_and_towns() {
        check("of [P:Bramble Close], [O:Fosset], died", "Place Bramble Close; Place Fosset");
        check("with [P:Glenn Close], [O:Acme], died", "Person Glenn Close; Organisation Acme");
    }

    #[test]
    fn credits() {
        check("PHOTO: [O:SAUL BRISENO]", "Person SAUL BRISENO");
        check("PHOTO: [O:GETTY IMAGES]", "Organisation GETTY IMAGES");
    }
}
