//! What sort of text a token stands in, for the tagger: the style of its line, whether its word is an everyday one in
//! this document, whether the article is about sport.

use super::words::{Style, Words};
use crate::form::Form;

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
    "coach",
    "cricket",
    "defender",
    "football",
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
    "soccer",
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
];

/// One such word in so many is enough for an article about sport.
const SHARE: usize = 60;

/// The facts of every token.
pub(super) fn of(words: &Words<'_, '_>) -> Vec<u8> {
    let tokens = words.document.tokens.len();
    let forms = &words.document.forms;
    let of_sport = |form: &Form| SPORTS.binary_search(&form.span.of(words.document.text)).is_ok();
    let of_sport: Vec<bool> = forms.list.iter().map(of_sport).collect();
    let sports = (0..tokens).filter(|&i| of_sport[forms.id(i)]).count();
    let sport = if sports >= 2 && sports * SHARE >= tokens { SPORT } else { 0 };
    (0..tokens)
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
    use crate::document::Document;

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
