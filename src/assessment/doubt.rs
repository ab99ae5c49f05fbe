//! Implausible answers about to be saved: they are asked about, never refused. The bounds are our
//! choice; they are far from anything a rule looks at.

use chrono::{NaiveDateTime, NaiveTime};
use uuid::Uuid;

use super::source::{Cited, ours};
use super::{Assessment, Plan, PlanState};
use crate::journal::heel_raise::HeelRaise;
use crate::journal::session::{Activity, Session};
use crate::journal::tendon::Side;
use crate::journal::{Current, Fact};

/// Minutes of running and jumping above which it is asked.
pub const LONG_RUN_MIN: Cited<u16> = ours(360);
/// Minutes of strength, balance and mobility.
pub const LONG_EXERCISE_MIN: Cited<u16> = ours(240);
/// Minutes of anything else, such as a day's walk or ride.
pub const LONG_OTHER_MIN: Cited<u16> = ours(720);
/// Kilometres an hour above which no run is.
pub const FASTEST_KM_H: Cited<f64> = ours(24.0);
/// Kilometres an hour below which it is no run, nor a walk.
pub const SLOWEST_KM_H: Cited<f64> = ours(2.0);
/// Heel raises in a test above which it is asked.
pub const MANY_RAISES: Cited<u16> = ours(100);

/// One thing that cannot well be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// So many minutes of an activity.
    Long(f64),
    /// So many kilometres in so many minutes: faster than anybody runs.
    Fast(f64, f64),
    /// The same slower than anybody walks.
    Slow(f64, f64),
    /// A run without minutes: its load is not known.
    NoMinutes,
    /// The same activity is logged already, at an overlapping time: when that began.
    Twice(NaiveTime),
    /// A start later than it is now where the session was: who flew west has lived through it, else nobody.
    Later(NaiveDateTime),
    /// A step that the plan has not; how many it has.
    NoSuchStep(u16, usize),
    /// A step while the plan is not open.
    StepWhileClosed(u16),
    /// A step that is not the plan's own, which is the second.
    OtherStep(u16, u16),
    /// So many heel raises of a side.
    ManyRaises(Side, u16),
}

/// Every doubt about a fact that is to be recorded as that record. What its former version was doubted for,
/// too, was said to be so.
pub fn doubts(fact: &Fact, record: Uuid, current: &Current, assessment: &Assessment) -> Vec<Doubt> {
    let of = |fact: &Fact| match fact {
        Fact::Session(session) => of_session(session, record, current, assessment),
        Fact::HeelRaise(test) => of_test(test).into_iter().collect(),
        _ => Vec::new(),
    };
    let before = current.session(record).map(|kept| Fact::Session(kept.fact.clone()));
    let known = before.as_ref().map(of).unwrap_or_default();
    of(fact).into_iter().filter(|doubt| !known.contains(doubt)).collect()
}

fn of_session(session: &Session, record: Uuid, current: &Current, assessment: &Assessment) -> Vec<Doubt> {
    let minutes = session.minutes.map(|minutes| minutes.get());
    let run_min = session.run_min.map(|minutes| minutes.get());
    let longest = minutes.into_iter().chain(run_min).reduce(f64::max);
    let most = f64::from(most_minutes(session.activity).value);
    let long = longest.filter(|minutes| *minutes > most).map(Doubt::Long);
    let lacks = session.activity.is_run() && longest.is_none();
    let is_later = session.start() > assessment.now;
    let later = is_later.then(|| Doubt::Later(session.civil_start()));
    let missing = lacks.then_some(Doubt::NoMinutes);
    let doubts = [later, long, pace(session, minutes), missing, twice(session, record, current)];
    doubts.into_iter().flatten().chain(step(session, assessment)).collect()
}

/// The most minutes of an activity that nobody asks about.
pub const fn most_minutes(activity: Activity) -> Cited<u16> {
    match activity {
        Activity::Run | Activity::WalkRun | Activity::Plyometric => LONG_RUN_MIN,
        Activity::CalfStrength | Activity::Strength | Activity::Balance | Activity::Mobility => LONG_EXERCISE_MIN,
        Activity::Walk | Activity::CrossTraining | Activity::Other => LONG_OTHER_MIN,
    }
}

fn pace(session: &Session, minutes: Option<f64>) -> Option<Doubt> {
    let (km, minutes) = (session.distance_km?.get(), minutes?);
    let is_on_foot = session.activity.is_run() || session.activity == Activity::Walk;
    // Compared without dividing, so that no minutes at all are too few.
    let (fastest, slowest) = (FASTEST_KM_H.value * minutes / 60.0, SLOWEST_KM_H.value * minutes / 60.0);
    match km {
        _ if !is_on_foot || km <= 0.0 => None,
        km if km > fastest => Some(Doubt::Fast(km, minutes)),
        km if km < slowest => Some(Doubt::Slow(km, minutes)),
        _ => None,
    }
}

/// The same activity at an overlapping time; sessions without minutes meet where they begin.
fn twice(session: &Session, record: Uuid, current: &Current) -> Option<Doubt> {
    let meets = |other: &Session| {
        let (start, end) = (session.start(), session.end());
        start == other.start() || start < other.end() && other.start() < end
    };
    let others = current.sessions().iter().filter(|kept| kept.record != record && kept.activity == session.activity);
    let mut on_that_day = others.filter(|kept| kept.date == session.date);
    on_that_day.find(|kept| meets(kept)).map(|kept| Doubt::Twice(kept.time))
}

/// Of an earlier day a step further back may have been the plan's.
fn step(session: &Session, assessment: &Assessment) -> Option<Doubt> {
    let (step, plan): (u16, &Plan) = (session.plan_step?.get(), &assessment.plan);
    let is_today = assessment.day_start.day_of(session.civil_start()) >= assessment.today;
    let steps = plan.ladder.len();
    if steps > 0 && usize::from(step) > steps {
        return Some(Doubt::NoSuchStep(step, steps));
    }
    match (plan.state, plan.step) {
        (PlanState::Referred, _) => None,
        (PlanState::Open | PlanState::Complete, Some(current)) => {
            (step > current || is_today && step != current).then_some(Doubt::OtherStep(step, current))
        }
        _ => (is_today || plan.moves.is_empty()).then_some(Doubt::StepWhileClosed(step)),
    }
}

fn of_test(test: &HeelRaise) -> Option<Doubt> {
    let count = test.repetitions?.get();
    (count > MANY_RAISES.value).then_some(Doubt::ManyRaises(test.side, count))
}
