//! The picture: SVG with its zoom buttons. Dragged positions and the part of the picture in view are this component's own;
//! what is chosen is everyone's.

use super::controls::{Change, Controls, Memory, Own};
use super::evidence::{self, evidence};
use super::frame::{self, use_frame, use_wheel};
use super::marks::{self, Dress, Glow, tie_key};
use crate::components::Props;
use crate::graph::corner::free_corner;
use crate::graph::geometry::{Point, Rect, tenths, thousandths};
use crate::graph::keys::Mark;
use crate::graph::light::{self, Light};
use crate::graph::model::{Kinds, Model, TieKind};
use crate::graph::scene::{Scene, Setting, TieMark};
use crate::graph::viewport::Viewport;
use crate::graph::words;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct PictureProps {
    pub(super) view: Props,
    pub(super) model: Rc<Model>,
    pub(super) kinds: Kinds,
    /// The two nodes whose tie is open.
    pub(super) open: Option<(usize, usize)>,
}

/// The picture; its frame stands from the first moment, and is filled when its size is known.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let PictureProps { view, model, kinds, open } = props;
    let own = use_reducer_eq(|| Own { frame: frame::first(), ..Own::default() });
    use_frame(&own.svg, {
        let own = own.dispatcher();
        move |frame| own.dispatch(Change::Frame(frame))
    });
    let frame = own.frame;
    let kinds = *kinds;
    let memory = use_mut_ref(Memory::default);

    // The evidence takes the focus only when it was asked for here.
    use_effect_with((*open, memory.borrow().asked), {
        let host = view.host.clone();
        move |&(open, asked)| {
            if open.is_some() && asked {
                host.focus(evidence::HEADING);
            }
        }
    });

    // Where everything stands: made anew for another frame, never for what is switched on or off.
    let more = [TieKind::SpeaksAbout, TieKind::CoMention].map(|kind| kinds.has(kind));
    let setting = use_memo((model.clone(), more, frame), |(model, [speaking, mention], frame)| {
        // Only what may add nodes to the calm picture counts; the rest merely hides some of it.
        let mut kinds = model.calm();
        for (kind, on) in [(TieKind::SpeaksAbout, *speaking), (TieKind::CoMention, *mention)] {
            if on && !kinds.has(kind) {
                kinds = kinds.toggled(kind);
            }
        }
        if frame.x > 0.0 { Setting::new(model, kinds, frame.x, frame.y) } else { Setting::nowhere() }
    });
    let base = use_memo((setting.clone(), kinds), {
        let model = model.clone();
        move |(setting, kinds)| setting.fitting(&model, *kinds)
    });
    {
        // Another frame or other nodes: what was dragged or zoomed belongs to the old ones.
        let own = own.dispatcher();
        use_effect_with((model.clone(), frame), move |_| {
            own.dispatch(Change::Pins(Vec::new()));
            own.dispatch(Change::Moved(None));
        });
    }
    let stretch = own.moved.map_or(*base, |v| v.stretch(*base));
    let scene = use_memo(
        (model.clone(), setting.clone(), kinds, stretch, own.pins.clone()),
        |(model, setting, kinds, stretch, pins)| {
            if setting.positions.is_empty() {
                return Scene::default();
            }
            let mut setting = (**setting).clone();
            for &(entity, at) in pins {
                if let Some(node) = model.node_of(extract::EntityId(entity)) {
                    setting.positions[node] = at;
                }
            }
            Scene::new(model, &setting, *kinds, *stretch)
        },
    );
    let bounds = scene.bounds().unwrap_or(Rect::around(frame * 0.5, 0.0, 0.0)).grown(6.0);
    let fitted = Viewport::fit(bounds, stretch, frame.x, frame.y);
    let viewport = own.moved.unwrap_or(fitted);
    let shown = model.shown_ties(kinds);

    let light = lit(view, model, &shown, own.pointed, own.focused, *open);
    let glow_of = |lit: Option<bool>| match lit {
        None => Glow::Plain,
        Some(true) => Glow::Lit,
        Some(false) => Glow::Dim,
    };
    let node_glow = |n: usize| glow_of(light.as_ref().map(|l| l.nodes[n]));
    let tie_glow = |t: usize| glow_of(light.as_ref().map(|l| l.ties[t]));

    let controls = Rc::new(Controls {
        view: view.clone(),
        model: model.clone(),
        open: *open,
        setting,
        scene: scene.clone(),
        shown: shown.clone(),
        bounds,
        stretch,
        viewport,
        own: own.clone(),
        memory,
    });
    use_wheel(&own.svg, controls.on(Controls::turn_wheel));

    let stop = stop(model, &scene, own.focused, &view.state.entities);
    let nodes = scene.nodes.iter().map(|mark| {
        let node = mark.node;
        let entity = model.nodes[node].entity;
        let chosen = model.nodes[node].folded.iter().chain([&entity]).any(|e| view.state.entities.contains(e));
        let dress = Dress {
            slug: view.reading.slug(entity),
            label: words::node(model, node, &shown),
            glow: node_glow(node),
            chosen,
            stop: stop == Some(node),
            onclick: controls.at(node, Controls::click),
            onfocus: controls.at(node, Controls::focus),
        };
        marks::node(mark, model, dress)
    });
    let ties = scene.ties.iter().map(|mark| {
        let tie = &model.ties[mark.tie];
        let slug = |n: usize| view.reading.slug(model.nodes[n].entity);
        let is_open = open.is_some_and(|(a, b)| tie.other(a) == Some(b));
        let onclick = controls.at(mark.tie, Controls::click_tie);
        let key = tie_key(slug(tie.source), slug(tie.target));
        let label = format!("{}: show the evidence", words::tie(model, mark.tie));
        marks::tie(mark, model, key, label, tie_glow(mark.tie), is_open, onclick)
    });
    // What is lit is written last, over what is not.
    let captions = |lit: bool| {
        let wanted = scene.ties.iter().filter(move |m| (tie_glow(m.tie) == Glow::Lit) == lit);
        wanted.map(|m| marks::caption(m, model, tie_glow(m.tie))).collect::<Vec<_>>()
    };
    let names = |lit: bool| {
        let wanted = scene.nodes.iter().filter(move |m| (node_glow(m.node) == Glow::Lit) == lit);
        wanted.map(|m| marks::name(m, model, node_glow(m.node))).collect::<Vec<_>>()
    };
    let by_caption = controls.on(Controls::click_caption);
    let release = controls.on(Controls::release);
    let Viewport { zoom: scale, shift } = viewport;
    let transform =
        format!("translate({} {}) scale({})", tenths(shift.x), tenths(shift.y), thousandths(scale / stretch));
    // The evidence stands where its tie is not.
    let corner = {
        let is_open = |mark: &&TieMark| open.is_some_and(|(a, b)| model.ties[mark.tie].other(a) == Some(b));
        let ways = scene.ties.iter().filter(is_open).flat_map(|mark| mark.route.samples());
        let points: Vec<Point> = ways.map(|p| viewport.to_frame(p * (1.0 / stretch))).collect();
        free_corner(&points, frame)
    };
    html! {
        <div class="graph-figure" ref={own.root.clone()} data-large={own.large.to_string()}>
            <svg
                ref={own.svg.clone()} class="graph-picture" role="group" aria-label="Graph of relationships"
                aria-describedby="graph-summary graph-hint" viewBox={view_box(frame)}
                onpointerdown={controls.on(Controls::press)} onpointermove={controls.on(Controls::drag)}
                onpointerup={release.clone()} onpointercancel={release} onpointerover={controls.on(Controls::point_at)}
                onmouseleave={controls.on(Controls::point_away)} onkeydown={controls.on(Controls::press_key)}
                onfocusout={controls.on(Controls::unfocus)}
            >
                <g {transform}>
                    <g>{ for ties }</g>
                    <g>{ for nodes }</g>
                    <g onclick={by_caption.clone()}>{ for captions(false) }</g>
                    <g>{ for names(false) }</g>
                    <g onclick={by_caption}>{ for captions(true) }</g>
                    <g>{ for names(true) }</g>
                </g>
            </svg>
            if scene.nodes.is_empty() && frame.x > 0.0 {
                <p class="graph-empty">{ "No ties of these kinds. Switch more of them on above." }</p>
            } else if light.as_ref().is_some_and(|l| l.nodes.iter().all(|&n| !n)) {
                <p class="graph-empty">{ "No tie in the picture matches what is chosen." }</p>
            }
            if let Some(pair) = *open {
                { evidence(view, model, pair, &controls.on(Controls::close), corner) }
            }
            <div class="graph-foot">
            <div class="graph-zoom" role="group" aria-label="Zoom">
                <button type="button" data-toggle="zoom-in" aria-label="Zoom in" onclick={controls.on(Controls::zoom_in)}>{ "+" }</button>
                <button type="button" data-toggle="zoom-out" aria-label="Zoom out" onclick={controls.on(Controls::zoom_out)}>{ "−" }</button>
                <button type="button" data-toggle="fit" onclick={controls.on(Controls::fit)}>{ "Fit" }</button>
                <button type="button" data-toggle="full-screen" onclick={controls.on(Controls::fill)}>{ "Full screen" }</button>
            </div>
            <p class="graph-hint" id="graph-hint">
                <span class="graph-hint-keys">
                    { "Keyboard: arrow keys go from name to name along the ties, Enter chooses, E opens the strongest tie’s evidence, " }
                    { "T steps through the ties, + − 0 zoom." }
                </span>
                <span class="graph-hint-touch">{ "Tap a name to choose it, a line for its evidence. Pinch to zoom, drag to move." }</span>
            </p>
            </div>
        </div>
    }
}

