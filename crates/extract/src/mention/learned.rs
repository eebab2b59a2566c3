//! The tagger's reading of a document, with what the rules make of it as one of the things it looks at.
//!
//! Rules know what a word list and a neighbour say; how much each of them is to be trusted where is learned. So the
//! rules propose ([`hints`]) and the tagger decides ([`decide`]): stacked generalisation (Wolpert 1992).

use super::Name;
use super::join::{hyphen, is_particle};
use super::resolve::{CAPITALS, Guess};
use super::setting;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::tag::Tag;
use crate::tagger::names::{self, Hint, Labelled};

/// What the rules say of each token.
pub(super) fn hints(words: &Words<'_, '_>, guesses: &[Guess]) -> Vec<Hint> {
    let mut hints: Vec<Hint> =
        setting::of(words).into_iter().map(|setting| Hint { setting, ..Hint::default() }).collect();
    for guess in guesses {
        for i in guess.tokens.iter() {
            let (first, last) = (i == guess.tokens.start, i + 1 == guess.tokens.end);
            hints[i].say(guess.kind, first, last, guess.points, guess.lead);
        }
    }
    hints
}

/// "Ann Lee KC": the letters after a name are none of it.
fn without_letters(words: &Words<'_, '_>, tokens: Tokens, kind: EntityKind) -> Tokens {
    const LETTERS: &Listed = listed!("AM CBE FRS IAS IPS KC MBE MEP MLA MP MSP OBE PhD QC SC TD AO");
    let mut end = tokens.end;
    while kind == EntityKind::Person && end > tokens.start + 1 && words.is_one_of(end - 1, LETTERS) {
        end -= 1;
    }
    Tokens::new(tokens.start, end)
}

/// Where the rules are sure whatever the tagger says: "in the daily Pražský Posel on Monday", what a noun for a medium calls by its
/// name; "a US-led plan", a country before a hyphen; "Lakenews".
fn is_sure(words: &Words<'_, '_>, guess: &Guess) -> bool {
    let Tokens { start, end } = guess.tokens;
    match guess.kind {
        _ if is_medium(words, guess.tokens) => true,
        EntityKind::Organisation => {
            let noun = start.checked_sub(1).map_or("", |b| words.word(b));
            listed!("daily journal magazine newspaper tabloid weekly").has(noun)
        }
        EntityKind::Place => {
            // "(I-Vt.)"
            let seat =
                start > 2 && words.is_one_of(start - 3, listed!("( ,")) && words.is_one_of(start - 2, listed!("D I R"));
            seat && words.is(start - 1, "-")
                || words.document.forms.facts(start).is_country() && hyphen(words, end, words.document.tokens.len())
        }
        _ => false,
    }
}

/// "Lakenews": one word that ends so is no other name, but for a given name of Nigeria.
pub(super) fn is_medium(words: &Words<'_, '_>, tokens: Tokens) -> bool {
    let word = words.word(tokens.start);
    tokens.end - tokens.start == 1 && word.len() > 6 && word.ends_with("news") && word != "Goodnews"
}

/// Adds what the rules are sure of.
fn assure(words: &Words<'_, '_>, guesses: &[Guess], labels: &mut Vec<Labelled>) {
    for guess in guesses.iter().filter(|g| g.points >= 0 && is_sure(words, g)) {
        let tokens = guess.tokens;
        let at = labels.partition_point(|l| l.tokens.end <= tokens.start);
        match labels.get_mut(at) {
            Some(label) if label.tokens == tokens => label.kind = guess.kind,
            Some(label) if label.tokens.start < tokens.end => {}
            _ => labels.insert(at, Labelled { tokens, kind: guess.kind, margin: 0 }),
        }
    }
}

/// The name, or where it runs over a word that joins nothing ("Thank you Marsden", "Rovers hero Ann Lee reckons"), what
/// the rules take for names in it.
fn apart(words: &Words<'_, '_>, label: Labelled, guesses: &[Guess]) -> Vec<Labelled> {
    let Labelled { mut tokens, kind, .. } = label;
    // "Bonfire Night.'"
    while tokens.end > tokens.start + 1 && matches!(words.word(tokens.end - 1), ".'" | ".’" | "." | "'" | "’" | "\"")
    {
        tokens.end -= 1;
    }
    let is_mark = |word: &str| matches!(word, "“" | "”" | "\"");
    let mut odd = tokens.iter().filter(|&i| is_mark(words.word(i))).count() % 2 == 1;
    // "“Lucky Bo” Lee" with its first mark
    if odd && tokens.start > 0 && is_mark(words.word(tokens.start - 1)) {
        tokens.start -= 1;
        odd = false;
    }
    let loose = |i: usize| {
        let word = words.word(i);
        // "Soil Talks - Lee", "[Ann] Lee"
        let dash = matches!(word, "-" | "–" | "—") && !words.facts(i).touches && kind != EntityKind::Other;
        // "Lucky Bo” Lee"
        if dash || matches!(word, "[" | "]") || odd && is_mark(word) {
            return true;
        }
        let small = word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()) && !words.facts(i).touches;
        small
            && matches!(words.tag(i), Tag::Verb | Tag::Pronoun | Tag::Noun)
            && !is_particle(word)
            && !matches!(word, "des" | "dello" | "les")
    };
    let inside = |g: &&Guess| g.tokens.end <= tokens.end;
    if tokens.start + 2 < tokens.end && (tokens.start + 1..tokens.end - 1).any(loose) {
        let from = guesses.partition_point(|g| g.tokens.start < tokens.start);
        let within = guesses[from..].iter().take_while(|g| g.tokens.start < tokens.end).filter(inside);
        return within.map(|g| Labelled { tokens: g.tokens, kind: g.kind, margin: 0 }).collect();
    }
    vec![Labelled { tokens, kind, ..label }]
}

