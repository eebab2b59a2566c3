//! Organisations' names to organisations: the same words, acronyms, and names shortened by their generic part.

use crate::listed::{Listed, listed};
use crate::named::Named;

use crate::case;
use crate::document::Document;
use crate::lexicon;
use crate::mention::Name;

/// Lists of names (indices into `names`), one for each organisation that the names at `ours` call.
pub(crate) fn cluster(document: &Document<'_>, names: &[Name], ours: &[usize]) -> Vec<Vec<usize>> {
    let text = |i: usize| names[i].span.of(document.text);
    let mut by_key: Named<'_, usize> = Named::default();
    let mut by_text: Named<'_, usize> = Named::default();
    let mut keys: Vec<Vec<String>> = Vec::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for &i in ours {
        let group = *by_text.or_insert_with(text(i), || {
            let key = key(text(i));
            *by_key.or_insert_with(key.join(" "), || {
                keys.push(key);
                groups.push(Vec::new());
                groups.len() - 1
            })
        });
        groups[group].push(i);
    }
    let mut into: Vec<usize> = (0..groups.len()).collect();
    let shapes = Shapes::new(&keys);
    for (group, key) in keys.iter().enumerate() {
        let first = groups[group][0];
        // A headline may have the short name first.
        let long = groups[group].iter().take(3).find_map(|&i| bracketed(document, names, i));
        let long = long.map(|j| self::key(text(j)).join(" "));
        let long = long.and_then(|long| by_key.get(&long).copied());
        // "the Post" of the Washington Post, "the Eagles"
        let called =
            names[first].tokens.start.checked_sub(1).is_some_and(|b| document.word(b).eq_ignore_ascii_case("the"));
        let last = || only(&shapes.by_last, key.first().filter(|_| called && key.len() == 1)?);
        let long = long.or_else(|| {
            if is_acronym(text(first)) {
                // "ABC", of ABC News
                shapes.initials(&key[0]).or_else(|| by_key.get(&format!("{} news", key[0])).copied())
            } else {
                shapes.fuller(key).or_else(last)
            }
        });
        if let Some(long) = long.filter(|&l| l != group) {
            into[group] = long;
        }
    }
    merge(groups, &into)
}

/// Marks a shape that two names share.
const SHARED: usize = usize::MAX;

/// All short forms that the given organisations' names may take, in small letters.
pub(crate) fn short_forms_of<'a>(names: impl Iterator<Item = &'a str>) -> Named<'static, usize> {
    names.flat_map(|name| short_forms(&key(name))).map(|short| (short, 0)).collect()
}

/// Moves each group into the one it belongs to, following chains at most once round.
fn merge(groups: Vec<Vec<usize>>, into: &[usize]) -> Vec<Vec<usize>> {
    let root = |mut g: usize| {
        for _ in 0..into.len().min(8) {
            g = into[g];
        }
        g
    };
    // A ring ("A" short for "B" short for "A") would have no root: its members stay where they end.
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
    for (g, names) in groups.into_iter().enumerate() {
        out[root(g)].extend(names);
    }
    out.retain(|names| !names.is_empty());
    out
}

/// The words that tell an organisation from others, in small letters: no article, no "Inc", no final full stops.
fn key(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, ',' | '-'));
    let words = words.map(|w| case::plain(w.trim_end_matches(['.', '!', '?'])));
    // "U.S." is "US".
    let initials = |w: &str| w.split('.').all(|part| part.len() == 1);
    let words = words.map(|w| if initials(&w) { w.replace('.', "") } else { w });
    let mut words: Vec<String> = words.filter(|w| !w.is_empty()).collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    while words.len() > 1 && LEGAL.has(words[words.len() - 1].as_str()) {
        words.pop();
    }
    if words.is_empty() { vec![case::small(name)] } else { words }
}

/// What a register adds to a company's name.
const LEGAL: &Listed = listed!("ag bv co company corp corporation gmbh inc limited llc llp ltd nv plc");

