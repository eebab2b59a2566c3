//! Where the nodes stand: relations to positions, by rule and without chance.
//!
//! In come the room that each node needs with its name, the links between them and the frame; out come positions and the
//! frame they really fill, larger than the one asked for when there is too much to show. Each part that hangs
//! together is laid out by [`stress`], the parts are set side by side by [`pack`], and [`polish`] moves single nodes until
//! lines cross little and names have room.

mod pack;
mod polish;
mod stress;

use super::geometry::{Point, Rect, between, point};
use extract::order;

/// The room that a node takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Item {
    /// From the middle to the farthest border of the shape.
    pub(crate) reach: f64,
    /// Room for the name, which most likely stands below.
    pub(crate) name_width: f64,
    /// Room for the name.
    pub(crate) name_height: f64,
}

impl Item {
    /// The room taken when the node stands at `p`.
    pub(crate) fn room(&self, p: Point) -> Rect {
        let half = self.reach.max(self.name_width / 2.0);
        let below = if self.name_height > 0.0 { self.name_height + 3.0 } else { 0.0 };
        Rect { min: point(p.x - half, p.y - self.reach), max: point(p.x + half, p.y + self.reach + below) }
    }
}

/// A link that draws two nodes together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Link {
    /// Index of one end.
    pub(crate) a: usize,
    /// Index of the other.
    pub(crate) b: usize,
    /// Room for its caption.
    pub(crate) caption_width: f64,
    /// Room for its caption.
    pub(crate) caption_height: f64,
}

impl Link {
    /// The end that is not `i`.
    fn other(&self, i: usize) -> usize {
        if self.a == i { self.b } else { self.a }
    }
}

/// A finished layout.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layout {
    /// One position an item.
    pub(crate) positions: Vec<Point>,
    /// What nodes and names fill, with a margin; its corner is the origin unless something was added outside.
    pub(crate) frame: Rect,
}

/// The nodes, links and frame that the stages share.
struct Plan<'a> {
    items: &'a [Item],
    links: &'a [Link],
    frame: Rect,
}

/// How much of the frame nodes with their names may fill before it is made larger.
const CROWDED: f64 = 0.42;

/// White at the frame's edge.
const MARGIN: f64 = 10.0;

/// Positions for all `items` in a frame of `width` by `height`.
pub(crate) fn layout(items: &[Item], links: &[Link], width: f64, height: f64) -> Layout {
    let frame = roomy(items, links, Rect { min: point(0.0, 0.0), max: point(width, height) });
    let plan = Plan { items, links, frame: frame.grown(-MARGIN) };
    let parts = components(items.len(), links);
    let arranged = parts.iter().map(|members| stress::arrange(&plan, members)).collect();
    let mut positions = pack::pack(&plan, &parts, arranged);
    stretch(&plan, &mut positions, 0.3);
    polish::polish(&plan, &mut positions, &parts);
    // What is polished may still be spread, but no more pushed together.
    stretch(&plan, &mut positions, 1.0);
    Layout { frame: filled(items, &positions, frame), positions }
}

/// Positions for further items among those that already stand: `placed` keeps its places, the rest find free ones
/// near the items that `friends` pairs them with.
pub(crate) fn extend(
    items: &[Item],
    links: &[Link],
    friends: &[(usize, usize)],
    placed: &[Option<Point>],
    old: Rect,
) -> Layout {
    let frame = roomy(items, links, old);
    let plan = Plan { items, links, frame: frame.grown(-MARGIN) };
    let mut positions: Vec<Point> = placed.iter().map(|p| p.unwrap_or_default()).collect();
    let mut standing: Vec<usize> = (0..items.len()).filter(|&i| placed[i].is_some()).collect();
    for i in (0..items.len()).filter(|&i| placed[i].is_none()) {
        let friends = friends.iter().filter_map(|&(a, b)| if a == i { Some(b) } else { (b == i).then_some(a) });
        let friends: Vec<Point> = friends.filter(|j| standing.contains(j)).map(|j| positions[j]).collect();
        positions[i] = pack::free_spot(&plan, &positions, &standing, &friends, i);
        standing.push(i);
    }
    Layout { frame: filled(items, &positions, frame), positions }
}

