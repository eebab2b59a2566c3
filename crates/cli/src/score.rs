//! Gold and analyses to figures: how well the engine, or whatever made the analyses, reads annotated documents.

use std::fmt::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use extract::wire::{self, About};
use score::article::{table, table_json};
use score::set::{Document, Part, Scores};
use score::{Analysis, Set, judged};
use serde_json::{Value, json};

use crate::Failure;

/// What is to be scored, and what of it is to be told.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Request {
    /// A corpus, or annotated articles and folders of them.
    pub(crate) gold: Vec<PathBuf>,
    /// What was found; without it the engine is asked now.
    pub(crate) analyses: Option<PathBuf>,
    pub(crate) part: Option<Part>,
    pub(crate) by_rule: bool,
    pub(crate) errors: bool,
    pub(crate) json: bool,
}

/// The figures, as text or JSON.
pub(crate) fn report(request: &Request) -> Result<String, Failure> {
    let mut set = Set::open_all(&request.gold).map_err(say)?;
    if request.errors && matches!(set, Set::Corpus(..)) {
        return Err("--errors lists the mistakes in whole articles (.gold.json), and this is a corpus".into());
    }
    let mut found = request.analyses.as_deref().map(|path| given(&set, path)).transpose()?;
    if let Some(part) = request.part {
        let mut number = 0..;
        found.iter_mut().for_each(|all| all.retain(|_| number.next().is_some_and(|i| part.keeps(i))));
        set.keep(part);
    }
    let documents = set.documents();
    if documents.is_empty() {
        return Err("the gold has too few documents for that part".into());
    }
    let found = found.map_or_else(|| analyze(&documents), Ok)?;
    let scores = set.score(&found).map_err(say)?;
    let rules = request.by_rule.then(|| judged::by_rule(scores.judged()));
    if request.json {
        let mut out = figures(&set, &scores);
        if let Some(rules) = rules {
            let row = |((what, rule), tally): (_, judged::Tally)| json!({"what": what, "rule": rule, "right": tally.right, "judged": tally.judged});
            out["by_rule"] = rules.into_iter().map(row).collect();
        }
        return Ok(out.to_string() + "\n");
    }
    let mut out = text(&scores, request.errors);
    if let Some(rules) = rules {
        write_rules(&mut out, rules);
    }
    Ok(out)
}

fn given(set: &Set, path: &Path) -> Result<Vec<Option<Analysis>>, Failure> {
    let found = set.analyses(path).map_err(say)?;
    let missing = found.iter().filter(|a| a.is_none()).count();
    if missing > 0 {
        eprintln!("article-explorer: {missing} of {} documents have no analysis; they count as empty", found.len());
    }
    Ok(found)
}

/// What the engine finds, on all cores: document number `n` goes to thread `n % threads`.
fn analyze(documents: &[Document<'_>]) -> Result<Vec<Option<Analysis>>, Failure> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(documents.len());
    thread::scope(|scope| {
        let work = |k| scope.spawn(move || documents.iter().skip(k).step_by(threads).map(one).collect::<Vec<_>>());
        let workers: Vec<_> = (0..threads).map(work).collect();
        let mut done = Vec::new();
        for worker in workers {
            done.push(worker.join().map_err(|_| "the engine stopped".to_owned())?.into_iter());
        }
        (0..documents.len()).map(|n| done[n % threads].next().transpose()).collect()
    })
}

fn one(document: &Document<'_>) -> Result<Analysis, Failure> {
    let published = match document.published {
        Some(day) => Some(day.parse().map_err(|e| format!("{}: {day:?} is {e}", document.id))?),
        None => None,
    };
    let analysis = extract::analyze(document.text, published);
    Analysis::read(&wire::to_json(&analysis, document.text, &About::default())).map_err(say)
}

fn text(scores: &Scores, errors: bool) -> String {
    let articles = match scores {
        Scores::Corpus(scored) => return scored.sheet.to_string(),
        Scores::Articles(articles) => articles,
    };
    let mut out = String::new();
    for (id, scored) in articles {
        out += &table(id, &scored.figures);
        for mistake in scored.mistakes.iter().filter(|_| errors) {
            let _ = writeln!(out, "    {:17} {}", mistake.what, mistake.words);
        }
        out += "\n";
    }
    let all = score::set::all(articles.iter().map(|(_, scored)| scored));
    out + &table(&format!("ALL {} articles", articles.len()), &all)
}

fn figures(set: &Set, scores: &Scores) -> Value {
    match (set, scores) {
        (Set::Corpus(task, documents), Scores::Corpus(scored)) => {
            json!({"task": task.to_string(), "documents": documents.len(), "figures": scored.sheet.to_json()})
        }
        (_, Scores::Corpus(scored)) => scored.sheet.to_json(),
        (_, Scores::Articles(articles)) => {
            let all = score::set::all(articles.iter().map(|(_, scored)| scored));
            let each = articles.iter().map(|(id, scored)| (id.clone(), table_json(&scored.figures)));
            json!({
                "task": "articles",
                "documents": articles.len(),
                "figures": table_json(&all),
                "articles": each.collect::<serde_json::Map<_, _>>(),
            })
        }
    }
}

/// Most frequent first within a kind of result.
fn write_rules(out: &mut String, rules: std::collections::BTreeMap<(&str, &str), judged::Tally>) {
    let mut rows: Vec<_> = rules.into_iter().collect();
    rows.sort_by_key(|&((what, rule), tally)| (what, std::cmp::Reverse(tally.judged), rule));
    let _ = writeln!(out, "\n{:<10} {:<32} {:>6} {:>6} {:>6}", "result", "rule", "right", "of", "%");
    for ((what, rule), judged::Tally { right, judged }) in rows {
        let share = 100.0 * right as f64 / judged as f64;
        let _ = writeln!(out, "{what:<10} {rule:<32} {right:>6} {judged:>6} {share:>6.1}");
    }
}

fn say(e: score::Bad) -> Failure {
    e.to_string()
}
