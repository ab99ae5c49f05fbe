//! Several journals as two people on one laptop meet them: each sees only their own, and nothing is lost
//! on the way from one to the other.

mod refused;

use chrono::TimeDelta;
use eframe::egui::{Key, ViewportCommand};
use springback::exchange::demo;
use springback::platform::settings::Settings;
use springback::store::backup::{self, Backup, Occasion};
use springback::store::{Create, Store};
use springback::words::Words;

use crate::window::{LARGE, Window, opening};

const STIFFNESS: &str = "Stiffness on first steps";
const NOTE: &str = "Note";
const PATH: &str = "Path of a journal; a name alone lies beside the open one";

/// Anna's journal with the sample in it, Ben's with nothing but the first questions answered.
fn two_journals() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let revisions = demo::journal(opening().date_naive(), &|_| *opening().offset(), &Words::english());
    for (name, revisions) in [("anna.springback", &revisions[..]), ("ben.springback", &[])] {
        let opened = Store::open(&folder.path().join(name), Create::WhereNoneEverWas);
        opened.unwrap().store.keep(revisions).unwrap();
    }
    let mut ben = Window::in_folder(folder, "ben.springback");
    ben.begin("Right");
    ben.closed()
}

/// Anna's window, that knows of Ben's journal.
fn anna() -> Window {
    let window = Window::in_folder(two_journals(), "anna.springback");
    assert!(window.shows("Journal: anna"));
    window
}

fn open(window: &mut Window, name: &str) {
    window.go("Settings");
    window.press(&format!("Open {name}"));
}

/// Types a path on Settings and presses what to do with it.
fn by_path(window: &mut Window, path: &str, press: &str) {
    window.go("Settings");
    if window.can_press("By its path…") {
        window.press("By its path…");
    }
    window.write(PATH, path);
    window.press(press);
}

fn settings(window: &Window) -> Settings {
    Settings::load(&window.file("settings.toml")).settings
}

fn recent(window: &Window) -> Vec<String> {
    let settings = settings(window);
    let names = settings.recent.paths().iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    names.collect()
}

fn backups(window: &Window, journal: &str) -> Vec<Backup> {
    backup::all(&window.file(journal))
}

/// Lets the worker finish.
fn wait_until(window: &mut Window, is_so: impl Fn(&Window) -> bool) {
    for _ in 0..500 {
        window.harness.run();
        if is_so(window) {
            window.harness.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("it never was so");
}

#[test]
fn a_new_journal_is_begun_beside_the_open_one_and_is_a_first_start() {
    let mut window = Window::sample(LARGE);
    window.go("Settings");
    assert!(!window.shows("Journal: ") && !window.shows("Opened lately"), "there is only one");
    by_path(&mut window, "carla", "Start a new one there");
    assert!(window.file("carla.springback").is_file());
    assert!(window.shows("carla is open.") && window.shows("Journal: carla"));
    window.begin("Left");
    assert!(window.shows("Left Achilles") && !window.shows("Right Achilles"));
    window.go("History");
    assert!(window.shows("Left Achilles") && !window.shows("Right Achilles"), "nothing of the other");
    open(&mut window, "journal");
    assert!(window.shows("Journal: journal") && window.shows("Right Achilles"));
    open(&mut window, "carla");
    assert!(window.shows("Journal: carla") && window.can_press("Trends"), "its first start is answered");
}

#[test]
fn the_journals_opened_lately_are_remembered_the_newest_first_and_nothing_else() {
    let mut window = anna();
    assert_eq!(recent(&window), ["anna.springback", "ben.springback"]);
    open(&mut window, "ben");
    assert_eq!(recent(&window), ["ben.springback", "anna.springback"]);
    assert_eq!(settings(&window).journal, Some(window.file("ben.springback").canonicalize().unwrap()));
    by_path(&mut window, "third", "Start a new one there");
    assert_eq!(recent(&window), ["third.springback", "ben.springback", "anna.springback"]);
    window.press("Look around with a sample journal");
    assert_eq!(recent(&window).len(), 3, "the sample is no journal of anybody's");
    let text = std::fs::read_to_string(window.file("settings.toml")).unwrap();
    let kept: Vec<&str> = text.lines().filter_map(|line| line.split(" = ").next()).collect();
    let known = ["journal", "recent", "folder", "theme", "text_percent", "reduced_motion", "decimal_comma", "renderer"];
    let strange: Vec<_> =
        kept.iter().filter(|name| name.starts_with(char::is_alphabetic) && !known.contains(name)).collect();
    assert!(strange.is_empty(), "{text}");
    // Opened again, the window is on the same one and still knows the others.
    let mut window = Window::in_folder(window.closed(), "third.springback");
    window.go("Settings");
    assert!(window.can_press("Open anna") && window.can_press("Open ben"));
}

#[test]
fn what_is_typed_stays_with_its_journal() {
    let mut window = anna();
    window.set(STIFFNESS, 4.0);
    window.write(NOTE, "a word of Anna's");
    open(&mut window, "ben");
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("not answered"));
    assert_eq!(window.text(NOTE), "");
    window.set(STIFFNESS, 7.0);
    open(&mut window, "anna");
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("4 /10"));
    assert_eq!(window.text(NOTE), "a word of Anna's");
    open(&mut window, "ben");
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("7 /10"));
    let drafts = |name| Store::open_read_only(&window.file(name)).unwrap().drafts;
    assert!(drafts("anna.springback").iter().any(|draft| draft.fields.values().any(|text| text == "a word of Anna's")));
    assert!(!drafts("ben.springback").iter().any(|draft| draft.fields.values().any(|text| text.contains("Anna"))));
}

