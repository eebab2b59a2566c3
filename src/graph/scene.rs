//! The picture itself: shapes, lines and words with their places, ready to be drawn.
//!
//! In come the [`Model`], the positions and what is to be shown; out come marks in screen pixels. A [`Setting`] is made once
//! for a frame and keeps its positions whatever is switched on or off, so that nothing jumps; a [`Scene`] is made anew
//! whenever something is switched, dragged or zoomed.

use super::edge::{Disc, Head, Route, free_bow, head, lane_bow};
use super::geometry::{Point, Rect, Shape, point};
use super::label::{self, Place, Words};
use super::layout::{self, Item, Link};
use super::model::{Kinds, Model, TieKind};
use super::text;
use extract::order;

/// Type size of captions; the style sheet says the same.
pub(crate) const CAPTION_SIZE: f64 = 11.0;

/// Lines of type are this much higher than its size.
pub(crate) const LEADING: f64 = 1.14;

/// How much an entity is talked about decides how large its name is set; the style sheet has a class for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Once or twice.
    Light,
    /// Several times.
    Middle,
    /// Much of the article is about it.
    Heavy,
}

impl Weight {
    /// The weight for a number of mentions.
    pub(crate) fn of(mentions: usize) -> Weight {
        match mentions {
            0..=2 => Weight::Light,
            3..=5 => Weight::Middle,
            _ => Weight::Heavy,
        }
    }

    /// Type size of the name.
    pub(crate) fn size(self) -> f64 {
        match self {
            Weight::Light => 12.0,
            Weight::Middle => 13.0,
            Weight::Heavy => 14.5,
        }
    }
}

/// How entities are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// In full, where there is room for it.
    Full,
    /// As the article mostly calls them, on a small screen.
    Short,
}

/// A frame as wide as this has room for full names, however many.
const WIDE: f64 = 520.0;

/// In a narrower one they may draw the picture together no further than this.
const CLOSE: f64 = 0.8;

/// Where everything stands in a frame.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// One position for each node of the model; what is not to be drawn stands at the origin.
    pub(crate) positions: Vec<Point>,
    /// How they are called.
    pub(crate) names: Names,
    /// Width and height of the frame.
    pub(crate) frame: Point,
}

impl Setting {
    /// Lays the model out for a frame. Typed ties decide; what only co-mentions tie comes after and moves nothing.
    pub(crate) fn new(model: &Model, kinds: Kinds, width: f64, height: f64) -> Setting {
        let full = Self::named(model, kinds, width, height, Names::Full);
        if width >= WIDE || full.fitting(model, kinds) >= CLOSE {
            return full;
        }
        Self::named(model, kinds, width, height, Names::Short)
    }

    fn named(model: &Model, kinds: Kinds, width: f64, height: f64, names: Names) -> Setting {
        let calm = model.calm();
        let core = model.shown_nodes(calm);
        let items: Vec<Item> = (0..model.nodes.len()).map(|n| item(model, n, names)).collect();
        let links = links(model, calm);
        let first = laid_out(&items, &links, &core, width, height);
        let mut placed = vec![None; items.len()];
        for (n, &p) in (0..items.len()).filter(|&n| core[n]).zip(&first.positions) {
            placed[n] = Some(p);
        }
        if kinds != calm {
            let late = model.shown_nodes(kinds);
            for n in (0..items.len()).filter(|&n| !late[n] && !core[n]) {
                placed[n] = Some(Point::default());
            }
            let friends: Vec<(usize, usize)> = model.ties.iter().map(|t| (t.source, t.target)).collect();
            let more = layout::extend(&items, &links, &friends, &placed, first.frame);
            return Setting { positions: more.positions, names, frame: point(width, height) };
        }
        let positions = placed.into_iter().map(Option::unwrap_or_default).collect();
        Setting { positions, names, frame: point(width, height) }
    }

    /// Nothing anywhere: before the frame is known.
    pub(crate) fn nowhere() -> Setting {
        Setting { positions: Vec::new(), names: Names::Full, frame: Point::default() }
    }

    /// The largest scale of distances, up to the one laid out for, at which all drawn nodes with their names fit the frame.
    pub(crate) fn fitting(&self, model: &Model, kinds: Kinds) -> f64 {
        let fits = |scale: f64| {
            let room = self.room(model, kinds, scale);
            room.is_none_or(|r| r.width() <= self.frame.x && r.height() <= self.frame.y)
        };
        (0..20).map(|k| 1.0 - f64::from(k) * 0.04).find(|&s| fits(s)).unwrap_or(0.24)
    }