/// `frame`, or a larger one of the same proportions around the same middle when too much is to stand in it.
fn roomy(items: &[Item], links: &[Link], frame: Rect) -> Rect {
    let area = |r: Rect| r.width() * r.height();
    let nodes: f64 = items.iter().map(|i| area(i.room(point(0.0, 0.0)).grown(4.0))).sum();
    let captions: f64 = links.iter().map(|l| l.caption_width * l.caption_height).sum();
    let share = (nodes + captions * 0.7) / area(frame).max(1.0);
    let factor = (share / CROWDED).sqrt().max(1.0);
    Rect::around(frame.centre(), frame.width() * factor, frame.height() * factor)
}

/// What the nodes really fill, never less than `least`, moved nowhere.
fn filled(items: &[Item], positions: &[Point], least: Rect) -> Rect {
    let rooms = items.iter().zip(positions).map(|(i, &p)| i.room(p).grown(MARGIN));
    rooms.fold(least, Rect::cover)
}

/// The members of each part that hangs together, the largest part first.
fn components(n: usize, links: &[Link]) -> Vec<Vec<usize>> {
    let mut part: Vec<usize> = (0..n).collect();
    // The lowest index wanders along the links until nothing changes.
    loop {
        let mut changed = false;
        for l in links {
            let least = part[l.a].min(part[l.b]);
            changed |= part[l.a] != least || part[l.b] != least;
            part[l.a] = least;
            part[l.b] = least;
        }
        if !changed {
            break;
        }
    }
    let mut found: Vec<Vec<usize>> = Vec::new();
    for i in 0..n {
        match found.iter_mut().find(|m| part[m[0]] == part[i]) {
            Some(members) => members.push(i),
            None => found.push(vec![i]),
        }
    }
    order::by_key(&mut found, |m| (std::cmp::Reverse(m.len()), m[0]));
    found
}

/// Longest that links are drawn apart on average: a picture of three nodes need not fill a wall.
const WIDE_LINK: f64 = 210.0;

/// Spreads the positions over the frame, each axis by itself within reason and by no less than `least`, and centres them.
fn stretch(plan: &Plan<'_>, positions: &mut [Point], least: f64) {
    if positions.is_empty() {
        return;
    }
    let rooms = || plan.items.iter().zip(positions.iter()).map(|(i, &p)| i.room(p));
    let bounds = rooms().reduce(Rect::cover).unwrap_or(plan.frame);
    let lowest = positions.iter().fold(point(f64::INFINITY, f64::INFINITY), |l, p| point(l.x.min(p.x), l.y.min(p.y)));
    let highest =
        positions.iter().fold(point(-f64::INFINITY, -f64::INFINITY), |h, p| point(h.x.max(p.x), h.y.max(p.y)));
    let range = highest - lowest;
    // Only the distances stretch; the room of the outermost nodes stays as it is.
    let factor = |frame: f64, bounds: f64, range: f64| {
        if range < 1.0 { 1.0 } else { between((frame - (bounds - range)) / range, least, 2.2) }
    };
    let mut x = factor(plan.frame.width(), bounds.width(), range.x);
    let mut y = factor(plan.frame.height(), bounds.height(), range.y);
    (x, y) = (x.min(y * 1.7), y.min(x * 1.7));
    let lengths = plan.links.iter().map(|l| {
        let d = positions[l.a] - positions[l.b];
        point(d.x * x, d.y * y).length()
    });
    let mean = lengths.sum::<f64>() / plan.links.len().max(1) as f64;
    if mean > WIDE_LINK {
        x = (x * WIDE_LINK / mean).max(least);
        y = (y * WIDE_LINK / mean).max(least);
    }
    for p in positions.iter_mut() {
        *p = point(p.x * x, p.y * y);
    }
    let rooms = plan.items.iter().zip(positions.iter()).map(|(i, &p)| i.room(p));
    let shift = plan.frame.centre() - rooms.reduce(Rect::cover).unwrap_or(plan.frame).centre();
    for p in positions.iter_mut() {
        *p = *p + shift;
    }
}

