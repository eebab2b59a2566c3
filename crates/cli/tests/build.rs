//! A site, as it is made and made again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PAGE: &str = "<!doctype html><html lang=en><meta content=\"One\" name=description><title>Article Explorer</title>\
    <link href=./page.css rel=stylesheet><script src=./load.js type=module></script></head><body><div id=app></div></body></html>";

/// A folder of its own for each test, new each time.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    for (path, content) in [
        ("page/index.html", PAGE),
        ("page/load.js", "// loads"),
        ("page/page.css", "a {}"),
        ("page/index.json", "{}"),
        ("in/rain.txt", "“It rains,” Mayor Ann Lee said in Paris on Monday.\n\nBob Ray left."),
        ("in/rain.meta", "title: Rain & more\nsource: The Wire\npublished: 2025-02-18\n"),
        ("in/2024/sun 1.txt", "Ann Lee went to Rome.\n"),
        (
            "in/wire.jsonl",
            "{\"id\": \"a/1\", \"text\": \"Ann Lee left.\", \"title\": \"Gone\", \"published\": \"2025-02-19\"}\n\n",
        ),
        ("in/notes.md", "no article"),
    ] {
        write(&folder.join(path), content.as_bytes());
    }
    folder
}

fn write(path: &Path, content: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

fn program(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_article-explorer")).args(args).current_dir(folder).output().unwrap()
}

fn build(folder: &Path, more: &[&str]) -> Output {
    program(folder, &[&["build", "in", "-o", "site", "--page", "page"], more].concat())
}

fn said(output: &Output) -> String {
    let of = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    of(&output.stdout) + &of(&output.stderr)
}

/// All files in a folder with what is in them.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, all);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, folder, &mut all);
    all
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files.get(name).unwrap_or_else(|| panic!("{name} is not there")).clone()).unwrap()
}

