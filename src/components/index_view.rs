//! The index: everyone and everything named, in groups, with counts. Several can be chosen.

use super::Props;
use super::glyph::glyph;
use super::parts::{classes, empty, toggle};
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
    let sort = |sort: Sort, label: &str| toggle(props, "toggle", state.sort == sort, Action::SetSort(sort), label);
    let groups: Vec<Html> = KINDS.into_iter().filter_map(|kind| group(props, kind)).chain(dates(props)).collect();
    html! {
        <div class="index">
            <div class="toolbar">
                <div class="group" role="group" aria-label="Sort">
                    { sort(Sort::Mentions, "most named") }{ sort(Sort::First, "first named") }{ sort(Sort::Name, "A–Z") }
                </div>
            </div>
            if groups.is_empty() {
                { empty(if reading_is_empty(props) { "No name was found in this article." } else { "No name here holds these words." }) }
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
    let lines = ids.into_iter().map(|id| entry(props, id)).collect();
    section(words::kind(kind), words::kinds(kind), lines, reading.of_kind(kind).count())
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
    let role = entity.roles.first().map(|role| html! { <span class="role">{ props.reading.role(role) }</span> });
    line(Line {
        entity: Some(props.reading.slug(id).to_string()),
        glyph: glyph(entity.kind),
        name: html! { <>{ &entity.name }{ role }</> },
        left: props.visible.mentions[id.0 as usize],
        all: entity.mentions.len(),
        pressed: props.state.entities.contains(&id),
        onclick: props.on(Action::ToggleEntity(id)),
    })
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
    let lines = values.iter().map(|&value| {
        let is_it = |i: &&usize| reading.analysis.dates[**i].value == Some(value);
        line(Line {
            entity: None,
            glyph: html! { <svg class="glyph date" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM6 3v3.3l2.2 1.4" /></svg> },
            name: calendar::long(value).into(),
            left: visible.dates.iter().filter(is_it).count(),
            all: reading.analysis.dates.iter().filter(|d| d.value == Some(value)).count(),
            pressed: state.date == Some(value),
            onclick: props.on(Action::ToggleDate(value)),
        })
    });
    section("date", "Dates", lines.collect(), all)
}

/// A group under its title: the lines left of so many; none where none is left.
fn section(class: &'static str, title: &'static str, lines: Vec<Html>, all: usize) -> Option<Html> {
    if lines.is_empty() {
        return None;
    }
    Some(html! {
        <section class={classes(&["index-group", class])}>
            <h3>{ title }<span class="figure">{ of(lines.len(), all) }</span></h3>
            <ul>{ lines }</ul>
        </section>
    })
}

/// What a line of the index shows.
struct Line {
    /// The name that the address knows an entity by.
    entity: Option<String>,
    glyph: Html,
    name: Html,
    /// How often it is named in what the filters leave.
    left: usize,
    /// How often it is named.
    all: usize,
    pressed: bool,
    onclick: Callback<MouseEvent>,
}

fn line(line: Line) -> Html {
    let Line { entity, glyph, name, left, all, pressed, onclick } = line;
    html! {
        <li>
            <button
                type="button" class={classes(&["entry", if left == 0 { "none-left" } else { "" }])} data-entity={entity}
                aria-pressed={pressed.to_string()} {onclick}
            >
                { glyph }<span class="name">{ name }</span><span class="figure">{ of(left, all) }</span>
            </button>
        </li>
    }
}

/// "8", "3 of 8".
fn of(left: usize, all: usize) -> String {
    if left == all { all.to_string() } else { format!("{left} of {all}") }
}
