//! What a session cost, in minutes of easy flat running (RULES §9, our choice throughout). Never
//! body weights: published values differ two- to threefold by method.
//!
//! A session of which neither minutes nor a dose is known has no load; that is not none at all.

use chrono::NaiveDate;

use super::known::DEFAULT_GOAL_MIN;
use super::ladder::{Dose, ladder};
use super::source::{Cited, ours};
use crate::journal::Current;
use crate::journal::session::{Activity, Session};
use crate::journal::setting::Choice;

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

/// A session's load in units, by the factors and the goal in force on its day.
pub fn session_units(current: &Current, session: &Session, on: NaiveDate) -> Option<f64> {
    let running = running_min(current, session, on);
    let (running, other) = match (running, session.minutes.map(|m| f64::from(m.get()))) {
        (None, None) => return None,
        (running, minutes) => {
            let running = running.unwrap_or(0.0);
            (running, (minutes.unwrap_or(0.0) - running).max(0.0))
        }
    };
    let factor = factor(current, session.activity, on);
    Some((running + other * factor) * terrain(session) * strain(session))
}

/// Minutes of running: as given, or as the rules take them to be.
fn running_min(current: &Current, session: &Session, on: NaiveDate) -> Option<f64> {
    if let Some(given) = session.run_min {
        return Some(f64::from(given.get()));
    }
    let minutes = session.minutes.map(|m| f64::from(m.get()));
    match session.activity {
        Activity::Run => minutes,
        Activity::WalkRun => dose(current, session, on)
            .map(|dose| f64::from(dose.running_min()))
            .or_else(|| minutes.map(|minutes| minutes / 2.0)),
        _ => None,
    }
}

/// The dose of the step it was logged as.
fn dose(current: &Current, session: &Session, on: NaiveDate) -> Option<Dose> {
    let goals = current.goals().iter().take_while(|k| k.date <= on);
    let goal_min = goals.filter_map(|k| k.goal_min).last().map_or(DEFAULT_GOAL_MIN, |goal| goal.get());
    let full = *ladder(goal_min).get(usize::from(session.plan_step?.get()) - 1)?;
    Some(if session.reduced == Some(true) { full.reduced() } else { full })
}

/// What a minute of the activity costs on a day.
fn factor(current: &Current, activity: Activity, on: NaiveDate) -> f64 {
    let settings = current.settings().iter().take_while(|k| k.date <= on);
    let set = settings.filter_map(|k| match k.choice {
        Choice::LoadFactor(of, factor) if of == activity => Some(factor.get()),
        _ => None,
    });
    set.last().unwrap_or(default_factor(activity).value)
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
    use crate::journal::measure::{LoadFactor, Minutes, PlanStep, Score};
    use crate::journal::setting::Setting;
    use crate::journal::{Fact, Journal, Revision, Stamp};
    use chrono::{DateTime, FixedOffset};

    fn on() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn session(activity: Activity, minutes: Option<u16>, run_min: Option<u16>) -> Session {
        let start = on().and_hms_opt(18, 0, 0).unwrap();
        Session {
            minutes: minutes.and_then(Minutes::new),
            run_min: run_min.and_then(Minutes::new),
            ..Session::started(start, FixedOffset::east_opt(0).unwrap(), activity)
        }
    }

    fn units(session: &Session) -> Option<f64> {
        session_units(&Current::default(), session, on())
    }

    #[test]
    fn running_counts_whole_and_walking_less() {
        assert_eq!(units(&session(Activity::Run, Some(30), None)), Some(30.0));
        assert_eq!(units(&session(Activity::WalkRun, Some(24), Some(12))), Some(12.0 + 12.0 * 0.3));
        assert_eq!(units(&session(Activity::CalfStrength, Some(30), None)), Some(15.0));
        assert_eq!(units(&session(Activity::Balance, Some(30), None)), Some(0.0));
        assert_eq!(units(&session(Activity::Run, None, None)), None);
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
    fn a_factor_holds_from_its_date_on() {
        let factor = Choice::LoadFactor(Activity::Walk, LoadFactor::new(0.5).unwrap());
        let stamp = Stamp::new(DateTime::UNIX_EPOCH.fixed_offset(), "");
        let setting = Fact::Setting(Setting { date: on(), choice: factor });
        let journal = Journal::new(vec![Revision::first(setting, stamp)]);
        let walk = session(Activity::Walk, Some(10), None);
        assert_eq!(session_units(journal.current(), &walk, on()), Some(5.0));
        assert_eq!(session_units(journal.current(), &walk, on().pred_opt().unwrap()), Some(3.0));
    }
}
