//! Analyses to draw in tests: the seed article's gold annotations, and made-up ones of other sizes.

use extract::{
    Analysis, Entity, EntityId, EntityKind, Mention, MentionKind, Relation, RelationKind, Rule, Span, Status,
};
use reading::{Article, Reading};

use super::model::{Capitals, Model};

/// What is drawn of those among the seed and the annotated articles that are `wanted` by name, as the engine reads them.
pub(crate) fn models(wanted: impl Fn(&str) -> bool) -> Vec<(&'static str, Model)> {
    let model = |article: Article| {
        let published = article.published;
        let reading = Reading::new(article, published);
        Model::new(&reading.analysis, reading.text(), Capitals::Apart).thinned()
    };
    articles().into_iter().filter(|(name, _)| wanted(name)).map(|(name, article)| (name, model(article))).collect()
}

/// The seed and all annotated articles, by name.
fn articles() -> Vec<(&'static str, Article)> {
    macro_rules! dev {
        ($($name:literal),* $(,)?) => {
            [$(($name, include_str!(concat!("../../crates/extract/tests/articles/dev/", $name, ".txt")))),*]
        };
    }
    let dev = dev![
        "own-abuse",
        "own-bats",
        "own-ceasefire",
        "own-closure",
        "own-copper",
        "own-council",
        "own-court",
        "own-dam",
        "own-dengue",
        "own-doping",
        "own-ferry",
        "own-film",
        "own-fuel",
        "own-grain",
        "own-hotline",
        "own-inquest",
        "own-lender",
        "own-lithium",
        "own-market",
        "own-mayoral",
        "own-merger",
        "own-methane",
        "own-orchestra",
        "own-platypus",
        "own-port",
        "own-rate",
        "own-river",
        "own-satellite",
        "own-school",
        "own-stadium",
        "own-striker",
        "own-syrup",
        "own-tribunal",
        "own-vaccine",
        "own-visa",
        "own-wildfire",
        "own-winger",
        "wikinews-crane",
        "wikinews-defector",
        "wikinews-hackers",
        "wikinews-korea",
        "wikinews-questionnaire",
        "wikinews-sensitive",
        "wikinews-soccer",
        "wikinews-worship",
    ];
    let seed = ("the seed", crate::fixture::seed());
    [seed].into_iter().chain(dev.map(|(name, text)| (name, Article::with_meta(text, "")))).collect()
}

const RULE: Rule = Rule("gold");

/// The id of the entity called `name`.
pub(crate) fn id(analysis: &Analysis, name: &str) -> EntityId {
    EntityId(analysis.entities.iter().position(|e| e.name == name).unwrap() as u32)
}

/// The seed article with its gold entities and relations.
pub(crate) fn seed() -> (String, Analysis) {
    let reading = crate::fixture::reading();
    (reading.article.text, reading.analysis)
}

/// The same with a co-mention for every two entities in one paragraph.
pub(crate) fn seed_with_co_mentions() -> (String, Analysis) {
    let (text, mut analysis) = seed();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len() as u32);
        start = span.end;
        let inside = |e: &Entity| e.mentions.iter().any(|m| span.contains(m.span));
        let here: Vec<EntityId> = analysis.entity_ids().filter(|&i| inside(analysis.entity(i))).collect();
        for (i, &source) in here.iter().enumerate() {
            for &target in &here[i + 1..] {
                let (kind, status) = (RelationKind::CoMention, Status::Stated);
                let label = "named with".to_owned();
                analysis.relations.push(Relation {
                    source,
                    label,
                    kind,
                    target,
                    evidence: span,
                    status,
                    rule: RULE,
                    confidence: None,
                });
            }
        }
    }
    (text, analysis)
}

/// A made-up article with `nodes` entities in a few knots, by a fixed rule.
pub(crate) fn made_up(nodes: usize) -> (String, Analysis) {
    let first = ["Ann", "Bashir", "Carmen", "Dmitri", "Eun-ji", "Farid", "Greta", "Hugo"];
    let last = ["Okafor", "Lindqvist", "Ivanova", "de la Cruz", "Nakamura", "Smith-Jones", "Abdelrahman"];
    let other = ["Ministry of Water", "Port Vale", "Northern League", "World Grain Council", "Lake Asal", "Reuters"];
    let mut text = String::new();
    let mut entities = Vec::new();
    for i in 0..nodes {
        let (kind, name) = match i % 5 {
            3 => (EntityKind::Organisation, format!("{} {}", other[i % 6], i)),
            4 => (EntityKind::Place, format!("{} {}", other[(i + 1) % 6], i)),
            _ => (EntityKind::Person, format!("{} {}", first[i % 8], last[(i * 3) % 7])),
        };
        let mut mentions = Vec::new();
        for _ in 0..=(i * 7 % 11) / (1 + i % 3) {
            let start = text.len() as u32;
            text.push_str(&name);
            mentions.push(Mention {
                span: Span::new(start, text.len() as u32),
                kind: MentionKind::Name,
                rule: RULE,
                confidence: None,
            });
            text.push_str(". ");
        }
        entities.push(Entity { kind, name, roles: Vec::new(), mentions, stands_for: None });
    }
    let labels = ["president of", "phoned", "travels to", "accuses", "lawyer for", "to visit", "works with"];
    let kinds = [RelationKind::Role, RelationKind::Event, RelationKind::Location, RelationKind::SpeaksAbout];
    let mut relations = Vec::new();
    for i in 1..nodes {
        for target in [i / 3, (i * i) % (i + 1)].into_iter().take(1 + usize::from(i % 4 == 0)) {
            if target != i && target < nodes && i % 9 != 8 {
                relations.push(Relation {
                    source: EntityId(i as u32),
                    label: labels[i % 7].to_owned(),
                    kind: kinds[i % 4],
                    target: EntityId(target as u32),
                    evidence: entities[i].mentions[0].span,
                    status: if i % 6 == 5 { Status::Planned } else { Status::Stated },
                    rule: RULE,
                    confidence: None,
                });
            }
        }
    }
    (text, Analysis { entities, relations, ..Analysis::default() })
}
