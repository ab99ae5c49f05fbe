//! What belongs to one open journal stays with it: a preview, another copy's offer, what was chosen, typed or
//! can be undone never follows to another journal, nor to the same one from a backup.

use std::path::{Path, PathBuf};

use eframe::egui::Key;
use springback::exchange::demo;
use springback::journal::check_in::CheckIn;
use springback::journal::measure::Score;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Revision, Stamp};
use springback::store::{Create, Store, backup};
use springback::words::Words;

use crate::window::{LARGE, Window, moment, opening};

const STIFFNESS: &str = "Stiffness on first steps";
const PREVIEW: &str = "Nothing has been taken yet.";
const OFFER: &str = "One entry is new here.";
const RESTORE: &str = "Restore the backup of 21 November 2026, 07:00…";
const CONFIRM: &str = "in the journal's place?";

/// Looks at a file, so that something is on offer.
type Look = fn(&mut Window);

/// The offers there can be, and the sentence about each.
const OFFERS: [(Look, &str); 2] = [(preview, PREVIEW), (offer, OFFER)];

/// A file with one entry that is new, beside the journal.
fn one_entry(window: &Window) -> PathBuf {
    let file = window.file("one.csv");
    std::fs::write(&file, "record,date,side,stiffness\ncheck_in,2020-05-11,right,3\n").unwrap();
    file
}

fn preview(window: &mut Window) {
    let file = one_entry(window);
    window.go("Report");
    window.write("File to import", &file.display().to_string());
    window.press("Preview");
    window.wait_for(PREVIEW);
}

/// Another copy with one entry that is new, looked at.
fn offer(window: &mut Window) {
    let mut other = demo::journal(opening().date_naive(), &|_| *opening().offset(), &Words::english());
    let morning = CheckIn { stiffness: Score::new(1), ..CheckIn::unanswered(date(), Side::Right) };
    other.push(Revision::first(Fact::CheckIn(morning), Stamp::new(moment("2020-05-11T08:00:00+02:00"), "")));
    let file = window.file("other.springback");
    if !file.exists() {
        Store::open(&file, Create::WhereNoneEverWas).unwrap().store.keep(&other).unwrap();
    }
    window.go("Report");
    window.write("File to import", &file.display().to_string());
    window.press("Preview");
    window.wait_for(OFFER);
}

fn date() -> chrono::NaiveDate {
    "2020-05-11".parse().unwrap()
}

/// Has a file chosen in the next dialog.
fn choose(window: &Window, path: &Path) {
    window.choices.lock().unwrap().push_back(path.to_owned());
}

fn check_in(window: &mut Window, stiffness: f64) {
    window.go("Today");
    window.set(STIFFNESS, stiffness);
    window.key(Key::Enter);
}

fn mornings_of(window: &Window, name: &str, date: &str) -> usize {
    let journal = Store::open_read_only(&window.file(name)).unwrap().journal;
    journal.iter().filter(|revision| revision.fact.date() == date.parse().ok()).count()
}

#[test]
fn neither_a_preview_nor_an_offer_survives_a_restore() {
    for (look, said) in OFFERS {
        let mut window = Window::sample(LARGE);
        window.back_up();
        look(&mut window);
        window.go("Settings");
        window.press(RESTORE);
        window.press("Restore it");
        window.wait_for("Restored: the journal holds");
        window.go("Report");
        assert!(!window.shows(said) && !window.shows(PREVIEW));
        assert_eq!(window.text("File to import"), "");
    }
}

#[test]
fn neither_a_preview_nor_an_offer_survives_an_erasing() {
    for (look, said) in OFFERS {
        let mut window = Window::sample(LARGE);
        look(&mut window);
        window.go("Settings");
        window.press("Erase everything…");
        window.press("Go on…");
        window.press("Erase for good");
        window.wait_for("Everything is erased; the journal is empty.");
        window.go("Report");
        assert!(!window.shows(said) && !window.shows(PREVIEW));
    }
}

