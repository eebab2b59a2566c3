//! What shuts people out, as far as axe-core can tell, in every view, light and dark.

use std::env;
use std::fs;

use journeys::{Outcome, Reader, Screen, Theme, VIEWS, journey};

/// Everything axe finds of serious or critical weight, in one line each.
const FAULTS: &str = "axe.run(document, { preload: false, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${help}\\n  ${html.slice(0, 200)}\\n  ${failureSummary.replaceAll('\\n', ' ')}`)))";

async fn is_open_to_all(reader: &Reader, what: &str) -> Outcome {
    let script = env::var_os("AXE").ok_or("AXE names no script; run this as `cargo xtask test journeys`")?;
    reader.run(&fs::read_to_string(script)?).await?;
    let faults: Vec<String> = serde_json::from_value(reader.ask_later(FAULTS).await?)?;
    if faults.is_empty() { Ok(()) } else { Err(format!("{what}:\n{}", faults.join("\n")).into()) }
}

fn check(screen: Screen) {
    journey(screen, async |reader| {
        let mut faults = Vec::new();
        for theme in [Theme::Light, Theme::Dark] {
            reader.prefer(theme).await?;
            for (_, address) in VIEWS {
                reader.open(address).await?;
                let what = format!("{} {address} at {} px", theme.name(), screen.width);
                faults.extend(is_open_to_all(reader, &what).await.err().map(|fault| fault.to_string()));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n\n").into()) }
    });
}

#[test]
fn nobody_is_shut_out_at_a_desk() {
    check(Screen::DESK);
}

#[test]
fn nobody_is_shut_out_on_a_phone() {
    check(Screen::PHONE);
}

#[test]
fn nobody_is_shut_out_of_an_open_card_or_the_evidence() {
    journey(Screen::DESK, async |reader| {
        reader.open("").await?;
        reader.press("[data-text] [data-entity='tammy-bruce']").await?;
        reader.sees(1, "[data-card]").await?;
        is_open_to_all(reader, "an open card").await?;
        reader.open("#view=relationships&tie=donald-trump+volodymyr-zelenskiy").await?;
        reader.sees(1, "[data-evidence]").await?;
        is_open_to_all(reader, "open evidence").await
    });
}
