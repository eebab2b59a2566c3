//! One quote of the list: the words as published, who says them, and what one can do with them.

use super::Props;
use super::copy_button::CopyButton;
use super::parts::{self, button, classes};
use crate::dom;
use crate::permalink;
use crate::state::{Action, State};
use extract::{Quote, QuoteKind};
use reading::calendar;
use reading::words;
use reading::{Reading, extent};
use yew::prelude::*;

/// The quote of that index.
pub(crate) fn quote_item(props: &Props, index: usize) -> Html {
    let Props { reading, state, .. } = props;
    let quote = &reading.analysis.quotes[index];
    let slugs: Vec<&str> = quote.speakers.iter().map(|&id| reading.slug(id)).collect();
    let roles: Vec<String> =
        quote.speakers.iter().filter_map(|&id| reading.entity(id).roles.first()).map(|r| reading.role(r)).collect();
    let here = State { at: Some(extent(quote)), ..State::new(state.published) };
    let go = Action::GoTo(extent(quote));
    // For the hand that presses what it reads; the button below is for all.
    let onclick = {
        let go: Callback<MouseEvent> = props.on(go.clone());
        move |event| {
            if !dom::is_selecting() {
                go.emit(event);
            }
        }
    };
    html! {
        <li key={index} part="quote" class={classes(&["quote-item", words::quote_key(quote.kind)])} data-quote={index.to_string()} data-speaker={slugs.join(" ")}>
            <figure>
                <blockquote {onclick}>{ reading.words(quote) }</blockquote>
                <figcaption>
                    <span class="by">{ reading.by(quote) }</span>
                    if !roles.is_empty() { <span class="role">{ roles.join("; ") }</span> }
                    <span class="kind">{ words::quote_kind(quote.kind) }</span>
                </figcaption>
            </figure>
            <div class="actions">
                { button(props, "link", go, "Go to sentence") }
                <CopyButton label="Copy" text={attribution(reading, quote)} />
                if let Some(fragment) = props.host.whole_fragment(&permalink::write(&here, reading)) {
                    <CopyButton label="Link" text={dom::address(&fragment)} />
                }
                { parts::why(why(reading, quote)) }
            </div>
        </li>
    }
}

/// The quote as one would paste it: “We will win,” — Ann Lee, mayor (direct quote); below it what it was read in, as far as
/// that is known: Rain expected, The Daily, 17 February 2025.
pub(crate) fn attribution(reading: &Reading, quote: &Quote) -> String {
    let words = reading.words(quote);
    let words =
        if matches!(quote.kind, QuoteKind::Direct | QuoteKind::Phrase) { format!("“{words}”") } else { words };
    let role = quote.speakers.first().and_then(|&id| reading.entity(id).roles.first());
    let role = role.map(|r| format!(", {}", reading.role(r))).unwrap_or_default();
    let by = reading.by(quote);
    let mut out = format!("{words} — {by}{role} ({})", words::quote_kind(quote.kind));
    let article = &reading.article;
    let mut before = "\n";
    for known in [&article.title, &article.source, &article.published.map(calendar::long_day)].into_iter().flatten() {
        out += before;
        out += known;
        before = ", ";
    }
    out
}

/// What the attribution rests on, in a sentence or two.
pub(crate) fn why(reading: &Reading, quote: &Quote) -> String {
    let text = reading.text();
    let named = match (quote.source, reading.speakers(quote)) {
        (Some(source), Some(by)) if source.of(text) == by => format!("“{by}” is named as the source"),
        (Some(source), Some(by)) => format!("“{}” is read as {by}", source.of(text)),
        (Some(source), None) => format!("“{}” is not known to be anyone named here", source.of(text)),
        (None, Some(by)) => format!("{by} is who was speaking"),
        (None, None) => "The article does not say whose words these are".into(),
    };
    let trust = quote.speaker_confidence.map(|c| format!(" ({c})")).unwrap_or_default();
    let cue = quote.cue.map(|cue| format!("The cue is “{}”. ", cue.of(text))).unwrap_or_default();
    format!("{named}{trust}. {cue}{}", words::found_by(quote.rule, quote.confidence))
}
