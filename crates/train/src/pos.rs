//! Learns the parts of speech: an averaged perceptron over what both teachers agree on.

use extract::teach::{BEFORE, ROW, Text, row};

use crate::table::Table;
use crate::teacher::{Document, code_points, held_out, with_copies};

/// What can be turned.
#[derive(Clone, Copy)]
pub(crate) struct Options {
    /// Cells of the table.
    pub(crate) cells: usize,
    /// Passes over the texts.
    pub(crate) passes: usize,
    /// A feature seen less often is left out.
    pub(crate) rare: u32,
    /// Shipped weights of at most this size become nothing.
    pub(crate) floor: i32,
    /// The greatest shipped weight.
    pub(crate) ceiling: i32,
    /// How many weights ship.
    pub(crate) kept: usize,
}

struct Lesson<'a> {
    text: Text<'a>,
    /// The agreed label of each token; none where the teachers differ. And the first teacher's.
    labels: Vec<(Option<u8>, u8)>,
}

/// Learns from `documents`; gives the table as it ships.
pub(crate) fn learn(documents: &[Document], options: Options) -> Vec<u8> {
    let test: Vec<Lesson> =
        documents.iter().enumerate().filter(|(i, _)| held_out(*i)).map(|(_, d)| lesson(d)).collect();
    let train: Vec<Document> = with_copies(documents);
    let train: Vec<Lesson> = train.iter().map(lesson).collect();
    let mut table = Table::new(options.cells, options.rare);
    for lesson in &train {
        walk(lesson, |features, gold, _| {
            features.iter().for_each(|&f| table.count(row(f, options.cells)));
            gold.1
        });
    }
    pass_over(&train, &mut table, options);
    let mut table = table.thinned(options.kept);
    pass_over(&train, &mut table, options);
    let shipped = table.quantised(options.floor, options.ceiling);
    let (mut right, mut all) = (0, 0);
    for lesson in &test {
        walk(lesson, |features, (agreed, _), _| {
            let guess = best(&shipped_scores(&shipped, features));
            if let Some(gold) = agreed {
                all += 1;
                right += usize::from(guess == gold);
            }
            guess
        });
    }
    let used = shipped.iter().filter(|&&b| b != 0).count();
    println!(
        "pos: {} of {all} held-out tokens right ({:.2} %), {used} weights",
        right,
        100.0 * right as f64 / all as f64
    );
    shipped
}

/// All passes over the texts.
fn pass_over(train: &[Lesson], table: &mut Table, options: Options) {
    for pass in 1..=options.passes {
        let (mut right, mut all) = (0, 0);
        for lesson in train {
            walk(lesson, |features, (agreed, first), _| {
                let rows: Vec<usize> = features.iter().map(|&f| row(f, options.cells)).collect();
                let guess = best(&table.scores(&rows));
                if let Some(gold) = agreed {
                    all += 1;
                    right += usize::from(guess == gold);
                    table.step();
                    if guess != gold {
                        rows.iter().for_each(|&r| table.change(r, usize::from(gold), usize::from(guess)));
                    }
                    return guess;
                }
                first
            });
        }
        eprintln!("pos pass {pass}: {right} of {all} right");
    }
}

fn shipped_scores(cells: &[u8], features: &[u32]) -> [i64; ROW] {
    let mut scores = [0; ROW];
    for &f in features {
        let start = row(f, cells.len());
        for (s, &c) in scores.iter_mut().zip(&cells[start..start + ROW]) {
            *s += i64::from(c as i8);
        }
    }
    scores
}

fn best(scores: &[i64; ROW]) -> u8 {
    let mut best = 0;
    for l in 1..usize::from(BEFORE) {
        if scores[l] > scores[best] {
            best = l;
        }
    }
    best as u8
}

/// Goes over the tokens that must be learned; `visit` says which label each is to have for those after it.
fn walk(lesson: &Lesson, mut visit: impl FnMut(&[u32], (Option<u8>, u8), usize) -> u8) {
    for (s, range) in lesson.text.sentences().enumerate() {
        let (mut before, mut last) = (BEFORE, BEFORE);
        for i in range.clone() {
            let label = lesson
                .text
                .sure_pos(i)
                .unwrap_or_else(|| visit(&lesson.text.pos_features(s, i, last, before), lesson.labels[i], i));
            (before, last) = (last, label);
        }
    }
}

fn lesson(document: &Document) -> Lesson<'_> {
    let text = Text::new(&document.text);
    let mut next = 0;
    let labels = code_points(&document.text, &text)
        .into_iter()
        .map(|(start, _)| {
            while next < document.pos.len() && document.pos[next].end <= start {
                next += 1;
            }
            let Some([a, b]) = document.pos.get(next).map(|p| p.labels) else { return (None, 0) };
            ((a == b).then_some(a), a)
        })
        .collect();
    Lesson { text, labels }
}
