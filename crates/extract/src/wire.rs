//! The analysis as JSON, in the format of ANALYSIS.md: offsets in code points, stable field order.

use crate::Analysis;

/// One JSON object for the analysis of `text`; the same to the byte for the same input.
pub fn to_json(_analysis: &Analysis, _text: &str) -> String {
    String::new()
}
