//! The steps of the walk-run plan and their doses (RULES §8; S1). Steps, not weeks.

use super::source::{Cited, ours};

/// Minutes of the first continuous run.
pub const CONTINUOUS_MIN: Cited<u16> = ours(25);
/// The step the continuous runs begin at.
pub const CONTINUOUS_STEP: u16 = 5;

/// What one run of a step is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dose {
    /// Minutes of running in one repetition.
    pub run_min: u16,
    /// Minutes of walking in one repetition; 0 when continuous.
    pub walk_min: u16,
    /// How many repetitions.
    pub repetitions: u16,
}

impl Dose {
    /// Minutes in all.
    pub const fn minutes(self) -> u16 {
        (self.run_min + self.walk_min) * self.repetitions
    }

    /// Minutes of running in all.
    pub const fn running_min(self) -> u16 {
        self.run_min * self.repetitions
    }

    /// Two thirds of it, rounded: of the repetitions, or of a continuous run's minutes (our choice).
    pub const fn reduced(self) -> Self {
        if self.walk_min == 0 && self.repetitions == 1 {
            Self { run_min: two_thirds(self.run_min), ..self }
        } else {
            Self { repetitions: two_thirds(self.repetitions), ..self }
        }
    }
}

const fn two_thirds(count: u16) -> u16 {
    (2 * count + 1) / 3
}

/// The full doses of all steps up to a goal, step 1 first.
pub fn ladder(goal_min: u16) -> Vec<Dose> {
    let walk_run = |run_min, walk_min, repetitions| Dose { run_min, walk_min, repetitions };
    let mut steps = vec![walk_run(1, 2, 8), walk_run(2, 2, 6), walk_run(3, 1, 6), walk_run(5, 1, 5)];
    let mut minutes = CONTINUOUS_MIN.value.min(goal_min);
    steps.push(walk_run(minutes, 0, 1));
    while minutes < goal_min {
        minutes = (minutes + (minutes / 10).max(1)).min(goal_min);
        steps.push(walk_run(minutes, 0, 1));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn continuous(goal_min: u16) -> Vec<u16> {
        ladder(goal_min)[4..].iter().map(|dose| dose.minutes()).collect()
    }

    #[test]
    fn the_continuous_runs_grow_to_the_goal() {
        assert_eq!(continuous(30), [25, 27, 29, 30]);
        assert_eq!(continuous(40), [25, 27, 29, 31, 34, 37, 40]);
        assert_eq!(continuous(25), [25]);
        assert_eq!(continuous(20), [20]);
        assert_eq!(continuous(1), [1]);
    }

    #[test]
    fn a_reduced_dose_is_two_thirds_rounded() {
        let reduced: Vec<u16> = ladder(30).iter().map(|d| d.reduced().repetitions).collect();
        assert_eq!(&reduced[..4], [5, 4, 4, 3]);
        let minutes: Vec<u16> = ladder(30)[4..].iter().map(|d| d.reduced().minutes()).collect();
        assert_eq!(minutes, [17, 18, 19, 20]);
    }
}
