//! Opening the page: the article is there, unaltered and at once, and nothing moves under the reader.

use std::fs;
use std::path::Path;

use journeys::{Screen, journey};
use serde_json::{Value, json};

/// The text that the page carries, as published.
fn source() -> String {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut texts: Vec<_> = fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    texts.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    texts.sort();
    fs::read_to_string(&texts[0]).unwrap()
}

#[test]
fn the_article_is_what_was_published_to_the_character() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        let shown = reader.ask("document.querySelector('[data-text]').textContent").await?;
        assert_eq!(shown, json!(source()));
        reader.keys("m").await?;
        reader.sees(0, "[data-text] [data-entity]").await?;
        let bare = reader.ask("document.querySelector('[data-text]').textContent").await?;
        assert_eq!(bare, json!(source()), "with its marks hidden");
        Ok(())
    });
}

#[test]
fn the_article_is_in_the_page_before_any_script_runs() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        let served = "fetch('./').then((page) => page.text())\
            .then((html) => new DOMParser().parseFromString(html, 'text/html').querySelector('[data-text]').textContent)";
        let shown = reader.ask_later(served).await?;
        assert_eq!(shown, json!(source()));
        Ok(())
    });
}

#[test]
fn nothing_moves_when_the_results_come_in() {
    for screen in Screen::ALL {
        journey(screen, async |reader| {
            reader.open("").await?;
            reader.wait("document.readyState === 'complete'").await?;
            reader.rest().await?;
            let shift = reader.ask("window.shift").await?;
            assert_eq!(shift.as_f64(), Some(0.0), "at {} px", screen.width);
            Ok(())
        });
    }
}

#[test]
fn a_name_opens_its_card() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-text] [data-entity='tammy-bruce']").await?;
        let card = reader.text("[data-card='tammy-bruce']").await?;
        assert!(card.contains("Tammy Bruce"), "{card}");
        assert!(card.contains("4 quotes"), "{card}");
        reader.keys(journeys::Key::Escape).await?;
        reader.sees(0, "[data-card]").await
    });
}

#[test]
fn each_view_has_something_to_show() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        for (view, item) in [
            ("index", "[data-entity]"),
            ("quotes", "[data-quote]"),
            ("relations", "[data-node]"),
            ("timeline", "[data-date]"),
        ] {
            reader.press(&format!("[data-view='{view}']")).await?;
            let panel = format!("[data-panel='{view}']");
            reader.wait(&format!("document.querySelector(\"{panel} {item}\")?.checkVisibility() ?? false")).await?;
            assert_eq!(
                reader.ask(&format!("document.querySelector(\"[data-view='{view}']\").ariaSelected")).await?,
                Value::from("true")
            );
        }
        Ok(())
    });
}
