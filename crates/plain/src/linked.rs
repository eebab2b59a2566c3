//! The article as linked data: a schema.org NewsArticle with whom it mentions and whom it quotes.
//!
//! Only what schema.org has a type for is told. A nationality or a party's followers are neither Person nor Organization
//! and stay out, and so do paraphrases: a Quotation is somebody's words.

use extract::{EntityId, EntityKind, MentionKind, Quote, QuoteKind};
use reading::{Reading, calendar};
use serde_json::{Map, Value, json};

use crate::anchor;
use crate::escape::script_json;

/// JSON-LD for a script element. `url` is where the page will lie, if that is known.
pub fn linked_data(reading: &Reading, url: Option<&str>) -> String {
    let article = &reading.article;
    let at = |id: &str| format!("{}#{id}", url.unwrap_or_default());
    let mut out = Map::new();
    out.insert("@context".into(), "https://schema.org".into());
    out.insert("@type".into(), "NewsArticle".into());
    out.insert("@id".into(), at("text").into());
    out.insert("headline".into(), article.label().into());
    out.insert("inLanguage".into(), "en".into());
    if let Some(url) = url {
        out.insert("url".into(), url.into());
    }
    if let Some(day) = article.published {
        out.insert("datePublished".into(), calendar::iso_day(day).into());
    }
    if let Some(source) = &article.source {
        out.insert("publisher".into(), json!({"@type": "Organization", "name": source}));
    }
    let named = reading.analysis.entity_ids().filter(|&id| is_named(reading, id));
    let mentions: Vec<Value> = named.filter_map(|id| entity(reading, id, &at)).collect();
    if !mentions.is_empty() {
        out.insert("mentions".into(), mentions.into());
    }
    let quotes = reading.analysis.quotes.iter().enumerate();
    let quotes = quotes.filter(|(_, q)| matches!(q.kind, QuoteKind::Direct | QuoteKind::Mixed));
    let parts: Vec<Value> = quotes.map(|(i, quote)| quotation(reading, i, quote, &at)).collect();
    if !parts.is_empty() {
        out.insert("hasPart".into(), parts.into());
    }
    script_json(&out.into())
}

fn is_named(reading: &Reading, id: EntityId) -> bool {
    reading.entity(id).mentions.iter().any(|m| m.kind == MentionKind::Name)
}

/// What schema.org calls the type; none where it has none.
fn kind(kind: EntityKind) -> Option<&'static str> {
    match kind {
        EntityKind::Person => Some("Person"),
        EntityKind::Organisation => Some("Organization"),
        EntityKind::Place => Some("Place"),
        EntityKind::Group | EntityKind::Event | EntityKind::Other => None,
    }
}

fn entity(reading: &Reading, id: EntityId, at: &impl Fn(&str) -> String) -> Option<Value> {
    let entity = reading.entity(id);
    let mut out = json!({"@type": kind(entity.kind)?, "@id": at(&anchor::name(reading, id)), "name": entity.name});
    let roles: Vec<String> = entity.roles.iter().map(|role| reading.role(role)).collect();
    if !roles.is_empty() {
        out["description"] = roles.join("; ").into();
    }
    Some(out)
}

/// The words and whose they are. Only a Person or an Organization can be a creator: of "Moscow said" none is told.
fn quotation(reading: &Reading, index: usize, quote: &Quote, at: &impl Fn(&str) -> String) -> Value {
    let mut out = json!({
        "@type": "Quotation",
        "@id": at(&anchor::quote(index)),
        "text": reading.words(quote),
        "isPartOf": {"@id": at("text")},
    });
    let creators = quote.speakers.iter().filter_map(|&id| {
        let entity = reading.entity(id);
        let kind = kind(entity.kind).filter(|_| entity.kind != EntityKind::Place)?;
        Some(json!({"@type": kind, "@id": at(&anchor::name(reading, id)), "name": entity.name}))
    });
    let mut creators: Vec<Value> = creators.collect();
    match creators.len() {
        0 => {}
        1 => out["creator"] = creators.remove(0),
        _ => out["creator"] = creators.into(),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, reading};

    fn data(reading: &Reading, url: Option<&str>) -> Value {
        let json = linked_data(reading, url);
        assert!(!json.contains("</"));
        serde_json::from_str(&json).expect("it is JSON")
    }

    #[test]
    fn the_article_its_names_and_its_quotes_are_told() {
        let data = data(&reading(), Some("https://example.org/talks.html"));
        assert_eq!((&data["@type"], &data["headline"]), (&"NewsArticle".into(), &"Talks </script> & \"more\"".into()));
        assert_eq!((&data["datePublished"], &data["publisher"]["name"]), (&"2025-02-17".into(), &"The <Wire>".into()));
        let named = |name: &str| data["mentions"].as_array().unwrap().iter().find(|m| m["name"] == name).cloned();
        let bruce = named("Tammy Bruce").expect("she is named");
        assert_eq!(bruce["@type"], "Person");
        assert_eq!(bruce["@id"], "https://example.org/talks.html#name-tammy-bruce");
        assert!(bruce["description"].as_str().unwrap().contains("spokesperson"));
        let quote = data["hasPart"].as_array().unwrap().iter().find(|q| q["creator"]["name"] == "Tammy Bruce");
        let quote = quote.expect("she is quoted");
        assert_eq!((&quote["@type"], &quote["isPartOf"]["@id"]), (&"Quotation".into(), &data["@id"]));
        assert!(reading().text().contains(quote["text"].as_str().unwrap().split(" … ").next().unwrap()));
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let data = data(&read("“We will win,” a local resident said. It rained, he said.", ""), None);
        assert_eq!(data["@id"], "#text");
        for key in ["datePublished", "publisher", "url"] {
            assert!(data.get(key).is_none(), "{key}");
        }
        let quotes = data["hasPart"].as_array().unwrap();
        assert_eq!((quotes.len(), quotes[0].get("creator")), (1, None));
    }

    #[test]
    fn any_text_gives_json() {
        for text in ["", "\r\n\0\"\\", "“</script>”, said <Ann Lee>. \u{2028}🙂"] {
            data(&read(text, ""), None);
        }
    }
}
