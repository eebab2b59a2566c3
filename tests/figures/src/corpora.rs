//! The public corpora: which figures of each are shown, and what each is to reach.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{number, readme};

/// A figure of a corpus: its name, where it stands in what the program says, and the aim for each set that has one.
struct Figure {
    name: &'static str,
    path: &'static str,
    aims: &'static [(&'static str, u32)],
}

const FIGURES: [Figure; 10] = [
    Figure {
        name: "names, exact span and type",
        path: "/headline/f1",
        aims: &[("ner-worldwide", 82), ("ner-conll", 80), ("ner-gum-news", 72)],
    },
    Figure { name: "direct and mixed, end to end", path: "/marks/end_to_end/f1", aims: &[("quotes-polnear-dev", 65)] },
    Figure { name: "direct and mixed, speaker", path: "/marks/speaker/share", aims: &[("quotes-polnear-dev", 93)] },
    Figure { name: "indirect, end to end", path: "/indirect/end_to_end/f1", aims: &[("quotes-polnear-dev", 45)] },
    Figure { name: "indirect, precision", path: "/indirect/end_to_end/p", aims: &[("quotes-polnear-dev", 70)] },
    Figure { name: "all quotes, end to end", path: "/all/end_to_end/f1", aims: &[("quotes-polnear-dev", 52)] },
    Figure {
        name: "heads of named entities, average F1",
        path: "/head/named_entities/avg_f1",
        aims: &[("coref-gum-news", 70)],
    },
    Figure { name: "all heads, average F1", path: "/head/all/avg_f1", aims: &[] },
    Figure { name: "pairs", path: "/pairs/f1", aims: &[] },
    Figure { name: "pairs, precision", path: "/pairs/p", aims: &[] },
];

/// What is to be known of a set before its figure is believed.
const NOTES: [(&str, &str); 2] = [("ner-gmb", "gold by machine; texts learned from"), ("ner-wikigold", "learned from")];

/// One table of all corpora in a folder.
pub(crate) fn tables(data: &Path, score: &impl Fn(&[PathBuf]) -> Result<Value, String>) -> Result<String, String> {
    let say = |e: std::io::Error| format!("Could not read {}: {e}.", data.display());
    let entries = std::fs::read_dir(data).map_err(say)?.collect::<Result<Vec<_>, _>>().map_err(say)?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "jsonl"));
    if files.is_empty() {
        return Err(format!("There is no corpus (.jsonl) in {}.", data.display()));
    }
    files.sort();
    let mut rows = vec![["corpus", "documents", "what", "ours", "aim"].map(str::to_owned).to_vec()];
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let all = score(&[file])?;
        rows.extend(of_corpus(&name, &all));
    }
    Ok(readme::table(&rows))
}

fn of_corpus(name: &str, all: &Value) -> Vec<Vec<String>> {
    let note = NOTES.iter().find(|(set, _)| *set == name).map(|(_, note)| format!(" ({note})"));
    let mut first = [format!("{name}{}", note.unwrap_or_default()), all["documents"].to_string()];
    let there = FIGURES.iter().filter_map(|figure| Some((figure, all["figures"].pointer(figure.path)?)));
    let row = |(figure, value): (&Figure, &Value)| {
        let aim = figure.aims.iter().find(|(set, _)| *set == name).map(|(_, aim)| aim.to_string());
        let [set, documents] = first.each_mut().map(std::mem::take);
        vec![set, documents, figure.name.to_owned(), number(value, 1), aim.unwrap_or_default()]
    };
    there.map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corpus_has_the_figures_of_its_task_with_their_aims() {
        let all = serde_json::json!({"documents": 216, "figures": {"headline": {"f1": 0.8534}, "misc": {"f1": 0.1}}});
        let rows = of_corpus("ner-conll", &all);
        assert_eq!(rows, [["ner-conll", "216", "names, exact span and type", "85.3", "80"]]);
        let all = serde_json::json!({"documents": 15, "figures": {"head": {
            "named_entities": {"avg_f1": 0.692}, "all": {"avg_f1": null}}}});
        let rows = of_corpus("coref-gum-news", &all);
        assert_eq!(rows[0], ["coref-gum-news", "15", "heads of named entities, average F1", "69.2", "70"]);
        assert_eq!(rows[1], ["", "", "all heads, average F1", "-", ""]);
    }
}
