//! Which days a tolerance rests on, as stories, and when they are enough.

use springback::assessment::assess;
use springback::assessment::load::DayLoads;
use springback::assessment::tolerance::{
    HALF_LIFE_DAYS, Judged, JudgedDay, Missing, REACH_DAYS, Tolerance, judged_days,
};
use springback::journal::day::plus;
use springback::journal::tendon::Side;

use super::people::today;
use crate::diary::{Diary, at, day, journal};

/// The judged days of a story for a side: number, units, too high.
fn judged(story: &str, side: Side, number: i64) -> Vec<(i64, f64, bool)> {
    let journal = journal(&format!("usual 2/4\nusual L: 2/4\n{story}"));
    let assessment = assess(&journal, at(number, "23:00"));
    let days = judged_days(&DayLoads::of(&journal, &assessment), &assessment, side);
    days.iter().map(|day_| ((day_.date - day(0)).num_days(), day_.units, day_.too_high)).collect()
}

const RIGHT: Side = Side::Right;

#[test]
fn a_day_is_judged_once_all_its_sessions_are() {
    let two = "affected right\n1: run 08:00 20' · 2-2-2 10'\n1: run 18:00 10'";
    assert_eq!(judged(&format!("{two} · 2-2-2 10'\n2: 2/4"), RIGHT, 3), [(1, 30.0, false)]);
    assert_eq!(judged(&format!("{two} · 2-5-2 10'\n2: 2/4"), RIGHT, 3), [(1, 30.0, true)]);
    // One is not answered: pending, and later unknown.
    assert_eq!(judged(&format!("{two}\n2: 2/4"), RIGHT, 2), []);
    assert_eq!(judged(&format!("{two}\n2: 2/4"), RIGHT, 9), []);
    // Too high stays too high, whatever the other one would say.
    assert_eq!(judged(&format!("{two}\n2: 6/4"), RIGHT, 9), [(1, 30.0, true)]);
}

#[test]
fn a_day_that_is_not_over_is_not_judged() {
    let story = "affected right\n2: run 18:00 20' · 2-6-2 10'\n3: 2/4";
    assert_eq!(judged(story, RIGHT, 2), []);
    assert_eq!(judged(story, RIGHT, 3), [(2, 20.0, true)]);
}

#[test]
fn a_day_without_a_known_load_is_left_out() {
    let of = |session: &str| judged(&format!("affected right\n1: {session} · 2-6-2 10'\n2: 2/4"), RIGHT, 3);
    assert_eq!(of("run 18:00"), []);
    assert_eq!(of("balance 18:00 20'"), []);
    assert_eq!(of("run 18:00 5'"), [(1, 5.0, true)]);
}

#[test]
fn each_tendon_is_judged_by_its_own_answers() {
    let story = "affected both\n1: run 18:00 20' · L: 2-6-2 10' · R: 2-2-2 10'\n2: 2/4\n2: L: 2/4";
    assert_eq!(judged(story, Side::Left, 3), [(1, 20.0, true)]);
    assert_eq!(judged(story, RIGHT, 3), [(1, 20.0, false)]);
    assert_eq!(judged("affected right\n1: run 18:00 20' · L: 2-6-2 10'\n2: 2/4", Side::Left, 3), []);
}

/// Twelve days of running, every fourth too long, with what else the story has.
fn twelve(more: &str) -> String {
    let mut story = format!("affected both\nusual 2/4\nusual L: 2/4\nmornings 2/4\nmornings L: 2/4\n{more}\n");
    for number in 1..=12 {
        let (min, peak) = if number % 4 == 0 { (40, 6) } else { (20 + number, 2) };
        story.push_str(&format!("{number}: run 18:00 {min}' · R: 2-{peak}-2 10' · L: 2-2-2 10'\n"));
    }
    story
}

fn tolerance(story: &str, side: Side) -> Tolerance {
    let mut diary = Diary::default();
    story.lines().filter(|line| !line.is_empty()).for_each(|line| diary.line(line).unwrap());
    let journal = diary.journal(14, "12:00");
    let assessment = assess(&journal, at(14, "12:00"));
    Tolerance::of(&DayLoads::of(&journal, &assessment), &assessment, side)
}

#[test]
fn the_tendons_know_nothing_of_each_other() {
    let plain = tolerance(&twelve(""), RIGHT);
    let curve = plain.curve().expect("twelve days are enough");
    assert_eq!(curve.judged, Judged { tolerated: 9, too_high: 3 });
    assert!(curve.at(40.0).likely > 0.5 && curve.at(20.0).likely < 0.2, "{:?}", curve.at(20.0));
    let left = Judged { tolerated: 12, too_high: 0 };
    assert_eq!(tolerance(&twelve(""), Side::Left), Tolerance::NotEnough(left));
    assert_eq!(tolerance(&twelve("5: L: 9/30\n6: L: 9/40"), RIGHT), plain);
}

#[test]
fn a_red_flag_silences_it() {
    assert_eq!(tolerance(&twelve("13: flag pop"), RIGHT), Tolerance::Suppressed);
    assert!(tolerance(&twelve("13: flag pop\n13: seen running"), RIGHT).curve().is_some());
}

/// So many tolerated and too-high days, as far back as that.
fn days(tolerated: usize, too_high: usize, age: i64) -> Tolerance {
    let day = |too_high: bool| JudgedDay { date: plus(today(), -age), units: 20.0, too_high };
    let days = [vec![day(false); tolerated], vec![day(true); too_high]].concat();
    Tolerance::of_days(&days, today())
}

#[test]
fn enough_is_ten_days_three_tolerated_two_too_high() {
    let missing = |tolerated, too_high| match days(tolerated, too_high, 5) {
        Tolerance::NotEnough(judged) => judged.missing(),
        other => panic!("{tolerated} and {too_high}: {other:?}"),
    };
    assert!(days(8, 2, 5).curve().is_some() && days(3, 7, 5).curve().is_some());
    assert_eq!(missing(7, 2), Missing { days: 1, tolerated: 0, too_high: 0 });
    assert_eq!(missing(2, 8), Missing { days: 0, tolerated: 1, too_high: 0 });
    assert_eq!(missing(9, 1), Missing { days: 0, tolerated: 0, too_high: 1 });
    assert_eq!(missing(0, 0), Missing { days: 10, tolerated: 3, too_high: 2 });
}

#[test]
fn days_out_of_reach_count_no_more() {
    assert!(days(8, 2, REACH_DAYS.value).curve().is_some());
    assert_eq!(days(8, 2, REACH_DAYS.value + 1), Tolerance::NotEnough(Judged::default()));
    assert_eq!(days(8, 2, 0), Tolerance::NotEnough(Judged::default()));
    // Four half-lives back a day would count a sixteenth.
    assert_eq!(REACH_DAYS.value as f64, 4.0 * HALF_LIFE_DAYS.value);
}
