//! The figures of a set in order, each under a name: for people as lines, for programs as JSON.

use std::fmt;

use serde_json::{Map, Value, json};

use crate::Figure;

/// One figure, whatever its form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row {
    /// How many of something.
    Count(usize),
    /// Precision, recall and F1.
    Figure(Figure),
    /// Right among those asked about.
    Share {
        /// Right.
        right: usize,
        /// Asked about.
        of: usize,
    },
    /// A mean of others; none of nothing.
    Mean(Option<f64>),
}

/// Figures under their names. A name has several parts where a figure belongs to a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet(Vec<(Vec<String>, Row)>);

impl Sheet {
    pub(crate) fn push(&mut self, name: &[&str], row: Row) {
        self.0.push((name.iter().map(|&part| part.to_owned()).collect(), row));
    }

    pub(crate) fn figure(&mut self, name: &[&str], figure: Figure) {
        self.push(name, Row::Figure(figure));
    }

    /// The figure of this name, its parts set apart by dots.
    pub fn row(&self, name: &str) -> Option<Row> {
        self.0.iter().find(|(parts, _)| parts.join(".") == name).map(|(_, row)| *row)
    }

    /// The same as JSON: an object a group, fractions of one, null for what cannot be measured.
    pub fn to_json(&self) -> Value {
        let mut root = Map::new();
        for (name, row) in &self.0 {
            put(&mut root, name, row.to_json());
        }
        Value::Object(root)
    }
}

fn put(group: &mut Map<String, Value>, name: &[String], value: Value) {
    match name {
        [] => {}
        [last] => drop(group.insert(last.clone(), value)),
        [first, rest @ ..] => {
            if let Value::Object(inner) = group.entry(first).or_insert_with(|| json!({})) {
                put(inner, rest, value);
            }
        }
    }
}

impl Row {
    /// One number of a hundred: F1, share or mean.
    pub fn hundredths(self) -> Option<f64> {
        match self {
            Self::Count(_) => None,
            Self::Figure(figure) => figure.prf().map(|[_, _, f1]| 100.0 * f1),
            Self::Share { right, of } => (of > 0).then(|| 100.0 * right as f64 / of as f64),
            Self::Mean(mean) => mean.map(|m| 100.0 * m),
        }
    }

    fn to_json(self) -> Value {
        match self {
            Self::Count(n) => n.into(),
            Self::Figure(f) => {
                let [p, r, f1] = f.prf().map_or([None; 3], |prf| prf.map(Some));
                json!({"p": p, "r": r, "f1": f1, "given": f.given, "gold": f.there})
            }
            Self::Share { right, of } => json!({"share": (of > 0).then(|| right as f64 / of as f64), "of": of}),
            Self::Mean(mean) => mean.into(),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Count(n) => write!(f, "{n}"),
            Self::Figure(figure) => match figure.prf() {
                None => write!(f, "n/a"),
                Some([p, r, f1]) => {
                    let [p, r, f1] = [p, r, f1].map(|x| 100.0 * x);
                    let Figure { there, given, .. } = figure;
                    write!(f, "P {p:6.2}  R {r:6.2}  F1 {f1:6.2}   (gold {there}, predicted {given})")
                }
            },
            Self::Share { of: 0, .. } | Self::Mean(None) => write!(f, "n/a"),
            Self::Share { right, of } => write!(f, "{:6.2}   (of {of})", 100.0 * right as f64 / of as f64),
            Self::Mean(Some(mean)) => write!(f, "{:6.2}", 100.0 * mean),
        }
    }
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, row)| writeln!(f, "{:<42} {row}", name.join(".")))
    }
}