/// The names of the files in which two sites differ.
fn changed(before: &BTreeMap<String, Vec<u8>>, after: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

#[test]
fn a_folder_becomes_a_site() {
    let folder = scratch("site");
    let output = build(&folder, &["--url", "https://example.org/a"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).starts_with("3 articles: 3 read, 0 removed; "), "{}", said(&output));
    let site = files(&folder.join("site"));
    let rain = text(&site, "rain.html");
    for part in [
        "<title>Rain &amp; more — Article Explorer</title>",
        "href=./article-explorer/page.css",
        "type=\"application/json\" href=\"rain.json\"",
        "<link rel=\"canonical\" href=\"https://example.org/a/rain.html\">",
        "type=\"application/json+oembed\" href=\"https://example.org/a/rain.oembed.json\" title=\"Rain &amp; more\"",
        "href=\"#name-ann-lee\">Ann Lee</a>",
        "\"published\":\"2025-02-18\"",
    ] {
        assert!(rain.contains(part), "{part} is not in {rain}");
    }
    assert!(text(&site, "2024/sun 1.html").contains("src=../article-explorer/load.js"));
    assert!(text(&site, "2024/sun 1.html").contains("<a href=\"../index.html\">All articles</a>"));
    let index = text(&site, "index.html");
    let at = |what: &str| index.find(what).unwrap_or_else(|| panic!("{what} is not in {index}"));
    assert!(at("href=\"wire/a-1.html\">Gone") < at("href=\"rain.html\">Rain &amp; more"));
    assert!(at("href=\"rain.html\"") < at("href=\"2024/sun%201.html\""));
    assert!(
        text(&site, "article-explorer/people-a.html")
            .contains("<h2>Ann Lee</h2><p class=\"about\">3 articles · 1 quote</p>")
    );
    assert!(site.contains_key("article-explorer/load.js") && !site.contains_key("article-explorer/index.json"));
}

#[test]
fn a_page_answers_to_oembed_where_its_address_is_known() {
    let folder = scratch("oembed");
    assert!(build(&folder, &["--url", "https://example.org/a"]).status.success());
    let site = files(&folder.join("site"));
    let answer = text(&site, "2024/sun 1.oembed.json");
    assert!(answer.contains("<iframe src=\\\"https://example.org/a/2024/sun%201.html\\\" width="), "{answer}");
    assert!(text(&site, "rain.oembed.json").contains("\"provider_name\":\"The Wire\""));
    assert!(text(&site, "2024/sun 1.html").contains("href=\"https://example.org/a/2024/sun%201.oembed.json\""));

    // Whole and again: nothing is written; without an address there is none.
    assert!(said(&build(&folder, &["--url", "https://example.org/a"])).starts_with("Nothing has changed"));
    assert!(build(&folder, &[]).status.success());
    let without = files(&folder.join("site"));
    assert!(without.keys().all(|name| !name.ends_with(".oembed.json")), "{:?}", without.keys());
    assert!(!text(&without, "rain.html").contains("oembed"));

    let page = ["page", "in/rain.txt", "--page", "page", "-o", "one", "--url", "https://example.org/rain"];
    assert!(program(&folder, &page).status.success());
    let answer = text(&files(&folder.join("one")), "index.oembed.json");
    assert!(answer.contains("https://example.org/rain/index.html"), "{answer}");
}

#[test]
fn the_analysis_beside_a_page_is_that_of_analyze() {
    let folder = scratch("analysis");
    assert!(build(&folder, &[]).status.success());
    let site = files(&folder.join("site"));
    let rain = ["analyze", "in/rain.txt", "--title", "Rain & more", "--published", "2025-02-18"];
    assert_eq!(program(&folder, &rain).stdout, site["rain.json"]);
    assert_eq!(program(&folder, &["analyze", "in/2024/sun 1.txt"]).stdout, site["2024/sun 1.json"]);
    assert_eq!(program(&folder, &["analyze", "--jsonl", "in/wire.jsonl"]).stdout, site["wire/a-1.json"]);
}

#[test]
fn only_what_changed_is_made_again() {
    let folder = scratch("again");
    assert!(build(&folder, &[]).status.success());
    let first = files(&folder.join("site"));
    let output = build(&folder, &["--threads", "3"]);
    assert!(said(&output).starts_with("Nothing has changed: 3 articles, all up to date. Open "), "{}", said(&output));
    assert_eq!(files(&folder.join("site")), first);

    write(&folder.join("in/2024/sun 1.txt"), b"Ann Lee went to Rome.\nThe sun shone.\n");
    let output = build(&folder, &[]);
    assert!(said(&output).starts_with("3 articles: 1 read, 0 removed; "), "{}", said(&output));
    let second = files(&folder.join("site"));
    let changed_now = changed(&first, &second);
    assert!(changed_now.contains(&"2024/sun 1.html".to_owned()) && changed_now.contains(&"index.html".to_owned()));
    assert!(!changed_now.iter().any(|name| name.contains("rain") || name.contains("people") || name.ends_with(".css")));

    // A space more changes the page, and nothing that the lists tell.
    write(&folder.join("in/2024/sun 1.txt"), b"Ann Lee went to Rome.\nThe sun shone. \n");
    let output = build(&folder, &[]);
    assert!(said(&output).starts_with("3 articles: 1 read, 0 removed; 1 file written"), "{}", said(&output));

    fs::remove_file(folder.join("in/2024/sun 1.txt")).unwrap();
    write(&folder.join("site/2024/mine.html"), b"by hand");
    let output = build(&folder, &[]);
    assert!(said(&output).starts_with("2 articles: 0 read, 1 removed; "), "{}", said(&output));
    let third = files(&folder.join("site"));
    assert!(!third.contains_key("2024/sun 1.html") && !third.contains_key("2024/sun 1.json"));
    assert!(third.contains_key("2024/mine.html"), "what is not ours stays");

    fs::remove_file(folder.join("site/rain.html")).unwrap();
    assert!(build(&folder, &[]).status.success());
    assert_eq!(files(&folder.join("site")), third, "what was lost is made again");

    // Step by step or at once, on one thread or many: the same site.
    fs::remove_dir_all(folder.join("site")).unwrap();
    assert!(build(&folder, &["--threads", "2"]).status.success());
    let mut fresh = files(&folder.join("site"));
    fresh.insert("2024/mine.html".into(), b"by hand".to_vec());
    assert_eq!(changed(&fresh, &third), Vec::<String>::new());
}

#[test]
fn an_article_that_cannot_be_read_is_named_and_the_rest_carried_on() {
    let folder = scratch("bad");
    write(&folder.join("in/bad.txt"), b"ab\xff");
    write(&folder.join("in/index.txt"), b"Any.");
    write(&folder.join("in/wire.jsonl"), b"{\"text\": \"Fine.\"}\n{\"id\": 3}\n");
    let output = build(&folder, &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    for sentence in [
        "in/bad.txt is not UTF-8 text (byte 3 breaks it); convert it first",
        "in/index.txt would be index.html, which is what the site itself needs; rename the article",
        "in/wire.jsonl line 2 is not an article: missing field `text`",
        "3 were left out",
    ] {
        assert!(said.contains(sentence), "{sentence} is not in {said}");
    }
    let site = files(&folder.join("site"));
    assert!(site.contains_key("rain.html") && site.contains_key("wire/line-1.html") && !site.contains_key("bad.html"));
}

#[test]
fn what_was_not_made_here_is_not_touched() {
    let folder = scratch("foreign");
    write(&folder.join("site/index.html"), b"mine");
    let output = build(&folder, &[]);
    assert_eq!(output.status.code(), Some(1));
    let sentence = "article-explorer: site holds what this program did not make; name a new or empty folder with -o\n";
    assert_eq!(said(&output), sentence);
    let output = program(&folder, &["build", "in", "-o", "new"]);
    assert!(said(&output).contains("there is no built page in dist; `cargo xtask bundle`"), "{}", said(&output));
}

#[test]
fn one_article_goes_into_the_page_itself() {
    let folder = scratch("page");
    let output = program(&folder, &["page", "in/rain.txt", "--page", "page", "-o", "page"]);
    assert!(output.status.success(), "{}", said(&output));
    let page = files(&folder.join("page"));
    let html = text(&page, "index.html");
    assert!(html.contains("href=./page.css") && html.contains("href=\"index.json\"") && html.contains("Ann Lee</a>"));
    assert!(text(&page, "index.json").contains("\"title\":\"Rain & more\""));
    assert!(program(&folder, &["page", "in/rain.txt", "--page", "page", "-o", "page"]).status.success());
    assert_eq!(files(&folder.join("page")), page, "a page with an article serves as template for another");
}

#[test]
fn the_help_teaches() {
    let output = program(Path::new("."), &["build", "--help"]);
    assert!(output.status.success());
    for words in ["build ARTICLES... -o SITE", "story.meta", "--page DIR", "--url URL", "--threads N", "Examples"] {
        assert!(said(&output).contains(words), "{words}");
    }
    assert!(said(&output).lines().all(|line| line.chars().count() <= 120));
}
