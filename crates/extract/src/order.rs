//! Sorting by numbers, most often by place in the text.
//!
//! The standard sort is compiled anew for every type it sorts, 6 KB of WebAssembly each, and was a seventh of the
//! page's code. Here one sort of numbers, each comparison a call, serves all lists; what is left for each type is a few swaps. A
//! second one for keys was no faster on articles, 1 % on a book, and 0.9 KB more.

use crate::span::Span;
use std::cmp::Ordering;

/// Sorts by `key`, keeping items with equal keys in order. For pairs of keys see [`pair`].
pub fn by<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    let keys: Vec<u64> = items.iter().map(key).collect();
    if !keys.is_sorted() {
        permute(items, arrange(keys.len(), &|a, b| keys[a].cmp(&keys[b])));
    }
}

/// Sorts by any `key`, keeping items with equal keys in order; made anew for each comparison, unlike in [`by`].
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    compare(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts as `cmp` says, keeping equal items in order.
pub fn compare<T>(items: &mut [T], cmp: impl Fn(&T, &T) -> Ordering) {
    let order = arrange(items.len(), &|a, b| cmp(&items[a], &items[b]));
    permute(items, order);
}

/// The numbers below `len` in the order that `cmp` says; compiled once, for all types.
pub(crate) fn arrange(len: usize, cmp: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    order.sort_by(|&a, &b| cmp(a as usize, b as usize));
    order
}

/// Puts at each place the item that `from` names; follows each cycle once, so that every item moves once.
fn permute<T>(items: &mut [T], mut from: Vec<u32>) {
    for start in 0..from.len() {
        let mut here = start;
        loop {
            let next = std::mem::replace(&mut from[here], here as u32) as usize;
            if next == start {
                break;
            }
            items.swap(here, next);
            here = next;
        }
    }
}

/// Sorts by place in the text: by start, then by end, keeping equal spans in order.
pub fn by_span<T>(items: &mut [T], span: impl Fn(&T) -> Span) {
    by(items, |item| pair(span(item).start, span(item).end));
}

/// Sorts by place in the text, of two that start together the longer one first.
pub fn outer_first<T>(items: &mut [T], span: impl Fn(&T) -> Span) {
    by(items, |item| pair(span(item).start, !span(item).end));
}

/// A key that orders by `first`, then by `second`.
pub fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_sort_does() {
        let mut seed = 7_u64;
        for len in 0..40 {
            let mut items: Vec<(u64, usize)> = Vec::new();
            for i in 0..len {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                items.push((seed >> 60, i));
            }
            let mut expected = items.clone();
            expected.sort_by_key(|&(key, _)| key);
            let mut other = items.clone();
            by(&mut items, |&(key, _)| key);
            assert_eq!(items, expected);
            by_key(&mut other, |&(key, _)| key);
            assert_eq!(other, expected);
        }
    }

    #[test]
    fn outer_spans_come_before_the_ones_inside() {
        let mut spans = [Span::new(3, 5), Span::new(0, 2), Span::new(3, 9)];
        outer_first(&mut spans, |&s| s);
        assert_eq!(spans, [Span::new(0, 2), Span::new(3, 9), Span::new(3, 5)]);
    }
}
