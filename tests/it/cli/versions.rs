//! Commands on a journal of an earlier version: what only reads leaves it as it is.

use std::path::Path;

use super::Machine;

/// A machine with a journal of version 1.
fn machine() -> (Machine, Vec<u8>) {
    let stored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/journals/schema-1.springback");
    let bytes = std::fs::read(stored).unwrap();
    let machine = Machine::new();
    machine.file("j", &bytes);
    (machine, bytes)
}

#[test]
fn what_only_reads_needs_no_upgrade() {
    let (machine, bytes) = machine();
    machine.file("rows.csv", "record,date,side,stiffness\ncheck_in,2026-05-01,right,4\n");
    let checked = machine.says(&["check", "--journal", "j"]);
    assert!(checked.contains("575 records, 583 entries, 1 imports, 1 drafts"), "{checked}");
    assert_ne!(machine.says(&["status", "--now", "2026-11-21", "--journal", "j"]), "");
    let table = machine.says(&["export", "--journal-csv", "-", "--journal", "j"]);
    assert!(table.lines().count() > 500 && table.contains(",cadence_spm,"));
    assert!(machine.says(&["export", "--report-csv", "-", "--journal", "j"]).starts_with("date,weekday,side,"));
    assert!(machine.says(&["import", "rows.csv", "--journal", "j"]).contains("1 new"));
    machine.says(&["backup", "copy", "--journal", "j"]);
    assert!(machine.says(&["check", "--journal", "copy"]).contains("583 entries"));
    assert!(std::fs::read(machine.path("j")).unwrap() == bytes);
}

#[test]
fn what_writes_brings_it_up_behind_a_backup() {
    let (machine, _) = machine();
    let before = machine.says(&["export", "--journal-csv", "-", "--journal", "j"]);
    machine.file("rows.csv", "record,date,side,stiffness\ncheck_in,2026-05-01,right,4\n");
    machine.says(&["import", "rows.csv", "--yes", "--journal", "j"]);
    assert_eq!(std::fs::read(machine.path("j")).unwrap()[63], 2);
    let after = machine.says(&["export", "--journal-csv", "-", "--journal", "j"]);
    let lines = |table: &str| table.lines().map(str::to_owned).collect::<Vec<_>>();
    let missing: Vec<String> = lines(&before).into_iter().filter(|line| !lines(&after).contains(line)).collect();
    assert_eq!((missing, lines(&after).len()), (vec![], lines(&before).len() + 1));
    let backups: Vec<String> = std::fs::read_dir(machine.path("j.backups"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(backups.iter().any(|name| name.contains("before-upgrade_583")), "{backups:?}");
}
