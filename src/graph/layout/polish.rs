//! Moves single nodes as long as that makes the picture better, by a count of what makes pictures bad.
//!
//! Davidson and Harel's criteria ("Drawing graphs nicely using simulated annealing") with a fixed list of moves in place
//! of chance: the same nodes give the same picture.

use super::super::geometry::{Point, Rect, crosses, direction, point};
use super::{Link, Plan, ideal};

/// Tries moves for each of the `parts` as a whole and for each node, coarse ones first, and keeps those that pay.
pub(super) fn polish(plan: &Plan<'_>, positions: &mut [Point], parts: &[Vec<usize>]) {
    let board = Board::new(plan);
    // Large pictures get fewer rounds: what a round costs grows with the square of the size.
    let rounds = if plan.items.len() > 70 { 1 } else { 3 };
    for step in [180.0, 90.0, 45.0, 24.0, 12.0, 6.0] {
        for _ in 0..rounds {
            // The first part is the largest and stays: the others find their places around it.
            let mut moved = parts.iter().skip(1).any(|part| shift(&board, positions, part, step));
            for v in 0..positions.len() {
                let start = positions[v];
                let mut best = (board.cost(positions, v, f64::INFINITY), start);
                for p in candidates(&board, positions, v, step) {
                    positions[v] = p;
                    let cost = board.cost(positions, v, best.0);
                    if cost < best.0 - 1e-6 {
                        best = (cost, p);
                    }
                    positions[v] = start;
                }
                moved |= start != best.1;
                positions[v] = best.1;
            }
            if !moved {
                break;
            }
        }
    }
}

/// Moves a part as a whole to where it costs least, near by or, in coarse rounds, anywhere in the frame.
fn shift(board: &Board<'_>, positions: &mut [Point], part: &[usize], step: f64) -> bool {
    let start: Vec<Point> = part.iter().map(|&v| positions[v]).collect();
    let middle = start.iter().fold(Point::default(), |s, &p| s + p) * (1.0 / part.len().max(1) as f64);
    let mut shifts: Vec<Point> = ring(Point::default(), step, 12).collect();
    if step > 40.0 {
        let frame = board.plan.frame;
        let at = |k: i32, n: i32| (f64::from(k) + 0.5) / f64::from(n);
        let grid = (0..12).flat_map(|i| (0..12).map(move |j| point(at(i, 12), at(j, 12))));
        shifts.extend(grid.map(|p| frame.min + point(frame.width() * p.x, frame.height() * p.y) - middle));
    }
    // Parts gather around the middle: what is far out looks lost in a wide frame.
    let pull = |by: Point| (middle + by - board.plan.frame.centre()).length() * 0.01;
    let total = |p: &[Point], by: Point, limit: f64| {
        let mut sum = pull(by);
        for &v in part {
            sum += board.cost(p, v, limit - sum);
            if sum >= limit {
                break;
            }
        }
        sum
    };
    let mut best = (total(positions, Point::default(), f64::INFINITY), Point::default());
    for by in shifts {
        for (&v, &p) in part.iter().zip(&start) {
            positions[v] = p + by;
        }
        let cost = total(positions, by, best.0);
        if cost < best.0 - 1e-6 {
            best = (cost, by);
        }
    }
    for (&v, &p) in part.iter().zip(&start) {
        positions[v] = p + best.1;
    }
    best.1 != Point::default()
}

/// `n` points around `centre`.
fn ring(centre: Point, radius: f64, n: i32) -> impl Iterator<Item = Point> {
    (0..n).map(move |k| centre + direction((f64::from(k) + 0.5) / f64::from(n)) * radius)
}

/// Where `v` might go: around where it stands, and, in coarse rounds, around each node that it is linked with.
fn candidates(board: &Board<'_>, positions: &[Point], v: usize, step: f64) -> Vec<Point> {
    let mut found: Vec<Point> = ring(positions[v], step, 12).collect();
    if step > 80.0 {
        for &l in &board.at[v] {
            let other = board.plan.links[l].other(v);
            found.extend(ring(positions[other], board.ideal[l], 16));
            found.extend(ring(positions[other], board.ideal[l] * 1.5, 16));
        }
    }
    found
}

/// The plan with what the cost asks for again and again.
struct Board<'a> {
    plan: &'a Plan<'a>,
    /// Links at each node.
    at: Vec<Vec<usize>>,
    /// How long each link would best be.
    ideal: Vec<f64>,
    /// Links along the shortest way between two nodes, at most 4; 0 where there is none.
    hops: Vec<Vec<u8>>,
}

impl<'a> Board<'a> {
    fn new(plan: &'a Plan<'a>) -> Self {
        let n = plan.items.len();
        let mut at = vec![Vec::new(); n];
        for (l, link) in plan.links.iter().enumerate() {
            at[link.a].push(l);
            at[link.b].push(l);
        }
        let mut hops = vec![vec![0; n]; n];
        for (start, hops) in hops.iter_mut().enumerate() {
            let mut ring = vec![start];
            for distance in 1..=4 {
                let mut next = Vec::new();
                for &i in &ring {
                    for &l in &at[i] {
                        let j = plan.links[l].other(i);
                        if j != start && hops[j] == 0 {
                            hops[j] = distance;
                            next.push(j);
                        }
                    }
                }
                ring = next;
            }
        }
        let ideal = plan.links.iter().map(|l| ideal(plan.items, l)).collect();
        Board { plan, at, ideal, hops }
    }