    /// A frame around `rect`, or `rect` where that is larger.
    fn framed(&self, rect: Rect) -> Rect {
        Rect::around(rect.centre(), rect.width().max(self.frame.x), rect.height().max(self.frame.y))
    }

    /// What the drawn nodes cover with their names below them.
    fn room(&self, model: &Model, kinds: Kinds, scale: f64) -> Option<Rect> {
        if self.positions.is_empty() {
            return None;
        }
        let shown = model.shown_nodes(kinds);
        let nodes = (0..model.nodes.len()).filter(|&n| shown[n]);
        nodes.map(|n| item(model, n, self.names).room(self.positions[n] * scale)).reduce(Rect::cover)
    }
}

/// The layout of those nodes that `wanted` tells, in their order.
fn laid_out(items: &[Item], links: &[Link], wanted: &[bool], width: f64, height: f64) -> layout::Layout {
    let nodes: Vec<usize> = (0..items.len()).filter(|&n| wanted[n]).collect();
    let local = |n: usize| nodes.binary_search(&n).ok();
    let links: Vec<Link> = links.iter().filter_map(|l| Some(Link { a: local(l.a)?, b: local(l.b)?, ..*l })).collect();
    let items: Vec<Item> = nodes.iter().map(|&n| items[n]).collect();
    layout::layout(&items, &links, width, height)
}

/// The links of all ties of those kinds; several ties of one pair make one link with the widest caption.
fn links(model: &Model, kinds: Kinds) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for tie in model.ties.iter().filter(|t| kinds.has(t.kind)) {
        let (a, b) = (tie.source.min(tie.target), tie.source.max(tie.target));
        let words = caption_words(&tie.caption(), tie.kind);
        match links.iter_mut().find(|l| (l.a, l.b) == (a, b)) {
            Some(l) => {
                l.caption_width = l.caption_width.max(words.width);
                l.caption_height += words.height;
            }
            None => links.push(Link { a, b, caption_width: words.width, caption_height: words.height }),
        }
    }
    links
}

fn item(model: &Model, node: usize, names: Names) -> Item {
    let n = &model.nodes[node];
    let words = name_words(model, node, names);
    Item {
        reach: Shape::of(n.kind).reach(radius(n.mentions, names)),
        name_width: words.width,
        name_height: words.height,
    }
}

/// The "radius" of a node: its area grows with the number of mentions, within what can still be told apart. On a small screen
/// all are a little smaller.
pub(crate) fn radius(mentions: usize, names: Names) -> f64 {
    let full = (4.5 + 4.4 * (mentions as f64).sqrt()).min(26.0);
    if names == Names::Short { full * 0.85 } else { full }
}

fn name_words(model: &Model, node: usize, names: Names) -> Words {
    let n = &model.nodes[node];
    let size = Weight::of(n.mentions).size();
    // Names are set semi-bold, which runs a little wider.
    let bold = size * 1.05;
    let lines = match names {
        Names::Full => text::wrap(&n.name, bold, 118.0),
        Names::Short => text::wrap(&n.short, bold, 82.0),
    };
    words(lines, bold, size * LEADING)
}

fn caption_words(caption: &str, kind: TieKind) -> Words {
    // A co-mention has nothing to say.
    if kind == TieKind::CoMention || caption.is_empty() {
        return Words { lines: Vec::new(), width: 0.0, height: 0.0 };
    }
    words(text::wrap(caption, CAPTION_SIZE, 92.0), CAPTION_SIZE, CAPTION_SIZE * LEADING)
}

fn words(lines: Vec<String>, size: f64, line: f64) -> Words {
    let width = lines.iter().map(|l| text::width(l, size)).fold(0.0, f64::max);
    Words { width, height: lines.len() as f64 * line, lines }
}

/// How often names and lines make way for one another.
const ROUNDS: usize = 2;

/// As many captions are shown as fit; in a crowded picture no more than these.
const FEW: usize = 12;

/// A node to draw.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NodeMark {
    /// Index in [`Model::nodes`].
    pub(crate) node: usize,
    /// The shape.
    pub(crate) disc: Disc,
    /// The name.
    pub(crate) name: Words,
    /// Where the name stands.
    pub(crate) place: Place,
}