#[test]
fn ones_own_preview_is_not_offered_inside_the_sample_and_is_there_again_afterwards() {
    let mut window = Window::with(LARGE, &[]);
    preview(&mut window);
    window.go("First start");
    window.press("Look around with a sample journal");
    window.go("Report");
    assert!(!window.shows(PREVIEW));
    let other = one_entry(&window);
    window.write("File to import", &other.display().to_string());
    window.press("Preview");
    window.wait_for(PREVIEW);
    let import = window.names_ending(" 1 entry").remove(0);
    window.press(&import);
    window.wait_for("Imported 1 entry.");
    window.press("Back to mine");
    window.go("Report");
    assert!(window.shows(PREVIEW), "one's own is as it was left");
    window.press(&import);
    window.wait_for("Imported 1 entry.");
    assert_eq!(mornings_of(&window, "journal.springback", "2020-05-11"), 1);
}

#[test]
fn what_the_sample_was_typed_and_can_undo_stays_in_the_sample() {
    let mut window = Window::with(LARGE, &[]);
    window.go("Report");
    window.write("File to import", "/typed/for mine.csv");
    window.go("First start");
    window.press("Look around with a sample journal");
    window.go("Report");
    assert_eq!(window.text("File to import"), "");
    window.write("File to import", "/typed/for the sample.csv");
    check_in(&mut window, 9.0);
    assert!(window.can_press("Undo"));
    window.press("Back to mine");
    assert!(!window.can_press("Undo"));
    window.go("Report");
    assert_eq!(window.text("File to import"), "/typed/for mine.csv");
    window.ctrl(Key::Z);
    assert!(!window.shows("the sample.csv"));
}

#[test]
fn a_backup_that_was_chosen_asks_each_time_and_after_it_was_restored_no_more() {
    let mut window = Window::sample(LARGE);
    window.back_up();
    let copy = backup::all(&window.file("journal.springback")).remove(0).path;
    window.press("Restore from another file…");
    for n in 0..3 {
        choose(&window, &copy);
        window.press("Choose a file…");
        window.wait_for(CONFIRM);
        if n < 2 {
            window.press("Cancel");
            assert!(!window.shows(CONFIRM));
        }
    }
    window.press("Restore it");
    window.wait_for("Restored: the journal holds");
    window.go("Settings");
    assert!(!window.shows(CONFIRM));
}

#[test]
fn what_was_chosen_for_one_content_of_the_report_is_not_for_another_and_is_asked_again() {
    let mut window = Window::sample(LARGE);
    let (chosen, again) = (window.file("chosen.csv"), window.file("again.csv"));
    window.go("Report");
    for path in [&chosen, &again, &chosen] {
        choose(&window, path);
        window.press("Choose… where to save");
        window.wait_for(&path.display().to_string());
        assert_eq!(window.text("File"), path.display().to_string());
        window.write("File", "/somewhere else.csv");
    }
    window.press("What: Column guide");
    assert!(window.text("File").ends_with("springback-report-columns.txt"));
}

#[test]
fn a_file_is_replaced_only_when_the_person_named_it_for_this_content_and_said_so() {
    let mut window = Window::sample(LARGE);
    let report = window.file("report.csv");
    window.go("Report");
    window.write("File", &report.display().to_string());
    window.press("Save report");
    window.wait_for(&format!("Saved {}", report.display()));
    let written = std::fs::read(&report).unwrap();
    window.press("What: Column guide");
    assert!(!window.text("File").contains("report.csv"), "each content has a name of its own");
    // The same name given to the guide is asked about.
    window.write("File", &report.display().to_string());
    window.press("Save column guide");
    let question = format!("{} already exists. Replace it?", report.display());
    window.wait_for(&question);
    window.press("Keep it");
    assert!(!window.shows(&question));
    assert_eq!(std::fs::read(&report).unwrap(), written);
    window.press("Save column guide");
    window.wait_for(&question);
    window.press("What: Report");
    assert!(!window.shows(&question), "the question is the guide's");
    window.press("What: Column guide");
    window.press("Replace it");
    window.wait_for(&format!("Saved {}", report.display()));
    assert_ne!(std::fs::read(&report).unwrap(), written);
    window.press("What: Report");
    assert_eq!(window.text("File"), report.display().to_string());
}

#[test]
fn a_name_chosen_in_the_dialog_was_asked_there_once() {
    let mut window = Window::sample(LARGE);
    let report = window.file("report.csv");
    std::fs::write(&report, b"before").unwrap();
    window.go("Report");
    choose(&window, &report);
    window.press("Choose… where to save");
    window.wait_for(&report.display().to_string());
    window.press("Save report");
    window.wait_for(&format!("Saved {}", report.display()));
    assert_ne!(std::fs::read(&report).unwrap(), b"before");
    window.press("Save report");
    window.wait_for("already exists. Replace it?");
}

