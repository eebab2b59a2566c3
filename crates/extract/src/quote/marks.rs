//! Text to quotations: which quotation mark opens, which closes, and what stands between them.
//!
//! Every style of mark is read (“ ” „ ‟ « » ‹ › " ' ‘ ’ '' ``), mixed ones too. A quotation never runs over the end of
//! a paragraph, but says whether the next paragraph takes it up again: with a mark, or without one where the next mark
//! only closes. Apostrophes are left alone.

use crate::document::Document;
use crate::order;
use crate::span::Span;

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The words with their marks.
    pub(super) outer: Span,
    /// The words without them.
    pub(super) inner: Span,
    /// How many other quotations it stands in.
    pub(super) depth: u8,
    /// It was never closed: it runs to the end of its paragraph.
    pub(super) open: bool,
}

/// What a mark looks like; the two sides of a style have one family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Double,
    Low,
    Guillemet,
    Single,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    start: u32,
    end: u32,
    family: Family,
    opens: bool,
    closes: bool,
    /// Only ever a closing mark of last resort: "the workers’ union".
    weak: bool,
    /// "“": closes only what "„" opened.
    low: bool,
}

/// All quotations, in order of their start; an outer one stands before those inside it.
pub(super) fn pair(document: &Document<'_>) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut runs_on = None;
    for (i, &p) in document.paragraphs.iter().enumerate() {
        let span = document.span(p);
        let line = |i: usize| document.paragraphs.get(i).map_or("", |&p| document.span(p).of(document.text));
        let family =
            runs_on.filter(|&family| (i..i + FAR).map(line).find_map(|l| only_closes(l, family)) == Some(true));
        runs_on = paragraph(line(i), span.start, line(i + 1).starts_with(['‘', '\'']), family, &mut out);
    }
    out.retain(|q| q.inner.of(document.text).contains(char::is_alphanumeric));
    out
}

/// As many paragraphs may a speech run over without a mark.
const FAR: usize = 4;

/// Whether the first mark of a family in a paragraph does nothing but close; none when there is none.
fn only_closes(line: &str, family: Family) -> Option<bool> {
    if !line.contains(is_mark) {
        return None;
    }
    marks(line).iter().find(|m| fits(family, m.family)).map(|m| m.closes && !m.opens)
}

/// `taken_up` says that the next paragraph begins with a single mark; `running` is the family of what the paragraph before
/// left open, if this one goes on with it. The answer is what this one leaves open.
fn paragraph(
    line: &str,
    offset: u32,
    taken_up: bool,
    running: Option<Family>,
    out: &mut Vec<Quotation>,
) -> Option<Family> {
    let marks = marks(line);
    if marks.is_empty() && running.is_none() {
        return None;
    }
    let from = out.len();
    let end = line.trim_end().len() as u32;
    // For each mark, whether a good closing mark for single quotations comes later.
    let mut strong_after = vec![false; marks.len() + 1];
    for i in (0..marks.len()).rev() {
        let m = marks[i];
        // Another opening mark in between belongs to another quotation.
        strong_after[i] = m.family == Family::Single && m.closes && !m.weak
            || strong_after[i + 1] && !(m.family == Family::Single && m.opens);
    }
    let unseen = |family| Mark { start: 0, end: 0, family, opens: true, closes: false, weak: false, low: false };
    let mut stack: Vec<Mark> = running.map(unseen).into_iter().collect();
    for (i, &m) in marks.iter().enumerate() {
        let partner = stack.iter().rposition(|o| fits(o.family, m.family));
        let closing = partner
            .filter(|&at| m.closes && !(m.weak && strong_after[i + 1]) && (!m.low || stack[at].family == Family::Low));
        // Straight marks that could do both close what is open; single marks left open inside were apostrophes.
        if let Some(at) = closing {
            let open = stack[at];
            stack.truncate(at);
            if open.end < m.start {
                let outer = Span::new(offset + open.start, offset + m.end);
                let inner = Span::new(offset + open.end, offset + m.start);
                out.push(Quotation { outer, inner, depth: 0, open: false });
            }
        } else if m.opens && stack.len() < 8 {
            // An opening mark of the same kind says that the one before was never closed,
            // unless two closing marks are still to come.
            if let Some(at) = partner
                && closers_left(&marks[i + 1..], m.family) < 2
            {
                stack.truncate(at);
            }
            stack.push(m);
        }
    }
    // A double mark left open runs to the end of the paragraph, as where a speech goes on in the next one. A single one may
    // be an apostrophe, so the next paragraph must take it up.
    let whole = line.trim_end().ends_with(['.', '!', '?', '…']);
    let leads = |m: &Mark| {
        let before = line[..m.start as usize].trim_end();
        before.is_empty() || before.ends_with([':', ',', '.'])
    };
    let left = stack.iter().find(|m| m.family != Family::Single || taken_up && whole && leads(m));
    let left = left.copied().filter(|open| open.end < end);
    if let Some(open) = left {
        out.push(Quotation {
            outer: Span::new(offset + open.start, offset + end),
            inner: Span::new(offset + open.end, offset + end),
            depth: 0,
            open: true,
        });
    }
    order::outer_first(&mut out[from..], |q| q.outer);
    let mut ends: Vec<u32> = Vec::new();
    for q in &mut out[from..] {
        while ends.last().is_some_and(|&e| e <= q.outer.start) {
            ends.pop();
        }
        q.depth = ends.len() as u8;
        ends.push(q.outer.end);
    }
    left.map(|open| open.family).filter(|&family| family != Family::Single)
}

