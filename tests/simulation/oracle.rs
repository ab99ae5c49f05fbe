//! The limit: a runner who knows each day what the tendon bears.
//!
//! Monday, Wednesday and Friday, the largest dose of the ladder (RULES §8) that lies inside it, no further
//! than the step reached; the next step is reached by as many runs on one as the rules ask for at best: three
//! on the steps 1 to 4, one on the continuous ones before the goal. If even step 1 lies outside, no run.
//! What the person makes of a run (longer, faster, left out) the oracle does not know; nor the walking of
//! the day. No plan that has only answers to go by can be expected to come near it.

use springback::assessment::plan::{Dose, ladder};

use super::arm::{Asked, GOAL_MIN};

/// Runs on each of the first four steps.
const RUNS_A_STEP: u8 = 3;
/// The last step with walking in it.
const LAST_WITH_WALKS: usize = 4;

/// An oracle on its way.
pub struct Oracle {
    ladder: Vec<Dose>,
    /// The highest step it may run, from 0.
    reached: usize,
    /// Runs on it.
    runs: u8,
}

impl Oracle {
    /// At its beginning.
    pub fn new() -> Self {
        Self { ladder: ladder(GOAL_MIN), reached: 0, runs: 0 }
    }

    /// The run of a day on which the tendon bears so much.
    pub fn ask(&self, bears: f64) -> Option<Asked> {
        let inside = self.ladder[..=self.reached].iter().map(|dose| Asked::of(*dose)).rev();
        inside.into_iter().find(|asked| asked.load() <= bears)
    }

    /// Takes note of a run.
    pub fn ran(&mut self, asked: &Asked) {
        let last = self.ladder.len() - 1;
        if self.reached == last || asked.run_min < Asked::of(self.ladder[self.reached]).run_min {
            return;
        }
        self.runs += 1;
        let enough = if self.reached < LAST_WITH_WALKS { RUNS_A_STEP } else { 1 };
        if self.runs >= enough {
            (self.reached, self.runs) = (self.reached + 1, 0);
        }
    }
}