/// What is lit: what is pointed at, else what has the focus, else the open tie, else what the filters leave.
fn lit(
    view: &Props,
    model: &Model,
    shown: &[bool],
    pointed: Option<Mark>,
    focused: Option<usize>,
    open: Option<(usize, usize)>,
) -> Option<Light> {
    match (pointed.or(focused.map(Mark::Node)), open) {
        (Some(Mark::Node(n)), _) if n < model.nodes.len() => return Some(light::around(model, shown, &[n])),
        (Some(Mark::Tie(t)), _) if t < model.ties.len() => {
            let tie = &model.ties[t];
            return Some(light::pair(model, shown, tie.source, tie.target));
        }
        (_, Some((a, b))) => return Some(light::pair(model, shown, a, b)),
        _ => {}
    }
    let drawn = |n: &usize| model.ties.iter().zip(shown).any(|(t, &s)| s && t.other(*n).is_some());
    let chosen: Vec<usize> = view.state.entities.iter().filter_map(|&e| model.node_of(e)).filter(drawn).collect();
    view.state.is_filtered().then(|| light::of_relations(model, shown, &view.visible.relations, &chosen))
}

/// The node that the tab key stops at: the one last focused, else a chosen one, else the first.
fn stop(model: &Model, scene: &Scene, focused: Option<usize>, chosen: &[extract::EntityId]) -> Option<usize> {
    let drawn = |n: &usize| scene.nodes.iter().any(|m| m.node == *n);
    let chosen = chosen.iter().filter_map(|&e| model.node_of(e)).find(drawn);
    focused.filter(drawn).or(chosen).or_else(|| scene.nodes.first().map(|m| m.node))
}

/// One unit of the picture for each pixel of the frame.
fn view_box(frame: Point) -> String {
    let frame = if frame.x > 0.0 { frame } else { frame::DEFAULT };
    format!("0 0 {} {}", tenths(frame.x), tenths(frame.y))
}
