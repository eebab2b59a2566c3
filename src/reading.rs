//! An article together with all that was read in it: what every view is given, and none may change.

use crate::article::Article;
use extract::{Analysis, Day, Entity, EntityId, Span};

/// The article, its analysis and where its sentences lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The article.
    pub(crate) article: Article,
    /// What the engine finds in it.
    pub(crate) analysis: Analysis,
    /// Its sentences, in order.
    pub(crate) sentences: Vec<Span>,
}

impl Reading {
    /// Reads `article`, resolving relative dates against the day it was `published`.
    pub(crate) fn new(article: Article, published: Option<Day>) -> Self {
        let analysis = extract::analyze(&article.text, published);
        let sentences = extract::sentences(&article.text);
        Self { article, analysis, sentences }
    }

    /// The text as published.
    pub(crate) fn text(&self) -> &str {
        &self.article.text
    }

    /// The entity behind an id.
    pub(crate) fn entity(&self, id: EntityId) -> &Entity {
        self.analysis.entity(id)
    }

    /// The sentences that share a byte with `span`, as a range of indices into [`Reading::sentences`].
    pub(crate) fn sentences_of(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.sentences.partition_point(|s| s.end <= span.start);
        let end = self.sentences.partition_point(|s| s.start < span.end);
        start..end.max(start)
    }

    /// The whole sentence or sentences around `span`; `span` itself where there is none.
    pub(crate) fn passage(&self, span: Span) -> Span {
        let range = self.sentences_of(span);
        self.sentences[range].iter().fold(span, |all, s| all.cover(*s))
    }
}
