//! What the reader has chosen: filters, view and the place looked at. [`State::after`] is the only way it changes.
//!
//! The analysis is not state, nothing here touches the browser, and an action that changes nothing gives the same
//! `Rc` back, which skips the render.

use crate::graph::model::Kinds;
use extract::{DateValue, Day, EntityId, QuoteKind, Span};
use reading::Speaker;
use std::rc::Rc;
use yew::Reducible;

/// All that the views share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct State {
    /// The view in front.
    pub(crate) view: View,
    /// Chosen entities, sorted.
    pub(crate) entities: Vec<EntityId>,
    /// Whether one of them is enough.
    pub(crate) join: Join,
    /// Chosen speakers, sorted; one is enough.
    pub(crate) speakers: Vec<Speaker>,
    /// Chosen kinds of quote, sorted; one is enough.
    pub(crate) kinds: Vec<QuoteKind>,
    /// The chosen date.
    pub(crate) date: Option<DateValue>,
    /// Words searched for.
    pub(crate) search: String,
    /// The tie whose evidence is open.
    pub(crate) tie: Option<Tie>,
    /// The passage looked at.
    pub(crate) at: Option<Span>,
    /// Counts the times a passage was asked for, so that asking for the same one again moves there again.
    pub(crate) jumps: u32,
    /// Whether the graph also shows who merely stands in one sentence with whom.
    pub(crate) co_mention: bool,
    /// The other kinds of ties shown, where they are not those that suit the article.
    pub(crate) ties: Option<Kinds>,
    /// Whether the relationships are in a table.
    pub(crate) table: bool,
    /// Whether a capital is drawn as the country it stands for.
    pub(crate) fold: bool,
    /// Whether the article shows its marks.
    pub(crate) marks: Marks,
    /// How the quotes are listed.
    pub(crate) order: Order,
    /// How the index is sorted.
    pub(crate) sort: Sort,
    /// The day that relative dates are read from.
    pub(crate) published: Option<Day>,
}

/// The five ways to look at the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// The text alone; beside another view where there is room.
    #[default]
    Article,
    Index,
    Quotes,
    Relations,
    Timeline,
}

/// How several chosen entities are joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Join {
    #[default]
    Any,
    All,
}

/// Two entities that are tied, whichever way round; the smaller id first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tie {
    pub(crate) a: EntityId,
    pub(crate) b: EntityId,
}

impl Tie {
    /// The tie between two entities.
    pub(crate) fn new(one: EntityId, other: EntityId) -> Self {
        Self { a: one.min(other), b: one.max(other) }
    }
}

/// Whether the text is shown with its marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Marks {
    #[default]
    Shown,
    Hidden,
}

/// How quotes are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    #[default]
    Text,
    Speaker,
}

/// How the index is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sort {
    #[default]
    Mentions,
    First,
    Name,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Brings a view to the front.
    Show(View),
    /// Chooses this entity and no other.
    SelectEntity(EntityId),
    /// Gives up the chosen entities.
    SelectNone,
    /// Adds an entity to those chosen, or takes it away.
    ToggleEntity(EntityId),
    /// Joins the chosen entities.
    SetJoin(Join),
    /// Adds a speaker, or takes it away.
    ToggleSpeaker(Speaker),
    /// Adds a kind of quote, or takes it away.
    ToggleKind(QuoteKind),
    /// Chooses a date, or gives it up.
    ToggleDate(DateValue),
    /// Searches for words; none shows all.
    Search(String),
    /// Gives up every choice; view and order stay.
    Clear,
    /// Opens the evidence of a tie, or closes it.
    OpenTie(Option<Tie>),
    /// Goes to a passage of the article.
    GoTo(Span),
    /// Shows or hides mere co-mention.
    ToggleCoMention,
    /// Shows these kinds of ties, co-mention aside; none shows those that suit the article.
    ShowTies(Option<Kinds>),
    /// Shows the relationships as a table, or as a picture.
    ShowTable(bool),
    /// Folds capitals into their countries, or unfolds them.
    ToggleFold,
    /// Shows or hides the marks in the article.
    ToggleMarks,
    /// Lists the quotes this way.
    SetOrder(Order),
    /// Sorts the index this way.
    SetSort(Sort),
    /// Reads relative dates from this day.
    SetPublished(Option<Day>),
    /// Goes to a state as a whole: from the address, or back in history.
    Restore(Box<State>),
}

impl State {
    /// The state before anything is chosen.
    pub(crate) fn new(published: Option<Day>) -> Self {
        Self { published, ..Self::default() }
    }

    /// True when some filter is on.
    pub(crate) fn is_filtered(&self) -> bool {
        let State { entities, speakers, kinds, date, search, .. } = self;
        !(entities.is_empty() && speakers.is_empty() && kinds.is_empty() && date.is_none() && search.trim().is_empty())
    }

