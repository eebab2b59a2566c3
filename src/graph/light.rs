//! What is lit and what is dimmed when something is pointed at or chosen.

use super::model::Model;

/// For each node and tie of the model whether it is lit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Light {
    /// One for each node.
    pub(crate) nodes: Vec<bool>,
    /// One for each tie.
    pub(crate) ties: Vec<bool>,
}

/// Lights `nodes`, their ties among `shown`, and the nodes at the other ends.
pub(crate) fn around(model: &Model, shown: &[bool], nodes: &[usize]) -> Light {
    let is_in = |n: usize| nodes.contains(&n);
    lit(model, nodes, |t| shown[t] && (is_in(model.ties[t].source) || is_in(model.ties[t].target)))
}

/// Lights the two nodes of a pair and all ties between them among `shown`.
pub(crate) fn pair(model: &Model, shown: &[bool], a: usize, b: usize) -> Light {
    lit(model, &[a, b], |t| shown[t] && model.ties[t].other(a) == Some(b))
}

/// Lights the ties that hold at least one of the `relations` (sorted), and `nodes` themselves.
pub(crate) fn of_relations(model: &Model, shown: &[bool], relations: &[usize], nodes: &[usize]) -> Light {
    let left = |t: usize| model.ties[t].relations.iter().any(|r| relations.binary_search(r).is_ok());
    // A capital belongs to its country whatever the article says of it.
    let own = |t: usize| {
        let tie = &model.ties[t];
        tie.relations.is_empty() && (nodes.contains(&tie.source) || nodes.contains(&tie.target))
    };
    lit(model, nodes, |t| shown[t] && (left(t) || own(t)))
}

fn lit(model: &Model, nodes: &[usize], wanted: impl Fn(usize) -> bool) -> Light {
    let ties: Vec<bool> = (0..model.ties.len()).map(wanted).collect();
    let mut light = Light { nodes: vec![false; model.nodes.len()], ties };
    for &n in nodes {
        light.nodes[n] = true;
    }
    for (_, tie) in model.ties.iter().enumerate().filter(|&(t, _)| light.ties[t]) {
        light.nodes[tie.source] = true;
        light.nodes[tie.target] = true;
    }
    light
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;
    use crate::graph::model::{Capitals, Kinds};

    fn names(model: &Model, light: &Light) -> Vec<String> {
        let lit = (0..model.nodes.len()).filter(|&n| light.nodes[n]);
        lit.map(|n| model.nodes[n].short.clone()).collect()
    }

    #[test]
    fn a_name_lights_its_neighbours() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let shown = model.shown_ties(Kinds::default());
        let node = model.node_of(fixture::id(&analysis, "Volodymyr Zelenskiy")).unwrap();
        assert_eq!(names(&model, &around(&model, &shown, &[node])), ["Ukraine", "Trump", "Zelenskiy"]);
    }

    #[test]
    fn a_pair_lights_all_its_ties() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let node = |name| model.node_of(fixture::id(&analysis, name)).unwrap();
        let light = pair(&model, &model.shown_ties(Kinds::default()), node("Donald Trump"), node("Vladimir Putin"));
        assert_eq!(light.ties.iter().filter(|&&t| t).count(), 2);
        assert_eq!(names(&model, &light), ["Trump", "Putin"]);
    }

    #[test]
    fn a_filter_lights_what_it_leaves() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let shown = model.shown_ties(Kinds::default());
        let invaded = analysis.relations.iter().position(|r| r.label == "invaded").unwrap();
        assert_eq!(names(&model, &of_relations(&model, &shown, &[invaded], &[])), ["Ukraine", "Moscow"]);
        let none = of_relations(&model, &shown, &[], &[]);
        assert!(none.nodes.iter().chain(&none.ties).all(|&on| !on));
    }
}
