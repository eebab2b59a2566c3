//! What is asked of the engine on the seed article, requirement by requirement.

mod common;

use std::collections::BTreeSet;

use common::score::{Map, kind_fits, quote_pairs, relations, speaker_fits};
use common::{Article, seed};
use extract::{Quote, QuoteKind, RelationKind};

/// The found quote that begins with these words.
fn quote<'a>(article: &'a Article, words: &str) -> &'a Quote {
    let found = article.analysis.quotes.iter().find(|q| q.content[0].of(&article.text).starts_with(words));
    found.unwrap_or_else(|| panic!("no quote begins with {words:?}"))
}

fn speakers<'a>(article: &'a Article, q: &Quote) -> Vec<&'a str> {
    q.speakers.iter().map(|&id| article.analysis.entity(id).name.as_str()).collect()
}

#[test]
fn every_entity_is_found_with_its_type() {
    let article = seed();
    let found = Map::new(&article).entities_found();
    let needed: BTreeSet<&str> = article.gold.entities.iter().filter(|e| !e.optional).map(|e| e.id.as_str()).collect();
    assert_eq!(needed.len(), 33);
    assert_eq!(needed.difference(&found).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn every_name_is_found_with_its_type() {
    let article = seed();
    let missed: Vec<&str> = Map::new(&article).names_missed().iter().map(|s| s.of(&article.text)).collect();
    assert_eq!(missed, Vec::<&str>::new());
}

#[test]
fn at_most_two_entities_are_false() {
    let article = seed();
    let wrong = Map::new(&article).false_entities();
    let names: Vec<&str> = wrong.iter().map(|&id| article.analysis.entity(id).name.as_str()).collect();
    assert!(names.len() <= 2, "{names:?}");
}

#[test]
fn every_quote_is_found_with_content_cue_source_and_kind() {
    let article = seed();
    let map = Map::new(&article);
    let pairs = quote_pairs(&article, &map);
    assert_eq!(article.gold.quotes.len(), 14);
    let missed: Vec<&str> = article
        .gold
        .quotes
        .iter()
        .filter(|g| !pairs.iter().any(|(p, _)| std::ptr::eq(*p, *g)))
        .map(|g| g.content[0].span().of(&article.text))
        .collect();
    assert_eq!(missed, Vec::<&str>::new());
    for (g, q) in pairs {
        assert!(kind_fits(g, q), "{}: {:?}", g.id, q.kind);
        let words = |s: Option<extract::Span>| s.map(|s| s.of(&article.text));
        assert_eq!(words(q.cue), words(g.cue.map(|r| r.span())), "cue of {}", g.id);
        assert_eq!(words(q.source), words(g.source.map(|r| r.span())), "source of {}", g.id);
    }
}

#[test]
fn every_quote_has_the_right_speaker() {
    let article = seed();
    let map = Map::new(&article);
    for (g, q) in quote_pairs(&article, &map) {
        assert!(speaker_fits(&map, g, q), "{}: {:?}, not {:?}", g.id, speakers(&article, q), g.speaker);
    }
    // By pronoun from the paragraph before, and by description.
    assert_eq!(speakers(&article, quote(&article, "I think the goal")), ["Tammy Bruce"]);
    assert_eq!(speakers(&article, quote(&article, "they “agreed")), ["Donald Trump"]);
    assert_eq!(speakers(&article, quote(&article, "his country")), ["Volodymyr Zelenskiy"]);
}

/// "Witkoff didn’t directly respond to a question about whether Ukraine would have to give up a “significant portion”".
#[test]
fn words_from_a_question_are_not_put_into_a_mouth() {
    let article = seed();
    let phrase = quote(&article, "significant portion");
    assert_eq!((phrase.kind, phrase.cue, phrase.source), (QuoteKind::Phrase, None, None));
    assert_eq!(speakers(&article, phrase), Vec::<&str>::new());
}

/// "“restoring the entire range ... of the two presidents"." opens with a curly mark and closes with a straight one.
#[test]
fn a_mixed_pair_of_marks_is_one_quotation() {
    let article = seed();
    let peskov = quote(&article, "the talks will be primarily focused");
    let words = peskov.content[0].of(&article.text);
    assert!(words.contains("“restoring") && words.trim_end_matches('.').ends_with("presidents\""), "{words}");
    assert_eq!(peskov.kind, QuoteKind::Mixed);
}

#[test]
fn at_least_eighteen_relations_are_found_and_at_most_three_are_false() {
    let article = seed();
    let found = relations(&article, &Map::new(&article));
    let missed: Vec<String> = found
        .missed
        .iter()
        .map(|&i| &article.gold.relations[i])
        .map(|r| format!("{} – {} – {}", r.source, r.label, r.target))
        .collect();
    assert_eq!(found.there, 21);
    assert!(found.found >= 18, "missed: {missed:?}");
    let wrong: Vec<String> = found
        .wrong
        .iter()
        .map(|&i| &article.analysis.relations[i])
        .map(|r| {
            let name = |id| &article.analysis.entity(id).name;
            format!("{} – {} – {}", name(r.source), r.label, name(r.target))
        })
        .collect();
    assert!(wrong.len() <= 3, "{wrong:?}");
}

#[test]
fn co_mention_is_a_kind_apart() {
    let article = seed();
    assert!(article.analysis.relations.iter().any(|r| r.kind == RelationKind::CoMention));
}

#[test]
fn capitals_and_seats_of_government_are_linked_to_what_they_stand_for() {
    let article = seed();
    for (name, country) in [("Kyiv", "Ukraine"), ("Moscow", "Russia"), ("Washington", "US"), ("Kremlin", "Russia")] {
        let entity = article.analysis.entities.iter().find(|e| e.name == name).expect(name);
        let other = entity.stands_for.map(|id| article.analysis.entity(id).name.as_str());
        assert_eq!(other, Some(country), "{name}");
    }
}

#[test]
fn every_date_is_resolved_when_the_day_of_publication_is_known() {
    let article = seed();
    let found: Vec<(&str, Option<String>)> =
        article.analysis.dates.iter().map(|d| (d.span.of(&article.text), d.value.map(|v| v.to_string()))).collect();
    let gold: Vec<(&str, Option<String>)> =
        article.gold.dates.iter().map(|d| (d.span().of(&article.text), d.value.clone())).collect();
    assert_eq!(found, gold);
    assert_eq!(found.len(), 9);
}

#[test]
fn no_date_is_resolved_when_it_is_not() {
    let article = seed();
    let undated = extract::analyze(&article.text, None);
    assert_eq!(undated.dates.len(), 9);
    assert!(undated.dates.iter().all(|d| d.value.is_none()));
}

/// The text itself: its leading line break, its mixed marks, its "with" that should be "without".
#[test]
fn the_text_is_as_published() {
    let text = seed().text;
    assert!(text.starts_with("\nSenior American and Russian officials and top diplomats, are"));
    assert!(text.contains("would not take place with Ukraine’s involvement."));
    assert!(text.contains("a meeting of the two presidents\"."));
    assert_eq!(text.chars().count(), 3326);
}
