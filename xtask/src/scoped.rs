//! The page's style sheet as that of an embed: what it says of the window it then says of the element `.root`, inside a
//! shadow tree.
//!
//! Widths are those of the element and no longer of the window, so media queries for them become container queries. A rem is
//! what the host's root says it is (many say 62.5 %), so it becomes a length of the embed's own. Each colour, font and size
//! gets a name under which a host sets it. Comes in: a minified sheet.

/// Before all: nothing of the host's is inherited but whether it is light or dark, and the properties it sets on purpose.
const GROUND: &str = ".root{all:initial;color-scheme:inherit;display:block;direction:ltr;container:page/inline-size;--rem:var(--article-explorer-size,16px)}";

/// Pixels of a rem in conditions, where no custom property may stand.
const REM: f64 = 16.0;

/// Rewrites a style sheet.
pub(crate) fn scoped(css: &str) -> String {
    let css = match css.split_once(":root{").and_then(|(before, rest)| Some((before, rest.split_once('}')?))) {
        Some((before, (tokens, after))) => format!("{before}.root{{{}}}{after}", named(tokens)),
        None => css.to_owned(),
    };
    let css = css.replace(":root[data-theme", ".root[data-theme").replace(":root{", ".page{");
    format!("{GROUND}{}", blocks(&css))
}

/// Declarations of custom properties, each of which the host may set by a name of its own.
fn named(tokens: &str) -> String {
    let named = tokens.split(';').filter(|token| !token.starts_with("color-scheme")).map(|token| {
        match token.strip_prefix("--").and_then(|token| token.split_once(':')) {
            Some((name, value)) => format!("--{name}:var(--article-explorer-{name},{value})"),
            None => token.to_owned(),
        }
    });
    named.collect::<Vec<_>>().join(";")
}

/// Rewrites at-rules with a condition, and what stands between them.
fn blocks(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(start) = [rest.find("@media"), rest.find("@container")].into_iter().flatten().min() {
        out += &plain(&rest[..start]);
        let Some((prelude, after)) = rest[start..].split_once('{') else { break };
        let Some(end) = closing(after) else { break };
        out += &conditional(prelude, &blocks(&after[..end]));
        rest = &after[end + 1..];
    }
    out + &plain(rest)
}

/// Where the brace closes that was opened just before `css`.
fn closing(css: &str) -> Option<usize> {
    let mut depth = 0;
    css.char_indices().find_map(|(i, c)| {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(i),
            '}' => depth -= 1,
            _ => {}
        }
        None
    })
}

fn conditional(prelude: &str, body: &str) -> String {
    let Some(media) = prelude.strip_prefix("@media") else {
        return format!("{}{{{body}}}", lengths(prelude, pixels));
    };
    // esbuild leaves out the space before "and".
    let media = media.replace(")and", ") and");
    let (widths, others): (Vec<&str>, Vec<&str>) =
        media.split(" and ").map(str::trim).partition(|part| part.contains("width"));
    let inner = match widths.is_empty() {
        true => body.to_owned(),
        false => format!("@container page {}{{{body}}}", lengths(&widths.join(" and "), pixels)),
    };
    if others.is_empty() { inner } else { format!("@media {}{{{inner}}}", others.join(" and ")) }
}

/// Rules without a condition.
fn plain(css: &str) -> String {
    lengths(css, |rem| format!("calc({rem}*var(--rem))")).replace("body{", ".root{")
}

fn pixels(rem: &str) -> String {
    rem.parse::<f64>().map_or_else(|_| format!("{rem}rem"), |rem| format!("{}px", rem * REM))
}

/// Replaces each "1.5rem".
fn lengths(css: &str, with: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let digits = digits.strip_suffix('-').unwrap_or(digits);
        let number = &before[digits.len()..];
        // Not the middle of a word ("removed"), and not the name of a custom property ("--rem").
        if number.contains(|c: char| c.is_ascii_digit()) {
            out += digits;
            out += &with(number);
        } else {
            out += before;
            out += "rem";
        }
        rest = &after["rem".len()..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(css: &str, expected: &str) {
        assert_eq!(scoped(css).strip_prefix(GROUND).unwrap(), expected);
    }

    #[test]
    fn the_hosts_names_come_first() {
        check(
            ":root{color-scheme:light dark;--ink:light-dark(#000,#fff);--space:.5rem}:root[data-theme=dark]{color-scheme:dark}",
            ".root{--ink:var(--article-explorer-ink,light-dark(#000,#fff));--space:var(--article-explorer-space,calc(.5*var(--rem)))}.root[data-theme=dark]{color-scheme:dark}",
        );
    }

    #[test]
    fn widths_are_the_elements() {
        check(
            "@media (width>=40rem){:root{--m:1px}.a{top:-4rem}}",
            "@container page (width>=640px){.root{--m:var(--article-explorer-m,1px)}.a{top:calc(-4*var(--rem))}}",
        );
        check(
            "@media (forced-colors:active)and (width<=39.99rem){.a{b:c}}.d{e:f}",
            "@media (forced-colors:active){@container page (width<=639.84px){.a{b:c}}}.d{e:f}",
        );
        check("@media print{.a{b:c}}", "@media print{.a{b:c}}");
        check("@container (max-width:30rem){.a{b:1rem}}", "@container (max-width:480px){.a{b:calc(1*var(--rem))}}");
    }

    #[test]
    fn the_window_is_the_element() {
        check("body{margin:0}.removed{c:var(--rem)}", ".root{margin:0}.removed{c:var(--rem)}");
    }
}
