//! Sets parts that do not hang together side by side, and single late-comers into free spots.

use super::super::geometry::{Point, Rect, point};
use super::Plan;

/// White kept between parts.
const GUTTER: f64 = 14.0;

/// Positions for all items, from each part's own: the first part in the middle, every other in the free place that
/// keeps the whole closest to the proportions of the frame.
pub(super) fn pack(plan: &Plan<'_>, components: &[Vec<usize>], parts: Vec<Vec<Point>>) -> Vec<Point> {
    let mut positions = vec![Point::default(); plan.items.len()];
    let mut taken: Vec<Rect> = Vec::new();
    for (members, part) in components.iter().zip(parts) {
        let solid = solid(plan, members, &part);
        let shift = if taken.is_empty() { Point::default() } else { free_shift(plan, &taken, &solid) };
        taken.extend(solid.iter().map(|r| moved(*r, shift)));
        for (&m, p) in members.iter().zip(part) {
            positions[m] = p + shift;
        }
    }
    positions
}

/// What a part covers: its nodes with their names, and its links as chains of small squares.
fn solid(plan: &Plan<'_>, members: &[usize], part: &[Point]) -> Vec<Rect> {
    let mut rects: Vec<Rect> = members.iter().zip(part).map(|(&m, &p)| plan.items[m].room(p)).collect();
    let local = |i: usize| members.iter().position(|&m| m == i);
    for link in plan.links {
        let (Some(a), Some(b)) = (local(link.a), local(link.b)) else { continue };
        for k in 1..8 {
            let p = part[a] + (part[b] - part[a]) * (f64::from(k) / 8.0);
            rects.push(Rect::around(p, 12.0, 12.0));
        }
        rects.push(Rect::around((part[a] + part[b]) * 0.5, link.caption_width, link.caption_height));
    }
    rects
}

/// The shift that puts `solid` beside what is `taken` with the least growth of the whole.
fn free_shift(plan: &Plan<'_>, taken: &[Rect], solid: &[Rect]) -> Point {
    let bounds = taken.iter().copied().reduce(Rect::cover).unwrap_or(plan.frame);
    let own = solid.iter().copied().reduce(Rect::cover).unwrap_or(bounds);
    let (w, h) = (plan.frame.width(), plan.frame.height());
    let range = bounds.cover(Rect::around(bounds.centre(), own.width(), own.height()));
    let reach = point(range.width() / 2.0 + own.width() + GUTTER, range.height() / 2.0 + own.height() + GUTTER);
    let mut best = (f64::INFINITY, point(reach.x, 0.0));
    let steps = 26;
    for i in -steps..=steps {
        for j in -steps..=steps {
            let shift =
                range.centre() + point(reach.x * f64::from(i), reach.y * f64::from(j)) * (1.0 / f64::from(steps));
            let all = bounds.cover(moved(own, shift));
            let size = (all.width() / w).max(all.height() / h) + (all.width() / w + all.height() / h) * 0.2;
            // Among places that cost the same room, the one nearest to the middle.
            let cost = size + (shift - bounds.centre()).length() / (w + h) * 0.1;
            if cost < best.0 {
                let hit = solid.iter().any(|r| {
                    let r = moved(*r, shift).grown(GUTTER);
                    taken.iter().any(|t| t.overlap(r) > 0.0)
                });
                if !hit {
                    best = (cost, shift);
                }
            }
        }
    }
    best.1
}

/// The free spot in the frame for item `i` that is nearest to its `friends`.
pub(super) fn free_spot(
    plan: &Plan<'_>,
    positions: &[Point],
    standing: &[usize],
    friends: &[Point],
    i: usize,
) -> Point {
    let frame = plan.frame;
    let mut best = (f64::INFINITY, frame.centre());
    let steps = 28;
    for x in 0..=steps {
        for y in 0..=steps {
            let at = |k: i32| f64::from(k) / f64::from(steps);
            let p = frame.min + point(frame.width() * at(x), frame.height() * at(y));
            let room = plan.items[i].room(p).grown(6.0);
            let crowd: f64 = standing.iter().map(|&j| plan.items[j].room(positions[j]).overlap(room)).sum();
            let lines: f64 = plan
                .links
                .iter()
                .filter(|l| standing.contains(&l.a) && standing.contains(&l.b))
                .map(|l| room.cut(positions[l.a], positions[l.b]))
                .sum();
            let way: f64 = friends.iter().map(|f| (*f - p).length()).sum::<f64>() / friends.len().max(1) as f64;
            let cost = crowd + room.outside(frame) * 2.0 + lines * 3.0 + way * 0.5;
            if cost < best.0 {
                best = (cost, p);
            }
        }
    }
    best.1
}

fn moved(r: Rect, by: Point) -> Rect {
    Rect { min: r.min + by, max: r.max + by }
}
