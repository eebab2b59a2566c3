//! What speaks for each kind of name, from its own words and from those around it.

use super::candidate::Before;
use super::words::{Words, is_acronym};
use crate::analysis::EntityKind;
use crate::case;
use crate::document::Tokens;
use crate::entity::phrase::is_possessive;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Points for each kind; the most wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scores {
    pub(super) person: i32,
    pub(super) organisation: i32,
    pub(super) place: i32,
    pub(super) group: i32,
    pub(super) event: i32,
    pub(super) other: i32,
}

impl Scores {
    /// The kind with the most points; an earlier one of equals.
    pub(super) fn best(&self) -> (EntityKind, i32) {
        let all = [
            (EntityKind::Person, self.person),
            (EntityKind::Organisation, self.organisation),
            (EntityKind::Place, self.place),
            (EntityKind::Group, self.group),
            (EntityKind::Event, self.event),
            (EntityKind::Other, self.other),
        ];
        let mut best = all[0];
        for kind in all {
            if kind.1 > best.1 {
                best = kind;
            }
        }
        best
    }

    /// The most points of any other kind than `first`.
    pub(super) fn second(&self, first: EntityKind) -> i32 {
        let mut rest = *self;
        *rest.of(first) = i32::MIN / 2;
        rest.best().1
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.person += other.person;
        self.organisation += other.organisation;
        self.place += other.place;
        self.group += other.group;
        self.event += other.event;
        self.other += other.other;
    }

    pub(super) fn of(&mut self, kind: EntityKind) -> &mut i32 {
        match kind {
            EntityKind::Person => &mut self.person,
            EntityKind::Organisation => &mut self.organisation,
            EntityKind::Place => &mut self.place,
            EntityKind::Group => &mut self.group,
            EntityKind::Event => &mut self.event,
            EntityKind::Other => &mut self.other,
        }
    }
}

/// Weighs the candidate at `tokens`.
#[inline(never)]
pub(super) fn weigh(words: &Words<'_, '_>, tokens: Tokens, before: Before) -> Scores {
    let mut scores = itself(words, tokens);
    around(words, tokens, before, &mut scores);
    if words.sport {
        team(words, tokens, &mut scores);
    }
    scores
}

/// What only a team has.
const PLAYS: &Listed = listed!(
    "boss captain coach defeat defender draw fans goalkeeper hero manager midfielder season skipper squad striker \
     supporters victory win winger",
);

/// What speaks for a team in a text about sport, which is often called like its town: "Wexley striker", "Wexley City",
/// "Wexley's win"; not for a country's.
fn team(words: &Words<'_, '_>, tokens: Tokens, s: &mut Scores) {
    let known = lexicon::name(words.text(tokens.start, tokens.end));
    if known.is_country() || known.is_group() {
        return;
    }
    let next = words.word(tokens.end);
    let owned = if is_possessive(next) { words.word(tokens.end + 1) } else { next };
    let plays = PLAYS.has(owned);
    let last = words.word(tokens.end - 1);
    let club = tokens.end - tokens.start > 1 && matches!(last, "City" | "County" | "Town");
    let at = matches!(words.word(tokens.start.wrapping_sub(1)), "in" | "near");
    // "a win over Wexley", "Marsden host Wexley"
    let previous = words.word(tokens.start.wrapping_sub(1));
    let rival = matches!(previous, "host" | "hosted" | "hosts")
        || previous == "over" && matches!(words.word(tokens.start.wrapping_sub(2)), "victory" | "win");
    s.organisation += if plays || rival { 6 } else { 0 } + if club && !at { 12 } else { 0 };
}

/// What the name's own words say.
fn itself(words: &Words<'_, '_>, tokens: Tokens) -> Scores {
    let mut s = Scores::default();
    let text = words.text(tokens.start, tokens.end);
    let (first, last) = (words.word(tokens.start), words.word(tokens.end - 1));
    let several = tokens.end - tokens.start > 1;
    lexical(&words.listed(tokens.start, tokens.end), several, &mut s);
    if several {
        let link = tokens.iter().find(|&k| k > tokens.start && words.is_one_of(k, listed!("of for on")));
        if let Some(link) = link {
            // "Ministry of Defence", "Democratic Party of Korea", "Gulf of Aden": the head stands before the link.
            let before = words.known(link - 1);
            let opens = || words.known(tokens.start).head_first();
            match before.head_first().or_else(|| before.head_last()).or_else(opens) {
                Some(kind) => *s.of(kind) += 14,
                None => s.organisation += 6,
            }
        } else {
            if words.known(tokens.start).head_first() == Some(EntityKind::Place) {
                // "La Paz" and "Al Ain", but also "La Prensa" and "Al Gore".
                let article = listed!("Al El La Le Las Los Les").has(first);
                s.place += if article { 2 } else { 7 };
            }
            if let Some(kind) = words.known(tokens.end - 1).head_last() {
                *s.of(kind) += 10;
                s.person -= 4;
            }
        }
    }
    person(words, tokens, several, &mut s);
    if tokens.iter().any(|k| matches!(words.word(k), "'s" | "’s")) {
        // "King's College London", "People's Party": no person's name holds a possessive.
        s.person -= 12;
        s.organisation += 4;
    }
    if !several && is_acronym(first) && !first.ends_with('.') {
        s.organisation += 5;
        s.person -= 3;
    }
    if text.contains('&') || tokens.iter().any(|k| words.word(k).bytes().any(|b| b.is_ascii_digit())) {
        s.organisation += 2;
        s.other += 3;
        s.person -= 6;
    }
    if listed!("Inc Corp Ltd LLC Plc PLC GmbH Co").has(last.trim_end_matches('.')) {
        s.organisation += 12;
    }
    s.other += 1;
    s
}

