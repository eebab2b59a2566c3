//! Dates by their value, where the spans overlap.

use std::collections::BTreeSet;

use super::{Article, Measure, Scored, calendar, gold};
use crate::{Figure, Item, analysis};

pub(super) fn score(article: &Article<'_>, scored: &mut Scored) {
    let Article { gold, found, text, .. } = article;
    let ignored = |d: &analysis::Date| gold.ignores(d.span());
    let met = |g: &gold::Date, d: &analysis::Date| g.span().overlaps(d.span());
    let mut figure = Figure::default();
    for g in gold.dates.iter().filter(|g| !g.optional) {
        figure.there += 1;
        let here: Vec<_> = found.dates.iter().filter(|d| !ignored(d) && met(g, d)).collect();
        if here.iter().any(|d| is_right(g, d)) {
            figure.found += 1.0;
        } else {
            let [wanted, given] = [vec![&g.value], here.iter().map(|d| &d.value).collect()].map(|values| {
                values.into_iter().map(|v| v.as_deref().unwrap_or("nothing")).collect::<Vec<_>>().join(", ")
            });
            scored.mistake("date", format!("{} = {wanted}, given [{given}]", text.show(g.span())));
        }
    }
    for (number, d) in found.dates.iter().enumerate() {
        let hits: Vec<_> = gold.dates.iter().filter(|g| met(g, d)).collect();
        let needed: Vec<_> = hits.iter().filter(|g| !g.optional).collect();
        let free = needed.is_empty() && (!hits.is_empty() || d.value.is_none());
        let right = (!free && !ignored(d)).then(|| needed.iter().any(|g| is_right(g, d)));
        scored.judge(Item::Date(number), &d.rule, right);
        figure.given += usize::from(right.is_some());
        figure.right += f64::from(u8::from(right == Some(true)));
        if right == Some(false) && hits.is_empty() {
            let value = d.value.as_deref().unwrap_or("nothing");
            scored.mistake("date spurious", format!("{} = {value}", text.show(d.span())));
        }
    }
    *scored.figure(Measure::Dates) += figure;
}

/// The same value in whatever spelling; "2004 to 2009" as one interval is right for either year in it.
fn is_right(g: &gold::Date, d: &analysis::Date) -> bool {
    let wanted: BTreeSet<_> =
        std::iter::once(&g.value).chain(&g.value_alt).flat_map(|v| calendar::spellings(v.as_deref())).collect();
    let is = |value: Option<&str>| calendar::spellings(value).iter().any(|v| wanted.contains(v));
    if is(d.value.as_deref()) {
        return true;
    }
    let both_ends = d.value.as_deref().filter(|v| v.contains('/') && d.span().contains(g.span()));
    both_ends.is_some_and(|v| v.split('/').any(|end| is(Some(end))))
}
