//! Roles set before a name: "the company's chief executive, Ann Lee,".

use super::{hold, phrase_head};
use crate::case;
use crate::document::Tokens;
use crate::entity::draft::Held;
use crate::entity::office::Class;
use crate::entity::phrase::{Page, is_determiner, is_owner_pronoun, is_possessive};
use crate::lexicon;
use crate::listed::listed;
use crate::mention::Name;

/// "Trump’s predecessor, Joe Biden.", "the company's chief executive, Ann Lee, said", "his sister, Councillor Ann Lee";
/// `start` is where the name's own title begins.
pub(super) fn set_before(page: &Page<'_, '_>, name: &Name, start: usize) -> Option<Held> {
    let first = page.sentence(name.tokens.start).start;
    let mut start = start;
    // "the principal, the late Fr Bo Ray"
    let father = lexicon::honorific(page.word(start.wrapping_sub(1))).is_some() && page.office(start - 1).is_none();
    start -= usize::from(father && start > first + 1 && page.is(start - 2, "late"));
    // "her daughter, the film director Ann Lee", "his uncle, the late Bo Ray"
    start -= usize::from(start > first && matches!(page.word(start - 1), "late" | "then"));
    // "Acme's founder, 24-year-old Ann Lee"
    if start > first + 5 && page.is(start - 1, "old") && page.is_hyphen(start - 2) && page.is_hyphen(start - 4) {
        start -= 5;
    }
    let mut the = start;
    while the > first && start - the < 3 && page.is_modifier(the - 1) && case::is_small(page.word(the - 1)) {
        the -= 1;
    }
    let noun = the < name.tokens.start && the > first + 1 && page.is(the - 1, "the") && page.is(the - 2, ",");
    start = if noun { the - 1 } else { start };
    // "the Speaker of the Assembly, Mr Ann Lee", "the President, His Highness Sheikh Bo Ray"
    let polite = |word| listed!("Excellency Her Highness His Honour Majesty Royal").has(word);
    while start > first && (lexicon::honorific(page.word(start - 1)).is_some() || polite(page.word(start - 1))) {
        start -= 1;
    }
    let comma = start.checked_sub(1).filter(|&c| c >= first && page.is(c, ","))?;
    let within = |i: usize| page.is_modifier(i) || is_determiner(page.word(i));
    let (head, office) = phrase_head(page, first, comma, within)?;
    let mut start = page.phrase_start(head);
    // "Her neighbour and cousin, David Doe"
    if start >= first + 2 && page.is(start - 1, "and") && page.office(start - 2).is_some() {
        start = page.phrase_start(start - 2);
    }
    let owned = (start..head).any(|i| is_possessive(page.word(i)));
    let article = start.checked_sub(1).filter(|&d| d >= first && (is_determiner(page.word(d)) || page.is(d, "whose")));
    // "his wife, Ann Lee", "whose wife": the owner is part of what is said.
    let start = article.filter(|&d| is_owner_pronoun(page.word(d)) || page.is(d, "whose")).unwrap_or(start);
    // "was the daughter of a stevedore, Bo Ray": he is the stevedore.
    let other = office.class == Class::Kin && page.noun_end(head) < comma;
    if other && article.is_some_and(|a| a > first && page.is_verb(a - 1)) {
        return None;
    }
    let after = page.word(name.tokens.end);
    let closed = listed!(", . ; ) : - – — of").has(after) || name.tokens.end >= page.sentence(comma).end;
    // "The leader of Acme, Ann Lee left"
    // "As mayor of Bath, Ann Lee left"
    // "As mayor of Bath, Ann Lee would build a bridge": if she becomes that.
    let wished = || page.is_one_of(name.tokens.end, listed!("could might would"));
    let fronted = page.is(first, "As") && article.unwrap_or(start) == first + 1 && !wished();
    let opens = article.filter(|&a| opens_clause(page, a, first));
    let dated = opens.is_some() && is_dated(page, name.tokens.end);
    let told = opens.is_some_and(|a| a > first) && tells(page, name.tokens.end);
    let bare = article.is_none() && stands_bare(page, Tokens::new(start, comma), name.tokens.end, first);
    let acts = article == Some(first) && page.is_verb(name.tokens.end);
    let closed = closed || fronted || dated || told || bare || acts;
    ((owned || fronted || bare || article.is_some()) && closed).then(|| hold(page, Tokens::new(start, comma), office))
}

/// ", but the mayor", "The mayor": whether a clause opens at token `i`.
fn opens_clause(page: &Page<'_, '_>, i: usize, first: usize) -> bool {
    let and = i > first + 1 && page.is_one_of(i - 1, listed!("and but while")) && page.is(i - 2, ",");
    i == first || page.is(i - 1, ",") || and
}

/// "Ann Lee on Monday", "Ann Lee Tuesday"
fn is_dated(page: &Page<'_, '_>, at: usize) -> bool {
    page.word(at + usize::from(page.is(at, "on"))).ends_with("day")
}

/// "Ann Lee said it rained"; not "Ann Lee said, was late".
fn tells(page: &Page<'_, '_>, at: usize) -> bool {
    page.is_one_of(at, listed!("said says told")) && !page.is(at + 1, ",")
}

/// "Director of Acme, Ann Lee said", "said Acme director, Ann Lee,", "after Director of Acme, Ann Lee left": a role without an
/// article, before a name that ends before token `end`.
fn stands_bare(page: &Page<'_, '_>, role: Tokens, end: usize, first: usize) -> bool {
    let titled =
        page.is_body(role.start) || case::is_capital(page.word(role.start)) && page.name_at(role.start).is_none();
    let closed = matches!(page.word(end), "," | "." | "");
    let acts = page.is_verb(end) && !page.is(end + 1, ",");
    if page.is_person(role.end - 1) {
        return false;
    }
    if role.start == first {
        return closed || acts && role.end > role.start + 1;
    }
    // "hired Acme director, Ann Lee reported": she is the director only of who says so.
    let after = page.is_one_of(role.start - 1, listed!("after that while"));
    titled && (page.is_verb(role.start - 1) && closed || after && (closed || acts))
}
