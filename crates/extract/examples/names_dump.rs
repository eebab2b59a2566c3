//! Names alone, for scoring: JSON Lines with "id" and "text" on standard input, the names found on standard output.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let record: Value = serde_json::from_str(&line?)?;
        let text = record["text"].as_str().unwrap_or("");
        let mut points = vec![0; text.len() + 1];
        for (n, (at, _)) in text.char_indices().enumerate() {
            points[at] = n;
        }
        points[text.len()] = text.chars().count();
        let entities: Vec<Value> = extract::dev::names(text)
            .into_iter()
            .map(|(start, end, kind)| json!({"start": points[start as usize], "end": points[end as usize], "type": kind}))
            .collect();
        writeln!(out, "{}", json!({"id": record["id"], "entities": entities}))?;
    }
    Ok(())
}
