//! One name, one kind: the same words are not now an organisation and now a work of art within one article.

use crate::listed::{Listed, listed};
use crate::named::{Named, Names};

use super::firm::{is_firm, is_run};
use super::organisation;
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::document::Document;
use crate::lexicon;
use crate::mention::{Name, is_unsure, sureness};
use crate::tag::Tag;

/// The names with kinds evened out: one that is nearly always of one kind is always of it, and what is only known as
/// some thing is an organisation where an organisation's short form reads the same.
pub(crate) fn even_out<'a>(document: &Document<'a>, names: &[Name]) -> Vec<Name> {
    let text = |n: &Name| n.span.of(document.text);
    // For each name how often it is of each kind, and last how often it is somebody's surname.
    let mut tally: Named<'a, Tally> = Named::default();
    for name in names {
        let words = text(name);
        if let Some(k) = KINDS.iter().position(|&k| k == name.kind) {
            let tally: &mut Tally = tally.or_default(words);
            tally[SURE + k] += sureness(name.rule);
            tally[k] += 1;
            // "the Xoa virus"
            let ill = matches!(document.word(name.tokens.end), "disease" | "virus");
            if name.kind != EntityKind::Organisation && is_firm(document, name) {
                tally[TOLD] = 1;
            } else if ill && name.kind != EntityKind::Person && !lexicon::is_place(words) {
                tally[TOLD] = 2;
            }
            let before = name.tokens.start.checked_sub(1).map_or("", |b| document.word(b));
            // "similar to Lee's", "according to Lee"
            let owner = || {
                matches!(document.word(name.tokens.end), "'s" | "’s")
                    || name.tokens.start > 1
                        && document.is_one_of(name.tokens.start - 2, listed!("according According"))
            };
            if listed!("in In at near outside around through").has(before)
                || matches!(before, "from" | "to") && !owner()
            {
                tally[LOCATED] += 1;
            }
        }
        if name.kind == EntityKind::Person && is_run(document, name) {
            tally.or_default(words)[0] += 1;
        }
        if words.contains(' ') && (name.kind == EntityKind::Person || is_somebody(document, name)) {
            let last = words.rsplit(' ').next().unwrap_or("");
            tally.or_default(last)[SURNAME] += 1;
            // "Yu sat", of Yu Cheng-ho: a family's name comes first where the given one has a second syllable.
            let first = words.split(' ').next().unwrap_or("");
            let syllable = last.rsplit_once('-').is_some_and(|(_, s)| case::is_small(s));
            if syllable && lexicon::given_name(first).is_none() {
                tally.or_default(first)[SURNAME] += 1;
            }
            // "Al-Said sat", of Ann al-Said
            if last.starts_with("al-") {
                tally.or_default(case::capitalised(last))[SURNAME] += 1;
            }
        }
    }
    // "Lee" is no short form of "Lee administration".
    let body = |n: &&Name| n.kind == EntityKind::Organisation && n.rule != Rule("administration-of-a-person");
    let mut known = Names::default();
    let organisations: Vec<&str> = names.iter().filter(body).map(text).filter(|name| known.insert(name)).collect();
    // "Thami Ndlala Holdings … Thami Ndlala … Ndlala": a firm that is called like its founder.
    let longer: Names<'_> = organisations.iter().filter_map(|name| Some(name.rsplit_once(' ')?.0)).collect();
    let lone: Names<'_> = names.iter().filter(|n| n.kind == EntityKind::Person).map(text).collect();
    let founder = |name: &str| {
        let last = name.rsplit_once(' ').map(|(_, last)| last);
        longer.contains(name) && last.is_some_and(|last| lone.contains(last))
    };
    let short = organisation::short_forms_of(organisations.into_iter());
    let somebody: Names<'_> = names.iter().filter(|n| is_somebody(document, n)).map(text).collect();
    let acronyms: Named<'_, EntityKind> = names.windows(2).filter_map(|pair| acronym(document, pair)).collect();
    // "Storm Ann"; "Team Lee", "The Lee", "Never Lee", "Stop Lee", "My Lee": slogans and titles
    const NOT_GIVEN: &Listed = listed!("Cyclone Hurricane Storm Typhoon My Never Stop Team The");
    // "Xoa Lee", of an article in which "Lee" is always somebody
    let called = |name: &Name| {
        let Some((first, last)) = text(name).split_once(' ') else { return false };
        let facts = lexicon::name(first);
        let known = facts.is_place() || facts.is_group() || facts.is_organisation() || facts.head_first().is_some();
        let given = lexicon::given_name(first).is_some() && is_unsure(name.rule);
        // An organisation may well bear a surname that the text mentions too.
        let times = match name.kind {
            EntityKind::Organisation if name.rule != Rule("administration-of-a-person") => {
                if given || sureness(name.rule) == 1 { 1 } else { 5 }
            }
            EntityKind::Place | EntityKind::Other => 1,
            _ => return false,
        };
        let always = |t: &Tally| t[PERSON] >= times && t[PERSON] == t[..SURNAME].iter().sum::<usize>();
        !known
            && case::is_capital(first)
            && first.chars().any(char::is_lowercase)
            && !NOT_GIVEN.has(first)
            && lexicon::head(last, lexicon::Head::Last).is_none()
            && !lexicon::is_organisation(text(name))
            && !lexicon::is_place(text(name))
            && tally.get(last).is_some_and(always)
    };
    let even = |name: &Name| {
        let text = text(name);
        // "Mr. Bloomberg", whatever else is called so
        let before = name.tokens.start.checked_sub(1).map_or("", |b| document.word(b));
        let led = before == "President" && !lexicon::is_place(text) && name.kind != EntityKind::Group;
        if led || listed!("Mr Mr. Mrs Mrs. Ms Ms.").has(before) {
            return Name { kind: EntityKind::Person, ..*name };
        }
        let counts = tally.get(text);
        let told = match counts {
            Some(t) if t[TOLD] == 1 && t[LOCATED] == 0 => Some(EntityKind::Organisation),
            Some(t) if t[TOLD] == 2 => Some(EntityKind::Other),
            _ => acronyms.get(text).copied(),
        };
        if let Some(kind) = told {
            return Name { kind, ..*name };
        }
        if somebody.contains(text) {
            return Name { kind: EntityKind::Person, ..*name };
        }
        if founder(text) || called(name) {
            return Name { kind: EntityKind::Person, ..*name };
        }
        // A surname may be a city's name too, and a people's name is always a people's.
        // "the Clintons": a family, if one of them is named.
        let article = name.tokens.start.checked_sub(1).is_some_and(|b| document.word(b).eq_ignore_ascii_case("the"));
        let surname = |s: &str| tally.get(s).is_some_and(|t| t[SURNAME] > 0);
        if article && text.strip_suffix('s').is_some_and(surname) {
            return Name { kind: EntityKind::Group, ..*name };
        }
        if counts.is_some_and(|t| t[SURNAME] > 0) {
            // "Valeska Paris ... Paris claims": a person where nobody is in, at or from such a place.
            // "Han", of Bo Han, is no people here; "Rutkin", of Bo Rutkin, no firm if it is called so only once.
            let other = match name.kind {
                EntityKind::Place | EntityKind::Other => true,
                EntityKind::Group => !article && !text.ends_with('s') && lexicon::is_surname(text),
                EntityKind::Organisation => {
                    let once = counts.is_some_and(|t| t[0] == 1 && t[LOCATED] == 0) && !lexicon::is_organisation(text);
                    once && short.get(&case::small(text)).is_none()
                }
                _ => false,
            };
            let person = (other || text.starts_with("Al-")) && counts.is_some_and(|t| t[LOCATED] * 3 <= t[PERSON]);
            return Name { kind: if person { EntityKind::Person } else { name.kind }, ..*name };
        }
        if lexicon::is_group(text) {
            return *name;
        }
        let weak = matches!(name.kind, EntityKind::Other | EntityKind::Event);
        // "a post on X"
        if name.kind == EntityKind::Other && (lexicon::is_organisation(text) || text == "X" && before == "on") {
            return Name { kind: EntityKind::Organisation, ..*name };
        }
        // "Corvane" of an article on Corvane Partners: no place that is known, nor somebody addressed.
        let titled = name.tokens.start.checked_sub(1).map(|b| document.word(b)).is_some_and(|word| {
            // "heiress Ann Lee", of the Ann Lee Trust
            lexicon::honorific(word).is_some() || lexicon::is_title(word) && text.contains(' ')
        });
        let unknown = !lexicon::is_place(text) && lexicon::given_name(text.split(' ').next().unwrap_or("")).is_none();
        // "MYSURU:" is a dateline's town.
        let unknown = unknown && text.chars().any(char::is_lowercase);
        let located = counts.is_some_and(|t| t[LOCATED] > 0);
        let loose =
            |kind: EntityKind| matches!(kind, EntityKind::Person | EntityKind::Place) && unknown && !titled && !located;
        let given = text.split_once(' ').is_some_and(|(first, _)| lexicon::given_name(first).is_some());
        let loosely = name.kind == EntityKind::Organisation && is_unsure(name.rule);
        let full = given && (weak || loosely || name.kind == EntityKind::Place) && !lexicon::is_place(text);
        let kind = match counts {
            _ if (weak || loose(name.kind)) && short.get(&case::small(text)).is_some() => EntityKind::Organisation,
            // "a Donald Trump rally": whose full name this is elsewhere.
            Some(tally) if full && tally[PERSON] > 0 => EntityKind::Person,
            Some(tally) => {
                let last = text.rsplit(' ').next().unwrap_or("");
                usual(tally, name.kind, unknown && !lexicon::is_surname(last))
            }
            None => name.kind,
        };
        // "Nivaran Foods", of an article in which "Nivaran" has a board
        let first = text.split_once(' ').and_then(|(first, _)| tally.get(first));
        let body = loose(kind) && [counts, first].iter().flatten().any(|t| t[0] > 0);
        let kind = if body { EntityKind::Organisation } else { kind };
        Name { kind, ..*name }
    };
    names.iter().map(even).collect()
}

