//! The relationships as a picture with its key, the evidence of a tie, and the same facts as a table.

mod controls;
mod evidence;
mod frame;
mod hand;
mod key;
mod marks;
mod picture;

use super::Props;
use super::relation_table::{Column, relation_table};
use crate::graph::corner::Corner;
use crate::graph::light;
use crate::graph::model::{Capitals, Kinds, Model, TieKind};
use crate::graph::words;
use crate::state::{Action, Tie};
use evidence::evidence;
use key::key;
pub(crate) use key::{sample, status_name};
pub(crate) use marks::tie_key;
use picture::Picture;
use std::rc::Rc;
use yew::prelude::*;

/// The picture, or its table.
#[component]
pub(crate) fn Graph(props: &Props) -> Html {
    let sorted = use_state_eq(|| (Column::Place, false));
    let models = use_memo((props.reading.clone(), props.state.fold), |(reading, fold)| {
        let capitals = if *fold { Capitals::Folded } else { Capitals::Apart };
        let model = Model::new(&reading.analysis, reading.text(), capitals);
        let drawn = Rc::new(model.thinned());
        (model, drawn)
    });
    let (model, drawn) = &*models;
    let calm = model.calm();
    let typed = props.state.ties.unwrap_or(calm);
    let kinds = if props.state.co_mention { typed.toggled(TieKind::CoMention) } else { typed };
    let onkind = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |kind: TieKind| {
            let kinds = typed.toggled(kind);
            dispatch.emit(match kind {
                TieKind::CoMention => Action::ToggleCoMention,
                // What suits the article needs no word in the address.
                _ => Action::ShowTies((kinds != calm).then_some(kinds)),
            });
        })
    };
    let tabs = [(false, "graph", "Graph"), (true, "table", "Table")];
    let table = props.state.table;
    let onkeydown = {
        let (dispatch, host) = (props.dispatch.clone(), props.host.clone());
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight") {
                event.prevent_default();
                dispatch.emit(Action::ShowTable(!table));
                host.focus(if table { "graph-tab-graph" } else { "graph-tab-table" });
            }
        })
    };
    let tabs = tabs.map(|(which, id, name)| {
        html! {
            <button
                type="button" role="tab" class="graph-tab" id={format!("graph-tab-{id}")} data-tab={id}
                aria-selected={(which == table).to_string()} aria-controls={format!("graph-panel-{id}")}
                tabindex={if which == table { "0" } else { "-1" }} onclick={props.on(Action::ShowTable(which))}
            >
                { name }
            </button>
        }
    });
    let left = left_of(props, model, kinds);
    let all = model.ties.iter().filter(|t| kinds.has(t.kind)).count();
    let open = open_pair(model, props.state.tie);
    html! {
        <div class="graph" part="graph">
            <div class="graph-top">
                <div class="graph-tabs" role="tablist" aria-label="Relationships as" {onkeydown}>{ for tabs }</div>
                <p class="graph-summary" id="graph-summary">{ words::summary(drawn, kinds, props.state.is_filtered().then_some(&left_of(props, drawn, kinds))) }
                    if drawn.ties.len() < model.ties.len() {
                        { " Only the most tied names are drawn; the table has all." }
                    }
                </p>
            </div>
            { key(props, model, kinds, &onkind) }
            <div role="tabpanel" id="graph-panel-graph" aria-labelledby="graph-tab-graph" hidden={table}>
                if !table {
                    <Picture view={props.clone()} model={drawn.clone()} {kinds} {open} />
                }
            </div>
            <div role="tabpanel" id="graph-panel-table" aria-labelledby="graph-tab-table" hidden={!table}>
                if table {
                    { relation_table(props, model, &left, all, &sorted) }
                    if let Some(pair) = open {
                        { evidence(props, model, pair, &props.on(Action::OpenTie(None)), Corner { side: "start", half: None }) }
                    }
                }
            </div>
        </div>
    }
}

/// Which ties of these kinds the filters leave; without a filter all.
fn left_of(props: &Props, model: &Model, kinds: Kinds) -> Vec<bool> {
    let shown = model.shown_ties(kinds);
    if !props.state.is_filtered() {
        return shown;
    }
    let chosen: Vec<usize> = props.state.entities.iter().filter_map(|&e| model.node_of(e)).collect();
    light::of_relations(model, &shown, &props.visible.relations, &chosen).ties
}

/// The two nodes whose tie is open; none when both ends are folded into one.
fn open_pair(model: &Model, tie: Option<Tie>) -> Option<(usize, usize)> {
    let tie = tie?;
    let (a, b) = (model.node_of(tie.a)?, model.node_of(tie.b)?);
    (a != b).then_some((a, b))
}
