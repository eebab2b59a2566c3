//! The harness itself, on pages made up here: a page that misbehaves must be caught.

use std::fs;
use std::path::PathBuf;

use journeys::{Outcome, Screen, visit};

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
