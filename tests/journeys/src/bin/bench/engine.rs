//! The engines compared, each where it runs, all timed by the same question.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use journeys::{Outcome, Reader};

/// Where an engine runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// As a program.
    Native,
    /// As a module in Node.
    Node,
    /// As a module in a page.
    Chromium,
    /// In Node, as the package that it is.
    Package,
}

/// One of those compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Engine {
    /// How the tables call it.
    pub(crate) label: &'static str,
    /// How its place calls it.
    pub(crate) name: &'static str,
    pub(crate) place: Place,
}

/// All of them, in the tables' order.
pub(crate) const ENGINES: [Engine; 8] = [
    Engine { label: "ours, wasm in Node", name: "ours", place: Place::Node },
    Engine { label: "ours, wasm in Chromium", name: "ours", place: Place::Chromium },
    Engine { label: "ours, native", name: "ours", place: Place::Native },
    Engine { label: "wink-nlp 2.4, in Node", name: "wink", place: Place::Package },
    Engine { label: "compromise 14.17, in Node", name: "compromise", place: Place::Package },
    Engine { label: "floor, wasm in Node", name: "floor", place: Place::Node },
    Engine { label: "floor, wasm in Chromium", name: "floor", place: Place::Chromium },
    Engine { label: "floor, native", name: "floor", place: Place::Native },
];

impl Engine {
    /// Starts a program that holds this engine, and gives the milliseconds until it was ready. A page is no program.
    pub(crate) fn start(&self, folder: &Path) -> Outcome<(Program, f64)> {
        let variable = |name: &str| env::var_os(name).ok_or("run it as `cargo xtask bench`");
        let mut command = match self.place {
            Place::Native => Command::new(variable("BENCH_NATIVE")?),
            _ => Command::new(variable("BENCH_NODE")?),
        };
        match self.place {
            Place::Native => command.arg("serve").arg(folder.join("texts")),
            Place::Node => command.arg(folder.join("serve.js")).arg(folder).arg("wasm"),
            Place::Package => {
                command.arg(folder.join("serve.js")).arg(folder).arg(self.name).arg(variable("BENCH_PEERS")?)
            }
            Place::Chromium => return Err("a page is opened by its reader".into()),
        };
        Program::start(command)
    }
}

/// What holds an engine while it is timed.
#[derive(Debug)]
pub(crate) enum Holder<'a> {
    Program(Program),
    Page(&'a Reader),
}

impl Holder<'_> {
    /// The milliseconds of one of so many runs on a text.
    pub(crate) async fn time(&mut self, engine: &Engine, text: &str, runs: u32) -> Outcome<f64> {
        let name = engine.name;
        match self {
            Self::Program(program) => program.ask(&format!("time {name} {text} {runs}")).map(|answer| answer[0]),
            Self::Page(reader) => {
                let said = reader.ask_later(&format!("window.bench.time('{name}', '{text}', {runs})")).await?;
                said[0].as_f64().ok_or_else(|| format!("the page answers {said}").into())
            }
        }
    }
}

/// A program that answers a line with a line of two numbers.
#[derive(Debug)]
pub(crate) struct Program {
    child: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Program {
    fn start(mut command: Command) -> Outcome<(Self, f64)> {
        let start = Instant::now();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let asked = child.stdin.take().ok_or("no input")?;
        let answers = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut program = Self { child, asked, answers };
        match program.line()?.as_str() {
            "ready" => Ok((program, start.elapsed().as_secs_f64() * 1000.0)),
            other => Err(format!("an engine says `{other}` before it was asked").into()),
        }
    }

    /// Asks one thing.
    pub(crate) fn ask(&mut self, question: &str) -> Outcome<[f64; 2]> {
        writeln!(self.asked, "{question}")?;
        let line = self.line()?;
        let numbers: Vec<f64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
        numbers.try_into().map_err(|_| format!("to `{question}` an engine answers `{line}`").into())
    }

    fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It is of no use any more, whether or not it was still running.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