/// How many closing marks of a family follow before the next but one opening mark; at most two.
fn closers_left(marks: &[Mark], family: Family) -> usize {
    let mut open = 1_usize;
    let mut closed = 0;
    for m in marks.iter().filter(|m| fits(family, m.family)).take(8) {
        if m.closes {
            closed += 1;
            if closed == 2 {
                break;
            }
        } else if m.opens {
            open += 1;
            if open > 2 {
                break;
            }
        }
    }
    closed
}

fn fits(open: Family, close: Family) -> bool {
    open == close || (open == Family::Low && close == Family::Double)
}

/// The marks of a paragraph, with what each could do by its neighbours.
fn marks(line: &str) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    let mut before = ' ';
    let mut last_end = 0;
    // Where the last mark or apostrophe ended.
    let mut passed = 0;
    let mut from = 0;
    while let Some(at) = line.as_bytes()[from..].iter().position(|&b| may_be_mark(b)).map(|skipped| from + skipped) {
        let mut rest = line[at..].chars();
        let Some(c) = rest.next() else { break };
        let mut end = at + c.len_utf8();
        from = end;
        if !is_mark(c) {
            continue;
        }
        if at > passed {
            before = line[..at].chars().next_back().unwrap_or(' ');
        }
        // Doubled singles are one double mark.
        let mut doubled = false;
        if matches!(c, '\'' | '`' | '’' | '‘' | '‚') && rest.next() == Some(c) {
            end += c.len_utf8();
            from = end;
            doubled = true;
        }
        passed = end;
        let after = line[end..].chars().next().unwrap_or(' ');
        // Marks side by side ("‘“") are judged by what stands around them all.
        let left = if last_end == at && !out.is_empty() { left_of(&out, before) } else { before };
        let free_left =
            left.is_whitespace() || matches!(left, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '…' | '\u{feff}');
        let free_right = after.is_whitespace();
        let (family, opens, closes) = match c {
            // "“It is over,“ he said": a mark that was turned the wrong way.
            '“' => (Family::Double, free_left || !free_right, !free_left),
            '‟' => (Family::Double, true, false),
            '”' => (Family::Double, free_left && !free_right, !free_left || free_right),
            '„' => (Family::Low, true, false),
            '«' | '‹' => (Family::Guillemet, !free_right || free_left, !free_left),
            // "« Non ». Il" closes, "»Nein«" opens.
            '»' | '›' => {
                let closed = free_right || matches!(after, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '…');
                (Family::Guillemet, free_left && !closed, !free_left || closed)
            }
            '"' | '＂' => straight(Family::Double, free_left, free_right, left),
            '`' if doubled => (Family::Double, true, false),
            '\'' | '’' if doubled => straight(Family::Double, free_left, free_right, left),
            '‘' if doubled => (Family::Double, true, false),
            '‚' => (Family::Low, doubled && !free_right, false),
            '‘' => (Family::Single, !free_right && !elided(&line[end..]), false),
            '\'' => (
                Family::Single,
                (free_left || left == ':') && !free_right && !elided(&line[end..]),
                !free_left && !after.is_alphanumeric(),
            ),
            '’' => (Family::Single, false, !free_left && !after.is_alphanumeric()),
            _ => (Family::Single, false, false),
        };
        // "the officials' homes": after an s, a lone mark may be a possessive.
        let weak = family == Family::Single && matches!(left, 's' | 'S' | 'x' | 'z') && free_right;
        last_end = end;
        if opens || closes {
            out.push(Mark { start: at as u32, end: end as u32, family, opens, closes, weak, low: c == '“' && opens });
        }
        if !matches!(c, '\'' | '’') || opens || closes {
            continue;
        }
        before = c;
    }
    out
}

