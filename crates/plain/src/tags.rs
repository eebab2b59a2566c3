//! The tags of a page: enough of HTML to find one's way in the page that Trunk builds, however it is minified.

use std::ops::Range;

/// What holds no tags, whatever is in it.
const RAW: [&str; 3] = ["script", "style", "title"];

/// One tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// Where, from "<" to after ">".
    pub(crate) at: Range<usize>,
    /// "div", or "/div" where it ends one.
    pub(crate) name: &'a str,
    /// Name and value, in order; the value is as written, without its marks.
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty for one without.
    pub(crate) fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// All tags, in order.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + html[from..].find('<')?;
            if let Some(comment) = html[start..].strip_prefix("<!--") {
                from = html.len() - comment.len() + comment.find("-->")?;
                continue;
            }
            let tag = tag(html, start)?;
            from = tag.at.end;
            if RAW.contains(&tag.name) {
                from += html[from..].find(&format!("</{}", tag.name)).unwrap_or(html.len() - from);
            }
            if tag.name.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) {
                return Some(tag);
            }
        }
    })
}

/// The tag that starts at `start`; none where it does not end.
fn tag(html: &str, start: usize) -> Option<Tag<'_>> {
    let rest = &html[start + 1..];
    let name = &rest[..rest.find(|c: char| c.is_whitespace() || c == '>')?];
    let name = name.strip_suffix('/').filter(|n| !n.is_empty()).unwrap_or(name);
    let mut attributes = Vec::new();
    let mut at = start + 1 + name.len();
    loop {
        at += html[at..].find(|c: char| !c.is_whitespace() && c != '/')?;
        if html[at..].starts_with('>') {
            return Some(Tag { at: start..at + 1, name, attributes });
        }
        let rest = &html[at..];
        let key = &rest[..rest.find(|c: char| c.is_whitespace() || "=>".contains(c)).filter(|&n| n > 0)?];
        at += key.len();
        let Some(value) = html[at..].strip_prefix('=') else {
            attributes.push((key, ""));
            continue;
        };
        let value = match value.chars().next()? {
            mark @ ('"' | '\'') => {
                at += 3;
                value[1..].split_once(mark)?.0
            }
            _ => {
                at += 1;
                &value[..value.find(|c: char| c.is_whitespace() || c == '>')?]
            }
        };
        at += value.len();
        attributes.push((key, value));
    }
}

/// From the start of an element's content to its end: `tag` opens it.
pub(crate) fn content(html: &str, tag: &Tag) -> Option<Range<usize>> {
    let start = tag.at.end;
    let mut open = 1;
    for inner in tags(&html[start..]) {
        if inner.name == tag.name {
            open += 1;
        } else if inner.name.strip_prefix('/') == Some(tag.name) {
            open -= 1;
        }
        if open == 0 {
            return Some(start..start + inner.at.start);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_however_they_are_written() {
        let html = "<!doctype html><!-- <p> --><meta name=description content='a \"b\" > c'/><link href=./a.css rel=stylesheet>\
                    <script>if (a < b) \"<div>\"</script><div id=\"app\" hidden>x</div>";
        let found: Vec<Tag> = tags(html).collect();
        let names: Vec<&str> = found.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["meta", "link", "script", "/script", "div", "/div"]);
        assert_eq!(found[0].value("content"), Some("a \"b\" > c"));
        assert_eq!((found[1].value("href"), found[1].value("rel")), (Some("./a.css"), Some("stylesheet")));
        assert_eq!((found[4].value("id"), found[4].value("hidden")), (Some("app"), Some("")));
    }

    #[test]
    fn an_element_ends_where_it_is_closed() {
        let check = |html: &str, inner: Option<&str>| {
            let tag = tags(html).next().expect("there is a tag");
            assert_eq!(content(html, &tag).map(|range| &html[range]), inner, "{html}");
        };
        check("<div id=app><div>a</div><p>b</p></div><div>c</div>", Some("<div>a</div><p>b</p>"));
        check("<div><div></div>", None);
    }

    #[test]
    fn broken_markup_ends_the_list() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b=\"", "<!-- ", "<a =>", "< a>", "<é ü=\"ö>"] {
            let _ = tags(html).count();
        }
    }
}
