//! The text of the article, a paragraph a line, its names as links and its quotes marked: to the character what was given.

use extract::{EntityId, MentionKind, Span};
use maud::{Markup, html};
use reading::segment::{Mark, Paragraph, Run, overlapping, runs};
use reading::{Reading, calendar, words};

use crate::escape::Text;
use crate::{Page, anchor};

/// A mention: of which entity, and which of its mentions.
type Place = (EntityId, usize);

/// The paragraphs.
pub(crate) fn paragraphs(page: &Page) -> Markup {
    let marks = marks(page.reading);
    let longest = marks.iter().map(|(span, _)| span.len()).max().unwrap_or_default();
    // The tab key stops at the first link to each name; the rest are for the pointer.
    let mut linked = vec![false; page.reading.analysis.entities.len()];
    html! {
        @for (i, lines) in page.paragraphs.iter().enumerate() {
            (paragraph(page.reading, i + 1, lines, &runs(lines.body, &overlapping(&marks, longest, lines.body)), &mut linked))
        }
    }
}

/// All that is marked, sorted.
fn marks(reading: &Reading) -> Vec<(Span, Mark)> {
    let analysis = &reading.analysis;
    let mut marks: Vec<(Span, Mark)> = Vec::new();
    for id in analysis.entity_ids() {
        marks.extend(reading.entity(id).mentions.iter().enumerate().map(|(i, m)| (m.span, Mark::Mention(id, i))));
    }
    for (i, quote) in analysis.quotes.iter().enumerate() {
        marks.extend(quote.content.iter().map(|&span| (span, Mark::Quote(i))));
        marks.extend(quote.cue.map(|span| (span, Mark::Cue(i))));
    }
    marks.extend(analysis.dates.iter().enumerate().map(|(i, date)| (date.span, Mark::Date(i))));
    marks.sort_unstable();
    marks
}

fn paragraph(reading: &Reading, number: usize, lines: &Paragraph, runs: &[Run], linked: &mut [bool]) -> Markup {
    let body = lines.body.of(reading.text());
    let spaced = body.contains("  ") || body.contains('\t') || body.trim() != body;
    let mut speaker = None;
    html! {
        p.paragraph.spaced[spaced] id=(anchor::paragraph(number)) {
            (gap(reading, lines.lead))
            @for run in runs {
                @for quote in run.marks.iter().filter_map(|mark| starts_quote(reading, run, *mark)) {
                    (margin_mark(reading, quote, &mut speaker))
                }
                (words_of(reading, run, linked))
            }
            (gap(reading, lines.gap))
        }
    }
}

/// Line breaks of the file: there, but not seen.
fn gap(reading: &Reading, span: Span) -> Markup {
    html! { @if !span.is_empty() { span.gap { (Text(span.of(reading.text()))) } } }
}

fn words_of(reading: &Reading, run: &Run, linked: &mut [bool]) -> Markup {
    let words = Text(run.span.of(reading.text()));
    let place = mention(reading, run);
    let class = classes(reading, run, place);
    if let Some((id, _)) = place {
        let again = std::mem::replace(&mut linked[id.0 as usize], true);
        return html! { a class=(class) href={ "#" (anchor::name(reading, id)) } tabindex=[again.then_some("-1")] { (words) } };
    }
    let date = run.marks.iter().find_map(|mark| match *mark {
        Mark::Date(i) => Some(&reading.analysis.dates[i]),
        _ => None,
    });
    match date {
        Some(date) => html! { time class=(class) datetime=[date.value.map(calendar::iso)] { (words) } },
        None if class.is_empty() => html! { (words) },
        None => html! { span class=(class) { (words) } },
    }
}

/// The classes of `src/components/paragraph.rs`.
fn classes(reading: &Reading, run: &Run, place: Option<Place>) -> String {
    let mut class = Vec::new();
    if let Some((id, index)) = place {
        let entity = reading.entity(id);
        class.extend(["mention", words::kind(entity.kind)]);
        if entity.mentions[index].kind == MentionKind::Pronoun {
            class.push("pronoun");
        }
    }
    for mark in &run.marks {
        match *mark {
            Mark::Quote(i) => class.extend(["quoted", words::quote_key(reading.analysis.quotes[i].kind)]),
            Mark::Cue(_) => class.push("cue"),
            Mark::Date(_) => class.push("date"),
            _ => {}
        }
    }
    class.join(" ")
}