fn lexical(text: &str, several: bool, s: &mut Scores) {
    let facts = lexicon::name(text);
    if let Some(country) = facts.is_country().then(|| lexicon::country(text)).flatten() {
        // The European Union is no place.
        *(if country == lexicon::Country(*b"EU") { &mut s.organisation } else { &mut s.place }) += 16;
    } else if facts.is_seat() {
        s.organisation += 14;
    } else if facts.is_group() {
        s.group += 16;
    } else if facts.is_organisation() {
        s.organisation += 13;
    } else if facts.is_event() {
        s.event += 13;
    } else if facts.is_only_city() {
        s.place += if several { 9 } else { 7 };
    } else if facts.is_place() || listed!("North South East West").has(text) {
        s.place += 12;
    }
}

/// What speaks for a person in the words themselves.
fn person(words: &Words<'_, '_>, tokens: Tokens, several: bool, s: &mut Scores) {
    let (first, last) = (words.known(tokens.start), words.known(tokens.end - 1));
    if let Some(gender) = first.given_name().filter(|_| last.is_surname() || !first.is_country()) {
        s.person += if several { 6 } else { 2 };
        s.person += i32::from(gender.is_some());
    }
    if last.is_surname() {
        s.person += if several { 4 } else { 2 };
    }
    if !several {
        return;
    }
    let mut plain = 0;
    let mut common = 0;
    for k in tokens.iter() {
        let word = words.word(k);
        if word.ends_with('.') && word.chars().filter(|c| c.is_alphabetic()).count() == 1 {
            s.person += 6;
        }
        if super::join::is_particle(word) {
            s.person += 2;
        }
        plain += usize::from(words.facts(k).capital && !is_acronym(word));
        common += i32::from(words.is_plain(k) || matches!(words.tag(k), Tag::Noun | Tag::Adjective | Tag::Verb));
    }
    if (2..=4).contains(&plain) {
        s.person += 3;
    }
    if last.is_country() && first.given_name().is_none() {
        // "Environment Canada"
        s.organisation += 6;
        s.person -= 4;
    }
    // "Green Energy Forum": words of the language speak against a person.
    s.person -= 3 * common;
    s.organisation += common;
    s.other += common;
    if listed!("Jr. Jr Sr. II III IV XIV XVI").has(words.word(tokens.end - 1)) {
        s.person += 8;
    }
}

