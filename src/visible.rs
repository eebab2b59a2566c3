//! What the filters leave: the quotes, ties and dates to show, the sentences to light, and the places to step through.

use crate::state::{Join, State};
use extract::order;
use extract::{Date, EntityId, Quote, Relation, Span};
use reading::Speaker;
use reading::fold::{find, fold, holds};
use reading::{Reading, extent};

/// What is left of a reading. Indices are into the lists of the analysis, in order; without a filter all are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Visible {
    /// For each sentence whether all the filters hold in it.
    pub(crate) sentences: Vec<bool>,
    /// The quotes left.
    pub(crate) quotes: Vec<usize>,
    /// The relations left.
    pub(crate) relations: Vec<usize>,
    /// The dates left.
    pub(crate) dates: Vec<usize>,
    /// For each entity how many of its mentions stand in the sentences left. A search does not count here: it asks
    /// for names in the index, and for words elsewhere.
    pub(crate) mentions: Vec<usize>,
    /// Just what is asked for, in order: the chosen names, words and dates. Empty without a filter.
    pub(crate) hits: Vec<Span>,
}

impl Visible {
    /// The hit after the passage looked at; past the last one, the first.
    pub(crate) fn hit_after(&self, at: Option<Span>) -> Option<Span> {
        self.hits.iter().find(|&&hit| at.is_none_or(|at| hit > at)).or(self.hits.first()).copied()
    }

    /// The hit before the passage looked at; before the first one, the last.
    pub(crate) fn hit_before(&self, at: Option<Span>) -> Option<Span> {
        self.hits.iter().rev().find(|&&hit| at.is_some_and(|at| hit < at)).or(self.hits.last()).copied()
    }
}

/// Applies the filters of `state`.
pub(crate) fn visible(reading: &Reading, state: &State) -> Visible {
    let filters = Filters::new(reading, state);
    let analysis = &reading.analysis;
    let without_search: Vec<bool> = (0..reading.sentences.len()).map(|i| filters.sentence(i)).collect();
    let sentences: Vec<bool> = without_search.iter().enumerate().map(|(i, &left)| left && filters.found[i]).collect();
    let quotes = indices(&analysis.quotes, |q| filters.quote(q));
    let relations = indices(&analysis.relations, |r| filters.relation(r));
    let dates = indices(&analysis.dates, |d| filters.date(d, &sentences));
    let mentions = analysis
        .entities
        .iter()
        .map(|e| e.mentions.iter().filter(|m| any(reading, m.span, &without_search)).count())
        .collect();
    let hits = if state.is_filtered() { filters.hits(&sentences, &quotes, &dates) } else { Vec::new() };
    Visible { sentences, quotes, relations, dates, mentions, hits }
}

struct Filters<'a> {
    reading: &'a Reading,
    state: &'a State,
    /// The search text, folded.
    query: String,
    /// For each sentence whether it holds the search text.
    found: Vec<bool>,
    /// For each sentence which of the chosen entities it mentions, in order.
    named: Vec<Vec<EntityId>>,
    /// For each sentence whether a quote by a chosen speaker and of a chosen kind stands in it.
    quoted: Vec<bool>,
    /// For each sentence whether it has the chosen date.
    dated: Vec<bool>,
}

impl<'a> Filters<'a> {
    fn new(reading: &'a Reading, state: &'a State) -> Self {
        let query = fold(state.search.trim());
        let found = reading.sentences.iter().map(|s| query.is_empty() || holds(s.of(reading.text()), &query)).collect();
        let mut named = vec![Vec::new(); reading.sentences.len()];
        for &id in &state.entities {
            for mention in reading.analysis.entities.get(id.0 as usize).into_iter().flat_map(|e| &e.mentions) {
                for i in reading.sentences_of(mention.span) {
                    if named[i].last() != Some(&id) {
                        named[i].push(id);
                    }
                }
            }
        }
        let mut filters = Self { reading, state, query, found, named, quoted: Vec::new(), dated: Vec::new() };
        let mut quoted = vec![state.speakers.is_empty() && state.kinds.is_empty(); reading.sentences.len()];
        for quote in reading.analysis.quotes.iter().filter(|q| filters.said(q)) {
            for i in quote.content.iter().chain(&quote.cue).flat_map(|&s| reading.sentences_of(s)) {
                quoted[i] = true;
            }
        }
        filters.quoted = quoted;
        filters.dated = vec![state.date.is_none(); reading.sentences.len()];
        for date in reading.analysis.dates.iter().filter(|d| d.value.is_some() && d.value == state.date) {
            for i in reading.sentences_of(date.span) {
                filters.dated[i] = true;
            }
        }
        filters
    }

    /// Whether a sentence passes all but the search.
    fn sentence(&self, i: usize) -> bool {
        self.joined(&self.named[i]) && self.quoted[i] && self.dated[i]
    }

    /// Whether these of the chosen entities are enough.
    fn joined(&self, named: &[EntityId]) -> bool {
        match self.state.join {
            _ if self.state.entities.is_empty() => true,
            Join::Any => !named.is_empty(),
            Join::All => self.state.entities.iter().all(|id| named.contains(id)),
        }
    }

