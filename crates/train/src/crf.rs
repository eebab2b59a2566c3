//! A linear-chain conditional random field (Lafferty et al. 2001) over hashed features, learned online by
//! FTRL-Proximal (McMahan et al. 2013), whose L1 penalty leaves most weights at nothing.
//!
//! Sums run in one order and `exp` is the `libm` crate's, not the system's, so that every machine learns the same.

use extract::teach::{NAME_LABELS, name_label_follows};

const N: usize = NAME_LABELS;

/// A stretch of text: the cells where the row of each feature of each token starts, and the right labels.
pub(crate) struct Lesson {
    pub(crate) rows: Vec<Vec<usize>>,
    pub(crate) labels: Vec<usize>,
}

/// How it is learned.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// Size of the steps.
    pub(crate) alpha: f32,
    /// What a weight must earn to be more than nothing.
    pub(crate) l1: f32,
    /// What holds weights small.
    pub(crate) l2: f32,
}

/// Weights while they are learned.
pub(crate) struct Crf {
    weights: Vec<f32>,
    z: Vec<f32>,
    n: Vec<f32>,
    /// Cells that may be more than nothing.
    open: Vec<bool>,
    /// Where the row of transitions from each label starts.
    after: [usize; N],
    pace: Pace,
}

impl Crf {
    pub(crate) fn new(open: Vec<bool>, after: [usize; N], pace: Pace) -> Self {
        let cells = open.len();
        Self { weights: vec![0.0; cells], z: vec![0.0; cells], n: vec![0.0; cells], open, after, pace }
    }

    pub(crate) fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// Starts anew with the `count` cells that matter most.
    pub(crate) fn thinned(&self, count: usize) -> Self {
        // By size alone the cells of rare words crowd out smaller weights that are asked for daily; by what each saves of the loss
        // (LeCun et al. 1990: its square times the squared gradients) rare words go missing. The mean of both does better than either.
        let matters = |cell: usize| self.weights[cell].abs() * self.n[cell].sqrt().sqrt();
        let mut order: Vec<usize> = (0..self.weights.len()).filter(|&c| self.weights[c] != 0.0).collect();
        order.sort_by(|&a, &b| matters(b).total_cmp(&matters(a)).then(a.cmp(&b)));
        let mut open = vec![false; self.weights.len()];
        order.into_iter().take(count).for_each(|c| open[c] = true);
        let pace = Pace { l1: 0.0, ..self.pace };
        Self::new(open, self.after, pace)
    }

    fn step(&mut self, cell: usize, gradient: f32) {
        if !self.open[cell] {
            return;
        }
        let Pace { alpha, l1, l2, .. } = self.pace;
        let before = self.n[cell];
        let now = before + gradient * gradient;
        let sigma = (now.sqrt() - before.sqrt()) / alpha;
        self.z[cell] += gradient - sigma * self.weights[cell];
        self.n[cell] = now;
        let z = self.z[cell];
        self.weights[cell] =
            if z.abs() <= l1 { 0.0 } else { -(z - l1 * z.signum()) / ((1.0 + now.sqrt()) / alpha + l2) };
    }

    /// One lesson: moves the weights, gives the loss.
    pub(crate) fn learn(&mut self, lesson: &Lesson) -> f32 {
        let length = lesson.rows.len();
        let transitions = self.transitions();
        let mut loss = 0.0;
        let mut scores: Vec<[f32; N]> = Vec::with_capacity(length);
        for (rows, &gold) in lesson.rows.iter().zip(&lesson.labels) {
            let mut row = [0.0; N];
            for &start in rows {
                for (score, &weight) in row.iter_mut().zip(&self.weights[start..start + N]) {
                    *score += weight;
                }
            }
            loss -= row[gold];
            let top = row.iter().copied().fold(f32::MIN, f32::max);
            loss += top;
            scores.push(row.map(|s| libm::expf(s - top)));
        }
        // The last name must end.
        if let Some(last) = scores.last_mut() {
            (0..N).filter(|&label| !name_label_follows(label, 0)).for_each(|label| last[label] = 0.0);
        }
        let (ahead, totals) = forward(&scores, &transitions);
        let back = backward(&scores, &transitions, &totals);
        loss += totals.iter().map(|&t| libm::logf(t)).sum::<f32>();
        let mut last = 0;
        for &label in &lesson.labels {
            loss -= self.weights[self.after[last] + label];
            last = label;
        }
        // Features of the tokens.
        for (i, rows) in lesson.rows.iter().enumerate() {
            for label in 0..N {
                let gradient = ahead[i][label] * back[i][label] - f32::from(u8::from(lesson.labels[i] == label));
                if gradient.abs() > 1e-3 {
                    rows.iter().for_each(|&row| self.step(row + label, gradient));
                }
            }
        }
        // Transitions.
        for i in 0..length {
            for label in 0..N {
                let from = if i == 0 { f32::from(u8::from(label == 0)) } else { ahead[i - 1][label] };
                if from == 0.0 {
                    continue;
                }
                for next in 0..N {
                    let is =
                        (i == 0 && label == 0 || i > 0 && lesson.labels[i - 1] == label) && lesson.labels[i] == next;
                    let expected = from * transitions[label][next] * scores[i][next] * back[i][next] / totals[i];
                    let gradient = expected - f32::from(u8::from(is));
                    if gradient.abs() > 1e-3 {
                        self.step(self.after[label] + next, gradient);
                    }
                }
            }
        }
        loss
    }

    /// The factor of each label after another; nothing where it may not follow.
    fn transitions(&self) -> [[f32; N]; N] {
        std::array::from_fn(|label| {
            std::array::from_fn(|next| {
                if name_label_follows(label, next) { libm::expf(self.weights[self.after[label] + next]) } else { 0.0 }
            })
        })
    }
}

/// The chance of each label given what stands before, and what each token adds to the sum of all labellings.
fn forward(scores: &[[f32; N]], transitions: &[[f32; N]; N]) -> (Vec<[f32; N]>, Vec<f32>) {
    let mut ahead: Vec<[f32; N]> = Vec::with_capacity(scores.len());
    let mut totals = Vec::with_capacity(scores.len());
    let mut before = [0.0; N];
    before[0] = 1.0;
    for row in scores {
        let mut now = [0.0; N];
        for (label, &from) in before.iter().enumerate().filter(|(_, from)| **from > 0.0) {
            for (next, slot) in now.iter_mut().enumerate() {
                *slot += from * transitions[label][next];
            }
        }
        for (slot, score) in now.iter_mut().zip(row) {
            *slot *= score;
        }
        let total = now.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        before = now.map(|slot| slot / total);
        ahead.push(before);
        totals.push(total);
    }
    (ahead, totals)
}

/// How much likelier each label is by what stands behind.
fn backward(scores: &[[f32; N]], transitions: &[[f32; N]; N], totals: &[f32]) -> Vec<[f32; N]> {
    let mut back = vec![[0.0; N]; scores.len()];
    let mut behind = [1.0; N];
    for i in (0..scores.len()).rev() {
        back[i] = behind;
        if i == 0 {
            break;
        }
        behind = std::array::from_fn(|label| {
            (0..N).map(|next| transitions[label][next] * scores[i][next] * behind[next]).sum::<f32>() / totals[i]
        });
    }
    back
}
