//! Where words stand so that they cover neither each other nor the picture.
//!
//! In come the nodes as placed, the routes and the words in lines; out comes a rectangle for each, and whether it may be shown
//! unasked. Names are placed first, then the captions of ties. A label for which no free place is found keeps the best
//! one, hidden until its node or tie is pointed at.

use super::edge::{Disc, Route};
use super::geometry::{Point, Rect, point};
use extract::order;

/// Words in lines with the room they take.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words {
    /// One or two lines.
    pub(crate) lines: Vec<String>,
    /// Room that the lines take.
    pub(crate) width: f64,
    /// Room that the lines take.
    pub(crate) height: f64,
}

/// A label in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    /// The room that the words take.
    pub(crate) rect: Rect,
    /// False when showing it would cover something that matters more.
    pub(crate) free: bool,
}

/// White kept between a node and its name.
const APART: f64 = 4.0;

/// White kept between words that stand side by side, or else they are read as one line.
pub(crate) const BESIDE: f64 = 7.0;

/// White kept between names side by side, which is wider than a space within one.
const ASIDE: f64 = 12.0;

/// White kept between names that stand one below the other, or else they are read as one name in two lines.
const BELOW: f64 = 5.0;

/// A label wins its place by being the only one within this overlap, in square pixels.
const TOUCH: f64 = 1.0;

/// Places the names of `discs`, inside `frame` if they can; `rank` tells whose name matters more, the greater the more.
pub(crate) fn names(discs: &[Disc], words: &[Words], routes: &[Route], rank: &[usize], frame: Rect) -> Vec<Place> {
    let mut order: Vec<usize> = (0..discs.len()).collect();
    order::by_key(&mut order, |&i| (std::cmp::Reverse(rank[i]), i));
    let bodies: Vec<Rect> = discs.iter().map(body).collect();
    let candidates: Vec<Vec<Rect>> = discs.iter().zip(words).map(|(d, w)| around(d, w)).collect();
    // What a place costs for itself does not change, so it is counted once.
    let fixed = |i: usize, rect: Rect| {
        let nodes: f64 =
            bodies.iter().enumerate().filter(|&(j, _)| j != i).map(|(_, b)| b.padded(4.0, 2.0).overlap(rect)).sum();
        let lines: f64 = routes.iter().map(|r| struck(r, rect)).sum();
        nodes * 4.0 + lines + heads(routes, rect.grown(2.0)) * 12.0 + rect.outside(frame) * 0.5
    };
    let costs: Vec<Vec<f64>> = (0..discs.len())
        .map(|i| candidates[i].iter().zip(DISLIKE).map(|(&c, dislike)| fixed(i, c) + dislike).collect())
        .collect();
    let clash =
        |i: usize, c: usize, j: usize, d: usize| candidates[i][c].padded(ASIDE, BELOW).overlap(candidates[j][d]) * 4.0;
    let chosen = settle(&order, &costs, &clash);
    let mut places: Vec<Place> =
        (0..discs.len()).map(|i| Place { rect: candidates[i][chosen[i]], free: false }).collect();
    for (n, &i) in order.iter().enumerate() {
        let rect = places[i].rect;
        let covers_name = order[..n].iter().any(|&j| places[j].free && places[j].rect.overlap(rect) > TOUCH);
        let covers_node = (0..discs.len()).any(|j| j != i && bodies[j].overlap(rect) > TOUCH);
        places[i].free = !covers_name && !covers_node;
    }
    places
}

/// White kept between a name and a line beside it.
const LINE_BESIDE: f64 = 3.0;

/// White kept between a name and a line above or below it.
const LINE_BELOW: f64 = 1.0;

/// What a line through a name costs beside its length: more than any free place is disliked.
const STRUCK: f64 = 40.0;

/// The longest head of an arrow.
const HEAD: f64 = 11.0;

/// What words over the head of a line cost: as much as words that nobody can tell to be this line's.
const HEADLESS: f64 = 80.0;

