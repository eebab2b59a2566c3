//! How far to trust each result: a table of what was right on development articles, by the kind of result and its rule.
//!
//! In goes the whole analysis, out it comes with every confidence filled in; nothing else is touched. The table is
//! measured by `cargo xtask score --calibrate`, which says what it did in `docs/RELIABILITY.md`.

use std::fmt;
use std::ptr;
use std::sync::OnceLock;

use crate::analysis::{
    Analysis, Confidence, Date, Entity, EntityKind, Mention, MentionKind, Quote, QuoteKind, Relation, RelationKind,
};

/// Lines of kind of result, rule, percent, and of how many; sorted by the first two. The rule [`ANY`] is any other.
const TABLE: &str = list!("confidence");

/// Stands for the rules of a kind that are too rare to be measured one by one. No rule is called so.
const ANY: &str = "*";

/// What a confidence is looked up by: the kind of result and the rule that made it.
pub(crate) type Key = (&'static str, &'static str);

/// Gives every result the confidence of its kind and rule.
pub(crate) fn fill(analysis: &mut Analysis) {
    let mut known = Known::default();
    for q in &mut analysis.quotes {
        q.confidence = known.get(quote(q));
        q.speaker_confidence = speaker(q, &analysis.entities).and_then(|key| known.get(key));
    }
    for entity in &mut analysis.entities {
        for m in &mut entity.mentions {
            m.confidence = known.get(mention(m, entity.kind));
        }
    }
    for r in &mut analysis.relations {
        r.confidence = known.get(relation(r));
    }
    for d in &mut analysis.dates {
        d.confidence = known.get(date(d));
    }
}

/// A name is wrong when it is another sort of thing, so names are told apart by that.
pub(crate) fn mention(mention: &Mention, of: EntityKind) -> Key {
    let what = match (mention.kind, of) {
        (MentionKind::Nominal, _) => "nominal",
        (MentionKind::Pronoun, _) => "pronoun",
        (MentionKind::Name, EntityKind::Person) => "person",
        (MentionKind::Name, EntityKind::Organisation) => "organisation",
        (MentionKind::Name, EntityKind::Place) => "place",
        (MentionKind::Name, EntityKind::Group) => "group",
        (MentionKind::Name, EntityKind::Event) => "event",
        (MentionKind::Name, EntityKind::Other) => "other",
    };
    (what, mention.rule.0)
}

pub(crate) fn quote(quote: &Quote) -> Key {
    let what = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Phrase => "phrase",
    };
    (what, quote.rule.0)
}

pub(crate) fn relation(relation: &Relation) -> Key {
    let what = match relation.kind {
        RelationKind::Role => "role",
        RelationKind::Event => "deed",
        RelationKind::Location => "location",
        RelationKind::SpeaksAbout => "speaks-about",
        RelationKind::CoMention => "co-mention",
    };
    (what, relation.rule.0)
}

pub(crate) fn date(date: &Date) -> Key {
    ("date", date.rule.0)
}

/// How a quote names its speaker; none where it has none.
pub(crate) fn speaker(quote: &Quote, entities: &[Entity]) -> Option<Key> {
    let entity = entities.get(quote.speakers.first()?.0 as usize)?;
    let Some(source) = quote.source else { return Some(("speaker", "unsaid")) };
    let from = entity.mentions.partition_point(|m| m.span.start < source.start);
    let mut inside = entity.mentions[from..].iter().take_while(|m| m.span.start < source.end);
    let how = match inside.find(|m| m.span.end <= source.end).map(|m| m.kind) {
        Some(MentionKind::Name) => "by-name",
        Some(MentionKind::Nominal) => "by-description",
        Some(MentionKind::Pronoun) => "by-pronoun",
        // Told from the quotes around it.
        None => "by-context",
    };
    Some(("speaker", how))
}

/// What was looked up in this analysis. Few rules make most results, so that to compare addresses in turn costs less than to search.
#[derive(Default)]
struct Known(Vec<(Key, Option<Confidence>)>);

impl Known {
    fn get(&mut self, key: Key) -> Option<Confidence> {
        let same = |(k, _): &&(Key, _)| ptr::eq(k.1, key.1) && ptr::eq(k.0, key.0);
        if let Some(at) = self.0.iter().position(|known| same(&known)) {
            // The search is from the front, so what is asked for often comes to stand there.
            self.0.swap(at, at / 2);
            return self.0[at / 2].1;
        }
        let confidence = table().get(key);
        self.0.push((key, confidence));
        confidence
    }
}

/// The lines of the table, in its order.
struct Table(Vec<(Key, Confidence)>);

fn table() -> &'static Table {
    static READ: OnceLock<Table> = OnceLock::new();
    READ.get_or_init(|| Table(TABLE.lines().filter_map(entry).collect()))
}

fn entry(line: &'static str) -> Option<(Key, Confidence)> {
    let mut words = line.split(' ');
    Some(((words.next()?, words.next()?), Confidence::new(words.next()?.parse().ok()?)?))
}

impl Table {
    fn get(&self, (what, rule): Key) -> Option<Confidence> {
        let at = |rule| self.0.binary_search_by_key(&(what, rule), |&(key, _)| key);
        at(rule).or_else(|_| at(ANY)).ok().map(|i| self.0[i].1)
    }
}

/// "nearly always right: 97 of 100 such"
impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = self.percent();
        let words = match percent {
            95.. => "nearly always right",
            80..=94 => "mostly right",
            60..=79 => "more often right than wrong",
            40..=59 => "right about half the time",
            _ => "more often wrong than right",
        };
        write!(f, "{words}: {percent} of 100 such")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_line_is_read() {
        let lines: Vec<&str> = TABLE.lines().collect();
        let read: Vec<_> = lines.iter().filter_map(|l| entry(l)).map(|(key, _)| key).collect();
        assert_eq!(read.len(), lines.len());
        assert!(read.is_sorted_by(|a, b| a < b));
        assert!(TABLE.len() < 6000, "the page carries it");
    }

    #[test]
    fn what_is_too_rare_has_the_figure_of_its_kind() {
        let c = |percent| Confidence::new(percent).unwrap();
        let table = Table(vec![(("date", "*"), c(80)), (("date", "year"), c(97)), (("place", "*"), c(70))]);
        assert_eq!(table.get(("date", "year")), Some(c(97)));
        assert_eq!(table.get(("date", "feast")), Some(c(80)));
        assert_eq!(table.get(("person", "year")), None);
    }

    #[test]
    fn says_it_in_words() {
        let said = |percent| Confidence::new(percent).unwrap().to_string();
        assert_eq!(said(97), "nearly always right: 97 of 100 such");
        assert_eq!(said(50), "right about half the time: 50 of 100 such");
        assert_eq!(Confidence::new(101), None);
    }
}
