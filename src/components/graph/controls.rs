//! What pointer, wheel and keys do to the picture, as it was drawn last.

use super::frame::{focus_inside, toggle_full_screen, within};
use super::hand::{Grip, Hand, Motion};
use crate::components::Props;
use crate::dom;
use crate::graph::geometry::{Point, Rect, between};
use crate::graph::keys::{Deed, Mark, deed};
use crate::graph::model::Model;
use crate::graph::scene::{Scene, Setting};
use crate::graph::viewport::{STEP, Viewport, turned};
use crate::state::{Action, Tie};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What of the picture is its own: what is chosen is everyone's.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Own {
    /// The whole, and the picture in it.
    pub(super) root: NodeRef,
    pub(super) svg: NodeRef,
    /// Width and height of the frame; zero before they are known.
    pub(super) frame: Point,
    /// Where nodes were dragged to, by the ids of their entities.
    pub(super) pins: Vec<(u32, Point)>,
    /// What part is shown, where that was chosen.
    pub(super) moved: Option<Viewport>,
    pub(super) pointed: Option<Mark>,
    pub(super) focused: Option<usize>,
    /// Whether the picture fills the window.
    pub(super) large: bool,
}

/// What [`Own`] becomes, one part at a time.
pub(super) enum Change {
    Frame(Point),
    Pins(Vec<(u32, Point)>),
    Moved(Option<Viewport>),
    Pointed(Option<Mark>),
    Focused(Option<usize>),
    Large(bool),
}

impl Reducible for Own {
    type Action = Change;

    fn reduce(mut self: Rc<Self>, change: Change) -> Rc<Self> {
        let own = Rc::make_mut(&mut self);
        match change {
            Change::Frame(frame) => own.frame = frame,
            Change::Pins(pins) => own.pins = pins,
            Change::Moved(moved) => own.moved = moved,
            Change::Pointed(pointed) => own.pointed = pointed,
            Change::Focused(focused) => own.focused = focused,
            Change::Large(large) => own.large = large,
        }
        self
    }
}

/// The picture as it is drawn, and what of it may change. All handlers share one.
pub(super) struct Controls {
    pub(super) view: Props,
    pub(super) model: Rc<Model>,
    /// The two nodes whose tie is open.
    pub(super) open: Option<(usize, usize)>,
    pub(super) setting: Rc<Setting>,
    pub(super) scene: Rc<Scene>,
    pub(super) shown: Vec<bool>,
    pub(super) bounds: Rect,
    pub(super) stretch: f64,
    pub(super) viewport: Viewport,
    pub(super) own: UseReducerHandle<Own>,
    pub(super) memory: Rc<RefCell<Memory>>,
}

/// What the picture remembers and does not show.
#[derive(Default)]
pub(super) struct Memory {
    /// The node that last had the focus: T goes through its ties.
    last: Option<usize>,
    hand: Hand,
    /// Whether the evidence was asked for here, and not when the address opened it.
    pub(super) asked: bool,
}