/// How much each place of [`around`] is disliked by itself: below is where one looks for a name.
const DISLIKE: [f64; 16] = [0.0, 7.0, 9.0, 9.0, 14.0, 14.0, 15.0, 15.0, 10.0, 10.0, 13.0, 13.0, 12.0, 12.0, 13.0, 13.0];

/// The places around a node: below, above, right, left and between; then the first four drawn aside.
fn around(d: &Disc, w: &Words) -> Vec<Rect> {
    let (c, reach) = (d.at, d.shape.reach(d.r));
    let (down, side) = (reach + APART + w.height / 2.0 - 1.0, reach + APART + 1.0 + w.width / 2.0);
    let (near_down, near_side) = (reach * 0.62 + w.height / 2.0, reach * 0.62 + APART + w.width / 2.0);
    let (aslant, half) = (w.width / 3.0, w.height / 2.0);
    let offsets = [
        (0.0, down),
        (0.0, -down),
        (side, 0.0),
        (-side, 0.0),
        (near_side, near_down),
        (-near_side, near_down),
        (near_side, -near_down),
        (-near_side, -near_down),
        (aslant, down),
        (-aslant, down),
        (aslant, -down),
        (-aslant, -down),
        (side, half),
        (-side, half),
        (side, -half),
        (-side, -half),
    ];
    offsets.map(|(x, y)| Rect::around(c + point(x, y), w.width, w.height)).to_vec()
}

/// As much of another line may run beneath a caption beside its own.
const CROSSED: f64 = 4.0;

/// Places the captions of `routes` on their lines, away from what is `taken` by nodes and names, inside `frame`.
/// An empty caption gets no room, and its line may be written on.
pub(crate) fn captions(routes: &[Route], words: &[Words], taken: &[Rect], rank: &[usize], frame: Rect) -> Vec<Place> {
    let mut order: Vec<usize> = (0..routes.len()).collect();
    order::by_key(&mut order, |&i| (std::cmp::Reverse(rank[i]), i));
    let candidates: Vec<Vec<(Rect, f64)>> = routes.iter().zip(words).map(|(r, w)| along(r, w)).collect();
    let others = |i: usize, rect: Rect| -> f64 {
        let others = routes.iter().enumerate().filter(|&(j, _)| j != i && words[j].width > 0.0);
        others.map(|(_, r)| under(r, rect)).sum()
    };
    // Beside its own line and on another, it would be read as that one's.
    let strange = |i: usize, rect: Rect, lines: f64| lines > CROSSED && under(&routes[i], rect) < 1.0;
    let fixed = |i: usize, rect: Rect| {
        let covered: f64 = taken.iter().map(|t| t.overlap(rect)).sum();
        let lines = others(i, rect);
        let lines = if strange(i, rect, lines) { 60.0 + lines * 6.0 } else { lines * 1.5 };
        covered * 4.0 + lines + heads(routes, rect) * HEADLESS + rect.outside(frame) * 0.5
    };
    let costs: Vec<Vec<f64>> =
        (0..routes.len()).map(|i| candidates[i].iter().map(|&(c, dislike)| fixed(i, c) + dislike).collect()).collect();
    // Words that touch are bad; words that come close are read as one where there was room elsewhere.
    let clash = |i: usize, c: usize, j: usize, d: usize| {
        let (one, other) = (candidates[i][c].0, candidates[j][d].0);
        one.padded(BESIDE, 1.0).overlap(other) * 4.0 + one.padded(BESIDE, 4.0).overlap(other) * 0.5
    };
    let chosen = settle(&order, &costs, &clash);
    let mut places: Vec<Place> =
        (0..routes.len()).map(|i| Place { rect: candidates[i][chosen[i]].0, free: false }).collect();
    for (n, &i) in order.iter().enumerate() {
        let rect = places[i].rect;
        let covers = taken.iter().any(|t| t.overlap(rect) > TOUCH)
            || order[..n].iter().any(|&j| places[j].free && places[j].rect.overlap(rect) > TOUCH);
        let leaves = rect.outside(frame) > TOUCH / 2.0;
        // Words longer than their line would leave nothing of it to see.
        let swallowed = under(&routes[i], rect) > routes[i].length() * 0.8;
        places[i].free = words[i].width > 0.0 && !covers && !leaves && !swallowed && !strange(i, rect, others(i, rect));
    }
    places
}

