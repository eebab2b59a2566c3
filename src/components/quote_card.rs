//! The card of a quote: who says it, how it stands to quotation marks, and what that rests on.

use super::Props;
use super::copy_button::CopyButton;
use super::parts::toggle;
use super::quote_item::{attribution, why};
use crate::state::Action;
use reading::words;
use yew::prelude::*;

/// The card of the quote of that index.
pub(crate) fn quote_card(props: &Props, index: usize, close: &Callback<()>) -> Html {
    let reading = &props.reading;
    let quote = &reading.analysis.quotes[index];
    let close = close.reform(|_: MouseEvent| ());
    let by = reading.voices(quote)[0];
    let pressed = props.state.speakers.contains(&by);
    let roles: Vec<_> =
        quote.speakers.iter().flat_map(|&id| &reading.entity(id).roles).map(|r| reading.role(r)).collect();
    html! {
        <div key="quote" class="card pinned of-quote" id="card" part="card" role="dialog" tabindex="-1" aria-labelledby="card-name">
            <header>
                <p class="kind">{ words::quote_kind(quote.kind) }</p>
                <h2 id="card-name">{ reading.by(quote) }</h2>
                <button type="button" class="close" aria-label="Close" onclick={close}>{ "×" }</button>
            </header>
            if !roles.is_empty() {
                <ul class="roles">{ for roles.iter().map(|r| html! { <li>{ r }</li> }) }</ul>
            }
            <p class="why">{ why(reading, quote) }</p>
            <footer>
                { toggle(props, "link", pressed, Action::ToggleSpeaker(by), "Show only these words") }
                <CopyButton label="Copy with attribution" text={attribution(reading, quote)} />
            </footer>
        </div>
    }
}
