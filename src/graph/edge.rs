//! The way a tie takes from one node's border to another's, and the head of its arrow.
//!
//! In come the two nodes as placed and what stands in between; out comes a curve of the second degree whose ends lie on
//! the two borders. A tie alone between its nodes runs straight where it can; several fan out.

use super::geometry::{Point, Rect, Shape, direction, distance};
use super::label;

/// A node as far as a line is concerned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Disc {
    /// Middle.
    pub(crate) at: Point,
    /// "Radius" of the shape.
    pub(crate) r: f64,
    /// Outline.
    pub(crate) shape: Shape,
}

impl Disc {
    /// How far `p` is outside the border; negative inside.
    pub(crate) fn clearance(&self, p: Point) -> f64 {
        let d = p - self.at;
        d.length() - self.shape.border(self.r, d)
    }
}

/// A curve from `from` to `to`, drawn towards `control`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub(crate) struct Route {
    pub(crate) from: Point,
    pub(crate) control: Point,
    pub(crate) to: Point,
}

/// White kept between a border and the line's end.
pub(crate) const GAP: f64 = 2.0;

impl Route {
    /// The point at `t`, 0 at the start and 1 at the end.
    pub(crate) fn at(&self, t: f64) -> Point {
        let s = 1.0 - t;
        self.from * (s * s) + self.control * (2.0 * s * t) + self.to * (t * t)
    }

    /// The direction of travel at `t`.
    pub(crate) fn direction(&self, t: f64) -> Point {
        ((self.control - self.from) * (1.0 - t) + (self.to - self.control) * t).unit()
    }

    /// The part between `t0` and `t1`.
    #[must_use]
    pub(crate) fn part(&self, t0: f64, t1: f64) -> Route {
        let (from, to) = (self.at(t0), self.at(t1));
        // The control point of a part is where its end tangents meet: the blossom of the curve at (t0, t1).
        let control = self.from * ((1.0 - t0) * (1.0 - t1))
            + self.control * ((1.0 - t0) * t1 + t0 * (1.0 - t1))
            + self.to * (t0 * t1);
        Route { from, control, to }
    }

    /// Points along the way, ends included, fit for measuring against.
    pub(crate) fn samples(&self) -> [Point; 13] {
        std::array::from_fn(|i| self.at(i as f64 / 12.0))
    }

    /// Length, near enough.
    pub(crate) fn length(&self) -> f64 {
        self.samples().windows(2).map(|w| (w[1] - w[0]).length()).sum()
    }

    /// The way between the middles of two nodes, bowed sideways by `bow` in its middle.
    pub(crate) fn between(a: Point, b: Point, bow: f64) -> Route {
        let control = (a + b) * 0.5 + (b - a).unit().normal() * (2.0 * bow);
        Route { from: a, control, to: b }
    }

    /// What is left when both ends are cut back to the borders of their nodes.
    #[must_use]
    pub(crate) fn trimmed(&self, a: &Disc, b: &Disc) -> Route {
        let start = self.leaves(a, 0.0, 0.5);
        let end = self.leaves(b, 1.0, 0.5);
        self.part(start, end)
    }

    /// The parameter between `inside` and `outside` at which the curve is [`GAP`] off the border of `disc`.
    fn leaves(&self, disc: &Disc, mut inside: f64, mut outside: f64) -> f64 {
        for _ in 0..24 {
            let middle = (inside + outside) / 2.0;
            if disc.clearance(self.at(middle)) < GAP { inside = middle } else { outside = middle }
        }
        outside
    }
}

/// How far the ties of one pair are apart in their middles.
const LANE: f64 = 30.0;

/// The bow of the tie `lane` of `lanes` between one pair of nodes.
pub(crate) fn lane_bow(lane: usize, lanes: usize, length: f64) -> f64 {
    let spread = LANE.min(length * 0.28);
    (lane as f64 - (lanes as f64 - 1.0) / 2.0) * spread
}

/// The bow with which a lone tie from `a` to `b` best avoids the `others` and the `names` that already stand: none when the
/// straight line is free.
pub(crate) fn free_bow(a: &Disc, b: &Disc, others: &[Disc], names: &[Rect]) -> f64 {
    let length = (b.at - a.at).length();
    let hits = |bow: f64| {
        let route = Route::between(a.at, b.at, bow).trimmed(a, b);
        let samples = route.samples();
        let near = |d: &Disc| {
            let nearest = samples.windows(2).map(|w| distance(d.at, w[0], w[1])).fold(f64::INFINITY, f64::min);
            (d.shape.reach(d.r) + 7.0 - nearest).max(0.0)
        };
        let struck: f64 = names.iter().map(|&name| label::struck(&route, name)).sum();
        others.iter().map(near).sum::<f64>() + struck
    };
    let straight = hits(0.0);
    if straight == 0.0 {
        return 0.0;
    }
    let mut best = (straight, 0.0);
    for part in [0.05, -0.05, 0.1, -0.1, 0.17, -0.17, 0.25, -0.25, 0.33, -0.33] {
        let cost = hits(part * length) + f64::abs(part) * 12.0;
        if cost < best.0 {
            best = (cost, part * length);
        }
    }
    best.1
}

