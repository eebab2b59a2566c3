//! Tables in Markdown, and where they stand in the README.

use std::fs;
use std::path::Path;

const BEGIN: &str = "<!-- score:begin -->\n";
const END: &str = "<!-- score:end -->";

/// Rows as a table; the first is its head. Columns of numbers stand to the right.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |i: usize| rows.iter().filter_map(|row| row.get(i)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let is_number = |cell: &String| cell.is_empty() || cell == "-" || cell.parse::<f64>().is_ok();
    let is_text = |i: usize| !rows.iter().skip(1).filter_map(|row| row.get(i)).all(is_number);
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(i, cell)| {
            let width = widths[i];
            if is_text(i) { format!(" {cell:<width$} |") } else { format!(" {cell:>width$} |") }
        });
        format!("|{}\n", cells.collect::<String>())
    };
    let rule = |(i, width): (usize, &usize)| {
        let dashes = "-".repeat(width + 1);
        if is_text(i) { format!("{dashes}-|") } else { format!("{dashes}:|") }
    };
    let rule = format!("|{}\n", widths.iter().enumerate().map(rule).collect::<String>());
    rows.iter().enumerate().map(|(n, row)| if n == 0 { line(row) + &rule } else { line(row) }).collect()
}

/// Writes the tables between their marks.
pub(crate) fn update(path: &Path, tables: &str) -> Result<(), String> {
    let say = |what: &str, e: std::io::Error| format!("Could not {what} {}: {e}.", path.display());
    let text = fs::read_to_string(path).map_err(|e| say("read", e))?;
    let new = put(&text, tables).ok_or_else(|| format!("{} has no {} in it.", path.display(), BEGIN.trim()))?;
    fs::write(path, new).map_err(|e| say("write", e))
}

/// A text with the tables between its marks; none when it has no marks.
fn put(text: &str, tables: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{tables}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_to_the_right() {
        let rows = [["set", "F1"], ["ten articles", "9"], ["é", "100"]].map(|row| row.map(str::to_owned).to_vec());
        let shown = "| set          |  F1 |\n|--------------|----:|\n| ten articles |   9 |\n| é            | 100 |\n";
        assert_eq!(table(&rows), shown);
    }

    #[test]
    fn new_tables_take_the_place_of_old_ones() {
        let text = "Good.\n<!-- score:begin -->\nold\n<!-- score:end -->\nFree.\n";
        let new = "Good.\n<!-- score:begin -->\nnew\n<!-- score:end -->\nFree.\n";
        assert_eq!(put(text, "new\n").as_deref(), Some(new));
        assert_eq!(put("Good.\n", "new\n"), None);
    }
}
