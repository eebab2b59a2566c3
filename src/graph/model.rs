//! What the picture is of: entities as nodes, relations gathered into ties. No geometry.
//!
//! In comes the [`Analysis`] and whether capitals are folded into their countries; out come nodes in text order and
//! at most one tie for each pair, kind and status. Several relations of one sort share a tie.

use super::short;
use extract::order;
use extract::{Analysis, EntityId, EntityKind, RelationKind, Status};

/// A family of ties, in the order of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum TieKind {
    /// Holds an office: "president of".
    Role,
    /// Does something to or with: "phoned".
    Event,
    /// Is or goes somewhere: "located in".
    Location,
    /// Names the other in what it says.
    SpeaksAbout,
    /// A capital or seat of government for its country.
    StandsFor,
    /// Named in one sentence, no more.
    CoMention,
}

impl TieKind {
    /// Every kind, in the order of the key.
    pub(crate) const ALL: [TieKind; 6] = [
        TieKind::Role,
        TieKind::Event,
        TieKind::Location,
        TieKind::SpeaksAbout,
        TieKind::StandsFor,
        TieKind::CoMention,
    ];

    /// The kind for a family of relations.
    pub(crate) fn of(kind: RelationKind) -> TieKind {
        match kind {
            RelationKind::Role => TieKind::Role,
            RelationKind::Event => TieKind::Event,
            RelationKind::Location => TieKind::Location,
            RelationKind::SpeaksAbout => TieKind::SpeaksAbout,
            RelationKind::CoMention => TieKind::CoMention,
        }
    }

    /// Its class name in the style sheet.
    pub(crate) fn class(self) -> &'static str {
        match self {
            TieKind::Role => "role",
            TieKind::Event => "event",
            TieKind::Location => "location",
            TieKind::SpeaksAbout => "speaks-about",
            TieKind::StandsFor => "stands-for",
            TieKind::CoMention => "co-mention",
        }
    }

    /// Its name in the key.
    pub(crate) fn name(self) -> &'static str {
        match self {
            TieKind::Role => "Role",
            TieKind::Event => "Event",
            TieKind::Location => "Location",
            TieKind::SpeaksAbout => "Speaks about",
            TieKind::StandsFor => "Stands for",
            TieKind::CoMention => "Same sentence",
        }
    }
}

/// A set of kinds of ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds(u8);

impl Default for Kinds {
    /// Everything but co-mention, which says too little to be shown unasked.
    fn default() -> Self {
        Kinds(0b111111).toggled(TieKind::CoMention)
    }
}

impl Model {
    /// The kinds to begin with, and to lay the picture out by. Who speaks about whom is among them only where it does not
    /// drown the rest: in an article full of quotes everyone speaks about everyone.
    pub(crate) fn calm(&self) -> Kinds {
        let count = |wanted: &dyn Fn(TieKind) -> bool| self.ties.iter().filter(|t| wanted(t.kind)).count();
        let spoken = count(&|k| k == TieKind::SpeaksAbout);
        let others = count(&|k| !matches!(k, TieKind::SpeaksAbout | TieKind::CoMention));
        if others > 0 && spoken * 2 > others {
            Kinds::default().toggled(TieKind::SpeaksAbout)
        } else {
            Kinds::default()
        }
    }
}

impl Kinds {
    /// No kind at all.
    pub(crate) const NONE: Kinds = Kinds(0);

    /// True when `kind` is in the set.
    pub(crate) fn has(self, kind: TieKind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// The set with `kind` added or taken out.
    #[must_use]
    pub(crate) fn toggled(self, kind: TieKind) -> Kinds {
        Kinds(self.0 ^ (1 << kind as u8))
    }
}

/// Whether a capital is drawn by itself or as a part of its country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Capitals {
    /// By itself, tied to the country.
    #[default]
    Apart,
    /// Folded into the country, and its ties with it.
    Folded,
}

/// An entity as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// Who or what.
    pub(crate) entity: EntityId,
    /// Capitals and seats of government folded into it.
    pub(crate) folded: Vec<EntityId>,
    /// Its type.
    pub(crate) kind: EntityKind,
    /// The fullest name.
    pub(crate) name: String,
    /// What the article mostly calls it, where that is shorter.
    pub(crate) short: String,
    /// How often it is mentioned, with what is folded in.
    pub(crate) mentions: usize,
}

/// One line of the picture: all relations of one kind and status between two nodes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tie {
    /// Index of the node where it starts.
    pub(crate) source: usize,
    /// Index of the node where it ends.
    pub(crate) target: usize,
    /// Its family.
    pub(crate) kind: TieKind,
    /// Whether it is said to be so.
    pub(crate) status: Status,
    /// True when some of the relations run the other way.
    pub(crate) mutual: bool,
    /// The different labels, in text order.
    pub(crate) labels: Vec<String>,
    /// Indices of the relations in [`Analysis::relations`]; none for a capital's tie to its country.
    pub(crate) relations: Vec<usize>,
}

