//! A visit to the therapist: beside whatever else a day was, from Today and from Report.

use eframe::egui::Key;

use crate::window::{LARGE, Window};

#[test]
fn a_visit_stands_beside_what_the_day_was() {
    let mut window = Window::sample(LARGE);
    window.press("The day was: Ill");
    window.press("Therapy: Saw the therapist");
    assert!(window.is_chosen("The day was: Ill") && window.is_chosen("Therapy: Saw the therapist"));
    window.press("The day was: Away");
    assert!(window.is_chosen("The day was: Away") && window.is_chosen("Therapy: Saw the therapist"));
    window.press("The day was: Away");
    assert!(!window.is_chosen("The day was: Away") && window.is_chosen("Therapy: Saw the therapist"));
    window.ctrl(Key::Num6);
    window.press("Sat 21 Nov: ");
    assert!(window.shows("Saw the therapist"));
    window.ctrl(Key::Num1);
    window.press("Therapy: Saw the therapist");
    assert!(!window.is_chosen("Therapy: Saw the therapist"));
}

#[test]
fn a_visit_makes_no_day_one_of_rest() {
    let mut window = Window::sample(LARGE);
    let planned = |window: &mut Window| {
        window.ctrl(Key::Num5);
        window.names_ending("")
    };
    let before = planned(&mut window);
    window.ctrl(Key::Num1);
    window.press("Therapy: Saw the therapist");
    let after = planned(&mut window);
    let toast = |name: &String| name.contains("Saw the therapist") || name == "Undo" || name == "Close";
    let said: Vec<String> = after.into_iter().filter(|name| !toast(name)).collect();
    let before: Vec<String> = before.into_iter().filter(|name| !toast(name)).collect();
    assert_eq!(said, before);
}

#[test]
fn report_says_when_the_therapist_was_last_seen() {
    let mut window = Window::begun("Right");
    window.ctrl(Key::S);
    assert!(window.shows("No visit to the therapist is recorded yet."));
    window.press("I saw the therapist today");
    assert!(window.shows("Last visit to the therapist: 21 November 2026."));
    assert!(!window.can_press("I saw the therapist today"));
    window.ctrl(Key::Z);
    assert!(window.shows("No visit to the therapist is recorded yet."));
}
