//! A proxy that lets nothing through: it writes down whatever a browser would ask of others than this machine, from whichever page
//! or frame, and what a policy kept a page from asking, which browsers report to it.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// Ends of the names of those whom browsers ask for themselves: whether there is a newer one, what the time is, who is signed in.
/// Switches leave half of that on, and other halves in each version. What a page asks of these under a policy is reported still.
const BROWSERS_OWN: [&str; 12] = [
    ".google.com",
    ".googleapis.com",
    ".gstatic.com",
    ".gvt1.com",
    ".gvt2.com",
    ".firefox.com",
    ".mozilla.com",
    ".mozilla.net",
    ".mozilla.org",
    ".openh264.org",
    // Whether a certificate still holds.
    ".digicert.com",
    ".lencr.org",
];

/// It stands until the process ends.
#[derive(Clone, Debug)]
pub(crate) struct Border {
    port: u16,
    tried: Arc<Mutex<Vec<String>>>,
}

impl Border {
    /// One on a free port.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let tried = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&tried);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let noted = Arc::clone(&noted);
                // A browser that hangs up is no fault of ours.
                thread::spawn(move || drop(turn_back(stream, &noted)));
            }
        });
        Ok(Self { port, tried })
    }

    /// Where it is.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// What a browser is to be told of it. What is asked of this machine goes by no proxy: the pages' own server is here, and others
    /// that journeys set up.
    pub(crate) fn proxy(&self) -> Value {
        let here = format!("127.0.0.1:{}", self.port);
        json!({ "proxyType": "manual", "httpProxy": here, "sslProxy": here, "noProxy": ["127.0.0.1"] })
    }

    /// The same policy, with what it keeps back reported here.
    pub(crate) fn reported(&self, policy: &str) -> String {
        if policy.is_empty() { String::new() } else { format!("{policy}; report-uri {}", self.url()) }
    }

    /// What was tried so far.
    pub(crate) fn tried(&self) -> Vec<String> {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn turn_back(mut stream: TcpStream, noted: &Mutex<Vec<String>>) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut length = 0;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or_default();
        }
        line.clear();
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    if let Some(tried) = tried(request.trim_end(), &body) {
        noted.lock().unwrap_or_else(PoisonError::into_inner).push(tried);
    }
    stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

/// What a request to the proxy says was tried, if a page may have tried it.
fn tried(request: &str, body: &[u8]) -> Option<String> {
    if request.starts_with("POST / ") {
        let report: Value = serde_json::from_slice(body).unwrap_or_default();
        let [blocked, page] =
            ["blocked-uri", "document-uri"].map(|name| report["csp-report"][name].as_str().unwrap_or_default());
        // Inline styles and the like are no requests; the icon that each page has by default is its own.
        let is_elsewhere = blocked.starts_with("http") && origin(blocked) != origin(page);
        return is_elsewhere.then(|| format!("{blocked}, kept back by the policy of {page}"));
    }
    // "CONNECT one.example:443", "GET http://one.example/path".
    let address = request.split(' ').nth(1)?;
    let host = address.split("//").last()?.split([':', '/']).next()?;
    let is_own = BROWSERS_OWN.iter().any(|end| host.ends_with(end));
    (!is_own).then(|| request.to_owned())
}

/// The first part of an address: "http://one.example:80".
fn origin(address: &str) -> Option<&str> {
    let host = address.find("//")? + 2;
    address.get(..host + address.get(host..)?.find('/').unwrap_or(address.len() - host))
}
