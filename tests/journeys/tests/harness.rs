//! The harness itself, on pages made up here: a page that misbehaves must be caught.

use std::fs;
use std::panic::catch_unwind;
use std::path::PathBuf;

use journeys::{Outcome, STRICT, Screen, browsers, in_each_browser, plan, visit};
use site::Plan;

/// What a visit to a page of one `index.html` and one `page.js` gives.
fn check(name: &str, body: &str, script: &str) -> Result<(), String> {
    let folder: PathBuf = std::env::temp_dir().join(format!("journeys-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let head = "<!doctype html><html lang=en><meta name=viewport content=width=device-width><title>Page</title><link rel=icon href='data:,'>";
    fs::write(folder.join("index.html"), format!("{head}{body}<script src=page.js></script>")).unwrap();
    fs::write(folder.join("page.js"), script).unwrap();
    let outcome = visit(&folder, Screen::PHONE, async |reader| -> Outcome {
        reader.open("").await?;
        assert_eq!(reader.text("[data-panel]").await?, "Here");
        assert_eq!(reader.count("p").await?, 1, "what is hidden is not seen");
        assert_eq!(reader.ask("innerWidth").await?, 360);
        Ok(())
    });
    fs::remove_dir_all(folder).unwrap();
    outcome.map_err(|error| error.to_string())
}

const BODY: &str = "<p data-panel>Here</p><p hidden>There</p>";

#[test]
fn a_calm_page_passes() {
    assert_eq!(check("calm", BODY, "document.title = 'Page'"), Ok(()));
}

#[test]
fn an_error_in_the_console_is_caught() {
    let said = check("error", BODY, "console.error('oh no')").unwrap_err();
    assert!(said.contains("oh no"), "{said}");
}

#[test]
fn a_request_to_others_is_caught() {
    let said = check("foreign", BODY, "fetch('http://127.0.0.1:9/x').catch(() => {})").unwrap_err();
    assert!(said.contains("127.0.0.1:9"), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_caught() {
    let said = check("missing", &format!("{BODY}<img alt='' src=none.png>"), "").unwrap_err();
    assert!(said.contains("none.png"), "{said}");
}

#[test]
fn an_inline_style_is_caught() {
    let said = check("style", &format!("{BODY}<b style='color:red'>b</b>"), "").unwrap_err();
    assert!(said.contains("style"), "{said}");
}

/// Fails unless a journey is caught, in each browser, whose first page asks another machine by itself or in a frame, with every
/// trace in the page wiped off, and which may go on to another page.
fn guest_is_caught(name: &str, policy: &str, is_framed: bool, goes_on: bool) {
    let folder: PathBuf = std::env::temp_dir().join(format!("journeys-guest-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let head = "<!doctype html><html lang=en><title>Page</title><link rel=icon href='data:,'>";
    for (file, body) in [
        ("asks.html", "<script src=asks.js></script>"),
        ("framed.html", "<iframe src=asks.html></iframe>"),
        ("next.html", "<p>Calm</p>"),
    ] {
        fs::write(folder.join(file), format!("{head}{body}")).unwrap();
    }
    let script = "window.asked = fetch('http://elsewhere.test/', { mode: 'no-cors' }).catch(() => {}).then(() => true)";
    fs::write(folder.join("asks.js"), script).unwrap();
    let plan = Plan { policy: policy.to_owned(), ..Plan::of(&folder) };
    let (page, asked) = if is_framed {
        ("framed.html", "document.querySelector('iframe').contentWindow.asked")
    } else {
        ("asks.html", "window.asked")
    };
    let journey = || {
        in_each_browser(&plan, async |guest| -> Outcome {
            guest.open(page).await?;
            guest.wait_later(asked).await?;
            guest.run("performance.clearResourceTimings()").await?;
            if goes_on { guest.open("next.html").await } else { Ok(()) }
        });
    };
    let said = catch_unwind(journey).err().and_then(|said| said.downcast::<String>().ok()).unwrap_or_default();
    fs::remove_dir_all(folder).unwrap();
    for browser in browsers() {
        let line = said.lines().find(|line| line.contains(&format!("in {browser:?}:")));
        assert!(line.is_some_and(|line| line.contains("elsewhere.test")), "{browser:?}: {said}");
    }
}

#[test]
fn a_guests_request_to_others_is_caught() {
    guest_is_caught("page", "", false, false);
}

#[test]
fn a_request_from_within_a_frame_is_caught() {
    guest_is_caught("frame", "", true, false);
}

#[test]
fn a_request_from_a_page_left_behind_is_caught() {
    guest_is_caught("left", "", false, true);
}

#[test]
fn a_request_that_the_policy_of_a_frame_keeps_back_is_caught() {
    guest_is_caught("kept", STRICT, true, true);
}

#[test]
fn a_wait_goes_on_when_its_page_goes_and_ends_when_the_page_throws() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("leak.html").await?;
        guest.run("window.stays = false; setTimeout(() => location.reload(), 50);").await?;
        // The first page never answers.
        guest.wait("window.stays === false ? new Promise(() => {}) : document.readyState === 'complete'").await?;
        let error = guest.wait("nobody.named.this").await.unwrap_err().to_string();
        assert!(error.contains("nobody"), "{error}");
        Ok(())
    });
}