/// "Hye Park, who tracks debris", "said Hye Park, executive director of": no park.
fn is_somebody(document: &Document<'_>, name: &Name) -> bool {
    let end = name.tokens.end;
    let text = name.span.of(document.text);
    let who = || {
        // Not "the leader in Upper Hye, who".
        let within = name.tokens.start > 0 && document.tag(name.tokens.start - 1) == Tag::Adposition;
        matches!(name.kind, EntityKind::Place | EntityKind::Other) && document.is(end + 1, "who") && !within
    };
    let post = || {
        let before = name.tokens.start.checked_sub(1);
        let within = before.is_some_and(|b| document.tag(b) == Tag::Adposition || document.tag(b) == Tag::Determiner);
        let noun = (end + 1..end + 5).find(|&i| POSTS.has_in_any_case(document.word(i)));
        !within
            && noun.is_some_and(|n| {
                document.is_one_of(n + 1, listed!("at for of")) && (end + 1..n).all(|i| !document.is(i, ","))
            })
    };
    matches!(name.kind, EntityKind::Place | EntityKind::Other | EntityKind::Organisation)
        && text.contains(' ')
        && !lexicon::is_place(text)
        && document.is(end, ",")
        && (who() || post())
}

/// Posts that only people hold.
const POSTS: &Listed = listed!(
    "chairman chairwoman director editor governor mayor minister president professor secretary spokesman \
     spokeswoman",
);