/// How sure a name is that is more than a guess.
const CERTAIN: usize = 5;

/// How much a name's [`rule`] is worth where its finds differ.
pub(crate) fn sureness(rule: Rule) -> usize {
    match rule.0.rsplit('-').next() {
        Some("narrowly") => 1,
        Some("fairly") => 2,
        _ => CERTAIN,
    }
}

/// Whether a name was found [`rule`]-wise by little more than chance.
pub(crate) fn is_unsure(rule: Rule) -> bool {
    sureness(rule) < CERTAIN
}

/// The rule of a name: by what the rules saw in it too, and by how much the tagger prefers it to anything else.
fn rule(same: Option<&Guess>, margin: i32) -> Rule {
    const ALONE: [Rule; 5] = [
        Rule("learned-narrowly"),
        Rule("learned-fairly"),
        Rule("learned-well"),
        Rule("learned-clearly"),
        Rule("learned-by-far"),
    ];
    const AGREED: [Rule; 5] = [
        Rule("capitals-and-learned-narrowly"),
        Rule("capitals-and-learned-fairly"),
        Rule("capitals-and-learned-well"),
        Rule("capitals-and-learned-clearly"),
        Rule("capitals-and-learned-by-far"),
    ];
    let step = [10, 25, 50, 90].iter().filter(|&&from| margin >= from).count();
    match same {
        None => ALONE[step],
        Some(guess) if guess.rule == CAPITALS => AGREED[step],
        Some(guess) => guess.rule,
    }
}

/// Whether the rules' word is better than the tagger's: of lone words that it takes for places, where next to nothing but
/// their neighbours speaks for it and no preposition does.
fn is_doubtful(words: &Words<'_, '_>, label: &Labelled) -> bool {
    let lone = label.tokens.end - label.tokens.start == 1;
    let placed = |b: usize| words.is_one_of(b, listed!("at for from in In near of to"));
    let placed = label.tokens.start.checked_sub(1).is_some_and(placed);
    lone && label.margin < 10 && label.kind == EntityKind::Place && !placed
}

/// What is written and signed.
const PAPERS: &Listed = listed!(
    "Accord Accords Act Agreement Amendment Bill Charter Code Constitution Declaration Law Pact Protocol Treaty",
);

/// The names of the document.
#[inline(never)]
pub(super) fn decide(words: &Words<'_, '_>, guesses: &[Guess]) -> Vec<Name> {
    let hints = hints(words, guesses);
    let mut next = 0;
    let mut labels = names::label(words.document, &hints);
    assure(words, guesses, &mut labels);
    labels
        .into_iter()
        .flat_map(|label| apart(words, label, guesses))
        .map(|label| {
            let tokens = without_letters(words, label.tokens, label.kind);
            while guesses.get(next).is_some_and(|g| g.tokens.end <= tokens.start) {
                next += 1;
            }
            let same = guesses.get(next).filter(|g| g.tokens == tokens && g.points >= 0);
            let kind = same.filter(|_| is_doubtful(words, &label)).map_or(label.kind, |g| g.kind);
            let rule = rule(same.filter(|g| g.kind == kind), label.margin);
            // "Hurricane Ann" happens, the "Soil Act" does not.
            let event = kind == EntityKind::Other
                && !words.is_one_of(tokens.end - 1, PAPERS)
                && (same.is_some_and(|g| g.kind == EntityKind::Event)
                    || words.known(tokens.start).head_first() == Some(EntityKind::Event)
                    || lexicon::is_event(words.text(tokens.start, tokens.end)));
            // "the Republican National Convention"
            let party = listed!("Democratic GOP National Republican");
            let meets = kind == EntityKind::Organisation && words.is(tokens.end - 1, "Convention");
            let meets = meets && tokens.end - tokens.start > 1 && words.is_one_of(tokens.end - 2, party);
            let kind = if event || meets { EntityKind::Event } else { kind };
            Name { span: words.document.span(tokens), tokens, kind, rule }
        })
        .collect()
}
