//! Where the focus is: always somewhere that speaks, and always in sight.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Rect};
use egui_kittest::kittest::NodeT;

use crate::window::{LARGE, Window};

const SCREENS: [&str; 8] = ["Today", "Log", "Trends", "Readiness", "Plan", "History", "Report", "Settings"];
const NUMBERS: [Key; 8] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8];

/// The focused node: its role, its name and where it is.
fn focused(window: &Window) -> Option<(Role, String, Rect)> {
    let nodes = window.harness.root().children_recursive();
    let node = nodes.filter(|node| node.accesskit_node().is_focused()).last()?;
    let (role, name) = (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default());
    Some((role, name, node.rect()))
}

fn name(window: &Window) -> String {
    focused(window).map(|(_, name, _)| name).unwrap_or_default()
}

/// Presses what is called so with the keys: it has the focus then.
fn enter(window: &mut Window, label: &str) {
    window.focus(label);
    window.key(Key::Enter);
}

#[test]
fn another_screen_has_its_title_spoken() {
    let mut window = Window::sample(LARGE);
    assert_eq!(name(&window), "Stiffness on first steps", "it opens on the first slider");
    for (key, screen) in NUMBERS.into_iter().zip(SCREENS).skip(1).chain([(Key::Num1, "Today")]) {
        window.ctrl(key);
        let (role, name, _) = focused(&window).unwrap();
        assert_eq!(role, Role::Heading, "{screen}: {name}");
        assert!(!name.is_empty(), "{screen}");
    }
    window.key(Key::ArrowDown);
    assert_eq!(name(&window), "Stiffness on first steps", "from the title down to the first question");
}

#[test]
fn saving_leads_to_the_zone_and_undoing_to_what_came_back() {
    let mut window = Window::sample(LARGE);
    window.set("Stiffness on first steps", 9.0);
    window.set("Pain at rest", 7.0);
    window.key(Key::Enter);
    let (role, said, _) = focused(&window).unwrap();
    assert_eq!((role, said.as_str()), (Role::Heading, "Red zone"));
    window.ctrl(Key::Z);
    assert_eq!(name(&window), "Stiffness on first steps");
    assert_eq!(window.value("Pain at rest").as_deref(), Some("7 /10"));
}

#[test]
fn a_saved_session_is_spoken() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Walk");
    window.ctrl(Key::Enter);
    assert_eq!(name(&window), "Walk, today, 07:00");
}

#[test]
fn first_start_goes_on_to_the_next_steps_first_control() {
    let mut window = Window::empty(LARGE);
    assert_eq!(focused(&window).unwrap().0, Role::Heading);
    window.key(Key::ArrowDown);
    window.key(Key::Space);
    enter(&mut window, "Next");
    assert_eq!(name(&window), "It began to hurt: Give a date", "{}", name(&window));
    window.key(Key::Enter);
    assert_eq!(name(&window), "Saturday 21 November 2026", "the calendar opens with the keys in it");
    window.key(Key::Escape);
    assert_eq!(name(&window), "It began to hurt: Give a date", "nothing was given by opening it");
    window.key(Key::Enter);
    window.key(Key::ArrowUp);
    window.key(Key::ArrowLeft);
    window.key(Key::Enter);
    assert!(window.shows("Fri 13 Nov"), "a week and a day before");
}

#[test]
fn a_closed_dialog_gives_the_focus_back() {
    let mut window = Window::begun("Right");
    window.key(Key::ArrowDown);
    window.at_once([Event::Text("?".to_owned())]);
    assert_eq!(name(&window), "Keys");
    window.key(Key::Escape);
    assert_eq!(name(&window), "Minutes until it eased");
    enter(&mut window, "Keys");
    window.key(Key::Escape);
    assert_eq!(name(&window), "Keys", "the link that opened it");
}

#[test]
fn escape_takes_no_focus_away() {
    let mut window = Window::begun("Right");
    window.key(Key::Escape);
    assert_eq!(name(&window), "Stiffness on first steps");
}

#[test]
fn what_is_gone_leaves_the_focus_to_what_came() {
    let mut window = Window::sample(LARGE);
    window.go("Readiness");
    for _ in 0..60 {
        window.key(Key::Tab);
        assert!(focused(&window).is_some_and(|(_, name, _)| !name.is_empty()));
    }
    window.go("Today");
    window.set("Stiffness on first steps", 1.0);
    window.ctrl(Key::Enter);
    enter(&mut window, "Edit");
    assert_eq!(name(&window), "Stiffness on first steps");
}

#[test]
fn the_days_are_one_stop_and_the_arrows_go_from_day_to_day() {
    let mut window = Window::begun("Right");
    window.focus("today: ");
    let today = name(&window);
    window.key(Key::ArrowLeft);
    assert!(name(&window).starts_with("yesterday: "), "{}", name(&window));
    window.key(Key::ArrowRight);
    assert_eq!(name(&window), today);
    window.key(Key::Tab);
    assert!(!name(&window).contains("Nov: "), "one stop: {}", name(&window));
}

#[test]
fn arrows_on_a_button_lead_nowhere_else() {
    let mut window = Window::begun("Right");
    window.focus("Save check-in");
    for key in [Key::ArrowLeft, Key::ArrowRight] {
        window.key(key);
        assert_eq!(name(&window), "Save check-in");
    }
    window.key(Key::ArrowUp);
    assert_eq!(name(&window), "Note", "up is the question before it");
}

#[test]
fn what_has_the_focus_is_in_sight_on_every_screen() {
    for size in [[760.0, 560.0], [380.0, 280.0]] {
        let mut window = Window::sample(size);
        for (number, screen) in NUMBERS.into_iter().zip(SCREENS) {
            window.ctrl(number);
            let mut seen: Vec<String> = Vec::new();
            for _ in 0..60 {
                window.key(Key::Tab);
                let Some((_, name, rect)) = focused(&window) else { panic!("{screen}: nothing has the focus") };
                let is_in_sight = rect.top() >= 0.0 && rect.bottom() <= size[1];
                assert!(is_in_sight || rect.height() > size[1] / 2.0, "{screen} at {size:?}: {name:?} is at {rect:?}");
                seen.push(name);
            }
            seen.dedup();
            assert!(seen.len() > 5, "{screen}: {seen:?}");
        }
    }
}

#[test]
fn a_digit_brings_its_slider_into_sight() {
    let mut window = Window::begun_in("Right", [380.0, 280.0]);
    window.at_once([Key::ArrowDown; 3].into_iter().flat_map(|key| {
        [true, false].map(|pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        })
    }));
    let (_, name, rect) = focused(&window).unwrap();
    assert_eq!(name, "Walking and stairs");
    assert!(rect.top() >= 0.0 && rect.bottom() <= 280.0, "{rect:?}");
}

#[test]
fn closing_a_notice_gives_the_focus_back_to_what_had_it() {
    let mut window = Window::sample(LARGE);
    window.press("The day was: Ill");
    window.focus("Save check-in");
    window.click("Close");
    assert_eq!(name(&window), "Save check-in");
}
