//! What several views show alike, written once: classes, buttons, what stands where nothing is left, the answer to "Why?".

use super::Props;
use crate::state::Action;
use yew::prelude::*;

/// These classes together, passing over empty ones. Yew's `classes!` adds them one by one, with a kilobyte of code.
pub(crate) fn classes(names: &[&str]) -> Classes {
    Classes::from(&names.join(" "))
}

/// A button that does `action`.
pub(crate) fn button(props: &Props, class: &'static str, action: Action, says: &str) -> Html {
    pressable(props, class, None, action, says)
}

/// A button that stays pressed; `action` does and undoes what it stands for.
pub(crate) fn toggle(props: &Props, class: &'static str, pressed: bool, action: Action, says: &str) -> Html {
    pressable(props, class, Some(pressed.to_string()), action, says)
}

fn pressable(props: &Props, class: &'static str, pressed: Option<String>, action: Action, says: &str) -> Html {
    html! { <button type="button" class={classes(&[class])} aria-pressed={pressed} onclick={props.on(action)}>{ says }</button> }
}

/// The sentence that stands where there is nothing to show.
pub(crate) fn empty(says: &'static str) -> Html {
    html! { <p class="empty">{ says }</p> }
}

/// What something rests on, for those who ask.
pub(crate) fn why(answer: String) -> Html {
    html! { <details class="why"><summary>{ "Why?" }</summary><p>{ answer }</p></details> }
}
