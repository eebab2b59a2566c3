//! What is timed, as a WebAssembly module. `page/wasm.js` opens it; see `cargo xtask bench`.

mod work;

use wasm_bindgen::prelude::wasm_bindgen;

/// See `work::analyze`.
#[wasm_bindgen]
pub fn analyze(text: &str) -> usize {
    work::analyze(text)
}

/// See `work::words`.
#[wasm_bindgen]
pub fn words(text: &str) -> usize {
    work::words(text)
}
