//! The card of a quote: who says it, how it stands to quotation marks, and what that rests on.

use super::Props as View;
use super::copy_button::CopyButton;
use super::quote_item::{attribution, why};
use crate::dom;
use crate::state::{Action, Speaker};
use crate::words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct QuoteCardProps {
    pub(crate) view: View,
    /// Which quote.
    pub(crate) index: usize,
    pub(crate) close: Callback<()>,
}

/// The card.
#[component]
pub(crate) fn QuoteCard(props: &QuoteCardProps) -> Html {
    let reading = &props.view.reading;
    let quote = &reading.analysis.quotes[props.index];
    use_effect_with(props.index, |_| dom::focus("card"));
    let close = props.close.reform(|_: MouseEvent| ());
    let by = match quote.speakers.first() {
        Some(&id) => Speaker::Known(id),
        None => Speaker::Unattributed,
    };
    let pressed = props.view.state.speakers.contains(&by);
    let roles: Vec<_> = quote.speakers.iter().flat_map(|&id| &reading.entity(id).roles).map(|r| &*r.text).collect();
    html! {
        <div class="card pinned of-quote" id="card" role="dialog" tabindex="-1" aria-labelledby="card-name">
            <header>
                <p class="kind">{ words::quote_kind(quote.kind) }</p>
                <h2 id="card-name">{ reading.by(quote) }</h2>
                <button type="button" class="close" aria-label="Close" onclick={close}>{ "×" }</button>
            </header>
            if !roles.is_empty() {
                <ul class="roles">{ for roles.iter().map(|r| html! { <li>{ *r }</li> }) }</ul>
            }
            <p class="why">{ why(reading, quote) }</p>
            <footer>
                <button type="button" class="link" aria-pressed={pressed.to_string()} onclick={props.view.on(Action::ToggleSpeaker(by))}>
                    { "Show only these words" }
                </button>
                <CopyButton label="Copy with attribution" text={attribution(reading, quote)} />
            </footer>
        </div>
    }
}
