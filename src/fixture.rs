//! For tests: the seed with its expected annotations as if the engine had found them.

use extract::{
    Analysis, Date, Entity, EntityId, EntityKind, Mention, MentionKind, Quote, QuoteKind, Relation, RelationKind, Role,
    Rule, Span, Status,
};
use reading::Article;
use reading::Reading;
use reading::calendar;
use serde_json::Value;
use std::collections::BTreeMap;

const GOLD: Rule = Rule("gold");

/// The seed article.
pub(crate) fn seed() -> Article {
    Article::with_meta(
        include_str!("../seeds/000_f98603c3886811ca.txt"),
        include_str!("../seeds/000_f98603c3886811ca.meta"),
    )
}

/// The seed article read without a fault.
pub(crate) fn reading() -> Reading {
    let article = seed();
    let gold: Value =
        serde_json::from_str(include_str!("../seeds/000_f98603c3886811ca.gold.json")).expect("valid JSON");
    let analysis = analysis(&gold, &article.text);
    analysis.validate(&article.text).expect("the gold keeps the invariants");
    Reading::with_analysis(article, analysis)
}

/// The id of the entity whose name is `name`.
pub(crate) fn id(reading: &Reading, name: &str) -> EntityId {
    reading.analysis.entity_ids().find(|&id| reading.entity(id).name == name).expect(name)
}

fn analysis(gold: &Value, text: &str) -> Analysis {
    let bytes: Vec<u32> = text.char_indices().map(|(i, _)| i as u32).chain([text.len() as u32]).collect();
    let at = |v: &Value| bytes[v.as_u64().expect("an offset") as usize];
    let pair = |v: &Value| Span::new(at(&v[0]), at(&v[1]));
    let of = |v: &Value| Span::new(at(&v["start"]), at(&v["end"]));

    let mut named: Vec<(&str, Entity)> =
        list(gold, "entities").map(|e| (str_of(e, "id"), entity(e, text, of))).collect();
    named.sort_by_key(|(_, e)| e.mentions[0].span);
    let ids: BTreeMap<&str, EntityId> =
        named.iter().enumerate().map(|(i, (key, _))| (*key, EntityId(i as u32))).collect();
    for (capital, country) in [("kyiv", "ukraine"), ("moscow", "russia"), ("washington", "us"), ("kremlin", "russia")] {
        named[ids[capital].0 as usize].1.stands_for = Some(ids[country]);
    }
    let quotes = list(gold, "quotes").map(|q| Quote {
        kind: match str_of(q, "kind") {
            "direct" => QuoteKind::Direct,
            "mixed" => QuoteKind::Mixed,
            "indirect" => QuoteKind::Indirect,
            _ => QuoteKind::Phrase,
        },
        content: list(q, "content").map(pair).collect(),
        cue: q["cue"].is_array().then(|| pair(&q["cue"])),
        source: q["source"].is_array().then(|| pair(&q["source"])),
        speakers: q["speaker"].as_str().map(|key| ids[key]).into_iter().collect(),
        rule: GOLD,
        confidence: None,
        speaker_confidence: None,
    });
    let relations = list(gold, "relations").map(|r| Relation {
        source: ids[str_of(r, "source")],
        label: str_of(r, "label").into(),
        kind: match str_of(r, "label") {
            "located in" | "travels to" => RelationKind::Location,
            label if label.ends_with(" of") || label.ends_with("adviser to") => RelationKind::Role,
            _ => RelationKind::Event,
        },
        target: ids[str_of(r, "target")],
        evidence: pair(&r["evidence"]),
        status: if str_of(r, "status") == "planned" { Status::Planned } else { Status::Stated },
        rule: GOLD,
        confidence: None,
    });
    let dates = list(gold, "dates").map(|d| Date {
        span: of(d),
        value: d["value"].as_str().and_then(calendar::parse),
        rule: GOLD,
        confidence: None,
    });
    let (quotes, relations, dates) = (quotes.collect(), relations.collect(), dates.collect());
    Analysis { entities: named.into_iter().map(|(_, e)| e).collect(), quotes, relations, dates }
}

fn entity(gold: &Value, text: &str, of: impl Fn(&Value) -> Span) -> Entity {
    let mut mentions: Vec<Mention> = list(gold, "mentions")
        .map(|m| Mention {
            span: of(m),
            kind: match str_of(m, "kind") {
                "name" => MentionKind::Name,
                "nominal" => MentionKind::Nominal,
                _ => MentionKind::Pronoun,
            },
            rule: GOLD,
            confidence: None,
        })
        .collect();
    mentions.sort_by_key(|m| m.span);
    mentions.dedup_by_key(|m| m.span);
    let roles = gold["roles"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Entity {
        kind: match str_of(gold, "type") {
            "person" => EntityKind::Person,
            "organisation" => EntityKind::Organisation,
            "place" => EntityKind::Place,
            "group" => EntityKind::Group,
            "event" => EntityKind::Event,
            _ => EntityKind::Other,
        },
        name: str_of(gold, "name").into(),
        roles: roles.filter_map(|role| role_in(role, text)).collect(),
        mentions,
        stands_for: None,
    }
}

fn role_in(role: &str, text: &str) -> Option<Role> {
    let start = text.find(role)? as u32;
    Some(Role { text: role.into(), span: Span::new(start, start + role.len() as u32) })
}

fn list<'a>(value: &'a Value, key: &str) -> std::slice::Iter<'a, Value> {
    value[key].as_array().expect("a list").iter()
}

fn str_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().expect("a string")
}

#[test]
fn the_day_in_the_gold_is_the_sidecars() {
    assert_eq!(seed().published, reading::article::parse_day("2025-02-17"));
}
