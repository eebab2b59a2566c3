//! News of any length out of the free documents that the trainer has: the same bytes on every machine.

/// Put together so many sentences at most, as news does.
const PARAGRAPH: u64 = 3;

/// A text of at least `length` bytes, by less than a paragraph. `documents` have a sentence a line.
///
/// Each pass takes all documents in a new order, and from the second on the sentences of each as well: a repeated
/// document is never the same text again.
pub(crate) fn news(documents: &[String], length: usize) -> String {
    let mut text = String::with_capacity(length + 1000);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut order: Vec<&String> = documents.iter().filter(|document| !document.trim().is_empty()).collect();
    let mut again = false;
    while !order.is_empty() {
        dice.shuffle(&mut order);
        for document in &order {
            let mut sentences: Vec<&str> = document.lines().filter(|line| !line.trim().is_empty()).collect();
            if again {
                dice.shuffle(&mut sentences);
            }
            let mut rest = sentences.as_slice();
            while !rest.is_empty() {
                let (paragraph, after) = rest.split_at(rest.len().min(1 + dice.below(PARAGRAPH)));
                text += &paragraph.join(" ");
                text += "\n\n";
                if text.len() >= length {
                    return text;
                }
                rest = after;
            }
        }
        again = true;
    }
    text
}

/// A text cut at ends of paragraphs into parts of at least `length` bytes; what is left at its end is none.
pub(crate) fn parts(text: &str, length: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let at = rest.match_indices("\n\n").map(|(at, end)| at + end.len()).find(|&at| at >= length)?;
        let (part, after) = rest.split_at(at);
        rest = after;
        Some(part)
    })
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % limit).unwrap_or(0)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u64 + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents() -> Vec<String> {
        (0..9).map(|n| format!("Ann said {n}.\nBob left on {n} May.\nIt rained.\nNobody came.")).collect()
    }

    #[test]
    fn a_text_has_its_length_and_is_the_same_every_time() {
        let text = news(&documents(), 5000);
        assert!((5000..5200).contains(&text.len()), "{}", text.len());
        assert_eq!(text, news(&documents(), 5000));
        assert!(text.starts_with(&news(&documents(), 900)), "a shorter text is the beginning of a longer one");
    }

    #[test]
    fn a_document_that_comes_again_is_told_in_another_order() {
        let flat = news(&documents(), 3000).replace("\n\n", " ");
        let told = "Ann said 4. Bob left on 4 May. It rained. Nobody came.";
        assert!(flat.matches("Ann said 4.").count() > 2 && flat.matches(told).count() < 3, "{flat}");
    }

    #[test]
    fn parts_end_with_a_paragraph() {
        assert_eq!(parts("A.\n\nB.\n\nC.\n\nD.", 5).collect::<Vec<_>>(), ["A.\n\nB.\n\n"]);
        assert_eq!(parts("A.\n\nB.\n\n", 1).collect::<Vec<_>>(), ["A.\n\n", "B.\n\n"]);
        assert_eq!(parts("", 1).count(), 0);
    }

    #[test]
    fn nothing_makes_nothing() {
        assert_eq!(news(&[], 10), "");
        assert_eq!(news(&["\n".to_owned()], 10), "");
    }
}