/// Words that a short form leaves out, before or after what is particular: "Toyota Motor", "Labour Party",
/// "Church of Scientology".
const GENERIC: &Listed = listed!(
    "administration aerospace agency airlines airways albion alliance analytics army assembly association \
     athletic authority bancorp bank biosciences biotech board breweries brewery brothers bureau capital center \
     centre church city club coalition college commission committee communications computer construction \
     consulate corps council court department electric electronics embassy energy engineering enterprises \
     entertainment fc federation foods force foundation front fund gallery games global government group holdings \
     homes hospital hotel hotels industries institute insurance interactive international laboratories labs \
     league logistics magazine media metals minerals mining ministry mobility motor motors movement museum \
     network news newspaper oil organisation organization pac partners party petroleum pharma pharmaceuticals \
     pictures plantations properties railways records resources robotics rovers school securities semiconductor \
     service services shipping society software solutions sports steel studios systems technologies technology \
     telecom theatre therapeutics tribunal trust union united university ventures wanderers",
);

/// Words that are a name of their own after "the": "the House" is not the White House.
const OWN: &Listed = listed!("cabinet commons congress house lords navy parliament senate treasury");

const SMALL: &Listed = listed!("and for in of on the to &");

/// "WHO", "U.N.", "AT&T": two letters or more, all capitals.
fn is_acronym(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && name.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '&'))
}

/// "World Health Organization (WHO)": for the short name, the index of the long one before its bracket.
fn bracketed(document: &Document<'_>, names: &[Name], i: usize) -> Option<usize> {
    let name = &names[i];
    let open = name.tokens.start.checked_sub(1)?;
    // "the Medical Council’s (MC) report"
    let end = open - usize::from(open > 0 && matches!(document.word(open - 1), "'s" | "’s"));
    if !document.is(open, "(") || !document.is(name.tokens.end, ")") || name.tokens.iter().len() > 1 {
        return None;
    }
    let last = names[..i].iter().rposition(|n| n.tokens.end <= end).filter(|&j| names[j].tokens.end == end)?;
    let (short, long) = (name.span.of(document.text), names[last].span.of(document.text));
    // "Revolutionary Front (KMT)": the letters of another language, if they are not known to be somebody else.
    // Behind two words it may be a news agency's, but not behind three.
    let words = long.split(' ').count();
    let foreign = is_acronym(short) && words > if lexicon::is_organisation(short) { 2 } else { 1 };
    let known = lexicon::is_organisation(short) && !is_acronym(short);
    let foreign = foreign || words > 2 && !known;
    // "U.N. World Food Program (WFP)"
    let own = long.split_once(' ').map_or("", |(_, own)| own);
    (spells(short, long) || spells(short, own) || foreign).then_some(last)
}

/// True when the letters of `short` come in this order in `long`, the first one first; "24th" and the like are not spelt.
pub(super) fn spells(short: &str, long: &str) -> bool {
    let long = long
        .split_once(' ')
        .filter(|(first, _)| first.starts_with(|c: char| c.is_ascii_digit()))
        .map_or(long, |(_, rest)| rest);
    let mut rest = long.chars().flat_map(char::to_lowercase);
    let mut letters = short.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    letters.peek().copied() == long.chars().flat_map(char::to_lowercase).next() && letters.all(|l| rest.any(|r| r == l))
}

/// The long names by the shapes that short ones may have; a shape that two of them share is no help.
struct Shapes {
    by_initials: Named<'static, usize>,
    by_short: Named<'static, usize>,
    /// By each generic word in them: "church".
    by_generic: Named<'static, usize>,
    /// By the word they end with, unless a body of its own is called so: "post", not "senate".
    by_last: Named<'static, usize>,
}

impl Shapes {
    fn new(keys: &[Vec<String>]) -> Self {
        let mut shapes = Self {
            by_initials: Named::default(),
            by_short: Named::default(),
            by_generic: Named::default(),
            by_last: Named::default(),
        };
        for (group, key) in keys.iter().enumerate().filter(|(_, key)| (2..12).contains(&key.len())) {
            let initials = |all: bool| {
                let words = key.iter().filter(|w| all || !SMALL.has(w.as_str()));
                words.filter_map(|w| w.chars().next()).collect::<String>()
            };
            let (all, main) = (initials(true), initials(false));
            if all != main {
                note(&mut shapes.by_initials, all, group);
            }
            // "CDC" of the "U.S. Centers for Disease Control and Prevention"
            let own: String =
                main.chars().skip(usize::from(is_country_word(&key[..1])) * key[0].len().min(1)).collect();
            if own.len() > 3 {
                note(&mut shapes.by_initials, own[..own.len() - 1].to_owned(), group);
            }
            if own != main {
                note(&mut shapes.by_initials, own, group);
            }
            note(&mut shapes.by_initials, main, group);
            for word in key.iter().filter(|w| GENERIC.has(w.as_str())) {
                note(&mut shapes.by_generic, word.clone(), group);
            }
            for short in short_forms(key) {
                note(&mut shapes.by_short, short, group);
            }
            if let Some(last) = key.last().filter(|w| !OWN.has(w.as_str()) && !GENERIC.has(w.as_str())) {
                note(&mut shapes.by_last, last.clone(), group);
            }
        }
        shapes
    }

