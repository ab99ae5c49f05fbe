//! A page opens at its top, or at what it was opened for; and text is as large as the settings say.

use eframe::egui::accesskit::Role;
use eframe::egui::scroll_area::State;
use eframe::egui::{Context, Event, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use springback::app::{App, Home, Start};
use springback::platform::clock::ManualClock;
use springback::platform::dialogs::Dialogs;
use springback::platform::settings::Settings;

use crate::window::{LARGE, Window, opening};

const SMALL: [f32; 2] = [760.0, 560.0];

/// Turns the wheel over the middle of the page.
fn scroll_down(window: &mut Window, points: f32) {
    window.harness.event(Event::PointerMoved(pos2(400.0, 300.0)));
    window.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -points),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.harness.run();
}

/// Where a heading is, from the top of the window.
fn top_of(window: &Window, heading: &str) -> f32 {
    window.place(Role::Heading, heading).unwrap_or_else(|| panic!("{heading} is not there")).top()
}

#[test]
fn a_page_opens_at_its_top_wherever_it_was_left() {
    let mut window = Window::sample(SMALL);
    for name in ["Today", "Log", "Trends", "Readiness", "Plan", "History", "Report", "Settings"] {
        window.go(name);
        let title = window.headings()[0].clone();
        let fresh = top_of(&window, &title);
        scroll_down(&mut window, 300.0);
        assert!(top_of(&window, &title) < fresh - 100.0, "{name} can be scrolled");
        window.go(if name == "Log" { "Plan" } else { "Log" });
        window.go(name);
        assert_eq!(top_of(&window, &title), fresh, "{name}");
    }
}

#[test]
fn what_to_do_today_opens_at_the_exercises() {
    for size in [SMALL, [1180.0, 780.0]] {
        let mut window = Window::sample(size);
        scroll_down(&mut window, 3000.0);
        window.press("Show what to do today");
        let top = top_of(&window, "What to do today");
        assert!((0.0..200.0).contains(&top), "{top} at {size:?}");
        assert!(top_of(&window, "Plan") < 0.0, "it was brought up");
        // Asked for once: the next time the plan opens at its own top.
        window.go("Log");
        window.go("Plan");
        assert!(top_of(&window, "Plan") > 0.0);
    }
}

#[test]
fn how_far_a_page_was_scrolled_is_forgotten_at_the_next_start() {
    let ctx = Context::default();
    let page = Id::unique("a page of the last time");
    State::default().store(&ctx, page);
    let start = Start {
        clock: ManualClock::new(opening(), "").clock(),
        settings: Settings::default(),
        settings_path: None,
        home: Home::Memory,
        notice: None,
        dialogs: Dialogs::System,
    };
    drop(App::new(&ctx, start));
    assert!(State::load(&ctx, page).is_none());
}

#[test]
fn the_keys_change_the_one_size_of_text_the_settings_show_and_keep() {
    let folder = Window::sample(LARGE).closed();
    let mut window = Window::in_folder(folder, "journal.springback");
    let zoom = |window: &Window| window.harness.ctx.zoom_factor();
    for key in [Key::Plus, Key::Equals] {
        window.ctrl(key);
    }
    assert!((zoom(&window) - 1.25).abs() < 0.001, "{}", zoom(&window));
    assert_eq!(Settings::load(&window.file("settings.toml")).settings.text_percent.get(), 125);
    window.go("Settings");
    assert!(window.is_chosen("Text size: 125 %"));
    // The next start is as large.
    let mut window = Window::in_folder(window.closed(), "journal.springback");
    assert!((zoom(&window) - 1.25).abs() < 0.001, "{}", zoom(&window));
    window.ctrl(Key::Minus);
    assert!((zoom(&window) - 1.1).abs() < 0.001, "{}", zoom(&window));
    window.ctrl(Key::Num0);
    assert!((zoom(&window) - 1.0).abs() < 0.001, "{}", zoom(&window));
    for _ in 0..12 {
        window.ctrl(Key::Plus);
    }
    assert!((zoom(&window) - 2.0).abs() < 0.001, "no further than the settings go");
    window.go("Settings");
    assert!(window.is_chosen("Text size: 200 %"));
    window.press("Text size: 100 %");
    assert!((zoom(&window) - 1.0).abs() < 0.001);
}

#[test]
fn the_keys_for_the_size_of_text_work_where_no_journal_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_folder(folder, "none.springback");
    window.ctrl(Key::Plus);
    assert!((window.harness.ctx.zoom_factor() - 1.1).abs() < 0.001);
}
