//! The window while its journal is still being opened, and while it is still being checked: it lives, nothing
//! is written and nothing is lost.

use eframe::egui::{Key, ViewportCommand, ViewportEvent, ViewportId};
use springback::platform::progress::Progress;
use springback::store::{Create, Opened, Pace, Store, StoreError, backup};

use crate::diary;
use crate::window::{Window, opening};

const JOURNAL: &str = "journal.springback";
const STIFFNESS: &str = "Stiffness on first steps";
const SAVE: &str = "Save check-in";
const READS: &str = "Your journal is being opened.";
const CHECKS: &str = "Your journal is being checked before anything is written to it.";

fn reading_held() -> Pace {
    Pace { reading: Progress::held(), ..Pace::default() }
}

fn check_held() -> Pace {
    Pace { check: Progress::held(), ..Pace::default() }
}

/// A journal of one tendon, in a folder of its own.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut opened = Store::open(&folder.path().join(JOURNAL), Create::WhereNoneEverWas).unwrap();
    opened.store.keep(diary::journal("affected right\n").revisions()).unwrap();
    folder
}

/// A window on such a journal whose check is held back.
fn unchecked() -> (Window, Pace) {
    let pace = check_held();
    let mut window = Window::at_pace(folder(), JOURNAL, pace.clone());
    window.harness.run();
    (window, pace)
}

fn bytes(window: &Window) -> Vec<u8> {
    std::fs::read(window.file(JOURNAL)).unwrap()
}

fn read(window: &Window) -> Opened {
    Store::open_read_only(&window.file(JOURNAL)).unwrap()
}

/// Whether the window was asked to close, and whether that was put off.
fn ask_to_close(window: &mut Window) -> bool {
    let events = &mut window.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events;
    events.push(ViewportEvent::Close);
    window.harness.step();
    let off = sent(window, |command| matches!(command, ViewportCommand::CancelClose));
    window.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    off
}

fn sent(window: &Window, is_it: impl Fn(&ViewportCommand) -> bool) -> bool {
    let outputs = window.harness.output().viewport_output.values();
    outputs.flat_map(|viewport| &viewport.commands).any(is_it)
}

#[test]
fn a_journal_that_takes_long_to_open_is_waited_for_on_a_page_that_says_so() {
    let pace = reading_held();
    let mut window = Window::at_pace(folder(), JOURNAL, pace.clone());
    window.harness.run();
    assert!(window.shows(READS) && !window.can_press("Today"));
    window.key(Key::Z);
    assert!(!ask_to_close(&mut window), "nothing keeps it from closing");
    pace.reading.let_go();
    window.wait_for(STIFFNESS);
    assert!(!window.shows(READS) && window.can_press("Log"));
}

#[test]
fn a_window_closed_while_its_journal_is_being_opened_leaves_it_as_it_was() {
    let folder = folder();
    let before = std::fs::read(folder.path().join(JOURNAL)).unwrap();
    let pace = reading_held();
    let window = Window::at_pace(folder, JOURNAL, pace.clone());
    let folder = window.closed();
    assert!(pace.reading.is_cancelled());
    assert_eq!(std::fs::read(folder.path().join(JOURNAL)).unwrap(), before);
    assert!(Store::open(&folder.path().join(JOURNAL), Create::Never).is_ok(), "nobody has it any more");
}

#[test]
fn what_cannot_be_opened_is_said_once_that_is_known() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(JOURNAL), "no journal at all").unwrap();
    let pace = reading_held();
    let mut window = Window::at_pace(folder, JOURNAL, pace.clone());
    window.harness.run();
    assert!(window.shows(READS));
    pace.reading.let_go();
    window.wait_for("is not a Springback journal");
    assert!(window.shows("Your journal could not be opened"));
}

#[test]
fn typing_before_the_check_is_over_is_written_once_it_is() {
    let (mut window, pace) = unchecked();
    let before = bytes(&window);
    window.set(STIFFNESS, 4.0);
    window.later(chrono::TimeDelta::seconds(10));
    (0..20).for_each(|_| window.harness.step());
    assert_eq!(bytes(&window), before);
    assert!(!window.shows(CHECKS), "nobody has to wait for it");
    pace.check.let_go();
    for _ in 0..500 {
        window.harness.run();
        if !read(&window).drafts.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let window = window.reopened();
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("4 /10"));
}

