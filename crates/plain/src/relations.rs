//! The ties as a table, each with the words that prove it.

use extract::{Relation, RelationKind};
use maud::{Markup, html};
use reading::words;

use crate::escape::Text;
use crate::{Page, anchor};

/// The section. Names that merely stand in one sentence are no ties here; how many there are is said.
pub(crate) fn section(page: &Page) -> Markup {
    let all = &page.reading.analysis.relations;
    let mut ties: Vec<&Relation> = all.iter().filter(|r| r.kind != RelationKind::CoMention).collect();
    ties.sort_by_key(|r| r.evidence);
    let together = all.len() - ties.len();
    html! {
        section.panel.relations id="ties" aria-labelledby="ties-head" {
            h2.section-head id="ties-head" { "Relationships" span.figure { (ties.len()) } }
            @if ties.is_empty() {
                p.empty { "No tie between names was found in this article." }
            } @else {
                div.relation-table {
                    table role="table" {
                        caption { (words::count(ties.len(), ties.len(), "tie", "ties")) ", as the machine reads them" }
                        thead role="rowgroup" {
                            tr role="row" {
                                @for title in ["From", "Tie", "To", "Status", "In the article"] { th role="columnheader" scope="col" { (title) } }
                            }
                        }
                        tbody role="rowgroup" { @for tie in &ties { (row(page, tie)) } }
                    }
                }
            }
            @if together > 0 {
                p.hint { "Not listed: " (words::count(together, together, "pair of names", "pairs of names")) " that only share a sentence." }
            }
        }
    }
}

fn row(page: &Page, tie: &Relation) -> Markup {
    let reading = page.reading;
    let end = |id| html! { a.link href={ "#" (anchor::name(reading, id)) } { (Text(&reading.entity(id).name)) } };
    let status = words::status(tie.status).unwrap_or("stated");
    let place = anchor::paragraph(page.paragraph_of(tie.evidence));
    html! {
        tr role="row" {
            td.relation-end role="cell" { (end(tie.source)) }
            td.relation-label role="cell" { (Text(&tie.label)) }
            td.relation-end role="cell" { (end(tie.target)) }
            td.relation-status role="cell" data-status=(status) { (status) }
            td.relation-place role="cell" { a.link href={ "#" (place) } { "“" (Text(tie.evidence.of(reading.text()))) "”" } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::reading;
    use extract::Status;

    #[test]
    fn a_tie_is_a_row_with_its_proof() {
        let reading = reading();
        let html = section(&Page::new(&reading)).into_string();
        let ties = reading.analysis.relations.iter().filter(|r| r.kind != RelationKind::CoMention);
        assert_eq!(html.matches("<td class=\"relation-label\"").count(), ties.clone().count());
        for tie in ties {
            assert!(html.contains(&html! { "“" (Text(tie.evidence.of(reading.text()))) "”" }.into_string()));
        }
        assert!(reading.analysis.relations.iter().any(|r| r.status == Status::Planned));
        assert!(html.contains("data-status=\"planned\">planned</td>"));
    }
}
