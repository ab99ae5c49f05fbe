//! What this tendon bears: how likely a day's load is to be too high for it, now (RULES §11; our choice).
//!
//! A logistic curve over the logarithm of the day's load is held against the days the 24-hour rule has
//! judged, older ones counting less, and against a wide prior; the answer is a band, not a line. With
//! too few judged days it says what is missing. It informs; it never unlocks and overrides no zone.
//!
//! It is worked out when asked for, not within [`super::assess`]; it changes with the journal and the day.

mod curve;
mod judged;
mod prior;

use chrono::NaiveDate;

use super::Assessment;
use super::load::DayLoads;
use super::source::{Cited, ours};
use crate::journal::tendon::Side;
pub use curve::{BAND_PERCENT, Curve, Estimate};
pub use judged::{HALF_LIFE_DAYS, Judged, JudgedDay, Missing, REACH_DAYS, judged_days};
pub use prior::{LOAD_ABOVE_TOLERATED, LOAD_SPREAD, STEEPNESS, STEEPNESS_SPREAD};

/// Judged days below which there is no curve.
pub const ENOUGH_DAYS: Cited<usize> = ours(10);
/// Tolerated days below which there is none.
pub const ENOUGH_TOLERATED: Cited<usize> = ours(3);
/// Too-high days below which there is none.
pub const ENOUGH_TOO_HIGH: Cited<usize> = ours(2);

/// What is known of how much one tendon bears.
#[derive(Debug, Clone, PartialEq)]
pub enum Tolerance {
    /// A curve, with its band.
    Enough(Curve),
    /// Too few days have been judged.
    NotEnough(Judged),
    /// A red flag silences the verdicts it would rest on.
    Suppressed,
}

impl Tolerance {
    /// What one tendon bears today, by the days of a journal and its assessment.
    pub fn of(loads: &DayLoads, assessment: &Assessment, side: Side) -> Self {
        if assessment.is_suppressed() {
            return Tolerance::Suppressed;
        }
        Self::of_days(&judged_days(loads, assessment, side), assessment.today)
    }

    /// The same by judged days alone, in any order; those out of reach and without load are left out.
    pub fn of_days(days: &[JudgedDay], today: NaiveDate) -> Self {
        let days: Vec<JudgedDay> = days.iter().copied().filter(|day| day.counts(today)).collect();
        let judged = Judged::count(&days);
        if judged.is_enough() {
            Tolerance::Enough(Curve::of(&days, judged, today))
        } else {
            Tolerance::NotEnough(judged)
        }
    }

    /// The curve, if there is one.
    pub fn curve(&self) -> Option<&Curve> {
        match self {
            Tolerance::Enough(curve) => Some(curve),
            Tolerance::NotEnough(_) | Tolerance::Suppressed => None,
        }
    }
}
