//! What the keys do, in a popover that the browser itself opens and closes.

use yew::prelude::*;

const KEYS: [(&str, &str); 8] = [
    ("1 – 5", "article, index, quotes, relationships, timeline"),
    ("/", "search"),
    ("n  N", "next and previous match"),
    ("Esc", "close a card; then clear every filter"),
    ("m", "marks on and off"),
    ("← →", "from name to name, once one has the focus"),
    ("Enter", "open the card of the name"),
    ("?", "this help"),
];

#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    /// Whether the single keys are heard.
    pub(crate) keys: bool,
    pub(crate) on_keys: Callback<()>,
}

/// The help.
#[component]
pub(crate) fn Help(props: &HelpProps) -> Html {
    let rows = KEYS.iter().map(|(key, what)| html! { <><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></> });
    html! {
        <div class="help" id="help" popover="auto" role="dialog" aria-labelledby="help-head">
            <h2 id="help-head">{ "Keys" }</h2>
            <dl>{ for rows }</dl>
            <label class="switch">
                <input type="checkbox" checked={props.keys} onchange={props.on_keys.reform(|_| ())} />
                { "Listen to single keys" }
            </label>
            <h2>{ "Marks" }</h2>
            <ul class="legend">
                <li><span class="mention person">{ "person" }</span></li>
                <li><span class="mention organisation">{ "organisation" }</span></li>
                <li><span class="mention place">{ "place" }</span></li>
                <li><span class="mention group">{ "group" }</span></li>
                <li><span class="mention event">{ "event" }</span></li>
                <li><span class="date">{ "date" }</span></li>
                <li><span class="quoted direct">{ "quoted words" }</span></li>
            </ul>
            <button type="button" class="link" popovertarget="help" popovertargetaction="hide">{ "Close" }</button>
        </div>
    }
}
