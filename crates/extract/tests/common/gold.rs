//! The gold: what a careful reader finds in an article. Offsets are bytes here; in the file they are code points.

use extract::Span;
use extract::wire::Offsets;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Gold {
    pub(crate) published: Option<String>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) relations: Vec<Relation>,
    pub(crate) dates: Vec<Date>,
    /// Where nothing is scored (an address line).
    #[serde(default, rename = "ignore")]
    ignored: Vec<Range>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Debug)]
pub(crate) struct Range(pub(crate) u32, pub(crate) u32);

#[derive(Deserialize)]
pub(crate) struct Entity {
    pub(crate) id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default, rename = "type_alt")]
    pub(crate) kinds_alt: Vec<String>,
    pub(crate) name: String,
    pub(crate) mentions: Vec<Mention>,
    #[serde(default)]
    pub(crate) roles: Vec<String>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Mention {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) alt: Vec<Range>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Quote {
    #[serde(default)]
    pub(crate) id: String,
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) kinds_alt: Vec<String>,
    pub(crate) content: Vec<Range>,
    #[serde(default)]
    pub(crate) content_alt: Vec<Vec<Range>>,
    pub(crate) cue: Option<Range>,
    pub(crate) source: Option<Range>,
    pub(crate) speaker: Option<String>,
    /// All readings of the speaker that are right; null for nobody.
    #[serde(default)]
    pub(crate) speakers: Vec<Option<String>>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Relation {
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) source_alt: Vec<String>,
    pub(crate) target: String,
    #[serde(default)]
    pub(crate) target_alt: Vec<String>,
    pub(crate) label: String,
    pub(crate) evidence: Range,
    #[serde(default)]
    pub(crate) evidence_alt: Vec<Range>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Date {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) value: Option<String>,
    #[serde(default)]
    pub(crate) value_alt: Vec<String>,
    #[serde(default)]
    pub(crate) optional: bool,
}

impl Range {
    pub(crate) fn span(self) -> Span {
        Span::new(self.0, self.1)
    }
}

impl Mention {
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl Date {
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

impl Gold {
    /// Reads the file and counts its offsets in bytes of `text`.
    pub(crate) fn read(json: &str, text: &str) -> Self {
        let mut gold: Self = serde_json::from_str(json).unwrap();
        let offsets = Offsets::code_points(text);
        let byte = |at: &mut u32| *at = offsets.byte(*at).expect("gold offsets lie in the text");
        let range = |r: &mut Range| {
            byte(&mut r.0);
            byte(&mut r.1);
        };
        for m in gold.entities.iter_mut().flat_map(|e| &mut e.mentions) {
            byte(&mut m.start);
            byte(&mut m.end);
            m.alt.iter_mut().for_each(range);
        }
        for q in &mut gold.quotes {
            q.content.iter_mut().chain(q.content_alt.iter_mut().flatten()).for_each(range);
            q.cue.iter_mut().chain(&mut q.source).for_each(range);
        }
        for r in &mut gold.relations {
            range(&mut r.evidence);
            r.evidence_alt.iter_mut().for_each(range);
        }
        for d in &mut gold.dates {
            byte(&mut d.start);
            byte(&mut d.end);
        }
        gold.ignored.iter_mut().for_each(range);
        gold
    }

    pub(crate) fn entity(&self, id: &str) -> &Entity {
        self.entities.iter().find(|e| e.id == id).expect("gold names its own entities")
    }

    /// True for what lies where nothing is scored.
    pub(crate) fn ignores(&self, span: Span) -> bool {
        self.ignored.iter().any(|r| r.span().contains(span))
    }
}
