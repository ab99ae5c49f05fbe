//! Who gives up: a person of little patience stops for good after weeks without a longer run.
//!
//! Half of the people have the patience for forty weeks; the others give up after 6 to 20 weeks in which no
//! run was longer than the longest before, counted from the first day of coming back. Who runs 30 minutes
//! stays. With the person go the diary, the calf work and the runs.
//!
//! That people give up for slowness: 18.9 % of 74 left a trial of running again for lack of progress (Moen
//! 2012), "it's just very slow progress" (Turner 2020), 6 of 20 stopped a diary of 60 days (Reade 2017); all
//! in pace.md. How many, and after how long, is a guess.

use super::chance::Chance;

/// Weeks without progress, from and to.
const PATIENCE_WEEKS: (f64, f64) = (6.0, 20.0);

/// How long a person without progress stays, in days.
pub fn patience(chance: &mut Chance, impatient: f64) -> f64 {
    let (is_impatient, weeks) = (chance.happens(impatient), chance.between(PATIENCE_WEEKS.0, PATIENCE_WEEKS.1));
    if is_impatient { 7.0 * weeks } else { f64::INFINITY }
}

/// How it goes on, as far as the person sees.
#[derive(Debug, Clone, Copy, Default)]
pub struct Progress {
    /// Minutes of running in the longest run so far.
    longest_min: f64,
    /// The day of the last progress.
    on: i64,
}

impl Progress {
    /// Takes note of a run.
    pub fn ran(&mut self, day: i64, run_min: f64, is_goal: bool) {
        if is_goal || run_min > self.longest_min {
            (self.longest_min, self.on) = (run_min.max(self.longest_min), day);
        }
    }

    /// Whether a person of that patience has had enough.
    pub fn is_too_slow(&self, day: i64, patience: f64) -> bool {
        (day - self.on) as f64 > patience
    }
}
