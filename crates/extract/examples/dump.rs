//! Shows how the engine reads a text, sentence by sentence: every token with its part of speech, and what begins there.
//!
//! `cargo run -p extract --example dump -- FILE [YYYY-MM-DD]`

use extract::{Analysis, RelationKind, Span};

fn main() -> Result<(), String> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("which file? cargo run -p extract --example dump -- FILE [YYYY-MM-DD]")?;
    let text = std::fs::read_to_string(&path).map_err(|e| format!("cannot read {path}: {e}"))?;
    let published = args.next().map(|day| day.parse().map_err(|e| format!("{day}: {e}"))).transpose()?;
    let analysis = extract::analyze(&text, published);
    let marks = marks(&analysis, &text);
    for (number, sentence) in extract::dev::sentences(&text).into_iter().enumerate() {
        println!("\n--- sentence {}", number + 1);
        for (span, tag) in sentence {
            let here = marks.iter().filter(|(s, _)| span.start <= s.start && s.start < span.end);
            let here: Vec<&str> = here.map(|(_, what)| what.as_str()).collect();
            println!("{:<20} {tag:<12} {}", span.of(&text), here.join("; "));
        }
    }
    Ok(())
}

/// Everything found, as a span and words about it.
fn marks(analysis: &Analysis, text: &str) -> Vec<(Span, String)> {
    let name = |id| &analysis.entity(id).name;
    let mut out = Vec::new();
    for e in &analysis.entities {
        for m in &e.mentions {
            out.push((m.span, format!("{:?} “{}” = {} ({:?}; {})", m.kind, m.span.of(text), e.name, e.kind, m.rule.0)));
        }
        out.extend(e.roles.iter().map(|r| (r.span, format!("Role “{}” of {}", r.text, e.name))));
    }
    for (i, q) in analysis.quotes.iter().enumerate() {
        let speakers: Vec<&String> = q.speakers.iter().map(|&id| name(id)).collect();
        for s in &q.content {
            out.push((
                *s,
                format!(
                    "{:?} quote {} up to “…{}” by {speakers:?} ({})",
                    q.kind,
                    i + 1,
                    last_words(s.of(text)),
                    q.rule.0
                ),
            ));
        }
        out.extend(q.cue.map(|s| (s, format!("cue “{}” of quote {}", s.of(text), i + 1))));
        out.extend(q.source.map(|s| (s, format!("source “{}” of quote {}", s.of(text), i + 1))));
    }
    for r in analysis.relations.iter().filter(|r| r.kind != RelationKind::CoMention) {
        out.push((
            r.evidence,
            format!("{} – {} – {} ({:?}; {})", name(r.source), r.label, name(r.target), r.status, r.rule.0),
        ));
    }
    for d in &analysis.dates {
        let value = d.value.map_or("?".to_owned(), |v| v.to_string());
        out.push((d.span, format!("date “{}” = {value} ({})", d.span.of(text), d.rule.0)));
    }
    out
}

fn last_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words[words.len().saturating_sub(3)..].join(" ")
}
