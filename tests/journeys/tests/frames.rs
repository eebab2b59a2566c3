//! Explorers in frames, in each browser: for pages that take no scripts of others.

use journeys::{Outcome, built, in_each_browser, inside, plan};
use serde_json::json;
use site::Plan;
use std::fs;

use crate::hosts::analysis;

#[test]
fn a_frame_is_as_high_as_what_it_holds() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        // Too narrow for the article beside a view.
        guest.hold(700, 900).await?;
        guest.open("frame.html").await?;
        let height = "document.querySelector('#quotes').getBoundingClientRect().height";
        guest.press_element("document.querySelector('summary')").await?;
        guest.wait(&format!("{height} > 500")).await?;
        let high = guest.ask(height).await?.as_f64().unwrap_or_default();
        guest.enter_frame("#quotes").await?;
        guest.stands("article-explorer").await?;
        assert_eq!(guest.ask("getComputedStyle(document.documentElement).colorScheme").await?, "dark");
        assert_eq!(guest.ask("getComputedStyle(document.body).backgroundColor").await?, "rgba(0, 0, 0, 0)");
        guest.press("article-explorer", "[data-view=timeline]").await?;
        guest.leave_frame().await?;
        guest.wait(&format!("{height} < {high} - 50 && {height} > 100")).await?;
        // In a closed tab there is nothing to see; opened again it is as high as before.
        guest.press_element("document.querySelector('summary')").await?;
        guest.press_element("document.querySelector('summary')").await?;
        guest.wait(&format!("{height} > 100 && {height} < {high} - 50")).await
    });
}

#[test]
fn a_frame_tells_the_page_around_it_what_happens() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("frame.html").await?;
        guest.run("window.heard = []; addEventListener('message', ({ data }) => heard.push(data))").await?;
        guest.press_element("document.querySelector('summary')").await?;
        let heard = |type_: &str| format!("heard.find(({{ type }}) => type === 'article-explorer:{type_}')");
        guest.wait(&format!("!!{}", heard("ready"))).await?;
        assert_eq!(
            guest.ask(&heard("ready")).await?,
            json!({ "v": 1, "type": "article-explorer:ready", "detail": {} })
        );
        guest.enter_frame("#quotes").await?;
        guest.run("document.querySelector('article-explorer').select('Karl Berg')").await?;
        guest.leave_frame().await?;
        guest.wait(&format!("!!{} && !!{}", heard("select"), heard("filter"))).await?;
        assert_eq!(
            guest.ask(&heard("select")).await?,
            json!({ "v": 1, "type": "article-explorer:select", "detail": { "entities": ["Karl Berg"] } })
        );
        assert_eq!(guest.ask(&format!("{}.detail.quotes", heard("filter"))).await?, json!([1, 4]));
        let heights = "heard.filter(({ type }) => type === 'article-explorer:height')";
        let are_numbers =
            format!("{heights}.length > 0 && {heights}.every(({{ v, height }}) => v === 1 && height > 0)");
        assert_eq!(guest.ask(&are_numbers).await?, true);
        Ok(())
    });
}

#[test]
fn the_script_for_pages_around_frames_is_at_most_a_kilobyte() {
    let size = fs::metadata(built().join("embed/frame.js")).unwrap().len();
    assert!(size <= 1024, "{size} bytes");
}

#[test]
fn attributes_are_properties_and_parameters_of_a_frame() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        // Set before there is such an element, as frameworks do.
        guest.open("story.html").await?;
        guest
            .run(
                "const early = Object.assign(document.createElement('article-explorer'), { src: 'story.html', published: '2025-02-17', view: 'quotes', height: 400, permalink: true, id: 'early' });
                 document.body.prepend(early);
                 import('./embed/article-explorer.js');",
            )
            .await?;
        guest.stands("#early").await?;
        assert_eq!(guest.ask("document.querySelector('#early').export()").await?, analysis());
        assert_eq!(guest.ask("document.querySelector('#early').getBoundingClientRect().height").await?, 400);
        guest.run("document.querySelector('#early').select('Ann Lee')").await?;
        guest.wait("location.hash.includes('early.who=ann-lee')").await?;
        guest.run("document.querySelector('#early').theme = 'dark'").await?;
        assert_eq!(guest.ask("document.querySelector('#early').getAttribute('theme')").await?, "dark");

        guest.hold(700, 900).await?;
        guest.open("embed/frame.html?src=/story.html&published=2025-02-17&view=timeline&views=article+timeline&height=300&permalink=x&theme=dark&lang=en-GB&title=Rain").await?;
        guest.stands("article-explorer").await?;
        assert_eq!(guest.ask("document.querySelector('article-explorer').export()").await?, analysis());
        assert_eq!(guest.ask("document.querySelector('article-explorer').getBoundingClientRect().height").await?, 300);
        assert_eq!(guest.ask("document.title").await?, "Rain");
        guest.wait(&format!("{}.ariaSelected === 'true'", inside("article-explorer", "[data-view=timeline]"))).await?;
        assert_eq!(guest.ask("document.querySelector('article-explorer').lang").await?, "en-GB");
        guest.wait(&format!("{}.length === 2", inside_all("article-explorer", "[data-view]"))).await?;
        guest.run("document.querySelector('article-explorer').select('Ann Lee')").await?;
        guest.wait("location.hash.includes('x.who=ann-lee')").await
    });
}

#[test]
fn a_sandboxed_frame_without_storage_works() {
    // WebKit takes 'self' in a policy for nothing where the origin is opaque.
    in_each_browser(&Plan { shared: true, policy: String::new(), ..plan() }, async |guest| -> Outcome {
        guest.open("sandbox.html").await?;
        guest.wait("document.querySelector('iframe').getBoundingClientRect().height > 400").await?;
        guest.enter_frame("iframe").await?;
        guest.stands("article-explorer").await?;
        let blocked = "(() => { try { return !localStorage; } catch { return true; } })()";
        assert_eq!(guest.ask(blocked).await?, true);
        guest.press("article-explorer", "[data-view=quotes]").await?;
        guest.wait(&format!("{} !== null", inside("article-explorer", ".quote-item"))).await?;
        guest.leave_frame().await
    });
}

/// All that `selector` selects inside the explorer that `host` selects.
fn inside_all(host: &str, selector: &str) -> String {
    format!("document.querySelector({}).shadowRoot.querySelectorAll({})", json!(host), json!(selector))
}
