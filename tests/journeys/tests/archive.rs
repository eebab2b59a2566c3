//! A site of an archive, as `article-explorer build` makes it of `archive/`: its search, and the way from there into an article.

use journeys::{Browser, Guest, Key, Outcome, Screen, in_each_browser, plan};
use serde_json::json;
use site::Plan;
use std::env;
use std::path::PathBuf;

/// The site, in a folder of its host, under the policy of the strictest.
fn archive() -> Plan {
    let site = env::var_os("ARCHIVE").expect("cargo xtask test says where the archive is");
    Plan { folders: vec![("news/archive".to_owned(), PathBuf::from(site))], ..plan() }
}

const SEARCH: &str = "document.querySelector('#search')";

/// Opens a page of the site with its search, and writes down what breaks the policy from then on.
async fn open(guest: &Guest, path: &str) -> Outcome {
    guest.open(&format!("news/archive/{path}")).await?;
    guest.wait(&format!("!!{SEARCH}")).await?;
    let watch = "window.watched ??= []; for (const name of ['securitypolicyviolation', 'error', 'unhandledrejection']) addEventListener(name, (event) => watched.push(String(event.violatedDirective ?? event.message ?? event.reason)))";
    guest.run(watch).await
}

/// Waits until the search shows just these under a heading.
async fn finds(guest: &Guest, heading: &str, words: &[&str]) -> Outcome {
    let shown = format!(
        "[...document.querySelectorAll('.results section')].filter((section) => section.querySelector('h2').firstChild.data.trim() === {})
           .flatMap((section) => [...section.querySelectorAll('li')].map((row) => row.querySelector('blockquote, a').textContent))",
        json!(heading)
    );
    guest.wait(&format!("JSON.stringify({shown}) === {}", json!(json!(words).to_string()))).await
}

#[test]
fn a_word_and_a_name_are_found_and_lead_into_the_article() {
    in_each_browser(&archive(), async |guest| -> Outcome {
        open(guest, "index.html").await?;
        // The beginning of a word of the headline.
        guest.write(SEARCH, "bridg").await?;
        finds(guest, "Articles", &["Oslo to inspect its bridges"]).await?;
        finds(guest, "People", &[]).await?;
        assert_eq!(
            guest.ask("document.querySelector('[role=search] [role=status]').textContent").await?,
            "1 article, 1 quote"
        );
        assert_eq!(guest.ask("document.querySelector('.listed').hidden && location.search").await?, "?q=bridg");
        // A name, in each of the three kinds; the newest first.
        guest.write(SEARCH, Key::Escape).await?;
        guest
            .wait("document.querySelector('.results section') === null && !document.querySelector('.listed').hidden")
            .await?;
        guest.write(SEARCH, "KARL berg").await?;
        finds(guest, "People", &["Karl Berg"]).await?;
        finds(guest, "Articles", &["Budget passed after a long night", "Oslo to inspect its bridges"]).await?;
        finds(guest, "Quotes", &["We can now repair what is broken"]).await?;
        // The words of a quote lead to where they stand in the article.
        guest.press_element("document.querySelector('.results .said a')").await?;
        guest.wait("document.querySelector('[data-panel]') !== null").await?;
        guest.wait("document.querySelector('#at')?.textContent.startsWith('We can now repair')").await?;
        assert_eq!(guest.ask("location.pathname").await?, "/news/archive/budget.html");

        // From a page in a folder, blind to accents, by an address that holds the words.
        open(guest, "article-explorer/people-z.html?q=Zo%C3%A9%20M%C3%BCLL").await?;
        finds(guest, "People", &["Zoë Müller"]).await?;
        finds(guest, "Articles", &["Ferry stays where it is"]).await?;
        guest.press_element("document.querySelector('.results .story a')").await?;
        guest.wait("document.querySelector('[data-panel]') !== null").await?;
        assert_eq!(guest.ask("location.pathname").await?, "/news/archive/oslo/ferry%202.html");
        assert_eq!(guest.ask("document.querySelector('h1').textContent").await?, "Ferry stays where it is");
        guest.press_element("document.querySelector('.way-back a')").await?;
        guest.wait("location.pathname === '/news/archive/index.html'").await?;

        open(guest, "index.html?q=volcano").await?;
        guest.wait("document.querySelector('.results .empty')?.textContent === 'Nothing here holds these words.'").await
    });
}

#[test]
fn nothing_moves_when_an_articles_page_becomes_the_explorer() {
    in_each_browser(&archive(), async |guest| -> Outcome {
        if guest.ask("PerformanceObserver.supportedEntryTypes.includes('layout-shift')").await? == false {
            assert_ne!(guest.browser, Browser::Chromium, "it measures");
            return Ok(());
        }
        for screen in Screen::ALL {
            guest.hold(screen.width, screen.height).await?;
            for article in ["budget.html", "oslo/ferry%202.html"] {
                guest.go(&guest.address(&format!("news/archive/{article}"))).await?;
                guest.wait("window.explorer?.analysis().length > 0").await?;
                guest
                    .run(
                        "window.shift = 0;
                         new PerformanceObserver((list) => {
                           for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
                         }).observe({ type: 'layout-shift', buffered: true });
                         const soon = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
                         soon(() => soon(() => { window.rested = true; }));",
                    )
                    .await?;
                guest.wait("window.rested === true").await?;
                assert_eq!(guest.ask("shift").await?, json!(0), "{article} at {} px", screen.width);
                // That it would have been seen.
                guest.run("document.body.style.paddingTop = '200px'").await?;
                guest.wait("shift > 0").await?;
            }
        }
        Ok(())
    });
}
