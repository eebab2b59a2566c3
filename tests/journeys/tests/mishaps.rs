//! What goes wrong on a host's page: articles that cannot be read, come late, change, or are in another language; frames that
//! nobody makes high enough.

use std::fs;
use std::path::PathBuf;

use journeys::{Outcome, breaking, in_each_browser, inside, plan};
use serde_json::json;
use site::Plan;

use crate::hosts::analysis;

const GERMAN: &str = "OSLO. „Es wird am Dienstag regnen“, sagte Anna Lee, die Bürgermeisterin von Oslo, nach einem Treffen mit Minister \
    Karl Berg. Berg sagte, die Regierung werde jede Brücke prüfen. Lee hatte dem Ministerium in der vergangenen Woche vorgeworfen, die \
    Straßen zu vernachlässigen. „Uns hat niemand etwas gesagt“, sagte sie. Der norwegische Straßenrat bestritt das am Montag in Oslo.";

/// The host pages, and a folder `odd` with these files.
pub(crate) fn with(name: &str, files: &[(&str, String)]) -> Plan {
    let folder: PathBuf = std::env::temp_dir().join(format!("odd-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (file, content) in files {
        fs::write(folder.join(file), content).unwrap();
    }
    let mut plan = plan();
    plan.folders.insert(0, ("odd".to_owned(), folder));
    plan
}

#[test]
fn what_cannot_be_read_is_told_in_plain_words_and_the_next_address_is_tried() {
    let odd = [
        ("bad.json", "{\"headline\": \"Rain"),
        ("null.json", "null"),
        ("headline.json", "{\"headline\": \"Rain\", \"bodies\": {}}"),
        ("empty.txt", " \n"),
        ("empty.html", ""),
    ];
    let plan = with("files", &odd.map(|(file, content)| (file, content.to_owned())));
    in_each_browser(&plan, async |guest| -> Outcome {
        guest.open("empty.html").await?;
        guest.run("put('story.txt')").await?;
        guest.stands("article-explorer").await?;
        for (address, said) in [
            ("odd/bad.json", "odd/bad.json is not valid JSON."),
            ("odd/null.json", "the JSON holds no article: it has neither text nor a body."),
            ("odd/headline.json", "the JSON holds no article: it has neither text nor a body."),
            ("odd/empty.txt", "there is no text in odd/empty.txt."),
            ("odd/empty.html", "there is no text in odd/empty.html."),
            ("https://[", "“https://[” is not an address."),
        ] {
            guest.run(&format!("document.querySelector('article-explorer').src = {}", json!(address))).await?;
            let sentence = format!("The interactive view cannot start: {said}");
            guest
                .wait(&format!("{}.textContent === {}", inside("article-explorer", ".notice"), json!(sentence)))
                .await?;
        }
        // The last address counts, also where the one before is still on its way.
        guest
            .run(
                "const one = document.querySelector('article-explorer'); one.src = 'story.txt'; one.src = 'story.html'",
            )
            .await?;
        guest.stands("article-explorer").await?;
        assert_eq!(guest.ask("document.querySelector('article-explorer').export()").await?, analysis());
        assert_eq!(guest.ask(&format!("{}.textContent", inside("article-explorer", ".notice"))).await?, "");
        Ok(())
    });
}

#[test]
fn an_element_that_is_filled_late_or_written_anew_shows_what_it_holds() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        guest.run("document.body.append(document.createElement('article-explorer'))").await?;
        guest
            .wait(&format!("{}?.textContent.includes('no text in the element')", inside("article-explorer", ".notice")))
            .await?;
        guest
            .run(
                "const told = document.createElement('p'); told.textContent = '“It will rain,” Ann Lee said.';
                 document.querySelector('article-explorer').append(told)",
            )
            .await?;
        guest.stands("article-explorer").await?;
        let first = "document.querySelector('article-explorer').analysis?.entities[0]?.name";
        assert_eq!(guest.ask(first).await?, "Ann Lee");
        // As a page does that shows the next article without loading.
        guest
            .run("document.querySelector('article-explorer p').firstChild.data = '“It will snow,” Karl Berg said.'")
            .await?;
        guest.wait(&format!("{first} === 'Karl Berg'")).await?;
        // What is no other article changes nothing.
        guest.run("document.querySelector('article-explorer').select('Karl Berg'); document.querySelector('article-explorer p').append('')").await?;
        guest.wait(&format!("{} !== null", inside("article-explorer", "[data-chip]"))).await
    });
}

