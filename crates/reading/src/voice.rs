//! Whose words a quote is.

use extract::EntityId;

/// Whose words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// An entity's.
    Known(EntityId),
    /// Of a source that is no entity ("a local resident"): that of the first quote with these words for it.
    Source(u32),
    /// Of nobody who is named.
    Unattributed,
}
