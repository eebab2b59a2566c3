//! The key: what shapes and lines mean. Its lines are switches.

use crate::graph::edge::{Head, Route, head};
use crate::graph::geometry::point;
use crate::graph::model::{Kinds, Model, TieKind};
use extract::{EntityKind, Status};
use reading::words;
use yew::prelude::*;

use super::marks::{path, points};
use crate::components::Props;
use crate::components::glyph::glyph;
use crate::state::Action;

/// The kinds of ties that the article has, to switch on and off; then the shapes, and what is dashed.
pub(super) fn key(props: &Props, model: &Model, kinds: Kinds, onkind: &Callback<TieKind>) -> Html {
    let fold = props.state.fold;
    let has = |kind: TieKind| model.ties.iter().any(|t| t.kind == kind);
    let switches = TieKind::ALL.into_iter().filter(|&kind| has(kind)).map(|kind| {
        let onkind = onkind.clone();
        html! {
            <button
                type="button" class="graph-switch" data-toggle={kind.class()} aria-pressed={kinds.has(kind).to_string()}
                onclick={Callback::from(move |_| onkind.emit(kind))}
            >
                { sample(kind, Status::Stated) }<span>{ kind.name() }</span>
            </button>
        }
    });
    let foldable = fold || has(TieKind::StandsFor);
    let shown = model.shown_nodes(kinds);
    let is_shown = |kind: EntityKind| model.nodes.iter().zip(&shown).any(|(n, &s)| s && n.kind == kind);
    let shapes = words::KINDS.into_iter().filter(|&kind| is_shown(kind)).map(|kind| {
        html! { <li>{ glyph(kind) }{ words::kinds(kind) }</li> }
    });
    let status = |status: Status| model.ties.iter().any(|t| t.status == status && kinds.has(t.kind));
    html! {
        <div class="graph-key">
            <div class="graph-switches" role="group" aria-label="Kinds of ties to show">
                { for switches }
                if foldable {
                    <button
                        type="button" class="graph-switch" data-toggle="fold" aria-pressed={fold.to_string()}
                        onclick={props.on(Action::ToggleFold)}
                    >
                        <span>{ "Fold capitals" }<span class="graph-more">{ " into countries" }</span></span>
                    </button>
                }
            </div>
            // The table says it in words.
            if !props.state.table {
                <ul class="graph-shapes" aria-label="Shapes">
                    { for shapes }
                    if status(Status::Planned) {
                        <li>{ sample(TieKind::Event, Status::Planned) }{ "planned" }</li>
                    }
                    if status(Status::Denied) {
                        <li>{ sample(TieKind::Event, Status::Denied) }{ "denied" }</li>
                    }
                </ul>
            }
        </div>
    }
}

/// A short line of that kind, as in the picture.
pub(crate) fn sample(kind: TieKind, status: Status) -> Html {
    let route = Route { from: point(1.0, 6.0), control: point(15.0, 6.0), to: point(29.0, 6.0) };
    let (outlines, line) = match head_of(kind) {
        Some((form, size)) => {
            let (outline, line) = head(&route, form, size);
            (vec![outline], line)
        }
        None => (Vec::new(), route),
    };
    html! {
        <svg class="graph-sample graph-tie" data-kind={kind.class()} data-status={status_name(status)} viewBox="0 0 30 12" width="30" height="12" aria-hidden="true">
            <path class="graph-line" d={path(&line)} />
            if kind == TieKind::Location {
                <path class="graph-core" d={path(&line)} />
            }
            { for outlines.iter().map(|o| html! { <polyline class="graph-head" points={points(o)} /> }) }
        </svg>
    }
}

fn head_of(kind: TieKind) -> Option<(Head, f64)> {
    crate::graph::scene::head_of(kind)
}

/// "planned": the value of the attribute that the style sheet selects on.
pub(crate) fn status_name(status: Status) -> &'static str {
    words::status(status).unwrap_or("stated")
}
