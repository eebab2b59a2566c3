//! The relationships as a table: the same facts as the picture, for those who would rather read.

use super::Props;
use super::graph::{sample, status_name, tie_key};
use super::parts::{button, empty};
use crate::graph::model::{Model, Tie, TieKind};
use crate::state::{self, Action};
use extract::order;
use extract::{Span, Status};
use reading::words;
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

/// One row: a tie of the model, and one of the relations that make it.
struct Row {
    tie: usize,
    /// Index in the list of relations; none where a capital merely stands for its country.
    relation: Option<usize>,
}

/// The table. It shows what the picture shows, less what the filters take away: `left` tells which ties of `all` those leave.
pub(crate) fn relation_table(
    view: &Props,
    model: &Model,
    left: &[bool],
    all: usize,
    sorted: &UseStateHandle<Sorting>,
) -> Html {
    let mut rows = rows(view, model, left);
    let (column, backwards) = **sorted;
    order::compare(&mut rows, |a, b| {
        let (x, y) = (said(view, model, a), said(view, model, b));
        let order = match column {
            Column::From => model.nodes[x.source].name.cmp(&model.nodes[y.source].name),
            Column::Tie => x.label.cmp(y.label),
            Column::To => model.nodes[x.target].name.cmp(&model.nodes[y.target].name),
            Column::Kind => x.kind.cmp(&y.kind),
            Column::Status => x.status.cmp(&y.status),
            Column::Place => std::cmp::Ordering::Equal,
        };
        // What is no sentence of the article comes after what is.
        let order = order.then((x.evidence.is_none(), x.evidence).cmp(&(y.evidence.is_none(), y.evidence)));
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
    let ties = left.iter().filter(|&&l| l).count();
    let mut caption = words::count(ties, all, "tie", "ties");
    if rows.len() > ties {
        caption += &format!(" in {} rows", rows.len());
    }
    html! {
        <div class="relation-table">
            <table role="table">
                <caption>{ caption }{ ", as the machine reads them" }</caption>
                <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
                <tbody role="rowgroup">{ for rows.iter().map(|row| self::row(view, model, row)) }</tbody>
            </table>
            if rows.is_empty() {
                { empty("No tie matches what is chosen.") }
            }
        </div>
    }
}

/// A row for each relation of the ties that are left, and one for each tie that rests on none.
fn rows(view: &Props, model: &Model, left: &[bool]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (tie, of) in model.ties.iter().enumerate().filter(|&(t, _)| left[t]) {
        if of.relations.is_empty() {
            rows.push(Row { tie, relation: None });
        }
        let relations = of.relations.iter().filter(|r| view.visible.relations.binary_search(r).is_ok());
        rows.extend(relations.map(|&r| Row { tie, relation: Some(r) }));
    }
    rows
}

/// What a row says.
struct Said<'a> {
    source: usize,
    label: &'a str,
    target: usize,
    kind: TieKind,
    status: Status,
    evidence: Option<Span>,
}

fn said<'a>(view: &'a Props, model: &'a Model, row: &Row) -> Said<'a> {
    let Tie { source, target, kind, status, .. } = model.ties[row.tie];
    let Some(relation) = row.relation.map(|r| &view.reading.analysis.relations[r]) else {
        return Said { source, label: "stands for", target, kind, status, evidence: None };
    };
    let label = if kind == TieKind::CoMention { "named with" } else { relation.label.as_str() };
    // A tie gathers both directions; the relation itself knows which way it runs.
    let node = |id, other: usize| model.node_of(id).unwrap_or(other);
    let (source, target) = (node(relation.source, source), node(relation.target, target));
    Said { source, label, target, kind, status: relation.status, evidence: Some(relation.evidence) }
}

/// Tells a row from all others: "r7" by its relation, "t3" by its tie where it has none.
fn key_of(row: &Row) -> String {
    row.relation.map_or_else(|| format!("t{}", row.tie), |relation| format!("r{relation}"))
}

fn row(view: &Props, model: &Model, row: &Row) -> Html {
    let reading = &view.reading;
    let Said { source, label, target, kind, status, evidence } = said(view, model, row);
    let (source, target) = (&model.nodes[source], &model.nodes[target]);
    let key = tie_key(reading.slug(source.entity), reading.slug(target.entity));
    let open = view.on(Action::OpenTie(Some(state::Tie::new(source.entity, target.entity))));
    let choose = |node: &crate::graph::model::Node| button(view, "link", Action::SelectEntity(node.entity), &node.name);
    html! {
        <tr role="row" key={key_of(row)}>
            <td role="cell" class="relation-end">{ choose(source) }</td>
            <td role="cell" class="relation-label">
                <button type="button" class="link" data-tie={key} aria-label={format!("{label}: show the evidence")} onclick={open}>{ label }</button>
            </td>
            <td role="cell" class="relation-end">{ choose(target) }</td>
            <td role="cell" class="relation-kind">{ sample(kind, status) }{ kind.name().to_ascii_lowercase() }</td>
            <td role="cell" class="relation-status" data-status={status_name(status)}>{ status_name(status) }</td>
            <td role="cell" class="relation-place">
                if let Some(evidence) = evidence {
                    <button type="button" class="link" onclick={view.on(Action::GoTo(evidence))}>
                        <span class="visually-hidden">{ "Go to: " }</span>{ "“" }{ evidence.of(reading.text()) }{ "”" }
                    </button>
                } else {
                    { "general knowledge, not a sentence of the article" }
                }
            </td>
        </tr>
    }
}
