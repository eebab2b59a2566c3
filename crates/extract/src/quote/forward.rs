//! "The mayor has resigned": whom the head of an article only describes is named in the sentences below it.

use super::description::OFFICES;
use super::mentions::Mentions;
use super::person_noun::{FIRMS, works};
use crate::analysis::{EntityId, MentionKind, Quote};
use crate::case;
use crate::document::{Document, Tokens};
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// "The leader of the party has accused …⏎Ann Lee told": whom the head of an article only describes is named next; further
/// down only whose title has the same words, two or more.
pub(super) fn named_next(document: &Document<'_>, quotes: &mut [Quote], mentions: &Mentions<'_>) {
    for i in 0..quotes.len() {
        let Some(source) = quotes[i].source.filter(|_| quotes[i].speakers.is_empty()) else { continue };
        let tokens = document.tokens_in(source);
        let paragraph = document.paragraph_of(tokens.start);
        let mentioned = mentions.inside(source).any(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
        let noun = (tokens.start..tokens.end)
            .skip(1)
            .find(|&k| {
                matches!(document.tag(k), Tag::Adposition | Tag::Pronoun | Tag::Verb | Tag::Punctuation)
                    || document.is(k, "who")
            })
            .unwrap_or(tokens.end);
        let word = document.word(noun - 1);
        if mentioned || !(works(word) || OFFICES.has_in_any_case(word)) || FIRMS.has(word) {
            continue;
        }
        let head = i < 4 && paragraph < 3;
        if let Some(id) = titled(document, mentions, Tokens::new(tokens.start, noun), if head { 1 } else { 2 }) {
            quotes[i].speakers = vec![id];
            continue;
        }
        if !head {
            continue;
        }
        let next = quotes[i + 1..].iter().find(|q| q.source.is_some_and(|s| s.start > source.end));
        let Some(next) = next.filter(|q| q.speakers.len() == 1 && mentions.is_person(q.speakers[0])) else { continue };
        let Some(named) = next.source else { continue };
        let speaker = next.speakers.clone();
        let apart = document.paragraph_of(document.tokens_in(named).start) - paragraph;
        let first = mentions.inside(named).find(|(_, id)| *id == speaker[0]);
        // By the bare name, for the first time: "Ann Lee, 45, said".
        let bare = first.is_some_and(|(m, id)| {
            m.span.start == named.start && m.kind == MentionKind::Name && mentions.first(*id) == Some(m.span)
        });
        if bare && (1..=2).contains(&apart) {
            quotes[i].speakers = speaker;
        }
    }
}

/// What before a title makes another of it: "Vice-Governor", "former governor".
const LESSER: &Listed = listed!("- acting assistant deputy ex former junior late vice");

/// "Ghana's energy minister says …⏎Ghanaian Energy Minister Ann Lee met": who bears the office soon after, with the same
/// words before it, at least so many; of another land is another.
fn titled(document: &Document<'_>, mentions: &Mentions<'_>, source: Tokens, least: usize) -> Option<EntityId> {
    if listed!("a an another one").has_in_any_case(document.word(source.start)) {
        return None;
    }
    let same = |a: usize, b: usize| document.word(a).eq_ignore_ascii_case(document.word(b));
    let capital = |i: usize| case::is_capital(document.word(i));
    let stem = |i: usize| document.word(i).get(..4).unwrap_or(document.word(i));
    let noun = source.end - 1;
    let last = document.paragraphs.len().min(document.paragraph_of(noun) + 4) - 1;
    let near = Span::new(
        document.span(document.sentences[document.sentence_of(noun)]).end,
        document.span(document.paragraphs[last]).end,
    );
    let bears = |name: Tokens| {
        let sentence = document.sentences[document.sentence_of(name.start)];
        let title = |n: usize| name.start.checked_sub(n + 1).filter(|&at| at >= sentence.start);
        let alike = (0..source.end - source.start).take_while(|&n| title(n).is_some_and(|at| same(at, noun - n)));
        let words = alike.count();
        let land = title(words).filter(|&i| capital(i) && matches!(document.tag(i), Tag::Adjective | Tag::ProperNoun));
        let lesser = title(words).is_some_and(|i| document.is_one_of(i, LESSER));
        words >= least && !lesser && land.is_none_or(|l| source.iter().any(|i| capital(i) && stem(i) == stem(l)))
    };
    let mut people = mentions.inside(near).filter(|(m, id)| m.kind == MentionKind::Name && mentions.is_person(*id));
    people.find(|(m, _)| bears(document.tokens_in(m.span))).map(|&(_, id)| id)
}

#[cfg(test)]
mod tests {
    use crate::quote::passages::check;

    #[test]
    fn who_bears_the_office_below_is_meant_above() {
        check(
            "Ghana's energy minister says the dam is safe.\n\nGhanaian Energy Minister Ann Lee met Bo Ray in York.",
            &["indirect | Ann Lee | the dam is safe"],
        );
        check(
            "Ghana's president says the dam is safe.\n\nIn a speech in York, President Ann Lee said it would hold.",
            &["indirect | Ann Lee | the dam is safe", "indirect | Ann Lee | it would hold"],
        );
    }

    #[test]
    fn who_bears_another_office_is_not() {
        for other in [
            "Ghanaian Trade Minister",
            "Peruvian Energy Minister",
            "The former energy minister",
            "Deputy-Energy Minister",
        ] {
            let text = format!("Ghana's energy minister says the dam is safe.\n\n{other} Ann Lee met Bo Ray in York.");
            check(&text, &["indirect |  | the dam is safe"]);
        }
    }
}