    /// Whether a quote is by a chosen speaker and of a chosen kind.
    fn said(&self, quote: &Quote) -> bool {
        let State { speakers, kinds, .. } = self.state;
        let by = |voice: &Speaker| speakers.contains(voice);
        (speakers.is_empty() || self.reading.voices(quote).iter().any(by))
            && (kinds.is_empty() || kinds.contains(&quote.kind))
    }

    /// A quote stays when its speaker and kind are chosen, the entities say or are named in it, and its sentences have
    /// the date; the search text is looked for in its words and in the speaker's name.
    fn quote(&self, quote: &Quote) -> bool {
        let text = self.reading.text();
        let is_in = |&&id: &&EntityId| {
            let mentions = self.reading.analysis.entities.get(id.0 as usize).map_or(&[][..], |e| &e.mentions);
            quote.speakers.contains(&id)
                || mentions.iter().any(|m| quote.content.iter().any(|content| content.overlaps(m.span)))
        };
        let named: Vec<EntityId> = self.state.entities.iter().filter(is_in).copied().collect();
        let found = || {
            self.query.is_empty()
                || holds(&self.reading.words(quote), &self.query)
                || self.reading.speakers(quote).is_some_and(|names| holds(&names, &self.query))
                || quote.source.is_some_and(|s| holds(s.of(text), &self.query))
        };
        let dated = || quote.content.iter().any(|&s| any(self.reading, s, &self.dated));
        self.said(quote) && self.joined(&named) && dated() && found()
    }

    /// A relation stays when it ties the chosen entities and speakers, and its evidence stands in a sentence with the
    /// chosen kinds and date.
    fn relation(&self, relation: &Relation) -> bool {
        let ends = [relation.source, relation.target].map(|id| self.shown_as(id));
        let named: Vec<EntityId> =
            self.state.entities.iter().copied().filter(|id| ends.contains(&self.shown_as(*id))).collect();
        let ties_speaker = || {
            self.state.speakers.iter().any(|s| matches!(s, Speaker::Known(id) if ends.contains(&self.shown_as(*id))))
        };
        let evidence = relation.evidence;
        let found = || {
            self.query.is_empty()
                || holds(&relation.label, &self.query)
                || holds(self.reading.passage(evidence).of(self.reading.text()), &self.query)
                || ends.iter().any(|&id| holds(&self.reading.entity(id).name, &self.query))
        };
        let said = || (self.state.kinds.is_empty() && ties_speaker()) || any(self.reading, evidence, &self.quoted);
        self.joined(&named) && said() && any(self.reading, evidence, &self.dated) && found()
    }

    fn date(&self, date: &Date, sentences: &[bool]) -> bool {
        (self.state.date.is_none() || date.value == self.state.date) && any(self.reading, date.span, sentences)
    }

    /// The entity that the graph shows in place of `id`.
    fn shown_as(&self, id: EntityId) -> EntityId {
        let entity = self.reading.analysis.entities.get(id.0 as usize);
        entity.and_then(|e| e.stands_for).filter(|_| self.state.fold).unwrap_or(id)
    }

    fn hits(&self, sentences: &[bool], quotes: &[usize], dates: &[usize]) -> Vec<Span> {
        let Self { reading, state, .. } = self;
        let analysis = &reading.analysis;
        let mut hits: Vec<Span> = Vec::new();
        let chosen = state.entities.iter().filter_map(|id| analysis.entities.get(id.0 as usize));
        hits.extend(chosen.flat_map(|e| &e.mentions).map(|m| m.span).filter(|&s| any(reading, s, sentences)));
        if !state.speakers.is_empty() || !state.kinds.is_empty() {
            hits.extend(quotes.iter().map(|&i| extent(&analysis.quotes[i])));
        }
        if state.date.is_some() {
            hits.extend(dates.iter().map(|&i| analysis.dates[i].span));
        }
        hits.extend(find(reading.text(), &self.query).into_iter().filter(|&s| any(reading, s, sentences)));
        order::by_key(&mut hits, |&x| x);
        hits.dedup();
        hits
    }
}

/// Whether one of the sentences that share a byte with `span` is left. What stands in no sentence passes.
fn any(reading: &Reading, span: Span, left: &[bool]) -> bool {
    let range = reading.sentences_of(span);
    range.is_empty() || left[range].contains(&true)
}

