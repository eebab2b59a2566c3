//! The page's calls to the browser. Whatever a browser may refuse (history in a sandboxed frame, blocked storage, no
//! clipboard) is refused quietly: the page goes on without. Natively all of it does nothing.

use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, EventTarget, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    Window,
};

/// From this width on the article stands beside another view; the same as in the style sheets.
const WIDE: &str = "(min-width: 62rem)";

pub(crate) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// The nearest element at or above the target of `event` that `selector` matches.
pub(crate) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Does `what` once the page shows what was dispatched before.
pub(crate) fn soon(what: impl FnOnce() + 'static) {
    yew::platform::spawn_local(async move { what() });
}

/// Brings the first of `elements` to the middle of the window, unless one of them begins in sight.
pub(crate) fn bring_one_in_sight(elements: &[Element], behavior: ScrollBehavior) {
    let Some(height) = window().and_then(|w| w.inner_height().ok()?.as_f64()) else { return };
    // Below the bar, above the edge.
    let in_sight = |top: f64| top > 64.0 && top < height - 24.0;
    match elements.first() {
        Some(first) if !elements.iter().any(|e| in_sight(e.get_bounding_client_rect().top())) => {
            to_middle(first, behavior)
        }
        _ => {}
    }
}

/// Brings `element` to the middle of the window.
pub(crate) fn to_middle(element: &Element, behavior: ScrollBehavior) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(behavior);
    options.set_block(ScrollLogicalPosition::Center);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls no further than needed to show `element`.
pub(crate) fn to_nearest(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether words are selected: then a press was made to select them.
pub(crate) fn is_selecting() -> bool {
    let selection = window().and_then(|w| w.get_selection().ok()).flatten();
    selection.is_some_and(|s| s.to_string().length() > 0)
}

/// How far the page is scrolled.
pub(crate) fn scrolled() -> f64 {
    window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to a height, at once.
pub(crate) fn scroll_back(top: f64) {
    if let Some(window) = window() {
        let options = web_sys::ScrollToOptions::new();
        options.set_top(top);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Whether there is room for two views. Natively there is.
pub(crate) fn is_wide() -> bool {
    match window() {
        Some(window) => window.match_media(WIDE).ok().flatten().is_none_or(|m| m.matches()),
        None => true,
    }
}

/// The fragment of the address, without its "#".
pub(crate) fn fragment() -> String {
    let hash = window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_string()
}

/// The address with another fragment.
pub(crate) fn address(fragment: &str) -> String {
    let href = window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    if fragment.is_empty() { page.to_string() } else { format!("{page}#{fragment}") }
}

/// Makes `fragment` the address, as a new step in history.
pub(crate) fn push_fragment(fragment: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address(fragment))).ok();
    }
}

/// Makes `fragment` the address in place of the present one.
pub(crate) fn replace_fragment(fragment: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address(fragment))).ok();
    }
}

/// What was kept under `key`, if storage may be used.
pub(crate) fn kept(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}

/// Keeps `value` under `key`, if storage may be used.
pub(crate) fn keep(key: &str, value: &str) {
    if let Some(storage) = window().and_then(|w| w.local_storage().ok().flatten()) {
        storage.set_item(key, value).ok();
    }
}

/// Sets an attribute of the root element, which the style sheets select on.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        root.set_attribute(name, value).ok();
    }
}

/// Names the page.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Copies `text`, then tells `done` whether that worked.
pub(crate) fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    // Where pages are not served securely there is no clipboard, and asking it would throw.
    let clipboard = window()
        .map(|w| w.navigator())
        .filter(|n| js_sys::Reflect::get(n, &"clipboard".into()).is_ok_and(|c| c.is_object()))
        .map(|n| n.clipboard());
    match clipboard {
        Some(clipboard) => yew::platform::spawn_local(async move {
            done(wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&text)).await.is_ok());
        }),
        None => done(false),
    }
}

/// The key that an event is about.
pub(crate) fn key(event: &Event) -> Option<String> {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key)
}

/// A handler of events; dropping it takes it off.
pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    handler: Closure<dyn FnMut(Event)>,
    capture: bool,
}

/// Calls `handler` for each such event that reaches the window.
pub(crate) fn on_window(event: &'static str, handler: impl FnMut(Event) + 'static) -> Option<Listener> {
    Listener::new(window()?.into(), event, Box::new(handler), false)
}

impl Listener {
    /// Calls `handler` for each such event that reaches `target`; with `capture` before anything inside hears of it.
    pub(crate) fn new(
        target: EventTarget,
        event: &'static str,
        handler: Box<dyn FnMut(Event)>,
        capture: bool,
    ) -> Option<Self> {
        let handler = Closure::wrap(handler);
        let function = handler.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_bool(event, function, capture).ok()?;
        Some(Self { target, event, handler, capture })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.handler.as_ref().unchecked_ref();
        self.target.remove_event_listener_with_callback_and_bool(self.event, function, self.capture).ok();
    }
}