#[test]
fn what_is_saved_before_the_check_is_over_is_not_called_saved_and_nothing_of_it_is_lost() {
    let (mut window, pace) = unchecked();
    let before = bytes(&window);
    window.set(STIFFNESS, 4.0);
    window.press(SAVE);
    assert!(window.shows(CHECKS) && !window.shows(" saved."), "not called saved");
    assert!(!window.can_press(SAVE), "and not to be saved twice");
    assert_eq!(bytes(&window), before);
    pace.check.let_go();
    window.wait_for(" saved.");
    assert!(!window.shows(CHECKS));
    let now = read(&window);
    let check_ins = now.journal.iter().filter(|revision| revision.fact.kind().name() == "check_in").count();
    assert_eq!((check_ins, now.drafts.len()), (1, 0));
    window.ctrl(Key::Z);
    assert!(window.shows("Undone"));
}

#[test]
fn a_window_that_is_closed_with_something_unsaved_waits_for_the_check_and_then_closes() {
    let (mut window, pace) = unchecked();
    window.set(STIFFNESS, 4.0);
    assert!(ask_to_close(&mut window));
    assert!(window.shows("then the window closes"));
    pace.check.let_go();
    let mut is_closed = false;
    for _ in 0..500 {
        window.harness.step();
        is_closed |= sent(&window, |command| matches!(command, ViewportCommand::Close));
        if is_closed {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(is_closed);
    assert_eq!(read(&window).drafts.len(), 1);
}

#[test]
fn a_window_that_is_closed_with_nothing_unsaved_waits_for_nothing() {
    let (mut window, pace) = unchecked();
    let before = bytes(&window);
    assert!(!ask_to_close(&mut window));
    assert!(matches!(Store::open(&window.file(JOURNAL), Create::Never), Err(StoreError::HeldBy { .. })));
    let folder = window.closed();
    assert!(pace.check.is_cancelled());
    assert_eq!(std::fs::read(folder.path().join(JOURNAL)).unwrap(), before);
    assert!(Store::open(&folder.path().join(JOURNAL), Create::Never).is_ok());
}

/// Only in an index: reading does not meet it, the check does.
fn damage(folder: &tempfile::TempDir) -> Vec<u8> {
    let path = folder.path().join(JOURNAL);
    let id = Store::open_read_only(&path).unwrap().journal[0].id.to_string();
    crate::store::refusals::damage_an_index(&path, &id);
    std::fs::read(&path).unwrap()
}

#[test]
fn a_journal_damaged_in_an_index_alone_is_never_written_to_and_what_was_saved_goes_into_its_backup() {
    let folder = folder();
    backup::take(&folder.path().join(JOURNAL), backup::Occasion::Asked, opening().to_utc()).unwrap();
    let damaged = damage(&folder);
    let pace = check_held();
    let mut window = Window::at_pace(folder, JOURNAL, pace.clone());
    window.harness.run();
    window.set(STIFFNESS, 4.0);
    window.press(SAVE);
    assert!(window.shows(CHECKS));
    pace.check.let_go();
    window.wait_for("Your journal could not be opened");
    assert!(window.shows("is damaged") && window.shows("What you typed and saved meanwhile is not in it."));
    assert_eq!(bytes(&window), damaged);
    window.press("Restore the backup of 21 November 2026, 07:00…");
    window.wait_for(" saved.");
    assert_eq!(read(&window).journal.iter().filter(|entry| entry.fact.kind().name() == "check_in").count(), 1);
}

#[test]
fn a_damaged_journal_nobody_typed_into_says_no_more_than_that() {
    let folder = folder();
    let damaged = damage(&folder);
    let mut window = Window::at_pace(folder, JOURNAL, Pace::default());
    window.wait_for("Your journal could not be opened");
    assert!(window.shows("is damaged") && !window.shows("What you typed and saved meanwhile"));
    assert_eq!(bytes(&window), damaged);
}

#[test]
fn typing_for_a_journal_that_turns_out_damaged_is_there_once_it_is_rescued() {
    let folder = folder();
    damage(&folder);
    let pace = check_held();
    let mut window = Window::at_pace(folder, JOURNAL, pace.clone());
    window.harness.run();
    window.set(STIFFNESS, 4.0);
    pace.check.let_go();
    window.wait_for("What you typed and saved meanwhile is not in it.");
    window.press("Rescue what can be read");
    window.wait_for(STIFFNESS);
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("4 /10"));
}
