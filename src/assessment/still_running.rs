//! Running on during rehab: a ceiling and a floor for the day's load, rehab and running together
//! (RULES §12; S1, "can't or won't stop"; the numbers are our choice). The gate and the ladder don't act.
//!
//! Without evidence there is no ceiling, without recorded days no floor; what was done today is said all
//! the same. While a red flag suppresses verdicts, and in the other mode, there is none of it.

mod beyond;
mod ceiling;
mod cut;
mod floor;
mod week;

use super::load::{DayLoad, DayLoads};
use super::rehab::last::EASED;
use super::today::TodayAdvice;
use super::tolerance::Tolerance;
use super::{Assessment, Mode};
use crate::journal::tendon::Side;
pub use beyond::{BEYOND_BY, Beyond};
pub use ceiling::{CEILING_PROBABILITY, Ceiling, RestsOn, TOLERATED_WITHIN_DAYS};
pub use cut::Cut;
pub use floor::{FLOOR_DAYS, FLOOR_IDLE_DAYS, FLOOR_WITHIN_DAYS, Floor, FloorWarning};
pub use week::{WEEK_DAYS, Week};

/// What holds today for someone who runs on.
#[derive(Debug, Clone, PartialEq)]
pub struct StillRunning {
    /// Each tendon affected today with its own ceiling, left before right; none where nothing speaks for one.
    pub tendons: Vec<(Side, Option<Ceiling>)>,
    /// The ceiling of the day's total load: the lowest of the tendons'.
    pub ceiling: Option<Ceiling>,
    /// Whether that lies above anything done lately.
    pub beyond: Option<Beyond>,
    /// The load not to go beyond today: the ceiling, or two thirds of it on a day that asks for less.
    pub limit: Option<f64>,
    /// Whether running is out of the question today: after a red, or by a clinician's word.
    pub no_run: bool,
    /// What has been done today.
    pub today_so_far: DayLoad,
    /// What is left below the ceiling.
    pub left: Option<Left>,
    /// How the last days stand to the floor.
    pub floor: Floor,
    /// The runs of the last seven days.
    pub week: Week,
    /// After a too-high day: what to cut.
    pub cut: Option<Cut>,
}

/// What is left of today's load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Left {
    /// Units, which are minutes of easy flat running; 0 at the ceiling and above.
    pub units: f64,
    /// Whether it can be less: of a session today the load is not known.
    pub is_at_most: bool,
    /// Whether the ceiling has been passed.
    pub is_over: bool,
}

impl StillRunning {
    /// What holds today, by the journal's days and what the left and right tendon bear.
    pub fn of(assessment: &Assessment, loads: &DayLoads, tolerances: [&Tolerance; 2]) -> Option<Self> {
        if assessment.mode != Mode::StillRunning || assessment.is_suppressed() {
            return None;
        }
        let sides = assessment.affected(assessment.today).iter();
        let of_side = |side: &Side| (*side, Ceiling::of(assessment, loads, tolerances[*side as usize], *side));
        let tendons: Vec<(Side, Option<Ceiling>)> = sides.map(of_side).collect();
        let known = tendons.iter().filter_map(|(_, ceiling)| *ceiling);
        let ceiling = known.min_by(|one, other| one.units.total_cmp(&other.units));
        let today_so_far = loads.on(assessment.today);
        let limit = ceiling.and_then(|ceiling| limit(assessment.today_advice, ceiling.units));
        Some(Self {
            tendons,
            ceiling,
            beyond: ceiling.and_then(|ceiling| Beyond::of(ceiling.units, loads, assessment.today)),
            limit,
            no_run: assessment.today_advice.forbids_load() || assessment.red_flags.calf_only.is_some(),
            today_so_far,
            left: limit.map(|limit| Left::below(limit, today_so_far)),
            floor: Floor::of(loads, assessment.today),
            week: Week::of(assessment),
            cut: Cut::of(assessment, loads, ceiling),
        })
    }
}

/// What today allows of the ceiling; nothing where it takes no load at all.
fn limit(advice: TodayAdvice, units: f64) -> Option<f64> {
    let (part, whole) = EASED.value;
    match advice {
        TodayAdvice::SeeClinician | TodayAdvice::NoLoad => None,
        TodayAdvice::Less => Some(units * f64::from(part) / f64::from(whole)),
        TodayAdvice::Answer | TodayAdvice::Repeat | TodayAdvice::AsPlanned => Some(units),
    }
}

impl Left {
    fn below(limit: f64, today: DayLoad) -> Self {
        let done = today.all;
        Self { units: (limit - done.known).max(0.0), is_at_most: !done.is_whole, is_over: done.known > limit }
    }
}
