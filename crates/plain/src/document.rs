//! The page that Trunk builds, with an article in it.

use std::fmt;

use maud::{PreEscaped, html};
use reading::article::beginning;
use reading::{Reading, calendar};
use serde_json::{Map, Value};

use crate::escape::{Text, script_json};
use crate::tags::{Tag, content, tags};
use crate::{body, linked_data};

/// Where the page will lie, and what lies beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links<'a> {
    /// From the page to the folder with the files of the template: "./", "../".
    pub base: &'a str,
    /// From the page to its analysis as JSON.
    pub analysis: Option<&'a str>,
    /// The whole address, where that is known.
    pub url: Option<&'a str>,
    /// The whole address of its oEmbed answer, where there is one.
    pub oembed: Option<&'a str>,
    /// From the page to the list of all articles, where it is one of many.
    pub list: Option<&'a str>,
}

/// The template is not the page of this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTemplate(pub(crate) &'static str);

impl fmt::Display for NoTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the template has no {}; it is the index.html of a built page", self.0)
    }
}

impl std::error::Error for NoTemplate {}

/// The template with `reading` in it: its text and results, its title, its data for scripts and for machines.
///
/// A template that holds an article already gives the same as one that does not.
///
/// # Errors
/// Where the template has no title, or no element with the id "app".
pub fn document(template: &str, reading: &Reading, links: &Links) -> Result<String, NoTemplate> {
    let template = marked(template, links)?;
    let based =
        |part: &str| part.replace("=./", &format!("={}", links.base)).replace("=\"./", &format!("=\"{}", links.base));
    let (head, foot) = template.split_once(HERE).ok_or(NoTemplate("element with the id app"))?;
    let (before_title, after_title) = head.split_once(TITLE).ok_or(NoTemplate("title"))?;
    let foot_at = foot.rfind("</body>").or_else(|| foot.rfind("</html>")).unwrap_or(foot.len());
    let mut out = based(before_title);
    out += &head_of(reading, links);
    out += &based(after_title);
    out += &body(reading);
    out += &based(&foot[..foot_at]);
    out += &html! {
        // Outside of what the script draws, so that it stays.
        @if let Some(list) = links.list { nav.way-back aria-label="Site" { a href=(list) { "All articles" } } }
        script type="application/json" id="article" { (PreEscaped(data(reading))) }
    }
    .into_string();
    out += &foot[foot_at..];
    Ok(out)
}

/// The template without the article that it holds: what [`document()`] makes of it is the same, sooner. For who makes many.
///
/// # Errors
/// Where the template has no title, or no element with the id "app".
pub fn blank(template: &str) -> Result<String, NoTemplate> {
    Ok(marked(template, &Links::default())?.replace(TITLE, "<title></title>").replace(HERE, ""))
}

/// Where the title and what follows it go, and where the body goes; no page holds the character.
const TITLE: &str = "\0title";
const HERE: &str = "\0body";

/// The template without any article: marks stand for the title and for what is in the element.
fn marked(template: &str, links: &Links) -> Result<String, NoTemplate> {
    let mut out = String::with_capacity(template.len());
    let mut done = 0;
    let (mut titled, mut mounted) = (false, false);
    for tag in tags(template) {
        if tag.at.start < done {
            continue;
        }
        let mut replace = |up_to: usize, by: &str| {
            out.push_str(&template[done..tag.at.start]);
            out.push_str(by);
            done = up_to;
        };
        if tag.name == "title" && !titled {
            titled = true;
            replace(end_of(template, &tag, "</title>"), TITLE);
        } else if tag.name == "div" && tag.value("id") == Some("app") && !mounted {
            mounted = true;
            let inner = content(template, &tag).ok_or(NoTemplate("end of the element with the id app"))?;
            let opened = format!("{}{HERE}", &template[tag.at.clone()]);
            replace(inner.end, &opened);
        } else if tag.name == "nav" && tag.value("class") == Some("way-back") {
            replace(end_of(template, &tag, "</nav>"), "");
        } else if tag.name == "script" && is_data(&tag) {
            replace(end_of(template, &tag, "</script>"), "");
        } else if is_about_the_article(&tag) || (links.list.is_some() && tag.value("rel") == Some("manifest")) {
            // What is installed is one page; one of many is not.
            replace(tag.at.end, "");
        }
    }
    out.push_str(&template[done..]);
    match (titled, mounted) {
        (false, _) => Err(NoTemplate("title")),
        (_, false) => Err(NoTemplate("element with the id app")),
        _ => Ok(out),
    }
}

/// Where the element ends that `tag` opens, and that holds no tags.
fn end_of(template: &str, tag: &Tag, end: &str) -> usize {
    template[tag.at.end..].find(end).map_or(template.len(), |at| tag.at.end + at + end.len())
}

/// A script element that is no script but data of an earlier article.
fn is_data(tag: &Tag) -> bool {
    matches!(tag.value("type"), Some("application/ld+json" | "application/json"))
}

/// A tag of the head that says something of one article.
fn is_about_the_article(tag: &Tag) -> bool {
    match tag.name {
        "meta" => tag.value("name") == Some("description"),
        "link" => {
            tag.value("rel") == Some("canonical")
                || matches!(tag.value("type"), Some("application/json" | "application/json+oembed"))
        }
        _ => false,
    }
}

