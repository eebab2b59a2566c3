//! The head of the page: its name, and what sets how the page looks.

use super::Props;
use crate::dom;
use crate::state::{Action, Marks};
use yew::prelude::*;

/// The masthead.
#[hook]
pub(crate) fn use_masthead(props: &Props) -> Html {
    let theme = use_state_eq(|| dom::kept("theme").unwrap_or_else(|| "auto".into()));
    use_effect_with((*theme).clone(), |theme| dom::set_root_attribute("data-theme", theme));
    let turn = {
        let theme = theme.clone();
        Callback::from(move |_: MouseEvent| {
            let next = match theme.as_str() {
                "auto" => "light",
                "light" => "dark",
                _ => "auto",
            };
            dom::keep("theme", next);
            theme.set(next.into());
        })
    };
    html! {
        <header class="masthead">
            <p class="wordmark">{ "Article Explorer" }</p>
            <div class="tools">
                <button type="button" class="tool" aria-pressed={(props.state.marks == Marks::Shown).to_string()} onclick={props.on(Action::ToggleMarks)}>{ "Marks" }</button>
                <button type="button" class="tool theme" onclick={turn} aria-label={format!("Colours: {}", *theme)}>
                    <span aria-hidden="true">{ match theme.as_str() { "light" => "Light", "dark" => "Dark", _ => "Auto" } }</span>
                </button>
                <button type="button" class="tool" popovertarget="help" aria-label="Keys and help">{ "?" }</button>
            </div>
        </header>
    }
}
