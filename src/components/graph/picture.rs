//! The picture: SVG with its zoom buttons, and all that pointer and keyboard do in it. Dragged positions and the part of the
//! picture in view are this component's own; what is chosen is everyone's.

use super::evidence::{self, evidence};
use super::frame::{focus_inside, toggle_full_screen, use_frame, use_wheel, within};
use super::hand::{Grip, Hand, Motion};
use super::marks::{self, Dress, Glow, tie_key};
use crate::components::Props;
use crate::dom;
use crate::graph::corner::free_corner;
use crate::graph::geometry::{Point, Rect, between, point, tenths, thousandths};
use crate::graph::keys::{Deed, Mark, deed};
use crate::graph::light::{self, Light};
use crate::graph::model::{Kinds, Model, TieKind};
use crate::graph::scene::{Scene, Setting, TieMark};
use crate::graph::viewport::{STEP, Viewport};
use crate::graph::words;
use crate::state::{Action, Tie};
use std::rc::Rc;
use web_sys::Element;
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
    let (svg, root) = (use_node_ref(), use_node_ref());
    // Zero before it is known.
    let frame = use_frame(&svg).unwrap_or_default();
    let kinds = *kinds;
    let pins = use_state_eq(Vec::<(u32, Point)>::new);
    let moved = use_state_eq(|| None::<Viewport>);
    let pointed = use_state_eq(|| None::<Mark>);
    let focused = use_state_eq(|| None::<usize>);
    let large = use_state_eq(|| false);
    // The node that last had the focus: T goes through its ties.
    let last = use_mut_ref(|| None::<usize>);
    let hand = use_mut_ref(Hand::default);
    // The evidence takes the focus only when it was asked for here, not when the address opened it.
    let asked = use_mut_ref(|| false);

    use_effect_with((*open, *asked.borrow()), {
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
        let (pins, moved) = (pins.clone(), moved.clone());
        use_effect_with((model.clone(), frame), move |_| {
            pins.set(Vec::new());
            moved.set(None);
        });
    }
    let stretch = moved.map_or(*base, |v| v.stretch(*base));
    let scene = use_memo(
        (model.clone(), setting.clone(), kinds, stretch, (*pins).clone()),
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
    let viewport = moved.unwrap_or(fitted);
    let shown = model.shown_ties(kinds);

    let light = lit(view, model, &shown, *pointed, *focused, *open);
    let glow_of = |lit: Option<bool>| match lit {
        None => Glow::Plain,
        Some(true) => Glow::Lit,
        Some(false) => Glow::Dim,
    };
    let node_glow = |n: usize| glow_of(light.as_ref().map(|l| l.nodes[n]));
    let tie_glow = |t: usize| glow_of(light.as_ref().map(|l| l.ties[t]));

    let look = {
        let (moved, setting) = (moved.clone(), setting.clone());
        let at_one = Rect { min: bounds.min * (1.0 / stretch), max: bounds.max * (1.0 / stretch) };
        move |v: Viewport| {
            if !setting.positions.is_empty() {
                moved.set(Some(v.kept(at_one, frame.x, frame.y)));
            }
        }
    };
    use_wheel(&svg, {
        let look = look.clone();
        Callback::from(move |(turn, at): (f64, Point)| {
            look(viewport.zoomed(between(-turn * 0.0022, -0.5, 0.5).exp(), at));
        })
    });
    let zoom = |factor: f64| {
        let look = look.clone();
        Callback::from(move |_: MouseEvent| look(viewport.zoomed(factor, frame * 0.5)))
    };
    let fit = {
        let (moved, pins) = (moved.clone(), pins.clone());
        Callback::from(move |_: MouseEvent| {
            moved.set(None);
            pins.set(Vec::new());
        })
    };
    let full = {
        let (root, large) = (root.clone(), large.clone());
        Callback::from(move |_: MouseEvent| {
            // Where the browser has no full screen (a phone, a frame) the picture fills the window.
            if *large || !toggle_full_screen(&root) {
                large.set(!*large);
            }
        })
    };

    let open_tie = {
        let (dispatch, model, asked) = (view.dispatch.clone(), model.clone(), asked.clone());
        Callback::from(move |tie: usize| {
            let t = &model.ties[tie];
            *asked.borrow_mut() = true;
            let pair = Tie::new(model.nodes[t.source].entity, model.nodes[t.target].entity);
            dispatch.emit(Action::OpenTie(Some(pair)));
        })
    };
    let choose = {
        let (dispatch, model, chosen) = (view.dispatch.clone(), model.clone(), view.state.entities.clone());
        Callback::from(move |(node, more): (usize, bool)| {
            let entity = model.nodes[node].entity;
            let only = chosen.as_slice() == [entity];
            dispatch.emit(if more || only { Action::ToggleEntity(entity) } else { Action::SelectEntity(entity) });
        })
    };

    let onpointerdown = {
        let (svg, hand) = (svg.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = svg.cast::<Element>() else { return };
            if event.button() == 0 {
                let grip = match index_at(&event, "[data-node]") {
                    Some(node) => Grip::Node(node),
                    None => Grip::Ground,
                };
                let at = within(&element, f64::from(event.client_x()), f64::from(event.client_y()));
                hand.borrow_mut().press(event.pointer_id(), at, grip);
            }
        })
    };
    let onpointermove = {
        let (svg, hand, look) = (svg.clone(), hand.clone(), look.clone());
        let (pins, scene, model) = (pins.clone(), scene.clone(), model.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = svg.cast::<Element>() else { return };
            let at = within(&element, f64::from(event.client_x()), f64::from(event.client_y()));
            let (motion, began) = hand.borrow_mut().drag(event.pointer_id(), at);
            if began {
                // From now on the picture hears of the pointer even outside, and no click follows on the node.
                element.set_pointer_capture(event.pointer_id()).ok();
            }
            match motion {
                Motion::None => {}
                Motion::Pan(by) => look(viewport.panned(by)),
                Motion::Pinch(factor, middle, by) => look(viewport.panned(by).zoomed(factor, middle)),
                Motion::Drag(node, by) => {
                    let Some(mark) = scene.nodes.iter().find(|m| m.node == node) else { return };
                    let entity = model.nodes[node].entity.0;
                    let mut all = (*pins).clone();
                    all.retain(|p| p.0 != entity);
                    all.push((entity, mark.disc.at * (1.0 / stretch) + by * (1.0 / viewport.zoom)));
                    pins.set(all);
                    // The picture must not shift while a node is dragged to its edge.
                    look(viewport);
                }
            }
        })
    };
    let onpointerup = {
        let hand = hand.clone();
        Callback::from(move |event: PointerEvent| hand.borrow_mut().release(event.pointer_id()))
    };
    let onpointerover = {
        let (pointed, hand) = (pointed.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            // A finger has no hover: what it touches is chosen at once.
            if event.pointer_type() != "touch" && !hand.borrow().holds() {
                let node = index_at(&event, "[data-node]").map(Mark::Node);
                pointed.set(node.or_else(|| index_at(&event, "[data-tie], [data-caption]").map(Mark::Tie)));
            }
        })
    };
    let onmouseleave = {
        let pointed = pointed.clone();
        Callback::from(move |_: MouseEvent| pointed.set(None))
    };
    let onfocusout = {
        let focused = focused.clone();
        Callback::from(move |_: FocusEvent| focused.set(None))
    };

    let onkeydown = {
        let (model, scene, svg, shown) = (model.clone(), scene.clone(), svg.clone(), shown.clone());
        let (view, choose, open_tie, look, moved, last) =
            (view.clone(), choose.clone(), open_tie.clone(), look.clone(), moved.clone(), last.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let mark = index_at(&event, "[data-node]").map(Mark::Node);
            let mark = mark.or_else(|| index_at(&event, "[data-tie]").map(Mark::Tie));
            // Not within the match: what gets the focus there writes it down at once.
            let before = *last.borrow();
            match deed(&model, &scene, &shown, &event.key(), (mark, before)) {
                Some(Deed::Choose(node)) => choose.emit((node, event.shift_key())),
                Some(Deed::Open(tie)) => open_tie.emit(tie),
                Some(Deed::Go(Mark::Node(node))) => {
                    focus_inside(&svg, &format!("[data-node='{}']", view.reading.slug(model.nodes[node].entity)));
                }
                Some(Deed::Go(Mark::Tie(tie))) => focus_inside(&svg, &format!(".graph-tie[data-index='{tie}']")),
                Some(Deed::Zoom(factor)) => look(viewport.zoomed(factor, frame * 0.5)),
                Some(Deed::Fit) => moved.set(None),
                Some(Deed::Stay) => {}
                None => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };

    let close = {
        let (dispatch, svg, model, reading) = (view.dispatch.clone(), svg.clone(), model.clone(), view.reading.clone());
        let (open, asked) = (*open, asked.clone());
        Callback::from(move |_: ()| {
            *asked.borrow_mut() = false;
            dispatch.emit(Action::OpenTie(None));
            if let Some((a, _)) = open {
                focus_inside(&svg, &format!("[data-node='{}']", reading.slug(model.nodes[a].entity)));
            }
        })
    };

    let stop = stop(model, &scene, *focused, &view.state.entities);
    let nodes = scene.nodes.iter().map(|mark| {
        let (choose, focused, moved, last) = (choose.clone(), focused.clone(), moved.clone(), last.clone());
        let node = mark.node;
        let in_sight = viewport.showing(mark.disc.at * (1.0 / stretch), frame.x, frame.y);
        let entity = model.nodes[node].entity;
        let chosen = model.nodes[node].folded.iter().chain([&entity]).any(|e| view.state.entities.contains(e));
        let dress = Dress {
            slug: view.reading.slug(entity),
            label: words::node(model, node, &shown),
            glow: node_glow(node),
            chosen,
            stop: stop == Some(node),
            onclick: Callback::from(move |e: MouseEvent| choose.emit((node, e.shift_key()))),
            onfocus: Callback::from(move |_| {
                focused.set(Some(node));
                *last.borrow_mut() = Some(node);
                if in_sight != viewport {
                    moved.set(Some(in_sight));
                }
            }),
        };
        marks::node(mark, model, dress)
    });
    let ties = scene.ties.iter().map(|mark| {
        let tie = &model.ties[mark.tie];
        let slug = |n: usize| view.reading.slug(model.nodes[n].entity);
        let is_open = open.is_some_and(|(a, b)| tie.other(a) == Some(b));
        let (open_tie, index) = (open_tie.clone(), mark.tie);
        let onclick = Callback::from(move |_: MouseEvent| open_tie.emit(index));
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
    let by_caption = {
        let open_tie = open_tie.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(tie) = index_at(&event, "[data-caption]") {
                open_tie.emit(tie);
            }
        })
    };
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
        <div class="graph-figure" ref={root} data-large={large.to_string()}>
            <svg
                ref={svg.clone()} class="graph-picture" role="group" aria-label="Graph of relationships"
                aria-describedby="graph-summary graph-hint" viewBox={view_box(frame)}
                {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()} onpointercancel={onpointerup} {onpointerover}
                {onmouseleave} {onkeydown} {onfocusout}
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
                { evidence(view, model, pair, &close, corner) }
            }
            <div class="graph-foot">
            <div class="graph-zoom" role="group" aria-label="Zoom">
                <button type="button" data-toggle="zoom-in" aria-label="Zoom in" onclick={zoom(STEP)}>{ "+" }</button>
                <button type="button" data-toggle="zoom-out" aria-label="Zoom out" onclick={zoom(1.0 / STEP)}>{ "−" }</button>
                <button type="button" data-toggle="fit" onclick={fit}>{ "Fit" }</button>
                <button type="button" data-toggle="full-screen" onclick={full}>{ "Full screen" }</button>
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

/// The index that the nearest mark around an event's target carries, if `selector` matches one.
fn index_at(event: &Event, selector: &str) -> Option<usize> {
    let mark = dom::closest(event, selector)?;
    mark.get_attribute("data-index").or_else(|| mark.get_attribute("data-caption"))?.parse().ok()
}

/// One unit of the picture for each pixel of the frame.
fn view_box(frame: Point) -> String {
    let frame = if frame.x > 0.0 { frame } else { point(760.0, 600.0) };
    format!("0 0 {} {}", tenths(frame.x), tenths(frame.y))
}
