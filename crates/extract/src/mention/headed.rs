//! "the Mariners", and "the Commission" where the European one is named: a body by the last word of its name.

use super::Name;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::named::Named;

/// Adds the words for a body that the text writes with a capital after "the", where one body of that sort was named
/// before.
#[inline(never)]
pub(super) fn add(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    // For each last word the name that it ends, or nothing once two different ones do.
    let mut heads: Named<'_, Option<&str>> = Named::default();
    let mut out: Vec<Name> = Vec::with_capacity(names.len());
    let mut at = 0;
    let ends = names.iter().map(|n| n.tokens.start).chain([words.document.tokens.len()]);
    for (k, end) in ends.enumerate() {
        for i in at..end {
            let whole = || heads.get(words.word(i)).copied().flatten();
            if stands_for(words, i) && whole().is_some_and(|whole| is_called_so(words.word(i), whole)) {
                let tokens = Tokens::new(i, i + 1);
                let span = words.document.span(tokens);
                out.push(Name { span, tokens, kind: EntityKind::Organisation, rule: Rule("head-of-a-long-form") });
            }
        }
        let Some(name) = names.get(k) else { break };
        at = at.max(name.tokens.end);
        if name.kind == EntityKind::Organisation && name.tokens.end - name.tokens.start > 1 {
            let text = name.span.of(words.document.text);
            let known = heads.or_insert_with(words.word(name.tokens.end - 1), || Some(text));
            *known = known.filter(|k| *k == text);
        }
        out.push(*name);
    }
    out
}

/// True for the last word of a body's name that is a name by itself: "the Mariners", "the Sinfonia". "The Agency" is one
/// of many, and few papers keep its capital; of commissions only that of the European Union is so well known.
fn is_called_so(word: &str, whole: &str) -> bool {
    const OWN: &Listed = listed!("Ensemble Philharmonic Sinfonia Sinfonietta");
    whole == "European Commission" || OWN.has(word) || lexicon::head(word, lexicon::Head::Last).is_none()
}

/// True for a word with a capital that it need not have, after "the" and by itself.
fn stands_for(words: &Words<'_, '_>, i: usize) -> bool {
    i > 0
        && words.is_one_of(i - 1, listed!("the The"))
        && case::is_capital(words.word(i))
        && words.word(i).chars().any(char::is_lowercase)
        && !words.facts(i + 1).name
        && !words.is_one_of(i + 1, listed!("of - for"))
        && words.style(i) == super::words::Style::Prose
}

#[cfg(test)]
mod tests {
    use crate::mention::tests::after;

    fn check(marked: &str, expected: &str) {
        assert_eq!(after(super::add, marked), expected, "{marked}");
    }

    #[test]
    fn a_body_by_the_last_word_of_its_name() {
        check(
            "The [O:European Commission] met. It rained when the Commission met.",
            "Organisation European Commission; Organisation Commission",
        );
        check(
            "The [O:Lima Sinfonia] played. It rained on the Sinfonia.",
            "Organisation Lima Sinfonia; Organisation Sinfonia",
        );
        check("The [O:Harbour Commission] met. It rained on the Commission.", "Organisation Harbour Commission");
    }

    #[test]
    fn not_where_it_could_be_another() {
        check("The Sinfonia played before the [O:Lima Sinfonia] did.", "Organisation Lima Sinfonia");
        check(
            "The [O:Lima Sinfonia] and the [O:Bath Sinfonia] said that the Sinfonia played.",
            "Organisation Lima Sinfonia; Organisation Bath Sinfonia",
        );
        check("The [O:Lima Sinfonia] played, and the Sinfonia of Bath did.", "Organisation Lima Sinfonia");
    }
}
