//! The picture in plain words, for those who hear it and for a line above it.

use super::model::{Kinds, Model, TieKind};
use extract::order;
use reading::words::kind;

/// "Donald Trump phoned Volodymyr Zelenskiy"
pub(crate) fn tie(model: &Model, tie: usize) -> String {
    let t = &model.ties[tie];
    let (source, target) = (&model.nodes[t.source].name, &model.nodes[t.target].name);
    match t.kind {
        TieKind::CoMention => format!("{source} and {target} are named in one sentence"),
        _ if t.mutual => format!("{source} and {target}: {}", t.caption()),
        _ => format!("{source} {} {target}", t.caption()),
    }
}

/// "Sergey Lavrov, person: 2 ties; strongest: foreign minister of Russia"
pub(crate) fn node(model: &Model, node: usize, shown: &[bool]) -> String {
    let n = &model.nodes[node];
    let ties = model.ties_of(node, shown);
    let kind = kind(n.kind);
    let count = count(ties.len(), "tie", "ties");
    let Some(&first) = ties.first() else { return format!("{}, {kind}", n.name) };
    let t = &model.ties[first];
    let strongest = match t.other(node) {
        Some(other) if t.source == node => format!("{} {}", t.caption(), model.nodes[other].name),
        Some(other) => format!("{} {} {}", model.nodes[other].name, t.caption(), n.name),
        None => String::new(),
    };
    let folded = if n.folded.is_empty() { "" } else { ", with its capital" };
    format!("{}{folded}, {kind}: {count}; {}{strongest}", n.name, if ties.len() > 1 { "strongest: " } else { "" })
}

/// "25 names, 23 ties. Most tied: Trump (5), Russia (4) and Riyadh (4). Not shown: 18 “speaks about”." With filters, `left`
/// are the ties that they leave: "25 names, 1 of 23 ties."
pub(crate) fn summary(model: &Model, kinds: Kinds, left: Option<&Vec<bool>>) -> String {
    let shown = model.shown_ties(kinds);
    let nodes: Vec<usize> = (0..model.nodes.len()).filter(|&n| model.shown_nodes(kinds)[n]).collect();
    let ties = shown.iter().filter(|&&t| t).count();
    let mut order: Vec<(usize, usize)> = nodes.iter().map(|&n| (model.ties_of(n, &shown).len(), n)).collect();
    order::by_key(&mut order, |&(ties, n)| (std::cmp::Reverse(ties), n));
    let most: Vec<String> = order
        .iter()
        .take(3)
        .filter(|o| o.0 > 1)
        .map(|&(ties, n)| format!("{} ({ties})", model.nodes[n].short))
        .collect();
    let left = left.map_or(ties, |left| left.iter().filter(|&&l| l).count());
    let names = count(nodes.len(), "name", "names");
    let counts = format!("{names}, {}.", reading::words::count(left, ties, "tie", "ties"));
    let hidden: Vec<String> = TieKind::ALL
        .into_iter()
        .filter(|&kind| !kinds.has(kind))
        .map(|kind| (model.ties.iter().filter(|t| t.kind == kind).count(), kind))
        .filter(|hidden| hidden.0 > 0)
        .map(|(n, kind)| format!("{n} “{}”", kind.name().to_ascii_lowercase()))
        .collect();
    let hidden = if hidden.is_empty() { String::new() } else { format!(" Not shown: {}.", hidden.join(", ")) };
    let counts = match most.split_last() {
        _ if left < ties => counts,
        Some((last, [])) => format!("{counts} Most tied: {last}."),
        Some((last, rest)) => format!("{counts} Most tied: {} and {last}.", rest.join(", ")),
        None => counts,
    };
    counts + &hidden
}

/// "1 tie", "4 ties"
pub(crate) fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;
    use crate::graph::model::Capitals;

    #[test]
    fn a_node_says_its_strongest_tie() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let shown = model.shown_ties(Kinds::default());
        let said = |name| node(&model, model.node_of(fixture::id(&analysis, name)).unwrap(), &shown);
        assert_eq!(said("Joe Biden"), "Joe Biden, person: 1 tie; predecessor of Donald Trump");
        assert_eq!(said("Sergey Lavrov"), "Sergey Lavrov, person: 2 ties; strongest: foreign minister of Russia");
        assert_eq!(said("UK"), "UK, place: 1 tie; France calls meeting with UK");
    }

    #[test]
    fn the_whole_is_summed_up() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let said = summary(&model, Kinds::default(), None);
        assert_eq!(said, "25 names, 25 ties. Most tied: Trump (5), US (4) and Russia (4).");
        assert_eq!(summary(&Model::default(), Kinds::default(), None), "0 names, 0 ties.");
        let mut left = vec![false; model.ties.len()];
        left[0] = true;
        let calm = Kinds::default().toggled(TieKind::StandsFor);
        assert_eq!(summary(&model, calm, Some(&left)), "23 names, 1 of 21 ties. Not shown: 4 “stands for”.");
    }
}
