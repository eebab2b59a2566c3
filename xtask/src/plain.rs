//! The article as plain HTML inside the built page, so that it can be read before the wasm is there, and without it.
//!
//! The markup is that of `src/components`, as far as it has no results in it, so that nothing moves when the page takes
//! over. The text is the file's, to the character.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome, while_doing};
use crate::seeds;

/// What Trunk leaves where the article goes: the element the page mounts on.
const MOUNT: &str = "id=app>";

/// Puts the article of the page into its `index.html`.
pub(crate) fn add(folder: &Path) -> Outcome {
    let index = folder.join("index.html");
    let html = while_doing("read the built page", fs::read_to_string(&index))?;
    let html = html.replace("id=\"app\">", MOUNT);
    let Some((before, after)) = html.split_once(MOUNT) else {
        return Err(Failure::new("The built page has no element to put the article into."));
    };
    let seed = seeds::first()?;
    let text = while_doing("read the article", fs::read_to_string(&seed))?;
    let meta = fs::read_to_string(seed.with_extension("meta")).unwrap_or_default();
    let after = after.replacen("</body>", &format!("{}</body>", data(&text, &meta)), 1);
    while_doing("write the built page", fs::write(&index, format!("{before}{MOUNT}{}{after}", page(&text, &meta))))
}

/// The article as data for the page's script.
fn data(text: &str, meta: &str) -> String {
    let mut fields = vec![("text", text.to_owned())];
    for key in ["title", "source", "published"] {
        let line = meta.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
        fields.extend(line.map(|value| (key, value.to_owned())));
    }
    let fields: Vec<String> = fields.iter().map(|(key, value)| format!("\"{key}\":{}", json(value))).collect();
    format!("<script type=application/json id=article>{{{}}}</script>", fields.join(","))
}

/// A JSON string that may stand in HTML.
fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' || c == '<' || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out + "\""
}

/// The page around the text. What is not known yet is as long as what will stand there.
fn page(text: &str, meta: &str) -> String {
    let of = |key: &str| meta.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": ")).map(escape);
    let day = of("published").and_then(|day| long_day(&day));
    let title = of("title");
    let headline = title.as_ref().or(day.as_ref()).map_or("Article", String::as_str);
    let class = if title.is_some() { "" } else { " class=unseen" };
    let kicker = of("source").map(|source| format!("<p class=kicker>{source}</p>")).unwrap_or_default();
    let day = day.as_ref().map(|day| format!("{day} · ")).unwrap_or_default();
    let words = text.split_whitespace().count();
    let paragraphs = paragraphs(text);
    format!(
        "<div class=page><header class=masthead><p class=wordmark>Article Explorer</p>\
         <div class=\"tools unready\"><span class=tool>Marks</span><span class=\"tool theme\"><span>Auto</span></span><span class=tool>?</span></div></header>\
         <section class=filter-bar><div class=search-field></div><div class=line><p class=left>Reading the article …</p></div></section>\
         <main class=views><section class=panel aria-label=Article><article class=article>\
         <header class=head>{kicker}<h1{class}>{headline}</h1><p class=byline>{day}{words} words · names and quotes follow</p></header>\
         <div class=text lang=en data-text>{paragraphs}</div></article></section><div class=beside></div></main></div>"
    )
}

/// "2025-02-17" as "Monday 17 February 2025".
fn long_day(day: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    // Sakamoto's method: what each month adds to the day of the week.
    const SHIFT: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let mut parts = day.splitn(3, '-').map(|part| part.parse::<usize>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let name = MONTHS.get(month.checked_sub(1)?)?;
    let y = year - usize::from(month < 3);
    let weekday = DAYS[(y + y / 4 - y / 100 + y / 400 + SHIFT[month - 1] + day) % 7];
    Some(format!("{weekday} {day} {name} {year}"))
}

/// A paragraph a line; line breaks and blank lines stand, unseen, at the end of the paragraph before them.
fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    let mut lines = text.split_inclusive('\n').peekable();
    let is_blank = |line: &&str| line.trim().is_empty();
    let mut gap = String::new();
    while let Some(line) = lines.next_if(is_blank) {
        gap += line;
    }
    if !gap.is_empty() {
        // Nothing before it to belong to.
        let _ = write!(html, "<span class=gap>{gap}</span>");
    }
    while let Some(line) = lines.next() {
        let body = line.trim_end_matches(['\n', '\r']);
        let mut gap = line[body.len()..].to_owned();
        while let Some(line) = lines.next_if(is_blank) {
            gap += line;
        }
        let _ = write!(html, "<p class=paragraph>{}<span class=gap>{}</span></p>", escape(body), escape(&gap));
    }
    html
}

/// What stands in HTML for the characters of a text; a carriage return would be read as a line feed.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#13;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_written_as_the_page_writes_it() {
        assert_eq!(long_day("2025-02-17").as_deref(), Some("Monday 17 February 2025"));
        assert_eq!(long_day("2024-12-01").as_deref(), Some("Sunday 1 December 2024"));
        assert_eq!(long_day("soon"), None);
    }

    #[test]
    fn the_text_is_kept_to_the_character() {
        assert_eq!(
            paragraphs("A <b> & c.\r\n\r\nD."),
            "<p class=paragraph>A &lt;b&gt; &amp; c.<span class=gap>&#13;\n&#13;\n</span></p>\
             <p class=paragraph>D.<span class=gap></span></p>"
        );
        assert_eq!(paragraphs(""), "");
        assert_eq!(paragraphs("\nA"), "<span class=gap>\n</span><p class=paragraph>A<span class=gap></span></p>");
    }
}
