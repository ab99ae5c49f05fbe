//! RULES §7: the five criteria before running, per affected tendon and for all of them together.

use super::Known;
use super::facts::{HeelRaiseTest, Measure, Side, back, days};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The oldest a heel-raise test may be.
const TEST_AT_MOST_DAYS: i64 = 14;
const MORNINGS: usize = 7;
const MORNINGS_WITHIN_DAYS: i64 = 14;
const REST_DAYS: i64 = 14;
const REST_AT_LEAST: usize = 7;
/// "The 12th to 28th day back (today is the first)."
const REST_SINCE: [i64; 2] = [12, 28];
const DAILY_DAYS: i64 = 14;
const DAILY_AT_LEAST: usize = 7;
/// No criterion needs longer than this until it could be met.
const LOOK_AHEAD_DAYS: i64 = 60;

/// The worse first, so that the worse of two tendons is the minimum.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    NotMet,
    NotEnough,
    Met,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::NotMet => "not_met",
            State::NotEnough => "not_enough",
            State::Met => "met",
        }
    }
}

/// One criterion on one day.
pub struct Criterion {
    pub id: &'static str,
    pub state: State,
    pub have: Option<f64>,
    pub need: i64,
    pub earliest: Option<NaiveDate>,
}

/// What one tendon has for one criterion.
#[derive(Clone, Copy)]
struct Found {
    state: State,
    have: Option<f64>,
    earliest: NaiveDate,
}

/// A criterion of one tendon, as of the end of a day.
type OfOneTendon = fn(&Known, Side, NaiveDate) -> Found;
/// The answers of one measure by day.
type ByDay = BTreeMap<NaiveDate, f64>;

