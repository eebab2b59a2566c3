//! A button that copies a text, and shows the text for copying by hand where the browser refuses.

use crate::dom;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct CopyButtonProps {
    /// What the button says.
    pub(crate) label: AttrValue,
    /// What is copied.
    pub(crate) text: AttrValue,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Copied,
    Refused,
}

/// The button, and what came of pressing it.
#[component]
pub(crate) fn CopyButton(props: &CopyButtonProps) -> Html {
    let outcome = use_state_eq(|| Outcome::None);
    let copy = {
        let (outcome, text) = (outcome.clone(), props.text.to_string());
        Callback::from(move |_: MouseEvent| {
            let outcome = outcome.clone();
            dom::copy(text.clone(), move |done| outcome.set(if done { Outcome::Copied } else { Outcome::Refused }));
        })
    };
    let settle = {
        let outcome = outcome.clone();
        Callback::from(move |_: FocusEvent| outcome.set(Outcome::None))
    };
    html! {
        <>
            <button type="button" class="link copy" onclick={copy} onblur={(*outcome == Outcome::Copied).then_some(settle)}>
                { if *outcome == Outcome::Copied { "Copied" } else { &*props.label } }
            </button>
            if *outcome == Outcome::Refused {
                <label class="copy-by-hand">
                    { "Copy this by hand:" }
                    <textarea readonly=true rows="3" value={props.text.clone()} />
                </label>
            }
        </>
    }
}
