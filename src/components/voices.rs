//! Share of voice: how many words of each speaker the article quotes or reports. Each bar is also a filter.

use super::Props;
use super::parts::button;
use crate::state::Action;
use extract::order;
use extract::{EntityId, EntityKind};
use reading::Reading;
use reading::Speaker;
use yew::prelude::*;

/// The bars, longest first.
pub(crate) fn voices(props: &Props) -> Html {
    let voices = shares(&props.reading);
    let most = voices.first().map_or(1, |v| v.words.max(1));
    let bars = voices.iter().map(|voice| {
        let (name, slug) = (props.reading.voice(voice.speaker), props.reading.voice_slug(voice.speaker));
        let pressed = props.state.speakers.contains(&voice.speaker);
        let width = (voice.words * 100 / most).max(1).to_string();
        html! {
            <li>
                <button type="button" class="voice" data-by={slug} aria-pressed={pressed.to_string()} onclick={props.on(Action::ToggleSpeaker(voice.speaker))}>
                    <span class="name">{ name }</span>
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect {width} height="10" /></svg>
                    <span class="figure">{ format!("{} in {}", words_of(voice.words), voice.quotes) }</span>
                </button>
            </li>
        }
    });
    html! {
        <section class="voices" aria-labelledby="voices-head">
            <h3 id="voices-head">{ "Share of voice" }</h3>
            <p class="hint">{ "Words quoted or reported, in how many quotes; the bars count the whole article, filtered or not. Choose a speaker to hear only them." }</p>
            <ul>{ for bars }</ul>
            { silent(props) }
        </section>
    }
}

/// The people who are named but never quoted.
fn silent(props: &Props) -> Html {
    let reading = &props.reading;
    let quoted = |id: &EntityId| reading.analysis.quotes.iter().any(|q| q.speakers.contains(id));
    let mut names: Vec<Html> = Vec::new();
    for id in reading.of_kind(EntityKind::Person).filter(|id| !quoted(id)) {
        let before = if names.is_empty() { "" } else { ", " };
        let choose = button(props, "link", Action::SelectEntity(id), &reading.entity(id).name);
        names.push(html! { <>{ before }{ choose }</> });
    }
    if names.is_empty() {
        return html! {};
    }
    html! { <p class="hint silent">{ "Named, never quoted: " }{ names }{ "." }</p> }
}

/// One speaker's share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Voice {
    pub(crate) speaker: Speaker,
    pub(crate) words: usize,
    pub(crate) quotes: usize,
}

/// The shares of all speakers, largest first. Words said by several together count for each.
pub(crate) fn shares(reading: &Reading) -> Vec<Voice> {
    let mut out: Vec<Voice> = Vec::new();
    for quote in &reading.analysis.quotes {
        let words = quote.content.iter().map(|s| s.of(reading.text()).split_whitespace().count()).sum::<usize>();
        for speaker in reading.voices(quote) {
            match out.iter_mut().find(|voice| voice.speaker == speaker) {
                Some(voice) => (voice.words, voice.quotes) = (voice.words + words, voice.quotes + 1),
                None => out.push(Voice { speaker, words, quotes: 1 }),
            }
        }
    }
    // The unattributed stand last, whatever their number.
    order::by_key(&mut out, |v| (v.speaker == Speaker::Unattributed, std::cmp::Reverse(v.words), v.speaker));
    out
}

fn words_of(words: usize) -> String {
    reading::words::count(words, words, "word", "words")
}
