//! What the search of an archive reads, in pieces small enough to be fetched as one types.
//!
//! `search/index.json` says where each piece of the sorted list of words begins. A piece, `words-N.json`, has for each word
//! the articles, people and quotes that hold it, by number, each number as its distance from the one before. What stands
//! behind the numbers is in `articles-N.json`, `people-N.json` and `quotes-N.json`, so many to a file. The other side is
//! `search.js`.

use std::collections::BTreeMap;

use reading::fold::fold;
use serde_json::{Value, json};

use super::address::{encode, relative};
use super::archive::{Person, Put};
use super::lists::{List, by_letter, letter, own};
use super::summary::Summary;
use crate::Failure;

/// Bytes of a piece of the list of words, but for a last word that is longer.
const PIECE: usize = 40_000;

/// Entries of a file of articles, people or quotes.
const CHUNK: usize = 20;

/// A word in more quotes than this is told for the newest only; the words of the rest are looked at one by one.
const COMMON: usize = 10_000;

/// Articles, people, quotes.
type Places = [Vec<u32>; 3];

/// Writes it all. Numbers are in the order of `articles` and `people`.
pub(crate) fn write(articles: &[&Summary], people: &[Person], put: Put) -> Result<(), Failure> {
    let mut words: BTreeMap<String, Places> = BTreeMap::new();
    let mut chunks: [Vec<Value>; 3] = Default::default();
    for (n, article) in (0..).zip(articles) {
        let names = article.names.iter().map(|name| name.name.as_str());
        for text in [article.headline.as_str(), &article.first].into_iter().chain(names) {
            add(&mut words, 0, n, text);
        }
        let href = format!("{}.html", encode(&article.page));
        chunks[0].push(json!([article.headline, href, article.day, article.first]));
        for said in &article.quotes {
            let n = chunks[2].len() as u32;
            add(&mut words, 2, n, &said.words);
            add(&mut words, 2, n, &said.by);
            let at = format!("{href}#{}", said.at);
            chunks[2].push(json!([said.words, said.by, at, article.headline, u8::from(said.marked)]));
        }
    }
    let mut by_letters: BTreeMap<char, usize> = BTreeMap::new();
    for (n, person) in (0..).zip(people) {
        add(&mut words, 1, n, person.name);
        let letter = letter(person.name);
        let place = by_letters.entry(letter).or_default();
        let page = by_letter(List::People, letter, *place / super::lists::MANY);
        *place += 1;
        let href = format!("{}#{}", relative("index.html", &page), encode(&person.slug));
        chunks[1].push(json!([person.name, href, person.articles.len(), person.quotes]));
    }
    for (name, all) in ["articles", "people", "quotes"].iter().zip(&chunks) {
        for (n, chunk) in all.chunks(CHUNK).enumerate() {
            put(&own(&format!("search/{name}-{n}.json")), Value::from(chunk).to_string().as_bytes())?;
        }
    }
    let mut starts = Vec::new();
    let mut piece = String::new();
    for (word, places) in words {
        if piece.len() > PIECE {
            put(&piece_path(starts.len() - 1), format!("{{{piece}}}").as_bytes())?;
            piece.clear();
        }
        if piece.is_empty() {
            starts.push(word.clone());
        } else {
            piece.push(',');
        }
        piece += &entry(&word, &places);
    }
    if !piece.is_empty() {
        put(&piece_path(starts.len() - 1), format!("{{{piece}}}").as_bytes())?;
    }
    let all: Vec<usize> = chunks.iter().map(Vec::len).collect();
    let index = json!({"words": starts, "chunk": CHUNK, "counts": all});
    put(&own("search/index.json"), index.to_string().as_bytes())
}

fn piece_path(n: usize) -> String {
    own(&format!("search/words-{n}.json"))
}

/// Notes the words of `text` for number `n` of a kind.
fn add(words: &mut BTreeMap<String, Places>, kind: usize, n: u32, text: &str) {
    for word in split(&fold(text)) {
        if !words.contains_key(word) {
            words.insert(word.to_owned(), Places::default());
        }
        let Some(places) = words.get_mut(word) else { continue };
        if places[kind].last() != Some(&n) {
            places[kind].push(n);
        }
    }
}

/// The words of a folded text; letters alone are too many to be looked for.
fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(1).is_some())
}

/// `"word":[[0,3],[],[7,-1]]`; the last number of a list that goes on is -1.
fn entry(word: &str, places: &Places) -> String {
    let lists = places.iter().enumerate().map(|(kind, places)| {
        let most = if kind == 2 { COMMON } else { usize::MAX };
        let mut last = 0;
        let steps = places.iter().take(most).map(|&n| {
            let step = n - last;
            last = n;
            step.to_string()
        });
        let mut steps: Vec<String> = steps.collect();
        if places.len() > most {
            steps.push("-1".into());
        }
        format!("[{}]", steps.join(","))
    });
    format!("{}:[{}]", json!(word), lists.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_by_their_distance() {
        let entry = |quotes: Vec<u32>| entry("a\"b", &[vec![0, 3, 7], vec![], quotes]);
        assert_eq!(entry(vec![5]), r#""a\"b":[[0,3,4],[],[5]]"#);
        assert!(entry((0..COMMON as u32 + 1).collect()).ends_with(",1,1,-1]]"));
    }

    #[test]
    fn words_are_folded_and_noted_once() {
        let mut words = BTreeMap::new();
        add(&mut words, 2, 4, "Élysée, the ÉLYSÉE’s a");
        let found: Vec<_> = words.iter().map(|(word, places)| (word.as_str(), places[2].clone())).collect();
        assert_eq!(found, [("elysee", vec![4]), ("the", vec![4])]);
    }
}
