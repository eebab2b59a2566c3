//! Mounts the page on its element; nothing else.

mod app;
mod article;
mod reading;
mod state;

fn main() {
    app::mount();
}
