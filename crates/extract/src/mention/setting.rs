//! What sort of text a token stands in, for the tagger: the style of its line, whether its word is an everyday one in
//! this document, whether the article is about sport.

use super::words::{Style, Words};
use crate::document::Document;

/// One byte of facts a token; see [`of`].
const FIRST: u8 = 1;
const PLAIN: u8 = 1 << 1;
const SURE: u8 = 1 << 2;
const TITLE: u8 = 1 << 3;
const CAPS: u8 = 1 << 4;
const SPORT: u8 = 1 << 5;
const TITLED: u8 = 1 << 6;

/// Words that reports of matches are full of. A country that "beat" another is a team.
const SPORTS: &[&str] = &[
    "athlete",
    "basketball",
    "batsman",
    "bowler",
    "championship",
    "club",
    "coach",
    "cricket",
    "defeat",
    "defender",
    "fans",
    "football",
    "game",
    "games",
    "goal",
    "goalkeeper",
    "goals",
    "innings",
    "league",
    "match",
    "matches",
    "medal",
    "midfielder",
    "olympic",
    "penalty",
    "player",
    "players",
    "quarter-final",
    "quarterfinal",
    "race",
    "referee",
    "rugby",
    "scored",
    "season",
    "semi-final",
    "semifinal",
    "skipper",
    "soccer",
    "squad",
    "stadium",
    "striker",
    "team",
    "teammates",
    "tennis",
    "test",
    "tournament",
    "victory",
    "wicket",
    "wickets",
    "win",
    "winger",
];

/// One such word in so many is enough for an article about sport.
const SHARE: usize = 60;

/// Whether the document is about sport.
pub(super) fn is_sport(document: &Document<'_>) -> bool {
    let tokens = document.tokens.len();
    let of_sport = |form| SPORTS.binary_search(form).is_ok();
    let of_sport: Vec<bool> = document.forms.texts.iter().map(of_sport).collect();
    let sports = (0..tokens).filter(|&i| of_sport[document.forms.id(i)]).count();
    sports >= 2 && sports * SHARE >= tokens
}

/// The facts of every token.
pub(super) fn of(words: &Words<'_, '_>) -> Vec<u8> {
    let sport = if words.sport { SPORT } else { 0 };
    (0..words.document.tokens.len())
        .map(|i| {
            let facts = words.facts(i);
            let when = |is: bool, bit: u8| if is { bit } else { 0 };
            let style = match facts.style {
                Style::Prose => 0,
                Style::Title => TITLE,
                Style::Caps => CAPS,
            };
            sport
                | style
                | when(facts.first, FIRST)
                | when(facts.title, TITLED)
                | when(facts.capital && words.is_plain(i), PLAIN)
                | when(facts.capital && words.is_sure(i), SURE)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(SPORTS.is_sorted());
    }

    #[test]
    fn a_report_of_a_match_is_about_sport() {
        let about = |text: &str| of(&Words::new(&Document::new(text)))[0] & SPORT != 0;
        assert!(about("Ghana beat Mali with a late goal in the second match of the season."));
        assert!(!about("Ghana and Mali signed a treaty on the use of the river."));
    }
}
