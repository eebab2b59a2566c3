//! What readers do, one file a theme.

mod harness;
