//! Undo and redo through the window: one act at a time, and what was typed comes back to its form.

use eframe::egui::{Key, Modifiers};

use crate::window::{LARGE, Window};

const STIFFNESS: &str = "Stiffness on first steps";

fn redo(window: &mut Window) {
    window.harness.key_press_modifiers(Modifiers { shift: true, ..Modifiers::COMMAND }, Key::Z);
    window.harness.run();
}

/// A check-in of 2, corrected to 3.
fn corrected() -> Window {
    let mut window = Window::begun("Right");
    window.set(STIFFNESS, 2.0);
    window.ctrl(Key::Enter);
    window.press("Edit");
    window.set(STIFFNESS, 3.0);
    window.ctrl(Key::Enter);
    window
}

#[test]
fn ctrl_shift_z_and_ctrl_y_redo_what_was_undone_and_never_undo() {
    let mut window = corrected();
    redo(&mut window);
    assert!(window.shows("Nothing to redo.") && window.shows("Stiffness on first steps: 3 /10"));
    window.ctrl(Key::Z);
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("3 /10"), "what was typed is typed again");
    window.ctrl(Key::Z);
    assert!(window.shows("0 of the last 14 mornings"));
    redo(&mut window);
    assert!(window.shows("Redone: check-in of Saturday 21 November.") && window.shows("1 of the last 14 mornings"));
    window.ctrl(Key::Y);
    assert!(window.shows("Redone: correction of check-in of Saturday 21 November."));
    assert!(window.shows("Stiffness on first steps: 3 /10"), "{:?}", window.value(STIFFNESS));
    window.ctrl(Key::Y);
    assert!(window.shows("Nothing to redo."));
}

#[test]
fn one_correction_after_the_other_is_undone_and_redone() {
    let mut window = corrected();
    window.press("Edit");
    window.set(STIFFNESS, 4.0);
    window.ctrl(Key::Enter);
    let said = |window: &Window, n: u8| window.shows(&format!("Stiffness on first steps: {n} /10"));
    assert!(said(&window, 4));
    for _ in 0..3 {
        window.ctrl(Key::Z);
        assert!(!window.shows("Nothing of it is left"));
    }
    assert!(window.shows("0 of the last 14 mornings"));
    for _ in 0..3 {
        window.ctrl(Key::Y);
        assert!(!window.shows("Nothing of it is left"));
    }
    assert!(window.shows("1 of the last 14 mornings"));
    window.ctrl(Key::Z);
    assert!(window.shows("Undone: correction of check-in of Saturday 21 November."));
}

#[test]
fn another_act_leaves_nothing_to_redo() {
    let mut window = corrected();
    window.press("Undo");
    assert!(window.can_press("Redo"));
    window.press("The day was: Rest day");
    assert!(!window.can_press("Redo"));
    window.ctrl(Key::Y);
    assert!(window.shows("Nothing to redo."));
}

#[test]
fn an_undone_session_opens_with_what_was_typed() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Walk");
    window.write("Minutes in all", "25");
    window.set("Worst pain", 2.0);
    window.ctrl(Key::Enter);
    window.go("Trends");
    window.ctrl(Key::Z);
    assert!(window.shows("Undone: Walk") && window.shows("No session yet."));
    assert_eq!(
        (window.text("Minutes in all"), window.value("Worst pain")),
        ("25".to_owned(), Some("2 /10".to_owned()))
    );
    window.press("Redo");
    assert!(window.shows("Walk, today, 07:00"));
    assert_eq!(window.text("Minutes in all"), "", "a new form is ready");
}

#[test]
fn an_undone_test_opens_with_what_was_typed() {
    let mut window = Window::begun("Right");
    window.go("Readiness");
    window.press("Surface: flat ground");
    window.write("Right: controlled raises", "14");
    window.ctrl(Key::Enter);
    assert!(window.shows("Heel-raise test saved"));
    window.go("Today");
    window.ctrl(Key::Z);
    assert!(window.shows("Undone: heel-raise test of Saturday 21 November."));
    assert_eq!(window.text("Right: controlled raises"), "14");
}

#[test]
fn what_is_being_typed_is_not_given_up_for_an_undone_form() {
    let mut window = Window::begun("Right");
    window.go("Log");
    window.press("What was done: Walk");
    window.ctrl(Key::Enter);
    window.press("What was done: Run");
    window.set("Worst pain", 4.0);
    window.ctrl(Key::Z);
    assert!(window.shows("Undone: Walk"));
    assert_eq!(window.value("Worst pain").as_deref(), Some("4 /10"), "the new one stays");
}

#[test]
fn an_act_on_the_sample_is_undone_in_the_sample() {
    let mut window = Window::sample(LARGE);
    window.ctrl(Key::Z);
    assert!(window.shows("Nothing to undo."));
}

/// A red flag is up, and the form for what a clinician said is filled in and saved.
fn word_saved(said: &str) -> Window {
    let mut window = Window::of_story("affected right\n1: flag fever\n", "2026-06-01T12:00:00+02:00");
    window.press("Record what the clinician said…");
    window.write("Who looked", "Dr Meyer");
    window.press(&format!("The clinician said: {said}"));
    window.write("Note (optional)", "blood taken");
    window.press("Save what was said");
    assert!(!window.shows("Who looked"));
    window
}

#[test]
fn an_undone_word_of_a_clinician_opens_with_what_was_typed() {
    for said in ["Not yet, more tests", "Load and running are fine"] {
        let mut window = word_saved(said);
        window.go("Trends");
        window.ctrl(Key::Z);
        assert_eq!(window.text("Who looked"), "Dr Meyer", "{said}");
        assert_eq!(window.text("Note (optional)"), "blood taken");
        assert!(window.is_chosen(&format!("The clinician said: {said}")));
        redo(&mut window);
        assert!(!window.shows("Who looked") && window.shows("Redone: "), "{said}");
        window.ctrl(Key::Z);
        window.press("Save what was said");
        assert!(!window.shows("Who looked"), "it can be saved again");
    }
}

#[test]
fn undone_answers_about_red_flags_open_with_what_was_answered() {
    let mut window = Window::begun("Right");
    window.press("Something sudden? A pop, a swollen calf, fever…");
    window.press("Fever, or hot red skin: no");
    window.press("Save answers");
    window.go("Trends");
    window.ctrl(Key::Z);
    assert!(window.is_chosen("Fever, or hot red skin: no") && window.can_press("Save answers"));
    redo(&mut window);
    assert!(!window.can_press("Save answers") && window.can_press("Something sudden? A pop, a swollen calf, fever…"));
}

#[cfg(unix)]
#[test]
fn an_undo_that_cannot_be_kept_leads_to_another_file_where_the_journal_is_gone() {
    let mut window = Window::sample(LARGE);
    window.set(STIFFNESS, 3.0);
    window.press("Save check-in");
    assert!(window.can_press("Undo"));
    std::fs::remove_file(window.file("journal.springback")).unwrap();
    window.ctrl(Key::Z);
    assert!(window.shows("Save it there"));
}
