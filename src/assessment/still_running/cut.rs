//! After a too-high day: cut running first, rehab last (RULES §12; S1 has running make space for rehab).
//!
//! It stands while the latest judged day of the days that count for the zone now was too high; today's is
//! one as soon as it is known to be. Without a judged day among them nothing is advised.

use chrono::NaiveDate;

use super::Ceiling;
use crate::assessment::load::{DayLoads, Parts};
use crate::assessment::source::Source;
use crate::assessment::{Assessment, Load, SessionVerdict};
use crate::journal::tendon::Side;

/// What to cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    /// The day that was too high.
    pub after: NaiveDate,
    /// The tendons it was too high for, left before right.
    pub sides: Vec<Side>,
    /// What that day was made of, as far as it is known.
    pub was: Parts,
    /// The same cut down to the ceiling; none without one, or where that day stayed below it.
    pub to: Option<Parts>,
    /// Where the order comes from.
    pub source: Source,
}

impl Cut {
    pub(super) fn of(assessment: &Assessment, loads: &DayLoads, ceiling: Option<Ceiling>) -> Option<Self> {
        let sessions = assessment.sessions_between(assessment.first_day_of_now(), assessment.today);
        let mut latest_first = sessions.chunk_by(|one, next| one.day == next.day).rev();
        let of_day = latest_first.find(|of_day| matches!(load(of_day), Load::TooHigh | Load::Tolerated))?;
        if load(of_day) != Load::TooHigh {
            return None;
        }
        let after = of_day.first()?.day;
        let was = loads.on(after).parts;
        let to = ceiling.filter(|ceiling| ceiling.units < was.total()).map(|ceiling| was.cut_to(ceiling.units));
        Some(Self { after, sides: too_high(of_day), was, to, source: Source::ZoneFramework })
    }
}

/// A day is as its worst session.
fn load(of_day: &[SessionVerdict]) -> Load {
    Load::worst(of_day.iter().filter_map(|session| session.load))
}

fn too_high(of_day: &[SessionVerdict]) -> Vec<Side> {
    let is_too_high = |side: &Side| {
        let mut tendons = of_day.iter().flat_map(|session| &session.tendons);
        tendons.any(|tendon| tendon.side == *side && tendon.load == Some(Load::TooHigh))
    };
    Side::ALL.iter().copied().filter(is_too_high).collect()
}
