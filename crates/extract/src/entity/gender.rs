//! Whether what words show of people's gender goes together.

use crate::lexicon::Gender;

/// True when two shown genders do not contradict each other; what is not shown contradicts nothing.
pub(crate) fn agree(a: Option<Gender>, b: Option<Gender>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}
