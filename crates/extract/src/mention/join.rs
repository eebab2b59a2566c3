//! Where a run of name words starts and ends, and which small words join its parts: "Ministry of Foreign Affairs",
//! "Mohammed bin Salman", "Jean-Claude", but not "Russia and Ukraine" or "President of Kenya".

use super::words::{Style, Words};
use crate::analysis::EntityKind;
use crate::case;
use crate::document::Tokens;
use crate::lexicon::{self, Plain};
use crate::listed::{Listed, listed};

/// Small words inside people's and places' names.
pub(super) fn is_particle(word: &str) -> bool {
    const PARTICLES: &Listed = listed!(
        "de da do dos das del della di du van von der den ter ten bin ibn bint al el ul ur us abu ben la le las los \
         y e zu af av au sur ould ag ap st wa uz ud",
    );
    PARTICLES.has(word)
}

/// Small words that start a name when a hyphen ties them to it: "al-Assad", "el-Sisi".
const ARTICLES: &Listed = listed!("al el an as ad ul ash at az ar");

/// Whether a name may start with token `i`.
pub(super) fn starts(words: &Words<'_, '_>, i: usize, end: usize) -> bool {
    words.facts(i).name
        // "as The Guardian said"
        || (words.is(i, "The")
            && words.style(i) == Style::Prose
            && i + 1 < end
            && words.facts(i + 1).name
            && (!words.facts(i).first || lexicon::is_organisation(words.text(i, i + 2))))
        || (words.is_one_of(i, ARTICLES) && hyphen(words, i + 1, end) && words.facts(i + 2).name)
}

/// Whether token `i` is a hyphen without spaces around.
pub(super) fn hyphen(words: &Words<'_, '_>, i: usize, end: usize) -> bool {
    i + 1 < end && words.is_one_of(i, listed!("- ‑ ‐")) && words.facts(i).touches && words.facts(i + 1).touches
}

/// The longest run of name words and of what could join them, from `start`.
pub(super) fn run(words: &Words<'_, '_>, start: usize, limit: usize) -> Tokens {
    let mut end = start + 1;
    if !words.facts(start).name {
        // "al-Assad"
        end = if words.is(start, "The") { start + 2 } else { start + 3 };
    }
    while end < limit {
        let next = after(words, end, limit);
        if next == end {
            break;
        }
        end = next;
    }
    Tokens::new(start, end)
}

/// Just past the name words that go on with token `i`, or `i` when none does.
fn after(words: &Words<'_, '_>, i: usize, limit: usize) -> usize {
    let named = |k: usize| k < limit && words.facts(k).name;
    if named(i) {
        return i + 1;
    }
    let word = words.word(i);
    if hyphen(words, i, limit) {
        if named(i + 1) {
            return i + 2;
        }
        // "Port-au-Prince", "Bandar-e Abbas"
        if is_particle(words.word(i + 1)) && hyphen(words, i + 2, limit) && named(i + 3) {
            return i + 4;
        }
        // "Kim Jong-un", "Tsai Ing-wen": the second syllable of a given name, after two name words.
        if named(i - 1) && i >= 2 && named(i - 2) && is_syllable(words.word(i + 1)) && is_syllable(words.word(i - 1)) {
            return i + 2;
        }
        return i;
    }
    if is_particle(word) || words.is_one_of(i, ARTICLES) {
        // "bin Salman", "de la Cruz", "el-Sisi", "van der Merwe"
        if words.is_one_of(i, ARTICLES) && hyphen(words, i + 1, limit) && named(i + 2) {
            return i + 3;
        }
        if is_particle(word) {
            let k = if is_particle(words.word(i + 1)) { i + 2 } else { i + 1 };
            if named(k) {
                return k + 1;
            }
        }
        return i;
    }
    // "Steve 'Tank' Doe", "Ann “Kit” Lee"
    if matches!(word, "'" | "‘" | "“" | "\"") && named(i - 1) && named(i + 1) && named(i + 3) && closes(words, i + 2)
    {
        return i + 4;
    }
    if word == "," && words.is_one_of(i + 1, listed!("Jr. Sr. Jr Inc. Inc Ltd Ltd. LLC")) {
        return (i + 2).min(limit);
    }
    if is_link(word) {
        let k = if words.is(i + 1, "the") { i + 2 } else { i + 1 };
        if named(k) {
            return k + 1;
        }
    }
    // "Formula 1", "Channel 4", "Apollo 11": a number after one name word, in the middle of nothing else.
    if word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()) && is_numbered(words.word(i - 1)) {
        return i + 1;
    }
    i
}

/// Whether token `i` is a mark that closes what was said or called, right after its last word.
fn closes(words: &Words<'_, '_>, i: usize) -> bool {
    matches!(words.word(i), "'" | "’" | "”" | "\"") && words.facts(i).touches
}

/// A short word that may be half of a Korean or Chinese given name: "un", "Ing"; not "led", "run", "born".
pub(super) fn is_syllable(word: &str) -> bool {
    const OTHERS: &Listed = listed!(
        "aged area based born class era free from held led like made paid plus rate rich run self size sized style \
         term time to type wide wing year",
    );
    let lower = case::small(word);
    word.len() <= 6
        && lower.bytes().all(|b| b.is_ascii_lowercase())
        && lower.ends_with(['a', 'e', 'i', 'o', 'u', 'n', 'g', 'k', 'l', 'm', 'h', 'p', 'w', 't', 'r'])
        && !OTHERS.has(lower.as_str())
}

