//! The command line to a [`Command`], or a sentence that says what is wrong with it.

use std::ffi::OsString;
use std::path::PathBuf;

use extract::Day;
use extract::wire::About;
use lexopt::{Arg, Parser, ValueExt};
use score::set::Part;

use crate::score::Request;
use crate::{Failure, build};

const HELP: &str = include_str!("help.txt");
const VERSION: &str = concat!("article-explorer ", env!("CARGO_PKG_VERSION"), "\n");
const MOST_THREADS: usize = 1024;

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print a text.
    Help(&'static str),
    /// One article to one analysis.
    Analyze { input: Input, about: About },
    /// JSON Lines to JSON Lines.
    Lines { input: Input, threads: usize },
    /// One article to a listing for people.
    Explain { input: Input, published: Option<Day> },
    /// Gold to figures.
    Score(Request),
    /// Many articles to a site.
    Build(build::Request),
    /// One article to one file with all of the page in it; `site` names the file.
    Single(build::Request),
    /// One article to a page: the site is its folder, and there is no other page in it.
    Page(build::Request),
}

/// Where the text comes from.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut args = args.into_iter().peekable();
    if let Some(verb) = args.next_if(|verb| verb == "build" || verb == "page" || verb == "single") {
        let request = build::parse(args)?;
        return Ok(match request {
            None => Command::Help(build::HELP),
            Some(request) if verb == "build" => Command::Build(request),
            Some(request) if verb == "single" => Command::Single(request),
            Some(request) => Command::Page(request),
        });
    }
    let mut words = Vec::new();
    let (mut lines, mut threads, mut about) = (false, None, About::default());
    let mut request = Request::default();
    let mut parser = Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help(HELP)),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Help(VERSION)),
            Arg::Long("jsonl") => lines = true,
            Arg::Long("threads") => threads = Some(thread_count(parser.value().map_err(say)?)?),
            Arg::Long("published") => about.published = Some(day(parser.value().map_err(say)?)?),
            Arg::Long("id") => about.id = Some(text(parser.value().map_err(say)?)?),
            Arg::Long("title") => about.title = Some(text(parser.value().map_err(say)?)?),
            Arg::Long("analyses") => request.analyses = Some(parser.value().map_err(say)?.into()),
            Arg::Long("part") => request.part = Some(part(parser.value().map_err(say)?)?),
            Arg::Long("by-rule") => request.by_rule = true,
            Arg::Long("errors") => request.errors = true,
            Arg::Long("json") => request.json = true,
            Arg::Value(word) => words.push(word),
            unknown => return Err(format!("{}; --help lists what there is", unknown.unexpected())),
        }
    }
    let mut words = words.into_iter();
    let Some(verb) = words.next() else { return Ok(Command::Help(HELP)) };
    if verb == "score" {
        if lines || threads.is_some() || about != About::default() {
            return Err(
                "score takes --analyses, --part, --by-rule, --errors and --json only; the gold says the rest".into()
            );
        }
        request.gold = words.map(PathBuf::from).collect();
        if request.gold.is_empty() {
            return Err("no gold named; give a corpus (.jsonl), .gold.json files or folders of them".into());
        }
        return Ok(Command::Score(request));
    }
    if request != Request::default() {
        return Err("--analyses, --part, --by-rule, --errors and --json go with score only".into());
    }
    let input = words.next();
    if let Some(extra) = words.next() {
        return Err(format!(
            "one file at a time, and {} is a second; for many, see --jsonl in --help",
            extra.display()
        ));
    }
    let input = match input {
        Some(path) if path != "-" => Some(Input::File(path.into())),
        Some(_) => Some(Input::Standard),
        None => None,
    };
    if threads.is_some() && !lines {
        return Err("--threads goes with --jsonl only".into());
    }
    let nothing_named = || "no article named; give a file, or - for standard input".to_owned();
    match verb.to_str() {
        Some("analyze" | "analyse") if lines && about != About::default() => {
            Err("with --jsonl, each line says its own id, title and published".into())
        }
        Some("analyze" | "analyse") if lines => {
            Ok(Command::Lines { input: input.unwrap_or(Input::Standard), threads: threads.unwrap_or(1) })
        }
        Some("analyze" | "analyse") => Ok(Command::Analyze { input: input.ok_or_else(nothing_named)?, about }),
        Some("explain") if lines => Err("explain reads one article, not JSON Lines".into()),
        Some("explain") => Ok(Command::Explain { input: input.ok_or_else(nothing_named)?, published: about.published }),
        _ => Err(format!(
            "{} is not a command; there are analyze, explain, score, build, page and single (see --help)",
            verb.display()
        )),
    }
}

