//! Who holds a part of what: "a hedge fund that owns 8.9% of Acme", "Ann Lee bought half of Acme".

use super::actor::actors;
use super::stage::{Stage, stated};
use crate::analysis::{EntityKind, Relation, RelationKind};
use crate::listed::listed;
use crate::tag::Tag;

/// Ties between holders and the organisations of which they hold a part.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    let ofs = stage.page.document.forms.mark(|word| word == "of");
    for &sentence in &stage.page.document.sentences {
        for of in sentence.iter().filter(|&i| ofs.has(i)) {
            let Some(verb) = measured(stage, of, sentence.start) else { continue };
            let Some(label) = label(stage.page.word(verb)) else { continue };
            let body = stage.object(of + 1).filter(|&b| stage.free(b));
            let body = body.filter(|&b| stage.parties[b].kind == EntityKind::Organisation);
            let Some((body, actors)) = body.zip(actors(stage, verb, sentence.start, None)) else { continue };
            for &holder in &actors.parties {
                let (a, b) = (&stage.parties[holder], &stage.parties[body]);
                out.push(Relation { status: actors.status, ..stated(a, label, b, RelationKind::Event, "share") });
            }
        }
    }
    out
}

/// The verb before the measure that ends at the "of": "owns 8.9 per cent", "bought half", "holds a majority".
fn measured(stage: &Stage<'_, '_>, of: usize, first: usize) -> Option<usize> {
    let word = |i: usize| stage.page.word(i);
    let unit = of.checked_sub(1).filter(|&u| u > first)?;
    let share = stage.page.is_one_of(unit, listed!("half majority third quarter % percent cent shares"))
        || word(unit).ends_with('%');
    let part = |i: usize| {
        stage.page.document.tag(i) == Tag::Number
            || word(i).starts_with(|c: char| c.is_ascii_digit())
            || stage.page.is_one_of(i, listed!("a about almost around just less more nearly over"))
            || stage.page.is_one_of(i, listed!("per roughly some than the under % and . up to"))
    };
    let mut at = unit;
    while at > first + 1 && unit - at < 6 && part(at - 1) {
        at -= 1;
    }
    at.checked_sub(1).filter(|&v| share && v > first)
}

fn label(verb: &str) -> Option<&'static str> {
    Some(match verb {
        "own" | "owns" | "owned" | "owning" | "hold" | "holds" | "held" | "holding" | "has" | "had" => "owns part of",
        "control" | "controls" | "controlled" | "controlling" => "owns part of",
        "acquire" | "acquires" | "acquired" | "acquiring" | "buy" | "buys" | "bought" | "buying" => "bought part of",
        "sell" | "sells" | "sold" | "selling" => "sold part of",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn who_holds_a_part() {
        check("[P:Ann Lee] owns 8.9% of [O:Acme] .", "Ann Lee -owns part of> Acme");
        check("[O:Bolt] , a hedge fund that holds nearly 30 per cent of [O:Acme] , fell .", "Bolt -owns part of> Acme");
        check("[P:Ann Lee] has bought half of [O:Acme] .", "Ann Lee -bought part of> Acme");
    }

    #[test]
    fn not_whatever_is_counted() {
        check("[P:Ann Lee] met 30% of [O:Acme] .", "");
        check("[P:Ann Lee] owns a picture of [O:Acme] .", "");
    }
}
