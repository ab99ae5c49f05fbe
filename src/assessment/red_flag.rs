//! When to stop advising (RULES §6). Four flags silence every zone, load and plan verdict from their day
//! on, until a clinician said that loading is fine; the others advise an appointment. The program never
//! diagnoses.

use chrono::NaiveDate;
use uuid::Uuid;

use super::known::{Decision, Known};
use super::sessions::SessionVerdict;
use super::source::{Cited, ours};
use super::usual::Course;
use crate::journal::Kept;
use crate::journal::day;
use crate::journal::flag::{ClinicianSaid, Flag, FlagEvent, FlagKind};
use crate::journal::measure::{Halves, Text};
use crate::journal::plan_event::PlanDecision;
use crate::journal::tendon::Side;

/// Morning stiffness above this many minutes may be something else than a tendon.
pub const LONG_STIFFNESS_MIN: Cited<u16> = ours(30);
/// Recorded mornings in a row it has to last.
pub const LONG_STIFFNESS_MORNINGS: Cited<usize> = ours(7);
/// How much the weekly median has to rise over three weeks.
pub const WORSE_BY: Cited<Halves> = ours(Halves::from_whole(2));
/// Days after which an unchanged usual is worth a second look.
pub const UNCHANGED_DAYS: Cited<i64> = ours(84);
/// A usual that moved by no more than this is unchanged.
pub const UNCHANGED_BY: Cited<Halves> = ours(Halves::from_whole(1));
/// Sessions that have to lie in between.
pub const UNCHANGED_SESSIONS: Cited<usize> = ours(24);
/// Days of drift after which a review is advised (RULES §2).
pub const DRIFT_DAYS: Cited<i64> = ours(14);

/// Months after the last dose of a fluoroquinolone within which it is asked about; the warnings say "months".
pub const ANTIBIOTIC_MONTHS: Cited<u16> = ours(6);

/// A flag that is up: raised, and not lifted by what a clinician said since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised {
    /// The record of the answer.
    pub record: Uuid,
    /// Which one.
    pub flag: FlagKind,
    /// Since when.
    pub on: NaiveDate,
}

/// The word of a clinician who looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The record of it.
    pub record: Uuid,
    /// On which day.
    pub on: NaiveDate,
    /// The clinician's word; none where that was left blank, which lifts nothing.
    pub said: Option<ClinicianSaid>,
    /// Who looked.
    pub who: Option<Text>,
}

impl Seen {
    fn of(fact: &Kept<Flag>) -> Self {
        Self { record: fact.record, on: fact.date, said: fact.said, who: fact.who.clone() }
    }
}

/// A reason to make an appointment that silences nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// The person raised a flag of the milder sort.
    Raised(Raised),
    /// Long morning stiffness on many mornings in a row.
    LongStiffness(Side, LongStiffness),
    /// Worse from week to week over three weeks: the median stiffness of each week, oldest first.
    WorseOverThreeWeeks(Side, [Halves; 4]),
    /// Twelve weeks of training without change.
    NoChange(Side, Unchanged),
    /// Drifting above the reference for two weeks.
    Drifting(Side, Drifted),
}

/// The mornings that stayed stiff for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongStiffness {
    /// The first of them.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// Minutes until it eased on the shortest of them.
    pub least_min: u16,
}

/// A usual that has risen above its reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drifted {
    /// Recent usual stiffness today.
    pub recent: Halves,
    /// Its reference.
    pub reference: Halves,
}

/// A usual that has hardly moved in twelve weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unchanged {
    /// Recent usual stiffness then.
    pub before: Halves,
    /// Recent usual stiffness now.
    pub now: Halves,
    /// Sessions in between.
    pub sessions: usize,
}

/// What red flags there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RedFlags {
    /// The flag raised first of those that silence verdicts.
    pub suppressed_by: Option<Raised>,
    /// Every flag that is up, in the order raised.
    pub up: Vec<Raised>,
    /// The latest word of a clinician, whatever it was.
    pub seen: Option<Seen>,
    /// The clinician's "calf work only", until running is said to be fine or a clearance.
    pub calf_only: Option<Seen>,
    /// Reasons to make an appointment.
    pub advice: Vec<Advice>,
}

/// Whether a clinician's word lifts the flags raised before it (RULES §6).
pub const fn lifts(said: Option<ClinicianSaid>) -> bool {
    matches!(said, Some(ClinicianSaid::Running | ClinicianSaid::CalfOnly))
}

