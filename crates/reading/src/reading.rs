//! An article together with all that was read in it: what every view is given, and none may change.

use crate::article::Article;
use crate::fold::fold;
use crate::voice::Speaker;
use extract::{Analysis, Day, Entity, EntityId, EntityKind, MentionKind, Quote, Role, Span};

/// The article, its analysis and where its sentences lie.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// What the engine finds in it.
    pub analysis: Analysis,
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// For each entity the name that the address knows it by; no two are the same.
    slugs: Vec<String>,
}

/// A reading is only like itself: nothing changes one, and to compare all that is in two takes a thousand bytes of the page.
impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Reading {}

impl Reading {
    /// Reads `article`, resolving relative dates against the day it was `published`.
    pub fn new(article: Article, published: Option<Day>) -> Self {
        let analysis = extract::analyze(&article.text, published);
        Self::with_analysis(article, analysis)
    }

    /// The article with an analysis of its text that is there already.
    pub fn with_analysis(article: Article, analysis: Analysis) -> Self {
        let sentences = extract::sentences(&article.text);
        let slugs = slugs(&analysis.entities);
        Self { article, analysis, sentences, slugs }
    }

    /// The text as published.
    pub fn text(&self) -> &str {
        &self.article.text
    }

    /// The entity behind an id.
    pub fn entity(&self, id: EntityId) -> &Entity {
        self.analysis.entity(id)
    }

    /// The name that the address knows an entity by: "tammy-bruce".
    pub fn slug(&self, id: EntityId) -> &str {
        &self.slugs[id.0 as usize]
    }

    /// The entity that the address knows by `slug`.
    pub fn by_slug(&self, slug: &str) -> Option<EntityId> {
        self.slugs.iter().position(|s| s == slug).map(|i| EntityId(i as u32))
    }

    /// The sentences that share a byte with `span`, as a range of indices into [`Reading::sentences`].
    pub fn sentences_of(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.sentences.partition_point(|s| s.end <= span.start);
        let end = self.sentences.partition_point(|s| s.start < span.end);
        start..end.max(start)
    }

    /// The whole sentence or sentences around `span`; `span` itself where there is none.
    pub fn passage(&self, span: Span) -> Span {
        self.sentences[self.sentences_of(span)].iter().fold(span, |all, s| all.cover(*s))
    }

    /// The ids of one type of entity, in order.
    pub fn of_kind(&self, kind: EntityKind) -> impl Iterator<Item = EntityId> + '_ {
        self.analysis.entity_ids().filter(move |&id| self.entity(id).kind == kind)
    }

    /// The words of a quote as published; what interrupts them is left out.
    pub fn words(&self, quote: &Quote) -> String {
        let pieces: Vec<&str> = quote.content.iter().map(|s| s.of(self.text())).collect();
        pieces.join(" … ")
    }

    /// Who says a quote: its speakers, or the words that name a source not known otherwise ("a local resident").
    pub fn by(&self, quote: &Quote) -> String {
        let source = || quote.source.map(|s| self.owned(s.start, s.of(self.text())));
        self.speakers(quote).or_else(source).unwrap_or_else(|| UNATTRIBUTED.into())
    }

    /// A role as people read it where the sentence around it is not shown: "his (Bo Ray’s) first wife".
    pub fn role(&self, role: &Role) -> String {
        self.owned(role.span.start, &role.text)
    }

    /// The words that begin at `start`, with whose it is that they name as "his", where that is known.
    fn owned(&self, start: u32, words: &str) -> String {
        let pronoun =
            |own: &str| ["his", "her", "their", "its", "my", "our"].iter().any(|p| own.eq_ignore_ascii_case(p));
        let owner =
            |entity: &&Entity| entity.mentions.iter().any(|m| m.span.start == start && m.kind == MentionKind::Pronoun);
        let Some((own, rest)) = words.split_once(' ').filter(|(own, _)| pronoun(own)) else { return words.into() };
        match self.analysis.entities.iter().find(owner) {
            Some(Entity { name, .. }) => {
                format!("{own} ({name}’{}) {rest}", if name.ends_with('s') { "" } else { "s" })
            }
            None => words.into(),
        }
    }

    /// Whose words a quote is: its speakers', or else its source's, or else nobody's.
    pub fn voices(&self, quote: &Quote) -> Vec<Speaker> {
        if !quote.speakers.is_empty() {
            return quote.speakers.iter().copied().map(Speaker::Known).collect();
        }
        let voice = quote.source.and_then(|source| self.source(&plain(source.of(self.text()))));
        vec![voice.unwrap_or(Speaker::Unattributed)]
    }

    /// The source that is no entity and goes by these words, as [`plain`] writes them.
    fn source(&self, words: &str) -> Option<Speaker> {
        let goes_by = |quote: &Quote| {
            quote.speakers.is_empty() && quote.source.is_some_and(|source| plain(source.of(self.text())) == words)
        };
        self.analysis.quotes.iter().position(goes_by).map(|i| Speaker::Source(i as u32))
    }

    /// The name of a voice as people read it.
    pub fn voice(&self, voice: Speaker) -> String {
        match voice {
            Speaker::Known(id) => self.entity(id).name.clone(),
            Speaker::Source(i) => self.by(&self.analysis.quotes[i as usize]),
            Speaker::Unattributed => UNATTRIBUTED.into(),
        }
    }

    /// The name that the address knows a voice by: "tammy-bruce", "-a-local-resident", "-".
    pub fn voice_slug(&self, voice: Speaker) -> String {
        match voice {
            Speaker::Known(id) => self.slug(id).into(),
            Speaker::Source(i) => {
                let source = self.analysis.quotes[i as usize].source;
                format!("-{}", source.map_or_else(String::new, |source| plain(source.of(self.text()))))
            }
            Speaker::Unattributed => "-".into(),
        }
    }

    /// The voice that the address knows by `slug`.
    pub fn voice_by_slug(&self, slug: &str) -> Option<Speaker> {
        match slug.strip_prefix('-') {
            None => self.by_slug(slug).map(Speaker::Known),
            Some("") => Some(Speaker::Unattributed),
            Some(words) => self.source(words),
        }
    }

    /// The names of a quote's speakers; none when it has no known one.
    pub fn speakers(&self, quote: &Quote) -> Option<String> {
        let names: Vec<&str> = quote.speakers.iter().map(|&id| self.entity(id).name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(" and "))
    }
}

