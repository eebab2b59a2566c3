//! Chromium and its driver, for the journeys.

use std::env;
use std::path::PathBuf;

use super::system;
use crate::failure::{Failure, Outcome};
use crate::shell;

/// A browser and the driver that steers it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds or installs Chromium and its driver. `CHROMIUM` and `CHROMEDRIVER` name others.
pub(crate) fn browser() -> Outcome<Browser> {
    if let Some(found) = find() {
        return Ok(found);
    }
    println!("A browser or its driver is not here yet: installing them.");
    system::install(
        &["chromium", "chromium-driver"],
        "The journeys need Chromium (or Chrome) and a chromedriver of the same version. Install both, put them on the PATH \
         or name them in CHROMIUM and CHROMEDRIVER, then run this again.",
    )?;
    find().ok_or_else(|| Failure::new("Chromium was installed but cannot be found."))
}

fn find() -> Option<Browser> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    let browser = named("CHROMIUM").or_else(|| {
        let on_path = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
        let elsewhere = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        on_path.iter().find_map(|name| shell::find(name)).or_else(|| elsewhere.is_file().then_some(elsewhere))
    })?;
    let driver = named("CHROMEDRIVER").or_else(|| shell::find("chromedriver"))?;
    Some(Browser { browser, driver })
}
