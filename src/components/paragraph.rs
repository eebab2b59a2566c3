//! One paragraph of the article: its runs, flat, each with the classes of its marks. Its text is the source's text to
//! the character; whatever else is shown (a speaker's name in the margin) is drawn by the style sheet.

use super::parts::classes;
use crate::marked::Place;
use crate::state::Marks;
use extract::MentionKind;
use reading::Reading;
use reading::calendar;
use reading::segment::{Mark, Paragraph as Lines, Run};
use reading::words;
use std::rc::Rc;
use yew::prelude::*;

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A mention.
    Mention(Place),
    /// The quote of that index.
    Quote(usize),
}

#[derive(Properties, PartialEq)]
pub(crate) struct ParagraphProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) lines: Lines,
    pub(crate) runs: Rc<[Run]>,
    /// Whether names and quotes are marked.
    pub(crate) marks: Marks,
    /// Whether what is not lit is dimmed.
    pub(crate) filtered: bool,
    /// Where the passage looked at begins, if that is in this paragraph.
    pub(crate) at: Option<u32>,
    /// What the open card is about, if it is in this paragraph.
    pub(crate) open: Option<About>,
    /// The mention that the tab key stops at, if it is in this paragraph.
    pub(crate) stop: Option<Place>,
}

/// The paragraph.
#[component]
pub(crate) fn Paragraph(props: &ParagraphProps) -> Html {
    let text = props.reading.text();
    let gap = |span: extract::Span| {
        if span.is_empty() {
            html! {}
        } else {
            html! { <span class="gap">{ span.of(text) }</span> }
        }
    };
    let mut seen: Vec<Place> = Vec::new();
    let mut speaker = None;
    let runs = props.runs.iter().map(|run| {
        let margin = run.marks.iter().filter_map(|mark| starts_quote(&props.reading, run, *mark));
        let margin: Html = margin.map(|quote| margin_mark(props, run, quote, &mut speaker)).collect();
        let is_at = props.at == Some(run.span.start);
        let place = mention(&props.reading, run).filter(|_| props.marks == Marks::Shown);
        let first = place.is_some_and(|p| !seen.contains(&p));
        seen.extend(place);
        html! { <key={run.span.start}>{ margin }{ view(props, run, place, is_at, first) }</> }
    });
    let body = props.lines.body.of(text);
    let spaced = body.contains("  ") || body.contains('\t') || body.trim() != body;
    let class = classes(&["paragraph", if spaced { "spaced" } else { "" }]);
    html! { <p {class}>{ gap(props.lines.lead) }{ for runs }{ gap(props.lines.gap) }</p> }
}

fn view(props: &ParagraphProps, run: &Run, place: Option<Place>, is_at: bool, first: bool) -> Html {
    let words = run.span.of(props.reading.text());
    let looks = looks(props, run, place);
    let class = classes(&looks);
    let id = is_at.then_some("at");
    if let Some(place) = place {
        let (entity, index) = place;
        let stop = props.stop == Some(place) && first;
        // A real button cannot break across lines nor be selected as text.
        return html! {
            <span
                {class}
                id={if first { Some(mention_id(place)) } else { None }}
                role="button"
                tabindex={if stop { "0" } else { "-1" }}
                aria-haspopup="dialog"
                aria-expanded={(props.open == Some(About::Mention(place))).to_string()}
                data-entity={props.reading.slug(entity).to_string()}
                data-place={format!("{}.{index}", entity.0)}
            >
                { if is_at { html! { <span id="at">{ words }</span> } } else { html! { words } } }
            </span>
        };
    }
    let date = run.marks.iter().find_map(|mark| match mark {
        Mark::Date(i) if props.marks == Marks::Shown => Some(&props.reading.analysis.dates[*i]),
        _ => None,
    });
    match date {
        Some(date) => html! { <time {class} {id} datetime={date.value.map(calendar::iso)}>{ words }</time> },
        None if looks.is_empty() && id.is_none() => html! { words },
        None => html! { <span {class} {id}>{ words }</span> },
    }
}

/// The id of a mention's element.
pub(crate) fn mention_id((entity, index): Place) -> String {
    format!("m{}-{index}", entity.0)
}

/// The classes of a run.
fn looks(props: &ParagraphProps, run: &Run, place: Option<Place>) -> Vec<&'static str> {
    let mut class = Vec::new();
    if let Some((id, index)) = place {
        let entity = props.reading.entity(id);
        class.push("mention");
        class.push(words::kind(entity.kind));
        if entity.mentions[index].kind == MentionKind::Pronoun {
            class.push("pronoun");
        }
    }
    for mark in &run.marks {
        match mark {
            Mark::Hit => class.push("hit"),
            Mark::At => class.push("at"),
            Mark::Quote(i) if props.marks == Marks::Shown => {
                class.push("quoted");
                class.push(words::quote_key(props.reading.analysis.quotes[*i].kind));
            }
            Mark::Cue(_) if props.marks == Marks::Shown => class.push("cue"),
            Mark::Date(_) if props.marks == Marks::Shown => class.push("date"),
            _ => {}
        }
    }
    if props.filtered && !run.marks.contains(&Mark::Lit) {
        class.push("dim");
    }
    class
}

/// The innermost mention that the run is part of: in "Trump administration" the man's name is his.
fn mention(reading: &Reading, run: &Run) -> Option<Place> {
    let places = run.marks.iter().filter_map(|mark| match *mark {
        Mark::Mention(id, index) => Some((id, index)),
        _ => None,
    });
    places.min_by_key(|&(id, index)| reading.entity(id).mentions[index].span.len())
}

fn starts_quote(reading: &Reading, run: &Run, mark: Mark) -> Option<usize> {
    let Mark::Quote(i) = mark else { return None };
    (reading.analysis.quotes[i].content[0].start == run.span.start).then_some(i)
}

/// The button in the margin where a quote begins. A speaker's name is shown once in a row.
fn margin_mark(props: &ParagraphProps, run: &Run, index: usize, last: &mut Option<String>) -> Html {
    if props.marks == Marks::Hidden {
        return html! {};
    }
    let quote = &props.reading.analysis.quotes[index];
    let kind = words::quote_kind(quote.kind);
    let by = props.reading.by(quote);
    let shown = if last.as_ref() == Some(&by) { String::new() } else { by.clone() };
    *last = Some(by.clone());
    let dim = if props.filtered && !run.marks.contains(&Mark::Lit) { "dim" } else { "" };
    html! {
        <button
            type="button"
            class={classes(&["margin-mark", words::quote_key(quote.kind), dim])}
            id={format!("mark-{index}")}
            aria-haspopup="dialog"
            aria-expanded={(props.open == Some(About::Quote(index))).to_string()}
            aria-label={format!("{by}, {kind}")}
            data-by={shown}
            data-kind={kind}
            data-mark={index.to_string()}
        />
    }
}
