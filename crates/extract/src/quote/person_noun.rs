//! Nouns that stand for people, by their endings and by lists, and nouns that only look like them.

use crate::listed::{Listed, listed};

/// Whether a noun is for a person.
pub(super) fn is_person(noun: &str) -> bool {
    const OTHERS: &Listed = listed!(
        "aide apprentice boy candidate champion colleague delegate diplomat employee executive expert father friend \
         girl guard icon inmate legend mother native neighbour nominee nurse official parent patient pilot \
         professional relative resident source star student survivor veteran widow witness",
    );
    OTHERS.has(noun) || noun.starts_with("spokes") || noun.ends_with("yst") || works(noun) && !FIRMS.has(noun)
}

/// Nouns for people through whom others speak.
pub(super) fn speaks_for(word: &str) -> bool {
    word.starts_with("spokes")
        || listed!("agent attorney lawyer publicist representative solicitor")
            .has(word.strip_suffix('s').unwrap_or(word))
}

/// Nouns that end like those for people and are for firms and things.
pub(super) const FIRMS: &Listed = listed!(
    "broadcaster carmaker carrier charter chipmaker computer contractor developer distributor employer insurer \
     lender letter maker manufacturer matter newspaper number operator order paper power publisher quarter \
     regulator retailer steelmaker supplier tabloid",
);

/// Whether a noun is for a person by what he or she does, and no office that somebody else may hold: "left-hander",
/// "farmer", "novelist"; not "spokesman", "minister", "newspaper".
pub(super) fn person_noun(word: &str) -> bool {
    const OTHERS: &Listed = listed!(
        "adviser advisor ambassador announcer attacker bidder broadcaster caller carmaker carrier chairman \
         chairwoman commander commissioner coroner developer director driver governor insurer interviewer \
         investigator killer lawyer leader lender letter maker manager manufacturer mayor member minister moderator \
         negotiator newspaper number officer operator order organiser organizer owner paper partner passer premier \
         producer prosecutor protester publisher regulator reporter retailer speaker spokesman spokeswoman supplier \
         user volunteer watchdog worker",
    );
    const MORE: &Listed = listed!(
        "athlete father graduate grandfather grandmother magnate mogul mother nurse student tycoon veteran widow",
    );
    MORE.has(word)
        || works(word) && word.len() > 4 && word.chars().all(|c| c.is_lowercase() || c == '-') && !OTHERS.has(word)
}

/// Whether a noun ends as those for people do who do or are something.
pub(super) fn works(word: &str) -> bool {
    ["er", "or", "ist", "woman", "man", "person", "ian", "eer", "naire"].iter().any(|e| word.ends_with(e))
}
