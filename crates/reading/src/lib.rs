//! An article together with what was read in it, and the words in which it is shown. Article and analysis in; names,
//! passages, runs of marked text and dates as people say them out. Knows neither browser nor markup.

pub mod article;
pub mod calendar;
pub mod fold;
pub mod language;
pub mod passage;
mod reading;
pub mod segment;
mod voice;
pub mod words;

pub use article::Article;
pub use reading::{Reading, UNATTRIBUTED, extent};
pub use voice::Speaker;
