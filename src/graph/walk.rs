//! Going through the picture by arrow keys.

use super::geometry::{Point, point};
use super::model::Model;
use super::scene::Scene;

/// A direction on the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Arrow {
    Left,
    Right,
    Up,
    Down,
}

impl Arrow {
    /// The arrow that a key's name means.
    pub(crate) fn of(key: &str) -> Option<Arrow> {
        match key {
            "ArrowLeft" => Some(Arrow::Left),
            "ArrowRight" => Some(Arrow::Right),
            "ArrowUp" => Some(Arrow::Up),
            "ArrowDown" => Some(Arrow::Down),
            _ => None,
        }
    }

    /// One step that way.
    pub(crate) fn vector(self) -> Point {
        match self {
            Arrow::Left => point(-1.0, 0.0),
            Arrow::Right => point(1.0, 0.0),
            Arrow::Up => point(0.0, -1.0),
            Arrow::Down => point(0.0, 1.0),
        }
    }
}

/// The node that `arrow` leads to from `node`: along a tie where one goes that way, else the nearest that lies there.
pub(crate) fn step(model: &Model, scene: &Scene, node: usize, arrow: Arrow) -> Option<usize> {
    let here = scene.nodes.iter().find(|n| n.node == node)?.disc.at;
    let tied = |other: usize| scene.ties.iter().any(|t| model.ties[t.tie].other(node) == Some(other));
    let nearest = |along_ties: bool, least: f64| {
        let reachable = scene.nodes.iter().filter(|n| n.node != node && (!along_ties || tied(n.node)));
        let ahead = reachable.filter_map(|n| {
            let way = n.disc.at - here;
            let forward = way.dot(arrow.vector());
            (forward > way.length() * least).then(|| (n.node, way.length() * 2.0 - forward))
        });
        ahead.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(n, _)| n)
    };
    // Within sixty degrees of the arrow along a tie, within forty-five otherwise; and rather aslant than nowhere.
    nearest(true, 0.5).or_else(|| nearest(false, 0.7)).or_else(|| nearest(false, 0.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;
    use crate::graph::model::{Capitals, Kinds};
    use crate::graph::scene::Setting;

    #[test]
    fn arrows_follow_ties_and_reach_every_node() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let scene = Scene::new(&model, &Setting::new(&model, Kinds::default(), 760.0, 600.0), Kinds::default(), 1.0);
        let start = scene.nodes[0].node;
        let mut met = vec![start];
        let mut at = 0;
        while at < met.len() {
            for arrow in [Arrow::Left, Arrow::Right, Arrow::Up, Arrow::Down] {
                met.extend(step(&model, &scene, met[at], arrow).filter(|next| !met.contains(next)));
            }
            at += 1;
        }
        assert_eq!(met.len(), scene.nodes.len());
    }

    #[test]
    fn a_tie_goes_before_a_nearer_stranger() {
        let (text, analysis) = fixture::made_up(3);
        let mut model = Model::new(&analysis, &text, Capitals::Apart);
        model.ties.retain(|t| t.other(0) == Some(1));
        model.ties.truncate(1);
        let kinds = Kinds::default();
        let setting = Setting {
            positions: vec![point(0.0, 0.0), point(200.0, 40.0), point(60.0, 0.0)],
            names: crate::graph::scene::Names::Full,
            frame: point(400.0, 300.0),
        };
        let mut scene = Scene::new(&model, &setting, kinds, 1.0);
        let stranger = crate::graph::scene::NodeMark { node: 2, ..scene.nodes[0].clone() };
        scene.nodes.push(stranger);
        scene.nodes[2].disc.at = point(60.0, 0.0);
        assert_eq!(step(&model, &scene, 0, Arrow::Right), Some(1));
        assert_eq!(step(&model, &scene, 0, Arrow::Up), None);
    }
}
