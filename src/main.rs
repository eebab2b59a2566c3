//! Mounts the page on its element; nothing else.

mod app;
mod article;
mod calendar;
#[cfg(any(test, feature = "gold"))]
mod fixture;
mod fold;
mod permalink;
mod reading;
mod segment;
mod state;
mod visible;

fn main() {
    app::mount();
}
