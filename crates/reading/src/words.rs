//! What the page calls things.

use extract::{Confidence, EntityKind, QuoteKind, Rule, Status};

/// The types of entity in the order in which they are listed.
pub const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Other,
];

/// The kinds of quote in the order in which they are listed.
pub const QUOTE_KINDS: [QuoteKind; 4] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect, QuoteKind::Phrase];

/// "person": also the name of its class and colour in the style sheets.
pub fn kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
        EntityKind::Group => "group",
        EntityKind::Event => "event",
        EntityKind::Other => "other",
    }
}

/// "People".
pub fn kinds(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "People",
        EntityKind::Organisation => "Organisations",
        EntityKind::Place => "Places",
        EntityKind::Group => "Groups",
        EntityKind::Event => "Events",
        EntityKind::Other => "Other names",
    }
}

/// "paraphrased".
pub fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct quote",
        QuoteKind::Mixed => "partly quoted",
        QuoteKind::Indirect => "paraphrased",
        QuoteKind::Phrase => "quoted phrase",
    }
}

/// The name of a kind of quote in the format of the analysis: "indirect".
pub fn quote_key(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Phrase => "phrase",
    }
}

/// "planned"; nothing for what is simply stated.
pub fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Stated => None,
        Status::Planned => Some("planned"),
        Status::Denied => Some("denied"),
    }
}

/// A rule's name as words: "appositive-title" is "appositive title".
fn rule(rule: Rule) -> String {
    rule.0.replace('-', " ")
}

/// The rule of a result and how often it is right: "Found by the rule “year”; nearly always right: 97 of 100 such."
pub fn found_by(by: Rule, confidence: Option<Confidence>) -> String {
    let trust = confidence.map(|c| format!("; {c}")).unwrap_or_default();
    format!("Found by the rule “{}”{trust}.", rule(by))
}

/// "1 quote", "14 quotes", "4 of 14 quotes".
pub fn count(left: usize, all: usize, one: &str, many: &str) -> String {
    let noun = if all == 1 { one } else { many };
    if left == all { format!("{all} {noun}") } else { format!("{left} of {all} {noun}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_by_what_and_how_often_right() {
        let rule = Rule("appositive-title");
        assert_eq!(found_by(rule, None), "Found by the rule “appositive title”.");
        let said = "Found by the rule “appositive title”; nearly always right: 97 of 100 such.";
        assert_eq!(found_by(rule, Confidence::new(97)), said);
    }

    #[test]
    fn counts_read_well() {
        let check = |left, all, said: &str| assert_eq!(super::count(left, all, "quote", "quotes"), said);
        check(14, 14, "14 quotes");
        check(1, 1, "1 quote");
        check(1, 14, "1 of 14 quotes");
        check(0, 1, "0 of 1 quote");
        check(0, 0, "0 quotes");
    }
}
