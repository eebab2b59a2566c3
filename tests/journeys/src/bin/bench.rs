//! Times the analysis of the seed article in the browser. `cargo xtask bench` builds the module that is timed.

use std::env;
use std::path::PathBuf;

use journeys::{Outcome, Screen, visit};

fn main() -> Outcome {
    let folder = PathBuf::from(env::var_os("PAGE").ok_or("run it as `cargo xtask bench`")?);
    visit(&folder, Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.wait("document.querySelector('[data-ready]') !== null").await?;
        let said = reader.ask_later("window.measure()").await?;
        let number = |name: &str| said[name].as_f64().ok_or_else(|| format!("no {name} in {said}"));
        println!("analysis of the seed article in {}", reader.browser().await?);
        println!("  found {} entities, quotes, relations and dates", said["found"]);
        println!("  first  {:>7.2} ms", number("first")?);
        println!("  median {:>7.2} ms of 51 readings of 10 runs each", number("median")?);
        println!("  best   {:>7.2} ms, worst {:.2} ms", number("best")?, number("worst")?);
        Ok(())
    })
}
