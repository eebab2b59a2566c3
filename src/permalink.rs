//! State to URL fragment and back: `#view=quotes&by=tammy-bruce&kind=direct`. What is as at first is left out, and
//! what cannot be read is passed over, so that old and mangled links still open the article.

use crate::graph::model::{Kinds, TieKind};
use crate::state::{Join, Marks, Order, Sort, State, Tie, View};
use extract::order;
use extract::{EntityId, QuoteKind, Span};
use reading::article::parse_day;
use reading::{Reading, extent};
use reading::{calendar, passage};

const VIEWS: [(View, &str); 5] = [
    (View::Article, "article"),
    (View::Index, "index"),
    (View::Quotes, "quotes"),
    (View::Relations, "relationships"),
    (View::Timeline, "timeline"),
];
const KINDS: [(QuoteKind, &str); 4] = [
    (QuoteKind::Direct, "direct"),
    (QuoteKind::Mixed, "mixed"),
    (QuoteKind::Indirect, "paraphrased"),
    (QuoteKind::Phrase, "phrase"),
];

/// The fragment for `state`, without its "#"; empty for the state before anything is chosen.
pub(crate) fn write(state: &State, reading: &Reading) -> String {
    let first = State::new(reading.article.published);
    let slugs = |ids: &[EntityId]| ids.iter().map(|&id| reading.slug(id)).collect::<Vec<_>>().join("+");
    let mut out = Vec::new();
    let mut put = |key: &str, value: &str| out.push(format!("{key}={}", encode(value)));
    if state.view != first.view {
        put("view", name(&VIEWS, state.view));
    }
    if !state.entities.is_empty() {
        put("who", &slugs(&state.entities));
    }
    if state.join == Join::All {
        put("join", "all");
    }
    if !state.speakers.is_empty() {
        let speakers = state.speakers.iter().map(|&speaker| reading.voice_slug(speaker));
        put("by", &speakers.collect::<Vec<_>>().join("+"));
    }
    if !state.kinds.is_empty() {
        put("kind", &state.kinds.iter().map(|&kind| name(&KINDS, kind)).collect::<Vec<_>>().join("+"));
    }
    if let Some(date) = state.date {
        put("on", &calendar::iso(date));
    }
    if !state.search.is_empty() {
        put("q", &state.search);
    }
    if let Some(tie) = state.tie {
        put("tie", &slugs(&[tie.a, tie.b]));
    }
    if let Some(at) = state.at {
        put("at", &passage::write(at, reading.text()));
    }
    if state.co_mention {
        put("co-mention", "on");
    }
    if let Some(kinds) = state.ties {
        let shown = TieKind::ALL.into_iter().filter(|&kind| kinds.has(kind));
        put("ties", &shown.map(TieKind::class).collect::<Vec<_>>().join("+"));
    }
    if state.table {
        put("as", "table");
    }
    if state.fold {
        put("fold", "on");
    }
    if state.marks == Marks::Hidden {
        put("marks", "off");
    }
    if state.order == Order::Speaker {
        put("order", "speaker");
    }
    match state.sort {
        Sort::Mentions => {}
        Sort::First => put("sort", "first"),
        Sort::Name => put("sort", "name"),
    }
    if state.published != first.published {
        put("published", &state.published.map(calendar::iso_day).unwrap_or_default());
    }
    out.join("&")
}