#[test]
fn a_field_does_not_remember_what_was_typed_for_another() {
    let mut window = anna();
    // The same to the letter, so that the same field stands in the same place.
    let twin = window.file("twin.springback");
    std::fs::copy(window.file("anna.springback"), &twin).unwrap();
    for word in ["a first one", "a word of Anna's", "a third one"] {
        window.write(NOTE, word);
        window.later(TimeDelta::seconds(2));
    }
    window.ctrl(Key::Z);
    assert_eq!(window.text(NOTE), "a word of Anna's", "here it can be taken back");
    by_path(&mut window, "twin.springback", "Open it");
    window.go("Today");
    window.write(NOTE, "x");
    for _ in 0..5 {
        window.ctrl(Key::Z);
        assert!(!window.shows("a word of Anna's") && !window.shows("a first one"));
    }
}

#[test]
fn what_can_be_undone_stays_with_its_journal() {
    let mut window = anna();
    window.set(STIFFNESS, 9.0);
    window.key(Key::Enter);
    assert!(window.can_press("Undo"));
    open(&mut window, "ben");
    assert!(!window.can_press("Undo"), "the notice is gone with its journal");
    window.ctrl(Key::Z);
    assert!(window.shows("Nothing to undo."));
    open(&mut window, "anna");
    assert!(window.can_press("Edit"), "the check-in is still there");
}

#[test]
fn nothing_that_was_looked_at_or_chosen_goes_over() {
    let mut window = anna();
    window.back_up();
    window.later(TimeDelta::minutes(1));
    window.press("Back up now");
    wait_until(&mut window, |window| backups(window, "anna.springback").len() == 2);
    window.go("Report");
    window.press("What: Journal");
    window.press("Save journal");
    let csv = window.file("springback-journal-2026-11-21.csv");
    window.wait_for(&format!("Saved {}", csv.display()));
    window.write("File to import", &csv.to_string_lossy());
    window.press("Preview");
    window.wait_for("Nothing has been taken yet.");
    open(&mut window, "ben");
    window.go("Report");
    assert!(!window.shows("Nothing has been taken yet.") && !window.shows("springback-journal-2026-11-21.csv"));
    assert_eq!(window.text("File to import"), "");
    window.go("Settings");
    assert_eq!(
        window.count("Restore the backup of"),
        backups(&window, "ben.springback").len(),
        "Anna's are not listed"
    );
}

#[test]
fn the_journal_that_is_left_gets_its_closing_backup_and_the_other_none() {
    let mut window = anna();
    window.set(STIFFNESS, 3.0);
    window.key(Key::Enter);
    wait_until(&mut window, |window| backups(window, "anna.springback").len() == 1);
    window.later(TimeDelta::hours(1));
    window.press("Edit");
    window.set(STIFFNESS, 5.0);
    window.key(Key::Enter);
    let of_ben = backups(&window, "ben.springback").len();
    open(&mut window, "ben");
    let closing = |window: &Window| backups(window, "anna.springback").iter().any(|b| b.occasion == Occasion::Closing);
    wait_until(&mut window, closing);
    assert_eq!(backups(&window, "ben.springback").len(), of_ben);
    assert!(!window.shows("No backup of"));
    let holds = backups(&window, "anna.springback")[0].revisions;
    open(&mut window, "anna");
    assert_eq!(Store::open_read_only(&window.file("anna.springback")).unwrap().journal.len(), holds.unwrap());
}

#[test]
fn which_journal_is_open_stands_in_the_rail_and_in_the_windows_title() {
    let mut window = anna();
    window.go("Settings");
    let titles = |window: &mut Window, press: &str| {
        window.click(press);
        let mut titles = Vec::new();
        for _ in 0..6 {
            window.harness.step();
            for viewport in window.harness.output().viewport_output.values() {
                titles.extend(viewport.commands.iter().filter_map(|command| match command {
                    ViewportCommand::Title(title) => Some(title.clone()),
                    _ => None,
                }));
            }
        }
        titles
    };
    assert_eq!(titles(&mut window, "Open ben"), ["ben – Springback"]);
    assert!(window.shows("Journal: ben"));
    window.go("Settings");
    assert_eq!(titles(&mut window, "Take anna off the list"), ["Springback"]);
    assert!(!window.shows("Journal: ben"), "it is the only one again");
}

#[test]
fn two_that_are_called_alike_are_told_apart_by_their_folders() {
    let folder = two_journals();
    std::fs::create_dir(folder.path().join("other")).unwrap();
    let mut window = Window::in_folder(folder, "anna.springback");
    let other = window.file("other/anna.springback");
    by_path(&mut window, &other.to_string_lossy(), "Start a new one there");
    assert!(window.shows("Journal: anna (other)"));
}

#[test]
fn from_the_sample_one_comes_back_before_going_elsewhere() {
    let mut window = Window::with(LARGE, &[]);
    window.press("Look around with a sample journal");
    window.go("Settings");
    assert!(window.shows("in memory only") && !window.can_press("New journal…") && !window.can_press("Open another…"));
}
