//! When the module breaks: a panic stops all explorers of a page at once, so the scripts around are told and can bring
//! back what stood there before.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static TOLD: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has every panic told to whom [`on_broken`] names. Yew is told so too, which else puts a hook of its own into the place of this.
pub(crate) fn watch() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let said = panic.to_string();
        if let Some(told) = TOLD.with_borrow(Clone::clone) {
            told.call1(&JsValue::NULL, &said.into()).ok();
        }
    }));
}

/// `told` hears what went wrong when the module breaks, and is then to call into it no more.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "scripts reach it")]
pub fn on_broken(told: Function) {
    TOLD.set(Some(told));
}
