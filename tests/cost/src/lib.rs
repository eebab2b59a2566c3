//! How many instructions the engine's module executes on a text. `cargo xtask test cost` hands the tests the module.

#[cfg(feature = "module")]
mod module;
#[cfg(feature = "module")]
pub use module::{Failure, Module};