/// "the Great Soil Dam (GSD)": initials in brackets are of the kind of what they stand for, unless they are a body's.
fn acronym<'a>(document: &Document<'a>, pair: &[Name]) -> Option<(&'a str, EntityKind)> {
    let [long, short] = pair else { return None };
    let (text, full) = (short.span.of(document.text), long.span.of(document.text));
    let bracketed = short.tokens.start == long.tokens.end + 1
        && document.is(long.tokens.end, "(")
        && document.is(short.tokens.end, ")");
    let spelt = full.contains(' ') && organisation::spells(text, full);
    let stands_for = match long.kind {
        EntityKind::Place | EntityKind::Event | EntityKind::Other => {
            spelt && text.chars().all(char::is_uppercase) && !lexicon::is_organisation(text)
        }
        // "the Hill Friends School (Hifris)", "the Lake Observatory of Peru (Obsela)": but "the Hill School (Kent)".
        EntityKind::Organisation => {
            let own = spelt || full.matches(' ').count() > 1 && lexicon::given_name(text).is_none();
            own && !text.contains(' ') && !lexicon::is_place(text) && short.kind != EntityKind::Group
        }
        _ => false,
    };
    (bracketed && stands_for).then_some((text, long.kind))
}

/// Kinds, the surest first.
const KINDS: [EntityKind; 5] =
    [EntityKind::Organisation, EntityKind::Place, EntityKind::Person, EntityKind::Event, EntityKind::Other];

/// Where people stand among the kinds.
const PERSON: usize = 2;
/// Where the count of a surname stands, after those of the kinds.
const SURNAME: usize = KINDS.len();
/// Where the count of uses as a place stands: "in Paris".
const LOCATED: usize = SURNAME + 1;
/// Where it stands that the text says what it is: 1 for a firm, 2 for an illness.
const TOLD: usize = LOCATED + 1;
/// From where on it stands how sure the kinds are, in all.
const SURE: usize = TOLD + 1;
/// What is counted of the uses of one name.
type Tally = [usize; SURE + KINDS.len()];

