//! The index: who and what is named, by type, with roles and the paragraphs and quotes where each is found.

use std::cmp::Reverse;

use extract::{EntityId, EntityKind};
use maud::{Markup, html};
use reading::words::{self, KINDS};

use crate::escape::Text;
use crate::glyph::glyph;
use crate::{Page, anchor};

/// The section.
pub(crate) fn section(page: &Page) -> Markup {
    let reading = page.reading;
    html! {
        section.panel.index id="index" aria-labelledby="index-head" {
            h2.section-head id="index-head" { "Index" }
            @if reading.analysis.entities.is_empty() {
                p.empty { "No name was found in this article." }
            } @else {
                div.groups { @for kind in KINDS { (group(page, kind)) } }
            }
        }
    }
}

fn group(page: &Page, kind: EntityKind) -> Markup {
    let mut ids: Vec<EntityId> = page.reading.of_kind(kind).collect();
    ids.sort_by_key(|&id| Reverse(page.reading.entity(id).mentions.len()));
    html! {
        @if !ids.is_empty() {
            section class={ "index-group " (words::kind(kind)) } {
                h3 { (words::kinds(kind)) span.figure { (ids.len()) } }
                ul { @for id in ids { (entry(page, id)) } }
            }
        }
    }
}

fn entry(page: &Page, id: EntityId) -> Markup {
    let reading = page.reading;
    let entity = reading.entity(id);
    let mut paragraphs: Vec<usize> = entity.mentions.iter().map(|m| page.paragraph_of(m.span)).collect();
    paragraphs.dedup();
    let said = reading.analysis.quotes.iter().enumerate().filter(|(_, q)| q.speakers.contains(&id));
    let said: Vec<usize> = said.map(|(i, _)| i).collect();
    html! {
        li.named id=(anchor::name(reading, id)) {
            p.entry {
                (glyph(entity.kind))
                span.name id=(anchor::entity_address(reading, id)) {
                    (Text(&entity.name))
                    @if !entity.roles.is_empty() {
                        span.role { @for (i, role) in entity.roles.iter().enumerate() { @if i > 0 { "; " } (Text(&reading.role(role))) } }
                    }
                    @if let Some(other) = entity.stands_for {
                        span.role { "stands for " a href={ "#" (anchor::name(reading, other)) } { (Text(&reading.entity(other).name)) } }
                    }
                }
                span.figure { (entity.mentions.len()) span.unseen { @if entity.mentions.len() == 1 { " mention" } @else { " mentions" } } }
            }
            p.places {
                @if paragraphs.len() == 1 { "Paragraph" } @else { "Paragraphs" }
                @for number in paragraphs { " " a href={ "#" (anchor::paragraph(number)) } { (number) } }
                @if !said.is_empty() {
                    @if said.len() == 1 { " · Quote" } @else { " · Quotes" }
                    @for index in said { " " a href={ "#" (anchor::said(index)) } { (index + 1) } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::read;

    #[test]
    fn an_entry_says_what_and_where() {
        let reading = read("Mayor Ann Lee came to Paris.\n\n“It rains,” Lee said.", "");
        let html = section(&Page::new(&reading)).into_string();
        for words in [
            "<li class=\"named\" id=\"name-ann-lee\">",
            "<span class=\"name\" id=\"who=ann-lee\">Ann Lee<span class=\"role\">",
            "Paragraphs <a href=\"#p1\">1</a> <a href=\"#p2\">2</a> · Quote <a href=\"#said-1\">1</a>",
            "Places<span class=\"figure\">1</span>",
        ] {
            assert!(html.contains(words), "{words} is not in {html}");
        }
    }
}