#[test]
fn a_copy_of_the_journal_goes_over_a_file_only_when_that_was_said() {
    let mut window = Window::sample(LARGE);
    let copy = window.file("letter.txt");
    std::fs::write(&copy, b"a letter").unwrap();
    window.go("Settings");
    window.press("Restore from another file…");
    window.write("Or its path", &copy.display().to_string());
    window.press("Keep a copy there");
    window.wait_for("already exists. Replace it?");
    assert_eq!(std::fs::read(&copy).unwrap(), b"a letter");
    window.press("Replace it");
    window.wait_for(&format!("Saved {}", copy.display()));
    assert!(Store::check(&copy).is_ok());
}

#[cfg(unix)]
#[test]
fn what_can_be_undone_goes_on_in_the_new_file() {
    let mut window = Window::sample(LARGE);
    check_in(&mut window, 9.0);
    preview(&mut window);
    std::fs::remove_file(window.file("journal.springback")).unwrap();
    window.go("Today");
    window.press("The day was: Ill");
    window.press("Save it there");
    window.wait_for("Saved ");
    window.go("Report");
    assert!(window.shows(PREVIEW), "the journal is the same one");
    window.go("Trends");
    window.ctrl(Key::Z);
    assert!(window.shows("Undone: check-in of Saturday 21 November."));
    assert_eq!(window.value(STIFFNESS).as_deref(), Some("9 /10"), "its form is open again");
}

#[test]
fn right_after_the_first_change_of_a_day_everything_waits_for_its_backup() {
    let mut window = Window::sample(LARGE);
    window.back_up();
    let journal = window.file("journal.springback");
    for (day, what) in [(22, "import"), (23, "merge"), (24, "restore"), (25, "back up")] {
        match what {
            "import" => preview(&mut window),
            "merge" => offer(&mut window),
            _ => {}
        }
        window.at(&format!("2026-11-{day}T07:00:00+01:00"));
        check_in(&mut window, 3.0);
        match what {
            "import" | "merge" => {
                window.go("Report");
                let name = if what == "import" { "Import 1 entry" } else { "Bring in 1 entry" };
                window.press(name);
                window.wait_for(if what == "import" { "Imported 1 entry." } else { "One entry came in." });
            }
            "restore" => {
                window.go("Settings");
                let newest = window.names_ending("…").into_iter().find(|name| name.starts_with("Restore the backup"));
                window.press(&newest.unwrap());
                window.press("Restore it");
                window.wait_for("Restored: the journal holds");
            }
            _ => {
                window.go("Settings");
                window.press("Back up now");
                window.wait_for("A verified backup was made.");
            }
        }
        assert!(!window.shows("is making one") && !window.shows("No backup of"), "{what}");
    }
    let occasions: Vec<&str> = backup::all(&journal).iter().rev().map(|backup| backup.occasion.name()).collect();
    for occasion in ["first-change", "before-import", "before-merge", "before-restore", "asked"] {
        assert!(occasions.contains(&occasion), "{occasion} in {occasions:?}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_still_being_read_when_the_sample_opens_is_not_offered_in_it() {
    let mut window = Window::with(LARGE, &[]);
    // A pipe holds up whoever reads it until somebody writes.
    let pipe = window.file("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    window.go("Report");
    window.write("File to import", &pipe.display().to_string());
    window.press("Preview");
    window.go("First start");
    window.press("Look around with a sample journal");
    window.go("Report");
    // Once for each look that is taken at it.
    let mut writer = std::process::Command::new("sh");
    let mut writer = writer.args(["-c", "while echo no table > \"$0\"; do :; done"]).arg(&pipe).spawn().unwrap();
    for _ in 0..500 {
        window.harness.run();
        assert!(!window.shows(PREVIEW));
        window.write("File to import", "/typed.csv");
        if window.can_press("Preview") {
            break; // Nothing is under way any more.
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
    assert!(window.can_press("Preview") && !window.shows(PREVIEW));
    window.press("Back to mine");
    assert!(window.shows(PREVIEW), "it was read for one's own");
}
