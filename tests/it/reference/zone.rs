//! RULES §5: the day's zone, and the zone one is in now, per tendon.

use super::Known;
use super::facts::{HeelRaiseTest, Measure, Side, back, days};
use super::usual::Rise;
use super::verdict::{self, Zone};
use chrono::NaiveDate;

/// A test with more than this many repetitions fewer than the one before makes its day red.
const FEWER_REPETITIONS: f64 = 6.0;
/// "Now" looks at the sessions and tests of this many days, today included.
const NOW_DAYS: i64 = 3;

/// "A day's zone, per tendon, is the worst of its check-in part, its sessions and its tests."
pub fn of_day(known: &Known, side: Side, day: NaiveDate) -> Zone {
    check_in_part(known, side, day).max(sessions_and_tests(known, side, day))
}

/// "Now = the worst of today's check-in part and the sessions and tests of the 3 days ending today."
pub fn now(known: &Known, side: Side) -> Zone {
    let today = known.facts.today;
    days(back(today, NOW_DAYS - 1), today)
        .map(|day| sessions_and_tests(known, side, day))
        .fold(check_in_part(known, side, today), Zone::max)
}

/// §5, check-in part. "No check-in is unknown."
pub fn check_in_part(known: &Known, side: Side, day: NaiveDate) -> Zone {
    let Some(check_in) = known.facts.check_in(side, day) else {
        return Zone::Unknown;
    };
    let rise = known.usuals.rise(side, day);
    let (mut red, mut yellow) = (false, false);
    for measure in [Measure::RestPain, Measure::DailyPain] {
        let Some(pain) = check_in.get(measure) else { continue };
        red |= pain >= 6.0;
        match known.usuals.usual(side, day, measure) {
            Some(usual) => {
                red |= pain - usual >= 3.0;
                yellow |= pain - usual >= 2.0;
            }
            None => yellow |= pain > 3.0,
        }
    }
    yellow |= matches!(rise, Some(Rise::Slight | Rise::Significant)) || known.usuals.drift(side, day);
    match () {
        () if red => Zone::Red,
        () if yellow => Zone::Yellow,
        () if rise == Some(Rise::Noise) => Zone::Green,
        () => Zone::Unknown,
    }
}

/// The worst of a day's sessions and tests; green where there are none, or none that say anything of this tendon.
/// Reading: a day on which the tendon was not affected says nothing of it, also where "now" looks back on it.
fn sessions_and_tests(known: &Known, side: Side, day: NaiveDate) -> Zone {
    if !known.facts.affected_on(day).contains(&side) {
        return Zone::Green;
    }
    let sessions = known.facts.sessions.iter().filter(|session| session.day == day);
    let zones = sessions.flat_map(|session| verdict::of_session(known, session).tendons);
    let worst = zones.filter(|tendon| tendon.side == side).map(|tendon| tendon.zone).max().unwrap_or(Zone::Green);
    let tests = 0..known.facts.tests.len();
    let red_test = tests.into_iter().any(|at| {
        let test = &known.facts.tests[at];
        test.side == side && test.date == day && is_red_test(known, at)
    });
    if red_test { Zone::Red } else { worst }
}

/// "A heel-raise test with more than 6 controlled repetitions fewer than the test before on the same side and surface":
/// before it in the order recorded, the last one that has a count.
pub fn is_red_test(known: &Known, at: usize) -> bool {
    let test = &known.facts.tests[at];
    let comparable = |before: &&HeelRaiseTest| {
        before.side == test.side
            && before.surface.is_some()
            && before.surface == test.surface
            && before.repetitions.is_some()
    };
    let before = known.facts.tests[..at].iter().rfind(comparable).and_then(|before| before.repetitions);
    before.zip(test.repetitions).is_some_and(|(before, count)| before - count > FEWER_REPETITIONS)
}