/// What stands for a speaker where none is named.
pub const UNATTRIBUTED: &str = "Unattributed";

/// From the first to the last word of a quote.
pub fn extent(quote: &Quote) -> Span {
    quote.content.iter().skip(1).fold(quote.content[0], |all, s| all.cover(*s))
}

/// "Tammy Bruce" to "tammy-bruce".
fn plain(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if words.is_empty() { "unnamed".into() } else { words.join("-") }
}

/// The slugs of all entities; the second of the same name gets "-2".
fn slugs(entities: &[Entity]) -> Vec<String> {
    // Sorted: a map would be 600 bytes of the page.
    let mut taken: Vec<String> = Vec::new();
    let mut out = Vec::with_capacity(entities.len());
    for entity in entities {
        let plain = plain(&entity.name);
        let mut slug = plain.clone();
        let mut count = 1;
        let place = loop {
            match taken.binary_search(&slug) {
                Err(place) => break place,
                Ok(_) => count += 1,
            }
            slug = format!("{plain}-{count}");
        };
        taken.insert(place, slug.clone());
        out.push(slug);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_and_differ() {
        let article =
            Article { text: include_str!("../../../seeds/000_f98603c3886811ca.txt").into(), ..Article::default() };
        let reading = Reading::new(article, None);
        let slugs: std::collections::BTreeSet<&str> =
            reading.analysis.entity_ids().map(|id| reading.slug(id)).collect();
        assert_eq!(slugs.len(), reading.analysis.entities.len());
        let bruce = reading.by_slug("tammy-bruce").expect("Bruce is in the seed");
        assert_eq!(reading.entity(bruce).name, "Tammy Bruce");
        assert_eq!(reading.by_slug("nobody"), None);
    }

    #[test]
    fn whose_it_is_stands_beside_a_pronoun() {
        let text = "Bo Ray left. His lawyer, Ann Lee, stayed. His office said it was closed.";
        let reading = Reading::new(Article { text: text.into(), ..Article::default() }, None);
        let lee = reading.entity(reading.by_slug("ann-lee").unwrap());
        assert_eq!(lee.roles.iter().map(|role| reading.role(role)).collect::<Vec<_>>(), ["His (Bo Ray’s) lawyer"]);
        let quote = &reading.analysis.quotes[0];
        assert_eq!(reading.by(quote), "His (Bo Ray’s) office");
        let voice = reading.voices(quote)[0];
        assert_eq!(reading.voice_by_slug(&reading.voice_slug(voice)), Some(voice));
    }

    #[test]
    fn a_passage_is_whole_sentences() {
        let article = Article { text: "One is here. Two is there.\nThree.".into(), ..Article::default() };
        let reading = Reading::with_analysis(article, Analysis::default());
        assert_eq!(reading.passage(Span::new(4, 6)).of(reading.text()), "One is here.");
        assert_eq!(reading.passage(Span::new(8, 14)).of(reading.text()), "One is here. Two is there.");
    }
}
