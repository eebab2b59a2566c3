//! The head of an explorer: its name and colours where the page is its own, and what sets how the article looks.

use super::Props;
use super::parts::toggle;
use crate::dom;
use crate::state::{Action, Marks};
use yew::prelude::*;

/// The masthead.
#[hook]
pub(crate) fn use_masthead(props: &Props) -> Html {
    let theme = use_theme(props);
    let marks = props.state.marks == Marks::Shown;
    html! {
        <header class="masthead" part="masthead">
            if props.host.owns_page() { <p class="wordmark">{ "Article Explorer" }</p> }
            <div class="tools">
                if props.host.marks_text() {
                    { toggle(props, "tool", marks, Action::ToggleMarks, "Marks") }
                }
                { theme }
                <button type="button" class="tool" popovertarget="help" aria-label="Keys and help">{ "?" }</button>
            </div>
        </header>
    }
}

/// What turns the colours; nothing on somebody else's page, which says by itself which they are.
#[hook]
fn use_theme(props: &Props) -> Html {
    let theme = use_state_eq(|| props.host.kept("theme").unwrap_or_else(|| "auto".into()));
    use_effect_with(((*theme).clone(), props.host.clone()), |(theme, host)| {
        if host.owns_page() {
            dom::set_root_attribute("data-theme", theme);
        }
    });
    let turn = {
        let (theme, host) = (theme.clone(), props.host.clone());
        Callback::from(move |_: MouseEvent| {
            let next = match theme.as_str() {
                "auto" => "light",
                "light" => "dark",
                _ => "auto",
            };
            host.keep("theme", next);
            theme.set(next.into());
        })
    };
    if !props.host.owns_page() {
        return html! {};
    }
    html! {
        <button type="button" class="tool theme" onclick={turn} aria-label={format!("Colours: {}", *theme)}>
            <span aria-hidden="true">{ match theme.as_str() { "light" => "Light", "dark" => "Dark", _ => "Auto" } }</span>
        </button>
    }
}