/// What the words before and after say.
fn around(words: &Words<'_, '_>, tokens: Tokens, before: Before, s: &mut Scores) {
    let sentence = words.document.sentences.get(words.document.sentence_of(tokens.start));
    let inside = |k: usize| sentence.is_some_and(|t| t.contains(k));
    let word = |k: usize| if inside(k) { words.word(k) } else { "" };
    let back = |n: usize| tokens.start.checked_sub(n).map_or("", word);
    let (previous, next) = (back(1), word(tokens.end));
    let several = tokens.end - tokens.start > 1;
    if before == Before::Title {
        s.person += 9;
    }
    // In "the Trump administration" the article is the noun's.
    let modifies = inside(tokens.end) && matches!(words.tag(tokens.end), Tag::Noun) && !words.facts(tokens.end).capital;
    if !(modifies && listed!("the The a an").has(previous)) {
        preceding(previous, back(2), s);
    }
    match next {
        "administration" => s.person += 3,
        "province" | "city" | "state" | "district" | "region" | "river" | "airport" | "village" | "island"
        | "county" | "town" | "coast" | "border" | "peninsula" | "valley" | "capital" | "suburb" | "neighbourhood"
        | "neighborhood" | "area" | "governorate" | "municipality" => {
            s.place += 5;
        }
        "spokesman" | "spokeswoman" | "spokesperson" | "officials" | "shares" | "employees" | "executives"
        | "fighters" | "militants" | "members" | "leader" | "leaders" | "chairman" | "chief" | "CEO" | "president"
        | "researcher" | "newspaper" | "party" | "group" | "agency" | "website" | "staff" | "supporters" | "coach"
        | "players" | "organisation" | "organization" | "attorney" => s.organisation += 3,
        "," => {
            let age = word(tokens.end + 1);
            if age.len() == 2
                && age.bytes().all(|b| b.is_ascii_digit())
                && matches!(word(tokens.end + 2), "," | "." | "")
            {
                s.person += 8;
            }
            if matches!(age, "who" | "whose" | "aged") {
                s.person += 4;
            }
            if listed!("who a an the").has(age)
                && matches!(words.tag(tokens.end + 2), Tag::Noun)
                && lexicon::is_title(word(tokens.end + 2))
            {
                s.person += 4;
            }
            let known = word(tokens.end + 1);
            if !known.is_empty() && words.facts(tokens.end + 1).capital && lexicon::is_place(known) && !several {
                // "Springfield, Illinois"
                s.place += 3;
            }
        }
        "said" | "says" | "told" | "added" | "explained" | "asked" | "wrote" | "tweeted" | "recalled" | "insisted"
        | "admitted" | "replied" => {
            s.person += 4;
            s.organisation += 1;
        }
        "'s" | "’s" => {
            if listed!("wife husband son daughter mother father brother sister lawyer family death")
                .has(word(tokens.end + 1))
            {
                s.person += 5;
            }
            if listed!("capital border government president parliament largest population economy")
                .has(word(tokens.end + 1))
            {
                s.place += 4;
            }
        }
        "-" => {
            if matches!(word(tokens.end + 1), "based" | "born") {
                s.place += 4;
            } else if listed!("led backed owned run affiliated controlled").has(word(tokens.end + 1)) {
                s.organisation += 2;
                s.place += 1;
            }
        }
        "(" => {
            if !several && is_acronym(words.word(tokens.start)) {
                s.organisation += 1;
            }
            // "Sam (26)"
            let age = word(tokens.end + 1);
            if age.len() == 2 && age.bytes().all(|b| b.is_ascii_digit()) && word(tokens.end + 2) == ")" {
                s.person += 7;
            }
            // "African National Congress (ANC)"
            if several && is_acronym(word(tokens.end + 1)) && word(tokens.end + 2) == ")" {
                s.organisation += 4;
            }
        }
        "magazine" | "daily" | "television" | "TV" | "radio" | "reported" | "announced" => s.organisation += 4,
        _ => {
            if matches!(words.tag(tokens.end), Tag::Verb) && inside(tokens.end) && !words.facts(tokens.end).capital {
                s.person += 2;
            }
            if inside(tokens.end)
                && words.facts(tokens.end).title
                && !words.facts(tokens.end).capital
                && before == Before::Nothing
            {
                // "Acme spokesman", "Oxfam researcher"
                s.organisation += 3;
            }
        }
    }
}

/// What the one or two words before say.
fn preceding(previous: &str, second: &str, s: &mut Scores) {
    const OF_FIRMS: &Listed = listed!(
        "CEO co-founder customers director employee employees executives manager shareholders spokesman \
         spokesperson spokeswoman subsidiary",
    );
    const OF_PLACES: &Listed = listed!(
        "city town village province state district region north south east west island suburb capital outskirts \
         port republic people parts part area invasion streets border",
    );
    let lower = case::small(previous);
    match lower.as_str() {
        "in" | "near" => s.place += if lower == "in" { 4 } else { 5 },
        "across" | "throughout" | "outside" | "inside" | "around" | "toward" | "towards" => s.place += 3,
        "from" | "at" | "to" | "into" => s.place += 2,
        "northern" | "southern" | "eastern" | "western" | "central" | "downtown" | "southeastern" | "northeastern"
        | "northwestern" | "southwestern" | "neighbouring" | "neighboring" | "nearby" | "rural" | "upstate"
        | "mainland" | "north" | "south" | "east" | "west" => s.place += 5,
        "city" | "town" | "village" | "province" | "capital" | "district" | "island" | "suburb" | "county"
        | "region" => s.place += 5,
        "of" => {
            if OF_PLACES.has(second) {
                s.place += 6;
            } else if listed!("church member members shares chairman founder").has(second) {
                s.organisation += 5;
            } else if OF_FIRMS.has(second) {
                s.organisation += 5;
                s.person -= 4;
            } else {
                s.place += 1;
            }
        }
        "the" => {
            s.organisation += 3;
            s.other += 2;
            s.event += 1;
            s.person -= 5;
            s.place -= 1;
        }
        "company" | "group" | "firm" | "newspaper" | "agency" | "airline" | "club" | "party" | "bank" | "giant"
        | "broadcaster" | "magazine" | "network" | "channel" | "website" | "maker" | "organisation"
        | "organization" | "team" | "side" | "startup" | "tabloid" | "outlet" | "daily" | "weekly" | "journal"
        | "station" => s.organisation += 6,
        "a" | "an" => {
            s.person -= 3;
            s.other += 1;
            s.group += 1;
        }
        "by" => {
            s.person += 1;
            s.organisation += 1;
        }
        "named" | "called" if listed!("man woman boy girl").has(second) => s.person += 4,
        _ => {}
    }
}
