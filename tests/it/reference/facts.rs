//! RULES §1: the facts of a journal that are known at a moment, the day they belong to, and who is affected when.

use super::from_rows::{answers, date, event, goal, preset, response, session, tendon, test};
use super::rows::Row;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use std::collections::{BTreeMap, HashMap};

/// A day begins at 04:00 unless a setting says otherwise.
const DAY_START_H: i64 = 4;
/// The goal where none is set (§8).
const DEFAULT_GOAL_MIN: i64 = 30;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    pub const BOTH: [Side; 2] = [Side::Left, Side::Right];

    pub fn name(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
        }
    }
}

/// The four measures of a morning that have a usual (§2).
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Measure {
    Stiffness,
    Minutes,
    RestPain,
    DailyPain,
}

impl Measure {
    pub const ALL: [Measure; 4] = [Measure::Stiffness, Measure::Minutes, Measure::RestPain, Measure::DailyPain];
}

/// Answers to the four measures: a check-in, or the new reference of an evaluation.
pub struct Answers {
    pub date: NaiveDate,
    pub side: Side,
    pub values: [Option<f64>; 4],
}

impl Answers {
    pub fn get(&self, measure: Measure) -> Option<f64> {
        self.values[measure as usize]
    }
}

pub struct Response {
    pub side: Side,
    pub start: Option<f64>,
    pub peak: Option<f64>,
    pub end: Option<f64>,
    pub sharp: bool,
    pub settle_min: Option<f64>,
    pub back_to_usual_h: Option<f64>,
}

pub struct Session {
    pub id: String,
    pub activity: String,
    pub start: DateTime<FixedOffset>,
    pub end: DateTime<FixedOffset>,
    /// The day it belongs to: that of its own local start time.
    pub day: NaiveDate,
    pub run_min: Option<f64>,
    pub plan_step: Option<i64>,
    /// Logged as reduced: yes, no, or blank.
    pub reduced: Option<bool>,
    pub responses: Vec<Response>,
}

impl Session {
    pub fn is_run(&self) -> bool {
        self.activity == "run" || self.activity == "walk_run"
    }
}

pub struct HeelRaiseTest {
    pub date: NaiveDate,
    pub side: Side,
    pub repetitions: Option<f64>,
    pub pain: Option<f64>,
    pub surface: Option<String>,
}

/// Any fact that is a name with a date: a plan event, a flag's event. The value is what a clinician said (`seen`).
pub struct Event {
    pub date: NaiveDate,
    pub event: String,
    pub flag: Option<String>,
    pub value: Option<String>,
}

pub struct Tendon {
    pub date: NaiveDate,
    pub side: Side,
    pub affected: bool,
}

pub struct Goal {
    pub date: NaiveDate,
    pub mode: Option<String>,
    pub goal_min: Option<i64>,
}

pub struct Preset {
    pub date: NaiveDate,
    pub strict: bool,
}

/// What is known at `now`. Every list is in the order of its dates, and of one date as recorded; the sessions by day
/// and start.
pub struct Facts {
    pub now: DateTime<FixedOffset>,
    pub today: NaiveDate,
    pub day_start_h: i64,
    pub check_ins: BTreeMap<(Side, NaiveDate), Answers>,
    pub evaluations: Vec<Answers>,
    pub sessions: Vec<Session>,
    pub tests: Vec<HeelRaiseTest>,
    pub plan_events: Vec<Event>,
    /// "Plan events and what a clinician said (`seen`) together as recorded."
    pub decisions: Vec<Event>,
    pub flags: Vec<Event>,
    tendons: Vec<Tendon>,
    goals: Vec<Goal>,
    presets: Vec<Preset>,
}

impl Facts {
    /// Entries whose day is after now's are not known; a session is known from its start, its response with it.
    /// The rows are in the order of their dates, and of one date as recorded.
    pub fn known_at(rows: &[Row], now: DateTime<FixedOffset>) -> Facts {
        let day_start_h = day_start(rows, now);
        let today = day_of(now, day_start_h);
        let dated = |kind: &'static str| rows.iter().filter(move |row| row.record == kind && row.date.is_some());
        let known = |kind: &'static str| dated(kind).filter(|row| date(row) <= today);
        let mut sessions: Vec<Session> = dated("session").map(|row| session(row, day_start_h)).collect();
        sessions.retain(|session| session.start <= now && session.day <= today);
        give_responses(&mut sessions, rows);
        // Reading: sessions with the same start stay in the order recorded.
        sessions.sort_by_key(|session| (session.day, session.start));
        Facts {
            now,
            today,
            day_start_h,
            check_ins: known("check_in").map(answers).map(|one| ((one.side, one.date), one)).collect(),
            evaluations: known("evaluation").map(answers).collect(),
            sessions,
            tests: known("heel_raise").map(test).collect(),
            plan_events: known("plan").map(event).collect(),
            decisions: rows.iter().filter(|row| is_decision(row) && date(row) <= today).map(event).collect(),
            flags: known("flag").map(event).collect(),
            tendons: known("tendon").map(tendon).collect(),
            goals: known("goal").map(goal).collect(),
            presets: known("setting").filter(|row| row.text("setting") == Some("preset")).map(preset).collect(),
        }
    }