impl Controls {
    /// A handler.
    pub(super) fn on<E: 'static>(self: &Rc<Self>, heard: fn(&Self, E)) -> Callback<E> {
        let controls = self.clone();
        Callback::from(move |event| heard(&controls, event))
    }

    /// A handler of the node or tie of that index.
    pub(super) fn at<E: 'static>(self: &Rc<Self>, index: usize, heard: fn(&Self, usize, E)) -> Callback<E> {
        let controls = self.clone();
        Callback::from(move |event| heard(&controls, index, event))
    }

    fn change(&self, change: Change) {
        self.own.dispatch(change);
    }

    fn look(&self, at: Viewport) {
        if !self.setting.positions.is_empty() {
            let Rect { min, max } = self.bounds;
            let at_one = Rect { min: min * (1.0 / self.stretch), max: max * (1.0 / self.stretch) };
            self.change(Change::Moved(Some(at.kept(at_one, self.own.frame.x, self.own.frame.y))));
        }
    }

    fn zoom(&self, factor: f64) {
        self.look(self.viewport.zoomed(factor, self.own.frame * 0.5));
    }

    pub(super) fn zoom_in(&self, _: MouseEvent) {
        self.zoom(STEP);
    }

    pub(super) fn zoom_out(&self, _: MouseEvent) {
        self.zoom(1.0 / STEP);
    }

    pub(super) fn turn_wheel(&self, (turn, at): (f64, Point)) {
        self.look(self.viewport.zoomed(turned(between(-turn * 0.0022, -0.5, 0.5)), at));
    }

    pub(super) fn fit(&self, _: MouseEvent) {
        self.change(Change::Moved(None));
        self.change(Change::Pins(Vec::new()));
    }

    pub(super) fn fill(&self, _: MouseEvent) {
        // Where the browser has no full screen (a phone, a frame) the picture fills the window.
        if self.own.large || !toggle_full_screen(&self.own.root) {
            self.change(Change::Large(!self.own.large));
        }
    }

    pub(super) fn press(&self, event: PointerEvent) {
        let Some(element) = self.own.svg.cast::<Element>() else { return };
        if event.button() == 0 {
            let grip = match index_at(&event, "[data-node]") {
                Some(node) => Grip::Node(node),
                None => Grip::Ground,
            };
            self.memory.borrow_mut().hand.press(event.pointer_id(), place(&element, &event), grip);
        }
    }

    pub(super) fn drag(&self, event: PointerEvent) {
        let Some(element) = self.own.svg.cast::<Element>() else { return };
        let (motion, began) = self.memory.borrow_mut().hand.drag(event.pointer_id(), place(&element, &event));
        if began {
            // From now on the picture hears of the pointer even outside, and no click follows on the node.
            element.set_pointer_capture(event.pointer_id()).ok();
        }
        let viewport = self.viewport;
        match motion {
            Motion::None => {}
            Motion::Pan(by) => self.look(viewport.panned(by)),
            Motion::Pinch(factor, middle, by) => self.look(viewport.panned(by).zoomed(factor, middle)),
            Motion::Drag(node, by) => {
                let Some(mark) = self.scene.nodes.iter().find(|m| m.node == node) else { return };
                let entity = self.model.nodes[node].entity.0;
                let mut all = self.own.pins.clone();
                all.retain(|p| p.0 != entity);
                all.push((entity, mark.disc.at * (1.0 / self.stretch) + by * (1.0 / viewport.zoom)));
                self.change(Change::Pins(all));
                // The picture must not shift while a node is dragged to its edge.
                self.look(viewport);
            }
        }
    }

    pub(super) fn release(&self, event: PointerEvent) {
        self.memory.borrow_mut().hand.release(event.pointer_id());
    }

    pub(super) fn point_at(&self, event: PointerEvent) {
        // A finger has no hover: what it touches is chosen at once.
        if event.pointer_type() != "touch" && !self.memory.borrow().hand.holds() {
            let node = index_at(&event, "[data-node]").map(Mark::Node);
            self.change(Change::Pointed(
                node.or_else(|| index_at(&event, "[data-tie], [data-caption]").map(Mark::Tie)),
            ));
        }
    }

    pub(super) fn point_away(&self, _: MouseEvent) {
        self.change(Change::Pointed(None));
    }

    pub(super) fn focus(&self, node: usize, _: FocusEvent) {
        self.change(Change::Focused(Some(node)));
        self.memory.borrow_mut().last = Some(node);
        let Some(mark) = self.scene.nodes.iter().find(|m| m.node == node) else { return };
        let in_sight = self.viewport.showing(mark.disc.at * (1.0 / self.stretch), self.own.frame.x, self.own.frame.y);
        if in_sight != self.viewport {
            self.change(Change::Moved(Some(in_sight)));
        }
    }

    pub(super) fn unfocus(&self, _: FocusEvent) {
        self.change(Change::Focused(None));
    }

    pub(super) fn click(&self, node: usize, event: MouseEvent) {
        self.choose(node, event.shift_key());
    }

    /// Chooses a node; with `more` beside what is chosen.
    fn choose(&self, node: usize, more: bool) {
        let entity = self.model.nodes[node].entity;
        let only = self.view.state.entities.as_slice() == [entity];
        let action = if more || only { Action::ToggleEntity(entity) } else { Action::SelectEntity(entity) };
        self.view.dispatch.emit(action);
    }

    pub(super) fn click_tie(&self, tie: usize, _: MouseEvent) {
        self.open_tie(tie);
    }

    pub(super) fn click_caption(&self, event: MouseEvent) {
        if let Some(tie) = index_at(&event, "[data-caption]") {
            self.open_tie(tie);
        }
    }

    fn open_tie(&self, tie: usize) {
        let tie = &self.model.ties[tie];
        self.memory.borrow_mut().asked = true;
        let pair = Tie::new(self.model.nodes[tie.source].entity, self.model.nodes[tie.target].entity);
        self.view.dispatch.emit(Action::OpenTie(Some(pair)));
    }

    pub(super) fn close(&self, (): ()) {
        self.memory.borrow_mut().asked = false;
        self.view.dispatch.emit(Action::OpenTie(None));
        if let Some((a, _)) = self.open {
            self.go(a);
        }
    }

    /// Gives the focus to a node.
    fn go(&self, node: usize) {
        let slug = self.view.reading.slug(self.model.nodes[node].entity);
        focus_inside(&self.own.svg, &format!("[data-node='{slug}']"));
    }

    pub(super) fn press_key(&self, event: KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let mark = index_at(&event, "[data-node]").map(Mark::Node);
        let mark = mark.or_else(|| index_at(&event, "[data-tie]").map(Mark::Tie));
        // Not within the match: what gets the focus there writes it down at once.
        let before = self.memory.borrow().last;
        match deed(&self.model, &self.scene, &self.shown, &event.key(), (mark, before)) {
            Some(Deed::Choose(node)) => self.choose(node, event.shift_key()),
            Some(Deed::Open(tie)) => self.open_tie(tie),
            Some(Deed::Go(Mark::Node(node))) => self.go(node),
            Some(Deed::Go(Mark::Tie(tie))) => focus_inside(&self.own.svg, &format!(".graph-tie[data-index='{tie}']")),
            Some(Deed::Zoom(factor)) => self.zoom(factor),
            Some(Deed::Fit) => self.change(Change::Moved(None)),
            Some(Deed::Stay) => {}
            None => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Where in `element` a pointer is.
fn place(element: &Element, event: &PointerEvent) -> Point {
    within(element, f64::from(event.client_x()), f64::from(event.client_y()))
}

/// The index that the nearest mark around an event's target carries, if `selector` matches one.
fn index_at(event: &Event, selector: &str) -> Option<usize> {
    let mark = dom::closest(event, selector)?;
    mark.get_attribute("data-index").or_else(|| mark.get_attribute("data-caption"))?.parse().ok()
}
