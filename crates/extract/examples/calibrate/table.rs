//! Results seen to be right or wrong, to the table of confidences.

use std::collections::BTreeMap;
use std::fmt;

use crate::judge::Seen;
use extract::dev::Key;

/// Below this many a rule has the figure of its kind.
const ENOUGH: u64 = 20;

/// Few results say little: as if there were so many more, right as often as those of the whole kind. Else a rule seen 20
/// times without a mistake would never be wrong.
const MORE: u64 = 8;

/// Stands for every rule of a kind.
const ANY: &str = "*";

/// The percent and the number of results of each key.
pub(crate) struct Table(BTreeMap<Key, (u64, u64)>);

impl Table {
    /// The shares in what was seen.
    pub(crate) fn fit(seen: &[Seen]) -> Self {
        let mut counts: BTreeMap<Key, (u64, u64)> = BTreeMap::new();
        for s in seen {
            for key in [s.key, (s.key.0, ANY)] {
                let (right, all) = counts.entry(key).or_default();
                *right += u64::from(s.right);
                *all += 1;
            }
        }
        let any = |what| counts.get(&(what, ANY)).copied().unwrap_or_default();
        let rows = counts.iter().filter(|((_, rule), (_, all))| *rule == ANY || *all >= ENOUGH);
        let rows = rows.map(|(&(what, rule), &(right, all))| {
            let percent = match rule {
                ANY => round(right * 100, all),
                _ => {
                    let (right_of_kind, kind) = any(what);
                    round((right * kind + MORE * right_of_kind) * 100, (all + MORE) * kind)
                }
            };
            ((what, rule), (percent, all))
        });
        Self(rows.collect())
    }

    /// The percent stated for a key.
    pub(crate) fn get(&self, (what, rule): Key) -> Option<u64> {
        self.0.get(&(what, rule)).or_else(|| self.0.get(&(what, ANY))).map(|row| row.0)
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
