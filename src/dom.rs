//! The page's calls to the browser. Whatever a browser may refuse (history in a sandboxed frame, blocked storage, no
//! clipboard) is refused quietly: the page goes on without. Natively all of it does nothing.

use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, HtmlElement, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
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

/// The element of that id.
pub(crate) fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The nearest element at or above the target of `event` that `selector` matches.
pub(crate) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Gives the element of that id the focus.
pub(crate) fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(id == "card");
        element.focus_with_options(&options).ok();
    }
}

/// Does `what` once the page shows what was dispatched before.
pub(crate) fn soon(what: impl FnOnce() + 'static) {
    yew::platform::spawn_local(async move { what() });
}

/// Brings the element of that id to the middle of the window; whether smoothly is for the style sheet to say.
pub(crate) fn scroll_to(id: &str) {
    if let Some(element) = by_id(id) {
        to_middle(&element, ScrollBehavior::Auto);
    }
}

/// Brings the first element that `selector` matches to the middle of the window, unless one begins in sight.
pub(crate) fn bring_in_sight(selector: &str, behavior: ScrollBehavior) {
    let Some(list) = document().and_then(|d| d.query_selector_all(selector).ok()) else { return };
    let Some(height) = window().and_then(|w| w.inner_height().ok()?.as_f64()) else { return };
    let elements = || (0..list.length()).filter_map(|i| list.get(i)?.dyn_into::<Element>().ok());
    // Below the bar, above the edge.
    let in_sight = |top: f64| top > 64.0 && top < height - 24.0;
    if elements().any(|e| in_sight(e.get_bounding_client_rect().top())) {
        return;
    }
    if let Some(first) = elements().next() {
        to_middle(&first, behavior);
    }
}

fn to_middle(element: &Element, behavior: ScrollBehavior) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(behavior);
    options.set_block(ScrollLogicalPosition::Center);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls no further than needed to show the element of that id.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
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

/// Opens or closes the popover of that id.
pub(crate) fn toggle_popover(id: &str) {
    if let Some(element) = by_id(id) {
        element.toggle_popover().ok();
    }
}

/// Whether the popover of that id is open.
pub(crate) fn is_open(id: &str) -> bool {
    by_id(id).is_some_and(|element| element.matches(":popover-open").unwrap_or(false))
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

/// A handler of the window's events; dropping it takes it off.
pub(crate) struct Listener {
    event: &'static str,
    handler: Closure<dyn FnMut(Event)>,
    capture: bool,
}

/// Calls `handler` for each such event that reaches the window.
pub(crate) fn on_window(event: &'static str, handler: impl FnMut(Event) + 'static) -> Option<Listener> {
    listen(event, handler, false)
}

/// Calls `handler` for each such event before anything else hears of it.
pub(crate) fn on_window_first(event: &'static str, handler: impl FnMut(Event) + 'static) -> Option<Listener> {
    listen(event, handler, true)
}

fn listen(event: &'static str, handler: impl FnMut(Event) + 'static, capture: bool) -> Option<Listener> {
    let window = window()?;
    let handler = Closure::<dyn FnMut(Event)>::new(handler);
    let function = handler.as_ref().unchecked_ref();
    window.add_event_listener_with_callback_and_bool(event, function, capture).ok()?;
    Some(Listener { event, handler, capture })
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let function = self.handler.as_ref().unchecked_ref();
            window.remove_event_listener_with_callback_and_bool(self.event, function, self.capture).ok();
        }
    }
}