    fn initials(&self, acronym: &str) -> Option<usize> {
        let letters: String = acronym.chars().filter(|c| c.is_alphanumeric()).collect();
        only(&self.by_initials, &letters)
    }

    fn fuller(&self, key: &[String]) -> Option<usize> {
        let short = only(&self.by_short, &key.join(" "));
        // "the Church", of the only one that the article names
        let generic = || only(&self.by_generic, key.first().filter(|_| key.len() == 1)?);
        short.or_else(generic)
    }
}

fn note(map: &mut Named<'static, usize>, shape: String, group: usize) {
    let known = map.or_insert_with(shape, || group);
    if *known != group {
        *known = SHARED;
    }
}

/// The group of a shape, if no other has it.
fn only(map: &Named<'static, usize>, shape: &str) -> Option<usize> {
    map.get(shape).copied().filter(|&g| g != SHARED)
}

/// What remains of a name without its generic words: "toyota" of "toyota motor", "scientology" of "church of
/// scientology", "state department" of "us state department", "department of justice" of "justice department".
fn short_forms(key: &[String]) -> Vec<String> {
    let generic = |w: &String| GENERIC.has(w.as_str()) || SMALL.has(w.as_str());
    let mut out = Vec::new();
    let end = key.iter().rposition(|w| !generic(w)).map_or(0, |i| i + 1);
    let start = key.iter().position(|w| !generic(w)).unwrap_or(0);
    let particular = |words: &[String]| words.iter().any(|w| !generic(w)) && !is_country_word(words);
    if end < key.len() && particular(&key[..end]) {
        out.push(key[..end].join(" "));
    }
    if start > 0 && start < end && particular(&key[start..]) {
        out.push(key[start..].join(" "));
    }
    // "US State Department", "US Senate", "UN Soil Council"
    let own = key.len() == 2 && OWN.has(&key[1]);
    if (own || key.len() > 2) && is_country_word(&key[..1]) {
        out.push(key[1..].join(" "));
    }
    // "United Kingdom Home Office", "United Nations Soil Council"
    let two = || key[..2].join(" ");
    if key.len() > 3 && (two() == "united nations" || is_country(&two())) {
        out.push(key[2..].join(" "));
    }
    // "Comic Corps of Canada"; a bank of Japan is not any bank.
    if let [body @ .., of, country] = key
        && body.len() > 1
        && of == "of"
        && is_country(country)
    {
        out.push(body.join(" "));
    }
    if let [what, office] = key
        && GENERIC.has(office.as_str())
        && !generic(what)
    {
        out.push(format!("{office} of {what}"));
    }
    out
}

/// True for a country's name in small letters: "canada", "united kingdom".
fn is_country(words: &str) -> bool {
    lexicon::country(&words.split(' ').map(case::capitalised).collect::<Vec<_>>().join(" ")).is_some()
}

