//! An explorer of a text beside it keeps its room before it is there: what follows it stays.

use journeys::{Outcome, in_each_browser, inside, plan};
use serde_json::json;

const HEIGHT: &str = "((id) => Math.round(document.getElementById(id).getBoundingClientRect().height))";

#[test]
fn what_follows_an_explorer_is_not_pushed_down_when_it_comes() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.hold(900, 900).await?;
        guest.open("room.html").await?;
        // The second waits until it comes near, and has its room by then.
        assert_eq!(guest.ask(&format!("{HEIGHT}('fixed')")).await?, json!(300));
        guest.stands("#free").await?;
        let least = format!("{HEIGHT}('free') >= Math.min(innerHeight, 720)");
        assert_eq!(guest.ask(&least).await?, true);
        assert_eq!(guest.ask("shift").await?, json!(0));
        guest.run("document.getElementById('fixed').scrollIntoView({ behavior: 'instant' })").await?;
        guest.stands("#fixed").await?;
        assert_eq!(guest.ask(&format!("{HEIGHT}('fixed')")).await?, json!(300));
        Ok(())
    });
}

#[test]
fn where_it_cannot_come_no_room_is_kept() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.hold(900, 900).await?;
        guest.open("room.html").await?;
        guest.run("document.getElementById('lost').scrollIntoView({ behavior: 'instant' })").await?;
        guest.wait(&format!("{}?.textContent !== ''", inside("#lost", ".notice"))).await?;
        assert_eq!(guest.ask(&format!("{HEIGHT}('lost') < 150")).await?, true);
        Ok(())
    });
}
