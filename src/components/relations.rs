//! The relationships: the graph, and the same facts as a table.

use super::Props;
use super::graph::Graph;
use super::parts::empty;
use yew::prelude::*;

/// The view.
pub(crate) fn relations(props: &Props) -> Html {
    if props.reading.analysis.relations.is_empty() {
        return empty("No one is tied to another here, as far as the machine can tell.");
    }
    html! {
        <div class="relations"><Graph ..props.clone() /></div>
    }
}