/// A tie to draw.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TieMark {
    /// Index in [`Model::ties`].
    pub(crate) tie: usize,
    /// From border to border.
    pub(crate) route: Route,
    /// What is stroked: the route without what the heads cover.
    pub(crate) line: Route,
    /// Outlines of the heads; two when the relations run both ways, none for a co-mention.
    pub(crate) heads: Vec<Vec<Point>>,
    /// The caption.
    pub(crate) caption: Words,
    /// Where the caption stands.
    pub(crate) place: Place,
}

/// All that is to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scene {
    /// In the order of the model.
    pub(crate) nodes: Vec<NodeMark>,
    /// In the order of the model, the quiet kinds first so that they lie beneath.
    pub(crate) ties: Vec<TieMark>,
}

impl Scene {
    /// The marks for `kinds` with all distances stretched by `stretch`; shapes and type keep their size.
    pub(crate) fn new(model: &Model, setting: &Setting, kinds: Kinds, stretch: f64) -> Scene {
        let shown = model.shown_nodes(kinds);
        let nodes: Vec<usize> = (0..model.nodes.len()).filter(|&n| shown[n]).collect();
        let discs: Vec<Disc> = nodes
            .iter()
            .map(|&n| {
                let node = &model.nodes[n];
                Disc {
                    at: setting.positions[n] * stretch,
                    r: radius(node.mentions, setting.names),
                    shape: Shape::of(node.kind),
                }
            })
            .collect();
        let mut ties: Vec<usize> = (0..model.ties.len()).filter(|&t| kinds.has(model.ties[t].kind)).collect();
        order::by_key(&mut ties, |&t| (loudness(model.ties[t].kind), t));
        let routes_past = |names: &[Rect]| routes(model, &ties, &nodes, &discs, names);
        let names: Vec<Words> = nodes.iter().map(|&n| name_words(model, n, setting.names)).collect();
        let rank: Vec<usize> = nodes.iter().map(|&n| model.nodes[n].mentions).collect();
        // Names and captions turn inwards at the edge of the frame, or of the picture where that is larger.
        let room = setting.framed(setting.room(model, kinds, stretch).unwrap_or_default());
        // Names keep off the lines; those that cannot have their lines bent around them, and then all look for places anew.
        let mut routes = routes_past(&[]);
        let mut name_places = Vec::new();
        for _ in 0..ROUNDS {
            // Names may stand on the thin lines of co-mentions: heeding them all would leave no place.
            let heeded = |i: &usize| model.ties[ties[*i]].kind != TieKind::CoMention;
            let lines: Vec<Route> = (0..ties.len()).filter(heeded).map(|i| routes[i]).collect();
            name_places = label::names(&discs, &names, &lines, &rank, room);
            let standing: Vec<Rect> = name_places.iter().map(|place| place.rect).collect();
            routes = routes_past(&standing);
        }
        let captions: Vec<Words> =
            ties.iter().map(|&t| caption_words(&model.ties[t].caption(), model.ties[t].kind)).collect();
        let strength: Vec<usize> = ties.iter().map(|&t| model.ties[t].strength()).collect();
        let mut taken: Vec<Rect> = discs.iter().map(|d| label::body(d).grown(1.0)).collect();
        taken.extend(name_places.iter().filter(|n| n.free).map(|n| n.rect.padded(label::BESIDE, 3.0)));
        // "Speaks about" says no more than its line does: it waits until it is pointed at, and claims no room.
        let quiet: Vec<bool> = ties.iter().map(|&t| model.ties[t].kind == TieKind::SpeaksAbout).collect();
        let loud = |(w, &quiet): (&Words, &bool)| if quiet { words(Vec::new(), 0.0, 0.0) } else { w.clone() };
        let claims: Vec<Words> = captions.iter().zip(&quiet).map(loud).collect();
        // Names took less than the room kept for them, so the picture is what stands now.
        let stand = discs.iter().zip(&name_places).map(|(disc, name)| label::body(disc).cover(name.rect));
        let picture = setting.framed(stand.reduce(Rect::cover).unwrap_or(room));
        let mut caption_places = label::captions(&routes, &claims, &taken, &strength, picture);
        for i in (0..ties.len()).filter(|&i| quiet[i]) {
            caption_places[i].rect = Rect::around(routes[i].at(0.5), captions[i].width, captions[i].height);
        }
        // Where many would stay away, only the strongest ties of those that fit speak; the rest wait to be pointed at.
        let wanted = claims.iter().filter(|c| c.width > 0.0).count();
        let mut fitting: Vec<usize> = (0..ties.len()).filter(|&i| caption_places[i].free).collect();
        if wanted > FEW && fitting.len() * 3 < wanted * 2 {
            order::by_key(&mut fitting, |&i| (std::cmp::Reverse(strength[i]), i));
            fitting.iter().skip(FEW).for_each(|&i| caption_places[i].free = false);
        }
        let node_marks = nodes.iter().zip(discs).zip(names).zip(name_places);
        let tie_marks = ties.iter().zip(routes).zip(captions).zip(caption_places);
        Scene {
            nodes: node_marks.map(|(((&node, disc), name), place)| NodeMark { node, disc, name, place }).collect(),
            ties: tie_marks
                .map(|(((&tie, route), caption), place)| {
                    let (heads, line) = heads(model, tie, &route);
                    TieMark { tie, route, line, heads, caption, place }
                })
                .collect(),
        }
    }

