//! What a session cost, in minutes of easy flat running (RULES §9, our choice throughout). Never
//! body weights: published values differ two- to threefold by method.
//!
//! A session of which neither minutes nor a dose is known has no load; that is not none at all.

mod days;
mod long_run;
mod parts;
mod rates;

use chrono::NaiveDate;

use super::ladder::{Dose, ladder};
use super::source::{Cited, ours};
use crate::journal::session::{Activity, Session};
pub use days::{DayLoad, DayLoads, Total};
pub use long_run::{LONG_RUN_DAYS, LONG_RUN_PERCENT, LongRun, long_runs};
pub use parts::Parts;
pub use rates::Rates;

/// How much more a hilly session costs.
pub const HILLS: Cited<f64> = ours(1.3);
/// Effort from which a session costs more, and how much.
pub const EFFORT_MIDDLE: Cited<(u16, f64)> = ours((4, 1.25));
/// Effort from which a session costs most, and how much.
pub const EFFORT_HARD: Cited<(u16, f64)> = ours((7, 1.5));

/// What a minute of an activity costs when nothing else was set; of a run or walk-run, a minute of
/// its walking.
pub const fn default_factor(activity: Activity) -> Cited<f64> {
    ours(match activity {
        Activity::WalkRun | Activity::Run | Activity::Walk | Activity::Other => 0.3,
        Activity::CalfStrength => 0.5,
        Activity::Plyometric => 2.0,
        Activity::CrossTraining => 0.1,
        Activity::Strength | Activity::Balance | Activity::Mobility => 0.0,
    })
}

/// Between which values a factor is plausible; published values differ two- to threefold by method.
pub const fn factor_range(activity: Activity) -> Cited<(f64, f64)> {
    ours(match activity {
        Activity::WalkRun | Activity::Run | Activity::Walk => (0.2, 0.6),
        Activity::CalfStrength => (0.3, 0.8),
        Activity::Plyometric => (1.0, 3.0),
        Activity::CrossTraining => (0.0, 0.3),
        Activity::Strength | Activity::Balance | Activity::Mobility => (0.0, 0.2),
        Activity::Other => (0.0, 1.0),
    })
}

/// What one session cost, in units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// All of it; none if its minutes are not known.
    pub all: Option<f64>,
    /// Its running, and all of a plyometric session; none if those minutes are not known.
    pub high_level: Option<f64>,
}

/// What a session cost, by the factors and the goal in force on its day.
pub fn cost(rates: &Rates, session: &Session, on: NaiveDate) -> Cost {
    let harder = terrain(session) * strain(session);
    let running = running_min(rates, session, on);
    let other = other_min(session, running, rates.factor(session.activity, on));
    let all = running.zip(other).map(|(running, other)| (running + other) * harder);
    let high_level = match session.activity {
        Activity::Plyometric => all,
        _ => running.map(|running| running * harder),
    };
    Cost { all, high_level }
}

/// Minutes of running: as given, or as the rules take them to be; none if they are not known.
pub(super) fn running_min(rates: &Rates, session: &Session, on: NaiveDate) -> Option<f64> {
    if let Some(given) = session.run_min {
        return Some(given.get());
    }
    let minutes = session.minutes.map(|m| m.get());
    match session.activity {
        Activity::Run => minutes,
        Activity::WalkRun => dose(rates, session, on)
            .map(|dose| f64::from(dose.running_min()))
            .or_else(|| minutes.map(|minutes| minutes / 2.0)),
        _ => Some(0.0),
    }
}

/// What the minutes besides the running cost, before hills and effort. Of a run of which only the
/// running is known, nothing; what costs nothing a minute costs nothing at any length.
fn other_min(session: &Session, running: Option<f64>, factor: f64) -> Option<f64> {
    match session.minutes {
        Some(minutes) => Some((minutes.get() - running.unwrap_or(0.0)).max(0.0) * factor),
        None => (session.activity.is_run() || session.run_min.is_some() || factor == 0.0).then_some(0.0),
    }
}

/// The dose of the step it was logged as.
fn dose(rates: &Rates, session: &Session, on: NaiveDate) -> Option<Dose> {
    let full = *ladder(rates.goal_min(on)).get(usize::from(session.plan_step?.get()) - 1)?;
    Some(if session.reduced == Some(true) { full.reduced() } else { full })
}

