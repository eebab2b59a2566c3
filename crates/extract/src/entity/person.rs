//! People's names to people: full names first, then surnames and given names that belong to one of them.

use crate::listed::{Listed, listed};
use crate::named::Named;

use super::gender::agree;
use crate::analysis::EntityKind;
use crate::case;
use crate::document::Document;
use crate::lexicon;
use crate::lexicon::Gender;
use crate::mention::Name;
use crate::tag::Tag;

/// Names that mean one person, or one family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// [`EntityKind::Group`] for "the Clintons".
    pub(crate) kind: EntityKind,
    /// Indices of the names.
    pub(crate) names: Vec<usize>,
    /// What honorifics and the given name show.
    pub(crate) gender: Option<Gender>,
    full: Vec<String>,
    suffix: Option<String>,
    /// The name by which this person was last called, and whether that was one word only.
    seen: Option<(usize, bool)>,
    /// The titles that stood before the name: "prime minister".
    titles: Vec<String>,
    /// Introduced as somebody's relative: the bare surname is rather that somebody's.
    aside: bool,
}

/// How a name calls somebody.
struct Called {
    words: Vec<String>,
    suffix: Option<String>,
    honorific: Option<Option<Gender>>,
    /// "prime minister"
    title: Option<String>,
    /// "her daughter, the novelist Ann Lee"
    kin: bool,
}

/// Names of more words than this are not told apart by their length.
const LONGEST: usize = 6;

/// Only so many people of one surname are compared, so that a register of names costs no more than its length.
const NAMESAKES: usize = 40;

/// The people whom the person names at `people` (indices into `names`, in text order) call.
pub(crate) fn cluster(document: &Document<'_>, names: &[Name], people: &[usize]) -> Vec<Person> {
    let called: Vec<Called> = people.iter().map(|&i| call(document, names, i)).collect();
    let mut found = Found { people: Vec::new(), by_word: Named::default() };
    let mut owner: Vec<Option<usize>> = vec![None; people.len()];
    // The longest names first, so that shorter ones find them; nobody's name has more words that tell.
    for length in (2..=LONGEST).rev() {
        for k in (0..people.len()).filter(|&k| called[k].words.len().min(LONGEST) == length) {
            owner[k] = Some(found.full(&called[k]));
        }
    }
    for k in 0..people.len() {
        let short = called[k].words.len() == 1;
        let person = owner[k].unwrap_or_else(|| found.short(&called[k]));
        found.people[person].names.push(people[k]);
        found.people[person].seen = Some((k, short));
        found.people[person].holds(&called[k]);
    }
    found.people
}

fn call(document: &Document<'_>, names: &[Name], i: usize) -> Called {
    let name = &names[i];
    let mut words = words(name.span.of(document.text));
    let suffix = match words.last().map(String::as_str) {
        Some("jr" | "sr" | "ii" | "iii" | "iv") if words.len() > 1 => words.pop(),
        _ => None,
    };
    // "Bill and Hillary Clinton": the first of the two has the surname of the second.
    if let ([given], Some(next)) = (&words[..], names.get(i + 1)) {
        let joined = next.kind == EntityKind::Person
            && next.tokens.start == name.tokens.end + 1
            && matches!(document.word(name.tokens.end), "and" | "&")
            && lexicon::given_name(name.span.of(document.text)).is_some();
        let other = joined.then(|| self::words(next.span.of(document.text))).filter(|other| other.len() == 2);
        if let Some(surname) = other.and_then(|mut other| other.pop()) {
            words = vec![given.clone(), surname];
        }
    }
    let honorific = name.tokens.start.checked_sub(1).and_then(|before| lexicon::honorific(document.word(before)));
    // "Barack Obama and his wife": the pronoun that follows at once shows the gender too.
    let follows = matches!(document.word(name.tokens.end), "and" | "with");
    let shown = super::pronoun::gender(document.word(name.tokens.end + 1)).filter(|_| follows && words.len() > 1);
    let kin = words.len() > 1 && is_relative(document, name.tokens.start);
    let title = title(document, name.tokens.start);
    Called { words, suffix, honorific: honorific.or(shown.map(Some)), title, kin }
}