/// The state that a fragment (without its "#") asks for.
pub(crate) fn read(fragment: &str, reading: &Reading) -> State {
    let mut state = State::new(reading.article.published);
    let ids = |value: &str| value.split('+').filter_map(|slug| reading.by_slug(slug)).collect::<Vec<_>>();
    for pair in fragment.split('&') {
        let Some((key, value)) = pair.split_once('=').or_else(|| plain(pair)) else { continue };
        let value = decode(value);
        match key {
            "view" => state.view = from_name(&VIEWS, &value).unwrap_or_default(),
            "who" => state.entities = set(ids(&value)),
            "join" if value == "all" => state.join = Join::All,
            "by" => state.speakers = set(value.split('+').filter_map(|slug| reading.voice_by_slug(slug)).collect()),
            "kind" => state.kinds = set(value.split('+').filter_map(|kind| from_name(&KINDS, kind)).collect()),
            "on" => state.date = calendar::parse(&value),
            "q" => state.search = value,
            "tie" => state.tie = <[EntityId; 2]>::try_from(ids(&value)).ok().map(|[a, b]| Tie::new(a, b)),
            "at" => state.at = passage::read(&value, reading.text()),
            "quote" => state.at = quote(&value, reading),
            "co-mention" => state.co_mention = value == "on",
            "ties" => {
                let kinds = TieKind::ALL.into_iter().filter(|k| *k != TieKind::CoMention);
                let shown = kinds.filter(|k| value.split('+').any(|name| name == k.class()));
                state.ties = Some(shown.fold(Kinds::NONE, Kinds::toggled));
            }
            "as" => state.table = value == "table",
            "fold" => state.fold = value == "on",
            "marks" if value == "off" => state.marks = Marks::Hidden,
            "order" if value == "speaker" => state.order = Order::Speaker,
            "sort" if value == "first" => state.sort = Sort::First,
            "sort" if value == "name" => state.sort = Sort::Name,
            "published" => state.published = parse_day(&value),
            _ => {}
        }
    }
    state
}

/// Of a fragment that several share, the part whose keys begin with `prefix` and a dot, without these.
pub(crate) fn own(fragment: &str, prefix: &str) -> String {
    let mine = |pair: &&str| pair.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('.'));
    fragment.split('&').filter(mine).map(|pair| &pair[prefix.len() + 1..]).collect::<Vec<_>>().join("&")
}

/// A fragment that several share, with the part of `prefix` made `mine`; the parts of others stay as they are.
pub(crate) fn shared(fragment: &str, prefix: &str, mine: &str) -> String {
    let others = |pair: &&str| !pair.is_empty() && !pair.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('.'));
    let others = fragment.split('&').filter(others).map(str::to_owned);
    let mine = mine.split('&').filter(|pair| !pair.is_empty()).map(|pair| format!("{prefix}.{pair}"));
    others.chain(mine).collect::<Vec<_>>().join("&")
}