/// How far apart the ends of a link would best stand.
fn ideal(items: &[Item], link: &Link) -> f64 {
    let bodies = items[link.a].reach + items[link.b].reach;
    bodies + between(34.0 + link.caption_width * 0.62, 48.0, 120.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(n: usize) -> Vec<Item> {
        vec![Item { reach: 12.0, name_width: 70.0, name_height: 28.0 }; n]
    }

    fn link(a: usize, b: usize) -> Link {
        Link { a, b, caption_width: 60.0, caption_height: 13.0 }
    }

    fn ring(n: usize) -> Vec<Link> {
        (0..n).map(|i| link(i, (i + 1) % n)).collect()
    }

    fn crossings(l: &Layout, links: &[Link]) -> usize {
        let p = &l.positions;
        let pairs = links.iter().enumerate().flat_map(|(i, a)| links[i + 1..].iter().map(move |b| (a, b)));
        pairs.filter(|(a, b)| super::super::geometry::crosses(p[a.a], p[a.b], p[b.a], p[b.b])).count()
    }

    #[test]
    fn the_same_in_gives_the_same_out() {
        let links: Vec<Link> = ring(9).into_iter().chain([link(0, 4), link(2, 7)]).collect();
        assert_eq!(layout(&items(9), &links, 600.0, 400.0), layout(&items(9), &links, 600.0, 400.0));
    }

    #[test]
    fn rooms_do_not_overlap_and_stay_in_the_frame() {
        for (n, width, height) in [(2, 600.0, 400.0), (14, 600.0, 400.0), (14, 330.0, 560.0), (40, 330.0, 560.0)] {
            let links: Vec<Link> = (1..n).map(|i| link(i, i / 3)).collect();
            let l = layout(&items(n), &links, width, height);
            let rooms: Vec<Rect> = items(n).iter().zip(&l.positions).map(|(i, &p)| i.room(p)).collect();
            for (i, a) in rooms.iter().enumerate() {
                assert!(a.outside(l.frame) < 1.0, "{n} {a:?} {:?}", l.frame);
                for b in &rooms[i + 1..] {
                    assert!(a.overlap(*b) < 1.0, "{n} nodes in {width}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn what_can_be_drawn_without_crossings_is() {
        let tree: Vec<Link> = (1..18).map(|i| link(i, i / 3)).collect();
        assert_eq!(crossings(&layout(&items(18), &tree, 700.0, 500.0), &tree), 0);
        assert_eq!(crossings(&layout(&items(8), &ring(8), 700.0, 500.0), &ring(8)), 0);
    }

    #[test]
    fn a_tall_frame_is_filled_tall() {
        let links: Vec<Link> = (1..16).map(|i| link(i, i / 2)).collect();
        let spread = |l: &Layout| {
            let xs = l.positions.iter().map(|p| p.x);
            let ys = l.positions.iter().map(|p| p.y);
            let range =
                |v: Vec<f64>| v.iter().fold(f64::MIN, |a, &b| a.max(b)) - v.iter().fold(f64::MAX, |a, &b| a.min(b));
            range(xs.collect()) / range(ys.collect())
        };
        assert!(spread(&layout(&items(16), &links, 330.0, 560.0)) < 1.0);
        assert!(spread(&layout(&items(16), &links, 800.0, 480.0)) > 1.0);
    }

    #[test]
    fn later_ones_leave_the_first_where_they_are() {
        let first = layout(&items(6), &ring(6), 500.0, 400.0);
        let placed: Vec<Option<Point>> = (0..9).map(|i| first.positions.get(i).copied()).collect();
        let more = extend(&items(9), &ring(6), &[(6, 0), (7, 3), (8, 7)], &placed, first.frame);
        assert_eq!(first.positions, more.positions[..6]);
        let rooms: Vec<Rect> = items(9).iter().zip(&more.positions).map(|(i, &p)| i.room(p)).collect();
        for (i, a) in rooms.iter().enumerate() {
            assert!(rooms[i + 1..].iter().all(|b| a.overlap(*b) < 1.0));
        }
    }

    #[test]
    fn nothing_and_one_are_laid_out_too() {
        assert!(layout(&[], &[], 300.0, 200.0).positions.is_empty());
        let one = layout(&items(1), &[], 300.0, 200.0).positions[0];
        let (x, y) = ((one.x - 150.0).abs(), (one.y - 100.0).abs());
        assert!(x < 8.0 && y < 30.0, "{one:?}");
    }
}
