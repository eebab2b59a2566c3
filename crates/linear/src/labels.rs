//! The labels of the name tagger: none, then begin, inside, last and unit of each kind of name.

/// Kinds of names.
pub const KINDS: usize = 5;

/// How many labels there are.
pub const LABELS: usize = 1 + 4 * KINDS;

/// The label of a token in no name.
pub const NONE: usize = 0;

/// The first token of a longer name: as the other parts, a label is `1 + 4 * kind + part`.
pub const BEGIN: usize = 0;
/// A token between the first and the last.
pub const INSIDE: usize = 1;
/// The last token of a longer name.
pub const LAST: usize = 2;
/// A name of one token.
pub const UNIT: usize = 3;

/// True when a token labelled `next` may follow one labelled `label`.
pub fn follows(label: usize, next: usize) -> bool {
    let open = |l: usize| l != NONE && matches!((l - 1) % 4, BEGIN | INSIDE);
    let continues = |l: usize| l != NONE && matches!((l - 1) % 4, INSIDE | LAST);
    if open(label) { continues(next) && (label - 1) / 4 == (next - 1) / 4 } else { !continues(next) }
}
