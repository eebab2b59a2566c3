//! The quotes: share of voice, filters by kind and by who is named, and the quotes left, in order or by speaker.

use super::Props;
use super::parts::{empty, toggle};
use super::quote_item::quote_item;
use super::voices::{shares, voices};
use crate::state::{Action, Order};
use extract::order;
use extract::{EntityId, Span};
use reading::words::{self, QUOTE_KINDS};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The view.
pub(crate) fn quotes_view(props: &Props) -> Html {
    let Props { reading, state, visible, .. } = props;
    let quotes = &reading.analysis.quotes;
    if quotes.is_empty() {
        return empty("No one is quoted in this article, as far as the machine can tell.");
    }
    let kinds = QUOTE_KINDS.into_iter().filter(|&kind| quotes.iter().any(|q| q.kind == kind)).map(|kind| {
        let count = quotes.iter().filter(|q| q.kind == kind).count();
        let pressed = state.kinds.contains(&kind).to_string();
        html! {
            <button type="button" class="toggle" data-kind={words::quote_key(kind)} aria-pressed={pressed} onclick={props.on(Action::ToggleKind(kind))}>
                { words::quote_kind(kind) }<span class="figure">{ count }</span>
            </button>
        }
    });
    let order =
        |order: Order, label: &str| toggle(props, "toggle", state.order == order, Action::SetOrder(order), label);
    let item = |&index: &usize| quote_item(props, index);
    let list = match state.order {
        Order::Text => html! { <ol class="quote-list">{ for visible.quotes.iter().map(item) }</ol> },
        Order::Speaker => shares(reading)
            .into_iter()
            .map(|voice| {
                let said = |&&i: &&usize| reading.voices(&quotes[i]).contains(&voice.speaker);
                let name = reading.voice(voice.speaker);
                let items: Vec<Html> = visible.quotes.iter().filter(said).map(item).collect();
                if items.is_empty() {
                    return html! {};
                }
                html! { <section class="by-speaker"><h3>{ name }</h3><ol class="quote-list">{ items }</ol></section> }
            })
            .collect::<Html>(),
    };
    html! {
        <div class="quotes">
            { voices(props) }
            <div class="toolbar">
                <div class="group" role="group" aria-label="Kinds of quote">{ for kinds }</div>
                <div class="group" role="group" aria-label="Order">{ order(Order::Text, "in order") }{ order(Order::Speaker, "by speaker") }</div>
                { about(props) }
            </div>
            if visible.quotes.is_empty() {
                { empty("No quote is left by these filters.") }
            } else {
                { list }
            }
        </div>
    }
}

/// Chooses one entity that is quoted, or named in a quote.
fn about(props: &Props) -> Html {
    let reading = &props.reading;
    let quotes = &reading.analysis.quotes;
    let named = |id: &EntityId| {
        let mentions = &reading.entity(*id).mentions;
        let about = |s: &Span| mentions.iter().any(|m| s.overlaps(m.span));
        quotes.iter().any(|q| q.speakers.contains(id) || q.content.iter().any(about))
    };
    let mut ids: Vec<EntityId> = reading.analysis.entity_ids().filter(named).collect();
    order::by_key(&mut ids, |&id| &reading.entity(id).name);
    let chosen = if let [one] = props.state.entities[..] { Some(one) } else { None };
    let options = ids.iter().map(|&id| {
        html! { <option value={id.0.to_string()} selected={chosen == Some(id)}>{ &reading.entity(id).name }</option> }
    });
    let dispatch = props.dispatch.clone();
    let change = Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().map(|s| s.value()).unwrap_or_default();
        dispatch.emit(match value.parse() {
            Ok(id) => Action::SelectEntity(EntityId(id)),
            Err(_) => Action::SelectNone,
        });
    });
    html! {
        <label class="about">{ "by or about " }
            <select onchange={change}>
                <option value="" selected={chosen.is_none()}>{ if props.state.entities.len() > 1 { "several" } else { "anyone" } }</option>
                { for options }
            </select>
        </label>
    }
}
