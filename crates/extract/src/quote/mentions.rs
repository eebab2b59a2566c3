//! The mentions of all entities, for asking who is named where.

use crate::analysis::{Entity, EntityId, EntityKind, Mention, MentionKind, Role};
use crate::order;
use crate::span::Span;

/// All mentions of all entities, in text order.
pub(super) struct Mentions<'a> {
    list: Vec<(Mention, EntityId)>,
    entities: &'a [Entity],
}

impl<'a> Mentions<'a> {
    pub(super) fn new(entities: &'a [Entity]) -> Self {
        let ids = (0_u32..).map(EntityId);
        let mut list: Vec<(Mention, EntityId)> =
            entities.iter().zip(ids).flat_map(|(e, id)| e.mentions.iter().map(move |&m| (m, id))).collect();
        order::by_span(&mut list, |(m, _)| m.span);
        Self { list, entities }
    }

    /// Those that lie wholly inside `span`.
    pub(super) fn inside(&self, span: Span) -> impl DoubleEndedIterator<Item = &(Mention, EntityId)> {
        let from = self.list.partition_point(|(m, _)| m.span.start < span.start);
        let to = self.list.partition_point(|(m, _)| m.span.start < span.end);
        self.list[from..to.max(from)].iter().filter(move |(m, _)| m.span.end <= span.end)
    }

    pub(super) fn is_person(&self, id: EntityId) -> bool {
        self.entities[id.0 as usize].kind == EntityKind::Person
    }

    pub(super) fn is_organisation(&self, id: EntityId) -> bool {
        self.entities[id.0 as usize].kind == EntityKind::Organisation
    }

    /// Whether `span`, after "the", is somebody called by his group: "Republican", "Finn".
    pub(super) fn one_of_a_group(&self, span: Span) -> bool {
        self.inside(span).any(|(_, id)| self.is_group(*id) || self.is_person(*id))
    }

    pub(super) fn is_group(&self, id: EntityId) -> bool {
        self.entities[id.0 as usize].kind == EntityKind::Group
    }

    pub(super) fn is_place(&self, id: EntityId) -> bool {
        self.entities[id.0 as usize].kind == EntityKind::Place
    }

    /// Whether one person, and no other, is named before `span`.
    pub(super) fn only_person_before(&self, span: Span) -> bool {
        let mut people =
            self.inside(Span::new(0, span.start)).filter(|(m, id)| m.kind == MentionKind::Name && self.is_person(*id));
        people.next().is_some_and(|(_, first)| people.all(|(_, id)| id == first))
    }

    /// Whether the article has told no role of a person, or one with that noun.
    pub(super) fn holds_nothing_but(&self, id: EntityId, noun: &str) -> bool {
        let roles = &self.entities[id.0 as usize].roles;
        roles.is_empty() || roles.iter().any(|r| r.text.contains(noun))
    }

    /// Whether one of a person's roles holds one of these words.
    pub(super) fn holds_one_of(&self, id: EntityId, words: &[&str]) -> bool {
        self.entities[id.0 as usize].roles.iter().any(|r| words.iter().any(|w| r.text.contains(w)))
    }

    /// The only person with such a role.
    pub(super) fn only_one_who_is(&self, role: impl Fn(&Role) -> bool) -> Option<EntityId> {
        let ids = (0_u32..).map(EntityId);
        let mut all =
            self.entities.iter().zip(ids).filter(|(e, _)| e.kind == EntityKind::Person && e.roles.iter().any(&role));
        let (_, id) = all.next()?;
        all.next().is_none().then_some(id)
    }

    pub(super) fn name(&self, id: EntityId) -> &str {
        &self.entities[id.0 as usize].name
    }

    /// Whether an entity is only described: "the Israeli army".
    pub(super) fn is_unnamed(&self, id: EntityId) -> bool {
        self.entities[id.0 as usize].mentions.iter().all(|m| m.kind != MentionKind::Name)
    }

    /// Whether an entity has no other name than this.
    pub(super) fn is_called(&self, id: EntityId, name: &str) -> bool {
        self.name(id) == name
    }

    /// Where an entity is first named.
    pub(super) fn first(&self, id: EntityId) -> Option<Span> {
        self.list.iter().find(|(m, of)| *of == id && m.kind == MentionKind::Name).map(|(m, _)| m.span)
    }

    pub(super) fn name_at(&self, start: u32) -> bool {
        let at = self.list.partition_point(|(m, _)| m.span.start < start);
        self.list[at..].iter().take_while(|(m, _)| m.span.start == start).any(|(m, _)| m.kind == MentionKind::Name)
    }

    pub(super) fn can_speak(&self, id: EntityId) -> bool {
        !matches!(self.entities[id.0 as usize].kind, EntityKind::Event | EntityKind::Other)
    }
}
