//! When the module breaks: a panic stops all explorers of a page at once, so the scripts around are told and can bring
//! back what stood there before.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static TOLD: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has every panic told to whom [`on_broken`] names.
pub(crate) fn watch() {
    std::panic::set_hook(Box::new(|panic| {
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
