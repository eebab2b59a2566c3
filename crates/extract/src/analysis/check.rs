//! Every invariant of an analysis, stated once. In goes an analysis and its text, out comes the first broken one.

use std::collections::BTreeMap;

use super::{Analysis, DateValue, Day, Entity, EntityId, Quote, QuoteKind, Relation, Rule, Span};

pub(super) fn analysis(a: &Analysis, text: &str) -> Result<(), String> {
    a.entities.iter().enumerate().try_for_each(|(i, e)| entity(a, text, i, e))?;
    owners(a)?;
    if !a.entities.iter().map(|e| e.mentions[0].span).is_sorted() {
        return Err("entities are not in order of first mention".into());
    }
    a.quotes.iter().try_for_each(|q| quote(a, text, q))?;
    if !a.quotes.iter().map(|q| q.content[0]).is_sorted() {
        return Err("quotes are out of order".into());
    }
    a.relations.iter().try_for_each(|r| relation(a, text, r))?;
    if !a.dates.windows(2).all(|d| d[0].span.end <= d[1].span.start) {
        return Err("dates overlap or are out of order".into());
    }
    a.dates.iter().try_for_each(|d| {
        span(text, d.span, "date")?;
        rule(d.rule)?;
        d.value.map_or(Ok(()), value)
    })
}

fn entity(a: &Analysis, text: &str, i: usize, e: &Entity) -> Result<(), String> {
    if e.name.trim().is_empty() {
        return Err(format!("entity {i} has no name"));
    }
    if e.mentions.is_empty() {
        return Err(format!("entity {i} ({}) has no mention", e.name));
    }
    if !e.mentions.windows(2).all(|m| m[0].span < m[1].span) {
        return Err(format!("mentions of entity {i} ({}) are out of order or repeated", e.name));
    }
    for m in &e.mentions {
        trimmed(text, m.span, "mention")?;
        rule(m.rule)?;
    }
    for r in &e.roles {
        trimmed(text, r.span, "role")?;
        if r.text.trim().is_empty() {
            return Err(format!("entity {i} ({}) has a role without words", e.name));
        }
    }
    let Some(other) = e.stands_for else { return Ok(()) };
    id(a, other, "stands_for")?;
    if other.0 as usize == i { Err(format!("entity {i} ({}) stands for itself", e.name)) } else { Ok(()) }
}

/// No stretch of text refers to two entities.
fn owners(a: &Analysis) -> Result<(), String> {
    let mut seen: BTreeMap<Span, &str> = BTreeMap::new();
    for e in &a.entities {
        for m in &e.mentions {
            if let Some(other) = seen.insert(m.span, &e.name) {
                return Err(format!("{:?} is a mention of {other} and of {}", m.span, e.name));
            }
        }
    }
    Ok(())
}

fn quote(a: &Analysis, text: &str, q: &Quote) -> Result<(), String> {
    if q.content.is_empty() {
        return Err("a quote has no content".into());
    }
    if !q.content.windows(2).all(|c| c[0].end <= c[1].start) {
        return Err(format!("content spans {:?} overlap or run backwards", q.content));
    }
    for &s in q.content.iter().chain(&q.cue).chain(&q.source) {
        span(text, s, "quote")?;
    }
    for &part in q.cue.iter().chain(&q.source) {
        if q.content.iter().any(|c| c.overlaps(part)) {
            return Err(format!("cue or source {part:?} lies in the content {:?}", q.content));
        }
    }
    for (i, &s) in q.speakers.iter().enumerate() {
        id(a, s, "speaker")?;
        if q.speakers[..i].contains(&s) {
            return Err(format!("the quote at {:?} names {s:?} twice", q.content[0]));
        }
    }
    // A phrase is what nobody is said to have said.
    if q.kind == QuoteKind::Phrase && !q.speakers.is_empty() {
        return Err(format!("the phrase at {:?} has a speaker", q.content[0]));
    }
    if q.kind == QuoteKind::Direct && !q.content.iter().any(|&c| stands_in_marks(text, c)) {
        return Err(format!("the direct quote at {:?} is not in quotation marks", q.content[0]));
    }
    rule(q.rule)
}

/// Whether a mark stands before the words or behind them; where a paragraph begins with them, one before it may have opened them.
fn stands_in_marks(text: &str, s: Span) -> bool {
    const MARKS: [char; 17] = ['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '\'', '`', '‹', '›', '「', '『', '＂'];
    let blank = crate::token::is_blank;
    let all = &text[..s.start as usize];
    let before = all.trim_end_matches(blank);
    let after = text[s.end as usize..].trim_start_matches(|c| blank(c) || matches!(c, ',' | '.'));
    let begins = all[before.len()..].contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
    before.ends_with(MARKS) || after.starts_with(MARKS) || begins && before.contains(MARKS)
}

fn relation(a: &Analysis, text: &str, r: &Relation) -> Result<(), String> {
    id(a, r.source, "relation source")?;
    id(a, r.target, "relation target")?;
    span(text, r.evidence, "evidence")?;
    if r.label.trim().is_empty() {
        return Err(format!("the relation at {:?} has no label", r.evidence));
    }
    if r.source == r.target {
        return Err(format!("relation {:?} ties an entity to itself", r.label));
    }
    rule(r.rule)
}

