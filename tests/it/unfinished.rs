//! Half-typed forms: said where one would look for it, and nothing of it lost on the way.

use eframe::egui::Key;
use egui_kittest::kittest::Queryable;

use crate::window::{LARGE, Window};

const RUN: &str = "What was done: Run";
const NEW: &str = "Unfinished: Run, ";

#[test]
fn a_session_half_typed_yesterday_is_gone_on_with_or_put_away() {
    let mut window = Window::sample(LARGE);
    window.go("Log");
    window.press(RUN);
    window.write("Note", "half a sentence");
    assert!(window.shows("Not saved yet"));
    window.at("2026-11-22T09:00:00+01:00");
    let mut window = window.reopened();
    window.go("Log");
    assert!(window.shows(NEW) && window.text("Note").is_empty());
    // What is typed today is beside it.
    window.write("Note", "another one");
    window.press("Continue Run, yesterday, 07:00");
    assert_eq!(window.text("Note"), "half a sentence");
    assert!(window.shows("Unfinished: A session"), "today's is said now");
    window.press("Discard A session, today, 09:00");
    assert!(!window.shows("Unfinished: "));
    assert_eq!(window.text("Note"), "half a sentence");
    window.press("Clear");
    let mut window = window.reopened();
    window.go("Log");
    assert!(!window.shows("Unfinished: ") && window.text("Note").is_empty() && !window.shows("Not saved yet"));
}

#[test]
fn half_an_answer_to_a_session_is_said_on_the_log() {
    let mut window = Window::sample(LARGE);
    window.go("Log");
    let answer = window.names_ending("").into_iter().find(|name| name.starts_with("Edit Walk-run")).unwrap();
    window.press(&answer);
    window.write("Note", "half an answer");
    window.go("Trends");
    let mut window = window.reopened();
    window.go("Log");
    assert!(window.text("Note").is_empty());
    let go_on = window.names_ending("").into_iter().find(|name| name.starts_with("Continue Walk-run, ")).unwrap();
    window.press(&go_on);
    assert_eq!(window.text("Note"), "half an answer");
    assert!(!window.shows("Unfinished: "));
    window.press("Leave as it was");
    assert!(!window.shows("Unfinished: "));
}

#[test]
fn a_check_in_that_is_not_saved_says_so_and_can_be_put_away() {
    let mut window = Window::sample(LARGE);
    assert!(!window.shows("Not saved yet"));
    window.set("Stiffness on first steps", 4.0);
    assert!(window.shows("Not saved yet"));
    window.at("2026-11-22T07:00:00+01:00");
    window.press("To Sunday 22 November");
    assert!(window.shows("Unfinished check-in of Saturday 21 November."));
    window.press("Discard the unfinished check-in of Saturday 21 November");
    assert!(!window.shows("Unfinished check-in"));
    let mut window = window.reopened();
    window.go("Today");
    assert!(!window.shows("Unfinished check-in"));
}

#[test]
fn a_note_that_is_too_long_says_so_beside_every_field_and_saving_says_why_not() {
    let long = "x".repeat(64 * 1024 + 1);
    let nearly = "x".repeat(60 * 1024);
    let forms: [(&str, &[&str], &str, &str); 4] = [
        ("Today", &["Edit"], "Note", "Save check-in"),
        ("Log", &[RUN], "Note", "Save session"),
        ("Readiness", &["Evaluate now"], "Note to the evaluation (optional)", "Save the evaluation"),
        ("Readiness", &["Record it…"], "Note to the clearance (optional)", "Record the clearance"),
    ];
    for (screen, open, field, save) in forms {
        let mut window = crate::failed_saves::window();
        window.go(screen);
        open.iter().for_each(|press| window.press(press));
        if field.contains("clearance") {
            window.write("Who cleared you", "the practice");
        }
        window.write(field, &nearly);
        assert!(window.shows("4 kB are left."), "{save}");
        window.write(field, &long);
        assert!(window.shows("This note is 1 kB too long: 64 kB is the most."), "{save}");
        window.press(save);
        assert!(window.shows("Not saved: a note is too long."), "{save}");
        window.write(field, "short");
        assert!(!window.shows("too long"), "{save}");
        window.press(save);
        assert!(!window.shows("Not saved: "), "{save}");
    }
}

#[test]
fn a_test_with_nothing_in_it_and_a_clearance_by_nobody_say_why_they_are_not_saved() {
    let mut window = crate::failed_saves::window();
    window.press("Save the test");
    assert!(window.shows("Nothing to save yet."));
    window.set("Right: worst pain", 2.0);
    assert!(!window.shows("Nothing to save yet."));
    window.press("Record it…");
    window.press("Record the clearance");
    assert!(window.shows("Not saved: say who cleared you."));
}

#[test]
fn a_saved_check_in_says_the_zone_it_led_to() {
    let mut window = Window::sample(LARGE);
    window.set("Stiffness on first steps", 9.0);
    window.set("Pain at rest", 7.0);
    window.key(Key::Enter);
    assert!(window.shows("Check-in for Saturday 21 November saved. Red zone."));
}

#[test]
fn the_reason_a_test_cannot_be_saved_is_said_once() {
    let mut window = Window::begun("Right");
    window.go("Readiness");
    window.press("Save the test");
    assert_eq!(window.harness.query_all_by_label_contains("Nothing to save yet.").count(), 1);
}
