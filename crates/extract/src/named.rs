//! Values by name: one table of hashes for all of them, whatever the values are, since each further kind of table makes
//! the page larger.

use std::borrow::Cow;

use crate::hash::Map;

/// A map from names to values.
#[derive(Clone, Debug)]
pub(crate) struct Named<'a, V> {
    at: Map<Cow<'a, str>, usize>,
    /// In the order in which their names came.
    values: Vec<V>,
}

impl<V> Default for Named<'_, V> {
    fn default() -> Self {
        Self { at: Map::default(), values: Vec::new() }
    }
}

impl<'a, V> Named<'a, V> {
    /// The value of `name`.
    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        self.values.get(find(&self.at, name)?)
    }

    /// The value of `name`, which is made where there is none yet.
    pub(crate) fn or_insert_with(&mut self, name: impl Into<Cow<'a, str>>, make: impl FnOnce() -> V) -> &mut V {
        let next = self.values.len();
        let at = number(&mut self.at, name.into(), next);
        if at == next {
            self.values.push(make());
        }
        &mut self.values[at]
    }

    /// Sets the value of `name`.
    pub(crate) fn insert(&mut self, name: impl Into<Cow<'a, str>>, value: V) {
        let next = self.values.len();
        let at = number(&mut self.at, name.into(), next);
        if at == next {
            self.values.push(value);
        } else {
            self.values[at] = value;
        }
    }

    /// The value of `name`, by default that of the type.
    pub(crate) fn or_default(&mut self, name: impl Into<Cow<'a, str>>) -> &mut V
    where
        V: Default,
    {
        self.or_insert_with(name, V::default)
    }
}

impl<'a, V, N: Into<Cow<'a, str>>> FromIterator<(N, V)> for Named<'a, V> {
    /// Of two values with one name the last stays.
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut all = Self::default();
        for (name, value) in pairs {
            all.insert(name, value);
        }
        all
    }
}

/// A set of names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names<'a>(Named<'a, ()>);

impl<'a> Names<'a> {
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    /// Whether `name` is new.
    pub(crate) fn insert(&mut self, name: &'a str) -> bool {
        let known = self.0.values.len();
        self.0.or_default(name);
        self.0.values.len() > known
    }
}

impl<'a> FromIterator<&'a str> for Names<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        Self(names.into_iter().map(|name| (name, ())).collect())
    }
}

/// Where the value of `name` is.
#[inline(never)]
fn find(at: &Map<Cow<'_, str>, usize>, name: &str) -> Option<usize> {
    at.get(name).copied()
}

/// The same; `next` for a name that is new.
#[inline(never)]
fn number<'a>(at: &mut Map<Cow<'a, str>, usize>, name: Cow<'a, str>, next: usize) -> usize {
    *at.entry(name).or_insert(next)
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn a_name_has_one_value() {
        let mut named: Named<'_, u32> = [("a", 1), ("b", 2), ("a", 3)].into_iter().collect();
        *named.or_default("c") += 4;
        *named.or_insert_with("b".to_owned(), || 7) += 1;
        assert_eq!(["a", "b", "c", "d"].map(|name| named.get(name).copied()), [Some(3), Some(3), Some(4), None]);
    }
}
