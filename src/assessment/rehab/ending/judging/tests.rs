//! The limits that end a phase: at, below and above each.

use super::super::LOAD_RAISES;
use super::*;
use crate::assessment::readiness::TEST_COUNT;
use crate::journal::day;
use Zone::{Green, Pending, Red, Unknown, Yellow};

fn dated<T: Copy>(answers: &[T]) -> Vec<(NaiveDate, T)> {
    let first = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    answers.iter().enumerate().map(|(n, answer)| (day::plus(first, n as i64), *answer)).collect()
}

#[test]
fn five_judged_mornings_spread_by_two_at_most() {
    let state = |stiffness: &[u16]| steady_mornings(&dated(stiffness)).state;
    assert_eq!(state(&[4, 2, 3, 4, 2]), State::Met);
    assert_eq!(state(&[5, 2, 3, 4, 2]), State::NotMet);
    assert_eq!(state(&[3, 2, 3, 2]), State::NotEnough);
    assert_eq!(state(&[9, 2, 3, 4, 2, 2]), State::Met, "only the last five are looked at");
    assert_eq!(steady_mornings(&dated(&[2, 5, 2])).against, [dated(&[0, 0])[1].0]);
}

#[test]
fn seven_documented_days_of_rest_pain_three_at_most() {
    let calm = |pain: &[u16]| calm_rest(&dated(pain));
    assert_eq!(calm(&[3; 7]).state, State::Met);
    assert_eq!(calm(&[3; 6]).state, State::NotEnough);
    assert_eq!(calm(&[0, 0, 0, 4, 0, 0, 0]).state, State::NotMet);
    assert_eq!(calm(&[4, 0, 1, 2, 3, 3, 0, 0]).state, State::Met, "what went before the seven is over");
    assert_eq!(calm(&[4, 0, 0]).have, Some(2));
}

#[test]
fn three_green_calf_sessions_in_a_row() {
    let state = |zones: &[Zone]| green_calf(dated(zones).into_iter().rev()).state;
    assert_eq!(state(&[Green; 3]), State::Met);
    assert_eq!(state(&[Green; 2]), State::NotEnough);
    assert_eq!(state(&[Green, Unknown, Green, Pending, Green]), State::Met, "unknown and pending break no row");
    assert_eq!(state(&[Green, Green, Yellow, Green]), State::NotMet);
    assert_eq!(state(&[Red, Green, Green, Green]), State::Met);
    assert_eq!(state(&[Green, Green, Green, Red]), State::NotMet);
}

#[test]
fn of_six_heavy_sessions_none_red_and_four_green() {
    let state = |zones: &[Zone]| heavy_sessions(dated(zones).into_iter().rev()).state;
    assert_eq!(state(&[Green, Yellow, Green, Yellow, Green, Green]), State::Met);
    assert_eq!(state(&[Green, Yellow, Green, Yellow, Green, Yellow]), State::NotMet);
    assert_eq!(state(&[Green, Unknown, Green, Unknown, Green, Unknown]), State::NotEnough);
    assert_eq!(state(&[Green; 5]), State::NotEnough);
    assert_eq!(state(&[Green, Green, Red, Green, Green, Green]), State::NotMet);
    assert_eq!(state(&[Red, Green, Green, Green, Green, Green, Green]), State::Met, "the red is the seventh");
}

#[test]
fn ten_and_twenty_controlled_raises_with_pain_three_at_most() {
    let count = |n: u16, need| raise_count(dated(&[n]).pop(), need).state;
    assert_eq!([count(9, LOAD_RAISES), count(10, LOAD_RAISES)], [State::NotMet, State::Met]);
    assert_eq!([count(19, TEST_COUNT), count(20, TEST_COUNT)], [State::NotMet, State::Met]);
    let pain = |n: u16| raise_pain(dated(&[n]).pop()).state;
    assert_eq!([pain(3), pain(4)], [State::Met, State::NotMet]);
    assert_eq!([raise_count(None, LOAD_RAISES).state, raise_pain(None).state], [State::NotEnough; 2]);
}
