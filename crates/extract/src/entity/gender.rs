//! Grammatical gender of people, as far as words show it.

/// Shown by a pronoun, an honorific, a noun or a given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// "she", "Mrs", "spokeswoman", "Tammy"
    Female,
    /// "he", "Mr", "spokesman", "Pete"
    Male,
}

/// True when two shown genders do not contradict each other; what is not shown contradicts nothing.
pub(crate) fn agree(a: Option<Gender>, b: Option<Gender>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}
