//! The article: head, text with its marks, and the card of the name or quote that is pointed at, focused or pressed.

use super::Props;
use super::article_head::article_head;
use super::card::{Stay, entity_card};
use super::paragraph::{About, Paragraph, mention_id};
use super::quote_card::quote_card;
use crate::dom;
use crate::host::Host;
use crate::marked::{Place, marked, places};
use crate::state::Action;
use extract::EntityId;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The card that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    None,
    /// For as long as the pointer or the focus is on it.
    Peek(About),
    /// Until it is closed.
    Pinned(About),
}

impl Open {
    fn about(self) -> Option<About> {
        match self {
            Open::None => None,
            Open::Peek(about) | Open::Pinned(about) => Some(about),
        }
    }
}

/// The view.
#[component]
pub(crate) fn ArticleView(props: &Props) -> Html {
    let Props { reading, state, visible, .. } = props;
    let open = use_state_eq(|| Open::None);
    let fixed = use_memo(reading.clone(), |reading| (places(reading), article_head(reading)));
    let (places, head) = &*fixed;
    let stop = use_state_eq(|| None::<Place>);
    let at = state.at;
    let text = use_memo((reading.clone(), visible.clone(), at), |(reading, visible, at)| marked(reading, visible, *at));

    let close = {
        let (open, host) = (open.clone(), props.host.clone());
        Callback::from(move |()| {
            if let Some(About::Mention(place)) = open.about() {
                host.focus(&mention_id(place));
            }
            open.set(Open::None);
        })
    };
    use_escape(&props.host, *open != Open::None, &close);
    // A card that stays takes the focus, once for each name or quote: its own steps from mention to mention keep it.
    let pinned = match *open {
        Open::Pinned(About::Mention((id, _))) => Some(About::Mention((id, 0))),
        Open::Pinned(quote) => Some(quote),
        _ => None,
    };
    use_effect_with(pinned, {
        let host = props.host.clone();
        move |pinned| {
            if pinned.is_some() {
                host.focus("card");
            }
        }
    });

    let over = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| match (*open, target(&event)) {
            (Open::None | Open::Peek(_), Some(About::Mention(place))) => open.set(Open::Peek(About::Mention(place))),
            (Open::Peek(_), _) if dom::closest(&event, ".card").is_none() => open.set(Open::None),
            _ => {}
        })
    };
    let focused = {
        let (open, stop) = (open.clone(), stop.clone());
        Callback::from(move |event: FocusEvent| {
            let Some(About::Mention(place)) = target(&event) else { return };
            stop.set(Some(place));
            if *open == Open::None || matches!(*open, Open::Peek(_)) {
                open.set(Open::Peek(About::Mention(place)));
            }
        })
    };
    // A card goes when the focus goes on to something else.
    let unfocused = {
        let open = open.clone();
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Element>().ok());
            if to.is_some_and(|to| to.closest(".card, .mention, .margin-mark").is_ok_and(|near| near.is_none())) {
                open.set(Open::None);
            }
        })
    };
    let pressed = {
        let (open, host) = (open.clone(), props.host.clone());
        Callback::from(move |event: MouseEvent| match target(&event) {
            Some(about) if *open == Open::Pinned(about) => open.set(Open::None),
            Some(about) => {
                open.set(Open::Pinned(about));
                if let Some(id) = event.target_dyn_into::<web_sys::Element>().map(|e| e.id()) {
                    host.reveal(&id);
                }
            }
            None if dom::closest(&event, ".card").is_none() => open.set(Open::None),
            None => {}
        })
    };
    let key = {
        let (open, fixed, host) = (open.clone(), fixed.clone(), props.host.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(About::Mention(place)) = target(&event) else { return };
            let (places, _) = &*fixed;
            let here = places.iter().position(|&p| p == place).unwrap_or_default();
            let next = match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => here + 1,
                "ArrowLeft" | "ArrowUp" => here.wrapping_sub(1),
                "Home" => 0,
                "End" => places.len() - 1,
                "Enter" | " " => {
                    event.prevent_default();
                    open.set(Open::Pinned(About::Mention(place)));
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(&next) = places.get(next) {
                host.focus(&mention_id(next));
            }
        })
    };
    let go = {
        let (open, dispatch, reading) = (open.clone(), props.dispatch.clone(), reading.clone());
        Callback::from(move |place: Place| {
            open.set(Open::Pinned(About::Mention(place)));
            dispatch.emit(Action::GoTo(reading.entity(place.0).mentions[place.1].span));
        })
    };

    let stop = stop.or(places.first().copied());
    let filtered = state.is_filtered();
    let about = open.about();
    let paragraphs = text.iter().map(|(lines, runs)| {
        let within = |place: Place| {
            let span = reading.entity(place.0).mentions[place.1].span;
            lines.body.contains(span)
        };
        let is_here = |about: &About| match *about {
            About::Mention(place) => within(place),
            About::Quote(index) => lines.body.overlaps(reading.analysis.quotes[index].content[0]),
        };
        html! {
            <Paragraph
                key={lines.body.start}
                reading={reading.clone()}
                lines={*lines}
                runs={runs.clone()}
                marks={state.marks}
                {filtered}
                at={at.map(|s| s.start).filter(|&start| lines.body.start <= start && start < lines.body.end)}
                open={about.filter(is_here)}
                stop={stop.filter(|&p| within(p))}
            />
        }
    });
    let stay = if pinned.is_some() { Stay::Pinned } else { Stay::Peek };
    let card = about.map(|about| match about {
        About::Mention(place) => entity_card(props, place, stay, &close, &go),
        About::Quote(index) => quote_card(props, index, &close),
    });
    html! {
        <article class="article" part="article" onmouseover={over} onfocusin={focused} onfocusout={unfocused} onclick={pressed}>
            { head.clone() }
            <div class="text" id="text" data-text="" lang="en" tabindex="-1" onkeydown={key}>{ for paragraphs }</div>
            // Never absent, or else the text before it would be taken for it and drawn anew.
            { card.unwrap_or_default() }
        </article>
    }
}

/// The mention or margin mark that an event is about.
fn target(event: &web_sys::Event) -> Option<About> {
    if let Some(mark) = dom::closest(event, "[data-mark]") {
        return mark.get_attribute("data-mark")?.parse().ok().map(About::Quote);
    }
    let place = dom::closest(event, "[data-place]")?.get_attribute("data-place")?;
    let (entity, index) = place.split_once('.')?;
    Some(About::Mention((EntityId(entity.parse().ok()?), index.parse().ok()?)))
}

/// While a card is open, Esc closes it wherever the focus is, before anything else hears of the key.
#[hook]
fn use_escape(host: &Host, is_open: bool, close: &Callback<()>) {
    let (host, close) = (host.clone(), close.clone());
    use_effect_with(is_open, move |&is_open| {
        let listener = is_open.then(|| {
            host.on_first("keydown", move |event| {
                if dom::key(&event).as_deref() == Some("Escape") {
                    event.prevent_default();
                    close.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
