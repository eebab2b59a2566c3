//! A text eight times as long may take little more than eight times the instructions.

use std::fs;
use std::path::Path;

use cost::{Failure, Module};

/// Bytes of the short text, and how many times as long the long one is.
const SHORT: usize = 30_000;
const TIMES: usize = 8;

/// A search through all references before, for each mention, was at 3.6 on the people below.
const MOST: f64 = 1.15;

fn module() -> Result<Module, Failure> {
    Module::new(&fs::read(std::env::var("MODULE")?)?)
}

/// `piece` gives the text bit by bit.
fn check(name: &str, piece: impl Fn(usize) -> String) -> Result<(), Failure> {
    let module = module()?;
    let text = |length: usize| {
        let mut text = String::new();
        for n in 0.. {
            if text.len() >= length {
                break;
            }
            text += &piece(n);
        }
        text
    };
    let (short, long) = (text(SHORT), text(TIMES * SHORT));
    let ((few, found), (many, _)) = (module.analyze(&short)?, module.analyze(&long)?);
    let longer = long.len() as f64 / short.len() as f64;
    let growth = many as f64 / few as f64 / longer;
    println!("{name}: {} instructions a byte, {growth:.2} of that eight times as long", few / short.len() as u64);
    assert!(found > 0, "{name}: nothing was found");
    assert!(growth < MOST, "{name}: {few} instructions for {} bytes, {many} for {}", short.len(), long.len());
    Ok(())
}

#[test]
fn news() -> Result<(), Failure> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/train/data/teachers.jsonl");
    let mut documents = Vec::new();
    for line in fs::read_to_string(file)?.lines() {
        let document: serde_json::Value = serde_json::from_str(line)?;
        documents.push(document["text"].as_str().unwrap_or_default().replace('\n', " "));
    }
    check("news", |n| format!("{}\n\n", documents[n % documents.len()]))
}

#[test]
fn one_story_again_and_again() -> Result<(), Failure> {
    let seed = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/000_f98603c3886811ca.txt"))?;
    check("one story", |_| format!("{seed}\n\n"))
}

#[test]
fn ever_new_people_who_speak() -> Result<(), Failure> {
    check("people", |n| {
        let (given, family) = (word(n), word(n / 7 + 300));
        format!(
            "{given} {family}, a spokeswoman for {family} Bank, said: “We met the minister in {given}ville.” She denied it.\n\n"
        )
    })
}

#[test]
fn a_sentence_without_an_end() -> Result<(), Failure> {
    check("one sentence", |n| {
        format!("{} {} and the mayor of {}, who said he would go, ", word(n), word(n + 40), word(n % 90))
    })
}

#[test]
fn marks_that_nobody_closes() -> Result<(), Failure> {
    check("open marks", |n| format!("“{} said that he, ‘too, had met \"{}\n", word(n), word(n / 3)))
}

/// A capitalised word of its own for each number.
fn word(n: usize) -> String {
    const PARTS: [&str; 12] = ["ba", "do", "ki", "lu", "me", "no", "ra", "si", "ta", "ve", "zu", "han"];
    let mut rest = n + 12;
    let mut word = String::new();
    while rest > 0 {
        word += PARTS[rest % 12];
        rest /= 12;
    }
    word[..1].to_uppercase() + &word[1..]
}
