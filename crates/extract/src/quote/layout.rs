//! Document and quotations to statements: sentences as the rules read them, in which a quotation is one item.
//!
//! "“Yes. I am glad,” he said. “Very.”" is two statements: the quotation with its "he said", and a quotation that
//! stands alone. What is reported inside a quotation is left to its speaker: the rules do not look in.

use super::marks::Quotation;
use super::words::{Class, Words};
use crate::document::{Document, Tokens};
use crate::listed::listed;
use crate::mention::Name;

/// A word or mark, or a whole quotation with its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Its tokens.
    pub(super) tokens: Tokens,
    /// Which quotation it is.
    pub(super) quotation: Option<usize>,
}

/// A sentence of the article, or of somebody's words.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub(super) items: Vec<Item>,
    /// Index of the paragraph, to tell neighbours.
    pub(super) paragraph: usize,
    /// First of its paragraph.
    pub(super) first: bool,
}

/// What the rules look at.
pub(super) struct Page<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) words: &'d Words<'d>,
    pub(super) quotations: &'d [Quotation],
    /// For telling people from other subjects.
    pub(super) names: &'d [Name],
}

/// All statements, in text order; those of one paragraph are held at a time.
pub(super) fn statements(page: &Page<'_>) -> impl Iterator<Item = Statement> {
    let document = page.document;
    let mut ends = vec![false; document.tokens.len()];
    for s in &document.sentences {
        if s.end > s.start {
            ends[s.end - 1] = true;
        }
    }
    let mut next = 0;
    document.paragraphs.iter().enumerate().flat_map(move |(i, paragraph)| {
        let items = items(page, *paragraph, &mut next);
        cut(page, &items, &ends, i)
    })
}

/// Reads tokens into items; `next` is the first quotation that can lie in them, and is moved on.
fn items(page: &Page<'_>, tokens: Tokens, next: &mut usize) -> Vec<Item> {
    let mut out = Vec::with_capacity(tokens.end - tokens.start);
    let mut i = tokens.start;
    while i < tokens.end {
        let start = page.document.tokens[i].span.start;
        while page.quotations.get(*next).is_some_and(|q| q.outer.start < start || q.depth > 0) {
            // Those inside a quotation that was stepped over, or begun before these tokens.
            *next += 1;
        }
        if let Some(q) = page.quotations.get(*next)
            && q.outer.start < page.document.tokens[i].span.end
        {
            let mut end = i;
            while end < tokens.end && page.document.tokens[end].span.start < q.outer.end {
                end += 1;
            }
            out.push(Item { tokens: Tokens::new(i, end), quotation: Some(*next) });
            *next += 1;
            i = end;
            continue;
        }
        out.push(Item { tokens: Tokens::new(i, i + 1), quotation: None });
        i += 1;
    }
    out
}

/// No sentence is as long; what is, is cut, so that a text without full stops is read in linear time.
const LONGEST: usize = 300;

/// Cuts the items of a paragraph into statements.
fn cut(page: &Page<'_>, items: &[Item], ends: &[bool], paragraph: usize) -> Vec<Statement> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut first = true;
    for k in 0..items.len() {
        let last = k + 1 == items.len();
        if last || k - start >= LONGEST || ends_statement(page, items, ends, k) {
            let items = items[start..=k].to_vec();
            out.push(Statement { items, paragraph, first });
            first = false;
            start = k + 1;
        }
    }
    out
}

fn ends_statement(page: &Page<'_>, items: &[Item], ends: &[bool], k: usize) -> bool {
    let item = items[k];
    let next = items[k + 1];
    let next_class = page.words.class(next.tokens.start);
    if item.quotation.is_none() {
        return item.tokens.iter().any(|t| ends[t])
            // A closing bracket or lone mark after the stop belongs to it.
            && !(next.quotation.is_none() && next_class.is(Class::MARK) && !next_class.is(Class::DASH.or(Class::BRACKET)));
    }
    let quotation = page.quotations[item.quotation.unwrap_or(0)];
    let inner = quotation.inner.of(page.document.text).trim_end();
    // "wrote, “It is done,” He also left": a comma where a full stop should be.
    let starts = || {
        let word = page.document.word(next.tokens.start);
        next.quotation.is_none()
            && (next_class.is(Class::SUBJECT) && word.len() > 1 || word == "The")
            && next_class.is(Class::CAPITAL)
            && !tag_follows(page, items, k + 1, false)
    };
    if !(inner.ends_with(['.', '!', '?', '…']) || inner.ends_with(',') && starts()) {
        return false;
    }
    if next.quotation.is_some() {
        return true;
    }
    if next_class.is(Class::MARK) || !next_class.is(Class::CAPITAL.or(Class::NUMBER)) {
        return false;
    }
    // "“Will it hold?” Lee asked." goes on; "“It will hold.” Lee went home." does not.
    !tag_follows(page, items, k + 1, inner.ends_with('.'))
}

/// Whether a name and a reporting verb follow, within a few words and before any other mark.
/// After a full stop only a bare "Lee said." counts.
fn tag_follows(page: &Page<'_>, items: &[Item], from: usize, stopped: bool) -> bool {
    let says = |i: &Item| page.words.cues(i.tokens.start).iter().any(|&(_, form)| form == super::cue::Form::Past);
    for (k, item) in items.iter().enumerate().skip(from).take(9) {
        if item.quotation.is_some() {
            return false;
        }
        let t = item.tokens.start;
        let class = page.words.class(t);
        let mut told = false;
        if t > items[from].tokens.start
            && page.words.cues(t).iter().any(|&(id, form)| {
                let cue = super::cue::cue(id);
                // "“Will it hold?” Lee asked the mayor."
                told = !stopped && cue.frames.has(super::cue::Frames::PERSON);
                // "“It will hold.” Not everyone agrees."
                let plain = listed!("say add ask write reply explain tell").has(cue.lemma);
                cue.frames.has(super::cue::Frames::QUOTE)
                    && (plain || !stopped)
                    && matches!(form, super::cue::Form::Past | super::cue::Form::Present)
            })
        {
            let after = item_index(items, from, t) + 1;
            let rest = Class::COMMA.or(Class::PREPOSITION).or(Class::TIME).or(Class::ADVERB);
            let closes = |k: usize| {
                items.get(k).is_none_or(|a| {
                    let c = page.words.class(a.tokens.start);
                    // Not "Lee asked them to leave".
                    let rest = !stopped && c.is(rest) && !(k > after && c.is(Class::TO));
                    a.quotation.is_none() && (c.is(Class::STOP) || rest)
                })
            };
            return closes(after)
                || told
                    && !page.words.class(items[after].tokens.start).is(Class::MARK.or(Class::WH).or(Class::THAT))
                    && (closes(after + 1) || closes(after + 2));
        }
        // "“Will it hold?” Lee, a nurse from York, asked."
        if class.is(Class::COMMA) && !stopped {
            let apposed = items[k + 1..].iter().take(10).take_while(|i| i.quotation.is_none());
            let close = apposed.clone().position(|i| page.words.class(i.tokens.start).is(Class::COMMA));
            return close.is_some_and(|c| items.get(k + c + 2).is_some_and(says));
        }
        if class.is(Class::STOP.or(Class::COMMA).or(Class::AUXILIARY).or(Class::MODAL).or(Class::SUBORDINATOR)) {
            return false;
        }
    }
    false
}

fn item_index(items: &[Item], from: usize, token: usize) -> usize {
    from + items[from..].iter().take(10).position(|i| i.tokens.start == token).unwrap_or(0)
}