/// The red flags at a moment.
pub fn red_flags(known: &Known, courses: [&Course; 2], sessions: &[SessionVerdict]) -> RedFlags {
    let up = up(known);
    let suppressed_by = up.iter().copied().find(|raised| raised.flag.suppresses());
    let mut advice: Vec<Advice> = up.iter().filter(|r| !r.flag.suppresses()).map(|r| Advice::Raised(*r)).collect();
    for (side, _) in known.affected(known.today) {
        let course = courses[side as usize];
        advice.extend(long_stiffness(known, side).map(|seen| Advice::LongStiffness(side, seen)));
        advice.extend(worse(known, side).map(|medians| Advice::WorseOverThreeWeeks(side, medians)));
        advice.extend(unchanged(known, course, sessions).map(|seen| Advice::NoChange(side, seen)));
        advice.extend(drifting(known, course).map(|seen| Advice::Drifting(side, seen)));
    }
    let seen = known.flags().iter().rfind(|fact| fact.event == FlagEvent::Seen).map(Seen::of);
    RedFlags { suppressed_by, up, seen, calf_only: calf_only(known), advice }
}

fn up(known: &Known) -> Vec<Raised> {
    let mut up = Vec::new();
    for fact in known.flags() {
        match (fact.event, fact.flag) {
            (FlagEvent::Raised, Some(flag)) => up.push(Raised { record: fact.record, flag, on: fact.date }),
            (FlagEvent::Seen, _) if lifts(fact.said) => up.clear(),
            _ => {}
        }
    }
    up
}

fn calf_only(known: &Known) -> Option<Seen> {
    let mut calf_only = None;
    for decision in known.decisions() {
        match decision {
            Decision::Seen(fact) => match fact.said {
                Some(ClinicianSaid::CalfOnly) => calf_only = Some(Seen::of(fact)),
                Some(ClinicianSaid::Running) => calf_only = None,
                Some(ClinicianSaid::NotYet) | None => {}
            },
            Decision::Plan(event) if event.event == PlanDecision::ClinicianCleared => calf_only = None,
            Decision::Plan(_) => {}
        }
    }
    calf_only
}

fn long_stiffness(known: &Known, side: Side) -> Option<LongStiffness> {
    let of_side = known.check_ins().iter().rev().filter(|check_in| check_in.side == side);
    let mornings = of_side.filter_map(|check_in| Some((check_in.date, check_in.stiffness_min?.get())));
    let last: Vec<(NaiveDate, u16)> = mornings.take(LONG_STIFFNESS_MORNINGS.value).collect();
    let least_min = last.iter().map(|(_, min)| *min).min()?;
    let is_long = last.len() == LONG_STIFFNESS_MORNINGS.value && least_min > LONG_STIFFNESS_MIN.value;
    is_long.then_some(LongStiffness { from: last.last()?.0, to: last.first()?.0, least_min })
}

/// Each of the last three weeks' medians lies above the one before, and 2 or more in all.
fn worse(known: &Known, side: Side) -> Option<[Halves; 4]> {
    let week = |back: i64| {
        let days = (0..7).map(|d| day::plus(known.today, -(7 * back + d)));
        let mut answers: Vec<u16> = days.filter_map(|d| Some(known.check_in(d, side)?.stiffness?.get())).collect();
        Halves::median_of(&mut answers)
    };
    let medians = [week(3)?, week(2)?, week(1)?, week(0)?];
    let rises = medians.windows(2).all(|pair| pair[1] > pair[0]);
    (rises && medians[3] - medians[0] >= WORSE_BY.value).then_some(medians)
}

fn unchanged(known: &Known, course: &Course, sessions: &[SessionVerdict]) -> Option<Unchanged> {
    let then = day::plus(known.today, -UNCHANGED_DAYS.value);
    let (before, now) = (course.on(then).stiffness.recent?, course.on(known.today).stiffness.recent?);
    let moved = if now > before { now - before } else { before - now };
    let sessions = sessions.len() - sessions.partition_point(|session| session.day <= then);
    let is_still = moved <= UNCHANGED_BY.value && sessions >= UNCHANGED_SESSIONS.value;
    is_still.then_some(Unchanged { before, now, sessions })
}

fn drifting(known: &Known, course: &Course) -> Option<Drifted> {
    let drifts = (0..DRIFT_DAYS.value).all(|back| course.on(day::plus(known.today, -back)).drifts());
    let usual = course.on(known.today).stiffness;
    Some(Drifted { recent: usual.recent?, reference: usual.reference? }).filter(|_| drifts)
}