/// The kind that these words nearly always have, or else the one that they have here; nobody who is in no list is
/// called like a thing.
fn usual(tally: &[usize], here: EntityKind, unknown: bool) -> EntityKind {
    let mine = KINDS.iter().position(|&k| k == here).map_or(0, |k| tally[k]);
    // The first of those with the most, since `max_by_key` takes the last one.
    let (most, &count) = tally[..SURNAME].iter().enumerate().rev().max_by_key(|(_, n)| **n).unwrap_or((0, &0));
    // An event is not weak: "storm" before it said so.
    let weak = here == EntityKind::Other && most < 3;
    let place = here == EntityKind::Person
        && (KINDS[most] == EntityKind::Organisation || KINDS[most] == EntityKind::Place && tally[LOCATED] * 4 >= count);
    let person = here == EntityKind::Place && most == PERSON && tally[LOCATED] * 3 <= count;
    let person = unknown && (place || person) && count > mine;
    if person || count > 2 * mine || weak {
        return KINDS[most];
    }
    // "a Donald Lee delegate", where another sentence tells more than this one: but nobody whom no list has, no place that
    // nothing is in, and no body where something is.
    let sure = |k: usize| tally[SURE + k];
    let best = (0..KINDS.len()).rev().max_by_key(|&k| sure(k)).unwrap_or(0);
    let mine = KINDS.iter().position(|&k| k == here).map_or(0, sure);
    let located = tally[LOCATED] > 0;
    let fits = match KINDS[best] {
        EntityKind::Person => !unknown,
        EntityKind::Place => located,
        EntityKind::Organisation => here != EntityKind::Place || !located,
        _ => here != EntityKind::Organisation,
    };
    if fits && sure(best) > 2 * mine { KINDS[best] } else { here }
}

#[cfg(test)]
mod tests {
    use super::even_out;
    use crate::analysis::{EntityKind, Rule};
    use crate::document::{Document, Tokens};
    use crate::entity::testing::check_clusters as check;
    use crate::mention::Name;

    #[test]
    fn one_name_has_one_kind() {
        check("[O:Acme] . [O:Acme] . [O:Acme] . [P:Acme]", "Acme=Acme|Acme|Acme|Acme");
        check("[P:Ann Lee] . An [L:Ann Lee] show", "Ann Lee=Ann Lee|Ann Lee");
        check("To [L:Xoa Quix] . [P:Quix] sat .", "Xoa Quix=Xoa Quix|Quix");
        check("To [L:Xoa Quix] . In [L:Quix] . [P:Quix] sat .", "Xoa Quix=Xoa Quix; Quix=Quix; Quix=Quix");
        check("To [O:Xoa Quix] . [P:Quix] sat .", "Xoa Quix=Xoa Quix; Quix=Quix");
        check("[L:England] beat it . [O:England] won .", "England=England; England=England");
    }