/// Places along a line, each with how much it is disliked: its middle first, then to and fro; on it, or just beside.
fn along(route: &Route, w: &Words) -> Vec<(Rect, f64)> {
    let mut places = Vec::new();
    for (t, dislike) in [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74].into_iter().zip(0..) {
        let (p, n) = (route.at(t), route.direction(t).normal());
        // How far to step aside so that the box just clears the line.
        let clear = (n.x.abs() * w.width + n.y.abs() * w.height) / 2.0 + 3.0;
        for (aside, price) in [(0.0, 0.0), (clear, 8.0), (-clear, 8.0)] {
            places.push((Rect::around(p + n * aside, w.width, w.height), f64::from(dislike) * 2.0 + price));
        }
    }
    places
}

/// The room of a node itself.
pub(crate) fn body(d: &Disc) -> Rect {
    let reach = d.shape.reach(d.r);
    Rect::around(d.at, reach * 2.0, reach * 2.0)
}

/// How many heads the words in `rect` cover.
fn heads(routes: &[Route], rect: Rect) -> f64 {
    routes.iter().map(|r| headless(r, rect)).sum()
}

/// How much of a line's head the words in `rect` and the white around them cover: which way a tie runs is to be seen.
pub(crate) fn headless(route: &Route, rect: Rect) -> f64 {
    rect.grown(LINE_BELOW).cut(route.to, route.to - route.direction(1.0) * HEAD) / HEAD
}

/// How bad it is that `route` runs through a name or along its border: a name with a line in it is read with effort, however
/// short the line.
pub(crate) fn struck(route: &Route, name: Rect) -> f64 {
    let length = under(route, name.padded(LINE_BESIDE, LINE_BELOW));
    if length > 1.0 { STRUCK + length } else { 0.0 }
}

/// Length of `route` that runs beneath `rect`.
pub(crate) fn under(route: &Route, rect: Rect) -> f64 {
    let outer = Rect { min: lowest(route), max: highest(route) };
    if outer.grown(0.5).overlap(rect) <= 0.0 {
        return 0.0;
    }
    route.samples().windows(2).map(|w| rect.cut(w[0], w[1])).sum()
}

fn lowest(r: &Route) -> Point {
    point(r.from.x.min(r.control.x).min(r.to.x), r.from.y.min(r.control.y).min(r.to.y))
}

fn highest(r: &Route) -> Point {
    point(r.from.x.max(r.control.x).max(r.to.x), r.from.y.max(r.control.y).max(r.to.y))
}

/// Chooses one candidate for each label so that the sum of their own `costs` and of all clashes is small: every label
/// takes its best place in turn; then one that stands badly tries to push those in its way to their next best.
fn settle(order: &[usize], costs: &[Vec<f64>], clash: &dyn Fn(usize, usize, usize, usize) -> f64) -> Vec<usize> {
    let mut chosen = vec![0; costs.len()];
    let price = |chosen: &[usize], i: usize, c: usize| {
        costs[i][c] + (0..costs.len()).filter(|&j| j != i).map(|j| clash(i, c, j, chosen[j])).sum::<f64>()
    };
    let best = |chosen: &[usize], i: usize| {
        let prices = (0..costs[i].len()).map(|c| (price(chosen, i, c), c));
        prices.reduce(|a, b| if b.0 < a.0 { b } else { a }).unwrap_or_default()
    };
    for _ in 0..4 {
        for &i in order {
            chosen[i] = best(&chosen, i).1;
        }
    }
    for &i in order {
        let now = price(&chosen, i, chosen[i]);
        if now < BADLY {
            continue;
        }
        let mut kept = (0.5, chosen.clone());
        for c in 0..costs[i].len() {
            let mut trial = chosen.clone();
            trial[i] = c;
            let pushed: Vec<usize> = (0..costs.len()).filter(|&j| j != i && clash(i, c, j, trial[j]) > 0.0).collect();
            if pushed.len() > 3 {
                continue;
            }
            let before: f64 = pushed.iter().map(|&j| price(&chosen, j, chosen[j])).sum::<f64>() + now;
            for &j in &pushed {
                trial[j] = best(&trial, j).1;
            }
            let after = pushed.iter().map(|&j| price(&trial, j, trial[j])).sum::<f64>() + price(&trial, i, c);
            if before - after > kept.0 {
                kept = (before - after, trial);
            }
        }
        chosen = kept.1;
    }
    chosen
}

