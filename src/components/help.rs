//! What the keys do, in a popover that the browser itself opens and closes.

use super::parts::classes;
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

/// The marks in the article: their classes, and what they are on.
const MARKS: [(&str, &str); 7] = [
    ("mention person", "person"),
    ("mention organisation", "organisation"),
    ("mention place", "place"),
    ("mention group", "group"),
    ("mention event", "event"),
    ("date", "date"),
    ("quoted direct", "quoted words"),
];

/// The help; `heard` says whether the single keys are, and `on_keys` turns that on and off.
pub(crate) fn help(heard: bool, on_keys: &Callback<()>) -> Html {
    let rows = KEYS.iter().map(|(key, what)| html! { <><dt><kbd>{ *key }</kbd></dt><dd>{ *what }</dd></> });
    html! {
        <div class="help" id="help" popover="auto" role="dialog" aria-labelledby="help-head">
            <h2 id="help-head">{ "Keys" }</h2>
            <dl>{ for rows }</dl>
            <label class="switch">
                <input type="checkbox" checked={heard} onchange={on_keys.reform(|_| ())} />
                { "Listen to single keys" }
            </label>
            <h2>{ "Marks" }</h2>
            <ul class="legend">
                { for MARKS.iter().map(|&(class, on)| html! { <li><span class={classes(&[class])}>{ on }</span></li> }) }
            </ul>
            <button type="button" class="link" popovertarget="help" popovertargetaction="hide">{ "Close" }</button>
        </div>
    }
}