/// "Prime Minister Lee": the title right before a name, in small letters.
fn title(document: &Document<'_>, name: usize) -> Option<String> {
    let from = name.saturating_sub(4);
    let polite = |word: &str| listed!("Sheikh Sir Lady Lord Dr Dr. Mr Mr. Mrs Mrs. Ms Ms.").has(word);
    let title = |word: &str| lexicon::is_title(word) || lexicon::is_title_part(word);
    let mut words: Vec<String> = Vec::new();
    for word in (from..name).rev().map(|i| document.word(i)).take_while(|w| title(w)).filter(|w| !polite(w)) {
        words.insert(0, case::small(word));
    }
    (!words.is_empty()).then(|| words.join(" "))
}

/// So many titles of one person are remembered.
const TITLES: usize = 4;

impl Person {
    fn holds(&mut self, called: &Called) {
        if let Some(title) = called.title.as_ref().filter(|t| self.titles.len() < TITLES && !self.titles.contains(t)) {
            self.titles.push(title.clone());
        }
    }
}

/// "her daughter, the novelist", "Ann's brother": what stands before the name of a relative.
fn is_relative(document: &Document<'_>, name: usize) -> bool {
    let sentence = document.sentences[document.sentence_of(name)];
    let from = name.saturating_sub(6).max(sentence.start);
    let Some(kin) = (from..name).rev().find(|&i| document.is_one_of(i, KIN)) else { return false };
    let between = (kin + 1..name).all(|i| {
        let title = i > kin + 1 && document.tag(i) == Tag::ProperNoun;
        let describes = matches!(document.tag(i), Tag::Determiner | Tag::Noun | Tag::Adjective | Tag::Number);
        document.is(i, ",") || title || describes
    });
    // "widow Ann Lee"
    if kin + 1 == name {
        return true;
    }
    let owner = case::small(kin.checked_sub(1).map_or("", |i| document.word(i)));
    let elder = case::small(kin.checked_sub(2).map_or("", |i| document.word(i)));
    let owns = |word: &str| listed!("his her their whose my our 's ’s").has(word);
    between && (owns(&owner) || owns(&elder))
}

/// Nouns for those who have the same surname.
const KIN: &Listed =
    listed!("brother cousin dad daughter father grandson granddaughter husband mother mum sister son widow wife");

/// The words of a name in small letters, without marks at their ends but for an initial's full stop.
fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || c == ',').map(|w| w.trim_end_matches(['.', ';', ':']));
    let words = words.map(case::plain);
    words.filter(|w| w.chars().any(char::is_alphanumeric)).collect()
}

struct Found {
    people: Vec<Person>,
    /// People by each word of their full name.
    by_word: Named<'static, Vec<usize>>,
}

impl Found {
    fn known(&self, word: &str) -> &[usize] {
        let all = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        &all[all.len().saturating_sub(NAMESAKES)..]
    }

    fn add(&mut self, person: Person) -> usize {
        let id = self.people.len();
        for word in &person.full {
            for part in [word.as_str(), word.rsplit('-').next().unwrap_or(word)] {
                let list = self.by_word.or_default(part.to_owned());
                if list.last() != Some(&id) {
                    list.push(id);
                }
            }
        }
        self.people.push(person);
        id
    }

    /// The person of a full name, new if need be.
    fn full(&mut self, called: &Called) -> usize {
        let gender = called.honorific.flatten().or_else(|| given_gender(&called.words));
        let known = called.words.last().map_or(&[][..], |last| self.known(last)).iter();
        let first = called.words.first().map_or(&[][..], |first| self.known(first)).iter();
        let same = known.chain(first).copied().find(|&p| {
            let person = &self.people[p];
            let suffixes = person.suffix.is_none() || called.suffix.is_none() || person.suffix == called.suffix;
            // "Mona Karim Al Rashid … Karim Al Rashid": what begins a long surname shows no gender.
            let surname = called.words.len() < person.full.len()
                && called.words.get(1).is_some_and(|w| listed!("al bin de el ibn van von").has(w))
                && person.full.ends_with(&called.words);
            let gender = if surname { called.honorific.flatten() } else { gender };
            suffixes && agree(person.gender, gender) && is_short_for(&called.words, &person.full)
        });
        if let Some(p) = same {
            let person = &mut self.people[p];
            person.holds(called);
            person.gender = person.gender.or(gender);
            person.aside |= called.kin;
            return p;
        }
        let (full, suffix) = (called.words.clone(), called.suffix.clone());
        let (kind, aside) = (EntityKind::Person, called.kin);
        let titles = called.title.clone().into_iter().collect();
        self.add(Person { kind, names: Vec::new(), gender, full, suffix, seen: None, titles, aside })
    }

