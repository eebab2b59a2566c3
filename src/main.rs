//! Mounts the page on its element; nothing else.

mod app;
mod components;
mod dom;
#[cfg(test)]
mod fixture;
mod graph;
mod keys;
mod marked;
mod permalink;
mod state;
mod visible;

fn main() {
    app::mount();
}
