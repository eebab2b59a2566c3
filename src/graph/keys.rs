//! What a key does in the picture: from name to name along the ties, choosing, evidence, zoom. No DOM; the component does it.

use super::model::Model;
use super::scene::Scene;
use super::viewport::STEP;
use super::walk::{Arrow, step};

/// What has the focus, or is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A node, by its index in [`Model::nodes`].
    Node(usize),
    /// A tie, by its index in [`Model::ties`].
    Tie(usize),
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Deed {
    /// Choose a node.
    Choose(usize),
    /// Open the evidence of a tie.
    Open(usize),
    /// Give the focus to a mark.
    Go(Mark),
    /// Enlarge by a factor.
    Zoom(f64),
    /// Show all.
    Fit,
    /// Nothing lies that way; the page must not scroll instead.
    Stay,
}

/// What `key` asks for while `at` has the focus, which `last` was the last node to have; none for a key that is not the picture's.
pub(crate) fn deed(
    model: &Model,
    scene: &Scene,
    shown: &[bool],
    key: &str,
    (at, last): (Option<Mark>, Option<usize>),
) -> Option<Deed> {
    let strongest = |node: usize| model.ties_of(node, shown).first().copied();
    match (key, at) {
        ("Enter" | " ", Some(Mark::Node(node))) => Some(Deed::Choose(node)),
        ("Enter" | " ", Some(Mark::Tie(tie))) => Some(Deed::Open(tie)),
        ("e", Some(Mark::Node(node))) => strongest(node).map(Deed::Open),
        ("t", Some(Mark::Node(node))) => strongest(node).map(|tie| Deed::Go(Mark::Tie(tie))),
        ("t", Some(Mark::Tie(tie))) => {
            // On through the ties of the node that one came from, then back to the first.
            let of = last.filter(|&node| model.ties[tie].other(node).is_some()).unwrap_or(model.ties[tie].source);
            let all = model.ties_of(of, shown);
            let after = all.iter().skip_while(|&&t| t != tie).nth(1).or(all.first());
            after.map(|&tie| Deed::Go(Mark::Tie(tie)))
        }
        ("+" | "=", _) => Some(Deed::Zoom(STEP)),
        ("-", _) => Some(Deed::Zoom(1.0 / STEP)),
        ("0", _) => Some(Deed::Fit),
        ("Home", _) => scene.nodes.first().map(|first| Deed::Go(Mark::Node(first.node))),
        (_, Some(Mark::Node(node))) => {
            let next = step(model, scene, node, Arrow::of(key)?);
            Some(next.map_or(Deed::Stay, |next| Deed::Go(Mark::Node(next))))
        }
        (_, Some(Mark::Tie(tie))) => Some(Deed::Go(Mark::Node(end_towards(model, scene, tie, Arrow::of(key)?)))),
        _ => None,
    }
}

/// The end of a tie that lies towards an arrow.
fn end_towards(model: &Model, scene: &Scene, tie: usize, arrow: Arrow) -> usize {
    let (source, target) = (model.ties[tie].source, model.ties[tie].target);
    let way = scene.place_of(target).unwrap_or_default() - scene.place_of(source).unwrap_or_default();
    if way.dot(arrow.vector()) > 0.0 { target } else { source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;
    use crate::graph::model::{Capitals, Kinds};
    use crate::graph::scene::Setting;

    #[test]
    fn keys_do_what_the_hint_below_the_picture_says() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let scene = Scene::new(&model, &Setting::new(&model, Kinds::default(), 760.0, 600.0), Kinds::default(), 1.0);
        let shown = model.shown_ties(Kinds::default());
        let press = |key, at| deed(&model, &scene, &shown, key, (at, None));
        let trump = model.node_of(fixture::id(&analysis, "Donald Trump")).unwrap();
        let ties = model.ties_of(trump, &shown);
        let node = Some(Mark::Node(trump));
        assert_eq!(press("Enter", node), Some(Deed::Choose(trump)));
        assert_eq!(press("e", node), Some(Deed::Open(ties[0])));
        assert_eq!(press("t", node), Some(Deed::Go(Mark::Tie(ties[0]))));
        assert_eq!(press("Enter", Some(Mark::Tie(ties[0]))), Some(Deed::Open(ties[0])));
        assert_eq!(press("0", None), Some(Deed::Fit));
        assert_eq!((press("x", node), press("ArrowUp", None)), (None, None));
        // T steps through all the ties of the node, also those that lead to it, and comes back.
        assert!(ties.iter().any(|&tie| model.ties[tie].target == trump));
        for (&tie, next) in ties.iter().zip(ties.iter().cycle().skip(1)) {
            let on = deed(&model, &scene, &shown, "t", (Some(Mark::Tie(tie)), Some(trump)));
            assert_eq!(on, Some(Deed::Go(Mark::Tie(*next))));
        }
        // From a tie the arrows lead to its two ends.
        let tie = &model.ties[ties[0]];
        let ends = ["ArrowLeft", "ArrowRight"].map(|key| press(key, Some(Mark::Tie(ties[0]))));
        for end in [tie.source, tie.target] {
            assert!(ends.contains(&Some(Deed::Go(Mark::Node(end)))), "{ends:?}");
        }
    }
}
