//! Roots that are used again. Yew never takes the event listeners of a root away, so a root for each explorer that comes and
//! goes would cost its memory for ever; here a root that is free waits for the next explorer.

use crate::app::{App, AppProps};
use std::cell::{Cell, RefCell};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

thread_local! {
    static FREE: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
    static PLAYED: Cell<u32> = const { Cell::new(0) };
}

/// An element on which explorers stand, one after another.
pub(crate) struct Stage {
    element: Element,
    app: AppHandle<Play>,
}

/// What stands on a stage now.
#[derive(Clone, Default, Properties, PartialEq)]
struct PlayProps {
    /// Another for each explorer, so that none goes on with the state of the last.
    number: u32,
    explorer: Option<AppProps>,
}

#[component]
fn Play(PlayProps { number, explorer }: &PlayProps) -> Html {
    explorer.as_ref().map(|explorer| html! { <App key={*number} ..explorer.clone() /> }).unwrap_or_default()
}

impl Stage {
    /// Has an explorer stand in `place`, in place of what is there. None where there is no document.
    pub(crate) fn enter(place: &HtmlElement, explorer: AppProps) -> Option<Self> {
        let number = PLAYED.get().wrapping_add(1);
        PLAYED.set(number);
        let props = PlayProps { number, explorer: Some(explorer) };
        let stage = match FREE.with_borrow_mut(Vec::pop) {
            Some(mut stage) => {
                stage.app.update(props);
                stage
            }
            None => {
                let element = place.owner_document()?.create_element("div").ok()?;
                let app = yew::Renderer::<Play>::with_root_and_props(element.clone(), props).render();
                Self { element, app }
            }
        };
        place.set_text_content(None);
        place.append_child(&stage.element).ok()?;
        Some(stage)
    }

    /// Has nothing stand here any more.
    pub(crate) fn leave(mut self) {
        self.element.remove();
        self.app.update(PlayProps::default());
        FREE.with_borrow_mut(|free| free.push(self));
    }
}