impl Tie {
    /// The labels in one line, with what is only planned or denied marked so.
    pub(crate) fn caption(&self) -> String {
        let words = match self.labels.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [one, two] => format!("{one}, {two}"),
            [one, rest @ ..] => format!("{one} + {} more", rest.len()),
        };
        match self.status {
            Status::Stated => words,
            Status::Planned => format!("{words} (planned)"),
            Status::Denied => format!("{words} (denied)"),
        }
    }

    /// The node at the other end, if `node` is an end.
    pub(crate) fn other(&self, node: usize) -> Option<usize> {
        match node {
            _ if node == self.source => Some(self.target),
            _ if node == self.target => Some(self.source),
            _ => None,
        }
    }

    /// How much it weighs when the strongest tie is asked for: typed before untyped, then by number of relations.
    pub(crate) fn strength(&self) -> usize {
        match self.kind {
            TieKind::CoMention => self.relations.len(),
            TieKind::StandsFor => 100,
            _ => 1000 * self.relations.len(),
        }
    }
}

/// Nodes and the ties between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Model {
    /// In order of first mention.
    pub(crate) nodes: Vec<Node>,
    /// Typed ties first, each pair's together, then co-mentions.
    pub(crate) ties: Vec<Tie>,
}

impl Model {
    /// The model of everything in `analysis`, whether or not a tie touches it.
    pub(crate) fn new(analysis: &Analysis, text: &str, capitals: Capitals) -> Model {
        let host = hosts(analysis, capitals);
        let mut index = vec![usize::MAX; analysis.entities.len()];
        let mut nodes: Vec<Node> = Vec::new();
        for ((i, entity), short) in analysis.entities.iter().enumerate().zip(short::names(analysis, text)) {
            if host[i] == i {
                index[i] = nodes.len();
                nodes.push(Node {
                    entity: EntityId(i as u32),
                    folded: Vec::new(),
                    kind: entity.kind,
                    name: entity.name.clone(),
                    short,
                    mentions: entity.mentions.len(),
                });
            }
        }
        for (i, entity) in analysis.entities.iter().enumerate() {
            if host[i] != i {
                let node = index[host[i]];
                index[i] = node;
                nodes[node].folded.push(EntityId(i as u32));
                nodes[node].mentions += entity.mentions.len();
            }
        }
        let mut ties: Vec<Tie> = Vec::new();
        for (r, relation) in analysis.relations.iter().enumerate() {
            let (source, target) = (index[relation.source.0 as usize], index[relation.target.0 as usize]);
            let kind = TieKind::of(relation.kind);
            add(&mut ties, (source, target), kind, relation.status, Some((r, &relation.label)));
        }
        for (i, entity) in analysis.entities.iter().enumerate() {
            // A capital that someone travels to is meant as a town: there "stands for" would say what the article does not.
            let is_town =
                || analysis.relations.iter().any(|r| r.kind == RelationKind::Location && r.target.0 as usize == i);
            if let Some(country) = entity.stands_for.filter(|_| !is_town()) {
                let ends = (index[i], index[country.0 as usize]);
                add(&mut ties, ends, TieKind::StandsFor, Status::Stated, None);
            }
        }
        drop_idle_co_mentions(&mut ties);
        order::by_key(&mut ties, |t| {
            let pair = (t.source.min(t.target), t.source.max(t.target));
            (t.kind == TieKind::CoMention, pair, t.kind, t.status as u8)
        });
        Model { nodes, ties }
    }

    /// The same with only the ties among the most tied nodes, so that the picture of a long report is no hairball. Nodes keep
    /// their indices.
    pub(crate) fn thinned(&self) -> Model {
        let mut strength = vec![0; self.nodes.len()];
        for tie in self.ties.iter().filter(|t| t.kind != TieKind::CoMention) {
            strength[tie.source] += 1 + tie.relations.len();
            strength[tie.target] += 1 + tie.relations.len();
        }
        let mut order: Vec<usize> = (0..self.nodes.len()).collect();
        order::by_key(&mut order, |&n| (std::cmp::Reverse((strength[n], self.nodes[n].mentions)), n));
        let mut kept = vec![false; self.nodes.len()];
        for &n in order.iter().take(MOST_NODES) {
            kept[n] = true;
        }
        let ties = self.ties.iter().filter(|t| kept[t.source] && kept[t.target]).cloned().collect();
        Model { nodes: self.nodes.clone(), ties }
    }

    /// Which ties are drawn when only `kinds` are asked for.
    pub(crate) fn shown_ties(&self, kinds: Kinds) -> Vec<bool> {
        self.ties.iter().map(|t| kinds.has(t.kind)).collect()
    }

