//! Small screens and large ones: one view at a time on a phone, nothing past its edge.

use journeys::{Screen, VIEWS, journey};

#[test]
fn nothing_reaches_past_the_edge() {
    for width in [320, 360, 768, 1440] {
        journey(Screen { width, height: 740 }, async |reader| {
            for (view, address) in VIEWS {
                reader.open(address).await?;
                let past =
                    reader.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
                // Less than nothing where room is kept for a scroll bar.
                assert!(past.as_i64().is_some_and(|past| past <= 0), "{view} at {width} px: {past}");
            }
            Ok(())
        });
    }
}

#[test]
fn a_phone_shows_one_view_at_a_time() {
    journey(Screen::PHONE, async |reader| {
        reader.open("").await?;
        for (view, _) in VIEWS {
            reader.press(&format!("[data-view='{view}']")).await?;
            reader.sees(1, &format!("[data-panel='{view}']")).await?;
            reader.sees(1, "[data-panel]").await?;
        }
        Ok(())
    });
}

#[test]
fn a_desk_shows_the_article_beside_a_view() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=quotes").await?;
        reader.sees(2, "[data-panel]").await?;
        let beside = "(() => {
          const [article, quotes] = ['article', 'quotes'].map((name) => document.querySelector(`[data-panel=${name}]`).getBoundingClientRect());
          return article.right <= quotes.left + 1;
        })()";
        assert_eq!(reader.ask(beside).await?, true);
        Ok(())
    });
}

#[test]
fn a_phone_goes_from_a_quote_to_its_sentence() {
    journey(Screen::PHONE, async |reader| {
        reader.open("#view=quotes&by=tammy-bruce").await?;
        reader.press("[data-quote] .actions button").await?;
        reader.sees(1, "[data-panel='article']").await?;
        reader.wait("(() => { const box = document.getElementById('at')?.getBoundingClientRect(); return !!box && box.top >= 0 && box.bottom <= innerHeight; })()").await
    });
}