    /// The kinds of one name that stands twice in "Xoa met Xoa.", evened out.
    fn even(words: &str, found: [(EntityKind, &'static str); 2], between: &str) -> [EntityKind; 2] {
        let text = format!("{words} {between} {words} .");
        let document = Document::new(&text);
        let length = document.tokens.iter().take_while(|t| t.span.end <= words.len() as u32).count();
        let names = [0, length + 1].into_iter().zip(found).map(|(start, (kind, rule))| {
            let tokens = Tokens::new(start, start + length);
            Name { span: document.span(tokens), tokens, kind, rule: Rule(rule) }
        });
        let kinds = even_out(&document, &names.collect::<Vec<_>>());
        [kinds[0].kind, kinds[1].kind]
    }

    #[test]
    fn the_surer_of_two_kinds_is_the_kind() {
        use EntityKind::{Organisation, Person, Place};
        let sure = |kind| (kind, "learned-well");
        let guess = |kind| (kind, "learned-narrowly");
        assert_eq!(even("Ann Lee", [sure(Person), guess(Organisation)], "met"), [Person; 2]);
        assert_eq!(even("Ann Lee", [sure(Person), (Place, "learned-fairly")], "met"), [Person; 2]);
        assert_eq!(even("Kent Post", [sure(Organisation), guess(Place)], "met"), [Organisation; 2]);
        // Both are sure; something is in Kent; nobody whom no list has.
        assert_eq!(even("Ann Lee", [sure(Person), sure(Organisation)], "met"), [Person, Organisation]);
        assert_eq!(even("Kent", [sure(Organisation), guess(Place)], "in"), [Organisation, Place]);
        assert_eq!(even("Xoa Quix", [sure(Person), guess(Place)], "met"), [Person, Place]);
    }

    #[test]
    fn an_illness_is_no_place() {
        check("The [L:Xoa] virus . They fought [L:Xoa] .", "Xoa=Xoa|Xoa");
        let read = |text: &str| crate::analyze(text, None).entities.into_iter().next().map(|e| e.kind);
        assert_eq!(read("The Peru virus spread. They fought it in Peru."), Some(EntityKind::Place));
        assert_eq!(read("Mr. Lee said that the Lee virus spread."), Some(EntityKind::Person));
    }

    #[test]
    fn an_article_is_no_given_name() {
        check("To [L:Al Rutkin] . [L:Rutkin] sat .", "Al Rutkin=Al Rutkin; Rutkin=Rutkin");
    }

    #[test]
    fn according_to_somebody_is_nowhere() {
        check("[P:Ann Rutkin] sat . It rained , according to [O:Rutkin] .", "Ann Rutkin=Ann Rutkin|Rutkin");
        check("[P:Ann Rutkin] sat . It went to [O:Rutkin] .", "Ann Rutkin=Ann Rutkin; Rutkin=Rutkin");
    }

    #[test]
    fn a_storm_is_nobody() {
        let read = crate::analyze("The tropical storm Xoa grew. It rained when Xoa left.", None);
        assert!(read.entities.iter().any(|e| e.name == "Xoa" && e.kind == crate::EntityKind::Event));
    }

    #[test]
    fn a_short_form_is_of_the_kind_of_the_long_one() {
        check("[O:Corvane Partners] sat . [L:Corvane] sat .", "Corvane Partners=Corvane Partners|Corvane");
        check(
            "[O:Corvane Partners] sat . In [L:Corvane] it sat .",
            "Corvane Partners=Corvane Partners; Corvane=Corvane",
        );
        check(
            "[O:Manchester United] sat . [L:Manchester] sat .",
            "Manchester United=Manchester United; Manchester=Manchester",
        );
    }

    #[test]
    fn initials_in_brackets_are_of_the_kind_of_the_long_name() {
        check("The [L:Great Soil Dam] ( [O:GSD] ) . [O:GSD] .", "Great Soil Dam=Great Soil Dam|GSD|GSD");
        check("In [L:New York] ( [O:AFP] ) .", "New York=New York; AFP=AFP");
    }

    #[test]
    fn who_holds_a_post_is_somebody() {
        check("[O:Xoa Quix] , executive director of it , sat .", "Xoa Quix=Xoa Quix");
        let read = crate::analyze(
            "It rained, said Xoa Lake, director of the union. In Xoa Lake, the mayor of Bath sat.",
            None,
        );
        assert_eq!(read.entities[0].kind, crate::EntityKind::Person);
    }

    #[test]
    fn mister_is_somebody() {
        check("Mr. [O:Vellum] sat . [O:Vellum Foods] sat .", "Vellum=Vellum; Vellum Foods=Vellum Foods");
    }

    #[test]
    fn an_administration_has_no_short_form() {
        let read = crate::analyze("Obama said no. The Obama administration said no. Obama left.", None);
        assert!(read.entities.iter().any(|e| e.name == "Obama" && e.kind == crate::EntityKind::Person));
    }

    #[test]
    fn a_family_is_a_group() {
        check("[P:Ann Lee] sat . The [O:Lees] sat . [P:Lees] sat .", "Ann Lee=Ann Lee; Lees=Lees; Lees=Lees");
    }

    #[test]
    fn a_surname_may_be_a_city() {
        check("In [L:Paris] . [L:Paris] . [P:Ann Paris] . [P:Paris]", "Paris=Paris|Paris; Ann Paris=Ann Paris|Paris");
        check("[P:Ann Paris] sat . [L:Paris] said", "Ann Paris=Ann Paris|Paris");
        check("[P:Yu Cheng-ho] sat . It was close to [L:Yu]'s", "Yu Cheng-ho=Yu Cheng-ho|Yu");
        check("[P:Ann al-Said] sat . [O:Al-Said] said", "Ann al-Said=Ann al-Said|Al-Said");
    }
}
