//! One explorer's place in a page: the element it is mounted on, how it is set up, and who is told what happens in it.
//!
//! Ids are looked for below that element only, so that many explorers live on one page, also in shadow trees. Whatever a
//! browser may refuse is refused quietly. Natively there is no element, and all of it does nothing.

use crate::dom::{self, Listener};
use crate::permalink;
use crate::setting::{Page, Permalink, Setting, Text};
use crate::state::{Action, State};
use crate::visible::Visible;
use reading::Reading;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver, ScrollBehavior};
use yew::Callback;

/// From this many pixels on an explorer in somebody else's page shows two views side by side; where the page is its own,
/// the style sheets say the same in their unit.
const WIDE: i32 = 62 * 16;

/// The place of one explorer; clones are the same place.
#[derive(Clone, Default)]
pub(crate) struct Host(Rc<Inner>);

#[derive(Default)]
struct Inner {
    root: Option<HtmlElement>,
    setting: Setting,
    told: Option<js_sys::Function>,
    now: RefCell<Option<Now>>,
    closed: Cell<bool>,
}

/// What an explorer shows at a moment.
#[derive(Clone)]
pub(crate) struct Now {
    pub(crate) reading: Rc<Reading>,
    pub(crate) state: Rc<State>,
    pub(crate) visible: Rc<Visible>,
    pub(crate) dispatch: Callback<Action>,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Host {
    /// The place on `root`; `told` hears what happens, each time its name and what there is to say of it.
    pub(crate) fn new(root: HtmlElement, setting: Setting, told: Option<js_sys::Function>) -> Self {
        Self(Rc::new(Inner { root: Some(root), setting, told, now: RefCell::default(), closed: Cell::new(false) }))
    }

    /// How it is set up.
    pub(crate) fn setting(&self) -> &Setting {
        &self.0.setting
    }

    /// Whether the whole page is the explorer's.
    pub(crate) fn owns_page(&self) -> bool {
        self.0.setting.page == Page::Own
    }

    /// Whether the explorer shows the text itself.
    pub(crate) fn shows_text(&self) -> bool {
        self.0.setting.text == Text::Shown
    }

    /// Whether names and quotes are marked in the text, whoever shows it.
    pub(crate) fn marks_text(&self) -> bool {
        self.0.setting.text != Text::Elsewhere
    }

    /// What is shown now; none before the first time and after the last.
    pub(crate) fn now(&self) -> Option<Now> {
        self.0.now.borrow().clone()
    }

    /// Keeps what is shown now, for those outside who ask or act.
    pub(crate) fn keep_now(&self, now: Now) {
        // An effect may still run after the end, and what it keeps would hold this place for ever.
        if !self.0.closed.get() {
            self.0.now.replace(Some(now));
        }
    }

    /// Ends it: nothing is kept or told any more.
    pub(crate) fn close(&self) {
        self.0.closed.set(true);
        self.0.now.replace(None);
    }

    /// Tells the page around that something happened.
    pub(crate) fn tell(&self, what: &str, detail: &JsValue) {
        if let Some(told) = self.0.told.as_ref().filter(|_| !self.0.closed.get()) {
            // What the page around does with it, and whether it fails, is its own affair.
            told.call2(&JsValue::NULL, &what.into(), detail).ok();
        }
    }

    /// The element of that id.
    pub(crate) fn by_id(&self, id: &str) -> Option<HtmlElement> {
        self.0.root.as_ref()?.query_selector(&format!("[id=\"{id}\"]")).ok()??.dyn_into().ok()
    }

    /// Gives the element of that id the focus.
    pub(crate) fn focus(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(id == "card");
            element.focus_with_options(&options).ok();
        }
    }

    /// Brings the element of that id to the middle of the window; whether smoothly is for the style sheet to say.
    pub(crate) fn scroll_to(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            dom::to_middle(&element, ScrollBehavior::Auto);
        }
    }

    /// Scrolls no further than needed to show the element of that id.
    pub(crate) fn reveal(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            dom::to_nearest(&element);
        }
    }

    /// Brings the first element that `selector` matches to the middle of the window, unless one begins in sight.
    pub(crate) fn bring_in_sight(&self, selector: &str, behavior: ScrollBehavior) {
        let Some(list) = self.0.root.as_ref().and_then(|root| root.query_selector_all(selector).ok()) else { return };
        let elements: Vec<Element> = (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok()).collect();
        dom::bring_one_in_sight(&elements, behavior);
    }

    /// Whether there is room for two views. Natively there is.
    pub(crate) fn is_wide(&self) -> bool {
        match &self.0.root {
            Some(_) if self.owns_page() => dom::is_wide(),
            Some(root) => root.client_width() >= WIDE,
            None => true,
        }
    }

    /// Calls `changed` whenever the room may have changed, until what comes back is dropped.
    pub(crate) fn on_resize(&self, changed: impl FnMut() + 'static) -> Option<Resized> {
        let heard = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(self.0.root.as_ref()?);
        Some(Resized { observer, _heard: heard })
    }

    /// Calls `handler` for such events: of the whole window on a page of our own, else of those inside the explorer.
    pub(crate) fn on(&self, event: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Option<Listener> {
        Listener::new(self.ears()?, event, Box::new(handler), false)
    }

    /// The same, before anything else hears of them.
    pub(crate) fn on_first(
        &self,
        event: &'static str,
        handler: impl FnMut(web_sys::Event) + 'static,
    ) -> Option<Listener> {
        Listener::new(self.ears()?, event, Box::new(handler), true)
    }

    fn ears(&self) -> Option<web_sys::EventTarget> {
        if self.owns_page() { dom::window().map(Into::into) } else { self.0.root.clone().map(Into::into) }
    }

    /// What the address says of the state, as [`permalink::read`] reads it.
    pub(crate) fn fragment(&self) -> String {
        match &self.setting().permalink {
            Permalink::None => String::new(),
            Permalink::Whole => dom::fragment(),
            Permalink::Prefixed(prefix) => permalink::own(&dom::fragment(), prefix),
        }
    }

    /// The fragment of the page's address that would say `mine`; none where the state is not in the address.
    pub(crate) fn whole_fragment(&self, mine: &str) -> Option<String> {
        match &self.setting().permalink {
            Permalink::None => None,
            Permalink::Whole => Some(mine.into()),
            Permalink::Prefixed(prefix) => Some(permalink::shared(&dom::fragment(), prefix, mine)),
        }
    }

    /// What was kept under `key`; on somebody else's page nothing is.
    pub(crate) fn kept(&self, key: &str) -> Option<String> {
        if self.owns_page() { dom::kept(key) } else { None }
    }

    /// Keeps `value` under `key`; on somebody else's page nothing is kept.
    pub(crate) fn keep(&self, key: &str, value: &str) {
        if self.owns_page() {
            dom::keep(key, value);
        }
    }

    /// Opens or closes the popover of that id.
    pub(crate) fn toggle_popover(&self, id: &str) {
        if let Some(element) = self.by_id(id) {
            element.toggle_popover().ok();
        }
    }

    /// Whether the popover of that id is open.
    pub(crate) fn is_open(&self, id: &str) -> bool {
        self.by_id(id).is_some_and(|element| element.matches(":popover-open").unwrap_or(false))
    }
}

/// A watch over an element's size; dropping it ends it.
pub(crate) struct Resized {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

impl Drop for Resized {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
