//! The analysis as JSON and back, in the format that `analysis.schema.json` states: offsets in code points, stable
//! field order, the same to the byte for the same input. The only place that knows serde, to read.

mod model;
mod offsets;
mod read;
mod write;

pub use offsets::Offsets;
pub use read::{Unreadable, from_json};

use crate::analysis::{Analysis, Day};

/// What is known of an article besides its text; goes into the JSON as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The caller's own name for the article.
    pub id: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// The day it was published.
    pub published: Option<Day>,
}

/// One JSON object, on one line, for the analysis of `text`.
pub fn to_json(analysis: &Analysis, text: &str, about: &About) -> String {
    write::article(analysis, &Offsets::code_points(text), about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::*;
    use crate::span::Span;

    fn sample() -> (Analysis, &'static str) {
        let text = "“Ça va”, sagt Zoë on 3 May.";
        let span = |words: &str| {
            let start = text.find(words).unwrap() as u32;
            Span::new(start, start + words.len() as u32)
        };
        let entity = |name: &str, kind| Entity {
            kind,
            name: name.into(),
            roles: vec![Role { text: "sagt".into(), span: span("sagt") }],
            mentions: vec![Mention {
                span: span(name),
                kind: MentionKind::Name,
                rule: Rule("test-rule"),
                confidence: None,
            }],
            stands_for: (kind == EntityKind::Place).then_some(EntityId(1)),
        };
        let analysis = Analysis {
            entities: vec![entity("va", EntityKind::Place), entity("Zoë", EntityKind::Person)],
            quotes: vec![Quote {
                kind: QuoteKind::Direct,
                content: vec![span("Ça va")],
                cue: Some(span("sagt")),
                source: None,
                speakers: vec![EntityId(1)],
                rule: Rule("test-rule"),
                confidence: Confidence::new(97),
                speaker_confidence: Confidence::new(88),
            }],
            relations: vec![Relation {
                source: EntityId(1),
                label: "speaks about".into(),
                kind: RelationKind::SpeaksAbout,
                target: EntityId(0),
                evidence: span("Ça va”, sagt Zoë"),
                status: Status::Stated,
                rule: Rule("test-rule"),
                confidence: None,
            }],
            dates: vec![Date {
                span: span("3 May"),
                value: None,
                rule: Rule("test-rule"),
                confidence: Confidence::new(100),
            }],
        };
        (analysis, text)
    }

    #[test]
    fn writes_the_documented_fields_in_code_points() {
        let (analysis, text) = sample();
        let about = About { id: Some("a".into()), title: None, published: Day::new(2025, 2, 17) };
        assert_eq!(analysis.validate(text), Ok(()));
        let expected = concat!(
            r#"{"version":1,"id":"a","title":null,"published":"2025-02-17","entities":["#,
            r#"{"id":"e1","type":"place","name":"va","roles":["sagt"],"#,
            r#""mentions":[{"start":4,"end":6,"kind":"name","rule":"test-rule"}],"#,
            r#""role_spans":[[9,13]],"stands_for":"e2"},"#,
            r#"{"id":"e2","type":"person","name":"Zoë","roles":["sagt"],"#,
            r#""mentions":[{"start":14,"end":17,"kind":"name","rule":"test-rule"}],"role_spans":[[9,13]]}],"#,
            r#""quotes":[{"id":"q1","kind":"direct","content":[[1,6]],"cue":[9,13],"source":null,"speaker":"e2","#,
            r#""rule":"test-rule","confidence":97,"speaker_confidence":88}],"#,
            r#""relations":[{"id":"r1","source":"e2","target":"e1","label":"speaks about","kind":"speaks about","#,
            r#""evidence":[1,17],"status":"stated","rule":"test-rule"}],"#,
            r#""dates":[{"id":"d1","start":21,"end":26,"value":null,"rule":"test-rule","confidence":100}]}"#
        );
        assert_eq!(to_json(&analysis, text, &about), expected);
    }

    #[test]
    fn reads_what_it_writes() {
        let (mut analysis, text) = sample();
        let about = About { id: None, title: Some("T".into()), published: Day::new(2025, 2, 17) };
        let json = to_json(&analysis, text, &about);
        let (read, about_read) = from_json(&json, text).unwrap();
        assert_eq!(about_read, about);
        assert_eq!(to_json(&read, text, &about).replace("as-given", "test-rule"), json);
        analysis.entities[0].mentions[0].rule = read.entities[0].mentions[0].rule;
        assert_eq!(read.entities[0], analysis.entities[0]);
        assert_eq!(read.quotes[0].confidence, analysis.quotes[0].confidence);
    }

    #[test]
    fn several_speakers_are_all_named() {
        let (mut analysis, text) = sample();
        analysis.quotes[0].speakers = vec![EntityId(1), EntityId(0)];
        let json = to_json(&analysis, text, &About::default());
        assert!(json.contains(r#""speaker":"e2","speakers":["e2","e1"],"#), "{json}");
        assert_eq!(from_json(&json, text).unwrap().0.quotes[0].speakers, analysis.quotes[0].speakers);
    }

    #[test]
    fn says_what_is_wrong_with_what_it_cannot_read() {
        let (analysis, text) = sample();
        let json = to_json(&analysis, text, &About::default());
        for (from, to, sentence) in [
            ("\"e2\",\"rule\"", "\"e9\",\"rule\"", "there is no entity \"e9\""),
            ("\"version\":1", "\"version\":2", "version 2 of the format is not known"),
            ("\"start\":21", "\"start\":99", "the offsets 99 to 26 are not a stretch of this text"),
        ] {
            assert_eq!(from_json(&json.replace(from, to), text).unwrap_err().to_string(), sentence);
        }
        assert!(from_json("{", text).unwrap_err().to_string().starts_with("this is not an analysis: "));
    }
}