    /// Which nodes are drawn: those that one of the drawn ties touches.
    pub(crate) fn shown_nodes(&self, kinds: Kinds) -> Vec<bool> {
        let mut shown = vec![false; self.nodes.len()];
        for tie in self.ties.iter().filter(|t| kinds.has(t.kind)) {
            shown[tie.source] = true;
            shown[tie.target] = true;
        }
        shown
    }

    /// The node that shows `entity`, itself or folded in.
    pub(crate) fn node_of(&self, entity: EntityId) -> Option<usize> {
        self.nodes.iter().position(|n| n.entity == entity || n.folded.contains(&entity))
    }

    /// The ties of `node` among `shown`, strongest first.
    pub(crate) fn ties_of(&self, node: usize, shown: &[bool]) -> Vec<usize> {
        let mut found: Vec<usize> =
            (0..self.ties.len()).filter(|&t| shown[t] && self.ties[t].other(node).is_some()).collect();
        order::by_key(&mut found, |&t| std::cmp::Reverse(self.ties[t].strength()));
        found
    }
}

/// As many nodes as can still be told apart in one picture.
const MOST_NODES: usize = 60;

/// For each entity the one that it is drawn as: itself, or the end of its chain of "stands for" when that is folded.
fn hosts(analysis: &Analysis, capitals: Capitals) -> Vec<usize> {
    let last = |start: usize| {
        let mut at = start;
        // A chain that is longer than the list runs in a circle: then nothing is folded.
        for _ in 0..analysis.entities.len() {
            match analysis.entities[at].stands_for {
                Some(next) if capitals == Capitals::Folded => at = next.0 as usize,
                _ => return at,
            }
        }
        start
    };
    (0..analysis.entities.len()).map(last).collect()
}

/// Adds a relation to the tie that it belongs to, or makes that tie.
fn add(
    ties: &mut Vec<Tie>,
    (source, target): (usize, usize),
    kind: TieKind,
    status: Status,
    relation: Option<(usize, &String)>,
) {
    // "Moscow stands for Russia" folded in is no tie.
    if source == target {
        return;
    }
    let same_pair = |t: &Tie| (t.source, t.target) == (source, target) || (t.target, t.source) == (source, target);
    let at = ties.iter().position(|t| t.kind == kind && t.status == status && same_pair(t)).unwrap_or_else(|| {
        ties.push(Tie { source, target, kind, status, mutual: false, labels: Vec::new(), relations: Vec::new() });
        ties.len() - 1
    });
    let tie = &mut ties[at];
    tie.mutual |= tie.source != source && kind != TieKind::CoMention;
    if let Some((r, label)) = relation {
        tie.relations.push(r);
        if !tie.labels.contains(label) {
            tie.labels.push(label.clone());
        }
    } else if tie.labels.is_empty() {
        tie.labels.push("stands for".to_owned());
    }
}

/// Strongest co-mentions kept for each node, so that a crowded sentence does not draw a web of its own.
const KEPT_CO_MENTIONS: usize = 2;

