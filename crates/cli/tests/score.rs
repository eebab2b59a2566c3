//! `article-explorer score` as its users run it.

use std::process::{Command, Output};

use serde_json::Value;

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/000_f98603c3886811ca.gold.json");
const INVENTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../score/tests/invented");

fn run(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_article-explorer")).arg("score").args(words).output().unwrap()
}

fn out(words: &[&str]) -> String {
    let output = run(words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn err(words: &[&str]) -> String {
    let output = run(words);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{words:?}");
    String::from_utf8(output.stderr).unwrap().replace(INVENTED, "invented")
}

fn invented(name: &str) -> String {
    format!("{INVENTED}/{name}")
}

#[test]
fn analyses_give_the_figures_that_the_python_scripts_give() {
    for name in ["names", "quotes", "relations", "coreference"] {
        let shown = out(&[&invented(&format!("{name}.jsonl")), "--analyses", &invented("analyses.jsonl")]);
        assert_eq!(shown, std::fs::read_to_string(invented(&format!("{name}.txt"))).unwrap());
    }
}

#[test]
fn without_analyses_the_engine_is_asked() {
    let folder = out(&[SEEDS, "--errors"]);
    assert!(folder.contains("\nALL 1 articles\n") && folder.contains("who said what"), "{folder}");
    assert_eq!(out(&[SEED, "--errors"]), folder);
    assert!(out(&[SEEDS, &invented("article")]).contains("\nALL 2 articles\n"));
    let all: Value = serde_json::from_str(&out(&[SEED, "--json"])).unwrap();
    assert_eq!((&all["task"], &all["documents"]), (&"articles".into(), &1.into()));
    assert_eq!(all["figures"]["quotes"]["gold"], 14);
    assert_eq!(all["articles"]["000_f98603c3886811ca"], all["figures"]);
}

#[test]
fn rules_are_listed_with_what_they_get_right() {
    let words = [&*invented("names.jsonl"), "--analyses", &invented("analyses.jsonl"), "--by-rule"];
    let shown = out(&words);
    let rows: Vec<Vec<&str>> = shown.lines().skip(12).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[0], ["name", "listed", "3", "5", "60.0"]);
    assert_eq!(rows.len(), 4);
    let json: Value = serde_json::from_str(&out(&[&words[..], &["--json"]].concat())).unwrap();
    assert_eq!(json["by_rule"][1], serde_json::json!({"what": "name", "rule": "listed", "right": 3, "judged": 5}));
    assert_eq!(json["figures"]["by_type"]["PER"]["gold"], 6);
}

#[test]
fn a_part_is_scored_alone() {
    let shown = out(&[&invented("names.jsonl"), "--analyses", &invented("analyses.jsonl"), "--part", "2/2"]);
    assert!(shown.starts_with("docs                                       1\n"), "{shown}");
    assert!(shown.contains("(gold 4, predicted 3)"), "{shown}");
}

#[test]
fn failures_are_one_sentence() {
    let names = invented("names.jsonl");
    for (words, sentence) in [
        (&["no/such.jsonl"][..], "cannot read no/such.jsonl: No such file or directory (os error 2)"),
        (
            &[&invented("analyses.jsonl")],
            "line 1 of invented/analyses.jsonl is not a document of a corpus: missing field `start`",
        ),
        (&[&names, "--analyses", &names], "line 1 of invented/names.jsonl is not an analysis: missing field `id`"),
        (&[&names, "--errors"], "--errors lists the mistakes in whole articles (.gold.json), and this is a corpus"),
        (&[&names, "--part", "3/3"], "the gold has too few documents for that part"),
        (&[SEED, &names], "invented/names.jsonl is a corpus, and is scored alone"),
        (&[INVENTED], "there is no .gold.json file in invented"),
    ] {
        let said = err(words);
        assert!(said.starts_with(&format!("article-explorer: {sentence}")) && said.lines().count() == 1, "{said}");
    }
}
