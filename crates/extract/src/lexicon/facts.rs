//! What the lists say of a word or a name, a bit each.

use super::Gender;
use crate::analysis::EntityKind;

/// A set of facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts(u32);

impl Facts {
    pub(super) const GIVEN: Self = Self(1);
    const GIVEN_FEMALE: Self = Self(1 << 1);
    const GIVEN_MALE: Self = Self(1 << 2);
    pub(super) const SURNAME: Self = Self(1 << 3);
    pub(super) const HONORIFIC: Self = Self(1 << 4);
    const HONORIFIC_FEMALE: Self = Self(1 << 5);
    const HONORIFIC_MALE: Self = Self(1 << 6);
    /// A noun for an office or an occupation, in small letters and the singular.
    pub(super) const ROLE: Self = Self(1 << 7);
    /// The same in any case and number, or an honorific.
    pub(super) const TITLE: Self = Self(1 << 8);
    pub(super) const STOP: Self = Self(1 << 9);
    pub(super) const THING: Self = Self(1 << 10);
    pub(super) const FIELD: Self = Self(1 << 11);
    pub(super) const PART: Self = Self(1 << 12);
    pub(super) const CITY: Self = Self(1 << 13);
    pub(super) const PLACE: Self = Self(1 << 14);
    pub(super) const GROUP: Self = Self(1 << 15);
    pub(super) const EVENT: Self = Self(1 << 16);
    pub(super) const ORGANISATION: Self = Self(1 << 17);
    pub(super) const COUNTRY: Self = Self(1 << 18);
    pub(super) const DEMONYM: Self = Self(1 << 19);
    pub(super) const CAPITAL: Self = Self(1 << 20);
    pub(super) const SEAT: Self = Self(1 << 21);
    /// A longer name starts so.
    pub(super) const EXTENDS: Self = Self(1 << 22);
    /// Three bits each: the kinds of the names that the word heads.
    const LAST: u32 = 23;
    const FIRST: u32 = 26;

    pub(super) fn has(self, fact: Self) -> bool {
        self.0 & fact.0 != 0
    }

    pub(super) fn any(self, facts: &[Self]) -> bool {
        facts.iter().any(|&f| self.has(f))
    }

    pub(super) fn add(&mut self, facts: Self) {
        self.0 |= facts.0;
    }

    /// Adds `fact` if `is` so.
    pub(super) fn set(&mut self, fact: Self, is: bool) {
        self.0 |= if is { fact.0 } else { 0 };
    }

    /// A given name, and the gender that it shows if it shows one.
    pub(super) fn given(gender: Option<Gender>) -> Self {
        Self(Self::GIVEN.0 | bit(gender, Self::GIVEN_FEMALE, Self::GIVEN_MALE))
    }

    /// An honorific with its mark.
    pub(super) fn honorific(mark: &str) -> Self {
        Self(Self::HONORIFIC.0 | bit(Gender::from_mark(mark), Self::HONORIFIC_FEMALE, Self::HONORIFIC_MALE))
    }

    /// Only what is said of an honorific.
    pub(super) fn only_honorific(self) -> Self {
        Self(self.0 & (Self::HONORIFIC.0 | Self::HONORIFIC_FEMALE.0 | Self::HONORIFIC_MALE.0))
    }

    /// Only what is said of a people.
    pub(super) fn only_group(self) -> Self {
        Self(self.0 & (Self::DEMONYM.0 | Self::GROUP.0))
    }

    /// A word that heads names of `kind` from their end.
    pub(super) fn last(kind: EntityKind) -> Self {
        Self(number(kind) << Self::LAST)
    }

    /// A word that heads names of `kind` from their start.
    pub(super) fn first(kind: EntityKind) -> Self {
        Self(number(kind) << Self::FIRST)
    }

    /// The kind of the names that the word ends as their head: "Ministry", "River".
    pub(crate) fn head_last(self) -> Option<EntityKind> {
        kind(self.0 >> Self::LAST)
    }

    /// The kind of the names that the word opens as their head: "Ministry" of Defence, "Lake" Chad.
    pub(crate) fn head_first(self) -> Option<EntityKind> {
        kind(self.0 >> Self::FIRST)
    }

    /// A given name, and the gender that it shows if it shows one.
    pub(crate) fn given_name(self) -> Option<Option<Gender>> {
        self.has(Self::GIVEN).then(|| self.gender(Self::GIVEN_FEMALE, Self::GIVEN_MALE))
    }

    /// An honorific, and the gender that it shows if it shows one.
    pub(crate) fn as_honorific(self) -> Option<Option<Gender>> {
        self.has(Self::HONORIFIC).then(|| self.gender(Self::HONORIFIC_FEMALE, Self::HONORIFIC_MALE))
    }

    fn gender(self, female: Self, male: Self) -> Option<Gender> {
        if self.has(female) {
            Some(Gender::Female)
        } else if self.has(male) {
            Some(Gender::Male)
        } else {
            None
        }
    }

    pub(crate) fn is_surname(self) -> bool {
        self.has(Self::SURNAME)
    }

    /// See [`super::is_title`].
    pub(crate) fn is_title(self) -> bool {
        self.has(Self::TITLE)
    }

    /// See [`super::is_title_part`].
    pub(crate) fn is_title_part(self) -> bool {
        self.has(Self::PART)
    }

    pub(crate) fn is_organisation(self) -> bool {
        self.has(Self::ORGANISATION)
    }

    /// Short for a thing, names nobody: "GDP", "TV".
    pub(crate) fn is_thing(self) -> bool {
        self.has(Self::THING)
    }

    pub(crate) fn is_event(self) -> bool {
        self.has(Self::EVENT)
    }

    pub(crate) fn is_country(self) -> bool {
        self.has(Self::COUNTRY)
    }

    /// Whether a government sits in the building or office called so.
    pub(crate) fn is_seat(self) -> bool {
        self.has(Self::SEAT)
    }

    /// See [`super::is_place`].
    pub(crate) fn is_place(self) -> bool {
        self.any(&[Self::COUNTRY, Self::CAPITAL, Self::PLACE, Self::CITY])
    }

    /// See [`super::is_only_city`].
    pub(crate) fn is_only_city(self) -> bool {
        self.has(Self::CITY) && !self.any(&[Self::COUNTRY, Self::CAPITAL, Self::PLACE])
    }

    /// See [`super::is_group`].
    pub(crate) fn is_group(self) -> bool {
        self.any(&[Self::DEMONYM, Self::GROUP])
    }

    /// See [`super::extends`].
    pub(crate) fn extends(self) -> bool {
        self.has(Self::EXTENDS)
    }
}

fn bit(gender: Option<Gender>, female: Facts, male: Facts) -> u32 {
    match gender {
        Some(Gender::Female) => female.0,
        Some(Gender::Male) => male.0,
        None => 0,
    }
}

fn number(kind: EntityKind) -> u32 {
    match kind {
        EntityKind::Organisation => 1,
        EntityKind::Place => 2,
        _ => 4,
    }
}

/// The first of the kinds, where the list has a word twice: "Summit".
fn kind(numbers: u32) -> Option<EntityKind> {
    match numbers & 7 {
        0 => None,
        n if n & 1 != 0 => Some(EntityKind::Organisation),
        n if n & 2 != 0 => Some(EntityKind::Place),
        _ => Some(EntityKind::Event),
    }
}
