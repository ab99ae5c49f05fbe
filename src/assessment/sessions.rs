//! Every session's two verdicts, and the heel-raise tests that show a meaningful reduction.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use uuid::Uuid;

use super::case::Case;
use super::evidence::{self, Witness};
use super::flip::{Flips, Place};
use super::known::Known;
use super::source::{Cited, ours};
use super::usual::Course;
use super::verdict::{Load, Part, Reason, Rule, Says, TendonVerdict, Zone};
use super::zone::Taken;
use crate::journal::Kept;
use crate::journal::day;
use crate::journal::heel_raise::RaiseSurface;
use crate::journal::measure::ExactMinutes;
use crate::journal::session::{Activity, Session};
use crate::journal::setting::Preset;
use crate::journal::tendon::Side;

/// A test this many controlled repetitions below the one before is within test error.
pub const TEST_ERROR: Cited<u16> = ours(6);
/// Hours after a session's end before which its verdict can still come in.
const DEADLINE_H: i64 = 24;

/// A session with its verdicts; as good as its worse tendon.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionVerdict {
    /// Its record.
    pub record: Uuid,
    /// Civil date of its start.
    pub date: NaiveDate,
    /// The day it belongs to.
    pub day: NaiveDate,
    /// When it began.
    pub start: DateTime<FixedOffset>,
    /// What was done.
    pub activity: Activity,
    /// Minutes of running, if given.
    pub run_min: Option<ExactMinutes>,
    /// The plan step it was logged as.
    pub plan_step: Option<u16>,
    /// Whether it was logged as a reduced dose, if that was said.
    pub reduced: Option<bool>,
    /// Its zone; none while suppressed.
    pub zone: Option<Zone>,
    /// Its load; none while suppressed.
    pub load: Option<Load>,
    /// A yellow that a later answer could still turn.
    pub provisional: bool,
    /// On what a run counts for the plan though it stays unknown; none while suppressed.
    pub counted: Option<Witness>,
    /// Each affected tendon by itself.
    pub tendons: Vec<TendonVerdict>,
    /// Other sessions judged by the same morning.
    pub shares_morning_with: usize,
    /// The zone as the plan sees it, suppressed or not.
    pub(super) judged: Zone,
    /// Whether that zone is provisional.
    pub(super) is_provisional: bool,
}

impl SessionVerdict {
    /// What would turn one tendon's zone; nothing while suppressed.
    pub fn zone_flips(&self, side: Side) -> Flips {
        self.case(side).map(|case| case.zone_flips()).unwrap_or_default()
    }

    /// What would turn one tendon's load; nothing while suppressed.
    pub fn load_flips(&self, side: Side) -> Flips {
        self.case(side).map(|case| case.load_flips()).unwrap_or_default()
    }

    /// Whether an answer to it that can still be given would change what it says: before its deadline
    /// any; after that only answers that would settle what is unknown. Of mobility none: it loads nothing.
    pub fn is_open(&self) -> bool {
        let is_open = |tendon: &TendonVerdict| {
            if !tendon.taken.deadline_passed {
                return true;
            }
            let Some(case) = self.case(tendon.side) else { return false };
            let place = Place::Session(self.record);
            let lacks = case.answers().into_iter().filter(|(at, _, have)| *at == place && have.is_none());
            let given = lacks.fold(case.clone(), |case, (place, answer, _)| case.with(place, answer, 0.0));
            // A run may still count for the plan on less.
            let is_run = matches!(self.activity, Activity::Run | Activity::WalkRun);
            case.zone() == Zone::Unknown && (is_run || given.zone() != Zone::Unknown)
                || case.load() == Load::Unknown && given.load() != Load::Unknown
        };
        self.activity != Activity::Mobility && self.tendons.iter().any(is_open)
    }

    fn case(&self, side: Side) -> Option<Case> {
        let verdict = self.tendons.iter().find(|tendon| tendon.side == side && tendon.zone.is_some())?;
        Some(Case { sessions: vec![(self.record, self.day, verdict.taken)], ..Case::default() })
    }

    /// Silences its verdicts.
    pub(super) fn suppress(&mut self) {
        self.zone = None;
        self.load = None;
        self.provisional = false;
        self.counted = None;
        self.tendons.iter_mut().for_each(TendonVerdict::suppress);
    }
}

/// The verdicts of all sessions known, by day and start.
pub(super) fn verdicts(known: &Known, courses: [&Course; 2]) -> Vec<SessionVerdict> {
    let sessions = known.sessions();
    let mut verdicts = Vec::with_capacity(sessions.len());
    for of_day in sessions.chunk_by(|(day, _), (next, _)| day == next) {
        verdicts.extend(of_day.iter().map(|session| verdict(known, courses, *session, of_day.len() - 1)));
    }
    count_on_evidence(&mut verdicts, courses);
    verdicts
}

/// Finds the witnesses of the runs that stayed unknown.
fn count_on_evidence(sessions: &mut [SessionVerdict], courses: [&Course; 2]) {
    for place in 0..sessions.len() {
        let session = &sessions[place];
        if !session.activity.is_run() || session.judged != Zone::Unknown {
            continue;
        }
        let [between, late] = [1, 2].map(|days| day::plus(session.day, days));
        let is_rested = || !of_day(&sessions[place..], between).iter().any(|other| other.activity.is_run());
        let is_quiet = |side: Side| courses[side as usize].on(late).is_without_rise();
        sessions[place].counted = evidence::witness(&session.tendons, |tendon| is_quiet(tendon.side) && is_rested());
    }
}

