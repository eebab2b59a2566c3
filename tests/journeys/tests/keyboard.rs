//! The keyboard alone: everything a pointer does, and back out of it.

use journeys::{Key, Screen, journey};

#[test]
fn a_speaker_is_chosen_and_let_go() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.tab_to("[role='tab']").await?;
        reader.keys(Key::Right).await?;
        reader.wait("document.activeElement.dataset.view === 'quotes'").await?;
        let all = reader.count("[data-panel='quotes'] [data-quote]").await?;
        assert!(all >= 14, "only {all} quotes");
        reader.tab_to("[data-by='tammy-bruce']").await?;
        reader.keys(Key::Space).await?;
        reader.sees(4, "[data-panel='quotes'] [data-quote]").await?;
        reader.keys(Key::Escape).await?;
        reader.sees(usize::try_from(all)?, "[data-panel='quotes'] [data-quote]").await
    });
}

#[test]
fn the_focus_goes_on_when_a_chip_goes() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=quotes&who=donald-trump&by=tammy-bruce&kind=direct").await?;
        reader.tab_to("[data-chip]").await?;
        for left in [2, 1] {
            reader.keys(Key::Enter).await?;
            reader.sees(left, "[data-chip]").await?;
            reader.wait("document.activeElement.matches('[data-chip]')").await?;
        }
        reader.keys(Key::Enter).await?;
        reader.wait("document.activeElement.id === 'search'").await
    });
}

#[test]
fn names_in_the_text_are_one_stop_with_arrows_between_them() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.tab_to("[data-text] [data-entity]").await?;
        let first = reader.ask("document.activeElement.dataset.place").await?;
        reader.keys(Key::Right).await?;
        reader
            .wait(&format!(
                "document.activeElement.dataset.place !== {first} && document.activeElement.matches('[data-entity]')"
            ))
            .await?;
        reader.keys(Key::Enter).await?;
        reader.wait("document.activeElement.closest('[data-card]') !== null").await?;
        reader.keys(Key::Escape).await?;
        reader.sees(0, "[data-card]").await?;
        // The focus is where it was, not lost at the top of the page.
        reader.wait("document.activeElement.matches('[data-text] [data-entity]')").await
    });
}

#[test]
fn a_name_reached_in_a_picture_zoomed_in_is_in_sight() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=relationships").await?;
        reader.tab_to("svg [data-node]").await?;
        for _ in 0..6 {
            reader.keys("+").await?;
        }
        let inside = "((name, frame) => !!name && name.right > frame.left && name.left < frame.right && name.bottom > frame.top && name.top < frame.bottom)\
            (document.activeElement.closest('[data-node]')?.getBoundingClientRect(), document.querySelector('svg.graph-picture').getBoundingClientRect())";
        let focused = "document.activeElement.closest('[data-node]')?.dataset.node ?? null";
        let mut reached = 0;
        for key in [Key::Right, Key::Down, Key::Left, Key::Left, Key::Up, Key::Right, Key::Down, Key::Down] {
            let before = reader.ask(focused).await?;
            reader.keys(key).await?;
            reader.rest().await?;
            // Nobody may be that way.
            if reader.ask(focused).await? != before {
                reader.wait(inside).await?;
                reached += 1;
            }
        }
        assert!(reached >= 3, "{reached} names reached");
        Ok(())
    });
}

#[test]
fn an_edge_is_reached_by_arrows_and_opened() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=relationships").await?;
        reader.tab_to("[data-node]").await?;
        let stops = reader.ask("document.querySelectorAll(\"[data-node][tabindex='0']\").length").await?;
        assert_eq!(stops, 1, "the picture is one stop");
        let first = reader.ask("document.activeElement.dataset.node").await?;
        reader.keys(Key::Right).await?;
        reader.wait(&format!("document.activeElement.dataset.node !== {first}")).await?;
        reader.keys("e").await?;
        reader.sees(1, "[data-evidence]").await?;
        reader.keys(Key::Escape).await?;
        reader.sees(0, "[data-evidence]").await?;
        reader.tab_to("[data-tab]").await?;
        reader.keys(Key::Right).await?;
        reader.wait("document.activeElement.dataset.tab === 'table'").await?;
        reader.tab_to("[data-panel='relations'] table [data-tie='donald-trump volodymyr-zelenskiy']").await?;
        reader.keys(Key::Enter).await?;
        assert!(reader.text("[data-evidence]").await?.contains("phoned"));
        Ok(())
    });
}

#[test]
fn the_focus_is_always_to_be_seen() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=quotes").await?;
        for _ in 0..12 {
            reader.keys(Key::Tab).await?;
            let seen = "(() => {
              const style = getComputedStyle(document.activeElement);
              return document.activeElement === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                || style.boxShadow !== 'none';
            })()";
            let where_ = reader.ask("document.activeElement.outerHTML.slice(0, 120)").await?;
            assert_eq!(reader.ask(seen).await?, true, "no ring on {where_}");
        }
        Ok(())
    });
}
