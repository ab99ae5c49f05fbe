//! Long work that has the journal to itself: told while it lasts, and cancelled as long as it has changed
//! nothing. Another program's lock makes it last.

use std::path::Path;

use springback::store::backup;

use crate::window::{LARGE, Window};

/// Has a file to itself, so that the program waits for it: two seconds at most.
fn held(file: &Path) -> rusqlite::Connection {
    let holder = rusqlite::Connection::open(file).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    holder
}

#[test]
fn an_import_is_told_while_it_lasts_and_can_be_cancelled_and_tried_again() {
    let mut window = Window::sample(LARGE);
    let file = window.file("one.csv");
    std::fs::write(&file, "record,date,side,stiffness\ncheck_in,2020-05-11,right,3\n").unwrap();
    window.go("Report");
    window.write("File to import", &file.display().to_string());
    window.press("Preview");
    window.wait_for("Nothing has been taken yet.");
    let take = window.names_ending(" 1 entry").remove(0);
    let journal = held(&window.file("journal.springback"));
    window.press(&take);
    assert!(window.shows("One moment") && window.shows("one.csv is being imported."));
    assert!(!window.can_press("Today"), "the journal is not there to be shown");
    window.press("Cancel");
    assert!(window.shows("Stopping…") && !window.can_press("Cancel"));
    drop(journal);
    window.wait_for("Cancelled. Nothing has changed.");
    window.press(&take);
    window.wait_for("Imported 1 entry.");
    window.press("Undo");
    assert!(window.shows("Undone: import of one entry."));
    window.press("Redo");
    assert!(window.shows("Redone: import of one entry."));
}

#[test]
fn a_restore_can_be_cancelled_before_the_journal_is_replaced() {
    let mut window = Window::sample(LARGE);
    window.back_up();
    let path = window.file("journal.springback");
    let before = std::fs::read(&path).unwrap();
    let made = backup::all(&path).remove(0);
    let holder = held(&made.path);
    window.press("Restore the backup of 21 November 2026, 07:00…");
    window.press("Restore it");
    assert!(window.shows("One moment") && window.shows("is being checked and put in place"));
    window.key(eframe::egui::Key::Escape);
    assert!(window.shows("Stopping…"));
    drop(holder);
    window.wait_for("Cancelled. Nothing has changed.");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(backup::all(&path), [made]);
    assert!(window.can_press("Trends"));
}