    /// The state that `action` leads to.
    pub(crate) fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Show(view) => next.view = view,
            Action::SelectEntity(id) => next.entities = vec![id],
            Action::SelectNone => next.entities.clear(),
            Action::ToggleEntity(id) => toggle(&mut next.entities, id),
            Action::SetJoin(join) => next.join = join,
            Action::ToggleSpeaker(speaker) => toggle(&mut next.speakers, speaker),
            Action::ToggleKind(kind) => toggle(&mut next.kinds, kind),
            Action::ToggleDate(date) => next.date = (next.date != Some(date)).then_some(date),
            Action::Search(words) => next.search = words,
            Action::Clear => {
                next.entities.clear();
                next.speakers.clear();
                next.kinds.clear();
                next.search.clear();
                (next.join, next.date, next.tie, next.at) = (Join::Any, None, None, None);
            }
            Action::OpenTie(tie) => next.tie = tie,
            Action::GoTo(span) => {
                next.at = Some(span);
                next.jumps = next.jumps.wrapping_add(1);
            }
            Action::ToggleCoMention => next.co_mention = !next.co_mention,
            Action::ShowTies(kinds) => next.ties = kinds,
            Action::ShowTable(table) => next.table = table,
            Action::ToggleFold => next.fold = !next.fold,
            Action::ToggleMarks => {
                next.marks = if next.marks == Marks::Shown { Marks::Hidden } else { Marks::Shown };
            }
            Action::SetOrder(order) => next.order = order,
            Action::SetSort(sort) => next.sort = sort,
            Action::SetPublished(day) => next.published = day,
            Action::Restore(state) => {
                // A passage in the address is gone to; `jumps` is this page's own count and goes on.
                next = *state;
                next.jumps = if next.at.is_some() { self.jumps.wrapping_add(1) } else { self.jumps };
            }
        }
        next
    }
}

/// The state as the page holds it: views are given a share of it and no copy.
pub(crate) struct Held(pub(crate) Rc<State>);

impl Reducible for Held {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.after(action);
        if next == *self.0 { self } else { Rc::new(Held(Rc::new(next))) }
    }
}

/// Takes `item` out of a sorted list, or puts it in its place.
fn toggle<T: Ord>(list: &mut Vec<T>, item: T) {
    match list.binary_search(&item) {
        Ok(found) => drop(list.remove(found)),
        Err(place) => list.insert(place, item),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEE: EntityId = EntityId(0);
    const ROY: EntityId = EntityId(1);

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| state.after(action))
    }

    #[test]
    fn toggling_twice_is_nothing() {
        for action in [
            Action::ToggleEntity(LEE),
            Action::ToggleSpeaker(Speaker::Unattributed),
            Action::ToggleKind(QuoteKind::Direct),
            Action::ToggleDate(DateValue::Year(1999)),
            Action::ToggleCoMention,
            Action::ToggleFold,
            Action::ToggleMarks,
        ] {
            assert_ne!(after([action.clone()]), State::default(), "{action:?}");
            assert_eq!(after([action.clone(), action.clone()]), State::default(), "{action:?}");
        }
    }

    #[test]
    fn the_order_of_choosing_does_not_matter() {
        let one = after([Action::ToggleEntity(LEE), Action::ToggleEntity(ROY)]);
        assert_eq!(one, after([Action::ToggleEntity(ROY), Action::ToggleEntity(LEE)]));
        assert_eq!(one.entities, [LEE, ROY]);
        assert_eq!(after([Action::ToggleEntity(LEE), Action::SelectEntity(ROY)]).entities, [ROY]);
    }

    #[test]
    fn clear_takes_every_filter_and_keeps_the_view() {
        let state = after([
            Action::Show(View::Quotes),
            Action::SetOrder(Order::Speaker),
            Action::ShowTable(true),
            Action::ShowTies(Some(Kinds::default())),
            Action::ToggleEntity(LEE),
            Action::SetJoin(Join::All),
            Action::ToggleSpeaker(Speaker::Known(ROY)),
            Action::ToggleKind(QuoteKind::Mixed),
            Action::ToggleDate(DateValue::Year(1999)),
            Action::Search("talks".into()),
        ]);
        assert!(state.is_filtered());
        let cleared = state.after(Action::Clear);
        assert!(!cleared.is_filtered());
        let kept = [Action::ShowTable(true), Action::ShowTies(Some(Kinds::default()))];
        let kept = [Action::Show(View::Quotes), Action::SetOrder(Order::Speaker)].into_iter().chain(kept);
        assert_eq!(cleared, after(kept));
    }

    #[test]
    fn what_changes_nothing_is_the_same_state() {
        let state = Rc::new(Held(Rc::default()));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(Action::Clear)));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(Action::Show(View::Article))));
    }

    #[test]
    fn going_to_the_same_place_again_moves_again() {
        let there = Action::GoTo(Span::new(3, 9));
        let once = after([there.clone()]);
        assert_ne!(once.jumps, once.after(there).jumps);
    }

    #[test]
    fn a_tie_has_no_direction() {
        assert_eq!(Tie::new(LEE, ROY), Tie::new(ROY, LEE));
    }
}
