//! The graph: an edge opens the sentence that proves it, and the picture is the same on every load.

use journeys::{Key, Screen, journey};

const PHONED: &str =
    "After the call, Trump phoned Ukrainian President Volodymyr Zelenskiy to inform him about their conversation.";

#[test]
fn an_edge_opens_the_sentence_that_proves_it() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-view='relations']").await?;
        reader.press_line("svg [data-tie='donald-trump volodymyr-zelenskiy']").await?;
        let evidence = reader.text("[data-evidence]").await?;
        assert!(evidence.contains(PHONED), "{evidence}");
        let address = reader.address().await?;
        assert!(address.contains("tie="), "{address}");
        reader.reload().await?;
        assert!(reader.text("[data-evidence]").await?.contains(PHONED), "after a reload");
        reader.keys(Key::Escape).await?;
        reader.sees(0, "[data-evidence]").await
    });
}

#[test]
fn the_table_says_what_the_picture_shows() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=relationships").await?;
        reader.wait("document.querySelector('[data-node]') !== null").await?;
        let drawn = reader.ask(TIES_DRAWN).await?;
        reader.press("[data-tab='table']").await?;
        reader.wait("document.querySelector('table [data-tie]') !== null").await?;
        let written = reader.ask(TIES_WRITTEN).await?;
        assert_eq!(drawn, written);
        assert!(drawn.as_array().is_some_and(|ties| ties.len() >= 10), "{drawn}");
        reader.reload().await?;
        reader.wait("document.querySelector('table [data-tie]') !== null").await?;
        assert_eq!(reader.ask(TIES_WRITTEN).await?, written, "after a reload");
        Ok(())
    });
}

const TIES_DRAWN: &str =
    "[...new Set([...document.querySelectorAll('svg [data-tie]')].map((one) => one.dataset.tie))].sort()";
const TIES_WRITTEN: &str =
    "[...new Set([...document.querySelectorAll('table [data-tie]')].map((one) => one.dataset.tie))].sort()";

const PLACES: &str = "[...document.querySelectorAll('[data-node]')].map((node) => {
  const box = node.getBoundingClientRect();
  return [node.dataset.node, box.x, box.y];
})";

#[test]
fn the_picture_is_the_same_on_every_load() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=relationships").await?;
        reader.wait("document.querySelectorAll('[data-node]').length > 10").await?;
        let first = reader.ask(PLACES).await?;
        reader.reload().await?;
        reader.wait("document.querySelectorAll('[data-node]').length > 10").await?;
        assert_eq!(reader.ask(PLACES).await?, first);
        Ok(())
    });
}
