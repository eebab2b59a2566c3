//! What stands in the element of the page: the article as `src/components` draws it, then what was read in it.

use maud::{Markup, html};
use reading::language::{FOREIGN, is_foreign};
use reading::words::count;
use reading::{Reading, calendar};

use crate::escape::Text;
use crate::{Page, index, quotes, relations, text, timeline};

/// The article and all that was read in it, as HTML.
///
/// The first screen is that of the page with scripts, place by place. The index stands beside the article where there is
/// room and no script will fill it; everything else follows below.
pub fn body(reading: &Reading) -> String {
    let page = Page::new(reading);
    html! {
        div.page.plain {
            a.skip href="#text" { "Skip to the article" }
            header.masthead {
                p.wordmark { "Article Explorer" }
                // Their place is kept until they work.
                div.tools.unready { span.tool { "Marks" } span.tool.theme { span { "Auto" } } span.tool { "?" } }
            }
            section.filter-bar aria-label="What is shown" {
                div.search-field { (contents()) }
                div.line { p.left { (left(reading)) } }
            }
            @if is_foreign(reading.text(), None) { p.foreign role="note" { (FOREIGN) } }
            main.views {
                section.panel aria-label="Article" {
                    article.article {
                        (head(reading))
                        div.text id="text" lang="en" data-text tabindex="-1" { (text::paragraphs(&page)) }
                    }
                }
                div.beside { (index::section(&page)) }
                div.results { (quotes::section(&page)) (relations::section(&page)) (timeline::section(&page)) }
            }
            footer.foot {
                p {
                    "Read by a machine, which can be wrong; each finding leads to the words it rests on. "
                    noscript { "This page is complete without scripts; with them, names and quotes can be searched and filtered, and the ties drawn." }
                }
            }
        }
    }
    .into_string()
}

/// What the page holds; with scripts the search field takes its place.
fn contents() -> Markup {
    let parts = [("text", "Article"), ("index", "Index"), ("quotes", "Quotes"), ("ties", "Ties"), ("dates", "Dates")];
    html! {
        nav.contents aria-label="On this page" {
            @for (id, name) in parts { a href={ "#" (id) } { (name) } }
        }
    }
}

/// "14 quotes · 33 names · 9 dates".
fn left(reading: &Reading) -> String {
    let analysis = &reading.analysis;
    let all = |n: usize, one: &str, many: &str| count(n, n, one, many);
    let quotes = all(analysis.quotes.len(), "quote", "quotes");
    let names = all(analysis.entities.len(), "name", "names");
    format!("{quotes} · {names} · {}", all(analysis.dates.len(), "date", "dates"))
}

/// The head of the article, as `src/components/article_head.rs` has it; without scripts, with the counts that the bar has there.
fn head(reading: &Reading) -> Markup {
    let article = &reading.article;
    let (names, quotes) = (reading.analysis.entities.len(), reading.analysis.quotes.len());
    let words = article.text.split_whitespace().count();
    html! {
        header.head {
            @if let Some(source) = &article.source { p.kicker { (Text(source)) } }
            h1 class=[article.title.is_none().then_some("unseen")] { (Text(&article.headline())) }
            p.byline {
                @if let Some(day) = article.published {
                    time datetime=(calendar::iso_day(day)) { (calendar::weekday(day)) " " (calendar::long_day(day)) }
                    " · "
                }
                (count(words, words, "word", "words"))
                span.found { " · " (count(names, names, "name", "names")) " · " (count(quotes, quotes, "quote", "quotes")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, reading};
    use crate::tags::tags;
    use std::collections::BTreeSet;

    #[test]
    fn every_link_leads_somewhere_and_every_id_is_there_once() {
        for reading in [reading(), read("", ""), read("Ann Lee met Ann Lee. Ann Lee left for Paris on Monday.", "")] {
            let html = body(&reading);
            let mut ids = BTreeSet::new();
            for id in tags(&html).filter_map(|tag| tag.value("id")) {
                assert!(ids.insert(id), "{id} is there twice");
            }
            let links: Vec<&str> = tags(&html).filter_map(|tag| tag.value("href")?.strip_prefix('#')).collect();
            assert!(links.len() >= 6);
            for link in links {
                assert!(ids.contains(link), "{link} leads nowhere");
            }
        }
    }

    #[test]
    fn the_head_is_that_of_the_page() {
        let html = body(&reading());
        assert!(html.contains("<p class=\"kicker\">The &lt;Wire&gt;</p><h1>Talks &lt;/script&gt; &amp; \"more\"</h1>"));
        assert!(html.contains(
            "<time datetime=\"2025-02-17\">Monday 17 February 2025</time> · 535 words<span class=\"found\"> · "
        ));
        let html = body(&read("Rain fell.", "published: 2025-02-17"));
        assert!(html.contains("<h1 class=\"unseen\">Article of 17 February 2025</h1>"));
    }

    #[test]
    fn another_language_is_said_to_be_one() {
        let german = "Die Regierung werde jede Brücke prüfen, sagte der Minister am Montag. ".repeat(6);
        assert!(body(&read(&german, "")).contains("seems not to be in English"));
        assert!(!body(&reading()).contains("seems not to be in English"));
    }

    #[test]
    fn nothing_needs_an_inline_style_or_script() {
        let html = body(&reading());
        for tag in tags(&html) {
            assert!(tag.name != "style" && tag.name != "script" && tag.value("style").is_none());
        }
    }

    #[test]
    fn an_empty_article_is_said_to_be_so() {
        let html = body(&read("", ""));
        for words in ["No name was found", "No one is quoted", "No tie", "dates nothing"] {
            assert!(html.contains(words), "{words}");
        }
    }
}
