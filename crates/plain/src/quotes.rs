//! The quotes in the order of the article: the words, who says them, and where.

use extract::Quote;
use maud::{Markup, html};
use reading::{UNATTRIBUTED, words};

use crate::escape::Text;
use crate::{Page, anchor};

/// The section.
pub(crate) fn section(page: &Page) -> Markup {
    let quotes = &page.reading.analysis.quotes;
    html! {
        section.panel.quotes id="quotes" aria-labelledby="quotes-head" {
            h2.section-head id="quotes-head" { "Quotes" span.figure { (quotes.len()) } }
            @if quotes.is_empty() {
                p.empty { "No one is quoted in this article, as far as the machine can tell." }
            } @else {
                ol.quote-list { @for (i, quote) in quotes.iter().enumerate() { (item(page, i, quote)) } }
            }
        }
    }
}

fn item(page: &Page, index: usize, quote: &Quote) -> Markup {
    let reading = page.reading;
    let roles: Vec<String> =
        quote.speakers.iter().filter_map(|&id| reading.entity(id).roles.first()).map(|r| reading.role(r)).collect();
    html! {
        li class={ "quote-item " (words::quote_key(quote.kind)) } id=(anchor::said(index)) {
            figure {
                blockquote { (Text(&reading.words(quote))) }
                figcaption {
                    (by(page, quote))
                    @if !roles.is_empty() { span.role { (Text(&roles.join("; "))) } }
                    span.kind { (words::quote_kind(quote.kind)) }
                    a.link href={ "#" (anchor::quote(index)) } { "In the article" }
                }
            }
        }
    }
}

/// The speakers, each leading to the index; the words for one who is not named; or that there is none.
fn by(page: &Page, quote: &Quote) -> Markup {
    let reading = page.reading;
    html! {
        span.by {
            @if quote.speakers.is_empty() {
                @match quote.source { Some(source) => (Text(source.of(reading.text()))), None => (UNATTRIBUTED) }
            }
            @for (i, &id) in quote.speakers.iter().enumerate() {
                @if i > 0 { " and " }
                a href={ "#" (anchor::name(reading, id)) } { (Text(&reading.entity(id).name)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::read;

    fn check(text: &str, words: &str) {
        let html = section(&Page::new(&read(text, ""))).into_string();
        assert!(html.contains(words), "{words} is not in {html}");
    }

    #[test]
    fn a_speaker_leads_to_the_index() {
        check(
            "“We will win,” Ann Lee said.",
            "<blockquote>We will win</blockquote><figcaption><span class=\"by\"><a href=\"#name-ann-lee\">Ann Lee</a></span>",
        );
    }

    #[test]
    fn who_is_not_known_is_not_made_up() {
        check("“We will win,” a local resident said.", "<span class=\"by\">a local resident</span>");
        check("The “green line” is closed today.", "<span class=\"by\">Unattributed</span>");
    }
}