/// The five criteria as of the end of a day, from what is dated no later.
pub fn on(known: &Known, day: NaiveDate) -> Vec<Criterion> {
    let criteria: [(&'static str, i64, OfOneTendon); 5] = [
        ("calf_raise_pain", 3, calf_raise_pain),
        ("calf_raise_count", 20, calf_raise_count),
        ("morning_minutes", 7, morning_minutes),
        ("rest_pain", 7, rest_pain),
        ("daily_activity", 7, daily_activity),
    ];
    let of_all = |(id, need, of_one): (&'static str, i64, OfOneTendon)| {
        let found: Vec<Found> = known.facts.affected_on(day).iter().map(|side| of_one(known, *side, day)).collect();
        // "As good as the worse one"; of the same state, the one with the later earliest day.
        // Reading: where these are the same too, the worse answer's `have` is shown.
        let answer = |found: &Found| found.have.map(|have| if id == "calf_raise_pain" { -have } else { have } as i64);
        let worse = found.iter().min_by_key(|found| (found.state, std::cmp::Reverse(found.earliest), answer(found)));
        Criterion {
            id,
            need,
            state: worse.map_or(State::NotEnough, |worse| worse.state),
            have: worse.and_then(|worse| worse.have),
            earliest: found.iter().map(|found| found.earliest).max(),
        }
    };
    criteria.into_iter().map(of_all).collect()
}

/// "All five → the plan can be started."
pub fn all_met_on(known: &Known, day: NaiveDate) -> bool {
    on(known, day).iter().all(|criterion| criterion.state == State::Met)
}

/// The latest flat-ground test no later than a day.
fn latest_flat_test(known: &Known, side: Side, day: NaiveDate) -> Option<&HeelRaiseTest> {
    let flat = |test: &&HeelRaiseTest| test.surface.as_deref() == Some("flat");
    known.facts.tests.iter().filter(|test| test.side == side && test.date <= day).rfind(flat)
}

fn calf_raise_pain(known: &Known, side: Side, day: NaiveDate) -> Found {
    test_criterion(known, side, day, |test| test.pain, |pain| pain <= 3.0)
}

fn calf_raise_count(known: &Known, side: Side, day: NaiveDate) -> Found {
    test_criterion(known, side, day, |test| test.repetitions, |count| count >= 20.0)
}

/// "A test that is too old, or whose answer is missing, is not enough data; an older one never stands in."
/// The earliest day: today, unless a test of today has already answered against it, then tomorrow.
fn test_criterion(
    known: &Known,
    side: Side,
    day: NaiveDate,
    answer: fn(&HeelRaiseTest) -> Option<f64>,
    is_good: fn(f64) -> bool,
) -> Found {
    let young = |test: &&HeelRaiseTest| back(day, TEST_AT_MOST_DAYS) <= test.date;
    let test = latest_flat_test(known, side, day).filter(young);
    let have = test.and_then(answer);
    let state = match have {
        Some(value) if is_good(value) => State::Met,
        Some(_) => State::NotMet,
        None => State::NotEnough,
    };
    let answered_today = have.is_some() && test.is_some_and(|test| test.date == day);
    let tomorrow = state != State::Met && answered_today;
    Found { state, have, earliest: if tomorrow { back(day, -1) } else { day } }
}

/// One tendon's answers of one measure up to a day.
fn answers(known: &Known, side: Side, day: NaiveDate, measure: Measure) -> ByDay {
    let own = known.facts.check_ins.values().filter(|check_in| check_in.side == side && check_in.date <= day);
    own.filter_map(|check_in| Some((check_in.date, check_in.get(measure)?))).collect()
}

/// The first day, from this one on, on which the criterion is met if every coming answer is good (0); this day still
/// counts when it is unanswered.
fn earliest(answers: &ByDay, day: NaiveDate, state_on: impl Fn(&ByDay, NaiveDate) -> State) -> NaiveDate {
    let mut answers = answers.clone();
    for coming in days(day, back(day, -LOOK_AHEAD_DAYS)) {
        answers.entry(coming).or_insert(0.0);
        if state_on(&answers, coming) == State::Met {
            return coming;
        }
    }
    panic!("good answers meet every criterion in the end")
}

fn window(answers: &ByDay, last: NaiveDate, n_days: i64) -> Vec<(NaiveDate, f64)> {
    answers.range(back(last, n_days - 1)..=last).map(|(day, value)| (*day, *value)).collect()
}

/// "Each of the last 7 answered mornings eased within 5 minutes, all within 14 days."
fn morning_minutes(known: &Known, side: Side, day: NaiveDate) -> Found {
    let last_seven = |answers: &ByDay, day| -> Vec<f64> {
        let within = window(answers, day, MORNINGS_WITHIN_DAYS);
        within.iter().rev().take(MORNINGS).map(|(_, minutes)| *minutes).collect() // the most recent first
    };
    let state_on = |answers: &ByDay, day: NaiveDate| -> State {
        let mornings = last_seven(answers, day);
        match () {
            () if mornings.iter().any(|minutes| *minutes > 5.0) => State::NotMet,
            () if mornings.len() == MORNINGS => State::Met,
            () => State::NotEnough,
        }
    };
    let answers = answers(known, side, day, Measure::Minutes);
    let quiet = last_seven(&answers, day).iter().take_while(|minutes| **minutes <= 5.0).count();
    Found { state: state_on(&answers, day), have: Some(quiet as f64), earliest: earliest(&answers, day, state_on) }
}

/// "Over the last 14 days answered on 7 or more and none above 1, and an answer of 0–1 that is the 12th to 28th day back
/// with none above 1 since (not met only by one above 1 within the 14 days, else not enough data); an unanswered day
/// neither counts nor resets."
/// Reading: `have` is how many of the 14 days are answered, as for `daily_activity`, also where it is 7 or more already.
fn rest_pain(known: &Known, side: Side, day: NaiveDate) -> Found {
    let is_quiet = |answer: &(NaiveDate, f64)| answer.1 <= 1.0;
    let [nearest, farthest] = REST_SINCE;
    let has_begun = |answers: &ByDay, day| {
        let quiet_since = window(answers, day, farthest).into_iter().rev().take_while(is_quiet);
        quiet_since.map(|(since, _)| since).any(|since| since <= back(day, nearest - 1))
    };
    let state_on = |answers: &ByDay, day: NaiveDate| -> State {
        let within = window(answers, day, REST_DAYS);
        match () {
            () if !within.iter().all(is_quiet) => State::NotMet,
            () if within.len() >= REST_AT_LEAST && has_begun(answers, day) => State::Met,
            () => State::NotEnough,
        }
    };
    let answers = answers(known, side, day, Measure::RestPain);
    Found {
        state: state_on(&answers, day),
        have: Some(window(&answers, day, REST_DAYS).len() as f64),
        earliest: earliest(&answers, day, state_on),
    }
}

/// "Over the last 14 days, answered on 7 or more, no daily-activity pain ≥ 3 above its usual. With no usual known, a
/// daily-activity pain above 3 counts as a spike."
fn daily_activity(known: &Known, side: Side, day: NaiveDate) -> Found {
    let is_spike = |(day, pain): &(NaiveDate, f64)| match known.usuals.usual(side, *day, Measure::DailyPain) {
        Some(usual) => pain - usual >= 3.0,
        None => *pain > 3.0,
    };
    let state_on = |answers: &ByDay, day: NaiveDate| -> State {
        let within = window(answers, day, DAILY_DAYS);
        match () {
            () if within.iter().any(is_spike) => State::NotMet,
            () if within.len() >= DAILY_AT_LEAST => State::Met,
            () => State::NotEnough,
        }
    };
    let answers = answers(known, side, day, Measure::DailyPain);
    Found {
        state: state_on(&answers, day),
        have: Some(window(&answers, day, DAILY_DAYS).len() as f64),
        earliest: earliest(&answers, day, state_on),
    }
}
