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
        Some(Self {
            tendons,
            ceiling,
            beyond: ceiling.and_then(|ceiling| Beyond::of(ceiling.units, loads, assessment.today)),
            today_so_far,
            left: ceiling.map(|ceiling| Left::below(ceiling, today_so_far)),
            floor: Floor::of(loads, assessment.today),
            week: Week::of(assessment),
            cut: Cut::of(assessment, loads, ceiling),
        })
    }
}

impl Left {
    fn below(ceiling: Ceiling, today: DayLoad) -> Self {
        let done = today.all;
        Self {
            units: (ceiling.units - done.known).max(0.0),
            is_at_most: !done.is_whole,
            is_over: done.known > ceiling.units,
        }
    }
}
