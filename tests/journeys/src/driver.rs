//! The driver program that steers the browser, started for one journey and stopped with it.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::Outcome;

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
    /// Kept open, because a program whose output nobody takes may stop.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts a driver on a free port.
    ///
    /// # Errors
    /// When there is none, or it does not say where it listens.
    pub fn start() -> Outcome<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| OsString::from("chromedriver"));
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{} cannot be started: {error}", program.display()))?;
        let mut output = BufReader::new(child.stdout.take().ok_or("the driver has no output")?);
        let mut line = String::new();
        // "ChromeDriver was started successfully on port 41234."
        while output.read_line(&mut line)? > 0 {
            if let Some((_, port)) = line.trim_end().rsplit_once("successfully on port ")
                && let Ok(port) = port.trim_end_matches('.').parse()
            {
                return Ok(Self { child, port, _output: output });
            }
            line.clear();
        }
        Err("the driver stopped before it said where it listens".into())
    }

    /// Where it takes orders.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It is of no use any more, whether or not it was still running.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