    /// How bad the picture is as far as `v` has a part in it; once it is worse than `limit`, how much worse is not told.
    fn cost(&self, p: &[Point], v: usize, limit: f64) -> f64 {
        let Plan { items, links, frame } = self.plan;
        let room = items[v].room(p[v]);
        let core = self.core(v, p);
        let mut cost = room.outside(*frame) * 0.2 + (p[v] - frame.centre()).length() * 0.002;
        // What is cheap to count and tells most comes first.
        for &l in &self.at[v] {
            let off = (p[links[l].a] - p[links[l].b]).length() / self.ideal[l] - 1.0;
            cost += off * off * if off < 0.0 { 16.0 } else { 5.0 };
        }
        for u in (0..items.len()).filter(|&u| u != v) {
            cost += self.between(p, v, u) + items[u].room(p[u]).overlap(room.grown(5.0)) * 0.06;
        }
        if cost >= limit {
            return cost;
        }
        for (l, link) in links.iter().enumerate() {
            if link.a != v && link.b != v {
                let (a, b) = (p[link.a], p[link.b]);
                cost += cut(room, a, b) * 0.05 + cut(core.grown(5.0), a, b) * 0.35;
                cost += room.overlap(caption(&links[l], p)) * 0.03;
            }
        }
        for &l in &self.at[v] {
            if cost >= limit {
                return cost;
            }
            cost += self.along(p, v, l);
            // A line that leaves downwards runs through its own name, which then has to move.
            let (a, b) = (p[links[l].a], p[links[l].b]);
            cost += (room.cut(a, b) - core.cut(a, b)).max(0.0) * 0.01;
        }
        cost
    }

    /// The room of the shape alone.
    fn core(&self, v: usize, p: &[Point]) -> Rect {
        let side = self.plan.items[v].reach * 2.0;
        Rect::around(p[v], side, side)
    }

    /// What the distance of two nodes costs.
    fn between(&self, p: &[Point], v: usize, u: usize) -> f64 {
        let far = (p[u] - p[v]).length();
        let hops = f64::from(self.hops[v][u]);
        // Nodes without a common tie keep a respectful distance, and never stand on one another.
        let near = ((46.0 + 34.0 * hops.max(1.0)) / far.max(4.0) - 1.0).max(0.0);
        let off = if hops > 1.0 { far / (105.0 * hops) - 1.0 } else { 0.0 };
        near * near * 2.0 + off * off * 0.35
    }

    /// What the course of link `l` costs, one end of which is `v`.
    fn along(&self, p: &[Point], v: usize, l: usize) -> f64 {
        let Plan { items, links, frame } = self.plan;
        let (a, b) = (p[links[l].a], p[links[l].b]);
        let other = links[l].other(v);
        let own = caption(&links[l], p);
        // What leaves the frame is moved off its line, or not shown.
        let mut cost = own.outside(*frame) * 0.02;
        for (_, link) in links.iter().enumerate().filter(|&(m, _)| m != l) {
            let (c, d) = (p[link.a], p[link.b]);
            if crosses(a, b, c, d) {
                cost += 9.0;
            }
            let theirs = caption(link, p);
            cost += own.overlap(theirs) * 0.02 + (cut(own, c, d) + cut(theirs, a, b)) * 0.04;
            // Two ties of one node should leave it in clearly different directions.
            if let Some(s) = [other, v].into_iter().find(|s| link.a == *s || link.b == *s) {
                cost += narrow(p[links[l].other(s)] - p[s], p[link.other(s)] - p[s]);
            }
        }
        for (u, item) in items.iter().enumerate() {
            let room = item.room(p[u]);
            let end = u == v || u == other;
            cost += room.overlap(own) * if end { 0.015 } else { 0.03 };
            if !end {
                cost += cut(room, a, b) * 0.05 + cut(self.core(u, p).grown(5.0), a, b) * 0.35;
            }
        }
        cost
    }
}

/// [`Rect::cut`] for the many cases in which the segment is far away.
fn cut(r: Rect, a: Point, b: Point) -> f64 {
    let apart = a.x.max(b.x) < r.min.x || a.x.min(b.x) > r.max.x || a.y.max(b.y) < r.min.y || a.y.min(b.y) > r.max.y;
    if apart { 0.0 } else { r.cut(a, b) }
}

/// Where a link's caption most likely stands.
fn caption(link: &Link, p: &[Point]) -> Rect {
    Rect::around((p[link.a] + p[link.b]) * 0.5, link.caption_width, link.caption_height)
}

/// What two directions cost that are hard to tell apart.
fn narrow(a: Point, b: Point) -> f64 {
    let cosine = a.unit().dot(b.unit());
    // From 32 degrees downwards.
    ((cosine - 0.85) / 0.15).max(0.0) * 7.0
}