    /// The person whom one word calls, new if need be.
    fn short(&mut self, called: &Called) -> usize {
        let word = called.words.first().map_or("", String::as_str).to_owned();
        if let Some(p) = self.best(&word, called) {
            let gender = called.honorific.flatten();
            self.people[p].gender = self.people[p].gender.or(gender);
            return p;
        }
        let gender = called.honorific.flatten().or_else(|| given_gender(&called.words));
        self.add(Person {
            kind: EntityKind::Person,
            names: Vec::new(),
            gender,
            full: vec![word],
            suffix: None,
            seen: None,
            titles: Vec::new(),
            aside: false,
        })
    }

    fn best(&self, word: &str, called: &Called) -> Option<usize> {
        let fits = |&p: &usize| {
            // "Mr Smith" is no "Jane Smith", and no "Smith Jones".
            let known = |w: &String| lexicon::is_surname(&case::capitalised(w));
            let by_given = self.rank(p, word) == Some(1) && self.people[p].full.last().is_some_and(known);
            agree(self.people[p].gender, called.honorific.flatten()) && !(called.honorific.is_some() && by_given)
        };
        let ranked = self.known(word).iter().copied().filter(fits);
        let ranked: Vec<(u8, usize)> = ranked.filter_map(|p| Some((self.rank(p, word)?, p))).collect();
        let least = ranked.iter().map(|r| r.0).min()?;
        let mut people: Vec<usize> = ranked.iter().filter(|r| r.0 == least).map(|r| r.1).collect();
        // "Bo Lee … Her daughter Ann Lee … Lee": the surname alone is not the daughter.
        // But who was named already is rather meant than who is only named later.
        let seen = |p: &usize| self.people[*p].seen.is_some();
        let others = people.iter().filter(|p| !self.people[**p].aside);
        if least == 0 && others.clone().next().is_some() && (others.clone().any(seen) || !people.iter().any(seen)) {
            people.retain(|&p| !self.people[p].aside);
        }
        // "Ray" is Bo Ray before "Lee-Ray".
        let whole = |p: &usize| self.people[*p].full.last().is_some_and(|w| w == word);
        if least == 0 && people.iter().any(whole) {
            people.retain(whole);
        }
        // "Mr Clinton" is rather Bill, known to be a man, than someone of whom nothing is known.
        let known = |p: &usize| called.honorific.flatten().is_some_and(|g| self.people[*p].gender == Some(g));
        if people.iter().any(known) {
            people.retain(known);
        }
        // "Prime Minister Lee": who was introduced as the prime minister.
        let titled = |p: &usize| called.title.as_ref().is_some_and(|t| self.people[*p].titles.contains(t));
        if people.iter().any(titled) {
            people.retain(titled);
        }
        // Whoever was last called by the bare word is meant again; else whoever was named last; else who is named first.
        let last = |short: bool| {
            let seen = people.iter().filter_map(|&p| Some((self.people[p].seen.filter(|s| s.1 || !short)?, p)));
            seen.max().map(|(_, p)| p)
        };
        last(true).or_else(|| last(false)).or_else(|| people.first().copied())
    }

    /// How well a word calls a person: 0 as the surname, 1 as the given name, 2 in the middle.
    fn rank(&self, p: usize, word: &str) -> Option<u8> {
        let full = &self.people[p].full;
        let is = |w: &String| w == word || w.rsplit('-').next() == Some(word);
        match full.iter().rposition(is)? {
            i if i + 1 == full.len() => Some(0),
            0 => Some(1),
            _ => Some(2),
        }
    }
}

fn given_gender(words: &[String]) -> Option<Gender> {
    lexicon::given_name(&case::capitalised(words.first()?)).flatten()
}

/// True when the words of `short`, at least two, call the person whose full name is `full`: the same given name and
/// surname with middle names left out ("George Bush", "J. Smith"), or the end or the beginning of a long name
/// ("López Obrador", "bin Salman").
fn is_short_for(short: &[String], full: &[String]) -> bool {
    if full.len() < short.len() || short.len() < 2 {
        return false;
    }
    let ends = full.ends_with(short) || full.starts_with(short);
    let mut rest = full.iter();
    let in_order = short.iter().all(|s| rest.any(|f| alike(s, f)));
    let same_ends = alike(&short[0], &full[0]) && short.last() == full.last();
    ends || in_order && same_ends
}

