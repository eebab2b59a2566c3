//! Firefox and WebKitGTK with their drivers, in which the embed is also tried.
//!
//! Debian has all of them but Firefox's driver, which is a crate. A system without Debian's packages tests with those it has.

use std::env;
use std::fs;
use std::path::PathBuf;

use super::{crates, system};
use crate::failure::{Failure, Outcome};
use crate::shell;

/// What the journeys must be told of the other browsers: the names of these, and where things are.
#[derive(Debug, Default)]
pub(crate) struct MoreBrowsers {
    pub(crate) names: Vec<&'static str>,
    pub(crate) places: Vec<(&'static str, PathBuf)>,
}

/// Finds or installs the other browsers.
pub(crate) fn more_browsers() -> Outcome<MoreBrowsers> {
    let debian = shell::find("apt-get").is_some();
    let mut found = MoreBrowsers::default();
    for Browser { name, packages, find } in BROWSERS {
        let mut places = find();
        if places.is_none() && debian {
            println!("{name} or its driver is not here yet: installing them.");
            system::install(packages, "")?;
            if *name == "firefox" && shell::find("geckodriver").is_none() {
                crates::geckodriver()?;
            }
            places = find();
            if places.is_none() {
                return Err(Failure::new(format!("{name} was installed but cannot be found.")));
            }
        }
        match places {
            Some(places) => {
                found.names.push(name);
                found.places.extend(places);
            }
            None => println!("{name} or its driver is not on this system: the embed is not tried in it."),
        }
    }
    Ok(found)
}

type Places = Vec<(&'static str, PathBuf)>;

struct Browser {
    name: &'static str,
    packages: &'static [&'static str],
    find: fn() -> Option<Places>,
}

const BROWSERS: &[Browser] = &[
    Browser { name: "firefox", packages: &["firefox-esr"], find: firefox },
    Browser {
        name: "webkit",
        packages: &["webkit2gtk-driver", "xvfb", "libgl1-mesa-dri", "gstreamer1.0-gl"],
        find: webkit,
    },
];

fn firefox() -> Option<Places> {
    let browser = named("FIREFOX").or_else(|| ["firefox-esr", "firefox"].iter().find_map(|name| shell::find(name)))?;
    let driver = named("GECKODRIVER").or_else(|| shell::find("geckodriver"))?;
    Some(vec![("FIREFOX", browser), ("GECKODRIVER", driver)])
}

fn webkit() -> Option<Places> {
    let driver = named("WEBKITDRIVER").or_else(|| shell::find("WebKitWebDriver"))?;
    let screen = named("XVFB").or_else(|| shell::find("Xvfb"))?;
    let browser = named("MINIBROWSER").or_else(mini_browser)?;
    Some(vec![("WEBKITDRIVER", driver), ("XVFB", screen), ("MINIBROWSER", browser)])
}

/// WebKitGTK keeps it beside its library, away from the search path.
fn mini_browser() -> Option<PathBuf> {
    let folders = |path: PathBuf| fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let near_library =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    let mut found: Vec<PathBuf> = folders(PathBuf::from("/usr/lib"))
        .flat_map(folders)
        .filter(near_library)
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    found.sort();
    found.pop()
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}
