//! What a session was, to the second and to the shoes: typed, shown, corrected, and in History in words.

use eframe::egui::Key;

use crate::window::Window;

fn log(window: &mut Window, activity: &str) {
    window.go("Log");
    window.press(&format!("What was done: {activity}"));
}

#[test]
fn minutes_are_typed_with_a_comma_or_a_point_and_said_without_needless_digits() {
    let mut window = Window::begun("Right");
    log(&mut window, "Run");
    window.write("Minutes in all", "24,50");
    window.write("Minutes running", "12.25");
    window.press("Save session");
    assert!(window.shows("24.5 min · 12.25 min running"));
    window.ctrl(Key::Num6);
    window.press("Sat 21 Nov: ");
    assert!(window.shows("24.5 min") && window.shows("12.25 min"));
    window.press("Edit: Run · 07:00");
    assert_eq!((window.text("Minutes in all"), window.text("Minutes running")), ("24.5".into(), "12.25".into()));
    window.write("Minutes in all", "25.0");
    window.press("Save session");
    assert!(window.shows("25 min · 12.25 min running"));
}

#[test]
fn shoes_and_cadence_are_asked_of_what_has_steps() {
    let mut window = Window::begun("Right");
    log(&mut window, "Calf strength");
    assert_eq!((window.count("Shoes"), window.count("Cadence")), (0, 0));
    log(&mut window, "Walk");
    window.write("Minutes in all", "40");
    window.write("Shoes", "the blue ones");
    window.write("Cadence", "500");
    window.press("Save session");
    assert!(window.shows("No session yet."), "nobody walks so fast");
    window.write("Cadence", "112");
    window.press("Save session");
    window.ctrl(Key::Num6);
    window.press("Sat 21 Nov: ");
    assert!(window.shows("the blue ones") && window.shows("112 steps a minute"));
    window.press("Edit: Walk · 07:00");
    assert_eq!((window.text("Shoes"), window.text("Cadence")), ("the blue ones".into(), "112".into()));
    window.write("Shoes", "the old ones");
    window.press("Save session");
    window.ctrl(Key::Num6);
    window.press("Sat 21 Nov: ");
    assert!(window.shows("Shoes the blue ones → the old ones"));
}
