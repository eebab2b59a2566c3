//! Mounts the page on its element; nothing else.

mod app;
mod article;
mod calendar;
mod components;
mod dom;
#[cfg(test)]
mod fixture;
mod fold;
mod graph;
mod keys;
mod marked;
mod permalink;
mod reading;
mod segment;
mod state;
mod visible;
mod words;

fn main() {
    app::mount();
}
