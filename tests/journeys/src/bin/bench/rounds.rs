//! One text, all engines: warmed up, then timed in turn, so that what else the machine does falls on all of them.

use journeys::Outcome;

use crate::engine::{Engine, Holder, Place};

/// Milliseconds for which an engine runs on a text before it is timed; a compiler compiles code in use again, better.
const WARM: f64 = 1000.0;

/// Milliseconds that a reading takes at least, because clocks are coarse.
const READING: f64 = 50.0;

/// Readings of one engine on one text, fewer where they took this many milliseconds together.
const ROUNDS: usize = 11;
const BUDGET: f64 = 8000.0;

/// No engine is given a text that it would take longer for, and no peer one of this many bytes.
const LONGEST: f64 = 60_000.0;
const TOO_LONG_FOR_PEERS: u64 = 5_000_000;

/// An engine with what it showed so far.
#[derive(Debug)]
pub(crate) struct Runner<'a> {
    pub(crate) engine: Engine,
    pub(crate) holder: Holder<'a>,
    /// Milliseconds a byte on the last text.
    pace: f64,
}

impl<'a> Runner<'a> {
    pub(crate) fn new(engine: Engine, holder: Holder<'a>) -> Self {
        Self { engine, holder, pace: 0.0 }
    }

    fn takes(&self, bytes: u64) -> bool {
        let peer_spared = self.engine.place == Place::Package && bytes > TOO_LONG_FOR_PEERS;
        !peer_spared && self.pace * (bytes as f64) < LONGEST
    }

    /// Runs until it is warm, and gives the milliseconds of the last run.
    async fn warm(&mut self, text: &str) -> Outcome<f64> {
        let (mut runs, mut spent) = (1, 0.0);
        loop {
            let each = self.holder.time(&self.engine, text, runs).await?;
            spent += each * f64::from(runs);
            if spent > WARM {
                return Ok(each);
            }
            runs *= 2;
        }
    }
}

/// The median milliseconds of each on a text; none for those that it was too long for.
pub(crate) async fn compare(runners: &mut [Runner<'_>], text: &str, bytes: u64) -> Outcome<Vec<Option<f64>>> {
    let mut expected = Vec::new();
    for runner in runners.iter_mut() {
        expected.push(if runner.takes(bytes) { Some(runner.warm(text).await?) } else { None });
    }
    // What takes as long as all readings together has been timed once by now, and that must do.
    let mut readings: Vec<Vec<f64>> =
        expected.iter().map(|ms| ms.filter(|&ms| ms > BUDGET).into_iter().collect()).collect();
    let mut spent: Vec<f64> = readings.iter().map(|readings| readings.iter().sum()).collect();
    for round in 0..ROUNDS {
        for at in 0..runners.len() {
            let at = (at + round) % runners.len();
            let Some(each) = expected[at].filter(|_| spent[at] < BUDGET) else { continue };
            let runs = (READING / each.max(0.001)).ceil().max(1.0) as u32;
            let runner = &mut runners[at];
            let reading = runner.holder.time(&runner.engine, text, runs).await?;
            readings[at].push(reading);
            spent[at] += reading * f64::from(runs);
        }
    }
    let medians: Vec<Option<f64>> = readings.into_iter().map(median).collect();
    for (runner, median) in runners.iter_mut().zip(&medians) {
        runner.pace = median.map_or(runner.pace, |ms| ms / bytes as f64);
    }
    Ok(medians)
}

/// The middle one, or between the two in the middle.
pub(crate) fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let above = *numbers.get(numbers.len() / 2)?;
    let below = *numbers.get((numbers.len() - 1) / 2)?;
    Some((below + above) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0, 1.0, 9.0]), Some(3.0));
        assert_eq!(median(vec![4.0, 1.0, 9.0, 2.0]), Some(3.0));
    }
}