/// The form of an arrow's head; with the line's own style it tells the kinds apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// A filled, narrow triangle.
    Full,
    /// Two strokes.
    Open,
    /// A filled disc: the line ends somewhere.
    Dot,
}

/// The outline of a head with its tip at the end of `route`, and the way the line itself then takes.
pub(crate) fn head(route: &Route, head: Head, size: f64) -> (Vec<Point>, Route) {
    let d = route.direction(1.0);
    let n = d.normal();
    let (tip, l) = (route.to, route.length().max(1e-6));
    let until = |back: f64| route.part(0.0, (1.0 - back / l).max(0.1));
    match head {
        Head::Full => {
            let (base, half) = (tip - d * size, n * (size * 0.42));
            (vec![tip, base + half, base + d * (size * 0.22), base - half], until(size * 0.8))
        }
        Head::Open => {
            let (base, half) = (tip - d * (size * 0.85), n * (size * 0.5));
            (vec![base + half, tip, base - half], until(0.5))
        }
        Head::Dot => {
            let r = size * 0.36;
            let c = tip - d * r;
            let around = |i: usize| c + direction(i as f64 / 12.0) * r;
            ((0..12).map(around).collect(), until(r * 2.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::geometry::point;

    fn disc(x: f64, y: f64, shape: Shape) -> Disc {
        Disc { at: point(x, y), r: 12.0, shape }
    }

    #[test]
    fn ends_lie_on_the_borders_whatever_the_shapes_and_the_bow() {
        let shapes = [Shape::Circle, Shape::Square, Shape::Diamond, Shape::Hexagon, Shape::Triangle];
        for (a, b) in shapes.iter().flat_map(|&a| shapes.map(|b| (a, b))) {
            for bow in [0.0, 25.0, -40.0] {
                let (a, b) = (disc(0.0, 0.0, a), disc(130.0, 55.0, b));
                let route = Route::between(a.at, b.at, bow).trimmed(&a, &b);
                assert!((a.clearance(route.from) - GAP).abs() < 0.01, "{a:?} {bow}");
                assert!((b.clearance(route.to) - GAP).abs() < 0.01, "{b:?} {bow}");
                for kind in [Head::Full, Head::Open, Head::Dot] {
                    let (outline, line) = head(&route, kind, 9.0);
                    let nearest = outline.iter().map(|&p| b.clearance(p)).fold(f64::INFINITY, f64::min);
                    assert!((0.0..GAP + 0.5).contains(&nearest), "{kind:?} {nearest}");
                    assert!(line.length() <= route.length() + 1e-6);
                }
            }
        }
    }

    #[test]
    fn a_line_bends_around_what_stands_in_its_way() {
        let (a, b) = (disc(0.0, 0.0, Shape::Circle), disc(200.0, 0.0, Shape::Circle));
        assert_eq!(free_bow(&a, &b, &[disc(100.0, 80.0, Shape::Circle)], &[]), 0.0);
        let in_the_way = disc(100.0, 2.0, Shape::Square);
        let bow = free_bow(&a, &b, &[in_the_way], &[]);
        let nearest = Route::between(a.at, b.at, bow).samples().map(|p| in_the_way.clearance(p));
        assert!(nearest.into_iter().all(|c| c > 3.0), "{bow}");
    }

    #[test]
    fn a_line_bends_around_a_name() {
        let (a, b) = (disc(0.0, 0.0, Shape::Circle), disc(200.0, 0.0, Shape::Circle));
        let name = Rect::around(point(100.0, 2.0), 60.0, 14.0);
        let bow = free_bow(&a, &b, &[], &[name]);
        assert_eq!(label::struck(&Route::between(a.at, b.at, bow).trimmed(&a, &b), name), 0.0);
        assert_eq!(free_bow(&a, &b, &[], &[Rect::around(point(100.0, 40.0), 60.0, 14.0)]), 0.0);
    }

    #[test]
    fn ties_of_one_pair_fan_out_evenly() {
        assert_eq!(lane_bow(0, 1, 200.0), 0.0);
        assert_eq!(lane_bow(0, 2, 200.0), -lane_bow(1, 2, 200.0));
        assert_eq!(lane_bow(1, 3, 200.0), 0.0);
    }

    #[test]
    fn touching_nodes_still_give_finite_numbers() {
        let (a, b) = (disc(0.0, 0.0, Shape::Circle), disc(0.0, 0.0, Shape::Diamond));
        let route = Route::between(a.at, b.at, 0.0).trimmed(&a, &b);
        let (outline, _) = head(&route, Head::Full, 9.0);
        assert!(outline.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
    }
}
