//! Names against gold: exact span and type over people, organisations and places. A quick stand-in for the scorer.

use serde::Deserialize;

/// A document with gold.
#[derive(Deserialize)]
pub(crate) struct Gold {
    pub(crate) text: String,
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    start: usize,
    end: usize,
    r#type: String,
    #[serde(default, deserialize_with = "present")]
    type4: Option<Option<String>>,
}

fn present<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(d).map(Some)
}

/// Right, guessed and given names by kind: person, organisation, place.
#[derive(Clone, Copy, Default)]
pub(crate) struct Score {
    pub(crate) counts: [[usize; 3]; 3],
}

impl Score {
    /// Adds one document; names are code-point ranges with their kind.
    pub(crate) fn add(&mut self, gold: &Gold, names: &[(usize, usize, usize)]) {
        let chars: Vec<char> = gold.text.chars().collect();
        let mut given: Vec<(usize, usize, usize)> = gold
            .entities
            .iter()
            .filter_map(|e| {
                let kind = match &e.type4 {
                    Some(t) => t.as_deref()?,
                    None => e.r#type.as_str(),
                };
                let (start, end) = bare(&chars, e.start, e.end);
                Some((start, end, ["PER", "ORG", "LOC"].iter().position(|&k| k == kind)?))
            })
            .collect();
        given.sort_unstable();
        given.dedup();
        given.iter().for_each(|g| self.counts[g.2][2] += 1);
        for &(start, end, kind) in names.iter().filter(|n| n.2 < 3) {
            let (start, end) = bare(&chars, start, end);
            self.counts[kind][1] += 1;
            self.counts[kind][0] += usize::from(given.binary_search(&(start, end, kind)).is_ok());
        }
    }

    pub(crate) fn f1(&self) -> f64 {
        let total = |j: usize| self.counts.iter().map(|c| c[j]).sum::<usize>() as f64;
        2.0 * total(0) / (total(1) + total(2)).max(1.0)
    }

    pub(crate) fn show(&self) -> String {
        let one = |name: &str, c: [usize; 3]| {
            let (p, r) = (c[0] as f64 / c[1].max(1) as f64, c[0] as f64 / c[2].max(1) as f64);
            format!("{name} {p:.3}/{r:.3}")
        };
        let [p, o, l] = self.counts;
        format!("{:.4}  {}  {}  {}", self.f1(), one("per", p), one("org", o), one("loc", l))
    }
}

/// Without quotation marks, "the", "'s" and a final stop.
fn bare(chars: &[char], mut start: usize, mut end: usize) -> (usize, usize) {
    let mark = |c: char| c.is_whitespace() || "\"'“”‘’«»`".contains(c);
    while start < end && mark(chars[start]) {
        start += 1;
    }
    while start < end && mark(chars[end - 1]) {
        end -= 1;
    }
    if end - start > 4 && chars[start..start + 4].iter().collect::<String>().eq_ignore_ascii_case("the ") {
        start += 4;
    }
    if end - start > 2 && chars[end - 1] == 's' && "'’".contains(chars[end - 2]) {
        end -= 2;
    }
    if end - start > 1 && chars[end - 1] == '.' {
        end -= 1;
    }
    (start, end)
}