/// Drops co-mentions of pairs that have a typed tie, and of the rest those that are strong for neither end.
fn drop_idle_co_mentions(ties: &mut Vec<Tie>) {
    let typed: Vec<(usize, usize)> =
        ties.iter().filter(|t| t.kind != TieKind::CoMention).map(|t| (t.source, t.target)).collect();
    ties.retain(|t| {
        t.kind != TieKind::CoMention || !typed.contains(&(t.source, t.target)) && !typed.contains(&(t.target, t.source))
    });
    let mut order: Vec<usize> = (0..ties.len()).filter(|&t| ties[t].kind == TieKind::CoMention).collect();
    order::by_key(&mut order, |&t| (std::cmp::Reverse(ties[t].relations.len()), t));
    let nodes = ties.iter().map(|t| t.source.max(t.target) + 1).max().unwrap_or(0);
    let mut kept = vec![true; ties.len()];
    let mut taken = vec![0; nodes];
    for t in order {
        let (a, b) = (ties[t].source, ties[t].target);
        kept[t] = taken[a] < KEPT_CO_MENTIONS || taken[b] < KEPT_CO_MENTIONS;
        if kept[t] {
            taken[a] += 1;
            taken[b] += 1;
        }
    }
    let mut keep = kept.into_iter();
    ties.retain(|_| keep.next().unwrap_or(true));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn lines(model: &Model) -> Vec<String> {
        let name = |n: usize| model.nodes[n].short.as_str();
        model.ties.iter().map(|t| format!("{} | {} | {}", name(t.source), t.caption(), name(t.target))).collect()
    }

    #[test]
    fn several_relations_of_a_pair_are_gathered_by_kind_and_status() {
        let (text, analysis) = fixture::seed();
        let found = lines(&Model::new(&analysis, &text, Capitals::Apart));
        assert!(found.contains(&"Trump | to meet (planned) | Putin".to_owned()), "{found:#?}");
        assert!(found.contains(&"Trump | phone call with | Putin".to_owned()));
        assert!(found.contains(&"Kyiv | stands for | Ukraine".to_owned()));
    }

    #[test]
    fn a_folded_capital_takes_its_ties_along() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Folded);
        let found = lines(&model);
        assert!(found.contains(&"Russia | invaded | Ukraine".to_owned()), "{found:#?}");
        assert!(found.iter().all(|l| !l.contains("stands for")));
        let ukraine = &model.nodes[model.node_of(fixture::id(&analysis, "Kyiv")).unwrap()];
        assert_eq!((ukraine.name.as_str(), ukraine.folded.len()), ("Ukraine", 1));
    }

    #[test]
    fn a_capital_used_as_a_town_stands_for_nothing() {
        let (text, mut analysis) = fixture::seed();
        let (riyadh, country) = (fixture::id(&analysis, "Riyadh"), fixture::id(&analysis, "Saudi Arabia"));
        analysis.entities[riyadh.0 as usize].stands_for = Some(country);
        let said = |analysis: &Analysis| {
            lines(&Model::new(analysis, &text, Capitals::Apart))
                .contains(&"Riyadh | stands for | Saudi Arabia".to_owned())
        };
        assert!(!said(&analysis));
        analysis.relations.retain(|r| r.kind != RelationKind::Location);
        assert!(said(&analysis));
    }

    #[test]
    fn a_circle_of_stands_for_is_left_alone() {
        let (text, mut analysis) = fixture::seed();
        let (kyiv, ukraine) = (fixture::id(&analysis, "Kyiv"), fixture::id(&analysis, "Ukraine"));
        analysis.entities[ukraine.0 as usize].stands_for = Some(kyiv);
        let model = Model::new(&analysis, &text, Capitals::Folded);
        assert!(model.nodes.iter().any(|n| n.name == "Kyiv") && model.nodes.iter().any(|n| n.name == "Ukraine"));
    }

    #[test]
    fn co_mention_is_off_by_default_and_never_doubles_a_typed_tie() {
        let (text, analysis) = fixture::seed_with_co_mentions();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let pairs = |typed: bool| -> Vec<(usize, usize)> {
            let of = |t: &&Tie| (t.kind != TieKind::CoMention) == typed;
            model.ties.iter().filter(of).map(|t| (t.source.min(t.target), t.source.max(t.target))).collect()
        };
        assert!(!pairs(false).is_empty());
        assert!(pairs(false).iter().all(|p| !pairs(true).contains(p)));
        let drawn = |kinds| model.shown_nodes(kinds).iter().filter(|&&n| n).count();
        let all = Kinds::default().toggled(TieKind::CoMention);
        assert!(drawn(Kinds::default()) < drawn(all));
    }

    #[test]
    fn speaking_about_is_shown_unasked_only_where_it_drowns_nothing() {
        let (text, mut analysis) = fixture::seed();
        assert_eq!(Model::new(&analysis, &text, Capitals::Apart).calm(), Kinds::default());
        for relation in analysis.relations.iter_mut().skip(3) {
            relation.kind = RelationKind::SpeaksAbout;
        }
        assert!(!Model::new(&analysis, &text, Capitals::Apart).calm().has(TieKind::SpeaksAbout));
    }

    #[test]
    fn a_long_report_is_thinned_to_its_most_tied_names() {
        let (text, analysis) = fixture::made_up(200);
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let thin = model.thinned();
        assert!(thin.shown_nodes(Kinds::default()).iter().filter(|&&n| n).count() <= MOST_NODES);
        assert!(!thin.ties.is_empty() && thin.ties.len() < model.ties.len());
        let (text, analysis) = fixture::seed();
        let small = Model::new(&analysis, &text, Capitals::Apart);
        assert_eq!(small.thinned(), small);
    }

    #[test]
    fn nodes_without_a_drawn_tie_are_left_out() {
        let (text, analysis) = fixture::seed();
        let model = Model::new(&analysis, &text, Capitals::Apart);
        let shown = model.shown_nodes(Kinds::default());
        let drawn = |name: &str| shown[model.nodes.iter().position(|n| n.name == name).unwrap()];
        assert!(drawn("Pete Hegseth") && !drawn("United Arab Emirates"));
        let without_roles = model.shown_nodes(Kinds::default().toggled(TieKind::Role));
        assert!(!without_roles[model.nodes.iter().position(|n| n.name == "Pete Hegseth").unwrap()]);
    }
}
