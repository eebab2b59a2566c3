//! A reader at a real browser: opens the built page, does things, looks.
//!
//! Comes in: the folder of the built page (`PAGE`, else `dist`) and a browser with its driver (`CHROMIUM`,
//! `CHROMEDRIVER`, else from the search path). Nothing is waited for by the clock: every wait is for a condition.
#![cfg(feature = "browser")]

mod border;
mod driver;
mod guest;
mod reader;

pub use driver::{Browser, Driver};
pub use guest::{Guest, STRICT, breaking, browsers, built, in_each_browser, inside, plan};
pub use reader::{Reader, Screen, Theme, journey, visit};
pub use thirtyfour::Key;

/// What a step gives: it stops the journey with what the browser said.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The five views: the name that the page's attributes have for each, and its address.
pub const VIEWS: [(&str, &str); 5] = [
    ("article", "#view=article"),
    ("index", "#view=index"),
    ("quotes", "#view=quotes"),
    ("relations", "#view=relationships"),
    ("timeline", "#view=timeline"),
];
