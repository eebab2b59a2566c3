//! The program's output against the published schema, `crates/extract/analysis.schema.json`.
//!
//! The few keywords that the schema uses are checked here by hand; a validator crate would bring some sixty others along.

use std::process::Command;

use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../extract/analysis.schema.json")).unwrap()
}

fn analysis(path: &str, published: &str) -> Value {
    let path = format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"));
    let program = env!("CARGO_BIN_EXE_article-explorer");
    let output = Command::new(program).args(["analyze", &path, "--published", published]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Whether `value` is as `rule` has it; the first that is not is named. A field that the schema does not describe is wrong
/// too: other programs may add some, this one documents what it writes.
fn check(root: &Value, rule: &Value, value: &Value, at: &str) -> Result<(), String> {
    for (keyword, wanted) in rule.as_object().unwrap() {
        let holds = match keyword.as_str() {
            "$schema" | "title" | "description" | "$defs" | "format" => true,
            "$ref" => {
                let path = wanted.as_str().unwrap().trim_start_matches('#');
                return check(root, root.pointer(path).unwrap(), value, at);
            }
            "type" => match wanted {
                Value::Array(all) => all.iter().any(|t| is_type(value, t)),
                one => is_type(value, one),
            },
            "const" => value == wanted,
            "enum" => wanted.as_array().unwrap().contains(value),
            "minimum" => value.as_i64() >= wanted.as_i64(),
            "maximum" => value.as_i64() <= wanted.as_i64(),
            "minItems" => value.as_array().is_none_or(|v| v.len() as u64 >= wanted.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|v| v.len() as u64 <= wanted.as_u64().unwrap()),
            "anyOf" => wanted.as_array().unwrap().iter().any(|r| check(root, r, value, at).is_ok()),
            "required" => wanted.as_array().unwrap().iter().all(|field| value.get(field.as_str().unwrap()).is_some()),
            "items" => {
                for (i, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, wanted, item, &format!("{at}/{i}"))?;
                }
                true
            }
            "properties" => {
                for (field, inner) in value.as_object().into_iter().flatten() {
                    let rule = wanted.get(field).ok_or(format!("{at}/{field} is not in the schema"))?;
                    check(root, rule, inner, &format!("{at}/{field}"))?;
                }
                true
            }
            other => panic!("the schema uses {other}, which this test cannot check"),
        };
        if !holds {
            return Err(format!("{at}: {keyword} {wanted} does not hold for {value}"));
        }
    }
    Ok(())
}

fn is_type(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "null" => value.is_null(),
        other => panic!("no such type: {other}"),
    }
}

#[test]
fn what_the_program_writes_is_as_the_schema_says() {
    let schema = schema();
    for (path, published) in [
        ("seeds/000_f98603c3886811ca.txt", "2025-02-17"),
        ("crates/extract/tests/articles/dev/wikinews-questionnaire.txt", "2023-02-23"),
        ("Cargo.toml", "2026-01-01"),
    ] {
        assert_eq!(check(&schema, &schema, &analysis(path, published), ""), Ok(()), "{path}");
    }
}

#[test]
fn what_breaks_the_schema_is_told() {
    let schema = schema();
    let sound = analysis("seeds/000_f98603c3886811ca.txt", "2025-02-17");
    for (pointer, wrong) in [
        ("/version", json!(2)),
        ("/entities/0/type", json!("nobody")),
        ("/entities/0/mentions", json!([])),
        ("/quotes/0/cue", json!([1])),
        ("/quotes/0/speaker", json!(1)),
        ("/relations/0/evidence", json!([1, 2, 3])),
        ("/dates/0/value", json!(2022)),
        ("/dates/0/start", json!(-1)),
        ("/dates/0/confidence", json!(101)),
        ("/dates", json!([{"start": 1, "end": 2}])),
    ] {
        let mut broken = sound.clone();
        *broken.pointer_mut(pointer).unwrap() = wrong;
        assert!(check(&schema, &schema, &broken, "").is_err(), "{pointer}");
    }
}
