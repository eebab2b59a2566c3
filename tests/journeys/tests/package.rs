//! The embed as an npm package: packed, installed into a page that Vite builds, used from React, and typed.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use journeys::{Outcome, built, in_each_browser, inside, plan};
use serde_json::{Value, json};
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

/// The members of a type, and whether each is always there.
type Members = BTreeMap<String, bool>;

/// Those that each of some lines of types declares.
fn members<'a>(lines: impl Iterator<Item = &'a str>) -> Members {
    let member = |line: &str| {
        let line = line.trim_start();
        let line = line.strip_prefix("readonly ").unwrap_or(line);
        let end = line.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
        (end > 0).then(|| (line[..end].to_owned(), !line[end..].starts_with('?')))
    };
    lines.filter_map(member).collect()
}

/// Those of the type that is opened by these words.
fn opened(types: &str, by: &str) -> Members {
    let (_, rest) = types.split_once(&format!("export {by} {{\n")).unwrap_or_else(|| panic!("there is no {by}"));
    members(rest.split("\n}").next().unwrap_or_default().lines())
}

fn names(value: &Value) -> BTreeSet<String> {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"))
}

/// Fails when some of these objects, given by their keys, have what the type does not name, or lack what it says is there.
fn each_is(what: &str, type_: &Members, objects: &Value) {
    let objects = objects.as_array().unwrap_or_else(|| panic!("{what}: {objects}"));
    assert!(!objects.is_empty(), "{what}: there is none to compare");
    for keys in objects.iter().map(names) {
        for key in &keys {
            assert!(type_.contains_key(key), "{what}: the types do not name {key}");
        }
        for (name, always) in type_ {
            assert!(!always || keys.contains(name), "{what}: there is no {name}");
        }
    }
}

#[test]
fn what_the_types_name_is_what_an_explorer_has() {
    let types = fs::read_to_string(built().join("embed/article-explorer.d.ts")).unwrap();
    let found = opened(&types, "interface Found");
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("plain.html").await?;
        guest.stands("#story").await?;
        let own = "Object.getOwnPropertyNames(customElements.get('article-explorer').prototype)
            .filter((name) => name !== 'constructor' && !name.endsWith('Callback'))";
        let named = opened(&types, "class ArticleExplorer extends HTMLElement");
        assert_eq!(names(&guest.ask(own).await?), named.into_keys().collect());

        let analysis = "document.querySelector('#story').analysis";
        let keys = |objects: &str| {
            format!("(({{ entities, quotes, relations, dates }}) => {objects}.map(Object.keys))({analysis})")
        };
        each_is(
            "Analysis",
            &opened(&types, "interface Analysis"),
            &guest.ask(&format!("[Object.keys({analysis})]")).await?,
        );
        for (name, objects) in [
            ("Entity", "entities"),
            ("Mention", "entities.flatMap(({ mentions }) => mentions)"),
            ("Quote", "quotes"),
            ("Relation", "relations"),
            ("ArticleDate", "dates"),
        ] {
            let mut type_ = Members::new();
            if name == "Entity" {
                type_.extend(opened(&types, "interface Entity"));
            } else {
                type_.extend(opened(&types, &format!("interface {name} extends Found")));
                type_.extend(found.clone());
            }
            each_is(name, &type_, &guest.ask(&keys(objects)).await?);
        }

        guest.run("document.querySelector('#story').select('Ann Lee')").await?;
        guest.wait("told.length === 3").await?;
        guest.run("document.querySelector('#story').htmlFor = 'nowhere'").await?;
        guest.wait("told.length === 4").await?;
        let (_, events) = types.split_once("export interface ArticleExplorerEvents {\n").expect("events are named");
        let events: Vec<&str> = events.split("\n}").next().unwrap_or_default().lines().collect();
        assert_eq!(events.len(), 4, "{events:?}");
        for line in events {
            let name = line.split('"').nth(1).unwrap_or_default();
            let detail = line.split_once("CustomEvent<").unwrap_or_default().1.trim_end_matches(">;");
            let type_ = match detail.strip_prefix('{') {
                Some(within) => members(within.trim_end_matches('}').split(';')),
                None if detail == "Record<string, never>" => Members::new(),
                None => opened(&types, &format!("interface {detail}")),
            };
            let told =
                format!("told.filter(([type]) => type === {}).map(([, detail]) => Object.keys(detail))", json!(name));
            each_is(name, &type_, &guest.ask(&told).await?);
        }
        Ok(())
    });
}
