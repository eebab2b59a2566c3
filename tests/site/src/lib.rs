//! Folders in, a web server on the loopback address out.
//!
//! It answers GET and HEAD for plain files, sends the strictest security policy the page must live under, and keeps a
//! list of what was asked for, so that a test can say "the page asks for its own files and nothing else".

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The policy sent with every answer: nothing but the page's own files, and WebAssembly may be compiled.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// What a server serves, and how.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Folders, each with the first part of the paths it answers ("embed"); "" is for all others. Earlier ones come first.
    pub folders: Vec<(String, PathBuf)>,
    /// The Content-Security-Policy of every answer; none is sent when it is empty.
    pub policy: String,
    /// The Content-Type of WebAssembly; servers that were set up long ago say something else than they should.
    pub wasm: String,
    /// Whether other origins may read what is answered.
    pub shared: bool,
}

impl Plan {
    /// One folder under [`POLICY`].
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self {
            folders: vec![(String::new(), folder.to_owned())],
            policy: POLICY.to_owned(),
            wasm: "application/wasm".to_owned(),
            shared: false,
        }
    }
}

/// A server that runs until the process ends.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    log: Arc<Log>,
}

/// Whether it answers at all; paths asked for, in order: all, and those that name no file.
#[derive(Debug, Default)]
struct Log {
    closed: AtomicBool,
    asked: Mutex<Vec<String>>,
    missing: Mutex<Vec<String>>,
}

fn all_of(list: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Site {
    /// Serves `folder` on `port`, or on any free port when it is 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn serve(folder: &Path, port: u16) -> io::Result<Self> {
        Self::start(Plan::of(folder), port)
    }

    /// Serves what `plan` says on `port`, or on any free port when it is 0.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(plan: Plan, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let log = Arc::new(Log::default());
        let site = Self { address, log: Arc::clone(&log) };
        let plan = Arc::new(plan);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (plan, log) = (Arc::clone(&plan), Arc::clone(&log));
                // A reader that hangs up is no fault of ours.
                thread::spawn(move || drop(answer(stream, &plan, &log)));
            }
        });
        Ok(site)
    }

    /// The address of the front page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The paths asked for so far, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        all_of(&self.log.asked).clone()
    }

    /// Answers nobody any more: who asks is cut off.
    pub fn close(&self) {
        self.log.closed.store(true, Ordering::SeqCst);
    }

    /// Answers again.
    pub fn open(&self) {
        self.log.closed.store(false, Ordering::SeqCst);
    }

    /// Those of them that name no file.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        all_of(&self.log.missing).clone()
    }
}

fn answer(mut stream: TcpStream, plan: &Plan, log: &Log) -> io::Result<()> {
    if log.closed.load(Ordering::SeqCst) {
        return Ok(());
    }
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head is read so that the browser is not cut off while it still speaks.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if path.is_empty() {
        return Ok(());
    }
    all_of(&log.asked).push(path.to_owned());
    let file = locate(plan, path);
    let (status, kind, body) = match (method, file.as_deref().map(fs::read)) {
        ("GET" | "HEAD", Some(Ok(body))) => ("200 OK", kind(file.as_deref().unwrap_or(Path::new("")), plan), body),
        ("GET" | "HEAD", _) => {
            all_of(&log.missing).push(path.to_owned());
            ("404 Not Found", "text/plain; charset=utf-8", b"There is no such file here.\n".to_vec())
        }
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"Only GET and HEAD are answered.\n".to_vec()),
    };
    let policy =
        if plan.policy.is_empty() { String::new() } else { format!("Content-Security-Policy: {}\r\n", plan.policy) };
    let shared = if plan.shared { "Access-Control-Allow-Origin: *\r\n" } else { "" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{policy}{shared}X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file a path names. A path that would climb out of its folder names none.
fn locate(plan: &Plan, path: &str) -> Option<PathBuf> {
    let path = decoded(path.split(['?', '#']).next().unwrap_or_default())?;
    let path = Path::new(path.trim_start_matches('/'));
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let (folder, rest) =
        plan.folders.iter().find_map(|(first, folder)| Some((folder, path.strip_prefix(first).ok()?)))?;
    let file = folder.join(rest);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

/// "a%20b" to "a b"; none where that is no text.
fn decoded(path: &str) -> Option<String> {
    let mut out = Vec::with_capacity(path.len());
    for (i, part) in path.split('%').enumerate() {
        let (code, rest) = if i == 0 { ("", part) } else { part.split_at_checked(2)? };
        if i > 0 {
            out.push(u8::from_str_radix(code, 16).ok()?);
        }
        out.extend(rest.bytes());
    }
    String::from_utf8(out).ok()
}

fn kind<'a>(file: &Path, plan: &'a Plan) -> &'a str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => &plan.wasm,
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn check(path: &str, expected: &str) {
        let folder = std::env::temp_dir().join(format!("site-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).unwrap();
        fs::write(folder.join("index.html"), "front").unwrap();
        fs::write(folder.join("in/a.wasm"), "module").unwrap();
        fs::write(folder.join("in/a é.txt"), "text").unwrap();
        let site = Site::serve(&folder, 0).unwrap();
        let mut stream = TcpStream::connect(site.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("Content-Security-Policy: default-src 'none'"));
        let status = head.split(' ').nth(1).unwrap();
        let kind = head.split("Content-Type: ").nth(1).unwrap().lines().next().unwrap();
        assert_eq!(format!("{status} {kind} {}", body.trim()), expected);
        assert_eq!(site.asked(), [path]);
    }

    #[test]
    fn files_are_served_and_nothing_beside_the_folder() {
        check("/", "200 text/html; charset=utf-8 front");
        check("/?q=1", "200 text/html; charset=utf-8 front");
        check("/in/a.wasm", "200 application/wasm module");
        check("/in/a%20%C3%A9.txt", "200 text/plain; charset=utf-8 text");
        for path in ["/%2e%2e/index.html", "/in/..%2f..%2fetc/passwd", "/%zz", "/%c3", "/%"] {
            check(path, "404 text/plain; charset=utf-8 There is no such file here.");
        }
        check("/none", "404 text/plain; charset=utf-8 There is no such file here.");
        check("/../index.html", "404 text/plain; charset=utf-8 There is no such file here.");
        check("//etc/passwd", "404 text/plain; charset=utf-8 There is no such file here.");
    }
}