fn name<T: PartialEq>(table: &[(T, &'static str)], item: T) -> &'static str {
    table.iter().find(|(known, _)| *known == item).map_or("", |(_, name)| name)
}

fn from_name<T: Copy>(table: &[(T, &str)], name: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == name).map(|(item, _)| *item)
}

fn set<T: Ord + Copy>(mut list: Vec<T>) -> Vec<T> {
    order::by_key(&mut list, |&x| x);
    list.dedup();
    list
}

/// What pages without scripts, and what machines read of them, call a name and a quote: "name-ann-lee", "quote-1".
fn plain(fragment: &str) -> Option<(&str, &str)> {
    let (kind, which) = fragment.split_once('-')?;
    match kind {
        "name" => Some(("who", which)),
        "quote" | "said" => Some(("quote", which)),
        _ => None,
    }
}

/// Where the quote of that number is.
fn quote(number: &str, reading: &Reading) -> Option<Span> {
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    reading.analysis.quotes.get(index).map(extent)
}

/// Percent-encodes all that could end a value or does not belong in an address.
fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~+/:".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Undoes [`encode`]; what is no proper escape stays, and what is no UTF-8 is replaced.
fn decode(value: &str) -> String {
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = (byte == b'%').then(|| after.get(..2)).flatten();
        let escaped = escaped.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        out.push(escaped.unwrap_or(byte));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, id};
    use extract::{DateValue, Day};
    use reading::Speaker;

    /// Reading the fragment gives a state that is written as `expected`, and the same state again.
    fn check(fragment: &str, expected: &str) -> State {
        let reading = fixture::reading();
        let state = read(fragment, &reading);
        assert_eq!(write(&state, &reading), expected);
        assert_eq!(read(expected, &reading), state);
        state
    }

    #[test]
    fn every_choice_survives() {
        let reading = fixture::reading();
        let (bruce, trump) = (id(&reading, "Tammy Bruce"), id(&reading, "Donald Trump"));
        let state = State {
            view: View::Quotes,
            entities: set(vec![bruce, trump]),
            join: Join::All,
            speakers: vec![Speaker::Known(bruce), Speaker::Unattributed],
            kinds: vec![QuoteKind::Direct, QuoteKind::Phrase],
            date: Some(DateValue::Week { year: 2025, week: 7 }),
            search: "peace & “q=1” +50% é".into(),
            tie: Some(Tie::new(bruce, trump)),
            at: Some(Span::new(1, 7)),
            jumps: 0,
            co_mention: true,
            ties: Some(Kinds::NONE.toggled(TieKind::Role).toggled(TieKind::SpeaksAbout)),
            table: true,
            fold: true,
            marks: Marks::Hidden,
            order: Order::Speaker,
            sort: Sort::Name,
            published: Some(Day { year: 2025, month: 2, day: 18 }),
        };
        let fragment = write(&state, &reading);
        assert!(fragment.is_ascii() && !fragment.contains(['"', '<', ' ', '#']), "{fragment}");
        assert_eq!(read(&fragment, &reading), state);
    }

    #[test]
    fn the_first_state_is_the_empty_fragment() {
        check("", "");
        check("view=article&sort=mentions", "");
    }

    #[test]
    fn links_are_readable() {
        check("view=quotes&by=tammy-bruce&kind=direct", "view=quotes&by=tammy-bruce&kind=direct");
        check("on=2025-02-18&who=donald-trump+vladimir-putin", "who=donald-trump+vladimir-putin&on=2025-02-18");
    }

    #[test]
    fn the_relationships_reopen_as_they_were_left() {
        let left = "view=relationships&ties=role+event&as=table";
        let state = check(left, left);
        assert!(
            state.table && state.ties.is_some_and(|kinds| kinds.has(TieKind::Event) && !kinds.has(TieKind::Location))
        );
        assert_eq!(check("ties=", "ties=").ties, Some(Kinds::NONE));
        check("ties=co-mention+nonsense&as=poem", "ties=");
    }

    #[test]
    fn what_a_page_without_scripts_names_is_found_with_them() {
        check("name-tammy-bruce", "who=tammy-bruce");
        let at = extent(&fixture::reading().analysis.quotes[0]);
        let there = format!("at={}", passage::write(at, fixture::reading().text()));
        check("quote-1", &there);
        check("said-1", &there);
        // Links of before, without words.
        check(&format!("at={}-{}", at.start, at.end), &there);
        for bad in ["quote-0", "quote-99", "quote-x", "name-nobody", "p-1"] {
            check(bad, "");
        }
    }

    #[test]
    fn an_unknown_day_of_publication_is_kept_unknown() {
        assert_eq!(check("published=", "published=").published, None);
    }

    #[test]
    fn several_share_a_fragment() {
        let fragment = "top&story.view=quotes&story-2.view=index&story.q=a";
        assert_eq!(own(fragment, "story"), "view=quotes&q=a");
        assert_eq!(own(fragment, "none"), "");
        assert_eq!(shared(fragment, "story", "view=timeline"), "top&story-2.view=index&story.view=timeline");
        assert_eq!(shared(fragment, "story", ""), "top&story-2.view=index");
        assert_eq!(shared("", "story", "q=a&view=index"), "story.q=a&story.view=index");
    }

    #[test]
    fn mangled_links_open_the_article() {
        for bad in [
            "&&=&x",
            "view=nowhere",
            "who=nobody",
            "at=9-3",
            "at=5-5",
            "at=0-999999",
            "tie=tammy-bruce",
            "on=2025-99",
            "q",
        ] {
            check(bad, "");
        }
        // "“" is three bytes: a span may not cut it.
        let quote = fixture::reading().text().find('“').unwrap();
        check(&format!("at={}-{}", quote + 1, quote + 5), "");
        assert_eq!(check("q=%C3%28%zz%", "q=%EF%BF%BD%28%25zz%25").search, "\u{fffd}(%zz%");
    }
}
