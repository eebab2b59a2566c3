//! Each annotated article with everything that is found in it, as text: what a change does is seen in its diff.
//! `UPDATE=1 cargo test -p extract --test snapshots` writes them anew.
//!
//! In the text, "[3 Tammy Bruce]" is a mention of entity 3, "«2 … 2»" the content of quote 2, "<2 said>" its cue,
//! "(2 she)" its source, and "{Monday}" a date.

mod common;

use std::fmt::Write;

use common::Article;
use extract::{EntityId, Span};

#[test]
fn every_article_is_read_as_it_was() {
    let folder = common::here().join("tests/snapshots");
    let mut changed = Vec::new();
    for article in common::articles() {
        let path = folder.join(format!("{}.txt", article.name));
        let now = snapshot(&article);
        if common::update() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(path, now).unwrap();
        } else if std::fs::read_to_string(&path).is_ok_and(|before| before == now) {
        } else {
            changed.push(path);
        }
    }
    assert!(changed.is_empty(), "read otherwise than before: {changed:?} (see what UPDATE=1 does to them)");
}

fn snapshot(article: &Article) -> String {
    let analysis = &article.analysis;
    let mut out = marked(article);
    let number = |id: EntityId| id.0 + 1;
    out += "\n\nENTITIES\n";
    for (i, e) in analysis.entities.iter().enumerate() {
        write!(out, "{} {}: {}", i + 1, word(e.kind), e.name).unwrap();
        e.roles.iter().for_each(|r| write!(out, "; {}", r.text).unwrap());
        e.stands_for.iter().for_each(|id| write!(out, " = {}", number(*id)).unwrap());
        out += "\n";
    }
    out += "\nQUOTES\n";
    for (i, q) in analysis.quotes.iter().enumerate() {
        let speakers: Vec<String> = q.speakers.iter().map(|&id| analysis.entity(id).name.clone()).collect();
        writeln!(out, "{} {} by [{}], {}", i + 1, word(q.kind), speakers.join(", "), q.rule.0).unwrap();
    }
    out += "\nRELATIONS\n";
    let mere = |r: &&extract::Relation| r.kind == extract::RelationKind::CoMention;
    writeln!(out, "{} by mere co-mention", analysis.relations.iter().filter(mere).count()).unwrap();
    for r in analysis.relations.iter().filter(|r| !mere(r)) {
        let (source, target) = (&analysis.entity(r.source).name, &analysis.entity(r.target).name);
        let evidence = r.evidence.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(out, "{source} – {} – {target} ({:?}, {:?}): {evidence}", r.label, r.kind, r.status).unwrap();
    }
    out += "\nDATES\n";
    for d in &analysis.dates {
        let value = d.value.map_or("?".to_owned(), |v| v.to_string());
        writeln!(out, "{} = {value}", d.span.of(&article.text)).unwrap();
    }
    out
}

/// A kind as a word.
fn word(kind: impl std::fmt::Debug) -> String {
    format!("{kind:?}").to_lowercase()
}

/// The text with its marks. At one place, what ends comes before what begins, and what is longer opens first.
fn marked(article: &Article) -> String {
    let analysis = &article.analysis;
    let mut marks: Vec<(u32, u8, u32, String)> = Vec::new();
    let mut mark = |s: Span, open: String, close: String| {
        marks.push((s.start, 1, u32::MAX - s.end, open));
        marks.push((s.end, 0, u32::MAX - s.start, close));
    };
    for (i, e) in analysis.entities.iter().enumerate() {
        e.mentions.iter().for_each(|m| mark(m.span, format!("[{} ", i + 1), "]".into()));
    }
    for (i, q) in analysis.quotes.iter().enumerate().map(|(i, q)| (i + 1, q)) {
        q.content.iter().for_each(|&s| mark(s, format!("«{i} "), format!(" {i}»")));
        q.cue.iter().for_each(|&s| mark(s, format!("<{i} "), ">".into()));
        q.source.iter().for_each(|&s| mark(s, format!("({i} "), ")".into()));
    }
    analysis.dates.iter().for_each(|d| mark(d.span, "{".into(), "}".into()));
    marks.sort();
    let mut out = String::new();
    let mut from = 0;
    for (at, _, _, words) in marks {
        out += &article.text[from..at as usize];
        out += &words;
        from = at as usize;
    }
    out + &article.text[from..]
}
