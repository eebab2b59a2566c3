//! The assignment of rows to columns that is worth most (Kuhn and Munkres, in the form with potentials).

/// What the best assignment of `worth[row][column]` is worth in all. Each row and each column is used once at most.
pub(super) fn best(worth: &[Vec<f64>]) -> f64 {
    let columns = worth.first().map_or(0, Vec::len);
    if worth.len() <= columns {
        return assign(worth);
    }
    let turned: Vec<Vec<f64>> = (0..columns).map(|j| worth.iter().map(|row| row[j]).collect()).collect();
    assign(&turned)
}

/// With no more rows than columns. Rows and columns count from one; zero is none.
fn assign(worth: &[Vec<f64>]) -> f64 {
    let (n, m) = (worth.len(), worth.first().map_or(0, Vec::len));
    let (mut of_row, mut of_column) = (vec![0.0; n + 1], vec![0.0; m + 1]);
    let mut row_at = vec![0; m + 1];
    for row in 1..=n {
        row_at[0] = row;
        let (mut least, mut used, mut before) = (vec![f64::INFINITY; m + 1], vec![false; m + 1], vec![0; m + 1]);
        let mut at = 0;
        while row_at[at] != 0 {
            used[at] = true;
            let (i, mut step, mut next) = (row_at[at], f64::INFINITY, 0);
            for j in (1..=m).filter(|&j| !used[j]) {
                let cost = -worth[i - 1][j - 1] - of_row[i] - of_column[j];
                if cost < least[j] {
                    (least[j], before[j]) = (cost, at);
                }
                if least[j] < step {
                    (step, next) = (least[j], j);
                }
            }
            for j in 0..=m {
                if used[j] {
                    of_row[row_at[j]] += step;
                    of_column[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            row_at[at] = row_at[before[at]];
            at = before[at];
        }
    }
    (1..=m).filter(|&j| row_at[j] != 0).map(|j| worth[row_at[j] - 1][j - 1]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_is_found_where_the_greedy_one_is_not() {
        let table = [vec![0.9, 0.8, 0.0], vec![0.8, 0.1, 0.0]];
        assert_eq!(best(&table), 1.6);
        let turned: Vec<Vec<f64>> = (0..3).map(|j| table.iter().map(|r| r[j]).collect()).collect();
        assert_eq!(best(&turned), 1.6);
        assert_eq!(best(&[]), 0.0);
    }
}