    /// The tendons that are affected on a day; a record holds from its date on, the last recorded of a date counts.
    /// Reading: which tendon it is, is told by the side alone; its location changes no verdict.
    pub fn affected_on(&self, day: NaiveDate) -> Vec<Side> {
        let last = |side| self.tendons.iter().rfind(|tendon| tendon.side == side && tendon.date <= day);
        Side::BOTH.into_iter().filter(|side| last(*side).is_some_and(|tendon| tendon.affected)).collect()
    }

    /// The goal's minutes on a day; a blank one keeps the one before.
    pub fn goal_min_on(&self, day: NaiveDate) -> i64 {
        let set = |goal: &Goal| if goal.date <= day { goal.goal_min } else { None };
        self.goals.iter().filter_map(set).next_back().unwrap_or(DEFAULT_GOAL_MIN)
    }

    /// Whether the still-running mode (§12) is chosen on a day; a blank mode keeps the one before.
    pub fn still_running_on(&self, day: NaiveDate) -> bool {
        let set = |goal: &&Goal| goal.date <= day && goal.mode.is_some();
        self.goals.iter().rfind(set).is_some_and(|goal| goal.mode.as_deref() == Some("still_running"))
    }

    /// Whether the preset in force on a day is `strict`.
    pub fn strict_on(&self, day: NaiveDate) -> bool {
        self.presets.iter().rfind(|preset| preset.date <= day).is_some_and(|preset| preset.strict)
    }

    pub fn check_in(&self, side: Side, day: NaiveDate) -> Option<&Answers> {
        self.check_ins.get(&(side, day))
    }

    /// The earliest day anything in the journal is about; today where there is nothing.
    pub fn first_day(&self) -> NaiveDate {
        let dates = (self.check_ins.values().chain(&self.evaluations).map(|fact| fact.date))
            .chain(self.sessions.iter().map(|session| session.day))
            .chain(self.tests.iter().map(|test| test.date))
            .chain(self.decisions.iter().map(|event| event.date))
            .chain(self.goals.iter().map(|goal| goal.date));
        dates.min().unwrap_or(self.today)
    }
}

/// Each session its responses, as recorded.
fn give_responses(sessions: &mut [Session], rows: &[Row]) {
    let mut places: HashMap<String, &mut Session> = sessions.iter_mut().map(|one| (one.id.clone(), one)).collect();
    for row in rows.iter().filter(|row| row.record == "response") {
        let session = row.text("session").and_then(|id| places.get_mut(id));
        if let Some(session) = session {
            session.responses.push(response(row));
        }
    }
}

/// A plan event, or what a clinician said.
fn is_decision(row: &Row) -> bool {
    let is_seen = row.record == "flag" && row.text("event") == Some("seen");
    (is_seen || row.record == "plan") && row.date.is_some()
}

/// The days from `first` to `last`, both included.
pub fn days(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |day| *day <= last)
}

/// `n` days before (or, negative, after) a day.
pub fn back(day: NaiveDate, n: i64) -> NaiveDate {
    day - Duration::days(n)
}

/// The local civil date, the day beginning at the start hour.
pub fn day_of(moment: DateTime<FixedOffset>, day_start_h: i64) -> NaiveDate {
    (moment.naive_local() - Duration::hours(day_start_h)).date()
}

/// The latest day-start setting whose date has been reached by a clock read with that very setting.
fn day_start(rows: &[Row], now: DateTime<FixedOffset>) -> i64 {
    let setting = |row: &&Row| row.record == "setting" && row.text("setting") == Some("day_start");
    let hour = |row: &Row| row.whole("value").expect("a day start has a value");
    rows.iter().filter(setting).rfind(|row| date(row) <= day_of(now, hour(row))).map_or(DAY_START_H, hour)
}
