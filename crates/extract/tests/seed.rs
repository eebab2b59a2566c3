//! What is asked of the engine on the seed article, requirement by requirement.

mod common;

use std::collections::BTreeSet;

use common::{Article, seed};
use extract::{Quote, QuoteKind, RelationKind};
use score::article::Measure;
use score::{Item, Text};

/// What the scorer says is wrong, of some kinds of mistakes.
fn mistakes<'a>(article: &'a Article, kinds: &[&str]) -> Vec<&'a str> {
    let all = article.scored.mistakes.iter().filter(|m| kinds.contains(&m.what));
    all.map(|m| m.words.as_str()).collect()
}

/// How many of the results that `picks` picks are wrong.
fn wrong(article: &Article, picks: fn(&Item) -> bool) -> usize {
    article.scored.judged.iter().filter(|j| picks(&j.item) && j.right == Some(false)).count()
}

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
    let found: BTreeSet<usize> = article.scored.entities_found.iter().copied().collect();
    let needed = article.gold.entities.iter().enumerate().filter(|(_, e)| !e.optional);
    let missed: Vec<&str> = needed.clone().filter(|(i, _)| !found.contains(i)).map(|(_, e)| e.id.as_str()).collect();
    assert_eq!(needed.count(), 33);
    assert_eq!(missed, Vec::<&str>::new());
}

#[test]
fn every_name_is_found_with_its_type() {
    assert_eq!(mistakes(&seed(), &["name missed", "name type"]), Vec::<&str>::new());
}

#[test]
fn at_most_two_entities_are_false() {
    let article = seed();
    assert!(wrong(&article, |i| matches!(i, Item::Entity(_))) <= 2, "{:?}", mistakes(&article, &["name spurious"]));
}

#[test]
fn every_quote_is_found_with_content_cue_source_and_kind() {
    let article = seed();
    assert_eq!(article.gold.quotes.len(), 14);
    assert_eq!(mistakes(&article, &["quote missed", "quote kind"]), Vec::<&str>::new());
    assert_eq!(article.scored.quotes.len(), 14);
    let text = Text::new(&article.text);
    for &(g, q) in &article.scored.quotes {
        let (g, q) = (&article.gold.quotes[g], &article.found.quotes[q]);
        let words = |s: Option<score::Span>| s.map(|s| text.of(s));
        assert_eq!(words(q.cue), words(g.cue), "cue of {}", g.id);
        assert_eq!(words(q.source), words(g.source), "source of {}", g.id);
    }
}

#[test]
fn every_quote_has_the_right_speaker() {
    let article = seed();
    assert_eq!(mistakes(&article, &["quote speaker"]), Vec::<&str>::new());
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
    let relations = article.scored.figures[&Measure::Relations];
    assert_eq!(relations.there, 21);
    assert!(relations.found >= 18.0, "missed: {:?}", mistakes(&article, &["relation missed"]));
    let spurious = mistakes(&article, &["relation spurious"]);
    assert!(spurious.len() <= 3, "{spurious:?}");
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
    let found: Vec<_> = article.found.dates.iter().map(|d| (d.span(), d.value.as_deref())).collect();
    let gold: Vec<_> = article.gold.dates.iter().map(|d| (d.span(), d.value.as_deref())).collect();
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
