//! Lays out one part that hangs together: distances on paper like distances along the links.
//!
//! Majorisation of the stress (Gansner, Koren and North, "Graph drawing by stress majorization") from several circles
//! as starts; the result with the fewest crossings wins, and is turned so that it fits the frame best.

use super::super::geometry::{Point, Rect, crosses, direction, point};
use super::{Plan, ideal};
use extract::order;

/// Positions for `members`, in their order, around the origin.
pub(super) fn arrange(plan: &Plan<'_>, members: &[usize]) -> Vec<Point> {
    let n = members.len();
    let local = |i: usize| members.iter().position(|&m| m == i);
    let links: Vec<(usize, usize, f64)> =
        plan.links.iter().filter_map(|l| Some((local(l.a)?, local(l.b)?, ideal(plan.items, l)))).collect();
    let far = distances(n, &links);
    let mut roots: Vec<usize> = (0..n).collect();
    order::by_key(&mut roots, |&i| (std::cmp::Reverse(links.iter().filter(|l| l.0 == i || l.1 == i).count()), i));
    // Large parts get fewer starts: each costs the square of the size.
    roots.truncate((2400 / (n * n).max(1)).clamp(2, 12));
    let tries = roots.into_iter().map(|root| {
        let positions = majorise(circle(n, &links, root), &far);
        let cost = crossings(&positions, &links) as f64 * 3.0 + stress(&positions, &far) / n as f64;
        (cost, positions)
    });
    let best = tries.reduce(|a, b| if b.0 < a.0 { b } else { a });
    turned(plan, members, best.map(|b| b.1).unwrap_or_default())
}

/// Shortest ways along the links between all pairs.
fn distances(n: usize, links: &[(usize, usize, f64)]) -> Vec<Vec<f64>> {
    let mut far = vec![vec![f64::INFINITY; n]; n];
    for (i, row) in far.iter_mut().enumerate() {
        row[i] = 0.0;
    }
    for &(a, b, length) in links {
        let length = length.min(far[a][b]);
        far[a][b] = length;
        far[b][a] = length;
    }
    for k in 0..n {
        for i in 0..n {
            for j in 0..n {
                let through = far[i][k] + far[k][j];
                if through < far[i][j] {
                    far[i][j] = through;
                }
            }
        }
    }
    far
}

/// All nodes on a circle, in the order in which a walk along the links from `root` meets them.
fn circle(n: usize, links: &[(usize, usize, f64)], root: usize) -> Vec<Point> {
    let mut met = vec![false; n];
    let mut order = Vec::new();
    let mut open = vec![root];
    while let Some(i) = open.pop() {
        if std::mem::replace(&mut met[i], true) {
            continue;
        }
        order.push(i);
        let next = links.iter().filter_map(|l| if l.0 == i { Some(l.1) } else { (l.1 == i).then_some(l.0) });
        open.extend(next.filter(|&j| !met[j]));
    }
    let mut positions = vec![Point::default(); n];
    let radius = 24.0 * n as f64;
    for (k, &i) in order.iter().enumerate() {
        positions[i] = direction(k as f64 / n as f64) * radius;
    }
    positions
}

/// Moves every node to where its distances to all others want it, again and again.
fn majorise(mut positions: Vec<Point>, far: &[Vec<f64>]) -> Vec<Point> {
    let n = positions.len();
    for _ in 0..90 {
        for i in 0..n {
            let (mut sum, mut weights) = (Point::default(), 0.0);
            for j in (0..n).filter(|&j| j != i) {
                let weight = 1.0 / (far[i][j] * far[i][j]);
                let away = positions[i] - positions[j];
                let wished = positions[j] + away.unit() * far[i][j];
                sum = sum + wished * weight;
                weights += weight;
            }
            if weights > 0.0 {
                positions[i] = sum * (1.0 / weights);
            }
        }
    }
    positions
}

fn stress(positions: &[Point], far: &[Vec<f64>]) -> f64 {
    let n = positions.len();
    let pair = |i: usize, j: usize| {
        let off = (positions[i] - positions[j]).length() / far[i][j] - 1.0;
        off * off
    };
    (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))).map(|(i, j)| pair(i, j)).sum()
}

fn crossings(p: &[Point], links: &[(usize, usize, f64)]) -> usize {
    let pairs = links.iter().enumerate().flat_map(|(i, a)| links[i + 1..].iter().map(move |b| (a, b)));
    pairs.filter(|(a, b)| crosses(p[a.0], p[a.1], p[b.0], p[b.1])).count()
}

/// The positions turned to the angle at which they fit the frame best, middle at the origin.
fn turned(plan: &Plan<'_>, members: &[usize], positions: Vec<Point>) -> Vec<Point> {
    let at = |turns: f64| -> Vec<Point> {
        let Point { x: c, y: s } = direction(turns);
        positions.iter().map(|p| point(p.x * c - p.y * s, p.x * s + p.y * c)).collect()
    };
    let bounds = |turned: &[Point]| -> Option<Rect> {
        members.iter().zip(turned).map(|(&m, &p)| plan.items[m].room(p)).reduce(Rect::cover)
    };
    let steps = 24;
    let tries = (0..steps).filter_map(|k| {
        let turned = at(f64::from(k) / f64::from(steps) * 0.5);
        let b = bounds(&turned)?;
        Some(((b.width() / plan.frame.width()).max(b.height() / plan.frame.height()), b.centre(), turned))
    });
    match tries.reduce(|a, b| if b.0 < a.0 - 1e-9 { b } else { a }) {
        Some((_, centre, turned)) => turned.into_iter().map(|p| p - centre).collect(),
        None => positions,
    }
}