/// A label that costs as much as this stands badly.
const BADLY: f64 = 12.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::geometry::Shape;

    const WIDE: Rect = Rect { min: point(-500.0, -500.0), max: point(500.0, 500.0) };

    fn disc(x: f64, y: f64) -> Disc {
        Disc { at: point(x, y), r: 10.0, shape: Shape::Circle }
    }

    fn words(width: f64) -> Words {
        Words { lines: vec!["x".into()], width, height: 14.0 }
    }

    #[test]
    fn a_name_stands_below_unless_something_is_there() {
        let alone = names(&[disc(0.0, 0.0)], &[words(60.0)], &[], &[1], WIDE);
        assert!(alone[0].free && alone[0].rect.min.y > 10.0);
        let crowded = names(&[disc(0.0, 0.0), disc(0.0, 24.0)], &[words(60.0), words(60.0)], &[], &[1, 1], WIDE);
        assert!(crowded.iter().all(|p| p.free));
        assert!(crowded[0].rect.max.y < 10.0, "moved away from the node below it: {:?}", crowded[0]);
    }

    #[test]
    fn a_name_stands_beside_a_line_that_leaves_its_node_downwards() {
        let discs = [disc(0.0, 0.0), disc(10.0, 160.0)];
        let line = Route::between(discs[0].at, discs[1].at, 0.0).trimmed(&discs[0], &discs[1]);
        // Above, another's name leaves no room.
        let all = [discs[0], discs[1], disc(0.0, -50.0)];
        let placed = names(&all, &[words(60.0), words(60.0), words(60.0)], &[line], &[1, 1, 2], WIDE);
        assert!(placed.iter().all(|p| p.free && struck(&line, p.rect) == 0.0), "{placed:?}");
    }

    #[test]
    fn a_name_turns_inwards_at_the_edge_of_the_frame() {
        let frame = Rect { min: point(-100.0, -100.0), max: point(100.0, 14.0) };
        let placed = names(&[disc(0.0, 0.0)], &[words(60.0)], &[], &[1], frame);
        assert!(placed[0].rect.outside(frame) == 0.0, "{:?}", placed[0]);
    }

    #[test]
    fn where_there_is_no_room_the_lesser_name_gives_way() {
        let close: Vec<Disc> = (0..12).map(|i| disc(f64::from(i % 4) * 21.0, f64::from(i / 4) * 21.0)).collect();
        let rank: Vec<usize> = (0..12).collect();
        let placed = names(&close, &vec![words(70.0); 12], &[], &rank, WIDE);
        let shown: Vec<&Place> = placed.iter().filter(|p| p.free).collect();
        assert!(!shown.is_empty() && shown.len() < 12);
        for (i, a) in shown.iter().enumerate() {
            assert!(shown[i + 1..].iter().all(|b| a.rect.overlap(b.rect) <= TOUCH));
        }
    }

    #[test]
    fn a_caption_keeps_to_its_line_and_off_the_nodes() {
        let discs = [disc(0.0, 0.0), disc(200.0, 0.0)];
        let route = Route::between(discs[0].at, discs[1].at, 0.0).trimmed(&discs[0], &discs[1]);
        let placed = captions(&[route], &[words(60.0)], &discs.map(|d| body(&d)), &[1], WIDE);
        assert!(placed[0].free && (placed[0].rect.centre() - point(100.0, 0.0)).length() < 1.0);
        let too_long = captions(&[route], &[words(300.0)], &discs.map(|d| body(&d)), &[1], WIDE);
        assert!(!too_long[0].free);
    }
}
