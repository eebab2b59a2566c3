//! The head of the article: its title where it has one, its day, and how long it is. What was found in it is counted in the bar.

use super::parts::classes;
use reading::Reading;
use reading::calendar;
use reading::words::count;
use yew::prelude::*;

/// The head.
pub(crate) fn article_head(reading: &Reading) -> Html {
    let article = &reading.article;
    let words = article.text.split_whitespace().count();
    html! {
        <header class="head">
            if let Some(source) = &article.source { <p class="kicker">{ source }</p> }
            <h1 part="headline" class={classes(&[if article.title.is_none() { "unseen" } else { "" }])}>{ article.headline() }</h1>
            <p class="byline">
                if let Some(day) = article.published {
                    <time datetime={calendar::iso_day(day)}>{ format!("{} {}", calendar::weekday(day), calendar::long_day(day)) }</time>
                    { " · " }
                }
                { count(words, words, "word", "words") }
            </p>
        </header>
    }
}