fn indices<T>(list: &[T], passes: impl Fn(&T) -> bool) -> Vec<usize> {
    list.iter().enumerate().filter(|(_, item)| passes(item)).map(|(i, _)| i).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{self, id};
    use crate::state::Action;
    use extract::QuoteKind;

    fn after(reading: &Reading, actions: Vec<Action>) -> Visible {
        visible(reading, &actions.into_iter().fold(State::default(), |state, action| state.after(action)))
    }

    fn words(reading: &Reading, left: &Visible) -> Vec<String> {
        left.quotes.iter().map(|&i| reading.words(&reading.analysis.quotes[i])).collect()
    }

    #[test]
    fn without_a_filter_all_is_left_and_nothing_is_a_hit() {
        let reading = fixture::reading();
        let all = after(&reading, vec![]);
        assert_eq!(all.quotes.len(), reading.analysis.quotes.len());
        assert_eq!(all.relations.len(), reading.analysis.relations.len());
        assert_eq!(all.dates.len(), reading.analysis.dates.len());
        assert!(all.sentences.iter().all(|&left| left) && all.hits.is_empty());
        assert_eq!(all.mentions[id(&reading, "Tammy Bruce").0 as usize], 5);
    }

    #[test]
    fn a_speaker_leaves_exactly_what_she_says() {
        let reading = fixture::reading();
        let bruce = Speaker::Known(id(&reading, "Tammy Bruce"));
        let left = after(&reading, vec![Action::ToggleSpeaker(bruce)]);
        let starts: Vec<String> = words(&reading, &left).iter().map(|w| w.chars().take(12).collect()).collect();
        assert_eq!(starts, ["US Secretary", "the meeting ", "I think the ", "even though "]);
        assert_eq!(left.hits.len(), 4);
        assert_eq!(left.sentences.iter().filter(|&&left| left).count(), 4);
    }

    #[test]
    fn the_unattributed_phrase_is_found() {
        let reading = fixture::reading();
        let left = after(&reading, vec![Action::ToggleSpeaker(Speaker::Unattributed)]);
        assert_eq!(words(&reading, &left), ["significant portion"]);
    }

    #[test]
    fn facets_narrow_each_other() {
        let reading = fixture::reading();
        let bruce = Speaker::Known(id(&reading, "Tammy Bruce"));
        let direct = Action::ToggleKind(QuoteKind::Direct);
        let left = after(&reading, vec![Action::ToggleSpeaker(bruce), direct.clone()]);
        assert_eq!(left.quotes.len(), 1);
        let left = after(&reading, vec![direct, Action::ToggleKind(QuoteKind::Phrase)]);
        assert_eq!(left.quotes.len(), 2);
    }

    #[test]
    fn any_and_all() {
        let reading = fixture::reading();
        let (trump, putin) = (id(&reading, "Donald Trump"), id(&reading, "Vladimir Putin"));
        let choose = vec![Action::ToggleEntity(trump), Action::ToggleEntity(putin)];
        let any = after(&reading, choose.clone());
        let all = after(&reading, [choose, vec![Action::SetJoin(Join::All)]].concat());
        assert!(all.relations.len() < any.relations.len());
        for &i in &all.relations {
            let r = &reading.analysis.relations[i];
            assert!([r.source, r.target].contains(&trump) && [r.source, r.target].contains(&putin));
        }
        assert_eq!(all.relations.len(), 2);
    }

    #[test]
    fn a_date_leaves_its_sentences() {
        let reading = fixture::reading();
        let sunday = reading.analysis.dates[7].value.unwrap();
        let left = after(&reading, vec![Action::ToggleDate(sunday)]);
        assert_eq!((left.dates.as_slice(), left.hits.len()), (&[7][..], 1));
        assert_eq!(words(&reading, &left), ["Zelenskiy “will be involved”"]);
    }

    #[test]
    fn search_is_blind_to_case_and_marks() {
        let reading = fixture::reading();
        let left = after(&reading, vec![Action::Search(" YIELD no ".into())]);
        assert_eq!(left.quotes.len(), 1);
        assert_eq!(left.hits.iter().map(|h| h.of(reading.text())).collect::<Vec<_>>(), ["yield no"]);
        let none = after(&reading, vec![Action::Search("giraffe".into())]);
        assert!(none.quotes.is_empty() && none.hits.is_empty() && none.relations.is_empty());
        // Names in the index are filtered by the index itself.
        assert_eq!(none.mentions, after(&reading, vec![]).mentions);
    }

    #[test]
    fn hits_are_stepped_through_round_and_round() {
        let hits = [Span::new(1, 3), Span::new(5, 6), Span::new(8, 9)];
        let visible = Visible { hits: hits.to_vec(), ..Visible::default() };
        assert_eq!(visible.hit_after(None), Some(hits[0]));
        assert_eq!(visible.hit_before(None), Some(hits[2]));
        assert_eq!(visible.hit_after(Some(hits[0])), Some(hits[1]));
        assert_eq!(visible.hit_after(Some(hits[2])), Some(hits[0]));
        assert_eq!(visible.hit_before(Some(hits[0])), Some(hits[2]));
        assert_eq!(visible.hit_before(Some(Span::new(6, 7))), Some(hits[1]));
        assert_eq!(Visible::default().hit_after(None), None);
    }

    #[test]
    fn ids_that_do_not_exist_leave_nothing() {
        let reading = fixture::reading();
        let left = after(&reading, vec![Action::SelectEntity(EntityId(9999))]);
        assert!(left.quotes.is_empty() && left.relations.is_empty() && left.hits.is_empty());
    }
}
