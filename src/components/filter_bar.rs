//! What is chosen, always in sight: the search field, how much is left, and a chip for each choice.

use super::Props;
use crate::dom;
use crate::state::{Action, Join};
use extract::EntityId;
use reading::Speaker;
use reading::calendar;
use reading::words::{self, count};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The bar.
pub(crate) fn filter_bar(props: &Props) -> Html {
    let dispatch = props.dispatch.clone();
    let search = Callback::from(move |event: InputEvent| {
        let words = event.target_dyn_into::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default();
        dispatch.emit(Action::Search(words));
    });
    html! {
        <section class="filter-bar" aria-label="What is shown">
            <label class="search-field" part="search" for="search">
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d="M10.5 10.5L15 15M12 6.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z" />
                </svg>
                <input
                    id="search" type="search" class="search" placeholder="Search names and words" aria-label="Search names and words"
                    autocomplete="off" spellcheck="false" value={props.state.search.clone()} oninput={search}
                />
            </label>
            <div class="line">
                if props.state.is_filtered() {
                    <ul class="chips" aria-label="Chosen">
                        { for names(props) }
                        { for choices(props).into_iter().zip(chosen(props).count()..).map(|((name, action), i)| chip(props, i, name, action)) }
                    </ul>
                }
                <p class="left" role="status">{ left(props) }<span class="unseen">{ heard(props) }</span></p>
                if props.state.is_filtered() {
                    <div class="end">
                        { stepper(props) }
                        <button type="button" class="clear" onclick={taking_back(props, 0, Action::Clear)}>{ "Clear all" }</button>
                    </div>
                }
            </div>
        </section>
    }
}

/// Steps through the matches in the article.
fn stepper(props: &Props) -> Html {
    let (visible, at) = (&props.visible, props.state.at);
    let (Some(before), Some(after)) = (visible.hit_before(at), visible.hit_after(at)) else {
        return html! { <div class="stepper">{ "no matches" }</div> };
    };
    let here = visible.hits.iter().position(|&hit| Some(hit) == at);
    let all = visible.hits.len();
    html! {
        <div class="stepper" role="group" aria-label="Matches in the article">
            <button type="button" aria-label="Previous match" onclick={props.on(Action::GoTo(before))}>{ "‹" }</button>
            <span>{ match here { Some(i) => format!("{} of {all}", i + 1), None => count(all, all, "match", "matches") } }</span>
            <button type="button" aria-label="Next match" onclick={props.on(Action::GoTo(after))}>{ "›" }</button>
        </div>
    }
}

fn chip(props: &Props, i: usize, name: String, action: Action) -> Html {
    html! {
        <li>
            <button type="button" class="chip" part="chip" id={chip_id(i)} data-chip="" onclick={taking_back(props, i, action)} aria-label={format!("Remove {name}")}>
                { name }<span class="cross" aria-hidden="true">{ "×" }</span>
            </button>
        </li>
    }
}

fn chip_id(i: usize) -> String {
    format!("chip-{i}")
}

/// Takes back the choice of chip `i`. From the keyboard the focus goes on to the next chip, or else to the search: a
/// button that is gone would leave it at the top of the page. A finger is spared the keyboard that the search opens.
fn taking_back(props: &Props, i: usize, action: Action) -> Callback<MouseEvent> {
    let (dispatch, host) = (props.dispatch.clone(), props.host.clone());
    Callback::from(move |event: MouseEvent| {
        dispatch.emit(action.clone());
        if event.detail() == 0 {
            let host = host.clone();
            dom::soon(move || {
                let near = [chip_id(i), chip_id(i.saturating_sub(1))];
                host.focus(near.iter().find(|id| host.by_id(id).is_some()).map_or("search", |id| id));
            });
        }
    })
}

/// The chosen names that are known here.
fn chosen(props: &Props) -> impl Iterator<Item = EntityId> {
    props.state.entities.iter().copied().filter(|id| (id.0 as usize) < props.reading.analysis.entities.len())
}

/// A chip for each chosen name, and between them what joins them.
fn names(props: &Props) -> Vec<Html> {
    let state = &props.state;
    let (word, says, other) = match state.join {
        Join::Any => ("or", "Any of these names. Ask for all of them together", Join::All),
        Join::All => ("and", "All these names together. Ask for any of them", Join::Any),
    };
    let mut out = Vec::new();
    for (i, id) in chosen(props).enumerate() {
        if !out.is_empty() {
            let onclick = props.on(Action::SetJoin(other));
            out.push(html! { <li><button type="button" class="join" aria-label={says} title={says} {onclick}>{ word }</button></li> });
        }
        out.push(chip(props, i, props.reading.entity(id).name.clone(), Action::ToggleEntity(id)));
    }
    out
}

/// "4 of 14 quotes · 3 of 33 names · 9 dates". Ties are counted where they are drawn: it depends on the kinds shown.
fn left(props: &Props) -> String {
    let Props { reading, visible, state, .. } = props;
    let analysis = &reading.analysis;
    let names = visible.mentions.iter().filter(|&&n| n > 0).count();
    let mut out = vec![count(visible.quotes.len(), analysis.quotes.len(), "quote", "quotes")];
    if state.search.trim().is_empty() {
        out.push(count(names, analysis.entities.len(), "name", "names"));
    }
    out.push(count(visible.dates.len(), analysis.dates.len(), "date", "dates"));
    out.join(" · ")
}

/// The choices, for those who hear the count: "; said by Tammy Bruce".
fn heard(props: &Props) -> String {
    let names = chosen(props).map(|id| props.reading.entity(id).name.clone());
    names.chain(choices(props).into_iter().map(|(name, _)| name)).map(|name| format!("; {name}")).collect()
}

/// Each other choice in words, and what takes it back.
fn choices(props: &Props) -> Vec<(String, Action)> {
    let Props { reading, state, .. } = props;
    let mut out = Vec::new();
    for &speaker in &state.speakers {
        let name = match speaker {
            Speaker::Unattributed => "unattributed".into(),
            _ => format!("said by {}", reading.voice(speaker)),
        };
        out.push((name, Action::ToggleSpeaker(speaker)));
    }
    out.extend(state.kinds.iter().map(|&kind| (words::quote_kind(kind).to_string(), Action::ToggleKind(kind))));
    out.extend(state.date.map(|date| (calendar::long(date), Action::ToggleDate(date))));
    if !state.search.trim().is_empty() {
        out.push((format!("“{}”", state.search.trim()), Action::Search(String::new())));
    }
    out
}
