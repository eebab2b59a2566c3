//! `article-explorer`: articles in, analyses and sites out, and how good they are. Reads the command line, opens what it names and hands it on.

mod args;
mod build;
mod explain;
mod jsonl;
mod score;

use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use args::{Command, Input};
use extract::wire::{self, About};

/// What went wrong, as a sentence without its full stop.
type Failure = String;

fn main() -> ExitCode {
    match args::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("article-explorer: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match command {
        Command::Help(text) => write(&mut out, text),
        Command::Analyze { input, about } => {
            let text = read(&input)?;
            let about = About { published: about.published.or_else(|| extract::published(&text)), ..about };
            let analysis = extract::analyze(&text, about.published);
            write(&mut out, &(wire::to_json(&analysis, &text, &about) + "\n"))
        }
        Command::Explain { input, published } => {
            let text = read(&input)?;
            write(&mut out, &explain::listing(&extract::analyze(&text, published), &text))
        }
        Command::Score(request) => write(&mut out, &score::report(&request)?),
        Command::Build(request) => {
            drop(out);
            build::run(&request)
        }
        Command::Page(request) => build::page(&request),
        Command::Single(request) => build::single(&request),
        Command::Lines { input, threads } => {
            drop(out);
            match &input {
                Input::Standard => jsonl::run(BufReader::new(io::stdin()), io::stdout(), threads),
                Input::File(path) => {
                    let file = std::fs::File::open(path).map_err(|e| format!("cannot open {}: {e}", path.display()))?;
                    jsonl::run(BufReader::new(file), io::stdout(), threads)
                }
            }
        }
    }
}

/// The whole text of an article, as it is: no byte of it is dropped or changed.
fn read(input: &Input) -> Result<String, Failure> {
    match input {
        Input::Standard => {
            let mut bytes = Vec::new();
            let bytes = io::stdin().read_to_end(&mut bytes).map(|_| bytes);
            whole("standard input", bytes)
        }
        Input::File(path) => read_file(path),
    }
}

/// The same from a file.
fn read_file(path: &Path) -> Result<String, Failure> {
    whole(&path.display().to_string(), std::fs::read(path))
}

fn whole(name: &str, bytes: io::Result<Vec<u8>>) -> Result<String, Failure> {
    let bytes = bytes.map_err(|e| format!("cannot read {name}: {e}"))?;
    String::from_utf8(bytes).map_err(|e| {
        format!("{name} is not UTF-8 text (byte {} breaks it); convert it first", e.utf8_error().valid_up_to() + 1)
    })
}

fn write(out: &mut impl Write, text: &str) -> Result<(), Failure> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The reader has seen enough ("article-explorer explain FILE | head"); that is no failure.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|e| format!("cannot write the result: {e}")),
    }
}
