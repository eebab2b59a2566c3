//! What a page answers to sites that ask how to show it within theirs: oEmbed 1.0, of the type "rich".

use maud::html;
use reading::Reading;
use serde_json::json;

/// Room for a paragraph beside its margin, and for a screen of text; who embeds it may give it other sizes.
const WIDTH: u32 = 720;
const HEIGHT: u32 = 640;

/// The answer as JSON. `url` is the whole address of the page, `site` that of the folder it is published in.
pub fn oembed(reading: &Reading, url: &str, site: &str) -> String {
    let article = &reading.article;
    let title = article.label();
    // Plain attributes only: those who take such an answer strip styles and scripts, and put the frame into a sandbox.
    let frame = html! { iframe src=(url) width=(WIDTH) height=(HEIGHT) title=(title) loading="lazy" {} };
    json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": article.source.as_deref().unwrap_or("Article Explorer"),
        "provider_url": site,
        "html": frame.into_string(),
        "width": WIDTH,
        "height": HEIGHT,
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, reading};
    use serde_json::Value;

    fn answer(reading: &Reading) -> Value {
        serde_json::from_str(&oembed(reading, "https://example.org/a/b%20c.html", "https://example.org/a/")).unwrap()
    }

    #[test]
    fn it_says_what_the_format_asks_for() {
        let said = answer(&reading());
        let expected = json!({
            "type": "rich", "version": "1.0", "title": "Talks </script> & \"more\"", "provider_name": "The <Wire>",
            "provider_url": "https://example.org/a/", "width": 720, "height": 640,
            "html": "<iframe src=\"https://example.org/a/b%20c.html\" width=\"720\" height=\"640\" \
                title=\"Talks &lt;/script&gt; &amp; &quot;more&quot;\" loading=\"lazy\"></iframe>",
        });
        assert_eq!(said, expected);
    }

    #[test]
    fn an_article_without_a_publisher_is_this_programs() {
        assert_eq!(answer(&read("Ann Lee left.", ""))["provider_name"], "Article Explorer");
    }
}
