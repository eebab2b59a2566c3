//! What several say or write together: "Lee and Ray said in a joint statement", "In a joint letter to the ministry,
//! Senators Lee and Ray", "Deputy Lee, of the left, and Senator Ray announced jointly".

use super::stage::{self, Party, Stage};
use crate::analysis::{EntityKind, Relation, RelationKind};
use crate::document::Tokens;
use crate::listed::listed;
use crate::span::Span;
use crate::tag::Tag;

/// Ties among those who speak together, and to whom they write.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    let joint = stage.page.document.forms.mark(|word| matches!(word, "joint" | "Joint" | "jointly"));
    for &sentence in &stage.page.document.sentences {
        for i in sentence.iter().filter(|&i| joint.has(i)) {
            let Some(text) = text(stage, i) else { continue };
            let authors = authors(stage, &text, sentence);
            if authors.len() < 2 {
                continue;
            }
            let span = |p: usize| stage.parties[p].span;
            let proof = span(authors[0]).cover(span(authors[authors.len() - 1]));
            let proof = proof.cover(stage.page.document.span(Tokens::new(i, text.noun + 1)));
            for (k, &a) in authors.iter().enumerate() {
                for &b in &authors[k + 1..] {
                    out.push(tie(stage, a, format!("joint {} with", text.what), b, proof));
                }
            }
            let to = text.noun + 1;
            let reader = stage.object(to + 1).filter(|&r| stage.page.is(to, "to") && stage.free(r));
            if let Some(reader) = reader.filter(|r| !authors.contains(r)) {
                let label = || format!("joint {} to", text.what);
                out.extend(authors.iter().map(|&a| tie(stage, a, label(), reader, proof.cover(span(reader)))));
            }
        }
    }
    out
}

fn tie(stage: &Stage<'_, '_>, a: usize, label: String, b: usize, evidence: Span) -> Relation {
    let (source, target) = (stage.parties[a].entity, stage.parties[b].entity);
    stage::tied(source, label, target, evidence, (RelationKind::Event, "joint"))
}

/// What is said together, and where.
struct Text {
    /// "joint" or "jointly".
    at: usize,
    /// The last token of what is said: that of "statement", or of "jointly" itself.
    noun: usize,
    /// "statement", "letter".
    what: &'static str,
}

/// What people say or write in common.
const TEXTS: [&str; 13] = [
    "announcement",
    "appeal",
    "article",
    "complaint",
    "declaration",
    "email",
    "interview",
    "letter",
    "message",
    "petition",
    "post",
    "report",
    "statement",
];

fn text(stage: &Stage<'_, '_>, i: usize) -> Option<Text> {
    if stage.page.is(i, "jointly") {
        return Some(Text { at: i, noun: i, what: "statement" });
    }
    // "a joint open letter", "a joint press statement"
    (i + 1..i + 3).filter(|&n| stage.page.name_index_at(n).is_none()).find_map(|noun| {
        let what = TEXTS.iter().find(|t| **t == stage.page.word(noun))?;
        Some(Text { at: i, noun, what })
    })
}

/// Who says it, as indices of parties.
fn authors(stage: &Stage<'_, '_>, text: &Text, sentence: Tokens) -> Vec<usize> {
    let word = |i: usize| stage.page.word(i);
    // "a joint statement by Ann Lee and Bo Ray"
    if matches!(word(text.noun + 1), "by" | "from") {
        return rightwards(stage, text.noun + 2, sentence);
    }
    let article = text.at.saturating_sub(1);
    let link = article.saturating_sub(1);
    // "In a joint statement last evening, Ann Lee and Bo Ray"
    if link == sentence.start && stage.page.is(link, "In") {
        let comma = (text.noun + 1..sentence.end.min(text.noun + 16)).find(|&c| stage.page.is(c, ","));
        return comma.map_or_else(Vec::new, |c| rightwards(stage, c + 1, sentence));
    }
    // "announced jointly", "jointly announced", "said in a joint statement"
    let from = sentence.start.max(text.at.saturating_sub(5));
    let free = |v: usize| stage.page.name_index_at(v).is_none();
    let acts = |v: &usize| stage.page.is_verb(*v) && free(*v);
    let verb = if text.noun == text.at {
        [text.at.saturating_sub(1), text.at + 1].into_iter().find(acts).map(|v| v.min(text.at))
    } else {
        (from..text.at).rev().find(|&v| stage.page.is_verb(v) && free(v))
    };
    verb.map_or_else(Vec::new, |v| leftwards(stage, v, sentence))
}

fn acts(party: &Party) -> bool {
    matches!(party.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Place)
}

/// True for two that may be named side by side: people with people.
fn alike(a: &Party, b: &Party) -> bool {
    acts(a) && a.entity != b.entity
}

/// What is set in after a name is no longer than this, in tokens.
const ASIDE: usize = 14;

