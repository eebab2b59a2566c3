//! What the picture must ask of the browser: how large its frame is, wheel turns that scroll nothing, full screen.

use crate::dom;
use crate::graph::geometry::{Point, point};
use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Element, ResizeObserver, SvgElement, WheelEvent};
use yew::prelude::*;

/// The frame before it is measured, and always where there is no browser.
pub(super) const DEFAULT: Point = point(760.0, 600.0);

/// The frame at first; zero until it is measured.
pub(super) fn first() -> Point {
    if dom::window().is_some() { Point::default() } else { DEFAULT }
}

/// Tells `found` the width and height of the element behind `node`, whenever they may have changed.
#[hook]
pub(super) fn use_frame(node: &NodeRef, found: impl Fn(Point) + 'static) {
    use_effect_with(node.clone(), move |node| {
        let watcher = node.cast::<Element>().and_then(|element| {
            let measured = element.clone();
            let heard = Closure::<dyn FnMut()>::new(move || {
                let (w, h) = (f64::from(measured.client_width()), f64::from(measured.client_height()));
                if w > 0.0 && h > 0.0 {
                    found(point(w, h));
                }
            });
            let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, heard))
        });
        move || {
            if let Some((observer, _heard)) = watcher {
                observer.disconnect();
            }
        }
    });
}

/// Tells `turned` by how much the wheel was turned and where in the element behind `node`, when the turn is meant for the
/// picture: with Ctrl (which is also how a touch pad pinches), in full screen, or while the picture has the focus.
#[hook]
pub(super) fn use_wheel(node: &NodeRef, turned: Callback<(f64, Point)>) {
    let latest = use_mut_ref(|| turned.clone());
    *latest.borrow_mut() = turned;
    use_effect_with(node.clone(), move |node| {
        let watched = node.cast::<Element>().and_then(|element| {
            let at = element.clone();
            let heard = Closure::<dyn FnMut(WheelEvent)>::new(move |event: WheelEvent| {
                let inside = at.matches(":focus-within, :fullscreen *").unwrap_or(false);
                if !(inside || event.ctrl_key() || event.meta_key()) {
                    return;
                }
                event.prevent_default();
                // Lines and pages to pixels, as far as that matters here.
                let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { 30.0 };
                let place = within(&at, f64::from(event.client_x()), f64::from(event.client_y()));
                latest.borrow().emit((event.delta_y() * unit, place));
            });
            let options = AddEventListenerOptions::new();
            // Yew's own wheel listener is passive and could not keep the page from scrolling.
            options.set_passive(false);
            let function = heard.as_ref().unchecked_ref();
            element
                .add_event_listener_with_callback_and_add_event_listener_options("wheel", function, &options)
                .ok()?;
            Some((element, heard))
        });
        move || {
            if let Some((element, heard)) = watched {
                element.remove_event_listener_with_callback("wheel", heard.as_ref().unchecked_ref()).ok();
            }
        }
    });
}

/// A point of the window as a point of `element`.
pub(super) fn within(element: &Element, x: f64, y: f64) -> Point {
    let rect = element.get_bounding_client_rect();
    point(x - rect.left(), y - rect.top())
}

/// Gives the focus to what `selector` finds inside the element behind `node`.
pub(super) fn focus_inside(node: &NodeRef, selector: &str) {
    let found = node.cast::<Element>().and_then(|e| e.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|e| e.dyn_into::<SvgElement>().ok()) {
        element.focus().ok();
    }
}

/// Shows the element behind `node` on the whole screen, or no longer. False when the browser does not let us.
pub(super) fn toggle_full_screen(node: &NodeRef) -> bool {
    let Some(document) = dom::document() else { return false };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return true;
    }
    node.cast::<Element>().is_some_and(|e| document.fullscreen_enabled() && e.request_fullscreen().is_ok())
}
