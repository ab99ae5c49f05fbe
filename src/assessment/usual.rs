//! What is normal for this person: recent usual, reference, usual, rise and drift (RULES §2).
//!
//! The recent usual alone would hide slow worsening, the reference alone would miss worsening
//! after an improvement; so the usual is the lower of the two. Without five answered mornings
//! there is none, and nothing is judged by it. Whose mornings scatter is judged by wider limits.

mod course;
mod mornings;
mod restless;

pub use course::Course;
pub use restless::Restless;

use super::source::{Cited, ours};
use crate::journal::check_in::CheckIn;
use crate::journal::measure::Halves;

/// Answered mornings a recent usual looks at, at most.
pub const MORNINGS: Cited<usize> = ours(14);
/// Days it looks back over.
pub const DAYS_BACK: Cited<i64> = ours(28);
/// Answered mornings it needs, at least.
pub const MORNINGS_NEEDED: Cited<usize> = ours(5);
/// A stiffness score this far above the usual is a slight rise.
pub const SLIGHT_SCORE: Cited<Halves> = ours(Halves::from_whole(2));
/// A stiffness score this far above the usual is a significant rise.
pub const SIGNIFICANT_SCORE: Cited<Halves> = ours(Halves::from_whole(3));
/// Mornings are restless when their scores differ by this much from one to the next on average.
pub const RESTLESS: Cited<f64> = ours(1.0);
/// With restless mornings a score this far above the usual is a slight rise.
pub const RESTLESS_SLIGHT_SCORE: Cited<Halves> = ours(Halves::from_whole(3));
/// With restless mornings a score this far above the usual is a significant rise.
pub const RESTLESS_SIGNIFICANT_SCORE: Cited<Halves> = ours(Halves::from_whole(4));
/// Minutes above the usual up to here are noise.
pub const NOISE_MIN: Cited<Halves> = ours(Halves::from_whole(5));
/// Minutes this far above the usual are a significant rise.
pub const SIGNIFICANT_MIN: Cited<Halves> = ours(Halves::from_whole(15));
/// Recent usual this far above the reference is drift.
pub const DRIFT: Cited<Halves> = ours(Halves::from_whole(2));

/// What is normal for one measure on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usual {
    /// Median of the recent mornings.
    pub recent: Option<Halves>,
    /// What it was when it was last set down.
    pub reference: Option<Halves>,
}

impl Usual {
    /// The lower of the two, or the one that is known.
    pub fn value(self) -> Option<Halves> {
        match (self.recent, self.reference) {
            (Some(recent), Some(reference)) => Some(recent.min(reference)),
            (recent, reference) => recent.or(reference),
        }
    }

    /// How far an answer lies above the usual; unknown without both.
    pub fn rise_of(self, answer: Option<u16>) -> Option<Halves> {
        Some(Halves::from_whole(answer?) - self.value()?)
    }
}

/// How much a morning lies above the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiseClass {
    /// Noise: without rise.
    None,
    /// Slightly above.
    Slight,
    /// Significantly above.
    Significant,
}

/// One measure's rise on a morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeasureRise {
    /// How far above the usual.
    pub by: Halves,
    /// What that is.
    pub class: RiseClass,
}

impl MeasureRise {
    fn of_score(by: Halves, [slight, significant]: [Cited<Halves>; 2]) -> Self {
        let class = match by {
            by if by >= significant.value => RiseClass::Significant,
            by if by >= slight.value => RiseClass::Slight,
            _ => RiseClass::None,
        };
        Self { by, class }
    }

    fn of_minutes(by: Halves) -> Self {
        let class = match by {
            by if by >= SIGNIFICANT_MIN.value => RiseClass::Significant,
            by if by > NOISE_MIN.value => RiseClass::Slight,
            _ => RiseClass::None,
        };
        Self { by, class }
    }
}

