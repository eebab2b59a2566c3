//! The relationships: the graph, and the same facts as a table.

use super::Props;
use super::graph::Graph;
use yew::prelude::*;

/// The view.
pub(crate) fn relations(props: &Props) -> Html {
    if props.reading.analysis.relations.is_empty() {
        return html! { <p class="empty">{ "No one is tied to another here, as far as the machine can tell." }</p> };
    }
    html! {
        <div class="relations"><Graph ..props.clone() /></div>
    }
}
