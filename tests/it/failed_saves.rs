//! A save that fails: what was typed stays in the form, and saving again records it once.

use springback::journal::Revision;

use crate::diary;
use crate::window::{LARGE, Window};

/// Forty answered mornings, so that an evaluation is due and a reference could move.
pub fn window() -> Window {
    let mornings: String = (1..=40).map(|n| format!("{n}: {}/4\n", if n <= 10 { 4 } else { 2 })).collect();
    let revisions: Vec<Revision> = diary::journal(&format!("affected right\n{mornings}")).revisions().to_vec();
    let mut window = Window::with(LARGE, &revisions);
    window.at("2026-07-10T12:00:00+02:00");
    window.go("Readiness");
    window
}

/// Opens the file as any program could, and does as it likes.
fn meddle(window: &Window, sql: &str) {
    rusqlite::Connection::open(window.file("journal.springback")).unwrap().execute_batch(sql).unwrap();
}

/// Presses a button while the journal cannot take anything up, then again when it can.
fn save_twice(window: &mut Window, save: &str, typed: &[(&str, &str)]) {
    meddle(window, "ALTER TABLE entry RENAME TO out_of_reach");
    window.press(save);
    for (field, text) in typed {
        assert_eq!(window.text(field), *text, "{field} after a save that failed");
    }
    assert!(window.shows("journal.springback"), "it says which file could not be written");
    meddle(window, "ALTER TABLE out_of_reach RENAME TO entry");
    window.press(save);
    assert!(!window.can_press(save), "the form is put away");
}

/// Records of a kind, as the file has them.
fn kept(window: &Window, kind: &str) -> u32 {
    let file = rusqlite::Connection::open(window.file("journal.springback")).unwrap();
    file.query_row("SELECT count(*) FROM record WHERE kind = ?1", [kind], |row| row.get(0)).unwrap()
}

#[test]
fn an_evaluation_that_could_not_be_kept_stays_as_typed() {
    let mut window = window();
    window.press("Evaluate now");
    window.write("VISA-A total, if you have one", "78");
    window.write("Note to the evaluation (optional)", "stairs are easy");
    window.press("Right Achilles: let today's usual become the reference? (stiffness 4 → 2): Move it");
    let typed = [("VISA-A total, if you have one", "78"), ("Note to the evaluation (optional)", "stairs are easy")];
    save_twice(&mut window, "Save the evaluation", &typed);
    assert_eq!((kept(&window, "score"), kept(&window, "evaluation")), (1, 1));
    assert!(window.shows("VISA-A 78 of 100"));
}

#[test]
fn a_heel_raise_test_that_could_not_be_kept_stays_as_typed() {
    let mut window = window();
    window.press("Surface: flat ground");
    window.write("Right: controlled raises", "23");
    window.set("Right: worst pain", 2.0);
    save_twice(&mut window, "Save the test", &[("Right: controlled raises", "23")]);
    assert_eq!(kept(&window, "heel_raise"), 1);
}

#[test]
fn a_clearance_that_could_not_be_kept_stays_as_typed() {
    let mut window = window();
    window.press("Record it…");
    window.write("Who cleared you", "the practice");
    save_twice(&mut window, "Record the clearance", &[("Who cleared you", "the practice")]);
    assert_eq!(kept(&window, "plan"), 1);
}
