//! `cargo xtask serve`: builds the page and serves it on this machine.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, SystemTime};

use site::Site;

use crate::failure::{Failure, Outcome};
use crate::page::{self, Build};
use crate::shell;
use crate::words::Words;

/// Tried first, so that the address stays the same from day to day.
const PORT: u16 = 8080;

/// What a change of is seen by `--watch`.
const SOURCES: [&str; 6] = ["src", "styles", "embed", "crates", "seeds", "index.html"];

/// Builds, serves, and stays until it is stopped.
pub(crate) fn run(mut words: Words) -> Outcome {
    let open = words.flag("--open");
    let watch = words.flag("--watch");
    let build = if words.flag("--release") { Build::Release } else { Build::Debug };
    let port = words.option("--port")?;
    words.done()?;
    let mut seen = newest();
    let folder = page::build(build)?;
    let site = match port {
        Some(port) => {
            let number = port.parse().map_err(|_| Failure::new(format!("`{port}` is no port number.")))?;
            Site::serve(&folder, number)
                .map_err(|error| Failure::new(format!("Port {port} cannot be used: {error}.")))?
        }
        None => free(|port| Site::serve(&folder, port))?,
    };
    println!("\nArticle Explorer is at {} (stop with Ctrl-C)", site.url());
    if open {
        show(&site.url());
    }
    loop {
        if watch {
            changed(seen);
            seen = newest();
            // What cannot be built was said; the next change may mend it.
            drop(page::build(build));
        } else {
            thread::park();
        }
    }
}

/// Waits until a source is newer than `before`.
fn changed(before: Option<SystemTime>) {
    while newest() == before {
        thread::sleep(Duration::from_millis(300));
    }
}

/// When one of the page's sources was last changed.
fn newest() -> Option<SystemTime> {
    fn under(path: &Path) -> Option<SystemTime> {
        if path.is_dir() {
            return fs::read_dir(path).ok()?.flatten().filter_map(|entry| under(&entry.path())).max();
        }
        fs::metadata(path).ok()?.modified().ok()
    }
    SOURCES.iter().filter_map(|source| under(&shell::root().join(source))).max()
}

/// The first port from the usual one on that nobody else uses.
fn free<T>(serve: impl Fn(u16) -> io::Result<T>) -> Outcome<T> {
    let usual = PORT..PORT + 20;
    let any = usual.clone().chain([0]).find_map(|port| serve(port).ok());
    any.ok_or_else(|| Failure::new("No port on the loopback address is free."))
}

fn show(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut opener = shell::command(opener);
    opener.arg(url);
    // Some openers stay until the browser is closed.
    thread::spawn(move || {
        // The address is printed anyway, so a machine without a desktop is no failure.
        if !opened(&mut opener) {
            println!("No browser could be opened from here; open the address yourself.");
        }
    });
}

/// Whether `opener` found a browser. Windows' own answers with a failure when it did, too.
fn opened(opener: &mut Command) -> bool {
    opener.stderr(Stdio::null()).status().is_ok_and(|status| status.success() || cfg!(windows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken =
            |wanted: u16| if wanted == PORT { Err(io::Error::from(io::ErrorKind::AddrInUse)) } else { Ok(wanted) };
        assert_eq!(free(taken).unwrap(), PORT + 1);
    }

    #[cfg(unix)]
    #[test]
    fn an_opener_without_a_browser_opens_nothing() {
        assert!(opened(&mut Command::new("true")));
        assert!(!opened(&mut Command::new("false")));
        assert!(!opened(&mut Command::new("there-is-no-such-opener")));
    }

    #[test]
    fn no_free_port_is_said() {
        let none = |_: u16| -> io::Result<()> { Err(io::Error::from(io::ErrorKind::AddrInUse)) };
        assert_eq!(free(none).unwrap_err().to_string(), "No port on the loopback address is free.");
    }
}