/// What the head says of the article.
fn head_of(reading: &Reading, links: &Links) -> String {
    html! {
        title { (Text(&reading.article.label())) " — Article Explorer" }
        meta name="description" content=(description(reading));
        @if let Some(url) = links.url { link rel="canonical" href=(url); }
        @if let Some(analysis) = links.analysis { link rel="alternate" type="application/json" href=(analysis) title="What was read in the article"; }
        @if let Some(oembed) = links.oembed {
            link rel="alternate" type="application/json+oembed" href=(oembed) title=(reading.article.label());
        }
        script type="application/ld+json" { (PreEscaped(linked_data(reading, links.url))) }
    }
    .into_string()
}

/// How much of the article a search engine shows.
const DESCRIPTION: usize = 160;

/// The first sentences of the article, cut at a word.
fn description(reading: &Reading) -> String {
    let out = beginning(reading.text(), DESCRIPTION);
    if out.is_empty() { "An article, and what was read in it.".into() } else { out }
}

/// The article for the script of the page.
fn data(reading: &Reading) -> String {
    let article = &reading.article;
    let mut out = Map::new();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            out.insert(key.into(), Value::String(value));
        }
    };
    put("text", Some(article.text.clone()));
    put("title", article.title.clone());
    put("source", article.source.clone());
    put("published", article.published.map(calendar::iso_day));
    script_json(&out.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, reading};

    const DEBUG: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n  <head>\n    <meta charset=\"utf-8\">\n    \
        <meta name=\"description\" content=\"One > news article\">\n    <title>Article Explorer</title>\n    \
        <link rel=\"stylesheet\" href=\"./app.css\">\n  <script type=\"module\" src=\"./load.js\"></script></head>\n  <body>\n    \
        <div id=\"app\">\n      <noscript>Needs scripts.</noscript>\n    </div>\n  </body>\n</html>\n";
    const RELEASE: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta content=\"One news article\" name=description>\
        <title>Article Explorer</title><link href=./page.css rel=stylesheet><link href=./app.webmanifest rel=manifest><script src=./load.js type=module></script></head>\
        <body><div id=app><noscript>Needs scripts.</noscript></div>";

    fn links() -> Links<'static> {
        Links {
            base: "../",
            analysis: Some("a%20b.json"),
            url: Some("https://example.org/a%20b.html"),
            oembed: Some("https://example.org/a%20b.oembed.json"),
            list: Some("../index.html"),
        }
    }

    #[test]
    fn the_article_is_put_into_either_build() {
        for template in [DEBUG, RELEASE] {
            let html = document(template, &reading(), &links()).unwrap();
            assert_eq!(html.matches("<title>").count(), 1);
            assert!(html.contains("<title>Talks &lt;/script&gt; &amp; \"more\" — Article Explorer</title>"));
            assert!(html.contains("../load.js") && !html.contains("./load.js\" ") && !html.contains("=./"));
            assert!(!html.contains("Needs scripts") && !html.contains("One news article") && !html.contains('\0'));
            assert!(html.contains("rel=\"alternate\" type=\"application/json\" href=\"a%20b.json\""));
            let oembed = "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://example.org/a%20b.oembed.json\"";
            assert_eq!(html.matches(oembed).count(), 1);
            let back =
                "<nav class=\"way-back\" aria-label=\"Site\"><a href=\"../index.html\">All articles</a></nav><script";
            assert!(html.contains(back), "{html}");
            let app = tags(&html).find(|tag| tag.value("id") == Some("app")).unwrap();
            assert_eq!(&html[content(&html, &app).unwrap()], body(&reading()));
        }
    }

    #[test]
    fn the_data_is_the_article() {
        let check = |reading: &Reading, expected: Value| {
            let html = document(RELEASE, reading, &Links::default()).unwrap();
            let data = html.split_once("<script type=\"application/json\" id=\"article\">").unwrap().1;
            let data = data.split_once("</script>").unwrap().0;
            assert_eq!(serde_json::from_str::<Value>(data).unwrap(), expected);
        };
        let whole = serde_json::json!({
            "text": reading().text(), "title": "Talks </script> & \"more\"", "source": "The <Wire>", "published": "2025-02-17"
        });
        check(&reading(), whole);
        check(&read("<!--\r\n\0", ""), serde_json::json!({"text": "<!--\r\n\0"}));
    }

    #[test]
    fn a_page_with_an_article_serves_as_template_for_another() {
        let other = read("Ann Lee left ./here for Rome. “=./”", "title: Other");
        for template in [DEBUG, RELEASE] {
            let links = Links { base: "./", ..links() };
            let first = document(template, &reading(), &links).unwrap();
            assert_eq!(document(&first, &other, &links), document(template, &other, &links));
            let blank = blank(&first).unwrap();
            assert!(!blank.contains("Talks") && !blank.contains('\0'));
            assert_eq!(document(&blank, &other, &links), document(template, &other, &links));
        }
    }

    #[test]
    fn what_is_no_page_is_refused() {
        for template in ["", "<title>x</title>", "<div id=app></div>", "<title>x</title><div id=app>"] {
            assert!(document(template, &reading(), &links()).is_err(), "{template}");
        }
    }
}
