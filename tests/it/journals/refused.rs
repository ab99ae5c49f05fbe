//! Another journal that cannot be opened: the open one stays, and what is typed; and the way to mend it.

use springback::store::{Create, Store};

use super::{NOTE, STIFFNESS, anna, by_path, open, recent};
use crate::window::Window;

/// Something typed and not saved, and a way to see that it still is.
fn typing(window: &mut Window) {
    window.set(STIFFNESS, 4.0);
    window.write(NOTE, "half a sentence");
}

fn is_still_typed(window: &mut Window) -> bool {
    window.go("Today");
    window.shows("Journal: anna")
        && window.value(STIFFNESS).as_deref() == Some("4 /10")
        && window.text(NOTE) == "half a sentence"
}

#[test]
fn one_that_another_window_has_says_who_has_it() {
    let mut window = anna();
    typing(&mut window);
    let held = Store::open(&window.file("ben.springback"), Create::Never).unwrap();
    open(&mut window, "ben");
    assert!(window.shows("is in use by") && window.shows("anna is still open."));
    assert!(is_still_typed(&mut window));
    drop(held);
    open(&mut window, "ben");
    assert!(window.shows("Journal: ben"));
}

#[test]
fn one_that_is_missing_newer_or_no_journal_changes_nothing() {
    let mut window = anna();
    typing(&mut window);
    let newer = rusqlite::Connection::open(window.file("ben.springback")).unwrap();
    newer.execute_batch("PRAGMA user_version = 999").unwrap();
    drop(newer);
    std::fs::write(window.file("text.springback"), b"text").unwrap();
    for (name, said) in [
        ("nowhere.springback", "There is no journal at"),
        ("ben.springback", "newer version of Springback"),
        ("text.springback", "is not a Springback journal"),
        ("", "is not a file"),
    ] {
        let path = window.file(name).to_string_lossy().into_owned();
        by_path(&mut window, &path, "Open it");
        assert!(window.shows(said) && window.shows("anna is still open."), "{name}");
        assert!(!window.can_press("Restore or rescue it…"));
        assert!(is_still_typed(&mut window), "{name}");
    }
    assert!(!window.file("nowhere.springback").exists());
    assert_eq!(std::fs::read(window.file("text.springback")).unwrap(), b"text");
    assert_eq!(recent(&window), ["anna.springback", "ben.springback"]);
}

#[test]
fn a_new_one_never_goes_over_a_file() {
    let mut window = anna();
    typing(&mut window);
    std::fs::write(window.file("letter.txt"), b"a letter").unwrap();
    let before = std::fs::read(window.file("ben.springback")).unwrap();
    for name in ["letter.txt", "ben", "ben.springback"] {
        by_path(&mut window, name, "Start a new one there");
        assert!(window.shows("already, and it was left as it is"), "{name}");
        assert!(is_still_typed(&mut window), "{name}");
    }
    assert_eq!(std::fs::read(window.file("letter.txt")).unwrap(), b"a letter");
    assert_eq!(std::fs::read(window.file("ben.springback")).unwrap(), before);
}

#[test]
fn the_open_one_is_not_opened_again() {
    let mut window = anna();
    typing(&mut window);
    by_path(&mut window, "anna.springback", "Open it");
    assert!(window.shows("is the journal that is open.") && !window.shows("in use by"));
    assert!(is_still_typed(&mut window));
}

#[test]
fn one_that_is_gone_is_shown_as_missing_and_can_be_taken_off_the_list() {
    let mut window = anna();
    std::fs::rename(window.file("ben.springback"), window.file("elsewhere")).unwrap();
    window.go("Settings");
    assert!(window.shows("Not there now: "));
    window.press("Open ben");
    assert!(window.shows("There is no journal at") && window.shows("anna is still open."));
    window.press("Take ben off the list");
    assert!(window.shows("ben is off the list. Its file was not touched.") && !window.can_press("Open ben"));
    assert_eq!(recent(&window), ["anna.springback"]);
    assert!(!window.shows("Journal: anna"), "there is nothing to tell it apart from");
}

