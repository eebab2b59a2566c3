//! A table of weights while it is learned by an averaged perceptron. Whole numbers only, so that every machine
//! learns the same.

/// Rows of weights over hashed features.
pub(crate) struct Table {
    weights: Vec<i32>,
    /// Sum of each weight over all steps up to `since`.
    sums: Vec<i64>,
    since: Vec<u32>,
    now: u32,
    seen: Vec<u32>,
    rare: u32,
    /// Which cells may change, once the table has been thinned.
    kept: Option<Vec<bool>>,
}

impl Table {
    pub(crate) fn new(cells: usize, rare: u32) -> Self {
        Self {
            weights: vec![0; cells],
            sums: vec![0; cells],
            since: vec![0; cells],
            now: 0,
            seen: vec![0; cells],
            rare,
            kept: None,
        }
    }

    /// Notes that a row is used.
    pub(crate) fn count(&mut self, row: usize) {
        self.seen[row] += 1;
    }

    /// Scores of the labels.
    pub(crate) fn scores<const N: usize>(&self, rows: &[usize]) -> [i64; N] {
        let mut scores = [0; N];
        for &row in rows {
            for (s, &w) in scores.iter_mut().zip(&self.weights[row..row + N]) {
                *s += i64::from(w);
            }
        }
        scores
    }

    /// Moves time on: averages are over steps.
    pub(crate) fn step(&mut self) {
        self.now += 1;
    }

    /// Makes `gold` likelier and `guess` less likely in a row.
    pub(crate) fn change(&mut self, row: usize, gold: usize, guess: usize) {
        if self.seen[row] >= self.rare {
            self.add(row + gold, 1);
            self.add(row + guess, -1);
        }
    }

    fn add(&mut self, cell: usize, change: i32) {
        if self.kept.as_ref().is_some_and(|k| !k[cell]) {
            return;
        }
        self.sums[cell] += i64::from(self.weights[cell]) * i64::from(self.now - self.since[cell]);
        self.since[cell] = self.now;
        self.weights[cell] += change;
    }

    /// Starts anew with the `count` cells that matter most.
    pub(crate) fn thinned(self, count: usize) -> Self {
        let averages = self.averages();
        let mut order: Vec<usize> = (0..averages.len()).collect();
        order.sort_by_key(|&c| (std::cmp::Reverse(averages[c].abs()), c));
        let mut kept = vec![false; averages.len()];
        order.into_iter().take(count).for_each(|c| kept[c] = true);
        Self { kept: Some(kept), seen: self.seen, ..Self::new(averages.len(), self.rare) }
    }

    fn averages(&self) -> Vec<i64> {
        (0..self.weights.len())
            .map(|c| self.sums[c] + i64::from(self.weights[c]) * i64::from(self.now - self.since[c]))
            .collect()
    }

    /// The averages as bytes, -`ceiling` to `ceiling`, those of at most `floor` left out.
    pub(crate) fn quantised(&self, floor: i32, ceiling: i32) -> Vec<u8> {
        let averages = self.averages();
        let mut sizes: Vec<i64> = averages.iter().map(|a| a.abs()).filter(|&a| a > 0).collect();
        sizes.sort_unstable();
        // One in five hundred is cut to the ceiling: a few giants must not cost all others their fineness.
        let Some(&top) = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 500)) else {
            return vec![0; averages.len()];
        };
        averages
            .iter()
            .map(|&a| {
                let scaled = (a * i64::from(ceiling) * 2 + a.signum() * top) / (2 * top);
                let cut = scaled.clamp(-i64::from(ceiling), i64::from(ceiling));
                if cut.abs() <= i64::from(floor) { 0 } else { cut as i8 as u8 }
            })
            .collect()
    }
}
