//! Reading to marked text: all that the article shows about each of its words. What it looks like is not known here.

use crate::visible::Visible;
use extract::order;
use extract::{EntityId, Span};
use reading::Reading;
use reading::segment::{Mark, Paragraph, Run, overlapping, paragraphs, runs};
use std::rc::Rc;

/// A mention: of which entity, and which of its mentions.
pub(crate) type Place = (EntityId, usize);

/// All mentions in the order of the text.
pub(crate) fn places(reading: &Reading) -> Vec<Place> {
    let mut all: Vec<(Span, Place)> = Vec::new();
    for id in reading.analysis.entity_ids() {
        all.extend(reading.entity(id).mentions.iter().enumerate().map(|(i, m)| (m.span, (id, i))));
    }
    order::by_key(&mut all, |&x| x);
    all.into_iter().map(|(_, place)| place).collect()
}

/// The paragraphs of the text, each cut into runs with what was read there, what the filters leave, and the passage
/// looked at.
pub(crate) fn marked(reading: &Reading, visible: &Visible, at: Option<Span>) -> Vec<(Paragraph, Rc<[Run]>)> {
    let analysis = &reading.analysis;
    let mut marks: Vec<(Span, Mark)> = Vec::new();
    for id in analysis.entity_ids() {
        marks.extend(reading.entity(id).mentions.iter().enumerate().map(|(i, m)| (m.span, Mark::Mention(id, i))));
    }
    for (i, quote) in analysis.quotes.iter().enumerate() {
        marks.extend(quote.content.iter().map(|&s| (s, Mark::Quote(i))));
        marks.extend(quote.cue.map(|s| (s, Mark::Cue(i))));
    }
    marks.extend(analysis.dates.iter().enumerate().map(|(i, d)| (d.span, Mark::Date(i))));
    let lit = reading.sentences.iter().zip(&visible.sentences).filter(|(_, lit)| **lit);
    marks.extend(lit.map(|(&s, _)| (s, Mark::Lit)));
    marks.extend(visible.hits.iter().map(|&s| (s, Mark::Hit)));
    marks.extend(at.map(|s| (s, Mark::At)));
    order::by_key(&mut marks, |&x| x);
    let longest = marks.iter().map(|(s, _)| s.len()).max().unwrap_or_default();
    let runs_of = |p: Paragraph| runs(p.body, &overlapping(&marks, longest, p.body)).into();
    paragraphs(reading.text()).into_iter().map(|p| (p, runs_of(p))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, id};
    use crate::state::{Action, State};
    use crate::visible::visible;

    #[test]
    fn mentions_come_in_the_order_of_the_text() {
        let reading = fixture::reading();
        let spans: Vec<Span> = places(&reading).iter().map(|&(id, i)| reading.entity(id).mentions[i].span).collect();
        assert!(spans.is_sorted());
        assert_eq!(spans.len(), reading.analysis.entities.iter().map(|e| e.mentions.len()).sum::<usize>());
    }

    #[test]
    fn only_what_the_filters_leave_is_lit() {
        let reading = fixture::reading();
        let bruce = Action::SelectEntity(id(&reading, "Tammy Bruce"));
        let text = marked(&reading, &visible(&reading, &State::default().after(bruce)), None);
        let runs = text.iter().flat_map(|(_, runs)| runs.iter());
        let lit = |wanted: Mark| move |r: &&Run| r.marks.contains(&wanted);
        let hits: Vec<&str> = runs.clone().filter(lit(Mark::Hit)).map(|r| r.span.of(reading.text())).collect();
        assert_eq!(hits, ["Tammy Bruce", "Bruce", "I", "she", "Bruce"]);
        assert!(runs.clone().filter(lit(Mark::Hit)).all(|r| r.marks.contains(&Mark::Lit)));
        assert!(runs.clone().any(|r| !r.marks.contains(&Mark::Lit)));
    }
}
