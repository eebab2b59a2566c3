//! Learns the names: a conditional random field over the stretches in which names may stand.

use extract::teach::{NAME_LABELS, Text, after_name_label, name_row};

use crate::crf::{Crf, Lesson, Pace};
use crate::marked;
use crate::score::{Gold, Score};
use crate::swap::{Dice, Labelled, Lists, swapped};
use crate::teacher::code_points;

const N: usize = NAME_LABELS;

/// In how many orders the weights that are kept are learned, each with copies of its own.
const ORDERS: u64 = 4;

/// What can be turned.
#[derive(Clone, Copy)]
pub(crate) struct Options {
    pub(crate) cells: usize,
    pub(crate) passes: usize,
    pub(crate) rare: u32,
    pub(crate) ceiling: i32,
    pub(crate) kept: usize,
    /// How it is learned.
    pub(crate) pace: Pace,
    /// How many copies of each text with other names.
    pub(crate) copies: usize,
}

/// Learns from `marked` texts; gives the table as it ships.
pub(crate) fn learn(marked: &[Labelled], pos: &[u8], options: Options) -> Vec<u8> {
    let texts = marked::with_copies(marked);
    let lists = Lists::read(include_str!("../data/names.txt"), &texts);
    let lessons_of = |text: &Labelled| lessons(text, pos, options);
    let own: Vec<Lesson> = texts.iter().flat_map(lessons_of).collect();
    let mut dice = Dice::new(1);
    let mut copied = || -> Vec<Lesson> {
        let all = (0..options.copies).flat_map(|_| &texts);
        all.flat_map(|text| lessons_of(&swapped(text, &lists, &mut dice))).collect()
    };
    let mut orders = Dice::new(2);
    let copies = copied();
    let mut seen = vec![0_u32; options.cells];
    own.iter().chain(&copies).flat_map(|l| l.rows.iter().flatten()).for_each(|&r| seen[r] += 1);
    let after: [usize; N] = std::array::from_fn(|l| name_row(after_name_label(l), options.cells));
    let mut open = vec![false; options.cells];
    let common = (0..options.cells).filter(|&r| seen[r] >= options.rare).chain(after);
    common.for_each(|r| open[r..r + N].fill(true));
    let mut crf = Crf::new(open, after, options.pace);
    passes(&mixed(&own, &copies, &mut orders), &mut crf, options.passes);
    // What one order of the lessons and one choice of new names leave to chance, the mean of several does not.
    let mut mean = vec![0.0; options.cells];
    for _ in 0..ORDERS {
        let copies = copied();
        let weights = passes(&mixed(&own, &copies, &mut orders), &mut crf.thinned(options.kept), options.passes);
        mean.iter_mut().zip(weights).for_each(|(mean, weight)| *mean += weight / ORDERS as f32);
    }
    quantised(&mean, options.ceiling)
}

/// Goes over the lessons; gives the mean of the weights after each pass but the first.
fn passes(lessons: &[&Lesson], crf: &mut Crf, count: usize) -> Vec<f32> {
    let mut mean = vec![0.0; crf.weights().len()];
    for pass in 1..=count {
        let loss: f64 = lessons.iter().map(|lesson| f64::from(crf.learn(lesson))).sum();
        let used = crf.weights().iter().filter(|w| **w != 0.0).count();
        eprintln!("names pass {pass}: loss {:.4} a stretch, {used} weights", loss / lessons.len() as f64);
        if pass > 1 || count == 1 {
            mean.iter_mut().zip(crf.weights()).for_each(|(mean, weight)| *mean += weight / (count - 1).max(1) as f32);
        }
    }
    mean
}

/// The weights as bytes, -`ceiling` to `ceiling`.
fn quantised(weights: &[f32], ceiling: i32) -> Vec<u8> {
    let mut sizes: Vec<f32> = weights.iter().map(|w| w.abs()).filter(|&w| w > 0.0).collect();
    sizes.sort_by(f32::total_cmp);
    // One in five hundred is cut to the ceiling: a few giants must not cost all others their fineness.
    let Some(&top) = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 500)) else {
        return vec![0; weights.len()];
    };
    eprintln!("a step is {:.4}", top / ceiling as f32);
    let most = ceiling as f32;
    weights.iter().map(|w| (w * most / top).round().clamp(-most, most) as i8 as u8).collect()
}

fn lessons(labelled: &Labelled, pos: &[u8], options: Options) -> Vec<Lesson> {
    let text = Text::new(&labelled.text).tagged(pos);
    let from = |byte: usize| text.tokens.partition_point(|t| (t.end as usize) <= byte);
    let to = |byte: usize| text.tokens.partition_point(|t| (t.start as usize) < byte);
    let mut labels = vec![0; text.tokens.len()];
    for &(start, end, kind) in &labelled.names {
        label(&mut labels[from(start)..to(end).max(from(start))], kind);
    }
    text.name_features()
        .into_iter()
        .filter_map(|(s, features)| {
            let labels = labels[s].to_vec();
            // A name that reaches out of its stretch cannot be learned.
            let (mut last, mut fits) = (0, true);
            for &l in labels.iter().chain(&[0]) {
                fits &= extract::teach::name_label_follows(last, l);
                last = l;
            }
            let rows = features.iter().map(|f| f.iter().map(|&f| name_row(f, options.cells)).collect()).collect();
            fits.then_some(Lesson { rows, labels })
        })
        .collect()
}

/// Labels the tokens of one name.
fn label(tokens: &mut [usize], kind: usize) {
    let last = tokens.len().saturating_sub(1);
    for (i, label) in tokens.iter_mut().enumerate() {
        let part = match (i == 0, i == last) {
            (true, true) => 3,
            (true, false) => 0,
            (false, false) => 1,
            (false, true) => 2,
        };
        *label = 1 + 4 * kind + part;
    }
}

/// The lessons of both in an order that is none.
fn mixed<'a>(own: &'a [Lesson], copies: &'a [Lesson], dice: &mut Dice) -> Vec<&'a Lesson> {
    let mut all: Vec<&Lesson> = own.iter().chain(copies).collect();
    for i in (1..all.len()).rev() {
        all.swap(i, dice.roll(i + 1));
    }
    all
}

/// The names that `weights` see in a text, as code-point ranges with their kind.
pub(crate) fn find(text: &str, pos: &[u8], weights: &[u8]) -> Vec<(usize, usize, usize)> {
    let cut = Text::new(text).tagged(pos);
    let points = code_points(text, &cut);
    cut.names(weights).into_iter().map(|(s, e, kind)| (points[s].0, points[e - 1].1, kind)).collect()
}

/// Scores on the even and on the odd documents of a file with gold.
pub(crate) fn score(path: &str, pos: &[u8], weights: &[u8]) -> Result<[Score; 2], String> {
    let file = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    let mut scores = [Score::default(); 2];
    for (i, line) in file.lines().enumerate() {
        let gold: Gold = serde_json::from_str(line).map_err(|e| format!("{path}: {e}"))?;
        scores[i % 2].add(&gold, &find(&gold.text, pos, weights));
    }
    Ok(scores)
}