/// "Senators Ann Lee, a Democrat, and Bo Ray": those named from token `from` on.
fn rightwards(stage: &Stage<'_, '_>, from: usize, sentence: Tokens) -> Vec<usize> {
    // A word in the plural may stand for all their titles.
    let first = stage.from(from).or_else(|| {
        let titles = (from..from + 3).take_while(|&t| stage.page.is_modifier(t) || stage.page.is(t, "the"));
        titles.filter_map(|t| stage.from(t + 1)).next()
    });
    let Some(first) = first else { return Vec::new() };
    let mut all = stage.joined_after(first);
    if all.len() == 1 {
        let end = stage.parties[first].phrase.end;
        let and = (end..sentence.end.min(end + ASIDE)).find(|&k| stage.page.is(k, "and"));
        let second = and.and_then(|k| Some((k, stage.from(k + 1)?))).filter(|(k, _)| is_aside(stage, end, *k));
        all.extend(second.map(|s| s.1));
    }
    paired(stage, all)
}

/// Those who act by the verb at `v`: "Ann Lee, of the left, and Bo Ray, who rarely agree,".
fn leftwards(stage: &Stage<'_, '_>, v: usize, sentence: Tokens) -> Vec<usize> {
    let mut at = v;
    while at > sentence.start && matches!(stage.page.document.tag(at - 1), Tag::Adverb | Tag::Auxiliary) {
        at -= 1;
    }
    let Some(last) = ended(stage, at, sentence) else { return Vec::new() };
    // "Ann Lee and the Socialist Bo Ray": the party's name between.
    let mut start = stage.parties[last].phrase.start;
    while start > sentence.start {
        let before = start - 1;
        let group = stage.page.name_at(before).filter(|n| n.kind == EntityKind::Group);
        let word = stage.page.word(before);
        match group {
            Some(group) => start = group.tokens.start,
            None if word == "the" || word != "and" && stage.page.is_modifier(before) => start = before,
            None => break,
        }
    }
    let and = start.checked_sub(1).filter(|&a| a > sentence.start && stage.page.is(a, "and"));
    let first = and.and_then(|a| ended(stage, a, sentence));
    let Some(first) = first.filter(|&f| f < last) else { return Vec::new() };
    let mut all = stage.joined_before(first);
    all.push(last);
    paired(stage, all)
}

/// The party whose phrase, with what is set in after it, ends before token `at`.
fn ended(stage: &Stage<'_, '_>, at: usize, sentence: Tokens) -> Option<usize> {
    if let Some(party) = stage.until(at) {
        return Some(party);
    }
    let close = at.checked_sub(1).filter(|&c| c > sentence.start && stage.page.is(c, ","))?;
    stage.until(close).or_else(|| {
        let from = sentence.start.max(close.saturating_sub(ASIDE));
        (from..close)
            .rev()
            .filter(|&c| stage.page.is(c, ","))
            .find_map(|c| stage.until(c).filter(|_| opens(stage, c + 1)))
    })
}

/// True when nothing but what is set in between commas stands from `from` to `to`.
fn is_aside(stage: &Stage<'_, '_>, from: usize, to: usize) -> bool {
    stage.page.is(from, ",") && to > from + 1 && stage.page.is(to - 1, ",") && opens(stage, from + 1)
}

/// True for a word that opens what is set in after a name.
fn opens(stage: &Stage<'_, '_>, i: usize) -> bool {
    stage.page.is_one_of(i, listed!("a an the who of from one which its his her"))
}

/// All of them when they go together.
fn paired(stage: &Stage<'_, '_>, all: Vec<usize>) -> Vec<usize> {
    let party = |p: usize| &stage.parties[p];
    let fit = all.windows(2).all(|w| alike(party(w[0]), party(w[1])) && !stage.owns(party(w[1])));
    if fit { all } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn two_say_it_together() {
        check(
            "[P:Ann Lee] and [P:Bo Ray] said in a joint statement on Monday that it rained .",
            "Ann Lee -joint statement with> Bo Ray",
        );
        check(
            "In a joint statement last night , [O:Acme] and the [O:Bolt Trust] urged calm .",
            "Acme -joint statement with> Bolt Trust",
        );
        check("A joint letter from [O:Acme] and [O:Bolt] arrived .", "Acme -joint letter with> Bolt");
    }

    #[test]
    fn with_more_said_of_each() {
        check(
            "[P:Ann Lee] and the [G:Socialist] [P:Bo Ray] , who rarely agree , said in a joint message that it rained .",
            "Ann Lee -joint message with> Bo Ray; Bo Ray -member of> Socialist",
        );
    }

    #[test]
    fn to_whom_they_write() {
        check(
            "In a joint letter to the [O:Trade Board] , Senators [P:Ann Lee] , a potter , and [P:Bo Ray] asked for rain .",
            "Ann Lee -joint letter to> Trade Board; Ann Lee -joint letter with> Bo Ray; Bo Ray -joint letter to> Trade Board",
        );
    }

    #[test]
    fn not_one_alone() {
        check("[P:Ann Lee] said in a joint statement that it rained .", "");
        check("[P:Ann Lee] owns a joint account .", "");
    }
}
