//! The main job through the window alone, from an empty journal to an open plan.

use chrono::{NaiveDate, TimeDelta};
use eframe::egui::Key;

use crate::window::Window;

/// What is entered on the way to the gate; one of it can be spoilt.
#[derive(Clone, Copy)]
struct Entered {
    eased_min: f64,
    rest_pain: f64,
    daily_pain: f64,
    raises: &'static str,
    raise_pain: f64,
}

const GOOD: Entered = Entered { eased_min: 4.0, rest_pain: 0.0, daily_pain: 1.0, raises: "22", raise_pain: 1.0 };

/// Fourteen mornings by slider and Enter, the last with what is to be tried, then the test.
fn way_to_the_gate(last: Entered) -> Window {
    let mut window = Window::begun("Right");
    let first = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    for n in 0..14 {
        let date = first + TimeDelta::days(n);
        window.at(&format!("{date}T07:00:00+01:00"));
        window.go("Today");
        let entered = if n == 13 { last } else { GOOD };
        window.set("Stiffness on first steps", 2.0);
        window.set("Minutes until it eased", entered.eased_min);
        window.set("Pain at rest", entered.rest_pain);
        window.set("Walking and stairs", entered.daily_pain);
        window.press("Save check-in");
    }
    window.go("Readiness");
    window.press("Surface: flat ground");
    window.write("Right: controlled raises", last.raises);
    window.set("Right: worst pain", last.raise_pain);
    window.press("Save the test");
    window
}

#[test]
fn from_an_empty_journal_to_an_open_plan() {
    let mut window = way_to_the_gate(GOOD);
    assert!(window.shows("5 of 5"));
    window.press("Start the plan");
    assert!(window.shows("1 min run, 2 min walk × 8"));
    window.go("Today");
    assert!(window.shows("Step 1"));
}

#[test]
fn with_any_one_criterion_spoilt_the_start_stays_closed() {
    let spoilt = [
        Entered { eased_min: 6.0, ..GOOD },
        Entered { rest_pain: 2.0, ..GOOD },
        Entered { daily_pain: 5.0, ..GOOD },
        Entered { raises: "19", ..GOOD },
        Entered { raise_pain: 4.0, ..GOOD },
    ];
    for entered in spoilt {
        let window = way_to_the_gate(entered);
        assert!(window.shows("4 of 5") && window.shows("Start the plan"));
        assert!(!window.can_press("Start the plan"));
    }
}

#[test]
fn a_check_in_changes_the_verdict_and_undo_restores_it() {
    let mut window = Window::sample(crate::window::LARGE);
    assert!(window.shows("Waiting for answers"));
    window.set("Stiffness on first steps", 9.0);
    window.set("Pain at rest", 7.0);
    window.key(Key::Enter);
    assert!(window.shows("Red zone"));
    window.press("Undo");
    assert!(window.shows("Waiting for answers") && !window.shows("Red zone"));
}

#[test]
fn closed_and_opened_again_everything_is_there() {
    let mut window = Window::sample(crate::window::LARGE);
    window.set("Stiffness on first steps", 1.0);
    window.set("Minutes until it eased", 2.0);
    window.key(Key::Enter);
    window.press("Log");
    window.press("Today");
    let mut window = window.reopened();
    window.go("History");
    assert!(window.shows("Saturday 21 November"));
    assert_eq!(window.count("Start a new one"), 0);
    window.go("Today");
    assert!(window.can_press("Edit"));
}
