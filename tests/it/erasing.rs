//! Erasing for good as a person meets it: asked twice, told what the backups hold, and gone everywhere.

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use springback::store::Store;
use springback::store::backup::{self, Backup, Occasion};

use crate::window::{LARGE, Window};

const RUN: &str = "Walk-run · 17:45";
const ERASE_RUN: &str = "Erase for good…: Walk-run · 17:45";

/// History with the day of a run open, after that many backups by hand.
fn history(backups: usize) -> Window {
    let mut window = Window::sample(LARGE);
    for _ in 0..backups {
        window.back_up();
        window.press("Close");
    }
    window.go("History");
    window.press("Mon 9 Nov: yellow");
    window
}

fn backups(window: &Window) -> Vec<Backup> {
    backup::all(&window.file("journal.springback"))
}

/// Asks for the run, up to the second question.
fn ask(window: &mut Window, said_of_backups: &str) {
    window.press(ERASE_RUN);
    window.wait_for(said_of_backups);
}

fn confirm(window: &mut Window, said: &str) {
    window.press("Go on…");
    assert!(window.shows("This cannot be undone."));
    window.press("Erase for good");
    window.wait_for(said);
}

/// How many files beside the journal hold these words.
fn files_with(window: &Window, words: &str) -> usize {
    let path = window.file("journal.springback");
    let files = backups(window).into_iter().map(|backup| backup.path).chain([path]);
    files.filter(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(words)).count()
}

#[test]
fn it_is_asked_twice_and_left_at_either() {
    let mut window = history(0);
    let before = std::fs::read(window.file("journal.springback")).unwrap();
    ask(&mut window, "No backup holds it.");
    assert!(window.shows("Erase for good: Walk-run · 17:45, 9 November 2026?"));
    assert!(window.shows("With it goes 1 entry") || window.shows("entries that say nothing without it"));
    assert!(window.shows("withdrawing is enough") && !window.can_press("Erase for good"));
    window.press("Cancel");
    assert!(!window.shows("withdrawing is enough"));
    ask(&mut window, "No backup holds it.");
    window.press("Go on…");
    assert!(window.shows("This goes from this journal: Walk-run · 17:45, 9 November 2026."));
    window.press("Cancel");
    assert!(!window.shows("This cannot be undone."));
    // Out of sight it is left, too.
    ask(&mut window, "No backup holds it.");
    window.press("Go on…");
    window.go("Today");
    window.go("History");
    assert!(window.can_press(ERASE_RUN) && !window.shows("This cannot be undone."));
    assert_eq!(std::fs::read(window.file("journal.springback")).unwrap(), before);
}

#[test]
fn a_double_click_on_one_question_does_not_answer_the_next() {
    let mut window = history(0);
    window.go("Settings");
    let click = |window: &mut Window, time: f64, name: &str| {
        window.harness.input_mut().time = Some(time);
        window.harness.get_by_role_and_label(Role::Button, name).click();
        window.harness.run_steps(3);
    };
    click(&mut window, 1000.0, "Erase everything…");
    for (time, goes_on) in [(1000.3, false), (1000.6, true)] {
        click(&mut window, time, "Go on…");
        assert_eq!(window.shows("This cannot be undone."), goes_on, "{time}");
    }
    click(&mut window, 1000.9, "Erase for good");
    assert!(window.shows("This cannot be undone."));
    click(&mut window, 1001.2, "Erase for good");
    window.wait_for("Everything is erased; the journal is empty.");
}

#[test]
fn erased_it_is_gone_without_undo_and_the_verdicts_know() {
    let mut window = history(0);
    window.press("Withdraw: Walk-run · 17:45");
    assert!(window.can_press("Undo"));
    // The first change of a day is backed up.
    while backups(&window).is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    ask(&mut window, "1 backup holds it; one that cannot be read is counted, too.");
    assert!(!window.shows("withdrawing is enough"), "it is withdrawn already");
    confirm(&mut window, "Erased for good: Walk-run · 17:45. 1 backup holds it still.");
    assert!(!window.can_press("Undo") && !window.can_press(ERASE_RUN));
    assert_eq!(window.count("Mon 9 Nov: green"), 1);
    window.ctrl(eframe::egui::Key::Z);
    assert!(window.shows("Nothing to undo."));
    let mut window = window.reopened();
    window.go("History");
    window.press("Mon 9 Nov: green");
    assert!(!window.shows(RUN));
}

#[test]
fn one_answer_of_a_session_goes_alone() {
    let mut window = history(0);
    let erases = window.names_ending("");
    let answer = erases
        .into_iter()
        .find(|name| name.starts_with("Erase for good…: ") && name != ERASE_RUN && name.contains("took it"));
    let answer = answer.expect("how a tendon took it");
    window.press(&answer);
    window.wait_for("No backup holds it.");
    assert!(!window.shows("say nothing without it"));
    confirm(&mut window, "Erased for good: ");
    assert!(window.can_press(ERASE_RUN) && !window.can_press(&answer));
}