/// What counts as the left neighbour of a mark that touches another mark: nothing, if that one opens.
fn left_of(out: &[Mark], before: char) -> char {
    match out.last() {
        Some(m) if m.opens && !m.closes => ' ',
        _ => before,
    }
}

fn straight(family: Family, free_left: bool, free_right: bool, left: char) -> (Family, bool, bool) {
    // `said:"No` and `(“yes”,"no")` open too; `6'2"` does not.
    let opens = !free_right && (free_left || matches!(left, ':' | ',' | ';' | '=' | '>'));
    let spaced = free_left && free_right;
    (family, opens || spaced, !free_left || free_right)
}

/// False of bytes with which no mark begins.
fn may_be_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`') || !byte.is_ascii()
}

fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '"' | '＂' | '\'' | '‘' | '’' | '`' | '‚')
}

/// Words that begin with an apostrophe: "'em", "’90s".
fn elided(rest: &str) -> bool {
    let word_end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let word = &rest[..word_end];
    ["em", "tis", "twas", "til", "till", "cause", "bout", "n", "cos", "round"]
        .iter()
        .any(|w| w.eq_ignore_ascii_case(word))
        || word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit()) && (word.ends_with('s') || word.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::pair;
    use crate::document::Document;

    /// `expected` is the text with [ and ] around what stands between marks.
    fn check(text: &str, expected: &str) {
        let mut cuts: Vec<(u32, char)> = Vec::new();
        for q in pair(&Document::new(text)) {
            cuts.push((q.inner.start, '['));
            cuts.push((q.inner.end, ']'));
        }
        cuts.sort_by_key(|c| (c.0, c.1 == '['));
        let mut marked = String::new();
        let mut at = 0;
        for (i, c) in cuts {
            marked.push_str(&text[at..i as usize]);
            marked.push(c);
            at = i as usize;
        }
        marked.push_str(&text[at..]);
        assert_eq!(marked, expected);
    }

    #[test]
    fn every_style() {
        check("“Yes,” he said, “no.”", "“[Yes,]” he said, “[no.]”");
        check("\"Yes,\" he said, \"no.\"", "\"[Yes,]\" he said, \"[no.]\"");
        check("''Yes,'' he said, ''no.''", "''[Yes,]'' he said, ''[no.]''");
        check("``Yes,'' he said.", "``[Yes,]'' he said.");
        check("‘Yes,’ he said, ‘it’s no.’", "‘[Yes,]’ he said, ‘[it’s no.]’");
        check("'Yes,' he said, 'it's no.'", "'[Yes,]' he said, '[it's no.]'");
        check("«Yes», he said. »No«, she said.", "«[Yes]», he said. »[No]«, she said.");
        check("Lee said: « No, never ». « Yes », he added.", "Lee said: «[ No, never ]». «[ Yes ]», he added.");
        check("„Yes“, he said, „no”.", "„[Yes]“, he said, „[no]”.");
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("The workers' union and the '90s and rock 'n' roll", "The workers' union and the '90s and rock 'n' roll");
        check("Trump’s plan, the Clintons’ house", "Trump’s plan, the Clintons’ house");
        check("‘The workers’ union won’t,’ she said", "‘[The workers’ union won’t,]’ she said");
        check("He is 6'2\" tall.", "He is 6'2\" tall.");
    }

    #[test]
    fn nested_marks() {
        check("“He said ‘no’ to me,” she said.", "“[He said ‘[no]’ to me,]” she said.");
        check("'He said \"no\" to me,' she said.", "'[He said \"[no]\" to me,]' she said.");
        check("“He said “no” to me,” she said.", "“[He said “[no]” to me,]” she said.");
    }

    #[test]
    fn unbalanced_and_mixed_marks() {
        check("“mixed\" and more", "“[mixed]\" and more");
        check("He said “we go on\n“And on.”", "He said “[we go on]\n“[And on.]”");
        check("He said: ‘It’s over.\n‘We lost.’", "He said: ‘[It’s over.]\n‘[We lost.]’");
        check("'It's over.\n'We lost,' he said.", "'[It's over.]\n'[We lost,]' he said.");
        check("He said 'it's over.\nWe lost.", "He said 'it's over.\nWe lost.");
        check(
            "He said: \"We go on.\nAnd on.\nFor ever.\" So she did.",
            "He said: \"[We go on.]\n[And on.]\n[For ever.]\" So she did.",
        );
        check("He said: “We go on.\nAnd on.\nHe sang “so” too.", "He said: “[We go on.]\nAnd on.\nHe sang “[so]” too.");
        check("He said “one. Then “two” came.", "He said “one. Then “[two]” came.");
        check("Nothing” here", "Nothing” here");
        check("“”", "“”");
    }
}
