//! Whom reporters write for, as their byline says: "By Ann Lee" over "Alder Valley Ledger", "By Ann Lee, Daily Planet".

use super::stage::{Stage, stated};
use crate::analysis::{EntityKind, Relation, RelationKind};
use crate::listed::listed;

/// Ties of the people of a byline to the medium that stands with them.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for (at, pair) in stage.parties.windows(2).enumerate() {
        let (a, b) = (&pair[0], &pair[1]);
        let line = stage.page.sentence(a.tokens.start);
        // "By Ann Lee and Bo Ray, Daily Planet"
        let all = stage.joined_before(at);
        let first = all.iter().map(|&p| stage.parties[p].phrase.start).min();
        let by = matches!(stage.page.word(line.start), "By" | "BY") && first == Some(line.start + 1);
        let comma = usize::from(stage.page.is(a.tokens.end, ","));
        let next = b.phrase.start == a.tokens.end + comma && b.tokens.end == stage.page.sentence(b.tokens.start).end;
        let apart = comma == 1 || line.end == a.tokens.end;
        // "Ann Lee · Daily Planet · Posted on Monday": a byline without its "By".
        let mark = stage.page.is_one_of(a.tokens.end, listed!("· | •"));
        let dotted = mark && a.phrase.start == line.start && b.tokens.start == a.tokens.end + 1;
        let (by, next, apart) = (by || dotted, next || dotted, apart || dotted);
        let people = all.iter().map(|&p| &stage.parties[p]).filter(|p| p.kind == EntityKind::Person);
        if by && next && apart && b.kind == EntityKind::Organisation {
            out.extend(people.map(|p| stated(p, "writes for", b, RelationKind::Role, "byline")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn a_byline_names_the_medium() {
        check("By [P:Ann Lee]\n[O:Alder Valley Ledger]\n\nIt rained .", "Ann Lee -writes for> Alder Valley Ledger");
        check("By [P:Ann Lee] , [O:Daily Planet]\n\nIt rained .", "Ann Lee -writes for> Daily Planet");
        check(
            "By [P:Ann Lee] and [P:Bo Ray] , [O:Daily Planet]\n\nIt rained .",
            "Ann Lee -writes for> Daily Planet; Bo Ray -writes for> Daily Planet",
        );
        check("By [P:Ann Lee]\n\n[O:Acme] fell .", "");
        check("[P:Ann Lee] · [O:Daily Planet] · Posted on Monday\n\nIt rained .", "Ann Lee -writes for> Daily Planet");
    }
}