#[test]
fn backups_that_are_left_hold_it_and_bring_it_back() {
    let mut window = history(1);
    let record = {
        let journal = Store::open_read_only(&window.file("journal.springback")).unwrap().journal;
        let is_run = |r: &&springback::journal::Revision| match &r.fact {
            springback::journal::Fact::Session(run) => run.civil_start().to_string() == "2026-11-09 17:45:00",
            _ => false,
        };
        journal.iter().find(is_run).unwrap().record.to_string()
    };
    assert_eq!(files_with(&window, &record), 2);
    ask(&mut window, "1 backup holds it; one that cannot be read is counted, too.");
    assert!(window.shows("Left alone, a backup keeps it"));
    confirm(&mut window, "1 backup holds it still.");
    assert_eq!(files_with(&window, &record), 1);
    window.go("Settings");
    window.press("Restore the backup of 21 November 2026, 07:00…");
    window.press("Restore it");
    window.wait_for("Restored: the journal holds");
    window.go("History");
    window.press("Mon 9 Nov: yellow");

    // The one kept before that restore does not hold it.
    ask(&mut window, "1 backup holds it; one that cannot be read is counted, too.");
    window.press("Erase that whole backup, too");
    assert!(window.shows("A new backup without this is made and checked first"));
    confirm(&mut window, "1 backup that held it is erased, too.");
    assert_eq!(files_with(&window, &record), 0);
    assert_eq!(backups(&window)[0].occasion, Occasion::AfterErasing);
    assert!(Store::open_read_only(&backups(&window)[0].path).unwrap().journal.len() > 100);
}

#[test]
fn a_half_typed_correction_goes_with_it_and_other_forms_stay() {
    let mut window = history(0);
    window.go("Log");
    window.write("Note", "half a sentence");
    window.go("History");
    window.press("Edit: Walk-run · 17:45");
    window.write("Note", "canary half-typed");
    window.go("History");
    ask(&mut window, "No backup holds it.");
    confirm(&mut window, "Erased for good: Walk-run · 17:45.");
    window.go("Log");
    assert_eq!(window.text("Note"), "half a sentence");
    assert_eq!(files_with(&window, "canary half-typed"), 0);
}

#[test]
fn everything_goes_and_the_first_start_comes_back() {
    let mut window = history(2);
    window.go("Settings");
    window.press("Erase everything…");
    assert!(window.shows("2 backups hold some or all of it."));
    window.press("Cancel");
    window.press("Erase everything…");
    window.press("Erase those 2 whole backups, too");
    assert!(window.shows("nothing is left on this computer to restore from"));
    confirm(&mut window, "Everything is erased; the journal is empty. 2 backups that held it are erased, too.");
    assert!(window.can_press("Which Achilles tendon hurts?: Left") && !window.can_press("Undo"));
    assert_eq!(backups(&window), []);
    let mut window = window.reopened();
    window.begin("Right");
    window.go("Settings");
    assert!(window.can_press("Erase everything…"));
}

#[test]
fn where_nothing_of_ones_own_can_be_written_it_is_not_offered() {
    let mut window = Window::empty(LARGE);
    window.press("Look around with a sample journal");
    window.go("History");
    window.press("Mon 9 Nov: yellow");
    assert!(window.can_press("Withdraw: Walk-run · 17:45") && !window.can_press(ERASE_RUN));
    window.go("Settings");
    assert!(!window.can_press("Erase everything…"));
}

#[test]
fn what_cannot_be_erased_now_stays_and_can_be_tried_again() {
    let mut window = history(0);
    ask(&mut window, "No backup holds it.");
    window.press("Go on…");
    let other = rusqlite::Connection::open(window.file("journal.springback")).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    window.press("Erase for good");
    assert!(window.shows("One moment") && !window.can_press("Cancel"), "asked twice, it is done to its end");
    window.wait_for("is busy: another program is reading or writing it.");
    drop(other);
    assert!(!window.shows("Finish erasing"));
    ask(&mut window, "No backup holds it.");
    confirm(&mut window, "Erased for good: Walk-run · 17:45.");
}

/// As a crash between erasing rows and writing the file anew leaves it.
#[test]
fn what_is_left_to_do_is_said_until_it_is_done() {
    let window = history(0);
    let path = window.file("journal.springback");
    let note = "INSERT INTO draft VALUES ('erasing', '2026-11-20', 'backups', 'no'), ('erasing', '2026-11-20', \
                'what', '00000000-0000-0000-0000-000000000001')";
    rusqlite::Connection::open(&path).unwrap().execute_batch(note).unwrap();
    let mut window = window.reopened();
    assert!(window.shows("may still hold traces."));
    let reader = rusqlite::Connection::open(&path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM entry").unwrap();
    window.press("Finish erasing");
    window.wait_for("could not be written anew without it (another program is reading or writing it)");
    drop(reader);
    window.press("Finish erasing");
    window.wait_for("What was erased is now gone from the file, too.");
    assert!(!window.shows("may still hold traces.") && window.can_press("Trends"));
    assert!(!window.reopened().shows("may still hold traces."));
}
