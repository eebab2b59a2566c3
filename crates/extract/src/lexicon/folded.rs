//! Sorted lists of names as `build.rs` folds them (front coding): each name without what it shares with the one before, which is
//! 6 KB less in the page after brotli.

/// The names of a folded list, a line each.
pub(super) fn unfolded(list: &str) -> String {
    let mut text = String::with_capacity(2 * list.len());
    let mut start = 0;
    for c in list.chars() {
        if c < '\n' {
            let shared = text.get(start..start + c as usize - 1).unwrap_or_default().to_owned();
            if !text.is_empty() {
                text.push('\n');
            }
            start = text.len();
            text += &shared;
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_has_what_it_shares_with_the_one_before() {
        assert_eq!(unfolded("\u{1}Aba\u{4}kan\u{3}uja\u{1}Élista"), "Aba\nAbakan\nAbuja\nÉlista");
        assert_eq!(unfolded(""), "");
        // Damaged, but no panic.
        assert_eq!(unfolded("ab\u{9}c"), "ab\nc");
    }

    #[test]
    fn a_list_is_what_it_was_before_it_was_folded() {
        let kept = include_str!("../../data/cities.txt");
        let lines = kept.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        assert!(unfolded(list!("cities")).lines().eq(lines));
    }
}
