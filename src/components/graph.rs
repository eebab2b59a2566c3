//! A stand-in until the real one lands.

use super::Props;
use yew::prelude::*;

/// Nothing yet.
#[component]
pub(crate) fn Graph(_props: &Props) -> Html {
    html! {}
}
