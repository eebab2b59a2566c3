//! The article as tokens, sentences and paragraphs. Built once from the text; nothing changes it afterwards.

use crate::form::Forms;
use crate::listed::Listed;
use crate::span::Span;
use crate::steps::Steps;
use crate::tag::Tag;
use crate::tagger::pos;
use crate::{sentence, token};

/// The text and where its tokens, sentences and paragraphs lie.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    /// As published.
    pub(crate) text: &'a str,
    /// All that is not white space, in order, not overlapping.
    pub(crate) tokens: Vec<Token>,
    /// The distinct words, and which token has which.
    pub(crate) forms: Forms<'a>,
    /// Partition of the tokens into sentences; none crosses a paragraph border.
    pub(crate) sentences: Vec<Tokens>,
    /// Partition of the tokens into paragraphs (runs of text between line breaks).
    pub(crate) paragraphs: Vec<Tokens>,
    /// Where tokens start, in bytes.
    starts: Steps,
    /// Where sentences end, in tokens.
    sentence_ends: Steps,
    /// Where paragraphs end, in tokens.
    paragraph_ends: Steps,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it stands.
    pub(crate) span: Span,
    /// Its part of speech.
    pub(crate) tag: Tag,
}

/// A half-open range of token indices: not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Tokens {
    /// Index of the first token.
    pub(crate) start: usize,
    /// Index just past the last one.
    pub(crate) end: usize,
}

impl Tokens {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    pub(crate) fn iter(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    pub(crate) fn contains(self, token: usize) -> bool {
        self.start <= token && token < self.end
    }
}

impl<'a> Document<'a> {
    /// Cuts `text` up. A text past 4 GiB is read up to there.
    pub(crate) fn new(text: &'a str) -> Self {
        let spans = token::split(text);
        let paragraphs = sentence::paragraphs(text, &spans);
        let sentences = sentence::split(text, &spans, &paragraphs);
        let forms = Forms::new(text, &spans);
        let tags = pos::tags(&forms, &sentences);
        let starts = Steps::new(spans.iter().map(|span| span.start as usize));
        let ends = |ranges: &[Tokens]| Steps::new(ranges.iter().map(|range| range.end));
        let (sentence_ends, paragraph_ends) = (ends(&sentences), ends(&paragraphs));
        let tokens = spans.into_iter().zip(tags).map(|(span, tag)| Token { span, tag }).collect();
        Self { text, tokens, forms, sentences, paragraphs, starts, sentence_ends, paragraph_ends }
    }

    /// The words of token `i`, or "" past either end, so that rules may look around freely.
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.forms.text(i)
    }

    // What hundreds of rules ask is written once, not where it is asked: for the page's size.

    /// Whether token `i` is this word, as it stands here; "" stands past either end.
    #[inline(never)]
    pub(crate) fn is(&self, i: usize, word: &str) -> bool {
        self.forms.text(i) == word
    }

    /// Whether token `i` is one of these words, as they stand here.
    #[inline(never)]
    pub(crate) fn is_one_of(&self, i: usize, words: &Listed) -> bool {
        self.forms.may_be(i, words) && words.has(self.forms.text(i))
    }

    /// The tag of token `i`; punctuation past either end.
    #[inline(never)]
    pub(crate) fn tag(&self, i: usize) -> Tag {
        self.tokens.get(i).map_or(Tag::Punctuation, |t| t.tag)
    }

    /// The bytes from the first to the last token of a range that is not empty.
    pub(crate) fn span(&self, range: Tokens) -> Span {
        Span::new(self.tokens[range.start].span.start, self.tokens[range.end - 1].span.end)
    }

    /// The tokens that lie wholly inside `span`.
    pub(crate) fn tokens_in(&self, span: Span) -> Tokens {
        let before = |byte: u32| self.starts.before(byte as usize, &self.tokens, |t| t.span.start as usize);
        let (start, end) = (before(span.start), before(span.end));
        let crossed = self.tokens[start..end].last().is_some_and(|t| t.span.end > span.end);
        Tokens::new(start, end - usize::from(crossed))
    }

    /// Index of the sentence that holds token `i`.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentence_ends.before(token + 1, &self.sentences, |s| s.end)
    }

    /// Index of the paragraph that holds token `i`.
    pub(crate) fn paragraph_of(&self, token: usize) -> usize {
        self.paragraph_ends.before(token + 1, &self.paragraphs, |p| p.end)
    }
}