/// The sessions of one day, of all by day and start.
pub(super) fn of_day(sessions: &[SessionVerdict], date: NaiveDate) -> &[SessionVerdict] {
    between(sessions, date, date)
}

/// The sessions of the days from `from` to `to`, both included, of all by day and start.
pub(super) fn between(sessions: &[SessionVerdict], from: NaiveDate, to: NaiveDate) -> &[SessionVerdict] {
    let begin = sessions.partition_point(|s| s.day < from);
    let end = sessions.partition_point(|s| s.day <= to);
    &sessions[begin..end.max(begin)]
}

fn verdict(
    known: &Known,
    courses: [&Course; 2],
    (on, session): (NaiveDate, &Kept<Session>),
    shares_morning_with: usize,
) -> SessionVerdict {
    let sides = known.affected(on);
    let tendons: Vec<TendonVerdict> =
        sides.map(|(side, _)| tendon_verdict(known, courses[side as usize], (on, session), side)).collect();
    let zone = Zone::worst(tendons.iter().filter_map(|t| t.zone));
    let is_open = |t: &TendonVerdict| t.provisional || t.zone == Some(Zone::Pending);
    let provisional = zone == Zone::Yellow && tendons.iter().any(is_open);
    SessionVerdict {
        record: session.record,
        date: session.date,
        day: on,
        start: session.start(),
        activity: session.activity,
        run_min: session.run_min,
        plan_step: session.plan_step.map(|s| s.get()),
        reduced: session.reduced,
        zone: Some(zone),
        load: Some(Load::worst(tendons.iter().filter_map(|t| t.load))),
        provisional,
        counted: None,
        tendons,
        shares_morning_with,
        judged: zone,
        is_provisional: provisional,
    }
}

fn tendon_verdict(
    known: &Known,
    course: &Course,
    (on, session): (NaiveDate, &Kept<Session>),
    side: Side,
) -> TendonVerdict {
    let morning_on = day::plus(on, 1);
    let taken = Taken {
        response: known.response(session, side).copied(),
        morning: (morning_on <= known.today).then(|| course.on(morning_on)),
        strict: known.preset(on) == Preset::Strict,
        deadline_passed: deadline_passed(known, on, session),
    };
    TendonVerdict::of(side, taken)
}

/// Whether both 24 hours since the end and the whole next day are over; at the border they are.
/// The day ends by the clock the session was lived through by.
fn deadline_passed(known: &Known, on: NaiveDate, session: &Session) -> bool {
    let next_day_end = known.day_start.begin_of(day::plus(on, 2));
    let next_day_is_over = known.now.with_timezone(&session.utc_offset).naive_local() >= next_day_end;
    next_day_is_over && known.now >= session.end() + TimeDelta::hours(DEADLINE_H)
}

/// A heel-raise test with meaningfully fewer repetitions than the one before (RULES §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TestRed {
    /// Its record.
    pub record: Uuid,
    /// The day of the test.
    pub date: NaiveDate,
    /// Which side.
    pub side: Side,
    /// Controlled repetitions.
    pub repetitions: u16,
    /// Controlled repetitions in the test before.
    pub before: u16,
    /// Whether another test on the same surface came after it.
    pub followed: bool,
}

impl TestRed {
    /// How many repetitions fewer than before.
    pub fn fewer(&self) -> u16 {
        self.before.saturating_sub(self.repetitions)
    }

    /// Whether that is more than test error.
    pub fn is_red(&self) -> bool {
        self.fewer() > TEST_ERROR.value
    }

    /// The reason it gives.
    pub(super) fn reason(&self) -> Reason {
        Reason {
            part: Part::Test,
            rule: Rule::HeelRaiseDrop,
            have: Some(f64::from(self.fewer())),
            limit: Some(f64::from(TEST_ERROR.value)),
            says: Says::Zone(Zone::Red),
            source: TEST_ERROR.source,
        }
    }
}

/// The tests that turn their day red for an affected tendon, by date and as recorded.
pub(super) fn test_reds(known: &Known) -> Vec<TestRed> {
    let mut last: HashMap<(Side, RaiseSurface), (u16, Option<usize>)> = HashMap::new();
    let mut reds: Vec<TestRed> = Vec::new();
    for test in known.heel_raises() {
        // A test nobody counted compares with nothing and hides nothing.
        let (Some(surface), Some(repetitions)) = (test.surface, test.repetitions.map(|r| r.get())) else { continue };
        let (record, date, side) = (test.record, test.date, test.side);
        let (before, red_before) = last.get(&(side, surface)).copied().unwrap_or((repetitions, None));
        if let Some(red) = red_before.and_then(|place| reds.get_mut(place)) {
            red.followed = true;
        }
        let test = TestRed { record, date, side, repetitions, before, followed: false };
        let is_red = test.is_red() && known.is_affected(date, side);
        last.insert((side, surface), (repetitions, is_red.then_some(reds.len())));
        reds.extend(is_red.then_some(test));
    }
    reds
}
