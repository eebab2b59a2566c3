//! What is read in an article does not hang on how it was typed or pasted: the same words in another dress say the same.

mod common;

use extract::{Analysis, Day, Span};

/// The words without what a dress changes: spaces, and characters that take no room.
fn bare(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was read, a result a line: names by their entity, quotes with their speakers, ties and dates.
fn results(analysis: &Analysis, text: &str) -> String {
    let words = |span: Span| bare(span.of(text));
    let called = |id| bare(&analysis.entity(id).name);
    let mut lines = Vec::new();
    for entity in &analysis.entities {
        let mentions: Vec<String> = entity.mentions.iter().map(|m| words(m.span)).collect();
        lines.push(format!("{:?} {}: {}", entity.kind, bare(&entity.name), mentions.join(" | ")));
    }
    for quote in &analysis.quotes {
        let content: Vec<String> = quote.content.iter().map(|&c| words(c)).collect();
        let speakers: Vec<String> = quote.speakers.iter().map(|&s| called(s)).collect();
        lines.push(format!("{:?} {} / {}", quote.kind, content.join(" … "), speakers.join(", ")));
    }
    let ties = analysis.relations.iter();
    lines.extend(ties.map(|r| format!("{} – {} – {}", called(r.source), r.label, called(r.target))));
    lines.extend(analysis.dates.iter().map(|d| format!("{} = {:?}", words(d.span), d.value)));
    lines.join("\n")
}

/// Fails unless every annotated article says the same when it is `dressed`.
fn check(dressed: impl Fn(&str) -> String) {
    for article in common::articles() {
        let text = dressed(&article.text);
        assert_ne!(text, article.text, "{}: no other dress", article.name);
        let day: Option<Day> = article.gold.published.as_deref().map(|day| day.parse().unwrap());
        let analysis = extract::analyze(&text, day);
        assert_eq!(analysis.validate(&text), Ok(()), "{}", article.name);
        let (found, expected) = (results(&analysis, &text), results(&article.analysis, &article.text));
        let differs = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
        assert_eq!(differs, None, "{}", article.name);
        assert_eq!(found.lines().count(), expected.lines().count(), "{}", article.name);
    }
}

#[test]
fn lines_of_windows_set_in_and_with_blanks_at_their_ends() {
    check(|text| format!("\t{}", text.replace('\n', " \t\r\n\t")));
}

#[test]
fn line_separators_of_unicode() {
    check(|text| text.replace('\n', "\u{2028}"));
}

#[test]
fn two_spaces_behind_a_stop_and_spaces_that_do_not_break() {
    check(|text| text.replace(". ", ".  ").replace("Mr ", "Mr\u{a0}").replace("0 ", "0\u{a0}") + "\u{a0}");
}

#[test]
fn a_mark_of_the_encoding_spaces_of_no_width_and_soft_hyphens() {
    let hyphenated = |word: &str| match word.char_indices().nth(5) {
        Some((at, _)) if word.len() > 8 && word.chars().all(char::is_alphabetic) => {
            format!("{}\u{ad}{}", &word[..at], &word[at..])
        }
        _ => word.to_owned(),
    };
    check(|text| {
        let words: Vec<String> = text.split(' ').map(hyphenated).collect();
        format!("\u{feff}{}", words.join(" ").replace(". ", ". \u{200b}"))
    });
}
