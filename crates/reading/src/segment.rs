//! Text and spans to runs: stretches that do not overlap, each with all the marks on it, so that marks never nest.

use extract::order;
use extract::{EntityId, Span};

/// Something to show about a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It mentions an entity: the mention of that index.
    Mention(EntityId, usize),
    /// It is content of the quote of that index.
    Quote(usize),
    /// It is the cue of the quote of that index.
    Cue(usize),
    /// It is the date of that index.
    Date(usize),
    /// It stands in a sentence that the filters leave.
    Lit,
    /// It is just what the filters ask for.
    Hit,
    /// It is looked at.
    At,
}

/// A stretch of text and the marks on the whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where. Never empty.
    pub span: Span,
    /// Sorted.
    pub marks: Vec<Mark>,
}

/// A line of the text, with the white space around it that sets it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Line breaks before the first line of all; else empty.
    pub lead: Span,
    /// The line.
    pub body: Span,
    /// Line breaks and blank lines up to the next paragraph.
    pub gap: Span,
}

/// Cuts `text` into paragraphs; together they are the text, to the byte.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        let (start, end) = (at, at + line.len() as u32);
        at = end;
        match out.last_mut() {
            Some(last) if body.trim().is_empty() => last.gap.end = end,
            // Blank lines at the very start: the first paragraph's lead, whose body is still to come.
            Some(last) if last.body.is_empty() && last.gap.end == start => {
                let lead = Span::new(last.lead.start, start);
                let body_end = start + body.len() as u32;
                *last = Paragraph { lead, body: Span::new(start, body_end), gap: Span::new(body_end, end) };
            }
            _ if body.trim().is_empty() => {
                let empty = Span::new(start, start);
                out.push(Paragraph { lead: empty, body: empty, gap: Span::new(start, end) });
            }
            _ => {
                let body_end = start + body.len() as u32;
                let lead = Span::new(start, start);
                out.push(Paragraph { lead, body: Span::new(start, body_end), gap: Span::new(body_end, end) });
            }
        }
    }
    out
}

/// Cuts `within` at every border of a mark. Marks may overlap, nest and reach outside.
pub fn runs(within: Span, marks: &[(Span, Mark)]) -> Vec<Run> {
    let mut borders = vec![within.start, within.end];
    borders.extend(marks.iter().flat_map(|(s, _)| [s.start, s.end]).filter(|&b| within.start < b && b < within.end));
    order::by_key(&mut borders, |&x| x);
    borders.dedup();
    let mut waiting: Vec<(Span, Mark)> = marks.iter().filter(|(s, _)| !s.is_empty()).copied().collect();
    order::by_key(&mut waiting, |(s, _)| std::cmp::Reverse(s.start));
    let mut open: Vec<(Span, Mark)> = Vec::new();
    let mut out: Vec<Run> = Vec::with_capacity(borders.len());
    for pair in borders.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        open.retain(|(s, _)| s.end > span.start);
        while let Some(next) = waiting.pop_if(|(s, _)| s.start <= span.start) {
            if next.0.end > span.start {
                open.push(next);
            }
        }
        let mut here: Vec<Mark> = open.iter().map(|&(_, mark)| mark).collect();
        order::by_key(&mut here, |&x| x);
        here.dedup();
        out.push(Run { span, marks: here });
    }
    out
}

/// The marks that share a byte with `within`, from a list sorted by start whose longest span is `longest` bytes.
pub fn overlapping(marks: &[(Span, Mark)], longest: u32, within: Span) -> Vec<(Span, Mark)> {
    let from = marks.partition_point(|(s, _)| s.start.saturating_add(longest) <= within.start);
    let to = marks.partition_point(|(s, _)| s.start < within.end);
    marks[from..to.max(from)].iter().filter(|(s, _)| s.overlaps(within)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEE: Mark = Mark::Mention(EntityId(0), 0);

    fn span(start: u32, end: u32) -> Span {
        Span::new(start, end)
    }

    #[test]
    fn marks_that_nest_and_cross_are_cut_flat() {
        let marks = [(span(2, 6), LEE), (span(4, 9), Mark::Quote(0)), (span(0, 20), Mark::Lit)];
        let runs = runs(span(1, 10), &marks);
        let got: Vec<_> = runs.iter().map(|r| (r.span, r.marks.clone())).collect();
        assert_eq!(
            got,
            [
                (span(1, 2), vec![Mark::Lit]),
                (span(2, 4), vec![LEE, Mark::Lit]),
                (span(4, 6), vec![LEE, Mark::Quote(0), Mark::Lit]),
                (span(6, 9), vec![Mark::Quote(0), Mark::Lit]),
                (span(9, 10), vec![Mark::Lit]),
            ]
        );
    }

    #[test]
    fn runs_are_the_text_in_order() {
        let marks = [(span(0, 3), LEE), (span(3, 3), Mark::Hit), (span(7, 99), Mark::Lit)];
        let runs = runs(span(0, 12), &marks);
        assert_eq!((runs[0].span.start, runs.last().unwrap().span.end), (0, 12));
        assert!(runs.windows(2).all(|w| w[0].span.end == w[1].span.start));
        assert!(super::runs(span(4, 4), &marks).is_empty());
    }

    /// Bodies in brackets, everything else bare.
    fn check(text: &str, expected: &str) {
        let paragraphs = paragraphs(text);
        let shown: String =
            paragraphs.iter().map(|p| format!("{}[{}]{}", p.lead.of(text), p.body.of(text), p.gap.of(text))).collect();
        assert_eq!(shown, expected);
        let whole: String = paragraphs.iter().map(|p| [p.lead, p.body, p.gap].map(|s| s.of(text)).concat()).collect();
        assert_eq!(whole, text);
    }

    #[test]
    fn paragraphs_are_lines_and_lose_nothing() {
        check("", "");
        check("\n\n", "[]\n\n");
        check("\nOne.\nTwo.\n\n  \nThree.", "\n[One.]\n[Two.]\n\n  \n[Three.]");
        check("One.\r\nTwo. \r\n", "[One.]\r\n[Two. ]\r\n");
        check(" \n\n Indented.", " \n\n[ Indented.]");
    }

    #[test]
    fn overlapping_finds_all_that_reach_in() {
        let marks = [(span(0, 50), Mark::Lit), (span(5, 8), LEE), (span(10, 12), Mark::Hit), (span(20, 22), Mark::At)];
        let found = overlapping(&marks, 50, span(7, 11));
        assert_eq!(found.iter().map(|m| m.1).collect::<Vec<_>>(), [Mark::Lit, LEE, Mark::Hit]);
    }
}
