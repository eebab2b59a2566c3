//! The command lines of `build` and `page`.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::Failure;
use crate::args::{say, text, thread_count};

/// What the help of both says.
pub(crate) const HELP: &str = include_str!("help.txt");

/// A site over many articles.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// Files and folders.
    pub(crate) articles: Vec<PathBuf>,
    /// The folder of the site.
    pub(crate) site: PathBuf,
    /// The folder of the built page.
    pub(crate) page: PathBuf,
    /// Where the site will lie, with a slash at its end.
    pub(crate) url: Option<String>,
    /// How many articles are read at a time.
    pub(crate) threads: usize,
}

/// Reads what follows the verb; none where the help is asked for.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Option<Request>, Failure> {
    let mut request =
        Request { articles: Vec::new(), site: PathBuf::new(), page: "dist".into(), url: None, threads: 1 };
    let mut parser = Parser::from_args(args);
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Short('o') | Arg::Long("out") => request.site = parser.value().map_err(say)?.into(),
            Arg::Long("page") => request.page = parser.value().map_err(say)?.into(),
            Arg::Long("threads") => request.threads = thread_count(parser.value().map_err(say)?)?,
            Arg::Long("url") => request.url = Some(address(text(parser.value().map_err(say)?)?)?),
            Arg::Value(path) => request.articles.push(path.into()),
            unknown => return Err(format!("{}; build --help lists what there is", unknown.unexpected())),
        }
    }
    if request.articles.is_empty() {
        return Err("no articles named; give folders, .txt or .jsonl files".into());
    }
    if request.site.as_os_str().is_empty() {
        return Err("no folder named for what is made; give it with -o".into());
    }
    Ok(Some(request))
}

fn address(url: String) -> Result<String, Failure> {
    let is_whole = url.starts_with("https://") || url.starts_with("http://");
    if !is_whole || url.contains(['"', '<', '>', '#', '?', ' ']) {
        return Err(format!("--url takes where the site will lie, such as https://example.org/archive/, not {url:?}"));
    }
    Ok(if url.ends_with('/') { url } else { url + "/" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Result<Option<Request>, &str>) {
        assert_eq!(parse(line.split_whitespace().map(OsString::from)), expected.map_err(str::to_owned), "{line}");
    }

    #[test]
    fn reads_what_is_asked_for() {
        let request = || Request {
            articles: vec!["news".into()],
            site: "site".into(),
            page: "dist".into(),
            url: None,
            threads: 1,
        };
        check("news -o site", Ok(Some(request())));
        let url = Some("https://example.org/a/".to_owned());
        check("news --out=site --url https://example.org/a", Ok(Some(Request { url, ..request() })));
        let two =
            Request { articles: vec!["news".into(), "b.jsonl".into()], page: "p".into(), threads: 2, ..request() };
        check("news b.jsonl -o site --page p --threads 2", Ok(Some(two)));
        check("--help", Ok(None));
    }

    #[test]
    fn says_what_is_missing() {
        check("-o site", Err("no articles named; give folders, .txt or .jsonl files"));
        check("news", Err("no folder named for what is made; give it with -o"));
        check("news --fast", Err("invalid option '--fast'; build --help lists what there is"));
        let said = "--url takes where the site will lie, such as https://example.org/archive/, not \"example.org\"";
        check("news -o s --url example.org", Err(said));
    }
}