fn is_numbered(word: &str) -> bool {
    listed!("Formula Channel Apollo Route Highway Number Article Section Phase Terminal Boeing").has(word)
}

/// Small words that may join two parts of one name.
pub(super) fn is_link(word: &str) -> bool {
    listed!("of for and & on 's ’s in against to").has(word)
}

/// Cuts a run at the links that do not join.
pub(super) fn pieces(words: &Words<'_, '_>, run: Tokens) -> Vec<Tokens> {
    let mut pieces = Vec::new();
    let mut start = run.start;
    let mut i = run.start;
    while i < run.end {
        if !is_link(words.word(i)) {
            i += 1;
            continue;
        }
        // A run of mangled text may end in "of the".
        let right = (if words.is(i + 1, "the") { i + 2 } else { i + 1 }).min(run.end);
        let right_end = (right..run.end).find(|&k| is_link(words.word(k)) && !words.facts(k).name).unwrap_or(run.end);
        let left = Tokens::new(start, i);
        if !joins(words, left, words.word(i), Tokens::new(right, right_end)) {
            if start < i {
                pieces.push(left);
            }
            start = right;
            if matches!(words.word(i), "of" | "for") && i > run.start && words.facts(i - 1).title {
                // "Secretary of State Marco Rubio": "State" belongs to the title.
                start = office_end(words, right, run.end);
            }
        }
        i = right.max(start);
    }
    if start < run.end {
        pieces.push(Tokens::new(start, run.end));
    }
    pieces
}

/// Just past the words of an office's field from `start`: "[Minister of] Health and Social Services", "State".
fn office_end(words: &Words<'_, '_>, start: usize, end: usize) -> usize {
    let is_field = |k: usize| k < end && lexicon::is_plain(words.word(k), Plain::Field);
    let mut at = start;
    loop {
        if is_field(at) {
            at += 1;
        } else if at > start && matches!(words.word(at), "and" | "&") && is_field(at + 1) {
            at += 2;
        } else {
            break;
        }
    }
    // "Secretary of State Department": the field was the start of a name.
    if at > start && at < end && words.known(at).head_last().is_some() { start } else { at }
}

/// Whether `link` makes one name of the words left and right of it.
fn joins(words: &Words<'_, '_>, left: Tokens, link: &str, right: Tokens) -> bool {
    if left.start >= left.end || right.start >= right.end {
        return false;
    }
    let whole = words.text(left.start, right.end);
    if lexicon::is_organisation(whole) || lexicon::is_place(whole) {
        return true;
    }
    let last = words.known(left.end - 1);
    let heads_left = last.head_first().or_else(|| last.head_last());
    let organised = left.iter().any(|k| {
        words.known(k).head_first() == Some(EntityKind::Organisation)
            || words.known(k).head_last() == Some(EntityKind::Organisation)
    });
    let right_last = words.known(right.end - 1).head_last();
    let titled = words.facts(last_index(left)).title;
    match link {
        "&" => true,
        "of" => {
            heads_left.is_some()
                // "University of Oxford", but "Secretary of State".
                || organised && !titled && !words.facts(left.start).title
        }
        "for" | "on" | "against" => organised && !titled,
        "in" | "to" => false,
        "and" => {
            let inside = left.iter().any(|k| words.is_one_of(k, listed!("of for on")));
            let plain_right = !right.iter().any(|k| words.facts(k).title)
                && !lexicon::is_place(words.text(right.start, right.end))
                && !words.known(right.start).is_group()
                && words.known(right.start).given_name().is_none();
            // "Ministry of Health and Social Care"
            let office = words.is_one_of(left.start, listed!("Ministry Department Secretariat Directorate"));
            let ends_open = right_last.is_none() || lexicon::is_plain(words.word(right.end - 1), Plain::Field);
            let owner = matches!(words.word(right.end), "'s" | "’s");
            let first_known = !owner && (plain_right || right.end - right.start == 1);
            (inside && organised && office && ends_open && first_known)
                || (inside
                    && organised
                    && plain_right
                    && right_last.is_none()
                    && !words.is(left.start, "University"))
                // "Food and Drug Administration"
                || (left.end - left.start == 1
                    && right.end - right.start >= 2
                    && right_last == Some(EntityKind::Organisation)
                    && plain_right
                    && !last.is_place()
                    && !last.is_group()
                    && !super::words::is_acronym(words.word(left.end - 1)))
        }
        _ => {
            // "Children's Hospital", "People's Party", "King's College"; but "China's Foreign Ministry".
            right.iter().any(|k| words.known(k).head_last() == Some(EntityKind::Organisation))
                && (is_generic_owner(words.word(left.end - 1)) || words.text(left.start, left.end).starts_with("St"))
                || whole_is_known(whole)
        }
    }
}

fn whole_is_known(whole: &str) -> bool {
    lexicon::extends(whole)
}

fn last_index(range: Tokens) -> usize {
    range.end - 1
}

fn is_generic_owner(word: &str) -> bool {
    const OWNERS: &Listed = listed!(
        "Children Women Men People Workers Farmers Teachers King Queen Nurses Girls Boys World Nation Peoples \
         Players Veterans Students Lord Writers General Prosecutor",
    );
    OWNERS.has(word)
}
