//! Where articles come from, in the forms in which newsrooms have them, and what attributes say of them.

use journeys::{Guest, Outcome, in_each_browser, inside, plan};
use serde_json::{Value, json};
use site::Plan;

use crate::mishaps::with;

const EXPLORER: &str = "document.querySelector('article-explorer')";

/// Puts an explorer of `address` into the empty page and waits until it has read that.
async fn put(guest: &Guest, address: &str) -> Outcome {
    guest.run(&format!("put({})", json!(address))).await?;
    guest.stands("article-explorer").await
}

#[test]
fn ninjs_of_every_version_is_the_same_article() {
    let html = "<p>&ldquo;It will rain,&rdquo; said Ren&eacute; Lee &amp; Co.</p><p>Karl Berg denied&nbsp;it.</p>";
    let plain = "“It will rain,” said René Lee & Co. Karl Berg denied it.";
    let day = "2025-02-17T08:00:00+01:00";
    let versions = [
        json!({ "headline": "Rain & more", "versioncreated": day, "body_text": plain, "body_xhtml": html }),
        json!({
            "headlines": [{ "role": "short", "value": "Rain" }, { "role": "main", "value": "Rain & more" }],
            "firstcreated": day, "infosources": [{ "name": "Agency" }],
            "bodies": [{ "contenttype": "text/plain", "value": plain }, { "contenttype": "text/html", "value": html }],
        }),
        json!({
            "headlines": [{ "role": "main", "contentType": "text/html", "value": "Rain &amp; more" }],
            "contentCreated": day, "infoSources": [{ "name": "Agency" }],
            "bodies": [{ "contentType": "text/plain", "value": plain }, { "contentType": "application/xhtml+xml", "value": html }],
        }),
    ];
    let names = ["one.json", "two.json", "three.json"];
    let files: Vec<_> = names.into_iter().zip(versions.iter().map(Value::to_string)).collect();
    in_each_browser(&with("ninjs", &files), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        let mut read = Vec::new();
        for name in names {
            put(guest, &format!("odd/{name}")).await?;
            guest.run(&format!("{EXPLORER}.published = null")).await?;
            guest.wait(&format!("{EXPLORER}.analysis?.published === '2025-02-17'")).await?;
            assert_eq!(guest.ask(&format!("{EXPLORER}.analysis.title")).await?, "Rain & more", "{name}");
            let shown =
                format!("[...{EXPLORER}.shadowRoot.querySelectorAll('.paragraph')].map((it) => it.textContent.trim())");
            assert_eq!(
                guest.ask(&shown).await?,
                json!(["“It will rain,” said René Lee & Co.", "Karl Berg denied\u{a0}it."]),
                "{name}"
            );
            read.push(guest.ask(&format!("{EXPLORER}.export()")).await?);
        }
        assert!(read.windows(2).all(|pair| pair[0] == pair[1]));
        Ok(())
    });
}

#[test]
fn what_is_no_article_is_not_shown_as_one() {
    let files = [
        ("story.pdf", "%PDF-1.4\n%âãÏÓ\n1 0 obj".to_owned()),
        ("story.xml", "<?xml version=\"1.0\"?><nitf><body><p>Rain.</p></body></nitf>".to_owned()),
        ("story.bin", "Rain\0\0in Oslo".to_owned()),
    ];
    in_each_browser(&with("other", &files), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        for (name, _) in &files {
            guest.run(&format!("put('odd/{name}')")).await?;
            let said = format!("The interactive view cannot start: odd/{name} is neither text, HTML nor ninjs.");
            let notice = inside("article-explorer", ".notice");
            guest.wait(&format!("{notice}?.textContent === {}", json!(said))).await?;
        }
        Ok(())
    });
}