    /// Where a node stands, if it is drawn.
    pub(crate) fn place_of(&self, node: usize) -> Option<Point> {
        self.nodes.iter().find(|mark| mark.node == node).map(|mark| mark.disc.at)
    }

    /// What everything drawn covers.
    pub(crate) fn bounds(&self) -> Option<Rect> {
        let nodes = self.nodes.iter().map(|n| label::body(&n.disc).cover(n.place.rect));
        let bends = self.ties.iter().map(|t| Rect::around(t.route.at(0.5), 12.0, 12.0));
        let captions = self.ties.iter().filter(|t| t.place.free).map(|t| t.place.rect);
        nodes.chain(bends).chain(captions).reduce(Rect::cover)
    }
}

/// What is drawn first and so lies beneath the rest.
fn loudness(kind: TieKind) -> u8 {
    match kind {
        TieKind::CoMention => 0,
        TieKind::SpeaksAbout => 1,
        _ => 2,
    }
}

/// The ways of `ties` among the drawn nodes and the `names` that already stand.
fn routes(model: &Model, ties: &[usize], nodes: &[usize], discs: &[Disc], names: &[Rect]) -> Vec<Route> {
    let disc = |n: usize| nodes.binary_search(&n).map(|i| discs[i]).ok();
    let pair = |t: usize| {
        let tie = &model.ties[t];
        (tie.source.min(tie.target), tie.source.max(tie.target))
    };
    let route = |&t: &usize| {
        let tie = &model.ties[t];
        let (Some(a), Some(b)) = (disc(tie.source), disc(tie.target)) else {
            return Route { from: Point::default(), control: Point::default(), to: Point::default() };
        };
        let same: Vec<usize> = ties.iter().copied().filter(|&u| pair(u) == pair(t)).collect();
        let bow = if same.len() > 1 {
            let lane = same.iter().position(|&u| u == t).unwrap_or(0);
            let bow = lane_bow(lane, same.len(), (b.at - a.at).length());
            // Sides are counted from the lesser index, whichever way the tie runs.
            if tie.source < tie.target { bow } else { -bow }
        } else {
            let others: Vec<Disc> = nodes
                .iter()
                .zip(discs)
                .filter(|&(&n, _)| n != tie.source && n != tie.target)
                .map(|(_, &d)| d)
                .collect();
            free_bow(&a, &b, &others, names)
        };
        Route::between(a.at, b.at, bow).trimmed(&a, &b)
    };
    ties.iter().map(route).collect()
}

/// Form and size of the heads of a kind of ties; a co-mention has none.
pub(crate) fn head_of(kind: TieKind) -> Option<(Head, f64)> {
    match kind {
        TieKind::CoMention => None,
        TieKind::Role => Some((Head::Full, 9.0)),
        TieKind::Event => Some((Head::Full, 11.0)),
        TieKind::Location => Some((Head::Dot, 9.0)),
        TieKind::SpeaksAbout | TieKind::StandsFor => Some((Head::Open, 8.0)),
    }
}

