//! How an explorer looks in pages of others: what lies over what, what a newsroom's designer sets, whom it shuts out.

use std::env;
use std::fs;

use journeys::{Guest, Outcome, in_each_browser, inside, plan};
use serde_json::json;

const VIEWS: [&str; 5] = ["article", "index", "quotes", "relations", "timeline"];

/// Everything axe finds wrong within the explorer, in one line each.
const FAULTS: &str = "axe.run('article-explorer', { preload: false, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${help}\\n  ${html.slice(0, 200)}\\n  ${failureSummary.replaceAll('\\n', ' ')}`)))";

fn style(host: &str, selector: &str, property: &str) -> String {
    format!("getComputedStyle({}).{property}", inside(host, selector))
}

/// Whether all of an element is in the window.
fn in_window(element: &str) -> String {
    format!(
        "((box) => box.height > 40 && box.top >= 0 && box.bottom <= innerHeight + 1)(({element}).getBoundingClientRect())"
    )
}

#[test]
fn a_card_lies_in_sight_of_a_narrow_window_and_moves_nothing() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.hold(500, 700).await?;
        guest.open("plain.html").await?;
        guest.stands("#story").await?;
        guest.press("#story", "[data-view=article]").await?;
        let below = "document.querySelector('#after').getBoundingClientRect().top + scrollY";
        let before = guest.ask(below).await?;
        guest.press("#story", ".mention.person").await?;
        guest.wait(&in_window(&inside("#story", ".card"))).await?;
        assert_eq!(guest.ask(below).await?, before);
        Ok(())
    });
}

#[test]
fn within_a_fixed_height_the_card_stays_within() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.hold(500, 800).await?;
        guest.open("plain.html").await?;
        guest.run("document.querySelector('#story').setAttribute('height', '420')").await?;
        guest.stands("#story").await?;
        guest.press("#story", ".mention.person").await?;
        let card = inside("#story", ".card");
        guest
            .wait(&format!(
                "((card, all) => card.top >= all.top && card.bottom <= all.bottom)(({card}).getBoundingClientRect(), document.querySelector('#story').getBoundingClientRect())"
            ))
            .await
    });
}

#[test]
fn large_letters_leave_nothing_past_the_edge() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.hold(500, 800).await?;
        guest.open("plain.html").await?;
        guest.run("document.querySelector('#story').style.setProperty('--article-explorer-size', '32px')").await?;
        guest.stands("#story").await?;
        for view in VIEWS {
            guest.press("#story", &format!("[data-view={view}]")).await?;
            guest.wait("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await?;
        }
        Ok(())
    });
}

#[test]
fn three_newsrooms_have_their_own_looks() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("looks.html").await?;
        let looks = [
            ("#broadsheet", "rgb(246, 241, 228)", "rgb(29, 26, 21)", "Liberation Serif"),
            ("#tabloid", "rgb(255, 255, 255)", "rgb(17, 17, 17)", "Liberation Sans"),
            ("#public", "rgb(12, 26, 43)", "rgb(232, 240, 248)", "DejaVu Sans"),
        ];
        for (host, paper, ink, family) in looks {
            guest.run(&format!("document.querySelector('{host}').scrollIntoView({{ behavior: 'instant' }})")).await?;
            guest.stands(host).await?;
            assert_eq!(guest.ask(&style(host, ".root", "backgroundColor")).await?, paper, "{host}");
            assert_eq!(guest.ask(&style(host, ".page", "color")).await?, ink, "{host}");
            guest.wait(&format!("{}.includes({})", style(host, ".page", "fontFamily"), json!(family))).await?;
        }
        assert_eq!(guest.ask(&style("#broadsheet", ".head h1", "textAlign")).await?, "center");
        assert_eq!(guest.ask(&style("#broadsheet", ".page", "fontSize")).await?, "15.9375px");
        assert_eq!(guest.ask(&style("#tabloid", ".quote-item", "borderInlineStartColor")).await?, "rgb(210, 0, 26)");
        assert_eq!(guest.ask(&style("#tabloid", "[aria-selected=true]", "backgroundColor")).await?, "rgb(210, 0, 26)");
        assert_eq!(guest.ask(&style("#public", "[data-view=index]", "color")).await?, "rgb(111, 211, 232)");
        guest.run("document.querySelector('#public').select('Ann Lee')").await?;
        guest.wait(&format!("{} !== null", inside("#public", "[data-chip]"))).await?;
        assert_eq!(guest.ask(&style("#public", "[data-chip]", "backgroundColor")).await?, "rgb(111, 211, 232)");
        Ok(())
    });
}

async fn faults_of(guest: &Guest, host: &str) -> Outcome<Vec<String>> {
    let mut all = Vec::new();
    for theme in ["light", "dark"] {
        guest.run(&format!("document.querySelector('{host}').theme = '{theme}'")).await?;
        for view in VIEWS {
            let tab = inside(host, &format!("[data-view={view}]"));
            if guest.ask(&format!("!{tab}")).await? == true {
                continue;
            }
            guest.press(host, &format!("[data-view={view}]")).await?;
            let faults: Vec<String> = serde_json::from_value(guest.ask_later(FAULTS).await?)?;
            all.extend(faults.into_iter().map(|fault| format!("{view}, {theme}: {fault}")));
        }
    }
    Ok(all)
}

#[test]
fn an_embed_shuts_nobody_out() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        let script = env::var_os("AXE").ok_or("AXE names no script; run this as `cargo xtask test journeys`")?;
        let script = fs::read_to_string(script)?;
        for (page, host) in [("plain.html", "#story"), ("in-place.html", "article-explorer")] {
            guest.open(page).await?;
            guest.stands(host).await?;
            guest.run(&script).await?;
            let faults = faults_of(guest, host).await?;
            assert!(faults.is_empty(), "{page}:\n{}", faults.join("\n\n"));
        }
        Ok(())
    });
}

/// An explorer of a text in which two people speak in one line.
const TWO_IN_A_LINE: &str = "{
  const words = document.createElement('p');
  words.textContent = 'Ann Lee said it rained. Bo Ray said it was dry. The weather was a matter of some debate in the town of Bath for years.';
  const explorer = document.createElement('article-explorer');
  explorer.id = 'two';
  explorer.append(words);
  document.body.replaceChildren(explorer);
}";

#[test]
fn marks_in_the_margin_stand_below_each_other_and_move_no_word() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("plain.html").await?;
        for width in [1440, 500] {
            guest.hold(width, 900).await?;
            guest.run(TWO_IN_A_LINE).await?;
            guest.stands("#two").await?;
            let boxes = "[...document.querySelector('#two').shadowRoot.querySelectorAll('.margin-mark')].map((mark) => mark.getBoundingClientRect())";
            guest.wait(&format!("{boxes}.length === 2")).await?;
            assert_eq!(guest.ask(&format!("{boxes}[1].top >= {boxes}[0].bottom")).await?, true, "at {width} px");
            // Where the paragraph's last letter stands.
            let end = "((text) => {
                 const range = document.createRange();
                 range.setStart(text, text.length - 1);
                 range.setEnd(text, text.length);
                 const { left, top } = range.getBoundingClientRect();
                 return [left, top];
               })(document.querySelector('#two').shadowRoot.querySelector('.paragraph').lastChild)";
            let marked = guest.ask(end).await?;
            guest.press("#two", ".masthead .tool[aria-pressed]").await?;
            guest.wait(&format!("{boxes}.length === 0")).await?;
            assert_eq!(guest.ask(end).await?, marked, "at {width} px");
        }
        Ok(())
    });
}
