//! What cannot well be is asked about before it is saved, and saved when the person says that it is so.

use egui_kittest::kittest::Queryable;
use springback::assessment::doubt::{Doubt, doubts};
use springback::journal::tendon::Side;
use springback::journal::{Fact, Journal};
use uuid::Uuid;

use crate::diary::{assessed, journal};
use crate::window::Window;

const BACKGROUND: &str = "affected right\nmornings 2/4\n";
/// Two quiet weeks and a test, so that the plan can be opened.
const OPENED: &str = "affected right\nmornings 2/4 rest0 daily1\n29: raise 23 p1\n29: started\n";

/// What is doubted of the last fact of a story's 30th day, which is not in the journal yet.
fn doubted(story: &str, last: &str) -> Vec<Doubt> {
    let all = journal(&format!("{story}{last}\n"));
    let fact = all.revisions().iter().rev().map(|revision| &revision.fact).find(|fact| is_asked(fact)).unwrap().clone();
    let before: Journal = journal(story);
    let assessment = assessed(story, 30, "20:00");
    doubts(&fact, Uuid::new_v4(), before.current(), &assessment)
}

fn is_asked(fact: &Fact) -> bool {
    matches!(fact, Fact::Session(_) | Fact::HeelRaise(_))
}

#[test]
fn minutes_are_doubted_from_beyond_a_bound_of_each_activity() {
    for (activity, most) in [("run", 360), ("walk_run", 360), ("calf_strength", 240), ("walk", 720)] {
        assert_eq!(doubted(BACKGROUND, &format!("30: {activity} 06:00 {most}'")), [], "{activity}");
        let most = most + 1;
        let found = doubted(BACKGROUND, &format!("30: {activity} 06:00 {most}'"));
        assert_eq!(found, [Doubt::Long(f64::from(most))], "{activity}");
    }
}

#[test]
fn a_run_needs_minutes_and_other_sessions_do_not() {
    assert_eq!(doubted(BACKGROUND, "30: run 06:00"), [Doubt::NoMinutes]);
    assert_eq!(doubted(BACKGROUND, "30: mobility 06:00"), []);
}

#[test]
fn the_same_activity_twice_at_a_time_is_doubted() {
    let story = format!("{BACKGROUND}30: run 18:00 30'\n");
    let is_twice = |last: &str| matches!(doubted(&story, last)[..], [Doubt::Twice(_)]);
    for last in ["30: run 18:29 20'", "30: run 17:50 11'", "30: run 18:00 30'", "30: run 17:00 120'"] {
        assert!(is_twice(last), "{last}: {:?}", doubted(&story, last));
    }
    for last in ["30: run 18:30 20'", "30: run 17:50 10'", "30: walk 18:10 5'", "29: run 18:00 30'"] {
        assert_eq!(doubted(&story, last), [], "{last}");
    }
}

#[test]
fn a_step_is_doubted_where_the_plan_is_elsewhere() {
    assert_eq!(doubted(BACKGROUND, "30: run 06:00 20' s1"), [Doubt::StepWhileClosed(1)]);
    let steps = assessed(OPENED, 30, "20:00").plan.ladder.len();
    assert_eq!(doubted(OPENED, "30: walk_run 06:00 24' s1"), []);
    assert_eq!(doubted(OPENED, "30: walk_run 06:00 24' s2"), [Doubt::OtherStep(2, 1)]);
    assert_eq!(doubted(OPENED, "30: walk_run 06:00 24' s99"), [Doubt::NoSuchStep(99, steps)]);
}

#[test]
fn more_raises_than_almost_anyone_can_do_are_doubted() {
    assert_eq!(doubted(BACKGROUND, "30: raise 100 p1"), []);
    assert_eq!(doubted(BACKGROUND, "30: raise 101 p1"), [Doubt::ManyRaises(Side::Right, 101)]);
}

#[test]
fn ten_thousand_minutes_are_asked_about_and_kept_only_when_said_to_be_so() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Run");
    window.write("Start", "06:30");
    window.write("Minutes in all", "10080");
    window.press("Save session");
    assert!(window.shows("Is this right?") && window.shows("10080 minutes are 168 hours."));
    assert!(window.harness.get_by_label("Go back").is_focused(), "it is read before anything is pressed");
    // Saving again is no answer, and nothing was kept.
    window.press("Save session");
    assert!(window.shows("Is this right?") && window.shows("No session yet."));
    window.press("Go back");
    assert!(!window.shows("Is this right?"));
    assert_eq!(window.text("Minutes in all"), "10080", "what was typed stays");
    window.press("Save session");
    window.press("Save anyway");
    assert!(!window.shows("No session yet.") && !window.shows("Is this right?"));
    assert_eq!(window.text("Minutes in all"), "");
}

#[test]
fn the_question_goes_when_what_was_typed_changes() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Run");
    window.write("Start", "06:30");
    window.press("Save session");
    assert!(window.shows("No minutes are given, so the load of this run is not known."));
    window.write("Minutes in all", "30");
    assert!(!window.shows("Is this right?"));
    window.press("Save session");
    assert!(!window.shows("No session yet."));
}

#[test]
fn a_heel_raise_test_beyond_belief_is_asked_about() {
    let mut window = Window::begun("Right");
    window.go("Readiness");
    window.write("Right: controlled raises", "120");
    window.press("Save the test");
    assert!(window.shows("120 raises on the right are more than almost anyone can do."));
    window.press("Save anyway");
    assert!(!window.shows("Is this right?") && window.shows("Heel-raise test saved: right 120 raises"));
}

#[test]
fn exercises_that_took_all_day_are_asked_about() {
    let mut window = Window::of_story("affected right midportion\n1: 2/4\n", "2026-06-03T12:00:00+02:00");
    window.go("Plan");
    window.press("Show all exercises");
    window.press("Log Plank");
    window.write("Minutes in all", "300");
    window.press("Save what was done");
    assert!(window.shows("300 minutes are 5 hours."));
    window.press("Save anyway");
    window.go("History");
    assert!(window.shows("Plank"));
}
