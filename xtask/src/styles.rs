//! One style sheet where Trunk leaves one for each component: a single file is one request, and packs better.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::failure::{Outcome, while_doing};

/// Joins the style sheets of a built page, in the order in which it links them, and has the page link that one.
pub(crate) fn join(folder: &Path) -> Outcome {
    let index = folder.join("index.html");
    let html = while_doing("read the built page", fs::read_to_string(&index))?;
    let (before, names, after) = parts(&html);
    if names.len() < 2 {
        return Ok(());
    }
    let mut all = String::new();
    for name in &names {
        all += &while_doing("read a style sheet", fs::read_to_string(folder.join(name)))?;
    }
    // Named by what it holds, so that it may be kept for ever.
    let mut hasher = DefaultHasher::new();
    all.hash(&mut hasher);
    let joined = format!("page-{:016x}.css", hasher.finish());
    while_doing("write the style sheet", fs::write(folder.join(&joined), all))?;
    let html = format!("{before}<link href=./{joined} rel=stylesheet>{after}");
    while_doing("write the built page", fs::write(&index, html))?;
    for name in names {
        while_doing("remove a style sheet", fs::remove_file(folder.join(name)))?;
    }
    Ok(())
}

/// A page without its links to style sheets: what stands before the first, the files they name, and what follows.
fn parts(html: &str) -> (String, Vec<&str>, String) {
    let (mut before, mut names, mut after) = (String::new(), Vec::new(), String::new());
    for (i, piece) in html.split("<link ").enumerate() {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let sheet = tag.split_whitespace().find_map(|word| {
            let name = word.strip_prefix("href=")?.trim_matches(['"', '/']).trim_start_matches("./");
            name.ends_with(".css").then_some(name)
        });
        let side = if names.is_empty() && sheet.is_none() { &mut before } else { &mut after };
        match sheet {
            Some(name) => {
                names.push(name);
                side.push_str(rest.trim_start());
            }
            None if i == 0 => side.push_str(piece),
            None => {
                side.push_str("<link ");
                side.push_str(piece);
            }
        }
    }
    (before, names, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_to_style_sheets_are_found_and_taken_out() {
        let html = "<title>T</title><link rel=icon href=i.svg><link href=./a-1.css integrity=x rel=stylesheet>\
                    <link rel=\"stylesheet\" href=\"./b-2.css\"/>\n<script></script><link href=./c.js rel=modulepreload></head>";
        let (before, names, after) = parts(html);
        assert_eq!(before, "<title>T</title><link rel=icon href=i.svg>");
        assert_eq!(names, ["a-1.css", "b-2.css"]);
        assert_eq!(after, "<script></script><link href=./c.js rel=modulepreload></head>");
    }

    /// The declarations of a style sheet that make things move, but those for readers who have asked for no calm.
    fn moving(css: &str) -> Vec<&str> {
        let mut out = Vec::new();
        let mut blocks = Vec::new();
        let mut start = 0;
        for (at, c) in css.char_indices().filter(|(_, c)| "{};".contains(*c)) {
            let words = css[start..at].trim();
            let is_for_all = !blocks.iter().any(|block: &&str| block.contains("prefers-reduced-motion: no-preference"));
            let is_motion =
                ["transition", "animation"].iter().any(|name| words.starts_with(name)) || words.contains("smooth");
            if c != '{' && is_for_all && is_motion {
                out.push(words);
            }
            match c {
                '{' => blocks.push(words),
                '}' => drop(blocks.pop()),
                _ => {}
            }
            start = at + 1;
        }
        out
    }

    #[test]
    fn nothing_moves_for_who_wants_calm() {
        let calm = "@media (prefers-reduced-motion: no-preference) { a { transition: x; } } b { animation: y }";
        assert_eq!(moving(calm), ["animation: y"]);
        let mut seen = 0;
        for folder in ["styles", "embed", "crates/cli/src/build"] {
            for entry in fs::read_dir(crate::shell::root().join(folder)).unwrap().flatten() {
                if entry.path().extension().is_some_and(|end| end == "css") {
                    let css = fs::read_to_string(entry.path()).unwrap();
                    // What waits a moment before it is seen does not move.
                    let moving: Vec<_> =
                        moving(&css).into_iter().filter(|words| !words.contains("card-comes")).collect();
                    assert_eq!(moving, Vec::<&str>::new(), "{}", entry.path().display());
                    seen += 1;
                }
            }
        }
        assert!(seen > 15, "{seen}");
    }

    #[test]
    fn underlines_are_those_that_every_browser_draws() {
        // WebKit passes over a declaration of `text-decoration` that says more than where the line is, and what makes sheets small
        // adds to one what stands beside it.
        for folder in ["styles", "embed", "crates/cli/src/build"] {
            for entry in fs::read_dir(crate::shell::root().join(folder)).unwrap().flatten() {
                if entry.path().extension().is_some_and(|end| end == "css" || end == "js") {
                    let css = fs::read_to_string(entry.path()).unwrap();
                    for value in css.split("text-decoration:").skip(1).filter_map(|rest| rest.split(';').next()) {
                        assert_eq!(value.trim(), "none", "{}", entry.path().display());
                    }
                }
            }
        }
    }
}
