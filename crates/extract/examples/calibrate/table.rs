//! Results seen to be right or wrong, to the table of confidences.

use std::collections::BTreeMap;
use std::fmt;

use crate::Reading;
use crate::judge::Seen;
use extract::dev::Key;

/// A rule seen less often has the figure of all such rules of its kind; of the whole kind, if they too are fewer.
const ENOUGH: u64 = 20;

/// What is seldom seen says little: as if there were so many more, right as often as those of the whole kind. Else a rule
/// seen 20 times without a mistake would never be wrong.
const MORE: u64 = 8;

/// Where only known documents speak: as if there were so many more, half of them wrong. Those who wrote the rules have seen
/// to it that these documents are read right, so nothing is learned there of one rule against another either.
const UNKNOWN: u64 = 20;

/// Stands for the other rules of a kind.
const ANY: &str = "*";

/// The percent and the number of results of each key.
pub(crate) struct Table(BTreeMap<Key, (u64, u64)>);

impl Table {
    /// The shares in what was seen.
    pub(crate) fn fit(seen: &[Seen]) -> Self {
        let mut kinds: BTreeMap<&'static str, Count> = BTreeMap::new();
        let mut rules: BTreeMap<Key, Count> = BTreeMap::new();
        for s in seen {
            kinds.entry(s.key.0).or_default().add(s.right);
            if s.reading == Reading::Fresh {
                rules.entry(s.key).or_default().add(s.right);
            }
        }
        let mut rows = BTreeMap::new();
        for (what, kind) in kinds {
            let of_kind = || rules.iter().filter(|(key, _)| key.0 == what);
            let mut rare = Count::default();
            for (&key, &rule) in of_kind() {
                if rule.all >= ENOUGH {
                    let percent =
                        round((rule.right * kind.all + MORE * kind.right) * 100, (rule.all + MORE) * kind.all);
                    rows.insert(key, (percent, rule.all));
                } else {
                    rare.right += rule.right;
                    rare.all += rule.all;
                }
            }
            let rest = match rare.all {
                ENOUGH.. => rare,
                _ if of_kind().next().is_some() => kind,
                _ => Count { right: kind.right + UNKNOWN / 2, all: kind.all + UNKNOWN },
            };
            rows.insert((what, ANY), (round(rest.right * 100, rest.all), kind.all.min(rest.all)));
        }
        Self(rows)
    }

    /// The percent stated for a key.
    pub(crate) fn get(&self, (what, rule): Key) -> Option<u64> {
        self.0.get(&(what, rule)).or_else(|| self.0.get(&(what, ANY))).map(|row| row.0)
    }
}

#[derive(Clone, Copy, Default)]
struct Count {
    right: u64,
    all: u64,
}

impl Count {
    fn add(&mut self, right: bool) {
        self.right += u64::from(right);
        self.all += 1;
    }
}

/// To the nearest whole.
fn round(part: u64, of: u64) -> u64 {
    (2 * part + of) / (2 * of)
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# What was right of a hundred results: kind of result, rule, percent, of how many.")?;
        writeln!(f, "# Made by `cargo xtask score --calibrate`; docs/RELIABILITY.md says from what.")?;
        self.0.iter().try_for_each(|((what, rule), (percent, all))| writeln!(f, "{what} {rule} {percent} {all}"))
    }
}
