//! Usual, reference, rise and drift, at their borders.

use springback::assessment::usual::RiseClass;
use springback::journal::measure::Halves;
use springback::journal::tendon::Side;

use crate::diary::{assessed, day};

fn mornings(days: std::ops::RangeInclusive<i64>, levels: &str) -> String {
    days.map(|n| format!("{n}: {levels}\n")).collect()
}

/// The usual stiffness on a day: recent, reference, and the one judged by.
fn stiffness(story: &str, on: i64) -> (Option<f64>, Option<f64>, Option<f64>) {
    let a = assessed(&format!("affected right\n{story}"), on, "12:00");
    let usual = a.usual(day(on), Side::Right).stiffness;
    let number = |v: Option<Halves>| v.map(Halves::get);
    (number(usual.recent), number(usual.reference), number(usual.value()))
}

#[test]
fn five_answered_mornings_make_a_usual_on_the_sixth_day() {
    assert_eq!(stiffness(&mornings(1..=4, "2/4"), 5), (None, None, None));
    assert_eq!(stiffness(&mornings(1..=5, "2/4"), 5), (None, None, None));
    assert_eq!(stiffness(&mornings(1..=5, "2/4"), 6), (Some(2.0), Some(2.0), Some(2.0)));
}

#[test]
fn the_median_of_an_even_count_may_be_a_half() {
    let story = mornings(1..=3, "2/-") + &mornings(4..=6, "3/-");
    assert_eq!(stiffness(&story, 7).0, Some(2.5));
}

#[test]
fn only_28_days_and_14_mornings_count() {
    let story = mornings(1..=5, "2/4");
    assert_eq!(stiffness(&story, 29).0, Some(2.0));
    assert_eq!(stiffness(&story, 30), (None, Some(2.0), Some(2.0)));
    let long = mornings(1..=7, "4/4") + &mornings(8..=21, "3/4");
    assert_eq!(stiffness(&long, 22).0, Some(3.0));
}

#[test]
fn the_usual_is_the_lower_of_recent_and_reference() {
    let worse = mornings(1..=5, "2/4") + &mornings(6..=19, "4/4");
    assert_eq!(stiffness(&worse, 20), (Some(4.0), Some(2.0), Some(2.0)));
    let better = mornings(1..=5, "4/4") + &mornings(6..=19, "2/4");
    assert_eq!(stiffness(&better, 20), (Some(2.0), Some(4.0), Some(2.0)));
}

#[test]
fn a_flare_morning_enters_no_later_median() {
    let flare = mornings(1..=5, "2/4") + "6: 5/4\n7: 9/9\n8: 5/4\n9: 5/4\n10: 5/4\n11: 5/4\n";
    assert_eq!(stiffness(&flare, 12).0, Some(2.0));
}

#[test]
fn a_start_moves_the_reference_also_when_it_opens_nothing() {
    let story = mornings(1..=5, "4/4") + &mornings(6..=19, "2/4") + "20: started\n";
    assert_eq!(stiffness(&story, 20).1, Some(2.0));
    // Not computable on the day: the old one holds until the first that is.
    let late = mornings(1..=5, "4/4") + "40: started\n" + &mornings(41..=45, "2/4");
    assert_eq!(stiffness(&late, 45).1, Some(4.0));
    assert_eq!(stiffness(&late, 46).1, Some(2.0));
}

#[test]
fn an_evaluation_sets_the_reference_until_a_later_start() {
    let story = mornings(1..=5, "4/4") + "6: evaluation 1.5\n6: started\n" + &mornings(6..=10, "4/4");
    assert_eq!(stiffness(&story, 6).1, Some(1.5));
    assert_eq!(stiffness(&story, 10).1, Some(1.5));
    assert_eq!(stiffness(&(story + "11: started\n"), 11).1, Some(4.0));
}

#[test]
fn drift_is_two_points_of_recent_above_reference() {
    let drifts = |level: &str| {
        let story = format!("affected right\n{}{}", mornings(1..=5, "2/4"), mornings(6..=19, level));
        assessed(&story, 20, "12:00").usual(day(20), Side::Right).drifts()
    };
    assert!(!drifts("3/4"));
    assert!(drifts("4/4"));
}

#[test]
fn a_morning_is_judged_by_the_worse_of_score_and_minutes() {
    let class = |morning: &str| {
        let story = format!("affected right\n{}6: {morning}\n", mornings(1..=5, "2/4"));
        assessed(&story, 6, "12:00").usual(day(6), Side::Right).rise().map(|r| r.class)
    };
    assert_eq!(class("3/9"), Some(RiseClass::None));
    assert_eq!(class("4/9"), Some(RiseClass::Slight));
    assert_eq!(class("5/9"), Some(RiseClass::Significant));
    assert_eq!(class("2/10"), Some(RiseClass::Slight));
    assert_eq!(class("2/18"), Some(RiseClass::Slight));
    assert_eq!(class("2/19"), Some(RiseClass::Significant));
    assert_eq!(class("-/9"), Some(RiseClass::None));
    assert_eq!(class("-/-"), None);
}
