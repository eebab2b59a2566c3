//! A type of entity as a shape, so that colour is never the only sign.

use super::parts::classes;
use extract::EntityKind;
use reading::words;
use yew::prelude::*;

/// The shape of a type, twelve units square; hidden from screen readers, which are told the type in words.
pub(crate) fn glyph(kind: EntityKind) -> Html {
    let path = match kind {
        EntityKind::Person => "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
        EntityKind::Organisation => "M1.5 1.5h9v9h-9z",
        EntityKind::Place => "M6 .5l5.5 5.5L6 11.5.5 6z",
        EntityKind::Group => "M3.2 1.2h5.6L11.6 6l-2.8 4.8H3.2L.4 6z",
        EntityKind::Event => "M6 .3l1.7 3.7 4 .4-3 2.7.9 4L6 9.1l-3.6 2 .9-4-3-2.7 4-.4z",
        EntityKind::Other => "M6 1l5.2 9.5H.8z",
    };
    html! {
        <svg class={classes(&["glyph", words::kind(kind)])} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
