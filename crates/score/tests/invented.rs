//! The figures of the invented examples, as the Python scripts print them; see invented/README.md.

use std::path::{Path, PathBuf};

use score::article::table;
use score::set::{Part, Scores};
use score::{Item, Set, judged};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invented").join(name)
}

fn scores(gold: &str, analyses: &str) -> Scores {
    let set = Set::open(&path(gold)).unwrap();
    set.score(&set.analyses(&path(analyses)).unwrap()).unwrap()
}

fn check(name: &str) {
    let Scores::Corpus(scored) = scores(&format!("{name}.jsonl"), "analyses.jsonl") else {
        panic!("{name} is a corpus")
    };
    assert_eq!(scored.sheet.to_string(), std::fs::read_to_string(path(&format!("{name}.txt"))).unwrap());
}

#[test]
fn names() {
    check("names");
}

#[test]
fn quotes() {
    check("quotes");
}

#[test]
fn relations() {
    check("relations");
}

#[test]
fn coreference() {
    check("coreference");
}

/// With the first of the analyses; the file is about another document too.
fn article() -> Scores {
    let set = Set::open(&path("article")).unwrap();
    let lines = std::fs::read_to_string(path("analyses.jsonl")).unwrap();
    let analysis = score::Analysis::read(lines.lines().next().unwrap()).unwrap();
    set.score(&[Some(analysis)]).unwrap()
}

#[test]
fn whole_articles() {
    let Scores::Articles(articles) = article() else { panic!("this is an article") };
    let all = score::set::all(articles.iter().map(|(_, scored)| scored));
    let shown = format!("{}\n{}", table("dam", &articles[0].1.figures), table("ALL 1 articles", &all));
    assert_eq!(shown, std::fs::read_to_string(path("article.txt")).unwrap());
    let mistakes = articles[0].1.mistakes.iter().map(|m| format!("{}: {}", m.what, m.words));
    assert_eq!(
        mistakes.collect::<Vec<_>>(),
        [
            "date: Friday = 2024-06-07, given [nothing]",
            "entity missed: Ébano Water Board [organisation]",
            "name spurious: Engineers [group]",
            "name type: Ébano Water Board [organisation], given person",
            "quote speaker: board or nobody, given [e8]: the river could rise by Friday",
            "quote speaker: ray, given [e6, e2]: I saw it,",
            "relation missed: rios – minister of – board",
            "relation spurious: Bo Ray – left – U.S.: Bo Ray, its head, left the U.S.",
        ]
    );
}

#[test]
fn every_result_is_judged_once() {
    let all = article();
    let judged: Vec<_> = all.judged().map(|j| (j.item, j.right)).collect();
    let right = |item: Item| judged.iter().find(|(i, _)| *i == item).unwrap().1;
    // Optional, right, ignored, of the wrong type.
    assert_eq!(right(Item::Name { entity: 0, mention: 0 }), None);
    assert_eq!(right(Item::Name { entity: 1, mention: 0 }), Some(true));
    assert_eq!(right(Item::Name { entity: 3, mention: 0 }), None);
    assert_eq!(right(Item::Name { entity: 4, mention: 0 }), Some(false));
    assert_eq!([2, 5].map(|q| right(Item::Quote(q))), [Some(true), None]);
    assert_eq!([1, 2].map(|q| right(Item::Speaker(q))), [Some(true), Some(false)]);
    assert_eq!([0, 2, 3].map(|r| right(Item::Relation(r))), [Some(true), Some(false), None]);
    assert_eq!([0, 1, 2].map(|d| right(Item::Date(d))), [Some(true), Some(false), Some(true)]);
    let mut items: Vec<Item> = judged.iter().map(|(item, _)| *item).collect();
    let count = items.len();
    items.dedup();
    assert_eq!(items.len(), count);
    let rules = judged::by_rule(all.judged());
    assert_eq!(rules[&("name", "listed")], judged::Tally { right: 2, judged: 3 });
    assert_eq!(rules[&("quote", "said")], judged::Tally { right: 4, judged: 4 });
}

#[test]
fn corpora_are_judged_too() {
    let names = scores("names.jsonl", "analyses.jsonl");
    assert_eq!(judged::by_rule(names.judged())[&("name", "listed")], judged::Tally { right: 3, judged: 5 });
    let quotes = scores("quotes.jsonl", "analyses.jsonl");
    assert_eq!(judged::by_rule(quotes.judged())[&("quote", "said")], judged::Tally { right: 1, judged: 4 });
    let relations = scores("relations.jsonl", "analyses.jsonl");
    assert_eq!(judged::by_rule(relations.judged())[&("relation", "verb")], judged::Tally { right: 2, judged: 3 });
}

#[test]
fn what_cannot_be_scored_is_told() {
    let open = |name: &str| {
        Set::open(&path(name)).map(drop).unwrap_err().to_string().replace(&path("").display().to_string(), "")
    };
    assert_eq!(open("analyses.txt"), "cannot read analyses.txt: No such file or directory (os error 2)");
    assert_eq!(
        open("README.md"),
        "line 1 of README.md is not a document of a corpus: expected value at line 1 column 1"
    );
    assert_eq!(open(".."), "there is no .gold.json file in ..");
    let set = Set::open(&path("article")).unwrap();
    let others = set.analyses(&path("analyses.jsonl")).unwrap_err().to_string();
    assert!(others.ends_with("analyses.jsonl: \"paper\" is no document of the gold"), "{others}");
    let far = r#"{"entities": [], "dates": [{"start": 1, "end": 9999, "value": null}]}"#;
    let far = set.score(&[Some(score::Analysis::read(far).unwrap())]).map(drop).unwrap_err();
    assert_eq!(far.to_string(), "dam: what was found: [1, 9999] is no stretch of a text of 307 code points");
}

#[test]
fn a_part_is_every_nth() {
    let kept = |first, every| {
        let mut set = Set::open(&path("names.jsonl")).unwrap();
        set.keep(Part { first, every });
        set.documents().iter().map(|d| d.id.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(kept(1, 1), ["dam", "paper"]);
    assert_eq!(kept(1, 2), ["dam"]);
    assert_eq!(kept(2, 2), ["paper"]);
    assert!(kept(3, 3).is_empty());
}
