//! The embed as an npm package: packed, installed into a page that Vite builds, used from React, and typed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use journeys::{Outcome, built, in_each_browser, inside, plan};
use site::Plan;

use crate::hosts::analysis;

/// A folder with the sources of the page and the package installed into it, made once.
fn project() -> &'static Path {
    static PROJECT: OnceLock<PathBuf> = OnceLock::new();
    PROJECT.get_or_init(|| {
        let folder = env::temp_dir().join(format!("package-{}", std::process::id()));
        let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
        fs::create_dir_all(folder.join("public")).unwrap();
        for entry in fs::read_dir(hosts.join("vite")).unwrap().flatten() {
            fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
        fs::copy(hosts.join("story.html"), folder.join("public/story.html")).unwrap();
        fs::write(folder.join("package.json"), r#"{ "name": "host", "private": true, "type": "module" }"#).unwrap();
        run(Command::new("npm")
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&folder)
            .current_dir(built().join("embed")));
        let is_package = |path: &PathBuf| path.extension().is_some_and(|end| end == "tgz");
        let package = fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path()).find(is_package).unwrap();
        run(Command::new("npm")
            .args(["install", "--offline", "--no-audit", "--no-fund", "--silent"])
            .arg(package)
            .current_dir(&folder));
        for module in ["react", "react-dom", "scheduler"] {
            std::os::unix::fs::symlink(modules().join(module), folder.join("node_modules").join(module)).unwrap();
        }
        folder
    })
}

/// The packages that xtask fetched.
fn modules() -> PathBuf {
    env::var_os("VITE").expect("cargo xtask test says where Vite is").into()
}

fn run(command: &mut Command) {
    let said = command.output().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(said.status.success(), "{command:?} says:\n{}{}", text(&said.stdout), text(&said.stderr));
}

#[test]
fn a_page_of_vite_and_one_of_react_have_an_explorer() {
    let project = project();
    run(Command::new("node")
        .arg(modules().join("vite/bin/vite.js"))
        .args(["build", "--logLevel", "warn"])
        .current_dir(project));
    let plan = Plan { folders: vec![(String::new(), project.join("dist"))], ..plan() };
    in_each_browser(&plan, async |guest| -> Outcome {
        guest.open("index.html").await?;
        guest.stands("#story").await?;
        assert_eq!(guest.ask("document.querySelector('#story').export()").await?, analysis());

        guest.open("react.html").await?;
        guest.stands("article-explorer").await?;
        guest.run("document.querySelector('article-explorer').select('Karl Berg')").await?;
        guest.wait("document.querySelector('output').textContent === 'Karl Berg'").await?;
        guest.press_element("document.querySelector('#quotes')").await?;
        guest.wait(&format!("!!{}", inside("article-explorer", ".quote-item"))).await?;
        // Moved by React, it goes on as it was.
        guest.press_element("document.querySelector('#move')").await?;
        guest.wait("document.querySelector('article-explorer').parentElement.previousElementSibling?.textContent === 'More news'").await?;
        guest
            .wait(&format!(
                "!!{} && !!{}",
                inside("article-explorer", ".quote-item"),
                inside("article-explorer", "[data-chip]")
            ))
            .await?;
        // Gone with its tab, and back with it.
        guest.press_element("document.querySelector('#about')").await?;
        guest.wait("document.querySelector('article-explorer') === null").await?;
        guest.press_element("document.querySelector('#read')").await?;
        guest.stands("article-explorer").await?;
        assert_eq!(guest.asked().iter().filter(|path| path.ends_with(".wasm")).count(), 2, "one for each page");
        Ok(())
    });
}

#[test]
fn the_types_say_what_there_is() {
    let project = project();
    let compiler = modules().join("typescript/bin/tsc");
    let words = [
        "--noEmit",
        "--strict",
        "--target",
        "es2022",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        "user.ts",
    ];
    run(Command::new("node").arg(compiler).args(words).current_dir(project));
}
