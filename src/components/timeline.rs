//! The timeline: what the article dates, in order of time, each with its sentence; what cannot be placed stands apart.

use super::Props;
use super::parts::{button, empty};
use crate::state::Action;
use extract::order;
use extract::{Date, DateValue};
use reading::article::parse_day;
use reading::calendar;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The view.
pub(crate) fn timeline(props: &Props) -> Html {
    let Props { reading, visible, .. } = props;
    let dates = &reading.analysis.dates;
    let mut placed: Vec<(DateValue, Vec<&Date>)> = Vec::new();
    let mut apart: Vec<&Date> = Vec::new();
    for date in visible.dates.iter().map(|&i| &dates[i]) {
        match date.value {
            None => apart.push(date),
            Some(value) => match placed.iter_mut().find(|(known, _)| *known == value) {
                Some((_, list)) => list.push(date),
                None => placed.push((value, vec![date])),
            },
        }
    }
    order::by_key(&mut placed, |(value, _)| calendar::order(*value));
    let moments = placed.iter().map(|(value, dates)| moment(props, *value, dates));
    html! {
        <div class="timeline">
            { published(props) }
            if dates.is_empty() {
                { empty("The article dates nothing, as far as the machine can tell.") }
            } else if visible.dates.is_empty() {
                { empty("No date is left by these filters.") }
            }
            <ol class="moments">{ for moments }</ol>
            if !apart.is_empty() {
                <section class="apart">
                    <h3>{ "Not placed in time" }</h3>
                    <p class="hint">{ "The article alone does not say which day, week or year these are." }</p>
                    <ul>{ for apart.iter().map(|date| passage(props, date)) }</ul>
                </section>
            }
        </div>
    }
}

fn moment(props: &Props, value: DateValue, dates: &[&Date]) -> Html {
    let pressed = (props.state.date == Some(value)).to_string();
    html! {
        <li class="moment">
            <h3>
                <button type="button" aria-pressed={pressed} onclick={props.on(Action::ToggleDate(value))}>
                    <time datetime={calendar::iso(value)}>{ calendar::long(value) }</time>
                </button>
            </h3>
            <ul>{ for dates.iter().map(|date| passage(props, date)) }</ul>
        </li>
    }
}

/// The sentence of a date, with the date lit.
fn passage(props: &Props, date: &Date) -> Html {
    let text = props.reading.text();
    let whole = props.reading.passage(date.span);
    let (before, after) =
        (&text[whole.start as usize..date.span.start as usize], &text[date.span.end as usize..whole.end as usize]);
    let value = date.value.map(calendar::iso).unwrap_or_default();
    html! {
        <li class="passage" data-date={value}>
            <p>{ before }<mark class="date">{ date.span.of(text) }</mark>{ after }</p>
            { button(props, "link", Action::GoTo(date.span), "Go to sentence") }
        </li>
    }
}

/// The field for the day of publication.
fn published(props: &Props) -> Html {
    let dispatch = props.dispatch.clone();
    let change = Callback::from(move |event: Event| {
        let value = event.target_dyn_into::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default();
        dispatch.emit(Action::SetPublished(parse_day(&value)));
    });
    let day = props.state.published;
    html! {
        <p class="published">
            <label for="published">{ "Published on" }</label>
            <input id="published" type="date" value={day.map(calendar::iso_day).unwrap_or_default()} onchange={change} aria-describedby="published-hint" />
            <span class="hint" id="published-hint">
                if let Some(day) = day {
                    { format!("a {}. Days such as “Monday” are read from it.", calendar::weekday(day)) }
                } else {
                    { "Without this day, “Monday” or “last week” cannot be placed." }
                }
            </span>
        </p>
    }
}