/// "us", "british", "un": such a word alone is a name of its own.
fn is_country_word(words: &[String]) -> bool {
    let [word] = words else { return false };
    let known = |w: &str| lexicon::country(w).is_some() || lexicon::demonym(w).is_some();
    word == "un" || known(&case::capitalised(word)) || known(&case::capitals(word))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_clusters as check;

    #[test]
    fn letters_without_the_country_and_the_last_word() {
        check(
            "The [O:U.S. Centers for Soil Control and Prevention] met . The [O:CSC] left .",
            "U.S. Centers for Soil Control and Prevention=U.S. Centers for Soil Control and Prevention|CSC",
        );
    }

    #[test]
    fn an_acronym_is_its_long_form() {
        check("The [O:European Union] met . The [O:EU] agreed .", "European Union=European Union|EU");
        check("[O:Bank of England] . [O:BOE]", "Bank of England=Bank of England|BOE");
    }

    #[test]
    fn an_acronym_in_brackets_belongs_to_what_stands_before() {
        check(
            "the [O:World Health Organization] ( [O:WHO] ) said . [O:WHO] left .",
            "World Health Organization=World Health Organization|WHO|WHO",
        );
        check("the [O:Foreign Office] ( [O:BBC] )", "Foreign Office=Foreign Office; BBC=BBC");
        check("the [O:Soil Front] ( [O:XQZ] ) . [O:XQZ] left .", "Soil Front=Soil Front|XQZ|XQZ");
        check("the [O:Soil and Water Front] ( [O:BBC] )", "Soil and Water Front=Soil and Water Front|BBC");
        check("the [O:Royal Union of Smiths] ( [O:UnSmi] )", "Royal Union of Smiths=Royal Union of Smiths|UnSmi");
        check("the [O:Union of Smiths] ( [O:Unsmi] )", "Union of Smiths=Union of Smiths|Unsmi");
    }

    #[test]
    fn an_acronym_of_two_names_is_neither() {
        check("[O:Green Party] and [O:Grand Prix] and [O:GP]", "Green Party=Green Party; Grand Prix=Grand Prix; GP=GP");
    }

    #[test]
    fn a_short_form_leaves_the_generic_part_out() {
        check("[O:Toyota Motor Corp.] fell . [O:Toyota] said .", "Toyota Motor Corp.=Toyota Motor Corp.|Toyota");
        check("[O:Labour] won . The [O:Labour Party] won .", "Labour Party=Labour|Labour Party");
        check(
            "[O:US State Department] . [O:State Department]",
            "US State Department=US State Department|State Department",
        );
        check(
            "[O:Department of Justice] . [O:Justice Department]",
            "Department of Justice=Department of Justice|Justice Department",
        );
    }

    #[test]
    fn a_short_form_leaves_the_country_out() {
        check(
            "[O:United Kingdom Home Office] . [O:Home Office]",
            "United Kingdom Home Office=United Kingdom Home Office|Home Office",
        );
        check("[O:Comic Corps of Canada] . [O:Comic Corps]", "Comic Corps of Canada=Comic Corps of Canada|Comic Corps");
        check("[O:U.S. Senate] . [O:Senate] . [O:US Senate]", "U.S. Senate=U.S. Senate|Senate|US Senate");
        check("[O:Bank of Japan] . [O:Deutsche Bank]", "Bank of Japan=Bank of Japan; Deutsche Bank=Deutsche Bank");
    }

    #[test]
    fn a_short_form_leaves_the_united_nations_out() {
        check("[O:U.N. Soil Council] . [O:Soil Council]", "U.N. Soil Council=U.N. Soil Council|Soil Council");
        check(
            "[O:United Nations Soil Council] . [O:Soil Council]",
            "United Nations Soil Council=United Nations Soil Council|Soil Council",
        );
        check("[O:U.N. Council] . [O:Council]", "U.N. Council=U.N. Council|Council");
        check("[O:U.N. Mission] . [O:Mission]", "U.N. Mission=U.N. Mission; Mission=Mission");
    }

    #[test]
    fn a_generic_word_alone_means_the_only_one() {
        check("[O:Church of England] . The [O:Church]", "Church of England=Church of England|Church");
        check(
            "[O:Bank of Japan] . [O:Bank of Peru] . The [O:Bank]",
            "Bank of Japan=Bank of Japan; Bank of Peru=Bank of Peru; Bank=Bank",
        );
    }

    #[test]
    fn the_last_word_alone_after_an_article() {
        check("[O:Soil Post] . The [O:Post] . [O:Post]", "Soil Post=Soil Post|Post|Post");
        check("[O:Soil Post] . [O:Sky Post] . The [O:Post]", "Soil Post=Soil Post; Sky Post=Sky Post; Post=Post");
        check("The [O:White House] . The [O:House]", "White House=White House; House=House");
        check("[O:ABC News] . [O:ABC]", "ABC News=ABC News|ABC");
    }

    #[test]
    fn what_differs_stays_apart() {
        check(
            "[O:Bank of Japan] . [O:Bank of England]",
            "Bank of Japan=Bank of Japan; Bank of England=Bank of England",
        );
        check(
            "[O:Polish Senate] . [O:US Senate] . [O:Senate]",
            "Polish Senate=Polish Senate; US Senate=US Senate; Senate=Senate",
        );
        check("[O:US Army] . [O:US Navy] . [O:US]", "US Army=US Army; US Navy=US Navy; US=US");
    }
}
