//! The card of an entity: what the article says of it, where it is named, what it says and whom it is tied to.

use super::Props;
use super::glyph::glyph;
use super::parts::{button, classes, toggle, why};
use crate::marked::Place;
use crate::state::{Action, Tie};
use extract::order;
use extract::{EntityId, MentionKind, RelationKind};
use reading::Speaker;
use reading::extent;
use reading::words;
use yew::prelude::*;

/// How many quotes a card lists itself; the rest are a press away. Ties are all listed.
const FEW: usize = 3;

/// How long a card stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stay {
    /// For as long as the pointer or the focus is on its mention.
    Peek,
    /// Until it is closed.
    Pinned,
}

/// The card, opened at the mention `place`; `go` goes to another mention.
pub(crate) fn entity_card(props: &Props, place: Place, stay: Stay, close: &Callback<()>, go: &Callback<Place>) -> Html {
    let (id, index) = place;
    let Props { reading, state, .. } = props;
    let entity = reading.entity(id);
    let mention = &entity.mentions[index];
    let how = match mention.kind {
        MentionKind::Name => "by name",
        MentionKind::Nominal => "by description",
        MentionKind::Pronoun => "by pronoun",
    };
    let step = |to: usize| {
        let (go, last) = (go.clone(), entity.mentions.len() - 1);
        (to <= last).then(|| Callback::from(move |_: MouseEvent| go.emit((id, to))))
    };
    let (back, on) = (step(index.wrapping_sub(1)), step(index + 1));
    let close = close.reform(|_: MouseEvent| ());
    let chosen = state.entities.contains(&id);
    html! {
        <div
            key="name" class={classes(&["card", if stay == Stay::Pinned { "pinned" } else { "peek" }, words::kind(entity.kind)])}
            id="card" part="card" role="dialog" tabindex="-1" aria-labelledby="card-name" data-card={reading.slug(id).to_string()}
        >
            <header>
                <p class="kind">{ glyph(entity.kind) }{ words::kind(entity.kind) }</p>
                <h2 id="card-name">{ &entity.name }</h2>
                <button type="button" class="close" aria-label="Close" onclick={close}>{ "×" }</button>
            </header>
            { roles(props, id) }
            <div class="step">
                <button type="button" disabled={back.is_none()} onclick={back.unwrap_or_default()} aria-label="Previous mention">{ "‹" }</button>
                <span>{ format!("mention {} of {}, {how}", index + 1, entity.mentions.len()) }</span>
                <button type="button" disabled={on.is_none()} onclick={on.unwrap_or_default()} aria-label="Next mention">{ "›" }</button>
            </div>
            { quotes(props, id) }
            { ties(props, id) }
            <footer>
                { toggle(props, "link", chosen, Action::ToggleEntity(id), "Filter by this name") }
                { why(format!("“{}”: {}", mention.span.of(reading.text()), words::found_by(mention.rule, mention.confidence))) }
            </footer>
        </div>
    }
}

fn roles(props: &Props, id: EntityId) -> Html {
    let entity = props.reading.entity(id);
    let stands_for = entity.stands_for.map(|other| format!("stands for {}", props.reading.entity(other).name));
    if entity.roles.is_empty() && stands_for.is_none() {
        return html! {};
    }
    let roles = entity.roles.iter().map(|role| {
        let go = button(props, "line", Action::GoTo(role.span), &props.reading.role(role));
        html! { <li>{ go }</li> }
    });
    html! { <ul class="roles">{ for roles }{ for stands_for.map(|s| html! { <li>{ s }</li> }) }</ul> }
}

fn quotes(props: &Props, id: EntityId) -> Html {
    let quotes = &props.reading.analysis.quotes;
    let all: Vec<_> = quotes.iter().filter(|q| q.speakers.contains(&id)).collect();
    if all.is_empty() {
        return html! {};
    }
    let items = all.iter().take(FEW).map(|quote| {
        html! {
            <li><button type="button" class={classes(&["line", words::quote_key(quote.kind)])} onclick={props.on(Action::GoTo(extent(quote)))}>
                { props.reading.words(quote) }
            </button></li>
        }
    });
    let by = Speaker::Known(id);
    let pressed = props.state.speakers.contains(&by);
    html! {
        <section>
            <h3>{ words::count(all.len(), all.len(), "quote", "quotes") }</h3>
            <ul>{ for items }</ul>
            { toggle(props, "link", pressed, Action::ToggleSpeaker(by), "Show only these words") }
        </section>
    }
}

fn ties(props: &Props, id: EntityId) -> Html {
    let reading = &props.reading;
    let ties = reading.analysis.relations.iter().filter(|r| r.source == id || r.target == id);
    let mut ties: Vec<_> = ties.filter(|r| r.kind != RelationKind::CoMention).collect();
    order::by_key(&mut ties, |r| r.kind);
    if ties.is_empty() {
        return html! {};
    }
    let items = ties.iter().map(|r| {
        let open = Action::OpenTie(Some(Tie::new(r.source, r.target)));
        let (source, target) = (&reading.entity(r.source).name, &reading.entity(r.target).name);
        let words =
            if r.source == id { format!("{} {target}", r.label) } else { format!("{source} {} {target}", r.label) };
        html! { <li>{ button(props, "line tie", open, &words) }</li> }
    });
    html! {
        <section>
            <h3>{ words::count(ties.len(), ties.len(), "tie", "ties") }</h3>
            <ul>{ for items }</ul>
        </section>
    }
}
