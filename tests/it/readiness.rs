//! The five criteria at their borders, and the earliest day each could be met.

use springback::assessment::readiness::{CriterionId, State};
use springback::assessment::{PlanState, readiness::Criterion};

use crate::diary::{assessed, day};

/// A criterion on a day of a story.
fn criterion(id: CriterionId, story: &str, on: i64) -> Criterion {
    let a = assessed(&format!("affected right\n{story}"), on, "12:00");
    a.readiness.criteria.into_iter().find(|c| c.id == id).unwrap()
}

fn mornings(days: std::ops::RangeInclusive<i64>, levels: &str) -> String {
    days.map(|n| format!("{n}: {levels}\n")).collect()
}

#[test]
fn a_test_is_good_for_fourteen_days_and_no_older_one_stands_in() {
    let pain = |story: &str, on| criterion(CriterionId::CalfRaisePain, story, on).state;
    assert_eq!(pain("1: raise 20 p3", 15), State::Met);
    assert_eq!(pain("1: raise 20 p3", 16), State::NotEnough);
    assert_eq!(pain("1: raise 20 p4", 2), State::NotMet);
    assert_eq!(pain("1: raise 20 p1\n2: raise 20", 3), State::NotEnough);
    assert_eq!(pain("1: raise 20 p1\n2: raise 20 p9 step", 3), State::Met);
    assert_eq!(pain("", 3), State::NotEnough);
}

#[test]
fn twenty_controlled_raises_are_enough() {
    let count = |story: &str| criterion(CriterionId::CalfRaiseCount, story, 2);
    assert_eq!(count("1: raise 20 p1").state, State::Met);
    assert_eq!((count("1: raise 19 p1").state, count("1: raise 19 p1").earliest), (State::NotMet, Some(day(2))));
    assert_eq!(count("2: raise 19 p1").earliest, Some(day(3)));
}

#[test]
fn seven_mornings_have_to_ease_within_five_minutes() {
    let minutes = |story: &str, on| criterion(CriterionId::MorningMinutes, story, on);
    assert_eq!(minutes(&mornings(1..=7, "2/5"), 7).state, State::Met);
    assert_eq!(minutes(&mornings(1..=6, "2/5"), 6).state, State::NotEnough);
    let six = "1: 2/6\n".to_owned() + &mornings(2..=7, "2/5");
    assert_eq!((minutes(&six, 7).state, minutes(&six, 7).earliest), (State::NotMet, Some(day(8))));
    // All within fourteen days: the first answered morning drops out on the fifteenth.
    let spread = "1: 2/5\n".to_owned() + &mornings(9..=14, "2/5");
    assert_eq!(minutes(&spread, 14).state, State::Met);
    assert_eq!((minutes(&spread, 15).state, minutes(&spread, 15).earliest), (State::NotEnough, Some(day(15))));
}

#[test]
fn rest_pain_needs_two_quiet_weeks_half_of_them_answered() {
    let rest = |story: &str, on| criterion(CriterionId::RestPain, story, on);
    assert_eq!(rest(&mornings(1..=14, "2/4 rest1"), 14).state, State::Met);
    assert_eq!(rest(&mornings(1..=14, "2/4 rest1"), 21).state, State::Met);
    let late = rest(&mornings(1..=14, "2/4 rest1"), 22);
    assert_eq!((late.state, late.have, late.earliest), (State::NotEnough, Some(6), Some(day(22))));
    let early = rest(&mornings(1..=10, "2/4 rest0"), 10);
    assert_eq!((early.state, early.have, early.earliest), (State::NotEnough, Some(10), Some(day(12))));
    let broken = mornings(1..=13, "2/4 rest0") + "14: 2/4 rest2\n";
    let c = rest(&broken, 14);
    assert_eq!((c.state, c.have, c.earliest), (State::NotMet, Some(14), Some(day(28))));
    // An unanswered day neither counts nor resets.
    let gap = mornings(1..=7, "2/4 rest0") + &mornings(9..=15, "2/4 rest0");
    assert_eq!(rest(&gap, 15).state, State::Met);
}

#[test]
fn a_spike_stands_in_the_way_for_fourteen_days() {
    let daily = |story: &str, on| criterion(CriterionId::DailyActivity, story, on);
    let usual = mornings(1..=7, "2/4 daily1");
    assert_eq!(daily(&usual, 7).state, State::Met);
    assert_eq!(daily(&mornings(1..=6, "2/4 daily1"), 6).state, State::NotEnough);
    assert_eq!(daily(&(usual.clone() + "8: 2/4 daily3\n"), 8).state, State::Met);
    let spike = usual + "8: 2/4 daily4\n";
    assert_eq!(daily(&spike, 8).state, State::NotMet);
    assert_eq!(daily(&spike, 8).earliest, Some(day(22)));
    // With no usual known, above 3 is a spike.
    assert_eq!(daily("1: 2/4 daily4\n", 1).state, State::NotMet);
    assert_eq!(daily("1: 2/4 daily3\n", 1).state, State::NotEnough);
}

#[test]
fn with_two_tendons_the_worse_one_speaks() {
    let story = "affected both\n1: L: raise 25 p1\n1: R: raise 12 p1\n";
    let a = assessed(story, 1, "12:00");
    let count = &a.readiness.criteria[1];
    assert_eq!((count.state, count.have, count.tendons.len()), (State::NotMet, Some(12), 2));
}

#[test]
fn the_plan_opens_only_when_all_five_hold() {
    let ready = mornings(1..=14, "2/4 rest0 daily1") + "14: raise 22 p1\n14: started\n";
    let state = |story: &str| assessed(&format!("affected right\n{story}"), 14, "12:00").plan.state;
    assert_eq!(state(&ready), PlanState::Open);
    for (one, without) in [
        ("14: raise 22 p1", "14: raise 22 p4"),
        ("14: raise 22 p1", "14: raise 19 p1"),
        ("10: 2/4 rest0 daily1", "10: 2/6 rest0 daily1"),
        ("10: 2/4 rest0 daily1", "10: 2/4 rest2 daily1"),
        ("10: 2/4 rest0 daily1", "10: 2/4 rest0 daily4"),
    ] {
        assert_eq!(state(&ready.replace(one, without)), PlanState::Locked, "{without}");
    }
}