/// The heads of a tie, and its line shortened by them.
fn heads(model: &Model, tie: usize, route: &Route) -> (Vec<Vec<Point>>, Route) {
    let tie = &model.ties[tie];
    let Some((kind, size)) = head_of(tie.kind) else { return (Vec::new(), *route) };
    let (outline, line) = head(route, kind, size);
    if !tie.mutual {
        return (vec![outline], line);
    }
    let back = Route { from: line.to, control: line.control, to: line.from };
    let (second, line) = head(&back, kind, size);
    (vec![outline, second], Route { from: line.to, control: line.control, to: line.from })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;
    use crate::graph::model::Capitals;

    /// Frames as they come on a desk, a tablet and a phone.
    const FRAMES: [(f64, f64); 3] = [(760.0, 600.0), (680.0, 560.0), (328.0, 718.0)];

    fn seed(width: f64, height: f64, capitals: Capitals) -> (Model, Scene) {
        let (text, analysis) = fixture::seed_with_co_mentions();
        let model = Model::new(&analysis, &text, capitals);
        let setting = Setting::new(&model, Kinds::default(), width, height);
        let scene = Scene::new(&model, &setting, Kinds::default(), 1.0);
        (model, scene)
    }

    #[test]
    fn every_name_of_the_seed_is_shown_and_none_covers_another_or_a_node() {
        for (width, height) in FRAMES {
            for capitals in [Capitals::Apart, Capitals::Folded] {
                let (model, scene) = seed(width, height, capitals);
                for (i, a) in scene.nodes.iter().enumerate() {
                    assert!(a.place.free, "{} at {width}", model.nodes[a.node].name);
                    for b in &scene.nodes[i + 1..] {
                        assert!(a.place.rect.overlap(b.place.rect) <= 1.0, "{width}: {:?} {:?}", a.name, b.name);
                        assert!(a.place.rect.overlap(label::body(&b.disc)) <= 1.0, "{width}: {:?}", a.name);
                        assert!((a.disc.at - b.disc.at).length() > a.disc.r + b.disc.r + 4.0);
                    }
                }
            }
        }
    }

    #[test]
    fn captions_that_are_shown_cover_nothing() {
        for (width, height) in FRAMES {
            let (_, scene) = seed(width, height, Capitals::Apart);
            let shown: Vec<&TieMark> = scene.ties.iter().filter(|t| t.place.free).collect();
            assert!(shown.len() * 4 >= scene.ties.len() * 3, "{} of {} at {width}", shown.len(), scene.ties.len());
            for (i, a) in shown.iter().enumerate() {
                assert!(shown[i + 1..].iter().all(|b| a.place.rect.overlap(b.place.rect) <= 1.0));
                // Nor touches a name, which would be read as one with it.
                assert!(scene.nodes.iter().all(|n| n.place.rect.grown(2.5).overlap(a.place.rect) <= 1.0));
                assert!(scene.nodes.iter().all(|n| label::body(&n.disc).overlap(a.place.rect) <= 1.5));
            }
        }
    }

    #[test]
    fn arrows_end_at_the_border_of_their_node() {
        let (model, scene) = seed(760.0, 600.0, Capitals::Apart);
        for tie in &scene.ties {
            let target = model.ties[tie.tie].target;
            let disc = scene.nodes.iter().find(|n| n.node == target).unwrap().disc;
            assert!((disc.clearance(tie.route.to) - super::super::edge::GAP).abs() < 0.05);
        }
    }

    #[test]
    fn switching_kinds_moves_no_node() {
        let (text, analysis) = fixture::seed_with_co_mentions();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let more = Kinds::default().toggled(TieKind::CoMention);
        let scene = |kinds| Scene::new(&model, &Setting::new(&model, kinds, 760.0, 600.0), kinds, 1.0);
        let (few, all) = (scene(Kinds::default()), scene(more));
        assert!(all.nodes.len() > few.nodes.len());
        for mark in &few.nodes {
            assert_eq!(mark.disc, all.nodes.iter().find(|n| n.node == mark.node).unwrap().disc);
        }
    }

    #[test]
    fn names_are_shortened_only_where_there_is_no_room() {
        let (text, analysis) = fixture::seed_with_co_mentions();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let names = |width, height| Setting::new(&model, Kinds::default(), width, height).names;
        assert_eq!(
            [names(760.0, 600.0), names(335.0, 600.0), names(300.0, 480.0)],
            [Names::Full, Names::Full, Names::Short]
        );
    }

    #[test]
    fn sixty_nodes_are_still_told_apart() {
        let (text, analysis) = fixture::made_up(60);
        let model = Model::new(&analysis, &text, Capitals::Apart);
        for (width, height) in [FRAMES[0], FRAMES[2]] {
            let setting = Setting::new(&model, Kinds::default(), width, height);
            let scene = Scene::new(&model, &setting, Kinds::default(), 1.0);
            let free = scene.nodes.iter().filter(|n| n.place.free).count();
            assert!(free * 20 >= scene.nodes.len() * 19, "{free} of {} names at {width}", scene.nodes.len());
            // A crowded picture is not mute: its strongest ties speak.
            let captions = scene.ties.iter().filter(|t| t.place.free).count();
            assert!(captions >= FEW, "{captions} captions at {width}");
        }
    }
}
