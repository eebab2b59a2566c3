//! The views rendered to HTML, without a browser, from the seed's expected annotations.

use super::Props;
use super::article_view::ArticleView;
use super::filter_bar::filter_bar;
use super::index_view::index_view;
use super::quote_item::attribution;
use super::quotes_view::quotes_view;
use super::timeline::timeline;
use crate::fixture::{self, id};
use crate::host::Host;
use crate::permalink;
use crate::state::{Action, State};
use crate::visible::visible;
use extract::{Analysis, QuoteKind};
use reading::Article;
use reading::Reading;
use reading::Speaker;
use std::rc::Rc;
use yew::prelude::*;

fn props(reading: Reading, actions: Vec<Action>) -> Props {
    let first = State::new(reading.article.published);
    let state = actions.into_iter().fold(first, |state, action| state.after(action));
    let visible = visible(&reading, &state);
    let host = Host::default();
    Props {
        reading: Rc::new(reading),
        state: Rc::new(state),
        visible: Rc::new(visible),
        host,
        dispatch: Callback::noop(),
    }
}

#[derive(Properties, PartialEq)]
struct MountProps {
    view: Callback<Props, Html>,
    props: Props,
}

/// Where a view is mounted.
#[component]
fn Mount(mount: &MountProps) -> Html {
    mount.view.emit(mount.props.clone())
}

fn article_view(props: &Props) -> Html {
    yew::html! { <ArticleView ..props.clone() /> }
}

/// The HTML of a view.
fn html(view: fn(&Props) -> Html, props: Props) -> String {
    let props = MountProps { view: Callback::from(move |props| view(&props)), props };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let render = yew::LocalServerRenderer::<Mount>::with_props(props).hydratable(false).render();
    tokio::task::LocalSet::new().block_on(&runtime, render)
}

/// The text content of some HTML.
fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out += before;
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out += rest;
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/")] {
        out = out.replace(entity, character);
    }
    out.replace("&amp;", "&")
}

/// What stands in the element whose tag holds `open`, up to the next `close`.
fn inside<'a>(html: &'a str, open: &str, close: &str) -> &'a str {
    let from = html.find(open).expect(open);
    let from = from + html[from..].find('>').expect("the end of the tag") + 1;
    &html[from..from + html[from..].find(close).expect(close)]
}

fn article_text(props: Props) -> String {
    text(inside(&html(article_view, props), "data-text=", "</div>"))
}

#[test]
fn the_text_shown_is_the_text_given() {
    let seed = fixture::seed().text;
    let reading = fixture::reading();
    let trump = id(&reading, "Donald Trump");
    let at = reading.analysis.quotes[3].content[0];
    assert_eq!(article_text(props(reading.clone(), vec![])), seed);
    assert_eq!(article_text(props(reading.clone(), vec![Action::ToggleMarks])), seed);
    let busy = vec![Action::ToggleEntity(trump), Action::Search("talks".into()), Action::GoTo(at)];
    assert_eq!(article_text(props(reading, busy)), seed);
}

#[test]
fn odd_texts_are_shown_as_given() {
    for given in ["", "\n", " \n\n a  b\t& <i>\n\n", "…", "a\r\nb", "“é”\u{2028}🙂 \u{202e}abc", "no end"] {
        let article = Article { text: given.into(), ..Article::default() };
        let reading = Reading::with_analysis(article, Analysis::default());
        assert_eq!(article_text(props(reading, vec![])), given, "{given:?}");
    }
}

