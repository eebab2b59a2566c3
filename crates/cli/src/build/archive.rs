//! The pages over all articles: articles by date, people by name, quotes by speaker.
//!
//! A person is the same in two articles where the whole name is, letter for letter. What has one word only may be several.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use maud::{Markup, html};
use reading::fold::fold;

use super::address::relative;
use super::lists::{self, List, MANY, by_letter, count, letter, letters, own, pager, part, story};
use super::search;
use super::summary::{Name, Said, Summary};
use crate::Failure;

const STYLE: [&str; 3] = [
    include_str!("../../../../styles/tokens.css"),
    include_str!("../../../../styles/app.css"),
    include_str!("archive.css"),
];
const SCRIPT: &str = include_str!("search.js");

/// So many of a person's articles are named in the list itself; who has more has pages.
const FEW: usize = 5;

/// So many are told at the head of a list.
const FIRST: usize = 30;

/// Takes a file: its path and what is in it.
pub(crate) type Put<'a> = &'a mut dyn FnMut(&str, &[u8]) -> Result<(), Failure>;

/// Somebody, in all articles.
pub(crate) struct Person<'a> {
    pub(crate) name: &'a str,
    /// Of no other person.
    pub(crate) slug: String,
    /// The newest first.
    pub(crate) articles: Vec<(&'a Summary, &'a Name)>,
    pub(crate) quotes: usize,
}

/// Somebody or something that is quoted by name.
struct Speaker<'a> {
    name: &'a str,
    quotes: Vec<(&'a Summary, &'a Said)>,
}

/// Writes all that is no article's: lists, style, and what the search reads.
pub(crate) fn write(summaries: &[Summary], put: Put) -> Result<(), Failure> {
    let mut articles: Vec<&Summary> = summaries.iter().collect();
    articles.sort_by_cached_key(|a| (Reverse(&a.published), &a.headline, &a.page));
    put(&own("archive.css"), STYLE.concat().as_bytes())?;
    put(&own("search.js"), SCRIPT.as_bytes())?;
    write_articles(&articles, put)?;
    let people = people(&articles);
    write_people(&people, put)?;
    write_quotes(&speakers(&articles), put)?;
    search::write(&articles, &people, put)
}

fn write_articles(articles: &[&Summary], put: Put) -> Result<(), Failure> {
    let parts = articles.len().div_ceil(MANY).max(1);
    let paths: Vec<String> =
        (0..parts).map(|n| if n == 0 { List::Articles.path() } else { own(&part("articles", n)) }).collect();
    for (n, path) in paths.iter().enumerate() {
        let here = articles.chunks(MANY).nth(n).unwrap_or_default();
        let content = html! {
            p.hint { (count(articles.len(), "article", "articles")) ", the newest first" }
            (pager(path, &paths))
            ol.stories { @for article in here { (story(path, article, None)) } }
            (pager(path, &paths))
        };
        put(path, lists::page(path, List::Articles, "Articles", &content).as_bytes())?;
    }
    Ok(())
}

/// Everybody, by name.
fn people<'a>(articles: &[&'a Summary]) -> Vec<Person<'a>> {
    let mut all: BTreeMap<(String, &str), Person> = BTreeMap::new();
    for &article in articles {
        // Two people of one name in one article would count it twice.
        for name in article.names.iter().filter(|name| name.person) {
            let key = (fold(&name.name), name.name.as_str());
            let new = || Person { name: &name.name, slug: String::new(), articles: Vec::new(), quotes: 0 };
            let person = all.entry(key).or_insert_with(new);
            person.quotes += name.quotes;
            if person.articles.last().is_none_or(|(last, _)| last.page != article.page) {
                person.articles.push((article, name));
            }
        }
    }
    let mut taken = HashSet::new();
    let mut all: Vec<Person> = all.into_values().collect();
    for person in &mut all {
        let plain = slug(person.name);
        person.slug = (1..)
            .map(|n| if n == 1 { plain.clone() } else { format!("{plain}-{n}") })
            .find(|s| !taken.contains(s))
            .unwrap_or_default();
        taken.insert(person.slug.clone());
    }
    all
}

/// "Tammy Bruce" to "tammy-bruce".
fn slug(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if words.is_empty() { "unnamed".into() } else { words.join("-").chars().take(80).collect() }
}

impl Person<'_> {
    /// Where the articles of a person with many are listed.
    fn path(&self, n: usize) -> String {
        own(&format!("who/{}", part(&self.slug, n)))
    }

    fn about(&self) -> String {
        let articles = count(self.articles.len(), "article", "articles");
        let quotes = count(self.quotes, "quote", "quotes");
        let single = if is_single(self.name) && self.articles.len() > 1 {
            " · one word only: may be several people"
        } else {
            ""
        };
        format!("{articles} · {quotes}{single}")
    }
}

fn is_single(name: &str) -> bool {
    name.split_whitespace().nth(1).is_none()
}

