//! RULES §5, "what it means for today": one word of advice, and the red spell behind its strictest.

use super::Known;
use super::facts::{Measure, Session, Side, back};
use super::flags;
use super::plan::Plan;
use super::usual::Rise;
use super::verdict::{self, TendonVerdict, Zone};
use super::zone::check_in_part;
use chrono::NaiveDate;

/// `answer` looks at the sessions of this many days, today included,
const ANSWER_DAYS: i64 = 3;
/// `less` at those of this many: "today or yesterday".
const LESS_DAYS: i64 = 2;

/// "The first row that applies to any affected tendon."
/// Reading: a red flag and a spell are the person's, so they apply whoever is affected today, and with nobody too.
pub fn advice(known: &Known, plan: &Plan) -> &'static str {
    let today = known.facts.today;
    let affected = known.facts.affected_on(today);
    let any = |applies: &dyn Fn(Side) -> bool| affected.iter().any(|side| applies(*side));
    let part = |side| check_in_part(known, side, today);
    match () {
        () if flags::suppressed_by(&known.facts).is_some() => "see_clinician",
        () if plan.spell.is_some() => "none",
        () if any(&|side| known.facts.check_in(side, today).is_none()) => "answer",
        () if any(&|side| verdicts(known, side, ANSWER_DAYS).any(|one| is_open(&one))) => "answer",
        () if any(&|side| part(side) == Zone::Yellow) => "less",
        () if any(&|side| verdicts(known, side, LESS_DAYS).any(|one| one.zone == Zone::Yellow)) => "less",
        () if any(&|side| part(side) == Zone::Unknown) => "repeat",
        () => "as_planned",
    }
}

fn is_open(verdict: &TendonVerdict) -> bool {
    verdict.zone == Zone::Pending || verdict.provisional
}

/// What the sessions of the last days, today included, say of one tendon.
fn verdicts(known: &Known, side: Side, last_days: i64) -> impl Iterator<Item = TendonVerdict> {
    let recent = move |session: &&Session| session.day > back(known.facts.today, last_days);
    let sessions = known.facts.sessions.iter().filter(recent);
    sessions.flat_map(|session| verdict::of_session(known, session).tendons).filter(move |one| one.side == side)
}

/// Whether two days in a row end a spell: both "quiet (§8, as for an episode; where no baseline is known yet, a check-in
/// part that is neither red nor yellow is quiet)". Reading: of those affected on each of the days; with nobody affected
/// a day is quiet (§15).
pub fn are_quiet(known: &Known, days: [NaiveDate; 2]) -> bool {
    let is_quiet = |day| known.facts.affected_on(day).into_iter().all(|side| is_quiet(known, side, day));
    days.into_iter().all(is_quiet)
}

/// Reading: no baseline is known where a morning has none to be judged by, neither for the score nor for the minutes;
/// and a day without a check-in is not quiet there either, as it has no check-in part to speak for it.
fn is_quiet(known: &Known, side: Side, day: NaiveDate) -> bool {
    let part = check_in_part(known, side, day);
    let is_known = |measure| known.usuals.usual(side, day, measure).is_some();
    if is_known(Measure::Stiffness) || is_known(Measure::Minutes) {
        known.usuals.rise(side, day) == Some(Rise::Noise) && part != Zone::Red
    } else {
        known.facts.check_in(side, day).is_some() && part != Zone::Red && part != Zone::Yellow
    }
}
