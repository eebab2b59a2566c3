//! Names made of a name and a small word: "Trump administration".

use super::Name;
use super::words::Words;
use crate::analysis::{EntityKind, Rule};
use crate::document::Tokens;

/// Adds an organisation around each person's name with "administration" after it; the person stands inside.
#[inline(never)]
pub(super) fn add(words: &Words<'_, '_>, names: Vec<Name>) -> Vec<Name> {
    let mut out = Vec::with_capacity(names.len());
    for name in names {
        let next = words.word(name.tokens.end);
        if name.kind == EntityKind::Person
            && next.eq_ignore_ascii_case("administration")
            && !words.facts(name.tokens.end).name
        {
            let tokens = Tokens::new(name.tokens.start, name.tokens.end + 1);
            let span = words.document.span(tokens);
            out.push(Name { span, tokens, kind: EntityKind::Organisation, rule: Rule("administration-of-a-person") });
        }
        out.push(name);
    }
    out
}