fn terrain(session: &Session) -> f64 {
    if session.hills == Some(true) { HILLS.value } else { 1.0 }
}

fn strain(session: &Session) -> f64 {
    match session.effort.map(|effort| effort.get()) {
        Some(effort) if effort >= EFFORT_HARD.value.0 => EFFORT_HARD.value.1,
        Some(effort) if effort >= EFFORT_MIDDLE.value.0 => EFFORT_MIDDLE.value.1,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::measure::{ExactMinutes, PlanStep, Score};
    use chrono::FixedOffset;

    fn on() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn session(activity: Activity, minutes: Option<u16>, run_min: Option<u16>) -> Session {
        let start = on().and_hms_opt(18, 0, 0).unwrap();
        Session {
            minutes: minutes.and_then(ExactMinutes::new),
            run_min: run_min.and_then(ExactMinutes::new),
            ..Session::started(start, FixedOffset::east_opt(0).unwrap(), activity)
        }
    }

    fn units(session: &Session) -> Option<f64> {
        cost(&Rates::default(), session, on()).all
    }

    fn high_level(session: &Session) -> Option<f64> {
        cost(&Rates::default(), session, on()).high_level
    }

    #[test]
    fn running_counts_whole_and_walking_less() {
        assert_eq!(units(&session(Activity::Run, Some(30), None)), Some(30.0));
        assert_eq!(units(&session(Activity::WalkRun, Some(24), Some(12))), Some(12.0 + 12.0 * 0.3));
        assert_eq!(units(&session(Activity::CalfStrength, Some(30), None)), Some(15.0));
        assert_eq!(units(&session(Activity::Balance, Some(30), None)), Some(0.0));
        assert_eq!(units(&session(Activity::Run, None, None)), None);
        let to_the_second =
            Session { minutes: ExactMinutes::from_hundredths(1225), ..session(Activity::Run, None, None) };
        assert_eq!(units(&to_the_second), Some(12.25));
    }

    #[test]
    fn an_unanswered_walk_run_takes_its_step_s_dose_or_half() {
        let plain = session(Activity::WalkRun, Some(24), None);
        assert_eq!(units(&plain), Some(12.0 + 12.0 * 0.3));
        let step_3 = Session { plan_step: PlanStep::new(3), ..plain.clone() };
        assert_eq!(units(&step_3), Some(18.0 + 6.0 * 0.3));
        assert_eq!(units(&Session { reduced: Some(true), ..step_3 }), Some(12.0 + 12.0 * 0.3));
    }

    #[test]
    fn hills_and_effort_multiply() {
        let run = |effort| Session { effort: Score::new(effort), ..session(Activity::Run, Some(20), None) };
        assert_eq!([3, 4, 6, 7].map(|effort| units(&run(effort))), [20.0, 25.0, 25.0, 30.0].map(Some));
        assert_eq!(units(&Session { hills: Some(true), ..run(3) }), Some(26.0));
    }

    #[test]
    fn running_and_plyometrics_are_high_level() {
        let walk_run = session(Activity::WalkRun, Some(24), Some(12));
        assert_eq!(high_level(&walk_run), Some(12.0));
        assert_eq!(
            high_level(&Session { hills: Some(true), effort: Score::new(7), ..walk_run }),
            Some(12.0 * 1.3 * 1.5)
        );
        assert_eq!(high_level(&session(Activity::Plyometric, Some(10), None)), Some(20.0));
        assert_eq!(high_level(&session(Activity::CalfStrength, Some(30), None)), Some(0.0));
    }

    #[test]
    fn what_is_not_known_is_not_taken_for_nothing() {
        let of = |activity| {
            let session = session(activity, None, None);
            (units(&session), high_level(&session))
        };
        assert_eq!(of(Activity::Run), (None, None));
        assert_eq!(of(Activity::Plyometric), (None, None));
        assert_eq!(of(Activity::Walk), (None, Some(0.0)));
        // At no cost a minute, the minutes don't matter.
        assert_eq!(of(Activity::Balance), (Some(0.0), Some(0.0)));
        assert_eq!(units(&session(Activity::Run, None, Some(20))), Some(20.0));
    }
}
