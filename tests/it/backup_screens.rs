//! Backups as a person meets them: made by themselves, seen in Settings, restored there and where the
//! journal itself cannot be opened.

use chrono::TimeDelta;
use eframe::egui::Key;
use springback::store::Store;
use springback::store::backup::{self, Backup};

use crate::window::{LARGE, Window};

fn backups(window: &Window) -> Vec<Backup> {
    backup::all(&window.file("journal.springback"))
}

/// Lets the worker finish: until there are so many backups.
fn wait_for_backups(window: &mut Window, count: usize) {
    for _ in 0..500 {
        window.harness.run();
        if backups(window).len() == count {
            window.harness.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("{} backups", backups(window).len());
}

fn check_in(window: &mut Window, stiffness: f64) {
    window.go("Today");
    window.set("Stiffness on first steps", stiffness);
    window.key(Key::Enter);
}

#[test]
fn the_first_change_of_a_day_is_backed_up_and_the_next_are_not() {
    let mut window = Window::sample(LARGE);
    check_in(&mut window, 2.0);
    wait_for_backups(&mut window, 1);
    window.ctrl(Key::Z);
    window.later(TimeDelta::hours(2));
    check_in(&mut window, 4.0);
    window.later(TimeDelta::days(1));
    check_in(&mut window, 1.0);
    wait_for_backups(&mut window, 2);
    window.go("Settings");
    assert!(window.shows("first change of the day"));
    assert_eq!(window.count("Restore the backup of"), 2);
}

#[test]
fn a_backup_made_by_hand_is_restored_from_settings_and_back_again() {
    let mut window = Window::sample(LARGE);
    window.go("Settings");
    assert!(window.shows("No backup yet."));
    window.back_up();
    let holds = backups(&window)[0].revisions.unwrap();
    window.later(TimeDelta::minutes(1));
    check_in(&mut window, 9.0);
    assert!(window.shows("9"));
    window.go("Settings");
    window.press("Restore the backup of 21 November 2026, 07:00…");
    assert!(window.shows("in the journal's place?"));
    window.press("Restore it");
    window.wait_for(&format!("Restored: the journal holds {holds} entries."));
    window.go("Settings");
    assert!(window.shows("before a restore"));
    let before = backups(&window).into_iter().find(|backup| backup.occasion.is_before()).unwrap();
    assert_eq!(before.revisions, Some(holds + 1));
    check_in(&mut window, 2.0);
    assert!(window.can_press("Undo"), "it can be written again");
}

#[test]
fn where_the_journal_is_damaged_its_backups_are_offered() {
    let mut window = Window::sample(LARGE);
    window.back_up();
    let path = window.file("journal.springback");
    let bytes = std::fs::read(&path).unwrap();
    let window_on_it = |window: Window| {
        std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        window.reopened()
    };
    let mut window = window_on_it(window);
    assert!(window.shows("Your journal could not be opened") && window.shows("Its backups"));
    window.press("Restore the backup of 21 November 2026, 07:00…");
    window.wait_for("Restored: the journal holds");
    assert!(window.can_press("Settings"));
    let aside = backups(&window).into_iter().find(|backup| backup.revisions.is_none()).unwrap();
    assert_eq!(std::fs::read(aside.path).unwrap(), bytes[..bytes.len() / 2]);
}

#[test]
fn where_only_backups_are_left_one_is_restored_and_nothing_is_said_to_be_kept() {
    let mut window = Window::sample(LARGE);
    window.back_up();
    std::fs::remove_file(window.file("journal.springback")).unwrap();
    let mut window = window.reopened();
    assert!(window.shows("There is no journal at") && window.shows("Its backups"));
    window.press("Restore the backup of 21 November 2026, 07:00…");
    window.wait_for("Restored: the journal holds");
    assert!(!window.shows("The one before"));
}

#[test]
fn a_copy_is_kept_where_it_was_asked_to() {
    let mut window = Window::sample(LARGE);
    window.go("Settings");
    window.press("Restore from another file…");
    let copy = window.file("copy.springback");
    window.write("Or its path", &copy.to_string_lossy());
    window.press("Keep a copy there");
    window.wait_for(&format!("Saved {}", copy.display()));
    assert!(Store::check(&copy).is_ok());
    window.press("Restore this file");
    window.press("Restore it");
    window.wait_for("Restored: the journal holds");
}

#[test]
fn a_backup_that_could_not_be_made_is_said_and_what_was_saved_stays() {
    let mut window = Window::sample(LARGE);
    std::fs::write(window.file("journal.springback.backups"), b"a file where the folder should be").unwrap();
    check_in(&mut window, 2.0);
    window.wait_for("No backup of");
    window.go("Today");
    window.press("Close");
    assert!(window.can_press("Undo"));
}

#[test]
fn the_sample_is_not_backed_up() {
    let mut window = Window::empty(LARGE);
    window.press("Look around with a sample journal");
    check_in(&mut window, 2.0);
    window.go("Settings");
    assert!(!window.shows("Backups"));
}

#[test]
fn what_can_be_read_of_a_damaged_journal_is_rescued() {
    let window = Window::sample(LARGE);
    let path = window.file("journal.springback");
    // Behind the window's back, one answer is no longer the one that was written.
    let meddle = rusqlite::Connection::open(&path).unwrap();
    meddle.execute_batch("UPDATE check_in SET stiffness = 9 WHERE entry = (SELECT min(entry) FROM check_in)").unwrap();
    drop(meddle);
    let mut window = window.reopened();
    assert!(window.shows("Your journal could not be opened"));
    window.press("Rescue what can be read");
    window.wait_for("entries; 1 is lost.");
    assert!(window.can_press("Settings"));
    assert_eq!(backups(&window).iter().filter(|backup| backup.revisions.is_none()).count(), 1);
}

#[cfg(unix)]
#[test]
fn a_journal_whose_file_was_replaced_goes_on_in_another() {
    let mut window = Window::sample(LARGE);
    let (path, other) = (window.file("journal.springback"), window.file("other.springback"));
    std::fs::rename(&path, &other).unwrap();
    std::fs::write(&path, b"another file").unwrap();
    check_in(&mut window, 3.0);
    assert!(window.shows("was replaced or removed while it was open"));
    assert_eq!(window.value("Stiffness on first steps").as_deref(), Some("3 /10"), "what was typed stays typed");
    let proposed = window.text(&springback::words::Words::english().say("frame-replaced"));
    assert!(proposed.ends_with("springback-2026-11-21.springback"), "{proposed}");
    window.press("Save it there");
    assert!(!window.shows("so nothing can be saved to it"));
    window.press("Save check-in");
    assert!(window.can_press("Undo"));
    assert_eq!(std::fs::read(&path).unwrap(), b"another file");
    drop(window);
}

#[test]
fn who_begins_with_a_backup_restores_it_first() {
    let old = Window::sample(LARGE);
    let copy = old.file("journal.springback");
    let mut window = Window::with(LARGE, &[]);
    window.press("I have a backup");
    window.press("Restore from another file…");
    window.write("Or its path", &copy.to_string_lossy());
    window.press("Restore this file");
    window.press("Restore it");
    window.wait_for("Restored: the journal holds");
    assert!(window.can_press("Trends"), "there is something to show at once");
}