/// Equal, or one is the initial of the other.
fn alike(a: &str, b: &str) -> bool {
    let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    a == b || initial(a, b) || initial(b, a)
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_clusters as check;

    #[test]
    fn a_surname_belongs_to_its_full_name_before_or_after() {
        check("[P:Trump] won . [P:Donald Trump] spoke . [P:Trump] left .", "Donald Trump=Trump|Donald Trump|Trump");
    }

    #[test]
    fn a_whole_surname_comes_before_half_of_one() {
        check("[P:Bo Ray] met the [P:Lee-Ray] trust . [P:Ray] left .", "Bo Ray=Bo Ray|Ray; Lee-Ray=Lee-Ray");
    }

    #[test]
    fn two_people_of_one_surname_stay_apart() {
        check(
            "[P:Bill Clinton] and [P:Hillary Clinton] met . Mrs [P:Clinton] spoke . Mr [P:Clinton] left .",
            "Bill Clinton=Bill Clinton|Clinton; Hillary Clinton=Hillary Clinton|Clinton",
        );
    }

    #[test]
    fn a_title_tells_namesakes_apart() {
        check(
            "Prime Minister [P:Han Du] and Justice Minister [P:Han Po] sat . [P:Han] spoke . Prime Minister [P:Han] left .",
            "Han Du=Han Du|Han; Han Po=Han Po|Han",
        );
    }

    #[test]
    fn a_couple_is_two_people_and_a_family_is_neither() {
        check(
            "[P:Bill] and [P:Hillary Clinton] came . [P:Bill Clinton] sat . The [P:Clintons] left .",
            "Bill Clinton=Bill|Bill Clinton; Hillary Clinton=Hillary Clinton; Clintons=Clintons",
        );
    }

    #[test]
    fn a_relative_does_not_take_the_surname() {
        check(
            "[P:Nora Whitlam] died . Her daughter , the novelist [P:Jean Whitlam] , wept . [P:Whitlam] was 91 .",
            "Nora Whitlam=Nora Whitlam|Whitlam; Jean Whitlam=Jean Whitlam",
        );
        check(
            "[P:Bo Whitlam] died . They wrote to widow [P:Jean Whitlam] . [P:Whitlam] was 91 .",
            "Bo Whitlam=Bo Whitlam|Whitlam; Jean Whitlam=Jean Whitlam",
        );
    }

    #[test]
    fn a_relative_with_a_title_does_not_either() {
        check(
            "[P:Nora Whitlam] , whose husband , Navy Captain [P:Piers Whitlam] , died , spoke . [P:Whitlam] left .",
            "Nora Whitlam=Nora Whitlam|Whitlam; Piers Whitlam=Piers Whitlam",
        );
    }

    #[test]
    fn a_wife_named_before_is_meant_before_a_namesake_named_later() {
        check(
            "[P:Bo Ray] came with his wife , [P:Jean Whitlam] . [P:Whitlam] wept . [P:Piers Whitlam] left .",
            "Bo Ray=Bo Ray; Jean Whitlam=Jean Whitlam|Whitlam; Piers Whitlam=Piers Whitlam",
        );
    }

    #[test]
    fn middle_names_and_initials_come_and_go() {
        check(
            "[P:George W. Bush] and [P:George H.W. Bush] met [P:George Bush] .",
            "George W. Bush=George W. Bush|George Bush; George H.W. Bush=George H.W. Bush",
        );
        check(
            "[P:Andrés Manuel López Obrador] spoke . [P:López Obrador] left .",
            "Andrés Manuel López Obrador=Andrés Manuel López Obrador|López Obrador",
        );
    }

    #[test]
    fn a_family_name_may_come_first() {
        check("[P:Kim Jong Un] fired . Mr [P:Kim] smiled .", "Kim Jong Un=Kim Jong Un|Kim");
    }

    #[test]
    fn a_pronoun_at_once_shows_gender() {
        check("[P:Xoa Quix] and his wife left . Mrs [P:Quix] sat .", "Xoa Quix=Xoa Quix; Quix=Quix");
    }

    #[test]
    fn a_given_name_alone_is_not_what_an_honorific_calls() {
        check("[P:John Smith] met Mr [P:John] .", "John Smith=John Smith; John=John");
    }
}
