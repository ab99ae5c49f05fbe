//! Commands on a journal whose last change was cut off: they undo it by themselves where they may write.

use std::path::Path;

use springback::platform::lock::Lock;
use springback::store::{Create, Store};

use crate::cli::Machine;

/// A journal with its undo file beside it, as a crash in the middle of a change leaves them.
fn interrupted(machine: &Machine, name: &str) {
    let journal = machine.path("whole");
    drop(Store::open(&journal, Create::WhereNoneEverWas).unwrap());
    let undo = |name: &str| machine.path(&format!("{name}-journal"));
    {
        let mut other = rusqlite::Connection::open(&journal).unwrap();
        // Small enough that the change goes to the file before it is whole.
        other.pragma_update(None, "cache_size", 1).unwrap();
        let change = other.transaction().unwrap();
        for n in 0..200 {
            let draft = (format!("d{n}"), "2026-01-01", "a", "x".repeat(3000));
            change.execute("INSERT INTO draft VALUES (?1, ?2, ?3, ?4)", draft).unwrap();
        }
        std::fs::copy(&journal, machine.path(name)).unwrap();
        std::fs::copy(undo("whole"), undo(name)).unwrap();
    }
    std::fs::remove_file(&journal).unwrap();
}

const COMMANDS: [&[&str]; 6] = [
    &["status", "--now", "2026-11-21"],
    &["check"],
    &["export", "--journal-csv", "-"],
    &["export", "--report-csv", "-"],
    &["backup", "copy.springback"],
    &["import", "nothing.csv"],
];

#[test]
fn an_interrupted_change_is_undone_by_the_commands_that_read() {
    for command in COMMANDS {
        let machine = Machine::new();
        machine.file("nothing.csv", "record\r\n");
        interrupted(&machine, "j");
        machine.says(&[&["--journal", "j"], command].concat());
        assert!(!machine.path("j-journal").exists(), "{command:?}");
        assert!(!machine.path("j.lock").exists(), "{command:?}");
        let checked = machine.says(&["check", "--journal", "j"]);
        assert!(checked.contains("0 records") && !checked.contains("200"), "{checked}");
    }
}

#[test]
fn who_has_an_interrupted_journal_is_said_and_it_is_left_to_them() {
    let machine = Machine::new();
    interrupted(&machine, "j");
    let before = std::fs::read(machine.path("j")).unwrap();
    let lock = Lock::take(&machine.path("j")).unwrap();
    for command in [&["status"][..], &["check"], &["export", "--journal-csv", "-"], &["backup"]] {
        let errors = machine.fails(&[&["--journal", "j"], command].concat(), 1);
        assert!(errors.contains(&format!("in use by Springback, process {}", std::process::id())), "{errors}");
    }
    drop(lock);
    assert!(machine.path("j-journal").exists());
    assert_eq!(std::fs::read(machine.path("j")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_an_interrupted_journal_is_left_as_it_is() {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    let machine = Machine::new();
    std::fs::create_dir(machine.path("closed")).unwrap();
    interrupted(&machine, "closed/j");
    let allow = |mode| std::fs::set_permissions(machine.path("closed"), Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    let is_root = std::fs::write(machine.path("closed/probe"), "").is_ok();
    if !is_root {
        for command in [&["status"][..], &["check"], &["export", "--journal-csv", "-"]] {
            let errors = machine.fails(&[&["--journal", "closed/j"], command].concat(), 3);
            assert!(errors.contains("a change that was interrupted"), "{errors}");
        }
        assert!(machine.path("closed/j-journal").exists());
    }
    allow(0o700);
}

#[test]
fn reading_never_creates_a_journal() {
    let machine = Machine::new();
    // Of a journal that is gone, only what was to be undone is left.
    machine.file("j-journal", "an unfinished change");
    for command in [&["status"][..], &["check"], &["export", "--journal-csv", "-"], &["backup"]] {
        machine.fails(&[&["--journal", "j"], command].concat(), 3);
    }
    assert_eq!(machine.names(), ["j-journal"]);
    assert!(!Path::new(&machine.path("j")).exists());
}