#[test]
fn an_article_in_another_language_is_said_to_be_one() {
    in_each_browser(&with("language", &[("german.txt", GERMAN.to_owned())]), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        let said = format!("({}?.textContent ?? '')", inside("article-explorer", ".foreign"));
        for (address, foreign) in [("odd/german.txt", true), ("story.txt", false)] {
            guest.run(&format!("put({})", json!(address))).await?;
            guest.stands("article-explorer").await?;
            assert_eq!(guest.ask(&format!("{said}.includes('not to be in English')")).await?, foreign, "{address}");
        }
        guest.run("document.querySelector('article-explorer').lang = 'nb'").await?;
        guest.wait(&format!("{said}.includes('not to be in English')")).await
    });
}

#[test]
fn of_a_long_article_it_is_said_that_it_is_read_while_it_stands_there_and_nothing_moves() {
    let long = format!(
        "<p>“It will rain,” Ann Lee said.</p>{}",
        "<p>The bridge is closed and the river rises.</p>".repeat(5000)
    );
    let page = format!(
        "<!doctype html><title>Long</title><link rel=\"icon\" href=\"data:,\"><script src=\"../watch.js\"></script><script src=\"told.js\" defer></script>
         <script type=\"module\" src=\"../embed/article-explorer.js\"></script><h1>Long</h1><article-explorer view=\"quotes\">{long}</article-explorer>
         <footer>More of this site</footer>"
    );
    // What is said, whether the article stands, and where its first words and what follows it stand: at first, and whenever what is
    // said is another.
    let told = "window.told = [];
        const host = document.querySelector('article-explorer');
        const place = (element) => element.getBoundingClientRect().top + scrollY;
        const tell = (said) => {
          const box = host.querySelector('p').getBoundingClientRect();
          told.push({ said, stands: box.height > 0, tops: [place(host.querySelector('p')), place(document.querySelector('footer'))], shift });
        };
        tell('');
        customElements.whenDefined('article-explorer').then(() => {
          const line = host.shadowRoot.querySelector('.busy > span');
          new MutationObserver(() => tell(line.textContent)).observe(line, { childList: true });
        });";
    let folder = with("long", &[("long.html", page), ("told.js", told.to_owned())]);
    in_each_browser(&folder, async |guest| -> Outcome {
        guest.open("odd/long.html").await?;
        guest.stands("article-explorer").await?;
        guest.wait("told.length === 3").await?;
        assert_eq!(guest.ask("told[1].said.startsWith('Reading a long article') && told[1].stands").await?, true);
        assert_eq!(guest.ask("told[1].tops").await?, guest.ask("told[0].tops").await?, "the line moved the page");
        assert_eq!(guest.ask("[told[2].said, told[2].stands]").await?, json!(["", false]));
        // Where the explorer takes the article's place it begins where that began; what follows is far below the window.
        guest.wait(&format!("{} !== null", inside("article-explorer", ".page"))).await?;
        assert_eq!(guest.ask("shift").await?, json!(0), "something moved under the reader");
        Ok(())
    });
}

#[test]
fn a_frame_that_is_not_made_high_enough_scrolls() {
    let long =
        format!("“It will rain,” Ann Lee said.\n{}", "The bridge is closed and the river rises again.\n".repeat(900));
    let page = |script: &str| {
        format!(
            "<!doctype html><title>Frames</title><link rel=\"icon\" href=\"data:,\"><script src=\"../watch.js\"></script>{script}
             <iframe data-article-explorer width=\"100%\" height=\"400\" title=\"Rain\"
               src=\"../embed/frame.html?src=/odd/long.txt&amp;view=article&amp;views=article\"></iframe>"
        )
    };
    let script = "<script src=\"../embed/frame.js\" defer></script>";
    let files = [("long.txt", long), ("alone.html", page("")), ("helped.html", page(script))];
    in_each_browser(&with("frames", &files), async |guest| -> Outcome {
        // Without the host's script, and where the article is longer than any frame is made.
        for (address, high) in [("odd/alone.html", 300..500), ("odd/helped.html", 19_000..20_100)] {
            guest.open(address).await?;
            let height = "Math.round(document.querySelector('iframe').getBoundingClientRect().height)";
            guest.wait(&format!("{height} >= {} && {height} < {}", high.start, high.end)).await?;
            guest.enter_frame("iframe").await?;
            guest.stands("article-explorer").await?;
            guest.run("scrollTo({ top: 1e6, behavior: 'instant' })").await?;
            guest.wait("scrollY > 1000 && getComputedStyle(document.documentElement).overflowY !== 'hidden'").await?;
            guest.leave_frame().await?;
        }
        Ok(())
    });
}

