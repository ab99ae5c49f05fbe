//! The day's load not to go beyond: where it would be too high one time in five, or, as long as that is not
//! known, the highest load tolerated twice in the last 30 days (RULES §12, our choice).
//!
//! *Tolerated twice* is a load that two days have reached and tolerated: the second highest of the tolerated
//! days. The 30 days end today. Without two such days there is no ceiling.

use chrono::NaiveDate;

use crate::assessment::Assessment;
use crate::assessment::load::DayLoads;
use crate::assessment::source::{Cited, Source, ours};
use crate::assessment::tolerance::{Estimate, Judged, JudgedDay, Tolerance, judged_days};
use crate::journal::day;
use crate::journal::tendon::Side;

/// How likely too high the load at the ceiling is.
pub const CEILING_PROBABILITY: Cited<f64> = ours(0.2);
/// Days, today included, in which a load has to have been tolerated twice.
pub const TOLERATED_WITHIN_DAYS: Cited<i64> = ours(30);

/// What a ceiling rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RestsOn {
    /// What the tendon bears: the load at [`CEILING_PROBABILITY`] with its band, and the days judged.
    Tolerance(Estimate, Judged),
    /// Two days that tolerated as much, the ceiling's own first, then the one at or above it.
    ToleratedTwice([NaiveDate; 2]),
}

/// The highest total load advised for a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ceiling {
    /// The tendon it is for.
    pub side: Side,
    /// How much, in units.
    pub units: f64,
    /// Why.
    pub rests_on: RestsOn,
    /// Where its number comes from.
    pub source: Source,
}

impl Ceiling {
    pub(super) fn of(a: &Assessment, loads: &DayLoads, tolerance: &Tolerance, side: Side) -> Option<Self> {
        if let Some(curve) = tolerance.curve() {
            let load = curve.load_at(CEILING_PROBABILITY.value);
            let rests_on = RestsOn::Tolerance(load, curve.judged);
            return Some(Self { side, units: load.likely, rests_on, source: CEILING_PROBABILITY.source });
        }
        let first = day::plus(a.today, 1 - TOLERATED_WITHIN_DAYS.value);
        let judged = judged_days(loads, a, side);
        let [higher, second] = two_highest(judged.into_iter().filter(|day| !day.too_high && day.date >= first))?;
        let rests_on = RestsOn::ToleratedTwice([second.date, higher.date]);
        Some(Self { side, units: second.units, rests_on, source: TOLERATED_WITHIN_DAYS.source })
    }
}

/// The two days of the highest load, the highest first; of equal loads the later ones.
fn two_highest(days: impl Iterator<Item = JudgedDay>) -> Option<[JudgedDay; 2]> {
    let mut days: Vec<JudgedDay> = days.collect();
    days.sort_by(|one, other| other.units.total_cmp(&one.units).then(other.date.cmp(&one.date)));
    days.first_chunk().copied()
}
