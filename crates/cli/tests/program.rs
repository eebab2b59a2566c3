//! The program as its users run it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/000_f98603c3886811ca.txt");

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-explorer"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A program that stops early closes its input; that is its right.
    let feed = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feed.join().unwrap();
    output
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn a_file_gives_one_object_with_the_documented_fields() {
    let output = run(&["analyze", SEED, "--published", "2025-02-17", "--id", "seed"], b"");
    assert!(output.status.success(), "{}", err(&output));
    let analysis = json(out(&output));
    assert_eq!(out(&output).lines().count(), 1);
    assert_eq!((&analysis["version"], &analysis["id"]), (&1.into(), &"seed".into()));
    assert_eq!((&analysis["published"], &analysis["title"]), (&"2025-02-17".into(), &Value::Null));
    for list in ["entities", "quotes", "relations", "dates"] {
        assert!(analysis[list].is_array(), "{list}");
    }
}

#[test]
fn standard_input_gives_the_same_as_the_file() {
    let text = std::fs::read(SEED).unwrap();
    assert_eq!(run(&["analyze", "-"], &text).stdout, run(&["analyze", SEED], b"").stdout);
}

#[test]
fn lines_keep_their_order_on_any_number_of_threads() {
    let text = std::fs::read_to_string(SEED).unwrap();
    let line = |i: usize| {
        // Longest first, so that later lines are ready before earlier ones.
        let end = (0..=text.len() * (60 - i) / 120).rev().find(|&e| text.is_char_boundary(e)).unwrap();
        serde_json::json!({"id": format!("a{i}"), "text": &text[..end]}).to_string() + "\n"
    };
    let input: String = (0..60).map(line).collect();
    let one = run(&["analyze", "--jsonl"], input.as_bytes());
    assert!(one.status.success(), "{}", err(&one));
    for (i, line) in out(&one).lines().enumerate() {
        assert_eq!(json(line)["id"], format!("a{i}"));
    }
    assert_eq!(out(&one).lines().count(), 60);
    assert_eq!(run(&["analyze", "--jsonl", "--threads", "7"], input.as_bytes()).stdout, one.stdout);
}

#[test]
fn a_line_gives_what_the_file_gives() {
    let text = std::fs::read_to_string(SEED).unwrap();
    let line = serde_json::json!({"id": 7, "text": text, "published": "2025-02-17", "more": [1]}).to_string();
    let file = run(&["analyze", SEED, "--published", "2025-02-17", "--id", "7"], b"");
    assert_eq!(run(&["analyze", "--jsonl"], line.as_bytes()).stdout, file.stdout);
}

#[test]
fn a_bad_line_is_named_and_the_rest_carried_on_with() {
    let input = b"{\"text\": \"One.\", \"id\": \"1\"}\n{\"text\": \n\n{\"id\": \"4\"}\n\
        {\"text\": \"Five.\", \"published\": \"yesterday\"}\n{\"text\": \"\xff\"}\n{\"text\": \"Seven.\", \"id\": \"7\"}";
    let output = run(&["analyze", "--jsonl", "--threads", "2"], input);
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<Value> = out(&output).lines().map(|l| json(l)["id"].clone()).collect();
    assert_eq!(ids, ["1", "7"]);
    let lines: Vec<&str> = err(&output).lines().collect();
    for (said, start) in
        lines.iter().zip(["line 2 is not an article", "line 4 is", "line 5 has", "line 6 is", "4 lines"])
    {
        assert!(said.starts_with(&format!("article-explorer: {start}")), "{said}");
    }
    assert_eq!(lines.len(), 5);
}

#[test]
fn any_text_is_an_article() {
    for text in ["", "\n", "🙂", "\u{feff}“", "Привет, мир."] {
        let output = run(&["analyze", "-"], text.as_bytes());
        assert!(output.status.success(), "{text:?}: {}", err(&output));
        assert_eq!(json(out(&output))["version"], 1);
    }
}

#[test]
fn failures_are_one_sentence() {
    for (args, input, sentence) in [
        (
            &["analyze", "no/such/file"][..],
            &b""[..],
            "cannot read no/such/file: No such file or directory (os error 2)",
        ),
        (&["analyze", "-"], b"ab\xff", "standard input is not UTF-8 text (byte 3 breaks it); convert it first"),
        (&["analyze", "--jsonl", "no/such"], b"", "cannot open no/such: No such file or directory (os error 2)"),
    ] {
        let output = run(args, input);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(err(&output), format!("article-explorer: {sentence}\n"));
        assert_eq!(out(&output), "");
    }
}

#[test]
fn help_teaches_by_example() {
    let output = run(&["--help"], b"");
    assert!(output.status.success());
    for words in [
        "analyze FILE",
        "--jsonl",
        "--threads N",
        "explain FILE",
        "--published YYYY-MM-DD",
        "score GOLD",
        "build ARTICLES... -o SITE",
        "page ARTICLE -o DIR",
        "single ARTICLE -o FILE",
        "--by-rule",
        "--part K/N",
    ] {
        assert!(out(&output).contains(words), "{words}");
    }
    assert!(out(&output).lines().all(|l| l.len() <= 120));
}

#[test]
fn explain_lists_every_kind_of_result() {
    let output = run(&["explain", SEED], b"");
    assert!(output.status.success(), "{}", err(&output));
    for head in ["ENTITIES: ", "QUOTES: ", "RELATIONS: ", "DATES: ", " of 100 such)"] {
        assert!(out(&output).contains(head), "{head}");
    }
}
