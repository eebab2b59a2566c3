//! The module that pages load. It mounts nothing by itself: the scripts of `embed/` put an [`element::Explorer`] where one
//! is wanted.

mod app;
mod components;
mod dom;
mod element;
#[cfg(test)]
mod fixture;
mod graph;
mod host;
mod keys;
mod marked;
mod permalink;
mod setting;
mod stage;
mod state;
mod visible;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