fn day(value: OsString) -> Result<Day, Failure> {
    let value = text(value)?;
    value.parse().map_err(|e| format!("--published {value}: {e}"))
}

fn part(value: OsString) -> Result<Part, Failure> {
    let value = text(value)?;
    let numbers = value.split_once('/').and_then(|(k, n)| Some((k.parse().ok()?, n.parse().ok()?)));
    let part = numbers.filter(|&(first, every): &(usize, usize)| first >= 1 && first <= every);
    let part = part.map(|(first, every)| Part { first, every });
    part.ok_or_else(|| format!("--part takes K/N with K from 1 to N, such as 1/5, not {value:?}"))
}

pub(crate) fn thread_count(value: OsString) -> Result<usize, Failure> {
    let value = text(value)?;
    let count = value.parse().ok().filter(|n| (1..=MOST_THREADS).contains(n));
    count.ok_or_else(|| format!("--threads takes a number from 1 to {MOST_THREADS}, not {value:?}"))
}

pub(crate) fn text(value: OsString) -> Result<String, Failure> {
    value.string().map_err(say)
}

pub(crate) fn say(error: lexopt::Error) -> Failure {
    format!("{error}; --help lists what there is")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Result<Command, &str>) {
        assert_eq!(parse(line.split_whitespace().map(OsString::from)), expected.map_err(str::to_owned), "{line}");
    }

    #[test]
    fn reads_the_commands() {
        let file = || Input::File("a.txt".into());
        let about = About { id: Some("7".into()), title: None, published: Day::new(2025, 2, 17) };
        check("", Ok(Command::Help(HELP)));
        check("analyze --help", Ok(Command::Help(HELP)));
        check("analyze a.txt --published 2025-02-17 --id=7", Ok(Command::Analyze { input: file(), about }));
        check("analyze -", Ok(Command::Analyze { input: Input::Standard, about: About::default() }));
        check("analyze --jsonl", Ok(Command::Lines { input: Input::Standard, threads: 1 }));
        check("analyze --jsonl a.txt --threads 4", Ok(Command::Lines { input: file(), threads: 4 }));
        check("explain a.txt", Ok(Command::Explain { input: file(), published: None }));
        let plain = || Request { gold: vec!["g.jsonl".into()], ..Request::default() };
        check("score g.jsonl", Ok(Command::Score(plain())));
        let part = Some(Part { first: 2, every: 5 });
        check("score g.jsonl --part 2/5 --by-rule", Ok(Command::Score(Request { part, by_rule: true, ..plain() })));
        let analyses = Some("a".into());
        check("score g.jsonl --analyses a --json", Ok(Command::Score(Request { analyses, json: true, ..plain() })));
    }

    #[test]
    fn says_what_is_wrong_in_one_sentence() {
        check("analyze", Err("no article named; give a file, or - for standard input"));
        check(
            "read a.txt",
            Err("read is not a command; there are analyze, explain, score, build, page and single (see --help)"),
        );
        check("analyze a b", Err("one file at a time, and b is a second; for many, see --jsonl in --help"));
        check("analyze a --threads 2", Err("--threads goes with --jsonl only"));
        check("analyze --jsonl --threads 0", Err("--threads takes a number from 1 to 1024, not \"0\""));
        check(
            "analyze a --published 17.2.2025",
            Err("--published 17.2.2025: not a date of the calendar; write it as YYYY-MM-DD, like 2025-02-17"),
        );
        check("analyze --jsonl --id 3", Err("with --jsonl, each line says its own id, title and published"));
        check("score", Err("no gold named; give a corpus (.jsonl), .gold.json files or folders of them"));
        check("score g --part 3/2", Err("--part takes K/N with K from 1 to N, such as 1/5, not \"3/2\""));
        check("score g --part 0/2", Err("--part takes K/N with K from 1 to N, such as 1/5, not \"0/2\""));
        check(
            "score g --jsonl",
            Err("score takes --analyses, --part, --by-rule, --errors and --json only; the gold says the rest"),
        );
        check("analyze a --by-rule", Err("--analyses, --part, --by-rule, --errors and --json go with score only"));
        check("explain a --fast", Err("invalid option '--fast'; --help lists what there is"));
        check("analyze a --id", Err("missing argument for option '--id'; --help lists what there is"));
    }
}
