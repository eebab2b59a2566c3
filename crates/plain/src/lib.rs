//! A [`Reading`] as pages that need no script: what stands in the page until the wasm is there, and where it never comes.
//!
//! [`body()`] is the article with its names, quotes, ties and dates as plain HTML with working anchors, [`linked_data()`] the
//! same facts for machines, [`oembed()`] how other sites show it, [`document()`] both put into the page that Trunk builds, and [`single()`] all of that page in one file. The markup of the article is that of
//! `src/components`, class by class, so that nothing moves when the page takes over. Files and browsers are not known here.

#![warn(unreachable_pub, missing_docs)]

mod anchor;
mod body;
mod document;
mod escape;
mod glyph;
mod index;
mod linked;
mod oembed;
mod pack;
mod quotes;
mod relations;
mod single;
mod tags;
mod text;
mod timeline;

pub use anchor::{entity_address, quote_address};
pub use body::body;
pub use document::{Links, NoTemplate, blank, document};
pub use linked::linked_data;
pub use oembed::oembed;
pub use single::{Parts, single};

use reading::Reading;

/// What is asked again and again while a page is written.
struct Page<'a> {
    reading: &'a Reading,
    /// The lines of the text.
    paragraphs: Vec<reading::segment::Paragraph>,
}

impl<'a> Page<'a> {
    fn new(reading: &'a Reading) -> Self {
        Self { reading, paragraphs: reading::segment::paragraphs(reading.text()) }
    }

    /// The number, from 1, of the paragraph that holds the start of `span`.
    fn paragraph_of(&self, span: extract::Span) -> usize {
        self.paragraphs.partition_point(|lines| lines.body.start <= span.start).max(1)
    }
}

#[cfg(test)]
mod fixture {
    use reading::{Article, Reading};

    /// The article of the page, with the title and the publisher that it lacks.
    pub(crate) fn reading() -> Reading {
        let text = include_str!("../../../seeds/000_f98603c3886811ca.txt");
        read(text, "title: Talks </script> & \"more\"\nsource: The <Wire>\npublished: 2025-02-17")
    }

    /// A text with its sidecar, read.
    pub(crate) fn read(text: &str, meta: &str) -> Reading {
        let article = Article::with_meta(text, meta);
        let published = article.published;
        Reading::new(article, published)
    }
}