#[test]
fn every_name_is_marked_whatever_the_lists_show_and_all_are_one_stop() {
    let reading = fixture::reading();
    let all: usize = reading.analysis.entities.iter().map(|entity| entity.mentions.len()).sum();
    for actions in [vec![], vec![Action::Search("lavrov".into())]] {
        let shown = html(article_view, props(reading.clone(), actions));
        let mut places: Vec<&str> =
            shown.split("data-place=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), all);
        let stops =
            shown.split("role=\"button\"").skip(1).filter(|rest| rest.trim_start().starts_with("tabindex=\"0\""));
        assert_eq!(stops.count(), 1);
    }
}

#[test]
fn a_speaker_leaves_exactly_what_she_says() {
    let reading = fixture::reading();
    let bruce = Action::ToggleSpeaker(Speaker::Known(id(&reading, "Tammy Bruce")));
    let shown = html(quotes_view, props(reading, vec![bruce]));
    let items: Vec<&str> = shown.split("data-quote=").skip(1).collect();
    assert_eq!(items.len(), 4);
    assert!(items.iter().all(|item| item.contains("data-speaker=\"tammy-bruce\"")));
    assert!(shown.contains("data-by=\"tammy-bruce\" aria-pressed=\"true\""), "{shown}");
}

#[test]
fn people_who_are_never_quoted_are_told() {
    let shown = html(quotes_view, props(fixture::reading(), vec![]));
    let line = inside(&shown, "hint silent", "</p>");
    assert!(line.contains("Vladimir Putin") && !line.contains("Tammy Bruce"), "{line}");
    assert!(text(line).starts_with("Named, never quoted: Vladimir Putin, "), "{line}");
}

#[test]
fn by_or_about_lists_those_who_say_and_those_who_are_named() {
    let shown = html(quotes_view, props(fixture::reading(), vec![]));
    let list = inside(&shown, "<select", "</select>");
    for name in ["Dmitry Peskov", "Pete Hegseth", "Marco Rubio"] {
        assert!(list.contains(name), "{name}: {list}");
    }
    assert!(!list.contains(">France<"), "{list}");
}

#[test]
fn unattributed_words_are_shown_as_such() {
    let reading = fixture::reading();
    let shown = html(quotes_view, props(reading, vec![Action::ToggleKind(QuoteKind::Phrase)]));
    let item = shown.split("data-quote=").nth(1).expect("one quote");
    assert!(item.contains("data-speaker=\"\"") && item.contains("significant portion"), "{item}");
    assert!(item.contains("Unattributed") && item.contains("does not say whose words"), "{item}");
}

#[test]
fn every_choice_has_a_chip_and_a_count() {
    let reading = fixture::reading();
    let (bruce, putin) = (id(&reading, "Tammy Bruce"), id(&reading, "Vladimir Putin"));
    let actions = vec![
        Action::ToggleEntity(bruce),
        Action::ToggleEntity(putin),
        Action::ToggleSpeaker(Speaker::Known(bruce)),
        Action::ToggleKind(QuoteKind::Direct),
        Action::Search("goal".into()),
    ];
    let shown = html(filter_bar, props(reading.clone(), actions));
    assert_eq!(shown.matches("data-chip").count(), 5);
    assert!(text(inside(&shown, "role=\"status\"", "</p>")).starts_with("1 of 14 quotes"), "{shown}");
    let shown = html(filter_bar, props(reading, vec![]));
    assert_eq!(shown.matches("data-chip").count(), 0);
    assert!(shown.contains("14 quotes"), "{shown}");
}

#[test]
fn the_index_searches_names_and_counts_what_is_left() {
    let reading = fixture::reading();
    let bruce = id(&reading, "Tammy Bruce");
    let all = html(index_view, props(reading.clone(), vec![]));
    assert_eq!(all.matches("data-entity=").count(), reading.analysis.entities.len());
    let found = html(index_view, props(reading.clone(), vec![Action::Search("BRÚCE".into())]));
    assert_eq!(found.matches("data-entity=").count(), 1);
    assert!(found.contains("data-entity=\"tammy-bruce\""), "{found}");
    let chosen = html(index_view, props(reading, vec![Action::ToggleEntity(bruce)]));
    let putin = chosen.split("data-entity=\"vladimir-putin\"").nth(1).expect("Putin is listed still");
    assert!(putin.starts_with(" aria-pressed=\"false\"") && putin.contains("0 of 4"), "{putin}");
}

#[test]
fn dates_stand_in_order_and_unresolved_ones_apart() {
    let mut reading = fixture::reading();
    reading.analysis.dates[1].value = None;
    let shown = html(timeline, props(reading, vec![]));
    let order: Vec<usize> = ["2022</time>", "Sunday 16", "Monday 17", "Tuesday 18", "Not placed in time"]
        .map(|part| shown.find(part).expect(part))
        .to_vec();
    assert!(order.is_sorted(), "{order:?}");
    assert_eq!(shown.matches("data-date=\"\"").count(), 1);
    assert_eq!(shown.matches("data-date=").count(), 9);
}

#[test]
fn an_article_in_which_nothing_is_found_says_so() {
    let article = Article { text: "…".into(), ..Article::default() };
    let nothing = || props(Reading::with_analysis(article.clone(), Analysis::default()), vec![]);
    assert!(html(quotes_view, nothing()).contains("No one is quoted"));
    assert!(html(timeline, nothing()).contains("dates nothing"));
    assert!(html(index_view, nothing()).contains("No name"));
}

#[test]
fn no_view_has_a_style_attribute() {
    let reading = fixture::reading();
    for shown in [
        html(article_view, props(reading.clone(), vec![])),
        html(quotes_view, props(reading.clone(), vec![])),
        html(index_view, props(reading.clone(), vec![])),
        html(timeline, props(reading, vec![])),
    ] {
        assert!(!shown.contains("style="));
    }
}

#[test]
fn a_source_that_is_not_known_is_told_in_its_own_words() {
    let mut reading = fixture::reading();
    let quote = &mut reading.analysis.quotes[0];
    quote.speakers.clear();
    let shown = html(quotes_view, props(reading.clone(), vec![]));
    let item = shown.split("data-quote=").nth(1).expect("a first quote");
    assert!(item.contains("data-speaker=\"\"") && item.contains(">Russian state TV<"), "{item}");
    // It is a voice of its own, which the unattributed are not.
    let voice = inside(&shown, "data-by=\"-russian-state-tv\"", "</button>");
    assert!(text(voice).contains("in 1"), "{voice}");
    let unattributed = inside(&shown, "data-by=\"-\"", "</button>");
    assert!(text(unattributed).contains("in 1"), "{unattributed}");
    let chosen = permalink::read("by=-russian-state-tv", &reading);
    assert_eq!(permalink::write(&chosen, &reading), "by=-russian-state-tv");
    let choose = Action::Restore(Box::new(chosen));
    let shown = html(quotes_view, props(reading.clone(), vec![choose.clone()]));
    assert_eq!(shown.matches("data-quote=").count(), 1);
    let bar = html(filter_bar, props(reading, vec![choose]));
    assert!(bar.contains("Remove said by Russian state TV"), "{bar}");
}

#[test]
fn a_copied_quote_says_who_says_it_and_where_it_was_read() {
    let mut reading = fixture::reading();
    let quote = reading.analysis.quotes.iter().position(|q| q.kind == QuoteKind::Direct).expect("a direct quote");
    let copied = |reading: &Reading| attribution(reading, &reading.analysis.quotes[quote]);
    let words = reading.words(&reading.analysis.quotes[quote]);
    let by = format!("“{words}” — Tammy Bruce, State Department spokesperson (direct quote)");
    assert_eq!(copied(&reading), format!("{by}\n17 February 2025"));
    reading.article.title = Some("Talks".into());
    reading.article.source = Some("The Daily".into());
    assert_eq!(copied(&reading), format!("{by}\nTalks, The Daily, 17 February 2025"));
    (reading.article.title, reading.article.source, reading.article.published) = (None, None, None);
    assert_eq!(copied(&reading), by);
}

#[test]
fn a_search_that_finds_nothing_says_so() {
    let bar = |words: &str| html(filter_bar, props(fixture::reading(), vec![Action::Search(words.into())]));
    assert!(bar("zzzz").contains("no matches"));
    assert!(!bar("putin").contains("no matches") && !bar("").contains("no matches"));
}