#[test]
fn the_day_is_that_of_the_attribute_or_else_what_the_article_says() {
    let head = "<title>Rain</title><meta property=\"article:published_time\" content=\"2025-02-16T08:00:00Z\"><p>It rained on Monday, Ann Lee said.</p>";
    let time = "<time datetime=\"2025-02-17T09:00+01:00\">Monday</time><p>It rained on Monday, Ann Lee said.</p>";
    let files = [("head.html", head.to_owned()), ("time.html", format!("<article>{time}</article>"))];
    in_each_browser(&with("days", &files), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        for (file, published, day) in [
            ("head", "", "2025-02-16"),
            ("time", "", "2025-02-17"),
            ("time", "2025-02-18", "2025-02-18"),
            ("time", "2025-02-18T23:30:00-05:00", "2025-02-18"),
            ("time", "18 February 2025", "2025-02-17"),
        ] {
            put(guest, &format!("odd/{file}.html")).await?;
            guest.run(&format!("{EXPLORER}.setAttribute('published', {})", json!(published))).await?;
            guest.wait(&format!("{EXPLORER}.analysis?.published === '{day}'")).await?;
        }
        Ok(())
    });
}

#[test]
fn the_element_beside_may_come_late_and_be_replaced() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        guest
            .run("document.body.append(Object.assign(document.createElement('article-explorer'), { htmlFor: 'late' }))")
            .await?;
        let notice = inside("article-explorer", ".notice");
        guest.wait(&format!("{notice}?.textContent.includes('no element with the id “late”')")).await?;
        guest
            .run(
                "window.story = (name) => {
                   const story = Object.assign(document.createElement('article'), { id: 'late' });
                   story.append(Object.assign(document.createElement('p'), { textContent: `“It will rain,” ${name} said.` }));
                   return story;
                 };
                 document.body.append(story('Ann Lee'));",
            )
            .await?;
        let first = format!("{EXPLORER}.analysis?.entities[0]?.name");
        guest.wait(&format!("{first} === 'Ann Lee'")).await?;
        guest.run("document.querySelector('#late').replaceWith(story('Karl Berg'))").await?;
        guest.wait(&format!("{first} === 'Karl Berg'")).await?;
        assert_eq!(guest.ask(&format!("{notice}.textContent")).await?, "");
        guest.run("document.querySelector('#late').remove()").await?;
        guest.wait(&format!("{notice}?.textContent.includes('no element with the id “late”')")).await
    });
}

#[test]
fn explorers_without_names_keep_apart_in_the_address() {
    let story = "<article-explorer permalink><p>“It will rain,” Ann Lee said.</p></article-explorer>";
    let page = format!(
        "<!doctype html><title>Two</title><link rel=\"icon\" href=\"data:,\"><script src=\"../watch.js\"></script>
         <script type=\"module\" src=\"../embed/article-explorer.js\"></script>{story}{story}"
    );
    in_each_browser(&with("two", &[("two.html", page)]), async |guest| -> Outcome {
        guest.open("odd/two.html").await?;
        let second = "document.querySelector('article-explorer + article-explorer')";
        guest.run(&format!("{second}.scrollIntoView()")).await?;
        for host in ["article-explorer", "article-explorer + article-explorer"] {
            guest.stands(host).await?;
        }
        guest.run(&format!("{second}.select('Ann Lee')")).await?;
        guest.wait("location.hash.includes('explorer-2.who=ann-lee')").await?;
        assert_eq!(guest.ask("location.hash.includes('explorer.who')").await?, false);
        Ok(())
    });
}

#[test]
fn a_frame_leaves_the_history_of_its_page_alone() {
    let page = "<!doctype html><title>Frames</title><link rel=\"icon\" href=\"data:,\"><script src=\"../watch.js\"></script>
        <iframe data-article-explorer width=\"100%\" height=\"700\" title=\"Rain\" src=\"../embed/frame.html?src=/story.txt\"></iframe>";
    let plan: Plan = with("history", &[("frame.html", page.to_owned())]);
    in_each_browser(&plan, async |guest| -> Outcome {
        guest.open("odd/frame.html").await?;
        let before = guest.ask("history.length").await?;
        guest.enter_frame("iframe").await?;
        guest.stands("article-explorer").await?;
        guest.run(&format!("{EXPLORER}.select('Ann Lee'); {EXPLORER}.view = 'quotes';")).await?;
        guest.wait(&format!("{} !== null", inside("article-explorer", "[data-chip]"))).await?;
        assert_eq!(guest.ask("location.hash").await?, "");
        guest.leave_frame().await?;
        assert_eq!(guest.ask("history.length").await?, before);
        Ok(())
    });
}
