//! What is timed, as a WebAssembly module. `page/wasm.js` opens it; see `cargo xtask bench`.

mod work;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

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