/// The rise of a morning that can be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rise {
    /// Stiffness score against its usual.
    pub score: Option<MeasureRise>,
    /// Minutes until eased against their usual.
    pub minutes: Option<MeasureRise>,
    /// The worse of the two.
    pub class: RiseClass,
}

/// A morning's answers, as far as the rules look at them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Morning {
    /// Stiffness on the first steps, a score.
    pub stiffness: Option<u16>,
    /// Minutes until it eased.
    pub stiffness_min: Option<u16>,
    /// Pain at rest, a score.
    pub rest_pain: Option<u16>,
    /// Pain walking or on stairs, a score.
    pub daily_pain: Option<u16>,
}

impl From<&CheckIn> for Morning {
    fn from(check_in: &CheckIn) -> Self {
        Self {
            stiffness: check_in.stiffness.map(|s| s.get()),
            stiffness_min: check_in.stiffness_min.map(|m| m.get()),
            rest_pain: check_in.rest_pain.map(|p| p.get()),
            daily_pain: check_in.daily_pain.map(|p| p.get()),
        }
    }
}

/// What was normal on one day, and what its morning answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Day {
    /// Stiffness on the first steps.
    pub stiffness: Usual,
    /// Minutes until it eased.
    pub stiffness_min: Usual,
    /// Pain at rest.
    pub rest_pain: Usual,
    /// Pain walking or on stairs.
    pub daily_pain: Usual,
    /// Whether the mornings that make its recent usual stiffness scatter, and which they are.
    pub restless: Option<Restless>,
    /// Its check-in's answers; none without a check-in.
    pub morning: Option<Morning>,
}

impl Day {
    /// How its morning stood against what is usual; none if it cannot be judged.
    pub fn rise(&self) -> Option<Rise> {
        let morning = self.morning?;
        let borders = self.score_borders();
        let score = self.stiffness.rise_of(morning.stiffness).map(|by| MeasureRise::of_score(by, borders));
        let minutes = self.stiffness_min.rise_of(morning.stiffness_min).map(MeasureRise::of_minutes);
        let class = [score, minutes].into_iter().flatten().map(|measure| measure.class).max()?;
        Some(Rise { score, minutes, class })
    }

    /// How far above the usual a stiffness score is a slight and a significant rise: further where the
    /// mornings are restless.
    pub fn score_borders(&self) -> [Cited<Halves>; 2] {
        match self.restless {
            None => [SLIGHT_SCORE, SIGNIFICANT_SCORE],
            Some(_) => [RESTLESS_SLIGHT_SCORE, RESTLESS_SIGNIFICANT_SCORE],
        }
    }

    /// The stiffness scores from which on the morning is a slight and a significant rise; none without a
    /// usual.
    pub fn score_limits(&self) -> Option<[Halves; 2]> {
        let usual = self.stiffness.value()?;
        Some(self.score_borders().map(|border| usual + border.value))
    }

    /// The restless mornings, where for them alone its morning is less of a rise.
    pub fn eased_by(&self) -> Option<Restless> {
        let by = self.rise()?.score?.by;
        self.restless.filter(|_| by >= SLIGHT_SCORE.value && by < RESTLESS_SIGNIFICANT_SCORE.value)
    }

    /// Whether its morning gave an answer that could be judged, had there been a usual.
    pub fn is_answered(&self) -> bool {
        self.morning.is_some_and(|m| m.stiffness.is_some() || m.stiffness_min.is_some())
    }

    /// How far the recent stiffness has drifted above its reference.
    pub fn drift(&self) -> Option<Halves> {
        Some(self.stiffness.recent? - self.stiffness.reference?)
    }

    /// Whether that is enough to keep the tendon from being green.
    pub fn drifts(&self) -> bool {
        self.drift().is_some_and(|drift| drift >= DRIFT.value)
    }

    /// Whether the morning can be judged and lies not above the usual.
    pub fn is_without_rise(&self) -> bool {
        self.rise().is_some_and(|rise| rise.class == RiseClass::None)
    }
}