fn write_people(people: &[Person], put: Put) -> Result<(), Failure> {
    let by_letters = by_letters(people, |person| person.name);
    let all: Vec<char> = by_letters.iter().map(|(letter, _)| *letter).collect();
    // Where everyone stands, for the links from the head of the list.
    let mut places: BTreeMap<&str, String> = BTreeMap::new();
    for (letter, people) in &by_letters {
        let paths: Vec<String> =
            (0..people.len().div_ceil(MANY)).map(|n| by_letter(List::People, *letter, n)).collect();
        for (path, here) in paths.iter().zip(people.chunks(MANY)) {
            places.extend(here.iter().map(|person| (person.slug.as_str(), format!("{path}#{}", person.slug))));
            let content = html! {
                (letters(path, List::People, &all))
                (pager(path, &paths))
                ul.people { @for person in here { (entry(path, person)) } }
                (pager(path, &paths))
            };
            let title = format!("People: {}", letter.to_uppercase());
            put(path, lists::page(path, List::People, &title, &content).as_bytes())?;
        }
    }
    for person in people.iter().filter(|person| person.articles.len() > FEW) {
        write_person(person, put)?;
    }
    let path = List::People.path();
    let mut most: Vec<&Person> = people.iter().collect();
    most.sort_by_key(|person| Reverse(person.articles.len()));
    let content = html! {
        p.hint {
            (count(people.len(), "person", "people")) ". People are put together across articles where the whole name is the same, letter for letter; "
            "two people of one name are not told apart, and a name of one word may stand for several."
        }
        (letters(&path, List::People, &all))
        @if !most.is_empty() {
            h2 { "In most articles" }
            ul.people.most { @for person in most.into_iter().take(FIRST) {
                li.person { a href=(link(&path, &places[person.slug.as_str()])) { (person.name) } p.about { (person.about()) } }
            } }
        }
    };
    put(&path, lists::page(&path, List::People, "People", &content).as_bytes())
}

/// A relative address of a path with a fragment, which a slug leaves as it is.
fn link(from: &str, place: &str) -> String {
    let (path, fragment) = place.split_once('#').unwrap_or((place, ""));
    format!("{}#{}", relative(from, path), super::address::encode(fragment))
}

fn entry(path: &str, person: &Person) -> Markup {
    html! {
        li.person id=(person.slug) {
            h2 { (person.name) }
            p.about { (person.about()) }
            @if person.articles.len() > FEW {
                p { a href=(relative(path, &person.path(0))) { "All " (person.articles.len()) " articles" } }
            } @else {
                ul { @for (article, name) in &person.articles {
                    li { a href=(lists::address(path, article, Some(&name.at))) { (article.headline) } }
                } }
            }
        }
    }
}

fn write_person(person: &Person, put: Put) -> Result<(), Failure> {
    let paths: Vec<String> = (0..person.articles.len().div_ceil(MANY)).map(|n| person.path(n)).collect();
    for (path, here) in paths.iter().zip(person.articles.chunks(MANY)) {
        let content = html! {
            p.hint { (person.about()) }
            (pager(path, &paths))
            ol.stories { @for (article, name) in here { (story(path, article, Some(&name.at))) } }
            (pager(path, &paths))
        };
        put(path, lists::page(path, List::People, person.name, &content).as_bytes())?;
    }
    Ok(())
}

/// Everybody and everything quoted by name, in the order of the names.
fn speakers<'a>(articles: &[&'a Summary]) -> Vec<Speaker<'a>> {
    let mut all: BTreeMap<(String, &str), Speaker> = BTreeMap::new();
    for &article in articles {
        for said in &article.quotes {
            for name in &said.speakers {
                let speaker = all.entry((fold(name), name)).or_insert_with(|| Speaker { name, quotes: Vec::new() });
                speaker.quotes.push((article, said));
            }
        }
    }
    all.into_values().collect()
}

fn write_quotes(speakers: &[Speaker], put: Put) -> Result<(), Failure> {
    let by_letters = by_letters(speakers, |speaker| speaker.name);
    let all: Vec<char> = by_letters.iter().map(|(letter, _)| *letter).collect();
    let mut places: BTreeMap<&str, String> = BTreeMap::new();
    for (letter, speakers) in &by_letters {
        let quotes: Vec<_> = speakers.iter().flat_map(|s| s.quotes.iter().map(move |quote| (s.name, quote))).collect();
        let paths: Vec<String> =
            (0..quotes.len().div_ceil(MANY)).map(|n| by_letter(List::Quotes, *letter, n)).collect();
        for (path, here) in paths.iter().zip(quotes.chunks(MANY)) {
            let content = html! {
                (letters(path, List::Quotes, &all))
                (pager(path, &paths))
                @for group in here.chunk_by(|a, b| a.0 == b.0) {
                    @let name = group[0].0;
                    @let id = slug(name);
                    section.speaker {
                        h2 id=[(!places.contains_key(name)).then_some(&id)] { (name) }
                        ol.quotes { @for (_, (article, said)) in group { (lists::quote(path, article, said)) } }
                    }
                    @let _ = places.entry(name).or_insert_with(|| format!("{path}#{id}"));
                }
                (pager(path, &paths))
            };
            let title = format!("Quotes: {}", letter.to_uppercase());
            put(path, lists::page(path, List::Quotes, &title, &content).as_bytes())?;
        }
    }
    let path = List::Quotes.path();
    let mut most: Vec<&Speaker> = speakers.iter().collect();
    most.sort_by_key(|speaker| Reverse(speaker.quotes.len()));
    let all_quotes: usize = speakers.iter().map(|speaker| speaker.quotes.len()).sum();
    let content = html! {
        p.hint { (count(all_quotes, "quote", "quotes")) " by " (count(speakers.len(), "speaker", "speakers")) " who are named. What nobody is named for stands in the articles only." }
        (letters(&path, List::Quotes, &all))
        @if !most.is_empty() {
            h2 { "Most quoted" }
            ul.people.most { @for speaker in most.into_iter().take(FIRST) {
                li.person { a href=(link(&path, &places[speaker.name])) { (speaker.name) } p.about { (count(speaker.quotes.len(), "quote", "quotes")) } }
            } }
        }
    };
    put(&path, lists::page(&path, List::Quotes, "Quotes", &content).as_bytes())
}

