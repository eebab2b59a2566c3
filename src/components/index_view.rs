//! The index: everyone and everything named, in groups, with counts. Several can be chosen.

use super::Props;
use super::glyph::glyph;
use crate::state::{Action, Sort};
use extract::order;
use extract::{DateValue, EntityId, EntityKind, MentionKind};
use reading::calendar;
use reading::fold::{fold, holds};
use reading::words::{self, KINDS};
use std::cmp::Reverse;
use yew::prelude::*;

/// The view.
pub(crate) fn index_view(props: &Props) -> Html {
    let state = &props.state;
    let sort = |sort: Sort, label: &str| {
        html! {
            <button type="button" class="toggle" aria-pressed={(state.sort == sort).to_string()} onclick={props.on(Action::SetSort(sort))}>{ label }</button>
        }
    };
    let groups: Vec<Html> = KINDS.into_iter().filter_map(|kind| group(props, kind)).chain(dates(props)).collect();
    html! {
        <div class="index">
            <div class="toolbar">
                <div class="group" role="group" aria-label="Sort">
                    { sort(Sort::Mentions, "most named") }{ sort(Sort::First, "first named") }{ sort(Sort::Name, "A–Z") }
                </div>
            </div>
            if groups.is_empty() {
                <p class="empty">{ if reading_is_empty(props) { "No name was found in this article." } else { "No name here holds these words." } }</p>
            } else {
                <div class="groups">{ groups }</div>
            }
        </div>
    }
}

fn reading_is_empty(props: &Props) -> bool {
    props.reading.analysis.entities.is_empty()
}

fn group(props: &Props, kind: EntityKind) -> Option<Html> {
    let Props { reading, state, .. } = props;
    let query = fold(state.search.trim());
    let mut ids: Vec<EntityId> = reading.of_kind(kind).filter(|&id| is_called(props, id, &query)).collect();
    match state.sort {
        Sort::First => {}
        Sort::Mentions => order::by_key(&mut ids, |&id| Reverse(reading.entity(id).mentions.len())),
        Sort::Name => order::by_key(&mut ids, |&id| fold(&reading.entity(id).name)),
    }
    if ids.is_empty() {
        return None;
    }
    let all = reading.of_kind(kind).count();
    Some(html! {
        <section class={classes!("index-group", words::kind(kind))}>
            <h3>{ words::kinds(kind) }<span class="figure">{ of(ids.len(), all) }</span></h3>
            <ul>{ for ids.into_iter().map(|id| entry(props, id)) }</ul>
        </section>
    })
}

/// Whether the entity is called so anywhere in the article.
fn is_called(props: &Props, id: EntityId, query: &str) -> bool {
    let entity = props.reading.entity(id);
    let names = entity.mentions.iter().filter(|m| m.kind == MentionKind::Name);
    query.is_empty()
        || holds(&entity.name, query)
        || names.map(|m| m.span.of(props.reading.text())).any(|name| holds(name, query))
}

fn entry(props: &Props, id: EntityId) -> Html {
    let entity = props.reading.entity(id);
    let left = props.visible.mentions[id.0 as usize];
    let count = of(left, entity.mentions.len());
    html! {
        <li>
            <button
                type="button" class={classes!("entry", (left == 0).then_some("none-left"))}
                data-entity={props.reading.slug(id).to_string()}
                aria-pressed={props.state.entities.contains(&id).to_string()}
                onclick={props.on(Action::ToggleEntity(id))}
            >
                { glyph(entity.kind) }
                <span class="name">{ &entity.name }
                    if let Some(role) = entity.roles.first() { <span class="role">{ &role.text }</span> }
                </span>
                <span class="figure">{ count }</span>
            </button>
        </li>
    }
}

/// The dates that could be resolved, each once.
fn dates(props: &Props) -> Option<Html> {
    let Props { reading, state, visible, .. } = props;
    let query = fold(state.search.trim());
    let mut values: Vec<DateValue> = reading.analysis.dates.iter().filter_map(|d| d.value).collect();
    order::by_key(&mut values, |&value| calendar::order(value));
    values.dedup();
    let all = values.len();
    values.retain(|&value| holds(&calendar::long(value), &query));
    if values.is_empty() {
        return None;
    }
    let items = values.iter().map(|&value| {
        let is_it = |i: &&usize| reading.analysis.dates[**i].value == Some(value);
        let left = visible.dates.iter().filter(is_it).count();
        let all = reading.analysis.dates.iter().filter(|d| d.value == Some(value)).count();
        html! {
            <li>
                <button type="button" class={classes!("entry", (left == 0).then_some("none-left"))} aria-pressed={(state.date == Some(value)).to_string()} onclick={props.on(Action::ToggleDate(value))}>
                    <svg class="glyph date" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM6 3v3.3l2.2 1.4" /></svg>
                    <span class="name">{ calendar::long(value) }</span>
                    <span class="figure">{ of(left, all) }</span>
                </button>
            </li>
        }
    });
    Some(html! {
        <section class="index-group date">
            <h3>{ "Dates" }<span class="figure">{ of(values.len(), all) }</span></h3>
            <ul>{ for items }</ul>
        </section>
    })
}

/// "8", "3 of 8".
fn of(left: usize, all: usize) -> String {
    if left == all { all.to_string() } else { format!("{left} of {all}") }
}
