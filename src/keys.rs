//! The single keys that work anywhere but in a field.

use crate::components::Props;
use crate::dom;
use crate::state::{Action, View};
use extract::Span;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Hears the keys; gives back whether single ones are heard at all, and what turns that on and off.
#[hook]
pub(crate) fn use_keys(props: &Props) -> (bool, Callback<()>) {
    let heard = use_state_eq(|| dom::kept("keys").as_deref() != Some("off"));
    let toggle = {
        let heard = heard.clone();
        Callback::from(move |()| {
            dom::keep("keys", if *heard { "off" } else { "on" });
            heard.set(!*heard);
        })
    };
    use_effect_with((props.clone(), *heard), |(props, heard)| {
        let (props, heard) = (props.clone(), *heard);
        let listener = dom::on_window("keydown", move |event| {
            let Ok(event) = wasm_bindgen::JsCast::dyn_into::<KeyboardEvent>(event) else { return };
            press(&props, heard, &event);
        });
        move || drop(listener)
    });
    (*heard, toggle)
}

fn press(props: &Props, heard: bool, event: &KeyboardEvent) {
    let typing = dom::closest(event, "input:not([type=checkbox]), select, textarea").is_some();
    if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    if key == "Escape" {
        // An open popover takes the key for itself.
        if dom::is_open("help") {
            return;
        }
        return props.dispatch.emit(if props.state.tie.is_some() { Action::OpenTie(None) } else { Action::Clear });
    }
    if typing || !heard {
        return;
    }
    let action = match key.as_str() {
        "1" => Action::Show(View::Article),
        "2" => Action::Show(View::Index),
        "3" => Action::Show(View::Quotes),
        "4" => Action::Show(View::Relations),
        "5" => Action::Show(View::Timeline),
        "m" => Action::ToggleMarks,
        "n" | "N" => match beside(&props.visible.hits, props.state.at, key == "n") {
            Some(hit) => Action::GoTo(hit),
            None => return,
        },
        "/" => {
            event.prevent_default();
            return dom::focus("search");
        }
        "?" => return dom::toggle_popover("help"),
        _ => return,
    };
    props.dispatch.emit(action);
}

/// The match after or before the passage looked at; past either end it goes on at the other.
fn beside(hits: &[Span], at: Option<Span>, forward: bool) -> Option<Span> {
    let Some(at) = at else { return if forward { hits.first() } else { hits.last() }.copied() };
    let found = if forward {
        hits.iter().find(|&&hit| hit > at).or(hits.first())
    } else {
        hits.iter().rev().find(|&&hit| hit < at).or(hits.last())
    };
    found.copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_are_stepped_through_round_and_round() {
        let hits = [Span::new(1, 3), Span::new(5, 6), Span::new(8, 9)];
        assert_eq!(beside(&hits, None, true), Some(hits[0]));
        assert_eq!(beside(&hits, None, false), Some(hits[2]));
        assert_eq!(beside(&hits, Some(hits[0]), true), Some(hits[1]));
        assert_eq!(beside(&hits, Some(hits[2]), true), Some(hits[0]));
        assert_eq!(beside(&hits, Some(hits[0]), false), Some(hits[2]));
        assert_eq!(beside(&hits, Some(Span::new(6, 7)), false), Some(hits[1]));
        assert_eq!(beside(&[], None, true), None);
    }
}
