//! JSON Lines in, JSON Lines out: one analysis for each article, in the same order, in constant memory.

use std::io::{self, BufRead, BufWriter, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use extract::wire::{self, About};
use serde::Deserialize;

use crate::Failure;

/// How many lines may wait before or behind each thread: enough to keep it busy, few enough to keep memory flat.
const WAITING: usize = 4;

#[derive(Deserialize)]
struct Article {
    text: String,
    id: Option<Id>,
    title: Option<String>,
    source: Option<String>,
    published: Option<String>,
}

/// Archives number their articles as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Name(String),
    Number(serde_json::Number),
}

/// A line of input, or why it could not be read.
type Line = io::Result<Vec<u8>>;

/// What became of a line: its analysis, nothing for an empty line, or what is wrong with it.
type Outcome = Result<Option<String>, Failure>;

/// Analyses every line of `input`. Bad lines are reported and left out.
///
/// Line number `n` goes to thread `n % threads` and its result is awaited from there, which keeps the order.
pub(crate) fn run(input: impl BufRead + Send, output: impl Write, threads: usize) -> Result<(), Failure> {
    thread::scope(|scope| {
        let (mut senders, mut receivers) = (Vec::new(), Vec::new());
        for _ in 0..threads {
            let (send_line, lines) = sync_channel(WAITING);
            let (send_outcome, outcomes) = sync_channel(WAITING);
            scope.spawn(move || work(&lines, &send_outcome));
            senders.push(send_line);
            receivers.push(outcomes);
        }
        scope.spawn(move || deal(input, &senders));
        collect(&receivers, BufWriter::new(output))
    })
}

/// Gives out the lines in turn, until the input ends or nobody wants more.
fn deal(mut input: impl BufRead, senders: &[SyncSender<Line>]) {
    for sender in senders.iter().cycle() {
        let mut line = Vec::new();
        let line = match input.read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(_) => Ok(line),
            Err(e) => Err(e),
        };
        let last = line.is_err();
        if sender.send(line).is_err() || last {
            return;
        }
    }
}

fn work(lines: &Receiver<Line>, outcomes: &SyncSender<Outcome>) {
    for line in lines {
        let outcome = line.map_err(|e| format!("cannot be read: {e}")).and_then(|line| analyze(&line));
        if outcomes.send(outcome).is_err() {
            return;
        }
    }
}

fn analyze(line: &[u8]) -> Outcome {
    let Some((article, id)) = article(line)? else { return Ok(None) };
    let about = About { id, title: article.title, published: article.published };
    let analysis = extract::analyze(&article.text, article.published);
    Ok(Some(wire::to_json(&analysis, &article.text, &about)))
}

/// The article of a line, with its id; none for an empty line.
pub(crate) fn article(line: &[u8]) -> Result<Option<(reading::Article, Option<String>)>, Failure> {
    if line.trim_ascii().is_empty() {
        return Ok(None);
    }
    let Article { text, id, title, source, published } =
        serde_json::from_slice(line).map_err(|e| format!("is not an article: {e}"))?;
    let published = match published {
        Some(day) => Some(day.parse().map_err(|e| format!("has \"published\": {day:?}, which is {e}"))?),
        None => None,
    };
    let id = id.map(|id| match id {
        Id::Name(name) => name,
        Id::Number(number) => number.to_string(),
    });
    Ok(Some((reading::Article { text, title, source, published }.dated(), id)))
}

/// Takes the results in the order in which the lines were given out.
fn collect(receivers: &[Receiver<Outcome>], mut output: impl Write) -> Result<(), Failure> {
    let mut bad = 0_usize;
    for (number, receiver) in receivers.iter().cycle().enumerate() {
        let Ok(outcome) = receiver.recv() else { break };
        let written = match outcome {
            Ok(Some(json)) => writeln!(output, "{json}"),
            Ok(None) => Ok(()),
            Err(failure) => {
                bad += 1;
                eprintln!("article-explorer: line {} {failure}", number + 1);
                Ok(())
            }
        };
        match written {
            // The reader has seen enough; that is no failure.
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written.map_err(|e| format!("cannot write the results: {e}"))?,
        }
    }
    match output.flush() {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the results: {e}")),
        _ if bad == 1 => Err("1 line was left out".into()),
        _ if bad > 1 => Err(format!("{bad} lines were left out")),
        _ => Ok(()),
    }
}
