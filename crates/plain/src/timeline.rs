//! What the article dates, in order of time, each with its sentence; what cannot be placed stands apart.

use extract::{Date, DateValue};
use maud::{Markup, html};
use reading::calendar;

use crate::escape::Text;
use crate::{Page, anchor};

/// The section.
pub(crate) fn section(page: &Page) -> Markup {
    let dates = &page.reading.analysis.dates;
    let apart: Vec<&Date> = dates.iter().filter(|date| date.value.is_none()).collect();
    html! {
        section.panel.timeline id="dates" aria-labelledby="dates-head" {
            h2.section-head id="dates-head" { "Timeline" }
            @if dates.is_empty() {
                p.empty { "The article dates nothing, as far as the machine can tell." }
            } @else if page.reading.article.published.is_none() {
                p.hint { "The day of publication is not known, so that “Monday” or “last week” cannot be placed." }
            }
            @let moments = moments(dates);
            @if !moments.is_empty() {
                ol.moments { @for (value, dates) in moments {
                    li.moment {
                        h3 { time datetime=(calendar::iso(value)) { (calendar::long(value)) } }
                        ul { @for date in dates { (passage(page, date)) } }
                    }
                } }
            }
            @if !apart.is_empty() {
                section.apart {
                    h3 { "Not placed in time" }
                    p.hint { "The article alone does not say which day, week or year these are." }
                    ul { @for date in apart { (passage(page, date)) } }
                }
            }
        }
    }
}

/// The times that are known, in order, each with what is dated so.
fn moments(dates: &[Date]) -> Vec<(DateValue, Vec<&Date>)> {
    let mut moments: Vec<(DateValue, Vec<&Date>)> = Vec::new();
    for date in dates {
        let Some(value) = date.value else { continue };
        match moments.iter_mut().find(|(known, _)| *known == value) {
            Some((_, list)) => list.push(date),
            None => moments.push((value, vec![date])),
        }
    }
    moments.sort_by_key(|(value, _)| calendar::order(*value));
    moments
}

/// The sentence of a date, with the date lit.
fn passage(page: &Page, date: &Date) -> Markup {
    let text = page.reading.text();
    let whole = page.reading.passage(date.span);
    let before = &text[whole.start as usize..date.span.start as usize];
    let after = &text[date.span.end as usize..whole.end as usize];
    html! {
        li.passage {
            p {
                (Text(before)) mark.date { (Text(date.span.of(text))) } (Text(after)) " "
                a.link href={ "#" (anchor::paragraph(page.paragraph_of(date.span))) } { "In the article" }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::read;

    #[test]
    fn times_come_in_order_each_with_its_sentence() {
        let text = "They meet on Tuesday. It began on 3 May 2022.\n";
        let html = section(&Page::new(&read(text, "published: 2025-02-17"))).into_string();
        let first = html.find("<time datetime=\"2022-05-03\">Tuesday 3 May 2022</time>").expect(&html);
        let second = html.find("<time datetime=\"2025-02-18\">").expect(&html);
        assert!(first < second);
        assert!(html.contains("<p>They meet on <mark class=\"date\">Tuesday</mark>. <a "), "{html}");
        assert!(section(&Page::new(&read(text, ""))).into_string().contains("Not placed in time"));
    }
}