/// The innermost mention that the run is part of: in "Trump administration" the man's name is his.
fn mention(reading: &Reading, run: &Run) -> Option<Place> {
    let places = run.marks.iter().filter_map(|mark| match *mark {
        Mark::Mention(id, index) => Some((id, index)),
        _ => None,
    });
    places.min_by_key(|&(id, index)| reading.entity(id).mentions[index].span.len())
}

fn starts_quote(reading: &Reading, run: &Run, mark: Mark) -> Option<usize> {
    let Mark::Quote(i) = mark else { return None };
    (reading.analysis.quotes[i].content[0].start == run.span.start).then_some(i)
}

/// The mark in the margin where a quote begins; it leads to the quote in the list. A speaker's name is shown once in a row.
fn margin_mark(reading: &Reading, index: usize, last: &mut Option<String>) -> Markup {
    let quote = &reading.analysis.quotes[index];
    let kind = words::quote_kind(quote.kind);
    let by = reading.by(quote);
    let shown = if last.as_ref() == Some(&by) { "" } else { &by };
    let mark = html! {
        a class={ "margin-mark " (words::quote_key(quote.kind)) } id=(anchor::quote(index)) href={ "#" (anchor::said(index)) }
            aria-label={ (by) ", " (kind) } data-by=(shown) data-kind=(kind)
            // Within, where it cannot part a line.
            { span id=(anchor::quote_address(reading, quote)) {} }
    };
    *last = Some(by);
    mark
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{read, reading};

    fn html(reading: &Reading) -> String {
        paragraphs(&Page::new(reading)).into_string()
    }

    /// What a browser makes text of the markup.
    fn shown(html: &str) -> String {
        let mut out = String::new();
        for (i, piece) in html.split('<').enumerate() {
            let text = if i == 0 { piece } else { piece.split_once('>').expect("a tag ends").1 };
            // A raw carriage return would become a line feed.
            out += &text.replace('\r', "\n");
        }
        out.replace("&#13;", "\r").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[test]
    fn the_text_is_kept_to_the_character() {
        let seed = reading();
        assert_eq!(shown(&html(&seed)), seed.text());
        for text in [
            "",
            "\n",
            " \r\n\r\n",
            "A <b> & c.\r\n\r\nD.",
            "&amp; &lt; &#13; &\r",
            "\r\rOne.\rTwo.",
            "\u{feff}“Ça va”, said Zoë <i>Ray</i>.\n  \tIndented.  \n",
            "\"I 'am' > you\", Ann Lee said.</p><script>\n\n\n“Da”, she said",
            "🙂\u{2028}x\u{85}y\u{c}z",
        ] {
            assert_eq!(shown(&html(&read(text, ""))), text, "{text:?}");
        }
    }

    #[test]
    fn names_are_links_and_quotes_have_their_marks() {
        let html = html(&read("“We will win,” Ann Lee said. She left.", ""));
        assert!(html.contains(r##"<a class="mention person" href="#name-ann-lee">Ann Lee</a>"##), "{html}");
        assert!(
            html.contains(r##"class="mention person pronoun" href="#name-ann-lee" tabindex="-1">She</a>"##),
            "{html}"
        );
        let mark = r##"<a class="margin-mark direct" id="quote-1" href="#said-1" aria-label="Ann Lee, direct quote" data-by="Ann Lee" data-kind="direct quote"><span id="at=3-14:we-will-win-ann-lee"></span></a><span class="quoted direct">We will win</span>"##;
        assert!(html.contains(mark), "{html}");
    }

    #[test]
    fn the_same_words_twice_are_two_places() {
        let html = html(&read("“Never,” Ann Lee said. “Never,” Bob Ray said.", ""));
        for mark in [
            r#"id="quote-1" href="#,
            r#"<span id="at=3-8:never-ann-lee-said-never">"#,
            r#"id="quote-2" href="#,
            r#"<span id="at=30-35:never-bob-ray-said">"#,
        ] {
            assert_eq!(html.matches(mark).count(), 1, "{mark} in {html}");
        }
    }

    #[test]
    fn blank_lines_stand_unseen_at_the_end_of_the_paragraph_before_them() {
        let html = html(&read("\nA.\r\n\r\nB.", ""));
        let expected = "<p class=\"paragraph\" id=\"p1\"><span class=\"gap\">\n</span>A.<span class=\"gap\">&#13;\n&#13;\n</span></p>\
                        <p class=\"paragraph\" id=\"p2\">B.</p>";
        assert_eq!(html, expected);
    }
}
