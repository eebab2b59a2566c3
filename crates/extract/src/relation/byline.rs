//! Whom reporters write for and where from, as their byline says: "By Ann Lee" over "Alder Valley Ledger", "By Ann Lee,
//! Daily Planet", "Ann Lee in Lima and Bo Ray in Bath".

use super::stage::{Party, Stage};
use crate::analysis::{EntityKind, Relation, RelationKind, Rule, Status};
use crate::listed::listed;

/// Ties of the people of a byline to the medium that stands with them.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    for pair in stage.parties.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let line = stage.page.sentence(a.tokens.start);
        let by = matches!(stage.page.word(line.start), "By" | "BY") && a.phrase.start == line.start + 1;
        let comma = usize::from(stage.page.is(a.tokens.end, ","));
        let next = b.phrase.start == a.tokens.end + comma && b.tokens.end == stage.page.sentence(b.tokens.start).end;
        let apart = comma == 1 || line.end == a.tokens.end;
        // "Ann Lee · Daily Planet · Posted on Monday": a byline without its "By".
        let mark = stage.page.is_one_of(a.tokens.end, listed!("· | •"));
        let dotted = mark && a.phrase.start == line.start && b.tokens.start == a.tokens.end + 1;
        let (by, next, apart) = (by || dotted, next || dotted, apart || dotted);
        if by && next && apart && a.kind == EntityKind::Person && b.kind == EntityKind::Organisation {
            out.push(tie(a, ("writes for", RelationKind::Role), b));
        }
        if a.kind == EntityKind::Person && b.kind == EntityKind::Place && placed(stage, a, b) {
            out.push(tie(a, ("reports from", RelationKind::Location), b));
        }
    }
    out
}

/// "By Ann Lee in Lima and Bo Ray in Bath", "Ann Lee, Lima": a line that holds nothing else.
fn placed(stage: &Stage<'_, '_>, a: &Party, b: &Party) -> bool {
    let document = stage.page.document;
    let (link, at) = (a.tokens.end, document.paragraph_of(a.tokens.start));
    let line = document.paragraphs[at];
    // "Ann Lee in Lima" may be a headline or whoever signs a letter: of a reporter the text says no more.
    let by = stage.page.is_one_of(line.start, listed!("By BY"));
    let unread = || (1..6).contains(&at) && stage.entity(a.entity).mentions.len() == 1;
    let edge = line.end - line.start < 40 && (by || unread());
    let joined =
        stage.page.is_one_of(link, listed!("in ,")) && b.phrase.start == link + 1 && line.contains(b.tokens.start);
    let part = |i: usize| stage.page.name_index_at(i).is_some() || stage.page.is_one_of(i, listed!("By BY , . and in"));
    edge && joined && line.iter().all(part)
}

fn tie(a: &Party, (label, kind): (&str, RelationKind), b: &Party) -> Relation {
    let (label, evidence) = (label.to_owned(), a.span.cover(b.span));
    let (source, target, status, rule) = (a.entity, b.entity, Status::Stated, Rule("byline"));
    Relation { source, label, kind, target, evidence, status, rule, confidence: None }
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn a_byline_names_the_medium() {
        check("By [P:Ann Lee]\n[O:Alder Valley Ledger]\n\nIt rained .", "Ann Lee -writes for> Alder Valley Ledger");
        check("By [P:Ann Lee] , [O:Daily Planet]\n\nIt rained .", "Ann Lee -writes for> Daily Planet");
        check("By [P:Ann Lee]\n\n[O:Acme] fell .", "");
        check("[P:Ann Lee] in [L:Lima]\n\nIt rained .", "");
        check(
            "Rain\n\n[P:Ann Lee] in [L:Lima] and [P:Bo Ray] in [L:Bath]\n\nIt rained .",
            "Ann Lee -reports from> Lima; Bo Ray -reports from> Bath",
        );
        check("By [P:Ann Lee] , [L:Lima]\n\nIt rained .", "Ann Lee -reports from> Lima");
        check("[P:Ann Lee] slept in [L:Lima]\n\nIt rained .", "");
        check("[P:Ann Lee] · [O:Daily Planet] · Posted on Monday\n\nIt rained .", "Ann Lee -writes for> Daily Planet");
    }
}
