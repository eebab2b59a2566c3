//! One selection for all views: choosing in one filters all, and it is kept in the address.

use journeys::{Key, Outcome, Reader, Screen, journey};

const QUOTES: &str = "[data-panel='quotes'] [data-quote]";
const BRUCE: &str = "[data-panel='quotes'] [data-by='tammy-bruce']";

/// How many quotes there are before anything is chosen.
async fn all(reader: &Reader) -> Outcome<usize> {
    let all = usize::try_from(reader.count(QUOTES).await?)?;
    assert!(all >= 14, "only {all} quotes");
    Ok(all)
}

#[test]
fn choosing_a_speaker_leaves_exactly_her_quotes() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-view='quotes']").await?;
        let all = all(reader).await?;
        reader.press(BRUCE).await?;
        reader.sees(4, QUOTES).await?;
        reader.sees(4, &format!("{QUOTES}[data-speaker='tammy-bruce']")).await?;
        let said = reader.texts(&format!("{QUOTES} blockquote")).await?;
        for (quote, start) in said.iter().zip([
            "US Secretary of State Marco Rubio,",
            "the meeting is aimed at determining",
            "I think the goal, obviously,",
            "even though Ukraine would not be at the table",
        ]) {
            assert!(quote.trim_start_matches('“').starts_with(start), "{quote}");
        }
        assert!(reader.text("[role='status']").await?.contains(&format!("4 of {all} quotes")));
        reader.sees(1, "[data-chip]").await?;
        assert!(reader.text("[data-chip]").await?.contains("Tammy Bruce"));
        Ok(())
    });
}

#[test]
fn escape_clears_every_choice() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-view='quotes']").await?;
        let all = all(reader).await?;
        reader.press(BRUCE).await?;
        reader.press("[data-panel='quotes'] [data-kind='direct']").await?;
        reader.sees(2, "[data-chip]").await?;
        reader.sees(1, QUOTES).await?;
        reader.keys(Key::Escape).await?;
        reader.sees(0, "[data-chip]").await?;
        reader.sees(all, QUOTES).await
    });
}

#[test]
fn a_chip_takes_back_its_own_choice_only() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=quotes&by=tammy-bruce&kind=direct").await?;
        reader.sees(1, QUOTES).await?;
        reader.press("[data-chip]").await?;
        reader.sees(1, "[data-chip]").await
    });
}

#[test]
fn the_address_keeps_the_state_through_a_reload() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-view='quotes']").await?;
        reader.press(BRUCE).await?;
        reader.sees(4, QUOTES).await?;
        let (address, status) = (reader.address().await?, reader.text("[role='status']").await?);
        assert!(address.starts_with('#') && address.contains("tammy-bruce"), "{address}");
        let shown = reader.texts(QUOTES).await?;
        reader.reload().await?;
        reader.sees(4, QUOTES).await?;
        assert_eq!(reader.texts(QUOTES).await?, shown);
        assert_eq!(reader.text("[role='status']").await?, status);
        assert_eq!(reader.address().await?, address);
        Ok(())
    });
}

#[test]
fn back_takes_back_one_choice_at_a_time() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-view='quotes']").await?;
        let all = all(reader).await?;
        reader.press(BRUCE).await?;
        reader.sees(4, QUOTES).await?;
        reader.press("[data-panel='quotes'] [data-kind='indirect']").await?;
        reader.sees(3, QUOTES).await?;
        reader.back().await?;
        reader.sees(4, QUOTES).await?;
        reader.back().await?;
        reader.sees(all, QUOTES).await?;
        reader.back().await?;
        reader.sees(0, QUOTES).await?;
        reader.sees(1, "[data-panel='index']").await
    });
}

#[test]
fn choosing_in_the_index_filters_the_other_views() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=index").await?;
        reader.press("[data-panel='index'] [data-entity='tammy-bruce']").await?;
        reader
            .wait("document.querySelector(\"[data-panel='index'] [data-entity='tammy-bruce']\").ariaPressed === 'true'")
            .await?;
        let status = reader.text("[role='status']").await?;
        assert!(status.contains(" quotes"), "{status}");
        reader.press("[data-view='timeline']").await?;
        let all = reader.count("[data-panel='timeline'] [data-date]").await?;
        reader.keys(Key::Escape).await?;
        reader.wait(&format!("document.querySelectorAll(\"[data-panel='timeline'] [data-date]\").length > {all}")).await
    });
}

#[test]
fn search_finds_as_one_types() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=index").await?;
        reader.press("input[type='search']").await?;
        reader.keys("lavrov").await?;
        reader.sees(1, "[data-panel='index'] [data-entity]").await?;
        reader.sees(1, "[data-panel='index'] [data-entity='sergey-lavrov']").await
    });
}

#[test]
fn a_role_leads_to_the_words_that_give_it() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-entity='vladimir-putin']").await?;
        assert_eq!(reader.text("#card .roles button").await?, "Russian President");
        reader.press("#card .roles button").await?;
        reader.wait("document.getElementById('at')?.textContent.startsWith('Russian')").await?;
        // A passage is addressed by its place and its first words.
        reader.wait("location.hash.includes(':russian-president-')").await
    });
}
