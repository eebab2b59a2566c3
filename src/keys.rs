//! The single keys that work anywhere but in a field.

use crate::components::Props;
use crate::dom;
use crate::state::{Action, View};
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Hears the keys; gives back whether single ones are heard at all, and what turns that on and off.
#[hook]
pub(crate) fn use_keys(props: &Props) -> (bool, Callback<()>) {
    let heard = use_state_eq(|| props.host.kept("keys").as_deref() != Some("off"));
    let toggle = {
        let (heard, host) = (heard.clone(), props.host.clone());
        Callback::from(move |()| {
            host.keep("keys", if *heard { "off" } else { "on" });
            heard.set(!*heard);
        })
    };
    use_effect_with((props.clone(), *heard), |(props, heard)| {
        let (props, heard) = (props.clone(), *heard);
        let listener = props.host.clone().on("keydown", move |event| {
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
        if props.host.is_open("help") {
            return;
        }
        // With the chips goes the focus that is on one.
        if props.state.tie.is_none() && dom::closest(event, ".filter-bar .line").is_some() {
            let host = props.host.clone();
            dom::soon(move || host.focus("search"));
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
        "n" | "N" => {
            let (visible, at) = (&props.visible, props.state.at);
            match if key == "n" { visible.hit_after(at) } else { visible.hit_before(at) } {
                Some(hit) => Action::GoTo(hit),
                None => return,
            }
        }
        "/" => {
            event.prevent_default();
            return props.host.focus("search");
        }
        "?" => return props.host.toggle_popover("help"),
        _ => return,
    };
    if matches!(action, Action::Show(view) if !props.host.setting().views.contains(&view)) {
        return;
    }
    props.dispatch.emit(action);
}
