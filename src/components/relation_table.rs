//! The relationships as a table: the same facts as the picture, for those who would rather read.

use super::Props;
use super::graph::{sample, status_name, tie_key};
use crate::graph::model::{Kinds, Model, TieKind};
use crate::state::{Action, Tie};
use crate::words;
use extract::order;
use yew::prelude::*;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    From,
    Tie,
    To,
    Kind,
    Status,
    Place,
}

/// A column, and whether it runs backwards.
pub(crate) type Sorting = (Column, bool);

const COLUMNS: [(Column, &str); 6] = [
    (Column::From, "From"),
    (Column::Tie, "Tie"),
    (Column::To, "To"),
    (Column::Kind, "Kind"),
    (Column::Status, "Status"),
    (Column::Place, "In the article"),
];

/// One row.
struct Row {
    /// Index in the list of relations.
    relation: usize,
    source: usize,
    target: usize,
    kind: TieKind,
}

/// The table. It shows what the picture shows, less what the filters take away.
pub(crate) fn relation_table(view: &Props, model: &Model, kinds: Kinds, sorted: &UseStateHandle<Sorting>) -> Html {
    let relations = &view.reading.analysis.relations;
    let all = rows(model, kinds);
    let total = all.len();
    let mut left: Vec<Row> =
        all.into_iter().filter(|r| view.visible.relations.binary_search(&r.relation).is_ok()).collect();
    let (column, backwards) = **sorted;
    let name = |n: usize| model.nodes[n].name.as_str();
    order::compare(&mut left, |a, b| {
        let (x, y) = (&relations[a.relation], &relations[b.relation]);
        let order = match column {
            Column::From => name(a.source).cmp(name(b.source)),
            Column::Tie => x.label.cmp(&y.label),
            Column::To => name(a.target).cmp(name(b.target)),
            Column::Kind => a.kind.cmp(&b.kind),
            Column::Status => x.status.cmp(&y.status),
            Column::Place => std::cmp::Ordering::Equal,
        };
        let order = order.then(x.evidence.cmp(&y.evidence));
        if backwards { order.reverse() } else { order }
    });
    let heads = COLUMNS.map(|(which, title)| {
        let sort = match (which == column, backwards) {
            (true, false) => "ascending",
            (true, true) => "descending",
            _ => "none",
        };
        let sorted = sorted.clone();
        let onclick = Callback::from(move |_: MouseEvent| sorted.set((which, which == column && !backwards)));
        html! { <th role="columnheader" scope="col" aria-sort={sort}><button type="button" {onclick}>{ title }</button></th> }
    });
    let count = words::count(left.len(), total, "relation", "relations");
    html! {
        <div class="relation-table">
            <table role="table">
                <caption>{ format!("{count}, as the machine reads them") }</caption>
                <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
                <tbody role="rowgroup">{ for left.iter().map(|row| self::row(view, model, row)) }</tbody>
            </table>
            if left.is_empty() {
                <p class="empty">{ "No relation matches what is chosen." }</p>
            }
        </div>
    }
}

/// A row for each relation that is not folded away, of the kinds asked for.
fn rows(model: &Model, kinds: Kinds) -> Vec<Row> {
    let drawn = model.ties.iter().filter(|t| kinds.has(t.kind));
    let of = |t: &crate::graph::model::Tie| {
        let (source, target, kind) = (t.source, t.target, t.kind);
        t.relations.iter().map(move |&relation| Row { relation, source, target, kind }).collect::<Vec<_>>()
    };
    drawn.flat_map(of).collect()
}

fn row(view: &Props, model: &Model, row: &Row) -> Html {
    let reading = &view.reading;
    let relation = &reading.analysis.relations[row.relation];
    // A tie gathers both directions; the relation itself knows which way it runs.
    let node = |id, other: usize| model.node_of(id).unwrap_or(other);
    let (source, target) = (node(relation.source, row.source), node(relation.target, row.target));
    let (source, target) = (&model.nodes[source], &model.nodes[target]);
    let key = tie_key(reading.slug(source.entity), reading.slug(target.entity));
    let open = view.on(Action::OpenTie(Some(Tie::new(source.entity, target.entity))));
    let choose = |node: &crate::graph::model::Node| {
        html! { <button type="button" class="link" onclick={view.on(Action::SelectEntity(node.entity))}>{ &node.name }</button> }
    };
    let evidence = relation.evidence.of(reading.text());
    let label = if row.kind == TieKind::CoMention { "named with" } else { relation.label.as_str() };
    html! {
        <tr role="row" key={row.relation}>
            <td role="cell" class="relation-end">{ choose(source) }</td>
            <td role="cell" class="relation-label">
                <button type="button" class="link" data-tie={key} aria-label={format!("{label}: show the evidence")} onclick={open}>{ label }</button>
            </td>
            <td role="cell" class="relation-end">{ choose(target) }</td>
            <td role="cell" class="relation-kind">{ sample(row.kind, relation.status) }{ words::relation_kind(relation.kind) }</td>
            <td role="cell" class="relation-status" data-status={status_name(relation.status)}>{ words::status(relation.status).unwrap_or(status_name(relation.status)) }</td>
            <td role="cell" class="relation-place">
                <button type="button" class="link" onclick={view.on(Action::GoTo(relation.evidence))}>
                    <span class="visually-hidden">{ "Go to: " }</span>{ "“" }{ evidence }{ "”" }
                </button>
            </td>
        </tr>
    }
}
