//! What the pages over all articles share: their frame, their parts by 200, their rows.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use reading::fold::fold;

use super::address::{base, encode, relative};
use super::site::OWN;
use super::summary::{Said, Summary};

/// How many entries a page has at most.
pub(crate) const MANY: usize = 200;

/// What such a page may load.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// The same as the article's page has.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' fill='%2317191c'/%3E%3Cpath d='M8 21c0-6 2-10 6-12v3c-2 1-3 3-3 5h3v6H8zm10 0c0-6 2-10 6-12v3c-2 1-3 3-3 5h3v6h-6z' fill='%23fdfcf9'/%3E%3C/svg%3E";

/// The lists, each with its first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Articles,
    People,
    Quotes,
}

impl List {
    const ALL: [Self; 3] = [Self::Articles, Self::People, Self::Quotes];

    fn name(self) -> &'static str {
        match self {
            Self::Articles => "Articles",
            Self::People => "People",
            Self::Quotes => "Quotes",
        }
    }

    /// The path of its first page.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Articles => "index.html".into(),
            Self::People => own("people.html"),
            Self::Quotes => own("quotes.html"),
        }
    }
}

/// A path in the folder of what is no article's.
pub(crate) fn own(name: &str) -> String {
    format!("{OWN}/{name}")
}

/// A whole page at `path`: it belongs to `list` and is headed `title`.
pub(crate) fn page(path: &str, list: List, title: &str, content: &Markup) -> String {
    let link = |to: &str| relative(path, to);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                link rel="icon" href=(PreEscaped(ICON));
                title { (title) " — Article Explorer" }
                link rel="stylesheet" href=(link(&own("archive.css")));
                script type="module" src=(link(&own("search.js"))) {}
            }
            body {
                div.page.archive {
                    a.skip href="#content" { "Skip to the list" }
                    header.masthead {
                        p.wordmark { "Article Explorer" }
                        nav.lists aria-label="Lists" {
                            @for one in List::ALL {
                                a href=(link(&one.path())) aria-current=[(one == list).then_some("page")] { (one.name()) }
                            }
                        }
                    }
                    // Shown by its script, which it needs; its room is kept, so that nothing moves.
                    div.search-room role="search" data-search=(link(&own("search/"))) data-root=(base(path)) {}
                    main id="content" tabindex="-1" {
                        div.listed {
                            h1 { (title) }
                            (content)
                        }
                    }
                    footer.foot { p { "Read by a machine, which can be wrong; every entry leads to the words it rests on." } }
                }
            }
        }
    }
    .into_string()
}

/// The parts of a long list: which of `paths` one is on, and the way to the others.
pub(crate) fn pager(path: &str, paths: &[String]) -> Markup {
    html! {
        @if paths.len() > 1 {
            nav.pager aria-label="Parts of this list" {
                @for (n, to) in paths.iter().enumerate() {
                    a href=(relative(path, to)) aria-current=[(to == path).then_some("page")] { (n + 1) }
                }
            }
        }
    }
}

/// An article of a list, with a fragment that leads to what is asked for in it.
pub(crate) fn story(path: &str, article: &Summary, at: Option<&str>) -> Markup {
    let (names, quotes) = (article.names.len(), article.quotes.len());
    html! {
        li.story {
            h2 { a href=(address(path, article, at)) { (article.headline) } }
            p.first { (article.first) }
            p.about {
                (about(article))
                (count(names, "name", "names")) " · " (count(quotes, "quote", "quotes"))
            }
        }
    }
}

/// "17 February 2025 · The Wire · ".
fn about(article: &Summary) -> Markup {
    html! {
        @if let (Some(iso), Some(day)) = (&article.published, &article.day) { time datetime=(iso) { (day) } " · " }
        @if let Some(source) = &article.source { (source) " · " }
    }
}

/// A quote with where it stands.
pub(crate) fn quote(path: &str, article: &Summary, said: &Said) -> Markup {
    html! {
        li.said {
            figure {
                blockquote.marked[said.marked] { (said.words) }
                figcaption {
                    span.kind { (said.kind) } " · "
                    a href=(address(path, article, Some(&said.at))) { (article.headline) }
                    @if let Some(day) = article.day.as_ref().filter(|day| !article.headline.ends_with(*day)) { " · " (day) }
                }
            }
        }
    }
}

/// From the page at `path` to an article, or a place in it.
pub(crate) fn address(path: &str, article: &Summary, at: Option<&str>) -> String {
    let to = relative(path, &format!("{}.html", article.page));
    at.map_or(to.clone(), |at| format!("{to}#{}", encode(at).replace("%3D", "=")))
}

/// "1 quote", "14 quotes".
pub(crate) fn count(n: usize, one: &str, many: &str) -> String {
    reading::words::count(n, n, one, many)
}

/// The letter that a name is found under; `#` for what begins with none.
pub(crate) fn letter(name: &str) -> char {
    fold(name).chars().next().filter(char::is_ascii_lowercase).unwrap_or('#')
}

/// What the page of a letter is called in a path.
pub(crate) fn letter_key(letter: char) -> String {
    if letter == '#' { "other".into() } else { letter.to_string() }
}

/// The way to every letter that has entries.
pub(crate) fn letters(path: &str, list: List, all: &[char]) -> Markup {
    html! {
        nav.letters aria-label="Letters" {
            @for &letter in all {
                @let to = by_letter(list, letter, 0);
                a href=(relative(path, &to)) aria-current=[(to == path).then_some("page")] { (letter.to_uppercase()) }
            }
        }
    }
}

/// The path of part `n`, from 0, of a letter.
pub(crate) fn by_letter(list: List, letter: char, n: usize) -> String {
    let stem = if list == List::People { "people" } else { "quotes" };
    own(&part(&format!("{stem}-{}", letter_key(letter)), n))
}

/// "people-a.html", "people-a-2.html".
pub(crate) fn part(stem: &str, n: usize) -> String {
    if n == 0 { format!("{stem}.html") } else { format!("{stem}-{}.html", n + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_under_their_first_letter() {
        for (name, under) in [("Élise", 'e'), ("al-Assad", 'a'), ("50 Cent", '#'), ("Київ", '#'), ("", '#')] {
            assert_eq!(letter(name), under, "{name}");
        }
    }

    #[test]
    fn parts_are_numbered_from_the_second() {
        assert_eq!((part("a", 0), part("a", 1)), ("a.html".into(), "a-2.html".into()));
        assert_eq!(by_letter(List::People, '#', 2), "article-explorer/people-other-3.html");
    }
}
