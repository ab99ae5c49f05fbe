//! The frame, History, Report and Settings through the real app, with the sample journal in a file.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::window::{LARGE, Window};

#[test]
fn the_keys_go_from_screen_to_screen() {
    let mut window = Window::sample([1180.0, 780.0]);
    for (key, title) in [(Key::Num6, "History"), (Key::Num8, "Settings"), (Key::S, "Report")] {
        window.ctrl(key);
        window.harness.get_by_role_and_label(Role::Heading, title);
    }
    window.harness.key_press_modifiers(Modifiers::NONE, Key::Questionmark);
    window.harness.event(eframe::egui::Event::Text("?".to_owned()));
    window.harness.run();
    assert!(window.shows("undo the latest change"));
    window.harness.key_press(Key::Escape);
    window.harness.run();
    assert!(!window.shows("undo the latest change"));
}

#[test]
fn a_small_window_keeps_every_screen_within_reach() {
    let mut bar = Window::sample([760.0, 560.0]);
    bar.press("History");
    bar.harness.get_by_role_and_label(Role::Heading, "History");
    let mut menu = Window::sample([380.0, 280.0]);
    menu.press("Screens");
    menu.press("Settings");
    menu.harness.get_by_role_and_label(Role::Heading, "Settings");
}

#[test]
fn before_there_is_anything_only_report_and_settings_are_open() {
    let mut window = Window::empty([1180.0, 780.0]);
    assert_eq!(window.count("Trends"), 0);
    window.ctrl(Key::Num3);
    assert_eq!(window.count("Trends"), 0);
    window.press("Report");
    window.harness.get_by_role_and_label(Role::Heading, "Report");
    window.press("First start");
}

#[test]
fn a_withdrawn_record_stays_in_the_history_and_can_be_restored() {
    let mut window = Window::sample([1180.0, 780.0]);
    window.ctrl(Key::Num6);
    window.press("Mon 9 Nov: yellow");
    assert!(window.shows("Monday 9 November 2026"));
    window.press("Withdraw: Walk-run · 17:45");
    assert!(window.shows("withdrawn"));
    assert_eq!(window.count("Mon 9 Nov: green"), 1, "without the run the day is as its morning");
    window.press("Restore: Walk-run · 17:45");
    assert_eq!(window.count("Mon 9 Nov: yellow"), 1, "the run comes back with what it did");
    window.ctrl(Key::Z);
    assert_eq!(window.count("Mon 9 Nov: green"), 1);
}

#[test]
fn what_was_withdrawn_by_another_press_stays_so_when_its_session_comes_back() {
    let mut window = Window::sample([1180.0, 1400.0]);
    window.ctrl(Key::Num6);
    window.press("Mon 9 Nov: yellow");
    // In the same second as its session, by the window's clock.
    window.press("Withdraw: How it took it · Right Achilles");
    window.press("Withdraw: Walk-run · 17:45");
    window.press("Restore: Walk-run · 17:45");
    assert!(window.can_press("Restore: How it took it · Right Achilles"));
}

#[test]
fn the_arrow_keys_go_from_day_to_day() {
    let mut window = Window::sample([1180.0, 780.0]);
    window.ctrl(Key::Num6);
    window.press("Mon 9 Nov: yellow");
    window.harness.key_press(Key::ArrowUp);
    window.harness.run();
    assert!(window.shows("Monday 2 November 2026"));
    window.harness.key_press(Key::ArrowRight);
    window.harness.run();
    assert!(window.shows("Tuesday 3 November 2026"));
}

#[test]
fn what_is_saved_as_a_journal_is_already_there_when_it_is_looked_at() {
    let mut window = Window::sample([1180.0, 1400.0]);
    window.ctrl(Key::S);
    let report = window.file("springback-report-2026-11-21.csv");
    window.press("Save report");
    window.wait_for(&format!("Saved {}", report.display()));
    assert!(std::fs::read_to_string(&report).unwrap().starts_with("date,weekday,side"));
    window.press("Close");
    window.press("What: Journal");
    window.press("Save journal");
    let journal = window.file("springback-journal-2026-11-21.csv");
    window.wait_for(&format!("Saved {}", journal.display()));
    let text = std::fs::read_to_string(&journal).unwrap();
    let extra = "heel_raise,,,2026-11-20,,,left,,,,,,,,,,,,,,,,,,,,,,30,,,,,,0";
    let extra = format!("{extra}{}\r\n", ",".repeat(50 - extra.matches(',').count()));
    std::fs::write(&journal, text + &extra + &extra.replace("2026-11-20", "2027-01-01")).unwrap();
    window.write("File to import", &journal.to_string_lossy());
    window.press("Preview");
    window.wait_for("Nothing has been taken yet.");
    assert!(window.shows("column date: “2027-01-01”"));
    window.press("Import 1 entry");
    // A backup is made before.
    window.wait_for("Imported 1 entry.");
    assert!(!window.shows("Nothing has been taken yet."));
    window.ctrl(Key::Num6);
    window.press("Fri 20 Nov: ");
    assert!(window.shows("Heel-raise test · Left Achilles"));
}

#[test]
fn the_window_neither_writes_over_its_own_journal_nor_reads_it_as_a_file() {
    let mut window = Window::sample([1180.0, 1400.0]);
    window.ctrl(Key::S);
    let own = window.file("journal.springback");
    let before = std::fs::read(&own).unwrap();
    window.write("File", &own.to_string_lossy());
    window.press("Save report");
    window.wait_for("is the journal itself, which an export must not replace");
    assert_eq!(std::fs::read(&own).unwrap(), before);
    window.press("Close");
    window.write("File to import", &own.to_string_lossy());
    window.press("Preview");
    window.wait_for("is the journal itself. Nothing was taken from it");
    assert!(!window.shows("Nothing has been taken yet."));
}

#[test]
fn a_red_flag_is_raised_and_taken_back_in_settings_too() {
    let mut window = Window::sample([1180.0, 1400.0]);
    window.ctrl(Key::Num8);
    window.press("Something sudden? A pop, a swollen calf, fever…");
    window.press("Fever, or hot red skin: yes");
    window.press("Save answers");
    assert!(window.shows("You answered yes to “Fever, or hot red skin” (today)."));
    window.press("I answered by mistake…");
    window.press("Change to no: Fever, or hot red skin");
    assert!(window.shows("No red flag is up."));
}

#[test]
fn a_choice_that_changes_verdicts_is_kept_as_a_fact() {
    let mut window = Window::sample([1180.0, 1400.0]);
    window.ctrl(Key::Num8);
    window.press("A significant morning rise is read: strict");
    window.press("The day begins at: 3:00");
    window.press("The day begins at: 5:00");
    window.press("Recovered today: Right Achilles, midportion");
    window.ctrl(Key::Num6);
    assert!(window.shows("Morning rise read: strict"));
    assert!(window.shows("The day begins at 5 o'clock"));
    assert!(window.shows("Right Achilles, midportion: recovered"));
    assert!(window.shows("corrected"), "a second thought on the same day corrects the first");
}

#[test]
fn with_every_tendon_recovered_none_is_said_to_be_missing() {
    let mut window = Window::sample(LARGE);
    window.go("Settings");
    window.press("Recovered today: Right Achilles, midportion");
    window.go("Today");
    assert!(window.shows("No tendon is marked as affected now") && !window.shows("No tendon is set up yet"));
}