fn value(value: DateValue) -> Result<(), String> {
    let day = |d: Day| Day::new(d.year, d.month, d.day).is_some();
    let real = match value {
        DateValue::Day(d) => day(d),
        DateValue::Week { year, week } => (1..=9999).contains(&year) && (1..=53).contains(&week),
        DateValue::Month { year, month } => Day::new(year, month, 1).is_some(),
        DateValue::Year(year) => Day::new(year, 1, 1).is_some(),
        DateValue::Interval { from, to } => day(from) && day(to) && from <= to,
    };
    if real { Ok(()) } else { Err(format!("{value} is no time of the calendar")) }
}

/// Rules are named in kebab case, for people to read and programs to match.
fn rule(rule: Rule) -> Result<(), String> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !rule.0.is_empty() && rule.0.chars().all(good) {
        Ok(())
    } else {
        Err(format!("{:?} is no name for a rule", rule.0))
    }
}

fn trimmed(text: &str, s: Span, what: &str) -> Result<(), String> {
    span(text, s, what)?;
    let words = s.of(text);
    if words.trim() == words { Ok(()) } else { Err(format!("{what} span {s:?} begins or ends in white space")) }
}

fn span(text: &str, s: Span, what: &str) -> Result<(), String> {
    let (start, end) = (s.start as usize, s.end as usize);
    if s.start < s.end && text.get(start..end).is_some() {
        return Ok(());
    }
    Err(format!("{what} span {s:?} is empty, outside the text or cuts a character"))
}

fn id(a: &Analysis, id: EntityId, what: &str) -> Result<(), String> {
    if (id.0 as usize) < a.entities.len() { Ok(()) } else { Err(format!("{what} {id:?} does not exist")) }
}

#[cfg(test)]
mod tests {
    use super::super::*;

    const TEXT: &str = "“Yes,” said Ann Lee on Monday.";

    fn sound() -> Analysis {
        let span = |words: &str| {
            let start = TEXT.find(words).unwrap() as u32;
            Span::new(start, start + words.len() as u32)
        };
        let rule = Rule("a-rule");
        let mention = Mention { span: span("Ann Lee"), kind: MentionKind::Name, rule, confidence: None };
        Analysis {
            entities: vec![Entity {
                kind: EntityKind::Person,
                name: "Ann Lee".into(),
                roles: Vec::new(),
                mentions: vec![mention],
                stands_for: None,
            }],
            quotes: vec![Quote {
                kind: QuoteKind::Direct,
                content: vec![span("Yes,")],
                cue: Some(span("said")),
                source: Some(span("Ann Lee")),
                speakers: vec![EntityId(0)],
                rule,
                confidence: None,
                speaker_confidence: None,
            }],
            relations: Vec::new(),
            dates: vec![Date { span: span("Monday"), value: None, rule, confidence: None }],
        }
    }

    /// Breaks a sound analysis and expects to be told so.
    fn check(harm: fn(&mut Analysis), sentence: &str) {
        let mut analysis = sound();
        assert_eq!(analysis.validate(TEXT), Ok(()));
        harm(&mut analysis);
        assert_eq!(analysis.validate(TEXT), Err(sentence.to_owned()));
    }

    #[test]
    fn says_which_invariant_is_broken() {
        check(|a| a.entities[0].name.clear(), "entity 0 has no name");
        check(|a| a.entities[0].mentions.clear(), "entity 0 (Ann Lee) has no mention");
        check(|a| a.entities[0].stands_for = Some(EntityId(0)), "entity 0 (Ann Lee) stands for itself");
        check(|a| a.entities[0].mentions[0].span.end += 1, "mention span 16..24 begins or ends in white space");
        check(|a| a.entities[0].mentions[0].rule = Rule("A Rule"), "\"A Rule\" is no name for a rule");
        check(|a| a.entities.push(a.entities[0].clone()), "16..23 is a mention of Ann Lee and of Ann Lee");
        check(|a| a.quotes[0].content.clear(), "a quote has no content");
        check(|a| a.quotes[0].content[0].start = 1, "quote span 1..7 is empty, outside the text or cuts a character");
        check(|a| a.quotes[0].cue = Some(Span::new(3, 6)), "cue or source 3..6 lies in the content [3..7]");
        check(|a| a.quotes[0].content[0] = Span::new(24, 26), "the direct quote at 24..26 is not in quotation marks");
        check(|a| a.quotes[0].kind = QuoteKind::Phrase, "the phrase at 3..7 has a speaker");
        check(|a| a.quotes[0].speakers = vec![EntityId(1)], "speaker EntityId(1) does not exist");
        check(|a| a.dates.push(a.dates[0]), "dates overlap or are out of order");
        check(
            |a| a.dates[0].value = Some(DateValue::Month { year: 2025, month: 13 }),
            "2025-13 is no time of the calendar",
        );
    }
}
