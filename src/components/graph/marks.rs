//! Nodes, ties and their words as SVG. Geometry is in attributes, looks are in the style sheet.

use super::key::status_name;
use crate::components::parts::classes;
use crate::graph::edge::Route;
use crate::graph::geometry::{Point, Rect, Shape, distance, tenths};
use crate::graph::label::Words;
use crate::graph::model::{Model, TieKind};
use crate::graph::scene::{CAPTION_SIZE, NodeMark, TieMark, Weight};
use reading::words;
use yew::prelude::*;

/// How a mark is shown while something is pointed at or chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glow {
    /// Nothing is.
    Plain,
    /// It belongs to that.
    Lit,
    /// It does not.
    Dim,
}

impl Glow {
    fn name(self) -> Option<&'static str> {
        match self {
            Glow::Plain => None,
            Glow::Lit => Some("lit"),
            Glow::Dim => Some("dim"),
        }
    }
}

/// The `d` of a path along `route`.
pub(super) fn path(route: &Route) -> String {
    let Route { from, control, to } = route;
    format!("M{} Q{} {}", pair(*from), pair(*control), pair(*to))
}

/// The `points` of an outline.
pub(super) fn points(outline: &[Point]) -> String {
    outline.iter().map(|&p| pair(p)).collect::<Vec<_>>().join(" ")
}

fn pair(p: Point) -> String {
    format!("{},{}", tenths(p.x), tenths(p.y))
}

/// What the two ends of a tie are called in `data-tie`: both slugs in alphabetical order.
pub(crate) fn tie_key(a: &str, b: &str) -> String {
    if a < b { format!("{a} {b}") } else { format!("{b} {a}") }
}

/// A tie's line with its heads; `ground` is a wide invisible line that can be hit.
pub(super) fn tie(
    mark: &TieMark,
    model: &Model,
    key: String,
    label: String,
    glow: Glow,
    open: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let tie = &model.ties[mark.tie];
    let line = path(&mark.line);
    let (kind, status) = (tie.kind.class(), status_name(tie.status));
    html! {
        <g
            key={format!("{}-{}-{kind}-{status}", tie.source, tie.target)} class="graph-tie" role="button" tabindex="-1" aria-label={label} aria-pressed={open.to_string()} data-index={mark.tie.to_string()}
            data-tie={key} data-kind={kind} data-status={status} data-glow={glow.name()} {onclick}
        >
            <path class="graph-ground" d={path(&mark.route)} />
            <path class="graph-line" d={line.clone()} />
            if tie.kind == TieKind::Location {
                <path class="graph-core" d={line} />
            }
            { for mark.heads.iter().map(|h| html! { <polyline class="graph-head" points={points(h)} /> }) }
        </g>
    }
}

/// A tie's caption, above all lines.
pub(super) fn caption(mark: &TieMark, model: &Model, glow: Glow) -> Html {
    let shown = match glow {
        Glow::Plain => mark.place.free,
        Glow::Lit => true,
        Glow::Dim => false,
    };
    if !shown || mark.caption.lines.is_empty() {
        return Html::default();
    }
    let kind = model.ties[mark.tie].kind;
    // Words on their line leave the pointer to it; words beside it answer for it.
    let centre = mark.place.rect.centre();
    let aside = mark.route.samples().windows(2).all(|w| distance(centre, w[0], w[1]) > 9.0);
    let data_caption = aside.then(|| mark.tie.to_string());
    // Between two rows the line would strike the words through, so it is broken behind them.
    let Rect { min, .. } = mark.place.rect;
    let plate = !aside && mark.caption.lines.len() > 1;
    html! {
        <>
        if plate {
            <rect
                class="graph-plate" data-glow={glow.name()} x={tenths(min.x)} y={tenths(min.y)}
                width={tenths(mark.place.rect.width())} height={tenths(mark.place.rect.height())}
            />
        }
        <text class="graph-caption" data-kind={kind.class()} data-caption={data_caption} data-glow={glow.name()} aria-hidden="true">
            { lines(&mark.caption, mark.place.rect, CAPTION_SIZE) }
        </text>
        </>
    }
}

/// What a node is given beside its mark.
pub(super) struct Dress<'a> {
    pub(super) slug: &'a str,
    pub(super) label: String,
    pub(super) glow: Glow,
    pub(super) chosen: bool,
    /// True for the one node that the tab key stops at.
    pub(super) stop: bool,
    pub(super) onclick: Callback<MouseEvent>,
    pub(super) onfocus: Callback<FocusEvent>,
}

/// A node: its shape, and around it enough ground to be hit.
pub(super) fn node(mark: &NodeMark, model: &Model, dress: Dress<'_>) -> Html {
    let node = &model.nodes[mark.node];
    let (at, r) = (mark.disc.at, mark.disc.r);
    let shape = |class: &str, r: f64| {
        let class = classes(&[class]);
        if mark.disc.shape == Shape::Circle {
            html! { <circle {class} r={tenths(r)} /> }
        } else {
            html! { <polygon {class} points={points(&mark.disc.shape.corners(r))} /> }
        }
    };
    html! {
        <g
            key={node.entity.0.to_string()} class={classes(&["graph-node", words::kind(node.kind)])} role="button"
            tabindex={if dress.stop { "0" } else { "-1" }} aria-label={dress.label} aria-pressed={dress.chosen.to_string()}
            data-node={dress.slug.to_string()} data-index={mark.node.to_string()} data-glow={dress.glow.name()}
            transform={format!("translate({} {})", tenths(at.x), tenths(at.y))} onclick={dress.onclick} onfocus={dress.onfocus}
        >
            <circle class="graph-ground" r={tenths((mark.disc.shape.reach(r) + 3.0).max(14.0))} />
            { shape("graph-ring", r + 4.5) }
            { shape("graph-shape", r) }
            if !node.folded.is_empty() {
                { shape("graph-folded", r * 0.5) }
            }
        </g>
    }
}

/// A node's name.
pub(super) fn name(mark: &NodeMark, model: &Model, glow: Glow) -> Html {
    if !mark.place.free && glow != Glow::Lit {
        return Html::default();
    }
    let weight = Weight::of(model.nodes[mark.node].mentions);
    let size = match weight {
        Weight::Light => "light",
        Weight::Middle => "middle",
        Weight::Heavy => "heavy",
    };
    html! {
        <text class="graph-name" data-weight={size} data-glow={glow.name()} aria-hidden="true">
            { lines(&mark.name, mark.place.rect, weight.size()) }
        </text>
    }
}

/// Words in the middle of their room, line by line.
fn lines(words: &Words, rect: Rect, size: f64) -> Html {
    let line = rect.height() / words.lines.len().max(1) as f64;
    let x = tenths(rect.centre().x);
    // The letters' own middle lies a third of their size above the line that they stand on.
    let first = rect.min.y + line / 2.0 + size * 0.35;
    let each = words.lines.iter().enumerate();
    let spans = each.map(|(i, l)| html! { <tspan x={x.clone()} y={tenths(first + line * i as f64)}>{ l }</tspan> });
    html! { <>{ for spans }</> }
}