#[test]
fn a_damaged_one_is_mended_by_itself_and_one_comes_back() {
    let mut window = anna();
    typing(&mut window);
    let meddle = rusqlite::Connection::open(window.file("ben.springback")).unwrap();
    meddle.execute_batch("UPDATE tendon SET side = 'left' WHERE entry = (SELECT min(entry) FROM tendon)").unwrap();
    drop(meddle);
    open(&mut window, "ben");
    assert!(window.shows("is damaged (") && window.shows("anna is still open."));
    assert!(is_still_typed(&mut window));
    window.go("Settings");
    window.press("Restore or rescue it…");
    assert!(window.shows("The journal “ben” could not be opened") && !window.shows("half a sentence"));
    assert!(Store::open(&window.file("anna.springback"), Create::Never).is_ok(), "it was let go");
    window.press("Back to anna");
    assert!(is_still_typed(&mut window));
    open(&mut window, "ben");
    window.press("Restore or rescue it…");
    window.press("Rescue what can be read");
    window.wait_for("1 is lost.");
    assert!(window.shows("Journal: ben"));
    open(&mut window, "anna");
    assert!(is_still_typed(&mut window));
}

#[test]
fn where_the_remembered_one_is_missing_the_others_are_offered() {
    let folder = anna().closed();
    std::fs::remove_file(folder.path().join("ben.springback")).unwrap();
    let mut window = Window::in_folder(folder, "ben.springback");
    assert!(window.shows("There is no journal at"));
    window.press("Open anna");
    assert!(window.shows("Journal: anna"));
    window.go("Settings");
    assert!(window.shows("Not there now: "));
}

#[test]
fn where_no_journal_is_open_what_else_is_wrong_is_said_beside_it() {
    let folder = anna().closed();
    std::fs::remove_file(folder.path().join("ben.springback")).unwrap();
    let mut window = Window::in_folder(folder, "ben.springback");
    let held = Store::open(&window.file("anna.springback"), Create::Never).unwrap();
    window.press("Open anna");
    assert!(window.shows("is in use by") && window.shows("There is no journal at"));
    drop(held);
    let field = "Or its path; a name alone lies beside this one";
    window.write(field, "anna");
    window.press("Start a new one there");
    assert!(window.shows("already, and it was left as it is") && !window.shows("is in use by"));
    window.write(field, "fresh");
    window.press("Start a new one there");
    assert!(window.shows("fresh is open.") && window.file("fresh.springback").is_file());
    assert!(!window.file("ben.springback").exists());
}

#[cfg(unix)]
#[test]
fn one_whose_file_is_gone_is_not_left_before_it_is_saved() {
    let mut window = anna();
    typing(&mut window);
    std::fs::remove_file(window.file("anna.springback")).unwrap();
    open(&mut window, "ben");
    assert!(window.shows("so it was not left") && window.can_press("Save it there"));
    assert!(is_still_typed(&mut window));
    window.press("Save it there");
    open(&mut window, "ben");
    assert!(window.shows("Journal: ben"));
}

#[test]
fn what_is_typed_and_cannot_be_kept_is_not_left() {
    let mut window = anna();
    let other = rusqlite::Connection::open(window.file("anna.springback")).unwrap();
    let made: String =
        other.query_row("SELECT sql FROM sqlite_schema WHERE name = 'draft'", [], |row| row.get(0)).unwrap();
    other.execute_batch("DROP TABLE draft").unwrap();
    typing(&mut window);
    open(&mut window, "ben");
    assert!(is_still_typed(&mut window), "Anna's is still open");
    assert!(window.shows("anna.springback"), "it says which file could not be written");
    other.execute_batch(&made).unwrap();
    drop(other);
    open(&mut window, "ben");
    open(&mut window, "anna");
    assert!(is_still_typed(&mut window));
}

#[cfg(unix)]
#[test]
fn nothing_is_left_while_something_is_under_way() {
    let mut window = anna();
    // A pipe holds up whoever reads it until somebody writes.
    let pipe = window.file("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    window.go("Settings");
    window.press("By its path…");
    window.write(super::PATH, "ben.springback");
    assert!(window.can_press("Open it") && window.can_press("Open ben"));
    window.go("Report");
    window.write("File to import", &pipe.to_string_lossy());
    window.press("Preview");
    window.go("Settings");
    for name in ["Open it", "Start a new one there", "Open ben", "New journal…", "Open another…"] {
        assert!(!window.can_press(name), "{name}");
    }
    // Once for each look that is taken at it.
    let mut writer = std::process::Command::new("sh");
    let mut writer = writer.args(["-c", "while echo no table > \"$0\"; do :; done"]).arg(&pipe).spawn().unwrap();
    super::wait_until(&mut window, |window| window.shows("Nothing has been taken yet."));
    writer.kill().unwrap();
    writer.wait().unwrap();
    open(&mut window, "ben");
    assert!(window.shows("Journal: ben"));
}
