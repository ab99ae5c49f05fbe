//! RULES §8, "UNKNOWN with enough evidence": on what a run is counted whose zone stays unknown.

use super::Known;
use super::facts::{Session, Side, back};
use super::usual::Rise;
use super::verdict::{self, Zone};

/// The weaker is the greater: "two tendons: the weaker witness is named (morning, hours, late_morning)".
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

/// "Enough, for every affected tendon that is not green (with nobody affected never)."
pub fn counted(known: &Known, run: &Session) -> Option<Witness> {
    let verdict = verdict::of_session(known, run);
    if !run.is_run() || verdict.zone != Zone::Unknown {
        return None;
    }
    let not_green = verdict.tendons.iter().filter(|tendon| tendon.zone != Zone::Green);
    let mut weakest = None;
    for tendon in not_green {
        // Yellow, red and too high are ruled out by the zone: what is too high is also yellow or red.
        weakest = weakest.max(Some(witness(known, run, tendon.side)?));
    }
    weakest
}

fn witness(known: &Known, run: &Session, side: Side) -> Option<Witness> {
    let response = run.responses.iter().rfind(|response| response.side == side);
    // "The peak is answered and ≤ 3."
    response.and_then(|response| response.peak).filter(|peak| *peak <= 3.0)?;
    match known.usuals.rise(side, back(run.day, -1)) {
        Some(Rise::Noise) => return Some(Witness::Morning),
        Some(Rise::Slight | Rise::Significant) => return None,
        None => {}
    }
    if response.and_then(|response| response.back_to_usual_h).is_some_and(|hours| hours <= 24.0) {
        return Some(Witness::Hours);
    }
    // "The morning two days after the session's day can be judged and has no rise, with no run on the day between."
    let ran_between = known.facts.sessions.iter().any(|other| other.is_run() && other.day == back(run.day, -1));
    let is_quiet = known.usuals.rise(side, back(run.day, -2)) == Some(Rise::Noise);
    (is_quiet && !ran_between).then_some(Witness::LateMorning)
}