#[test]
fn a_frame_whose_module_breaks_comes_back_once() {
    let page = "<!doctype html><title>Frames</title><link rel=\"icon\" href=\"data:,\"><script src=\"../watch.js\"></script>
        <iframe data-article-explorer width=\"100%\" height=\"700\" title=\"Rain\" src=\"../embed/frame.html?src=/story.txt\"></iframe>";
    in_each_browser(&with("broken", &[("frame.html", page.to_owned())]), async |guest| -> Outcome {
        guest.open("odd/frame.html").await?;
        guest.enter_frame("iframe").await?;
        guest.stands("article-explorer").await?;
        let explorer = "document.querySelector('article-explorer')";
        let seen = inside("article-explorer", ".quote-item");
        guest.run(&breaking(&format!("{explorer}.view = 'quotes';"))).await?;
        guest.wait(&format!("({explorer}.analysis ?? null) !== null")).await?;
        guest.run(&format!("{explorer}.view = 'article'; {explorer}.view = 'quotes';")).await?;
        guest.wait(&format!("{seen} !== null")).await?;
        guest.run(&breaking(&format!("{explorer}.view = 'timeline';"))).await?;
        guest
            .wait(&format!("{}?.textContent.includes('a fault of its own')", inside("article-explorer", ".notice")))
            .await?;
        guest.leave_frame().await
    });
}

#[test]
fn a_frame_is_light_where_its_page_says_nothing_and_follows_when_it_goes_dark() {
    let page = |more: &str| {
        format!(
            "<!doctype html><title>Frames</title><link rel=\"icon\" href=\"data:,\"><script src=\"../watch.js\"></script><script src=\"../embed/frame.js\" defer></script>
             <iframe data-article-explorer width=\"100%\" height=\"400\" title=\"Rain\"
               src=\"../embed/frame.html?src=/story.txt&amp;view=quotes{more}\"></iframe>"
        )
    };
    let files = [("silent.html", page("")), ("asked.html", page("&amp;theme=dark"))];
    in_each_browser(&with("themes", &files), async |guest| -> Outcome {
        let scheme = "document.querySelector('iframe').contentDocument.documentElement.style.colorScheme";
        let outside = "document.querySelector('iframe').style.colorScheme";
        guest.open("odd/silent.html").await?;
        guest.wait(&format!("{scheme} === 'light' && {outside} === 'light'")).await?;
        guest.run("document.documentElement.style.colorScheme = 'dark'").await?;
        guest.wait(&format!("{scheme} === 'dark' && {outside} === 'dark'")).await?;
        guest.open("odd/asked.html").await?;
        guest.wait(&format!("{scheme} === 'dark' && {outside} === 'dark'")).await
    });
}

#[test]
fn each_kind_has_its_line_and_marks_over_a_hosts_text_are_those_of_the_legend() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("in-place.html").await?;
        guest.stands("article-explorer").await?;
        for (what, line) in [
            (".legend .person", "underline solid"),
            (".legend .organisation", "underline double"),
            (".legend .place", "underline dotted"),
            (".legend .group", "underline dashed"),
            (".legend .event", "underline wavy"),
            (".legend .date", "underline dotted"),
            (".help .link", "underline solid"),
        ] {
            let style = format!("getComputedStyle({})", inside("article-explorer", what));
            let drawn = guest.ask(&format!("{style}.textDecorationLine + ' ' + {style}.textDecorationStyle")).await?;
            assert_eq!(drawn, line, "{what} in {:?}", guest.browser);
        }
        if guest.ask("'highlights' in CSS").await? == false {
            return Ok(());
        }
        for kind in ["person", "organisation", "place", "group", "event"] {
            let legend = format!(
                "getComputedStyle({}).textDecorationStyle",
                inside("article-explorer", &format!(".legend .{kind}"))
            );
            let rule = format!(
                "[...document.adoptedStyleSheets[0].cssRules].find((one) => one.selectorText === '::highlight(article-explorer-{kind})').cssText"
            );
            let line = guest.ask(&legend).await?.as_str().unwrap_or_default().to_owned();
            assert_eq!(guest.ask(&format!("{rule}.includes(' {line};')")).await?, true, "{kind}: {line}");
        }
        Ok(())
    });
}