/// A list that is sorted by folded names, cut by letter; what begins with no letter comes last.
fn by_letters<T>(all: &[T], name: impl Fn(&T) -> &str) -> Vec<(char, Vec<&T>)> {
    let mut out: BTreeMap<(bool, char), Vec<&T>> = BTreeMap::new();
    for one in all {
        let letter = letter(name(one));
        out.entry((letter == '#', letter)).or_default().push(one);
    }
    out.into_iter().map(|((_, letter), list)| (letter, list)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::summary::summary;
    use reading::{Article, Reading};

    fn files(articles: &[(&str, &str, &str)]) -> BTreeMap<String, String> {
        let read = |(page, text, meta): &(&str, &str, &str)| {
            let article = Article::with_meta(text, meta);
            let published = article.published;
            summary(page, &Reading::new(article, published))
        };
        let summaries: Vec<Summary> = articles.iter().map(read).collect();
        let mut files = BTreeMap::new();
        let mut put = |path: &str, bytes: &[u8]| {
            assert!(
                files.insert(path.to_owned(), String::from_utf8(bytes.to_vec()).unwrap()).is_none(),
                "{path} twice"
            );
            Ok(())
        };
        write(&summaries, &mut put).unwrap();
        files
    }

    #[test]
    fn an_archive_of_nothing_is_a_page() {
        let files = files(&[]);
        assert!(files["index.html"].contains("0 articles, the newest first"));
        assert!(files["article-explorer/people.html"].contains("0 people."));
    }

    #[test]
    fn people_are_put_together_by_whole_names_only() {
        let files = files(&[
            ("a", "Ann Lee left. “It rains,” Ann Lee said.", "title: A\npublished: 2025-02-17"),
            ("b/c", "Ann Lee came. Bob Ray stayed.", "title: B < C\npublished: 2025-02-18"),
            ("d", "Ann Leeds came.", "title: D"),
        ]);
        let people = &files["article-explorer/people-a.html"];
        assert!(people.contains("<h2>Ann Lee</h2><p class=\"about\">2 articles · 1 quote</p>"), "{people}");
        assert!(people.contains("<a href=\"../b/c.html#who=ann-lee\">B &lt; C</a>"));
        assert!(people.contains("<h2>Ann Leeds</h2><p class=\"about\">1 article · 0 quotes</p>"));
        assert!(!people.contains("Bob Ray"));
        let index = &files["index.html"];
        let at = |what: &str| index.find(what).expect(what);
        assert!(at("b/c.html") < at("a.html\"") && at("a.html\"") < at("d.html"), "the newest first, the undated last");
        let quotes = &files["article-explorer/quotes-a.html"];
        assert!(quotes.contains("<h2 id=\"ann-lee\">Ann Lee</h2>"));
        assert!(quotes.contains("<blockquote class=\"marked\">It rains</blockquote>"), "{quotes}");
        assert!(files["article-explorer/quotes.html"].contains("quotes-a.html#ann-lee\">Ann Lee</a>"));
    }

    #[test]
    fn who_is_in_many_articles_has_a_page() {
        let pages: Vec<String> = (0..MANY + 1).map(|n| format!("n{n}")).collect();
        let all: Vec<_> = pages.iter().map(|page| (page.as_str(), "Ann Lee left.", "")).collect();
        let files = files(&all);
        assert!(files["article-explorer/people-a.html"].contains("<a href=\"who/ann-lee.html\">All 201 articles</a>"));
        assert!(files["article-explorer/who/ann-lee.html"].contains("href=\"../../n0.html#who=ann-lee\""));
        assert!(files.contains_key("article-explorer/who/ann-lee-2.html"));
        assert!(files.contains_key("article-explorer/articles-2.html"));
    }

    #[test]
    fn nothing_needs_an_inline_style_or_script() {
        for (path, html) in files(&[("a", "Ann Lee left.", "")]) {
            if path.ends_with(".html") {
                assert!(!html.contains("style=") && !html.contains("<style") && !html.contains("onclick"));
                assert_eq!(html.matches("<script").count(), html.matches("search.js\"></script>").count());
            }
        }
    }
}
