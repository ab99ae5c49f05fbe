//! RULES §8: the steps of the walk-run plan, their doses, and the next day a run is offered.

use super::Known;
use super::facts::back;
use chrono::NaiveDate;

/// "At most 3 runs in any 7 days."
const RUNS_IN_7_DAYS: usize = 3;

/// One session's dose. A continuous run has one repetition and no walking.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Dose {
    pub run_min: i64,
    pub walk_min: i64,
    pub repetitions: i64,
}

impl Dose {
    pub fn minutes(self) -> i64 {
        (self.run_min + self.walk_min) * self.repetitions
    }

    pub fn running_minutes(self) -> i64 {
        self.run_min * self.repetitions
    }

    /// "Reduced to two thirds of the repetitions, rounded (8→5, 6→4, 5→3; minutes likewise)": of a continuous run the
    /// minutes.
    fn reduced(self) -> Dose {
        if self.repetitions == 1 {
            Dose { run_min: two_thirds(self.run_min), ..self }
        } else {
            Dose { repetitions: two_thirds(self.repetitions), ..self }
        }
    }
}

fn two_thirds(n: i64) -> i64 {
    (n as f64 * 2.0 / 3.0).round() as i64
}

/// All steps up to a goal; step 1 comes first. "Continuous: 25 min, then the larger of +1 min and +10 % rounded down, up
/// to the goal; a goal below 25 is step 5 itself."
pub fn steps(goal_min: i64) -> Vec<Dose> {
    let walk_run = [(1, 2, 8), (2, 2, 6), (3, 1, 6), (5, 1, 5)];
    let mut steps: Vec<Dose> =
        walk_run.into_iter().map(|(run_min, walk_min, repetitions)| Dose { run_min, walk_min, repetitions }).collect();
    let mut minutes = 25.min(goal_min);
    loop {
        steps.push(Dose { run_min: minutes, walk_min: 0, repetitions: 1 });
        if minutes >= goal_min {
            return steps;
        }
        minutes = (minutes + 1).max(minutes * 110 / 100).min(goal_min);
    }
}

pub fn last_step(goal_min: i64) -> i64 {
    steps(goal_min).len() as i64
}

pub fn dose(goal_min: i64, step: i64, reduced: bool) -> Dose {
    let full = steps(goal_min)[step as usize - 1];
    if reduced { full.reduced() } else { full }
}

/// "At least one day between runs; at most 3 runs in any 7 days (all runs count)." From today on.
pub fn next_day(known: &Known) -> NaiveDate {
    let runs: Vec<NaiveDate> = known.facts.sessions.iter().filter(|s| s.is_run()).map(|run| run.day).collect();
    let is_free = |day: &NaiveDate| {
        let rested = runs.iter().all(|run| *run < back(*day, 1));
        let in_7_days = runs.iter().filter(|run| back(*day, 6) <= **run).count();
        rested && in_7_days < RUNS_IN_7_DAYS
    };
    known.facts.today.iter_days().find(is_free).expect("a free day comes within a week")
}
