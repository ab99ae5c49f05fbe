//! When to stop advising (RULES §6). Four flags silence every zone, load and plan verdict until a
//! clinician has looked; the others advise an appointment. The program never diagnoses.

use chrono::NaiveDate;

use super::known::Known;
use super::sessions::SessionVerdict;
use super::source::{Cited, ours};
use super::usual::Course;
use crate::journal::day;
use crate::journal::flag::{FlagEvent, FlagKind};
use crate::journal::measure::Halves;
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

/// A flag that is up: raised, and not seen by a clinician since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised {
    /// Which one.
    pub flag: FlagKind,
    /// Since when.
    pub on: NaiveDate,
}

/// A reason to make an appointment that silences nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// The person raised a flag of the milder sort.
    Raised(Raised),
    /// Long morning stiffness on many mornings in a row.
    LongStiffness(Side),
    /// Worse from week to week over three weeks.
    WorseOverThreeWeeks(Side),
    /// Twelve weeks of training without change.
    NoChange(Side),
    /// Drifting above the reference for two weeks.
    Drifting(Side),
}

/// What red flags there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RedFlags {
    /// The flag raised first of those that silence verdicts.
    pub suppressed_by: Option<Raised>,
    /// Reasons to make an appointment.
    pub advice: Vec<Advice>,
}

/// The red flags at a moment.
pub fn red_flags(known: &Known, courses: [&Course; 2], sessions: &[SessionVerdict]) -> RedFlags {
    let mut up: Vec<Raised> = Vec::new();
    for fact in known.flags() {
        match (fact.event, fact.flag) {
            (FlagEvent::Raised, Some(flag)) => up.push(Raised { flag, on: fact.date }),
            (FlagEvent::Seen, _) => up.clear(),
            _ => {}
        }
    }
    let suppressed_by = up.iter().copied().find(|raised| raised.flag.suppresses());
    let mut advice: Vec<Advice> = up.iter().filter(|r| !r.flag.suppresses()).map(|r| Advice::Raised(*r)).collect();
    for (side, _) in known.affected(known.today) {
        let course = courses[side as usize];
        advice.extend(has_long_stiffness(known, side).then_some(Advice::LongStiffness(side)));
        advice.extend(is_worse(known, side).then_some(Advice::WorseOverThreeWeeks(side)));
        advice.extend(is_unchanged(known, course, sessions).then_some(Advice::NoChange(side)));
        advice.extend(is_drifting(known, course).then_some(Advice::Drifting(side)));
    }
    RedFlags { suppressed_by, advice }
}

fn has_long_stiffness(known: &Known, side: Side) -> bool {
    let mornings = known.check_ins().iter().rev().filter(|c| c.side == side).filter_map(|c| c.stiffness_min);
    let last: Vec<_> = mornings.take(LONG_STIFFNESS_MORNINGS.value).collect();
    last.len() == LONG_STIFFNESS_MORNINGS.value && last.iter().all(|m| m.get() > LONG_STIFFNESS_MIN.value)
}

/// Each of the last three weeks' medians lies above the one before, and 2 or more in all.
fn is_worse(known: &Known, side: Side) -> bool {
    let week = |back: i64| {
        let days = (0..7).map(|d| day::plus(known.today, -(7 * back + d)));
        let mut answers: Vec<u16> = days.filter_map(|d| Some(known.check_in(d, side)?.stiffness?.get())).collect();
        Halves::median_of(&mut answers)
    };
    let medians: Option<Vec<Halves>> = (0..4).rev().map(week).collect();
    medians.is_some_and(|m| m.windows(2).all(|pair| pair[1] > pair[0]) && m[3] - m[0] >= WORSE_BY.value)
}

fn is_unchanged(known: &Known, course: &Course, sessions: &[SessionVerdict]) -> bool {
    let then = day::plus(known.today, -UNCHANGED_DAYS.value);
    let usuals = (course.on(then).stiffness.recent, course.on(known.today).stiffness.recent);
    let (Some(before), Some(now)) = usuals else { return false };
    let moved = if now > before { now - before } else { before - now };
    let since = sessions.len() - sessions.partition_point(|session| session.day <= then);
    moved <= UNCHANGED_BY.value && since >= UNCHANGED_SESSIONS.value
}

fn is_drifting(known: &Known, course: &Course) -> bool {
    (0..DRIFT_DAYS.value).all(|back| course.on(day::plus(known.today, -back)).drifts())
}
