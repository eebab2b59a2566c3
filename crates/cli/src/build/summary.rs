//! What the pages over all articles need to know of one: kept between runs, so that an article that did not change need
//! not be read again.

use extract::{EntityKind, MentionKind, QuoteKind};
use reading::article::beginning;
use reading::{Reading, calendar, words};
use serde::{Deserialize, Serialize};

/// How much of an article stands below its headline, in bytes.
const FIRST: usize = 180;

/// One article in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Summary {
    /// The path of its page, without an ending.
    pub(crate) page: String,
    /// What it is called in lists.
    pub(crate) headline: String,
    /// The day of publication as ISO 8601 has it, so that the text sorts as the days do.
    pub(crate) published: Option<String>,
    /// The same as people say it.
    pub(crate) day: Option<String>,
    /// Who published it.
    pub(crate) source: Option<String>,
    /// How it begins.
    pub(crate) first: String,
    /// All that is called by name.
    pub(crate) names: Vec<Name>,
    /// What is quoted.
    pub(crate) quotes: Vec<Said>,
}

/// Somebody or something that the article calls by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Name {
    /// The fullest name.
    pub(crate) name: String,
    /// The fragment that leads to it.
    pub(crate) at: String,
    /// Whether it is somebody.
    pub(crate) person: bool,
    /// How many of the quotes are by it.
    pub(crate) quotes: usize,
}

/// One quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    /// The words as published.
    pub(crate) words: String,
    /// Whether they stand in quotation marks.
    pub(crate) marked: bool,
    /// "direct quote".
    pub(crate) kind: String,
    /// Who says it, by name or in the words of the article.
    pub(crate) by: String,
    /// The names of the speakers that have one.
    pub(crate) speakers: Vec<String>,
    /// The fragment that leads to it.
    pub(crate) at: String,
}

/// The article in short.
pub(crate) fn summary(page: &str, reading: &Reading) -> Summary {
    let (article, analysis) = (&reading.article, &reading.analysis);
    let named = |id: &extract::EntityId| reading.entity(*id).mentions.iter().any(|m| m.kind == MentionKind::Name);
    let names = analysis.entity_ids().filter(named).map(|id| Name {
        name: one_line(&reading.entity(id).name),
        at: plain::entity_address(reading, id),
        person: reading.entity(id).kind == EntityKind::Person,
        quotes: analysis.quotes.iter().filter(|quote| quote.speakers.contains(&id)).count(),
    });
    let quotes = analysis.quotes.iter().map(|quote| Said {
        words: one_line(&reading.words(quote)),
        marked: matches!(quote.kind, QuoteKind::Direct | QuoteKind::Phrase),
        kind: words::quote_kind(quote.kind).into(),
        by: one_line(&reading.by(quote)),
        speakers: quote.speakers.iter().filter(|id| named(id)).map(|&id| one_line(&reading.entity(id).name)).collect(),
        at: plain::quote_address(reading, quote),
    });
    // A first line that stands above as the article's name need not stand there twice.
    let label = article.label();
    let rest = article.title.is_none().then(|| article.text.trim_start().split_once('\n')).flatten();
    let rest = rest.filter(|(line, rest)| one_line(line) == label && !rest.trim().is_empty()).map(|(_, rest)| rest);
    Summary {
        page: page.into(),
        headline: one_line(&label),
        published: article.published.map(calendar::iso_day),
        day: article.published.map(calendar::long_day),
        source: article.source.clone(),
        first: beginning(rest.unwrap_or(&article.text), FIRST),
        names: names.collect(),
        quotes: quotes.collect(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::Article;

    #[test]
    fn tells_names_and_quotes_with_their_addresses() {
        let article = Article::with_meta("“We will win,” Ann Lee said.\n", "published: 2025-02-17");
        let summary = summary("a/b", &Reading::new(article, None));
        assert_eq!(summary.headline, "“We will win,” Ann Lee said.");
        assert_eq!(
            (summary.first.as_str(), summary.published.as_deref()),
            ("“We will win,” Ann Lee said.", Some("2025-02-17"))
        );
        let [name] = &summary.names[..] else { panic!("{summary:?}") };
        assert_eq!(
            (name.name.as_str(), name.at.as_str(), name.person, name.quotes),
            ("Ann Lee", "who=ann-lee", true, 1)
        );
        let [said] = &summary.quotes[..] else { panic!("{summary:?}") };
        assert_eq!((said.words.as_str(), said.at.as_str()), ("We will win", "at=3-14:we-will-win-ann-lee"));
        assert_eq!(said.speakers, ["Ann Lee"]);
    }

    #[test]
    fn a_first_line_that_names_the_article_stands_there_once() {
        let check = |text: &str, meta: &str, headline: &str, first: &str| {
            let summary = summary("a", &Reading::new(Article::with_meta(text, meta), None));
            assert_eq!((summary.headline.as_str(), summary.first.as_str()), (headline, first));
        };
        check("Rain expected\n\nIt will rain.\n", "", "Rain expected", "It will rain.");
        check("Rain expected\nIt will rain.\n", "title: Wet", "Wet", "Rain expected It will rain.");
        check("Rain expected", "", "Rain expected", "Rain expected");
        let long = "rain ".repeat(30);
        check(&format!("{long}\nMore."), "", &format!("{}…", "rain ".repeat(20)), &format!("{long}More."));
    }
}
