//! Explorers in pages of others, in each browser: what a newsroom's developer would try first.

use journeys::{Outcome, in_each_browser, inside, plan};

#[test]
fn an_embed_reads_the_article_it_holds() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("plain.html").await?;
        guest.stands("#story").await?;
        let head = guest.ask(&format!("{}.textContent", inside("#story", "h1"))).await?;
        assert_eq!(head, "Rain expected in Oslo");
        let text = guest.ask(&format!("{}.textContent.trim().split('\\n').length", inside("#story", "#text"))).await?;
        assert_eq!(text, 3, "three paragraphs");
        assert_eq!(guest.ask("document.querySelector('#story').select('ann lee')").await?, 1);
        guest.wait(&format!("{} !== null", inside("#story", "[data-chip]"))).await?;
        assert_eq!(guest.ask("location.hash").await?, "", "the host's address is its own");
        Ok(())
    });
}
