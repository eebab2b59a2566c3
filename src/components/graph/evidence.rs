//! What a tie rests on: every relation between two nodes, with its sentence.

use super::key::{sample, status_name};
use crate::components::Props;
use crate::components::parts::{button, why};
use crate::graph::corner::Corner;
use crate::graph::model::{Model, TieKind};
use crate::state::Action;
use extract::order;
use extract::{Relation, Span};
use reading::words;
use yew::prelude::*;

/// The id of its heading.
pub(super) const HEADING: &str = "graph-evidence-name";

/// The panel of two nodes, in a corner of the picture; it may stay open while the picture is used.
pub(super) fn evidence(
    view: &Props,
    model: &Model,
    (a, b): (usize, usize),
    close: &Callback<()>,
    corner: Corner,
) -> Html {
    let ties = model.ties.iter().filter(|t| t.other(a) == Some(b));
    let capital = ties.clone().find(|t| t.kind == TieKind::StandsFor);
    let mut relations: Vec<usize> = ties.flat_map(|t| t.relations.iter().copied()).collect();
    order::by_key(&mut relations, |&x| x);
    let (name, other) = (&model.nodes[a].name, &model.nodes[b].name);
    let onclick = close.reform(|_: MouseEvent| ());
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                close.emit(());
            }
        })
    };
    html! {
        <section class="graph-evidence" data-evidence="" data-side={corner.side} data-half={corner.half} aria-labelledby={HEADING} {onkeydown}>
            <header>
                <h3 id={HEADING} tabindex="-1">
                    { name }<span class="graph-evidence-and">{ " and " }</span>{ other }
                </h3>
                <button type="button" class="graph-close" aria-label="Close the evidence" {onclick}>{ "×" }</button>
            </header>
            <ul>
                { for relations.iter().map(|&r| html! { <li key={r}>{ item(view, &view.reading.analysis.relations[r]) }</li> }) }
                if let Some(tie) = capital {
                    <li key="capital">
                        <p class="graph-evidence-tie">
                            { sample(TieKind::StandsFor, tie.status) }
                            { format!("{} stands for {}", model.nodes[tie.source].name, model.nodes[tie.target].name) }
                        </p>
                        <p class="graph-evidence-note">{ "A capital or seat of government is often named for its country. This is general knowledge, not a sentence of the article." }</p>
                    </li>
                }
            </ul>
        </section>
    }
}

fn item(view: &Props, relation: &Relation) -> Html {
    let reading = &view.reading;
    let kind = TieKind::of(relation.kind);
    let name = |id| reading.entity(id).name.as_str();
    let words = format!("{} {} {}", name(relation.source), relation.label, name(relation.target));
    let words = if kind == TieKind::CoMention { "Named in one sentence".to_owned() } else { words };
    html! {
        <>
            <p class="graph-evidence-tie" data-status={status_name(relation.status)}>
                { sample(kind, relation.status) }{ words }
                if let Some(status) = words::status(relation.status) {
                    <span class="graph-status">{ status }</span>
                }
            </p>
            <blockquote>{ quoted(view, relation.evidence) }</blockquote>
            { button(view, "link", Action::GoTo(relation.evidence), "Go to the sentence") }
            { why(words::found_by(relation.rule, relation.confidence)) }
        </>
    }
}

/// The whole sentence with the words that prove the tie marked in it.
fn quoted(view: &Props, evidence: Span) -> Html {
    let text = view.reading.text();
    let passage = view.reading.passage(evidence);
    let before = Span::new(passage.start, evidence.start).of(text);
    let after = Span::new(evidence.end, passage.end).of(text);
    html! { <>{ before.trim_start() }<mark>{ evidence.of(text) }</mark>{ after.trim_end() }</> }
}
