//! RULES §8, enough evidence: on what a run that stays UNKNOWN moves the plan all the same.

use super::Known;
use super::facts::{Response, Session, Side, back};
use super::usual::Rise;
use super::verdict::{self, Zone};

/// The peak up to which a run may count without the rest.
const PEAK_AT_MOST: f64 = 3.0;
const HOURS_AT_MOST: f64 = 24.0;

/// What stands for a tendon that is not green, the stronger first: "the weaker witness is named (morning, hours,
/// late_morning)".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Witness {
    Morning,
    Hours,
    LateMorning,
}

impl Witness {
    pub fn name(self) -> &'static str {
        match self {
            Witness::Morning => "morning",
            Witness::Hours => "hours",
            Witness::LateMorning => "late_morning",
        }
    }
}

/// "Enough, for every affected tendon that is not green (with nobody affected never)": the weakest of their witnesses.
/// "`counted` is told of runs only, whatever the plan's state" (§15).
/// Reading: whatever step it was logged with, too; a run outside the plan is told of and moves nothing.
pub fn counted(known: &Known, session: &Session) -> Option<Witness> {
    let verdict = verdict::of_session(known, session);
    if !session.is_run() || verdict.zone != Zone::Unknown {
        return None; // "nothing known about it is yellow, red or too high": all that is too high is yellow at least
    }
    let open = verdict.tendons.iter().filter(|tendon| tendon.zone != Zone::Green);
    let witnesses: Option<Vec<Witness>> = open.map(|tendon| witness(known, session, tendon.side)).collect();
    witnesses?.into_iter().max()
}

/// "The peak is answered and ≤ 3; and a witness of its own."
/// Reading: hours and the late morning are both for want of the morning; of the two the hours are named.
fn witness(known: &Known, session: &Session, side: Side) -> Option<Witness> {
    let response = session.responses.iter().rfind(|response| response.side == side)?;
    if response.peak? > PEAK_AT_MOST {
        return None;
    }
    let morning = |days_after: i64| known.usuals.rise(side, back(session.day, -days_after));
    match morning(1) {
        Some(Rise::Noise) => Some(Witness::Morning),
        Some(_) => None,
        None if is_back_in_time(response) => Some(Witness::Hours),
        None if morning(2) == Some(Rise::Noise) && !ran_the_day_after(known, session) => Some(Witness::LateMorning),
        None => None,
    }
}

fn is_back_in_time(response: &Response) -> bool {
    response.back_to_usual_h.is_some_and(|hours| hours <= HOURS_AT_MOST)
}

/// "With no run on the day between."
fn ran_the_day_after(known: &Known, session: &Session) -> bool {
    known.facts.sessions.iter().any(|other| other.is_run() && other.day == back(session.day, -1))
}
