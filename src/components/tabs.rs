//! The switch between the views: a tab list, at the foot of a phone and at the head of the second column elsewhere.

use super::Props;
use crate::state::{Action, View};
use yew::prelude::*;

/// The views with their names: in full, and for a phone.
const VIEWS: [(View, &str, &str, &str); 5] = [
    (View::Article, "article", "Article", "Article"),
    (View::Index, "index", "Index", "Index"),
    (View::Quotes, "quotes", "Quotes", "Quotes"),
    (View::Relations, "relations", "Relationships", "Ties"),
    (View::Timeline, "timeline", "Timeline", "Dates"),
];

/// The name of a view as people read it.
pub(crate) fn name(view: View) -> &'static str {
    VIEWS.iter().find(|(v, ..)| *v == view).map_or("", |(_, _, name, _)| name)
}

/// The name of a view as the page's attributes have it.
pub(crate) fn key(view: View) -> &'static str {
    VIEWS.iter().find(|(v, ..)| *v == view).map_or("", |(_, key, ..)| key)
}

/// The tabs of `views`; the arrow keys move between them. `front` is never [`View::Article`] where that stands beside another.
pub(crate) fn tabs(props: &Props, front: View, views: &[View]) -> Html {
    let tabs: Vec<_> = VIEWS.into_iter().filter(|(view, ..)| views.contains(view)).collect();
    let onkeydown = {
        let (dispatch, host) = (props.dispatch.clone(), props.host.clone());
        let views: Vec<View> = tabs.iter().map(|(view, ..)| *view).collect();
        Callback::from(move |event: KeyboardEvent| {
            let here = views.iter().position(|&v| v == front).unwrap_or_default();
            let next = match event.key().as_str() {
                "ArrowRight" => (here + 1) % views.len(),
                "ArrowLeft" => (here + views.len() - 1) % views.len(),
                "Home" => 0,
                "End" => views.len() - 1,
                _ => return,
            };
            event.prevent_default();
            dispatch.emit(Action::Show(views[next]));
            host.focus(&format!("tab-{}", key(views[next])));
        })
    };
    let tabs = tabs.into_iter().map(|(view, key, name, short)| {
        let selected = view == front;
        html! {
            <button
                type="button" role="tab" class="tab" part={if selected { "tab tab-front" } else { "tab" }} id={format!("tab-{key}")} data-view={key}
                aria-selected={selected.to_string()} aria-controls={format!("panel-{key}")} tabindex={if selected { "0" } else { "-1" }}
                onclick={props.on(Action::Show(view))}
            >
                <span class="full">{ name }</span><span class="short" aria-hidden="true">{ short }</span>
            </button>
        }
    });
    html! { <div class="tabs" role="tablist" aria-label="Ways to look at the article" {onkeydown}>{ for tabs }</div> }
}
