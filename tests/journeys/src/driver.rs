//! The driver program that steers a browser, started for one journey and stopped with it.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::Outcome;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// A browser that journeys are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium; `CHROMIUM` and `CHROMEDRIVER` say where.
    Chromium,
    /// Firefox; `FIREFOX` and `GECKODRIVER` say where.
    Firefox,
    /// The small browser of WebKitGTK, on a screen of its own; `MINIBROWSER`, `WEBKITDRIVER` and `XVFB` say where.
    WebKit,
}

impl Browser {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    const fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// What to ask a driver for, where a journey needs no more than any browser has, and goes beyond this machine by a proxy.
    pub(crate) fn capabilities(self, proxy: Value) -> Capabilities {
        let mut wanted = Capabilities::new();
        let (name, key, binary, arguments) = match self {
            Self::Chromium => ("chrome", "goog:chromeOptions", "CHROMIUM", HEADLESS),
            Self::Firefox => ("firefox", "moz:firefoxOptions", "FIREFOX", &["-headless"] as &[&str]),
            Self::WebKit => ("MiniBrowser", "webkitgtk:browserOptions", "MINIBROWSER", &["--automation"] as &[&str]),
        };
        let mut options = json!({ "args": arguments });
        if let Some(binary) = env::var_os(binary) {
            options["binary"] = json!(binary.to_string_lossy());
        }
        for (key, value) in [("browserName", json!(name)), ("proxy", proxy), (key, options)] {
            wanted.set(key, value).expect("a name and plain JSON can be asked for");
        }
        wanted
    }
}

/// No sandbox, because a machine for testing often runs everything as root, which Chromium's sandbox refuses.
pub(crate) const HEADLESS: &[&str] =
    &["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en"];

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
    screen: Option<Child>,
}

impl Driver {
    /// Starts the driver of a browser on a free port.
    ///
    /// # Errors
    /// When there is none, or it does not come to listen.
    pub fn start(browser: Browser) -> Outcome<Self> {
        // Between asking for a free port and using it somebody else may take it.
        let mut last = None;
        for _ in 0..3 {
            match Self::try_start(browser) {
                Ok(driver) => return Ok(driver),
                Err(error) => last = Some(error),
            }
        }
        Err(last.unwrap_or_else(|| "no driver".into()))
    }

    fn try_start(browser: Browser) -> Outcome<Self> {
        let (variable, name) = browser.driver();
        let program = env::var_os(variable).unwrap_or_else(|| OsString::from(name));
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Command::new(&program);
        command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let screen = if browser == Browser::WebKit {
            let (screen, number) = screen()?;
            command.env("DISPLAY", format!(":{number}")).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            // WebKitGTK 2.50.6 breaks one module in twenty to a hundred at random ("out of bounds", "unreachable") while it is compiled
            // beside its own run; of 380 with this none broke, nor of 106 without its BBQ tier.
            command.env("JSC_useConcurrentJIT", "0");
            Some(screen)
        } else {
            None
        };
        let child = command.spawn().map_err(|error| format!("{} cannot be started: {error}", program.display()))?;
        let mut driver = Self { child, port, screen };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if driver.child.try_wait()?.is_some() || start.elapsed() > PATIENCE {
                return Err(format!("{} does not listen", program.display()).into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }

    /// A driver with a browser that it opened. What dies while it starts is started again: the small browser of WebKitGTK 2.50.6
    /// reads a wrong address then, once in a hundred times, before any page is asked for.
    pub(crate) async fn opened(browser: Browser, wanted: &Capabilities) -> Outcome<(Self, WebDriver)> {
        let mut tries = 0;
        loop {
            let program = Self::start(browser)?;
            tries += 1;
            match WebDriver::new(program.url(), wanted.clone()).await {
                Ok(driver) => return Ok((program, driver)),
                Err(error) if tries == 3 => return Err(error.into()),
                Err(_) => {}
            }
        }
    }

    /// Where it takes orders.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A screen that nobody sees, and its number.
fn screen() -> Outcome<(Child, String)> {
    let program = env::var_os("XVFB").unwrap_or_else(|| OsString::from("Xvfb"));
    let mut child = Command::new(&program)
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} cannot be started: {error}", program.display()))?;
    let mut number = String::new();
    BufReader::new(child.stdout.take().ok_or("the screen has no output")?).read_line(&mut number)?;
    Ok((child, number.trim().to_owned()))
}

impl Drop for Driver {
    fn drop(&mut self) {
        // They are of no use any more, whether or not they were still running.
        for child in [Some(&mut self.child), self.screen.as_mut()].into_iter().flatten() {
            drop(child.kill());
            drop(child.wait());
        }
    }
}
